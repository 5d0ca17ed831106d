"""单元格：表里填写的内容。 / Cells: what is written in the forms."""

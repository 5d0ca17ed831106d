"""表内计算：单元格之间的等式。 / Arithmetic: the identities between the cells of a form."""

"""各部分的标题、次序和内容。 / Sections: their headings, order and content."""

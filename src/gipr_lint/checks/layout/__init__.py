"""版面：页面、字体、缩进、表格合乎公文格式。 /
The layout: pages, typefaces, indents and tables as official papers have them."""

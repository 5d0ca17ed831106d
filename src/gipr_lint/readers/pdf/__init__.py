"""PDF as Word, WPS and LibreOffice write it: text in lines, tables by their ruling lines. It needs the extra `pdf`."""

"""文件本身：正文以外留有什么，该有表格的地方是什么。 /
The file itself: what it carries beyond the text, and what stands where a table should be."""

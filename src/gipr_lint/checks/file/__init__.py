"""The file itself: what it carries beyond the text, and what stands where a table should be."""

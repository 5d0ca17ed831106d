"""Sections: which there must be, their order, headings and content."""

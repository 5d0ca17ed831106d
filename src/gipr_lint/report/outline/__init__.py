"""The outline of a report: title, headings, sections, topics, signature."""

"""From the XML of a package to paragraphs and tables."""

"""How paragraphs, runs and pages look, resolved through styles and defaults."""

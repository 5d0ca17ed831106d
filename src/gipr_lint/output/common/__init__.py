"""What output formats, and others who speak of findings, share."""

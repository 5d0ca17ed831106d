"""Fixes and comments written into a new DOCX: planned, applied, and verified before they are handed out."""

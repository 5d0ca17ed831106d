"""Fixes and comments written into a new DOCX: what is chosen, where it goes, and the proof that it did no harm."""

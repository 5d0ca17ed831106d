"""Files that are no DOCX: what they say as a DOCX, so that every rule, fix and comment works on it.

Each module here is imported when such a file is met, by the address that `plugins/builtin.py` gives.
"""

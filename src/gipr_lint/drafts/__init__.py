"""Empty drafts."""

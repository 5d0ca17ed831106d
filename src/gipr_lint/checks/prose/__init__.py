"""Checks of what the prose says: of its facts, of its numbers against the tables, of its numbers among themselves."""

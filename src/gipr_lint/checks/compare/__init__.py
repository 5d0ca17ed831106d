"""Checks of what was published beside its draft."""

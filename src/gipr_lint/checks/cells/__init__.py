"""Checks of what is written in the cells of the forms."""

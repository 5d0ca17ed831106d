"""Checks of the identities between the cells of a form."""

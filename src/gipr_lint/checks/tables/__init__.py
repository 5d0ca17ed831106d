"""Checks of the shape of the forms: whether they are there, their rows and columns, their labels."""

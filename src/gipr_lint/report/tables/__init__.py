"""The tables of the form, found by their labels."""

"""The tables of the form as they are drawn."""

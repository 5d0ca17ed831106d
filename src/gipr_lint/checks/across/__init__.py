"""Checks of a report beside last year's."""

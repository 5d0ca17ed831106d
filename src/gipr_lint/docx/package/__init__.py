"""The package: a ZIP archive whose parts know each other."""

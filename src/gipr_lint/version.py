"""The version of gipr-lint."""

__version__ = "0.1.0"

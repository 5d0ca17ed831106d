"""A run as a web page: what it shows as plain values, and the templates, style and script that show it."""

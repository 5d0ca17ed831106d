"""Changes and comments written into the bytes of a package."""

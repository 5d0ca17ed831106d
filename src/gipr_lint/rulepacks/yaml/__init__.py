"""The text of a pack's files, read into nodes that know their places."""

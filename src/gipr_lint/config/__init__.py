"""What a project decides for its folder: found, read, handed on."""

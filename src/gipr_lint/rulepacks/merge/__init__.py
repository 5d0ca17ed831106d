"""What a pack adds to the names of others and changes in their rules."""

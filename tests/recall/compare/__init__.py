"""How much of what was published otherwise than its draft is found."""

"""What drafts are checked for: each check has a file in one of these folders, and `evaluate` runs them by the rules."""

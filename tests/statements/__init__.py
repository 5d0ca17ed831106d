"""What offices write, and whether the linter reads it: statements with tables that agree and tables that do not."""

"""The command line: a module for each command, `program` for all of them, `plain` for the usual call."""

"""`python -m gipr_lint`."""

from gipr_lint.cli import main

main()

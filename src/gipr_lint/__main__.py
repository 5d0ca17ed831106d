"""`python -m gipr_lint`."""

from gipr_lint.console import main

main()

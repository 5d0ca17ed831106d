"""The check kind `text`: what may not stand in running text, wherever it stands."""

from __future__ import annotations

from gipr_lint.checks.text.kind import TEXT
from gipr_lint.checks.text.params import TextCheck

__all__ = ["TEXT", "TextCheck"]

"""The closed lists of the interface, each written down once: severities, profiles, groups of codes."""

from __future__ import annotations

from typing import Literal, get_args

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""How grave a finding is, from the gravest to the mildest."""

Gravity = Literal["error", "warning", "info", "off"]
GRAVITIES: tuple[Gravity, ...] = get_args(Gravity)
"""How grave the findings of a rule are: a rule that is off has none."""

Profile = Literal["draft", "submit", "publish"]
PROFILES: tuple[Profile, ...] = get_args(Profile)
"""What a report is checked for."""

FailOn = Literal["error", "warning", "info", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)
"""From which severity on a run fails."""

OnRevisions = Literal["comment", "track", "refuse"]
ON_REVISIONS: tuple[OnRevisions, ...] = get_args(OnRevisions)
"""Where a document holds tracked changes already: fixes as comments, tracked beside them, or no new document."""

YEARS = (2000, 2100)
"""The first and the last report year that can be asked for."""

AUTHOR = "gipr-lint"
"""Who comments and changes that the tool writes are by, and how comments begin that speak to it."""

PRIVACY = "privacy"
"""The category of rules on personal data and secrets, whose findings no baseline hides."""

LAYOUT = "layout"
"""The category of rules on how a document is laid out, which a file that was converted does not tell."""

CATEGORIES: tuple[tuple[int, str], ...] = (
    (100, "structure"),
    (200, "period"),
    (300, "contact"),
    (400, "table"),
    (450, "cell"),
    (500, "arithmetic"),
    (600, "agreement"),
    (700, "across"),
    (800, "wording"),
    (850, PRIVACY),
    (900, "signing"),
    (920, LAYOUT),
    (950, "file"),
)
"""The first number of each group of codes, and the group's category."""

LOCKS = ("~$", ".~lock.")
"""How the names of the files begin by which Word and LibreOffice keep others from a document that is open."""

TOOL = "tool"
"""The category of what the tool says of itself: GL001 and the like."""


def category(code: str) -> str:
    """The category of a rule by its code: the prefix is the pack's, the number tells the group."""
    digits = code.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if code.startswith("GL") or not digits.isdigit():
        return TOOL
    return next((name for first, name in reversed(CATEGORIES) if int(digits) >= first), CATEGORIES[0][1])

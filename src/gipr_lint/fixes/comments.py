"""What comments say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gipr_lint.findings import Finding, Location
from gipr_lint.messages import Message, say
from gipr_lint.output.common.words import cited, place, section_of, severity_name

_QUOTED = 30
"""How many characters a place is quoted with."""


_STORIES = {
    "header": Message("fixes.header"),
    "footer": Message("fixes.footer"),
    "footnote": Message("fixes.footnote"),
    "endnote": Message("fixes.endnote"),
    "textbox": Message("fixes.textbox"),
}
"""What text outside the body is called."""


def where(location: Location, story: str, labels: Mapping[str, str], lang: str) -> str:
    """The exact place in words, for a comment that cannot stand there; `story` where it is not in the body."""
    if location.kind == "document":
        return ""
    if story in _STORIES:
        found = _STORIES[story].in_language(lang)
    else:
        found = f"{section_of(location, lang)} {place(location, labels, lang)}"
    text = (location.text or "")[location.start or 0 : location.end or None].strip()
    if text:
        found += f"“{text if len(text) <= _QUOTED else f'{text[:_QUOTED]}…'}”"
    return say("fixes.place", lang, place=found)


def comment_lines(findings: Sequence[Finding], lang: str) -> tuple[str, ...]:
    """The paragraphs of a comment: each finding with its code, its suggestion, and the first that its rule rests on."""
    lines = []
    for finding in findings:
        lines.append(f"{finding.rule} {severity_name(finding.severity, lang)} {finding.message}")
        if finding.fix is not None:
            lines.append(say("fixes.suggestion", lang, title=finding.fix.title))
        if finding.authority:
            lines.append(say("fixes.authority", lang, authority=cited(finding.authority[0])))
    return tuple(lines)

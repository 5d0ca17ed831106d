"""What comments say, and why a fix was left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gipr_lint.findings import Finding, Location
from gipr_lint.output.common.words import SEVERITY, place, section_of

_REASONS = {
    "zh": {
        "revision": "所在文字已有修订，修改建议写在批注里",
        "field": "所在文字由域生成，请更新域或手工修改",
        "object": "所在文字在图形、公式等对象里，请手工修改",
        "text box": "所在文字在文本框里，请手工修改",
        "overlap": "与另一处修改重叠，先改的一处改好后再检查",
        "place": "在文稿中没有找到对应的位置",
        "delete": "要删去的内容请手工处理",
        "not-fixed": "改后问题仍在，建议写在批注里",
        "new-finding": "改后会出现新的问题（{}），建议写在批注里",
    },
    "en": {
        "revision": "the text is part of a revision; the suggestion is written as a comment",
        "field": "the text is computed by a field",
        "object": "the text stands in a drawing, an equation or the like",
        "text box": "the text stands in a text box",
        "overlap": "it meets another fix; check again when that one is made",
        "place": "its place was not found in the document",
        "delete": "what is to go must be deleted by hand",
        "not-fixed": "the finding would still be there; the suggestion is written as a comment",
        "new-finding": "it would lead to a new finding ({}); the suggestion is written as a comment",
    },
}


_STORIES = {
    "zh": {"header": "页眉", "footer": "页脚", "footnote": "脚注", "endnote": "尾注", "textbox": "文本框"},
    "en": {"header": "header", "footer": "footer", "footnote": "footnote", "endnote": "endnote", "textbox": "text box"},
}

_QUOTED = 30
"""How many characters a place is quoted with."""


def where(location: Location, story: str, labels: Mapping[str, str], lang: str) -> str:
    """The exact place in words, for a comment that cannot stand there; `story` where it is not in the body."""
    language = "en" if lang == "en" else "zh"
    if location.kind == "document":
        return ""
    if story in _STORIES[language]:
        found = _STORIES[language][story]
    else:
        found = f"{section_of(location, language)} {place(location, labels, language)}"
    text = (location.text or "")[location.start or 0 : location.end or None].strip()
    if text:
        short = text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
        found += f"“{short}”"
    return f"Place: {found}" if language == "en" else f"位置：{found}"


def reason(kind: str, lang: str, what: str = "") -> str:
    """Why a fix was not made, in words."""
    words = _REASONS["en" if lang == "en" else "zh"]
    return words.get(kind, words["place"]).format(what)


def comment_lines(findings: Sequence[Finding], lang: str) -> tuple[str, ...]:
    """The paragraphs of a comment: each finding with its code, and its suggestion."""
    lines = []
    for finding in findings:
        severity = SEVERITY["en" if lang == "en" else "zh"][finding.severity]
        lines.append(f"{finding.rule} {severity} {finding.message}")
        if finding.fix is not None:
            lines.append(f"{'Suggestion: ' if lang == 'en' else '建议：'}{finding.fix.title}")
    return tuple(lines)

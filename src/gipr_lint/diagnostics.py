"""Findings of the tool itself: what could not be read, run or looked at."""

from __future__ import annotations

from gipr_lint.findings import Finding, Location, Severity

RULES: dict[str, tuple[str, Severity]] = {
    "GL001": ("unreadable-document", "error"),
    "GL002": ("rule-crashed", "error"),
    "GL006": ("unchecked-part", "warning"),
}
"""Name and severity by code."""

_PARTS = {
    "header": ("页眉", "a header"),
    "footer": ("页脚", "a footer"),
    "footnotes": ("脚注", "the footnotes"),
    "endnotes": ("尾注", "the endnotes"),
    "comments": ("批注", "the comments"),
    "numbering": ("自动编号", "the automatic numbers"),
    "styles": ("样式", "the styles"),
}
"""What the parts of a DOCX hold, by how their names begin."""


def finding(code: str, message: str) -> Finding:
    """The finding with this code of the tool, about the document as a whole."""
    name, severity = RULES[code]
    place = Location(kind="document")
    return Finding(rule=code, name=name, category="tool", severity=severity, message=message, location=place)


def unchecked_part(path: str, lang: str) -> Finding:
    """A part of the file, by its path in the package, that could not be read."""
    name = path.rpartition("/")[2]
    zh, en = next((words for start, words in _PARTS.items() if name.startswith(start)), ("", "a part"))
    if lang == "en":
        message = f"not checked, as damaged or too large: {en} ({path}); save the draft anew and check again"
        return finding("GL006", message)
    what = f"{zh}（{path}）" if zh else f"文件里的 {path} "
    return finding("GL006", f"{what}已损坏或过大，没有检查；请用 Word 或 WPS 打开文稿，另存为新的 DOCX 后再检查")

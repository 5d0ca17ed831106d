"""The phrases of the outputs in both languages, and places in the words of the form."""

from __future__ import annotations

from collections.abc import Mapping

from gipr_lint.findings import Location
from gipr_lint.rulepacks.model import Authority

SEVERITY: Mapping[str, Mapping[str, str]] = {
    "zh": {"error": "错误", "warning": "警告", "info": "提示"},
    "en": {"error": "error", "warning": "warning", "info": "info"},
}


def cited(authority: Authority) -> str:
    """What a rule rests on, as it is quoted: 《document》（number） clause; common practice is no title."""
    title = authority.document if authority.document.endswith("没有明文规定）") else f"《{authority.document}》"
    number = f"（{authority.number}）" if authority.number else ""
    return " ".join(part for part in (f"{title}{number}", authority.clause) if part)


def section_of(location: Location, lang: str) -> str:
    """The heading that a place stands under, in words where it is before the first; empty for the whole document."""
    if location.kind == "document":
        return ""
    if location.section is None:
        return "第一部分之前" if lang == "zh" else "before the first section"
    return location.section


def place(location: Location, form_labels: Mapping[str, str], lang: str) -> str:
    """Where a finding is below its section: the cell by its labels, the paragraph, the gap."""
    zh = lang == "zh"
    if location.kind == "document":
        return "整个文件" if zh else "the document"
    if location.kind == "cell" or (location.kind == "gap" and location.table is not None):
        return _cell(location, form_labels, zh=zh)
    if location.kind == "gap":
        if location.form:
            label = form_labels.get(location.form, location.form)
            return f"应有表“{label}”处" if zh else f"where the table “{label}” belongs"
        if not location.block:
            return "文件开头" if zh else "at the start"
        return f"第{location.block}段之后" if zh else f"after block {location.block}"
    return f"第{location.block}段" if zh else f"block {location.block}"


def _cell(location: Location, form_labels: Mapping[str, str], *, zh: bool) -> str:
    """The table, row and column by their labels; by numbers what has none."""
    label = form_labels.get(location.form or "")
    row = "／".join(location.row_label[1:] or location.row_label)
    column = "／".join(location.column_label)
    if label:
        parts = [f"表{_quoted(label)}" if zh else f"table {_quoted(label)}"]
    else:
        parts = [f"第{location.table}个表" if zh else f"table number {location.table}"]
    if row:
        parts.append(f"行{_quoted(row)}" if zh else f"row {_quoted(row)}")
    if column:
        parts.append(f"列{_quoted(column)}" if zh else f"column {_quoted(column)}")
    if location.kind == "cell" and not row and not column:
        parts.append(
            f"第{location.row}行第{location.column}列" if zh else f"row {location.row}, column {location.column}"
        )
    return " ".join(parts)


def _quoted(text: str) -> str:
    """`text` in quotation marks, those inside it single."""
    return f"“{text.replace('“', '‘').replace('”', '’')}”"

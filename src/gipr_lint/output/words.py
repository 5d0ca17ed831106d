"""The phrases of the outputs in both languages, and places in the words of the form."""

from __future__ import annotations

from collections.abc import Mapping

from gipr_lint.findings import Location

SEVERITY: Mapping[str, Mapping[str, str]] = {
    "zh": {"error": "错误", "warning": "警告", "info": "提示"},
    "en": {"error": "error", "warning": "warning", "info": "info"},
}


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
    label = form_labels.get(location.form or "")
    table = f"“{label}”" if label else f"第{location.table}个表" if zh else f"number {location.table}"
    parts = [f"表{table}" if zh and label else table if zh else f"table {table}"]
    row, column = "／".join(location.row_label[1:] or location.row_label), "／".join(location.column_label)
    if row:
        parts.append(f"行“{row}”" if zh else f"row “{row}”")
    if column:
        parts.append(f"列“{column}”" if zh else f"column “{column}”")
    if location.kind == "cell":
        parts.append(
            f"（第{location.row}行第{location.column}列）" if zh else f"(row {location.row}, column {location.column})"
        )
    return " ".join(parts)

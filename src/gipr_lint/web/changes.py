"""What the fixes of a finding do, as the page draws it in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import structs

from gipr_lint.findings import Edit, Finding
from gipr_lint.fixes.targets import trimmed
from gipr_lint.output.page.marks import Change
from gipr_lint.output.page.model import Changes


def changes_in(labels: Mapping[str, str]) -> Changes:
    """What gives the changes of a finding; `labels` are those of the tables of the form, by their aliases."""

    def changes(finding: Finding, id_: str) -> Iterable[Change]:
        return [change for edit in (finding.fix.edits if finding.fix else ()) for change in _of(edit, id_, labels)]

    return changes


def _of(edit: Edit, id_: str, labels: Mapping[str, str]) -> Iterator[Change]:
    place, text = edit.location, edit.replacement or ""
    if edit.op == "insert-table":
        yield Change(id_, place, labels.get(edit.form or "", ""))
    elif edit.op in ("insert-paragraph", "insert-section"):
        is_inside = place.path is not None and place.start is not None
        end = place.start if is_inside else None
        yield Change(id_, structs.replace(place, start=end, end=end), f"\n{text}" if is_inside else text)
    elif edit.op in ("replace", "set-cell", "set-label"):
        whole = place.text or ""
        start, end = (0, len(whole)) if place.start is None or place.end is None else (place.start, place.end)
        if place.kind != "cell":
            least = trimmed(whole, start, end, text)
            start, end, text = least.start, least.end, least.text
        yield Change(id_, structs.replace(place, start=start, end=end), text)

"""How far the findings of two files of one report agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct
from tests.formats.kinds import written
from tests.formats.reports import Example
from tests.support.reports import RULES

from gipr_lint import Finding
from gipr_lint.docx import fold
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.plugins.brought import loaded
from gipr_lint.plugins.readers import SeveralReader
from gipr_lint.plugins.registry import readers

Key = tuple[str, str, str, str, str]
_NOT_OF_THE_TEXT = ("layout", "file")


EXPLAINED = {
    (
        "html",
        "CN112",
    ): "HTML has no numbers as Word counts them: a page of LibreOffice shows 1. where the DOCX has 一、",
    ("html", "CN105"): "LibreOffice ends the line of the source at the blank that is one too many",
    ("pdf", "CN310"): "the blank in the address is where the line ends",
    ("pdf", "CN812"): "what is invisible is not drawn",
}
"""What a kind of file cannot tell, by kind and rule, with why."""


class Verdict(Struct, frozen=True):
    """A report in a kind of file: how many findings are in both, which are only in the DOCX, which only in the file;
    those left out that the kind cannot tell."""

    name: str
    kind: str
    same: int
    lost: tuple[Key, ...]
    new: tuple[Key, ...]
    error: str = ""


def verdicts(examples: Sequence[Example], kind: str) -> list[Verdict]:
    """The verdict on each report that can be written in the kind."""
    linter = Linter(Options(rules=RULES))
    files = written(examples, kind)
    return [_verdict(linter, example, name, data, kind) for example, name, data in _prepared(files)]


def _verdict(linter: Linter, example: Example, name: str, data: bytes, kind: str) -> Verdict:
    wanted = keys(linter.lint(example.data, "a.docx").findings)
    result = linter.lint(data, name)
    found = keys(result.findings)
    lost, new = (wanted - found).elements(), (found - wanted).elements()
    told = [one for one in (*lost, *new) if (kind, one[0]) not in EXPLAINED]
    return Verdict(
        name=example.name,
        kind=kind,
        same=(wanted & found).total(),
        lost=tuple([one for one in told if one in wanted - found]),
        new=tuple([one for one in told if one in found - wanted]),
        error=result.error or "",
    )


def _prepared(files: Sequence[tuple[Example, str, bytes]]) -> list[tuple[Example, str, bytes]]:
    """The files, those as DOCX that a reader makes of several at once; one that it cannot read is itself."""
    if not files:
        return []
    suffix = files[0][1][1:]
    reader = loaded(suffix, readers()[suffix], "gipr_lint_readers")
    if suffix not in (".doc", ".odt", ".rtf") or not isinstance(reader, SeveralReader):
        return list(files)
    made = reader.several([data for _, _, data in files])
    return [
        (example, "a.docx" if isinstance(one, bytes) else name, one if isinstance(one, bytes) else data)
        for (example, name, data), one in zip(files, made, strict=True)
    ]


def keys(findings: Iterable[Finding]) -> Counter[Key]:
    """Each finding by what it says and where, in the words of the form; those left out that are of the file."""
    return Counter(key(one) for one in findings if one.category not in _NOT_OF_THE_TEXT)


def key(finding: Finding) -> Key:
    """The rule, the section, the labels, the words or figure at fault."""
    place = finding.location
    marked = (place.text or "")[place.start or 0 : place.end] if place.start is not None or place.row else ""
    labels = f"{place.row_name or ''}×{place.column_name or ''}" if place.form else place.kind
    return (finding.rule, _unnumbered(fold(place.section or "").text), place.form or "", labels, fold(marked).text)


def _unnumbered(heading: str) -> str:
    """A heading without its number, which HTML keeps for itself where Word counts."""
    return re.sub(r"^[一二三四五六七八九十\d]+[、.]", "", heading)


def agreement(all_: Sequence[Verdict]) -> float:
    """The share of findings that are in both, of those in either."""
    same = sum(one.same for one in all_)
    other = sum(len(one.lost) + len(one.new) for one in all_)
    return same / (same + other) if same + other else 1.0

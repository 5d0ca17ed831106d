"""Comments in a document by which people let a finding stand: `gipr-lint: ignore CN601 reason`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from unicodedata import normalize

from msgspec import Struct, structs

from gipr_lint.diagnostics import finding as diagnostic
from gipr_lint.docx.read.remarks import Anchor, Remark, read_remarks
from gipr_lint.findings import Finding, Location, Suppression, with_fingerprints
from gipr_lint.masking import Mask
from gipr_lint.messages import LANGUAGES, say
from gipr_lint.report import Report
from gipr_lint.report.locations import at_path
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.terms import AUTHOR

_WORDS = "|".join(word + r"\b" * word.isascii() for word in (say("remarks.ignore", lang) for lang in LANGUAGES))

_DEMAND = re.compile(rf"\s*{AUTHOR}\s*:\s*(?:{_WORDS})", re.IGNORECASE)
"""How a comment begins that lets findings stand, once its letters are of usual width."""

_WORD = re.compile(r"[\s,、;]*([A-Za-z][A-Za-z0-9-]*)")
_CODE = re.compile(r"[A-Za-z]{2,4}\d{3}")
_AROUND = " \t\r\n:,.;、。，；：—-（）()"
"""What may stand between the rules and the reason."""


class Demand(Struct, frozen=True):
    """What a comment wants: the `codes` of the rules whose findings are to stand, names that no rule has, and why."""

    codes: tuple[str, ...]
    unknown: tuple[str, ...]
    reason: str


class _Heard(Struct, frozen=True):
    """A demand with where it holds: at places of the report, or in the whole of it."""

    demand: Demand
    place: Location
    places: tuple[tuple[Anchor, Location], ...]
    whole: bool

    def is_about(self, rule: str) -> bool:
        """Whether it lets findings of a rule stand, and says why."""
        return bool(self.demand.reason) and rule in self.demand.codes


class _Hearing:
    """The demands by the blocks where they hold: many comments meet many findings, and few of them each other."""

    def __init__(self, heard: Sequence[_Heard]) -> None:
        self._heard = heard
        self._whole = [at for at, one in enumerate(heard) if one.whole]
        self._near: dict[int | None, list[tuple[int, Anchor, Location]]] = {}
        for at, one in enumerate(heard):
            for anchor, place in one.places:
                self._near.setdefault(place.block, []).append((at, anchor, place))

    def first(self, found: Finding) -> int | None:
        """The number of the first demand that lets a finding stand, None where none does."""
        near = self._near.get(found.location.block, ())
        first = (
            next((at for at in self._whole if self._is_about(at, found)), None),
            next(
                (
                    at
                    for at, anchor, place in near
                    if self._is_about(at, found) and _meets(found.location, anchor, place)
                ),
                None,
            ),
        )
        return min((at for at in first if at is not None), default=None)

    def _is_about(self, at: int, found: Finding) -> bool:
        return self._heard[at].is_about(found.rule)


def demand(text: str, rules: RuleSet) -> Demand | None:
    """What a comment wants of the tool; None where it only speaks of it."""
    said = normalize("NFKC", text)
    begin = _DEMAND.match(said)
    if begin is None:
        return None
    at, codes, unknown = begin.end(), [], []
    while word := _WORD.match(said, at):
        name = word[1]
        known = rules.by_name.get(name.upper()) or rules.by_name.get(name.lower())
        if known is not None:
            codes.append(known.code)
        elif _CODE.fullmatch(name):
            unknown.append(name)
        else:
            break
        at = word.end()
    return Demand(tuple(dict.fromkeys(codes)), tuple(unknown), said[at:].strip(_AROUND))


def heeded(
    findings: Iterable[Finding], report: Report, rules: RuleSet, judged: Collection[str], mask: Mask, lang: str
) -> list[Finding]:
    """The findings, those that a comment with a reason lets stand marked as suppressed.

    A comment holds for what it marks, any overlap counts, and on the title for the whole document. One without a reason
    does nothing and becomes a finding, as does one that lets nothing stand although its rules were `judged`.
    """
    heard = [one for remark in read_remarks(report.document.origin) if (one := _heard(remark, report, rules))]
    hearing = _Hearing(heard)
    used: set[tuple[int, str]] = set()
    marked = []
    for found in findings:
        at = hearing.first(found) if found.suppressed is None else None
        if at is None:
            marked.append(found)
        else:
            used.add((at, found.rule))
            by = Suppression(by="comment", reason=mask.text(heard[at].demand.reason))
            marked.append(structs.replace(found, suppressed=by))
    complaints: list[Finding] = []
    for at, one in enumerate(heard):
        idle = [code for code in one.demand.codes if code in judged and (at, code) not in used]
        complaints += _complaints(one, idle, lang)
    return [*marked, *with_fingerprints(map(mask.finding, complaints))]


def _heard(remark: Remark, report: Report, rules: RuleSet) -> _Heard | None:
    wanted = demand(remark.text, rules)
    if wanted is None:
        return None
    places = tuple((anchor, at_path(report, anchor.path)) for anchor in remark.anchors)
    title = {line.path for line in report.title.lines} if report.title else set()
    return _Heard(
        demand=wanted,
        place=places[0][1] if places else Location(kind="document"),
        places=places,
        whole=any(anchor.path in title for anchor in remark.anchors),
    )


def _meets(location: Location, anchor: Anchor, place: Location) -> bool:
    """Whether a finding stands where a comment does."""
    if location.kind == "gap":
        return place.block is not None and location.block == place.block and location.table == place.table
    if location.kind == "cell":
        return place.kind == "cell" and (location.table, location.row, location.column) == (
            place.table,
            place.row,
            place.column,
        )
    if location.kind != "paragraph" or location.path != place.path or place.kind != "paragraph":
        return False
    if anchor.start is None or anchor.end is None or location.start is None or location.end is None:
        return True
    return location.start < anchor.end and anchor.start < max(location.end, location.start + 1)


def _complaints(one: _Heard, idle: Sequence[str], lang: str) -> Iterator[Finding]:
    """What is wrong with a comment: rules that do not exist, no reason, nothing to let stand."""
    wanted, separator = one.demand, say("list.separator", lang)
    if wanted.unknown or not wanted.codes:
        yield diagnostic("GL004", say("remarks.no-rule", lang, names=separator.join(wanted.unknown)), one.place)
    elif not wanted.reason:
        yield diagnostic("GL007", say("remarks.no-reason", lang, codes=separator.join(wanted.codes)), one.place)
    elif idle:
        yield diagnostic("GL004", say("remarks.idle", lang, codes=separator.join(idle)), one.place)

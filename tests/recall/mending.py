"""Mending the injected defects: every document fixed both ways and annotated, and what is wrong with the results."""

from __future__ import annotations

import io
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from zipfile import ZipFile

from lxml import etree
from msgspec import Struct
from tests.recall.run import Job, batches, case, jobs, registry
from tests.support.drafts.layouts import write_all

from gipr_lint import Finding, LintResult, lint
from gipr_lint.docx import Document, read_docx
from gipr_lint.docx.walk import paragraphs
from gipr_lint.docx.write.reject import rejected
from gipr_lint.docx.xml import NAMES, attribute
from gipr_lint.errors import FixError
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import annotated, fixed
from gipr_lint.fixes.verify import OWN_TRACES, awaits_filling
from gipr_lint.messages import say
from gipr_lint.options import FixOptions
from gipr_lint.terms import OnRevisions

_DATE = "2026-01-15T08:00:00Z"
_MAIN = "word/document.xml"
_FOR_COMMENTS = (_MAIN, "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml")
_NEW = say("fixes.leads-to", "zh", finding="").partition("（")[0]
_BY_HAND = ("insert-table", "delete")
_ANCHORS = ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference")


class Mended(Struct, frozen=True):
    """What came of one document with a defect: `fixable` whether the defect's own finding has a fix.

    The rest is what is wrong: with the document fixed by tracked changes, by final text, and annotated.
    """

    code: str
    name: str
    edition: str
    layout: str
    fixable: bool
    tracked: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    annotated: tuple[str, ...] = ()


def mended(batch: Sequence[Job]) -> list[Mended]:
    """What came of a batch of jobs of one layout."""
    made = [(job, found) for job in batch if (found := case(job))]
    documents = write_all([draft for _, (draft, _) in made], batch[0].layout)
    results = []
    for (job, (_, expected)), document in zip(made, documents, strict=True):
        defect = registry()[job.defect]
        finished = defect.finish(document, expected) if defect.finish else document
        result = lint(finished, select=defect.select)
        if result.report is not None:
            on_revisions: OnRevisions = "track" if job.layout == "revisions" else "comment"
            codes = frozenset(code for part in expected.parts() for code in part.codes)
            fixable = any(finding.rule in codes and _is_written(finding) for finding in result.findings)
            what = (defect.code, defect.name, job.edition, job.layout, fixable)
            results.append(_mended(what, finished, result, codes, defect.select, on_revisions))
    return results


def _is_written(finding: Finding) -> bool:
    """Whether a finding has a fix that can be written: a table is put in by hand."""
    return finding.fix is not None and all(edit.op not in _BY_HAND for edit in finding.fix.edits)


def _mended(
    what: tuple[str, str, str, str, bool],
    data: bytes,
    result: LintResult,
    codes: frozenset[str],
    select: Sequence[str],
    on_revisions: OnRevisions,
) -> Mended:
    faults: list[tuple[str, ...]] = []
    texts: list[list[str]] = []
    for accept in (False, True) if what[-1] else ():
        try:
            written = fixed(result, FixOptions(suggested=True, accept=accept, date=_DATE, on_revisions=on_revisions))
        except FixError as problem:
            faults.append((f"unproven: {problem}",))
            continue
        texts.append(_texts(read_docx(written.data)))
        wrong = [*_left(written, result, codes), *_changed(data, written, result, select)]
        if not accept and _texts(read_docx(rejected(written.data, written.first_id))) != _texts(read_docx(data)):
            wrong.append("rejecting does not give the old text")
        faults.append(tuple(wrong))
    if len(texts) == 2 and texts[0] != texts[1]:
        faults[1] = (*faults[1], "accepted text differs from tracked text")
    tracked, accepted = (*faults, (), ())[:2]
    try:
        marked = tuple(_remarked(data, annotated(result, _DATE), result))
    except FixError as problem:
        marked = (f"unproven: {problem}",)
    return Mended(*what, tracked, accepted, marked)


def _left(written: Written, result: LintResult, codes: frozenset[str]) -> Iterator[str]:
    """Why fixes of the defect were not made."""
    yield from (f"left: {left.finding.rule} {left.why}" for left in written.left if left.finding.rule in codes)
    yield from (f"only a comment: {finding.rule}" for finding in written.commented if finding.rule in codes)


def _changed(data: bytes, written: Written, result: LintResult, select: Sequence[str]) -> Iterator[str]:
    """What is wrong with the written document, judged from the outside."""
    before, again = Counter(_counted(result.findings)), lint(written.data, select=select)
    after = Counter(_counted(f for f in again.findings if not awaits_filling(f, written.done)))
    yield from (f"new: {code}" for code, count in after.items() if count > before[code] and code not in OWN_TRACES)
    done = Counter(finding.rule for finding in written.done)
    remaining = Counter(finding.rule for finding in again.findings)
    every = Counter(finding.rule for finding in result.findings)
    yield from (f"still there: {code}" for code, count in done.items() if remaining[code] > every[code] - count)
    names = _FOR_COMMENTS if written.commented or written.left else (_MAIN,)
    yield from (f"another member: {name}" for name in _other_members(data, written.data) if name not in names)
    edited = {
        line
        for finding in written.done
        for edit in (finding.fix.edits if finding.fix else ())
        for line in (edit.location.text or "").split("\n")
    }
    gone = Counter(_texts(read_docx(data))) - Counter(_texts(read_docx(written.data)))
    yield from (
        "another paragraph changed"
        for text in gone
        if not any(result.mask.text(line) in edited for line in text.split("\n"))
    )


def _counted(findings: Iterable[Finding]) -> list[str]:
    return [finding.rule for finding in findings if finding.severity != "info" and not finding.suppressed]


def _texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(document.blocks)]


def _other_members(one: bytes, other: bytes) -> list[str]:
    """The members whose bytes differ."""
    with ZipFile(io.BytesIO(one)) as before, ZipFile(io.BytesIO(other)) as after:
        old, new = ({name: archive.read(name) for name in archive.namelist()} for archive in (before, after))
    return [name for name in {**old, **new} if old.get(name) != new.get(name)]


def _remarked(data: bytes, written: Written, result: LintResult) -> Iterator[str]:
    """What is wrong with the annotated document."""
    if _texts(read_docx(data)) != _texts(read_docx(written.data)):
        yield "the text changed"
    yield from (f"another member: {name}" for name in _other_members(data, written.data) if name not in _FOR_COMMENTS)
    with ZipFile(io.BytesIO(written.data)) as archive:
        main = etree.fromstring(archive.read(_MAIN))
        named = [name for name in archive.namelist() if name == "word/comments.xml"]
        comments = [etree.fromstring(archive.read(name)) for name in named]
    own = {
        attribute(comment, "id"): "".join("".join(map(str, comment.itertext())).split())
        for root in comments
        for comment in root
        if attribute(comment, "author") == "gipr-lint"
    }
    for finding in result.findings:
        if not any("".join(finding.message.split()) in text for text in own.values()):
            yield f"no comment for {finding.rule}"
    ids = [attribute(element, "id") for element in main.iter(etree.Element) if NAMES[element.tag] in _ANCHORS]
    for number in own:
        if ids.count(number) != 3:
            yield "a comment without its anchors"


def run_mending(codes: Sequence[str], layouts: Sequence[str], seeds: int) -> list[Mended]:
    """What came of all cases."""
    waiting = [batch for layout in layouts for batch in batches(jobs(codes, [layout], seeds))]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return [one for many in pool.map(mended, waiting) for one in many]


def mending_table(some: Sequence[Mended]) -> list[str]:
    """Lines of a table with one row a rule, one a layout, one for all; then what is wrong, equal faults together."""
    heads = ("documents", "fixable", "held back", "tracked", "accepted", "annotated")
    lines = [f"{'rule':<18}" + "".join(f"{head:>10}" for head in heads)]
    for of in (_code, _layout, _all):
        groups: dict[str, list[Mended]] = {}
        for one in some:
            groups.setdefault(of(one), []).append(one)
        for name, group in sorted(groups.items()):
            fixable = [one for one in group if one.fixable]
            counts = (
                len(group),
                len(fixable),
                sum(map(_is_held_back, fixable)),
                sum(not one.tracked for one in fixable),
                sum(not one.accepted for one in fixable),
                sum(not one.annotated for one in group),
            )
            lines.append(f"{name:<18}" + "".join(f"{count:>10}" for count in counts))
        lines.append("")
    reasons = Counter(
        f"{one.code} {one.name} {way}: {fault}"
        for one in some
        for way, faults in (("tracked", one.tracked), ("accepted", one.accepted), ("annotated", one.annotated))
        for fault in dict.fromkeys(faults)
    )
    return [*lines, *(f"{count:>4} × {reason}" for reason, count in reasons.most_common())]


def _code(one: Mended) -> str:
    return one.code


def _layout(one: Mended) -> str:
    return one.layout


def _all(_: Mended) -> str:
    return "all"


def _is_held_back(one: Mended) -> bool:
    """Whether all that is wrong is that a fix was not made, as it would lead to a new finding."""
    faults = (*one.tracked, *one.accepted)
    return bool(faults) and all(fault.startswith("left: ") and _NEW in fault for fault in faults)


def mends(some: Sequence[Mended]) -> bool:
    """Whether of the fixable defects whose fix was not held back 95 % come out clean both ways, and all annotations."""
    fixable = [one for one in some if one.fixable and not _is_held_back(one)]
    clean = sum(not one.tracked and not one.accepted for one in fixable)
    return clean >= 0.95 * len(fixable) and not any(one.annotated for one in some)

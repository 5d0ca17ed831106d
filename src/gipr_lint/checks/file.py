"""The check kind `file`: what the package holds that must be gone, or known, before a report is handed on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct, structs

from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, make
from gipr_lint.checks.wording import listed
from gipr_lint.findings import Finding, Location, related
from gipr_lint.report import Cell, Paragraph, Table, fold
from gipr_lint.report.locations import at_path, in_cell, in_paragraph
from gipr_lint.report.model import TRACES
from gipr_lint.report.tables.pictures import pictured
from gipr_lint.rulepacks.model import Rule, RuleSet, Text

_SHOWN = 6
"""How many places a finding names: its own and a handful of related ones."""

_QUOTED = 40
"""Characters of a text that a message quotes."""


class FileCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """文件里的痕迹：has、metadata、texts、instead 恰好写一项。 /
    Traces in the file: exactly one of `has`, `metadata`, `texts` and `instead`."""

    has: dict[str, Text] = {}
    """痕迹的种类（insertions、comments、hidden-text……），各带称呼。 / Kinds of marks, each with the word for it."""
    metadata: dict[str, Text] = {}
    """文档属性，各带称呼；报告 generic 以外的值。 /
    Document properties, each with the word for it; all that say more than `generic`."""
    generic: tuple[str, ...] = ()
    """不必报告的属性值。 / Values that say nothing."""
    about: tuple[str, ...] = ()
    """与 metadata 同用：只报告含有其中一词、而年份或单位不同的。 /
    With `metadata`: only those that hold one of these words and name another year or unit than the report."""
    texts: tuple[str, ...] = ()
    """域出错时留下的文字。 / What fields leave behind when they break."""
    instead: Literal["pictures"] | None = None
    """应有表格而是图片的部分。 / Sections with a picture where their table should be."""


Found = Iterator[Finding]


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        params: FileCheck = item.params
        for name, check in _ASPECTS.items():
            if getattr(params, name):
                yield from check(context, item.rule, params)


def _finding(context: Context, rule: Rule, places: Sequence[Location], values: Mapping[str, object]) -> Finding:
    """One finding at the first place, with a handful of the others."""
    links = [related(place, "other") for place in places[1:_SHOWN]]
    return make(context, rule, places[0], values, related=links)


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"


def _has(context: Context, rule: Rule, params: FileCheck) -> Found:
    traces = [trace for trace in context.report.document.traces if trace.kind in params.has]
    if not traces:
        return
    traces.sort(key=lambda trace: list(params.has).index(trace.kind))
    paths = dict.fromkeys(path for trace in traces for path in trace.paths)
    places = list(dict.fromkeys(at_path(context.report, path) for path in list(paths)[: 4 * _SHOWN]))
    places = sorted((place for place in places if place.kind != "document"), key=_order) or [Location(kind="document")]
    words = [(params.has[trace.kind].in_language(context.lang), trace.count) for trace in traces]
    form = "{}{}处" if context.lang == "zh" else "{} {}"
    values = {
        "kinds": listed([form.format(*word) for word in words], context.lang, len(words)),
        "count": sum(count for _, count in words),
        "found": _quoted(next((trace.text for trace in traces if trace.text), "")),
    }
    yield _finding(context, rule, places, values)


def _order(place: Location) -> tuple[int, int, int]:
    return place.block or 0, place.row or 0, place.column or 0


def _metadata(context: Context, rule: Rule, params: FileCheck) -> Found:
    values = context.report.document.origin.metadata
    judge = _is_foreign if params.about else _names_somebody
    said = [(word, values[key]) for key, word in params.metadata.items() if key in values]
    kept = [(word, text) for word, text in said if judge(context, params, fold(text).text)]
    if kept:
        quotes = [
            f"{word.zh}“{_quoted(text)}”" if context.lang == "zh" else f"{word.en} “{_quoted(text)}”"
            for word, text in kept
        ]
        shown = {"found": listed(quotes, context.lang, _SHOWN), "count": len(kept), "kinds": ""}
        yield _finding(context, rule, [Location(kind="document")], shown)


def _names_somebody(context: Context, params: FileCheck, text: str) -> bool:
    """Whether a property tells more than a program or a machine puts in by itself, or the unit's own name."""
    known = text.lower()
    own = context.report.agency or ""
    return (
        bool(text) and text not in own and not any(known.startswith(fold(word).text.lower()) for word in params.generic)
    )


def _is_foreign(context: Context, params: FileCheck, text: str) -> bool:
    """Whether a property speaks of a report of another year or another unit."""
    if not any(word in text for word in params.about):
        return False
    report = context.report
    years = [at for at in range(len(text) - 3) if text[at : at + 2] == "20" and text[at : at + 4].isdecimal()]
    if years and report.year and not any(text[at : at + 4] == str(report.year) for at in years):
        return True
    ends = [*years[:1], *(text.find(word) for word in params.about if word in text)]
    unit, own = text[: min(ends)], report.agency or ""
    if not own or own in text or unit in own or unit[:2] == own[:2]:
        return False
    return unit.endswith(context.rules.vocabulary.unit_ends)


def _texts(context: Context, rule: Rule, params: FileCheck) -> Found:
    report = context.report
    document = report.document
    wanted = [fold(text).text for text in params.texts]
    paragraphs = [
        block for block in (*document.blocks, *document.notes, *document.margins) if not isinstance(block, Table)
    ]
    cells = [(table, cell) for table in document.tables for cell in table.cells]
    everything = "\n".join([*[block.text for block in paragraphs], *[cell.text for _, cell in cells]])
    if not any(text[:2] in everything for text in wanted):
        return
    places = [
        in_paragraph(report, block, *span) for block in paragraphs if (span := _broken(block, wanted)) is not None
    ]
    places += [in_cell(report, *where, *span) for where in cells if (span := _broken(where[1], wanted)) is not None]
    if places:
        first = places[0]
        found = (first.text or "")[first.start : first.end]
        yield _finding(context, rule, places, {"found": _quoted(found), "count": len(places), "kinds": ""})


def _broken(holder: Paragraph | Cell, wanted: Sequence[str]) -> tuple[int, int] | None:
    """The raw place of the first of the wanted texts, None without any."""
    folded = holder.folded
    at, text = min(((at, text) for text in wanted if (at := folded.text.find(text)) >= 0), default=(-1, ""))
    return folded.span(at, at + len(text)) if text else None


def _instead(context: Context, rule: Rule, params: FileCheck) -> Found:
    report = context.report
    for alias, path in pictured(report).items():
        form = report.edition.forms[alias]
        location = structs.replace(at_path(report, path), form=alias)
        values = {"table": form.label, "section": report.edition.sections[form.section].label}
        yield _finding(context, rule, [location], values)


_ASPECTS: dict[str, Callable[[Context, Rule, FileCheck], Found]] = {
    "has": _has,
    "metadata": _metadata,
    "texts": _texts,
    "instead": _instead,
}


def _validate(params: FileCheck, rule: Rule, rules: RuleSet) -> None:
    chosen = [name for name in _ASPECTS if getattr(params, name)]
    if len(chosen) != 1:
        raise Problem((), f"检查种类 file 要恰好写一项：{'、'.join(_ASPECTS)}")
    for kind in params.has:
        if kind not in TRACES:
            raise Problem(("has", kind), f"没有名为“{kind}”的标记", kind, TRACES)


def _placeholders(params: FileCheck, rules: RuleSet) -> Sequence[str]:
    return ("table", "section") if params.instead else ("found", "count", "kinds")


FILE = CheckKind("file", FileCheck, _run, _placeholders, _validate)

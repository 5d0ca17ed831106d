"""The check kind `section`: the required sections, their order, headings and emptiness."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Literal

from msgspec import Struct

from gipr_lint.checks.environment import applies, check_condition
from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, fix_text, make, suggest
from gipr_lint.checks.order import out_of_order
from gipr_lint.checks.wording import right_place, too_short
from gipr_lint.findings import Finding, Location, NotEvaluated, related
from gipr_lint.report import Heading, SectionPart, Span
from gipr_lint.report.locations import at_span, gap_after, gap_for_section, heading_text, in_paragraph
from gipr_lint.report.outline.ordinals import ordinal
from gipr_lint.report.outline.topics import Topic, topics_of
from gipr_lint.report.prose.units import same_unit
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.patterns import compiled, filled


class Mentions(Struct, frozen=True, forbid_unknown_fields=True):
    """一个部分必须写到的事项。 / Something that a section must speak of."""

    words: tuple[str, ...] = ()
    """写到其中一词即可。 / One of these words is enough."""
    find: str = ""
    """或符合这个正则表达式，{名称} 代表规则包的一种写法。 /
    Or what this regular expression matches; {name} stands for a pattern of the pack."""
    name: str = ""
    """消息里对它的称呼。 / What messages call it."""
    heads: tuple[str, ...] = ()
    """小标题含其中一词、其下有内容，也算写到。 /
    A topic with a heading of its own that holds one of these is spoken of."""
    passing: tuple[str, ...] = ()
    """没有分小标题时，有其中一词即可。 / Where the section is not divided into topics, one of these is enough."""


class SectionCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """各部分的标题、次序和内容；恰好写一项要求。 /
    Sections: their headings, order and content. Exactly one demand, beside `least`, `among` and `when`."""

    require: tuple[str, ...] = ()
    """必须有的部分。 / Sections that must be there."""
    order: Literal["official"] | None = None
    """次序与格式一致。 / The order is that of the form."""
    number: Literal["official"] | None = None
    """序号与格式一致。 / The numbers are those of the form."""
    number_form: Literal["official"] | None = None
    """序号的写法与格式一致（一、）。 / Numbers are written as in the form."""
    unique: bool = False
    """不能重复。 / No section stands twice."""
    restart: Literal["forbid"] | None = None
    """一级标题不能重新编号。 / No second numbering at the first level."""
    not_empty: tuple[str, ...] = ()
    """必须有内容的部分。 / Sections that must say something."""
    mentions: dict[str, tuple[Mentions, ...]] = {}
    """各部分必须写到的事项，按别名。 / What sections must speak of, all of it, by alias."""
    least: int = 0
    """与 mentions 同用：至少写多少字。 / With `mentions`: at least so many characters."""
    among: tuple[str, ...] = ()
    """与 mentions 同用：写在这些部分里也可以。 / With `mentions`: it may be said in these sections as well."""
    longest: dict[str, int] = {}
    """各部分最多多少字，按别名；与 Word、WPS 的“字数”同样计算，一个数字或英文词算一字。 /
    How many characters sections have at most, by alias; as Word and WPS count, a number or Latin word is one."""
    foreign: tuple[str, ...] = ()
    """格式没有的一级标题里的词。 / Words of first-level headings that the form does not have."""
    behind: tuple[str, ...] = ()
    """落款之后的文字以其中之一开头则报告。 / Words that text behind the signature may begin with."""
    when: str = ""
    """条件，如 report.year >= 2021；不成立时不报告。 /
    A condition on the report without which the rule falls silent."""


Found = Iterator[Finding | NotEvaluated]


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        params: SectionCheck = item.params
        if not applies(context.report, params.when):
            continue
        for name, check in _ASPECTS.items():
            if getattr(params, name):
                yield from check(context, item.rule, params)


def _values(context: Context, alias: str) -> dict[str, object]:
    section = context.report.edition.sections[alias]
    return {"section": section.label, "number": section.number, "expected": f"{section.number}、{section.label}"}


def _require(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    wanted = [alias for alias in params.require if alias in report.edition.sections]
    missing = [alias for alias in wanted if report.section(alias) is None]
    if len(missing) == len(wanted) > 1 and not report.forms:
        values = _values(context, missing[0])
        values["expected"] = "、".join(str(_values(context, alias)["section"]) for alias in missing)
        yield make(context, rule, gap_for_section(report, missing[0]), values)
        return
    for alias in missing:
        values = _values(context, alias)
        location = gap_for_section(report, alias)
        text = fix_text(context, rule, values, str(values["expected"]))
        fix = suggest(context, rule, [("insert-section", location, text)], values) if text else None
        yield make(context, rule, location, values, fix=fix)


def _order(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    official = list(report.edition.sections)
    parts = [part for part in _first_of_each(report.sections) if part.alias in official]
    places = [official.index(part.alias) for part in parts]
    for index in out_of_order(places):
        values = _values(context, parts[index].alias)
        before = [parts[i] for i in range(len(parts)) if places[i] < places[index]]
        anchor = max(before, key=lambda part: official.index(part.alias), default=None)
        values["where"] = right_place(report.edition.sections[anchor.alias].label if anchor else "", context.lang)
        links = [related(at_span(report, anchor.heading.span), "other")] if anchor else []
        yield make(context, rule, at_span(report, parts[index].heading.span), values, related=links)


def _first_of_each(parts: Sequence[SectionPart]) -> list[SectionPart]:
    seen: dict[str, SectionPart] = {}
    for part in parts:
        seen.setdefault(part.alias, part)
    return list(seen.values())


def _number(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    for part in report.sections:
        heading = part.heading
        official = report.edition.sections.get(part.alias)
        if official is None or not heading.number or heading.number == official.number:
            continue
        values = _values(context, part.alias) | {"found": heading.number}
        span = heading.number_span
        location = at_span(report, _digits(span, heading.number)) if span else at_span(report, heading.span)
        text = fix_text(context, rule, values, official.number)
        fix = suggest(context, rule, [("replace", location, text)], values) if span and text else None
        yield make(context, rule, location, values, fix=fix)


def _digits(span: Span, number: str) -> Span:
    """The Chinese numerals within a typed number."""
    at = span.text.find(number)
    return Span(span.paragraph, span.start + at, span.start + at + len(number)) if at >= 0 else span


def _unique(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    first = {part.alias: part for part in reversed(report.sections)}
    for part in report.sections:
        if part is not first[part.alias] and part.alias in report.edition.sections:
            links = [related(at_span(report, first[part.alias].heading.span), "other")]
            yield make(context, rule, at_span(report, part.heading.span), _values(context, part.alias), related=links)


def _number_form(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    for part in report.sections:
        heading, official = part.heading, report.edition.sections.get(part.alias)
        if official is None:
            continue
        number = heading.number_span.text if heading.number_span else heading.paragraph.label
        bare = number.strip()
        good = not heading.number_span or number == bare
        if good and _is_proper(bare):
            continue
        values = _values(context, part.alias) | {"found": bare or heading.label}
        span = heading.number_span or Span(heading.paragraph, heading.span.start, heading.span.start)
        location = at_span(report, span)
        text = fix_text(context, rule, values, f"{heading.number or official.number}、")
        typed = heading.number_span is not None or not heading.paragraph.label
        fix = suggest(context, rule, [("replace", location, text)], values) if text and typed else None
        yield make(context, rule, location, values, fix=fix)


def _is_proper(number: str) -> bool:
    """Whether a number is written 一、 or 第一部分."""
    found = ordinal(number)
    return found is not None and found.level == 1 and found.length == len(number) and number[-1] in "、分章"


def _restart(context: Context, rule: Rule, params: SectionCheck) -> Found:
    """Runs of unknown first-level headings whose numbers begin anew or repeat one already given."""
    report = context.report
    runs: list[list[Heading]] = []
    given: set[str] = set()
    upcoming = {heading.number for heading in report.headings if heading.alias}
    for heading in report.headings:
        if heading.alias:
            given.add(heading.number)
            runs.append([])
        elif heading.number in given | upcoming:
            runs = runs or [[]]
            runs[-1].append(heading)
    for run in filter(None, runs):
        first = run[0]
        span = first.number_span or first.span
        values = {"found": heading_text(first.paragraph), "count": len(run)}
        values["expected"] = f"（{first.number}）"
        location = at_span(report, span)
        links = [related(at_span(report, other.number_span or other.span), "other") for other in run[1:]]
        edits = [
            ("replace", at_span(report, other.number_span), f"（{other.number}）") for other in run if other.number_span
        ]
        yield make(context, rule, location, values, related=links, fix=suggest(context, rule, edits, values))


def _not_empty(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    for part in _first_of_each(report.sections):
        if part.alias not in params.not_empty or any(True for _ in report.content(part)):
            continue
        if part.has_table:
            continue
        values = _values(context, part.alias)
        location = gap_after(report, [part.heading.paragraph])
        text = fix_text(context, rule, values, "")
        fix = suggest(context, rule, [("insert-paragraph", location, text)], values) if text else None
        yield make(context, rule, location, values, fix=fix)


def _mentions(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    for alias, patterns in params.mentions.items():
        part = report.section(alias)
        if part is None:
            continue
        topics = topics_of(report, part)
        if not topics:
            continue
        text = "".join(topic.text for topic in topics)
        told = "".join(topic.text for topic in topics if not topic.bare)
        others = (report.section(other) for other in params.among)
        more = "".join(p.folded.text for other in others if other for p in report.content(other))
        divided = sum(_headed(group, topics, bare=True) for group in patterns) >= _DIVIDED
        lacking = [
            group
            for group in patterns
            if not _headed(group, topics)
            and not _mentioned(group, (told if group.heads else text) + more, context.rules.patterns)
            and (divided or not any(word in told for word in group.passing))
        ]
        if not lacking and len(text) >= params.least:
            continue
        values = _values(context, alias) | {"found": len(text), "least": params.least}
        values["missing"] = "、".join(group.name for group in lacking) or too_short(params.least, context.lang)
        yield make(context, rule, _whole(context, part), values)


_DIVIDED = 3
"""A section with headings for so many of its topics is divided into topics."""


def _headed(group: Mentions, topics: Sequence[Topic], *, bare: bool = False) -> bool:
    """Whether a topic has a heading of its own and, unless `bare`, something under it."""
    return any(word in topic.head for topic in topics if bare or not topic.bare for word in group.heads)


def _mentioned(group: Mentions, text: str, patterns: Mapping[str, str]) -> bool:
    """Whether the text has one of the words or matches the pattern; words first, they cost least."""
    if any(word in text for word in group.words):
        return True
    return bool(group.find and compiled(filled(group.find, patterns)).search(text))


def _longest(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    for alias, most in params.longest.items():
        part = report.section(alias)
        length = sum(_words(paragraph.text) for paragraph in report.content(part)) if part else 0
        if part and length > most:
            yield make(context, rule, _whole(context, part), _values(context, alias) | {"found": length, "most": most})


def _words(text: str) -> int:
    """How long a text is by the counters of Word and WPS: each character and mark, a number or Latin word as one."""
    return len(compiled(r"[!-~]+|[^\x00-\x7f\s]").findall(text))


def _foreign(context: Context, rule: Rule, params: SectionCheck) -> Found:
    report = context.report
    found = [h for h in report.headings if h.alias is None and any(word in h.label for word in params.foreign)]
    if found:
        values = {"found": "”“".join(heading.label for heading in found), "count": len(found)}
        links = [related(at_span(report, heading.span), "other") for heading in found[1:]]
        yield make(context, rule, at_span(report, found[0].span), values, related=links)


def _behind(context: Context, rule: Rule, params: SectionCheck) -> Found:
    """Text behind the signature, up to the first line that may stand there: what follows belongs to it."""
    report = context.report
    lines = takewhile(lambda line: not line.folded.text.lstrip("([").startswith(params.behind), report.behind_signature)
    stray = [line for line in lines if not same_unit(line.folded.text, report.agency or "")]
    if stray:
        values = {"found": heading_text(stray[0])[:_SHOWN], "count": len(stray)}
        links = [related(in_paragraph(report, block), "other") for block in stray[1:]]
        yield make(context, rule, in_paragraph(report, stray[0], 0, len(stray[0].text)), values, related=links)


_SHOWN = 30
"""So many characters of a stray line are quoted."""


def _whole(context: Context, part: SectionPart) -> Location:
    return in_paragraph(context.report, part.heading.paragraph, part.heading.span.start, part.heading.span.end)


_ASPECTS: dict[str, Callable[[Context, Rule, SectionCheck], Found]] = {
    "require": _require,
    "order": _order,
    "number": _number,
    "number_form": _number_form,
    "unique": _unique,
    "restart": _restart,
    "not_empty": _not_empty,
    "mentions": _mentions,
    "longest": _longest,
    "foreign": _foreign,
    "behind": _behind,
}


def _validate(params: SectionCheck, rule: Rule, rules: RuleSet) -> None:
    chosen = [name for name in _ASPECTS if getattr(params, name)]
    if len(chosen) != 1:
        raise Problem((), f"检查种类 section 要恰好写一项：{'、'.join(_ASPECTS)}")
    known = rules.sections
    check_condition(params.when, rules)
    for name in ("require", "not_empty", "among", "mentions", "longest"):
        for index, alias in enumerate(getattr(params, name)):
            if alias not in known:
                raise Problem(
                    (name, alias if name in ("mentions", "longest") else index),
                    f"没有名为“{alias}”的部分",
                    alias,
                    known,
                )
    for alias, groups in params.mentions.items():
        for index, group in enumerate(groups):
            place = ("mentions", alias, index, "find")
            try:
                compiled(filled(group.find, rules.patterns))
            except KeyError as error:
                name = error.args[0]
                raise Problem(place, f"没有名为“{name}”的写法", name, rules.patterns) from None
            except re.error as error:
                raise Problem(place, f"正则表达式有误：{error}") from None


def _placeholders(params: SectionCheck, rules: RuleSet) -> Sequence[str]:
    return ("section", "number", "expected", "found", "where", "count", "least", "most", "missing")


SECTION = CheckKind("section", SectionCheck, _run, _placeholders, _validate)

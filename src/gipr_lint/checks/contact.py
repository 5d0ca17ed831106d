"""The check kind `contact`: telephone and fax numbers, e-mail and web addresses: present and well formed."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, fix_text, make, suggest
from gipr_lint.findings import Finding
from gipr_lint.report import Fact, Span, fold
from gipr_lint.report.locations import at_span, gap_after_preface
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.patterns import compiled

_TO_HYPHEN = str.maketrans(dict.fromkeys("—–―‐‑−～~－_·", "-"))
_SEPARATORS = "、，,；;/和或"
_LONGEST_ENDING = 4
_SEPARATOR = r"(?<=[\d)）])\s*[、，,；;/和或]\s*(?=[\d(（０-９])"


class ContactCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """联系方式：必须有（require），或写法要求（of 及其后各项）。 /
    What is demanded of contact details, facts with a capture `value`: `require`, or `of` with demands, of which the
    first that fails is reported."""

    require: tuple[str, ...] = ()
    """至少有其中一项。 / At least one of these facts is there, else a finding at the end of the preface."""
    of: tuple[str, ...] = ()
    """检查哪些事实的写法。 / The facts to look at."""
    forms: tuple[str, ...] = ()
    """号码必须整个符合其中一种写法。 / Patterns of the pack, one of which each number must match whole."""
    half_width: bool = False
    """不能有全角字符。 / No full-width characters."""
    dash: str = ""
    """区号与号码之间只用这个连接号。 / Only this dash between area code and number."""
    area_code: str = ""
    """没有区号的号码的写法，符合则报告。 / The pattern of a number that lacks its area code."""
    beside: Literal["no-blank"] | None = None
    """两边不能有空格。 / No blank at either end."""
    host: tuple[str, ...] = ()
    """网址的域名必须以其中之一结尾。 / Endings of the host's name."""


class _Fault(Struct, frozen=True):
    """What is wrong with a detail: where, what it should be (None: not known), in words (Chinese, English)."""

    span: Span
    expected: str | None
    problem: tuple[str, str]


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        rule, params = item.rule, item.params
        if params.require:
            yield from _required(context, rule, params)
        for fact in (fact for name in params.of for fact in context.report.facts.get(name, ())):
            for part in _parts(fact):
                yield from _judge(context, rule, params, part)


def _required(context: Context, rule: Rule, params: ContactCheck) -> Iterator[Finding]:
    report = context.report
    if any(report.facts.get(name) for name in params.require):
        return
    location = gap_after_preface(report)
    text = fix_text(context, rule, {}, "")
    fix = suggest(context, rule, [("insert-paragraph", location, text)], {}) if text else None
    yield make(context, rule, location, {}, fix=fix)


def _parts(fact: Fact) -> Iterator[Span]:
    """The single numbers of an enumeration, 0517-1234567、1234568; not the mere endings of others (、68)."""
    span = fact.spans.get("value", fact.span)
    if span.text[:1].isalpha() or not any(mark in span.text for mark in _SEPARATORS):
        yield span
        return
    start = span.start
    for piece in [*re.finditer(_SEPARATOR, span.text), None]:
        end = span.start + piece.start() if piece else span.end
        text = span.paragraph.text[start:end]
        lead = len(text) - len(text.lstrip())
        is_ending = start > span.start and len(text.strip()) <= _LONGEST_ENDING
        if text.strip() and not is_ending:
            yield Span(span.paragraph, start + lead, start + len(text.rstrip()))
        start = span.start + piece.end() if piece else end


def _judge(context: Context, rule: Rule, params: ContactCheck, span: Span) -> Iterator[Finding]:
    fault = next(filter(None, (find(context, params, span) for find in _DEMANDS)), None)
    if fault is None:
        return
    problem = fault.problem[0 if context.lang == "zh" else 1]
    values = {"found": fault.span.text, "expected": fault.expected or "", "problem": problem}
    location = at_span(context.report, fault.span)
    text = fix_text(context, rule, values, fault.expected) if fault.expected is not None else None
    fix = suggest(context, rule, [("replace", location, text)], values) if text else None
    yield make(context, rule, location, values, fix=fix)


def _form(context: Context, params: ContactCheck, span: Span) -> _Fault | None:
    plain = fold(span.text).text
    normal = _with_dash(plain, "-")
    if not params.forms or any(_matches(context, name, t) for name in params.forms for t in (normal, plain)):
        return None
    first = _with_dash(fold(span.text.split(maxsplit=1)[0]).text, "-")
    if first != normal and any(_matches(context, name, first) for name in params.forms):
        return None  # only a blank parts it from another number, a postcode, a date
    stripped = plain.rstrip("。.,;")
    sound = stripped != plain and any(_matches(context, name, stripped) for name in params.forms)
    return _Fault(span, stripped if sound else None, ("写法不成立", "is malformed"))


def _width(context: Context, params: ContactCheck, span: Span) -> _Fault | None:
    plain = fold(span.text).text
    return (
        _Fault(span, plain, ("里有全角字符或空格", "has full-width characters or blanks"))
        if params.half_width and plain != span.text
        else None
    )


def _dash(context: Context, params: ContactCheck, span: Span) -> _Fault | None:
    """Another dash, full-width digits, or blanks beside the dash."""
    if not params.dash:
        return None
    plain = fold(span.text).text
    normal = _with_dash(plain, params.dash)
    wide = any(ord(c) > 0x7F and fold(c).text in "0123456789-" for c in span.text if not c.isspace())
    if normal == plain and not wide and not compiled(r"[-－]\s|\s[-－]").search(span.text):
        return None
    return _Fault(span, normal, ("连接号或数字写法不规范", "has another dash or wide digits"))


def _area_code(context: Context, params: ContactCheck, span: Span) -> _Fault | None:
    plain = fold(span.text).text
    if not params.area_code or not _matches(context, params.area_code, plain):
        return None
    before = span.paragraph.text[max(0, span.start - 3) : span.start].strip()
    if before[-1:] in _SEPARATORS and before[-2:-1].isdigit():
        return None  # the second number of an enumeration shares the first one's area code
    code = _known_area_code(context, params)
    return _Fault(span, f"{code}-{plain}" if code else None, ("没有区号", "has no area code"))


def _beside(context: Context, params: ContactCheck, span: Span) -> _Fault | None:
    text = span.paragraph.text
    start, end = span.start, span.end
    while start and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    if not params.beside or (start, end) == (span.start, span.end):
        return None
    return _Fault(Span(span.paragraph, start, end), span.text, ("旁边有多余的空格", "has a blank beside it"))


def _host(context: Context, params: ContactCheck, span: Span) -> _Fault | None:
    host = compiled(r"^[a-z]+://|[/:?#].*$").sub("", fold(span.text).text.lower())
    if not params.host or host.endswith(params.host):
        return None
    endings = "、".join(params.host)
    return _Fault(span, None, (f"不在政府网站（{endings}）上", f"is not on a government host ({endings})"))


_DEMANDS = (_form, _width, _dash, _area_code, _beside, _host)


def _matches(context: Context, name: str, text: str) -> bool:
    return compiled(context.rules.patterns[name]).fullmatch(text) is not None


def _with_dash(plain: str, dash: str) -> str:
    """The number with `dash` for every dash or run of dashes."""
    text = plain.translate(_TO_HYPHEN)
    while "--" in text:
        text = text.replace("--", "-")
    return text if dash == "-" else text.replace("-", dash)


def _known_area_code(context: Context, params: ContactCheck) -> str | None:
    """The area code of another number in the report."""
    for fact in (fact for name in params.of for fact in context.report.facts.get(name, ())):
        if match := compiled(r"\(?(0\d{2,3})\)?[-—–―－]").match(fold(fact.spans.get("value", fact.span).text).text):
            return match.group(1)
    return None


def _validate(params: ContactCheck, rule: Rule, rules: RuleSet) -> None:
    for key in ("require", "of"):
        for index, name in enumerate(getattr(params, key)):
            if name not in rules.facts:
                raise Problem((key, index), f"没有名为“{name}”的事实", name, rules.facts)
    for index, name in enumerate((*params.forms, *([params.area_code] if params.area_code else []))):
        if name not in rules.patterns:
            raise Problem(("forms", index), f"没有名为“{name}”的写法", name, rules.patterns)
    demands = (params.forms, params.half_width, params.dash, params.area_code, params.beside, params.host)
    if any(demands) == bool(params.require) or bool(params.of) == bool(params.require):
        raise Problem(
            (), "检查种类 contact 要么写 require，要么写 of 和要求：forms、half_width、dash、area_code、beside、host"
        )


CONTACT = CheckKind("contact", ContactCheck, _run, lambda params, rules: ("found", "expected", "problem"), _validate)

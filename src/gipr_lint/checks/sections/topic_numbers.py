"""`topic-numbers`: the numbers inside a section go on without a gap: （一）（二）（三）."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import demand_aliases
from gipr_lint.checks.sections._points import Point, points_of
from gipr_lint.report import Paragraph, Report, SectionPart, Span, fold
from gipr_lint.report.writing.ordinals import CHINESE, Ordinal, ordinal
from gipr_lint.rulepacks.model import Names

_TOPIC = 2
"""The level of （一）."""

_FEW = 3
"""So many topics at least tell how a section is numbered."""


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分之内的序号连续，不重复、不跳号，括号成对。 /
    The numbers inside a section go on without a gap, none stands twice, none has lost its bracket."""

    sections: tuple[str, ...]
    """各部分的别名。 / Aliases of the sections."""
    begin: tuple[str, ...] = ()
    """其中第一层序号必须从“（一）”开始的部分。 / Those of the sections whose topics must begin with （一）."""
    plain: tuple[str, ...] = ()
    """没有标点的数字后面是这些，就不是序号，如“三级”。 / Behind a numeral without a mark: it is no number (三级)."""


class Wrong(Struct, frozen=True):
    """A point whose number is wrong, and the number that should stand there.

    `shifted` is one that only follows from the wrong one before it; of a `sure` one the numbers behind it tell that it
    is itself wrong, and nothing missing.
    """

    point: Point
    expected: int
    shifted: bool = False
    sure: bool = False


def _validate(params: Params, names: Names) -> None:
    demand_aliases("sections", params.sections, names)


@check("topic-numbers", Params, says=("found", "expected"), validate=_validate)
def topic_numbers(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number that stands twice, that comes too early, that has lost its bracket, or that is typed behind
    an automatic one; what only follows from it belongs to it."""
    for part in filter(None, map(report.section, params.sections)):
        yield from filter(None, map(_doubled, report.content(part)))
        points = points_of(report, part)
        late = _begun_late(points) if part.alias in params.begin else []
        if late and _is_told(report, part, late[0]):
            continue
        groups: list[list[Wrong]] = []
        found = late or [*wrong(points, begun=part.alias in params.begin), *_begun_again(report, part, points)]
        for one in found:
            if _is_skipped(one) and (number := _written_otherwise(report, part, one, params.plain)):
                yield Hit(number, {"found": number.text, "expected": _right(one)}).replacing(_right(one), number)
            elif _is_skipped(one) and _is_told(report, part, one):
                continue
            elif one.shifted:
                groups[-1].append(one)
            else:
                groups.append([one])
        yield from map(_hit, groups)


def _doubled(paragraph: Paragraph) -> Hit | None:
    """A hit at a number that is typed behind an automatic one of its level, which prints both; where they differ nobody
    knows which of them to keep, though the typed one was meant."""
    label = paragraph.label and ordinal(fold(paragraph.label).text)
    typed = label and ordinal(paragraph.folded.text)
    if not (label and typed and label.level == typed.level > 1):
        return None
    number = Span(paragraph, *paragraph.folded.span(0, typed.length))
    hit = Hit(number, {"found": paragraph.label.strip() + number.text, "expected": number.text})
    return hit.replacing("") if label.value == typed.value else hit


def wrong(points: Sequence[Point], *, begun: bool = False) -> Iterator[Wrong]:
    """The points whose number is wrong.

    A list may begin again anywhere, and one that begins with another number than one goes on from elsewhere. Only
    topics that are `begun` once begin with one （一）.
    """
    last: dict[int, int] = {}
    ahead: set[int] = set()
    bracketed = any(point.level == 2 and not point.halved for point in points)
    for at, point in enumerate(points):
        last = {level: value for level, value in last.items() if level <= point.level}
        ahead = {level for level in ahead if level <= point.level}
        before = last.get(point.level, 0)
        last[point.level] = point.value
        if point.halved:
            if bracketed and point.value == before + 1:
                yield Wrong(point, point.value)
        elif 0 < before < point.value - 1:
            rest = _rest(points, at)
            if before + 1 in rest or rest[:1] == [point.value]:
                last[point.level] = before + 1
                yield Wrong(point, before + 1, point.level in ahead, sure=True)
                ahead.add(point.level)
                continue
            yield Wrong(point, before + 1)
        elif point.value == before < len(CHINESE) and (before > 1 or (begun and _is_begun_twice(points, at))):
            last[point.level] = before + 1
            yield Wrong(point, before + 1, point.level in ahead)
            ahead.add(point.level)
            continue
        ahead.discard(point.level)


def _rest(points: Sequence[Point], at: int) -> list[int]:
    """The numbers with which the list goes on behind the point at `at`."""
    rest: list[int] = []
    for point in points[at + 1 :]:
        if point.level < points[at].level or (point.level == points[at].level and point.value == 1):
            break
        if point.level == points[at].level:
            rest.append(point.value)
    return rest


def _is_begun_twice(points: Sequence[Point], at: int) -> bool:
    """Whether the point at `at` is a second （一） right behind the first, with which the topics go on."""
    topics = [one for one, point in enumerate(points) if point.level == _TOPIC]
    rest = _rest(points, at)
    return topics[1:2] == [at] and len(rest) >= _FEW and rest == [*range(2, len(rest) + 2)]


def _begun_again(report: Report, part: SectionPart, points: Sequence[Point]) -> list[Wrong]:
    """The second of the two topics of a section that are both （一）, where nothing but points stands between them.

    A line without a number could be the heading of another list.
    """
    topics = [at for at, point in enumerate(points) if point.level <= _TOPIC]
    if len(topics) != 2 or any(points[at].value != 1 or points[at].level != _TOPIC for at in topics):
        return []
    first, second = (points[at] for at in topics)
    content = list(report.content(part))
    between = content[content.index(first.paragraph) + 1 : content.index(second.paragraph)]
    numbered = [point.paragraph for point in points[topics[0] + 1 : topics[1]]]
    whole = first.number and second.number and between == numbered
    return [Wrong(second, 2)] if whole else []


def _begun_late(points: Sequence[Point]) -> list[Wrong]:
    """The points of a section whose topics go on without a gap, but from （二）."""
    topics = [point for point in points if point.level == _TOPIC]
    values = [point.value for point in topics]
    if len(topics) < _FEW or values != [*range(2, len(values) + 2)] or not all(point.number for point in topics):
        return []
    return [Wrong(point, point.value - 1, shifted=at > 0) for at, point in enumerate(topics)]


def _is_skipped(one: Wrong) -> bool:
    """Whether a number may be missing before this one."""
    return one.point.value > one.expected and not one.sure


def _written_otherwise(report: Report, part: SectionPart, one: Wrong, plain: Sequence[str]) -> Span | None:
    """The number of a topic that seems to be missing, where it begins a paragraph written otherwise: 三, 3."""
    since: list[tuple[Paragraph, Ordinal]] = []
    for paragraph in report.content(part):
        if paragraph == one.point.paragraph:
            break
        if typed := ordinal(paragraph.folded.text):
            since = [] if typed.level == _TOPIC else [*since, (paragraph, typed)]
    if one.point.level != _TOPIC or not since:
        return None
    paragraph, typed = since[0]
    is_word = typed.level == 0 and paragraph.folded.text.startswith(tuple(plain), typed.length)
    if is_word or typed.value != CHINESE[one.expected - 1]:
        return None
    return Span(paragraph, *paragraph.folded.span(0, typed.length))


def _is_told(report: Report, part: SectionPart, one: Wrong) -> bool:
    """Whether the number that seems to be missing stands inside a paragraph, or begins one without its last bracket."""
    chinese = CHINESE[one.expected - 1]
    signs = {1: (f"{chinese}、",), 2: (f"{chinese})", f"({chinese}")}.get(one.point.level) or tuple(
        sign.format(one.expected) for sign in ("{}.", "{}、", "{})")
    )
    paragraphs = (part.heading.paragraph, *report.content(part))
    return any(sign in paragraph.folded.text for paragraph in paragraphs for sign in signs)


def _hit(group: Sequence[Wrong]) -> Hit:
    """A hit at the first number, the others related; where a number may be missing, no other is written for it."""
    first, *others = group
    hit = Hit(_place(first), {"found": _number(first.point), "expected": _right(first)})
    hit = hit.related_to(_place(other) for other in others)
    for one in group:
        if one.point.number and not _is_skipped(one):
            hit = hit.replacing(_right(one), one.point.number)
    return hit


def _place(one: Wrong) -> Span | Paragraph:
    return one.point.number or one.point.paragraph


def _number(point: Point) -> str:
    return point.number.text.strip() if point.number else point.paragraph.label.strip()


def _right(one: Wrong) -> str:
    """The number as it should stand, in the form that it has."""
    point, found = one.point, _number(one.point)
    opening = "（" if "）" in found else "("
    right = found.replace(CHINESE[point.value - 1], CHINESE[one.expected - 1])
    right = right.replace(str(point.value), str(one.expected))
    return opening + right if point.halved else right

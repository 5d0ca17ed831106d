"""`topic-not-empty`: the topics of a section say something under their headings."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import demand_aliases
from gipr_lint.checks.sections._points import Point, points_of
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names

_MARKS = tuple("。:;,!?")
_CLOSING = "。:"
_LONGEST = 40
"""So many characters a heading in the text has at most."""


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """部分之内，与有内容的标题同级的标题也有内容，不论内容在下面还是接着写。 /
    Where some headings inside a section have text, under them or right behind them, so have the others of their
    level."""

    sections: tuple[str, ...]
    """各部分的别名。 / Aliases of the sections."""
    ends: tuple[str, ...]
    """标题末尾的词，如“情况”；别的短句不算标题。 / How such a heading ends (情况); other short lines are none."""
    says: tuple[str, ...] = ()
    """含有这些就是一句话，如“未”。 / What holds one of these is a statement (未) and no heading."""
    acts: tuple[str, ...] = ()
    """含有这些的也是一句话，如“加强”，除非以 names 的词结尾。 /
    So is what holds one of these (加强), unless it ends in one of `names`."""
    names: tuple[str, ...] = ()
    """标题末尾的名词，如“情况”。 / How a heading ends even with a verb in it: 情况."""


def _validate(params: Params, names: Names) -> None:
    demand_aliases("sections", params.sections, names)


@check("topic-not-empty", Params, says=("found", "count"), validate=_validate)
def topic_not_empty(report: Report, params: Params) -> Iterator[Hit]:
    """A hit for the headings of a section with nothing under them, at the first, the others related."""
    for alias in params.sections:
        part = report.section(alias)
        points = points_of(report, part) if part and not part.has_table else []
        told = [(point, _is_head(point, params)) for point in points]
        levels = {point.level for point, is_head in told if (point.filled if is_head else _runs_on(point, params))}
        bare = [point for point, is_head in told if is_head and not point.filled and point.level in levels]
        if bare:
            hit = Hit(bare[0].paragraph, {"found": _without_stop(bare[0].text), "count": len(bare)})
            yield hit.related_to(point.paragraph for point in bare[1:])


def _is_head(point: Point, params: Params) -> bool:
    """Whether a point is a heading that stands alone in its line."""
    text = _without_stop(point.text)
    if len(text) > _LONGEST or any(mark in text for mark in _MARKS) or any(map(str.isdigit, text)):
        return False
    statements = params.says if text.endswith(params.names) else (*params.says, *params.acts)
    return text.endswith(params.ends) and not any(word in text for word in statements)


def _without_stop(text: str) -> str:
    return text[:-1] if text.endswith(tuple(_CLOSING)) else text


def _runs_on(point: Point, params: Params) -> bool:
    """Whether a point begins with a heading and goes on with the text of it."""
    stop = min((at for mark in _CLOSING if (at := point.text.find(mark)) >= 0), default=-1)
    return 0 < stop <= _LONGEST and point.text[:stop].endswith(params.ends) and len(point.text) > stop + 1

"""Headings of sections that are the form's but for one slip of the pen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gipr_lint.checks.check import Conditional
from gipr_lint.checks.letters import alike_of
from gipr_lint.checks.text import _demands as demands
from gipr_lint.report.model import Heading
from gipr_lint.report.writing.labels import folded, key
from gipr_lint.report.writing.slips import slip
from gipr_lint.rulepacks.model import Names, Section


class Slips(Conditional, frozen=True, kw_only=True):
    """What tells a slip of the pen from another wording."""

    likely: tuple[str, ...] = ()
    """音近、形近字的词表，每条是一组；错成别的字是另一种写法。 /
    Lists of groups of characters that sound or look alike; any other in the place of one is another wording."""
    light: str = ""
    """可有可无的字，如“的”。 / Characters that may be left out as well, such as 的."""


def validate(params: Slips, names: Names) -> None:
    """Raises `Problem` for a list that there is not."""
    demands.demand_lists([(("likely", index), name) for index, name in enumerate(params.likely)], names)


def slipped_from(heading: Heading, section: Section, params: Slips, lists: Mapping[str, Sequence[str]]) -> str | None:
    """The words of the form, or those accepted for them, that a heading has but for one slip; None where it has them,
    or words of its own."""
    known = {folded(spelling) for spelling in (*section.spellings, *section.drifts)}
    if not params.likely or heading.label in known:
        return None
    said = key(heading.label)
    for right in section.spellings:
        found = slip(said, key(right))
        if found is None or (found.kind == "lost" and found.right in params.light):
            continue
        if found.kind != "replaced" or found.wrong in _likely(params, lists, found.right):
            return right
    return None


def _likely(params: Slips, lists: Mapping[str, Sequence[str]], right: str) -> str:
    """The characters that are taken for one."""
    return alike_of([group for name in params.likely for group in lists[name]]).to(right)

"""`section-mentions`: a section speaks of what it must speak of."""

from collections.abc import Container, Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Conditional, check, unknown
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.checks.sections._heard import heard
from gipr_lint.checks.sections._parts import SAYS, demand_aliases, words
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.report import Report, SectionPart
from gipr_lint.report.topics import Topic, topics_of
from gipr_lint.report.writing.searched import searched
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled, filled


class Mention(Struct, frozen=True, forbid_unknown_fields=True):
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


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分必须写到的事项。 / What sections must speak of."""

    sections: dict[str, tuple[Mention, ...]]
    """事项，按部分的别名；每一项都要写到。 / What they must speak of, all of it, by alias."""
    least: int = 0
    """至少写多少字。 / With at least so many characters."""
    among: tuple[str, ...] = ()
    """写在这些部分里也可以。 / It may be said in these sections as well."""
    ignoring: tuple[str, ...] = ()
    """含有上述的词而说的是别的，如“医疗保障”；机关自己的名称从不算。 /
    What holds one of the words and means something else; the name of the body itself never counts."""
    apart: tuple[str, ...] = ()
    """有其中一词的分句说的是报告本身，不算写到；各部分的名称列在一起也不算。 /
    A clause with one of these is about the report and counts for nothing, and so does a list of its parts."""
    listed: tuple[str, ...] = ()
    """一个分句把其中四个列在一起，只是说写哪些方面，不算写到。 /
    A clause that names four of these only says of what the section will speak and counts for nothing."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.rulepacks.expressions import Fault, expanded  # noqa: PLC0415  (only when packs are read)

    demand_aliases("sections", params.sections, names)
    demand_aliases("among", params.among, names)
    for alias, mentions in params.sections.items():
        for index, mention in enumerate(mentions):
            place = ("sections", alias, index, "find")
            try:
                expanded(mention.find, names.patterns)
            except KeyError as error:
                raise unknown(place, Message("names.pattern"), error.args[0], names.patterns) from None
            except Fault as fault:
                raise Problem(place, fault.message, offset=fault.at) from None


@check("section-mentions", Params, says=(*SAYS, "found", "least", "missing"), validate=_validate)
def section_mentions(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the heading of each section that leaves something out or is too short; an empty one is not judged."""
    others = [part for alias in params.among if (part := report.section(alias))]
    more = "".join(paragraph.folded.text for part in others for paragraph in report.content(part))
    for alias, mentions in params.sections.items():
        part = report.section(alias)
        topics = topics_of(report, part) if part else []
        if part and topics:
            length = sum(len(topic.text) for topic in topics)
            said = _heard(report, topics, params)
            lacking = _lacking(report, mentions, said, more)
            if lacking or length < params.least:
                yield _hit(report, part, params, length, lacking)


def _heard(report: Report, topics: Sequence[Topic], params: Params) -> Sequence[Topic]:
    if not (params.ignoring or params.apart or params.listed):
        return topics
    return heard(report, topics, params.ignoring, params.apart, params.listed)


def _hit(report: Report, part: SectionPart, params: Params, length: int, lacking: Sequence[Mention]) -> Hit:
    missing = tuple(mention.name for mention in lacking) or Message("checks.too-short", {"least": params.least})
    values: dict[str, Shown] = {**words(report, part.alias), "found": length, "least": params.least, "missing": missing}
    return Hit(part.heading.span, values)


class _Said(Struct, frozen=True):
    """A text, and the same to look for words in."""

    text: str
    words: Container[str]


def _lacking(report: Report, mentions: Sequence[Mention], topics: Sequence[Topic], more: str) -> list[Mention]:
    """What neither the topics of a section nor `more` speak of."""
    patterns = report.names.patterns
    every = _said(report, "".join([topic.text for topic in topics]) + more)
    filled_topics = _said(report, "".join([topic.text for topic in topics if not topic.bare]) + more)
    passing = filled_topics if not more else _said(report, filled_topics.text[: -len(more)])
    divided = sum(_headed(mention, topics, bare=True) for mention in mentions) >= _DIVIDED
    return [
        mention
        for mention in mentions
        if not _headed(mention, topics)
        and not _mentioned(mention, filled_topics if mention.heads else every, patterns)
        and (divided or not named(mention.passing, passing.words))
    ]


def _said(report: Report, text: str) -> _Said:
    """A text of the report; what it has at the joints of paragraphs is not told by the words of a long one."""
    return _Said(text, searched(text, lambda: report.texts.of(("everything",)).folded.words))


_DIVIDED = 3
"""A section with headings for so many of its topics is divided into topics."""


def _headed(mention: Mention, topics: Sequence[Topic], *, bare: bool = False) -> bool:
    """Whether a topic has a heading of its own and, unless `bare`, something under it."""
    heads = "\n".join([topic.head for topic in topics if bare or not topic.bare]) if mention.heads else ""
    return any(word in heads for word in mention.heads)


def _mentioned(mention: Mention, said: _Said, patterns: Mapping[str, str]) -> bool:
    """Whether the text has one of the words or matches the pattern; words first, they cost least."""
    if named(mention.words, said.words):
        return True
    return bool(mention.find and compiled(filled(mention.find, patterns)).search(said.text, 0, _LONGEST))


_LONGEST = 100_000
"""So much of a section is looked through for a pattern: no section is half as long."""

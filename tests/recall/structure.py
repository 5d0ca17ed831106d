"""Defects of title and sections (CN1xx)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import (
    label_of,
    official,
    unit_of,
    with_content,
    with_heading,
    with_title,
    without_character,
)
from tests.recall.defect import Case, Defect, Expectation, Spot
from tests.support.drafts.arrange import COUNTED
from tests.support.drafts.conversion import in_edition
from tests.support.drafts.draft import Draft, Section
from tests.support.drafts.prose import TITLE

from gipr_lint.rulepacks.model import Edition

SPEAKING = ("overview", "problems", "other")
"""The sections that are text."""

_MISSES = (
    "政府信息公开年度报告",
    "信息公开工作报告",
    "政府信息公开工作报告",
    "政府信息公开工作年报",
    "信息公开工作年度报告",
)


def _title(draft: Draft, code: str, change: Callable[[str], str], fix: str | None = None) -> Case | None:
    """The title changed; the fix is the right line unless another one is given."""
    changed = with_title(draft, change)
    lines = [(old, new) for old, new in zip(draft.title, changed.title, strict=True) if old != new]
    if not lines:
        return None
    return changed, Expectation((code,), quotes=tuple(new for _, new in lines), fix=fix or lines[0][0])


def title_phrase(draft: Draft, random: Random, *, instead: str) -> Case | None:
    """The title says `instead`."""
    case = _title(draft, "CN101", lambda line: line.replace(TITLE, instead), TITLE)
    return None if case and any(TITLE in line for line in case[0].title) else case


def title_about(draft: Draft, random: Random) -> Case:
    """The title goes around the statutory words."""
    line = f"{draft.agency}关于{draft.year}年政府信息公开工作的年度报告"
    return replace(draft, title=(line,)), Expectation(("CN101",), quotes=(line,), fix=TITLE)


def title_year(draft: Draft, random: Random, *, instead: int) -> Case | None:
    """The title has another year."""
    year = f"{draft.year}年"
    return _title(draft, "CN102", lambda line: line.replace(year, f"{draft.year + instead}年"))


def title_without_year(draft: Draft, random: Random) -> Case | None:
    """The title has no year."""
    year = f"{draft.year}年"
    return _title(draft, "CN102", lambda line: line.replace(year, ""), year)


def title_year_twice(draft: Draft, random: Random) -> Case | None:
    """年度 stands twice in the title."""
    year = f"{draft.year}年"
    return _title(draft, "CN103", lambda line: line.replace(year, year + "度"))


def title_year_bare(draft: Draft, random: Random) -> Case | None:
    """The year in the title has lost its 年."""
    year = f"{draft.year}年"
    return _title(draft, "CN127", lambda line: line.replace(year, year[:-1]))


def title_end_twice(draft: Draft, random: Random) -> Case | None:
    """The title ends on 报告 twice."""
    return _title(draft, "CN127", lambda line: f"{line}报告" if line.endswith(TITLE) else line)


def title_unit(draft: Draft, random: Random) -> Case | None:
    """The unit lacks a character in the title."""
    wrong = without_character(draft.agency, random)
    case = _title(draft, "CN104", lambda line: line.replace(draft.agency, wrong))
    return case and (case[0], _unit_expected(draft, *case[1].quotes))


def signature_unit(draft: Draft, random: Random) -> Case:
    """The unit lacks a character in the signature."""
    wrong = without_character(draft.agency, random)
    changed = replace(draft, ending=tuple(line.replace(draft.agency, wrong) for line in draft.ending))
    return changed, _unit_expected(draft, wrong)


def title_placeless(draft: Draft, random: Random, *, seat: bool) -> Case | None:
    """The unit stands in the title without its place, or with 县 or 区 alone (`seat`)."""
    place = next((place for place in ("松湖区", "云岭市") if draft.agency.startswith(place)), "")
    short = draft.agency.removeprefix(place)
    if not place or not short.endswith("局"):
        return None
    wrong = (place[-1] if seat else "") + short
    case = _title(draft, "CN104", lambda line: line.replace(draft.agency, wrong))
    return case and (case[0], _unit_expected(draft, *case[1].quotes))


def title_seat_shared(draft: Draft, random: Random) -> Case | None:
    """The government and the name of the report share one 政府."""
    if not draft.agency.endswith("人民政府"):
        return None
    phrase = f"{draft.year}年{draft.agency}{TITLE.removeprefix('政府')}"
    return replace(draft, title=(phrase,)), _unit_expected(draft, phrase)


def _unit_expected(draft: Draft, wrong: str) -> Expectation:
    return Expectation(("CN104", "CN905"), quotes=(wrong, *draft.title, draft.agency))


def title_blank(draft: Draft, random: Random, *, blank: str) -> Case | None:
    """A blank inside one of the words of two characters; between words a line may well end."""
    at = random.randrange(1, len(TITLE), 2)
    return _title(draft, "CN105", lambda line: line.replace(TITLE, TITLE[:at] + blank + TITLE[at:]), TITLE)


def section_missing(draft: Draft, random: Random, *, alias: str) -> Case:
    """A section is not there at all."""
    changed = replace(draft, sections=tuple(part for part in draft.sections if part.alias != alias))
    return changed, Expectation(("CN106",), fix=label_of(draft, alias), also=_gone(alias))


def heading_missing(draft: Draft, random: Random, *, alias: str) -> Case:
    """The text of a section stands under the heading before it."""
    sections: list[Section] = []
    for part in draft.sections:
        if part.alias == alias and sections:
            sections[-1] = replace(sections[-1], content=(*sections[-1].content, *part.content))
        else:
            sections.append(part)
    return replace(draft, sections=tuple(sections)), Expectation(
        ("CN106",), fix=label_of(draft, alias), also=_gone(alias)
    )


def _gone(alias: str) -> tuple[str, ...]:
    """What is missing together with a section."""
    return {
        "overview": ("CN212", "CN113", "CN114", "CN115"),
        "problems": ("CN212", "CN116"),
        "other": ("CN212", "CN117", "CN118"),
    }.get(alias, ("CN212", "CN401"))


def order(draft: Draft, random: Random, *, first: int) -> Case:
    """Two sections have changed places."""
    sections = list(draft.sections)
    sections[first], sections[first + 1] = sections[first + 1], sections[first]
    quotes = tuple(part.heading for part in sections[first : first + 2])
    return replace(draft, sections=tuple(sections)), Expectation(("CN107",), quotes=quotes, also=("CN109",))


def heading_drift(draft: Draft, random: Random) -> Case:
    """A heading is worded as habit has it."""
    alias, section = random.choice([(a, s) for a, s in draft.edition.sections.items() if s.drifts])
    heading = f"{section.number}、{random.choice(section.drifts)}"
    expected = Expectation(("CN108", "CN121"), quotes=(heading,), fix=section.label)
    return with_heading(draft, alias, heading), expected


def heading_slip(draft: Draft, random: Random) -> Case | None:
    """A heading lacks a character."""
    alias, section = random.choice(list(draft.edition.sections.items()))
    slip = without_character(section.label, random, 0)
    if slip in section.variants:
        return None
    heading = f"{section.number}、{slip}"
    lacks_particle = any(slip.count(sign) < section.label.count(sign) for sign in "的和及、")
    code = "CN108" if lacks_particle else "CN129"
    return with_heading(draft, alias, heading), Expectation((code,), quotes=(heading,), fix=section.label)


def number(draft: Draft, random: Random, *, alias: str, instead: str) -> Case:
    """A heading has the number `instead`."""
    heading = f"{instead}、{label_of(draft, alias)}"
    expected = Expectation(("CN109",), quotes=(heading,), fix=official(draft, alias))
    return with_heading(draft, alias, heading), expected


def numbers_shifted(draft: Draft, random: Random) -> Case:
    """Every number is one too high."""
    quotes = []
    for at, alias in enumerate(draft.edition.sections):
        quotes.append(f"{COUNTED[at + 1]}、{label_of(draft, alias)}")
        draft = with_heading(draft, alias, quotes[-1])
    return draft, Expectation(("CN109",), quotes=tuple(quotes))


def second_numbering(draft: Draft, random: Random, *, own_lines: bool) -> Case:
    """The topics of section one are numbered as if they were sections."""
    quotes: list[str] = []
    paragraphs: list[str] = []
    for text in draft.section("overview").paragraphs:
        if not text.startswith("（"):
            paragraphs.append(text)
            continue
        topic, _, rest = text.partition("。")
        topic = f"{topic[1]}、{topic[3:]}"
        quotes.append(topic)
        paragraphs += [topic, rest] if own_lines else [f"{topic}。{rest}"]
    also = ("CN107", "CN109", "CN111", "CN113")
    return with_content(draft, "overview", *paragraphs), Expectation(("CN110",), quotes=tuple(quotes), also=also)


def duplicate(draft: Draft, random: Random, *, alias: str) -> Case:
    """A section stands once more at the end."""
    copy = draft.section(alias)
    changed = replace(draft, sections=(*draft.sections, copy))
    return changed, Expectation(("CN111",), quotes=(copy.heading,), also=("CN107", "CN109", "CN110"))


def second_report(draft: Draft, random: Random, *, agency: str) -> Case:
    """Another report stands behind the last section."""
    title = f"{agency}{draft.year}年{TITLE}"
    changed = with_content(draft, "other", *draft.section("other").paragraphs, title)
    changed = replace(changed, sections=(*changed.sections, *draft.sections))
    return changed, Expectation(("CN126",), quotes=(title,))


def heading_style(draft: Draft, random: Random, *, style: str) -> Case:
    """The number of a heading is written another way."""
    alias, section = random.choice(list(draft.edition.sections.items()))
    digit = str(list(draft.edition.sections).index(alias) + 1)
    heading = style.format(number=section.number, digit=digit) + section.label
    expected = Expectation(("CN112",), quotes=(heading,), fix=official(draft, alias), also=("CN109",))
    return with_heading(draft, alias, heading), expected


def topic_missing(draft: Draft, random: Random) -> Case:
    """Section one leaves out one of its topics."""
    texts = list(draft.section("overview").paragraphs)
    topics = [text for text in texts if text[:1] == "（"]
    gone = random.choice([topic for topic in topics if "监督保障" not in topic])
    texts.remove(gone)
    expected = Expectation(("CN113",), section=label_of(draft, "overview"), also=("CN112", "CN125"))
    return with_content(draft, "overview", *texts), expected


def judgement_missing(draft: Draft, random: Random) -> Case | None:
    """A government says nothing of appraisal, judgement and liability."""
    if not unit_of(draft).government:
        return None
    texts = [text.split("将政府信息公开纳入")[0] for text in draft.section("overview").paragraphs]
    return with_content(draft, "overview", *texts), Expectation(("CN114",), section=label_of(draft, "overview"))


def empty(draft: Draft, random: Random, *, alias: str, code: str, text: str = "") -> Case:
    """A section says nothing, or only `text`."""
    changed = with_content(draft, alias, *([text] if text else []))
    also = {"CN115": ("CN113", "CN114"), "CN117": ("CN118",)}.get(code, ())
    return changed, Expectation((code,), section=label_of(draft, alias), also=also)


def half(draft: Draft, random: Random, *, kept: int) -> Case:
    """Section five has only the problems or only what is done about them."""
    text = (
        "工作中还有不足：一是解读形式较为单一；二是信息更新不够及时。",
        "加强业务培训，完善审核制度，提升公开实效。",
    )[kept]
    return with_content(draft, "problems", text), Expectation(("CN116",), section=label_of(draft, "problems"))


def fee_missing(draft: Draft, random: Random) -> Case | None:
    """Nothing about the processing fee."""
    if draft.year < 2021:
        return None
    changed = with_content(draft, "other", "本年度无其他需要报告的事项。")
    return changed, Expectation(("CN118",), section=label_of(draft, "other"), fix=f"{draft.year}年")


def other_edition(draft: Draft, random: Random, *, form: str, editions: dict[str, Edition]) -> Case:
    """A table is that of the other edition."""
    edition = next(edition for edition in editions.values() if edition.name != draft.edition.name)
    return in_edition(draft, edition, form), Expectation(("CN120",), spots=(Spot(form),), also=("CN460",))


def defects(editions: dict[str, Edition]) -> tuple[Defect, ...]:
    """All defects of title and sections."""
    first = next(iter(editions.values()))
    aliases = list(first.sections)
    return (
        *(Defect("CN101", f"title says {miss}", partial(title_phrase, instead=miss)) for miss in _MISSES),
        Defect("CN101", "title says 关于…的年度报告", title_about),
        Defect("CN102", "title of the year before", partial(title_year, instead=-1)),
        Defect("CN102", "title of the year after", partial(title_year, instead=1)),
        Defect("CN102", "title without a year", title_without_year),
        Defect("CN103", "年度 twice in the title", title_year_twice),
        Defect("CN104", "unit misspelt in the title", title_unit),
        Defect("CN104", "unit misspelt in the signature", signature_unit),
        Defect("CN104", "unit without its place in the title", partial(title_placeless, seat=False)),
        Defect("CN104", "unit with 县 or 区 alone in the title", partial(title_placeless, seat=True)),
        Defect("CN104", "one 政府 for unit and report", title_seat_shared),
        Defect("CN105", "blank in the title", partial(title_blank, blank=" ")),
        Defect("CN105", "wide blank in the title", partial(title_blank, blank="\u3000")),
        Defect("CN105", "line break in the title", partial(title_blank, blank="\n")),
        *(Defect("CN106", f"section {alias} missing", partial(section_missing, alias=alias)) for alias in aliases),
        *(Defect("CN106", f"heading {a} missing", partial(heading_missing, alias=a)) for a in SPEAKING[1:]),
        *(Defect("CN107", f"{aliases[at]} after {aliases[at + 1]}", partial(order, first=at)) for at in range(5)),
        Defect("CN108", "heading of another wording", heading_drift),
        Defect("CN129", "heading lacks a character", heading_slip),
        Defect("CN109", "四 instead of 三", partial(number, alias="requests", instead="四")),
        Defect("CN109", "七 instead of 六", partial(number, alias="other", instead="七")),
        Defect("CN109", "一 instead of 二", partial(number, alias="proactive", instead="一")),
        Defect("CN109", "all numbers shifted", numbers_shifted),
        Defect("CN110", "topics numbered as sections", partial(second_numbering, own_lines=True)),
        Defect("CN110", "topics numbered as sections, inline", partial(second_numbering, own_lines=False)),
        *(Defect("CN111", f"section {alias} twice", partial(duplicate, alias=alias)) for alias in SPEAKING),
        Defect("CN127", "year without 年", title_year_bare),
        Defect("CN127", "报告 twice", title_end_twice),
        Defect("CN126", "another body's report", partial(second_report, agency="白沙县水务局")),
        *(
            Defect("CN112", f"heading style {style}", partial(heading_style, style=style))
            for style in ("{number} 、", "{digit}、", "{digit}.", "{number}.", "（{number}）")
        ),
        Defect("CN113", "a topic missing in section one", topic_missing),
        Defect("CN114", "no appraisal, no judgement, no liability", judgement_missing),
        Defect("CN115", "section one empty", partial(empty, alias="overview", code="CN115")),
        Defect("CN116", "section five says 无", partial(empty, alias="problems", code="CN116", text="无。")),
        Defect("CN116", "section five without improvements", partial(half, kept=0)),
        Defect("CN116", "section five without problems", partial(half, kept=1)),
        Defect("CN117", "section six empty", partial(empty, alias="other", code="CN117")),
        Defect("CN118", "no sentence about the processing fee", fee_missing),
        *(
            Defect("CN120", f"{form} of the other edition", partial(other_edition, form=form, editions=editions))
            for form in ("proactive", "requests")
        ),
    )

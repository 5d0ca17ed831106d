"""Differences between a draft and what is published of it: what is done, and what is then to be said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from msgspec import Struct
from msgspec.structs import replace
from tests.support.drafts.draft import Draft, with_cell, with_section


class Expected(Struct, frozen=True):
    """One of `codes` at the cell `row`/`column`, or at characters that touch one of the `quotes`; without either
    anywhere. A quote is of what was published, or of the draft where it stands there alone."""

    codes: tuple[str, ...]
    row: str = ""
    column: str = ""
    quotes: tuple[str, ...] = ()


Case = tuple[Draft, Expected]


class Difference(Struct, frozen=True):
    """One kind of difference; `apply` gives None for a draft that cannot have it."""

    name: str
    apply: Callable[[Draft, Random], Case | None]


def _cell(draft: Draft, random: Random) -> Case:
    """Another number in any cell of any table."""
    table = random.choice(list(draft.tables()))
    row, column = random.choice(sorted(table.values))
    text = table.values[row, column]
    other = text
    while other == text:
        other = random.choice((str(random.randint(0, 999)), text[::-1], text + "0"))
        other = other.lstrip("0") or "0"
    changed = with_cell(draft, table.form.alias, row, column, other)
    return changed, Expected(("CN781",), row, column)


def _in_prose(
    draft: Draft, random: Random, pattern: str, change: Callable[[str, Random], str], codes: tuple[str, ...]
) -> Case | None:
    """Another text in place of one that fits a pattern and stands once in the prose."""
    places = []
    for section in draft.sections:
        for at, text in enumerate(section.content):
            if isinstance(text, str):
                places += [(section.alias, at, match) for match in re.finditer(pattern, text)]
    if not places:
        return None
    alias, at, match = random.choice(places)
    new = change(match[0], random)
    text = match.string
    made = text[: match.start()] + new + text[match.end() :]
    around = made[max(0, match.start() - 1) : match.start() + max(1, len(new)) + 1]

    def changed(section: object) -> object:
        content = list(section.content)  # type: ignore[attr-defined]
        content[at] = made
        return replace(section, content=tuple(content))  # type: ignore[type-var]

    return with_section(draft, alias, changed), Expected(codes, quotes=(around, match[0]))  # type: ignore[arg-type]


def _other_number(text: str, random: Random) -> str:
    while (new := str(random.randint(1, 9) * 10 ** (len(text) - 1) + random.randint(0, 9))) == text:
        pass
    return new


def _figure(draft: Draft, random: Random) -> Case | None:
    return _in_prose(draft, random, r"(?<![\d.])\d+(?=[件条次场个篇份期])", _other_number, ("CN782",))


def _year(draft: Draft, random: Random) -> Case | None:
    return _in_prose(draft, random, r"20\d\d(?=年)", lambda text, _: str(int(text) - 1), ("CN783",))


def _words(draft: Draft, random: Random) -> Case | None:
    pairs = {"进一步": "更加", "政府信息": "政务信息", "加强": "强化", "及时": "按时", "工作": "事务", "问题": "不足"}
    return _in_prose(draft, random, "|".join(pairs), lambda text, _: pairs[text], ("CN787",))


def _word_lost(draft: Draft, random: Random) -> Case | None:
    return _in_prose(draft, random, "进一步|政府|公开|及时|主动", lambda text, _: "", ("CN787",))


def _word_added(draft: Draft, random: Random) -> Case | None:
    return _in_prose(draft, random, "公开|信息|工作", lambda text, _: f"有关{text}", ("CN787",))


def _sentence(draft: Draft, random: Random, *, added: bool) -> Case | None:
    """A sentence of its own in the middle of section one, which is only in one of the two."""
    sentence = random.choice(("全年没有发生失泄密情形。", "另举办开放日活动两期。", "栏目设置经过专项清理。"))
    content = draft.section("overview").content
    at = next((at for at, text in enumerate(content) if isinstance(text, str) and "。" in text), None)
    if at is None:
        return None
    text = str(content[at])
    cut = text.index("。") + 1

    def changed(section: object) -> object:
        made = (*content[:at], text[:cut] + sentence + text[cut:], *content[at + 1 :])
        return replace(section, content=made)  # type: ignore[type-var]

    return with_section(draft, "overview", changed), Expected(("CN787",), quotes=(sentence,))  # type: ignore[arg-type]


def _preface(draft: Draft, pattern: str, new: Callable[[re.Match[str]], str], codes: tuple[str, ...]) -> Case | None:
    """Another text in the preface."""
    for at, text in enumerate(draft.preface):
        if (match := re.search(pattern, text)) is not None:
            made = text[: match.start()] + new(match) + text[match.end() :]
            return replace(draft, preface=(*draft.preface[:at], made, *draft.preface[at + 1 :])), Expected(
                codes, quotes=(new(match),)
            )
    return None


def _period(draft: Draft, random: Random) -> Case | None:
    return _preface(draft, r"12月31日", lambda _: "11月30日", ("CN783",))


def _phone(draft: Draft, random: Random) -> Case | None:
    return _preface(draft, r"(0\d{2,3}-)(\d{7,8})", lambda match: match[1] + str(int(match[2]) + 1), ("CN784",))


def _mail(draft: Draft, random: Random) -> Case | None:
    return _preface(draft, r"(?<=：)([a-z]+)@", lambda match: f"{match[1]}x@", ("CN784",))


def _title(draft: Draft, random: Random) -> Case:
    title = tuple(line.replace("政府信息公开", "政务公开") for line in draft.title)
    return replace(draft, title=title), Expected(("CN785",))


def _signed(draft: Draft, random: Random) -> Case:
    day = next(day for day in ("2日", "3日") if not draft.ending[-1].endswith(f"月{day}"))
    date = re.sub(r"\d+日$", day, draft.ending[-1])
    return replace(draft, ending=(*draft.ending[:-1], date)), Expected(("CN785",), quotes=(date,))


def _section(draft: Draft, random: Random) -> Case:
    gone = random.choice(["problems", "other"])
    kept = tuple(one for one in draft.sections if one.alias != gone)
    return replace(draft, sections=kept), Expected(("CN786",))


def _table(draft: Draft, random: Random) -> Case:
    gone = random.choice(["proactive", "requests", "review"])

    def emptied(section: object) -> object:
        return replace(section, content=())  # type: ignore[type-var]

    return with_section(draft, gone, emptied), Expected(("CN786",))  # type: ignore[arg-type]


def _moved(draft: Draft, random: Random) -> Case | None:
    """Two paragraphs of a section change places."""
    for alias in ("overview", "problems"):
        content = draft.section(alias).content
        long = [at for at, text in enumerate(content) if isinstance(text, str) and len(text) > 40]
        if len(long) > 1:
            one, other = long[:2]
            turned = list(content)
            turned[one], turned[other] = content[other], content[one]
            made = tuple(turned)
            return with_section(draft, alias, lambda section, made=made: replace(section, content=made)), Expected(  # type: ignore[misc]
                ("CN788",)
            )
    return None


def differences() -> Iterator[Difference]:
    """All kinds."""
    for name, apply in (
        ("cell", _cell), ("figure", _figure), ("year", _year), ("words", _words), ("word-lost", _word_lost),
        ("word-added", _word_added), ("period", _period), ("phone", _phone), ("mail", _mail), ("title", _title),
        ("signed", _signed), ("section", _section), ("table", _table), ("moved", _moved),
    ):  # fmt: skip
        yield Difference(name, apply)
    yield Difference("sentence", lambda draft, random: _sentence(draft, random, added=True))

"""Defects in fixed phrases and terms (CN818–CN820): one slip of the pen, or a wrong name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from tests.recall.change import with_sentence
from tests.recall.defect import Case, Defect, Expectation
from tests.support.drafts.draft import Draft

from gipr_lint import load_packs

_MARGIN = 2
_RARE = "鱼笔窗鞋瓜"
_LIGHT = "的了和与及或、中所之本起等并于度“”一二三四五六七八九十自为从要依被新性类限"
"""Characters without which, or with others for which, a phrase may be right as well."""

_FORM = ("phrases_of_form", "phrases_of_regulations", "phrases_of_preface")
_TERMS = ("terms_of_party_constitution", "terms_of_congresses", "terms_of_resolution")

Slip = Callable[[str, int, Random], str]


def lost(text: str, at: int, random: Random) -> str:
    """Without the character at that place."""
    return text[:at] + text[at + 1 :]


def doubled(text: str, at: int, random: Random) -> str:
    """With the character at that place twice."""
    return text[:at] + text[at] + text[at:]


def doubled_pair(text: str, at: int, random: Random) -> str:
    """With two characters twice, the second of them at that place."""
    return text[: at + 1] + text[at - 1 : at + 1] + text[at + 1 :]


def swapped(text: str, at: int, random: Random) -> str:
    """With the character at that place behind the next."""
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def replaced(text: str, at: int, random: Random) -> str:
    """With another character at that place."""
    return text[:at] + random.choice(_RARE) + text[at + 1 :]


SLIPS: tuple[Slip, ...] = (lost, doubled, doubled_pair, swapped, replaced)


def phrases(lists: tuple[str, ...]) -> list[str]:
    """The phrases of these lists of the national pack."""
    words = load_packs().words
    return [entry.partition("｜")[0] for name in lists for entry in words[name]]


def damaged(text: str, slip: Slip, random: Random, light: str) -> str:
    """A phrase with a slip somewhere in the middle, at no character that may be missing as well."""
    first = _MARGIN + (slip is doubled_pair and len(text) > 2 * _MARGIN + 1)
    places = [at for at in range(first, len(text) - _MARGIN) if text[at] not in light and text[at] != text[at + 1]]
    return slip(text, random.choice(places or [first]), random)


def known(text: str, year: int) -> bool:
    """Whether the report of that year can tell of it."""
    since = (entry.split("→") for entry in load_packs().words["first_years"])
    return all(term not in text or year >= int(first) for term, first in since)


def slipped(draft: Draft, random: Random, *, code: str, lists: tuple[str, ...], slip: Slip) -> Case:
    """Any phrase of the lists, told in a sentence of section one or five, with a slip."""
    text = random.choice([text for text in phrases(lists) if known(text, draft.year)])
    wrong = damaged(text, slip, random, _LIGHT)
    alias = random.choice(("overview", "problems"))
    told = "按照有关要求，把“{}”的有关内容逐条核对。"
    return with_sentence(draft, alias, told.format(wrong)), Expectation(
        (code,), quotes=(wrong,), fix=text, also=("CN802",)
    )


def misnamed(draft: Draft, random: Random, *, entry: str) -> Case | None:
    """A term by a wrong name."""
    wrong, right = entry.partition("｜")[0].split("→")
    if not known(right, draft.year):
        return None
    sentence = "全年组织学习{}有关内容四次。"
    return with_sentence(draft, "overview", sentence.format(wrong)), Expectation(("CN820",), quotes=(wrong,), fix=right)


def defects() -> tuple[Defect, ...]:
    """All defects of fixed phrases."""
    return (
        *(
            Defect(code, f"{slip.__name__} {number}", partial(slipped, code=code, lists=lists, slip=slip))
            for code, lists, times in (("CN818", _FORM, 5), ("CN819", _TERMS, 3))
            for slip in SLIPS
            for number in range(times)
        ),
        *(Defect("CN820", entry, partial(misnamed, entry=entry)) for entry in load_packs().words["wrong_terms"]),
    )

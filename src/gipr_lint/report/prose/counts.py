"""Numbers with a measure word said in prose, each with the clause that says what is counted.

“收到政府信息公开申请36件” is a number, its measure and its clause. A clause ends at a comma, a stop, a bracket or the
number before; what a clause leaves unsaid (the year, who did it) holds on from the clauses before it in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from gipr_lint.report.prose.mottoes import is_motto
from gipr_lint.report.prose.sentences import behind_last, sentence_start
from gipr_lint.report.writing.numbers import FORMAL_NUMERALS, spoken_number
from gipr_lint.report.writing.quantities import NUMBER, Quantity, quantity_at
from gipr_lint.report.writing.words import ManyWords, alternatives, longest_first, many, named
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_NUMERALS = "零〇一二两三四五六七八九十百千万" + FORMAL_NUMERALS
_BREAKS = "。!?;\n,:(["
_AFTER = frozenset(_BREAKS + ")]")
_LONGEST_AFTER = 40
_NEAR = 6
"""How far a remark in brackets may stand before a number."""
_LONGEST_ASIDE, _MOST_ASIDE = 60, 4
"""How long such a remark may be that holds numbers itself, and how many."""
MOST_COUNTS = 10_000
"""A text with more numbers is not read for what it states, and nobody wants to be shown them."""
_ENDING = r"(?P<measure>)(?=,(?!\d)|;|\)|、|。%s|$)"
"""What ends a clause behind a number."""
_NOTED = r"(?<![\x00-9;-\x7f第〔])(\d{1,7})" + _ENDING % r"|\("
"""A number right behind a word or a colon that ends its clause."""
_BARE = r"(\d(?<!\d\d)\d{0,6})" + _ENDING % ""
"""One with no measure at all."""
_FEWEST_LISTED = 2
"""How many numbers without a measure make a list."""
_BEHIND_FIGURES = r"(?<=[\d%)\]])、"


class Count(Struct, frozen=True, gc=False):
    """A number with its measure, from `start` to `end` of a text; behind a word that tells a number (办结数为) it may
    have none.

    Its clause begins at `clause`, its sentence at `sentence`. `head` is the clause before the number, `before` the
    sentence, `after` what follows the measure, up to the next number or break.
    """

    text: str
    start: int
    end: int
    clause: int
    sentence: int
    measure: str
    quantity: Quantity
    head: str
    before: str
    after: str


@lru_cache(maxsize=8)
def _pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A number and what says “and more” behind it, with its `measure`, absent where what follows is none."""
    more, measures = alternatives(vocabulary.and_more), alternatives(vocabulary.measures)
    tails, others = alternatives(vocabulary.measure_tails), alternatives(vocabulary.not_measures)
    measure = f"(?P<measure>{measures})(?!{tails})" if tails else f"(?P<measure>{measures})"
    return compiled(f"{NUMBER}({more}|)(?:{others}|{measure})" if others else f"{NUMBER}({more}|){measure}")


@lru_cache(maxsize=8)
def _in_words(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A number in Chinese numerals with its `measure`."""
    return compiled(f"([{_NUMERALS}]{{1,14}})(?P<measure>{alternatives(vocabulary.case_measures)})")


def _has_in_words(text: str, measures: Sequence[str]) -> bool:
    """Whether a Chinese numeral stands right before a measure: a quick filter, without a set of Chinese characters."""
    for measure in measures:
        at = text.find(measure, 1) if measure in text else 0
        while at > 0:
            if text[at - 1] in _NUMERALS:
                return True
            at = text.find(measure, at + 1)
    return False


@lru_cache(maxsize=8)
def count_fillers(vocabulary: Vocabulary) -> ManyWords:
    """The words that change nothing between a verb or a label and its number."""
    return ManyWords(longest_first(vocabulary.count_fillers))


def _quantities(text: str, vocabulary: Vocabulary, *, noted: bool) -> Sequence[tuple[re.Match[str], Quantity]]:
    """The numbers with a measure, in digits and in Chinese numerals, in reading order; where their unit is `noted`
    those without one as well."""
    found = [
        (match, quantity)
        for match in _pattern(vocabulary).finditer(text)
        if match["measure"] and (quantity := quantity_at(text, match, vocabulary))
    ]
    for match in compiled(_NOTED).finditer(text) if noted else _without_measure(text, vocabulary):
        number = int(match.group(1))
        found.append((match, Quantity(number, number, number)))
    for match in _in_words(vocabulary).finditer(text) if _has_in_words(text, vocabulary.case_measures) else ():
        spoken = spoken_number(match.group(1))
        if spoken == 1 and is_motto(text, match.start(), match.end(), vocabulary):
            continue
        if spoken is not None and not text.endswith((*vocabulary.not_numbers, *_NUMERALS), 0, match.start()):
            found.append((match, Quantity(spoken, spoken, spoken)))
    return sorted(found, key=lambda one: one[0].start())


def _without_measure(text: str, vocabulary: Vocabulary) -> list[re.Match[str]]:
    """The numbers behind words that tell a number; in a list those behind what is counted as well (办结79,转出3)."""
    told = vocabulary.bare_counts
    words = *told, *vocabulary.listed_counts
    listed = [at for at in compiled(_BARE).finditer(text) if text.endswith(words, 0, at.start())]
    return listed if len(listed) >= _FEWEST_LISTED else [at for at in listed if text.endswith(told, 0, at.start())]


def find_counts(text: str, vocabulary: Vocabulary, topic: str = "") -> list[Count]:
    """The numbers of a folded text that have one of the vocabulary's `measures`, in reading order; those without one
    as well where it, or the heading `topic`, notes the unit of all (单位:件). Of a text that has more than anybody
    reads, the first ones."""
    if not vocabulary.measures or not (compiled(r"\d").search(text) or _has_in_words(text, vocabulary.case_measures)):
        return []
    noted = named(vocabulary.unit_notes, text) or named(vocabulary.unit_notes, topic)
    fillers = count_fillers(vocabulary)
    counts: list[Count] = []
    first = last = 0
    for match, quantity in _quantities(text, vocabulary, noted=noted)[:MOST_COUNTS]:
        start, end = match.span()
        sentence = sentence_start(text, start, vocabulary.goes_on)
        is_behind = bool(counts) and text.find(")", max(last, start - _NEAR), start) >= 0
        if not (counts and _is_of_those(counts[-1], start, vocabulary)):
            first = _before_aside(counts, start, fillers) if is_behind else last
        is_alone = text.startswith(")", end) and text.endswith("(", 0, start)
        clause = max(_clause(text, first, start - is_alone, fillers), sentence)
        around = text[clause:start], text[sentence:start], text[end : _next(text, end)]
        counts.append(Count(text, start, end, clause, sentence, match["measure"], quantity, *around))
        last = end
    return counts


def _is_of_those(before: Count, at: int, vocabulary: Vocabulary) -> bool:
    """Whether those who did it are counted right before the number at `at`, in its clause (公民21人次申请21件)."""
    is_of_people = before.measure in vocabulary.person_measures
    return is_of_people and not named((*_BREAKS, "、", ")"), before.text[before.end : at])


def _before_aside(counts: Sequence[Count], at: int, fillers: ManyWords) -> int:
    """Where the last number ends that does not stand in the brackets right before `at` (申请(含上年结转2件)共45件)."""
    text = counts[-1].text
    opening = remark_before(text, max(at - _LONGEST_ASIDE, 0), at, fillers)[0]
    if opening < 0 or opening > counts[-1].start:
        return counts[-1].end
    earlier = (one.end for one in reversed(counts[-_MOST_ASIDE:]) if one.end <= opening)
    return next(earlier, max(opening - _LONGEST_ASIDE, 0))


def _clause(text: str, first: int, at: int, fillers: ManyWords) -> int:
    """Where the clause before `at` begins, `first` at the soonest; a remark in brackets right before `at` is passed
    over, and a clause of nothing but fillers (“，共”) goes on with the one before."""
    end = max(remark_before(text, first, at, fillers)[0], first) if ")" in text[max(at - _NEAR, first) : at] else at
    start = behind_last(_BREAKS, text, first, end)
    joins = first + 1 < start < end and text[start - 1] in ",:" and fillers.fill(text[start:end])
    if joins or (first + 1 < start == end and text[start - 1] == ":"):
        start = behind_last(_BREAKS, text, first, start - 1)
    joint = text.rfind("、", start, end)
    if joint < 0 or (first and start == first):
        return max(start, joint + 1)
    return max((match.end() for match in compiled(_BEHIND_FIGURES).finditer(text, start, end)), default=start)


def remark_before(text: str, first: int, at: int, fillers: ManyWords) -> tuple[int, int]:
    """Where a remark in brackets right before `at` opens, -1 where it does so before `first`, and where it ends;
    fillers may stand behind it (予以公开(含部分公开)的50件). Both are `at` where there is none."""
    close = text.rfind(")", max(at - _NEAR, first), at)
    if close < 0 or not fillers.fill(text[close + 1 : at]):
        return at, at
    return text.rfind("(", first, close), close + 1


def _next(text: str, end: int) -> int:
    """Where what follows a number ends."""
    following = text[end : end + _LONGEST_AFTER]
    for at, character in enumerate(following, end):
        if character in _AFTER or character.isdigit():
            return at
    return end + len(following)


def is_whole(count: Count, vocabulary: Vocabulary) -> bool:
    """Whether the number counts things, of whatever year."""
    return not many(vocabulary.not_counted).within(count.head)

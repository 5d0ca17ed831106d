"""Numbers that count more than the tables do: cases of all causes, of which some are told behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import Count
from gipr_lint.report.prose.frames import Frame
from gipr_lint.report.prose.sentences import clauses, has_digit
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_LONGEST_NARROWING = 24
_LONGEST_SENTENCE = 800
_MOST_UNREAD = 4
"""Numbers of which nothing is known that may stand between one and that of which it is a part."""


def is_of_other_cause(
    frame: Frame, at: int, counts: Sequence[Count], said: Mapping[int, Frame], vocabulary: Vocabulary
) -> bool:
    """Whether the number at `at` is of another cause (工伤认定行政诉讼12件), or goes on from one in the sentence;
    `said` are the frames of those before it, as far as they are read (因处罚引发复议41件；诉讼9件)."""
    words = _qualifiers(frame.objects, vocabulary)
    if not words:
        return False
    count = counts[at]
    reason = clauses(count.before)[-2:-1]
    is_reason = bool(reason) and reason[0].startswith(vocabulary.reasons) and not has_digit(reason[0])
    if is_reason and not named(words, reason[0] + count.head):
        return True
    is_bare = all(place in frame.objects.values() for place in frame.actions.values())
    is_dispute = frame.objects.keys() <= vocabulary.disputed.keys()
    if is_dispute and frame.led and is_bare and not named(words, count.before):
        return True
    last = next((one for one in range(at - 1, max(at - _MOST_UNREAD, 0) - 1, -1) if one in said), None)
    if last is None or not said[last].loose:
        return False
    same_sentence = "。" not in count.text[counts[last].end : count.start]
    return same_sentence and not named(words, count.head)


def is_broader(frame: Frame, count: Count, said: Clauses) -> bool:
    """Whether the number counts more than the table does, of which what follows is the part that it counts."""
    vocabulary, text = said.vocabulary, said.text
    words = _qualifiers(frame.objects, vocabulary)
    behind = max((last for _, last in frame.objects.values()), default=0)
    if not words or not count.quantity.value or named(words, count.before + text[count.end : behind]):
        return False
    stop = text.find("。", count.end, count.end + _LONGEST_SENTENCE)
    rest = text[count.end : stop if stop >= 0 else count.end + _LONGEST_SENTENCE]
    for none in vocabulary.none_words:
        rest = rest.partition(none)[0]
    if named(words, rest):
        return not _is_more(count, rest, words)
    follows = text[count.end : count.end + _LONGEST_NARROWING].lstrip(",。(")
    if not follows.startswith(vocabulary.goes_on):
        return False
    start = text.index(follows, count.end)
    digit = next((at for at, character in enumerate(follows) if character.isdecimal()), 0)
    narrower = said.frame(said.between(start, start + digit))
    is_outcome = any(name in vocabulary.objects_of for name in narrower.actions)
    is_kind = len(frame.objects) > len(narrower.objects)
    return not is_outcome and not is_kind and bool(narrower.objects.keys() & frame.objects.keys())


def _is_more(count: Count, rest: str, words: Iterable[str]) -> bool:
    """Whether what is told with one of the words in what follows is more than the number itself, which therefore does
    not hold it (制定规范性文件4件，废止3件，行政规范性文件共有38件)."""
    behind = min((at + len(word) for word in words if (at := rest.find(word)) >= 0), default=len(rest))
    number = compiled(r"[^\d,;。]{0,8}(\d{1,7})").match(rest, behind)
    return number is not None and int(number.group(1)) > count.quantity.high


def _qualifiers(objects: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """The words without which more is counted than the tables do."""
    return [word for name in objects for word in vocabulary.qualifiers.get(name, ())]

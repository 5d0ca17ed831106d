"""How the prose was read, for `show`: as data, and in the words of the form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from gipr_lint.checks.comparisons import Comparisons
from gipr_lint.expr import Exact
from gipr_lint.masking import Mask
from gipr_lint.messages import Message, Value, quoted, say
from gipr_lint.output.common.terminal import harmless, shortened
from gipr_lint.report import Report, Span
from gipr_lint.report.locations import section_at
from gipr_lint.report.outline.lines import parts_at
from gipr_lint.report.prose.frames import FOREIGN
from gipr_lint.report.prose.passages import MOST_FIGURES
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.told import Saying, Told
from gipr_lint.report.writing.quantities import Quantity
from gipr_lint.rulepacks.model import Vocabulary

_LONGEST_SENTENCE = 160
_LONGEST_WORDS = 18
"""So many columns of a sentence, and of the words for a figure, are shown."""


def as_data(report: Report, told: Iterable[Told], comparisons: Comparisons) -> list[dict[str, Any]]:
    """The sentences with their figures and claims as plain data."""
    return [
        {
            "text": one.span.text,
            "place": {"section": section_at(report, one.span.paragraph), **place_of(one.span)},
            "says": [_saying(saying, comparisons) for saying in one.sayings],
            "read": one.is_read,
        }
        for one in told
    ]


def place_of(span: Span) -> dict[str, int]:
    """A place as data."""
    part = parts_at(span.paragraph, span.start, span.end)[0]
    return {"block": part.paragraph.block, "start": part.start, "end": part.end}


def _saying(saying: Saying, comparisons: Comparisons) -> dict[str, Any]:
    statement = saying.statement
    cells = [{"form": form, "row": row, "column": column} for form, row, column in comparisons.cells(saying.facts)]
    return {
        "place": place_of(saying.span),
        "quantity": quantity(saying.quantity) if saying.quantity else statement and statement.amount,
        "action": _joined(statement.frame.actions) if statement else None,
        "object": _joined(statement.frame.objects) if statement else None,
        "party": _joined(statement.frame.parties) if statement else None,
        "whose": ("others" if statement.of_others else "own") if statement else None,
        "when": ("other" if statement.other_time else "year") if statement else None,
        "part": statement.frame.narrowed if statement else None,
        "cells": cells,
        "read": statement is not None,
    }


def _joined(names: Iterable[str]) -> str | None:
    return "+".join(names) or None


def quantity(said: Quantity) -> dict[str, int | float]:
    """A number as data: what is said, and from what to what it may be."""
    return {"value": _number(said.value), "low": _number(said.low), "high": _number(said.high)}


def _number(value: Exact) -> int | float:
    return value if isinstance(value, int) else float(value)


def as_text(report: Report, told: Iterable[Told], comparisons: Comparisons, mask: Mask, lang: str) -> Iterator[str]:
    """The sentences by section, each with a line for every figure and claim in it."""
    yield ""
    yield say("show.statements", lang)
    if report.unread:
        yield f"  {say('checks.too-many-figures', lang, most=str(MOST_FIGURES))}"
    words = _Words(report.names.vocabulary, comparisons, mask, lang)
    for section, sentences in groupby(told, lambda one: section_at(report, one.span.paragraph)):
        yield f"  {harmless(mask.text(section))}" if section else f"  {say('show.preface', lang)}"
        for sentence in sentences:
            yield f"    {shortened(mask.text(sentence.span.text.strip()), _LONGEST_SENTENCE)}"
            yield from (f"      {line}" for line in words.lines(sentence.sayings))


class _Words:
    """How figures and claims are told to a person."""

    def __init__(self, vocabulary: Vocabulary, comparisons: Comparisons, mask: Mask, lang: str) -> None:
        self._vocabulary = vocabulary
        self._comparisons = comparisons
        self._mask = mask
        self._lang = lang

    def lines(self, sayings: Sequence[Saying]) -> Iterator[str]:
        """A line for each figure or claim of the form, then one for those of other things, one for those unread."""
        alone = len(sayings) == 1
        foreign, unread = [], []
        for saying in sayings:
            quote = self._quote(saying.span.text if alone else saying.words)
            if saying.statement is None:
                unread.append(quote)
            elif FOREIGN in saying.statement.frame.objects:
                foreign.append(quote)
            else:
                yield self._shown(self._line(quote, saying, saying.statement))
        if foreign:
            yield self._shown(Message("show.foreign", {"quotes": foreign}))
        if unread:
            yield self._shown(Message("show.unread", {"quotes": unread}))

    def _shown(self, line: Message) -> str:
        return harmless(self._mask.text(line.in_language(self._lang)))

    def _line(self, quote: Message, saying: Saying, statement: Statement) -> Message:
        said: dict[str, Value] = {"quote": quote, "what": self._what(statement)}
        readings = self._comparisons.text(saying.facts)
        if readings is not None:
            return Message("show.compared", {**said, "readings": readings})
        if remarks := _remarks(statement):
            return Message("show.not-compared-as", {**said, "remarks": remarks})
        return Message("show.not-compared", said)

    def _quote(self, text: str) -> Message:
        """The words of a figure or claim, cut at the left."""
        words = self._mask.text(text.strip())
        return quoted(words if len(words) <= _LONGEST_WORDS else f"…{words[1 - _LONGEST_WORDS :]}")

    def _what(self, statement: Statement) -> str:
        """Of what it is: the object with its party, the action, none or all."""
        frame = statement.frame
        object_ = self._called(frame.objects)
        if frame.parties:
            object_ = say("show.of-party", self._lang, object=object_, party=self._called(frame.parties))
        action = self._called(frame.actions)
        if statement.amount == "none":
            action = say("show.none-of", self._lang, action=action)
        elif statement.amount == "all":
            action = say("show.all-of", self._lang, action=action)
        return say("show.what", self._lang, object=object_, action=action) if action else object_

    def _called(self, names: Iterable[str]) -> str:
        """Objects, actions or parties by what they are called, else by the first of their words."""
        return say("list.separator", self._lang).join(map(self._name, names))

    def _name(self, name: str) -> str:
        vocabulary = self._vocabulary
        if name in vocabulary.called:
            return vocabulary.called[name].in_language(self._lang)
        lists = (vocabulary.objects, vocabulary.actions, vocabulary.parties)
        return next((words[0] for table in lists if (words := table.get(name))), name)


def _remarks(statement: Statement) -> tuple[Message, ...]:
    """Why a statement is not of the report as a whole."""
    reasons = (
        (Message("show.of-others"), statement.of_others),
        (Message("show.other-time"), statement.other_time),
        (Message("show.part"), statement.frame.narrowed),
        (Message("show.unsure"), not statement.is_sure),
    )
    return tuple(reason for reason, holds in reasons if holds)

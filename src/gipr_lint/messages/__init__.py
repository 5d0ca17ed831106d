"""Everything that is said to a person, in the language that is asked for.

The texts stand in `zh.py` and `en.py`, one dict each from key (`area.what`) to template; `{name}` in a template is
filled with the value of that name. A language is imported when something is first said in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeAlias

from msgspec import Struct

__all__ = [
    "LANGUAGES",
    "NOTHING",
    "Message",
    "Translatable",
    "Value",
    "cut_off",
    "either",
    "in_language",
    "plain",
    "quoted",
    "say",
    "side_by_side",
]

LANGUAGES = ("zh", "en")
"""The first is used where none is asked for."""


class Translatable(Protocol):
    """A text that stands in every language: a `Message`, or a `Text` of a rule pack."""

    def in_language(self, lang: str) -> str:
        """The text; `lang` is zh or en."""


Value: TypeAlias = "str | int | Translatable | Sequence[Value]"
"""What a template may be filled with; a tuple or list is put one after the other as the language does."""


class Message(Struct, frozen=True):
    """A text that is put into a language later: the key of its template, and the values that fill it."""

    key: str
    values: Mapping[str, Value] = {}

    def in_language(self, lang: str) -> str:
        """The text; `lang` is zh or en."""
        return say(self.key, lang, **self.values)

    def __str__(self) -> str:
        return self.in_language(LANGUAGES[0])

    def followed_by(self, other: Message) -> Message:
        """This message and another one without anything between them."""
        return Message("text.joined", {"first": self, "second": other}) if other != NOTHING else self


def say(key: str, lang: str, /, **values: Value) -> str:
    """The template `key` in the language `lang` (zh or en), filled with `values`.

    `say("list.cut-off", "en", names=("a", "b"))` is `a, b …`. Raises KeyError for a key that there is not and for a
    value that is missing.
    """
    return _texts(lang)[key].format_map({name: in_language(value, lang) for name, value in values.items()})


def plain(text: str) -> Message:
    """A text of somebody else's that is the same in every language, as what a plugin says."""
    return Message("text.plain", {"text": text})


NOTHING = plain("")
"""Where nothing is to be said."""


def quoted(text: str) -> Message:
    """A name between quotation marks."""
    return Message("text.quoted", {"text": text})


def either(names: Iterable[str | Translatable]) -> Message:
    """Names of which one is wanted: `a或b`, `a or b`; at least one."""
    first, *others = names
    found = plain(first) if isinstance(first, str) else Message("text.plain", {"text": first})
    for name in others:
        found = Message("list.either", {"first": found, "second": name})
    return found


def side_by_side(names: Iterable[str]) -> Message:
    """Names for a template that has one between quotation marks: `a”“b`; at least one."""
    first, *others = names
    found = plain(first)
    for name in others:
        found = Message("text.next-quoted", {"first": found, "second": name})
    return found


def cut_off(names: Iterable[str | int | Translatable], most: int) -> Message:
    """A list of the first `most` names; where there are more, it says so."""
    given = tuple(names)
    if len(given) > most:
        return Message("list.cut-off", {"names": given[:most]})
    return Message("list.whole", {"names": given})


def in_language(value: Value, lang: str) -> str:
    """A value as it stands in a text of the language `lang` (zh or en)."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Sequence):
        return _texts(lang)["list.separator"].join([in_language(part, lang) for part in value])
    return value.in_language(lang)


def _texts(lang: str) -> Mapping[str, str]:
    # Late, as nobody needs both languages and a run that says nothing needs none.
    if lang == "en":
        from gipr_lint.messages.en import MESSAGES  # noqa: PLC0415
    else:
        from gipr_lint.messages.zh import MESSAGES  # noqa: PLC0415
    return MESSAGES

"""What goes wrong and is nobody's crash: one root, and a child for each thing that a caller can do something about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gipr_lint.messages import LANGUAGES, Message, Translatable, Value, plain

FAILURES = (Exception, SystemExit)
"""What the code of a plugin may raise without ending the run: not even `sys.exit` decides how that ends."""


class GiprLintError(Exception):
    """The root of all errors that are raised on purpose.

    `message` is what is wrong, in every language; a plain text stands for itself. `str()` gives it in `lang`, Chinese
    unless somebody who knows better sets another language (zh or en).
    """

    def __init__(self, message: Translatable | str) -> None:
        self.message: Translatable = plain(message) if isinstance(message, str) else message
        self.lang = LANGUAGES[0]
        super().__init__(message)

    def in_language(self, lang: str) -> str:
        """What is wrong; `lang` is zh or en."""
        return self.message.in_language(lang)

    def __str__(self) -> str:
        return self.in_language(self.lang)


class PackError(GiprLintError):
    """A rule pack cannot be used."""


class Problem(GiprLintError):
    """Something in a rule's parameters that its kind cannot work with.

    `path` leads to the value within the check (keys and positions), `offset` to the character in it; `near` is the word
    that is none of `choices`. `word` is a list of words and the entry in it that is at fault, wherever that was added.
    """

    message: Message

    def __init__(
        self,
        path: Sequence[str | int],
        message: Message | str,
        near: str | None = None,
        choices: Iterable[str] = (),
        offset: int = 0,
        word: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.path = tuple(path)
        self.near = near
        self.choices = tuple(choices)
        self.offset = offset
        self.word = word
        self.args = (self.path, message, near, self.choices, offset, word)


class PluginError(GiprLintError):
    """A plugin cannot be used, or brings what is already there."""


class ConfigError(GiprLintError):
    """A project's configuration cannot be used."""


class FixError(GiprLintError):
    """A new document could not be written, or is not what it should be."""


class DraftError(GiprLintError, ValueError):
    """A document of an example, or a table to be drawn, is written so that it cannot be followed."""

    def at_line(self, number: int) -> DraftError:
        """The same with the number of the line at fault."""
        return DraftError(Message("drafts.line", {"line": number, "problem": self.message}))


class UnknownName(GiprLintError):
    """There is no rule, pack, edition, profile or language of that `name`; the message says what may be meant."""

    def __init__(self, message: Translatable | str, name: str = "") -> None:
        super().__init__(message)
        self.name = name
        self.args = (message, name)


class UnreadableDocument(GiprLintError):
    """A file cannot be read as a DOCX.

    `key` is the message in the catalogue, such as `file.too-large`, which says in full sentences what the file is and
    what to do; `kind` is its name without the area. `part` is the member of the package that is at fault, `limit` what
    is exceeded, `detail` what a library says of it, `why` what was said of the file before.
    """

    def __init__(
        self, key: str, part: str = "", line: int = 0, limit: str | Message = "", detail: str = "", why: str = ""
    ) -> None:
        self.kind = key.partition(".")[2]
        self.part = part
        values: dict[str, Value] = {
            "part": _plain(part),
            "line": line,
            "limit": limit,
            "detail": _plain(detail),
            "why": why,
        }
        super().__init__(Message(key, values))
        self.args = (key, part, line, limit, detail, why)  # what pickle hands to the constructor


_LONGEST = 120
"""So much of a text out of a file is quoted."""


def _plain(text: str) -> str:
    """Text out of the file, fit to be shown: nothing unprintable, not too long."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:_LONGEST])
    return shown if len(text) <= _LONGEST else shown + "…"

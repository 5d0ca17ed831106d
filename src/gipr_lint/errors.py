"""What goes wrong and is nobody's crash: one root, and a child for each thing that a caller can do something about."""

from __future__ import annotations

from gipr_lint.messages import LANGUAGES, Translatable, plain


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


class PluginError(GiprLintError):
    """A plugin cannot be used, or brings what is already there."""


class ConfigError(GiprLintError):
    """A project's configuration cannot be used."""

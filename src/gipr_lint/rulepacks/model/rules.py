"""Everything that a run checks with: the names of all packs and their rules."""

from functools import cached_property

from msgspec import Raw, Struct, msgpack

from gipr_lint.errors import UnknownName
from gipr_lint.messages import Message
from gipr_lint.rulepacks.model.fact import FactSpec
from gipr_lint.rulepacks.model.form import Edition
from gipr_lint.rulepacks.model.rule import Rule
from gipr_lint.rulepacks.model.statement_words import Words
from gipr_lint.rulepacks.model.text import Text
from gipr_lint.rulepacks.model.vocabulary import Vocabulary


class PackInfo(Struct, frozen=True):
    """Name, version and title of a pack that takes part in a run, and the folder that it was read from."""

    name: str
    version: str
    title: Text
    folder: str = ""


NO_DRAFT = Raw(msgpack.encode(None))
"""Where no pack has the texts of an empty draft."""


class Names(Struct, frozen=True, kw_only=True):
    """By what names the packs know a report: all that recognition and checks ask for, and nothing of the rules.

    `words` are the lists of words that rules name; those that the program asks for are the `vocabulary`.
    """

    editions: dict[str, Edition]
    patterns: dict[str, str]
    facts: dict[str, FactSpec]
    vocabulary: Vocabulary = Vocabulary()
    words: dict[str, Words] = {}

    @property
    def sections(self) -> set[str]:
        """The aliases of the sections of all editions."""
        return {alias for edition in self.editions.values() for alias in edition.sections}

    @property
    def forms(self) -> set[str]:
        """The aliases of the forms of all editions."""
        return {alias for edition in self.editions.values() for alias in edition.forms}

    def edition(self, name: str) -> Edition:
        """The edition of that name. Raises UnknownName."""
        if name not in self.editions:
            from gipr_lint.messages.choices import hint  # noqa: PLC0415  (for errors alone)

            message = Message("packs.unknown-edition", {"name": name})
            raise UnknownName(message.followed_by(hint(name, self.editions)), name)
        return self.editions[name]

    def edition_for(self, year: int) -> Edition | None:
        """The edition that reports on `year` must use."""
        return next((edition for edition in self.editions.values() if edition.applies.holds(year)), None)


class RuleSet(Names, frozen=True, dict=True, kw_only=True):
    """Everything that a run checks with: resolved and immutable.

    `draft` holds the texts of an empty draft, `provenance` where every setting comes from; both are encoded, since a
    lint never reads them. `expressions` are those of the rules as they were parsed, each encoded, by their text.
    """

    packs: tuple[PackInfo, ...]
    rules: tuple[Rule, ...]
    expressions: dict[str, Raw] = {}
    draft: Raw = NO_DRAFT
    provenance: bytes = b""

    def __repr__(self) -> str:
        packs = ", ".join(pack.name for pack in self.packs)
        return f"<RuleSet {packs}: {len(self.rules)} rules>"

    @cached_property
    def by_name(self) -> dict[str, Rule]:
        """Rules by code and by name, both accepted wherever a rule is named."""
        return {key: rule for rule in self.rules for key in (rule.code, rule.name)}

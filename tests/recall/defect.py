"""A defect: what is done to a correct draft, and what a good linter then says."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from msgspec import Struct
from tests.support.drafts.draft import Draft

ARITHMETIC = ("CN501", "CN502", "CN503", "CN504", "CN506")
AGREEMENT = ("CN601", "CN602", "CN603", "CN604", "CN605", "CN606", "CN607", "CN608", "CN609", "CN610")
"""What may disagree with the prose as well when a figure of a table is changed."""


class Spot(Struct, frozen=True):
    """A place in an official table by aliases; what is empty may be anything."""

    form: str
    row: str = ""
    column: str = ""


class Expectation(Struct, frozen=True):
    """What is expected of the findings.

    One of `codes` must be reported, at one of `spots`, at one of the `quotes` (texts of the document) or under a
    heading that holds `section`; without any of these three, anywhere. Where `fix` is not None, the suggestion must
    lead to a text that is it (in a cell) or holds it. Findings of the codes in `also` follow from the defect. Of
    several defects at once, each in `more` must be reported as well.
    """

    codes: tuple[str, ...]
    spots: tuple[Spot, ...] = ()
    quotes: tuple[str, ...] = ()
    section: str = ""
    fix: str | None = None
    also: tuple[str, ...] = ()
    more: tuple[Expectation, ...] = ()

    def parts(self) -> tuple[Expectation, ...]:
        """This and all that is expected beside it."""
        return (self, *self.more)


Case = tuple[Draft, Expectation]


Finish = Callable[[bytes, Expectation], bytes]
"""What is done to the finished DOCX, given what is expected: its quotes tell where."""


class Defect(Struct, frozen=True):
    """One kind of defect; `apply` gives None for a draft that cannot have it.

    `finish` changes the written document further, for what a draft cannot say. `select` names the rules to run where
    the defect's own are off by default.
    """

    code: str
    name: str
    apply: Callable[[Draft, Random], Case | None]
    finish: Finish | None = None
    select: tuple[str, ...] = ()

"""What the server asks its worker processes, and what these answer: plain values that go over a pipe."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from msgspec import Struct, msgpack

from gipr_lint.messages import LANGUAGES
from gipr_lint.options import Held, Options
from gipr_lint.terms import Profile, Severity

Taken = Literal["annotated", "fixed", "both", "html", "xlsx"]
TAKEN: tuple[Taken, ...] = get_args(Taken)
"""What can be taken away: comments, tracked changes, both, the page, the list of findings."""


class Choice(Struct, frozen=True, kw_only=True):
    """What a user chooses for a draft: as `Options` has it; `packs` are beside those of the server."""

    lang: str = LANGUAGES[0]
    profile: Profile | None = None
    year: int | None = None
    packs: tuple[str, ...] = ()


class Draft(Struct, frozen=True, kw_only=True):
    """A draft as it came: what it is called, its bytes, what was chosen for it, last year's report if there is one; for
    what was published, the draft that it is held `against`."""

    name: str
    data: bytes
    choice: Choice = Choice()
    previous: Held | None = None
    against: Held | None = None

    @property
    def size(self) -> int:
        """The bytes of all."""
        return len(self.data) + sum(len(one.data) for one in (self.previous, self.against) if one)


class Check(Struct, frozen=True, kw_only=True, tag="check"):
    """Check a draft and draw it; every id in what is drawn begins with `d` and the `number`, and what may be taken away
    is had under the address `take`."""

    draft: Draft
    number: int
    take: str


class Take(Struct, frozen=True, kw_only=True, tag="take"):
    """Write a draft as it is taken away, without the fixes of the findings of these numbers."""

    draft: Draft
    what: Taken
    without: tuple[int, ...] = ()


class ToData(Struct, frozen=True, kw_only=True, tag="to-data"):
    """Check drafts for a machine: the JSON of the command line."""

    drafts: tuple[Draft, ...]


class New(Struct, frozen=True, kw_only=True, tag="new"):
    """Write an empty draft."""

    agency: str
    year: int
    choice: Choice = Choice()


class Summary(Struct, frozen=True, kw_only=True):
    """What a checked draft comes to, for the table of all: how many findings there are of each severity and category,
    which rules were checked and which could not be, with why. `id` is that of its article."""

    id: str
    path: str
    status: Literal["linted", "unreadable"]
    agency: str | None = None
    year: int | None = None
    found: tuple[tuple[Severity, str, int], ...] = ()
    suppressed: int = 0
    rules: tuple[str, ...] = ()
    not_evaluated: tuple[tuple[str, str], ...] = ()
    converted: str = ""


class Overview(Struct, frozen=True, kw_only=True, tag="overview"):
    """Draw what several drafts come to, and the files that were not checked, each with why."""

    documents: tuple[Summary, ...]
    skipped: tuple[str, ...] = ()
    lang: str = LANGUAGES[0]


Task: TypeAlias = Check | Take | ToData | New | Overview


class Drawn(Struct, frozen=True, kw_only=True, tag="drawn"):
    """What was drawn: the article of a draft, with what it comes to and why last year's report could not be held
    against it, or the table of all."""

    html: str
    summary: Summary | None = None
    without: str = ""


class File(Struct, frozen=True, kw_only=True, tag="file"):
    """A file to take away, and what is said of it."""

    name: str
    data: bytes
    said: str = ""


class Refused(Struct, frozen=True, kw_only=True, tag="refused"):
    """Why there is nothing, for the user."""

    why: str


Answer: TypeAlias = Drawn | File | Refused


GRACE = 2.0
"""Seconds that a worker has to end itself, and what it has started, when it is told to."""

LENGTH = 8
"""Bytes of the length that stands before each message."""


class Job(Struct, frozen=True):
    """A task, how many seconds of the processor and bytes of memory it may take."""

    task: Task
    seconds: int
    memory: int


class Setting(Struct, frozen=True):
    """What a worker is told first: the options of the server."""

    options: Options


_ANSWERS: msgpack.Decoder[Answer] = msgpack.Decoder(Drawn | File | Refused)


def answer_of(data: bytes) -> Answer:
    """The answer in what a worker sent. Raises msgspec.DecodeError where it is none: what a hostile file may have made
    of a worker is not believed."""
    return _ANSWERS.decode(data)

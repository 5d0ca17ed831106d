"""What a rule of the kind `text` may demand."""

from typing import Literal

from msgspec import Struct


class Repeats(Struct, frozen=True, forbid_unknown_fields=True, rename={"excuses": "except"}):
    """Words of `min` to `max` characters that stand twice in a row, in a paragraph with a stop or a comma.

    Words of two characters often meet at the joint of two terms (人民政府｜政府信息), so that they count only where a
    stop follows or where they are in the vocabularies `words`. `except`: a repeat is excused that holds one of these
    texts, or stands inside one.
    """

    min: int = 2
    max: int = 8
    words: tuple[str, ...] = ()
    excuses: tuple[str, ...] = ()


class TextCheck(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "view": "of"}):
    """Where to look and exactly one of `find`, `characters`, `replace`, `words`, `repeats`, `pairs`.

    `in`: parts of the report, of which `prose` (running text) and `everything` are several. `of`: the `raw` text, or
    the `folded` one without blanks and full-width forms.

    `find`: a regular expression, of which the first group of `at` that takes part is what is found; `characters`
    (U+200B, U+E000-U+F8FF): one of them must be there, and without `find` their runs are looked for; `literals`: one
    of them must be there; `near`: one of these in the same sentence; `without`: none of them there; `first`: the
    vocabularies that a group must begin with, `never`: those that it must not hold; `proof`: what a checksum must
    bear out. `replace`: what to put for each character.

    `words`: vocabularies of “wrong→right”, where “wrong→right｜one、two” excuses what stands inside one or two.
    `pairs`: marks that open and close, such as （）.

    `together`: one finding for all places; `most`: more places than that are a habit, and nothing is said. `mask`: no
    output may quote what is found.
    """

    scope: tuple[str, ...] = ("prose",)
    view: Literal["raw", "folded"] = "raw"
    find: str = ""
    at: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    replace: dict[str, str] = {}
    literals: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    first: dict[str, str] = {}
    never: dict[str, str] = {}
    proof: Literal["identity", "bank-card", "address"] | None = None
    words: tuple[str, ...] = ()
    repeats: Repeats | None = None
    pairs: tuple[str, ...] = ()
    together: bool = False
    most: int = 0
    mask: bool = False

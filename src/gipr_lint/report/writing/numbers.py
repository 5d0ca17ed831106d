"""Numbers as they stand in the cells of the form: exact, with what is odd about how they are written."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from gipr_lint.docx import fold
from gipr_lint.docx.text import LOWERED, RAISED
from gipr_lint.report.writing.words import alternatives
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

if TYPE_CHECKING:
    from decimal import Decimal

State = Literal["blank", "number", "placeholder", "text"]
Oddity = Literal["remark", "unit", "thousands", "full-width", "blanks", "leading-zero", "chinese", "plus"]

CHINESE_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}

_STROKES = frozenset("/\\|_-—–―‐−*×xX.…·")
_DIGITS = "0123456789"
_MINUS = "-−–—"
FORMAL_NUMERALS = "壹贰叁肆伍陆柒捌玖拾佰仟"
"""The numerals of receipts, one to nine, ten, hundred, thousand."""
_OF_FORMAL = str.maketrans(FORMAL_NUMERALS, "一二三四五六七八九十百千")
_CHINESE = frozenset("零〇○一二两三四五六七八九十百千")
_NOTE_MARKS = "①②③④⑤⑥⑦⑧⑨⑩*※"
_NOTE_DIGITS = frozenset(RAISED + LOWERED)


class CellNumber(Struct, frozen=True, gc=False):
    """What a cell says: its state, the exact value (0 where blank or a placeholder, None for text), its oddities.

    `unit` is a unit written after the number; `text` is the plain decimal form, for a fix. Digits that a blank parts
    may be one number or two: they have no value, and `joined` is how they read as one.
    """

    state: State
    value: int | Decimal | None
    oddities: tuple[Oddity, ...] = ()
    unit: str = ""
    remark: str = ""
    joined: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it is a whole number of 0 or more, written in plain digits."""
        return self.state == "number" and not self.oddities and isinstance(self.value, int) and self.value >= 0

    @property
    def text(self) -> str:
        """The plain way to write the value."""
        return (
            self.joined if self.value is None else str(self.value) if isinstance(self.value, int) else f"{self.value:f}"
        )


_BLANK = CellNumber("blank", 0)
_PLACEHOLDER_NUMBER = CellNumber("placeholder", 0)
_TEXT = CellNumber("text", None)
_TURNED = "\u202e"
"""What stands behind it is shown from right to left, digits too: 12 reads 21."""


class _Spelling(Struct, frozen=True):
    """What a vocabulary says of cells: the pattern of a number, by which characters one may begin and end, and what may
    follow its digits."""

    number: str
    first: frozenset[str]
    last: frozenset[str]
    behind: tuple[str, ...]
    nothing: frozenset[str]


@lru_cache(maxsize=8)
def _spelling(vocabulary: Vocabulary) -> _Spelling:
    signs, units = alternatives(vocabulary.rises, vocabulary.falls), alternatives(vocabulary.cell_units)
    money = alternatives(vocabulary.money_signs)
    number = (
        rf"(?:{money})?(?P<sign>[+\-−–—]|{signs})?(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+)(?P<decimals>\.\d+)?"
        rf"(?:\((?P<enclosed>{units})\)|(?P<unit>{units})?(?P<remark>\(.*\)|\[.*\]|[{_NOTE_MARKS}]+)?)"
    )
    leads = (*vocabulary.rises, *vocabulary.falls, *vocabulary.money_signs)
    first = frozenset(_DIGITS + "+" + _MINUS).union(word[0] for word in leads)
    last = frozenset(_DIGITS + ")]" + _NOTE_MARKS).union(unit[-1] for unit in vocabulary.cell_units)
    behind = ("(", "[", *_NOTE_MARKS, *vocabulary.cell_units)
    return _Spelling(number, first, last, behind, frozenset(vocabulary.cell_nothing))


def read_number(raw: str, vocabulary: Vocabulary) -> CellNumber:
    """The number in the raw text of a cell: “１２件” is 12 with the unit 件, “无” a placeholder, “减3” is -3.

    Digits in two lines, or with a tab between, are two numbers, and so a text, and those that are shown from right to
    left. Digits of other scripts are digits.
    """
    plain = raw.strip()
    if plain.isascii() and plain.isdigit() and (plain[0] != "0" or plain == "0"):
        return CellNumber("number", int(plain)) if len(plain) < 40 else _TEXT
    whole, point, decimals = plain.partition(".")
    if point and plain.isascii() and whole.isdigit() and decimals.isdigit() and (whole[0] != "0" or whole == "0"):
        return CellNumber("number", _decimal(plain)) if len(plain) <= 60 else _TEXT
    text = fold(plain).text
    if not text:
        return _BLANK
    if len(text) > 60 or _is_in_lines(plain) or _TURNED in plain:
        return _TEXT
    if text.isdecimal() and not text.isascii():
        return CellNumber("number", int(text), ("full-width",))
    spelling = _spelling(vocabulary)
    if _may_be_number(text, spelling) and (match := compiled(spelling.number).fullmatch(text)):
        return _read(raw, match, vocabulary)
    if text in spelling.nothing or _is_stroke(text, vocabulary):
        return _PLACEHOLDER_NUMBER
    chinese = chinese_number(text)
    return _TEXT if chinese is None else CellNumber("number", chinese, ("chinese",))


def _is_in_lines(plain: str) -> bool:
    """Whether a tab, or the end of a line or paragraph, stands between two digits outside brackets."""
    lines = [line.strip() for line in plain.partition("(")[0].partition("（")[0].replace("\t", "\n").split("\n")]
    filled = [line for line in lines if line]
    return any(_is_digit(left[-1]) and _is_digit(right[0]) for left, right in pairwise(filled))


def _is_digit(character: str) -> bool:
    return character.isdecimal() or character in _CHINESE


def _is_stroke(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is strokes alone, or 0 twice, as a rise and a fall or with a stroke between: 0/0, 增0减0."""
    if _STROKES.issuperset(text):
        return True
    if "0" not in text:
        return False
    sign = rf"(?:[+\-]|{alternatives(vocabulary.rises, vocabulary.falls)})"
    return compiled(rf"{sign}?0(?:[/\\|]{sign}?|[、,;]?{sign})0").fullmatch(text) is not None


def _may_be_number(text: str, spelling: _Spelling) -> bool:
    """Whether a text begins and ends as a number may, and goes on after its digits as one may."""
    if text[0] not in spelling.first or text[-1] not in spelling.last:
        return False
    rest = text.lstrip(_DIGITS + ",.")
    return not rest or rest == text or rest.startswith(spelling.behind)


def _read(raw: str, match: re.Match[str], vocabulary: Vocabulary) -> CellNumber:
    sign, digits, decimals, remark = match.group("sign", "digits", "decimals", "remark")
    unit = match["unit"] or match["enclosed"]
    plain = digits.replace(",", "")
    value = _decimal(plain + decimals) if decimals else int(plain)
    falls = bool(sign) and (sign in _MINUS or sign in vocabulary.falls)
    if falls:
        value = -value
    oddities: list[Oddity] = []
    remark = remark or "".join(c for c in raw if c in _NOTE_DIGITS)
    if remark:
        oddities.append("remark")
    if unit:
        oddities.append("unit")
    if "," in digits:
        oddities.append("thousands")
    if any(c in "．，" or (c.isdecimal() and not c.isascii()) for c in raw):
        oddities.append("full-width")
    parted = len(raw.split()) > 1 and compiled(r"\d\s+[\d.,]|[.,]\s+\d").search(
        raw.partition("(")[0].partition("（")[0]
    )
    if parted:
        oddities.append("blanks")
    if len(plain) > 1 and plain[0] == "0":
        oddities.append("leading-zero")
    if sign and not falls:
        oddities.append("plus")
    joined = f"{value:f}" if decimals else str(value)
    if parted:
        return CellNumber("number", None, tuple(oddities), unit or "", remark, joined)
    return CellNumber("number", value, tuple(oddities), unit or "", remark)


def _decimal(text: str) -> Decimal:
    from decimal import Decimal  # noqa: PLC0415  (2 ms that most reports do not need)

    return Decimal(text)


def chinese_number(text: str) -> int | None:
    """The value of Chinese numerals up to thousands (十二, 一百零五, 二〇二四), None where `text` is none."""
    if not text or not _CHINESE.issuperset(text):
        return None
    if not any(c in _CHINESE_UNITS for c in text):
        return int("".join(str(CHINESE_DIGITS[c]) for c in text))
    total, digit = 0, 0
    for character in text:
        if character in _CHINESE_UNITS:
            total += (digit or 1) * _CHINESE_UNITS[character]
            digit = 0
        else:
            digit = CHINESE_DIGITS[character]
    return total + digit


def spoken_number(text: str) -> int | None:
    """The value of Chinese numerals up to ten millions, formal ones too (二万一千三百零五, 叁拾玖); None of others."""
    plain = text.translate(_OF_FORMAL)
    high, mark, low = plain.rpartition("万")
    thousands, rest = chinese_number(high) if mark else 0, chinese_number(low) if low or not mark else 0
    return None if thousands is None or rest is None else thousands * 10_000 + rest

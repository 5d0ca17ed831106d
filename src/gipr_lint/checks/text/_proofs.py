"""Numbers whose own digits say whether they are what they seem."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from operator import mul

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"
_PROVINCES = {
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44",
    "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
}  # fmt: skip
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _plain(text: str) -> str:
    """The digits of a number, half-width, with the X that may end it, also where it is a cross."""
    return text if text.isascii() and text.isdecimal() else "".join(map(_sign, text))


@cache
def _sign(character: str) -> str:
    if character.isdecimal():
        return str(int(character))
    return "X" if character.upper() in "XＸ×" else ""


@lru_cache(maxsize=4096)
def identity(text: str) -> bool:
    """Whether a text is the number of an identity card (GB 11643): 18 digits with their check digit, or 15 of old."""
    number = _plain(text)
    if number[:2] not in _PROVINCES:
        return False
    if len(number) == 15:
        return number.isdecimal() and _is_day(number[8:12])
    if len(number) != 18 or not number[:17].isdecimal() or not 1900 <= int(number[6:10]) <= 2099:
        return False
    total = sum(map(mul, map(int, number[:17]), _WEIGHTS))
    return _is_day(number[10:14]) and _CHECK[total % 11] == number[17]


def _is_day(text: str) -> bool:
    month, day = int(text[:2]), int(text[2:])
    return 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]


@lru_cache(maxsize=4096)
def bank_card(text: str) -> bool:
    """Whether a text is the number of a bank card: 16 to 19 digits with their check digit (ISO/IEC 7812-1)."""
    number = _plain(text)
    if not 16 <= len(number) <= 19 or not number.isdecimal() or len(set(number)) == 1:
        return False
    doubled = (sum(divmod(int(digit) * (2 if at % 2 else 1), 10)) for at, digit in enumerate(reversed(number)))
    return sum(doubled) % 10 == 0


def address(text: str) -> bool:
    """Whether every number of a network address is at most 255."""
    return all(int(part) <= 255 for part in text.split(".") if part.isdecimal())


PROOFS: dict[str, Callable[[str], bool]] = {"identity": identity, "bank-card": bank_card, "address": address}

"""Automatic numbers as Word prints them, by ST_NumberFormat (ECMA-376-1 §17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST = 1_000_000
"""From this number on all are written in digits: no list has so many points."""


def number(value: int, form: str) -> str:
    """`value` in the number format `form`; decimal where the format is unknown or has no sign for the value."""
    write = _FORMS.get(form)
    if write is None or not (0 < value < _LARGEST):
        return "" if form in ("none", "bullet") else str(value)
    return write(value) or str(value)


def _from(signs: str) -> Callable[[int], str]:
    """One sign a value, nothing beyond them."""
    return lambda value: signs[value - 1] if value <= len(signs) else ""


def _digits(signs: str) -> Callable[[int], str]:
    """Place by place, with the sign of each digit."""
    table = str.maketrans("0123456789", signs)
    return lambda value: str(value).translate(table)


def _spoken(digits: str, units: str, zero: str, *, silent: str = "") -> Callable[[int], str]:
    """Digits with the units of ten, hundred, thousand and ten thousand: 一百二十三.

    `zero` stands for skipped places. A one is not written before the unit `silent` where it begins the number (十一);
    with several such units nowhere before them, the Japanese way.
    """

    def write(value: int) -> str:
        text = ""
        skipped = False
        for place, digit in zip(range(len(str(value)) - 1, -1, -1), map(int, str(value)), strict=True):
            unit = units[place % 4 - 1] if place % 4 else ""
            if digit:
                text += zero if skipped else ""
                text += (
                    "" if digit == 1 and unit and unit in silent and not (text and len(silent) == 1) else digits[digit]
                )
                text += unit
            skipped = not digit
            if place == 4:
                text += units[3]
                skipped = False
        return text

    return write


def _roman(value: int) -> str:
    text = ""
    if value < 32768:
        for worth, sign in _ROMAN:
            times, value = divmod(value, worth)
            text += sign * times
    return text


def _letter(value: int) -> str:
    times, place = divmod(value - 1, 26)
    return chr(ord("a") + place) * (times + 1) if times < 30 else ""


def _ordinal(value: int) -> str:
    return f"{value}{'th' if value % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _sixty(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12] if value <= 60 else ""


def _counting(value: int) -> str:
    return _THOUSAND(value) if value < 100 else _digits("○一二三四五六七八九")(value)


_THOUSAND = _spoken("〇一二三四五六七八九", "十百千万", "〇", silent="十")
_IDEOGRAPHS = _digits("〇一二三四五六七八九")
_FULL_WIDTH = _digits("０１２３４５６７８９")

_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02}".format,
    "decimalFullWidth": _FULL_WIDTH,
    "decimalFullWidth2": _FULL_WIDTH,
    "decimalEnclosedCircle": _from(_CIRCLES),
    "decimalEnclosedCircleChinese": _from(_CIRCLES),
    "decimalEnclosedFullstop": _from("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": _from("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "ideographEnclosedCircle": _from("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographTraditional": _from(_STEMS),
    "ideographZodiac": _from(_BRANCHES),
    "ideographZodiacTraditional": _sixty,
    "ideographDigital": _IDEOGRAPHS,
    "japaneseDigitalTenThousand": _IDEOGRAPHS,
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _THOUSAND,
    "taiwaneseCountingThousand": _spoken("零一二三四五六七八九", "十百千萬", "零", silent="十"),
    "japaneseCounting": _spoken("〇一二三四五六七八九", "十百千万", "", silent="十百千"),
    "chineseLegalSimplified": _spoken("零壹贰叁肆伍陆柒捌玖", "拾佰仟萬", "零"),
    "ideographLegalTraditional": _spoken("零壹貳參肆伍陸柒捌玖", "拾佰仟萬", "零"),
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
    "ordinal": _ordinal,
    "numberInDash": "- {} -".format,
    "hex": "{:X}".format,
}

"""Signs of the symbol fonts (w:sym) that stand in reports, as Unicode."""

from __future__ import annotations

_UNKNOWN = "\N{REPLACEMENT CHARACTER}"

_SIGNS = {
    "wingdings": {
        0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x9F: "•",
        0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xFB: "✗",
        0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
        0x80: "⓪", **{0x80 + number: chr(0x245F + number) for number in range(1, 11)},
        0x8B: "⓿", **{0x8B + number: chr(0x2775 + number) for number in range(1, 11)},
    },
    "wingdings 2": {0x2A: "□", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "□", 0x98: "●"},
    "symbol": {
        0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
        0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…",
    },
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """The sign with the hexadecimal `code` in `font`: itself outside the private area, U+FFFD where it is unknown."""
    try:
        point = int(code, 16)
    except ValueError:
        return _UNKNOWN
    if 0xF000 <= point <= 0xF0FF:
        point -= 0xF000
    elif point > 0xFF:
        return chr(point) if point <= 0xFFFF and not 0xD800 <= point <= 0xF8FF else _UNKNOWN
    signs = _SIGNS.get(font.lower())
    if signs is None:
        return chr(point) if 0x20 <= point <= 0x7E else _UNKNOWN
    return signs.get(point, _UNKNOWN)

"""The texts in English, sorted by area."""

MESSAGES: dict[str, str] = {
    "list.cut-off": "{names} …",
    "list.separator": ", ",
    "list.whole": "{names}",
    "text.joined": "{first}{second}",
    "text.plain": "{text}",
}

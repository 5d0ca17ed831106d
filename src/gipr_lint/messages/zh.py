"""The texts in Chinese, sorted by area."""

MESSAGES: dict[str, str] = {
    "list.cut-off": "{names}等",
    "list.separator": "、",
    "list.whole": "{names}",
    "text.joined": "{first}{second}",
    "text.plain": "{text}",
}

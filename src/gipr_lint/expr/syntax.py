"""The surface of the language: what the source text may contain, and why Python's parser refused it."""

from __future__ import annotations

from decimal import Decimal

from gipr_lint.expr.runtime import ExpressionError
from gipr_lint.rulepacks.patterns import compiled

LONGEST = 1000
"""The most characters an expression may have."""

MOST_DIGITS = 30
"""The most characters a number may have."""

_STRING = r"""'[^'\n]*'|"[^"\n]*\""""
_NUMBER_THEN_LETTER = _STRING + r"|(?<!\w)(\d[\d.]*[^\W\d]\w*)"
_WIDE = {
    **dict(zip("　（），．＝＋－＊／［］＜＞！＂＇", " (),.=+-*/[]<>!\"'", strict=True)),
    **dict(zip("“”‘’×÷", "\"\"''*/", strict=True)),
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
}
_HINTS: tuple[tuple[str, str], ...] = (
    (f"[{''.join(_WIDE)}]", "“{0}”是全角或中文符号，请改用半角的“{1}”"),
    (r"&&?", "“{0}”应写作“and”"),
    (r"\|\|?", "“{0}”应写作“or”"),
    (r"!(?!=)", "“{0}”应写作“not”"),
    (r"(?<![=!<>])=(?!=)", "判断相等应写“==”，不是“{0}”"),
    (r"<>", "判断不等应写“!=”，不是“{0}”"),
)
_HINT = _STRING + "|" + "|".join([f"({pattern})" for pattern, _ in _HINTS])


def check(source: str) -> str:
    """The source with line breaks as blanks, so that columns stay what they are.

    Raises ExpressionError where it is empty or too long, and for what Python's parser would only warn about.
    """
    if len(source) > LONGEST:
        raise ExpressionError(f"表达式超过 {LONGEST} 个字符", LONGEST)
    if not source.strip():
        raise ExpressionError("表达式是空的")
    if "\\" in source:
        raise ExpressionError("表达式里不能用反斜杠", source.index("\\"))
    for match in compiled(_NUMBER_THEN_LETTER).finditer(source):
        if match[1]:
            raise ExpressionError(f"“{match[1][:40]}”不是数字也不是名称", match.start())
    lines = source.replace("\r", "\n")
    if "#" in lines and "\n" in lines.strip():
        raise ExpressionError("多行的表达式里不能用“#”", source.index("#"))
    return lines.replace("\n", " ")


def explain(source: str, column: int) -> ExpressionError:
    """What to tell the author of a source that Python's parser stopped at `column`."""
    for match in compiled(_HINT).finditer(source):
        if match.lastindex:
            template = _HINTS[match.lastindex - 1][1]
            return ExpressionError(template.format(match[0], _WIDE.get(match[0])), match.start())
    return ExpressionError("表达式语法错误", max(0, min(column, len(source))))


def literal(segment: str, column: int) -> int | Decimal:
    """The exact number that a literal spells."""
    if len(segment) > MOST_DIGITS:
        raise ExpressionError(f"数字超过 {MOST_DIGITS} 位", column)
    if not compiled(r"[0-9]+(\.[0-9]+)?").fullmatch(segment):
        raise ExpressionError(f"“{segment}”不是整数或小数", column)
    return Decimal(segment) if "." in segment else int(segment)

"""No Chinese word of the domain stands in Python: words are in the YAML of packs, what people read is in `messages`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src"
HAN = re.compile(r"[\u4e00-\u9fff〇]+")

NUMERALS = "〇零一二三四五六七八九十百千万亿两第壹贰叁肆伍陆柒捌玖拾佰仟"
"""The digits of Chinese numbers, their units, and what makes an ordinal of one: characters of the script."""

DATES = "年度月日"
"""The units of a date."""

FONTS = "宋体仿黑楷方正小标简"
"""The names of typefaces, as Word and WPS write them into files."""

SCRIPT = {
    "blank/write.py": FONTS,
    "cli/recognised.py": DATES,
    "checks/sections/section_number_form.py": NUMERALS + "部分章",
    "checks/prose/sum_growth.py": DATES,
    "checks/prose/told_twice.py": DATES,
    "checks/text/text_pairs.py": NUMERALS,
    "docx/radicals.py": None,
    "docx/signs.py": "一",
    "docx/formatting/number_formats.py": None,
    "docx/model.py": "目录",
    "docx/write/table.py": FONTS,
    "docx/formatting/styles.py": "标题",
    "readers/html/article.py": NUMERALS + DATES,
    "report/writing/ordinals.py": NUMERALS + "部分章",
    "report/outline/edges.py": DATES,
    "report/outline/page_numbers.py": "第页共",
    "report/outline/signature.py": NUMERALS + DATES,
    "report/outline/title.py": NUMERALS + DATES,
    "report/prose/attribution.py": NUMERALS + DATES,
    "report/prose/counts.py": NUMERALS,
    "report/prose/lists.py": DATES,
    "report/prose/mottoes.py": "一",
    "report/prose/tokens.py": DATES,
    "report/writing/dates.py": NUMERALS + DATES,
    "report/writing/quantities.py": NUMERALS,
    "report/recognise.py": DATES,
    "report/writing/numbers.py": NUMERALS,
    "testing/braces.py": "张三图片",
    "testing/package.py": FONTS + "标题",
    "testing/parts.py": "张三",
    "testing/wordml.py": FONTS,
}
"""Modules that read or write the script itself, with the characters that they may hold (None: any, they are tables of
characters): numerals, dates, the 部分 and 章 of ordinals, what stands around the numbers of pages, the names that Word
and WPS give to typefaces and to their own styles, and the author and the picture of a drawn document."""


def spoken(path: Path) -> Iterator[str]:
    """The runs of Chinese characters in the strings of a module, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bodies = [body for node in ast.walk(tree) if isinstance(body := getattr(node, "body", None), list)]
    documentation = {part.value for body in bodies for part in body if isinstance(part, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documentation:
            yield from HAN.findall(node.value)


def modules() -> list[str]:
    """Every module of the source by its path within the package, the catalogue of messages left out."""
    package = SOURCE / "gipr_lint"
    paths = (path.relative_to(package) for path in package.rglob("*.py"))
    return sorted(path.as_posix() for path in paths if path.parts[0] != "messages")


def test_no_word_of_the_domain_stands_in_python() -> None:
    """A string of a module holds no Chinese but the characters of the script that the module is there to read."""
    allowed = {module: SCRIPT.get(module, "") for module in modules()}
    found = [
        (module, run)
        for module, characters in allowed.items()
        if characters is not None
        for run in spoken(SOURCE / "gipr_lint" / module)
        if not set(run) <= set(characters)
    ]
    assert found == []


def test_no_word_stands_in_the_pytest_plugin() -> None:
    """What the plugin beside the program says comes out of the catalogue too."""
    assert [run for path in (SOURCE / "gipr_lint_pytest").rglob("*.py") for run in spoken(path)] == []


def test_what_is_allowed_is_there() -> None:
    """An allowance is for a module that there is and that needs it."""
    assert [module for module in SCRIPT if not any(spoken(SOURCE / "gipr_lint" / module))] == []


def test_a_word_would_be_seen(tmp_path: Path) -> None:
    """Words in strings are found, those in docstrings are not."""
    path = tmp_path / "one.py"
    path.write_text(
        '"""政府"""\nX = "市政府"\n"""机关"""\ndef f() -> str:\n    """县"""\n    return f"乡{X}"\n', "utf-8"
    )
    assert list(spoken(path)) == ["市政府", "乡"]

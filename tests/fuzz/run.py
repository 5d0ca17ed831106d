"""A run of the fuzzer: seeds of its own, changed at random; the same numbers give the same files."""

from __future__ import annotations

import random
import time
import traceback
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from tests.fuzz.judge import judge_configuration, judge_docx, judge_pack
from tests.fuzz.mutate import changed_docx, changed_text
from tests.support.drafts.layouts import LAYOUTS, fits, write
from tests.support.hostile import SHAPES, is_large
from tests.support.packs import small
from tests.support.reports import draft

YAML = """\
packs: [sh, ./own]
ignore:
  - CN303
  - {rule: CN503, reason: 系统导出}
severity:
  CN301: off
  CN201: {severity: info, reason: 本县不写}
profile: draft
year: 2024
"""
TOML = """\
[tool.other]
list = ["]", '[', \"\"\"
[tool.gipr-lint]
\"\"\"]
[tool.gipr-lint]
ignore = ["CN303", {rule = "CN503", reason = "系统导出"}]
year = 2024
severity.CN301 = "off"
[tool.gipr-lint.severity]
CN201 = {severity = "info", reason = "本县不写"}
"""


@cache
def seeds() -> tuple[bytes, ...]:
    """Correct reports in every layout that needs no other program, and the small ones of the hostile shapes."""
    layouts = [name for name in LAYOUTS if name != "libreoffice" and fits(draft(1), name)]
    reports = [write(draft(1), name) for name in layouts]
    return (*reports, *reports, *(shape.build() for name, shape in SHAPES.items() if not is_large(name)))


def docx(number: int) -> Callable[[], None]:
    """Judges the DOCX of that number."""
    dice = random.Random(number)
    data = changed_docx(dice.choice(seeds()), dice)
    return lambda: judge_docx(data)


def pack(number: int) -> Callable[[], None]:
    """Judges the pack of that number."""
    dice = random.Random(number)
    name = dice.choice(list(small.FILES))
    return lambda: judge_pack(small.FILES | {name: changed_text(small.FILES[name], dice)})


def configuration(number: int) -> Callable[[], None]:
    """Judges the configuration of that number."""
    dice = random.Random(number)
    name, text = dice.choice((("c.yaml", YAML), ("pyproject.toml", TOML)))
    return lambda: judge_configuration(changed_text(text, dice), name)


KINDS = {"docx": docx, "pack": pack, "configuration": configuration}


def faults(kinds: list[str], first: int, seconds: float) -> Iterator[tuple[str, int, str]]:
    """The kind and number of every case that fails from a number on, with what was raised, for so many
    seconds of the processor."""
    until, number = time.process_time() + seconds, first
    while time.process_time() < until:
        kind = kinds[number % len(kinds)]
        try:
            KINDS[kind](number)()
        except Exception:
            yield kind, number, traceback.format_exc()
        number += 1


def kept(kind: str, number: int, folder: Path) -> None:
    """Writes the DOCX of a number into a folder, to be looked at."""
    if kind == "docx":
        dice = random.Random(number)
        (folder / f"fuzz-{number}.docx").write_bytes(changed_docx(dice.choice(seeds()), dice))

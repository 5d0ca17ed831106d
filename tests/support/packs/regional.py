"""A regional pack on top of the small one, in which single lines can be put in."""

from __future__ import annotations

from pathlib import Path

from tests.support.packs import small

from gipr_lint.plugins.packs import compile_packs
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.provenance import Provenance, unpacked
from gipr_lint.rulepacks.yaml.errors import LocatedError

HEAD = """\
pack: rr
version: "2.0"
title: {zh: 地方包, en: regional}
extends: [../tt]
"""

RULE = (
    small.FILES["1-all/TT103-section-missing.yaml"]
    .replace("TT103", "RR103")
    .replace("section-missing", "part-missing")
    .replace("severity: info", "severity: warning")
)


def write(folder: Path, more: str = "", head: str = HEAD, files: dict[str, str] | None = None) -> Path:
    """The small pack and, beside it, the regional one, whose manifest goes on with `more`."""
    small.write(folder / "tt")
    texts = {"pack.yaml": head + more, "1-more/RR103-part-missing.yaml": RULE, **(files or {})}
    for name, text in texts.items():
        path = folder / "rr" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace(small.HERE, ""), encoding="utf-8")
    return folder / "rr"


def load(folder: Path, more: str = "", head: str = HEAD, files: dict[str, str] | None = None) -> RuleSet:
    """The rule set of both."""
    return compile_packs([str(write(folder, more, head, files))])


def provenance(rules: RuleSet) -> Provenance:
    """Where the settings of a rule set come from."""
    return unpacked(rules.provenance)


def problem_of(folder: Path, more: str, head: str = HEAD) -> tuple[LocatedError, tuple[int, int]]:
    """The error that the manifest gives, and the place of the mark in it."""
    text = head + more
    before = text[: text.index(small.HERE)]
    place = before.count("\n") + 1, len(before) - before.rfind("\n")
    try:
        load(folder, more, head)
    except LocatedError as problem:
        return problem, place
    raise AssertionError("no error")

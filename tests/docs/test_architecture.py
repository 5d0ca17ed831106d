"""The page on architecture is true to the code: its table of rooms is the contract that import-linter holds."""

from __future__ import annotations

import re
import tomllib

import pytest
from tests.support.site import LANGUAGES, ROOT, coded, page


def layers() -> list[set[str]]:
    """The layers of the contract, from the top; rooms that do not know each other stand in one layer."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (contract,) = (one for one in contracts if one["type"] == "layers" and one["containers"] == ["gipr_lint"])
    return [set(re.split(r"\s*\|\s*", layer)) for layer in contract["layers"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_of_rooms_is_the_contract(lang: str) -> None:
    """Every layer has its row, in its order, with all of its rooms."""
    table = re.split(r"^## ", page(lang, "architecture"), flags=re.MULTILINE)[3]
    rows = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", row)) for row in rows] == layers()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_named_is_there(lang: str) -> None:
    """Every module, folder and test file between backquotes that looks like a path exists."""
    for name in coded(page(lang, "architecture")):
        if re.fullmatch(r"\w+(/\w+)*/(\w+\.py)?", name) and not name.endswith("x.py"):
            assert any((ROOT / base / name).exists() for base in ("", "src/gipr_lint")), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_picture_names_what_is_there(lang: str) -> None:
    """The rooms in the pictures exist, and the types are classes of the source."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "gipr_lint").rglob("*.py"))
    pictures = "\n".join(re.findall(r"^```text\n(.*?)^```", page(lang, "architecture"), re.MULTILINE | re.DOTALL))
    for room in re.findall(r"\b[a-z]+(?:/[a-z]*)+", pictures):
        assert (ROOT / "src" / "gipr_lint" / room).exists(), room
    for name in re.findall(r"\b(?:[A-Z][a-z]+)+\b", pictures):
        assert re.search(rf"^class {name}\b", source, re.MULTILINE), name

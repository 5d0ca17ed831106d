"""What docs/packs.md shows works, and it leaves out no key."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from tests.e2e.regional import RULE

from gipr_lint.config import load
from gipr_lint.configfile import ConfigFile, GradeFile, IgnoreFile
from gipr_lint.packs.files import EditionNames, LineNames, NamesFile, OverrideFile, PackFile, SectionNames, TableNames
from gipr_lint.packs.provenance import unpacked
from gipr_lint.plugins import compile_packs

TEXT = (Path(__file__).parents[2] / "docs" / "packs.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(yaml|toml)\n(.*?)```", TEXT, re.DOTALL)
MANIFEST, ENTRY_POINT, YAML, TOML = (text for _, text in BLOCKS)


def test_the_pack_of_the_documentation_loads(tmp_path: Path) -> None:
    """The manifest that is shown is right, and does what its comments say."""
    (tmp_path / "ly").mkdir()
    (tmp_path / "ly" / "pack.yaml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "ly" / "LY301-address-given.yaml").write_text(RULE, encoding="utf-8")
    rules = compile_packs([str(tmp_path / "ly")])
    assert [rules.by_name[code].severity for code in ("CN303", "CN301", "CN123", "CN310")] == [
        "warning", "off", "info", "off",
    ]  # fmt: skip
    rows = [row.alias for row in rules.editions["2021"].forms["requests"].blocks[0].rows]
    assert rows[rows.index("done") + 1] == "moved"
    assert "moved" not in rules.editions["2019"].forms["requests"].rows
    place = unpacked(rules.provenance).rules["CN301"][-1].source
    assert f"ly/pack.yaml:{place.line}（ly）" in TEXT


@pytest.mark.parametrize(("name", "text"), [("settings.yaml", YAML), ("pyproject.toml", TOML)])
def test_the_configurations_of_the_documentation_are_right(tmp_path: Path, name: str, text: str) -> None:
    """Both can be read, and set what they show."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    config = load(str(tmp_path / name))
    assert ("CN303", "") in [(entry.rule, entry.reason) for entry in config.ignore]
    assert ("CN201", "info") in [(grade.rule, grade.severity) for grade in config.severity]


@pytest.mark.parametrize(
    "kind",
    [
        PackFile, NamesFile, EditionNames, SectionNames, TableNames, LineNames, OverrideFile, ConfigFile, IgnoreFile,
        GradeFile,
    ],
)  # fmt: skip
def test_every_key_is_there(kind: type[msgspec.Struct]) -> None:
    """No key of a manifest or a configuration is undocumented."""
    for field in msgspec.structs.fields(kind):
        if field.name not in ("source", "type", "unit"):  # the last two are those of rows in rules.md
            assert re.search(rf"(?<![a-z_-]){re.escape(field.encode_name)}(?![a-z_-])", TEXT), field.encode_name


def test_the_entry_point_group_is_the_one_that_is_asked(tmp_path: Path) -> None:
    """The table in the documentation names the group that is looked up."""
    from gipr_lint.packs.installed import GROUP

    assert f'entry-points."{GROUP}"' in ENTRY_POINT

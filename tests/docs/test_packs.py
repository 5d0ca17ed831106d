"""What the pages on regional packs and on configurations show works, and they leave out no key."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
from tests.support.e2e.regional import RULE
from tests.support.site import LANGUAGES, page

from gipr_lint.config.read import load
from gipr_lint.config.schema import ConfigFile, GradeFile, IgnoreFile
from gipr_lint.plugins.packs import compile_packs
from gipr_lint.rulepacks.provenance import unpacked
from gipr_lint.rulepacks.schema import (
    EditionNames,
    LineNames,
    NamesFile,
    OverrideFile,
    PackFile,
    SectionNames,
    TableNames,
)

both = pytest.mark.parametrize("lang", LANGUAGES)


def shown(lang: str, name: str) -> list[str]:
    """The YAML and TOML on a page."""
    return re.findall(r"```(?:yaml|toml)\n(.*?)```", page(lang, name), re.DOTALL)


@pytest.mark.slow
@both
def test_the_pack_of_the_documentation_loads(lang: str, tmp_path: Path) -> None:
    """The manifest that is shown is right, and does what its comments say."""
    (tmp_path / "ly").mkdir()
    (tmp_path / "ly" / "pack.yaml").write_text(shown(lang, "packs")[0], encoding="utf-8")
    (tmp_path / "ly" / "LY301-address-given.yaml").write_text(RULE, encoding="utf-8")
    rules = compile_packs([str(tmp_path / "ly")])
    assert [rules.by_name[code].severity for code in ("CN303", "CN301", "CN123", "CN310")] == [
        "warning", "off", "info", "off",
    ]  # fmt: skip
    rows = [row.alias for row in rules.editions["2021"].forms["requests"].blocks[0].rows]
    assert rows[rows.index("done") + 1] == "moved"
    assert "moved" not in rules.editions["2019"].forms["requests"].rows
    place = unpacked(rules.provenance).rules["CN301"][-1].source
    assert f"ly/pack.yaml:{place.line}（ly）" in page(lang, "packs")


@both
@pytest.mark.parametrize(("name", "which"), [("settings.yaml", 0), ("pyproject.toml", 1)])
def test_the_configurations_of_the_documentation_are_right(lang: str, tmp_path: Path, name: str, which: int) -> None:
    """Both can be read, and set what they show."""
    (tmp_path / ".gipr-lint.yaml").write_text("{}\n", encoding="utf-8")  # the one that is extended
    path = tmp_path / "folder" / name
    path.parent.mkdir()
    path.write_text(shown(lang, "configuration")[which], encoding="utf-8")
    config = load(str(path))
    assert ("CN303", "") in [(entry.rule, entry.reason) for entry in config.ignore]
    assert ("CN201", "info") in [(grade.rule, grade.severity) for grade in config.severity]


@both
@pytest.mark.parametrize(
    "kind",
    [
        PackFile, NamesFile, EditionNames, SectionNames, TableNames, LineNames, OverrideFile, ConfigFile, IgnoreFile,
        GradeFile,
    ],
)  # fmt: skip
def test_every_key_is_there(lang: str, kind: type[msgspec.Struct]) -> None:
    """No key of a manifest or a configuration is undocumented."""
    text = page(lang, "packs") + page(lang, "configuration")
    for field in msgspec.structs.fields(kind):
        if field.name not in ("source", "type", "unit"):  # the last two are those of rows in rules.md
            assert re.search(rf"(?<![a-z_-]){re.escape(field.encode_name)}(?![a-z_-])", text), field.encode_name


@both
def test_the_entry_point_group_is_the_one_that_is_asked(lang: str) -> None:
    """The table in the documentation names the group that is looked up."""
    from gipr_lint.rulepacks.installed import GROUP

    assert f'entry-points."{GROUP}"' in shown(lang, "packs")[1]

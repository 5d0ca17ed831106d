"""A configuration as options of a run, as the Python API has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.reports import draft

from gipr_lint import ConfigError, Grade, Ignored, Linter, Options, load_config

YAML = """\
select: [arithmetic, CN601]
ignore:
  - {rule: CN601, reason: 另行说明}
severity:
  CN503: {severity: warning, reason: 系统导出}
profile: draft
lang: en
year: 2024
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration file."""
    path = tmp_path / ".gipr-lint.yaml"
    path.write_text(YAML, encoding="utf-8")
    return path


def test_a_configuration_gives_options(config: Path) -> None:
    """All that it sets, with reasons and places."""
    options = load_config(config)
    assert (options.select, options.profile, options.lang, options.year) == (
        ("arithmetic", "CN601"), "draft", "en", 2024,
    )  # fmt: skip
    (ignored,), (grade,) = options.suppress, options.severity
    assert (ignored.rule, ignored.reason, ignored.source.line) == ("CN601", "另行说明", 3)
    assert (grade.rule, grade.severity, grade.reason) == ("CN503", "warning", "系统导出")
    assert isinstance(ignored, Ignored)
    assert isinstance(grade, Grade)


def test_a_linter_judges_by_it(config: Path) -> None:
    """As the command does."""
    spoilt = write(with_cell(draft(1), "requests", "new", "total", "999"))
    (finding,) = Linter(load_config(config)).lint(spoilt).findings
    assert (finding.rule, finding.severity) == ("CN503", "warning")
    assert finding.message.isascii() or "total" in finding.message


def test_the_nearest_one_is_found(config: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: Any) -> None:
    """From the current folder upwards; where there is none, nothing is set."""
    below = config.parent / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert load_config().profile == "draft"
    alone = tmp_path_factory.mktemp("alone")
    (alone / ".git").mkdir()
    monkeypatch.chdir(alone)
    assert load_config() == Options()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("select: [CN999]\n", "没有编号、名称或类别为“CN999”的规则"),
        ("severity: {CN5O3: off}\n", "“CN503”"),
        ("lang: de\n", "de"),
        ("ignore: [CN503，CN504]\n", "逗号要用半角的“,”"),
        ("severity: {CN503: info, row-total-mismatch: {severity: off, reason: x}}\n", "与第 1 行的“CN503”是同一条规则"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, says: str, tmp_path: Path) -> None:
    """A name that there is not, and a value that is none."""
    path = tmp_path / ".gipr-lint.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert says in str(caught.value)
    assert ".gipr-lint.yaml:1:" in str(caught.value)

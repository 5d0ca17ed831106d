"""Findings that a project lives with: what a baseline knows, hides, and lets go."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.reports import EDITIONS, NEW, PREFACE, TITLE

from gipr_lint import Linter, Options
from gipr_lint.baseline import Baseline, accepted, known, load, pruned, size, text, updated
from gipr_lint.errors import ConfigError
from gipr_lint.findings import Finding, Location, with_fingerprints
from gipr_lint.terms import category
from gipr_lint.testing.markdown import to_docx


def found(*texts: str, rule: str = "CN804") -> list[Finding]:
    """Findings of a rule at these words."""
    return with_fingerprints(
        Finding(
            rule=rule,
            name="",
            category=category(rule),
            severity="warning",
            message="",
            location=Location(kind="paragraph", block=at, text=text),
        )
        for at, text in enumerate(texts, 1)
    )


def of(folder: Path, **documents: list[Finding]) -> Baseline:
    """A baseline in a folder that knows these findings."""
    return Baseline(str(folder), {f"{name}.docx": known(findings) for name, findings in documents.items()})


def shown(findings: list[Finding]) -> list[str]:
    """The rule and words of what is shown."""
    return [f"{finding.rule} {finding.location.text or ''}".strip() for finding in findings if not finding.suppressed]


def test_what_is_known_is_hidden_and_the_new_shown(tmp_path: Path) -> None:
    """Each as often as it is known: the second of two equal ones is new where one is known."""
    baseline = of(tmp_path, a=found("述求"))
    now = accepted(found("述求", "述求", "按装"), baseline, str(tmp_path / "a.docx"), ["CN804"], "zh")
    assert shown(now) == ["CN804 述求", "CN804 按装"]
    assert [finding.suppressed.by for finding in now if finding.suppressed] == ["baseline"]


def test_what_is_gone_is_told_once(tmp_path: Path) -> None:
    """With how many of which rule; of rules that were not judged nothing is said."""
    baseline = of(tmp_path, a=[*found("甲", "乙"), *found("丙", rule="CN503")])
    now = accepted(found("甲"), baseline, str(tmp_path / "a.docx"), ["CN804", "CN503"], "zh")
    assert [finding.rule for finding in now if not finding.suppressed] == ["GL008"]
    assert "CN503、CN804" in now[-1].message
    assert shown(accepted(found("甲"), baseline, str(tmp_path / "a.docx"), ["CN601"], "zh")) == []


def test_personal_data_is_never_hidden(tmp_path: Path) -> None:
    """Neither kept in a baseline nor hidden by one into which somebody wrote it; nor what the tool says of itself."""
    private = found("张三", rule="CN851")
    assert known([*private, *found("x", rule="GL006")]) == {}
    forged = Baseline(str(tmp_path), {"a.docx": {"CN851": {private[0].fingerprint: 1}}})
    assert shown(accepted(private, forged, str(tmp_path / "a.docx"), [], "zh")) == ["CN851 张三"]


def test_a_renamed_document_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    """Where the old path is gone and half of what it had is there; a document that is there keeps what is its own."""
    baseline = of(tmp_path, old=found("甲", "乙"))
    path = str(tmp_path / "new.docx")
    assert shown(accepted(found("甲", "丙"), baseline, path, [], "zh")) == ["CN804 丙"]
    assert shown(accepted(found("丁", "丙"), baseline, path, [], "zh")) == ["CN804 丁", "CN804 丙"]
    (tmp_path / "old.docx").touch()
    assert shown(accepted(found("甲"), baseline, path, [], "zh")) == ["CN804 甲"]


def test_prune_keeps_what_is_still_there(tmp_path: Path) -> None:
    """Under the new path where a document was renamed; documents that are gone go, those not looked at stay."""
    (tmp_path / "other.docx").touch()
    baseline = of(tmp_path, old=found("甲", "乙"), gone=found("丙"), other=found("丁"))
    left = pruned(baseline, {str(tmp_path / "new.docx"): known(found("甲"))})
    assert sorted(left.documents) == ["new.docx", "other.docx"]
    assert size(left) == 2


@given(st.dictionaries(st.text("甲乙丙", min_size=1), st.lists(st.sampled_from("甲乙丙"), max_size=4), max_size=3))
def test_the_file_gives_back_what_was_kept(documents: dict[str, list[str]]) -> None:
    """The same baseline is the same text, and read again it is the same baseline; paths are from its folder."""
    path = Path("/tmp")
    baseline = updated(Baseline(str(path), {}), {str(path / name): known(found(*t)) for name, t in documents.items()})
    again = json.loads(text(baseline))
    assert again["documents"] == baseline.documents
    assert text(baseline) == text(Baseline("", again["documents"]))
    assert not any(key.startswith("/") or ".." in key for key in again["documents"])


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b'{"schema": "gipr-lint/1", "documents": {}}', b"\xff", b"[" * 100_000, b'{"documents": {}}'],
    ids=["empty", "list", "other", "bytes", "deep", "no-schema"],
)
def test_what_is_no_baseline_is_said(content: bytes, tmp_path: Path) -> None:
    """In words that say what to do, whatever stands in the file; a file that is not there as well."""
    path = tmp_path / "b.json"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="baseline write"):
        load(path)
    with pytest.raises(ConfigError, match="baseline write"):
        Linter(Options(baseline=tmp_path / "none.json"))


def test_edits_elsewhere_revive_nothing(tmp_path: Path) -> None:
    """Neither in the same paragraph nor before it; another wrong word is new."""

    def lint(prose: str, baseline: Path | None = None) -> list[Finding]:
        path = tmp_path / "a.docx"
        path.write_bytes(to_docx(f"{TITLE}{PREFACE}## 一、总体情况\n\n{prose}\n", NEW, EDITIONS))
        return list(Linter(Options(baseline=baseline, select=("CN804", "CN813"))).lint(path).findings)

    baseline = tmp_path / "b.json"
    prose = "受理群众述求3件。"
    baseline.write_bytes(text(updated(load_empty(tmp_path), {str(tmp_path / "a.docx"): known(lint(prose))})))
    assert size(load(baseline)) == 1
    assert not [one for one in lint(f"新的一段。\n\n全年平稳。{prose}继续努力。", baseline) if not one.suppressed]
    more = [one.rule for one in lint(f"{prose}又受理群众述求4件，公开１２条。", baseline) if not one.suppressed]
    assert Counter(more) == {"CN804": 1, "CN813": 1}


def load_empty(folder: Path) -> Baseline:
    """A baseline that knows nothing."""
    return Baseline(str(folder), {})

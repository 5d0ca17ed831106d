"""The rest of docs/authors.md: a rule pack that is installed, and one that pre-commit installs beside its hook."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.e2e.test_hook import Hook, _own_git, committed, committing, fixture_hook  # noqa: F401  (fixtures)
from tests.support.e2e.running import ROOT, run
from tests.support.e2e.walking import Walk, edit, sections


def made(folder: Path) -> Path:
    """The pack as it is after the third section, in a folder below this one, with a draft that it finds fault with."""
    folder.mkdir(exist_ok=True)
    walk = Walk(folder)
    page = sections()
    walk.follow(page[2], page[3])
    first, _, rest = page[5].partition("在 Word 或 WPS")
    old, new = re.search("把“(.*?)”改成“(.*?)”", rest).groups()  # type: ignore[union-attr]
    walk.follow(first)
    edit(walk.folder / "草稿.docx", old, new)
    return walk.folder


def test_a_pack_is_used_by_its_name(tmp_path: Path) -> None:
    """In a fresh environment the pack is installed, found by its name, and tested by the plugin that came with us."""
    environment = tmp_path / "venv"
    assert run(sys.executable, "-m", "virtualenv", environment, cwd=tmp_path).code == 0
    programs = {name: str(environment / "bin" / name) for name in ("gipr-lint", "python")}
    ran = run(programs["python"], "-m", "pip", "install", "-q", ROOT, "pytest", cwd=tmp_path, timeout=300)
    assert ran.code == 0, ran.err
    pack = made(tmp_path)
    Walk(pack, programs).follow(sections()[8], sections()[7])


def test_pre_commit_installs_a_pack_beside_the_hook(tmp_path: Path, hook: Hook) -> None:
    """With the page's configuration the hook runs the pack's rules, and a draft with the fault is not committed."""
    pack = made(tmp_path / "elsewhere")
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    commit = committing(drafts, hook, "gipr-lint")
    config = re.search("```yaml\n# .pre-commit-config.yaml\n(.*?)```", sections()[9], re.DOTALL)
    assert config is not None
    text = config[1].replace("<gipr-lint 的地址>", hook.repository.as_uri()).replace("<版本>", hook.commit)
    (drafts / ".pre-commit-config.yaml").write_text(text.replace("<规则包的地址>", pack.as_uri()), encoding="utf-8")
    ran = commit({"报告.docx": (pack / "草稿.docx").read_bytes()})
    assert ran.code == 1
    assert committed(drafts) == 0
    assert "LY802 警告 “政务公开专柜”应写作“政务公开专区”" in ran.err

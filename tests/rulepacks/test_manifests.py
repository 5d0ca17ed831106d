"""Which packs take part: extends, requires, names of packs."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.packs import regional, small

from gipr_lint.plugins.packs import compile_packs, load_packs
from gipr_lint.rulepacks.yaml.errors import LocatedError
from gipr_lint.version import __version__


def test_what_is_extended_comes_first_and_once(tmp_path: Path) -> None:
    """A pack brings along what it extends, in front of itself, also where that is named beside it."""
    pack = regional.write(tmp_path)
    for folders in ([pack], [pack, tmp_path / "tt"], [tmp_path / "tt", pack], [pack, pack]):
        rules = compile_packs([str(folder) for folder in folders])
        assert [info.name for info in rules.packs] == ["tt", "rr"]
        assert [rule.code for rule in rules.rules] == ["RR103", "TT101", "TT102", "TT103"]


@pytest.mark.slow
def test_the_national_pack_is_extended_by_its_name(tmp_path: Path) -> None:
    """`extends: [cn]` names an installed pack; that it is always there makes no difference."""
    pack = tmp_path / "rr"
    pack.mkdir()
    (pack / "pack.yaml").write_text(regional.HEAD.replace("../tt", "cn"), encoding="utf-8")
    assert [info.name for info in compile_packs([str(pack)]).packs] == ["cn", "rr"]
    assert [info.name for info in load_packs([pack]).packs] == ["cn", "rr"]


def test_a_chain(tmp_path: Path) -> None:
    """A city extends its province, which extends the nation: all are there, and each may be demanded."""
    regional.write(tmp_path)
    city = tmp_path / "city"
    city.mkdir()
    text = 'pack: city\nversion: "1"\ntitle: {zh: 市, en: city}\nextends: [../rr]\nrequires: {tt: "==1.0"}\n'
    (city / "pack.yaml").write_text(text + "rules: {TT103: error}\n", encoding="utf-8")
    rules = compile_packs([str(city)])
    assert [info.name for info in rules.packs] == ["tt", "rr", "city"]
    assert rules.by_name["TT103"].severity == "error"


@pytest.mark.parametrize(
    ("head", "says"),
    [
        (regional.HEAD.replace("[../tt]", "[⟦cm]"), "没有安装名为“cm”的规则包，可用的有：cn"),
        (regional.HEAD.replace("[../tt]", "[⟦tt]"), "是同级文件夹的话请写作“../tt”"),
        (regional.HEAD.replace("[../tt]", "[../tt, ⟦./sub]"), "文件夹“./sub”里没有 pack.yaml"),
        (regional.HEAD.replace("[../tt]", "[⟦../rr]"), "规则包互相引用：rr → ../rr"),
        (regional.HEAD.replace("[../tt]", "⟦../tt"), "应为列表"),
        (regional.HEAD.replace("pack: rr", "pack: ⟦RR"), "2 至 8 个小写英文字母"),
        (regional.HEAD.replace("pack: rr", "pack: ⟦r-r"), "2 至 8 个小写英文字母"),
        (regional.HEAD.replace("pack: rr", "pack: ⟦gl"), "留给程序自己"),
        (regional.HEAD.replace('"2.0"', "⟦beta"), "版本应写作"),
        (regional.HEAD.replace("extends:", "⟦extend:"), "是否想写“extends”"),
        (regional.HEAD + 'requires: {gipr-lint: ⟦">=9"}\n', f"规则包“rr”需要 gipr-lint >=9，现有的是 {__version__}"),
        (regional.HEAD + 'requires: {tt: ⟦">=1.1,<2"}\n', "需要 tt >=1.1,<2，现有的是 1.0"),
        (regional.HEAD + 'requires: {tt: ⟦"1.0"}\n', "不是版本范围"),
        (regional.HEAD + 'requires: {⟦gipr_lint: ">=0.1"}\n', "是否想写“gipr-lint”"),
        (regional.HEAD + 'requires: {⟦cn: ">=2026.1"}\n', "请把它写进 extends"),
    ],
)  # fmt: skip
def test_errors_in_the_head_of_a_manifest(tmp_path: Path, head: str, says: str) -> None:
    """What a pack is called, extends and demands: each mistake is told at its line and column."""
    problem, place = regional.problem_of(tmp_path, "", head)
    assert says in str(problem.message)
    assert Path(problem.file).as_posix() == "rr/pack.yaml"
    assert (problem.line, problem.column) == place


def test_a_circle(tmp_path: Path) -> None:
    """Two packs that extend each other are an error at the entry that closes the circle."""
    regional.write(tmp_path)
    text = small.FILES["pack.yaml"] + "extends: [../rr]\n"
    (tmp_path / "tt" / "pack.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(LocatedError, match=r"互相引用：rr → tt → \.\./rr") as caught:
        compile_packs([str(tmp_path / "rr")])
    assert (Path(caught.value.file).as_posix(), caught.value.line, caught.value.column) == ("tt/pack.yaml", 4, 11)


def test_two_packs_of_one_name(tmp_path: Path) -> None:
    """Two folders with the same name of a pack: which of them is meant nobody knows."""
    one, other = (small.write(tmp_path / name / "tt") for name in ("a", "b"))
    with pytest.raises(LocatedError, match="规则包“tt”重复") as caught:
        compile_packs([str(one), str(other)])
    assert (caught.value.line, caught.value.column) == (1, 7)

"""Loading packs: what is wrong is said with file, line and column."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.support.languages import chinese_in
from tests.support.packs import small

from gipr_lint.plugins.packs import compile_packs, installed_packs
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.yaml.errors import LocatedError

PATTERN, ASSERT, SECTION = (name for name in small.FILES if name.startswith("1-all"))
FORM, FACTS, PACK = "forms/2021.yaml", "facts/facts.yaml", "pack.yaml"


def load(folder: Path) -> RuleSet:
    return compile_packs([str(folder)])


def test_a_pack_is_read(tmp_path: Path) -> None:
    """Editions, patterns, facts, rules by code and by name, each rule with the pack and the place it comes from."""
    rules = load(small.write(tmp_path / "tt"))
    assert [pack.name for pack in rules.packs] == ["tt"]
    assert [rule.code for rule in rules.rules] == ["TT101", "TT102", "TT103"]
    assert rules.by_name["TT101"] is rules.by_name["visit-forbidden"]
    rule = rules.by_name["TT101"]
    assert (rule.pack, Path(rule.source.file).as_posix(), rule.source.line) == ("tt", f"tt/{PATTERN}", 1)
    assert set(rules.facts) == {"visit"}
    assert rules.editions["2021"].forms["requests"].groups == {"parts": ("natural",)}


SAID = """vocabulary:
  objects: {letter: [书信]}
  actions: {mailed: [寄出]}
  parties: {reader: [读者]}
facts:
  told: {in: overview, says: {objects: [letter], actions: [mailed], parties: [reader], amount: none, by: [party]}}
"""
FORBIDDEN, REQUIRED = "kind: pattern-forbidden, fact: [visit]", "kind: pattern-required, fact: [visit]"


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        # YAML itself
        (PATTERN, "severity: error", "severity: ⟦@error", "语法"),
        (PATTERN, "severity: error", "severity: error\n⟦severity: info", "severity"),
        (SECTION, "sections: [overview, requests]", "sections: [overview], ⟦sections: [requests]", "sections"),
        # Keys and types
        (PATTERN, "severity: error", "⟦severty: error", "是否想写“severity”"),
        (PATTERN, "fact: [visit]", "fact: [visit], ⟦unles: []", "是否想写“unless”"),
        (PATTERN, "severity: error", "severity: ⟦eror", "是否想写“error”"),
        (PATTERN, FORBIDDEN, "kind: pattern, fact: [visit], that: 1 == 1, any: ⟦yes", "是否想写“true”"),
        (PATTERN, "fact: [visit]", "fact: ⟦visit", "列表"),
        (PATTERN, FORBIDDEN, f"{REQUIRED}, least: ⟦true", "least 写数目，如至少一次写 least: 1"),
        (PATTERN, "title: {zh: 来访, en: visit}", "title: {zh: 来访，en⟦: visit}", "逗号要用半角的“,”"),
        (PATTERN, "code: TT101\nname: visit-forbidden\n", "⟦code: TT101\n", "“name”"),
        (PATTERN, "title: {zh: 来访, en: visit}", "title: ⟦{zh: 来访}", "“en”"),
        (ASSERT, 'each: {row: "*"}', "each: {⟦rows: \"*\"}", "是否想写“row”"),
        (PACK, 'version: "1.0"', '⟦versoin: "1.0"', "是否想写“version”"),
        (FORM, "label: 申请表", "⟦lable: 申请表", "是否想写“label”"),
        (FACTS, "as: {n: count}", "as: {n: ⟦cuont}", "是否想写“count”"),
        (PATTERN, "fact: [visit]", "fact: [visit], ⟦longest: {x: 9}", "没有“longest”这个键；有这个键的检查：section-"),
        (PATTERN, FORBIDDEN, "kind: pattern, fact: [visit], that: 1 == 1, cases: {⟦many: visit.n > 9}", "却没有说它"),
        (PATTERN, "severity: error", "severity: error\ncases: {⟦many: {message: {zh: 多, en: many}}}", "cases 没有"),
        (PATTERN, "fact: [visit]", "fact: [visit], at: ⟦m", "“visit”里没有名为“m”的组，可用的有：n、on"),
        (PATTERN, FORBIDDEN, f"{REQUIRED}, gap: ⟦xyz", "可用的有：ending、overview、preface、requests、title"),
        # What a rule must have
        (PATTERN, "code: TT101", "code: ⟦CN101", "“TT”加三位数字"),
        (PATTERN, "name: visit-forbidden", "name: ⟦VisitForbidden", "小写字母"),
        (PATTERN, "authority: [{document: 格式}]", "authority: ⟦[]", "authority"),
        (PATTERN, "  - good: 好\n  - bad: 坏", "  ⟦- good: 好", "good"),
        # Names
        (PATTERN, "kind: pattern-", "kind: ⟦patern-", "是否想写“pattern-forbidden”"),
        (PATTERN, "kind: pattern-forbidden", "kind: ⟦xyz", "可用的有：across、across-copied、"),
        (PATTERN, "check: {kind: pattern-forbidden, ", "check: ⟦{", "check 里缺少 kind，可用的有：across、"),
        (PATTERN, "fact: [visit]", "fact: [⟦visits]", "是否想写“visit”"),
        (ASSERT, "of: requests", "of: ⟦request", "是否想写“requests”"),
        (ASSERT, "that: total == sum(parts)", "that: ⟦totl == sum(parts)", "是否想写“total”"),
        (ASSERT, "that: total == sum(parts)", "that: total == sum(⟦part)", "是否想写“parts”"),
        (ASSERT, "that: total == sum(parts)", "that: total == ⟦sun(parts)", "是否想写“sum”"),
        (PATTERN, FORBIDDEN, "kind: total-blank, rules: [⟦sum-wrongs]", "是否想写“sum-wrong”"),
        (SECTION, "sections: [overview, requests]", "sections: [overview, ⟦request]", "是否想写“requests”"),
        (FORM, "section: requests", "section: ⟦request", "是否想写“requests”"),
        (FORM, "parts: [natural]", "parts: [⟦natral]", "是否想写“natural”"),
        (FACTS, "as: {n: count}", "as: {m: ⟦count}", "m"),
        (FACTS, "facts:\n", SAID.replace("says:", "find: x, says:").replace("{in", "⟦{in"), "之一"),
        (FACTS, "facts:\n", SAID.replace("says:", "as: {n: count}, says:").replace("{in", "⟦{in"), "之一"),
        (FACTS, "facts:\n", "facts:\n  told: ⟦{in: overview}\n", "之一"),
        (FACTS, "facts:\n", SAID.replace("[letter]", "[⟦leter]"), "词表 objects 里没有“leter”，是否想写“letter”"),
        (FACTS, "facts:\n", SAID.replace("[mailed]", "[mailed, ⟦maild]"), "里没有“maild”，是否想写“mailed”"),
        (FACTS, "facts:\n", SAID.replace("[reader]", "[⟦raeder]"), "词表 parties 里没有“raeder”，是否想写“reader”"),
        (FACTS, "facts:\n", SAID.replace("by: [party]", "by: [⟦part]"), "是否想写“party”"),
        (FACTS, "facts:\n", SAID.replace("amount: none", "amount: ⟦nothing"), "可用的有：number、none、all"),
        (FACTS, "facts:\n", SAID.replace("amount: none", "⟦amonut: none"), "是否想写“amount”"),
        (FACTS, "facts:\n", SAID.replace("says: {objects: [letter], ", "says: ⟦{"), "必需的键“objects”"),
        (PATTERN, "severity: error", "severity: ⟦ERROR", "是否想写“error”"),
        (PATTERN, "severity: error", "severity: ⟦no", "是否想写“off”"),
        (PATTERN, "title: {zh: 来访, en: visit}", "title: ⟦来访", "写作 {zh: …, en: …}"),
        (PATTERN, "title: {zh: 来访, en: visit}", "title: {zh: 来访, en: ⟦''}", "“en”不能是空的"),
        (PATTERN, "title: {zh: 来访, en: visit}", "title: {⟦zh:来访, en: visit}", "（冒号后面要空一格）"),
        (PATTERN, "title: {zh: 来访, en: visit}", "title: {⟦zh：来访, en: visit}", "冒号要用半角的“:”"),
        (PATTERN, "authority: [{document: 格式}]", "authority: ⟦格式", "写作 [{document: …}]"),
        (PATTERN, "authority: [{document: 格式}]", "authority: [{document: ⟦' '}]", "“document”不能是空的"),
        (PATTERN, "authority: [{document: 格式}]", "authority: ⟦[]", "至少写一项"),
        (PATTERN, "authority: [{document: 格式}]", "authority:\n  ⟦－ 格式\n", "列表的每一项以半角的“-”"),
        (PATTERN, "fact: [visit]", "fact: ⟦visit", "写作 [visit]"),
        (PATTERN, "fact: [visit]", "fact: ⟦[]", "“fact”不能是空的"),
        (PATTERN, FORBIDDEN, f"{FORBIDDEN}, together: ⟦True", "是否想写“true”"),
        (PATTERN, "kind: pattern-forbidden", "⟦type: pattern-forbidden", "是否想写“kind: pattern-forbidden”"),
        (PATTERN, "code: TT101", "code: ⟦tt101", "是否想写“TT101”"),
        (PATTERN, "code: TT101", "code: ⟦ＴＴ１０１", "是否想写“TT101”"),
        (PATTERN, "code: TT101", "code: ⟦TT1010", "加三位数字，现为“TT1010”"),
        (PATTERN, "name: visit-forbidden", "name: ⟦Visit_Forbidden", "是否想写“visit-forbidden”"),
        # Lines of forms
        (ASSERT, 'row: "*"', "row: ⟦nwe", "没有名为“nwe”的行，是否想写“new”"),
        (ASSERT, 'row: "*"', "row: [new, ⟦total]", "没有名为“total”的行"),
        (ASSERT, 'row: "*"', 'row: "⟦n*"', "没有名为“n*”的行"),
        (ASSERT, 'row: "*"', "column: ⟦new", "没有名为“new”的列"),
        (PATTERN, FORBIDDEN, "kind: parent-sum, cases: [], least: [⟦request]", "表，是否想写“requests”"),
        (PATTERN, FORBIDDEN, "kind: parent-sum, cases: [], least: [requests], own: [⟦nwe]", "“nwe”的行，是否想写“new”"),
        (PATTERN, FORBIDDEN, "kind: table-required, pictured: ⟦TT109", "没有名为“TT109”的规则"),
        (PATTERN, FORBIDDEN, "kind: margin-foreign, about: [甲], year: '⟦('", "正则表达式有误：括号没有闭合"),
        (FORM, "applies: {from: 2021}", "applies: {from: 2025, to: ⟦2021}", "起始在截止之后"),
        # Examples
        (PATTERN, "  - good: 好\n", "  - ⟦good: 好\n    bad: 坏\n", "写 good 或 bad 之一"),
        (PATTERN, "  - good: 好\n", "  - good: 好\n    ⟦finds: [坏]\n", "finds"),
        (PATTERN, "  - bad: 坏\n", "  - bad: 坏\n    edition: ⟦'2020'\n", "没有名为“2020”的格式版本"),
        # Placeholders
        (PATTERN, "zh: 不写“{found}”，{n}人", "zh: 不写“⟦{found”，{n}人", "“{”不成对"),
        (PATTERN, "zh: 不写“{found}”，{n}人", "zh: 不写“found⟦}”，{n}人", "“}”不成对"),
        (PATTERN, "zh: 不写“{found}”，{n}人", "zh: 不写“⟦｛found｝”，{n}人", "“｛”不成对或不是半角"),
        (PATTERN, "zh: 不写“{found}”，{n}人", "zh: 不写“⟦{{found}}”，{n}人", "“{”不成对"),
        (PATTERN, "zh: 不写“{found}”，{n}人", "zh: 不写“⟦{fuond}”，{n}人", "是否想写“found”"),
        (PATTERN, "en: no {found}", "en: no ⟦{fund}", "是否想写“found”"),
        (PATTERN, 'text: "{n}"', 'text: "⟦{number}"', "{number}"),
        (PATTERN, 'text: "{n}"', "text: {n: x, ⟦no: x}", "没有名为“no”的组"),
        (SECTION, 'zh: "缺{section}"', 'zh: "缺 ⟦{found}"', "未知的占位符“{found}”"),
        (SECTION, 'zh: "缺{section}"', 'zh: "⟦{sectoin}"', "是否想写“section”"),
        # Expressions and regular expressions
        (ASSERT, "that: total == sum(parts)", "that: total == sum⟦(parts", ""),
        (ASSERT, "that: total == sum(parts)", "that: ⟦__import__('os')", ""),
        (FACTS, "find: '(?P<on>{day})来访(?P<n>\\d+)人'", "find: ⟦'(?P<on>{day})来访(?P<n>\\d+人'", "正则"),
        (FACTS, "day: '\\d{1,2}日'", "day: ⟦'[\\d'", "正则"),
        (FACTS, "find: '(?P<on>{day})", "find: ⟦'(?P<on>{dai})", "是否想写“day”"),
        (FACTS, "day: '\\d{1,2}日'", "day: ⟦'{day}日'", "前面没有名为“day”的写法"),
    ],
)  # fmt: skip
def test_errors_name_file_line_and_column(tmp_path: Path, name: str, old: str, new: str, says: str) -> None:
    """Each kind of mistake is an error at its line and column, that says what is meant where it can be guessed."""
    text, place = small.damaged(name, old, new)
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "tt", {name: text}))
    problem = caught.value
    assert says in str(problem.message)
    assert Path(problem.file).as_posix() == f"tt/{name}"
    assert str(problem).startswith(f"{problem.file}:{problem.line}:{problem.column}: ")
    if name not in (PATTERN, ASSERT):
        assert chinese_in(problem.message.in_language("en")) == []
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    "mistakes",
    [
        {PATTERN: ("code: TT101", "code: ⟦TT1"), ASSERT: ("kind: assert", "kind: ⟦asert")},
        {PATTERN: ("en: no {found}", "en: no ⟦{fund}"), ASSERT: ("that: total", "that: ⟦totl")},
    ],
)
def test_the_errors_of_all_rules_are_told(tmp_path: Path, mistakes: dict[str, tuple[str, str]]) -> None:
    """Mistakes in several rules are told together, each with its own line, so that one run shows all there is to do."""
    texts = {name: small.damaged(name, *change) for name, change in mistakes.items()}
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "tt", {name: text for name, (text, _) in texts.items()}))
    told = [caught.value, *caught.value.others]
    assert [(Path(one.file).as_posix(), (one.line, one.column)) for one in told] == [
        (f"tt/{name}", place) for name, (_, place) in texts.items()
    ]
    assert str(caught.value) == "\n".join(map(str, [LocatedError(told[0].mark, told[0].message), told[1]]))


def test_of_very_many_errors_the_first_are_told(tmp_path: Path) -> None:
    """A pack with a mistake in each of forty rules tells thirty-one and counts the rest."""
    rule = small.FILES[PATTERN].replace("severity: error", "severity: grave")
    many = {f"1-all/TT{200 + n}.yaml": rule.replace("TT101", f"TT{200 + n}") for n in range(40)}
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "tt", many))
    assert (len(caught.value.others), str(caught.value).count("grave\n")) == (39, 31)
    assert str(caught.value).endswith("\n还有 9 处错误")


def test_a_code_or_a_name_twice(tmp_path: Path) -> None:
    """Two rules with one code, or with one name, are an error at the second."""
    for line, change in enumerate((("code: TT102", "code: TT101"), ("name: sum-wrong", "name: visit-forbidden")), 1):
        text = small.FILES[ASSERT].replace(*change)
        with pytest.raises(LocatedError, match="重复") as caught:
            load(small.write(tmp_path / change[0][:4], {ASSERT: text}))
        assert (Path(caught.value.file).name, caught.value.line, caught.value.column) == (Path(ASSERT).name, line, 7)
        assert f"TT101-visit-forbidden.yaml 第 {line} 行" in str(caught.value.message)


@pytest.mark.parametrize(("name", "folder"), [(FACTS, "facts/"), (FORM, "forms/")])
def test_a_file_in_the_wrong_folder(tmp_path: Path, name: str, folder: str) -> None:
    """Facts and forms that stand among the rules are told where they belong."""
    with pytest.raises(LocatedError, match=f"要放在 {folder} 文件夹里") as caught:
        load(small.write(tmp_path / "tt", {"1-all/other.yaml": small.FILES[name]}))
    assert Path(caught.value.file).name == "other.yaml"


def test_a_second_pack_adds_to_the_first(tmp_path: Path) -> None:
    """Rules of several packs stand together, and may not take each other's codes."""
    one = small.write(tmp_path / "tt")
    other = tmp_path / "uu"
    (other / "1-more").mkdir(parents=True)
    (other / "pack.yaml").write_text(small.FILES[PACK].replace("pack: tt", "pack: uu"), encoding="utf-8")
    text = small.FILES[SECTION].replace("TT103", "UU103").replace("section-missing", "part-missing")
    (other / "1-more" / "UU103-part-missing.yaml").write_text(text, encoding="utf-8")
    rules = compile_packs([str(one), str(other)])
    assert [(rule.code, rule.pack) for rule in rules.rules][-1] == ("UU103", "uu")
    text = text.replace("part-missing", "section-missing")
    (other / "1-more" / "UU103-part-missing.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(LocatedError, match="重复"):
        compile_packs([str(one), str(other)])


def test_what_is_done_or_carried_may_be_said(tmp_path: Path) -> None:
    """Actions are those of `actions`, one by one where a word stands for two, and those of `carried`."""
    words = "vocabulary:\n  objects: {letter: [书信]}\n  actions: {mailed+kept: [寄存]}\n  carried: {left: [剩下]}\n"
    said = "{objects: [letter], actions: [mailed, kept, left, carried], by: [action]}"
    fact = f"facts:\n  told: {{in: overview, says: {said}}}\n"
    spec = load(small.write(tmp_path / "tt", {"facts/more.yaml": words + fact})).facts["told"]
    assert spec.says is not None
    assert spec.says.labels == ("mailed", "kept", "left", "carried")


def test_a_folder_without_pack_yaml(tmp_path: Path) -> None:
    """A folder that is no pack is said to be none, with its name."""
    with pytest.raises(LocatedError, match=r"pack\.yaml") as caught:
        load(tmp_path)
    assert caught.value.file == str(tmp_path)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    """A file that is not UTF-8 is an error that says so."""
    folder = small.write(tmp_path / "tt")
    (folder / PATTERN).write_bytes(small.FILES[PATTERN].encode("gbk"))
    with pytest.raises(LocatedError, match="请另存为 UTF-8 编码") as caught:
        load(folder)
    assert Path(caught.value.file).name == Path(PATTERN).name


def test_an_empty_file(tmp_path: Path) -> None:
    """A file with nothing in it is an error, not a rule without content."""
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "tt", {PATTERN: ""}))
    assert Path(caught.value.file).name == Path(PATTERN).name


def test_a_row_alias_twice_in_a_form(tmp_path: Path) -> None:
    """Rows of two blocks of one form may not share an alias: cells are addressed by it."""
    block = "{title: T, columns: {n: [数]}, rows: {new: 行}}"
    text = small.FILES[FORM].partition("    columns:")[0] + f"    blocks: {{a: {block}, b: {block}}}\n"
    with pytest.raises(LocatedError, match="重复"):
        load(small.write(tmp_path / "tt", {FORM: text}))


def test_a_form_without_rows(tmp_path: Path) -> None:
    """A table of the form in which there is nothing to count is an error at the table."""
    text = small.FILES[FORM].replace("    rows:\n      new: 一、新收\n      done: 二、办结\n", "")
    with pytest.raises(LocatedError, match="都要写 columns 和 rows") as caught:
        load(small.write(tmp_path / "tt", {FORM: text}))
    assert (caught.value.line, caught.value.column) == (10, 5)


def test_all_that_is_wrong_with_one_rule_is_told(tmp_path: Path) -> None:
    """Code, name and examples in one run, and every placeholder of both languages."""
    text = small.FILES[PATTERN].replace("TT101", "TT1").replace("visit-forbidden", "Visit").replace("- bad", "- good")
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "one", {PATTERN: text}))
    assert [one.line for one in (caught.value, *caught.value.others)] == [1, 2, 13]
    text = small.FILES[PATTERN].replace("{found}", "{fuond}").replace('text: "{n}"', 'text: "{n"')
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "two", {PATTERN: text}))
    assert [one.line for one in (caught.value, *caught.value.others)] == [9, 10, 11]


def test_the_national_pack_loads() -> None:
    """The pack in rules/ holds together."""
    assert len(load(Path(installed_packs()["cn"])).rules) > 50


def test_all_mistakes_of_a_pack_are_told_in_one_run(tmp_path: Path) -> None:
    """In its names, forms, facts and rules; what only leans on what is wrong is not told as wrong as well."""
    changed = {
        "facts/facts.yaml": small.FILES["facts/facts.yaml"].replace("{1,2}", "{2,1}").replace("count", "cuont"),
        "facts/more.yaml": (
            "facts:\n  a: {in: overview, find: '{day}('}\n  b: {in: overview, find: '{day}'}\n  visit: {in: x}\n"
        ),
        PATTERN: small.FILES[PATTERN].replace("severity: error", "severity: high").replace("why:", "wy:"),
        SECTION: small.FILES[SECTION].replace("section-required", "section-requird"),
        "1-all/TT104-x.YAML": "",
    }
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "tt", changed))
    found = (caught.value, *caught.value.others)
    assert {(Path(one.file).name, one.line) for one in found} == {
        ("facts.yaml", 7),
        ("TT101-visit-forbidden.yaml", 3),
        ("TT101-visit-forbidden.yaml", 5),
        ("TT103-section-missing.yaml", 7),
        ("TT104-x.YAML", 1),
    }
    changed.pop("1-all/TT104-x.YAML")
    changed["facts/facts.yaml"] = small.FILES["facts/facts.yaml"].replace("{1,2}", "{2,1}")
    with pytest.raises(LocatedError) as caught:
        load(small.write(tmp_path / "uu", changed))
    found = (caught.value, *caught.value.others)
    assert [(one.file[3:], one.line) for one in found if "facts" in one.file] == [
        ("facts/facts.yaml", 2),
        ("facts/more.yaml", 2),
        ("facts/more.yaml", 4),
    ]


@pytest.mark.parametrize(
    "name", ["a.YAML", "a.yml", "a.Yml", "a.yaml.txt", "a.yaml.TXT", "a。yaml", "a．yaml", "a.yaml.docx"]
)
def test_a_file_that_is_meant_is_never_left_out_in_silence(tmp_path: Path, name: str) -> None:
    """As Windows, Notepad and input methods name files; what an editor leaves behind is."""
    folder = small.write(tmp_path / "tt")
    for spare in ("a.yaml~", "a.yaml.bak", "a.yaml.orig", ".a.yaml.swp", "README.md"):
        (folder / "1-all" / spare).touch()
    load(folder)
    (folder / "1-all" / name).touch()
    with pytest.raises(LocatedError, match=r"文件名应以 \.yaml 结尾"):
        load(folder)


def test_files_that_nobody_vetted(tmp_path: Path) -> None:
    """A link out of the pack, a pipe and a device are no part of it, and nothing of what they hold is shown."""
    (tmp_path / "secret").write_text("secret: [", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    for number, target in enumerate(("../../../secret", "/dev/zero", "../../../pipe", "nowhere", "/etc")):
        folder = small.write(tmp_path / str(number) / "tt")
        (folder / "1-all" / "TT104-x.yaml").symlink_to(target)
        with pytest.raises(LocatedError) as caught:
            load(folder)
        assert "文件不能读取" in str(caught.value)
        assert "secret:" not in str(caught.value)
    folder = small.write(tmp_path / "inside" / "tt")
    (folder / PATTERN).rename(folder / "rule")
    (folder / PATTERN).symlink_to("../rule")
    assert load(folder).by_name["TT101"].name == "visit-forbidden"


def test_the_check_that_is_meant(tmp_path: Path) -> None:
    """Of a check that there is not, the one with these parameters is named, whatever its name."""
    old = "check: {kind: pattern-forbidden, fact: [visit]}"
    new = "check: {kind: text, in: [prose], find: 甲, literals: [甲]}"
    with pytest.raises(LocatedError, match="是否想写“text-find”"):
        load(small.write(tmp_path / "tt", {PATTERN: small.FILES[PATTERN].replace(old, new)}))

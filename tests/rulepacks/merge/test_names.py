"""Names that a pack adds to those of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.languages import chinese_in
from tests.support.packs import regional, small

from gipr_lint.authoring.describe import described
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.yaml.errors import LocatedError

NAMES = """\
names:
  vocabulary: {measures: [桩]}
  patterns: {hour: '\\d{1,2}时'}
  sections:
    overview: {variants: [全年情况], drifts: [概述], keywords: [总体]}
    extra: {label: 附则, number: 三, after: overview}
  tables:
    requests:
      columns: {total: {variants: [合计]}}
  editions:
    "2021":
      tables:
        requests:
          rows:
            new: {variants: [一、本年新收]}
            moved: {path: [三、移送, （一）移送], variants: [移送], after: new}
          groups: {parts: [total], lines: [new, moved]}
"""


def test_everything_that_can_be_added(tmp_path: Path) -> None:
    """Words, patterns, spellings of sections, rows and columns, a new section, row and group."""
    rules = regional.load(tmp_path, NAMES)
    edition = rules.editions["2021"]
    overview, form = edition.sections["overview"], edition.forms["requests"]
    assert (rules.vocabulary.measures, rules.patterns["hour"]) == (("桩",), r"\d{1,2}时")
    assert (overview.label, overview.variants, overview.drifts) == ("总体情况", ("全年情况",), ("概述",))
    assert list(edition.sections) == ["overview", "extra", "requests"]
    assert [line.alias for line in form.blocks[0].rows] == ["new", "moved", "done"]
    assert (form.rows["new"].label, form.rows["new"].variants) == ("一、新收", ("一、本年新收",))
    assert (form.rows["moved"].path, form.rows["moved"].variants) == (("三、移送", "（一）移送"), ("移送",))
    assert form.blocks[0].columns[1].variants == ("合计",)
    assert form.groups == {"parts": ("natural", "total"), "lines": ("new", "moved")}


def test_where_each_name_comes_from(tmp_path: Path) -> None:
    """Every addition can be traced to its pack, file and line."""
    added = {addition.what: addition for addition in regional.provenance(regional.load(tmp_path, NAMES)).names}
    assert list(added) == [
        "2021 sections.overview.variants",
        "2021 sections.overview.drifts",
        "2021 sections.overview.keywords",
        "2021 sections.extra",
        "2021 tables.requests.columns.total.variants",
        "2021 tables.requests.rows.new.variants",
        "2021 tables.requests.rows.moved",
        "2021 tables.requests.groups.parts",
        "2021 tables.requests.groups.lines",
        "vocabulary.measures",
    ]
    variant = added["2021 tables.requests.rows.new.variants"]
    assert (variant.words, variant.by) == (("一、本年新收",), "rr")
    assert (Path(variant.source.file).as_posix(), variant.source.line, variant.source.column) == (
        "rr/pack.yaml",
        19,
        19,
    )


def test_words_added_by_a_facts_file(tmp_path: Path) -> None:
    """Words for a list of another pack are traced as well where they stand in a file of facts."""
    facts = {"facts/words.yaml": "words:\n  mine: [甲]\n  places: [乙]\nvocabulary: {joints: [及]}\n"}
    base = "names: {words: {places: [丙]}, vocabulary: {unit_kinds: {office: [公署]}}}\n"
    rules = regional.load(tmp_path, base, files=facts)
    assert rules.words["places"] == ("丙", "乙")
    assert (rules.vocabulary.joints, rules.vocabulary.unit_kinds) == (("及",), {"office": ("公署",)})
    city = tmp_path / "cc"
    (city / "facts").mkdir(parents=True)
    (city / "pack.yaml").write_text(regional.HEAD.replace("rr", "cc").replace("../tt", "../rr"), encoding="utf-8")
    words = "words: {mine: [丁]}\nvocabulary: {joints: [与], measures: [桩], unit_kinds: {office: [行署]}}\n"
    (city / "facts" / "words.yaml").write_text(words, encoding="utf-8")
    rules = regional.compile_packs([str(city)])
    traced = [(a.what, a.words, a.by, a.source.line) for a in regional.provenance(rules).names if a.by == "cc"]
    assert traced == [
        ("vocabulary.joints", ("与",), "cc", 2),
        ("vocabulary.unit_kinds.office", ("行署",), "cc", 2),
        ("words.mine", ("丁",), "cc", 1),
    ]
    assert rules.vocabulary.unit_kinds == {"office": ("公署", "行署")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("vocabulary: {measure: [桩]}\n", "rr/facts/words.yaml:1:14: 未知的键“measure”，是否想写“measures”？"),
        ("vocabulary: {measures: 桩}\n", "rr/facts/words.yaml:1:24: 应为列表，而这里是文字“桩”，写作 [桩]"),
        ("words: {mine: 甲}\n", "rr/facts/words.yaml:1:15: 应为列表，而这里是文字“甲”，写作 [甲]"),
        ("words: {mine: [甲, '']}\n", "rr/facts/words.yaml:1:19: “mine”不能是空的"),
        ("vocabulary: {measures: ['']}\n", "rr/facts/words.yaml:1:25: “measures”不能是空的"),
    ],
)
def test_a_list_of_words_that_is_none(text: str, place: str, tmp_path: Path) -> None:
    """A misspelt list of the program's, or a word where a list belongs, is told with its place and the name meant."""
    with pytest.raises(LocatedError) as raised:
        regional.load(tmp_path, files={"facts/words.yaml": text})
    assert str(raised.value).splitlines()[0] == place


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("names: {sections: {overview: {variants: [⟦'']}}}\n", "variants"),
        ("names: {sections: {overview: {drifts: [甲, ⟦' ']}}}\n", "drifts"),
        ("names: {tables: {requests: {rows: {new: {variants: [⟦'']}}}}}\n", "variants"),
    ],
)
def test_a_spelling_of_nothing(more: str, key: str, tmp_path: Path) -> None:
    """It would be that of every empty line or cell, and is an error at its place."""
    problem, place = regional.problem_of(tmp_path, more)
    assert str(problem.message) == f"“{key}”不能是空的"
    assert (problem.line, problem.column) == place


def test_a_wrong_entry_is_told_where_it_was_added(tmp_path: Path) -> None:
    """A pack that adds to another's list of words is told its own line, not that of the rule that names the list."""
    rule = small.FILES["1-all/TT103-section-missing.yaml"].replace("TT103", "RR104").replace("section-", "word-")
    old = "check: {kind: word-required, sections: [overview, requests]}"
    assert old in rule
    files = {
        "1-all/RR104-word-missing.yaml": rule.replace(old, "check: {kind: text-words, words: [slips]}").replace(
            "{section}", "{wrong}"
        ),
        "facts/words.yaml": "words:\n  slips: [甲→乙]\n",
    }
    regional.load(tmp_path / "right", files=files)
    with pytest.raises(LocatedError) as raised:
        regional.load(tmp_path / "wrong", "names: {words: {slips: [丙→丁, 戊]}}\n", files=files)
    assert str(raised.value).startswith("rr/pack.yaml:5:30: 词表“slips”里的“戊”应写成")


def test_every_list_of_the_vocabulary_is_documented() -> None:
    """What each list holds stands in the type, in both languages."""
    about = described(Vocabulary).attributes
    assert set(about) == set(Vocabulary.__struct_fields__)
    assert [name for name, text in about.items() if not text.zh or not text.en or text.zh == text.en] == []


def test_a_spelling_that_is_known_already(tmp_path: Path) -> None:
    """What the other pack has come to accept itself is no mistake, and stands there once."""
    once = "sections: {overview: {variants: [甲]}}"
    more = f'names: {{{once}, editions: {{"2021": {{{once}}}}}}}\n'
    assert regional.load(tmp_path, more).editions["2021"].sections["overview"].variants == ("甲",)


SECTION, TABLE = "names: {sections: ", "names: {tables: "


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ("names: {⟦section: {}}\n", "是否想写“sections”"),
        (SECTION + "{⟦overveiw: {variants: [甲]}}}\n", "（要新增，请写明 label 和 number），是否想写“overview”？"),
        (SECTION + "{overview: {⟦label: 概况}}}\n", "label 不能改，只能增加写法"),
        (SECTION + "{overview: {variants: [⟦申请情况]}}}\n", "已经是部分“requests”的写法"),
        (SECTION + "{⟦extra: {label: 附则}}}\n", "要写明 number"),
        (SECTION + '{extra: {label: 附则, ⟦number: "7"}}}\n', "应写汉字数字"),
        (SECTION + "{extra: {label: 附则, ⟦number: 七、}}}\n", "应写汉字数字"),
        (SECTION + "{extra: {label: 附则, number: 三, after: ⟦overveiw}}}\n", "是否想写“overview”"),
        (TABLE + "{⟦request: {}}}\n", "没有名为“request”的表，是否想写“requests”？"),
        (TABLE + "{requests: {rows: {⟦nwe: {variants: [甲]}}}}}\n", "没有名为“nwe”的行（要新增，请写明 path"),
        (TABLE + "{requests: {rows: {⟦new: {}}}}}\n", "请用 variants 增加写法"),
        (TABLE + "{requests: {rows: {new: {⟦path: [甲]}}}}}\n", "path 不能改，只能用 variants 增加写法"),
        (TABLE + "{requests: {rows: {new: {variants: ⟦甲}}}}}\n", "应为列表"),
        (TABLE + "{requests: {rows: {⟦more: {path: [甲]}}}}}\n", "要用 after 写明排在哪一行之后"),
        (TABLE + "{requests: {rows: {more: {path: [甲], after: ⟦nwe}}}}}\n", "没有名为“nwe”的行或列"),
        (TABLE + "{requests: {columns: {⟦new: {path: [甲], after: total}}}}}\n", "“new”已经是表里的名字"),
        (TABLE + "{requests: {groups: {parts: [⟦natral]}}}}\n", "是否想写“natural”"),
        (TABLE + "{requests: {groups: {⟦total: [natural]}}}}\n", "已经是行或列的名字"),
        ('names: {editions: {⟦"2020": {}}}\n', "没有名为“2020”的格式版本，是否想写“2021”？"),
        ('names: {editions: {"2021": {tables: {⟦reviews: {}}}}}\n', "没有名为“reviews”的表"),
        ("names: {patterns: {⟦day: 日}}\n", "写法“day”已经有了，不能改写"),
        ("names: {patterns: {hour: ⟦'[时'}}\n", "正则表达式有误"),
        ("names: {patterns: {hour: ⟦'{dai}时'}}\n", "是否想写“day”"),
    ],
)  # fmt: skip
def test_unknown_and_replaced_names_are_errors(tmp_path: Path, more: str, says: str) -> None:
    """Unknown names, and names that would be replaced, are errors at their line and column."""
    problem, place = regional.problem_of(tmp_path, more)
    assert says in str(problem.message)
    assert Path(problem.file).as_posix() == "rr/pack.yaml"
    assert (problem.line, problem.column) == place


@pytest.mark.parametrize(
    ("name", "text", "says", "place"),
    [
        ("facts/f.yaml", "facts:\n  visit: {in: overview, find: 甲}\n", "事实“visit”已经有了，不能改写", (2, 3)),
        ("facts/f.yaml", "patterns:\n  day: 日\n", "写法“day”已经有了，不能改写", (2, 3)),
        ("forms/2021.yaml", regional.small.FILES["forms/2021.yaml"], "格式版本“2021”已经有了", (1, 10)),
    ],
)
def test_nothing_is_replaced_by_a_file(tmp_path: Path, name: str, text: str, says: str, place: tuple[int, int]) -> None:
    """A fact, a pattern or an edition of another pack cannot be written anew under its name."""
    with pytest.raises(LocatedError, match=says) as caught:
        regional.load(tmp_path, files={name: text})
    assert Path(caught.value.file).as_posix() == f"rr/{name}"
    assert chinese_in(caught.value.message.in_language("en")) == []
    assert (caught.value.line, caught.value.column) == place

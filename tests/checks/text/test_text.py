"""The checks of running text: what they find, what they leave alone, what they put in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from msgspec import Raw, Struct, msgpack
from msgspec.structs import replace
from tests.support.docx.building import docx, p
from tests.support.reports import PREFACE, RULES, TITLE, findings, marked, replacements, the_finding

from gipr_lint import Finding, lint
from gipr_lint.checks.check import Check
from gipr_lint.checks.text import (
    text_characters,
    text_find,
    text_pairs,
    text_phrases,
    text_repeats,
    text_replace,
    text_words,
)
from gipr_lint.errors import Problem
from gipr_lint.rulepacks.model import Rule, RuleSet, Text
from gipr_lint.testing.markdown import to_docx

EDITION = RULES.editions["2021"]
WORDING = tuple(
    rule.code for rule in RULES.rules if rule.kind.startswith("text-") and rule.kind != "text-behind-signature"
)


def overview(text: str) -> str:
    return f"{TITLE}{PREFACE}## 一、总体情况\n\n{text}"


def pack(kind: str, check: dict[str, object], **words: tuple[str, ...]) -> tuple[RuleSet, Rule]:
    """The national pack with another check for one rule, and with more words."""
    parameters = Raw(msgpack.encode(check))
    rule = replace(
        RULES.by_name["CN804"],
        kind=kind,
        check=parameters,
        message=Text("有误", "wrong"),
        masks=bool(check.get("proof")),
    )
    rules = tuple(rule if one.code == "CN804" else one for one in RULES.rules)
    return replace(RULES, rules=rules, words={**RULES.words, **words}), rule


def found(text: str, kind: str, check: dict[str, object], **words: tuple[str, ...]) -> list[str]:
    """The marked texts of what that check finds."""
    rules, _ = pack(kind, check, **words)
    result = lint(to_docx(overview(text), EDITION), rules=rules, select=("CN804",))
    assert not [one for one in result.findings if one.rule == "GL002"]
    return [marked(one) for one in result.findings]


@pytest.mark.parametrize(
    ("text", "code", "place", "fix"),
    [
        ("工作有序,成效明显。", "CN801", ",", ["，"]),
        ("我们我们有序推进，成效明显。", "CN802", "我们我们", [""]),
        ("政务公开政务公开政务公开，有序推进。", "CN802", "政务公开政务公开政务公开", [""]),
        ("群众述求已办理。", "CN804", "述求", ["诉求"]),
        ("收取政府信息公开处理费0元。", "CN804", "政府信息公开处理费", ["政府信息公开信息处理费"]),
        ("建立工作台帐。", "CN805", "台帐", ["台账"]),
        ("坚持“公开“的原则。", "CN807", "“", ["”"]),
        ("依据《办法办理。", "CN807", "《", []),
        ("依据《〈条例解读》办理。", "CN807", "〈", []),
        ("公开68余条信息。", "CN808", "68余", []),
        ("公开XX条信息。", "CN809", "XX", []),
        ("全⺠参与。", "CN810", "⺠", ["民"]),
        ("全縣参与。", "CN811", "縣", ["县"]),
        ("全&#x200B;县参与。", "CN812", "\u200b", [""]),
        ("公开１２条。", "CN813", "１２", ["12"]),
        ("详见10.1.2.3。", "CN857", "10.1.2.3", []),
        ("全年**加强培训**，提升能力。", "CN810", "**加强培训**", []),
        ("全年å¼€å±•åŸ¹è®\u00ad。", "CN810", "å¼€å±•åŸ¹è®\u00ad", []),
        ("全县\u0080参与。", "CN810", "\u0080", [""]),
        ("公开信息164条，,及时更新。", "CN821", "，,", ["，"]),
        ("公开信息164条,，及时更新。", "CN821", ",，", ["，"]),
    ],
)  # fmt: skip
def test_what_a_rule_marks(text: str, code: str, place: str, fix: list[str]) -> None:
    """The very characters are marked, and the fix is what belongs there."""
    finding = the_finding(overview(text), code)
    assert (marked(finding), replacements(finding)) == (place, fix)


def test_pairs_that_cross() -> None:
    """Brackets half inside a title and half outside are one finding with both places."""
    finding = the_finding(overview("依据《办法（试行》办理）。"), "CN807")
    assert (marked(finding), len(finding.related)) == ("（", 1)


@pytest.mark.parametrize("text", ["（地址：某街道。\n\n电话：12345。）", "“第一段，\n\n第二段。”"])
def test_a_pair_may_reach_over_paragraphs(text: str) -> None:
    """What opens in one paragraph may close in one of the next."""
    assert not findings(overview(text), "CN807")


def test_a_pair_does_not_reach_over_the_whole_report() -> None:
    """Eleven paragraphs further on the other half is somebody else's."""
    between = "全年工作有序。\n\n" * 11
    assert len(findings(overview(f"全年（其中一半。\n\n{between}工作）有序。"), "CN807")) == 2


def test_places_together_are_one_finding() -> None:
    """One finding with the others as related places and one fix for all."""
    finding = the_finding(overview("甲有序,乙有序;丙有序。\n\n丁有序,成效明显。"), "CN801")
    assert (len(finding.related), replacements(finding)) == (2, ["，", "；", "，"])


def test_what_can_be_mended_is_a_finding_of_its_own() -> None:
    """Garbled text that nobody can put right does not keep the fix of the rest from being made."""
    radicals, garbled = findings(overview("⼯作有序，锟斤拷平稳，⽔平提⾼。"), "CN810")
    assert (replacements(radicals), replacements(garbled)) == (["工", "水", "高"], [])
    assert (marked(radicals), marked(garbled)) == ("⼯", "锟斤拷")


def test_all_places_are_mended_together() -> None:
    """A draft typed with half-width marks throughout gets them all put right, and a hundred of them are shown."""
    finding = the_finding(overview("甲有序,乙有序;丙有序。" * 80), "CN801")
    assert (len(finding.related), len(replacements(finding))) == (99, 160)


def test_a_habit_is_no_slip() -> None:
    """More places than `most` and nothing is said."""
    text = "\n\n".join(["工作平稳有序。全年公开信息一百二十条，均按时办结"] * 4)
    assert not findings(overview(text), "CN806")
    assert findings(overview(text.partition("\n\n")[0]), "CN806")


def test_no_more_than_a_hundred_places() -> None:
    """A file made to trip us up does not get a finding for each of its faults."""
    assert len(findings(overview("公开XX条，" * 300), "CN809")) == 100


def test_find_in_either_view() -> None:
    """The raw text has blanks and wide forms, the folded one has not; places are raw all the same."""
    assert found("公 开ＡＢ。", "text-find", {"find": "公开AB", "of": "folded"}) == ["公 开ＡＢ"]
    assert found("公 开ＡＢ。", "text-find", {"find": "公开AB"}) == []


def test_so_many_digits_must_follow_each_other() -> None:
    """Up to three blanks, dashes or dots between two digits are passed over, nothing else."""
    params = {"find": r"\d[\d -]{11,}\d", "digits": 12}
    assert found("电话0517-12345678。", "text-find", params) == ["0517-12345678"]
    assert found("号码139 0000 00551。", "text-find", params) == ["139 0000 00551"]
    assert found("电话0517-123-4567。", "text-find", params) == []
    assert found("电话0517--12345678。", "text-find", params) == ["0517--12345678"]
    assert found("电话0517----12345678。", "text-find", params) == []
    assert found("电话0517、12345678。", "text-find", params) == []


def test_conditions_of_a_find() -> None:
    """Literals, words near and far in the same sentence, the beginning of a group."""
    text, kind = "甲五件。乙五件。", "text-find"
    assert found(text, kind, {"find": "五件", "literals": ["六"]}) == []
    assert found(text, kind, {"find": "五件", "quick": "^六"}) == []
    assert found(text, kind, {"find": "五件", "near": ["甲"]}) == ["五件"]
    assert found(text, kind, {"find": "五件", "without": ["甲", "乙"]}) == []
    assert found(text, kind, {"find": "(?P<who>.)五(?P<n>件)", "at": ["n"], "first": {"who": "w"}}, w=("乙",)) == ["件"]
    assert found(text, kind, {"find": "(?P<who>.)五件", "never": {"who": "w"}}, w=("乙",)) == ["甲五件"]
    assert found("号码110101199003077758。", kind, {"find": r"\d{18}", "proof": "identity"}) == ["110*************58"]


def test_characters_by_code_and_as_they_are() -> None:
    """Single ones, ranges, and characters as they are; without `find` their runs are found."""
    assert found("甲①②乙★。", "text-characters", {"characters": ["U+2460-U+2473", "★"]}) == ["①②", "★"]
    assert found("甲①②乙★。", "text-find", {"characters": ["U+2605"], "find": "甲.*乙"}) == ["甲①②乙"]
    assert found("甲乙。", "text-replace", {"replace": "乙丙"}) == ["乙"]


def test_a_pack_adds_words() -> None:
    """Entries of a list are pairs, with what excuses them; the longest of those that overlap is reported."""
    words = ("好得很→很好｜好得很快", "得很→很", "县府→县政府")
    check: dict[str, object] = {"words": ["mine"]}
    assert found("好得很，好得很快，县府。", "text-words", check, mine=words) == ["好得很", "得很", "县府"]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("按按照要求，及时时更新，群众众满意。", ["按按", "时时", "众众"]),
        ("主动公开20条条，办结3件件；严格格审核。", ["条条", "件件", "格格"]),
        ("本年度度未收到申请，发布布信息5篇，我我镇高度重视。", ["度度", "布布", "我我"]),
        ("公开开展、公开开放、提高高质量、责任任务、数量量化、内容容易、上级级别、加强强度。", []),
        ("方方面面、扎扎实实、认认真真、实实在在的工作，层层落实，时时更新，件件有回音。", []),
        ("平台台账、网站站点、小组组长、小组组员、文件件数、期限限于、服务务必、情况况且。", []),
        ("在在线平台，有有关部门，与与会人员，为为民服务，对对外公开的，问题主要存在在基层。", []),
    ],
)
def test_a_character_twice(text: str, marks: list[str]) -> None:
    """A character too many is found at either end of a word; where two words meet, or it is said twice, it is right."""
    assert [marked(one) for one in findings(overview(text), "CN802")] == marks


def test_repeats_and_what_excuses_them() -> None:
    """Short words at the joint of two terms need a stop behind them; excuses are held, or hold the repeat."""
    check: dict[str, object] = {"min": 2, "max": 8, "except": ["人人", "政府政府信息"], "words": ["w"]}
    assert found(
        "人人人人，政府政府信息，会议会议纪要，资金资金，再次再次进行。", "text-repeats", check, w=("再次",)
    ) == [
        "资金资金",
        "再次再次",
    ]
    assert found("资金资金", "text-repeats", check, w=()) == []


def test_a_word_stands_twice_where_two_terms_meet_and_nowhere_else() -> None:
    """What goes on with the word to a term may follow it; so it is with single characters that are words."""
    check: dict[str, object] = {"words": ["w"], "parted": ["w"], "joints": "j", "links": "l"}
    text = "县政府政府采购，县政府政府负责，加强对对外审核，核对对象，对对栏目清理。"
    some = found(text, "text-repeats", check, w=("加强",), j=("政府｜采",), l=("对｜外｜核",))
    assert some == ["政府政府", "对对"]


def test_counts_items_and_titles_that_stand_twice_are_found() -> None:
    """A count is one from its first digit; an item of a list ends with a mark."""
    check: dict[str, object] = {"measures": "次"}
    text = "自查2次2次，12次2次，0.2次2次；及时、准确、准确。出让、租赁、租赁和转让；《条例》《条例》，2次2次2次。"
    assert found(text, "text-repeats", check) == ["2次2次", "、准确、准确", "《条例》《条例》"]


@pytest.mark.parametrize("code", WORDING)
def test_a_fix_makes_it_right(code: str) -> None:
    """With the fixes of its bad examples in place a rule has nothing more to say."""
    rule = RULES.by_name[code]
    for example in rule.examples:
        if rule.fix is None or not example.bad or rule.parameters.get("mask"):
            continue
        some = findings(example.bad, code)
        fixed = re.sub("&#x(\\w+);", lambda code: chr(int(code[1], 16)), example.bad)
        for text in {one.location.text or "" for one in some}:
            fixed = fixed.replace(text, applied(text, some))
        assert not [one for one in findings(fixed, code) if one.fix]


def applied(text: str, some: Sequence[Finding]) -> str:
    """A text after the edits that findings suggest for it."""
    edits = [edit for one in some if one.fix for edit in one.fix.edits if edit.location.text == text]
    for edit in sorted(edits, key=lambda edit: -(edit.location.start or 0)):
        text = text[: edit.location.start] + (edit.replacement or "") + text[edit.location.end :]
    return text


@pytest.mark.parametrize(
    ("asked", "params", "path"),
    [
        (text_find.text_find, text_find.Params(scope=("pros",), find="a"), ("in", 0)),
        (text_find.text_find, text_find.Params(find="("), ("find",)),
        (text_find.text_find, text_find.Params(find="a", quick="("), ("quick",)),
        (text_find.text_find, text_find.Params(find="a", at=("b",)), ("at", 0)),
        (text_find.text_find, text_find.Params(find="a", first={"b": "surnames"}), ("first", "b")),
        (text_find.text_find, text_find.Params(find="(?P<b>a)", never={"b": "nobody"}), ("never", "b")),
        (text_find.text_find, text_find.Params(find="a", characters=("U+ZZ",)), ("characters", 0)),
        (text_characters.text_characters, text_characters.Params(characters=("U+ZZ",)), ("characters", 0)),
        (text_replace.text_replace, text_replace.Params(scope=("pros",), replace="ab"), ("in", 0)),
        (text_replace.text_replace, text_replace.Params(replace="ab c"), ("replace",)),
        (text_words.text_words, text_words.Params(words=("nothing",)), ("words", 0)),
        (text_words.text_words, text_words.Params(words=("surnames",)), ("words", 0)),
        (text_phrases.text_phrases, text_phrases.Params(phrases={"nothing": ""}), ("phrases", "nothing")),
        (text_phrases.text_phrases, text_phrases.Params(phrases={"surnames": ""}), ("phrases", "surnames")),
        (text_phrases.text_phrases, text_phrases.Params(phrases={}, leave=("nothing",)), ("leave", 0)),
        (text_pairs.text_pairs, text_pairs.Params(pairs=("（",)), ("pairs", 0)),
        (text_repeats.text_repeats, text_repeats.Params(words=("nothing",)), ("words", 0)),
    ],
)
def test_parameters_that_do_not_fit(asked: Check, params: Struct, path: tuple[str | int, ...]) -> None:
    """Unknown parts, groups and lists, entries that are no pairs and no characters: a problem at its place."""
    with pytest.raises(Problem) as caught:
        asked.demand(params, RULES)
    assert caught.value.path == path


def test_notes_and_margins_are_read() -> None:
    """The privacy rules and the glyphs look everywhere."""
    for code in ("CN810", "CN812", "CN851", "CN857"):
        assert RULES.by_name[code].parameters["in"] == ["everything"]
    assert {"notes", "margins", "cells"} <= set(RULES.by_name["CN853"].parameters["in"])


def test_rows_of_markdown_are_markup() -> None:
    """A row between bars stood in a chat's answer; a single bar is a mark of the writer's."""
    lines = ("青溪镇人民政府2024年政府信息公开工作年度报告", "一、总体情况", "| 项目 | 数量 |", "首页 | 公开", "|")
    report = docx("".join(map(p, lines)))
    assert [f.location.text for f in lint(report, rules=RULES, select=["CN810"]).findings] == ["| 项目 | 数量 |"]


@pytest.mark.parametrize(
    "text",
    ["公开信息164条，,及时更新。", "公开信息164条,，及时更新。", "公开信息164条。,及时更新。", "公开信息；;及时更新。"],
)
def test_a_mark_beside_its_like_is_one_too_many(text: str) -> None:
    """It is not to be made full-width as well: both would stand there."""
    assert [one.rule for one in findings(overview(text), "CN801", "CN821")] == ["CN821"]


@pytest.mark.parametrize(
    "text", ["张**诉县教育局，李**，均不服。", "申请人王**向本局申请公开李**，已答复。", "某**公司**，已答复。"]
)
def test_names_behind_asterisks_are_no_markup(text: str) -> None:
    """What stands before two asterisks, or between them, ends in a name."""
    assert findings(overview(text), "CN810") == ()


@pytest.mark.parametrize("text", ["2025年1月\t日", "2025年1月**日", "2025年1月〇日"])
def test_a_day_that_is_left_out(text: str) -> None:
    """A tab, asterisks or a circle stand for the day of the signature."""
    source = overview(f"好。\n\n## 六、其他需要报告的事项\n\n无。\n\n青溪镇人民政府\n\n{text}")
    assert marked(the_finding(source, "CN809")) == text


@pytest.mark.parametrize(
    "character",
    "\u034f\u061c\u115f\u1160\u17b4\u180b\u180e\u180f\u2065\u206a\u206f\u2800\u3164\uffa0\ufff0\ufff9"
    "\U0001bca0\U0001d173\U000e0001\U000e0020\U000e007f",
)
def test_whatever_is_not_seen(character: str) -> None:
    """Fillers, joiners, tags, marks of direction and format: found, and no part of a name or number."""
    source = f"{TITLE.replace('人民政府', f'人民{character}政府')}{PREFACE}## 一、总体情况\n\n好。"
    assert [one.rule for one in findings(source, "CN104", "CN3", "CN812")] == ["CN812"]


@pytest.mark.parametrize(("code", "mark"), [("CN855", "机密★1年"), ("CN964", "（征求意见稿）")])
def test_a_mark_in_a_letterhead_of_several_cells(code: str, mark: str) -> None:
    """What stands beside another cell above the title is found as it is by itself."""
    source = f"| {mark} | 特急 |\n\n{TITLE}{PREFACE}## 一、总体情况\n\n好。"
    assert marked(the_finding(source, code)) == mark


def test_text_that_is_turned_round_is_not_put_right() -> None:
    """Without the mark 12 would read otherwise than it is shown."""
    finding = the_finding(overview("全县公开\u202e12条。"), "CN812")
    assert (marked(finding), replacements(finding)) == ("\u202e", [])


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("XX条", "CN809"),
        ("{{n}}", "CN809"),
        ("XX", "CN809"),
        ("待补充", "CN809"),
        ("落实公开的的要求", "CN804"),
        ("XX同志", "CN809"),
    ],
)
def test_cells_of_tables_of_ones_own(cell: str, code: str) -> None:
    """What is left over, or written wrong, is found in them too; what stands there rightly is left alone."""
    table = "| 渠道 | 数量 |\n| 网站 | {} |\n| 微信 | 12条 |"
    rest = f"{TITLE}{PREFACE}## 一、总体情况\n\n工作平稳有序。\n\n"
    wrong, right = (rest + table.format(one) for one in (cell, "8条"))
    assert [finding.rule for finding in findings(wrong, code)] == [code]
    assert not findings(right, code)

"""The text and concise formats."""

from __future__ import annotations

from msgspec.structs import replace
from tests.support.findings import CELL, FIX, HIDDEN, REPORT, checked, finding, paragraph, run, unreadable

from gipr_lint.findings import Location, NotEvaluated, related
from gipr_lint.output import Style, concise, text
from gipr_lint.rulepacks.model import Authority

MISSED = (NotEvaluated("CN501", "缺少行“一、本年新收”"), NotEvaluated("CN502", "缺少表"))


def lines(*args: object, **style: bool) -> list[str]:
    """The text of a run."""
    return list(text.render(*args, Style(**style)))


def test_the_example_of_the_interface() -> None:
    """The text that the interface promises, to the letter."""
    document = checked(finding(fix=FIX), missed=MISSED)
    assert "\n".join(lines(run(document))) == (
        "draft.docx  临阳县人民政府 2024年 · 2021版格式\n"
        "  三、收到和处理政府信息公开申请情况\n"
        "  表“收到和处理政府信息公开申请情况” 行“（一）予以公开” 列“总计”\n"
        "    37\n"
        "    ^^ CN503 错误 总计为37，各类申请人之和为36（自然人20＋商业企业15＋科研机构1），相差1\n"
        "       建议：改为 36\n"
        "1 个文件：1 个错误，0 个警告；60 条规则已检查，2 条未能检查（缺少行“一、本年新收”；缺少表）"
    )


def test_a_place_is_named_once() -> None:
    """Findings at the same place share the lines that say where it is."""
    shown = lines(run(checked(finding(), finding(rule="CN457"))))
    assert sum("行“（一）予以公开”" in line for line in shown) == 1
    assert sum("三、收到" in line for line in shown) == 1


def test_a_section_is_named_again_where_it_comes_back() -> None:
    """Each change of section is shown, that to the part before the first section too."""
    shown = lines(run(checked(finding(paragraph("甲", 0, 1)), finding(), finding(paragraph("乙", 0, 1)))))
    assert [line for line in shown if line.startswith("  ") and not line.startswith("    ")][0::2] == [
        "  第一部分之前",
        "  三、收到和处理政府信息公开申请情况",
        "  第一部分之前",
    ]


def test_a_caret_far_out_has_the_verdict_below() -> None:
    """Where the caret stands far to the right, the verdict and the suggestion begin at the left on the next line."""
    shown = lines(run(checked(finding(paragraph("字" * 20 + "错", 20, 21), fix=FIX))))
    at = shown.index("    " + "字" * 20 + "错")
    assert shown[at + 1] == "    " + " " * 40 + "^^"
    assert shown[at + 2].startswith("    CN503 错误")
    assert shown[at + 3] == "    建议：改为 36"


def test_a_message_is_short_first() -> None:
    """The first clause says what is wrong, each other one stands on a line of its own under it, however short it is; a
    message of a single clause stays on its line, however long."""
    wrong = "“二、上年结转政府信息公开申请数量”总计为5，各类申请人之和为7（自然人1＋商业企业4），相差2"
    shown = lines(run(checked(finding(message=f"{wrong}；这一格为“2；3”时成立；请核对", fix=FIX))))
    assert shown[4:8] == [
        f"    ^^ CN503 错误 {wrong}",
        "       · 这一格为“2；3”时成立",
        "       · 请核对",
        "       建议：改为 36",
    ]
    assert lines(run(checked(finding(message=wrong + wrong))))[4] == f"    ^^ CN503 错误 {wrong}{wrong}"
    assert lines(run(checked(finding(message="总计为5；请核对"))))[4:6] == [
        "    ^^ CN503 错误 总计为5",
        "       · 请核对",
    ]


def test_a_whole_paragraph_is_marked_whole() -> None:
    """A place without offsets is the whole paragraph; a gap and an empty cell have no text to show."""
    assert "    ^^^^ CN503 错误" in "\n".join(lines(run(checked(finding(paragraph("甲乙"))))))
    for location in (Location(kind="gap", block=2), replace(CELL, text="", start=0, end=0)):
        assert "^" not in "\n".join(lines(run(checked(finding(location)))))


def test_what_is_not_recognised_is_said() -> None:
    """A report without agency and year says so in its first line."""
    document = checked()
    bare = replace(document, recognised=replace(document.recognised, agency=None, year=None))
    assert lines(run(bare))[0] == "draft.docx  未认出机关 年度不明 · 2021版格式"
    assert lines(run(bare, lang="en"))[0].startswith("draft.docx  unit not recognised year unknown")


def test_suppressed_findings_are_not_shown() -> None:
    """A suppressed finding is neither shown nor counted among the errors."""
    shown = lines(run(checked(finding(suppressed=HIDDEN))))
    assert shown[1:] == ["  没有发现问题", "1 个文件：0 个错误，0 个警告，另有 1 个按设置不显示；62 条规则已检查"]


def test_closing_lines() -> None:
    """The closing line counts files, findings, rules; what is zero is left out, singular and plural are right."""
    mild = finding(severity="info")
    many = run(checked(finding(), mild, missed=MISSED), unreadable(), skipped=tuple("abcdef"))
    assert text.closing(many) == (
        "2 个文件：2 个错误，0 个警告，1 个提示；60 条规则已检查，2 条未能全部检查（缺少行“一、本年新收”；缺少表）；"
        "1 个文件无法读取；6 个文件没有检查：a、b、c、d、e……"
    )
    assert text.closing(replace(many, lang="en")) == (
        "2 files: 2 errors, 0 warnings, 1 info; 60 rules checked, 2 could not be checked in every file "
        "(缺少行“一、本年新收”; 缺少表); 1 file could not be read; 6 files not checked: a, b, c, d, e …"
    )
    assert text.closing(run(unreadable())) == "1 个文件：1 个错误，0 个警告；1 个文件无法读取"
    assert text.closing(run(checked(), lang="en")) == "1 file: 0 errors, 0 warnings; 62 rules checked"


def test_quiet_and_statistics() -> None:
    """Quiet leaves findings only; statistics count by rule, the most frequent first, each with its title: of one that
    nobody knows with its name."""
    two = run(
        checked(finding(), finding(rule="XX101", name="title-phrase-missing", severity="warning"), finding()),
        checked(finding(rule="GL004", severity="warning"), path="b.docx"),
        checked(path="c.docx"),
    )
    quiet = lines(two, quiet=True)
    assert not any("c.docx" in line or "个文件" in line for line in quiet)
    assert lines(two, statistics=True)[-5:-1] == [
        "各条规则的问题数：",
        "     2  CN503  错误  总计与各类申请人之和不符",
        "     1  GL004  警告  忽略问题的批注没有用处",
        "     1  XX101  警告  title-phrase-missing",
    ]


def test_concise_is_a_line_a_finding() -> None:
    """One line a finding, on its own enough to find the place."""
    given = run(checked(finding(), finding(paragraph("甲\n乙", 0, 1), message="一\n二")), unreadable())
    assert list(concise.render(given, Style())) == [
        "draft.docx: 表“收到和处理政府信息公开申请情况” 行“（一）予以公开” 列“总计”: CN503 错误 "
        "总计为37，各类申请人之和为36（自然人20＋商业企业15＋科研机构1），相差1",
        "draft.docx: 第一部分之前 段落“甲 乙”: CN503 错误 一 二",
        "坏.docx: 整个文件: GL001 错误 文件为空（0 字节）。",
        "2 个文件：3 个错误，0 个警告；62 条规则已检查；1 个文件无法读取",
    ]


def test_no_part_of_a_finding_steers_the_terminal() -> None:
    """Paths, headings, labels, texts, messages and suggestions lose what steers; each stays on its line."""
    bad = "\x1b]0;x\x07\u202e\x9b31m\r\n"
    location = replace(CELL, section=bad, row_label=(bad,), column_label=(bad,), text=bad, start=0, end=3)
    hostile = finding(location, message=bad, fix=replace(FIX, title=bad))
    document = checked(hostile, missed=(NotEvaluated("CN501", bad),), path=bad)
    document = replace(document, recognised=replace(document.recognised, agency=bad, form_labels={"requests": bad}))
    for given in (run(document, skipped=(bad,)), run(document, lang="en", skipped=(bad,))):
        shown = [*text.render(given, Style(statistics=True)), *concise.render(given, Style())]
        assert all(line.isprintable() for line in shown)


def test_a_folder_prints_what_matters_first() -> None:
    """Totals by unit, those with most errors first, then findings in that order; clean files on a line, the end."""
    other = replace(REPORT, agency="青溪镇人民政府")
    mild = replace(checked(finding(severity="warning"), path="a.docx"), recognised=other)
    again = replace(checked(finding(severity="info"), path="b.docx"), recognised=other)
    shown = lines(run(mild, again, checked(finding(), path="c.docx"), checked(path="d.docx"), checked(path="e.docx")))
    assert shown[:3] == [
        "各单位合计：",
        "    1 个错误   0 个警告   0 个提示  临阳县人民政府  c.docx",
        "    0 个错误   1 个警告   1 个提示  青溪镇人民政府  a.docx、b.docx",
    ]
    assert [line.split()[0] for line in shown if "2021版格式" in line] == ["c.docx", "a.docx", "b.docx"]
    assert shown[-2] == "2 个文件没有发现问题：d.docx、e.docx"
    assert shown[-1].startswith("5 个文件：")
    assert lines(run(checked(path="d.docx"), checked(path="e.docx")))[0] == "2 个文件没有发现问题：d.docx、e.docx"


def test_every_file_that_was_not_checked_is_named() -> None:
    """In the closing line, and where there are more than it names, on lines of their own."""
    names = tuple(f"旧稿{number}.doc" for number in range(8))
    for form in (text, concise):
        shown = list(form.render(run(checked(), skipped=names), Style()))
        assert [line for line in shown if line.startswith("旧稿")] == [
            f"{name}：没有检查，不是 DOCX，不能检查" for name in names
        ]
        few = list(form.render(run(checked(), skipped=names[:2]), Style()))
        assert "旧稿0.doc、旧稿1.doc" in few[-1]
        assert not any(line.startswith("旧稿") for line in few)


def test_authority_where_it_is_asked_for() -> None:
    """What the rule rests on, below the suggestion."""
    cited = finding(
        fix=FIX, authority=(Authority("条例", "国令第711号", "第五十条"), Authority("通行的做法", practice=True))
    )
    shown = lines(run(checked(cited)), authority=True)
    assert shown[-2].strip() == "依据：《条例》（国令第711号） 第五十条；通行的做法"
    assert not any("依据" in line for line in lines(run(checked(cited))))


def test_a_place_in_another_document_is_told() -> None:
    """A related place of another document has a line with that document, the place and what stands there; those of the
    document itself have none."""
    last = related(replace(CELL, file="2023/年报.docx", text="103", end=3), "other")
    shown = lines(run(checked(finding(related=(related(CELL, "term"), last)))))
    where = "表“收到和处理政府信息公开申请情况” 行“（一）予以公开” 列“总计”"
    assert [line for line in shown if "103" in line] == [f"       2023/年报.docx {where}：103"]
    assert len([line for line in shown if where in line]) == 2

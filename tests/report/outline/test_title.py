"""Title and signature: what a report says of itself at its edges."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import Draft
from tests.support.reports import draft, report

from gipr_lint.expr import Date

PHRASE = "政府信息公开工作年度报告"
UNIT = "临阳县人民政府"


def titled(*lines: str) -> Draft:
    return replace(draft(), title=lines)


def ending(*lines: str) -> Draft:
    return replace(draft(), ending=lines)


@pytest.mark.parametrize(
    "lines",
    [
        (f"{UNIT}2024年{PHRASE}",),
        (UNIT, f"2024年{PHRASE}"),
        (UNIT, "2024年", PHRASE),
        (f"2024年{UNIT}{PHRASE}",),
        (f"{UNIT}2024年", "政府信息公开", "工作年度报告"),
        (f"{UNIT}2024年度{PHRASE}",),
        (f"关于{UNIT}2024年{PHRASE}",),
        (f"{UNIT} ２０２４ 年 {PHRASE}",),
        (f"{UNIT}\n2024年{PHRASE}",),
        (UNIT, "二〇二四年" + PHRASE),
        (UNIT, "二○二四年" + PHRASE),
        (f"附件1\n{UNIT}2024年{PHRASE}".partition("\n")[2],),
    ],
)
def test_unit_and_year_of_a_title(lines: tuple[str, ...]) -> None:
    """In one line or three, the year before or behind the unit, in Chinese numerals: the same unit, the same year."""
    title = report(titled(*lines)).title
    assert title is not None
    assert (title.agency, title.year) == (UNIT, 2024)
    assert len(title.lines) == len(lines)


@pytest.mark.parametrize(
    "above", ["附件1", "附件：", "云政办发〔2025〕3号", "索引号：000014349/2025-00012", "2025年1月20日"]
)
def test_lines_above_a_title_are_no_part_of_it(above: str) -> None:
    """An attachment mark, the number of a file, an index number, a date stand above the title."""
    title = report(titled(above, f"{UNIT}2024年{PHRASE}")).title
    assert title is not None
    assert [line.text for line in title.lines] == [f"{UNIT}2024年{PHRASE}"]


@pytest.mark.parametrize("below", ["临阳县人民政府", "（临阳县人民政府）"])
def test_the_unit_may_stand_under_the_title(below: str) -> None:
    """A title that names no unit takes it from the line below, which is no part of the title."""
    made = replace(titled(f"2024年{PHRASE}"), ending=())
    title = report(replace(made, preface=(below, *made.preface))).title
    assert title is not None
    assert (title.agency, title.text) == (UNIT, f"2024年{PHRASE}")


@pytest.mark.parametrize(
    "line",
    [
        f"2024年{PHRASE}（{UNIT}）",
        f"附件1：{UNIT}2024年{PHRASE}",
        f"{UNIT}2024年{PHRASE}。",
        f"关于公布《{UNIT}2024年{PHRASE}》的公告",
        f"{UNIT}关于2024年{PHRASE}的公告",
        f"【2024年】{UNIT}{PHRASE}",
        f"{UNIT}二O二四年{PHRASE}",
        f"2024年{UNIT}{PHRASE.removeprefix('政府')}",
    ],
)
def test_rare_forms_of_a_title(line: str) -> None:
    """Brackets, marks, the notice around the title, 政府 once for twice: unit and year all the same."""
    title = report(titled(line)).title
    assert title is not None
    assert (title.agency, title.year) == (UNIT, 2024)


@pytest.mark.parametrize(
    "line", [f"现公布{UNIT}2024年{PHRASE}。", f"根据要求编制2024年{PHRASE}。", f"一、2024年{PHRASE}的编制"]
)
def test_a_sentence_about_the_report_is_no_title(line: str) -> None:
    """A sentence of the preface or a numbered line does not stand in for a title that is missing."""
    made = titled()
    assert report(replace(made, preface=(line, *made.preface))).title is None


def test_a_report_without_a_title() -> None:
    """Where no line looks like a title, there is none, and the unit is that of the signature."""
    shown = report(titled())
    assert shown.title is None
    assert shown.agency == draft().ending[0]


def test_every_year_of_a_title_has_its_place() -> None:
    """Two years in a title are both found, each with its place."""
    title = report(titled(f"{UNIT}2023年2024年{PHRASE}")).title
    assert title is not None
    assert [(span.text, span.start) for span in title.years] == [("2023", 7), ("2024", 12)]


def test_the_place_of_a_missing_year() -> None:
    """The fact `title` has for a missing year the empty place before the words for the report."""
    (fact,) = report(titled(f"{UNIT}{PHRASE}")).facts["title"]
    assert (fact.spans["year"].start, fact.spans["year"].end) == (len(UNIT), len(UNIT))
    assert "year" not in fact.values
    assert (fact.values["agency"], fact.values["years"]) == (UNIT, 0)


def test_the_place_of_a_year_includes_its_word() -> None:
    """The capture `year` stands on 2024年, blanks between included."""
    (fact,) = report(titled(f"{UNIT}2024 年{PHRASE}")).facts["title"]
    assert fact.spans["year"].text == "2024 年"


@pytest.mark.parametrize(
    "line",
    ["2025年1月20日", "2025 年 1 月 20 日", "２０２５年１月２０日", "二〇二五年一月二十日", "二○二五年一月二十日",
     "2025-01-20",      "2025.1.20", "（2025年1月20日）", "成文日期：2025年1月20日"],
)  # fmt: skip
def test_dates_of_a_signature(line: str) -> None:
    """However the date at the end is written, it is that day, and the line before it is the unit."""
    signature = report(ending(UNIT, line)).signature
    assert signature.value == Date(2025, 1, 20)
    assert signature.unit is not None
    assert signature.unit.text == UNIT


@pytest.mark.parametrize("behind", ["附件：统计表", "（联系人：张三，电话：0929-5550118）", "抄送：市政府办公室。"])
def test_lines_behind_a_signature(behind: str) -> None:
    """A note, an attachment, a copy list behind the date do not hide it."""
    signature = report(ending(UNIT, "2025年1月20日", behind)).signature
    assert signature.value == Date(2025, 1, 20)
    assert signature.unit is not None
    assert signature.unit.text == UNIT


def test_a_date_under_the_title_signs_where_none_stands_at_the_end() -> None:
    """A report without signature is dated by the line under its title."""
    made = replace(draft(), ending=())
    shown = report(replace(made, preface=("（2025年1月20日）", *made.preface)))
    assert shown.signature.value == Date(2025, 1, 20)
    assert shown.signature.unit is None


def test_a_unit_without_a_date() -> None:
    """The name of a unit alone at the end is a signature without a day."""
    signature = report(ending(UNIT)).signature
    assert (signature.unit is not None, signature.date, signature.value) == (True, None, None)


def test_no_signature() -> None:
    """The last sentence of section six is neither unit nor date."""
    signature = report(ending()).signature
    assert (signature.unit, signature.date, signature.value) == (None, None, None)


def test_the_signature_is_no_content_of_the_last_section() -> None:
    """Unit and date do not make an empty section six look filled."""
    made = draft()
    last = replace(made.sections[-1], content=())
    shown = report(replace(made, sections=(*made.sections[:-1], last)))
    part = shown.section("other")
    assert part is not None
    assert list(shown.content(part)) == []


def test_a_title_between_book_marks() -> None:
    """Marks around the title belong neither to the title's end nor to the unit."""
    made = report(titled(f"《{UNIT}2024年{PHRASE}》"))
    assert made.title is not None
    assert (made.agency, made.year) == (UNIT, 2024)


def test_the_word_before_a_date() -> None:
    """A date of publishing is told from a date of signing by the word before it."""
    made = replace(draft(), preface=("发布日期：2025-01-20",), ending=())
    assert report(made).signature.lead == "发布日期"
    assert report(ending(UNIT, "2025年1月20日")).signature.lead == ""


@pytest.mark.parametrize(
    ("line", "rest"),
    [("2025年1月20日", "年1月20日"), (" 2025 年 1 月 8 日", " 年 1 月 8 日"), ("二〇二五年一月二十日", None)],
)
def test_what_follows_the_year_of_a_date(line: str, rest: str | None) -> None:
    """The fact of the signature knows what stands behind a year in digits, for a fix that gives another year."""
    (fact,) = report(ending(UNIT, line)).facts["signature"]
    assert (fact.spans["rest"].text if "rest" in fact.spans else None) == rest

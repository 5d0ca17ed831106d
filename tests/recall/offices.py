"""Correct reports in the ways that offices really write them: layouts of the page, notes, covers, extra tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from msgspec.structs import replace
from tests.recall.change import unit_of, with_preface
from tests.recall.habit import Habit
from tests.recall.habits_agreement import AGREEMENT_HABITS
from tests.recall.habits_file import FILE_HABITS
from tests.recall.habits_form import FORM_HABITS
from tests.recall.habits_front import FRONT_HABITS
from tests.recall.habits_tables import TABLE_HABITS
from tests.recall.habits_text import TEXT_HABITS
from tests.support.drafts.draft import Draft, with_section, with_table
from tests.support.drafts.prose import TITLE
from tests.support.drafts.sample import sample

from gipr_lint.blank.drawn_table import LEFT, UP, DrawnCell, DrawnTable, from_rows
from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.rulepacks.model import Edition
from gipr_lint.testing.content import Content, DraftItem, DraftParagraph, DraftTable

LAYOUTS_WITH_HABITS = ("plain", "split-runs", "auto-numbered")
"""The layouts in which the habits are tried."""


def reports(edition: Edition, year: int, layout: str) -> Iterator[tuple[str, bytes]]:
    """A report for each habit, with the habit as its name, and its document."""
    habits = (*HABITS, *FORM_HABITS, *TEXT_HABITS, *FILE_HABITS, *AGREEMENT_HABITS, *TABLE_HABITS, *FRONT_HABITS)
    for seed, habit in enumerate(habits):
        if not habit.editions or edition.name in habit.editions:
            yield habit.name, habit.write(sample(edition, year, seed), layout)


# Title and front matter


def _title(*lines: str) -> Callable[[Draft], Draft]:
    def change(draft: Draft) -> Draft:
        return replace(draft, title=tuple(line.format(a=draft.agency, y=draft.year, t=TITLE) for line in lines))

    return change


def _under_title(*lines: str) -> Callable[[Draft], Draft]:
    def change(draft: Draft) -> Draft:
        shown = tuple(line.format(a=draft.agency, n=draft.year + 1) for line in lines)
        return replace(draft, preface=(*shown, *draft.preface))

    return change


def _headings(draft: Draft) -> list[str]:
    return [section.heading for section in draft.sections]


def _contents(entry: str, *, cover: bool) -> Callable[[Draft], Draft]:
    """A table of contents before the title, or between a cover with the title and the title."""

    def change(draft: Draft) -> Draft:
        lines = [entry.format(h=heading, p=at * 2 + 1) for at, heading in enumerate(_headings(draft))]
        front = (*draft.title, f"{draft.year + 1}年1月", "") if cover else ()
        return replace(draft, title=(*front, "目    录", *lines, "", *draft.title))

    return change


def _contents_behind(draft: Draft) -> Draft:
    return replace(draft, preface=("目录", *_headings(draft), "", *draft.preface))


def _with_number_of_file(draft: Draft) -> Draft:
    return replace(draft, title=("附件1", f"云政办发〔{draft.year + 1}〕3号", "", *draft.title))


# Headings and topics


def _marked_headings(mark: str) -> Callable[[Draft], Draft]:
    def change(draft: Draft) -> Draft:
        sections = tuple(replace(section, heading=section.heading + mark) for section in draft.sections)
        return replace(draft, sections=sections)

    return change


def _parts(draft: Draft) -> Draft:
    sections = tuple(
        replace(section, heading=re.sub("^(.)、", r"第\1部分 ", section.heading)) for section in draft.sections
    )
    return replace(draft, sections=sections)


_REST = (
    "信息发布前严格审核，网站栏目设置规范，分管领导定期过问；将公开工作纳入年度考核，"
    "面向群众开展评议，全年没有需要追究责任的情形。"
)
"""The topics that a habit is not about, with what a government adds."""


def _echoes(form: str) -> Callable[[Draft], Draft]:
    """Topics of section one that repeat the labels of the sections, each a paragraph of its own."""

    def change(draft: Draft) -> Draft:
        labels = [draft.edition.sections[alias].label for alias in ("proactive", "requests", "review")]
        marks = [form.format(n=number, w=at) for at, number in enumerate("一二三", 1)]
        texts = [(mark + label, "工作有序开展，台账清楚。") for mark, label in zip(marks, labels, strict=True)]
        return with_section(
            draft, "overview", lambda section: replace(section, content=(section.content[0], *chain(*texts), _REST))
        )

    return change


def _sentences_before_tables(draft: Draft) -> Draft:
    for alias in ("proactive", "requests", "review"):
        label = draft.edition.sections[alias].label
        texts = (f"{draft.year}年，本机关{label}良好，各项数据见下表。", "（一）有关数据")
        draft = with_section(
            draft, alias, lambda section, texts=texts: replace(section, content=(*texts, *section.content))
        )
    return draft


# Notes, endings


def _ending(*before: str, after: tuple[str, ...] = (), signed: bool = True) -> Callable[[Draft], Draft]:
    def change(draft: Draft) -> Draft:
        return replace(draft, ending=(*before, *(draft.ending if signed else ()), *after))

    return change


def _office(name: str, *, title: bool = True) -> Callable[[Draft], Draft]:
    """The office `name` of the government of a {place} signs; in the title as well or the government itself."""

    def change(draft: Draft) -> Draft:
        unit = unit_of(draft)
        place = unit.name.removesuffix("人民政府") if unit.government else "临阳县"
        agency, office = (f"{place}人民政府" if unit.government else unit.name), name.format(place=place)
        lines = (f"{office if title else agency}{draft.year}年{TITLE}",)
        return replace(draft, title=lines, ending=(office, draft.ending[-1]))

    return change


_CHINESE = str.maketrans("0123456789", "〇一二三四五六七八九")


def _chinese_date(draft: Draft) -> Draft:
    year = f"{draft.year + 1}年".translate(_CHINESE)
    return replace(draft, ending=(draft.ending[0], f"{year}一月二十日"))


def _spaced_date(draft: Draft) -> Draft:
    return replace(draft, ending=(draft.ending[0], re.sub(r"(\d+)", r" \1 ", draft.ending[-1]).strip()))


def _chinese_year(draft: Draft) -> Draft:
    return replace(draft, title=(draft.agency, f"{draft.year}年".translate(_CHINESE) + TITLE))


def _contact_lines(draft: Draft) -> Draft:
    unit = unit_of(draft)
    first, *_ = (text for text in draft.preface)
    lines = (
        f"报告所列数据统计期限从{draft.year}年1月1日起至{draft.year}年12月31日止。",
        f"联系单位：{unit.office}",
        f"地    址：{unit.address}",
        f"邮政编码：{unit.postcode}",
        f"电    话：{unit.phone}（工作日8:30—12:00，14:30—18:00）",
        f"传    真：{unit.phone[:-1]}9",
    )
    return replace(draft, preface=(first.partition("。")[0] + "。", *lines))


def _signed(form: str) -> Callable[[Draft], Draft]:
    """The signature by unit {u} and day {d}, its lines parted by a bar."""

    def change(draft: Draft) -> Draft:
        lines = form.format(u=draft.ending[0], d=draft.ending[-1])
        return replace(draft, ending=tuple(lines.split("|")))

    return change


def _period(form: str) -> Callable[[Draft], Draft]:
    return lambda draft: with_preface(draft, period=form.format(y=draft.year))


def _topics(alias: str, *texts: str) -> Callable[[Draft], Draft]:
    return lambda draft: with_section(draft, alias, lambda section: replace(section, content=texts))


def _other_totals(draft: Draft) -> Draft:
    return with_table(
        draft,
        "requests",
        lambda table: replace(table, column_labels={"total": "合计"}, row_labels={"done": "（七）合计"}),
    )


def _thousands(draft: Draft) -> Draft:
    text = "全年通过网站发布信息12,345条，政务新媒体发布信息1,208条，浏览量达1,234,567次。"
    return with_section(draft, "overview", lambda section: replace(section, content=(*section.content, text)))


def _thousands_in_table(draft: Draft) -> Draft:
    def change(table: FilledForm) -> FilledForm:
        row = next(alias for alias in table.form.rows if alias == "penalties")
        return replace(table, values={**table.values, (row, "decisions"): "12,345"})

    return with_table(draft, "proactive", change)


def _zeros(draft: Draft) -> Draft:
    """A report of a unit that had nothing at all to count."""
    for form in ("proactive", "requests", "review"):
        draft = with_table(draft, form, lambda table: replace(table, values=dict.fromkeys(table.values, "0")))
    texts = ("本年度没有收到政府信息公开申请，没有行政复议和行政诉讼案件。", "主动公开工作平稳有序。", _REST)
    return with_section(draft, "overview", lambda section: replace(section, content=texts))


def _money(draft: Draft) -> Draft:
    texts = {("charges", "amount"): "1234.567890", ("purchases", "amount"): "0.50", ("purchases", "count"): "3"}

    def change(table: FilledForm) -> FilledForm:
        known = {place: text for place, text in texts.items() if place in table.values}
        return replace(table, values={**table.values, **known})

    return with_table(draft, "proactive", change)


def _statistics(draft: Draft) -> Draft:
    """Section one with a table of its own; it stands behind the section's first paragraph, see `_with_statistics`."""
    return with_section(
        draft,
        "overview",
        lambda section: replace(section, content=(section.content[0], "具体情况见下表。", *section.content[1:])),
    )


_STATISTICS = (
    ("公开渠道", "信息数量（条）", LEFT, "总计"),
    (UP, "动态信息", "政策文件", UP),
    ("门户网站", "120", "30", "150"),
    ("政务新媒体", "88", "7", "95"),
    ("其他", "3", "0", "3"),
    ("总计", "211", "37", "248"),
)
_APPLICANTS = (
    ("申请渠道", "自然人", "法人或其他组织", "总计"),
    ("当面申请", "1", "0", "1"),
    ("网络申请", "7", "2", "9"),
    ("总计", "8", "2", "10"),
)


# The page


def _half_width(content: Content) -> Content:
    narrow = str.maketrans("（）：；，", "():;,")

    def changed(item: DraftItem) -> DraftItem:
        if isinstance(item, DraftParagraph):
            return replace(item, text=item.text.translate(narrow))
        cells = tuple(replace(cell, text=cell.text.translate(narrow)) for cell in item.grid.cells)
        return replace(item, grid=replace(item.grid, cells=cells))

    return tuple(changed(item) for item in content)


def _spread(content: Content) -> Content:
    """Empty paragraphs before and behind everything, some with blanks in them."""
    return tuple(chain.from_iterable((DraftParagraph(""), item, DraftParagraph("\u3000 ")) for item in content))


def _note_below(content: Content) -> Content:
    note = DraftParagraph("注：1.本表数据截至当年12月31日。2.“总计”为各项之和。")
    return tuple(chain.from_iterable((item, note) if isinstance(item, DraftTable) else (item,) for item in content))


def _note_inside(text: str, *, first: bool = False) -> Callable[[Content], Content]:
    """A merged row across the table, the last or the first one."""

    def changed(item: DraftItem) -> DraftItem:
        if isinstance(item, DraftParagraph):
            return item
        grid, rows = item.grid, item.grid.height
        if not first:
            cells = (*grid.cells, DrawnCell(rows, 0, text, 1, grid.width))
            return replace(item, grid=DrawnTable(rows + 1, grid.width, cells))
        moved = tuple(replace(cell, row=cell.row + 1) for cell in grid.cells)
        return replace(item, grid=DrawnTable(rows + 1, grid.width, (DrawnCell(0, 0, text, 1, grid.width), *moved)))

    return lambda content: tuple(changed(item) for item in content)


def _captions(*lines: str) -> Callable[[Content], Content]:
    def change(content: Content) -> Content:
        items: list[DraftItem] = []
        count = 0
        for item in content:
            if isinstance(item, DraftTable):
                count += 1
                items += [DraftParagraph(line.format(n=count), "caption") for line in lines]
            items.append(item)
        return tuple(items)

    return change


def _continued(content: Content) -> Content:
    """The applications table goes on over the page, its header drawn once more."""
    items: list[DraftItem] = []
    for item in content:
        if isinstance(item, DraftTable) and item.form == "requests":
            grid, cut = item.grid, 15
            head, rest = grid.rows(0, 3), grid.rows(cut, grid.height)
            moved = tuple(replace(cell, row=cell.row + 3) for cell in rest.cells)
            items += [
                DraftTable(grid.rows(0, cut), item.form),
                DraftParagraph("续表", "caption"),
                DraftTable(DrawnTable(rest.height + 3, grid.width, (*head.cells, *moved)), item.form),
            ]
        else:
            items.append(item)
    return tuple(items)


def _cut(content: Content) -> Content:
    """The applications table goes on over the page without its header."""
    items: list[DraftItem] = []
    for item in content:
        if isinstance(item, DraftTable) and item.form == "requests":
            grid = item.grid
            items += [
                DraftTable(grid.rows(0, 15), item.form),
                DraftParagraph(""),
                DraftTable(grid.rows(15, grid.height), item.form),
            ]
        else:
            items.append(item)
    return tuple(items)


def _numbered_rows(content: Content) -> Content:
    """The applications table with a column of ordinals in front."""
    items: list[DraftItem] = []
    for item in content:
        if isinstance(item, DraftTable) and item.form == "requests":
            grid = item.grid
            moved = tuple(replace(cell, column=cell.column + 1) for cell in grid.cells)
            ordinals = tuple(DrawnCell(row, 0, str(row - 2)) for row in range(3, grid.height))
            cells = (DrawnCell(0, 0, "序号", 3, 1), *ordinals, *moved)
            items.append(replace(item, grid=DrawnTable(grid.height, grid.width + 1, cells)))
        else:
            items.append(item)
    return tuple(items)


def _broken_lines(content: Content) -> Content:
    """Labels and figures with line breaks in their cells, as narrow columns tempt to."""

    def broken(text: str) -> str:
        if text.isdigit():
            return text + "\n"
        return f"{text[:4]}\n{text[4:]}" if len(text) > 6 else text

    def changed(item: DraftItem) -> DraftItem:
        if isinstance(item, DraftParagraph):
            return item
        cells = tuple(replace(cell, text=broken(cell.text)) for cell in item.grid.cells)
        return replace(item, grid=replace(item.grid, cells=cells))

    return tuple(changed(item) for item in content)


def _tables_behind(content: Content) -> Content:
    """All tables behind the signature, each with a caption; the sections only refer to them."""
    items: list[DraftItem] = []
    for item in content:
        if isinstance(item, DraftParagraph):
            items.append(item)
            if item.role == "heading" and item.text.startswith(("二", "三", "四", "主动", "收到", "政府信息公开行政")):
                items.append(DraftParagraph("具体情况见附表。"))
    for number, sheet in enumerate((item for item in content if isinstance(item, DraftTable)), 1):
        items += [DraftParagraph(f"附表{number}", "caption"), sheet]
    return tuple(items)


def _with_statistics(*grids: DrawnTable) -> Callable[[Content], Content]:
    def change(content: Content) -> Content:
        at = next(
            at
            for at, item in enumerate(content)
            if isinstance(item, DraftParagraph) and item.text.startswith("具体情况")
        )
        return (*content[: at + 1], *(DraftTable(grid) for grid in grids), *content[at + 1 :])

    return change


def _appendix(content: Content) -> Content:
    """A table of other content behind the signature."""
    return (*content, DraftParagraph("附表", "caption"), DraftTable(from_rows(_STATISTICS)))


def _in_one_cell(xml: str) -> str:
    """The whole report inside the only cell of a table, as exports of web pages have it."""
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>{xml}<w:p/></w:tc></w:tr></w:tbl><w:p/>'
    )


def _title_outside(xml: str) -> str:
    """The title above a layout table that holds all the rest."""
    end = xml.index("</w:p>") + len("</w:p>")
    return xml[:end] + _in_one_cell(xml[end:])


HABITS = (
    Habit("half-width brackets and colons", arrange=_half_width),
    Habit("title in three lines", _title("{a}", "{y}年", "{t}")),
    Habit("title cut before 工作", _title("{a}{y}年", "政府信息公开", "工作年度报告")),
    Habit("title with 关于", _title("{a}", "关于{y}年{t}")),
    Habit("title ends on its year", _title("{a}", "{t}", "（{y}年）")),
    Habit("title in Chinese numerals", _chinese_year),
    Habit("title of the office, government signs", _under_title()),
    Habit("date line under the title", _under_title("（{n}年1月20日）")),
    Habit("publishing date under the title", _under_title("发布日期：{n}-01-20")),
    Habit("date of publishing and source", _under_title("发布时间：{n}-01-20 10:30  来源：{a}  浏览次数：123")),
    Habit("agency and date under the title", _under_title("{a}", "（{n}年1月20日）")),
    Habit("attachment mark and file number above", _with_number_of_file),
    Habit("contents with page numbers by tab", _contents("{h}\t{p}", cover=False)),
    Habit("contents with dotted leaders", _contents("{h}……………{p}", cover=False)),
    Habit("contents without page numbers", _contents("{h}", cover=False)),
    Habit("cover, contents with numbers, title again", _contents("{h}\t{p}", cover=True)),
    Habit("cover, contents without numbers, title again", _contents("{h}", cover=True)),
    Habit("contents behind the title", _contents_behind),
    Habit("headings end on a colon", _marked_headings("：")),
    Habit("headings end on a full stop", _marked_headings("。")),
    Habit("headings 第一部分", _parts),
    Habit("topics （一） that repeat section labels", _echoes("（{n}）")),
    Habit("topics 1. that repeat section labels", _echoes("{w}.")),
    Habit("topics without number that repeat section labels", _echoes("")),
    Habit("sentences before the tables", _sentences_before_tables),
    Habit("attachment note before the signature", _ending("附件：1.政府信息公开工作统计表", "2.咨询服务窗口一览表")),
    Habit("attachment note behind the signature", _ending(after=("附件：政府信息公开工作统计表.xlsx",))),
    Habit("note behind the signature", _ending(after=("（联系人：张三，联系电话：0929-5550118）",))),
    Habit("printed at the foot", _ending(after=("抄送：市政府办公室。", "临阳县人民政府办公室 印发"))),
    Habit("no signature", _ending(signed=False)),
    Habit("date in Chinese numerals", _chinese_date),
    Habit("date with blanks", _spaced_date),
    Habit("office signs and stands in the title", _office("{place}人民政府办公室")),
    Habit("office 县政府办公室", _office("{place}政府办公室")),
    Habit("contact on lines of their own", _contact_lines),
    Habit("thousands separators in prose", _thousands),
    Habit("thousands separators in a cell", _thousands_in_table),
    Habit("nothing to count", _zeros),
    Habit("money with decimals", _money),
    Habit("empty paragraphs everywhere", arrange=_spread),
    Habit("note under each table", arrange=_note_below),
    Habit("note as last row", arrange=_note_inside("注：本表数据截至当年12月31日。")),
    Habit("note with numbers as last row", arrange=_note_inside("说明：1.其他指上述以外的情形；2.总计为各项之和。")),
    Habit("caption as first row", arrange=_note_inside("政府信息公开情况统计表", first=True)),
    Habit("unit of count as first row", arrange=_note_inside("单位：件", first=True)),
    Habit("captions 表1", arrange=_captions("表{n}  有关情况统计表", "单位：件")),
    Habit("applications table continued with header", arrange=_continued),
    Habit("applications table continued without header", arrange=_cut),
    Habit("statistics in section one", _statistics, _with_statistics(from_rows(_STATISTICS))),
    Habit("applicants' statistics in section one", _statistics, _with_statistics(from_rows(_APPLICANTS))),
    Habit(
        "both statistics in section one",
        _statistics,
        _with_statistics(from_rows(_APPLICANTS), from_rows(_STATISTICS)),
    ),
    Habit("table behind the signature", arrange=_appendix),
    Habit("ordinals before the rows", arrange=_numbered_rows),
    Habit("line breaks in cells", arrange=_broken_lines),
    Habit("tables behind the signature", arrange=_tables_behind),
    Habit("合计 for 总计", _other_totals),
    Habit("day before unit", _signed("{d}|{u}")),
    Habit("unit and day in one line", _signed("{u}  {d}")),
    Habit("unit with a seal", _signed("{u}（盖章）|{d}")),
    Habit("period with dots", _period("统计期限为{y}.1.1-{y}.12.31。")),
    Habit("period of the whole year", _period("本报告数据统计期限为{y}年全年。")),
    Habit("period by months", _period("数据统计期限为{y}年1月至12月。")),
    Habit("period with zeros", _period("统计期限为{y}年01月01日至{y}年12月31日。")),
    Habit(
        "topics of section one 1、",
        _topics("overview", "总的情况平稳。", "1、主动公开情况。全年公开120条。", "2、依申请公开情况。无。", _REST),
    ),
    Habit(
        "topics of section five on lines of their own",
        _topics("problems", "（一）存在的不足", "信息更新不够及时。", "（二）下一步工作打算", "加强培训，提高质量。"),
    ),
    Habit("whole report in one cell", wrap=_in_one_cell),
    Habit("title above a layout table", wrap=_title_outside),
)  # fmt: skip

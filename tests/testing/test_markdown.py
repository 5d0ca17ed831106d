"""Documents written as Markdown."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from gipr_lint import load_packs
from gipr_lint.docx import Document, Paragraph, Table, read_docx
from gipr_lint.rulepacks.model import Edition
from gipr_lint.testing.markdown import to_docx

Editions = Mapping[str, Edition]


@pytest.fixture(scope="module", name="editions")
def fixture_editions() -> Editions:
    return load_packs().editions


def document(markdown: str, editions: Editions) -> Document:
    return read_docx(to_docx(markdown, editions["2021"], editions))


def texts(markdown: str, editions: Editions) -> list[str]:
    return [block.text for block in document(markdown, editions).blocks if isinstance(block, Paragraph)]


def grid(table: Table) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in line] for line in table.grid]


def row(table: Table, label: str) -> list[str | None]:
    """The cells right of the one with the label, in the first row that has it."""
    line = next(line for line in grid(table) if label in line)
    return line[len(line) - line[::-1].index(label) :]


def test_title_heading_and_paragraphs_come_back_as_blocks(editions: Editions) -> None:
    """Each kind of Markdown block is a paragraph of its own; lines of one paragraph are joined without a blank."""
    markdown = "# 临阳县人民政府\n# 2024年报告\n\n第一行\n第二行\n\n另一段\n## 一、情况\n正文"
    assert texts(markdown, editions) == ["临阳县人民政府", "2024年报告", "第一行第二行", "另一段", "一、情况", "正文"]


def test_breaks_escapes_and_codes(editions: Editions) -> None:
    """<br> is a line break, a backslash keeps a character, a code stands for any character."""
    assert texts(r"上<br>下\|\<\\&#x200B;&#xA0;尾", editions) == ["上\n下|<\\\u200b\xa0尾"]


def test_wide_blanks_stay(editions: Editions) -> None:
    """Only ASCII blanks around a line belong to Markdown; an ideographic space is text."""
    assert texts("\u3000\u3000缩进  ", editions) == ["\u3000\u3000缩进"]


def test_merge_marks(editions: Editions) -> None:
    """`<` and `^` join cells to rectangles, and both marks can be written as text."""
    markdown = r"""
| 角 | < | 头 | < |
| ^  | < | 甲 | 乙 |
|----|---|----|----|
| 行 | 子 | 1 | \< |
| ^ | 丑 |  | 3<br>4 |
"""
    table = document(markdown, editions).tables[0]
    assert grid(table) == [
        ["角", "角", "头", "头"],
        ["角", "角", "甲", "乙"],
        ["行", "子", "1", "<"],
        ["行", "丑", "", "3\n4"],
    ]
    corner = table.grid[0][0]
    assert corner is not None
    assert (corner.rowspan, corner.colspan) == (2, 2)


def test_form_block_draws_the_whole_form(editions: Editions) -> None:
    """Rows that are named have their cells, all others 0; labels and merged areas are those of the form."""
    markdown = """
```form requests
new: 20 15 1 0 0 0 36   # a comment
carried_in: 7
granted: 1 _ "2 件" 0 0 0 /
```
"""
    table = document(markdown, editions).tables[0]
    form = editions["2021"].forms["requests"]
    assert (table.rows, table.columns) == (len(form.rows) + 3, 10)
    assert row(table, form.rows["new"].label) == ["20", "15", "1", "0", "0", "0", "36"]
    assert row(table, form.rows["carried_in"].label) == ["7"] * 7
    assert row(table, form.rows["granted"].label) == ["1", "", "2 件", "0", "0", "0", "/"]
    assert row(table, form.rows["other_rest"].label) == ["0"] * 7


def test_form_block_of_another_edition(editions: Editions) -> None:
    """The name of an edition after the form draws that edition's form."""
    table = document("```form requests 2019\n```", editions).tables[0]
    assert table.rows == len(editions["2019"].forms["requests"].rows) + 3


def test_form_block_with_blocks(editions: Editions) -> None:
    """The first form has blocks of different width; the narrow ones are stretched."""
    table = document("```form proactive\nnormative: 1 2 3\ncharges: 0.5\n```", editions).tables[0]
    form = editions["2021"].forms["proactive"]
    assert row(table, form.rows["normative"].label) == ["1", "2", "3"]
    assert row(table, form.rows["charges"].label) == ["0.5"] * 3


def test_form_block_with_three_header_rows_and_no_labels(editions: Editions) -> None:
    """The third form has one row of figures under three rows of headers."""
    table = document("```form review\ncount: " + " ".join(map(str, range(15))) + "\n```", editions).tables[0]
    assert grid(table)[-1] == [str(number) for number in range(15)]


def test_departures_from_the_form(editions: Editions) -> None:
    """Rows and columns can be left out, relabelled, added and cut short."""
    markdown = """
```form requests
refused_secret: -
done "（七）合记": 0
column total "合记"
column charity: -
column extra "备注"
extra "（八）其他" after done: 3
words "申请人情况" "申请人"
short carried_out
```
"""
    table = document(markdown, editions).tables[0]
    form = editions["2021"].forms["requests"]
    labels = {text for line in grid(table) for text in line}
    assert form.rows["refused_secret"].label not in labels
    assert {"（七）合记", "合记", "备注", "申请人"} <= labels
    assert row(table, "（八）其他") == ["3"] * 7
    assert table.ragged == (table.rows,)


def test_options_change_the_rows_of_a_table(editions: Editions) -> None:
    """`only` leaves rows out, `as-written` reorders them, `blank` leaves them empty."""
    form = editions["2021"].forms["requests"]
    only = document("```form requests only as-written\ncarried_in: 1\nnew: 2\n```", editions).tables[0]
    assert [line[-1] for line in grid(only)][3:] == ["1", "2"]
    empty = document("```form requests blank\nnew: 2\n```", editions).tables[0]
    assert row(empty, form.rows["carried_in"].label) == [""] * 7


@pytest.mark.parametrize(
    ("markdown", "message"),
    [
        ("```form requestz\n```", "第 1 行：没有名为“requestz”的表，是否想写“requests”？"),
        ("\n```form requests\nnw: 1\n```", "第 3 行：没有名为“nw”的行，是否想写“new”？"),
        ("```form requests 2020\n```", "第 1 行：没有名为“2020”的选项或格式版本，可用的有：only、as-written、blank"),
        ("```form requests\nnew: 1 2\n```", "第 2 行：行“new”有 2 个数值，而列有 7 个：natural、"),
        ("```form review\ncount: 1", "第 1 行：这一块没有用 ``` 结束"),
        ("```form\n```", "第 1 行：没有写明是哪个表"),
        ("```python\n```", "第 1 行：只有以 ```form 或 ```docx 开头的块"),
        ("文\n\n| 甲 | 乙", "第 3 行：表格的每一行以 | 结束"),
        ("| < | 乙 |", "第 1 行：从这里开始的表格里，第 1 行第 1 列：合并"),
        ("| 甲 | < |\n| ^ | 乙 |", "第 1 行：从这里开始的表格里，第 1 行第 1 列：合并"),
        ("### 题", "第 1 行：标题写作"),
    ],
)
def test_errors_name_the_line(markdown: str, message: str, editions: Editions) -> None:
    """What cannot be read is a ValueError that begins with the line."""
    with pytest.raises(ValueError, match="行") as error:
        to_docx(markdown, editions["2021"], editions)
    assert str(error.value).startswith(message)

"""Marks in pairs: quotations over several paragraphs."""

from __future__ import annotations

import time

import pytest
from tests.support.docx.building import docx, p
from tests.support.reports import TITLE, findings, marked

import gipr_lint


def found(*paragraphs: str) -> list[str]:
    """Around which words CN807 finds a mark without its other half."""
    text = f"{TITLE}## 一、总体情况\n\n" + "\n\n".join(paragraphs)
    return [(one.location.text or "")[one.location.start or 0 :][:4] for one in findings(text, "CN807")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("通知要求：“各单位认真落实。", "“各村认真组织。", "“年底前报送总结。”"),
        ("“各单位认真落实。", "“各村认真组织。”"),
        ("通知指出，“各单位认真落实，做到“三公开”。", "“各村“应公开尽公开”。", "“按时报送。”全年公开信息12条。"),
        ("通知要求：“各单位认真落实。", "　　“各村认真组织。”（镇党政办）。"),
        ("通知要求：‘各单位认真落实。", "‘各村认真组织。’"),
        ("通知要求：“各单位认真落实。", "各村认真组织。”"),
        ("“双随机”监管信息按时公开。", "“一件事”办理信息按时公开。"),
    ],
)
def test_a_quotation_over_paragraphs_is_whole(paragraphs: tuple[str, ...]) -> None:
    """Every paragraph opens and only the last one closes, as GB/T 15834-2011 has it; other habits are left alone."""
    assert found(*paragraphs) == []


@pytest.mark.parametrize(
    ("paragraphs", "at"),
    [
        (("通知要求：“各单位认真落实。", "“各村认真组织。", "全年公开信息12条。"), ["“各村认"]),
        (("坚持“以公开为常态的原则。", "“双随机”监管信息按时公开。"), ["“以公开"]),
        (("通知要求：“各单位认真落实。", "全年公开信息12条。", "“各村认真组织。”"), ["“各单位"]),
        (("通知要求（各单位认真落实。", "（各村认真组织。）"), ["（各单位"]),
    ],
)
def test_what_is_open_is_told(paragraphs: tuple[str, ...], at: list[str]) -> None:
    """The last paragraph has to close; a quotation by itself takes up nothing; brackets have no such habit."""
    assert found(*paragraphs) == at


def test_lines_of_one_paragraph() -> None:
    """A quotation parted by line breaks is read in the same way."""
    lines = "通知要求：“各单位认真落实。<w:br/>“各村认真组织。<w:br/>“按时报送。”"
    body = (
        p("青溪镇人民政府2024年政府信息公开工作年度报告")
        + p("一、总体情况")
        + f"<w:p><w:r><w:t>{lines}</w:t></w:r></w:p>".replace("<w:br/>", "</w:t><w:br/><w:t>")
    )
    assert not [one for one in gipr_lint.lint(docx(body), select=("CN807",)).findings if marked(one)]


@pytest.mark.slow
def test_many_lines_take_linear_time() -> None:
    """Eight times the lines behind an open mark take at most twenty times as long."""

    def seconds(lines: int) -> float:
        text = "</w:t><w:br/><w:t>".join(["坚持“以公开为常态。", *["“双随机”监管。"] * lines])
        body = (
            p("青溪镇人民政府2024年政府信息公开工作年度报告")
            + p("一、总体情况")
            + f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
        data = docx(body)
        taken = []
        for _ in range(3):
            started = time.process_time()
            gipr_lint.lint(data, select=("CN807",))
            taken.append(time.process_time() - started)
        return min(taken)

    assert seconds(32_000) < 20 * seconds(4_000)

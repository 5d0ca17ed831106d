"""The roster: what a CSV says, and what is wrong with one, line by line."""

from __future__ import annotations

import pytest

from gipr_lint.corpus.roster import RosterError, Unit, read_roster

PLAIN = "unit,parent,kind,code,complete,names\n云岭市,,政府,1,1,\n临阳县,云岭市,政府,2,,老县｜临阳\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
def test_a_roster_in_either_encoding(encoding: str) -> None:
    """UTF-8, with or without its mark, and what Excel in China writes."""
    assert read_roster(PLAIN.encode(encoding), "r.csv") == (
        Unit("云岭市", "", "政府", "1", True),
        Unit("临阳县", "云岭市", "政府", "2", False, ("老县", "临阳")),
    )


def test_columns_in_any_order_and_blank_lines() -> None:
    """The head says what stands where; a parent may be written in full width."""
    text = "code,names,unit,kind,parent\n1,,A县,政府,\n\n,,B镇,政府,Ａ县\n"
    assert [(unit.name, unit.parent) for unit in read_roster(text.encode(), "r")] == [("A县", ""), ("B镇", "A县")]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("unit,parent,kind\n", 1, "缺“code”这一列"),
        ("unit,parent,kind,code,colour\n", 1, "不认识“colour”这一列"),
        ("unit,parent,kind,code,unit\n", 1, "“unit”这一列有两个"),
        ("unit,parent,kind,code\n", 1, "没有单位"),
        ("unit,parent,kind,code\n甲,,,\n乙,丙,,\n", 3, "没有上级“丙”"),
        ("unit,parent,kind,code\n甲,,,\n\n甲,,,\n", 4, "“甲”已经在第2行"),
        ("unit,parent,kind,code\n,甲,,\n", 2, "没有单位名称"),
        ("unit,parent,kind,code\n甲,乙,,\n乙,丙,,\n丙,甲,,\n", 2, "又回到自己"),
        ("unit,parent,kind,code\n甲,甲,,\n", 2, "自己的上级"),
        ("unit,parent,kind,code,complete\n甲,,,,x\n", 2, "complete 应为 1 或空白"),
        ("unit,parent,kind,code\n甲,,,1,2\n", 2, "有5个值"),
        ('unit,parent,kind,code\n"甲,,,1\n', 2, "不是正确的 CSV"),
        ("甲,,政府,1\n乙,甲,部门,2\n", 1, "第一行应是表头.*不是“甲,,政府,1”"),
        ("unit;parent;kind;code\n甲;;;1\n", 1, "第一行应是表头"),
        ("单位,上级,类别,代码\n甲,,,1\n", 1, "第一行应是表头"),
        ("", 1, "第一行应是表头"),
    ],
)
def test_what_is_wrong_is_told_by_line(text: str, line: int, said: str) -> None:
    """Each error with its line."""
    with pytest.raises(RosterError, match=said) as caught:
        read_roster(text.encode(), "名册.csv")
    assert f"名册.csv 第{line}行" in str(caught.value)


def test_all_errors_at_once() -> None:
    """Nobody mends a roster one error a run."""
    with pytest.raises(RosterError) as caught:
        read_roster("unit,parent,kind,code\n,,,\n,x,,\n甲,乙,,\n".encode(), "r")
    assert len(str(caught.value).splitlines()) == 2


def test_one_mistake_is_told_once() -> None:
    """A head that is none is no four columns missing, and a parent that is not there no error of each child."""
    for text, lines in (("甲,乙,丙,丁\n", 1), ("unit,parent,kind,code\n甲,县,,\n乙,县,,\n丙,市,,\n", 2)):
        with pytest.raises(RosterError) as caught:
            read_roster(text.encode(), "r")
        assert len(str(caught.value).splitlines()) == lines
    assert "“县”（2个单位写了它）" in str(caught.value)


def test_no_text_at_all() -> None:
    """Bytes of neither encoding."""
    with pytest.raises(RosterError, match="既不是 UTF-8 也不是 GBK"):
        read_roster(b"\xff\xfe\xff\xff\x00\x80", "r")

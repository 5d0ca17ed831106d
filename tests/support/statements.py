"""What is stated in a text, told apart by the words of the national pack, in short lines that tests compare."""

from __future__ import annotations

from hypothesis import strategies as st
from tests.support.reports import RULES

from gipr_lint.docx import fold
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.clauses import Clauses
from gipr_lint.report.prose.counts import find_counts
from gipr_lint.report.prose.frames import Frame
from gipr_lint.report.prose.framing import frame_of
from gipr_lint.report.prose.reading import read_statements
from gipr_lint.report.prose.statements import Statement
from gipr_lint.report.prose.tokens import tokens_of

WORDS = RULES.vocabulary
PIECES = (
    *"0123456789.,，、；：。（）()[]《》“”\n\u3000x件条次余约占%万",
    *("全年", "我县", "县财政局", "2023年", "上半年", "收到", "办结", "答复", "申请", "行政复议", "行政诉讼", "投诉"),
    *("予以公开", "部分公开", "维持", "结转", "下年度", "自然人", "其中", "分别", "均", "已", "未", "无", "均为零"),
    *("引发的", "因", "信息公开", "规范性文件", "合计", "等渠道", "信函", "办结率100%", "二十五件", "甲乙"),
)
HOSTILE = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join)
"""Any text, mostly of the words that are read, in any order."""
COUNTY, BUREAU = "青溪县人民政府", "云岭市发展和改革局"


def attribution(agency: str = COUNTY, year: int | None = 2024) -> Attribution:
    """Whose report of which year it is."""
    return Attribution(agency, year, WORDS)


def frame(text: str, year: int | None = 2024) -> Frame:
    """What the words of a text say together."""
    return frame_of(tokens_of(fold(text).text, WORDS), year, WORDS)


def clauses(text: str, topic: str = "", usual: str = "") -> Clauses:
    """The clauses of a text."""
    folded = fold(text).text
    return Clauses(folded, find_counts(folded, WORDS), attribution(), topic, usual)


def statements(text: str, agency: str = COUNTY, topic: str = "", usual: str = "") -> list[Statement]:
    """What a text states, in reading order."""
    folded = fold(text).text
    return read_statements(folded, find_counts(folded, WORDS), attribution(agency), topic, usual)


def told(text: str, agency: str = COUNTY, topic: str = "", usual: str = "") -> list[str]:
    """The statements of a text, each as `line` has it."""
    folded = fold(text).text
    return [line(one, folded) for one in statements(text, agency, topic, usual)]


def own(text: str, agency: str = COUNTY, topic: str = "", usual: str = "") -> list[str]:
    """Those that are of this body and year, and sure: what rules compare."""
    folded = fold(text).text
    found = statements(text, agency, topic, usual)
    return [line(one, folded) for one in found if one.is_own and one.is_sure]


def line(statement: Statement, text: str) -> str:
    """A statement as “36件 application received”: its words or amount, then objects, actions, parties, and what makes
    it not this body's own, or not sure."""
    said = statement.frame
    amount = text[slice(*statement.place)] if statement.amount == "number" else statement.amount
    names = ["+".join(names) for names in (said.objects, said.actions, said.parties) if names]
    marks = {
        "part": said.narrowed,
        "others": statement.of_others,
        "then": statement.other_time,
        "perhaps": statement.perhaps,
        "unsure": said.loose,
        "timely": said.timely,
        "already": said.already,
    }
    return " ".join([amount, *names, *(mark for mark, is_so in marks.items() if is_so)])

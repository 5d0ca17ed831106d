"""本规则包的测试：规则文件里的每个例子是一项，另有例子说不清的情形。"""

from pathlib import Path

from gipr_lint.testing import Case, assert_findings, lint_markdown, load_pack

PACK = load_pack(Path(__file__).parents[1] / "src" / "gipr_lint_sh")

REPORT = """\
# 松湖区教育局2024年政府信息公开工作年度报告

本年度报告根据《中华人民共和国政府信息公开条例》和《上海市政府信息公开规定》的要求编制。本年度报告中所列数据统计期限为2024年1月1日至12月31日。本年度报告电子版可从松湖区人民政府网站下载。

## 一、总体情况

全区教育系统政务公开工作稳步推进。
"""


def test_example(gipr_lint_example: Case) -> None:
    """正确的例子不被报告，错误的例子被它自己的规则发现，按建议修改后不再被报告。"""
    gipr_lint_example.check()


def test_no_contact_is_customary() -> None:
    """前言没有联系方式，国家规则警告，本规则包不报告。"""
    assert_findings(lint_markdown(REPORT, select=["contact"]), "CN301")
    assert_findings(lint_markdown(REPORT, PACK, select=["contact", "period", "SH2"]))

"""本规则包的测试：规则文件里的每个例子是一项，另有例子说不清的情形。"""

from pathlib import Path

from gipr_lint.testing import Case, assert_findings, lint_markdown, load_pack

PACK = load_pack(Path(__file__).parents[1] / "src" / "gipr_lint_gd")

REPORT = """\
# 松湖区教育局2024年政府信息公开工作年度报告

## 一、总体情况

全年作出行政处罚{}宗次。

## 二、主动公开政府信息情况

```form proactive
penalties: 12
```
"""


def test_example(gipr_lint_example: Case) -> None:
    """正确的例子不被报告，错误的例子被它自己的规则发现，按建议修改后不再被报告。"""
    gipr_lint_example.check()


def test_own_measure_is_read() -> None:
    """“宗次”是本规则包增加的量词，正文里这样写的数与表核对。"""
    assert_findings(lint_markdown(REPORT.format(13), PACK, select=["CN611"]), "CN611")
    assert_findings(lint_markdown(REPORT.format(12), PACK, select=["CN611"]))
    assert_findings(lint_markdown(REPORT.format(13), select=["CN611"]))

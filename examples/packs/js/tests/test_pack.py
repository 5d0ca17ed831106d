"""本规则包的测试：规则文件里的每个例子是一项，另有例子说不清的情形。"""

from pathlib import Path

from gipr_lint.testing import Case, lint_markdown, load_pack

PACK = load_pack(Path(__file__).parents[1] / "src" / "gipr_lint_js")

LATE = """\
# 云岭市人民政府2024年政府信息公开工作年度报告

## 六、其他需要报告的事项

没有收取信息处理费。

云岭市人民政府

2025年4月10日
"""


def test_example(gipr_lint_example: Case) -> None:
    """正确的例子不被报告，错误的例子被它自己的规则发现，按建议修改后不再被报告。"""
    gipr_lint_example.check()


def test_late_is_graver_here() -> None:
    """晚于3月31日公布，国家规则警告，本规则包作为错误。"""
    for pack, severity in ((None, "warning"), (PACK, "error")):
        result = lint_markdown(LATE, pack, select=["CN902"]) if pack else lint_markdown(LATE, select=["CN902"])
        assert [finding.severity for finding in result.findings] == [severity]

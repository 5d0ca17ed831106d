"""本规则包的测试：规则文件里的每个例子是一项，另有例子说不清的情形。"""

from pathlib import Path

import pytest

from gipr_lint.testing import Case, assert_findings, lint_markdown, load_pack

PACK = load_pack(Path(__file__).parents[1] / "src" / "gipr_lint_gs")

REPORT = "# {agency}{year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n全年工作平稳有序。\n"
EVERYONE = ("GS102", "GS104", "GS105")
COUNTIES = (*EVERYONE, "GS103", "GS106")


def test_example(gipr_lint_example: Case) -> None:
    """正确的例子不被报告，错误的例子被它自己的规则发现，按建议修改后不再被报告。"""
    gipr_lint_example.check()


@pytest.mark.parametrize(
    ("agency", "year", "codes"),
    [
        ("凉州区人民政府", 2025, COUNTIES),
        ("武威市民勤县人民政府", 2025, COUNTIES),
        ("古浪县人民政府", 2025, COUNTIES),
        ("天祝藏族自治县人民政府", 2025, COUNTIES),
        ("武威市松湖产业服务局", 2025, EVERYONE),
        ("甘肃省武威市松湖产业服务中心", 2025, EVERYONE),
        ("武威市人民政府办公室", 2025, EVERYONE),
        ("武威市人民政府", 2025, ()),
        ("凉州区青溪镇人民政府", 2025, ()),
        ("武威市凉州区松湖产业服务局", 2025, ()),
        ("古浪县松湖产业服务局", 2025, ()),
        ("云岭市松湖产业服务局", 2025, ()),
        ("临阳县人民政府", 2025, ()),
        ("凉州区人民政府", 2024, ()),
        ("武威市松湖产业服务局", 2026, ()),
    ],
)
def test_whom_the_demands_are_for(agency: str, year: int, codes: tuple[str, ...]) -> None:
    """通知点名的县区人民政府和市政府部门、单位，2025年的报告；其余都不检查。"""
    assert_findings(lint_markdown(REPORT.format(agency=agency, year=year), PACK, select=["GS"]), *codes)

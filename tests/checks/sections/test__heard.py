"""What counts as said of the topics of section one."""

from __future__ import annotations

import pytest
from tests.support.reports import findings

PUBLISHED, ASKED, MANAGED = "全年通过网站主动公开信息120条。", "未收到政府信息公开申请。", "信息发布前严格审核。"
PLATFORM, WATCHED = "做好网站栏目维护。", "组织业务培训2次。"
PARTS = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况"


def missing(unit: str, text: str) -> list[str]:
    """What CN113 misses in a section one that says `text`."""
    head = f"# {unit}2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n{text}\n\n"
    ending = f"## 六、其他需要报告的事项\n\n无。\n\n{unit}\n\n2025年1月20日"
    messages = [finding.message for finding in findings(head + ending, "CN113")]
    return [message.partition("没有谈到")[2].partition("；")[0] for message in messages]


@pytest.mark.parametrize(
    ("unit", "text", "topics"),
    [
        ("临阳县市场监督管理局", PUBLISHED + ASKED + MANAGED + PLATFORM + "围绕市场监督管理职责开展工作。", "监督保障"),
        ("临阳县医疗保障局", PUBLISHED + ASKED + MANAGED + PLATFORM + "临阳县医疗保障局落实各项要求。", "监督保障"),
        ("临阳县人社局", PUBLISHED + ASKED + MANAGED + PLATFORM + "公开社会保障政策12条。", "监督保障"),
        ("云岭市药品监督管理局", PUBLISHED + ASKED + MANAGED + PLATFORM + "加强药品监督管理。", "监督保障"),
        ("临阳县审计局", PUBLISHED + ASKED + PLATFORM + WATCHED + "公开审计结果6份。", "政府信息管理"),
        ("临阳县行政审批局", PUBLISHED + ASKED + PLATFORM + WATCHED + "做好行政审批事项办理。", "政府信息管理"),
        ("临阳县教育局", PUBLISHED + MANAGED + PLATFORM + WATCHED + "全年无被申请行政复议案件。", "依申请公开"),
        ("临阳县教育局", PUBLISHED + MANAGED + PLATFORM + WATCHED + "办理行政复议申请0件。", "依申请公开"),
        ("临阳县民政局", PUBLISHED + MANAGED + PLATFORM + WATCHED + "受理低保申请3件、救助申请5件。", "依申请公开"),
        ("临阳县民政局", PUBLISHED + MANAGED + PLATFORM + WATCHED + "梳理依申请政务服务事项12项。", "依申请公开"),
        ("临阳县教育局", PUBLISHED + ASKED + MANAGED + PLATFORM + "公开民生保障领域信息12条。", "监督保障"),
        ("临阳县住建局", PUBLISHED + MANAGED + PLATFORM + WATCHED + "办理施工许可申请20件。", "依申请公开"),
        ("临阳县教育局", f"本报告由{PARTS}等六部分组成。{PUBLISHED}{MANAGED}{PLATFORM}{WATCHED}", "依申请公开"),
        (
            "临阳县教育局",
            f"主动公开信息9条。{ASKED}{MANAGED}{WATCHED}本报告的电子版可在县政府网站下载。",
            "政府信息公开平台建设",
        ),
        ("临阳县教育局", f"主动公开信息9条。{ASKED}{MANAGED}{WATCHED}本报告通过门户网站公布。", "政府信息公开平台建设"),
    ],
)
def test_what_says_nothing_of_a_topic(unit: str, text: str, topics: str) -> None:
    """Names and business of bodies, other applications, the list of the parts, where the report is published."""
    assert missing(unit, text) == [topics]


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("临阳县市场监督管理局", PUBLISHED + ASKED + MANAGED + PLATFORM + WATCHED),
        ("临阳县医疗保障局", PUBLISHED + ASKED + MANAGED + PLATFORM + "主动接受社会监督。"),
        ("临阳县审计局", PUBLISHED + ASKED + PLATFORM + WATCHED + "信息发布前由分管领导审核。"),
        ("临阳县教育局", PUBLISHED + MANAGED + PLATFORM + WATCHED + "办理依申请公开0件、行政复议申请0件。"),
        ("临阳县民政局", PUBLISHED + MANAGED + PLATFORM + WATCHED + "受理救助申请5件，收到信息公开申请1件。"),
        ("临阳县教育局", "根据要求编制本报告，全年主动公开信息12条，收到申请0件，审核后发布，维护网站，开展培训。"),
        ("临阳县教育局", "现将有关情况报告如下：全年主动公开信息12条。" + ASKED + MANAGED + PLATFORM + WATCHED),
        ("临阳县教育局", "本报告期内主动公开信息12条，未收到公开申请，" + MANAGED + PLATFORM + WATCHED),
        ("临阳县教育局", f"全文包括{PARTS}等六部分。{PUBLISHED}{ASKED}{MANAGED}{PLATFORM}{WATCHED}"),
        ("临阳县教育局", f"主动公开信息9条。{ASKED}{MANAGED}{WATCHED}本报告通过县政府网站公布，网站设有公开专栏。"),
        ("临阳县教育局", "（一）主动公开政府信息情况\n\n公开信息12条。\n\n（二）收到和处理政府信息公开申请情况\n\n无。"
         "\n\n（三）信息管理\n\n审核发布。\n\n（四）平台建设\n\n维护网站。\n\n（五）监督保障\n\n开展培训。"),
    ],
)  # fmt: skip
def test_what_says_enough(unit: str, text: str) -> None:
    """A topic that is spoken of in its own words is spoken of, whatever stands beside it."""
    assert missing(unit, text) == []

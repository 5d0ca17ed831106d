"""The words of the reference pages in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from gipr_lint.terms import Profile

PHRASES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "pack": "规则包 `{}` {}，{} 条规则。",
        "rule": "规则",
        "severity": "级别",
        "defect": "问题",
        "category": "类别",
        "kind": "检查种类",
        "file": "文件",
        "why": "为什么",
        "authority": "依据",
        "message": "怎样报告",
        "fix": "修改建议",
        "good": "正确的例子",
        "bad": "错误的例子",
        "found": "报告：",
        "suggestion": "建议：",
        "comma": "，",
    },
    "en": {
        "pack": "Rule pack `{}` {}, {} rules.",
        "rule": "Rule",
        "severity": "Severity",
        "defect": "Defect",
        "category": "Category",
        "kind": "Kind of check",
        "file": "File",
        "why": "Why",
        "authority": "Authority",
        "message": "What it says",
        "fix": "Fix",
        "good": "Good example",
        "bad": "Bad example",
        "found": "Reported:",
        "suggestion": "Suggestion: ",
        "comma": ", ",
    },
}

PROFILES: Mapping[str, Mapping[Profile, str]] = {
    "zh": {"draft": "起草", "submit": "报送", "publish": "公开"},
    "en": {"draft": "draft", "submit": "submit", "publish": "publish"},
}

SAFETY: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "safe": "可自动修改（safe）：不改变意思，`gipr-lint fix` 直接写入。",
        "suggested": "需人工确认（suggested）：`gipr-lint fix --suggested` 才写入。",
    },
    "en": {
        "safe": "Safe: the meaning cannot change; `gipr-lint fix` makes it.",
        "suggested": "Suggested, for a person to confirm: `gipr-lint fix --suggested` makes it.",
    },
}

CATEGORIES: Mapping[str, Mapping[str, str]] = {
    "zh": {
        "structure": "标题和各部分",
        "period": "统计期限和依据",
        "contact": "联系方式",
        "table": "表的行列",
        "cell": "单元格",
        "arithmetic": "表内计算",
        "agreement": "文表一致",
        "across": "跨年度和跨单位",
        "wording": "文字",
        "privacy": "敏感信息",
        "signing": "落款和日期",
        "layout": "版面",
        "file": "文件",
    },
    "en": {
        "structure": "Title and sections",
        "period": "Period and legal basis",
        "contact": "Contact details",
        "table": "Shape of tables",
        "cell": "Cells",
        "arithmetic": "Arithmetic inside tables",
        "agreement": "Prose against tables",
        "across": "Across years and units",
        "wording": "Wording",
        "privacy": "Sensitive data",
        "signing": "Signing and dates",
        "layout": "Layout",
        "file": "The file",
    },
}

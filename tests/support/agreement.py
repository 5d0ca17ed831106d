"""Reports of a few sentences beside tables that are known, for the tests of what prose and tables say."""

from __future__ import annotations

from tests.support.reports import findings

from gipr_lint import Finding

BUSY = """
```form proactive
rules: 0
normative: 5 3 20
permits: 12345
penalties: 200
coercion: 8
charges: 12.5
```

```form requests
new: 28 9 1 0 2 0 40
carried_in: 3 1 0 0 0 0 4
granted: 14 4 1 0 1 0 20
partly_granted: 4 1 0 0 0 0 5
refused_third_party: 1 1 0 0 0 0 2
unavailable_not_held: 5 1 0 0 0 0 6
unavailable_not_made: 1 0 0 0 0 0 1
rejected_repeat: 2 0 0 0 0 0 2
other_rest: 3 1 0 0 1 0 5
done: 30 8 1 0 2 0 41
carried_out: 1 2 0 0 0 0 3
```

```form review
count: 5 1 0 1 7 2 0 0 0 2 1 1 0 1 3
```
"""
"""40 new and 4 carried in, 41 done and 3 carried out; 7 reviews, 2 and 3 lawsuits, one of these corrected."""

CALM = """
```form proactive
normative: 0
```

```form requests
new: 2 1 0 0 0 0 3
granted: 2 1 0 0 0 0 3
done: 2 1 0 0 0 0 3
```

```form review
count: 1 0 0 0 1 0 0 0 0 0 0 0 0 0 0
```
"""
"""3 new, all granted; one review, upheld."""

EMPTY = """
```form proactive
normative: 0
```

```form requests
new: 0
```

```form review
count: 0
```
"""
"""Nothing at all."""

LARGE = """
```form proactive
rules: 2 1 68
normative: 126 77 1043
permits: 2764215
penalties: 30128
coercion: 1204
charges: 102345.678
```

```form requests
new: 3100 350 20 6 40 9 3525
carried_in: 100 20 1 0 0 0 121
granted: 1300 110 10 3 6 2 1431
partly_granted: 400 60 6 0 3 2 471
refused_law: 70 20 2 0 0 0 92
unavailable_not_held: 850 61 2 1 25 2 941
rejected_petition: 100 14 1 1 1 0 117
other_rest: 380 80 0 1 5 3 469
done: 3100 345 21 6 40 9 3521
carried_out: 100 25 0 0 0 0 125
```

```form review
count: 98 21 30 21 170 20 1 2 2 25 40 2 4 6 52
```
"""
"""A city's figures: 3525 and 121, 3521 and 125, 170 reviews, 77 lawsuits."""

TABLES = {"busy": BUSY, "calm": CALM, "empty": EMPTY, "large": LARGE}

COUNTY, CITY = "青溪县人民政府", "云岭市人民政府"
HEADINGS = {"overview": "一、总体情况", "problems": "五、存在的主要问题及改进情况", "other": "六、其他需要报告的事项"}


def report(text: str, tables: str = "busy", *, section: str = "overview", agency: str = COUNTY) -> str:
    """A report for 2024 as Markdown, that says `text` in a section; `|` parts its paragraphs."""
    said = text.replace("|", "\n\n")
    parts = [
        f"# {agency}2024年政府信息公开工作年度报告",
        "## 一、总体情况",
        said if section == "overview" else "工作有序。",
        "## 二、主动公开政府信息情况",
        TABLES[tables],
    ]
    if section != "overview":
        parts += [f"## {HEADINGS[section]}", said]
    return "\n\n".join(parts)


def heard(text: str, tables: str = "busy", **where: str) -> list[Finding]:
    """What agreement and sums find above info."""
    codes = [f"CN6{number:02}" for number in (*range(1, 19), 31) if number not in (14, 17)]
    return [f for f in findings(report(text, tables, **where), *codes) if f.severity != "info"]

"""The parameters of `across`."""

from __future__ import annotations

from msgspec import Struct

from gipr_lint.checks.stated import Each


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"form": "of", "numbers": "with"}):
    """本年报告与上年报告之间必须成立的算式；上年的写作 last，如 last.requests[carried_out, total]。 /
    What must hold between a report and that of the year before, whose names stand after `last`, as in
    `last.requests[carried_out, total]`."""

    that: str
    """必须成立的算式。 / What must hold."""
    given: str = ""
    """条件，也可以说到上年；不成立或无从判断时不报告。 /
    A condition, on last year's report as well; where it does not hold, or cannot be told, the rule falls silent."""
    form: str = ""
    """逐行或逐列时，哪一张表。 / The form over whose lines it ranges."""
    each: Each = Each()
    """逐行：算式里的名称是列；逐列：是行；上年的写作 last.名称。 /
    Over rows, names being columns, or over columns, names being rows; those of last year are `last.name`."""
    cells: tuple[str, ...] = ()
    """逐个单元格：各写作 表[行, 列]，算式里称 cell，上年的称 last.cell；某年的格式没有的不看。 /
    Over cells, each written as `form[row, column]`: they are `cell`, and `last.cell` last year; those that either year
    does not have are left out."""
    fact: tuple[str, ...] = ()
    """逐个事实，如“上年收到申请”；算式里称 fact。 / Over the occurrences of facts, which are `fact`."""
    numbers: dict[str, str | int] = {}
    """算式里用到的数，按名称，如 floor: 100。 / Numbers that expressions use, by name, such as `floor: 100`."""
    at: str = ""
    """报告在哪个单元格；不写则为算式里第一个。 / The cell to report, by default the first of the expression."""
    cases: dict[str, str] = {}
    """规则另有说法的情形，各写一个算式，先成立的为准。 /
    Cases of which the rule speaks in words of its own, each with an expression; the first that holds counts."""

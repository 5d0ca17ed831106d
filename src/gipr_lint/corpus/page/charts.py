"""The charts of the page: year by year, the rules that find most, rules against units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bokeh.embed import components
from bokeh.models import BasicTicker, ColumnDataSource, HoverTool
from bokeh.plotting import figure
from bokeh.resources import Resources
from bokeh.transform import linear_cmap
from msgspec import Struct

from gipr_lint.corpus.page.overview import Overview
from gipr_lint.messages import say
from gipr_lint.output.common.terminal import harmless
from gipr_lint.output.common.words import severity_name
from gipr_lint.terms import SEVERITIES

_COLORS = {"error": "#b3261e", "warning": "#d98e04", "info": "#4a86c5"}
_WARM = ["#fff3e0", "#ffd9a0", "#ffb55a", "#f58a2c", "#dc5a1c", "#b3261e", "#7f0f14"]
_MOST_RULES, _MOST_COLUMNS = 20, 40
"""So many rules and units are drawn."""

_OTHER_BRACKETS = str.maketrans("<>", "＜＞")


class Charts(Struct, frozen=True):
    """The library and what draws, as scripts without their tags, and the places of the charts as HTML by name."""

    scripts: tuple[str, ...]
    places: Mapping[str, str]


def charts(told: Overview, lang: str) -> Charts:
    """The charts of an overview; none where nothing was found."""
    figures = {}
    if told.years:
        figures["years"] = _years(told, lang)
    if told.rules:
        figures["rules"] = _rules(told, lang)
        figures["grid"] = _grid(told, lang)
    if not figures:
        return Charts((), {})
    script, places = components(figures, wrap_script=False)
    return Charts((*Resources(mode="inline", components=["bokeh"]).js_raw, script), dict(places))


def _years(told: Overview, lang: str) -> figure:
    """Findings of each severity by year, one on the other."""
    years = [str(one.year) for one in told.years]
    data: dict[str, list[object]] = {"year": [*years]}
    data |= {severity: [one.counts.get(severity, 0) for one in told.years] for severity in SEVERITIES}
    data["reports"] = [one.reports for one in told.years]
    data["absent"] = [one.absent for one in told.years]
    chart = _figure(say("report.by-year", lang), x_range=years, height=300)
    names = [severity_name(severity, lang) for severity in SEVERITIES]
    chart.vbar_stack(
        list(SEVERITIES),
        x="year",
        width=0.6,
        source=ColumnDataSource(data),
        color=[_COLORS[severity] for severity in SEVERITIES],
        legend_label=names,
    )
    chart.y_range.start = 0
    chart.yaxis.ticker = BasicTicker(min_interval=1)
    chart.xgrid.visible = False
    chart.legend.orientation = "horizontal"
    chart.add_layout(chart.legend[0], "above")
    tips = [("", "@year")] + [(name, f"@{severity}") for name, severity in zip(names, SEVERITIES, strict=True)]
    tips += [(say("lists.reports", lang), "@reports"), (say("lists.absent", lang), "@absent")]
    chart.add_tools(HoverTool(tooltips=tips))
    return chart


def _rules(told: Overview, lang: str) -> figure:
    """The rules with most findings, the first on top."""
    rules = told.rules[:_MOST_RULES]
    codes = [one.code for one in rules]
    data = {
        "code": codes,
        "title": [_plain(one.title) for one in rules],
        "findings": [one.findings for one in rules],
        "reports": [one.reports for one in rules],
        "color": [_COLORS[one.severity] for one in rules],
    }
    chart = _figure(say("report.by-rule", lang), y_range=codes[::-1], height=80 + 22 * len(codes))
    chart.hbar(y="code", right="findings", height=0.7, color="color", source=ColumnDataSource(data))
    chart.x_range.start = 0
    chart.xaxis.ticker = BasicTicker(min_interval=1)
    chart.ygrid.visible = False
    tips = [("@code", "@title"), (say("lists.findings", lang), "@findings"), (say("lists.reports", lang), "@reports")]
    chart.add_tools(HoverTool(tooltips=tips))
    return chart


def _grid(told: Overview, lang: str) -> figure:
    """How many findings of each rule each unit has: the rules and units with most."""
    codes = [one.code for one in told.rules[:_MOST_RULES]]
    units = [one.name for one in told.units[:_MOST_COLUMNS]]
    labels = _labels(units, lang)
    cells = [
        (labels[unit], code, told.grid[code, unit]) for unit in units for code in codes if told.grid.get((code, unit))
    ]
    most = max((count for *_, count in cells), default=1)
    titles = {one.code: _plain(one.title) for one in told.rules}
    data = {
        "unit": [unit for unit, _, _ in cells],
        "code": [code for _, code, _ in cells],
        "n": [count for _, _, count in cells],
        "title": [titles[code] for _, code, _ in cells],
    }
    chart = _figure(
        say("report.grid", lang),
        x_range=[labels[unit] for unit in units],
        y_range=codes[::-1],
        height=200 + 20 * len(codes),
    )
    color = linear_cmap("n", _WARM, 0, most)
    chart.rect(x="unit", y="code", width=0.96, height=0.92, source=ColumnDataSource(data), color=color)
    chart.xaxis.major_label_orientation = 1.0
    chart.grid.visible = False
    chart.add_tools(HoverTool(tooltips=[("", "@unit"), ("@code", "@title"), (say("lists.findings", lang), "@n")]))
    return chart


def _figure(title: str, **extra: object) -> figure:
    chart = figure(title=title, toolbar_location=None, tools="", sizing_mode="stretch_width", **extra)
    chart.background_fill_color = chart.border_fill_color = None
    chart.outline_line_color = None
    chart.axis.axis_line_color = "#9aa5b1"
    chart.axis.minor_tick_line_color = None
    return chart


def _labels(units: Sequence[str], lang: str) -> dict[str, str]:
    """Names short enough for an axis, each once."""
    labels: dict[str, str] = {}
    for unit in units:
        name = _plain(unit) or say("output.no-agency", lang)
        label = name if len(name) <= 14 else f"{name[:13]}…"
        labels[unit] = f"{label} {len(labels) + 1}" if label in labels.values() else label
    return labels


def _plain(text: str) -> str:
    """A text in which nothing is a tag, however it is put into a page."""
    return harmless(text).translate(_OTHER_BRACKETS)

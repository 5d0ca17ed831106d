"""The page as HTML: one file with its style, its charts and the library that draws them, and nothing loaded."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from gipr_lint.corpus.page.charts import charts
from gipr_lint.corpus.page.overview import MOST_UNITS, Overview
from gipr_lint.messages import say
from gipr_lint.output.page.render import environment, hash_of
from gipr_lint.version import __version__

_FOLDER = Path(__file__).parent


def page(told: Overview, store: str, lang: str) -> str:
    """The page on a store of that name."""
    drawn = charts(told, lang)
    scripts = [f"\n{script}\n" for script in drawn.scripts]
    template = environment(_FOLDER).get_template("report.html")
    return template.render(
        told=told,
        store=store,
        lang=lang,
        say=_words(lang),
        style=Markup((_FOLDER / "report.css").read_text(encoding="utf-8")),
        charts={name: Markup(place) for name, place in drawn.places.items()},
        scripts=[Markup(script) for script in scripts],
        policy=_policy(scripts),
        most_units=MOST_UNITS,
        version=__version__,
    )


def _policy(scripts: Iterable[str]) -> str:
    """What the page may do: run these very scripts and no others, load nothing, send nothing. The library that draws
    sets the style of what it draws, which has no hash."""
    hashes = " ".join(f"'{hash_of(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes or chr(39) + 'none' + chr(39)}; style-src 'unsafe-inline'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _words(lang: str) -> dict[str, str]:
    """The words of the page itself."""
    return {
        "title": say("report.title", lang),
        "documents": say("report.documents", lang),
        "units": say("report.units", lang),
        "unreadable": say("report.unreadable", lang),
        "absent": say("lists.absent", lang),
        "nobody": say("report.nobody-absent", lang),
        "unlisted": say("report.unlisted", lang),
        "years": say("report.years", lang),
        "year": say("csv.year", lang),
        "reports": say("lists.reports", lang),
        "unit": say("page.unit", lang),
        "parent": say("lists.parent", lang),
        "ranking": say("report.ranking", lang),
        "rules": say("report.rules", lang),
        "rule": say("csv.rule", lang),
        "findings": say("lists.findings", lang),
        "details": say("report.details", lang),
        "error": say("severity.error", lang),
        "warning": say("severity.warning", lang),
        "info": say("severity.info", lang),
        "more": say("report.more", lang),
        "cut": say("report.cut", lang),
        "no_agency": say("output.no-agency", lang),
        "no_year": say("output.no-year", lang),
        "masked": say("page.masked", lang),
        "contents": say("report.contents", lang),
        "grid": say("report.grid", lang),
    }

"""A checked draft as the page shows it: the view of the format `html`, with what can be taken away and accepted."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment

from gipr_lint.messages import say
from gipr_lint.output import Run
from gipr_lint.output.page.model import document_page
from gipr_lint.output.page.render import environment, words
from gipr_lint.web.changes import changes_in
from gipr_lint.web.tasks import TAKEN

FOLDER = Path(__file__).parent / "static"


def templates() -> Environment:
    """The templates of the format and of the page."""
    return environment(FOLDER)


def article(run: Run, prefix: str, take: str) -> str:
    """The only document of a run: every id in it begins with `prefix`, what is taken away is had under `take`."""
    lang = run.lang
    document = run.documents[0]
    labels = document.recognised.form_labels if document.recognised else {}
    shown = document_page(document, {rule.code: rule for rule in run.rules}, lang, prefix, changes_in(labels))
    taken = TAKEN if document.status == "linted" else ("html",)
    fixes = sum(bool(entry.fix) for entry in shown.entries)
    accepted = say("web.accepted", lang, count=fixes, total=fixes)
    known = {"say": words(lang), "web": article_words(lang), "take": take, "taken": taken, "accepted": accepted}
    taking = templates().get_template("taking.html").make_module(known)
    return templates().get_template("article.html").render(**known, taking=taking, shown=shown)


def article_words(lang: str) -> dict[str, str]:
    """The words that stand beside a draft."""
    return {
        "annotated": say("web.take-annotated", lang),
        "fixed": say("web.take-fixed", lang),
        "both": say("web.take-both", lang),
        "html": say("web.take-html", lang),
        "xlsx": say("web.take-list", lang),
        "take": say("web.take", lang),
        "accept": say("web.accept", lang),
        "finding": say("page.number", lang),
        "safe": say("web.safe", lang),
        "suggested": say("web.suggested", lang),
        "all": say("web.accept-all", lang),
        "only_safe": say("web.accept-safe", lang),
        "none": say("web.accept-none", lang),
        "changes": say("web.changes", lang),
        "terms": say("web.terms", lang),
    }

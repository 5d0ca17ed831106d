"""The page as HTML. Every value goes through one door on its way: escaped, and without what steers a reader's eye."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from gipr_lint.messages import say
from gipr_lint.output import Run
from gipr_lint.output.page.model import page_of
from gipr_lint.output.page.paper import clean, grid, numbers, paragraph
from gipr_lint.version import __version__

_FOLDER = Path(__file__).parent


def page(run: Run) -> str:
    """A whole page: one file that loads nothing and runs no script but its own."""
    style, script = asset("page.css"), asset("page.js")
    shown = environment().get_template("page.html")
    return shown.render(
        page=page_of(run),
        say=words(run.lang),
        style=Markup(style),
        script=Markup(script),
        policy=f"default-src 'none'; style-src '{hash_of(style)}'; script-src '{hash_of(script)}'; "
        "base-uri 'none'; form-action 'none'",
        taking=None,
        version=__version__,
    )


@lru_cache(maxsize=4)
def environment(*folders: Path) -> Environment:
    """The templates of the format, and those in other folders. What is put into them is text, and stays on the line and
    in the direction of what is around it."""
    made = Environment(
        loader=FileSystemLoader([_FOLDER, *folders]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(paragraph=paragraph, grid=grid, numbers=numbers)
    return made


def asset(name: str) -> str:
    """The text of the style sheet or the script."""
    return (_FOLDER / name).read_text(encoding="utf-8")


def hash_of(text: str) -> str:
    """What a page's policy calls a style or script by that stands in the page."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def words(lang: str) -> dict[str, str]:
    """The words of the page itself."""
    return {
        "title": say("page.title", lang),
        "findings": say("page.findings", lang),
        "document": say("page.document", lang),
        "none": say("output.no-findings", lang),
        "fix": say("page.fix", lang),
        "why": say("page.why", lang),
        "authority": say("page.authority", lang),
        "others": say("page.others", lang),
        "more": say("list.more", lang),
        "hidden": say("page.hidden-findings", lang),
        "unchecked": say("page.unchecked", lang),
        "units": say("page.units", lang),
        "unit": say("page.unit", lang),
        "files": say("page.files", lang),
        "error": say("severity.error", lang),
        "warning": say("severity.warning", lang),
        "info": say("severity.info", lang),
        "clean": say("page.clean", lang),
        "skipped": say("page.skipped", lang),
        "severity": say("page.severity", lang),
        "category": say("page.category", lang),
        "keyboard": say("page.keys", lang),
        "draft": say("page.draft", lang),
        "published": say("page.published", lang),
        "notes": say("page.notes", lang),
        "margins": say("page.margins", lang),
        "gap": say("page.gap", lang),
        "number": say("page.number", lang),
        "masked": say("page.masked", lang),
        "colon": say("page.colon", lang),
        "separator": say("list.separator", lang),
        "filtered": say("page.filtered", lang),
        "sideways": say("page.sideways", lang),
        "unread": say("page.unread", lang),
        "unread_files": say("page.unread-files", lang),
    }

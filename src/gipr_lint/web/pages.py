"""The page itself and the files that it consists of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from gipr_lint.docx.limits import mebibytes
from gipr_lint.messages import LANGUAGES, say
from gipr_lint.output.page.render import asset
from gipr_lint.plugins.registry import readers
from gipr_lint.rulepacks.model import Text
from gipr_lint.terms import PROFILES, YEARS
from gipr_lint.version import __version__
from gipr_lint.web.article import FOLDER, templates


class Asset(Struct, frozen=True):
    """A file of the page: its type and text."""

    type: str
    text: str


def assets() -> dict[str, Asset]:
    """Everything that the page loads, by name: the style and script of the format `html`, and its own."""
    own = {name: (FOLDER / name).read_text(encoding="utf-8") for name in ("web.css", "web.js", "icon.svg")}
    return {
        "page.css": Asset("text/css", asset("page.css")),
        "page.js": Asset("text/javascript", asset("page.js")),
        "web.css": Asset("text/css", own["web.css"]),
        "web.js": Asset("text/javascript", own["web.js"]),
        "icon.svg": Asset("image/svg+xml", own["icon.svg"]),
    }


def index(lang: str, token: str, *, profile: str, packs: Sequence[tuple[str, Text]], most: int) -> str:
    """The page in a language, with the token that it has to show; `profile` is chosen first, `packs` can be."""
    other = next(one for one in LANGUAGES if one != lang)
    shown = templates().get_template("index.html")
    return shown.render(
        lang=lang,
        other=other,
        own_name=say("web.own-name", other),
        token=token,
        say=_words(lang, most),
        spoken=_spoken(lang, most),
        profiles=[(name, name == profile, _profile_name(name, lang)) for name in PROFILES],
        packs=[(name, title.in_language(lang)) for name, title in packs],
        suffixes=sorted(readers()),
        years=YEARS,
        last_year=date.today().year - 1,
        most=most,
        version=__version__,
    )


def _profile_name(profile: str, lang: str) -> str:
    """What a profile is for, in a word."""
    if profile == "draft":
        return say("web.profile-draft", lang)
    return say("web.profile-publish" if profile == "publish" else "web.profile-submit", lang)


def _words(lang: str, most: int) -> dict[str, str]:
    """The words that stand on the page."""
    return {
        "title": say("web.title", lang),
        "drop": say("web.drop", lang),
        "choose": say("web.choose", lang),
        "size": say("web.size", lang, most=mebibytes(most)),
        "folder": say("web.folder", lang),
        "year": say("web.year", lang),
        "year_auto": say("web.year-auto", lang),
        "profile": say("web.profile", lang),
        "beside": say("web.beside", lang),
        "previous": say("web.previous", lang),
        "published": say("web.published", lang),
        "packs": say("web.packs", lang),
        "new": say("web.new", lang),
        "agency": say("web.agency", lang),
        "make": say("web.new-make", lang),
        "checking": say("web.checking", lang),
        "results": say("web.results", lang),
        "forget": say("web.clear", lang),
        "privacy": say("web.privacy", lang),
        "noscript": say("web.noscript", lang),
        "masked": say("page.masked", lang),
    }


def _spoken(lang: str, most: int) -> dict[str, str]:
    """What the script says, where it says it; counts stand for themselves until it knows them."""
    return {
        "progress": say("web.progress", lang, done="{done}", total="{total}"),
        "another": say("web.another", lang),
        "renewed": say("web.renewed", lang),
        "used": say("web.previous-used", lang),
        "accepted": say("web.accepted", lang, count="{count}", total="{total}"),
        "offline": say("web.offline", lang),
        "stale": say("web.stale", lang),
        "large": say("web.too-large", lang, most=mebibytes(most)),
        "saved": say("web.saved", lang),
        "cleared": say("web.cleared", lang),
        "waiting": say("web.waiting", lang),
        "checking": say("web.checking", lang),
        "ready": say("web.ready", lang),
        "nothing": say("web.nothing", lang),
        "open": say("web.open", lang),
    }

"""The page itself and the files that it consists of."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from gipr_lint.messages import LANGUAGES, say
from gipr_lint.output.page.render import asset
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


def index(lang: str, token: str, *, profile: str, packs: Sequence[str], most: int) -> str:
    """The page in a language, with the token that it has to show; `profile` is chosen first, `packs` can be."""
    other = next(one for one in LANGUAGES if one != lang)
    return (
        templates()
        .get_template("index.html")
        .render(
            lang=lang,
            other=other,
            token=token,
            say=index_words(lang, most),
            own_name=say("web.own-name", other),
            profiles=[(name, name == profile, profile_name(name, lang)) for name in PROFILES],
            packs=packs,
            years=YEARS,
            most=most,
            version=__version__,
        )
    )


def profile_name(profile: str, lang: str) -> str:
    """What a profile is for, in a word."""
    if profile == "draft":
        return say("web.profile-draft", lang)
    return say("web.profile-publish" if profile == "publish" else "web.profile-submit", lang)


def index_words(lang: str, most: int) -> dict[str, str]:
    """The words of the page."""
    return {
        "title": say("web.title", lang),
        "intro": say("web.intro", lang),
        "drop": say("web.drop", lang),
        "choose": say("web.choose", lang),
        "size": say("web.size", lang, most=f"{most / (1 << 20):g} MB"),
        "year": say("web.year", lang),
        "year_auto": say("web.year-auto", lang),
        "profile": say("web.profile", lang),
        "packs": say("web.packs", lang),
        "privacy": say("web.privacy", lang),
        "noscript": say("web.noscript", lang),
        "results": say("web.results", lang),
        "waiting": say("web.waiting", lang),
        "checking": say("web.checking", lang),
        "ready": say("web.ready", lang),
        "progress": say("web.progress", lang, done="{done}", total="{total}"),
        "offline": say("web.offline", lang),
        "stale": say("web.stale", lang),
        "large": say("web.too-large", lang, most=f"{most / (1 << 20):g} MB"),
        "saved": say("web.saved", lang),
        "masked": say("page.masked", lang),
    }

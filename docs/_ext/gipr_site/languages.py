"""Chinese pages and, under en/, English ones: each with the navigation and the words of its language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from typing import Any

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.locale import get_translation

ENGLISH = "en/"
ROOT = {"zh": "index", "en": "en/index"}

_CHINESE = {
    "On this page": "本页内容",
    "Back to top": "回到顶部",
    "Search": "搜索",
    "Next": "下一页",
    "Previous": "上一页",
    "Home": "首页",
    "Skip to content": "跳到正文",
}
"""Words of the theme, which has no translation of its own."""

_LAST_NARROW = "\u2e7f"


def language_of(page: str) -> str:
    """zh or en."""
    return "en" if page.startswith(ENGLISH) else "zh"


def counterpart(page: str) -> str:
    """The same page in the other language."""
    return page.removeprefix(ENGLISH) if page.startswith(ENGLISH) else ENGLISH + page


def translate(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: Any) -> None:
    """Gives a page the words, the navigation and the neighbours of its language."""
    lang = language_of(page)
    context["language"] = "en" if lang == "en" else "zh-CN"
    context["_"] = context["gettext"] = _words(lang)
    context["master_doc"] = context["root_doc"] = ROOT[lang]
    other = counterpart(page)
    if other in app.env.all_docs:
        context["other_language"] = other
        context["other_code"], context["other_name"] = ("zh-CN", "中文") if lang == "en" else ("en", "English")
    context["toctree"] = lambda **_: "\n".join(_navigation(app, page, ROOT[lang]))
    before, after = _neighbours(app.env, ROOT[lang]).get(page, (None, None))
    context["prev"], context["next"] = _link(app, page, before), _link(app, page, after)


def join_lines(app: Sphinx, doctree: nodes.document) -> None:
    """Takes away the line ends inside Chinese paragraphs, which a browser would show as blanks."""
    for end in [text for text in doctree.findall(nodes.Text) if text == "\n"]:
        place = end.parent.index(end)
        before, after = (part.astext() for part in (end.parent[place - 1], end.parent[place + 1]))
        if before[-1:] > _LAST_NARROW and after[:1] > _LAST_NARROW:
            end.parent.remove(end)


@cache
def _words(lang: str) -> Callable[[str], str]:
    if lang == "en":
        return str
    sphinx = get_translation("sphinx")
    return lambda text: _CHINESE.get(text) or str(sphinx(text))


def _navigation(app: Sphinx, page: str, root: str) -> Iterator[str]:
    """The pages that the root names, under their captions, as Sphinx writes them; not those below these.

    Sphinx copies the contents of all pages for each of them, which takes as long as everything else together.
    """
    for caption, names in _groups(app.env, root):
        yield f'<p class="caption" role="heading"><span class="caption-text">{escape(caption)}</span></p>'
        yield "<ul>"
        for name in names:
            here = name == page or (name.endswith("/index") and page.startswith(name.removesuffix("index")))
            current = "current" if here else ""
            href = "#" if name == page else app.builder.get_relative_uri(page, name)
            link = f'<a class="{current} reference internal" href="{href}">{escape(app.env.titles[name].astext())}</a>'
            yield f'<li class="toctree-l1 {current}">{link}</li>'
        yield "</ul>"


@cache
def _groups(env: BuildEnvironment, root: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    trees = env.get_doctree(root).findall(addnodes.toctree)
    return tuple((tree["caption"], tuple(name for _, name in tree["entries"])) for tree in trees)


@cache
def _neighbours(env: BuildEnvironment, root: str) -> dict[str, tuple[str | None, str | None]]:
    """The page before and after each page, in the order of the contents."""
    pages = list(_walk(env, root))
    return dict(zip(pages, zip([None, *pages], [*pages[1:], None], strict=False), strict=True))


def _walk(env: BuildEnvironment, page: str) -> Iterator[str]:
    yield page
    for below in env.toctree_includes.get(page, ()):
        yield from _walk(env, below)


def _link(app: Sphinx, page: str, other: str | None) -> dict[str, str] | None:
    if other is None:
        return None
    return {"link": app.builder.get_relative_uri(page, other), "title": escape(app.env.titles[other].astext())}

"""`contact-web-address`: a web address can be opened, and is that of a government's site."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.contact._details import check_facts_and_forms, details, is_formed, without_stop
from gipr_lint.checks.hits import Hit
from gipr_lint.messages import Message
from gipr_lint.report import Report, Span, fold
from gipr_lint.rulepacks.patterns import compiled

_OPEN = (".", "://")
_GOES_ON = tuple("/.:?#=&")
"""How an address that is not whole ends, and how the rest of one begins."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """网址写法成立，没有全角字符，两边没有空格，在政府网站上。 /
    Web addresses are well formed, without full-width characters, without blanks beside them, on a government's site."""

    of: tuple[str, ...]
    """检查哪些事实。 / The facts to look at; what is looked at is their capture `value`."""
    forms: tuple[str, ...]
    """网址必须整个符合其中一种写法。 / Patterns of the pack, one of which each address must match whole."""
    hosts: tuple[str, ...]
    """网址的域名必须以其中之一结尾。 / Endings of the host's name."""


@check("contact-web-address", Params, says=("found", "expected", "problem"), validate=check_facts_and_forms)
def contact_web_address(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each address for the first thing that is wrong with it."""
    for found in details(report, params.of):
        span = _address(report, found, params)
        plain, whole = fold(span.text).text, _with_blanks(span)
        if not is_formed(report, params.forms, span.text):
            yield _hit(span, without_stop(report, params.forms, span.text), Message("checks.web-address-malformed"))
        elif plain != span.text:
            yield _hit(span, plain, Message("checks.web-address-wide"))
        elif whole != span:
            yield _hit(whole, span.text, Message("checks.web-address-blank"))
        elif not _host(plain).endswith(params.hosts):
            yield _hit(span, None, Message("checks.web-address-elsewhere", {"hosts": params.hosts}))


def _hit(span: Span, expected: str | None, problem: Message) -> Hit:
    hit = Hit(span, {"found": span.text, "expected": expected or "", "problem": problem})
    return hit if expected is None else hit.replacing(expected)


def _address(report: Report, span: Span, params: Params) -> Span:
    """The address as far as it goes: a blank behind a whole one parts it from what follows."""
    text = span.text
    for gap in compiled(r"\s+").finditer(text):
        before, behind = text[: gap.start()], text[gap.end() :]
        is_whole = is_formed(report, params.forms, before) and not before.endswith(_OPEN)
        is_needed = not _host(before).endswith(params.hosts) and _host(fold(text).text).endswith(params.hosts)
        is_file = before.endswith("/") and compiled(r"(?i)(?!https?:|www\.)[\w/-]+(?:/|\.s?html?\b)").match(behind)
        if is_whole and not is_needed and not is_file and not behind.startswith(_GOES_ON):
            return Span(span.paragraph, span.start, span.start + gap.start())
    return span


def _with_blanks(span: Span) -> Span:
    """The address with the blanks at both ends that part it from nothing."""
    text = span.paragraph.text
    start, end = span.start, span.end
    while start and _is_blank(text[start - 1]):
        start -= 1
    while end < len(text) and _is_blank(text[end]):
        end += 1
    return Span(span.paragraph, start, span.end if text[end : end + 1].isalnum() else end)


def _is_blank(character: str) -> bool:
    """Whether a character is a blank, and no end of a line."""
    return character.isspace() and character.splitlines() == [character]


def _host(address: str) -> str:
    """The name of the host in a folded address."""
    scheme, mark, rest = address.lower().partition("://")
    host = rest if mark and scheme.isascii() and scheme.isalpha() else address.lower()
    return host[: min((at for end in "/:?#" if (at := host.find(end)) >= 0), default=len(host))]

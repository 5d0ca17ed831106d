"""给 GitHub Actions：运行记录里的注解，另附摘要。 / For GitHub Actions: annotations in the log, and a summary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gipr_lint.messages import Message, say
from gipr_lint.output import Run, Style, showing_documents
from gipr_lint.output.common.places import Places, relative_path
from gipr_lint.output.common.terminal import harmless, inert
from gipr_lint.output.common.totals import clean, units
from gipr_lint.output.common.words import full_place, severity_name
from gipr_lint.output.text import closing
from gipr_lint.terms import SEVERITIES, Severity

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_HEADS = (
    Message("csv.file"),
    Message("csv.place"),
    Message("page.severity"),
    Message("csv.rule"),
    Message("csv.message"),
)
_MOST = 500
"""So many findings are listed in the summary, of which GitHub takes one mebibyte."""


@showing_documents
def render(run: Run, style: Style) -> Iterator[str]:
    """A workflow command for each finding, and for each file that was not checked."""
    for document in run.documents:
        places = Places(document)
        labels = document.recognised.form_labels if document.recognised else {}
        for finding in document.shown:
            region = places.region(finding.location)
            yield _command(
                _COMMANDS[finding.severity],
                f"{full_place(finding.location, labels, run.lang, document.place_of(finding))} {finding.message}",
                file=relative_path(document.path),
                line=str(region.line),
                title=f"{finding.rule} {finding.name}",
            )
    for file in run.skipped:
        yield _command("notice", file.reason, file=relative_path(file.path), title=say("page.skipped", run.lang))


def _command(command: str, message: str, **properties: str) -> str:
    """A line that the runner understands: `::error file=a.docx,line=3::message`."""
    named = ",".join(f"{name}={_escaped(inert(harmless(value)), ':,')}" for name, value in properties.items())
    return f"::{command} {named}::{_escaped(inert(harmless(message)))}"


def _escaped(text: str, more: str = "") -> str:
    """A text as the runner takes it for one: `%` and the ends of lines, in properties also what ends these."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def summary(run: Run) -> Iterator[str]:
    """The lines of the summary in Markdown: totals by unit, findings, what was not checked."""
    yield f"## gipr-lint\n\n{_plain(closing(run))}\n"
    heads = [
        say("page.unit", run.lang),
        say("page.files", run.lang),
        *(severity_name(one, run.lang) for one in SEVERITIES),
    ]
    if found := units(run):
        yield from _table(heads)
    for unit in found:
        paths = say("list.separator", run.lang).join(document.path for document in unit.documents)
        yield _row([unit.name(run.lang), paths, *map(str, unit.counts.values())])
    if names := [document.path for document in clean(run)]:
        yield f"\n**{say('page.clean', run.lang)}** {_plain(say('list.separator', run.lang).join(names[:_MOST]))}"
    yield from _findings(run)
    if run.skipped:
        yield f"\n**{say('page.skipped', run.lang)}**\n"
    for file in run.skipped[:_MOST]:
        yield f"- {_plain(file.path)}: {_plain(file.reason)}"


def _findings(run: Run) -> Iterator[str]:
    rows = []
    for document in run.documents:
        labels = document.recognised.form_labels if document.recognised else {}
        for finding in document.shown:
            where = full_place(finding.location, labels, run.lang, document.place_of(finding))
            rows.append(
                [document.path, where, severity_name(finding.severity, run.lang), finding.rule, finding.message]
            )
    if not rows:
        return
    yield ""
    yield from _table([head.in_language(run.lang) for head in _HEADS])
    yield from map(_row, rows[:_MOST])
    if len(rows) > _MOST:
        yield f"\n+{len(rows) - _MOST}"


def _table(heads: list[str]) -> Iterator[str]:
    yield _row(heads)
    yield "|" + " --- |" * len(heads)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(map(_plain, cells))} |"


def _plain(text: str) -> str:
    """A text that Markdown shows as it is: no markup, no link, no table."""
    return re.sub(r"([\\`*_{}\[\]()#+\-.!|~:@<>&$^=/])", r"\\\1", harmless(text))

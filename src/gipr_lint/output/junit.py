"""给流水线：JUnit 的 XML，一条规则在一个文件里是一个用例。 /
For pipelines: JUnit XML; a rule in a document is a test case."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from gipr_lint.findings import Finding
from gipr_lint.messages import say
from gipr_lint.output import Run, Style
from gipr_lint.output.common.terminal import harmless, inert, printable
from gipr_lint.output.common.words import full_place, severity_name
from gipr_lint.results import LintResult
from gipr_lint.terms import SEVERITIES


def render(run: Run, style: Style) -> Iterator[str]:
    """A suite a document with a case for each rule: passed, failed with its findings, or skipped with why."""
    names = {rule.code: rule.name for rule in run.rules}
    root = Element("testsuites", name="gipr-lint")
    for document in run.documents:
        _suite(root, document, names, run.lang)
    if run.skipped:
        title = say("page.skipped", run.lang)
        suite = SubElement(root, "testsuite", name=title)
        for file in run.skipped:
            _skip(_case(suite, file.path, title), file.reason)
        _count(suite)
    _count(root)
    indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield tostring(root, encoding="unicode")


def _suite(root: Element, document: LintResult, names: dict[str, str], lang: str) -> None:
    path = _line(document.path)
    suite = SubElement(root, "testsuite", name=path)
    found: dict[str, list[Finding]] = {code: [] for code in document.rules}
    for finding in document.findings:
        found.setdefault(finding.rule, []).append(finding)
    missed = {one.rule: one.reason for one in document.not_evaluated}
    labels = document.recognised.form_labels if document.recognised else {}
    for code in sorted({*found, *missed}):
        findings = found.get(code, [])
        shown = [finding for finding in findings if finding.suppressed is None]
        name = findings[0].name if findings else names.get(code, "")
        case = _case(suite, f"{code} {name}".strip(), path)
        if shown:
            lines = [
                f"{full_place(finding.location, labels, lang, document.place_of(finding))}: {finding.message}"
                for finding in shown
            ]
            gravest = min((finding.severity for finding in shown), key=SEVERITIES.index)
            failure = SubElement(case, "failure", type=severity_name(gravest, lang), message=_line(lines[0]))
            failure.text = printable("\n".join(map(harmless, lines)))
        elif code in missed:
            _skip(case, missed[code])
        elif findings and (hidden := findings[0].suppressed):
            _skip(case, hidden.reason or hidden.by)
    _count(suite)


def _case(suite: Element, name: str, group: str) -> Element:
    return SubElement(suite, "testcase", name=_line(name), classname=group)


def _line(text: str) -> str:
    return inert(harmless(text))


def _skip(case: Element, why: str) -> None:
    SubElement(case, "skipped", message=_line(why))


def _count(element: Element) -> None:
    """Says how many cases there are below, how many failed and how many were skipped."""
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    element.set("failures", str(sum(1 for _ in element.iter("failure"))))
    element.set("errors", "0")
    element.set("skipped", str(sum(1 for _ in element.iter("skipped"))))

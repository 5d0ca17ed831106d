"""`file-traces`: nothing of these kinds is left in the file."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import Evaluation, check, unknown
from gipr_lint.checks.file._quotes import hit_at, quoted
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.findings import Location
from gipr_lint.messages import Message
from gipr_lint.report.locations import at_path
from gipr_lint.report.model import TRACES
from gipr_lint.rulepacks.model import RuleSet, Text

_MOST_PATHS = 24
"""So many traces are looked up: a handful of them are shown, and some stand in one place."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """文件里没有这些痕迹。 / The file carries none of these traces."""

    has: dict[str, Text]
    """痕迹的种类（insertions、comments、hidden-text……），各带称呼。 / Kinds of traces, each with the word for it."""
    published: dict[str, Text] = {}
    """只在用途为公开时才算的痕迹。 / Kinds that count where the report is to be published, and nowhere else."""


def _validate(params: Params, rules: RuleSet) -> None:
    for key, kinds in (("has", params.has), ("published", params.published)):
        for kind in kinds:
            if kind not in TRACES:
                raise unknown((key, kind), Message("names.trace"), kind, TRACES)


@check("file-traces", Params, says=("kinds", "count", "found"), validate=_validate, evaluation=True, needs="traces")
def file_traces(evaluation: Evaluation, params: Params) -> Iterator[Hit]:
    """One hit for all traces, at the first place in reading order."""
    report = evaluation.report
    words = {**params.has, **params.published} if evaluation.profile == "publish" else params.has
    order = list(words)
    traces = sorted(
        (trace for trace in report.document.traces if trace.kind in words),
        key=lambda trace: order.index(trace.kind),
    )
    if not traces:
        return
    paths = list(dict.fromkeys(path for trace in traces for path in trace.paths))[:_MOST_PATHS]
    places = dict.fromkeys(at_path(report, path) for path in paths)
    standing = sorted((place for place in places if place.kind != "document"), key=_order)
    values: dict[str, Shown] = {
        "kinds": tuple(
            Message("checks.trace-count", {"word": words[trace.kind], "count": trace.count}) for trace in traces
        ),
        "count": sum(trace.count for trace in traces),
        "found": quoted(next((trace.text for trace in traces if trace.text), "")),
    }
    yield hit_at(standing or [Location(kind="document")], values)


def _order(place: Location) -> tuple[int, int, int]:
    return place.block or 0, place.row or 0, place.column or 0

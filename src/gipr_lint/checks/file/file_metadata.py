"""`file-metadata`: the document properties name nobody."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.file._quotes import hits_in_properties, properties
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Report, fold
from gipr_lint.rulepacks.model import Text


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """文档属性里没有人名、别的单位名。 / The document properties name nobody, and no other body."""

    metadata: dict[str, Text]
    """文档属性，各带称呼。 / Document properties, each with the word for it."""
    generic: tuple[str, ...] = ()
    """程序、电脑自带的值，不必报告，写开头即可。 /
    What programs and machines put in by themselves, beginnings will do: values that say nothing."""


@check("file-metadata", Params, says=("found", "count"))
def file_metadata(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for the properties that tell more than a program puts in by itself, or the unit's own name."""
    own = report.agency or ""
    generic = tuple(fold(word).text.lower() for word in params.generic)
    found = [
        (word, text)
        for word, text, plain in properties(report, params.metadata)
        if plain and plain not in own and not plain.lower().startswith(generic)
    ]
    yield from hits_in_properties(found)

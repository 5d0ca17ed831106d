"""What the commands on many reports need beside gipr-lint itself."""

from __future__ import annotations

from importlib.util import find_spec

from gipr_lint.cli.ending import stop
from gipr_lint.messages import Message

_MANY = ("pyarrow", "duckdb", "fsspec", "openpyxl", "datasketch", "bokeh")
_CLUSTER = ("distributed",)


def require(*, cluster: bool = False) -> None:
    """Ends the run with exit 2, and says what to install, where a library is missing."""
    for extra, names in (("many", _MANY), ("cluster", _CLUSTER if cluster else ())):
        if missing := [name for name in names if find_spec(name) is None]:
            stop(Message("corpus.no-extra", {"names": tuple(missing), "extra": extra}))

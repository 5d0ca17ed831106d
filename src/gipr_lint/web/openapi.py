"""What machines may ask, as OpenAPI describes it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

from gipr_lint.version import __version__
from gipr_lint.web.article import FOLDER


@lru_cache(maxsize=1)
def description() -> str:
    """The description, in which the schema of the JSON format is that of the format itself."""
    described = json.loads((FOLDER / "openapi.json").read_text(encoding="utf-8"))
    described["info"]["version"] = __version__
    schema = Path(__file__).parents[1] / "output" / "schema.json"
    described["components"]["schemas"]["Result"] = json.loads(schema.read_text(encoding="utf-8"))
    return json.dumps(described, ensure_ascii=False, indent=2)

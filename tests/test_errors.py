"""The errors: their texts in both languages, and their way to another process."""

from __future__ import annotations

import pickle

import pytest

from gipr_lint import errors
from gipr_lint.errors import (
    ConfigError,
    DraftError,
    FixError,
    GiprLintError,
    PackError,
    PluginError,
    Problem,
    UnknownName,
    UnreadableDocument,
)
from gipr_lint.messages import Message
from gipr_lint.rulepacks.yaml.errors import LocatedError, Mark, SourceText

MESSAGE = Message("rules.none-named", {"name": "CN999"})
EACH = [
    *(kind(MESSAGE) for kind in (GiprLintError, PackError, PluginError, ConfigError, FixError, DraftError)),
    UnknownName(MESSAGE, "CN999"),
    Problem(("in", 0), MESSAGE, near="prse", choices=("prose",), offset=3),
    UnreadableDocument("file.too-large", limit="3 MiB", detail="x"),
    LocatedError(Mark(SourceText("a.yaml", "a: 1"), 1, 1), MESSAGE),
]


def test_every_error_is_among_the_examples() -> None:
    """All that the module defines."""
    made = {kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, GiprLintError)}
    assert made <= {type(problem) for problem in EACH}


@pytest.mark.parametrize("problem", EACH, ids=lambda problem: type(problem).__name__)
def test_an_error_goes_to_another_process(problem: GiprLintError) -> None:
    """With its text in both languages and all that it knows."""
    problem.lang = "en"
    again = pickle.loads(pickle.dumps(problem))
    assert type(again) is type(problem)
    assert [again.in_language(lang) for lang in ("zh", "en")] == [problem.in_language(lang) for lang in ("zh", "en")]
    assert (str(again), vars(again).keys()) == (str(problem), vars(problem).keys())
    own = vars(problem).keys() - {"message"}
    assert {name: vars(again)[name] for name in own} == {name: vars(problem)[name] for name in own}

"""Manifests and configurations with anything in them: read, or an error of ours with a place; never another one."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.packs import regional

from gipr_lint.config.model import Config
from gipr_lint.config.schema import parsed
from gipr_lint.errors import ConfigError
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.rulepacks.schema import NamesFile, OverrideFile, SectionNames
from gipr_lint.rulepacks.yaml.errors import LocatedError

WORDS = st.sampled_from(
    [
        *("overview", "requests", "extra", "new", "done", "total", "natural", "parts", "2021", "2020", "visit", "day"),
        *("TT101", "TT102", "TT103", "RR103", "sum-wrong", "error", "info", "off", "甲", "总体情况", "", "{n}", "{x"),
        *NamesFile.__struct_fields__,
        *("measures", "joints", "unit_kinds"),
        *OverrideFile.__struct_fields__,
        *SectionNames.__struct_fields__,
        *("rows", "columns", "groups", "path", "draft", "zh", "en", "require", "that", "fact", "each"),
    ]
)
VALUES = st.recursive(
    WORDS | st.booleans() | st.none() | st.integers(-1, 3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=10,
)
LIKELY = st.fixed_dictionaries(
    {},
    optional={
        "names": st.fixed_dictionaries(
            {},
            optional={
                "sections": st.dictionaries(WORDS, VALUES, max_size=2),
                "tables": st.dictionaries(st.sampled_from(["requests", "new"]), VALUES, max_size=1),
                "editions": st.dictionaries(st.sampled_from(["2021", "2020"]), VALUES, max_size=1),
                "vocabulary": st.dictionaries(WORDS, st.lists(WORDS, max_size=2), max_size=2),
                "words": st.dictionaries(WORDS, st.lists(WORDS, max_size=2), max_size=2),
                "patterns": st.dictionaries(WORDS, WORDS, max_size=2),
            },
        ),
        "rules": st.dictionaries(
            st.sampled_from(["TT101", "TT102", "TT103", "section-missing"]),
            st.fixed_dictionaries(
                {"reason": st.sampled_from(["因", ""])},
                optional={
                    "severity": st.sampled_from(["error", "info", "off"]),
                    "off": st.booleans(),
                    "params": st.dictionaries(WORDS, VALUES, max_size=2),
                    "profile": st.dictionaries(st.sampled_from(["draft", "publish"]), WORDS, max_size=2),
                    "replaced_by": WORDS,
                    "message": st.fixed_dictionaries({"zh": WORDS, "en": WORDS}),
                },
            ),
            max_size=2,
        ),
    },
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(LIKELY | st.dictionaries(st.sampled_from(["names", "rules", "requires", "extends"]), VALUES, max_size=2))
def test_any_manifest(data: dict[str, Any]) -> None:
    """Whatever a manifest adds and changes, the pack is loaded, or the error stands in it, never in another."""
    more = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items())
    head = regional.HEAD if "extends" not in data else regional.HEAD.replace("extends: [../tt]\n", "")
    with TemporaryDirectory() as folder:
        try:
            loaded: RuleSet | LocatedError = regional.load(Path(folder), more, head)
        except LocatedError as problem:
            loaded = problem
    if isinstance(loaded, LocatedError):
        assert Path(loaded.file).parts[0] == "rr"
        assert loaded.line >= 1
        assert loaded.column >= 1
    else:
        assert loaded.rules


KEYS = st.sampled_from([*Config.__struct_fields__, "fail-on", "x"])


@pytest.mark.slow
@given(st.dictionaries(KEYS, VALUES, max_size=4) | VALUES)
def test_any_configuration(data: Any) -> None:
    """Whatever a configuration holds, it is read, or the error has a place."""
    try:
        found: Config | ConfigError | None = parsed(json.dumps(data, ensure_ascii=False), "c.yaml", "/c.yaml", "/")
    except ConfigError as problem:
        found = problem
    assert isinstance(found, Config) or (isinstance(found, ConfigError) and isinstance(found.message, LocatedError))


@pytest.mark.slow
@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    """The same for any text at all, in YAML and in TOML."""
    for name in ("c.yaml", "pyproject.toml"):
        try:
            parsed(text, name, f"/{name}", "/")
        except ConfigError as problem:
            found = problem.message
            assert isinstance(found, LocatedError)
            assert found.file == name

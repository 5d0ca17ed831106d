"""What types say of their attributes."""

from __future__ import annotations

import re

import pytest
from msgspec import Struct, defstruct
from msgspec.structs import fields

from gipr_lint.authoring.describe import described
from gipr_lint.authoring.schema import FILES, schema
from gipr_lint.plugins.registry import checks
from gipr_lint.rulepacks.model import Applies, FixSpec


class _One(Struct):
    """一段
    文字，two lines
    here / In
    English."""

    name: str
    """名称。 / Its name."""
    other: str = ""
    plain: str = ""
    """No other language."""


def test_both_languages_of_a_docstring() -> None:
    """Lines are joined, without a blank between Chinese characters; without a stroke both languages say the same."""
    said = described(_One)
    assert (said.about.zh, said.about.en) == ("一段文字，two lines here", "In English.")
    assert (said.attributes["name"].zh, said.attributes["name"].en) == ("名称。", "Its name.")
    assert said.attributes["plain"].zh == said.attributes["plain"].en == "No other language."
    assert "other" not in said.attributes


def test_types_without_source() -> None:
    """A type that was made without source is described by nothing, and that is no error."""
    assert described(defstruct("Made", ["a"])).attributes == {}


TYPES = [*(kind for kind, _ in FILES.values()), *(kind.params for kind in checks().values()), Applies, FixSpec]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: f"{kind.__module__.rpartition('.')[2]}-{kind.__name__}")
def test_every_key_is_described(kind: type[Struct]) -> None:
    """The types of the files and of all checks say what they and their keys are, in both languages."""
    said = described(kind)
    keys = {field.name for field in fields(kind)} - {"source"}
    assert set(said.attributes) == keys
    for text in (said.about, *said.attributes.values()):
        assert re.search("[\u4e00-\u9fff]", text.zh)
        assert re.search("[A-Za-z]", text.en)
        assert text.zh != text.en


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_in_the_schema_is_unexplained(lang: str) -> None:
    """Every definition and every key that an editor may offer is described, those of nested types too."""
    made = schema({name: kind.params for name, kind in checks().items()}, lang=lang)
    for name, definition in made["$defs"].items():
        assert definition["description"], name
        for key, value in definition["properties"].items():
            assert key == "kind" or value["description"], f"{name}.{key}"

"""The tables of a store and their columns: what anybody who reads the Parquet files finds in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa

Row = tuple[object, ...]
"""A row of a table, its values in the order of the columns."""

_TEXT, _PLACE = pa.string(), pa.int32()
_SPAN = (("block", _PLACE), ("start", _PLACE), ("end", _PLACE))

YEAR = pa.field("year", pa.int16())
"""What the folders of a table are parted by; 0 where a report's year is not known."""

TABLES: Mapping[str, pa.Schema] = {
    "documents": pa.schema(
        [
            ("document", _TEXT),
            ("path", _TEXT),
            ("unit", _TEXT),
            ("parent", _TEXT),
            ("edition", _TEXT),
            ("status", _TEXT),
            ("error", _TEXT),
            ("title", _TEXT),
            ("period_start", pa.date32()),
            ("period_end", pa.date32()),
            ("signed", pa.date32()),
            ("phone", _TEXT),
            ("tool", _TEXT),
            ("packs", pa.list_(_TEXT)),
        ]
    ),
    "cells": pa.schema(
        [
            ("document", _TEXT),
            ("form", _TEXT),
            ("row", _TEXT),
            ("column", _TEXT),
            ("value", pa.decimal128(18, 4)),
            ("text", _TEXT),
        ]
    ),
    "facts": pa.schema(
        [
            ("document", _TEXT),
            ("fact", _TEXT),
            ("value", pa.decimal128(18, 4)),
            ("text", _TEXT),
            ("section", _TEXT),
            *_SPAN,
        ]
    ),
    "sentences": pa.schema(
        [("document", _TEXT), ("section", _TEXT), *_SPAN, ("text", _TEXT), ("boilerplate", pa.bool_())]
    ),
    "findings": pa.schema(
        [
            ("document", _TEXT),
            ("rule", _TEXT),
            ("name", _TEXT),
            ("category", _TEXT),
            ("severity", _TEXT),
            ("message", _TEXT),
            ("section", _TEXT),
            ("form", _TEXT),
            ("row", _TEXT),
            ("column", _TEXT),
            *_SPAN,
            ("text", _TEXT),
            ("fingerprint", _TEXT),
            ("suppressed", _TEXT),
        ]
    ),
}
"""The columns of each table beside the year, which is the name of the folder that a row lies in."""

DOCUMENTS = "documents"
"""The table with a row for each file; the others speak of its documents."""

PARTS = tuple(name for name in TABLES if name != DOCUMENTS)
"""The tables with what stands in the documents."""


def table_of(name: str, rows: Iterable[Row]) -> pa.Table:
    """The rows of a table as they are stored."""
    schema = TABLES[name]
    columns: Sequence[Sequence[object]] = list(zip(*rows, strict=True)) or [() for _ in schema]
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)

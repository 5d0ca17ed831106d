"""Pages made to keep their reader busy or to take its memory, and odd ones; each is built when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

MIB = 1 << 20


def _filled(unit: bytes, size: int = 20 * MIB) -> Callable[[], bytes]:
    return lambda: unit * (size // len(unit))


SHAPES: Mapping[str, Callable[[], bytes]] = {
    "deep": lambda: b"<div>" * 50_000 + b"x",
    "deep tables": lambda: b"<table><tr><td>a<td>b" * 400 + b"x",
    "deep and many": lambda: b"<div>" * 1900 + "<p>一、总体情况".encode() * 9000 + b"</div>" * 1900,
    "lists in lists": lambda: b"<ol><li>" * 900 + b"<b>x</b>" * 60_000,
    "paragraphs": _filled(b"<p>x", MIB // 2),
    "20 MB of paragraphs": _filled(b"<p>x"),
    "20 MB of text": lambda: b"<p>" + "一、总体情况。".encode() * (20 * MIB // 21),
    "20 MB of scripts": _filled(b"<script>var a = '<p>x';</script>"),
    "20 MB of pictures": lambda: b"<img src='data:image/png;base64," + b"A" * (20 * MIB) + b"'>",
    "20 MB of open comments": _filled(b"<!--"),
    "20 MB of open pictures": _filled(b"<svg>"),
    "entities": _filled(b"&amp;&#20013;", 5 * MIB),
    "declared entities": lambda: b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><p>&b;&b;',
    "spans": lambda: b"<table>" + b"<tr><td colspan=1000000000>a<td rowspan=1000000000>b" * 3000,
    "long table": lambda: b"<table>" + b"<tr><td>1<td>2<td>3" * 30_000,
    "wide table": lambda: b"<table><tr>" + b"<td>1" * 90_000,
    "boxes": lambda: b"<div>" + b"<div><div>1</div><div>2</div></div>" * 30_000,
    "attributes": lambda: b"<p " + b"a=1 " * 200_000 + b">x",
    "style sheet": lambda: b"<style>" + b".a{display:none}" * 60_000 + b"</style><p class=a>x",
    "no encoding": lambda: bytes(at * 7919 % 251 for at in range(MIB)),
    "wrong encoding": lambda: b"<meta charset=utf-7><p>" + b"\xff\xfe\x81\x20\xb9\xab" * 100_000,
    "utf-16": lambda: "<p>一、总体情况".encode("utf-16") * 50_000,
}
"""By what they are."""

"""A small rule pack in which single words can be damaged."""

from __future__ import annotations

from pathlib import Path

HERE = "⟦"
"""Marks in a damaged text where the error is; no part of the file."""

FILES = {
    "pack.yaml": """\
pack: tt
version: "1.0"
title: {zh: 试验包, en: trial pack}
""",
    "forms/2021.yaml": """\
edition: "2021"
title: {zh: 新版, en: new}
applies: {from: 2021}
authority: {document: 格式, number: 1号}
sections:
  overview: {label: 总体情况, number: 一}
  requests: {label: 申请情况, number: 二}
tables:
  requests:
    label: 申请表
    section: requests
    columns:
      natural: [自然人]
      total: [总计]
    rows:
      new: 一、新收
      done: 二、办结
    groups:
      parts: [natural]
""",
    "facts/facts.yaml": """\
patterns:
  day: '\\d{1,2}日'
facts:
  visit:
    in: overview
    find: '(?P<on>{day})来访(?P<n>\\d+)人'
    as: {n: count}
""",
    "1-all/TT101-visit-forbidden.yaml": """\
code: TT101
name: visit-forbidden
severity: error
title: {zh: 来访, en: visit}
why: {zh: 缘由, en: reason}
authority: [{document: 格式}]
check: {kind: pattern-forbidden, fact: [visit]}
message:
  zh: 不写“{found}”，{n}人
  en: no {found}
fix: {safety: safe, text: "{n}"}
examples:
  - good: 好
  - bad: 坏
""",
    "1-all/TT102-sum-wrong.yaml": """\
code: TT102
name: sum-wrong
severity: warning
title: {zh: 合计, en: sum}
why: {zh: 缘由, en: reason}
authority: [{document: 格式}]
check:
  kind: assert
  of: requests
  each: {row: "*"}
  that: total == sum(parts)
message: {zh: "差{diff}", en: "off by {diff}"}
examples:
  - good: 好
  - bad: 坏
""",
    "1-all/TT103-section-missing.yaml": """\
code: TT103
name: section-missing
severity: info
title: {zh: 缺, en: missing}
why: {zh: 缘由, en: reason}
authority: [{document: 格式}]
check: {kind: section-required, sections: [overview, requests]}
message: {zh: "缺{section}", en: "no {section}"}
examples:
  - good: 好
  - bad: 坏
""",
}


def write(folder: Path, changes: dict[str, str] | None = None) -> Path:
    """The pack in `folder`, with some files replaced or added."""
    for name, text in {**FILES, **(changes or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace(HERE, "").encode())
    return folder


def damaged(name: str, old: str, new: str) -> tuple[str, tuple[int, int]]:
    """The text of a file with `old` replaced once, and the line and column, from 1, of the mark in it."""
    assert FILES[name].count(old) == 1, f"{old} stands {FILES[name].count(old)} times in {name}"
    text = FILES[name].replace(old, new)
    before = text[: text.index(HERE)]
    return text, (before.count("\n") + 1, len(before) - before.rfind("\n"))

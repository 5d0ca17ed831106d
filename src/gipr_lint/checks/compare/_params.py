"""The parameters of `compare`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal["cell", "figure", "date", "contact", "edge", "part", "sentence", "moved"]
"""What differs: a cell, a figure of the prose, a date, a contact detail, title or signature, a section or table, the
words of a sentence, the place of a sentence."""


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"kind": "of"}):
    """发布的报告与文稿不同的地方；每条规则管一种。 /
    Where a report as it was published differs from its draft; each rule is about one kind."""

    kind: Kind
    """哪一种：单元格、正文里的数、日期、联系方式、标题和落款、部分和表、句子、移动了的句子。 /
    Which: cells, figures of the prose, dates, contact details, title and signature, sections and tables, sentences, and
    sentences that were moved."""
    facts: tuple[str, ...] = ()
    """这些事实里的不同归这条规则，如联系方式、统计期限。 /
    Facts, differences within which belong to this rule, such as contact details or the period."""
    before: tuple[str, ...] = ()
    """数字后面紧接其中一词的归这条规则，如“年”“月”。 /
    A number right before one of these belongs to this rule, such as 年 and 月."""
    furniture: tuple[str, ...] = ()
    """网页自己的短段落里的词，如“浏览次数”；只在一边有的这种段落不算。 /
    Words of short paragraphs of the page itself, such as 浏览次数: those that only one side has do not count."""

"""What a rule of the kind `text` may demand."""

from typing import Literal

from msgspec import Struct


class Repeats(Struct, frozen=True, forbid_unknown_fields=True, rename={"excuses": "except"}):
    """一段里紧接着重复的词。两字的词常在两个名称相接处重复，因此其后要有标点，或列在 words 的词表里。 /
    Words that stand twice in a row, in a paragraph with a stop or a comma. Words of two characters often meet at
    the joint of two terms (人民政府｜政府信息), so that they count only where a stop follows or they are in
    `words`."""

    min: int = 2
    """最少几个字。 / Of so many characters at least."""
    max: int = 8
    """最多几个字。 / Of so many characters at most."""
    words: tuple[str, ...] = ()
    """不会有理由重复的词的词表。 / Vocabularies of words that never stand twice with reason."""
    excuses: tuple[str, ...] = ()
    """含有这些、或在这些之中的重复不算。 / A repeat is excused that holds one of these texts, or stands inside one."""


class TextCheck(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "view": "of"}):
    """文字里不能有的：find、characters、replace、words、repeats、pairs 恰好写一项。 /
    Where to look, and exactly one of `find`, `characters`, `replace`, `words`, `repeats`, `pairs`."""

    scope: tuple[str, ...] = ("prose",)
    """在哪里找：front、title、preface、headings、body、ending、front_cells、cells、notes、margins；prose 是正文，
    everything 是全部。 /
    Parts of the report, of which `prose` (running text) and `everything` are several."""
    view: Literal["raw", "folded"] = "raw"
    """raw：原文；folded：去掉空白和全角之后。 /
    The `raw` text, or the `folded` one without blanks and full-width forms."""
    find: str = ""
    """正则表达式。 / A regular expression."""
    at: tuple[str, ...] = ()
    """报告哪个命名组，先有的为准；不写则整个。 /
    The first of these groups that takes part is what is found, else all of the match."""
    characters: tuple[str, ...] = ()
    """这些字符（如 U+200B、U+E000-U+F8FF）；与 find 同用则是条件。 /
    One of these characters must be there; without `find`, their runs are looked for."""
    replace: dict[str, str] = {}
    """每个字符应改成什么。 / What to put for each character."""
    literals: tuple[str, ...] = ()
    """必须有其中一词，用于快速筛选。 / One of them must be there: a quick filter."""
    near: tuple[str, ...] = ()
    """同一句里必须有其中一词。 / One of these in the same sentence."""
    without: tuple[str, ...] = ()
    """同一句里不能有的词。 / None of these in the same sentence."""
    first: dict[str, str] = {}
    """命名组须以该词表里的词开头。 / The vocabularies that a group must begin with."""
    never: dict[str, str] = {}
    """命名组不能含有该词表里的词。 / The vocabularies of which a group must hold nothing."""
    proof: Literal["identity", "bank-card", "address"] | None = None
    """须由校验码证实：身份证号、银行卡号、地址。 / What a checksum must bear out."""
    words: tuple[str, ...] = ()
    """“错→对”的词表；“错→对｜甲、乙”表示在甲、乙之中不算。 /
    Vocabularies of “wrong→right”, where “wrong→right｜one、two” excuses what stands inside one or two."""
    repeats: Repeats | None = None
    """重复的词。 / Words that stand twice."""
    pairs: tuple[str, ...] = ()
    """成对的标点，如（）。 / Marks that open and close, such as （）."""
    together: bool = False
    """所有地方合成一条报告。 / One finding for all places."""
    most: int = 0
    """超过这么多处则是习惯，不报告。 / More places than that are a habit, and nothing is said."""
    mask: bool = False
    """任何输出都不显示找到的内容。 / No output may quote what is found."""

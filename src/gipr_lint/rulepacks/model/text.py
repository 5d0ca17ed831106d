"""What a pack tells its readers, in both languages, and the published documents that it rests on."""

from msgspec import Struct


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """中英文各一份的文字。 / One text in both languages."""

    zh: str
    """中文。 / In Chinese."""
    en: str
    """英文。 / In English."""

    def in_language(self, lang: str) -> str:
        """`lang` is zh or en."""
        return self.en if lang == "en" else self.zh


class Authority(Struct, frozen=True, forbid_unknown_fields=True):
    """规则的依据：公开发布的文件、文号、条款，或者通行的做法。 /
    What a rule rests on: a published document, its number and the clause, or common practice."""

    document: str
    """文件全称，不加书名号；或者是什么做法。 / The document's full title, without title marks; or what is practised."""
    number: str = ""
    """文号或标准号。 / Its number."""
    clause: str = ""
    """条、款，如“第五十条”。 / The clause."""
    practice: bool = False
    """是通行的做法，不是文件，引用时不加书名号。 /
    Common practice and no document: it is quoted without title marks."""

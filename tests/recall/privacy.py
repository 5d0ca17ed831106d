"""Defects of privacy: numbers and names of people, secrecy marks, internal addresses (CN85x, CN309, CN313)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from random import Random

from msgspec.structs import replace
from tests.recall.change import standard_contact, unit_of, with_preface, with_sentence
from tests.recall.defect import Case, Defect, Expectation
from tests.support.drafts.draft import Draft

from gipr_lint.masking import masked

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity_number(random: Random) -> str:
    """A number as identity cards have it, of a place that does not exist."""
    year, month, day = random.randint(1940, 2005), random.randint(1, 12), random.randint(1, 28)
    head = f"{random.choice(('11', '32', '44', '61'))}9999{year}{month:02}{day:02}{random.randint(1, 999):03}"
    total = sum(int(digit) * weight for digit, weight in zip(head, _WEIGHTS, strict=True))
    return head + "10X98765432"[total % 11]


def old_identity_number(random: Random) -> str:
    """A number of the old form, 15 digits."""
    year, month, day = random.randint(40, 85), random.randint(1, 12), random.randint(1, 28)
    return f"329999{year}{month:02}{day:02}{random.randint(1, 999):03}"


def card_number(random: Random) -> str:
    """A number as bank cards have it, of a bank that does not exist."""
    head = "629999" + "".join(str(random.randint(0, 9)) for _ in range(random.choice((9, 12))))
    digits = [int(digit) for digit in reversed(head)]
    total = sum(sum(divmod(digit * 2, 10)) if at % 2 == 0 else digit for at, digit in enumerate(digits))
    return head + str(-total % 10)


def mobile_number(random: Random) -> str:
    """A mobile number."""
    return f"13{random.randint(0, 9)}0000{random.randint(0, 9999):04}"


def number(
    draft: Draft, random: Random, *, code: str, make: Callable[[Random], str], lead: str, gaps: tuple[int, ...] = ()
) -> Case:
    """A number in a sentence behind `lead`, perhaps with blanks at `gaps`."""
    made = make(random)
    cuts = (0, *gaps, len(made))
    written = " ".join(made[start:end] for start, end in pairwise(cuts))
    sentence = f"经核实，{lead}{written}，已按规定办理。"
    also = ("CN853",) if gaps else ()  # the last group of a card may look like a mobile number
    return with_sentence(draft, "overview", sentence), Expectation(
        (code,), quotes=(lead,), fix=masked(written), also=also
    )


def named(draft: Draft, random: Random, *, text: str, lead: str, name: str) -> Case:
    """A person by name."""
    fix = text.replace(name, name[0] + "某", 1)
    return with_sentence(draft, "overview", text), Expectation(("CN854",), quotes=(lead,), fix=fix)


def marked(draft: Draft, random: Random, *, text: str) -> Case:
    """A line above the title."""
    return replace(draft, title=(text, "", *draft.title)), Expectation(("CN855",), quotes=(text,))


def linked(draft: Draft, random: Random, *, address: str) -> Case:
    """An address that nobody outside can open."""
    return with_sentence(draft, "overview", f"详见{address}查阅。"), Expectation(("CN857",), quotes=(address,))


def contact(draft: Draft, random: Random, *, code: str, text: str) -> Case:
    """A person or a mobile number among the contact details, behind the bar in `text`."""
    unit = unit_of(draft)
    lead, _, rest = text.format(p=unit.phone).partition("|")
    usual = standard_contact(draft).replace(f"电话：{unit.phone}", lead + rest)
    return with_preface(draft, contact=usual), Expectation((code,), quotes=(lead,))


def defects() -> tuple[Defect, ...]:
    """All defects of privacy."""
    return (
        Defect("CN851", "18 digits", partial(number, code="CN851", make=identity_number, lead="身份证号码为")),
        Defect("CN851", "18 digits again", partial(number, code="CN851", make=identity_number, lead="证件号：")),
        Defect("CN851", "no word beside", partial(number, code="CN851", make=identity_number, lead="当事人来信反映")),
        Defect("CN851", "blanks", partial(number, code="CN851", make=identity_number, lead="号码", gaps=(6, 14))),
        Defect("CN851", "15 digits", partial(number, code="CN851", make=old_identity_number, lead="身份证号：")),
        Defect("CN852", "card", partial(number, code="CN852", make=card_number, lead="银行卡号：")),
        Defect("CN852", "card in groups", partial(number, code="CN852", make=card_number, lead="账号", gaps=(4, 8))),
        Defect("CN853", "mobile", partial(number, code="CN853", make=mobile_number, lead="来电号码")),
        Defect("CN853", "in groups", partial(number, code="CN853", make=mobile_number, lead="来电", gaps=(3, 7))),
        *(
            Defect("CN854", text, partial(named, text=text, lead=lead, name=name))
            for text, lead, name in (
                ("申请人张三申请公开有关信息，已答复。", "申请人", "张三"),
                ("原告李四不服答复，提起诉讼。", "原告", "李四"),
                ("复议申请人：李四，已撤回申请。", "复议申请人：", "李四"),
                ("依申请公开申请人张三、李某等的答复已寄出。", "申请人", "张三"),
                ("举报人张三向本机关反映的问题已答复。", "举报人", "张三"),
            )
        ),
        *(
            Defect("CN855", text, partial(marked, text=text))
            for text in ("机密★1年", "秘密★", "绝密", "内部资料 注意保存", "（此件不公开）")
        ),
        *(
            Defect("CN857", address, partial(linked, address=address))
            for address in (
                "http://10.12.3.44/zwgk/", "192.168.1.20:8080/xxgk", "172.16.0.9", r"\\fileserver\年报\2024",
                r"D:\年报\2024.docx", "file:///C:/2024.html",
            )
        ),
        Defect("CN309", "a person", partial(contact, code="CN309", text="联系人：|张三，电话：{p}")),
        Defect("CN309", "a person before 电话", partial(contact, code="CN309", text="联系人|李四 电话：{p}")),
        Defect("CN313", "mobile", partial(contact, code="CN313", text="电话：{p}、|13900005555")),
    )  # fmt: skip

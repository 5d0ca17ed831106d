"""Defects of the contact details and the web address (CN3xx)."""

from __future__ import annotations

from functools import partial
from random import Random

from tests.recall.change import standard_contact, standard_copy, unit_of, with_preface, with_sentence
from tests.recall.defect import Case, Defect, Expectation
from tests.support.drafts.draft import Draft

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def missing(draft: Draft, random: Random) -> Case:
    """Nobody to ask."""
    return with_preface(draft, contact=""), Expectation(("CN301",))


def without_phone(draft: Draft, random: Random) -> Case:
    """Somebody to ask, but no phone."""
    unit = unit_of(draft)
    contact = f"对报告内容有疑问的，请与{unit.office}联系（地址：{unit.address}，邮编：{unit.postcode}）。"
    return with_preface(draft, contact=contact), Expectation(("CN301",))


def phone(draft: Draft, random: Random, *, code: str, shape: str, mend: bool = False) -> Case:
    """The phone number written as `shape`: {area}, {number}, {wide} for all of it in full-width digits."""
    right = unit_of(draft).phone
    area, number = right.split("-")
    wrong = shape.format(area=area, number=number, wide=right.translate(_WIDE))
    contact = standard_contact(draft).replace(right, wrong)
    return with_preface(draft, contact=contact), Expectation((code,), quotes=(wrong,), fix=right if mend else None)


def fax(draft: Draft, random: Random) -> Case:
    """The phone has an area code, the fax has none."""
    right = unit_of(draft).phone
    number = str(int(right.split("-")[1]) + 1)
    contact = standard_contact(draft).replace(right, f"{right}，传真：{number}")
    fix = f"{right.split('-')[0]}-{number}"
    return with_preface(draft, contact=contact), Expectation(("CN304",), quotes=(f"传真：{number}",), fix=fix)


def mail(draft: Draft, random: Random, *, shape: str, mend: bool = False) -> Case:
    """The e-mail address written as `shape`: {host} is the right one, {name} its first part."""
    unit = unit_of(draft)
    host = unit.host.removeprefix("www.")
    wrong = shape.format(host=host, name=host.split(".")[0])
    contact = f"请与{unit.office}联系（地址：{unit.address}，电话：{unit.phone}，电子邮箱：{wrong}）。"
    fix = f"xxgk@{host}" if mend else None
    return with_preface(draft, contact=contact), Expectation(("CN306",), quotes=(wrong,), fix=fix)


def inside(draft: Draft, random: Random, *, code: str, text: str) -> Case:
    """Section one tells whom to ask, in place of the preface: {office}, {address}, {phone}, {rest} of the phone."""
    unit = unit_of(draft)
    rest = str(int(unit.phone.split("-")[1]) + 1)
    sentence = text.format(office=unit.office, address=unit.address, phone=unit.phone, rest=rest)
    changed = with_sentence(with_preface(draft, contact=""), "overview", sentence)
    return changed, Expectation((code,), quotes=(sentence,))


def slip(draft: Draft, random: Random, *, code: str, text: str, wrong: str, fix: str) -> Case:
    """Whom to ask is told as `text`, in which `wrong` should be `fix`; placeholders as in `inside`."""
    unit = unit_of(draft)
    told, wrong, right = (
        part.format(office=unit.office, address=unit.address, phone=unit.phone) for part in (text, wrong, fix)
    )
    return with_preface(draft, contact=told), Expectation((code,), quotes=(wrong,), fix=right)


def url(draft: Draft, random: Random, *, shape: str) -> Case:
    """The web address written as `shape`: {host}, or its {half} and {rest}."""
    unit = unit_of(draft)
    wrong = shape.format(host=unit.host, half=unit.host[:8], rest=unit.host[8:])
    copy = standard_copy(draft).replace(unit.url, wrong)
    return with_preface(draft, copy=copy), Expectation(("CN310",), quotes=(wrong,))


def defects() -> tuple[Defect, ...]:
    """All defects of the contact details."""
    return (
        Defect("CN301", "no contact", missing),
        Defect("CN301", "contact without a phone", without_phone),
        *(
            Defect("CN302", f"phone {shape}", partial(phone, code="CN302", shape=shape))
            for shape in ("{area}-55501", "{area}-{number}99")
        ),
        Defect("CN829", "phone {area}-555O118", partial(phone, code="CN829", shape="{area}-555O118")),
        *(
            Defect("CN303", f"phone {shape}", partial(phone, code="CN303", shape=shape, mend=True))
            for shape in (
                *("{area}—{number}", "{area}–{number}", "{area}——{number}", "{area}～{number}", "{wide}"),
                *("{area}一{number}", "{area}ー{number}", "{area}─{number}", "{area}‒{number}"),
            )
        ),
        Defect("CN304", "phone without area code", partial(phone, code="CN304", shape="{number}")),
        Defect("CN304", "fax without area code", fax),
        Defect("CN306", "wide ＠", partial(mail, shape="xxgk＠{host}", mend=True)),
        Defect("CN306", "host without a dot", partial(mail, shape="xxgk@{name}")),
        Defect("CN306", "two @", partial(mail, shape="xxgk@@{host}")),
        Defect("CN306", "no @", partial(mail, shape="xxgk.{host}")),
        *(
            Defect(code, f"inside section one: {text[-14:]}", partial(inside, code=code, text=text))
            for code, text in (
                ("CN305", "有疑问请与{office}联系（地址：{address}；邮编：22300；电话：{phone}）。"),
                ("CN304", "有疑问请与{office}联系（电话：{phone}；传真：{rest}）。"),
                ("CN306", "有疑问请与{office}联系（电话：{phone}；电子邮箱：xxgk@@126.com）。"),
                ("CN302", "有疑问请与{office}联系（电话：{phone}；传真：{phone}12）。"),
            )
        ),
        *(
            Defect(code, text, partial(slip, code=code, text=text, wrong=wrong, fix=fix))
            for code, text, wrong, fix in (
                ("CN314", "有疑问请{office}联系（电话：{phone}）。", "请{office}联系", "请与{office}联系"),
                ("CN314", "对本报告有意见的，请{office}联系，电话：{phone}。", "请{office}联系", "请与{office}联系"),
                ("CN315", "请与{office}联系（地址：{address}邮编：650000，电话：{phone}）。", "邮编：", "，邮编："),
                ("CN315", "请与{office}联系（地址：{address}电话：{phone}）。", "电话：", "，电话："),
                ("CN315", "请与{office}联系（电话：{phone}传真：{phone}）。", "传真：", "，传真："),
            )
        ),
        Defect("CN310", "blank in the address", partial(url, shape="https://{half} {rest}/")),
        Defect("CN310", "no colon", partial(url, shape="http//{host}/")),
        Defect("CN310", "wide colon", partial(url, shape="https：//{host}/")),
        Defect("CN310", "Chinese full stop", partial(url, shape="https://{half}。{rest}/")),
    )

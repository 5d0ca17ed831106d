"""Invented units in a tree: a province with its cities, counties, towns and bureaus, or one county alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from random import Random

from msgspec import Struct
from tests.support.drafts.units import Unit

_FIRST = "青云松临望溪竹梅兰石金玉清平安和丰永长东南西北白翠岚澄星朝晴霞枫柏桐榆杉槐桂荷菱苇雁鹤鹭"
_SECOND = "溪岭湖阳山川河原坪塘泉坡湾港桥林岗台浦洲源峰谷泽沟潭田堰渡畈"
_BUREAUS = (
    "财政局", "教育局", "公安局", "民政局", "司法局", "交通运输局", "水利局", "农业农村局", "商务局", "审计局",
    "统计局", "应急管理局", "市场监督管理局", "医疗保障局", "自然资源局", "文化和旅游局", "卫生健康局", "发展和改革局",
    "住房和城乡建设局", "人力资源和社会保障局", "退役军人事务局", "信访局", "林业局", "体育局",
)  # fmt: skip


class Member(Struct, frozen=True):
    """A unit in the tree: who it is, what the roster says of it, and who is above it (None at the top)."""

    unit: Unit
    kind: str
    code: str
    parent: str | None
    complete: bool = False
    is_leaf: bool = True


def county(seed: int, towns: int, bureaus: int, *, complete: bool = True) -> list[Member]:
    """A county government with its towns and bureaus, the county first."""
    random = Random(f"county {seed}")
    return list(_county(random, _places(random, towns + 1), "", None, towns, bureaus, complete=complete))


def province(seed: int, cities: int, counties: int, towns: int, bureaus: int) -> list[Member]:
    """A province whose cities have counties, parents before their children."""
    random = Random(f"province {seed}")
    places = _places(random, 1 + cities + cities * counties * (towns + 1))
    top = _government(random, f"{next(places)}省", "省", None, makes_rules=True)
    members = [top]
    for _ in range(cities):
        city = _government(random, f"{next(places)}市", "市", top.unit.name, makes_rules=True)
        members.append(city)
        for _ in range(counties):
            members += _county(random, places, city.unit.name, city, towns, bureaus, complete=True)
    return members


def roster(members: Sequence[Member]) -> str:
    """The roster of these units."""
    head = "unit,parent,kind,code,complete,names"
    lines = (f"{one.unit.name},{one.parent or ''},{one.kind},{one.code},{int(one.complete) or ''}," for one in members)
    return "\n".join((head, *lines, ""))


def _county(
    random: Random, places: Iterator[str], above: str, city: Member | None, towns: int, bureaus: int, *, complete: bool
) -> Iterator[Member]:
    name = f"{next(places)}县"
    head = _government(random, name, "县", above or None, complete=complete)
    yield head
    for _ in range(towns):
        yield _government(random, f"{name}{next(places)}镇", "镇", head.unit.name, is_leaf=True)
    for bureau in _BUREAUS[:bureaus]:
        yield _member(random, f"{name}{bureau}", "局", "部门", head.unit.name, name)


def _government(
    random: Random,
    place: str,
    word: str,
    parent: str | None,
    *,
    makes_rules: bool = False,
    complete: bool = True,
    is_leaf: bool = False,
) -> Member:
    made = _member(random, f"{place}人民政府", word, "政府", parent, place, makes_rules=makes_rules)
    return Member(made.unit, made.kind, made.code, parent, complete and not is_leaf, is_leaf)


def _member(
    random: Random, name: str, word: str, kind: str, parent: str | None, place: str, *, makes_rules: bool = False
) -> Member:
    number = random.randrange(10**7)
    unit = Unit(
        name,
        short=f"本{word}",
        office=f"{name}办公室",
        address=f"{place}{random.choice(_FIRST)}{random.choice(_SECOND)}路{number % 200 + 1}号",
        postcode=f"7{number % 90000 + 10000}",
        phone=f"0929-5{number % 10**6:06}",
        site=f"{place}人民政府门户网站",
        host=f"www.p{number}.gov.cn",
        government=kind == "政府",
        makes_rules=makes_rules,
    )
    return Member(unit, kind, f"{number:07}", parent)


def _places(random: Random, count: int) -> Iterator[str]:
    names: list[str] = []
    firsts = 1
    while len(names) < count:
        longer = ["".join(parts) for parts in product(*[_FIRST] * firsts, _SECOND)]
        random.shuffle(longer)
        names += longer
        firsts += 1
    return iter(names)

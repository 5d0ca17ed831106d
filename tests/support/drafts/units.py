"""Invented units that write reports."""

from __future__ import annotations

from msgspec import Struct


class Unit(Struct, frozen=True):
    """A unit: full name, what it calls itself, whom the reader asks, where, its website and its host name."""

    name: str
    short: str
    office: str
    address: str
    postcode: str
    phone: str
    site: str
    host: str
    government: bool = False
    makes_rules: bool = False

    @property
    def url(self) -> str:
        """The address of the website."""
        return f"https://{self.host}/"


UNITS = (
    Unit(
        "临阳县人民政府", "本县", "临阳县人民政府办公室", "临阳县城关镇滨河东路18号", "739100", "0929-5550118",
        "临阳县人民政府门户网站", "www.linyangxian.gov.cn", True,
    ),
    Unit(
        "云岭市发展和改革局", "本局", "云岭市发展和改革局办公室", "云岭市望山大道66号", "739000", "0929-5551266",
        "云岭市人民政府门户网站", "www.yunlingshi.gov.cn",
    ),
    Unit(
        "临阳县青溪镇人民政府", "本镇", "青溪镇党政综合办公室", "临阳县青溪镇竹园路3号", "739106", "0929-5553307",
        "临阳县人民政府门户网站", "www.linyangxian.gov.cn", True,
    ),
    Unit(
        "云岭市人民政府", "本市", "云岭市人民政府办公室", "云岭市望山大道1号", "739000", "0929-5551001",
        "云岭市人民政府门户网站", "www.yunlingshi.gov.cn", True, True,
    ),
    Unit(
        "松湖区教育局", "本局", "松湖区教育局办公室", "云岭市松湖区学府街25号", "739003", "0929-5552025",
        "松湖区人民政府门户网站", "www.songhuqu.gov.cn",
    ),
    Unit(
        "松湖区市场监督管理局", "本局", "松湖区市场监督管理局办公室", "云岭市松湖区湖滨南路109号", "739003",
        "0929-5552109", "松湖区人民政府门户网站", "www.songhuqu.gov.cn",
    ),
)  # fmt: skip

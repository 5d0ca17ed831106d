"""Packs that installed packages bring as data."""

from __future__ import annotations

import os
import sys
from importlib import invalidate_caches
from pathlib import Path

import pytest
from tests.support.packs import regional

from gipr_lint.errors import PackError, PluginError, UnknownName
from gipr_lint.plugins.packs import compile_packs, installed_packs, load_packs
from gipr_lint.rulepacks import installed


class Site:
    """A folder on the module path in which packages can be installed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.time = 1_700_000_000_000_000_000

    def install(self, distribution: str, entry: str, package: str = "", *, pack: bool = True) -> Path:
        """A distribution with one entry point; its package raises when it is imported."""
        metadata = self.folder / f"{distribution.replace('-', '_')}-1.2.dist-info"
        metadata.mkdir()
        self.time += 1_000_000_000
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.2\n")
        (metadata / "entry_points.txt").write_text(f"[gipr_lint.packs]\n{entry}\n")
        place = self.folder / package
        if package:
            place.mkdir(parents=True)
            (self.folder / package.split("/", maxsplit=1)[0] / "__init__.py").write_text(
                "raise RuntimeError('imported')\n"
            )
        if pack:
            (place / "pack.yaml").write_text(regional.HEAD.replace("../tt", "cn"), encoding="utf-8")
        invalidate_caches()
        os.utime(self.folder, ns=(self.time, self.time))  # two changes may be within one tick of the clock
        return place


@pytest.fixture(name="site")
def fixture_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("GIPR_LINT_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    return Site(folder)


@pytest.mark.slow
def test_a_pack_by_its_name(site: Site) -> None:
    """An installed pack is there under its name, with its package never imported."""
    place = site.install("gipr-rr", "rr = packs_of_rr", "packs_of_rr")
    assert installed.data_packs() == {"rr": str(place)}
    assert [info.name for info in load_packs(["rr"]).packs] == ["cn", "rr"]
    assert "packs_of_rr" not in sys.modules


def test_a_package_inside_another_one(site: Site) -> None:
    """`rr = outer.inner` names the folder inside, and imports neither."""
    place = site.install("gipr-rr", "rr = outer_rr.data.rules", "outer_rr/data/rules")
    assert installed.data_packs() == {"rr": str(place)}
    assert not {"outer_rr", "outer_rr.data"} & set(sys.modules)


def test_it_is_silent_until_named(site: Site) -> None:
    """What is installed is available, and takes part only when it is asked for."""
    site.install("gipr-rr", "rr = packs_of_rr", "packs_of_rr")
    assert [info.name for info in load_packs().packs] == ["cn"]


@pytest.mark.slow
def test_another_pack_can_extend_it(site: Site, tmp_path: Path) -> None:
    """`extends` finds installed packs by name."""
    site.install("gipr-rr", "rr = packs_of_rr", "packs_of_rr")
    city = tmp_path / "city"
    city.mkdir()
    (city / "pack.yaml").write_text(regional.HEAD.replace("rr", "city").replace("../tt", "rr"), encoding="utf-8")
    assert [info.name for info in compile_packs([str(city)]).packs] == ["cn", "rr", "city"]


def test_the_answer_is_kept_until_something_is_installed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entry points are not asked for twice while the installed packages stay the same."""
    site.install("gipr-rr", "rr = packs_of_rr", "packs_of_rr")
    assert set(installed.data_packs()) == {"rr"}
    scans: list[int] = []
    real = installed.scan
    monkeypatch.setattr(installed, "scan", lambda: scans.append(1) or real())
    assert set(installed.data_packs()) == {"rr"}
    assert scans == []
    site.install("gipr-ss", "ss = packs_of_ss", "packs_of_ss")
    assert set(installed.data_packs()) == {"rr", "ss"}
    assert scans == [1]


def test_a_folder_that_moved(site: Site) -> None:
    """Where the package is no longer where it was, it is looked for again."""
    place = site.install("gipr-rr", "rr = packs_of_rr", "packs_of_rr")
    installed.data_packs()
    other = site.folder.parent / "elsewhere"
    other.mkdir()
    place.rename(other / "packs_of_rr")
    sys.path.insert(0, str(other))
    try:
        invalidate_caches()
        assert installed.data_packs() == {"rr": str(other / "packs_of_rr")}
    finally:
        sys.path.remove(str(other))


def test_a_spoilt_cache(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept and cannot be read is found out anew."""
    site.install("gipr-rr", "rr = packs_of_rr", "packs_of_rr")
    monkeypatch.setattr(installed, "remembered", lambda name, question, answer: b"\xc1")
    assert set(installed.data_packs()) == {"rr"}


@pytest.mark.parametrize(
    ("entry", "package", "pack"),
    [
        ("rr = packs_of_rr", "packs_of_rr", False),
        ("rr = nowhere_rr", "", False),
        ("rr = packs_of_rr.no", "packs_of_rr", True),
    ],
)
def test_a_package_without_a_pack(site: Site, entry: str, package: str, pack: bool) -> None:
    """Named, it ends the run and says who registered it; unnamed, it harms nobody."""
    site.install("gipr-rr", entry, package, pack=pack)
    assert load_packs().packs[0].name == "cn"
    with pytest.raises(PackError, match=r"gipr-rr 1\.2 登记的规则包“rr”不能用：包“.*”里没有 pack\.yaml"):
        load_packs(["rr"])


def test_two_packages_with_one_pack(site: Site) -> None:
    """Named, both are told; unnamed, they harm nobody."""
    site.install("gipr-rr", "rr = packs_of_rr", "packs_of_rr")
    site.install("other-rr", "rr = packs_of_other", "packs_of_other")
    assert installed.data_packs() == {}
    with pytest.raises(PackError, match=r"规则包“rr”重复，登记它的有：gipr-rr 1\.2、other-rr 1\.2"):
        load_packs(["rr"])


def test_nobody_is_the_national_pack(site: Site) -> None:
    """A package that calls its pack cn is an error where packs are looked up by name, and never used."""
    site.install("gipr-cn", "cn = packs_of_cn", "packs_of_cn")
    assert load_packs().packs[0].title.zh == "国家规则包"
    with pytest.raises(PluginError, match="规则包“cn”重复"):
        installed_packs()


def test_a_name_that_is_not_installed(site: Site, tmp_path: Path) -> None:
    """A name that nobody brings is an UnknownName; a folder without pack.yaml is said to have none."""
    with pytest.raises(UnknownName, match="nix"):
        load_packs(["nix"])
    with pytest.raises(PackError, match=r"文件夹里没有 pack\.yaml"):
        load_packs([tmp_path])

"""Which packs take part, in which order: those that a pack extends come before it, each once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from gipr_lint.rulepacks.installed import check
from gipr_lint.rulepacks.schema import PackFile
from gipr_lint.rulepacks.versions import conditions, satisfies, version_key
from gipr_lint.rulepacks.yaml.convert import convert
from gipr_lint.rulepacks.yaml.errors import error, file_error
from gipr_lint.rulepacks.yaml.files import MANIFEST, at, key_at, meant_below, parse
from gipr_lint.rulepacks.yaml.nodes import Node
from gipr_lint.version import __version__

PROGRAM = "gipr-lint"

Installed = Callable[[], Mapping[str, str]]
"""The folders of the installed packs by name, asked for only when a pack extends one by name."""


class Manifest(Struct, frozen=True):
    """A pack's folder and its `pack.yaml`; `above` are the names of all packs that it extends, however indirectly."""

    folder: Path
    node: Node
    file: PackFile
    above: frozenset[str]


class _Search(Struct):
    """What has been opened so far by folder, and the way from the first pack to the one at hand."""

    installed: Installed
    opened: dict[Path, Manifest]
    way: list[tuple[Path, str]]


def manifests(folders: Iterable[Path], installed: Installed) -> list[Manifest]:
    """The packs in `folders` and those that they extend, in the order in which they are to be read.

    Raises PackError where a `pack.yaml` is wrong, and for packs that extend each other or do not fit together.
    """
    search = _Search(installed, {}, [])
    for folder in folders:
        _open(folder, search)
    found = list(search.opened.values())
    for manifest in found:
        _check_demands(manifest, found)
    return found


def _open(folder: Path, search: _Search) -> Manifest:
    folder = folder.resolve()
    if folder in search.opened:
        return search.opened[folder]
    path = folder / MANIFEST
    if not path.is_file():
        raise file_error(str(folder), f"文件夹里没有 {MANIFEST}{meant_below(folder)}")
    node = parse(path, folder)
    file = convert(node, PackFile)
    _check_name(file, node, search)
    search.way.append((folder, file.pack))
    above: set[str] = set()
    for index, name in enumerate(file.extends):
        place = at(node, ("extends", index))
        target = _folder_of(name, folder, place, search)
        if any(target == before for before, _ in search.way):
            names = [pack for before, pack in search.way]
            raise error(place, f"规则包互相引用：{' → '.join([*names, name])}")
        base = _open(target, search)
        above |= {base.file.pack, *base.above}
    search.way.pop()
    search.opened[folder] = made = Manifest(folder, node, file, frozenset(above))
    return made


def _check_name(file: PackFile, node: Node, search: _Search) -> None:
    if not re.fullmatch("[a-z]{2,8}", file.pack):
        raise error(at(node, ("pack",)), f"规则包的名字应为 2 至 8 个小写英文字母，现为“{file.pack}”")
    if file.pack == "gl":
        raise error(at(node, ("pack",)), "“gl”留给程序自己，请换一个名字")
    if version_key(file.version) is None:
        raise error(at(node, ("version",)), f"版本应写作 1.0 或 2026.1 的样子，现为“{file.version}”")
    for other in search.opened.values():
        if other.file.pack == file.pack:
            raise error(at(node, ("pack",)), f"规则包“{file.pack}”重复，已经从 {other.folder} 载入")


def _folder_of(name: str, folder: Path, place: Node, search: _Search) -> Path:
    """The folder of a pack that is extended: one of the installed ones, or beside this one where a path is written."""
    if name.startswith(".") or "/" in name or "\\" in name:
        target = (folder / name.replace("\\", "/")).resolve()
        if not (target / MANIFEST).is_file():
            raise error(place, f"文件夹“{name}”里没有 {MANIFEST}（路径从本包所在的文件夹算起）")
        return target
    installed = search.installed()
    if name not in installed:
        check(name)
        hint = f"（是同级文件夹的话请写作“../{name}”）" if (folder.parent / name / MANIFEST).is_file() else ""
        raise error(place, f"没有安装名为“{name}”的规则包{hint}", near=name, choices=installed)
    return Path(installed[name]).resolve()


def _check_demands(manifest: Manifest, found: Sequence[Manifest]) -> None:
    """Raises for a version that a pack demands and that is not there."""
    versions = {PROGRAM: __version__} | {other.file.pack: other.file.version for other in found}
    for name, demand in manifest.file.requires.items():
        place = at(manifest.node, ("requires", name))
        if name not in versions:
            key = key_at(manifest.node, ("requires", name))
            raise error(key, f"requires 里的“{name}”没有载入，请把它写进 extends", near=name, choices=versions)
        if conditions(demand) is None:
            raise error(place, f'“{demand}”不是版本范围，应写作 ">=1.0,<2" 的样子')
        if not satisfies(versions[name], demand):
            raise error(place, f"规则包“{manifest.file.pack}”需要 {name} {demand}，现有的是 {versions[name]}")

"""The content of `.gipr-lint.yaml` and of `[tool.gipr-lint]`: its shape, and how it becomes a `Config`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct, field

from gipr_lint.config.model import Config, Override, Pattern
from gipr_lint.errors import ConfigError
from gipr_lint.messages import Message
from gipr_lint.options import Grade, Ignored
from gipr_lint.rulepacks.position import Position
from gipr_lint.rulepacks.yaml import nodes, toml
from gipr_lint.rulepacks.yaml.convert import convert
from gipr_lint.rulepacks.yaml.errors import LocatedError, error
from gipr_lint.rulepacks.yaml.files import at
from gipr_lint.terms import YEARS, FailOn, Gravity, Profile

Way: TypeAlias = tuple[str | int, ...]
"""The keys and positions that lead to a part of the file."""

TABLE = ("tool", "gipr-lint")
"""Where a `pyproject.toml` holds the configuration."""


class IgnoreFile(Struct, frozen=True):
    """不显示其发现的规则，和理由。 / A rule whose findings are not shown, and why."""

    rule: str
    """编号、编号开头、名称或类别。 / A code, the start of one, a name, or a category."""
    reason: str = ""
    """为什么。 / Why."""


class GradeFile(Struct, frozen=True):
    """规则的级别，和理由。 / The severity of a rule, and why."""

    severity: Gravity
    """级别。 / The severity."""
    reason: str = ""
    """为什么。 / Why."""


class OverrideFile(Struct, frozen=True):
    """对一部分文稿另行规定。 / What holds for some documents."""

    files: str | tuple[str, ...]
    """哪些文稿：从配置文件所在文件夹算起的路径，可用 * ? ** 。 / Which: paths from its folder, with * ? **."""
    packs: tuple[str, ...] = ()
    """另外使用的规则包。 / More packs."""
    ignore: tuple[str | IgnoreFile, ...] = ()
    """另外不显示这些规则的发现。 / More rules whose findings are not shown."""
    severity: dict[str, Gravity | GradeFile] = {}
    """规则的级别。 / Severities of rules."""
    profile: Profile | None = None
    """用途。 / The profile."""
    year: int | None = None
    """报告年度。 / The report year."""


class ConfigFile(Struct, frozen=True):
    """.gipr-lint.yaml 和 [tool.gipr-lint] 的键。 / The keys of a configuration."""

    extends: str | None = None
    """沿用的另一份配置文件。 / Another configuration from which all is taken over that is not set here."""
    packs: tuple[str, ...] = ()
    """规则包：已安装的名字，或文件夹。 / Packs: installed ones by name, or folders."""
    rules: tuple[str, ...] = ()
    """没有安装的规则包所在的文件夹。 / Folders of packs that are not installed."""
    select: tuple[str, ...] = ()
    """只检查这些规则。 / Only these rules are checked."""
    ignore: tuple[str | IgnoreFile, ...] = ()
    """这些规则的发现不显示。 / The findings of these rules are not shown."""
    severity: dict[str, Gravity | GradeFile] = {}
    """规则的级别，按编号或名称。 / Severities of rules by code or name."""
    profile: Profile | None = None
    """用途。 / The profile."""
    lang: Literal["zh", "en"] | None = None
    """语言。 / The language."""
    fail_on: FailOn | None = field(name="fail-on", default=None)
    """达到这一级即以状态 1 退出。 / The severity at which the run fails."""
    year: int | None = None
    """报告年度。 / The report year."""
    edition: str | None = None
    """格式版本。 / The edition of the form."""
    baseline: str | None = None
    """基线文件：其中已有的问题不显示。 / The baseline: what it knows is not shown."""
    exclude: tuple[str, ...] = ()
    """不检查的文稿。 / Documents that are not checked."""
    overrides: tuple[OverrideFile, ...] = ()
    """对一部分文稿另行规定，后面的优先。 / What holds for some documents; later ones win."""


def parsed(text: str, shown: str, path: str, folder: str) -> Config | None:
    """The configuration in a file's text; None where a TOML file has none.

    `shown` is the name that errors give, `path` the file and `folder` what relative paths start from. Raises
    ConfigError.
    """
    try:
        return _parsed(text, shown, path, folder)
    except LocatedError as problem:
        raise ConfigError(problem) from None


def _parsed(text: str, shown: str, path: str, folder: str) -> Config | None:
    if path.lower().endswith(".toml"):
        node = toml.table(text, shown, TABLE)
        if node is None:
            return None
    else:
        node = nodes.parse(text, shown, nodes.MOST_ENTRIES)
        if isinstance(node, nodes.Scalar) and node.value is None:
            return Config(path=path, shown=shown, texts={shown: text}, folder=folder)
    file = convert(node, ConfigFile)
    _require_year(file.year, node, ("year",))
    for index, one in enumerate(file.overrides):
        _require_year(one.year, node, ("overrides", index, "year"))
    return Config(
        path=path,
        shown=shown,
        texts={shown: text},
        folder=folder,
        extends=file.extends,
        packs=file.packs,
        rules=file.rules,
        select=file.select,
        ignore=tuple(_ignored(file.ignore, node, ())),
        severity=tuple(_grades(file.severity, node, ())),
        profile=file.profile,
        lang=file.lang,
        fail_on=file.fail_on,
        year=file.year,
        edition=file.edition,
        baseline=file.baseline and os.path.join(folder, file.baseline.replace("\\", "/")),
        exclude=tuple([Pattern(text, folder) for text in file.exclude]),
        overrides=tuple(_override(one, node, index, folder) for index, one in enumerate(file.overrides)),
        places=dict(_places(file, node)),
    )


def _require_year(year: int | None, node: nodes.Node, way: tuple[str | int, ...]) -> None:
    if year is not None and not YEARS[0] <= year <= YEARS[1]:
        raise error(at(node, way), Message("config.year"))


def _override(file: OverrideFile, node: nodes.Node, index: int, folder: str) -> Override:
    way = ("overrides", index)
    own = at(node, way)
    files = (file.files,) if isinstance(file.files, str) else file.files
    keys = {key.text: key.mark.source for key, _ in own.items} if isinstance(own, nodes.Mapping) else {}
    return Override(
        files=tuple([Pattern(text, folder) for text in files]),
        packs=file.packs,
        ignore=tuple(_ignored(file.ignore, node, way)),
        severity=tuple(_grades(file.severity, node, way)),
        profile=file.profile,
        year=file.year,
        places=keys
        | {f"packs.{name}": at(node, (*way, "packs", place)).mark.source for place, name in enumerate(file.packs)},
    )


def _ignored(entries: Iterable[str | IgnoreFile], node: nodes.Node, way: Way) -> Iterator[Ignored]:
    for index, entry in enumerate(entries):
        if isinstance(entry, IgnoreFile):
            yield Ignored(entry.rule, entry.reason, at(node, (*way, "ignore", index, "rule")).mark.source)
        else:
            yield Ignored(entry, "", at(node, (*way, "ignore", index)).mark.source)


def _grades(entries: Mapping[str, Gravity | GradeFile], node: nodes.Node, way: Way) -> Iterator[Grade]:
    given = at(node, (*way, "severity"))
    places = {key.text: key.mark.source for key, _ in given.items} if isinstance(given, nodes.Mapping) else {}
    for name, entry in entries.items():
        source = places[name]
        if isinstance(entry, GradeFile):
            yield Grade(name, entry.severity, entry.reason, source)
        else:
            yield Grade(name, entry, "", source)


def _places(file: ConfigFile, node: nodes.Node) -> Iterator[tuple[str, Position]]:
    """Where that stands which can only be judged once the packs are loaded, and every key."""
    for named, _ in node.items if isinstance(node, nodes.Mapping) else ():
        yield named.text, named.mark.source
    for index, name in enumerate(file.packs):
        yield f"packs.{name}", at(node, ("packs", index)).mark.source
    for index, name in enumerate(file.rules):
        yield f"rules.{name}", at(node, ("rules", index)).mark.source
    for index, _ in enumerate(file.select):
        yield f"select.{index}", at(node, ("select", index)).mark.source
    if file.edition is not None:
        yield "edition", at(node, ("edition",)).mark.source

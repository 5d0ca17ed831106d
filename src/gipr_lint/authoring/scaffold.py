"""A new rule pack: an installable package with one rule, whose tests pass as it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.metadata import metadata
from pathlib import Path

from msgspec import Struct

from gipr_lint.errors import PackError
from gipr_lint.messages import Message, say
from gipr_lint.version import __version__

_TEMPLATES = Path(__file__).with_name("pack_template")
_FILES = {
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "README.md.txt",
    ".gitignore": "gitignore.txt",
    ".pre-commit-config.yaml": "pre-commit-config.yaml.txt",
    "src/{package}/__init__.py": "init.py.txt",
    "src/{package}/pack.yaml": "pack.yaml.txt",
    "src/{package}/rules/{prefix}801-account-name-informal.yaml": "rule.yaml.txt",
    "tests/test_pack.py": "test_pack.py.txt",
}
"""Where each template goes; a name ends in .txt so that no tool takes a template for what it becomes."""

_RESERVED = ("cn", "gl")


class NewPack(Struct, frozen=True):
    """What a new pack is called: `pack` names it to gipr-lint, `prefix` begins its codes, `distribution` is what is
    installed and `package` the Python package inside."""

    pack: str
    prefix: str
    distribution: str
    package: str
    title: str


def named(name: str, prefix: str | None = None, title: str | None = None) -> NewPack:
    """What the pack `name` is called; its prefix is `prefix`, else the name itself, of two to eight letters then.

    Raises PackError.
    """
    word = name.lower().removeprefix("gipr-lint-")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", word):
        raise PackError(Message("scaffold.bad-name", {"name": name}))
    letters = (prefix or word).lower()
    if not re.fullmatch(r"[a-z]{2,8}", letters):
        if prefix is None:
            raise PackError(Message("scaffold.no-prefix", {"name": name}))
        raise PackError(Message("scaffold.bad-prefix", {"prefix": prefix}))
    if letters in _RESERVED:
        raise PackError(Message("scaffold.prefix-taken", {"prefix": letters.upper()}))
    if title and (not title.isprintable() or set(title) & set('"\\{}')):
        raise PackError(Message("scaffold.bad-title"))
    distribution = f"gipr-lint-{word}"
    return NewPack(
        pack=letters,
        prefix=letters.upper(),
        distribution=distribution,
        package=distribution.replace("-", "_"),
        title=title or say("scaffold.title", "zh", prefix=letters.upper()),
    )


def own_repository() -> str:
    """The address of the repository of gipr-lint, as its package tells it."""
    links = metadata("gipr-lint").get_all("Project-URL") or ()
    return next((link.partition(", ")[2] for link in links if link.startswith("Repository, ")), "gipr-lint")


def files(new: NewPack, cn: str, repository: str | None = None) -> Mapping[str, str]:
    """The files of the new pack, by their paths in it; `cn` is the version of the national pack that it builds on,
    `repository` the address that its hook comes from, by default that of gipr-lint."""
    major, minor = __version__.split(".")[:2]
    values = {
        **{name: getattr(new, name) for name in ("pack", "distribution", "package", "title")},
        "PREFIX": new.prefix,
        "version": __version__,
        "since": f"{major}.{minor}",
        "before": str(int(major) + 1),
        "cn": cn,
        "repo": repository or own_repository(),
    }
    return {
        path.format(package=new.package, prefix=new.prefix): _filled(template, values)
        for path, template in _FILES.items()
    }


def _filled(template: str, values: Mapping[str, str]) -> str:
    text = (_TEMPLATES / template).read_text(encoding="utf-8")
    return re.sub(r"@([A-Za-z]+)@", lambda found: values[found[1]], text)


def write(folder: Path, made: Mapping[str, str]) -> None:
    """Writes the files into a folder that is new or empty. Raises FileExistsError for one that is not, OSError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(str(folder))
    for name, text in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

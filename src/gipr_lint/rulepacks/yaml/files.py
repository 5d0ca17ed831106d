"""The YAML files of a pack, read into nodes, and ways through the nodes."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from gipr_lint.messages import NOTHING, Message
from gipr_lint.rulepacks.textfile import Unfit, files_below, text_of
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.rulepacks.yaml.errors import file_error

MANIFEST = "pack.yaml"


_MEANT = re.compile(r"[.．。]ya?ml\b", re.IGNORECASE)
"""What a file is named that somebody meant to be part of a pack: as .yaml, .YAML, .yml, .yaml.txt."""
_SPARE = ("~", ".bak", ".orig", ".rej", ".tmp", ".old", ".swp")
"""How the files end that an editor or a merge leaves beside the real ones."""


def files_of(folder: Path) -> list[Path]:
    """The files of a pack, sorted: all that are named as YAML is, well or badly. Raises LocatedError where there are
    more files than anybody writes."""
    try:
        found = [path for path in files_below(str(folder)) if _MEANT.search(os.path.basename(path))]
    except Unfit as problem:
        raise file_error(str(folder), Message("yaml.unreadable", {"why": problem.why})) from None
    return sorted(Path(path) for path in found if not path.lower().endswith(_SPARE))


def packs_below(folder: Path, *, every: bool = False) -> list[Path]:
    """The packs nearest below a folder: those that are fewest folders away, three at most; or `every` one there."""
    all_found: list[Path] = []
    for stars in ("*", "*/*", "*/*/*"):
        found = [path.parent for path in folder.glob(f"{stars}/{MANIFEST}") if not _is_built(path.relative_to(folder))]
        all_found += found
        if found and not every:
            break
    return sorted(all_found)


def _is_built(path: Path) -> bool:
    """Whether a file stands in a folder that tools make."""
    return any(part.startswith(".") or part in ("build", "dist", "venv", "site-packages") for part in path.parts)


def meant_below(folder: Path) -> Message:
    """Asks whether the one pack below a folder is meant; nothing where there is none, or several."""
    below = packs_below(folder)
    return Message("hints.meant-folder", {"folder": below[0].as_posix()}) if len(below) == 1 else NOTHING


def parse(path: Path, folder: Path, *, linked: bool = False) -> nodes.Node:
    """The content of a file of the pack in `folder`, under the name that errors give.

    A link that leads out of the folder is refused, unless with `linked` an installer made links of all files.
    """
    name = str(path.relative_to(folder.parent)) if path.is_relative_to(folder.parent) else str(path)
    try:
        text = text_of(path, None if linked else folder)
    except Unfit as problem:
        raise file_error(name, Message("yaml.unreadable", {"why": problem.why})) from None
    return nodes.parse(text, name)


def at(node: nodes.Node, path: Sequence[str | int]) -> nodes.Node:
    """The node that a path of keys and positions leads to, or the last one on the way that is there."""
    for step in path:
        if isinstance(node, nodes.Mapping):
            following = next((value for key, value in node.items if key.text == str(step)), None)
        elif isinstance(node, nodes.Sequence) and isinstance(step, int) and step < len(node.items):
            following = node.items[step]
        else:
            following = None
        if following is None:
            return node
        node = following
    return node


def key_at(node: nodes.Node, path: Sequence[str | int]) -> nodes.Node:
    """The key at the end of a path, where that is one of a mapping; else what `at` gives."""
    parent = at(node, path[:-1])
    if isinstance(parent, nodes.Mapping):
        return next((key for key, _ in parent.items if key.text == path[-1]), parent)
    return at(node, path)

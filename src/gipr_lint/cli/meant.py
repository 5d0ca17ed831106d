"""Which file may have been meant by a name that cannot be checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from itertools import islice

from gipr_lint.cli.sources import is_lock, path_text
from gipr_lint.messages import NOTHING, Message
from gipr_lint.messages.choices import closest

_DRAFT = ".docx"
_OLD = (".doc", ".wps", ".docm", ".dotx", ".wpt", ".rtf", ".odt")
"""What Word and WPS save as .docx where they are asked to."""

_WORDS = 8
"""In so many words at most a name is looked for."""
_MOST = 2000
"""So many names of a folder are looked at."""


def meant(paths: Sequence[str]) -> Iterator[Message]:
    """A hint for each of the named paths for which there is one: names that a blank has cut in pieces, lock files of
    editors, and files beside which the draft lies under another suffix or nearly the same name."""
    at = 0
    while at < len(paths):
        if words := _pieces(paths[at : at + _WORDS]):
            yield Message("hints.blank", {"path": path_text(" ".join(paths[at : at + words]))})
        elif (found := _hint(paths[at])) is not None:
            yield found
        at += words or 1


def whole(words: Sequence[str]) -> Message | None:
    """The hint for the first file whose name a blank has cut into some of the words."""
    for at in range(len(words)):
        if count := _pieces(words[at : at + _WORDS]):
            return Message("hints.blank", {"path": path_text(" ".join(words[at : at + count]))})
    return None


def _pieces(paths: Sequence[str]) -> int:
    """Of how many of the paths, from the first on, a blank makes the name of something that is there; 0 of none."""
    for count in range(2, len(paths) + 1):
        if os.path.exists(" ".join(paths[:count])) and not all(map(os.path.exists, paths[:count])):
            return count
    return 0


def _hint(path: str) -> Message | None:
    if path == "-" or os.path.isdir(path):
        return None
    folder, name = os.path.split(path)
    there = os.path.exists(path)
    if is_lock(path):
        draft = _locked(folder, name)
        return Message("hints.lock", {"path": path_text(path)}).followed_by(_question(folder, draft))
    stem, suffix = os.path.splitext(name)
    if suffix.lower() != _DRAFT:
        beside = next((one for one in (stem + _DRAFT, name + _DRAFT) if _is_file(folder, one)), "")
        if beside:
            return Message("hints.beside", {"path": _text(folder, beside)})
    if there:
        return None
    old = next((stem + other for other in _OLD if _is_file(folder, stem + other)), "")
    if old:
        return Message("hints.old", {"path": _text(folder, old)})
    drafts = _drafts(folder)
    near = next((one for one in drafts if one.casefold() == name.casefold()), "") or closest(name, drafts)
    return Message("hints.near", {"path": _text(folder, near)}) if near else None


def _locked(folder: str, name: str) -> str:
    """The draft that a lock file is of: Word puts its mark in the place of the first two characters of a long name."""
    if name.startswith(".~lock."):
        return name.removeprefix(".~lock.").removesuffix("#")
    ends = name.removeprefix("~$")
    found = [one for one in _drafts(folder) if one.endswith(ends) and len(one) <= len(ends) + 2]
    return found[0] if len(found) == 1 else ""


def _question(folder: str, name: str) -> Message:
    return Message("hints.meant", {"meant": _text(folder, name)}) if name and _is_file(folder, name) else NOTHING


def _drafts(folder: str) -> list[str]:
    """The drafts of a folder, no lock files among them."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            names = [entry.name for entry in islice(entries, _MOST)]
    except OSError:
        return []
    return sorted(name for name in names if name.lower().endswith(_DRAFT) and not is_lock(name))


def _is_file(folder: str, name: str) -> bool:
    return os.path.isfile(os.path.join(folder, name))


def _text(folder: str, name: str) -> str:
    return path_text(os.path.join(folder, name))

"""Which checks there are: told by the names of files, so that a check is imported only when a rule asks for it.

Every module in a folder beside this one is a check, named as the file with hyphens for underscores: the function in
`sections/section_wording.py` is `section_wording` and packs call it `section-wording`; the one in
`arithmetic/assert_.py` is `assert_` and `assert`. What begins with an underscore is shared by the checks of its folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from zlib import crc32

_FOLDER = os.path.dirname(os.path.abspath(__file__))


def addresses() -> dict[str, str]:
    """Where each check is, `module:function`, by the names of the checks."""
    return {
        stem.rstrip("_").replace("_", "-"): f"{__package__}.{group}.{stem}:{stem}"
        for group in _groups()
        for stem in sorted(entry.name.removesuffix(".py") for entry in _files(group))
        if stem[0] != "_"
    }


def stamp() -> int:
    """What changes when the parameters of any check may have changed: a checksum of names, lengths and times."""
    files = sorted(
        (group, entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
        for group in _groups()
        for entry in _files(group)
    )
    return crc32(repr(files).encode())


def _groups() -> list[str]:
    with os.scandir(_FOLDER) as entries:
        names = [entry.name for entry in entries if entry.name[0] not in "._" and entry.is_dir()]
    return sorted(name for name in names)


def _files(group: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(os.path.join(_FOLDER, group)) as entries:
        yield from (entry for entry in entries if entry.name.endswith(".py"))

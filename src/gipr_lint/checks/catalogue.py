"""Which checks there are: told by the names of files, so that a check is imported only when a rule asks for it.

Every module in a folder beside this one is a check, named as the file with hyphens for underscores: the function in
`sections/section_wording.py` is `section_wording` and packs call it `section-wording`; the one in
`arithmetic/assert_.py` is `assert_` and `assert`. What begins with an underscore is shared by the checks of its folder,
what several folders share stands beside this module.
"""

from __future__ import annotations

import os
from functools import lru_cache
from zlib import crc32

_FOLDER = os.path.dirname(os.path.abspath(__file__))


def addresses() -> dict[str, str]:
    """Where each check is, `module:function`, by the names of the checks."""
    return {
        stem.rstrip("_").replace("_", "-"): f"{__package__}.{group}.{stem}:{stem}"
        for group, stem in sorted((group, entry.name.removesuffix(".py")) for group, entry in _modules())
        if group and stem[0] != "_"
    }


def stamp() -> int:
    """What changes when the parameters of any check may have changed: a checksum of names, lengths and times."""
    files = sorted(
        (group, entry.name, status.st_size, status.st_mtime_ns)
        for group, entry in _modules()
        for status in (entry.stat(),)
    )
    return crc32(repr(files).encode())


@lru_cache(maxsize=1)
def _modules() -> list[tuple[str, os.DirEntry[str]]]:
    """The modules in the folders beside this one, each with the name of its folder, and those beside this one."""
    with os.scandir(_FOLDER) as entries:
        every = [entry for entry in entries if entry.name[0] not in "._"]
    found = [("", entry) for entry in every if entry.name.endswith(".py")]
    for group in [entry for entry in every if entry.is_dir()]:
        with os.scandir(group.path) as entries:
            found += [(group.name, entry) for entry in entries if entry.name.endswith(".py")]
    return found

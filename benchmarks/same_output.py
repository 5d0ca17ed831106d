"""`python -m benchmarks.same_output BEFORE AFTER PATH…`: whether two installed programs print the same, byte for byte.

BEFORE and AFTER are the commands of two versions. Each checks every path (a file or a folder) in every format, both
languages and all profiles, and shows every file. With `--fingerprints` the fingerprints of findings may differ.
Prints the first differing lines of every comparison that fails, and returns 1 where one does.
"""

from __future__ import annotations

import argparse
import difflib
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

_FINGERPRINT = re.compile(rb'"fingerprint": ?"[0-9a-f]+"')
_MOST = 12
"""Lines of a difference that are printed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Compares, prints what differs, and returns 1 where anything does."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.same_output", description=__doc__)
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--fingerprints", action="store_true", help="fingerprints may differ")
    given = parser.parse_args(arguments)
    calls = list(_calls(given.paths))
    different = 0
    with tempfile.TemporaryDirectory() as cache:
        for call in calls:
            outputs = [
                _output(program, call, os.path.join(cache, side), given.fingerprints)
                for side, program in (("before", given.before), ("after", given.after))
            ]
            if outputs[0] != outputs[1]:
                different += 1
                print(" ".join(call))
                sys.stdout.writelines(_difference(*outputs))
    print(f"{len(calls)} calls, {different} differ")
    return int(different > 0)


def _calls(paths: Sequence[str]) -> Iterator[list[str]]:
    """The arguments of every call."""
    for format_, lang, profile in product(("text", "concise", "json"), ("zh", "en"), ("submit", "draft", "publish")):
        yield ["check", "--isolated", "--format", format_, "--lang", lang, "--profile", profile, *paths]
    yield ["check", "--isolated", "--select", "layout", *paths]
    files = [file for path in map(Path, paths) for file in ([path] if path.is_file() else sorted(path.rglob("*.docx")))]
    for file, format_ in product(files, ("text", "json")):
        yield ["show", "--isolated", "--format", format_, str(file)]


def _output(program: str, call: Sequence[str], cache: str, fingerprints: bool) -> bytes:
    """What a call prints on both streams, and its status."""
    run = subprocess.run(
        [program, *call], capture_output=True, check=False, env=os.environ | {"GIPR_LINT_CACHE": cache}
    )
    printed = _FINGERPRINT.sub(b'"fingerprint":""', run.stdout) if fingerprints else run.stdout
    return printed + run.stderr + f"\nstatus {run.returncode}\n".encode()


def _difference(before: bytes, after: bytes) -> list[str]:
    sides = [side.decode(errors="replace").splitlines(keepends=True) for side in (before, after)]
    lines = list(difflib.unified_diff(*sides, "before", "after", n=0))
    return [line[:300].rstrip("\n") + "\n" for line in lines[:_MOST]]


if __name__ == "__main__":
    sys.exit(main())

"""What the READMEs show is what the program does."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from tests.support.outputs import without_counts
from tests.support.site import LANGUAGES, ROOT, names, page

READMES = ("README.md", "README.zh-CN.md")


@pytest.mark.slow
@pytest.mark.parametrize("name", READMES)
def test_the_output_shown_is_real(name: str) -> None:
    """The console block at the top is, line by line, what the command prints."""
    shown = re.search(r"```console\n\$ gipr-lint (\S+)\n(.*?)\n```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    assert shown is not None
    command = [sys.executable, "-m", "gipr_lint", shown.group(1)]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False).stdout.decode()
    assert without_counts(printed).rstrip("\n") == without_counts(shown.group(2))


def test_no_number_of_rules_is_named() -> None:
    """Neither the READMEs nor the pages say how many rules there are: the next rule would make that wrong."""
    texts = {name: (ROOT / name).read_text("utf-8") for name in READMES}
    texts |= {f"{lang}/{name}": page(lang, name) for lang in LANGUAGES for name in names(lang)}
    for name, text in texts.items():
        assert re.findall(r"(?<![\w-])[1-9]\d+ ?(?:条规则|rules\b)", text) == [], name

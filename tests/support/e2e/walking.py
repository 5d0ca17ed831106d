"""Following a page of the documentation: its files are written, its commands run, its outputs compared."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.support.e2e.running import COMMAND, ROOT, run

from docx import Document

PAGES = {"zh": ROOT / "docs" / "authors.md", "en": ROOT / "docs" / "en" / "authors.md"}
"""The page on writing a pack, in both languages."""

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def sections(lang: str = "zh") -> dict[int, str]:
    """The text under each numbered heading of the page."""
    texts = re.split(r"^## [^\n]*\n", PAGES[lang].read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return dict(enumerate(texts, 1))


class Walk:
    """Somebody in a folder who does what the page says; `programs` are the commands by the word for them."""

    def __init__(self, folder: Path, programs: Mapping[str, str] | None = None, **env: str) -> None:
        self.folder = folder
        self.programs = programs or {"gipr-lint": COMMAND, "python": sys.executable}
        self.env = env

    def follow(self, *texts: str) -> None:
        """Does everything in these parts of the page, in order."""
        for part in texts:
            for language, text in _BLOCK.findall(part):
                if language in ("yaml", "python") and text.startswith("# "):
                    self.write(text)
                elif language == "console":
                    for command, expected in commands(text):
                        self.run(command, expected)

    def write(self, text: str) -> None:
        """A file whose name is in its first line."""
        name = text.partition("\n")[0].removeprefix("# ")
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def run(self, command: str, expected: list[str]) -> None:
        """A command, and that every line it is said to print is printed."""
        program, *args = command.split()
        if program == "cd":
            self.folder /= args[0]
            return
        ran = run(self.programs[program], *args, cwd=self.folder, env=self.env, timeout=300)
        for line in expected:
            assert line in ran.out + ran.err, (command, ran)
        assert ran.code == 0, (command, ran)


def commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """The commands of a block, each with the lines under it."""
    command, lines = "", list[str]()
    for line in text.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, lines
            command, lines = line.removeprefix("$ "), []
        else:
            lines.append(line)
    yield command, lines


def edit(path: Path, old: str, new: str) -> None:
    """Replaces a paragraph, as somebody does in Word."""
    document = Document(str(path))
    (paragraph,) = (paragraph for paragraph in document.paragraphs if paragraph.text == old)
    paragraph.runs[0].text = new
    for run_ in paragraph.runs[1:]:
        run_.text = ""
    document.save(str(path))

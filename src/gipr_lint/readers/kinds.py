"""What a file is, by what is in it and not by its name, and which reader makes a DOCX of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from gipr_lint.docx.limits import Limits
from gipr_lint.docx.package.archive import Archive
from gipr_lint.docx.package.opc import Package
from gipr_lint.errors import UnreadableDocument
from gipr_lint.messages import Message

_OFFICE = {
    "legacy-doc": ".doc", "ole": ".wps", "rtf": ".rtf", "odt": ".odt", "word-xml": ".xml", "flat-opc": ".xml",
}  # fmt: skip
"""What LibreOffice converts, by the kind that it is told to be, with the suffix under which it is handed over. UOF is
not among them: its import loses columns of tables with merged cells and the numbers of headings."""
_PLAIN = ("text", "unknown", "xml", "html")
"""What a page may be taken for, where its first lines do not tell."""
_ARCHIVES = ("archive", "no-content-types", "no-main-part")
"""What a ZIP archive is told to be that is no package."""
_LIMITS = Limits()


class FileReader(Struct, frozen=True):
    """The reader of a suffix: office, page or pdf. Whatever else a file of that suffix is, it is read as what it is."""

    usual: str

    def __call__(self, data: bytes) -> bytes:
        """A DOCX of the file. Raises UnreadableDocument."""
        made = self.several([data])[0]
        if isinstance(made, UnreadableDocument):
            raise made
        return made

    def several(self, files: Sequence[bytes]) -> list[bytes | UnreadableDocument]:
        """A DOCX of each file, or why there is none; those for LibreOffice are converted with one start of it."""
        made: list[bytes | UnreadableDocument] = []
        waiting: dict[int, tuple[bytes, str]] = {}
        for at, data in enumerate(files):
            try:
                suffix = self._office_suffix(data)
                made.append(data if suffix else self._read(data))
                if suffix:
                    waiting[at] = (data, suffix)
            except UnreadableDocument as problem:
                made.append(problem)
        if waiting:
            from gipr_lint.readers.office.convert import converted  # noqa: PLC0415  (only for its kinds)

            for at, one in zip(waiting, converted(list(waiting.values())), strict=True):
                made[at] = one
        return made

    def lacking(self) -> Message | None:
        """What has to be installed before files of the suffix can be read."""
        if self.usual == "office":
            from gipr_lint.readers.office.convert import program  # noqa: PLC0415

            return None if program() else Message("sources.needs-office")
        if self.usual == "pdf":
            from gipr_lint.readers.pdf.read import is_installed  # noqa: PLC0415

            return None if is_installed() else Message("sources.needs-pdf")
        return None

    def _office_suffix(self, data: bytes) -> str:
        problem = _problem(data)
        if problem is None or problem.kind not in _OFFICE:
            return ""
        if data.startswith(b"PK"):
            _require_bounds(data)
        return _OFFICE[problem.kind]

    def _read(self, data: bytes) -> bytes:
        problem = _problem(data)
        if problem is None:
            return data
        if problem.kind == "html" or (self.usual == "page" and problem.kind in _PLAIN):
            from gipr_lint.readers.html.read import to_docx  # noqa: PLC0415

            return to_docx(data)
        if problem.kind == "pdf":
            from gipr_lint.readers.pdf.read import to_docx as from_pdf  # noqa: PLC0415

            return from_pdf(data)
        if problem.kind == "mhtml":
            from gipr_lint.readers.saved import from_single  # noqa: PLC0415

            return from_single(data)
        if problem.kind in _ARCHIVES and data.startswith(b"PK") and self.usual != "office":
            from gipr_lint.readers.saved import from_archive  # noqa: PLC0415

            return from_archive(data)
        raise problem


def _problem(data: bytes) -> UnreadableDocument | None:
    """Why the file is no DOCX, which names what it is; None where it is one."""
    try:
        package = Package(data, _LIMITS)
        package.main_part()
    except UnreadableDocument as problem:
        return problem
    return None


def _require_bounds(data: bytes) -> None:
    """Raises UnreadableDocument where the archive holds more than it may before another program unpacks it."""
    archive = Archive(data, _LIMITS)
    for member in archive.members.values():
        archive.read(member, _LIMITS.part)


OFFICE = FileReader("office")
PAGE = FileReader("page")
PDF = FileReader("pdf")

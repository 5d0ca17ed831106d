"""What no output may quote: the numbers of people's cards and telephones, their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct, structs

from gipr_lint.docx import fold
from gipr_lint.findings import Finding, Location, NotEvaluated

_NUMBER = 11
"""From this length on a text is a number, of which its first three and last two characters may be shown."""

_HYPHENS = str.maketrans(dict.fromkeys("—–―‐‑−～~－_·", "-"))

P = TypeVar("P", bound=Location)


def masked(text: str) -> str:
    """`text` with an asterisk for each character that is not shown: its length stays."""
    head, tail = (3, 2) if len(text) >= _NUMBER else (1, 0)
    return text[:head] + "*" * (len(text) - head - tail) + text[len(text) - tail :]


class Mask(Struct, frozen=True):
    """Secrets, each with what is shown for it."""

    pairs: tuple[tuple[str, str], ...] = ()

    def text(self, text: str) -> str:
        """`text` with every secret masked, character for character."""
        for secret, shown in self.pairs:
            if secret in text:
                text = text.replace(secret, shown)
        return text

    def finding(self, finding: Finding) -> Finding:
        """The finding with every secret masked; a fix that would write one, and so the mask, is taken away."""
        if not self.pairs:
            return finding
        fix = finding.fix
        if fix is not None:
            kept = not any(secret in (edit.replacement or "") for secret, _ in self.pairs for edit in fix.edits)
            edits = tuple(structs.replace(edit, location=self._place(edit.location)) for edit in fix.edits)
            fix = structs.replace(fix, title=self.text(fix.title), edits=edits) if kept else None
        return structs.replace(
            finding,
            message=self.text(finding.message),
            location=self._place(finding.location),
            related=tuple(self._place(place) for place in finding.related),
            fix=fix,
        )

    def missed(self, missed: NotEvaluated) -> NotEvaluated:
        """What was not evaluated, its reason masked."""
        return structs.replace(missed, reason=self.text(missed.reason))

    def _place(self, place: P) -> P:
        section, text = place.section and self.text(place.section), place.text and self.text(place.text)
        if section == place.section and text == place.text:
            return place
        return structs.replace(place, section=section, text=text)


NO_MASK = Mask()
"""The mask of a report without secrets."""


def spellings(text: str) -> Iterator[str]:
    """A text as it stands, and as others may quote it: without blanks, half-width, with hyphens or without."""
    plain = fold(text).text
    yield text
    yield plain
    if any(character.isdigit() for character in plain):
        yield plain.translate(_HYPHENS)
        yield "".join(character for character in plain if character.isalnum())


def mask_of(secrets: Iterable[str]) -> Mask:
    """The mask for these texts, longest first."""
    return Mask(tuple((text, masked(text)) for text in sorted(set(secrets), key=lambda text: (-len(text), text))))

"""What commands print: every word that comes from a draft, the name of a file, a pack or a configuration goes this
way, and steers neither a terminal nor a system of continuous integration."""

from __future__ import annotations

import sys


def tell(text: str) -> None:
    """Prints a text of one line or several on standard output."""
    from gipr_lint.output.common.terminal import printable  # noqa: PLC0415  (commands start without what is printed)

    print(printable(text))


def tell_page(text: str, hanging: int = 0) -> None:
    """Prints a text that is read like a page: the same, and on a terminal no line is wider than that; what goes on
    stands `hanging` columns further right."""
    from gipr_lint.output.common.terminal import printable, screen  # noqa: PLC0415  (as above)
    from gipr_lint.output.common.wrapping import wrapped  # noqa: PLC0415

    columns = screen()
    for line in printable(text).split("\n"):
        for part in wrapped(line, columns, hanging) if columns else (line,):
            print(part)


def remark(text: str) -> None:
    """Prints a text on standard error, numbers of people masked: file names and errors hold them too."""
    from gipr_lint.masking import guarded  # noqa: PLC0415
    from gipr_lint.output.common.terminal import printable  # noqa: PLC0415

    print(printable(guarded(text)), file=sys.stderr, flush=True)


def complain(text: str) -> None:
    """Prints what is wrong on standard error, in the name of the program."""
    remark(f"gipr-lint: {text}")

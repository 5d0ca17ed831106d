"""给人看的网页：文稿照样画出，问题标在原处、列在旁边；一个文件，不联网。 /
A page for people: the draft drawn as it is, findings marked in place and listed beside; one file, nothing loaded."""

from __future__ import annotations

from collections.abc import Iterator

from gipr_lint.output import Run, Style, showing_documents


@showing_documents
def render(run: Run, style: Style) -> Iterator[str]:
    """The page."""
    from gipr_lint.output.page.render import page  # noqa: PLC0415  (templates are a library of their own)

    yield page(run)

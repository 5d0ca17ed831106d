"""The comments part of a package: new comments in it, and where there is none, the part and those that name it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import count
from posixpath import split

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.package.archive import Member
from gipr_lint.docx.package.opc import Package
from gipr_lint.docx.write.earlier import without_comments
from gipr_lint.docx.write.markup import Markup, Stamp
from gipr_lint.docx.write.part import Part, open_part, with_last_child

_COMMENTS = "comments"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Comment(Struct, frozen=True):
    """A comment on raw text of the paragraph at `path`; on the whole of it where `start` and `end` are the same.

    `place` says where it is meant, and is written first where it cannot stand at those very characters.
    """

    path: str
    start: int
    end: int
    paragraphs: tuple[str, ...]
    place: str = ""


def comments_member(package: Package, main: str) -> Member | None:
    """The comments part of the main part of that name, None where there is none."""
    for relationship in package.relationships(main):
        if relationship.type == _COMMENTS and not relationship.external:
            return package.find(relationship.target)
    return None


def with_comments(
    package: Package,
    main: str,
    root: etree._Element,
    comments: Sequence[tuple[int, Comment]],
    stamp: Stamp,
    gone: Collection[str] = (),
) -> Mapping[str, bytes]:
    """The parts that change by new comments, by their names: the comments part, and where it is new those naming it.

    `comments` come with their numbers; `root` is the root of the main part, whose family of namespaces they take. The
    comments of the numbers `gone` are taken out.
    """
    member = comments_member(package, main)
    if member is not None:
        part, _ = open_part(package, member)
        source = _content(comments, Markup(part.root, count()), stamp)
        return {member.name: with_last_child(part, source, without_comments(part, gone))}
    folder, name = split(main)
    uri = str(root.tag)[1:].partition("}")[0]
    content = _content(comments, Markup(etree.Element(f"{{{uri}}}comments", nsmap={"w": uri}), count()), stamp)
    target = f"{folder}/comments.xml".lstrip("/")
    source = f'{_PROLOG}<w:comments xmlns:w="{uri}">{content}</w:comments>'
    host = "http://purl.oclc.org/ooxml" if "purl.oclc.org" in uri else "http://schemas.openxmlformats.org"
    family = f"{host}/officeDocument/{'' if 'purl.oclc.org' in uri else '2006/'}relationships"
    return {
        target: source.encode(),
        **_related(package, f"{folder}/_rels/{name}.rels", target, f"{family}/{_COMMENTS}"),
        **_typed(package, target),
    }


def _content(comments: Sequence[tuple[int, Comment]], markup: Markup, stamp: Stamp) -> str:
    return "".join(_comment(number, comment, markup, stamp) for number, comment in comments)


def _comment(number: int, comment: Comment, markup: Markup, stamp: Stamp) -> str:
    lines = (markup.element("p", markup.element("r", markup.text(text))) for text in comment.paragraphs)
    given = {"id": number, "author": stamp.author, "date": stamp.date, "initials": stamp.author[:2]}
    return markup.element("comment", "".join(lines), **given)


def _related(package: Package, relationships: str, target: str, kind: str) -> Mapping[str, bytes]:
    """The relationships of the main part, with one of that kind to `target`."""
    found = package.find(relationships)
    own = target.rpartition("/")[2]
    if found is None:
        line = f'<Relationship Id="rIdComments" Type="{kind}" Target="{own}"/>'
        return {relationships: f'{_PROLOG}<Relationships xmlns="{_RELATIONSHIPS}">{line}</Relationships>'.encode()}
    part, _ = open_part(package, found)
    taken = {element.get("Id") for element in part.root}
    identity = next(f"rId{number}" for number in count(1) if f"rId{number}" not in taken)
    line = f'<{_prefix(part)}Relationship Id="{identity}" Type="{kind}" Target="{own}"/>'
    return {found.name: with_last_child(part, line)}


def _typed(package: Package, target: str) -> Mapping[str, bytes]:
    """The content types of the package, with that of the comments part `target`."""
    types = package.find("[Content_Types].xml")
    if types is None:
        return {}
    part, _ = open_part(package, types)
    line = f'<{_prefix(part)}Override PartName="/{target}" ContentType="{_CONTENT_TYPE}"/>'
    return {types.name: with_last_child(part, line)}


def _prefix(part: Part) -> str:
    return f"{part.root.prefix}:" if part.root.prefix else ""

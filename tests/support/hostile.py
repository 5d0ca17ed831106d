"""Hostile and odd packages, built in code: each with the answer that a reader must give.

`SHAPES` maps a name to a `Shape`. `build()` gives the bytes of the file. `kind` is how reading is refused, as in
`UnreadableDocument.kind`; None means that the file is read and contains `text`.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import NamedTuple

import pytest
from tests.support.docx.building import (
    MACRO_TYPE,
    PROLOG,
    STRICT_R,
    STRICT_W,
    TEMPLATE_TYPE,
    W,
    content_types,
    docx,
    drawing,
    main_xml,
    members,
    p,
    package,
    part_xml,
    r,
    relationships,
    sdt,
    tbl,
    tc,
    tr,
    vml,
)
from tests.support.docx.zipping import Entry, written

TEXT = "青川市云溪区政府信息公开工作年度报告"


class Shape(NamedTuple):
    """One shape: how it is built, how reading it ends, and a text that it contains where it is read."""

    build: Callable[[], bytes]
    kind: str | None
    text: str


SHAPES: dict[str, Shape] = {}

_NOTHING = 0xFFFFFFFF
"""In a compound file: no sector, no entry."""

_LARGE = re.compile(r"bomb_|paragraphs_|runs_|\w+_\d+k_|zip_100k|\w+_huge_|\w+_many$|\w+_over_limit$|style_chain|redos")


def is_large(name: str) -> bool:
    """Whether a shape takes its time."""
    return _LARGE.match(name) is not None


def each_shape() -> list[object]:
    """The names of all shapes for `parametrize`; those that take their time are marked as slow."""
    return [pytest.param(name, marks=[pytest.mark.slow] if is_large(name) else []) for name in SHAPES]


def shape(kind: str | None = None, text: str = TEXT) -> Callable[[Callable[[], bytes]], Callable[[], bytes]]:
    """Enter the decorated builder into `SHAPES` under its name."""

    def enter(build: Callable[[], bytes]) -> Callable[[], bytes]:
        SHAPES[build.__name__] = Shape(build, kind, "" if kind else text)
        return build

    return enter


def _main(xml: str | bytes) -> bytes:
    return docx(main=xml)


# Not a DOCX


@shape("empty")
def empty_0_bytes() -> bytes:
    return b""


@shape("text")
def text_renamed() -> bytes:
    return f"{TEXT}\n一、总体情况\n".encode() * 300


@shape("text")
def text_gbk_renamed() -> bytes:
    return f"{TEXT}\n一、总体情况\n".encode("gbk") * 300


@shape("unknown")
def random_bytes() -> bytes:
    return bytes(range(256)) * 8


@shape("html")
def html_renamed() -> bytes:
    return f"<!DOCTYPE html>\n<html><body><p>{TEXT}</p></body></html>".encode()


@shape("html")
def html_gbk_renamed() -> bytes:
    return f"<html><head><meta charset=gbk></head><body><p>{TEXT}</p></body></html>".encode("gbk")


@shape("mhtml")
def mhtml_renamed() -> bytes:
    return b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n\r\n<html></html>'


@shape("rtf")
def rtf_renamed() -> bytes:
    return b"{\\rtf1\\ansi\\ansicpg936 \\'c7\\'e0\\par}"


@shape("pdf")
def pdf_renamed() -> bytes:
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n"


@shape("image")
def picture_renamed() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(100)


@shape("flat-opc")
def flat_opc_xml() -> bytes:
    return (
        f'{PROLOG}<?mso-application progid="Word.Document"?>'
        f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part>{TEXT}</pkg:part>'
        "</pkg:package>"
    ).encode()


@shape("word-xml")
def word_2003_xml() -> bytes:
    return f'{PROLOG}<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>'.encode()


def _ole(stream: str) -> bytes:
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
    return header + "Root Entry".encode("utf-16-le").ljust(128, b"\0") + stream.encode("utf-16-le").ljust(128, b"\0")


def _compound(*streams: str, tail: bytes = b"") -> bytes:
    """A compound file whose root has these streams; the last of several hangs below a storage, not below the root."""

    def entry(name: str, kind: int, right: int = _NOTHING, child: int = _NOTHING) -> bytes:
        text = name.encode("utf-16-le")
        head = text.ljust(64, b"\0") + struct.pack("<HBB3L", len(text) + 2, kind, 1, _NOTHING, right, child)
        return head.ljust(128, b"\0")

    first, *inner = streams
    folder = entry("Root Entry", 5, child=1) + entry(first, 2, right=2 if inner else _NOTHING)
    if inner:
        folder += entry("ObjectPool", 1, child=3) + entry(inner[0], 2)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<2L", 1, 1) + bytes(24) + struct.pack("<109L", 0, *[_NOTHING] * 108)
    table = struct.pack("<128L", 0xFFFFFFFD, 0xFFFFFFFE, *[_NOTHING] * 126)
    return header + table + folder.ljust(512, b"\0") + tail


@shape("legacy-doc")
def ole_doc_with_theme() -> bytes:
    """The theme of an old Word document is a whole ZIP archive in its last 64 KiB."""
    return _compound("WordDocument", tail=package({"theme/theme/themeManager.xml": "<x/>"}) + bytes(700))


@shape("legacy-ppt")
def ole_ppt_with_a_word_object() -> bytes:
    return _compound("PowerPoint Document", "WordDocument")


@shape("legacy-xls")
def ole_old_xls() -> bytes:
    return _compound("Book")


@shape("ole")
def ole_folder_goes_round() -> bytes:
    whole = bytearray(_compound("Contents"))
    whole[512 + 4 : 512 + 8] = struct.pack("<L", 1)
    return bytes(whole)


@shape("legacy-doc")
def ole_cut_off() -> bytes:
    return _compound("WordDocument")[:400] + "WordDocument".encode("utf-16-le")


@shape("office-encryption")
def encrypted_by_tsd() -> bytes:
    return b"%TSD-Header-###%" + bytes(range(256)) * 8


@shape("office-encryption")
def encrypted_by_esafenet() -> bytes:
    return bytes.fromhex("621423656b00950100000001") + b"E-SafeNet\0\0\0LOCK" + bytes(range(256)) * 8


@shape("office-encryption")
def encrypted_by_tsd_before_a_zip() -> bytes:
    return b"%TSD-Header-###%" + docx(p(TEXT))


@shape("lfs-pointer")
def git_lfs_pointer() -> bytes:
    return b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 12345\n"


@shape("zeros")
def nothing_but_zeros() -> bytes:
    return bytes(5000)


@shape("shortcut")
def shortcut_of_windows() -> bytes:
    return b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F" + bytes(60)


@shape("apple-double")
def attributes_of_macos() -> bytes:
    return b"\0\x05\x16\x07\0\x02\0\0Mac OS X        " + bytes(40)


@shape("image")
def bitmap_renamed() -> bytes:
    return b"BM" + struct.pack("<3L", 70, 0, 54) + bytes(56)


@shape()
def zip_behind_foreign_bytes() -> bytes:
    return b"\r\n" + docx(p(TEXT))


@shape("legacy-doc")
def ole_legacy_doc_like() -> bytes:
    return _ole("WordDocument")


@shape("encrypted")
def ole_encrypted_like() -> bytes:
    return _ole("EncryptedPackage")


@shape("legacy-xls")
def ole_legacy_xls_like() -> bytes:
    return _ole("Workbook")


@shape("ole")
def ole_other() -> bytes:
    return _ole("Contents")


@shape("archive")
def zip_of_a_docx() -> bytes:
    return package({"年度报告/报告.docx": docx(p(TEXT))})


@shape("xlsx")
def pkg_xlsx_renamed() -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return package(
        {
            "[Content_Types].xml": content_types(kind, "/xl/workbook.xml"),
            "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": "<workbook/>",
        }
    )


@shape("pptx")
def pkg_pptx_renamed() -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    return package(
        {
            "[Content_Types].xml": content_types(kind, "/ppt/presentation.xml"),
            "_rels/.rels": relationships(("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": "<presentation/>",
        }
    )


@shape("odt")
def pkg_odt_renamed() -> bytes:
    return package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})


@shape("ofd")
def pkg_ofd_renamed() -> bytes:
    return package({"OFD.xml": "<ofd/>", "Doc_0/Document.xml": "<x/>"})


# Odd packages


@shape()
def pkg_docm_content_type() -> bytes:
    return docx(p(TEXT), content_type=MACRO_TYPE)


@shape()
def pkg_dotx_content_type() -> bytes:
    return docx(p(TEXT), content_type=TEMPLATE_TYPE)


@shape()
def pkg_main_part_other_name() -> bytes:
    return package(
        {
            "[Content_Types].xml": content_types(part="/doc/main2.xml"),
            "_rels/.rels": relationships(("officeDocument", "/doc/main2.xml")),
            "doc/main2.xml": main_xml(p(TEXT)),
        }
    )


@shape("no-content-types")
def pkg_missing_content_types() -> bytes:
    found = members(p(TEXT))
    del found["[Content_Types].xml"]
    return package(found)


@shape()
def pkg_missing_root_rels() -> bytes:
    found = members(p(TEXT))
    del found["_rels/.rels"]
    return package(found)


@shape("no-main-part")
def pkg_missing_main_part() -> bytes:
    found = members(p(TEXT))
    del found["word/document.xml"]
    return package(found)


@shape("no-main-part")
def pkg_main_part_is_something_else() -> bytes:
    return _main("<html/>")


@shape()
def pkg_no_styles() -> bytes:
    return docx(p(TEXT, '<w:pStyle w:val="Heading1"/>'))


@shape()
def pkg_rels_dangling() -> bytes:
    links = (
        ("styles", "NULL"),
        ("hyperlink", "#_top"),
        ("numbering", "gone.xml"),
        ("image", "../NULL"),
        ("header", ""),
    )
    return docx(p(TEXT, '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>'), links=links)


@shape("bad-target")
def pkg_rels_traversal() -> bytes:
    return package(members(p(TEXT)) | {"_rels/.rels": relationships(("officeDocument", "../../etc/passwd"))})


@shape()
def pkg_strict() -> bytes:
    xml = main_xml(p(TEXT)).replace(W, STRICT_W)
    return package(
        members(main=xml) | {"_rels/.rels": relationships(("officeDocument", "word/document.xml"), family=STRICT_R)}
    )


@shape()
def pkg_backslash_names() -> bytes:
    return package({name.replace("/", "\\"): content for name, content in members(p(TEXT)).items()})


@shape()
def pkg_other_case() -> bytes:
    return package({name.title(): content for name, content in members(p(TEXT)).items()})


@shape("bad-target")
def pkg_external_main_part() -> bytes:
    rels = relationships(("officeDocument", "http://127.0.0.1:9/document.xml", "External"))
    return package(members(p(TEXT)) | {"_rels/.rels": rels})


@shape("bad-target")
def pkg_external_main_part_beside_another() -> bytes:
    own, other = ("officeDocument", "word/document.xml"), ("officeDocument", "file:///etc/passwd", "External")
    return package(members(p(TEXT)) | {"_rels/.rels": relationships(own, other)})


@shape("main-parts")
def pkg_two_main_parts() -> bytes:
    rels = relationships(("officeDocument", "word/document.xml"), ("officeDocument", "word/other.xml"))
    return package(members(p(TEXT)) | {"_rels/.rels": rels, "word/other.xml": main_xml(p("另一份"))})


@shape()
def pkg_main_part_named_twice() -> bytes:
    rels = relationships(("officeDocument", "word/document.xml"), ("officeDocument", "/Word/document.xml"))
    return package(members(p(TEXT)) | {"_rels/.rels": rels})


@shape("bad-xml")
def pkg_root_rels_damaged() -> bytes:
    return package(members(p(TEXT)) | {"_rels/.rels": relationships(("officeDocument", "word/document.xml"))[:-20]})


@shape()
def pkg_rels_damaged() -> bytes:
    return package(members(p(TEXT)) | {"word/_rels/document.xml.rels": relationships(("styles", "styles.xml"))[:-20]})


@shape()
def altchunk_html() -> bytes:
    links = (("aFChunk", "chunk.html"),)
    return docx(p(TEXT) + '<w:altChunk r:id="rId1"/>', links=links, extra={"word/chunk.html": "<p>网页内容</p>"})


# ZIP


def _lying(declared: int, size: int) -> bytes:
    """A good package whose main part declares `declared` bytes and inflates to `size`."""
    data = bytearray(docx(main=b" " * size))
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.find(b"word/document.xml") if signature == b"PK\x03\x04" else data.rfind(b"word/document.xml")
        header = data.rfind(signature, 0, start)
        struct.pack_into("<L", data, header + at, declared)
    return bytes(data)


@shape("bomb")
def bomb_lying_size() -> bytes:
    return _lying(500, 300_000_000)


@shape("bomb")
def bomb_1gib_paragraphs() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members().items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            block = b"<w:p/>" * (1 << 19)
            for _ in range(350):
                part.write(block)
    return buffer.getvalue()


@shape("bomb")
def bomb_300x4mib_members() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in members(p(TEXT)).items():
            archive.writestr(name, content)
        for number in range(300):
            archive.writestr(f"word/media/image{number}.bin", bytes(4 << 20))
    return buffer.getvalue()


@shape("bomb")
def bomb_ratio() -> bytes:
    return _main(b" " * (31 << 20))


@shape("bomb")
def part_33_mib() -> bytes:
    noise = zlib.compress(bytes(range(256)) * 64).hex() * 2000
    return _main(main_xml(p((noise * 40)[: 33 << 20])))


@shape("too-many-members")
def zip_100k_members() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for number in range(100_000):
            archive.writestr(zipfile.ZipInfo(f"{number}"), b"")
    return buffer.getvalue()


@shape("bad-crc")
def zip_bad_crc() -> bytes:
    data = bytearray(package(members()))
    start = data.find(b"word/document.xml") + len("word/document.xml")
    data[start + 40] ^= 0x55
    return bytes(data)


@shape("duplicate-member")
def zip_duplicate_document() -> bytes:
    return docx(p(TEXT), extra={"word/documenX.xml": main_xml(p("另一份"))}).replace(b"documenX", b"document")


@shape("duplicate-member")
def zip_case_duplicate() -> bytes:
    return docx(p(TEXT), extra={"Word/Document.xml": main_xml(p("另一份"))})


@shape("duplicate-member")
def zip_slash_duplicate() -> bytes:
    return docx(p(TEXT), extra={"word\\document.xml": main_xml(p("另一份"))})


def _patched(central: int, local: int, value: int) -> bytes:
    """A good package with a 16-bit field of every header changed."""
    data = bytearray(docx(p(TEXT)))
    for signature, at in ((b"PK\x01\x02", central), (b"PK\x03\x04", local)):
        start = data.find(signature)
        while start >= 0:
            struct.pack_into("<H", data, start + at, value)
            start = data.find(signature, start + 4)
    return bytes(data)


@shape("encrypted-member")
def zip_encrypted_flag() -> bytes:
    return _patched(8, 6, 1)


@shape("bad-method")
def zip_method_99() -> bytes:
    return _patched(10, 8, 99)


@shape("truncated")
def zip_no_eocd() -> bytes:
    data = docx(p(TEXT))
    return data[: data.rfind(b"PK\x05\x06")]


@shape("truncated")
def zip_first_half() -> bytes:
    data = docx(p(TEXT))
    return data[: len(data) // 2]


@shape()
def zip_trailing_garbage() -> bytes:
    return docx(p(TEXT)) + b"\xaa" * 1024


@shape()
def zip_leading_garbage() -> bytes:
    return b"#!/bin/sh\n" + docx(p(TEXT))


@shape()
def zip_traversal_names() -> bytes:
    return docx(p(TEXT), extra={"../../../../tmp/evil.txt": "x", "/etc/cron.d/evil": "x", "C:\\evil.exe": "x"})


@shape("long-name")
def zip_long_name() -> bytes:
    return docx(p(TEXT), extra={"x" * 2000: "x"})


@shape()
def zip_stored() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members(p(TEXT)).items():
            archive.writestr(name, content)
    return buffer.getvalue()


@shape()
def zip_streamed_with_zip64() -> bytes:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    buffer = Pipe()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members(p(TEXT)).items():
            with archive.open(name, "w", force_zip64=True) as part:
                part.write(content.encode() if isinstance(content, str) else content)
    return buffer.getvalue()


def _entries(text: str = TEXT, **of_main: object) -> list[Entry]:
    """The members of a minimal DOCX, the main part with what else is said of it."""
    return [
        Entry(
            name=name,
            content=content.encode() if isinstance(content, str) else content,
            **(of_main if name == "word/document.xml" else {}),  # type: ignore[arg-type]
        )
        for name, content in members(p(text)).items()
    ]


@shape()
def zip64_whole() -> bytes:
    return written(Entry(name=entry.name, content=entry.content, wide=True) for entry in _entries())


@shape()
def zip64_streamed() -> bytes:
    return written(Entry(name=entry.name, content=entry.content, wide=True, flags=8) for entry in _entries())


@shape("overlap")
def zip_members_share_one_entry() -> bytes:
    picture = Entry(name="word/media/0.bin", content=bytes(range(256)) * 1000)
    shared = (Entry(name=f"word/media/{at}.bin", content=picture.content, shared=True) for at in range(1, 1000))
    return written([*_entries(), picture, *shared])


@shape("overlap")
def zip_main_part_shares_an_entry() -> bytes:
    *others, main = _entries()
    return written([*others, main, Entry(name="word/other.xml", content=main.content, shared=True)])


@shape("overlap")
def zip_member_over_the_next() -> bytes:
    long = Entry(name="word/media/0.bin", content=b"x", packed=40)
    return written([long, *_entries()])


@shape("overlap")
def zip_packed_beyond_the_file() -> bytes:
    return written([*_entries(), Entry(name="word/media/0.bin", packed=4_000_000_000)])


@shape("overlap")
def zip_packed_into_the_directory() -> bytes:
    return written([*_entries(), Entry(name="word/media/0.bin", content=b"x", packed=40)])


@shape("overlap")
def zip_packed_together_above_the_file() -> bytes:
    pictures = (Entry(name=f"word/media/{at}.bin", content=bytes(50), packed=2000) for at in range(100))
    return written([*_entries(), *pictures])


@shape("overlap")
def zip_offset_outside() -> bytes:
    return written([*_entries(), Entry(name="word/media/0.bin", header=3_000_000_000)])


@shape("overlap")
def zip_offset_in_the_directory() -> bytes:
    data = written(_entries())
    return written([*_entries(), Entry(name="word/media/0.bin", header=data.find(b"PK\x01\x02") + 60)])


@shape("overlap")
def zip64_offset_outside() -> bytes:
    return written([*_entries(), Entry(name="word/media/0.bin", wide=True, header=1 << 62)])


@shape("bomb")
def zip_size_below_the_truth() -> bytes:
    return written(_entries(size=0))


@shape("bad-crc")
def zip_size_above_the_truth() -> bytes:
    return written(_entries(size=900_000))


@shape("bad-zip")
def zip_other_name_beside_the_content() -> bytes:
    return written(_entries(other_name="word/document.xml/"))


# XML


@shape()
def xml_bom() -> bytes:
    return _main(b"\xef\xbb\xbf" + main_xml(p(TEXT)).encode())


@shape()
def xml_utf16() -> bytes:
    return _main(main_xml(p(TEXT)).replace("UTF-8", "UTF-16").encode("utf-16"))


@shape()
def xml_gbk_declared() -> bytes:
    return _main(main_xml(p(TEXT)).replace("UTF-8", "GBK").encode("gbk"))


@shape("bad-xml")
def xml_bad_utf8() -> bytes:
    return _main(main_xml(p("甲乙")).encode().replace("乙".encode(), b"\xff\xfe\xc3"))


@shape("bad-xml")
def xml_truncated_document() -> bytes:
    return _main(main_xml(p(TEXT) * 100)[:4000])


@shape("bad-xml")
def xml_empty_document() -> bytes:
    return _main(b"")


@shape()
def xml_comment_inside_t() -> bytes:
    head, tail = TEXT[:6], TEXT[6:]
    return docx(f"<w:p><w:r><w:t>{head[:2]}<!-- 注 -->{head[2:]}<?pi 指令?><![CDATA[{tail}]]></w:t></w:r></w:p>")


@shape()
def xml_other_prefix() -> bytes:
    return _main(main_xml(p(TEXT)).replace("w:", "x:").replace("xmlns:w=", "xmlns:x="))


@shape()
def xml_default_namespace() -> bytes:
    xml = f'<document xmlns="{W}"><body><p><r><t>{TEXT}</t></r></p></body></document>'
    return _main(xml)


def _nested_controls(levels: int) -> bytes:
    return docx("<w:sdt><w:sdtContent>" * levels + p(TEXT) + "</w:sdtContent></w:sdt>" * levels)


@shape()
def xml_depth_200() -> bytes:
    return _nested_controls(100)


@shape("too-deep")
def xml_depth_2000() -> bytes:
    return _nested_controls(1000)


def _nested_tables(levels: int) -> bytes:
    content = p(TEXT)
    for _ in range(levels):
        content = tbl(tr(tc(content)))
    return docx(content + p())


@shape()
def nested_tables_50() -> bytes:
    return _nested_tables(50)


@shape("too-deep")
def nested_tables_61() -> bytes:
    return _nested_tables(61)


@shape("too-deep")
def nested_tables_120() -> bytes:
    return _nested_tables(120)


@shape("too-deep")
def nested_tables_1000() -> bytes:
    return _nested_tables(1000)


@shape("bad-xml")
def xml_huge_attribute_12mb() -> bytes:
    noise = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(200_000))
    return docx(f'<w:p w:rsidR="{noise * 20}"/>')


@shape()
def xml_100k_attributes() -> bytes:
    attributes = " ".join(f'a{number}="{number * 7919 % 99991}"' for number in range(100_000))
    return docx(f"<w:p {attributes}/>" + p(TEXT))


def _doctype(declaration: str, text: str) -> bytes:
    return _main(main_xml(p(text)).replace(PROLOG, f"{PROLOG}<!DOCTYPE w:document [{declaration}]>"))


@shape("doctype")
def xml_doctype_plain() -> bytes:
    return _doctype("", TEXT)


@shape("doctype")
def xml_doctype_utf16() -> bytes:
    xml = main_xml(p(TEXT)).replace(
        PROLOG, '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w:document [<!ENTITY a "b">]>'
    )
    return _main(xml.encode("utf-16"))


@shape("doctype")
def xml_billion_laughs() -> bytes:
    entities = '<!ENTITY e0 "哈">'
    for level in range(1, 12):
        entities += f'<!ENTITY e{level} "' + f"&e{level - 1};" * 10 + '">'
    return _doctype(entities, "&e11;")


@shape("doctype")
def xml_quadratic_blowup() -> bytes:
    long = "x" * 100_000
    return _doctype(f'<!ENTITY a "{long}">', "&a;" * 20_000)


@shape("doctype")
def xml_quadratic_blowup_in_attribute() -> bytes:
    long = "x" * 100_000
    xml = main_xml('<w:p w:rsidR="' + "&a;" * 20_000 + '"/>')
    return _main(xml.replace(PROLOG, f'{PROLOG}<!DOCTYPE w:document [<!ENTITY a "{long}">]>'))


@shape("doctype")
def xml_xxe_file() -> bytes:
    return _doctype('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;")


@shape("doctype")
def xml_xxe_http() -> bytes:
    return _main(
        main_xml(p(TEXT)).replace(PROLOG, f'{PROLOG}<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/external.dtd">')
    )


@shape("doctype")
def xml_xxe_in_rels() -> bytes:
    rels = relationships(("officeDocument", "word/document.xml"))
    doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return package(members(p(TEXT)) | {"_rels/.rels": rels.replace(PROLOG, PROLOG + doctype)})


@shape("doctype")
def xml_xxe_in_styles() -> bytes:
    found = members(p(TEXT, '<w:pStyle w:val="a"/>'), styles='<w:style w:styleId="a"/>')
    styles = str(found["word/styles.xml"])
    return package(found | {"word/styles.xml": styles.replace(PROLOG, f'{PROLOG}<!DOCTYPE x [<!ENTITY a "b">]>')})


# WordprocessingML


def _style(style_id: str, parent: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="样式{style_id}"/>'
        f'<w:basedOn w:val="{parent}"/></w:style>'
    )


@shape()
def cycle_basedon_self() -> bytes:
    return docx(p(TEXT, '<w:pStyle w:val="A"/>'), styles=_style("A", "A"))


@shape()
def cycle_basedon_abc() -> bytes:
    return docx(p(TEXT, '<w:pStyle w:val="A"/>'), styles=_style("A", "B") + _style("B", "C") + _style("C", "A"))


@shape()
def style_chain_100k() -> bytes:
    styles = "".join(_style(str(number), str(number + 1)) for number in range(40_000))
    return docx(p(TEXT, '<w:pStyle w:val="0"/>') + p("", '<w:pStyle w:val="39000"/>'), styles=styles)


@shape()
def cycle_numbering_link() -> bytes:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    return docx(p(TEXT, '<w:numPr><w:numId w:val="1"/></w:numPr>'), styles=styles, numbering=numbering)


@shape()
def numbering_odd_values() -> bytes:
    def level(index: str, start: str, form: str, text: str) -> str:
        return (
            f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
        )

    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level("0", "2147483647", "chineseCounting", "%1、")
        + level("1", "-5", "upperRoman", "%9%10%2%")
        + level("2", "x", "noSuchFormat", "%3")
        + level("99", "1", "decimal", "%1")
        + "</w:abstractNum>"
        + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        + '<w:num w:numId="99999999999999999999"><w:abstractNumId w:val=""/></w:num>'
        + '<w:num w:numId=""><w:abstractNumId/></w:num><w:num/>'
    )
    odd = [("0", "1"), ("99", "1"), ("-1", "1"), ("x", "1"), ("", ""), ("0", "0"), ("1", "1"), ("2", "1")]
    odd += [("0", "99999999999999999999"), ("0", "-1")]
    body = "".join(
        p(TEXT, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>') for level, number in odd
    )
    return docx(body + p(TEXT, "<w:numPr/>") + p(TEXT, "<w:numPr><w:ilvl/><w:numId/></w:numPr>"), numbering=numbering)


@shape()
def field_dde_include() -> bytes:
    codes = (
        "DDEAUTO c:\\\\windows\\\\cmd.exe /k calc",
        "INCLUDEPICTURE http://127.0.0.1:9/a.png",
        "INCLUDETEXT /etc/passwd",
    )
    fields = "".join(
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("结果")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        for code in codes
    )
    return docx(p(TEXT) + f"<w:p>{fields}</w:p>")


@shape(text="第一段第二段")
def field_unbalanced() -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    return docx(f"<w:p>{begin}{r('第一段')}{r('第二段')}</w:p><w:p>{end}{r(TEXT)}</w:p>")


@shape(text="框内")
def textbox_twice() -> bytes:
    inner = p("框内")
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing(inner)}</mc:Choice>'
        f"<mc:Fallback>{vml(inner)}</mc:Fallback></mc:AlternateContent>"
    )
    choice = f'<mc:Choice Requires="wpsCustomData">{drawing(p("斜线表头"))}</mc:Choice>'
    wps = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    return docx(
        f"<w:p>{r('框外')}<w:r>{both}</w:r></w:p><w:p><w:r>{wps}</w:r></w:p><w:p><w:r><mc:AlternateContent/></w:r></w:p>"
    )


@shape()
def textboxes_nested_and_many() -> bytes:
    box = p(TEXT)
    for _ in range(8):
        box = f"<w:p><w:r>{vml(box)}</w:r></w:p>"
    many = "".join(f"<w:r>{vml(p('小框'))}</w:r>" for _ in range(14_000))
    return docx(f"{box}<w:p>{many}</w:p>")


@shape()
def table_gridspan_huge() -> bytes:
    cells = "".join(
        f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(TEXT)}</w:tc>'
        for span in ("2000000000", "-1", "x", "0")
    )
    return docx(tbl(tr(cells, properties='<w:gridBefore w:val="1000000000"/>'), tr(tc("乙"))))


@shape(text="六")
def table_sdt_rows_cells() -> bytes:
    return docx(tbl(sdt(tr(tc("一"), tc("二"), tc("三"))), tr(tc("四"), sdt(tc("五")), sdt(sdt(tc("六"))))))


@shape()
def table_vmerge_orphans() -> bytes:
    return docx(
        tbl(
            tr(tc(TEXT, merge=""), tc("乙", merge="restart"), tc("丙")),
            tr(),
            tr(tc("丁", merge="continue"), tc("戊", span=2, merge=""), tc("己"), tc("庚")),
            tr(tc("辛", span=3, merge="continue")),
            columns=2,
        )
    )


@shape("too-much-content")
def grid_cells_over_limit() -> bytes:
    return docx(tbl(tr(*(tc(span=63) for _ in range(400))), *(tr(tc()) for _ in range(60))))


# Large but lawful: read in linear time


@shape()
def runs_300k_one_paragraph() -> bytes:
    return docx(f"<w:p>{r(TEXT)}{'<w:r><w:t>字</w:t></w:r>' * 300_000}</w:p>")


@shape("too-much-content")
def table_50k_rows() -> bytes:
    row = tr(*(f"<w:tc>{p(text)}</w:tc>" for text in ("甲", "乙", TEXT)))
    return docx(tbl(row * 50_000))


@shape()
def table_10k_rows() -> bytes:
    row = tr(*(f"<w:tc>{p(text)}</w:tc>" for text in ("甲", "乙", TEXT)))
    return docx(tbl(row * 10_000))


@shape()
def paragraphs_40k() -> bytes:
    return docx(p(TEXT) + "".join(p(f"收到{number}件，办结{number + 1}件，占12.5%。") for number in range(39_999)))


@shape("too-much-content")
def paragraphs_110k_short() -> bytes:
    return docx("".join(p(f"第{number}次。") for number in range(110_000)))


@shape()
def paragraphs_of_24mb_plain() -> bytes:
    said = "推进政务公开工作，完善制度，加强保障，提升服务水平，做好解读回应，优化平台建设，依申请公开办理规范。"
    return docx(p(TEXT) + "".join(p(f"{said}{number}") for number in range(109_999)))


@shape()
def fields_60k_in_one_paragraph() -> bytes:
    one = "".join(
        (
            *('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:r><w:instrText>DATE</w:instrText></w:r>"),
            *('<w:r><w:fldChar w:fldCharType="separate"/></w:r>', r("2025年1月1日")),
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        )
    )
    return docx(p(TEXT) + f"<w:p>{one * 60_000}</w:p>")


@shape("too-much-content")
def bare_900k_texts() -> bytes:
    return docx(p(TEXT) + f"<w:p>{'甲<w:r/>' * 900_000}</w:p>")


@shape()
def bare_600k_texts() -> bytes:
    return docx(p(TEXT) + f"<w:p>{'甲<w:r/>' * 600_000}</w:p>")


@shape()
def symbols_300k_in_one_paragraph() -> bytes:
    one = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    return docx(f"{p(TEXT)}<w:p>{one * 300_000}</w:p>")


@shape()
def comments_8k_in_one_paragraph() -> bytes:
    said = "".join(
        f'<w:comment w:id="{number}" w:author="张三"><w:p>{r(f"gipr-lint：忽略 CN601 已核{number}")}</w:p></w:comment>'
        for number in range(8000)
    )
    marked = "".join(
        f'<w:commentRangeStart w:id="{number}"/>{r("收到1件，")}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        for number in range(8000)
    )
    return docx(
        p(TEXT) + f"<w:p>{marked}</w:p>",
        links=(("comments", "comments.xml"),),
        extra={"word/comments.xml": part_xml("comments", said)},
    )


@shape()
def comments_1k_on_each_of_20k_paragraphs() -> bytes:
    said = "".join(
        f'<w:comment w:id="{number}" w:author="张三"><w:p>{r("gipr-lint：忽略 CN601 已核")}</w:p></w:comment>'
        for number in range(1000)
    )
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in range(1000))
    ends = "".join(f'<w:commentRangeEnd w:id="{number}"/>' for number in range(1000))
    return docx(
        p(TEXT) + f"<w:p>{starts}{r('甲')}</w:p>" + p("收到1件。") * 20_000 + f"<w:p>{r('乙')}{ends}</w:p>",
        links=(("comments", "comments.xml"),),
        extra={"word/comments.xml": part_xml("comments", said)},
    )


@shape("too-much-content")
def attributes_3m_many() -> bytes:
    run = "<w:r " + " ".join(f'w:a{number}=""' for number in range(200)) + "/>"
    return docx(f"{p(TEXT)}<w:p>{run * 15_000}</w:p>")


@shape()
def identity_numbers_100k_in_one_paragraph() -> bytes:
    return docx(p(TEXT) + p("".join(f"11010519491231{number % 10000:04}、" for number in range(100_000))))


@shape()
def full_width_numbers_100k_in_one_paragraph() -> bytes:
    return docx(p(TEXT) + p("１１０１０５１９４９１２３１００２Ｘ，" * 100_000))


@shape()
def clauses_100k_in_one_paragraph() -> bytes:
    return docx(p(TEXT) + p("一、总体情况") + p("".join(f"收到政府信息公开申请{n}件，" for n in range(100_000))))


@shape()
def half_marks_100k_in_one_run() -> bytes:
    return docx(p(TEXT) + p("一、总体情况") + p("公开,信息;" * 80_000))


@shape()
def half_marks_96k_runs() -> bytes:
    return docx(f"{p(TEXT)}{p('一、总体情况')}<w:p>{(r('公开,') + r('信息')) * 48_000}</w:p>")


@shape()
def numbering_38k_long_labels() -> bytes:
    label = "%1条" * 100_000
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{label}"/></w:lvl>'
    listed = p("甲", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    return docx(
        p(TEXT) + listed * 38_000,
        numbering=f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    )


@shape("too-much-content")
def soft_returns_300k_in_one_paragraph() -> bytes:
    return docx(f"{p(TEXT)}<w:p>{'<w:r><w:t>收到申请1件，</w:t><w:br/></w:r>' * 300_000}</w:p>")


@shape("too-much-content")
def paragraphs_60k_in_one_cell() -> bytes:
    return docx(tbl(tr(tc("".join(p(f"收到{number}件") for number in range(60_000))))))


@shape("bomb")
def paragraphs_1m() -> bytes:
    return docx("".join(f"<w:p><w:r><w:t>{number:07}</w:t></w:r></w:p>" for number in range(1_000_000)))


@shape("too-much-content")
def paragraphs_5m_empty() -> bytes:
    return docx(("<w:p/>" * 99 + p("字")) * 50_000)


@shape()
def redos_text() -> bytes:
    seeds = ("7", "一", "（", "年", " ", "1,", "\u3000", "3.", "总计", "&#x2F00;")
    return docx(p(TEXT) + "".join(p(seed * (200_000 // len(seed))) for seed in seeds))


@shape()
def broken_side_parts() -> bytes:
    found = members(
        p(TEXT, '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="1"/></w:numPr>'),
        links=tuple(
            (kind, f"{kind}.xml") for kind in ("styles", "numbering", "footnotes", "header", "comments", "settings")
        ),
    )
    broken = part_xml("x", p("截断"))[:-9]
    for kind in ("styles", "numbering", "footnotes", "header", "comments"):
        found[f"word/{kind}.xml"] = broken
    return package(found | {"word/settings.xml": b"documentProtection<"})


@shape()
def text_output_injection() -> bytes:
    nasty = "&#x202E;gnp.exe =cmd|'/c calc'!A1 ::error::x &lt;script&gt;alert(1)&lt;/script&gt; `code` | 表 |"
    return docx(p(TEXT) + p(nasty))

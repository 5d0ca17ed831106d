"""Why a file cannot be read, in words for the person who has to mend it."""

from __future__ import annotations

_MESSAGES: dict[str, tuple[str, str]] = {
    # The file itself
    "not-found": ("找不到文件，请核对文件名和所在文件夹。", "The file does not exist. Check its name and folder."),
    "folder": (
        "这是一个文件夹，不是文件，请指定其中的 .docx 文件。",
        "This is a folder. Name a .docx file inside it.",
    ),
    "no-permission": (
        "没有读取该文件的权限，请检查文件权限，或确认它没有被其他程序占用。",
        "The file may not be read. Check its permissions, or whether another program holds it.",
    ),
    "io-error": ("读取文件时出错：{detail}。", "The file could not be read: {detail}."),
    "empty": (
        "文件为空（0 字节），请重新保存或重新获取该文件。",
        "The file is empty (0 bytes). Save it or fetch it again.",
    ),
    "too-large": (
        "文件过大（超过 {limit}），不像一份年度报告。请压缩或删除其中的图片后再检查。",
        "The file is too large (over {limit}) for an annual report. Shrink or remove its pictures and check again.",
    ),
    # Other kinds of file
    "encrypted": (
        "文件设有打开密码，无法读取。请在 Word 或 WPS 中取消密码并保存后再检查。",
        "The file is protected by a password. Remove the password in Word or WPS, save it, and check again.",
    ),
    "legacy-doc": (
        "文件是旧版 Word 文档（.doc 或 .wps），请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "The file is an old Word document (.doc or .wps). Open it in Word or WPS, save it as .docx, and check that.",
    ),
    "legacy-xls": (
        "文件是旧版电子表格（.xls 或 .et），不是 Word 文档。请检查年度报告的 .docx 文件。",
        "The file is an old spreadsheet (.xls or .et), not a Word document. Check the report's .docx file.",
    ),
    "legacy-ppt": (
        "文件是旧版演示文稿（.ppt 或 .dps），不是 Word 文档。请检查年度报告的 .docx 文件。",
        "The file is an old presentation (.ppt or .dps), not a Word document. Check the report's .docx file.",
    ),
    "ole": (
        "文件是旧式的 Office 复合文档，不是 .docx。请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "The file is an old Office compound file, not a .docx. Open it in Word or WPS and save it as .docx.",
    ),
    "rtf": (
        "文件是 RTF 文档，不是 .docx。请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "The file is RTF, not a .docx. Open it in Word or WPS, save it as .docx, and check that.",
    ),
    "pdf": (
        "文件是 PDF，不是 .docx。请检查生成该 PDF 的 Word 原稿。",
        "The file is a PDF, not a .docx. Check the Word document that it was made from.",
    ),
    "html": (
        "文件是网页（HTML），不是 .docx，常见于办公系统导出。请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "The file is a web page (HTML), as some office systems export it. Open it in Word or WPS and save it as .docx.",
    ),
    "mhtml": (
        "文件是单个文件网页（MHT），不是 .docx。请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "The file is a single-file web page (MHT), not a .docx. Open it in Word or WPS and save it as .docx.",
    ),
    "flat-opc": (
        "文件是 Word 的平面 XML（Flat OPC），不是 .docx。请用 Word 打开后另存为 .docx 再检查。",
        "The file is Word's flat XML (Flat OPC), not a .docx. Open it in Word and save it as .docx.",
    ),
    "word-xml": (
        "文件是 Word 2003 XML 文档，不是 .docx。请用 Word 打开后另存为 .docx 再检查。",
        "The file is a Word 2003 XML document, not a .docx. Open it in Word and save it as .docx.",
    ),
    "uof": (
        "文件是“标文通”（UOF）文档，不是 .docx。请用 WPS 打开后另存为 .docx 再检查。",
        "The file is a UOF document, not a .docx. Open it in WPS and save it as .docx.",
    ),
    "xml": (
        "文件是 XML 文本，不是 .docx。请提供 Word 或 WPS 保存的 .docx 文件。",
        "The file is XML text, not a .docx. Give a .docx that Word or WPS saved.",
    ),
    "odt": (
        "文件是 OpenDocument 文档（.odt 等），不是 .docx。请用 WPS 或 LibreOffice 打开后另存为 .docx 再检查。",
        "The file is an OpenDocument file (.odt or the like), not a .docx. Open it and save it as .docx.",
    ),
    "ofd": (
        "文件是版式文件（OFD），不是 .docx。请检查生成它的 Word 原稿。",
        "The file is a fixed-layout OFD, not a .docx. Check the Word document that it was made from.",
    ),
    "xlsx": (
        "文件是电子表格（.xlsx），不是 Word 文档。请检查年度报告的 .docx 文件。",
        "The file is a spreadsheet (.xlsx), not a Word document. Check the report's .docx file.",
    ),
    "pptx": (
        "文件是演示文稿（.pptx），不是 Word 文档。请检查年度报告的 .docx 文件。",
        "The file is a presentation (.pptx), not a Word document. Check the report's .docx file.",
    ),
    "image": (
        "文件是图片，不是 .docx。请检查年度报告的 Word 原稿。",
        "The file is a picture, not a .docx. Check the report's Word document.",
    ),
    "archive": (
        "文件是压缩包，不是 .docx。请先解压，再检查其中的 .docx 文件。",
        "The file is an archive, not a .docx. Unpack it and check the .docx inside.",
    ),
    "text": (
        "文件是纯文本，不是 .docx。请提供 Word 或 WPS 保存的 .docx 文件。",
        "The file is plain text, not a .docx. Give a .docx that Word or WPS saved.",
    ),
    "reader": (
        "插件 {part} 未能把文件转换为 DOCX：{detail}。",
        "The plugin {part} could not turn the file into a DOCX: {detail}.",
    ),
    "foreign": (
        "文件不是 .docx，经插件转换后可以检查，但不能写回。请先用 Word 或 WPS 另存为 .docx。",
        "The file is no .docx: a plugin converts it to be checked, but it cannot be written. Save it as .docx first.",
    ),
    "unknown": (
        "无法识别文件的格式，它不是 .docx。请用 Word 或 WPS 打开原稿后另存为 .docx 再检查。",
        "The kind of file is unknown; it is not a .docx. Open the original in Word or WPS and save it as .docx.",
    ),
    # The package
    "truncated": (
        "文件不完整，可能没有下载或复制完。请重新获取该文件。",
        "The file is incomplete, perhaps a download or copy that was cut short. Fetch it again.",
    ),
    "bad-zip": (
        "文件已损坏，无法解压（{detail}）。请用 Word 或 WPS 打开修复后另存为 .docx 再检查。",
        "The file is damaged and cannot be unpacked ({detail}). Repair it in Word or WPS and save it as .docx.",
    ),
    "bad-crc": (
        "文件已损坏：“{part}”校验不符。请用 Word 或 WPS 打开修复后另存，或重新获取该文件。",
        "The file is damaged: “{part}” fails its checksum. Repair it in Word or WPS, or fetch it again.",
    ),
    "bad-method": (
        "文件使用了不支持的压缩方式（“{part}”）。请用 Word 或 WPS 打开后另存为 .docx 再检查。",
        "The file uses an unsupported compression (“{part}”). Open it in Word or WPS and save it as .docx.",
    ),
    "encrypted-member": (
        "文件内部的“{part}”被加密，无法读取。请取消加密并另存为 .docx 再检查。",
        "“{part}” inside the file is encrypted. Remove the encryption, save it as .docx, and check again.",
    ),
    "duplicate-member": (
        "文件中有重名的部件“{part}”，不同软件可能读到不同内容，不予检查。请用 Word 或 WPS 打开后另存为 .docx。",
        "The file holds “{part}” twice, so two programs may read two texts. Open it in Word or WPS and save it anew.",
    ),
    "too-many-members": (
        "文件内部的部件过多（超过 {limit} 个），不像正常的 Word 文档，不予读取。",
        "The file has too many parts (over {limit}) for a Word document and is not read.",
    ),
    "long-name": (
        "文件内部的部件名过长，不像正常的 Word 文档，不予读取。",
        "A part of the file has too long a name for a Word document; the file is not read.",
    ),
    "bomb": (
        "文件解压后过大（“{part}”超过 {limit}），不像正常的 Word 文档，不予读取。",
        "The file unpacks to too much (“{part}” is over {limit}) for a Word document and is not read.",
    ),
    "no-content-types": (
        "文件缺少 [Content_Types].xml，不是完整的 Word 文档。请用 Word 或 WPS 打开修复后另存为 .docx。",
        "The file has no [Content_Types].xml, so it is no whole Word document. Repair it in Word or WPS.",
    ),
    "no-main-part": (
        "文件是压缩包，但其中没有 Word 文档的正文。请确认它是 Word 或 WPS 保存的 .docx 文件。",
        "The file is a zip archive without the text of a Word document. Make sure that it is a .docx.",
    ),
    "bad-target": (
        "文件把正文指向文件之外的位置，不像正常的 Word 文档，不予读取。",
        "The file points outside itself for its text and is not read.",
    ),
    # The XML
    "doctype": (
        "文件的“{part}”含有 DOCTYPE 声明，正常的 Word 文档没有，为安全起见不予读取。",
        "“{part}” in the file has a DOCTYPE, which no Word document has; for safety it is not read.",
    ),
    "bad-xml": (
        "文件已损坏：“{part}”第 {line} 行不是正确的 XML（{detail}）。请用 Word 或 WPS 打开修复后另存为 .docx。",
        "The file is damaged: “{part}” line {line} is not proper XML ({detail}). Repair it in Word or WPS.",
    ),
    "too-deep": (
        "文件的“{part}”嵌套层数过多（超过 {limit} 层），不予读取。",
        "“{part}” in the file is nested too deeply (over {limit} levels) and is not read.",
    ),
    "too-much-content": (
        "文件的“{part}”内容过多（超过 {limit}），不像一份年度报告，不予读取。",
        "“{part}” in the file holds too much (over {limit}) for an annual report and is not read.",
    ),
}

KINDS = frozenset(_MESSAGES)
"""Every value that `UnreadableDocument.kind` can have."""


class UnreadableDocument(Exception):
    """The file cannot be read as a DOCX.

    `kind` is a constant name (one of `KINDS`); `zh` and `en` say in full sentences what the file is and what to do.
    """

    def __init__(self, kind: str, *, part: str = "", line: int = 0, limit: str = "", detail: str = "") -> None:
        self.kind = kind
        self.part = part
        values = {"part": _plain(part), "line": line, "limit": limit, "detail": _plain(detail)}
        self.zh, self.en = (message.format(**values) for message in _MESSAGES[kind])
        super().__init__(self.zh)


def _plain(text: str) -> str:
    """Text out of the file, fit to be shown: nothing unprintable, not too long."""
    shown = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[:120])
    return shown if len(text) <= 120 else shown + "…"


def mebibytes(size: int) -> str:
    """`size` bytes for a message: “32 MB”."""
    return f"{size / (1 << 20):g} MB"

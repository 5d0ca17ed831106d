"""The texts in English, sorted by area."""

MESSAGES: dict[str, str] = {
    "across.unit": "the name of the unit",
    "baseline.no-documents": "there is no document that can be checked",
    "baseline.not-found": "there is no baseline {path}; gipr-lint baseline write makes one",
    "baseline.not-one": "{path} is no baseline, or damaged; write it anew with gipr-lint baseline write",
    "baseline.private": "on personal data or secrets, and therefore not in the baseline but still shown: {count}",
    "baseline.pruned": "dropped from {path}, for they are gone: {count}; left: {left}",
    "baseline.too-large": "the baseline {path} is too large (64 MiB at most)",
    "baseline.written": (
        "kept in {path}: findings {count}, documents {documents}; from now on only new ones are shown"
    ),
    "category.across": "Across years and units",
    "category.agreement": "Prose against tables",
    "category.arithmetic": "Arithmetic inside tables",
    "category.cell": "Cells",
    "category.contact": "Contact details",
    "category.file": "The file",
    "category.layout": "Layout",
    "category.period": "Period and legal basis",
    "category.privacy": "Sensitive data",
    "category.signing": "Signing and dates",
    "category.structure": "Title and sections",
    "category.table": "Shape of tables",
    "category.tool": "The tool itself",
    "category.wording": "Wording",
    "check.progress": "Checking",
    "checks.aligned-both": "both",
    "checks.aligned-center": "center",
    "checks.aligned-distribute": "distribute",
    "checks.aligned-left": "left",
    "checks.aligned-right": "right",
    "checks.all-zero": "all are 0",
    "checks.blank": "blank",
    "checks.blanks": "blanks",
    "checks.cell": "“{column}” of “{row}”",
    "checks.cell-should-be": "; this cell should be {expected}",
    "checks.cell-solves-all": "; with {expected} in this cell all {count} equations hold",
    "checks.column": "column “{column}”",
    "checks.column-missing": "the table “{form}” lacks the column “{column}”",
    "checks.comes-first": "by the form it comes first",
    "checks.crashed": "rule {codes} crashed: {what}",
    "checks.data-row": "data row",
    "checks.each-without-form": "each needs of, the form",
    "checks.either-reading": "{first}; or {second}",
    "checks.fee-multiple": "it is a multiple of {multiple} yuan",
    "checks.follows": "by the form it follows “{after}”",
    "checks.grid": "{lines} lines of {characters} characters",
    "checks.header-not-repeated": "header rows are not repeated",
    "checks.in-last-year": "last year’s report: {reason}",
    "checks.indent": "an indent of {characters} characters",
    "checks.layout-unknown": "the file does not say how this looks, or leaves it to the theme",
    "checks.maybe-another": "; it could also be {cells}",
    "checks.no-capture": "the fact “{facts}” has no group named “{name}”",
    "checks.no-character": "“{entry}” should be the character itself, or U+200B, U+E000-U+F8FF",
    "checks.no-fact-counted": "the fact “{name}” is no number written with says",
    "checks.no-first-year": "“{entry}” in the list “{list}” should be written “term→year”",
    "checks.no-form": "there is no table “{form}”",
    "checks.no-indent": "no indent",
    "checks.no-number": "{cell} is no number",
    "checks.no-pair": "“{pair}” should be two marks, one that opens and one that closes",
    "checks.no-phrase": "“{entry}” in the list “{list}” should have six characters at least, its excuses behind a bar",
    "checks.no-roster": "there is no roster",
    "checks.no-row-in-edition": "the table “{form}” of {edition} has no row “{row}”",
    "checks.no-slip": "“{entry}” in the list “{list}” should be written “wrong→right”",
    "checks.no-title": "no title was recognised",
    "checks.not-filled-in": "the table “{form}” is not filled in yet",
    "checks.not-found": "“{name}” was not found",
    "checks.nothing-to-check": "“{row}” in the table “{form}” of {edition} has no column to be checked",
    "checks.of-plugin": " (check “{check}” of plugin {plugin})",
    "checks.one-cell": "this is to be one cell, as in requests[new, total]",
    "checks.one-quantifier": "only one of of, cells and fact can be given",
    "checks.one-wrong-of": "; one of {cells} is wrong",
    "checks.other-readings": "read in other ways {values}",
    "checks.page": "{width} × {height} mm, top {top}, right {right}, bottom {bottom}, left {left} mm",
    "checks.page-number": "The page number is “{text}”",
    "checks.page-number-missing": "There is no page number",
    "checks.part": "one part is {part}",
    "checks.parts": "its parts add up to {sum} ({terms})",
    "checks.plus": "{first} + {second}",
    "checks.points": "{size} pt",
    "checks.property": "{word} “{text}”",
    "checks.row-and-column": "row “{row}”, column “{column}”",
    "checks.row-missing": "the table “{form}” lacks the row “{row}”",
    "checks.row-or-column": "each takes row or column",
    "checks.rows-split": "rows may be split",
    "checks.several-wrong": "; more than one cell is wrong",
    "checks.several-wrong-of": "; more than one cell is wrong, look at {cells}",
    "checks.sum-of": "{sum} ({terms})",
    "checks.table-unsure": "table “{table}” was not recognised; it may have no lines and was read as text",
    "checks.term": "{label} {value}",
    "checks.that-lacks": "“{name}” is missing in that",
    "checks.this-body": "this body",
    "checks.too-many-figures": "the text has more than {most} figures and claims; those after that were not read",
    "checks.too-short": "enough text (at least {least} characters)",
    "checks.trace-count": "{word} {count}",
    "checks.unchecked-copy": "there is more than one table “{table}”; number {number} was not checked",
    "checks.web-address-blank": "has a blank beside it",
    "checks.web-address-elsewhere": "is not on a government host ({hosts})",
    "checks.web-address-malformed": "is malformed",
    "checks.web-address-wide": "has full-width characters or blanks",
    "checks.whole": "{terms}, {sum} together",
    "checks.year-unknown": "unknown",
    "cluster.at-work": "the scheduler has {workers} workers; dashboard {dashboard}",
    "cluster.no-scheduler": "the scheduler {address} does not answer, or has no workers: {why}",
    "cluster.or-jobs": "--jobs and --scheduler exclude each other",
    "cluster.other-version": "the worker {worker} has another version or other rules: {other} there, {own} here",
    "compare.added": "a sentence that the draft does not have: “{text}”",
    "compare.changed": "the draft has “{before}”, this “{after}”",
    "compare.column-added": "the table “{table}” has the column “{name}”, which the draft does not have",
    "compare.column-lost": "the table “{table}” lacks the column “{name}” of the draft",
    "compare.folder": "“{path}” is a folder; compare takes two files",
    "compare.left-out": "the draft has it, this has not: “{before}”",
    "compare.lost": "a sentence of the draft is missing: “{text}”",
    "compare.moved": "“{text}” was moved here",
    "compare.nothing": "(nothing)",
    "compare.put-in": "the draft does not have it: “{after}”",
    "compare.row-added": "the table “{table}” has the row “{name}”, which the draft does not have",
    "compare.row-lost": "the table “{table}” lacks the row “{name}” of the draft",
    "compare.section-added": "the draft does not have “{name}”",
    "compare.section-lost": "“{name}” of the draft is missing",
    "compare.signature": "the unit that signs",
    "compare.signed": "the date of signing",
    "compare.table-added": "the draft does not have the table “{name}”",
    "compare.table-lost": "the table “{name}” of the draft is missing",
    "compare.title": "the title",
    "config.circle": "“extends” leads back to itself: {files}",
    "config.empty-folder": (
        "the folder “{folder}” holds no pack.yaml (paths begin at the folder of the configuration file)"
    ),
    "config.extends-nothing": "there is no configuration “{path}” to extend (paths start from the folder of this one)",
    "config.extends-outside": "“{path}” lies outside the repository and is not read",
    "config.graded-twice": "“{name}” is the same rule as “{other}” in line {line}; write it once",
    "config.misnamed": "{path}: a configuration is named {name}, or stands in pyproject.toml as [tool.gipr-lint]",
    "config.no-table": "{path}: the file has no [tool.gipr-lint]",
    "config.not-found": "there is no configuration file “{path}”",
    "config.unreadable": "{path}: the file cannot be read ({why})",
    "config.year": "year is a year from 2000 to 2100",
    "corpus.ambiguous": (
        "“{agency}” may be any of {names} in the roster; it is counted for none ({count} files, such as {path})"
    ),
    "corpus.bad-archive": "the file in the archive cannot be read: {why}",
    "corpus.busy": "another corpus scan is writing {folder}",
    "corpus.compared": "{documents} reports of {units} units over {years} years were compared",
    "corpus.elsewhere": "{source} cannot be read: {why}",
    "corpus.encrypted": "the file in the archive has a password",
    "corpus.more-rows": "{count} more rows are not shown; --format csv gives all",
    "corpus.more-unsure": "{count} more names do not match the roster",
    "corpus.no-agency": "{count} files do not tell whose they are, such as {path}",
    "corpus.no-children": "no unit of the roster has “{unit}” as its parent",
    "corpus.no-extra": '{names} missing; run pip install "gipr-lint[{extra}]"',
    "corpus.no-file": "the file cannot be read: {why}",
    "corpus.no-roster": "the store has no roster; use gipr-lint corpus scan … --roster units.csv",
    "corpus.no-source": "there is no {source}",
    "corpus.no-store": "{folder} is no store; make one with gipr-lint corpus scan",
    "corpus.no-unit": "“{unit}” is not in the roster",
    "corpus.not-in-roster": "“{agency}” is not in the roster ({count} files, such as {path})",
    "corpus.other-folder": "{folder} holds other files; a store goes into a new or empty folder",
    "corpus.others": "{count} other files are of no kind that can be checked",
    "corpus.query": "the query cannot be run: {why}",
    "corpus.scanned": "{store}: {read} read ({unreadable} of them unreadable), {unchanged} unchanged, {gone} gone",
    "corpus.too-large": "the file is too large, or no regular file",
    "corpus.unsure": "“{agency}” is taken for {names} in the roster; please check ({count} files, such as {path})",
    "csv.file": "File",
    "csv.fingerprint": "Fingerprint",
    "csv.message": "Finding",
    "csv.name": "Name of the rule",
    "csv.place": "Place",
    "csv.rule": "Rule",
    "csv.section": "Section",
    "csv.text": "Text",
    "csv.year": "Year",
    "drafts.block": "blocks begin with {fence}form or {fence}docx",
    "drafts.column": 'a column is written “column alias "label"” or “column alias: -”',
    "drafts.heading": "headings are written “# title” or “## section”",
    "drafts.in-table": "in the table that begins here, {problem}",
    "drafts.line": "line {line}: {problem}",
    "drafts.no-above": "row {row}, column {column}: there is no cell above the merge mark",
    "drafts.no-end": "this block does not end with {fence}",
    "drafts.no-form": "it does not say which form",
    "drafts.no-left": "row {row}, column {column}: there is no cell left of the merge mark",
    "drafts.no-rectangle": "row {row}, column {column}: the merged cells make no rectangle",
    "drafts.no-setting": "there is no setting “{text}”",
    "drafts.option": "option or edition",
    "drafts.row": 'a row is written “alias: values” or “alias "label": values”',
    "drafts.table-row": "every row of a table ends with |",
    "drafts.values": "row “{row}” has {values} values for {columns} columns: {names}",
    "examples.becomes": "`becomes` of the example is not what is suggested: it says {wanted}, suggested is {found}",
    "examples.becomes-nothing": "the example says `becomes` ({wanted}), but nothing is suggested here",
    "examples.crashed": "{rule}: the rule crashed: {problem}",
    "examples.document": "with its fixes the document is not what `becomes` says: “{found}” should be “{wanted}”",
    "examples.english": "the English message is wrong: {found}",
    "examples.findings": "expected: {wanted}\nfound:\n{found}",
    "examples.finds": "`finds` of the example is not what was found: it says {wanted}, found was {found}",
    "examples.fix-left": (
        "the fix does not solve the problem: {why}. Change the text of fix; what only a person can fill in "
        "is written as a note with a blank ({blank}) and becomes a comment, or leave fix out"
    ),
    "examples.fixed-again": "fixing what is fixed changes it again",
    "examples.fixed-found": "it is still reported after the fix: {message}",
    "examples.fixed-wrong": "the file is wrong after the fix: {why}",
    "examples.good-finds": "a good example has neither `finds` nor `becomes`",
    "examples.good-found": "a good example was reported: {message}",
    "examples.good-or-bad": "an example has either good or bad, not both or neither",
    "examples.good-unchecked": "a good example could not be checked: {reason}",
    "examples.malformed": "the example is written wrongly: {why}",
    "examples.missed": "a bad example was not found",
    "examples.missed-as": "a bad example was not found ({notes})",
    "examples.no-bad": "there is no bad example",
    "examples.no-findings": "no findings",
    "examples.no-fix": "the rule has a fix, but no bad example is offered one",
    "examples.no-good": "there is no good example",
    "examples.not-found": "nothing was reported",
    "examples.notes": "{first}; {second}",
    "examples.nothing": "nothing",
    "examples.others": "other rules that this draft breaks: {rules}",
    "examples.stranger": "{rule}: {message}",
    "examples.tracked-differs": "as tracked changes the fix reads otherwise than as final text",
    "examples.unfilled": "a placeholder was not filled: {text}",
    "explain.authority": "Authority",
    "explain.bad": "Bad:",
    "explain.changes": "Changed by packs and configuration",
    "explain.fix-safe": "Comes with a suggestion (keeps the meaning)",
    "explain.fix-suggested": "Comes with a suggestion (for a person to confirm)",
    "explain.good": "Good:",
    "explain.head": "{code} {name} ({severity})",
    "explain.none": "No rule speaks of “{words}”; see gipr-lint rules list",
    "explain.one": "For one of them name its code, as gipr-lint explain CN503",
    "expr.absent": "there is no “{path}”",
    "expr.arguments": "“{name}” takes {wanted} arguments, here are {given}",
    "expr.at-least": "at least {least}",
    "expr.backslash": "an expression cannot have a backslash",
    "expr.between": "{least} to {most}",
    "expr.call": "“{name}” {problem}",
    "expr.cell": "a cell is written “form[row, column]”",
    "expr.comment": "an expression of several lines cannot have “#”",
    "expr.condition": "a condition",
    "expr.date": "a date",
    "expr.decimals": "rounds to 0 to {most} decimals",
    "expr.division-by-zero": "division by zero",
    "expr.empty": "the expression is empty",
    "expr.exactly": "{least}",
    "expr.for-dates": "is for dates only",
    "expr.for-numbers": "is for numbers only",
    "expr.for-texts-and-groups": "is for texts and groups of values only",
    "expr.for-whole-numbers": "is for whole numbers only",
    "expr.full-width": "“{found}” is a full-width or Chinese character, write “{instead}”",
    "expr.group": "a group of values",
    "expr.has-no-attribute": "{kind} has no attribute “{attribute}”",
    "expr.in-list": "what stands right of “in” is written (one, other) or [one, other]",
    "expr.mismatch": "“{operator}” cannot stand between {left} and {right}",
    "expr.named-argument": "arguments of functions have no names",
    "expr.no-attribute": "“{value}” has no attribute “{attribute}”",
    "expr.no-column": "the form “{form}” has no column “{column}”",
    "expr.no-condition": "this should be a condition, not {kind}",
    "expr.no-decimal": "“{text}” is no whole number and no decimal",
    "expr.no-number-no-name": "“{text}” is neither a number nor a name",
    "expr.no-row": "the form “{form}” has no row “{row}”",
    "expr.no-value": "“{path}” cannot be used in an expression",
    "expr.not-allowed": "an expression cannot have “{source}”",
    "expr.nothing-to-compare": "there is no number to compare",
    "expr.number": "a number",
    "expr.numbers": "a group of numbers",
    "expr.record": "a record",
    "expr.row-and-column": "the brackets hold the name of a row and that of a column",
    "expr.syntax": "this is not an expression",
    "expr.text": "a text",
    "expr.text-and-word": "takes a text and a word or number in it",
    "expr.too-deep": "the expression is nested more than {most} deep",
    "expr.too-large": "the number is too large",
    "expr.too-long": "the expression has more than {most} characters",
    "expr.too-many-digits": "the number has more than {most} digits",
    "expr.two-texts": "takes two texts",
    "expr.underscore": "attributes do not begin with an underscore: “{attribute}”",
    "expr.unknown-form": "there is no form “{form}”",
    "expr.unknown-function": "there is no function “{name}”",
    "expr.unknown-name": "there is no name “{name}”",
    "expr.write-equal": "equality is written “==”, not “{found}”",
    "expr.write-instead": "“{found}” is written “{instead}”",
    "expr.write-unequal": "inequality is written “!=”, not “{found}”",
    "expr.wrong-argument": "takes {wanted} as argument {place}, not {given}",
    "expr.wrong-result": "{wanted} was expected, the result is {given}",
    "facts.bad-expression": "the regular expression is wrong: {why}",
    "facts.deep-expression": "the groups of the regular expression nest too deep (over {most} levels)",
    "facts.fact-twice": (
        "the fact “{name}” is there already and cannot be changed; choose another name (it stands in {place})"
    ),
    "facts.find-or-says": "a fact has either find (with or without as) or says",
    "facts.long-expression": "the regular expression has more than {most} characters with the patterns in it",
    "facts.nested-repetition": (
        "what is repeated here has no fixed length, as in (a+)+, and may take endless time; begin each turn with a mark"
    ),
    "facts.no-group": "find has no group named “{name}”",
    "facts.no-pattern": "no pattern named “{name}” stands before",
    "facts.not-in-vocabulary": "the vocabulary's {table} have no “{name}”",
    "facts.pattern-twice": (
        "the pattern “{name}” is there already and cannot be replaced; choose another name (it stands in {place})"
    ),
    "file.apple-double": (
        "The file only holds the attributes that macOS keeps of another one (its name begins with “._”). Check the "
        ".docx of the same name without “._”."
    ),
    "file.archive": "The file is an archive, not a .docx. Unpack it and check the .docx inside.",
    "file.bad-crc": "The file is damaged: “{part}” fails its checksum. Repair it in Word or WPS, or fetch it again.",
    "file.bad-method": (
        "The file uses an unsupported compression (“{part}”). Open it in Word or WPS and save it as .docx."
    ),
    "file.bad-target": "The file points outside itself for its text and is not read.",
    "file.bad-xml": (
        "The file is damaged: “{part}” line {line} is not proper XML ({detail}). Repair it in Word or WPS."
    ),
    "file.bad-zip": (
        "The file is damaged and cannot be unpacked ({detail}). Repair it in Word or WPS and save it as .docx."
    ),
    "file.bomb": "The file unpacks to too much (“{part}” is over {limit}) for a Word document and is not read.",
    "file.closed-folder": "The folder may not be opened; the files in it were not checked.",
    "file.closed-input": "Standard input is closed, there is no draft to read.",
    "file.doctype": "“{part}” in the file has a DOCTYPE, which no Word document has; for safety it is not read.",
    "file.duplicate-member": (
        "The file holds “{part}” twice, so two programs may read two texts. Open it in Word or WPS and save it anew."
    ),
    "file.empty": "The file is empty (0 bytes). Save it or fetch it again.",
    "file.encrypted": (
        "The file is protected by a password. Remove the password in Word or WPS, save it, and check again."
    ),
    "file.encrypted-member": (
        "“{part}” inside the file is encrypted. Remove the encryption, save it as .docx, and check again."
    ),
    "file.flat-opc": "The file is Word's flat XML (Flat OPC), not a .docx. Open it in Word and save it as .docx.",
    "file.folder": "This is a folder. Name a .docx file inside it.",
    "file.html": (
        "The file is a web page (HTML), as some office systems export it. Open it in Word or WPS and save it as .docx."
    ),
    "file.image": "The file is a picture, not a .docx. Check the report's Word document.",
    "file.io-error": "The file could not be read: {detail}.",
    "file.legacy-doc": (
        "The file is an old Word document (.doc or .wps). Open it in Word or WPS, save it as .docx, and check that."
    ),
    "file.legacy-ppt": (
        "The file is an old presentation (.ppt or .dps), not a Word document. Check the report's .docx file."
    ),
    "file.legacy-xls": (
        "The file is an old spreadsheet (.xls or .et), not a Word document. Check the report's .docx file."
    ),
    "file.lfs-pointer": (
        "The file is only a Git LFS pointer; the document was not downloaded yet. Run git lfs pull, then check again."
    ),
    "file.long-name": "A part of the file has too long a name for a Word document; the file is not read.",
    "file.main-parts": (
        "The file names two texts as its own, so two programs may read two. Open it in Word or WPS and save it anew."
    ),
    "file.mhtml": (
        "The file is a single-file web page (MHT), not a .docx. Open it in Word or WPS and save it as .docx."
    ),
    "file.no-content-types": (
        "The file has no [Content_Types].xml, so it is no whole Word document. Repair it in Word or WPS."
    ),
    "file.no-main-part": (
        "The file is a zip archive without the text of a Word document. Make sure that it is a .docx."
    ),
    "file.no-office": (
        "The file is a document of Word 97–2003, WPS, RTF or OpenDocument, which LibreOffice has to convert. "
        "Install LibreOffice, or save the file as .docx in Word or WPS."
    ),
    "file.no-paragraph": "The document has no paragraph that a comment could stand on; nothing was written.",
    "file.no-pdf": (
        "The file is a PDF, for which another part has to be installed. Run pip install 'gipr-lint[pdf]', or "
        "check the Word document that it was made from."
    ),
    "file.no-permission": "The file may not be read. Check its permissions, or whether another program holds it.",
    "file.not-converted": (
        "LibreOffice could not convert the file: it may be damaged or protected by a password, or take too "
        "much time or memory. Open it in Word or WPS and save it as .docx."
    ),
    "file.not-found": "The file does not exist. Check its name and folder.",
    "file.not-writable": (
        "“{part}” in the file is read by some programs and not by others, so nothing can be written into it. Open it "
        "in Word or WPS, save it as .docx, and try again."
    ),
    "file.odt": "The file is an OpenDocument file (.odt or the like), not a .docx. Open it and save it as .docx.",
    "file.ofd": "The file is a fixed-layout OFD, not a .docx. Check the Word document that it was made from.",
    "file.office-encryption": (
        "The file was encrypted by the security software of an office: only its computers can open it, and what is "
        "saved there stays encrypted. Decrypt it with that software first."
    ),
    "file.ole": "The file is an old Office compound file, not a .docx. Open it in Word or WPS and save it as .docx.",
    "file.overlap": (
        "Parts of the file lie over each other or outside it, so two programs may read two texts."
        " Open it in Word or WPS and save it anew."
    ),
    "file.page-attachments": (
        "The page holds no report, only links to attachments ({detail}). Fetch these and check them."
    ),
    "file.page-empty": (
        "The page holds no text; a script may fetch it. Open it in a browser, save it once the text shows, "
        "and check that."
    ),
    "file.page-frames": (
        "The page holds no text; another page inside it does. Open that one alone in a browser, save it, and "
        "check that."
    ),
    "file.page-pictures": (
        "The report on the page is a picture, with no text to check. Check the report's Word document."
    ),
    "file.page-too-deep": (
        "The page is nested too deeply and is not read. Copy its text from a browser into Word or WPS and check that."
    ),
    "file.page-too-large": "The page is too large (over {limit}) for an annual report and is not read.",
    "file.page-too-many-tags": "The page has too many tags (over {limit}) for an annual report and is not read.",
    "file.page-too-much": (
        "The page has too many cells or paragraphs (over {limit}) for an annual report and is not read."
    ),
    "file.pdf": "The file is a PDF, not a .docx. Check the Word document that it was made from.",
    "file.pdf-damaged": (
        "The PDF is damaged and cannot be read. Export or fetch it again, or check the Word document that it "
        "was made from."
    ),
    "file.pdf-encrypted": "The PDF is protected by a password. Remove the password and check again.",
    "file.pdf-pictures": (
        "The PDF holds pictures only (a scan), with no text to check. Check the report's Word document."
    ),
    "file.pdf-too-hard": "Reading the PDF took more time or memory than any annual report; it is not read.",
    "file.pdf-too-long": (
        "The PDF is too long (over {limit} pages, or too much text) for an annual report and is not read."
    ),
    "file.pdf-too-many-lines": (
        "A page of the PDF has too many ruling lines to tell its tables; it is not read. Check the Word "
        "document that it was made from."
    ),
    "file.pdf-unmapped": (
        "The PDF does not say which characters it shows; what can be read is not to be relied on and not "
        "checked. Check the Word document that it was made from."
    ),
    "file.pptx": "The file is a presentation (.pptx), not a Word document. Check the report's .docx file.",
    "file.reader": "The plugin {part} could not turn the file into a DOCX: {detail}.",
    "file.reader-no-docx": "The plugin {part} could not turn the file into a DOCX: what it gave is none.",
    "file.rtf": "The file is RTF, not a .docx. Open it in Word or WPS, save it as .docx, and check that.",
    "file.shortcut": "The file is a shortcut, not the document. Check the .docx that it points to.",
    "file.special": "This is a device, a pipe or the like and no file. Name a .docx file.",
    "file.text": "The file is plain text, not a .docx. Give a .docx that Word or WPS saved.",
    "file.too-deep": "“{part}” in the file is nested too deeply (over {limit} levels) and is not read.",
    "file.too-large": (
        "The file is too large (over {limit}) for an annual report. Shrink or remove its pictures and check again."
    ),
    "file.too-many-members": "The file has too many parts (over {limit}) for a Word document and is not read.",
    "file.too-much-content": (
        "“{part}” in the file holds too much (over {limit}) for an annual report and is not read."
    ),
    "file.truncated": "The file is incomplete, perhaps a download or copy that was cut short. Fetch it again.",
    "file.unknown": (
        "The kind of file is unknown; it is not a .docx. Open the original in Word or WPS and save it as .docx; where "
        "the office encrypts its files, decrypt it first."
    ),
    "file.uof": "The file is a UOF document, not a .docx. Open it in WPS and save it as .docx.",
    "file.word-xml": "The file is a Word 2003 XML document, not a .docx. Open it in Word and save it as .docx.",
    "file.xlsx": "The file is a spreadsheet (.xlsx), not a Word document. Check the report's .docx file.",
    "file.xml": "The file is XML text, not a .docx. Give a .docx that Word or WPS saved.",
    "file.zeros": "The file holds nothing but zero bytes: its content is lost. Save it or fetch it again.",
    "files.dangling": "it is a link to nothing",
    "files.not-utf8": "it is not encoded in UTF-8; save it as UTF-8",
    "files.outside": "it is a link to what lies outside of “{root}”",
    "files.special": "it is no ordinary file",
    "files.too-large": "it is larger than {limit}",
    "files.too-many": "it holds more than {most} files and folders, more than any pack",
    "fix.commented": "comment",
    "fix.counts": "{done} fixed, {commented} as comments, {left} left",
    "fix.cut": "delete “{text}”",
    "fix.delete": "delete this",
    "fix.done": "fixed",
    "fix.insert-paragraph": "add: {text}",
    "fix.insert-section": "add the section “{text}”",
    "fix.insert-table": "add the table “{text}”",
    "fix.left": "left",
    "fix.more": ("not written, for want of a person's consent: {count} suggested; without --safe they are tracked too"),
    "fix.more-accepted": (
        "not written, for want of a person's consent: {count} suggested; leave out --accept to have them "
        "tracked, or add --suggested"
    ),
    "fix.more-rules": "suggestions of other rules that were not written: {count}; leave out --only to write them too",
    "fix.no-suggestions": (
        "{path}: {count} found, none of which says what to write; nothing was written. To have them in the draft as "
        "comments: gipr-lint annotate"
    ),
    "fix.replace": "change to “{text}”",
    "fix.set": "change to {text}",
    "fix.why": "{title} ({why})",
    "fixes.authority": "authority: {authority}",
    "fixes.endnote": "endnote",
    "fixes.footer": "footer",
    "fixes.footnote": "footnote",
    "fixes.header": "header",
    "fixes.leads-to": "it would lead to a new finding ({finding}); the suggestion is written as a comment",
    "fixes.no-document": "this result came without its document, so that nothing can be written",
    "fixes.not-tried": "too many fixes do not hold, so this one was not tried; make it yourself",
    "fixes.other-text": "with the changes rejected, its text is not the old one",
    "fixes.overlaps": "it meets another fix; check again when that one is made",
    "fixes.place": "Place: {place}",
    "fixes.place-not-found": "its place was not found in the document",
    "fixes.still-found": "the finding would still be there; the suggestion is written as a comment",
    "fixes.suggestion": "Suggestion: {title}",
    "fixes.textbox": "text box",
    "fixes.unread": "{why}",
    "forms.edition-twice": (
        "the edition “{name}” is there already; to add spellings use names in pack.yaml (it stands in {place})"
    ),
    "forms.no-lines": "a table, or each of its blocks, needs columns and rows",
    "forms.row-twice": "the alias of a row may be used only once in a table",
    "forms.years-backwards": "the years run from {first} to {last}: the first is after the last",
    "help.accept": "As final text, not as tracked changes; the safe fixes alone.",
    "help.agency": "Full Chinese name of the body that reports.",
    "help.all-packs": "All packs in the current folder and below, as for a whole repository before a commit.",
    "help.allow-empty": "Nothing to check is a success too.",
    "help.allowed-host": (
        "A name that the page may be reached by, repeatable; required with a --host beyond this machine."
    ),
    "help.annotate": (
        "Write the findings into a new file, as comments.\n\nFor several files or a folder, -o is a folder."
    ),
    "help.annotate-more": (
        "Examples:\n"
        "  gipr-lint annotate report.docx -o marked.docx   findings as comments, the text as it is\n"
        "  gipr-lint annotate reports -o marked            a whole folder into another\n"
        "\n"
        "Exit status: 0 written or nothing found, 1 a file could not be written, 2 wrong usage, configuration or pack"
    ),
    "help.annotate-short": "Write findings as comments",
    "help.baseline": "A baseline: what it knows is not shown (see gipr-lint baseline).",
    "help.baseline-group": "Keep the findings there are, so that only new ones are shown.",
    "help.baseline-output": (
        "The baseline; by default .gipr-lint-baseline.json beside the configuration, without one in the "
        "current folder. What a file that is there knows of other documents stays."
    ),
    "help.baseline-prune": (
        "Drop what is gone from a baseline.\n\nWithout files, all documents in the baseline are checked."
    ),
    "help.baseline-pruned": "The baseline (by default as for baseline write).",
    "help.baseline-short": "Keep the findings there are, to see only new ones",
    "help.baseline-write": (
        "Keep the findings of documents in a baseline.\n\nWith --baseline, or baseline: FILE in the config"
        "uration, they are no longer shown. Findings on personal data are never kept."
    ),
    "help.baseline-write-more": (
        "Examples:\n"
        "  gipr-lint baseline write reports                note what there is\n"
        "  gipr-lint reports --baseline .gipr-lint-baseline.json  show only what is new\n"
        "\n"
        "Exit status: 0 written, 1 a file cannot be read, 2 nothing to check, or wrong usage or configuration"
    ),
    "help.check": "Check annual reports (files, folders, or - for standard input).",
    "help.check-more": (
        "Examples:\n"
        "  gipr-lint report.docx                           one report\n"
        "  gipr-lint reports --report html:findings.html   all in a folder, and a page of what is found\n"
        "  gipr-lint report.docx --profile publish         what matters before it is published\n"
        "\n"
        "Exit status:\n"
        "  0  no finding at or above --fail-on\n"
        "  1  such a finding, or a file that cannot be read\n"
        "  2  not done: wrong usage, configuration or rule pack, or nothing to check\n"
        "\n"
        "Keys of a configuration .gipr-lint.yaml: extends packs rules select ignore severity profile lang fail-on\n"
        "exclude overrides baseline year edition, such as ignore: [{{rule: CN503, reason: checked elsewhere}}]\n"
        "\n"
        "GIPR_LINT_… are variables of the environment that stand for the options; also NO_COLOR, FORCE_COLOR,\n"
        "and GIPR_LINT_CACHE (the folder of the cache)."
    ),
    "help.check-short": "Check annual reports",
    "help.comments": "Add the findings as comments too.",
    "help.compare": (
        "Compares a draft and what was published of it: the tables cell by cell, figures, dates, contact "
        "details and sentences of the prose, title, signature, sections. Marks, blanks, width, numbering and "
        "the words of the page itself are no difference."
    ),
    "help.compare-short": "Compare a draft and what was published",
    "help.config": (
        "The configuration (by default .gipr-lint.yaml or pyproject.toml is looked for from the folder of the "
        "document upwards, without one from the current folder)."
    ),
    "help.corpus": "Many reports: read into a store, checked across years and units, added up, given back.",
    "help.corpus-check": (
        "Checks the reports of a store against each other: who has none, parents and children, copies, shared"
        " numbers, mixed forms, differing versions."
    ),
    "help.corpus-check-more": (
        "Exits as check: 0 nothing at or above --fail-on, 1 something, 2 nothing could be checked."
    ),
    "help.corpus-notes": "A comment at each sum: who brought how much.",
    "help.corpus-output": "The folder of the store (Parquet).",
    "help.corpus-report": (
        "Writes a page (one file, nothing loaded): who has not handed in, rankings by unit and rule, a heat"
        " map, year by year, details; and on request xlsx."
    ),
    "help.corpus-return": (
        "Gives back: each unit's report with its findings as comments, in folders by year and unit, and one"
        " list as xlsx.\n\nA report in which nothing was found is put there as it is."
    ),
    "help.corpus-scan": (
        "Reads the reports in folders, archives or other file systems (sftp://, s3:// …) into a"
        " store.\n\nFiles that have not changed are not read again; after an interruption, running it again"
        " goes on."
    ),
    "help.corpus-short": "Many reports: store, check, add up, give back",
    "help.corpus-sql": (
        "Asks the store in SQL.\n\nIts tables are documents, cells, facts, sentences, findings, and the"
        " roster as roster. Nothing can be written, no file opened, nothing reached over the network."
    ),
    "help.corpus-sql-more": (
        'Example:\n  gipr-lint corpus sql store "SELECT unit, count(*) FROM documents JOIN findings USING'
        ' (document) GROUP BY unit ORDER BY 2 DESC"'
    ),
    "help.corpus-sum": "Adds up: writes a draft whose three tables are the sum of the children's.",
    "help.corpus-unit": "The unit, by its name in the roster.",
    "help.date": "The date of changes and comments, by default now.",
    "help.diff": "Write no file, show the difference of the text.",
    "help.docs": (
        "Write a page for each rule and an index, in Chinese and English (Markdown).\n\nFOLDER is a rule "
        "pack, or the name of an installed one; without it, the national pack."
    ),
    "help.docs-output": "The folder to write, with zh and en in it.",
    "help.draft-output": "The draft to write (.docx).",
    "help.dry-run": "Write no file, say what would be done.",
    "help.edition": "The edition of the form (by default that of the report year).",
    "help.exclude": "Files that are not checked: a path, with * ? **; repeatable.",
    "help.explain": (
        "Explain a rule: what it looks for, why, on whose authority, examples.\n\nWords in place of a code list the "
        "rules that speak of them: gipr-lint explain total"
    ),
    "help.explain-more": (
        "Examples:\n"
        "  gipr-lint explain CN503                         why, on whose authority, examples\n"
        "  gipr-lint explain total --lang en               which rules speak of totals\n"
        "\n"
        "Exit status: 0 there is such a rule, 2 there is none"
    ),
    "help.explain-short": "Explain a rule",
    "help.fail-on": "Exit with 1 where there is a finding of this severity or graver.",
    "help.fix": (
        "Write fixes into a new file, by default as tracked changes, for a person to accept or reject.\n"
        "\nSafe fixes (which cannot change the meaning) and suggested ones are both tracked. For several "
        "files or a folder, -o is a folder."
    ),
    "help.fix-more": (
        "Examples:\n"
        "  gipr-lint fix report.docx -o fixed.docx                  tracked changes, accepted or rejected one by one\n"
        "  gipr-lint fix report.docx -o fixed.docx --accept --safe  what is safe as final text\n"
        "  gipr-lint fix reports -o fixed                           a whole folder into another\n"
        "\n"
        "Exit status: 0 written or nothing to write, 1 a file not written, 2 wrong usage, configuration or pack"
    ),
    "help.fix-short": "Write fixes into a new file",
    "help.force": "Replace the new file where it exists.",
    "help.format": "The output format.",
    "help.help": "Show how the command is used.",
    "help.host": "The address to listen on.",
    "help.ignore": "Leave these rules out.",
    "help.isolated": "Read no configuration.",
    "help.jobs": "How many processes, 0 for as many as there are processors; by default all of them for many files.",
    "help.lang": "The language of the output.",
    "help.list": "List the rules: code, severity, name, title.",
    "help.list-more": (
        "Examples:\n"
        "  gipr-lint rules list --pack sh                  with the rules of a regional pack\n"
        "  gipr-lint rules list --format json              all there is to know, for programs\n"
        "\n"
        "Exit status: 0 listed, 2 wrong usage, configuration or pack"
    ),
    "help.max-size": "How large a draft may be, such as 20M.",
    "help.new": (
        "Write an empty draft of the national form: title, preface, six sections, three tables, "
        "signature.\n\nWhat is to be filled in is left as “____” or as a note in brackets; a check finds "
        "what was forgotten."
    ),
    "help.new-more": (
        "Examples:\n"
        "  gipr-lint new --agency NAME --year 2025 -o draft.docx\n"
        "  gipr-lint --profile draft draft.docx            check while writing\n"
        "\n"
        "Exit status: 0 written, 1 not written, 2 wrong usage or pack"
    ),
    "help.new-short": "Write an empty draft",
    "help.no-cache": "Check documents anew that an earlier run has checked, and keep no results.",
    "help.on-revisions": (
        "Where the draft holds tracked changes already: fixes as comments, tracked all the same, or nothing."
    ),
    "help.only": "Make only the fixes of these rules (codes or names, separated by commas).",
    "help.output": "The new file; a folder for several files or a folder. The draft is never changed.",
    "help.pack": "Another rule pack (name or folder).",
    "help.page-output": "The page that is written.",
    "help.port": "The port to listen on; 0 is any that is free.",
    "help.prefix": "Prefix of the rules' codes, two to eight letters (by default from the name: SH for sh).",
    "help.previous": (
        "Last year’s report, or a folder of them (paired by unit and year), with which figures and text are "
        "compared. Without it, reports of two years of one unit in the same run are compared; none switches "
        "that off."
    ),
    "help.profile": "What the document is: a draft, to be submitted, to be published.",
    "help.program": (
        "Check drafts of annual reports on the disclosure of government information.\n\ngipr-lint "
        "report.docx is the same as gipr-lint check report.docx."
    ),
    "help.program-more": (
        "Examples:\n"
        "  gipr-lint report.docx                    check it\n"
        "  gipr-lint fix report.docx -o new.docx    suggest changes, for a person to accept or reject\n"
        "  gipr-lint explain total                  the rules that speak of totals\n"
        "\n"
        'Completion with Tab: in ~/.bashrc, eval "$(_GIPR_LINT_COMPLETE=bash_source gipr-lint)";\n'
        "also zsh_source, fish_source, powershell_source\n"
        "Exit status: 0 nothing found, 1 findings, 2 not done. All options of a command: gipr-lint COMMAND -h"
    ),
    "help.provenance": "From which line of which file each setting comes, who changed it and why.",
    "help.quiet": "Print findings only.",
    "help.repo": "Address of the repository of gipr-lint, for the configuration of pre-commit.",
    "help.report": "Write a further report, as in html:page.html; may be repeated.",
    "help.report-output": "Write the report to a file (UTF-8).",
    "help.return-output": "The folder that is written.",
    "help.return-unit": "Of this unit alone.",
    "help.return-year": "Of this year alone.",
    "help.roster": "The roster of units (CSV in UTF-8 or GBK): unit,parent,kind,code and optionally complete,names.",
    "help.rule": "Try only these rules.",
    "help.rules": (
        "List, validate and try rule packs; make scaffold, JSON Schema and pages of rules for their authors."
    ),
    "help.rules-check": (
        "Validate rule packs; without a folder the pack in the current one, else the national pack. Exits "
        "with 2 where one is wrong.\n\nFiles of a pack may be named instead; their pack is found by the "
        "pack.yaml above them."
    ),
    "help.rules-folder": "The folder of a rule pack that is not installed.",
    "help.rules-new": (
        "Make a new rule pack that can be installed, with a rule, its examples and a test.\n\nIt goes into a "
        "new folder; no file that exists is written over."
    ),
    "help.rules-new-more": (
        "Examples:\n"
        "  gipr-lint rules new ly\n"
        "  gipr-lint rules test gipr-lint-ly/src/gipr_lint_ly\n"
        "  gipr-lint --rules gipr-lint-ly/src/gipr_lint_ly report.docx\n"
        "\n"
        "Exit status: 0 written, 1 not written, 2 wrong usage"
    ),
    "help.rules-short": "List, validate and try rule packs",
    "help.rules-test": (
        "Validate rule packs and run the examples of their rules: each rule has a good and a bad one, finds "
        "the bad one, and finds nothing once its fix is made.\n\nWithout a folder the pack in the current "
        "one is tried, else the national pack; with files of rules only these rules. Exits with 1 where an "
        "example fails, with 2 where a pack is wrong."
    ),
    "help.rules-test-more": (
        "Examples:\n"
        "  gipr-lint rules test gipr-lint-ly/src/gipr_lint_ly          one pack\n"
        "  gipr-lint rules test --all                                  all of a repository\n"
        "\n"
        "Exit status: 0 all pass, 1 an example fails, 2 a pack is wrong"
    ),
    "help.safe": "Write the safe fixes alone, not the suggested ones.",
    "help.scaffold-output": "The new folder (by default gipr-lint-PACK).",
    "help.scheduler": (
        "Has a Dask cluster do the work: the address of its scheduler, such as tcp://host:8786; its workers"
        " see the same files."
    ),
    "help.schema": (
        "Print the JSON Schema of rule files, with which editors complete and explain.\n\nrule, pack, form, "
        "facts and draft are kinds of files; without one, it is a schema for all of them."
    ),
    "help.schema-output": "Write into a folder, a file for each kind (rule.schema.json and so on).",
    "help.select": "Check only these rules (codes, starts of codes, names or categories, separated by commas).",
    "help.serve": (
        "Serves a local web page: drop a draft, see it marked, take it away fixed.\n\nDrafts stay in memory, "
        "for 15 minutes at most, and are sent nowhere. Ctrl+C stops it."
    ),
    "help.serve-more": "Examples: gipr-lint serve; gipr-lint serve --host 0.0.0.0 --allowed-host 10.1.2.3",
    "help.serve-short": "Check drafts in a local web page",
    "help.show": "Show what was recognised in a draft: year, edition, sections, tables, period, contact.",
    "help.show-authority": "Say of each finding what its rule rests on.",
    "help.show-config": "Show what this document would be judged by, and where each value comes from.",
    "help.show-more": (
        "Examples:\n"
        "  gipr-lint show report.docx                      what was recognised\n"
        "  gipr-lint show --text report.docx               the draft's own words, a line a paragraph\n"
        "\n"
        "Exit status: 0 read, 1 the file cannot be read, 2 wrong usage, configuration or pack"
    ),
    "help.show-short": "Show what was recognised in a draft",
    "help.statistics": "Count the findings by rule at the end.",
    "help.stdin-filename": "The name shown for standard input.",
    "help.suggested": "With --accept: suggested fixes, which want a person's consent, as final text too.",
    "help.text-lines": "Print the draft's own text: a line a paragraph, a line a table row; fit for textconv of git.",
    "help.title": "The title of the pack in Chinese.",
    "help.version": "Show the version.",
    "help.watch": "Check again whenever a draft, a configuration or a pack is saved, until Ctrl-C.",
    "help.workers": "How many drafts are checked at a time; by default, one a processor.",
    "help.xlsx-output": "A workbook as well: reports, findings, not handed in.",
    "help.year": "The report year.",
    "help.year-recognised": "The report year (by default recognised in the draft).",
    "hints.beside": "there is “{path}” in the same folder: is that to be checked?",
    "hints.blank": 'the name of the file has a blank, put it into quotation marks: "{path}"',
    "hints.choices": "; available: {choices}",
    "hints.choices-of-many": "; available: {choices} … ({count} in all)",
    "hints.lock": "“{path}” is what an editor leaves while a draft is open, and no draft",
    "hints.meant": "; did you mean “{meant}”?",
    "hints.meant-folder": "; did you mean {folder}?",
    "hints.narrow-comma": " (the comma has to be the half-width “,”)",
    "hints.near": "is “{path}” meant?",
    "hints.old": "there is “{path}” in the same folder: open it in Word or WPS, save it as .docx, and check that",
    "limits.cells": "{count} cells",
    "limits.characters": "{count} characters",
    "limits.filled": "{count} paragraphs with text and soft returns",
    "limits.paragraphs": "{count} paragraphs",
    "limits.tags": "{count} tags",
    "limits.tree": "{size} once parsed",
    "lint.crashed": (
        "The program failed on this draft ({problem}) and is not done. Please tell the developers, with the draft."
    ),
    "lint.ended": (
        "The process that worked on this draft was ended by the system, most"
        " likely for want of memory. Check it alone, or with fewer --jobs."
    ),
    "lint.out-of-time": (
        "Recognising this draft took too long, mostly for a regular expression of a pack; it is not checked."
    ),
    "list.clauses": "; ",
    "list.comma": ", ",
    "list.cut-off": "{names} …",
    "list.either": "{first} or {second}",
    "list.more": " …",
    "list.plus": " + ",
    "list.separator": ", ",
    "list.whole": "{names}",
    "lists.absent": "Not handed in",
    "lists.findings": "Findings",
    "lists.parent": "Parent",
    "lists.read": "read",
    "lists.reports": "Reports",
    "lists.returned": "Returned as",
    "lists.state": "State",
    "metavar.agency": "AGENCY",
    "metavar.command": "COMMAND [ARGS]…",
    "metavar.date": "DATE",
    "metavar.draft": "DRAFT",
    "metavar.edition": "EDITION",
    "metavar.file": "FILE",
    "metavar.file-kind": "[rule|pack|form|facts|draft]",
    "metavar.files": "FILE…",
    "metavar.folder": "FOLDER",
    "metavar.folder-if-any": "[FOLDER]",
    "metavar.folders-or-files": "[FOLDER OR FILE…]",
    "metavar.host": "HOST",
    "metavar.name": "NAME",
    "metavar.new-file": "NEW",
    "metavar.number": "NUMBER",
    "metavar.options": "[OPTIONS]",
    "metavar.pack": "PACK",
    "metavar.pattern": "PATTERN",
    "metavar.port": "PORT",
    "metavar.prefix": "PREFIX",
    "metavar.previous": "FILE OR FOLDER",
    "metavar.published": "PUBLISHED",
    "metavar.query": "SQL",
    "metavar.report": "FORMAT:FILE",
    "metavar.rule": "RULE",
    "metavar.rule-or-words": "RULE|WORDS…",
    "metavar.scheduler": "ADDRESS",
    "metavar.size": "SIZE",
    "metavar.sources": "SOURCE…",
    "metavar.store": "STORE",
    "metavar.title": "TITLE",
    "metavar.url": "URL",
    "metavar.year": "YEAR",
    "names.column": "column",
    "names.edition": "edition",
    "names.fact": "fact",
    "names.in-table": "“{name}” is a name of the table already",
    "names.is-a-line": "“{name}” is the name of a row or column already",
    "names.label": "label",
    "names.line-is-there": (
        "the {what} “{name}” is there already; {key} cannot be changed, only spellings added with variants"
    ),
    "names.new-needs": " (to add it, give {first} and {second})",
    "names.no-after": "the new {what} “{name}” needs after, the {what} that it follows",
    "names.no-number": "the new section “{name}” needs its number",
    "names.pattern": "pattern",
    "names.role": "part",
    "names.row": "row",
    "names.row-or-column": "row or column",
    "names.rule": "rule",
    "names.scope": "part of a report",
    "names.section": "section",
    "names.section-is-there": "the section “{name}” is there already; {key} cannot be changed, only spellings added",
    "names.spelling-taken": "“{spelling}” is a spelling of the section “{section}” already",
    "names.table": "table",
    "names.trace": "kind of trace",
    "names.unit-kind": "kind of unit",
    "names.unknown": "there is no {what} named “{name}”",
    "names.use-variants": "the {what} “{name}” is there already; add spellings with variants",
    "names.words": "list of words",
    "options.no-date": "“{name}” is no date and time like 2026-01-15T08:00:00Z (date)",
    "options.no-language": "there is no language called “{name}”",
    "options.no-profile": "there is no profile called “{name}”",
    "options.no-rule-set": "rules must be a rule set, as load_packs gives it",
    "options.no-severity": "there is no severity called “{name}”",
    "options.no-way-with-revisions": "there is no way to treat tracked changes called “{name}” (on_revisions)",
    "options.no-year": "“{name}” is no year: year must be a whole number",
    "options.not-a-list": '{option} must be a list of names, such as ["{name}"], not “{name}” alone',
    "options.not-made-of": "{option} must be made of {type}",
    "output.authority": "Authority: {authority}",
    "output.clean": "Nothing found in {files}: {names}",
    "output.closing": "{files}: {errors}, {warnings}",
    "output.converted": "{line}; {files} converted to DOCX to be checked, without layout: {names}",
    "output.elsewhere": "{place}: {text}",
    "output.errors": "{count} errors",
    "output.files": "{count} files",
    "output.infos": "{line}, {count} info",
    "output.no-agency": "unit not recognised",
    "output.no-file": "(no file)",
    "output.no-findings": "no findings",
    "output.no-year": "year unknown",
    "output.one-error": "{count} error",
    "output.one-file": "{count} file",
    "output.one-rule": "{line}; {count} rule checked",
    "output.one-warning": "{count} warning",
    "output.rules": "{line}; {count} rules checked",
    "output.skipped": "{line}; {files} not checked: {names}",
    "output.skipped-file": "{path}: not checked, {reason}",
    "output.statistics": "Findings by rule:",
    "output.suggestion": "suggestion: {title}",
    "output.suppressed": "{line}, {count} suppressed",
    "output.total": "{errors} errors {warnings} warnings {infos} infos",
    "output.totals": "Totals by unit:",
    "output.unchecked": "{line}, {count} could not be checked ({reasons})",
    "output.unchecked-somewhere": "{line}, {count} could not be checked in every file ({reasons})",
    "output.unreadable": "{line}; {files} could not be read",
    "output.warnings": "{count} warnings",
    "output.year": "{year}",
    "overrides.by-itself": "a rule cannot be replaced by itself",
    "overrides.extends-nothing": " (this pack extends no other one)",
    "overrides.no-parameter": "the check “{kind}” has no parameter “{name}”",
    "overrides.no-reason": (
        "give a reason for switching a rule off, like {{severity: off, reason: the city has a rule of its own}}"
    ),
    "overrides.not-extended": "{code} belongs to the pack “{pack}”; to change its rules write extends: [{pack}] first",
    "overrides.nothing": "nothing is changed: give severity, params, profile, message, off or replaced_by",
    "overrides.off-and-severity": "{word} switches the rule off; severity: {severity} cannot be given as well",
    "overrides.own-rule": "{code} is a rule of this very pack; change it in its file",
    "overrides.twice": "rule {code} is changed in line {line} already; change it in one place",
    "overrides.unmasked": "mask can only be switched on: personal data is masked in every output",
    "packs.bad-demand": '“{demand}” is no range of versions; write it like ">=1.0,<2"',
    "packs.bad-name": "the name of a pack is 2 to 8 lower-case letters, not “{name}”",
    "packs.bad-suffix": "the file's name should end with .yaml",
    "packs.bad-version": "a version is written like 1.0 or 2026.1, not “{version}”",
    "packs.circle": "the packs extend each other: {names}",
    "packs.empty-folder": "the folder “{folder}” holds no pack.yaml",
    "packs.examples": "{count} examples",
    "packs.facts-elsewhere": (
        "this should be a rule; files of facts (facts, patterns, vocabulary, words) belong into the folder facts/"
    ),
    "packs.file-name": "{place}:{column}: the file of the rule should be named {name}",
    "packs.forms-elsewhere": "this should be a rule; files of forms (edition) belong into the folder forms/",
    "packs.is-installed": "a pack named “{name}” is installed already; choose another prefix with --prefix",
    "packs.made": (
        "Made {title} (codes {prefix}…): {folder}\nNext: gipr-lint rules test {inside}\nOnce it is "
        "installed, use it with --pack {pack}"
    ),
    "packs.more-errors": "and {count} more errors",
    "packs.no-edition": "no edition of the form is for the year {year}",
    "packs.no-folder": "there is no folder “{folder}”",
    "packs.no-manifest": "the folder holds no pack.yaml",
    "packs.no-manifest-beside": "the folder “{folder}” holds no pack.yaml (paths begin at the folder of this pack)",
    "packs.no-such-file": "there is no kind of file “{name}”",
    "packs.none-named": "there is no pack named “{name}”",
    "packs.not-installed": "no pack named “{name}” is installed{hint}",
    "packs.not-loaded": "“{name}” in requires is not loaded; name it in extends",
    "packs.not-run": '{codes} not run: their examples need pip install "gipr-lint[many]"',
    "packs.one-example": "{count} example",
    "packs.one-rule": "{count} rule",
    "packs.other-version": "the pack “{pack}” needs {name} {demand}, but {found} is there",
    "packs.own-name": "“gl” is the program's own; choose another name",
    "packs.pack-twice": "the pack “{name}” is there twice; it was loaded from {folder}",
    "packs.registered-empty": (
        "the pack “{name}” registered by {who} cannot be used: the package “{package}” holds no pack.yaml"
    ),
    "packs.registered-twice": "the pack “{name}” is there more than once; it is registered by: {who}",
    "packs.rules": "{count} rules",
    "packs.tested": "{rules}, {examples}: {passed} passed, {failed} failed",
    "packs.tested-in": "{packs}: ",
    "packs.tested-whole": "; rules as a whole: {count} faults",
    "packs.unknown-edition": "no edition of the form is called “{name}”",
    "packs.unknown-pack": "no rule pack is called “{name}”",
    "packs.well-formed": "{pack}: {rules}, all well-formed",
    "packs.write-beside": " (for the folder beside this one write “../{name}”)",
    "page.authority": "Authority",
    "page.by-baseline": "in the baseline",
    "page.by-comment": "ignored by a comment in the draft",
    "page.by-config": "ignored by the configuration",
    "page.category": "Category",
    "page.clean": "Nothing found in",
    "page.colon": ": ",
    "page.document": "The draft",
    "page.draft": "Draft",
    "page.files": "Files",
    "page.filtered": "No finding passes the filters",
    "page.findings": "Findings",
    "page.fix": "Suggestion",
    "page.gap": "something is missing here",
    "page.hidden": "{by}: {reason}",
    "page.hidden-findings": "Suppressed findings",
    "page.keys": "Press j and k for the next and the one before, Esc to leave",
    "page.margins": "Headers and footers",
    "page.masked": "Personal data is masked.",
    "page.notes": "Foot and end notes",
    "page.number": "Finding",
    "page.others": "Other places",
    "page.published": "Published",
    "page.severity": "Severity",
    "page.sideways": "The table is wider than the screen and moves sideways ⇄",
    "page.skipped": "Files that were not checked",
    "page.title": "Findings in annual reports on government information disclosure",
    "page.unchecked": "Rules that could not be checked",
    "page.unit": "Unit",
    "page.units": "Totals by unit",
    "page.unread": "not readable",
    "page.unread-files": "Files that could not be read",
    "page.why": "Why, and on whose authority",
    "place.after-block": "after {block}",
    "place.before-sections": "before the first section",
    "place.beginning": "paragraph {words}",
    "place.column": "column {column}",
    "place.document": "the document",
    "place.heading": "heading",
    "place.in-file": "{file} {place}",
    "place.missing-table": "where the table {table} belongs",
    "place.number": "paragraph {block}",
    "place.on-page": "page {page}, {place}",
    "place.row": "row {row}",
    "place.row-and-column": "row {row}, column {column}",
    "place.start": "at the start",
    "place.table": "table {table}",
    "place.table-number": "table number {number}",
    "plugins.address-fails": "plugin {plugin}, {hook}: “{address}” cannot be imported: {problem}",
    "plugins.brings-checks": "a mapping from names to Checks (or addresses of them)",
    "plugins.brings-formats": "a mapping from names to functions that render (or addresses of them)",
    "plugins.brings-functions": "a mapping from names to Functions (or addresses of them)",
    "plugins.brings-packs": "a mapping from names to folders",
    "plugins.brings-readers": (
        "a mapping from suffixes (in lower case, with the dot) to functions that convert (or addresses of them)"
    ),
    "plugins.check": "check",
    "plugins.check-fails": "check “{check}” of plugin {plugin} failed ({what}): {problem}",
    "plugins.file": "{file}: {problem}",
    "plugins.file-fails": "the file cannot be imported: {problem}",
    "plugins.file-gives-text": "`render` should yield lines, but returns one text",
    "plugins.file-hyphen": "the name of the file has underscores where that of the check has hyphens",
    "plugins.file-other-name": "by its file the check is called “{name}”, but @check calls it “{found}”",
    "plugins.file-without-check": "there is no function {name} marked with @check",
    "plugins.file-without-function": "there is no function {name}",
    "plugins.format": "output format",
    "plugins.format-fails": "output format “{format}” of plugin {plugin} failed: {problem}",
    "plugins.format-unfit": "output format “{format}” of plugin {plugin} should give lines of text, but gave {given}",
    "plugins.function": "function",
    "plugins.function-fails": "(plugin {plugin}) failed: {problem}",
    "plugins.function-says": "(plugin {plugin}) {problem}",
    "plugins.function-unfit": "(plugin {plugin}) gives no value of the language, but {given}",
    "plugins.hook-fails": "plugin {plugin}: {hook} failed: {problem}",
    "plugins.invalid": "plugin {plugin} does not fit the hooks: {problem}",
    "plugins.no-hook": "plugin {plugin}: there is no hook “{hook}”",
    "plugins.no-hook-but": "plugin {plugin}: there is no hook “{hook}”; did you mean “{meant}”?",
    "plugins.not-loaded": "plugin {plugin} cannot be imported: {problem}",
    "plugins.other-version": (
        "plugin {plugin} is written for version {api} of the hooks, gipr-lint {version} has version {known}: "
        "use a plugin or a gipr-lint that fits"
    ),
    "plugins.pack": "rule pack",
    "plugins.pack-twice": "there are two rule packs “{name}”",
    "plugins.plugin": "plugin {plugin}",
    "plugins.raised": "{what} ({place})",
    "plugins.same-module": "plugin {plugin} is the same module as plugin {other}",
    "plugins.suffix": "suffix",
    "plugins.taken": "{what} “{name}” is there twice: {first} has it, and {second} brings another",
    "plugins.unfit": "plugin {plugin}: {hook} should give {wanted}, but gave {given}",
    "plugins.unmarked": "plugin {plugin}: “{hook}” is not marked with @gipr_lint.hookimpl",
    "plugins.without-version": (
        "plugin {plugin} does not say for which version of the hooks it is written: a line GIPR_LINT_API = "
        "{api} is needed"
    ),
    "previous.no-file": "there is no last year’s report at {path}",
    "previous.none": "no report of “{unit}” for {year} was found",
    "previous.other-unit": "“{path}” is the report of “{unit}”",
    "previous.other-year": "“{path}” is the report of {found}, not of the year before ({wanted})",
    "previous.unreadable": "last year’s report “{path}” cannot be read: {why}",
    "previous.year-unknown": "the year of this report is not recognised, so it cannot be compared with last year’s",
    "profile.draft": "draft",
    "profile.publish": "publish",
    "profile.submit": "submit",
    "pytest.no-pack": "no rule pack is named: write {setting} into the settings of pytest, or use {option}",
    "reference.about-checks": (
        "In the `check:` of a rule, `kind` is one of these checks and the rest are its parameters; those "
        "that are not marked as required may be left out. Placeholders stand in messages and fixes; every "
        "rule may use {everywhere} as well, and any other is an error. The program makes this page."
    ),
    "reference.authority": "Authority",
    "reference.bad": "Bad example",
    "reference.beside": "This one:",
    "reference.both-languages": "text in both languages",
    "reference.by-name": "by name: {item}",
    "reference.captures": "named groups of the facts or of the regular expression",
    "reference.category": "Category",
    "reference.check": "Check",
    "reference.checks": "Checks",
    "reference.defect": "Defect",
    "reference.draft": "The draft:",
    "reference.file": "File",
    "reference.fix": "Fix",
    "reference.fix-safe": "Safe: the meaning cannot change; `gipr-lint fix` makes it.",
    "reference.fix-suggested": "Suggested, for a person to confirm: `gipr-lint fix --suggested` makes it.",
    "reference.found": "Reported:",
    "reference.good": "Good example",
    "reference.keys": "these keys",
    "reference.list-of": "list: {item}",
    "reference.meaning": "Meaning",
    "reference.message": "What it says",
    "reference.number": "whole number",
    "reference.one-of": "one of {names}",
    "reference.or": " or ",
    "reference.pack": "Rule pack `{name}` {version}, {count} rules.",
    "reference.pack-of-one": "Rule pack `{name}` {version}, {count} rule.",
    "reference.parameter": "Parameter",
    "reference.placeholders": "Placeholders: {names}",
    "reference.previous": "Last year’s report:",
    "reference.required": "{value} (required)",
    "reference.rule": "Rule",
    "reference.severity": "Severity",
    "reference.suggestion": "Suggestion: {title}",
    "reference.text": "text",
    "reference.why": "Why",
    "reference.written": "Written as",
    "regex.closed-group": "there is a closing parenthesis too many",
    "regex.end": "the expression is not complete",
    "regex.escape": "a wrong character behind “\\”",
    "regex.extension": "wrong characters behind “(?”",
    "regex.flags": "flags stand at the very start, like (?i)",
    "regex.group-name": "the name of a group is written wrongly, it should be (?P<name>…)",
    "regex.group-twice": "the name of a group is there twice",
    "regex.look-behind": "what stands in “(?<=…)” or “(?<!…)” has to be of one length",
    "regex.nested-set": "“[”, “--”, “&&”, “||” and “~~” within square brackets need a “\\” before them",
    "regex.no-group": "there is no group of that name or number",
    "regex.nothing-to-repeat": "nothing stands before “*”, “+”, “?” or “{{n}}” to be repeated",
    "regex.open-group": "a parenthesis is not closed",
    "regex.open-set": "a square bracket is not closed",
    "regex.range": (
        "a range in square brackets runs backwards, or “-” stands in the wrong place (put it last to mean itself)"
    ),
    "regex.repeat-order": "the numbers of a repetition are wrong, the smaller comes first",
    "regex.repeated-twice": "two signs of repetition stand side by side",
    "remarks.idle": "There is nothing here that this comment ignores ({codes}); delete it",
    "remarks.ignore": "ignore",
    "remarks.no-reason": (
        "The comment that ignores {codes} gives no reason and does nothing; write the reason behind the rule"
    ),
    "remarks.no-rule": (
        "A comment that ignores findings names no rule, or one that there is not ({names}); write for exa"
        "mple: gipr-lint: ignore CN601 counted otherwise"
    ),
    "report.by-rule": "Rules with most findings",
    "report.by-year": "Findings by year",
    "report.contents": "Contents",
    "report.cut": "Not all are listed; all are in the xlsx (--xlsx) and in corpus sql",
    "report.details": "Unit by unit",
    "report.documents": "Reports",
    "report.grid": "Rules and units",
    "report.more": "more:",
    "report.nobody-absent": "None (every unit of the roster handed in, or there is no roster)",
    "report.ranking": "Units",
    "report.rules": "Rules",
    "report.title": "Annual reports on open government information: an overview",
    "report.units": "Units",
    "report.unlisted": "Names that the roster does not have",
    "report.unreadable": "Unreadable",
    "report.years": "Year by year",
    "reports.is-draft": "“{file}” is called like a draft; choose another name for the report",
    "reports.is-input": "“{file}” is read in this run and is not written over; choose another name for the report",
    "reports.twice": "two reports cannot go to the same file “{file}”",
    "results.cut": "{count} in all, of which {most} are listed",
    "return.changed": "the file has changed since it was read into the store; run corpus scan again first",
    "return.done": "{count} reports given back in {folder}; list {list}",
    "return.list": "list",
    "return.none": "the store has no such report",
    "roster.circle": "“{unit}” is above itself",
    "roster.column-twice": "the column “{column}” stands twice",
    "roster.complete": "complete is 1 or blank, not “{value}”",
    "roster.csv": "no proper CSV: {why}",
    "roster.empty": "the roster holds no unit",
    "roster.encoding": "{file} is neither UTF-8 nor GBK",
    "roster.line": "{file}, line {line}: {problem}",
    "roster.more": "{count} more",
    "roster.no-column": "the column “{column}” is missing (unit,parent,kind,code)",
    "roster.no-parent": "the parent “{parent}” is not in the roster",
    "roster.no-unit": "no unit is named",
    "roster.own-parent": "“{unit}” cannot be its own parent",
    "roster.too-many": "{count} values for {columns} columns; a name with a comma goes between quotation marks",
    "roster.unit-twice": "“{unit}” stands in line {first} already",
    "roster.unknown-column": "the column “{column}” is not known",
    "rules.bad-code": "the code is “{prefix}” with three digits, not “{code}”",
    "rules.bad-name": "the name is lower-case words with hyphens (like row-total-mismatch), not “{name}”",
    "rules.case-unspoken": "the check tells the case “{name}” apart, of which the rule’s cases say nothing",
    "rules.code-twice": "the code of rule “{code} {name}” is used already, in {file} line {line}; choose another one",
    "rules.key-of-other-kinds": "the check {kind} has no key “{key}”; checks that have it: {others}",
    "rules.name-twice": "the name of rule “{code} {name}” is used already, in {file} line {line}; choose another one",
    "rules.names-added": "names and spellings added",
    "rules.no-authority": "authority names at least one document",
    "rules.no-examples": "examples hold at least one good and one bad",
    "rules.no-kind": "check lacks kind",
    "rules.none-called": "there is no rule with the code, name or category “{name}”",
    "rules.none-in-packs": "the pack “{packs}” has no rule with the code or name “{name}”",
    "rules.none-named": "there is no rule with the code or name “{name}”",
    "rules.stray-brace": "“{brace}” has no partner or is not ASCII; a placeholder is written like “{{found}}”",
    "rules.unknown-capture": "fix.text is by capture, and there is no capture named “{name}”",
    "rules.unknown-case": "cases speaks of “{name}”, which is none of the cases of the check",
    "rules.unknown-kind": "unknown check “{name}”",
    "rules.unknown-placeholder": "unknown placeholder “{{{name}}}”",
    "scaffold.bad-name": (
        "the name of a pack is lower-case letters, digits and hyphens and begins with a letter (like sh, "
        "jiangbei), not “{name}”"
    ),
    "scaffold.bad-prefix": "the prefix of codes has 2 to 8 letters, not “{prefix}”",
    "scaffold.bad-title": "the title of a pack cannot hold quotation marks, backslashes, braces or control characters",
    "scaffold.no-prefix": (
        "the prefix of codes has 2 to 8 letters and cannot be made from “{name}”; give it with --prefix "
        "(like --prefix SH)"
    ),
    "scaffold.prefix-taken": "the prefix “{prefix}” is taken; choose another one",
    "scaffold.title": "The rule pack {prefix}",
    "serve.no-extra": (
        "the packages for the web page are not installed ({names}); install them with pip install 'gipr-lint[web]'"
    ),
    "serve.no-port": "cannot listen on port {port} of {host}: {why}",
    "serve.not-loopback": (
        "--host {host} lets other computers in; name the host or address that they use with --allowed-host"
    ),
    "serve.not-started": "the processes that check drafts cannot be started; try gipr-lint check with the same options",
    "serve.port-taken": "port {port} is taken already, perhaps by another gipr-lint serve; --port takes another one",
    "serve.ready": "Open {address} in a browser; Ctrl+C stops it",
    "setting.at": "{file} line {line}",
    "setting.before": "{line}, was {value}  {place} ({who})",
    "setting.command-line": "command line",
    "setting.configuration": "config",
    "setting.default": "default",
    "setting.environment": "environment",
    "setting.file": "configuration: {path}",
    "setting.ignored": "findings not shown",
    "setting.in-drafts": "severity in drafts",
    "setting.line": "{word}: {value}  {place} ({who})",
    "setting.message": "message",
    "setting.no-file": "no configuration",
    "setting.on-publication": "severity on publication",
    "setting.on-submission": "severity on submission",
    "setting.other-language": (
        "lang in line {line} of {file} counts only for runs from its folder, this one speaks {lang}: "
        "a run has one language"
    ),
    "setting.parameter": "parameter {name}",
    "setting.reason": "{line}; reason: {reason}",
    "setting.replaced-by": "replaced by",
    "setting.selected-ignored": (
        "--select names {rule}, but line {line} of {file} ignores it, so it is not shown; --isolated shows it"
    ),
    "setting.severity": "severity",
    "setting.value": "{key}: {value}  ({origin})",
    "severity.error": "error",
    "severity.info": "info",
    "severity.off": "off",
    "severity.warning": "warning",
    "show.agency": "agency",
    "show.all-of": "all {action}",
    "show.columns": "columns of {form}[row, column]",
    "show.compared": "{quote}: {what} → {readings}",
    "show.edition": "edition",
    "show.facts": "facts",
    "show.file": "file",
    "show.foreign": "of other things, not compared: {quotes}",
    "show.missing-columns": "missing_columns",
    "show.missing-rows": "missing_rows",
    "show.none": "(not recognised)",
    "show.none-of": "none {action}",
    "show.not-compared": "{quote}: {what}; not compared",
    "show.not-compared-as": "{quote}: {what}; not compared ({remarks})",
    "show.of-others": "of another body, or of a part of this one",
    "show.of-party": "{object} of {party}",
    "show.other-time": "of another time",
    "show.part": "of a part, such as a channel",
    "show.preface": "preface",
    "show.sections": "sections",
    "show.signature": "signature",
    "show.statements": "figures and claims of the text (→ what the tables have; of this body and year unless said)",
    "show.table": "table {label} (form of {edition}, number {numbers})",
    "show.title": "title",
    "show.unread": "not read: {quotes}",
    "show.unsure": "not read for certain",
    "show.what": "{object}, {action}",
    "show.year": "year",
    "sources.excluded": "kept out by a setting",
    "sources.needs-office": "cannot be checked without LibreOffice",
    "sources.needs-pdf": "cannot be checked before pip install 'gipr-lint[pdf]'",
    "sources.no-file": "not a regular file",
    "sources.nothing": "there is nothing to check: {paths}",
    "sources.nothing-left": "no file was checked, {count} cannot be: {names}",
    "sources.other-kind": "not a DOCX, cannot be checked",
    "sum.incomplete": (
        "the roster does not say that the children of “{unit}” are all (complete); what its own offices did"
        " is to be added"
    ),
    "sum.missing": "{count} units have no report and are not in the sums: {names}",
    "sum.no-reports": "the children of “{unit}” have no report for {year}",
    "sum.of": "“{unit}”: the sums of {count} children",
    "sum.several": "“{unit}” has {count} different reports; {path} is taken",
    "sum.uncounted": "{count} cells are no numbers and not counted: {cells}",
    "text.joined": "{first}{second}",
    "text.next-quoted": "{first}”“{second}",
    "text.plain": "{text}",
    "text.quoted": "“{text}”",
    "toml.after-statement": "something follows the value; it needs a line of its own",
    "toml.bad-escape": "a wrong “\\” between double quotation marks; use single ones",
    "toml.bad-key": "here should be “key = value” or “[table]”; quote a key with other characters in it",
    "toml.bad-value": "this is no value; texts are quoted",
    "toml.invalid-character": (
        "a character that cannot stand here (write a line break in a text as \\n, or use three quotation marks)"
    ),
    "toml.no-equals": "there is no “=” behind the key",
    "toml.other-table": "“{name}” should be “[{meant}]”",
    "toml.syntax": "TOML syntax error: {what}",
    "toml.twice": "this key or table is there already",
    "tool.about-not-an-annual-report": (
        "Neither title nor sections nor tables nor words of an annual report are in the document, which is most likely "
        "the wrong file, so no rule was asked. Keep other documents in another folder."
    ),
    "tool.about-rule-crashed": "A rule raised an error; the others went on. Please tell its author, with the draft.",
    "tool.about-rule-out-of-time": (
        "A rule, mostly a regular expression in it, was too slow and was stopped; the others went on. Tell its author."
    ),
    "tool.about-stale-baseline": (
        "Some findings of the baseline are gone from the document: mended, or written otherwise. gipr-li"
        "nt baseline prune drops them; as long as they stay, the same defect would not be shown if it ca"
        "me back."
    ),
    "tool.about-suppression-without-reason": (
        "A comment that ignores findings needs a reason (gipr-lint: ignore CN601 counted otherwise), else"
        " it does nothing."
    ),
    "tool.about-unchecked-part": (
        "A part beside the text (a header, notes, styles …) is damaged or too large, or text stands where none can, in "
        "a chart or in a file put in, and was not checked. "
        "Opening the draft in Word or WPS and saving it anew usually mends it."
    ),
    "tool.about-unreadable-document": (
        "The document is no DOCX, damaged, protected by a password or beyond the limits; the message says what to do."
    ),
    "tool.about-unused-suppression": (
        "Where a comment ignores a rule (gipr-lint: ignore RULE reason) the rule finds nothing, or there "
        "is no such rule. Delete the comment, or put it on the words that the finding is about."
    ),
    "tool.comments": "the comments",
    "tool.endnotes": "the endnotes",
    "tool.footer": "a footer",
    "tool.footnotes": "the footnotes",
    "tool.header": "a header",
    "tool.no-annual-report": (
        "this does not look like an annual report on open government: neither its title nor its sections, tables or "
        "words are there, so it was not checked; is it the wrong file?"
    ),
    "tool.no-text": (
        "there is no text in the document, perhaps only pictures or scans; check the Word document that has the text"
    ),
    "tool.not-an-annual-report": "No annual report",
    "tool.numbering": "the automatic numbers",
    "tool.out-of-time": "too slow and stopped before their end: {codes}; please tell the author of the rules",
    "tool.rule-crashed": "a rule crashed",
    "tool.rule-out-of-time": "A rule ran out of time",
    "tool.stale": ("The baseline holds findings that are gone ({codes}); drop them with gipr-lint baseline prune"),
    "tool.stale-baseline": "A baseline is out of date",
    "tool.stale-code": "{code} ×{count}",
    "tool.styles": "the styles",
    "tool.suppression-without-reason": "A comment that ignores findings gives no reason",
    "tool.unchecked": "not checked, as damaged or too large: {part} ({path}); save the draft anew and check again",
    "tool.unchecked-other-part": (
        "not checked, as damaged or too large: a part ({path}); save the draft anew and check again"
    ),
    "tool.unchecked-part": "a part of the file was not checked",
    "tool.unread-chart": "the text in {count} chart(s) or SmartArt was not checked",
    "tool.unread-file": (
        "other files are put into the document at {count} place(s), and their text was not checked; open the draft in "
        "Word, save it anew and check again"
    ),
    "tool.unread-text": (
        "text stands at {count} place(s) where none can stand, cannot be read and was not checked; open the draft in "
        "Word or WPS, see whether its text is complete, save it anew and check again"
    ),
    "tool.unreadable-document": "a document cannot be read",
    "tool.unused-suppression": "A comment that ignores findings is of no use",
    "usage.at-least": "an integer of at least {least}",
    "usage.bad-value": "the value of “{option}” is wrong: {wanted}",
    "usage.between": "an integer from {least} to {most}",
    "usage.closed-output": "standard output is closed, there is nowhere to write the result",
    "usage.commands": "Commands",
    "usage.config-and-isolated": "--config and --isolated cannot be used together",
    "usage.crashed": "internal error; please tell the developers what stands above",
    "usage.date": "a date is written like 2026-01-15 or 2026-01-15T08:00:00Z",
    "usage.default": "default {value}",
    "usage.extra": " ({what})",
    "usage.from": "{least} or more",
    "usage.head": "Usage: ",
    "usage.interrupted": "interrupted",
    "usage.io": "not finished, reading or writing failed: {why}",
    "usage.io-at": "not finished, reading or writing failed: {why} ({file})",
    "usage.missing": "missing: {name}",
    "usage.no-agency": "--agency names no body",
    "usage.no-command": "there is no command “{name}”",
    "usage.no-command-no-file": "there is no command “{name}” and no such file",
    "usage.no-drafts": "there is no draft to work on",
    "usage.no-edition": "no edition of the form is for {year}; name one with --edition",
    "usage.no-option": "there is no option “{name}”",
    "usage.no-output": "name the new file with -o; the draft itself is never changed",
    "usage.no-pack": (
        "{path}: neither the folder nor one above it holds a pack.yaml (where there are several below, name one)"
    ),
    "usage.no-path": "there is no file or folder “{path}”",
    "usage.no-value": "the option “{name}” lacks a value, or takes none",
    "usage.one-of": "one of {choices}",
    "usage.options": "Options",
    "usage.output-dash": "nothing is written to standard output; name the new file with -o",
    "usage.output-folder": "there is more than one file, so -o should be a folder, and “{path}” is a file",
    "usage.range": "{least} to {most}",
    "usage.report": "FORMAT:FILE, as in html:page.html",
    "usage.required": "required",
    "usage.safe-and-suggested": "--safe and --suggested do not go together",
    "usage.see": "See: {command} --help",
    "usage.size": "a size from 1K to 100M is wanted, such as 20M",
    "usage.too-much": "too much is given: {words}",
    "usage.watch-input": "--watch cannot be used with standard input",
    "usage.with-hint": "{what}; {hint}",
    "usage.wrong": "wrong usage: {what}",
    "watch.changed": "{time} changed: {files}",
    "watch.waiting": "Waiting for changes; Ctrl-C ends.",
    "web.accept": "Accept",
    "web.accept-all": "accept all",
    "web.accept-none": "accept none",
    "web.accept-safe": "accept safe ones",
    "web.accepted": "{count} of {total} changes accepted.",
    "web.agency": "Name of the unit",
    "web.another": "A draft of that name is there already, of another unit or year: both are kept.",
    "web.beside": "Hold against last year’s report or the published page",
    "web.busy": "Too many drafts are being checked now; try again in a moment",
    "web.changes": "Changes:",
    "web.checking": "Checking",
    "web.choose": "Or click here to choose; several at once are possible",
    "web.clear": "Clear all",
    "web.cleared": "Cleared, on the server too",
    "web.drop": "Drop drafts here",
    "web.ended": "Checking this draft took too much time or memory and was stopped",
    "web.folder": "Choose a folder",
    "web.gone": "The draft is no longer in the server's memory (it stays 15 minutes at most); drop it again",
    "web.left": "Finding {number} was not changed: {why}.",
    "web.name-annotated": "{name}-comments.docx",
    "web.name-both": "{name}-changes-and-comments.docx",
    "web.name-fixed": "{name}-changes.docx",
    "web.name-html": "{name}-result.html",
    "web.name-list": "{name}-findings.xlsx",
    "web.name-new": "{agency}-{year}-annual-report.docx",
    "web.new": "New empty draft",
    "web.new-make": "Make",
    "web.no-choice": "There is no choice “{name}”",
    "web.no-file": "No file was sent",
    "web.no-findings": "Nothing was found; there is nothing to comment on",
    "web.no-fix-known": "Nothing was found that can be fixed by itself; the draft stays as it is",
    "web.no-fixes": "No change is accepted; the draft stays as it is",
    "web.no-form": "What was sent is no form with files, or there are more than {most}",
    "web.no-year": "The year must be from {first} to {last}",
    "web.noscript": "This page needs JavaScript.",
    "web.nothing": "There is nothing that can be checked",
    "web.offline": "The server cannot be reached; is it still running?",
    "web.open": "Open",
    "web.other-kind": "No file that can be checked",
    "web.own-name": "English",
    "web.packs": "Rule packs",
    "web.previous": "Last year’s report",
    "web.previous-used": "Held against it.",
    "web.privacy": (
        "Drafts stay in the server's memory, for 15 minutes at most, and are sent nowhere; .doc, .wps and "
        "the like are converted in a temporary folder that is gone at once."
    ),
    "web.profile": "Purpose",
    "web.profile-draft": "drafting",
    "web.profile-publish": "publishing",
    "web.profile-submit": "submitting",
    "web.progress": "{done} of {total} checked",
    "web.published": "Published page or file",
    "web.ready": "Done.",
    "web.renewed": "Put in the place of the draft of that name that was there.",
    "web.results": "Results",
    "web.safe": "safe: changes no meaning",
    "web.saved": "Saved:",
    "web.sheet": "Findings",
    "web.size": "{most} each at most",
    "web.stale": "This page is out of date; reload it and try again",
    "web.suggested": "check it: changes a figure or words",
    "web.take": "Take away",
    "web.take-annotated": "Draft with comments",
    "web.take-both": "Changes and comments",
    "web.take-fixed": "Draft with tracked changes",
    "web.take-html": "Results as a web page",
    "web.take-list": "List of findings (spreadsheet)",
    "web.terms": (
        "“Safe” changes no meaning and can be accepted as it is; “check it” changes a figure or words, so look at it "
        "before you accept it. What is accepted becomes tracked changes, which Word and WPS let you accept or reject "
        "one by one."
    ),
    "web.title": "Check of annual disclosure reports",
    "web.too-large": "The file is too large; {most} at most",
    "web.too-much": "This draft needs too much memory and was stopped",
    "web.too-slow": "The file came too slowly and was stopped",
    "web.waiting": "waiting",
    "web.year": "Report year",
    "web.year-auto": "recognised",
    "write.comments": "{path}: {count} comments",
    "write.dangling": "“{target}” is a link to nothing; name the file itself",
    "write.disk-full": "the disk is full; nothing was written",
    "write.done": "Written: {target}",
    "write.earlier": (
        "{path}: {replaced} comments of an earlier run were replaced, {answered} that somebody answered stay; "
        "{resolved} of their findings are resolved"
    ),
    "write.failed": "“{target}” cannot be written: {why}",
    "write.files": "Written: {count} files in {folder}",
    "write.folder-there": "“{folder}” exists already; no file was written",
    "write.for-file": "{path}: {why}",
    "write.is-folder": "“{target}” is a folder; name a file",
    "write.is-source": "the new file is the draft itself, which is never changed; choose another name",
    "write.is-there": "“{target}” exists already; choose another name, or write over it with --force",
    "write.locked": "“{target}” cannot be written: it may be open in Word or WPS, or the folder is read-only",
    "write.no-changes": "{path}: nothing to change, no new file was written",
    "write.no-file": "“{target}” is a device, a pipe or the like and no file; choose another name",
    "write.no-findings": "{path}: nothing was found, no new file was written",
    "write.no-folder": "there is no folder “{folder}”",
    "write.one-comment": "{path}: {count} comment",
    "write.revised": "the draft holds tracked changes; as --on-revisions refuse asks, nothing was done",
    "write.serialised": "{path}: the text was not UTF-8 and is written anew as a whole",
    "write.signed": "{path}: the draft is signed; the signature does not hold for the new file",
    "write.suffix": "“{target}” ends on {suffix}, but what is written is a .docx; call it “{meant}”",
    "write.too-long": (
        "The draft is too long (more than {limit}) to be written back and is only checked: divide it, or correct it "
        "yourself"
    ),
    "write.unproven": "the new file failed its own check ({why}); nothing was written",
    "yaml.a-decimal": "a decimal number",
    "yaml.a-list": "a list",
    "yaml.a-mapping": "“key: value”",
    "yaml.a-text": "text",
    "yaml.a-truth-value": "a truth value",
    "yaml.a-value": "a single value",
    "yaml.after-end": "there is content behind the end of the document",
    "yaml.an-integer": "an integer",
    "yaml.anchor-like": "put a value that begins with “&” or “*” in quotes",
    "yaml.blank-behind-colon": " (put a space after the colon)",
    "yaml.block-scalar": (
        "after “|” or “>” the text begins on the next line; put a text that begins with one of them in quotes"
    ),
    "yaml.braces-in-text": "inside braces, put a text with “{{” (a placeholder, say) in quotes or on a line of its own",
    "yaml.bracket-first": "a text that begins with “{mark}” has to be quoted",
    "yaml.comma-in-braces": " (inside braces, put a value with a comma in quotes)",
    "yaml.conflict": "a merge conflict was left here; settle it and delete its markers",
    "yaml.control": "control character U+{code} is not allowed",
    "yaml.deeper": (
        "this line is indented more than the key above it; align it if it is a key, or quote the whole text if "
        "it continues the line above"
    ),
    "yaml.described": "{kind} “{text}”",
    "yaml.documents": "a file holds one YAML document only; “---” cannot begin another one",
    "yaml.empty": "“{key}” cannot be empty",
    "yaml.escape": "unknown escape in double quotes; use single quotes instead",
    "yaml.escape-code": "this “\\u” is no whole character; write the character itself",
    "yaml.expected": "expected {wanted}, but this is {found}",
    "yaml.indent-or-item": "uneven indentation; an item that begins with “- ” is expected here",
    "yaml.indent-or-key": "uneven indentation, or a key is missing here",
    "yaml.invisible": " (column {column} of this line is an invisible U+{code}; delete it or use an ordinary blank)",
    "yaml.key-missing": "the key before the colon is missing",
    "yaml.key-no-word": "a key must be a single word",
    "yaml.key-twice": "the key “{key}” is given twice, first in line {line}",
    "yaml.long-number": "the number is too long; if it is text, put it in quotes",
    "yaml.merge-key": "the merge key “<<” is not supported; write the content in full",
    "yaml.missing-keys": "missing keys: {keys}",
    "yaml.narrow-colon": "use a half-width colon “:”",
    "yaml.narrow-comma": "use a half-width comma “,”",
    "yaml.no-anchor": "there is no anchor “{name}”",
    "yaml.no-colon": "the colon behind the key is missing",
    "yaml.no-item-here": "an item that begins with “- ” needs a line of its own; if it is text, put it in quotes",
    "yaml.no-mapping-here": "“key: value” cannot stand here (put text that holds “: ” in quotes)",
    "yaml.no-start": "a value cannot begin with “{char}”; put it in quotes",
    "yaml.no-tag": "the key “{key}” is missing; its possible values: {values}",
    "yaml.no-value": "a value is missing here, or a bracket is not closed",
    "yaml.none-of": "one of {choices} is expected, but this is {found}",
    "yaml.nothing": "nothing",
    "yaml.number-for-key": "; {key} takes a number: for at least once write {key}: 1",
    "yaml.number-here": "; a number belongs here: for at least once write 1",
    "yaml.open-bracket": "a bracket is not closed, or a comma is missing",
    "yaml.open-quote": "a quotation mark is not closed",
    "yaml.other": "{said}",
    "yaml.own-anchor": "the anchor “{name}” refers to itself",
    "yaml.quote-bracket": " (a text that begins with “{mark}” has to be quoted)",
    "yaml.quote-first": "a text that begins with a quotation mark has to stand within them as a whole",
    "yaml.quote-text": " (if it is text, put it in quotes)",
    "yaml.quote-to-line": (
        "the quotation mark that opens here is only closed on line {line}; one is probably missing before that"
    ),
    "yaml.such-as": "; write it like {sample}",
    "yaml.syntax": "YAML syntax error: {what}",
    "yaml.tab": "tabs cannot indent; use spaces",
    "yaml.tag": "the YAML tag “{tag}” is not supported",
    "yaml.tags": "YAML tags are not supported",
    "yaml.too-deep": "nested more than {most} levels deep",
    "yaml.too-many": "more than {most} values with aliases written out",
    "yaml.unknown-key": "unknown key “{key}”{hint}",
    "yaml.unknown-value": "unknown value “{value}”; available: {choices}",
    "yaml.unreadable": "the file cannot be read: {why}",
    "yaml.version": "only YAML 1.2 is supported",
    "yaml.wide-brackets": " (brackets must be ASCII: {{ }} [ ])",
    "yaml.wide-colon": " (use a half-width colon “:” with a space behind it)",
    "yaml.wide-dash": "an item of a list begins with an ASCII hyphen “-” and a space",
    "yaml.wide-marks": " ({narrow}, with a space behind it; put text with full-width punctuation in quotes)",
}

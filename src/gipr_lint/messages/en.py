"""The texts in English, sorted by area."""

MESSAGES: dict[str, str] = {
    "across.unit": "the name of the unit",
    "baseline.no-documents": "there is no document that can be checked",
    "baseline.not-found": "there is no baseline {path}; create it with gipr-lint baseline write",
    "baseline.not-one": "{path} is not a baseline, or it is damaged; write a new one with gipr-lint baseline write",
    "baseline.private": "not kept, and still shown, because they concern personal data or secrets: {count}",
    "baseline.pruned": "dropped from {path} because they are gone: {count}; left: {left}",
    "baseline.too-large": "the baseline {path} is too large (64 MiB at most)",
    "baseline.written": "kept in {path}: findings {count}, documents {documents}; from now on only new ones are shown",
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
    "checks.comes-first": "in the form it comes first",
    "checks.crashed": "rule {codes} crashed: {what}",
    "checks.data-row": "data row",
    "checks.each-without-form": "`each` needs `of`, which names the table",
    "checks.either-reading": "{first}; or {second}",
    "checks.fee-multiple": "it is a multiple of {multiple} yuan",
    "checks.follows": "in the form it follows “{after}”",
    "checks.grew": "a growth by {by}",
    "checks.grid": "{lines} lines of {characters} characters",
    "checks.header-not-repeated": "header rows are not repeated",
    "checks.in-last-year": "last year’s report: {reason}",
    "checks.indent": "an indent of {characters} characters",
    "checks.layout-unknown": "the file does not say how this looks, or leaves it to the theme",
    "checks.maybe-another": "; it could also be {cells}",
    "checks.no-capture": "the fact “{facts}” has no group named “{name}”",
    "checks.no-character": "“{entry}” should be the character itself, U+200B, or a range like U+E000-U+F8FF",
    "checks.no-fact-counted": "the fact “{name}” is not a number read with `says`",
    "checks.no-first-year": "“{entry}” in the list “{list}” should be written “term→year”",
    "checks.no-form": "there is no table “{form}”",
    "checks.no-indent": "no indent",
    "checks.no-number": "{cell} is not a number",
    "checks.no-pair": "“{pair}” should be two marks, an opening and a closing one",
    "checks.no-phrase": (
        "“{entry}” in the list “{list}” should have at least six characters, with its exceptions after a bar"
    ),
    "checks.no-replacement": "“{pair}” should be two characters, the wrong one and the right one",
    "checks.no-roster": "there is no roster",
    "checks.no-row-in-edition": "the table “{form}” of {edition} has no row “{row}”",
    "checks.no-slip": "“{entry}” in the list “{list}” should be written “wrong→right”",
    "checks.no-title": "no title was recognised",
    "checks.not-filled-in": "the table “{form}” is not filled in yet",
    "checks.not-found": "“{name}” was not found",
    "checks.nothing-to-check": "“{row}” in the table “{form}” of {edition} has no column to be checked",
    "checks.of-plugin": " (check “{check}” of plugin {plugin})",
    "checks.of-table": "{part} ÷ {whole} in the table",
    "checks.one-cell": "this should be one cell, as in requests[new, total]",
    "checks.one-quantifier": "only one of `of`, `cells` and `fact` can be given",
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
    "checks.row-or-column": "`each` takes either row or column",
    "checks.rows-split": "rows may be split",
    "checks.several-wrong": "; more than one cell is wrong",
    "checks.several-wrong-of": "; more than one cell is wrong, look at {cells}",
    "checks.shrank": "a decrease by {by}",
    "checks.sum-of": "{sum} ({terms})",
    "checks.table-unsure": "table “{table}” was not recognised; it may have no lines and was read as text",
    "checks.term": "{label} {value}",
    "checks.that-lacks": "“{name}” is missing from `that`",
    "checks.this-body": "this body",
    "checks.too-many-figures": "the text has more than {most} figures and claims; the rest were not read",
    "checks.too-short": "enough text (at least {least} characters)",
    "checks.trace-count": "{word} {count}",
    "checks.unchecked-copy": (
        "the table “{table}” stands there more than once; the copy from row {row} of table {number} was not checked"
    ),
    "checks.web-address-blank": "has a space next to it",
    "checks.web-address-elsewhere": "is not on a government host ({hosts})",
    "checks.web-address-malformed": "is malformed",
    "checks.web-address-wide": "contains full-width characters or spaces",
    "checks.whole": "{terms}, {sum} together",
    "checks.year-unknown": "unknown",
    "cluster.at-work": "the scheduler has {workers} workers; dashboard {dashboard}",
    "cluster.no-scheduler": "the scheduler {address} does not answer, or has no workers: {why}",
    "cluster.or-jobs": "--jobs and --scheduler cannot be used together",
    "cluster.other-version": "the worker {worker} has another version or other rules: {other} there, {own} here",
    "compare.added": "a sentence that the draft does not have: “{text}”",
    "compare.changed": "the draft has “{before}”, this “{after}”",
    "compare.column-added": "the table “{table}” has the column “{name}”, which the draft does not have",
    "compare.column-lost": "the table “{table}” lacks the column “{name}” of the draft",
    "compare.folder": "“{path}” is a folder; compare takes two files",
    "compare.left-out": "in the draft, but not here: “{before}”",
    "compare.lost": "a sentence of the draft is missing: “{text}”",
    "compare.moved": "“{text}” was moved here",
    "compare.nothing": "(nothing)",
    "compare.put-in": "not in the draft: “{after}”",
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
        "there is no pack.yaml in the folder “{folder}” (paths are relative to the folder of the configuration file)"
    ),
    "config.extends-many": "more than {most} configurations extend each other",
    "config.extends-nothing": (
        "there is no configuration “{path}” to extend (paths are relative to the folder of this file)"
    ),
    "config.extends-outside": "“{path}” lies outside the repository and is not read",
    "config.graded-twice": "“{name}” is the same rule as “{other}” on line {line}; write it once",
    "config.misnamed": "{path}: a configuration is named {name}, or stands in pyproject.toml as [tool.gipr-lint]",
    "config.no-table": "{path}: the file has no table [tool.gipr-lint]",
    "config.not-found": "there is no configuration file “{path}”",
    "config.unreadable": "{path}: the file cannot be read ({why})",
    "config.year": "year must be from 2000 to 2100",
    "corpus.ambiguous": (
        "“{agency}” may be any of {names} in the roster; it is counted for none ({count} files, such as {path})"
    ),
    "corpus.bad-archive": "the archive cannot be opened; it may not have been copied as a whole, get it again",
    "corpus.busy": "another corpus scan is writing {folder}",
    "corpus.compared": "{documents} reports of {units} units over {years} years were compared",
    "corpus.compared-well": "{documents} reports of {units} units over {years} years were compared; nothing was found",
    "corpus.elsewhere": "{source} cannot be read: {why}",
    "corpus.encrypted": "the file in the archive has a password",
    "corpus.more-rows": "{count} more rows are not shown; --format csv gives all",
    "corpus.more-unread": "{count} more files cannot be read",
    "corpus.more-unsure": "{count} more names do not match the roster",
    "corpus.no-agency": "{count} files do not tell whose they are, such as {path}",
    "corpus.no-children": "no unit of the roster has “{unit}” as its parent",
    "corpus.no-extra": '{names} missing; run pip install "gipr-lint[{extra}]"',
    "corpus.no-file": "the file cannot be read: {why}",
    "corpus.no-roster": "the store has no roster; use gipr-lint corpus scan … --roster units.csv",
    "corpus.no-source": "there is no {source}",
    "corpus.no-store": "{folder} is not a store; make one with gipr-lint corpus scan",
    "corpus.no-unit": "“{unit}” is not in the roster",
    "corpus.not-in-roster": "“{agency}” is not in the roster ({count} files, such as {path})",
    "corpus.other-folder": "{folder} holds other files; a store goes into a new or empty folder",
    "corpus.others": "{count} other files are of kinds that cannot be checked",
    "corpus.query": "the query cannot be run: {why}",
    "corpus.scanned": "{store}: {read} read ({unreadable} of them unreadable), {unchanged} unchanged, {gone} gone",
    "corpus.too-large": "the file is too large, or not a regular file",
    "corpus.unread": "cannot be read: {path}: {why}",
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
    "drafts.no-rectangle": "row {row}, column {column}: the merged cells do not form a rectangle",
    "drafts.no-setting": "there is no setting “{text}”",
    "drafts.option": "option or edition",
    "drafts.row": 'a row is written “alias: values” or “alias "label": values”',
    "drafts.table-row": "every row of a table ends with |",
    "drafts.values": "row “{row}” has {values} values for {columns} columns: {names}",
    "examples.becomes": "`becomes` does not match the suggestion: it says {wanted}, but {found} is suggested",
    "examples.becomes-nothing": "the example says `becomes` ({wanted}), but nothing is suggested here",
    "examples.crashed": "{rule}: the rule crashed: {problem}",
    "examples.document": "after its fixes the document differs from `becomes`: “{found}” should be “{wanted}”",
    "examples.english": "the English message is wrong: {found}",
    "examples.findings": "expected: {wanted}\nfound:\n{found}",
    "examples.finds": "`finds` does not match what was reported: it says {wanted}, but {found} was reported",
    "examples.fix-left": (
        "the fix does not solve the problem: {why}. Change its text: what only a person can fill in is written "
        "as a note with a blank ({blank}) and becomes a comment. Otherwise leave the fix out"
    ),
    "examples.fixed-again": "fixing the fixed document changes it again",
    "examples.fixed-found": "it is still reported after the fix: {message}",
    "examples.fixed-wrong": "the file is wrong after the fix: {why}",
    "examples.good-finds": "a good example has neither `finds` nor `becomes`",
    "examples.good-found": "the good example was reported: {message}",
    "examples.good-or-bad": "an example has either good or bad, not both or neither",
    "examples.good-unchecked": "the good example could not be checked: {reason}",
    "examples.malformed": "the example is malformed: {why}",
    "examples.missed": "the bad example was not reported",
    "examples.missed-as": "the bad example was not reported ({notes})",
    "examples.no-bad": "there is no bad example",
    "examples.no-findings": "no findings",
    "examples.no-fix": "the rule has a fix, but no bad example is offered one",
    "examples.no-good": "there is no good example",
    "examples.not-found": "nothing was reported",
    "examples.notes": "{first}; {second}",
    "examples.nothing": "nothing",
    "examples.others": "other rules that report this draft: {rules}",
    "examples.stranger": "{rule}: {message}",
    "examples.tracked-differs": "as tracked changes the fix reads differently from its final text",
    "examples.unfilled": "a placeholder was not filled: {text}",
    "explain.authority": "Authority",
    "explain.bad": "Bad:",
    "explain.changes": "Changed by packs and configuration",
    "explain.fix-safe": "Comes with a suggestion (keeps the meaning)",
    "explain.fix-suggested": "Comes with a suggestion (for a person to confirm)",
    "explain.good": "Good:",
    "explain.head": "{code} {name} ({severity})",
    "explain.none": "No rule mentions “{words}”; see gipr-lint rules list",
    "explain.one": "For one of them give its code, as in gipr-lint explain CN503",
    "expr.absent": "there is no “{path}”",
    "expr.arguments": "“{name}” takes {wanted} arguments, but {given} are given",
    "expr.at-least": "at least {least}",
    "expr.backslash": "an expression cannot contain a backslash",
    "expr.between": "{least} to {most}",
    "expr.call": "“{name}” {problem}",
    "expr.cell": "a cell is written “form[row, column]”",
    "expr.closed-bracket": "the brackets do not match, or there is a closing one too many",
    "expr.comment": "an expression of several lines cannot contain “#”",
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
    "expr.full-width": "“{found}” is a full-width or Chinese character; write “{instead}”",
    "expr.group": "a group of values",
    "expr.has-no-attribute": "{kind} has no attribute “{attribute}”",
    "expr.in-list": "write what follows “in” as (one, other) or [one, other]",
    "expr.incomplete": "the expression is incomplete",
    "expr.mismatch": "“{operator}” cannot stand between {left} and {right}",
    "expr.named-argument": "arguments of functions cannot be named",
    "expr.no-attribute": "“{value}” has no attribute “{attribute}”",
    "expr.no-column": "the form “{form}” has no column “{column}”",
    "expr.no-condition": "this should be a condition, not {kind}",
    "expr.no-decimal": "“{text}” is neither a whole number nor a decimal",
    "expr.no-number-no-name": "“{text}” is neither a number nor a name",
    "expr.no-row": "the form “{form}” has no row “{row}”",
    "expr.no-value": "“{path}” cannot be used in an expression",
    "expr.not-allowed": "“{source}” is not allowed in an expression",
    "expr.nothing-to-compare": "there is no number to compare",
    "expr.number": "a number",
    "expr.numbers": "a group of numbers",
    "expr.open-bracket": "this bracket is not closed",
    "expr.open-quote": "a quotation mark is not closed",
    "expr.record": "a record",
    "expr.row-and-column": "the brackets take the name of a row and the name of a column",
    "expr.syntax": "this is not a valid expression",
    "expr.text": "a text",
    "expr.text-and-word": "takes a text and a word or number in it",
    "expr.too-deep": "the expression is nested more than {most} levels deep",
    "expr.too-large": "the number is too large",
    "expr.too-long": "the expression has more than {most} characters",
    "expr.too-many-digits": "the number has more than {most} digits",
    "expr.two-texts": "takes two texts",
    "expr.underscore": "attributes cannot begin with an underscore: “{attribute}”",
    "expr.unknown-form": "there is no form “{form}”",
    "expr.unknown-function": "there is no function “{name}”",
    "expr.unknown-name": "there is no name “{name}”",
    "expr.write-equal": "equality is written “==”, not “{found}”",
    "expr.write-instead": "“{found}” is written “{instead}”",
    "expr.write-unequal": "inequality is written “!=”, not “{found}”",
    "expr.wrong-argument": "takes {wanted} as argument {place}, not {given}",
    "expr.wrong-result": "expected {wanted}, but the result is {given}",
    "facts.bad-expression": "the regular expression is wrong: {why}",
    "facts.deep-expression": "the groups of the regular expression are nested too deeply (over {most} levels)",
    "facts.fact-twice": "there is already a fact “{name}” (in {place}), which cannot be changed; choose another name",
    "facts.find-or-says": "a fact has either find (with or without as) or says",
    "facts.long-expression": "the regular expression, with its patterns written out, has more than {most} characters",
    "facts.nested-repetition": (
        "what is repeated here varies in length itself, as in (a+)+, and may take forever; let each repetition "
        "begin or end with a character that the rest does not have"
    ),
    "facts.no-group": "find has no group named “{name}”",
    "facts.no-pattern": "no pattern named “{name}” is defined before this one",
    "facts.not-in-vocabulary": "“{name}” is not among the {table} of the vocabulary",
    "facts.pattern-twice": (
        "there is already a pattern “{name}” (in {place}), which cannot be replaced; choose another name"
    ),
    "file.apple-double": (
        "The file only holds attributes that macOS keeps for another file (its name begins with “._”). Check the "
        ".docx of the same name without “._”."
    ),
    "file.archive": "The file is an archive, not a .docx. Unpack it and check the .docx inside.",
    "file.bad-crc": "The file is damaged: “{part}” fails its checksum. Repair it in Word or WPS, or download it again.",
    "file.bad-method": (
        "The file uses an unsupported compression method (“{part}”). Open it in Word or WPS and save it as .docx."
    ),
    "file.bad-target": "The file refers to something outside itself for its text and is not read.",
    "file.bad-xml": (
        "The file is damaged: “{part}” line {line} is not well-formed XML ({detail}). Repair it in Word or WPS."
    ),
    "file.bad-zip": (
        "The file is damaged and cannot be unpacked ({detail}). Repair it in Word or WPS and save it as .docx."
    ),
    "file.bomb": "“{part}” unpacks to more than {limit}, too much for a Word document; the file is not read.",
    "file.closed-folder": "There is no permission to open the folder; the files in it were not checked.",
    "file.closed-input": "Standard input is closed; there is no draft to read.",
    "file.doctype": "“{part}” in the file has a DOCTYPE, which no Word document has; for safety it is not read.",
    "file.duplicate-member": (
        "The file holds “{part}” twice, so two programs may read different texts. Open it in Word or WPS and "
        "save it again."
    ),
    "file.empty": "The file is empty (0 bytes). Save or download it again.",
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
        "The file is only a Git LFS pointer; the document has not been downloaded. Run git lfs pull, then check again."
    ),
    "file.long-name": "A part of the file has a name that is too long for a Word document; the file is not read.",
    "file.main-parts": (
        "The file names two parts as its main text, so two programs may read different texts. Open it in Word or "
        "WPS and save it again."
    ),
    "file.mhtml": (
        "The file is a single-file web page (MHT), not a .docx. Open it in Word or WPS and save it as .docx."
    ),
    "file.no-content-types": (
        "The file has no [Content_Types].xml, so it is not a complete Word document. Repair it in Word or WPS."
    ),
    "file.no-main-part": "The file is a ZIP archive without the text of a Word document. Make sure that it is a .docx.",
    "file.no-office": (
        "The file is a document of Word 97–2003, WPS, RTF or OpenDocument, which LibreOffice has to convert. "
        "Install LibreOffice, or save the file as .docx in Word or WPS."
    ),
    "file.no-paragraph": "The document has no paragraph to attach a comment to; nothing was written.",
    "file.no-pdf": (
        "The file is a PDF, which needs an additional package. Run pip install 'gipr-lint[pdf]', or check the "
        "Word document that it was made from."
    ),
    "file.no-permission": (
        "There is no permission to read the file. Check its permissions, or whether another program has locked it."
    ),
    "file.not-converted": (
        "LibreOffice could not convert the file: it may be damaged or protected by a password, or take too "
        "much time or memory. Open it in Word or WPS and save it as .docx."
    ),
    "file.not-found": "The file does not exist. Check its name and folder.",
    "file.not-writable": (
        "Some programs read “{part}” in the file and others do not, so nothing can be written into it. Open it "
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
        "Parts of the file overlap or lie outside it, so two programs may read different texts. Open it in Word "
        "or WPS and save it again."
    ),
    "file.page-attachments": (
        "The page holds no report, only links to attachments ({detail}). Download and check those."
    ),
    "file.page-empty": (
        "The page holds no text; perhaps a script loads it. Open it in a browser, save it once the text shows, "
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
        "The PDF is damaged and cannot be read. Export or download it again, or check the Word document that it "
        "was made from."
    ),
    "file.pdf-encrypted": "The PDF is protected by a password. Remove the password and check again.",
    "file.pdf-pictures": (
        "The PDF holds pictures only (a scan), with no text to check. Check the report's Word document."
    ),
    "file.pdf-too-hard": "Reading the PDF took more time or memory than any annual report needs; it is not read.",
    "file.pdf-too-long": (
        "The PDF is too long (over {limit} pages, or too much text) for an annual report and is not read."
    ),
    "file.pdf-too-many-lines": (
        "A page of the PDF has too many ruling lines to make out its tables; it is not read. Check the Word "
        "document that it was made from."
    ),
    "file.pdf-unmapped": (
        "The PDF does not say which characters it shows; what can be read is unreliable and was not checked. "
        "Check the Word document that it was made from."
    ),
    "file.pptx": "The file is a presentation (.pptx), not a Word document. Check the report's .docx file.",
    "file.reader": "The plugin {part} could not turn the file into a DOCX: {detail}.",
    "file.reader-no-docx": "The plugin {part} could not turn the file into a DOCX: its result is not one.",
    "file.rtf": "The file is RTF, not a .docx. Open it in Word or WPS, save it as .docx, and check that.",
    "file.shortcut": "The file is a shortcut, not the document. Check the .docx that it points to.",
    "file.special": "This is a device, a pipe or the like, not a file. Name a .docx file.",
    "file.text": "The file is plain text, not a .docx. Give a .docx that Word or WPS saved.",
    "file.too-deep": "“{part}” in the file is nested too deeply (over {limit} levels) and is not read.",
    "file.too-large": (
        "The file is too large (over {limit}) for an annual report. Shrink or remove its pictures and check again."
    ),
    "file.too-many-members": "The file has too many parts (over {limit}) for a Word document and is not read.",
    "file.too-much-content": (
        "“{part}” in the file holds too much (over {limit}) for an annual report and is not read."
    ),
    "file.truncated": "The file is incomplete; perhaps a download or copy was cut short. Download or copy it again.",
    "file.unknown": (
        "The kind of file is unknown; it is not a .docx. Open the original in Word or WPS and save it as .docx. "
        "If your office encrypts its files, decrypt it first."
    ),
    "file.uof": "The file is a UOF document, not a .docx. Open it in WPS and save it as .docx.",
    "file.word-xml": "The file is a Word 2003 XML document, not a .docx. Open it in Word and save it as .docx.",
    "file.xlsx": "The file is a spreadsheet (.xlsx), not a Word document. Check the report's .docx file.",
    "file.xml": "The file is XML text, not a .docx. Give a .docx that Word or WPS saved.",
    "file.zeros": "The file holds nothing but zero bytes; its content is lost. Save or download it again.",
    "files.dangling": "it is a link to a file that does not exist",
    "files.folder": "it is a folder",
    "files.not-utf8": "it is not encoded in UTF-8; save it as UTF-8",
    "files.outside": "it is a link that leads out of “{root}”",
    "files.special": "it is not a regular file",
    "files.too-large": "it is larger than {limit}",
    "files.too-many": "it holds more than {most} files and folders, too many for a pack",
    "fix.commented": "comment",
    "fix.counts": "{done} fixed, {commented} as comments, {left} left",
    "fix.cut": "delete “{text}”",
    "fix.delete": "delete this",
    "fix.done": "fixed",
    "fix.insert-paragraph": "add: {text}",
    "fix.insert-section": "add the section “{text}”",
    "fix.insert-table": "add the table “{text}”",
    "fix.left": "left",
    "fix.more": "not written, as a person has to agree to them: {count} suggested; without --safe they are tracked too",
    "fix.more-accepted": (
        "not written, as a person has to agree to them: {count} suggested; leave out --accept to have them "
        "tracked, or add --suggested"
    ),
    "fix.more-rules": "suggestions of other rules that were not written: {count}; leave out --only to write them too",
    "fix.no-suggestions": (
        "{path}: {count} found, but none says what to write; nothing was written. To put them into the draft as "
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
    "fixes.no-document": "this result came without its document, so nothing can be written",
    "fixes.not-tried": "too many fixes did not hold, so this one was not tried; make it yourself",
    "fixes.other-text": "with the changes rejected, the text is not the original one",
    "fixes.overlaps": "it overlaps another fix; check again once that is made",
    "fixes.place": "Place: {place}",
    "fixes.place-not-found": "its place was not found in the document",
    "fixes.still-found": "the finding would still be there; the suggestion is written as a comment",
    "fixes.suggestion": "Suggestion: {title}",
    "fixes.textbox": "text box",
    "fixes.too-long": "the document is too long to be checked again once changed; make it yourself",
    "fixes.unread": "{why}",
    "forms.edition-twice": "there is already an edition “{name}” (in {place}); to add spellings use names in pack.yaml",
    "forms.no-lines": "a table, or each of its blocks, needs columns and rows",
    "forms.row-twice": "the alias of a row may be used only once in a table",
    "forms.years-backwards": "the years run from {first} to {last}: the first is after the last",
    "help.accept": "Write final text instead of tracked changes; safe fixes only.",
    "help.agency": "Full Chinese name of the reporting body.",
    "help.all-packs": "All packs in and below the current folder, as for a whole repository before a commit.",
    "help.allow-empty": "Succeed even if there is nothing to check.",
    "help.allowed-host": (
        "A host name under which the page may be opened, repeatable; required with a --host other than this machine."
    ),
    "help.annotate": (
        "Write a new file with the findings as comments.\n\nFor several files or a folder, -o is a folder."
    ),
    "help.annotate-more": (
        "Examples:\n"
        "  gipr-lint annotate report.docx -o marked.docx   findings as comments, the text as it is\n"
        "  gipr-lint annotate reports -o marked            a whole folder into another\n"
        "\n"
        "Exit status: 0 written or nothing found, 1 a file could not be written, 2 wrong usage, configuration or pack"
    ),
    "help.annotate-short": "Write findings as comments",
    "help.baseline": "A baseline: findings in it are not shown (see gipr-lint baseline).",
    "help.baseline-group": "Keep the present findings, so that only new ones are shown.",
    "help.baseline-output": (
        "The baseline; by default .gipr-lint-baseline.json next to the configuration, or in the current folder "
        "if there is none. What an existing file holds of other documents stays."
    ),
    "help.baseline-prune": (
        "Drop findings that are gone from a baseline.\n\nWithout files, all documents in the baseline are checked."
    ),
    "help.baseline-pruned": "The baseline (default as for baseline write).",
    "help.baseline-short": "Keep the present findings, to see only new ones",
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
    "help.comments": "Add the findings as comments as well.",
    "help.compare": (
        "Compare a draft with what was published of it: the tables cell by cell; figures, dates, contact details "
        "and sentences of the text; title, signature, sections. Punctuation, spaces, width, numbering and the "
        "website's own words do not count as differences."
    ),
    "help.compare-short": "Compare a draft with what was published",
    "help.config": (
        "The configuration (by default .gipr-lint.yaml or pyproject.toml, searched from the folder of the "
        "document upwards, then from the current folder)."
    ),
    "help.corpus": "Many reports: read into a store, checked across years and units, added up, returned.",
    "help.corpus-check": (
        "Check the reports of a store against each other: missing reports, parents and children, copies, shared "
        "numbers, mixed forms, differing versions."
    ),
    "help.corpus-check-more": (
        "Exit status as for check: 0 nothing at or above --fail-on, 1 something, 2 nothing could be checked."
    ),
    "help.corpus-notes": "A comment at each sum that says what each unit contributed.",
    "help.corpus-output": "The folder of the store (Parquet).",
    "help.corpus-report": (
        "Write a page (one file that loads nothing else): missing reports, rankings by unit and rule, a heat "
        "map, year by year, details; and xlsx on request."
    ),
    "help.corpus-return": (
        "Return each unit's report with its findings as comments, in folders by year and unit, and one list as "
        "xlsx.\n\nA report without findings is copied unchanged."
    ),
    "help.corpus-scan": (
        "Read the reports in folders, archives or other file systems (sftp://, s3:// …) into a store.\n\nFiles "
        "that have not changed are not read again; after an interruption, run it again to continue."
    ),
    "help.corpus-short": "Many reports: store, check, add up, return",
    "help.corpus-sql": (
        "Query the store in SQL.\n\nIts tables are documents, cells, facts, sentences, findings, and roster. "
        "Nothing can be written, no file opened, nothing reached over the network."
    ),
    "help.corpus-sql-more": (
        'Example:\n  gipr-lint corpus sql store "SELECT unit, count(*) FROM documents JOIN findings USING'
        ' (document) GROUP BY unit ORDER BY 2 DESC"'
    ),
    "help.corpus-sum": "Write a draft whose three tables are the sums of the children's tables.",
    "help.corpus-unit": "The unit, by its name in the roster.",
    "help.date": "The date of changes and comments; the present time by default.",
    "help.diff": "Write no file; show how the text would change.",
    "help.docs": (
        "Write a page for each rule and an index, in Chinese and English (Markdown).\n\nFOLDER is a rule "
        "pack, or the name of an installed one; without it, the national pack."
    ),
    "help.docs-output": "The folder to write, with zh and en in it.",
    "help.draft-output": "The draft to write (.docx).",
    "help.dry-run": "Write no file; say what would be done.",
    "help.edition": "The edition of the form (by default the one for the report year).",
    "help.exclude": "Files not to check: a path, with * ? **; repeatable.",
    "help.explain": (
        "Explain a rule: what it looks for, why, on what authority, with examples.\n\nWords instead of a code list "
        "the rules that mention them: gipr-lint explain total"
    ),
    "help.explain-more": (
        "Examples:\n  gipr-lint explain CN503                         why, on what authority, examples\n  "
        "gipr-lint explain total --lang en               which rules mention totals\n\nExit status: 0 there is "
        "such a rule, 2 there is none"
    ),
    "help.explain-short": "Explain a rule",
    "help.fail-on": "Exit with 1 if there is a finding of this severity or above.",
    "help.fix": (
        "Write fixes into a new file, by default as tracked changes for a person to accept or reject.\n\nSafe "
        "fixes (which cannot change the meaning) and suggested ones are both tracked. For several files or a "
        "folder, -o is a folder."
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
    "help.force": "Replace the new file if it exists.",
    "help.format": "The output format.",
    "help.help": "Show how the command is used.",
    "help.host": "The address to listen on.",
    "help.ignore": "Leave these rules out.",
    "help.isolated": "Read no configuration.",
    "help.jobs": (
        "How many processes to use; 0 means one per processor. By default all processors are used for many files."
    ),
    "help.lang": "The language of the output.",
    "help.list": "List the rules: code, severity, name, title.",
    "help.list-more": (
        "Examples:\n  gipr-lint rules list --pack sh                  with the rules of a regional pack\n  "
        "gipr-lint rules list --format json              everything, for programs\n\nExit status: 0 listed, 2 "
        "wrong usage, configuration or pack"
    ),
    "help.max-size": "The largest draft accepted, such as 20M.",
    "help.new": (
        "Write an empty draft of the national form: title, preface, six sections, three tables, signature.\n\nWhat "
        "has to be filled in is left as “____” or as a note in brackets; a check finds what was forgotten."
    ),
    "help.new-more": (
        "Examples:\n"
        "  gipr-lint new --agency NAME --year 2025 -o draft.docx\n"
        "  gipr-lint --profile draft draft.docx            check while writing\n"
        "\n"
        "Exit status: 0 written, 1 not written, 2 wrong usage or pack"
    ),
    "help.new-short": "Write an empty draft",
    "help.no-cache": "Check documents again even if an earlier run has checked them, and keep no results.",
    "help.on-revisions": (
        "If the draft already contains tracked changes: write fixes as comments, track them all the same, or do "
        "nothing."
    ),
    "help.only": "Make only fixes for these rules (codes or names, separated by commas).",
    "help.output": "The new file; a folder for several files or a folder. The draft is never changed.",
    "help.pack": "Another rule pack (name or folder).",
    "help.page-output": "The page to write.",
    "help.port": "The port to listen on; 0 picks a free one.",
    "help.prefix": "Prefix of the rules' codes, two to eight letters (by default from the name: SH for sh).",
    "help.previous": (
        "Last year’s report, or a folder of them (matched by unit and year), with which figures and text are "
        "compared. Without it, reports of two years of one unit in the same run are compared; none switches that "
        "off."
    ),
    "help.profile": "What the document is for: drafting, submission, publication.",
    "help.program": (
        "Check drafts of annual reports on the disclosure of government information.\n\ngipr-lint "
        "report.docx is the same as gipr-lint check report.docx."
    ),
    "help.program-more": (
        "Examples:\n  gipr-lint report.docx                    check it\n  gipr-lint fix report.docx -o "
        "new.docx    suggest changes, for a person to accept or reject\n  gipr-lint explain "
        "total                  the rules that mention totals\n\nTab completion: in ~/.bashrc, eval "
        '"$(_GIPR_LINT_COMPLETE=bash_source gipr-lint)";\nalso zsh_source, fish_source, powershell_source\nExit '
        "status: 0 nothing found, 1 findings, 2 not done. All options of a command: gipr-lint COMMAND -h"
    ),
    "help.provenance": "Which line of which file each setting comes from, who changed it and why.",
    "help.quiet": "Print findings only.",
    "help.repo": "Address of the repository of gipr-lint, for the configuration of pre-commit.",
    "help.report": "Write a further report, as in html:page.html; may be repeated.",
    "help.report-output": "Write the report to a file (UTF-8).",
    "help.return-output": "The folder to write.",
    "help.return-unit": "Only for this unit.",
    "help.return-year": "Only for this year.",
    "help.roster": "The roster of units (CSV in UTF-8 or GBK): unit,parent,kind,code and optionally complete,names.",
    "help.rule": "Test only these rules.",
    "help.rules": "List, validate and test rule packs; make a scaffold, JSON Schema and rule pages for authors.",
    "help.rules-check": (
        "Validate rule packs: those in the given folders, or the pack in the current folder, or the national "
        "pack. Exit with 2 if one is wrong.\n\nFiles of a pack may be given instead; their pack is found by the "
        "pack.yaml above them."
    ),
    "help.rules-folder": "The folder of a rule pack that is not installed.",
    "help.rules-new": (
        "Make a new installable rule pack with a rule, its examples and a test.\n\nIt goes into a new folder; "
        "existing files are not overwritten."
    ),
    "help.rules-new-more": (
        "Examples:\n"
        "  gipr-lint rules new ly\n"
        "  gipr-lint rules test gipr-lint-ly/src/gipr_lint_ly\n"
        "  gipr-lint --rules gipr-lint-ly/src/gipr_lint_ly report.docx\n"
        "\n"
        "Exit status: 0 written, 1 not written, 2 wrong usage"
    ),
    "help.rules-short": "List, validate and test rule packs",
    "help.rules-test": (
        "Validate rule packs and run the examples of their rules: each rule has a good and a bad one, reports "
        "the bad one, and reports nothing once it is fixed.\n\nWithout a folder, the pack in the current folder is "
        "tested, or the national pack; with rule files, only these rules. Exit with 1 if an example fails, with "
        "2 if a pack is wrong."
    ),
    "help.rules-test-more": (
        "Examples:\n"
        "  gipr-lint rules test gipr-lint-ly/src/gipr_lint_ly          one pack\n"
        "  gipr-lint rules test --all                                  all of a repository\n"
        "\n"
        "Exit status: 0 all pass, 1 an example fails, 2 a pack is wrong"
    ),
    "help.safe": "Write only safe fixes, not suggested ones.",
    "help.scaffold-output": "The new folder (by default gipr-lint-PACK).",
    "help.scheduler": (
        "Let a Dask cluster do the work: the address of its scheduler, such as tcp://host:8786. Its workers must "
        "see the same files."
    ),
    "help.schema": (
        "Print the JSON Schema of rule files, with which editors complete and explain.\n\nrule, pack, form, facts "
        "and draft are the kinds of files; without one, the schema covers all of them."
    ),
    "help.schema-output": "Write into a folder, one file per kind (rule.schema.json and so on).",
    "help.select": "Check only these rules (codes, beginnings of codes, names or categories, separated by commas).",
    "help.serve": (
        "Serve a local web page: drop a draft, see the findings marked, download it fixed.\n\nDrafts stay in "
        "memory for at most 15 minutes and are sent nowhere. Ctrl+C stops it."
    ),
    "help.serve-more": "Examples: gipr-lint serve; gipr-lint serve --host 0.0.0.0 --allowed-host 10.1.2.3",
    "help.serve-short": "Check drafts in a local web page",
    "help.show": "Show what was recognised in a draft: year, edition, sections, tables, period, contact.",
    "help.show-authority": "State the authority of each finding's rule.",
    "help.show-config": "Show which settings apply to this document, and where each value comes from.",
    "help.show-more": (
        "Examples:\n  gipr-lint show report.docx                      what was recognised\n  gipr-lint show --text "
        "report.docx               the draft's own text, one line per paragraph\n\nExit status: 0 read, 1 the file "
        "cannot be read, 2 wrong usage, configuration or pack"
    ),
    "help.show-short": "Show what was recognised in a draft",
    "help.statistics": "Count the findings by rule at the end.",
    "help.stdin-filename": "The name shown for standard input.",
    "help.suggested": "With --accept: write suggested fixes, to which a person has to agree, as final text too.",
    "help.text-lines": "Print the draft's own text, one line per paragraph or table row; suitable for git's textconv.",
    "help.title": "The title of the pack in Chinese.",
    "help.version": "Show the version.",
    "help.watch": "Check again whenever a draft, a configuration or a pack is saved, until Ctrl-C.",
    "help.workers": "How many drafts are checked at a time; one per processor by default.",
    "help.xlsx-output": "Also write a workbook: reports, findings, missing reports.",
    "help.year": "The report year.",
    "help.year-recognised": "The report year (recognised in the draft by default).",
    "hints.beside": "“{path}” is in the same folder: should that be checked?",
    "hints.blank": 'the name of the file contains a space; put it in quotation marks: "{path}"',
    "hints.choices": "; available: {choices}",
    "hints.choices-of-many": "; available: {choices} … ({count} in all)",
    "hints.comma-between": " (separate several with “,”)",
    "hints.lock": "“{path}” is a file that an editor leaves while a draft is open, not a draft",
    "hints.meant": "; did you mean “{meant}”?",
    "hints.meant-folder": "; did you mean {folder}?",
    "hints.narrow-comma": " (use the half-width comma “,”)",
    "hints.near": "did you mean “{path}”?",
    "hints.old": "“{path}” is in the same folder: open it in Word or WPS, save it as .docx, and check that",
    "limits.cells": "{count} cells",
    "limits.characters": "{count} characters",
    "limits.filled": "{count} paragraphs with text and soft returns",
    "limits.paragraphs": "{count} paragraphs",
    "limits.tags": "{count} tags",
    "limits.tree": "{size} once parsed",
    "lint.crashed": (
        "The program failed on this draft ({problem}), which was not checked to the end. Please report this to "
        "the developers, with the draft."
    ),
    "lint.ended": (
        "The system ended the process that was working on this draft, most likely for lack of memory. Check it "
        "alone, or with fewer --jobs."
    ),
    "lint.out-of-time": (
        "Recognising this draft took too long, most likely because of a regular expression in a pack; it was not "
        "checked."
    ),
    "list.clauses": "; ",
    "list.comma": ", ",
    "list.cut-off": "{names} …",
    "list.either": "{first} or {second}",
    "list.more": " …",
    "list.plus": " + ",
    "list.separator": ", ",
    "list.whole": "{names}",
    "lists.absent": "Missing",
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
    "names.in-table": "the table already has the name “{name}”",
    "names.is-a-line": "“{name}” is already the name of a row or column",
    "names.label": "label",
    "names.line-is-there": (
        "the {what} “{name}” exists already; {key} cannot be changed, only spellings added with variants"
    ),
    "names.new-needs": " (to add it, give {first} and {second})",
    "names.no-after": "the new {what} “{name}” needs `after`, the {what} that it follows",
    "names.no-number": "the new section “{name}” needs its number",
    "names.number-form": "“{found}” should be a number in Chinese numerals",
    "names.pattern": "pattern",
    "names.role": "part",
    "names.row": "row",
    "names.row-or-column": "row or column",
    "names.rule": "rule",
    "names.scope": "part of a report",
    "names.section": "section",
    "names.section-is-there": "the section “{name}” exists already; {key} cannot be changed, only spellings added",
    "names.spelling-taken": "“{spelling}” is already a spelling of the section “{section}”",
    "names.table": "table",
    "names.trace": "kind of trace",
    "names.unit-kind": "kind of unit",
    "names.unknown": "there is no {what} named “{name}”",
    "names.use-variants": "the {what} “{name}” exists already; add spellings with variants",
    "names.words": "list of words",
    "options.no-date": "“{name}” is not a date and time like 2026-01-15T08:00:00Z (date)",
    "options.no-language": "there is no language called “{name}”",
    "options.no-profile": "there is no profile called “{name}”",
    "options.no-rule-set": "rules must be a rule set, as load_packs returns it",
    "options.no-severity": "there is no severity called “{name}”",
    "options.no-way-with-revisions": "there is no way to treat tracked changes called “{name}” (on_revisions)",
    "options.no-year": "“{name}” is not a year: year must be a whole number",
    "options.not-a-list": '{option} must be a list of names, such as ["{name}"], not “{name}” alone',
    "options.not-made-of": "{option} must be made of {type}",
    "output.authority": "Authority: {authority}",
    "output.clean": "Nothing found in {files}: {names}",
    "output.closing": "{files}: {errors}, {warnings}",
    "output.converted": "{line}; {files} converted to DOCX for checking, layout not checked: {names}",
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
    "overrides.extends-nothing": " (this pack does not extend any other)",
    "overrides.no-parameter": "the check “{kind}” has no parameter “{name}”",
    "overrides.no-reason": (
        "give a reason for switching a rule off, as in {{severity: off, reason: the city has a rule of its own}}"
    ),
    "overrides.not-extended": "{code} belongs to the pack “{pack}”; to change its rules, first write extends: [{pack}]",
    "overrides.nothing": "nothing is changed: give severity, params, profile, message, off or replaced_by",
    "overrides.off-and-severity": "{word} switches the rule off; severity: {severity} cannot be given as well",
    "overrides.own-rule": "{code} is a rule of this pack itself; change it in its own file",
    "overrides.twice": "rule {code} is already changed on line {line}; change it in one place",
    "overrides.unmasked": "mask can only be switched on: personal data is masked in every output",
    "packs.bad-demand": '“{demand}” is not a range of versions; write it like ">=1.0,<2"',
    "packs.bad-name": "the name of a pack must be 2 to 8 lower-case letters, not “{name}”",
    "packs.bad-suffix": "the name of the file should end in .yaml",
    "packs.bad-version": "a version is written like 1.0 or 2026.1, not “{version}”",
    "packs.circle": "the packs extend each other: {names}",
    "packs.empty-folder": "there is no pack.yaml in the folder “{folder}”",
    "packs.examples": "{count} examples",
    "packs.facts-elsewhere": (
        "this should be a rule; files of facts (facts, patterns, vocabulary, words) belong in the folder facts/"
    ),
    "packs.file-name": "{place}:{column}: the file of the rule should be named {name}",
    "packs.forms-elsewhere": "this should be a rule; files of forms (edition) belong in the folder forms/",
    "packs.is-installed": "a pack named “{name}” is already installed; choose another prefix with --prefix",
    "packs.made": (
        "Made {title} (codes {prefix}…): {folder}\nNext: gipr-lint rules test {inside}\nOnce it is "
        "installed, use it with --pack {pack}"
    ),
    "packs.more-errors": "and {count} more errors",
    "packs.no-edition": "there is no edition of the form for the year {year}",
    "packs.no-folder": "there is no folder “{folder}”",
    "packs.no-manifest": "there is no pack.yaml in the folder",
    "packs.no-manifest-beside": (
        "there is no pack.yaml in the folder “{folder}” (paths are relative to the folder of this pack)"
    ),
    "packs.no-such-file": "there is no kind of file “{name}”",
    "packs.none-named": "there is no pack named “{name}”",
    "packs.not-installed": "no pack named “{name}” is installed{hint}",
    "packs.not-loaded": "“{name}” in requires is not loaded; list it in extends",
    "packs.not-run": '{codes} not run: their examples need pip install "gipr-lint[many]"',
    "packs.one-example": "{count} example",
    "packs.one-rule": "{count} rule",
    "packs.other-version": "the pack “{pack}” needs {name} {demand}, but {found} is installed",
    "packs.own-name": "“gl” is reserved for the program; choose another name",
    "packs.pack-twice": "there are two packs named “{name}”; one was loaded from {folder}",
    "packs.registered-empty": (
        "the pack “{name}” registered by {who} cannot be used: there is no pack.yaml in the package “{package}”"
    ),
    "packs.registered-twice": "the pack “{name}” is registered more than once, by: {who}",
    "packs.rules": "{count} rules",
    "packs.tested": "{rules}, {examples}: {passed} passed, {failed} failed",
    "packs.tested-in": "{packs}: ",
    "packs.tested-whole": "; faults of whole rules: {count}",
    "packs.unknown-edition": "no edition of the form is called “{name}”",
    "packs.unknown-pack": "no rule pack is called “{name}”",
    "packs.well-formed": "{pack}: {rules}, all valid",
    "packs.write-beside": " (for the folder next to this one write “../{name}”)",
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
    "page.keys": "Press j and k for the next and previous finding, Esc to leave",
    "page.margins": "Headers and footers",
    "page.masked": "Personal data is masked.",
    "page.notes": "Foot and end notes",
    "page.number": "Finding",
    "page.others": "Other places",
    "page.published": "Published",
    "page.severity": "Severity",
    "page.sideways": "The table is wider than the screen; scroll it sideways ⇄",
    "page.skipped": "Files that were not checked",
    "page.title": "Findings in annual reports on government information disclosure",
    "page.unchecked": "Rules that could not be checked",
    "page.unit": "Unit",
    "page.units": "Totals by unit",
    "page.unread": "unreadable",
    "page.unread-files": "Files that could not be read",
    "page.why": "Why, and on what authority",
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
    "plugins.file-hyphen": "the name of the file has underscores where the name of the check has hyphens",
    "plugins.file-other-name": "going by its file the check is called “{name}”, but @check calls it “{found}”",
    "plugins.file-without-check": "there is no function {name} marked with @check",
    "plugins.file-without-function": "there is no function {name}",
    "plugins.format": "output format",
    "plugins.format-fails": "output format “{format}” of plugin {plugin} failed: {problem}",
    "plugins.format-unfit": "output format “{format}” of plugin {plugin} should yield lines of text, but gave {given}",
    "plugins.function": "function",
    "plugins.function-fails": "(plugin {plugin}) failed: {problem}",
    "plugins.function-says": "(plugin {plugin}) {problem}",
    "plugins.function-unfit": "(plugin {plugin}) returned {given}, which is not a value of the language",
    "plugins.hook-fails": "plugin {plugin}: {hook} failed: {problem}",
    "plugins.invalid": "plugin {plugin} does not match the hooks: {problem}",
    "plugins.no-hook": "plugin {plugin}: there is no hook “{hook}”",
    "plugins.no-hook-but": "plugin {plugin}: there is no hook “{hook}”; did you mean “{meant}”?",
    "plugins.not-loaded": "plugin {plugin} cannot be imported: {problem}",
    "plugins.other-version": (
        "plugin {plugin} is written for version {api} of the hooks, but gipr-lint {version} has version {known}: "
        "use versions that match"
    ),
    "plugins.pack": "rule pack",
    "plugins.pack-twice": "there are two rule packs “{name}”",
    "plugins.plugin": "plugin {plugin}",
    "plugins.raised": "{what} ({place})",
    "plugins.same-module": "plugin {plugin} is the same module as plugin {other}",
    "plugins.suffix": "suffix",
    "plugins.taken": "{what} “{name}” exists twice: {first} has one, and {second} brings another",
    "plugins.unfit": "plugin {plugin}: {hook} should return {wanted}, but returned {given}",
    "plugins.unmarked": "plugin {plugin}: “{hook}” is not marked with @gipr_lint.hookimpl",
    "plugins.without-version": (
        "plugin {plugin} does not say which version of the hooks it is written for: it needs a line "
        "GIPR_LINT_API = {api}"
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
    "pytest.no-pack": "no rule pack is named: add {setting} to the settings of pytest, or use {option}",
    "reference.about-checks": (
        "In the `check:` of a rule, `kind` is one of these checks and the other keys are its parameters; those "
        "not marked as required may be left out. Messages and fixes may use the placeholders listed, and "
        "{everywhere} in every rule; any other is an error. This page is generated."
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
    "regex.closed-group": "there is one closing parenthesis too many",
    "regex.end": "the expression is incomplete",
    "regex.escape": "a wrong character after “\\”",
    "regex.extension": "wrong characters after “(?”",
    "regex.flags": "flags belong at the very start, as in (?i)",
    "regex.group-name": "the name of a group is malformed; write (?P<name>…)",
    "regex.group-twice": "two groups have the same name",
    "regex.look-behind": "what is inside “(?<=…)” or “(?<!…)” must have a fixed length",
    "regex.nested-set": "inside square brackets, “[”, “--”, “&&”, “||” and “~~” need a “\\” before them",
    "regex.no-group": "there is no group with that name or number",
    "regex.nothing-to-repeat": "there is nothing before “*”, “+”, “?” or “{{n}}” to repeat",
    "regex.open-group": "a parenthesis is not closed",
    "regex.open-set": "a square bracket is not closed",
    "regex.range": (
        "a range in square brackets runs backwards, or “-” is in the wrong place (put it last to mean a hyphen)"
    ),
    "regex.repeat-order": "the numbers of a repetition are wrong; the smaller one comes first",
    "regex.repeated-twice": "two repetitions follow each other directly",
    "remarks.idle": "There is nothing here for this comment to ignore ({codes}); delete it",
    "remarks.ignore": "ignore",
    "remarks.no-reason": (
        "The comment that ignores {codes} gives no reason and has no effect; write the reason after the rule"
    ),
    "remarks.no-rule": (
        "A comment that ignores findings names no rule, or one that does not exist ({names}); write, for "
        "example: gipr-lint: ignore CN601 counted differently"
    ),
    "report.by-rule": "Rules with most findings",
    "report.by-year": "Findings by year",
    "report.contents": "Contents",
    "report.cut": "Not all are listed; all are in the xlsx (--xlsx) and in corpus sql",
    "report.details": "Unit by unit",
    "report.documents": "Reports",
    "report.grid": "Rules and units",
    "report.more": "more:",
    "report.nobody-absent": "None (every unit of the roster has handed in its report, or there is no roster)",
    "report.ranking": "Units",
    "report.rules": "Rules",
    "report.title": "Annual reports on open government information: an overview",
    "report.units": "Units",
    "report.unlisted": "Names that are not in the roster",
    "report.unreadable": "Unreadable",
    "report.years": "Year by year",
    "reports.is-draft": "“{file}” has the name of a draft; choose another name for the report",
    "reports.is-input": "“{file}” is read in this run and will not be overwritten; choose another name for the report",
    "reports.twice": "two reports cannot go to the same file “{file}”",
    "results.cut": "{count} in all; {most} are listed",
    "return.changed": "the file has changed since it was read into the store; run corpus scan again first",
    "return.done": "{count} reports returned in {folder}; list {list}",
    "return.list": "list",
    "return.none": "the store has no such report",
    "roster.circle": "“{unit}” is its own ancestor",
    "roster.column-twice": "the column “{column}” appears twice",
    "roster.complete": "complete must be 1 or blank, not “{value}”",
    "roster.csv": "not valid CSV: the quotation marks do not pair",
    "roster.empty": "the roster holds no unit",
    "roster.encoding": "{file} is neither UTF-8 nor GBK; a workbook of Excel has to be saved as CSV",
    "roster.line": "{file}, line {line}: {problem}",
    "roster.more": "{count} more",
    "roster.no-column": "the column “{column}” is missing (unit,parent,kind,code)",
    "roster.no-head": "the first line must be the header unit,parent,kind,code, separated by commas, not “{found}”",
    "roster.no-parent": "the parent “{parent}” is not in the roster (units that name it: {count})",
    "roster.no-unit": "there is no name of a unit",
    "roster.own-parent": "“{unit}” cannot be its own parent",
    "roster.too-many": "{count} values for {columns} columns; put a name with a comma in quotation marks",
    "roster.unit-twice": "“{unit}” is already on line {first}",
    "roster.unknown-column": "the column “{column}” is unknown",
    "rules.bad-code": "the code must be “{prefix}” and three digits, not “{code}”",
    "rules.bad-name": "the name must be lower-case words joined by hyphens (like row-total-mismatch), not “{name}”",
    "rules.case-unspoken": "the check distinguishes the case “{name}”, which is missing from the rule’s `cases`",
    "rules.code-twice": "the code of rule “{code} {name}” is already used in {file} line {line}; choose another one",
    "rules.key-of-other-kinds": "the check {kind} has no key “{key}”; these checks have it: {others}",
    "rules.name-twice": "the name of rule “{code} {name}” is already used in {file} line {line}; choose another one",
    "rules.names-added": "names and spellings added",
    "rules.no-authority": "authority needs at least one document",
    "rules.no-examples": "examples need at least one good and one bad",
    "rules.no-kind": "check has no kind",
    "rules.none-called": "there is no rule with the code, name or category “{name}”",
    "rules.none-in-packs": "the pack “{packs}” has no rule with the code or name “{name}”",
    "rules.none-named": "there is no rule with the code or name “{name}”",
    "rules.stray-brace": "“{brace}” has no partner or is not ASCII; a placeholder is written like “{{found}}”",
    "rules.unknown-capture": "fix.text is given by group, and there is no group named “{name}”",
    "rules.unknown-case": "`cases` has “{name}”, which is not a case of the check",
    "rules.unknown-kind": "unknown check “{name}”",
    "rules.unknown-placeholder": "unknown placeholder “{{{name}}}”",
    "scaffold.bad-name": (
        "the name of a pack must be lower-case letters, digits and hyphens, beginning with a letter (like sh, "
        "jiangbei), not “{name}”"
    ),
    "scaffold.bad-prefix": "the prefix of codes must have 2 to 8 letters, not “{prefix}”",
    "scaffold.bad-title": (
        "the title of a pack cannot contain quotation marks, backslashes, braces or control characters"
    ),
    "scaffold.no-prefix": (
        "the prefix of codes has 2 to 8 letters and cannot be derived from “{name}”; give it with --prefix (like "
        "--prefix SH)"
    ),
    "scaffold.prefix-taken": "the prefix “{prefix}” is taken; choose another one",
    "scaffold.title": "The rule pack {prefix}",
    "serve.no-extra": (
        "the packages for the web page are not installed ({names}); install them with pip install 'gipr-lint[web]'"
    ),
    "serve.no-port": "cannot listen on port {port} of {host}: {why}",
    "serve.not-loopback": (
        "--host {host} lets other computers in; give the host name or address that they use with --allowed-host"
    ),
    "serve.not-started": "the processes that check drafts cannot be started; try gipr-lint check with the same options",
    "serve.port-taken": (
        "port {port} is already in use, perhaps by another gipr-lint serve; choose another one with --port"
    ),
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
        "lang on line {line} of {file} applies only to runs from its folder; this one uses {lang}, as a run has "
        "one language"
    ),
    "setting.parameter": "parameter {name}",
    "setting.reason": "{line}; reason: {reason}",
    "setting.replaced-by": "replaced by",
    "setting.selected-ignored": (
        "--select names {rule}, but line {line} of {file} ignores it, so it is not shown; use --isolated to see it"
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
    "show.foreign": "about other things, not compared: {quotes}",
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
    "show.unsure": "not read with certainty",
    "show.what": "{object}, {action}",
    "show.year": "year",
    "sources.excluded": "excluded by a setting",
    "sources.needs-office": "cannot be checked without LibreOffice",
    "sources.needs-pdf": "can only be checked after pip install 'gipr-lint[pdf]'",
    "sources.no-file": "not a regular file",
    "sources.nothing": "there is nothing to check: {paths}",
    "sources.nothing-left": "no file was checked, {count} cannot be: {names}",
    "sources.other-kind": "not a DOCX, cannot be checked",
    "sum.incomplete": (
        "the roster does not say that the listed children of “{unit}” are all of them (complete); what its own "
        "offices did has to be added"
    ),
    "sum.missing": "{count} units have no report and are not included in the sums: {names}",
    "sum.no-reports": "the children of “{unit}” have no report for {year}",
    "sum.of": "“{unit}”: the sums of {count} children",
    "sum.several": "“{unit}” has {count} different reports; {path} is used",
    "sum.uncounted": "{count} cells are not numbers and are not counted: {cells}",
    "text.joined": "{first}{second}",
    "text.next-quoted": "{first}”“{second}",
    "text.plain": "{text}",
    "text.quoted": "“{text}”",
    "toml.after-statement": "something follows the value; put it on a line of its own",
    "toml.bad-escape": "a wrong “\\” inside double quotation marks; use single ones",
    "toml.bad-key": "“key = value” or “[table]” is expected here; quote a key that contains other characters",
    "toml.bad-value": "this is not a value; put text in quotation marks",
    "toml.invalid-character": (
        "a character that is not allowed here (write a line break in a text as \\n, or use three quotation marks)"
    ),
    "toml.no-equals": "there is no “=” after the key",
    "toml.other-table": "“{name}” should be “[{meant}]”",
    "toml.syntax": "TOML syntax error: {what}",
    "toml.twice": "this key or table exists already",
    "tool.about-not-an-annual-report": (
        "Neither title nor sections nor tables nor words of an annual report are in the document. It is most "
        "likely the wrong file, so no rule was run. Keep other documents in another folder."
    ),
    "tool.about-rule-crashed": (
        "A rule raised an error; the others went on. Please report it to its author, with the draft."
    ),
    "tool.about-rule-out-of-time": (
        "A rule, usually because of a regular expression in it, was too slow and was stopped; the others went "
        "on. Please report it to its author."
    ),
    "tool.about-stale-baseline": (
        "Some findings of the baseline are gone from the document: corrected, or worded differently. gipr-lint "
        "baseline prune drops them; as long as they stay, the same defect would not be shown if it came back."
    ),
    "tool.about-suppression-without-reason": (
        "A comment that ignores findings needs a reason (gipr-lint: ignore CN601 counted differently); without "
        "one it has no effect."
    ),
    "tool.about-unchecked-part": (
        "A part other than the main text (a header, notes, styles …) is damaged or too large, or there is text "
        "where none is allowed, in a chart or in an embedded file, and was not checked. Opening the draft in "
        "Word or WPS and saving it again usually helps."
    ),
    "tool.about-unreadable-document": (
        "The document is not a DOCX, is damaged, is protected by a password, or exceeds the limits; the message "
        "says what to do."
    ),
    "tool.about-unused-suppression": (
        "Where a comment ignores a rule (gipr-lint: ignore RULE reason), the rule finds nothing, or there is no "
        "such rule. Delete the comment, or attach it to the words that the finding is about."
    ),
    "tool.comments": "the comments",
    "tool.endnotes": "the endnotes",
    "tool.footer": "a footer",
    "tool.footnotes": "the footnotes",
    "tool.header": "a header",
    "tool.no-annual-report": (
        "this does not look like an annual report on open government: its title, sections, tables and words are "
        "all missing, so it was not checked; is it the wrong file?"
    ),
    "tool.no-text": (
        "there is no text in the document, perhaps only pictures or scans; check the Word document that contains "
        "the text"
    ),
    "tool.not-an-annual-report": "Not an annual report",
    "tool.numbering": "the automatic numbers",
    "tool.out-of-time": "too slow and stopped before the end: {codes}; please report this to the author of the rules",
    "tool.rule-crashed": "a rule crashed",
    "tool.rule-out-of-time": "A rule ran out of time",
    "tool.stale": "The baseline holds findings that are gone ({codes}); drop them with gipr-lint baseline prune",
    "tool.stale-baseline": "A baseline is out of date",
    "tool.stale-code": "{code} ×{count}",
    "tool.styles": "the styles",
    "tool.suppression-without-reason": "A comment that ignores findings gives no reason",
    "tool.text-embedded": (
        "all the text of the document is in a file embedded in it, as editors on web pages export it, and could not be "
        "read; open it in Word, save it as a new DOCX and check that"
    ),
    "tool.unchecked": "not checked because damaged or too large: {part} ({path}); save the draft again and check again",
    "tool.unchecked-other-part": (
        "not checked because damaged or too large: a part ({path}); save the draft again and check again"
    ),
    "tool.unchecked-part": "a part of the file was not checked",
    "tool.unread-chart": "the text in {count} chart(s) or SmartArt was not checked",
    "tool.unread-file": (
        "other files are embedded in the document at {count} place(s), and their text was not checked; open the "
        "draft in Word, save it again and check again"
    ),
    "tool.unread-text": (
        "there is text at {count} place(s) where none is allowed; it cannot be read and was not checked. Open "
        "the draft in Word or WPS, see whether its text is complete, save it again and check again"
    ),
    "tool.unreadable-document": "a document cannot be read",
    "tool.unused-suppression": "A comment that ignores findings has no effect",
    "usage.at-least": "an integer of at least {least}",
    "usage.bad-value": "the value of “{option}” is wrong: expected {wanted}",
    "usage.between": "an integer from {least} to {most}",
    "usage.closed-output": "standard output is closed; there is nowhere to write the result",
    "usage.commands": "Commands",
    "usage.config-and-isolated": "--config and --isolated cannot be used together",
    "usage.crashed": "internal error; please report the above to the developers",
    "usage.date": "a date is written like 2026-01-15 or 2026-01-15T08:00:00Z",
    "usage.default": "default {value}",
    "usage.extra": " ({what})",
    "usage.from": "{least} or more",
    "usage.head": "Usage: ",
    "usage.interrupted": "interrupted",
    "usage.io": "not finished: reading or writing failed: {why}",
    "usage.io-at": "not finished: reading or writing failed: {why} ({file})",
    "usage.missing": "missing: {name}",
    "usage.no-agency": "--agency does not name a body",
    "usage.no-command": "there is no command “{name}”",
    "usage.no-command-no-file": "there is no command “{name}” and no such file",
    "usage.no-drafts": "there is no draft to work on",
    "usage.no-edition": "there is no edition of the form for {year}; name one with --edition",
    "usage.no-option": "there is no option “{name}”",
    "usage.no-output": "name the new file with -o; the draft itself is never changed",
    "usage.no-pack": (
        "{path}: neither the folder nor one above it contains a pack.yaml (if there are several below, name one)"
    ),
    "usage.no-path": "there is no file or folder “{path}”",
    "usage.no-value": "the option “{name}” needs a value, or takes none",
    "usage.one-of": "one of {choices}",
    "usage.options": "Options",
    "usage.output-dash": "nothing is written to standard output; name the new file with -o",
    "usage.output-folder": "there are several files, so -o must be a folder, but “{path}” is a file",
    "usage.range": "{least} to {most}",
    "usage.report": "FORMAT:FILE, as in html:page.html",
    "usage.required": "required",
    "usage.safe-and-suggested": "--safe and --suggested cannot be used together",
    "usage.see": "See: {command} --help",
    "usage.size": "a size from 1K to 100M, such as 20M",
    "usage.too-much": "too much is given: {words}",
    "usage.watch-input": "--watch cannot be used with standard input",
    "usage.with-hint": "{what}; {hint}",
    "usage.wrong": "wrong usage: {what}",
    "watch.changed": "{time} changed: {files}",
    "watch.waiting": "Waiting for changes; Ctrl-C to stop.",
    "web.accept": "Accept",
    "web.accept-all": "accept all",
    "web.accept-none": "accept none",
    "web.accept-safe": "accept safe ones",
    "web.accepted": "{count} of {total} changes accepted.",
    "web.agency": "Name of the unit",
    "web.another": "There is already a draft of that name, of another unit or year: both are kept.",
    "web.beside": "Compare with last year’s report or the published page",
    "web.busy": "Too many drafts are being checked now; try again in a moment",
    "web.changes": "Changes:",
    "web.checking": "Checking",
    "web.choose": "Or click here to choose; you can choose several at once",
    "web.clear": "Clear all",
    "web.cleared": "Cleared, also on the server",
    "web.drop": "Drop drafts here",
    "web.ended": "Checking this draft took too much time or memory and was stopped",
    "web.folder": "Choose a folder",
    "web.gone": "The draft is no longer in the server's memory (drafts stay for at most 15 minutes); drop it again",
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
    "web.no-fix-known": "Nothing was found that can be fixed automatically; the draft stays as it is",
    "web.no-fixes": "No change is accepted; the draft stays as it is",
    "web.no-form": "What was sent is not a form with files, or there are more than {most}",
    "web.no-year": "The year must be from {first} to {last}",
    "web.noscript": "This page needs JavaScript.",
    "web.nothing": "There is nothing that can be checked",
    "web.offline": "The server cannot be reached; is it still running?",
    "web.open": "Open",
    "web.other-kind": "This kind of file cannot be checked",
    "web.own-name": "English",
    "web.packs": "Rule packs",
    "web.previous": "Last year’s report",
    "web.previous-used": "Compared with it.",
    "web.privacy": (
        "Drafts stay in the server's memory for at most 15 minutes and are sent nowhere; .doc, .wps and the like "
        "are converted in a temporary folder that is deleted at once."
    ),
    "web.profile": "Purpose",
    "web.profile-draft": "drafting",
    "web.profile-publish": "publishing",
    "web.profile-submit": "submitting",
    "web.progress": "{done} of {total} checked",
    "web.published": "Published page or file",
    "web.ready": "Done.",
    "web.renewed": "Replaced the draft of that name.",
    "web.results": "Results",
    "web.safe": "safe: does not change the meaning",
    "web.saved": "Saved:",
    "web.sheet": "Findings",
    "web.size": "Word, WPS, PDF or a web page, at most {most} each",
    "web.stale": "This page is out of date; reload it and try again",
    "web.suggested": "check it: changes a figure or words",
    "web.take": "Download",
    "web.take-annotated": "Draft with comments",
    "web.take-both": "Changes and comments",
    "web.take-fixed": "Draft with tracked changes",
    "web.take-html": "Results as a web page",
    "web.take-list": "List of findings (spreadsheet)",
    "web.terms": (
        "“Safe” does not change the meaning and can be accepted as it is; “check it” changes a figure or words, "
        "so look at it before you accept it. What you accept becomes tracked changes, which you can accept or "
        "reject one by one in Word or WPS."
    ),
    "web.title": "Checking annual disclosure reports",
    "web.too-large": "The file is too large; at most {most}",
    "web.too-much": "This draft needs too much memory and was stopped",
    "web.too-slow": "The file was sent too slowly and was stopped",
    "web.waiting": "waiting",
    "web.year": "Report year",
    "web.year-auto": "recognised automatically",
    "write.comments": "{path}: {count} comments",
    "write.dangling": "“{target}” is a link to a file that does not exist; name the file itself",
    "write.disk-full": "the disk is full; nothing was written",
    "write.done": "Written: {target}",
    "write.earlier": (
        "{path}: {replaced} comments of an earlier run were replaced, {answered} that somebody had answered were "
        "kept; {resolved} of their findings are resolved"
    ),
    "write.failed": "“{target}” cannot be written: {why}",
    "write.files": "Written: {count} files in {folder}",
    "write.folder-there": "“{folder}” already exists; no file was written",
    "write.for-file": "{path}: {why}",
    "write.is-folder": "“{target}” is a folder; name a file",
    "write.is-source": "the new file would be the draft itself, which is never changed; choose another name",
    "write.is-there": "“{target}” already exists; choose another name, or overwrite it with --force",
    "write.locked": "“{target}” cannot be written: it may be open in Word or WPS, or the folder is read-only",
    "write.no-changes": "{path}: nothing to change, no new file was written",
    "write.no-file": "“{target}” is a device, a pipe or the like, not a file; choose another name",
    "write.no-findings": "{path}: nothing was found, no new file was written",
    "write.no-folder": "there is no folder “{folder}”",
    "write.one-comment": "{path}: {count} comment",
    "write.revised": "the draft contains tracked changes; as --on-revisions refuse asks, nothing was done",
    "write.serialised": "{path}: the text was not UTF-8 and was rewritten as a whole",
    "write.signed": "{path}: the draft is signed; the signature is not valid for the new file",
    "write.suffix": "“{target}” ends in {suffix}, but what is written is a .docx; name it “{meant}”",
    "write.too-long": (
        "The draft is too long (more than {limit}) to be rewritten and can only be checked: split it, or correct "
        "it yourself"
    ),
    "write.unproven": "the new file failed its own check ({why}); nothing was written",
    "yaml.a-decimal": "a decimal number",
    "yaml.a-list": "a list",
    "yaml.a-mapping": "“key: value”",
    "yaml.a-text": "text",
    "yaml.a-truth-value": "a truth value",
    "yaml.a-value": "a single value",
    "yaml.after-end": "there is content after the end of the document",
    "yaml.an-integer": "an integer",
    "yaml.anchor-like": "put a value that begins with “&” or “*” in quotes",
    "yaml.blank-behind-colon": " (put a space after the colon)",
    "yaml.block-scalar": (
        "after “|” or “>” the text begins on the next line; put a text that begins with one of them in quotes"
    ),
    "yaml.braces-in-text": (
        "inside braces, put a text that contains “{{” (a placeholder, say) in quotes or on a line of its own"
    ),
    "yaml.bracket-first": "a text that begins with “{mark}” has to be quoted",
    "yaml.comma-in-braces": " (inside braces, put a value that contains a comma in quotes)",
    "yaml.conflict": "a merge conflict was left here; settle it and delete its markers",
    "yaml.control": "control character U+{code} is not allowed",
    "yaml.deeper": (
        "this line is indented more than the key above it; align it if it is a key, or quote the whole text if "
        "it continues the line above"
    ),
    "yaml.described": "{kind} “{text}”",
    "yaml.documents": "a file holds only one YAML document; “---” cannot begin another one",
    "yaml.empty": "“{key}” cannot be empty",
    "yaml.escape": "unknown escape in double quotes; use single quotes instead",
    "yaml.escape-code": "this “\\u” is not a whole character; write the character itself",
    "yaml.expected": "expected {wanted}, but this is {found}",
    "yaml.indent-or-item": "uneven indentation; an item that begins with “- ” is expected here",
    "yaml.indent-or-key": "uneven indentation, or a key is missing here",
    "yaml.invisible": " (column {column} of this line is an invisible U+{code}; delete it or use an ordinary space)",
    "yaml.invisible-below": (
        " (column {column} of the next line is an invisible U+{code}; delete it or use an ordinary space)"
    ),
    "yaml.key-missing": "the key before the colon is missing",
    "yaml.key-no-word": "a key must be a single word",
    "yaml.key-twice": "the key “{key}” is given twice, first on line {line}",
    "yaml.long-number": "the number is too long; if it is text, put it in quotes",
    "yaml.merge-key": "the merge key “<<” is not supported; write the content in full",
    "yaml.missing-keys": "missing keys: {keys}",
    "yaml.narrow-colon": "use a half-width colon “:”",
    "yaml.narrow-comma": "use a half-width comma “,”",
    "yaml.no-anchor": "there is no anchor “{name}”",
    "yaml.no-colon": "the colon after the key is missing",
    "yaml.no-item-here": "an item that begins with “- ” needs a line of its own; if it is text, put it in quotes",
    "yaml.no-mapping-here": "“key: value” is not allowed here (put text that contains “: ” in quotes)",
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
    "yaml.quote-first": "a text that begins with a quotation mark has to be quoted as a whole",
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
    "yaml.wide-colon": " (use a half-width colon “:” with a space after it)",
    "yaml.wide-dash": "an item of a list begins with an ASCII hyphen “-” and a space",
    "yaml.wide-marks": " ({narrow}, with a space after it; put text with full-width punctuation in quotes)",
}

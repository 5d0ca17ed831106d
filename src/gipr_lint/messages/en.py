"""The texts in English, sorted by area."""

MESSAGES: dict[str, str] = {
    "config.empty-folder": (
        "the folder “{folder}” holds no pack.yaml (paths begin at the folder of the configuration file)"
    ),
    "config.misnamed": "{path}: the configuration file should be named {name}",
    "config.no-table": "{path}: the file has no [tool.gipr-lint]",
    "config.not-found": "there is no configuration file “{path}”",
    "config.not-utf8": "{path}: the file is not in UTF-8",
    "config.unreadable": "{path}: the file cannot be read ({why})",
    "config.year": "year is a year from 2000 to 2100",
    "facts.bad-expression": "the regular expression is wrong: {why}",
    "facts.fact-twice": "the fact “{name}” is there already and cannot be changed; choose another name",
    "facts.find-or-count": "a fact has either find (with or without as) or count",
    "facts.no-group": "find has no group named “{name}”",
    "facts.no-pattern": "no pattern named “{name}” stands before",
    "facts.not-among": "among does not hold “{word}”",
    "facts.objects-without-verbs": "objects needs verbs beside it",
    "facts.pattern-twice": "the pattern “{name}” is there already and cannot be changed; choose another name",
    "facts.verbs-or-labels": "count has either verbs or labels",
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
    "file.foreign": (
        "The file is no .docx: a plugin converts it to be checked, but it cannot be written. Save it as .docx first."
    ),
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
    "file.long-name": "A part of the file has too long a name for a Word document; the file is not read.",
    "file.mhtml": (
        "The file is a single-file web page (MHT), not a .docx. Open it in Word or WPS and save it as .docx."
    ),
    "file.no-content-types": (
        "The file has no [Content_Types].xml, so it is no whole Word document. Repair it in Word or WPS."
    ),
    "file.no-main-part": (
        "The file is a zip archive without the text of a Word document. Make sure that it is a .docx."
    ),
    "file.no-permission": "The file may not be read. Check its permissions, or whether another program holds it.",
    "file.not-found": "The file does not exist. Check its name and folder.",
    "file.odt": "The file is an OpenDocument file (.odt or the like), not a .docx. Open it and save it as .docx.",
    "file.ofd": "The file is a fixed-layout OFD, not a .docx. Check the Word document that it was made from.",
    "file.ole": "The file is an old Office compound file, not a .docx. Open it in Word or WPS and save it as .docx.",
    "file.pdf": "The file is a PDF, not a .docx. Check the Word document that it was made from.",
    "file.pptx": "The file is a presentation (.pptx), not a Word document. Check the report's .docx file.",
    "file.reader": "The plugin {part} could not turn the file into a DOCX: {detail}.",
    "file.rtf": "The file is RTF, not a .docx. Open it in Word or WPS, save it as .docx, and check that.",
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
        "The kind of file is unknown; it is not a .docx. Open the original in Word or WPS and save it as .docx."
    ),
    "file.uof": "The file is a UOF document, not a .docx. Open it in WPS and save it as .docx.",
    "file.word-xml": "The file is a Word 2003 XML document, not a .docx. Open it in Word and save it as .docx.",
    "file.xlsx": "The file is a spreadsheet (.xlsx), not a Word document. Check the report's .docx file.",
    "file.xml": "The file is XML text, not a .docx. Give a .docx that Word or WPS saved.",
    "forms.edition-twice": "the edition “{name}” is there already; to add spellings use names in pack.yaml",
    "forms.row-twice": "the alias of a row may be used only once in a table",
    "hints.choices": "; available: {choices}",
    "hints.choices-of-many": "; available: {choices} … ({count} in all)",
    "hints.meant": "; did you mean “{meant}”?",
    "hints.meant-folder": "; did you mean {folder}?",
    "list.cut-off": "{names} …",
    "list.either": "{first} or {second}",
    "list.separator": ", ",
    "list.whole": "{names}",
    "names.column": "column",
    "names.edition": "edition",
    "names.in-table": "“{name}” is a name of the table already",
    "names.is-a-line": "“{name}” is the name of a row or column already",
    "names.line-is-there": (
        "the {what} “{name}” is there already; {key} cannot be changed, only spellings added with variants"
    ),
    "names.new-needs": " (to add it, give {first} and {second})",
    "names.no-after": "the new {what} “{name}” needs after, the {what} that it follows",
    "names.no-number": "the new section “{name}” needs its number",
    "names.row": "row",
    "names.row-or-column": "row or column",
    "names.section": "section",
    "names.section-is-there": "the section “{name}” is there already; {key} cannot be changed, only spellings added",
    "names.spelling-taken": "“{spelling}” is a spelling of the section “{section}” already",
    "names.table": "table",
    "names.unknown": "there is no {what} named “{name}”",
    "names.use-variants": "the {what} “{name}” is there already; add spellings with variants",
    "overrides.by-itself": "a rule cannot be replaced by itself",
    "overrides.extends-nothing": " (this pack extends no other one)",
    "overrides.no-parameter": "the kind of check “{kind}” has no parameter “{name}”",
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
    "packs.facts-elsewhere": (
        "this should be a rule; files of facts (facts, patterns, vocabulary, words) belong into the folder facts/"
    ),
    "packs.forms-elsewhere": "this should be a rule; files of forms (edition) belong into the folder forms/",
    "packs.more-errors": "and {count} more errors",
    "packs.no-edition": "no edition of the form is for the year {year}",
    "packs.no-folder": "there is no folder “{folder}”",
    "packs.no-manifest": "the folder holds no pack.yaml",
    "packs.no-manifest-beside": "the folder “{folder}” holds no pack.yaml (paths begin at the folder of this pack)",
    "packs.none-named": "there is no pack named “{name}”",
    "packs.not-installed": "no pack named “{name}” is installed{hint}",
    "packs.not-loaded": "“{name}” in requires is not loaded; name it in extends",
    "packs.other-version": "the pack “{pack}” needs {name} {demand}, but {found} is there",
    "packs.own-name": "“gl” is the program's own; choose another name",
    "packs.pack-twice": "the pack “{name}” is there twice; it was loaded from {folder}",
    "packs.registered-empty": (
        "the pack “{name}” registered by {who} cannot be used: the package “{package}” holds no pack.yaml"
    ),
    "packs.registered-twice": "the pack “{name}” is there more than once; it is registered by: {who}",
    "packs.unknown-edition": "no edition of the form is called “{name}”",
    "packs.unknown-pack": "no rule pack is called “{name}”",
    "packs.write-beside": " (for the folder beside this one write “../{name}”)",
    "plugins.address-fails": "plugin {plugin}, {hook}: “{address}” cannot be imported: {problem}",
    "plugins.brings-checks": "a mapping from names to CheckKinds (or addresses of them)",
    "plugins.brings-formats": "a mapping from names to functions that render (or addresses of them)",
    "plugins.brings-functions": "a mapping from names to Functions (or addresses of them)",
    "plugins.brings-packs": "a mapping from names to folders",
    "plugins.brings-readers": (
        "a mapping from suffixes (in lower case, with the dot) to functions that convert (or addresses of them)"
    ),
    "plugins.check": "check",
    "plugins.check-fails": "check “{check}” of plugin {plugin} failed ({what}): {problem}",
    "plugins.format": "output format",
    "plugins.format-fails": "output format “{format}” of plugin {plugin} failed: {problem}",
    "plugins.format-unfit": "output format “{format}” of plugin {plugin} should give lines of text, but gave {given}",
    "plugins.function": "function",
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
    "rules.bad-code": "the code is “{prefix}” with three digits, not “{code}”",
    "rules.bad-name": "the name is lower-case words with hyphens (like row-total-mismatch), not “{name}”",
    "rules.code-twice": "the code of rule “{code} {name}” is used already, in {file} line {line}; choose another one",
    "rules.key-of-other-kinds": "the kind of check {kind} has no key “{key}”; kinds that have it: {others}",
    "rules.name-twice": "the name of rule “{code} {name}” is used already, in {file} line {line}; choose another one",
    "rules.no-authority": "authority names at least one document",
    "rules.no-examples": "examples hold at least one good and one bad",
    "rules.no-kind": "check lacks kind",
    "rules.none-called": "there is no rule with the code, name or category “{name}”",
    "rules.none-named": "there is no rule with the code or name “{name}”",
    "rules.unknown-kind": "unknown kind of check “{name}”",
    "rules.unknown-placeholder": "unknown placeholder “{{{name}}}”",
    "text.joined": "{first}{second}",
    "text.plain": "{text}",
    "text.quoted": "“{text}”",
    "toml.syntax": "TOML syntax error: {said}",
    "yaml.a-decimal": "a decimal number",
    "yaml.a-list": "a list",
    "yaml.a-mapping": "“key: value”",
    "yaml.a-text": "text",
    "yaml.a-truth-value": "a truth value",
    "yaml.a-value": "a single value",
    "yaml.after-end": "there is content behind the end of the document",
    "yaml.an-integer": "an integer",
    "yaml.anchor-like": "put a value that begins with “&” or “*” in quotes",
    "yaml.block-scalar": "what follows “|” or “>” is wrong",
    "yaml.comma-in-braces": " (inside braces, put a value with a comma in quotes)",
    "yaml.control": "control character U+{code} is not allowed",
    "yaml.described": "{kind} “{text}”",
    "yaml.documents": "a file holds one YAML document only; “---” cannot begin another one",
    "yaml.escape": "unknown escape in double quotes; use single quotes instead",
    "yaml.expected": "expected {wanted}, but this is {found}",
    "yaml.indent-or-item": "uneven indentation; an item that begins with “- ” is expected here",
    "yaml.indent-or-key": "uneven indentation, or a key is missing here",
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
    "yaml.no-mapping-here": "“key: value” cannot stand here (put text that holds “: ” in quotes)",
    "yaml.no-start": "a value cannot begin with “{char}”; put it in quotes",
    "yaml.no-tag": "the key “{key}” is missing; its possible values: {values}",
    "yaml.no-value": "a value is missing here, or a bracket is not closed",
    "yaml.none-of": "one of {choices} is expected, but this is {found}",
    "yaml.not-utf8": "the file is not in UTF-8; please save it as UTF-8",
    "yaml.nothing": "nothing",
    "yaml.number-for-key": "; {key} takes a number: for at least once write {key}: 1",
    "yaml.number-here": "; a number belongs here: for at least once write 1",
    "yaml.open-bracket": "a bracket is not closed, or a comma is missing",
    "yaml.open-quote": "a quotation mark is not closed",
    "yaml.other": "{said}",
    "yaml.own-anchor": "the anchor “{name}” refers to itself",
    "yaml.quote-text": " (if it is text, put it in quotes)",
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
    "yaml.wide-colon": " (use a half-width colon “:” with a space behind it)",
    "yaml.wide-marks": " ({narrow}, with a space behind it; put text with full-width punctuation in quotes)",
}

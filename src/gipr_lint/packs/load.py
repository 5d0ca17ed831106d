"""Reading packs: folders of YAML files into one rule set, every error with its file, line and column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Raw, Struct, msgpack, structs

from gipr_lint.packs import nodes
from gipr_lint.packs.convert import convert
from gipr_lint.packs.drafts import PLACEHOLDERS, DraftText, names_in
from gipr_lint.packs.errors import error, file_error
from gipr_lint.packs.files import EditionFile, FactsFile, PackFile, RuleFile, edition_of, fact_of
from gipr_lint.packs.model import NO_DRAFT, Documentation, Edition, FactSpec, PackInfo, Rule, RuleSet
from gipr_lint.packs.problem import Problem

KNOWN_SCOPES = ("title", "preface", "ending", "prose")
"""Parts of a report that a fact may name, beside the sections."""


class KindOfCheck(Struct, frozen=True):
    """What a loader must know of a check kind: the type of its parameters, its own validation (which raises
    `Problem`), its placeholders."""

    params: type[Struct]
    validate: Callable[[object, Rule, RuleSet], None]
    placeholders: Callable[[object, RuleSet], Iterable[str]]


class _Loaded(Struct):
    """What has been read so far, with the nodes of the rules for errors that show only when all is known."""

    packs: list[PackInfo]
    editions: dict[str, Edition]
    vocabulary: dict[str, tuple[str, ...]]
    patterns: dict[str, str]
    facts: dict[str, FactSpec]
    rules: dict[str, tuple[Rule, nodes.Node, object]]
    draft: Raw = NO_DRAFT


def load(folders: Sequence[Path], kinds: Mapping[str, KindOfCheck], everywhere: Sequence[str]) -> RuleSet:
    """The rule set of the packs in `folders`, in this order.

    `kinds` are the known check kinds by name, `everywhere` the placeholders that every message may use. Raises
    PackError for the first thing that is wrong.
    """
    loaded = _Loaded([], {}, {}, {}, {}, {})
    for folder in folders:
        _read_pack(folder, loaded, kinds)
    rules = RuleSet(
        packs=tuple(loaded.packs),
        editions=dict(sorted(loaded.editions.items())),
        vocabulary=loaded.vocabulary,
        patterns=loaded.patterns,
        facts=loaded.facts,
        draft=loaded.draft,
        rules=tuple(rule for rule, _, _ in sorted(loaded.rules.values(), key=lambda item: item[0].code)),
    )
    for rule, node, params in loaded.rules.values():
        _validate(rule, node, params, rules, kinds, everywhere)
    return rules


def files_of(folder: Path) -> list[Path]:
    """The YAML files of a pack, sorted."""
    found = [path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml")]
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _parse(path: Path, folder: Path) -> nodes.Node:
    name = str(path.relative_to(folder.parent)) if path.is_relative_to(folder.parent) else str(path)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise file_error(name, "文件不是 UTF-8 编码") from None
    return nodes.parse(text, name)


def _read_pack(folder: Path, loaded: _Loaded, kinds: Mapping[str, KindOfCheck]) -> None:
    manifest = folder / "pack.yaml"
    if not manifest.is_file():
        raise file_error(str(folder), "文件夹里没有 pack.yaml")
    pack = convert(_parse(manifest, folder), PackFile)
    loaded.packs.append(PackInfo(pack.pack, pack.version, pack.title))
    rule_files, draft_files = [], []
    for path in files_of(folder):
        if path == manifest:
            continue
        if path.suffix != ".yaml":
            raise file_error(str(path.relative_to(folder.parent)), "文件名应以 .yaml 结尾")
        place = path.relative_to(folder).parts
        if place[0] == "forms":
            _read_edition(_parse(path, folder), loaded)
        elif place[0] == "facts":
            _read_facts(_parse(path, folder), loaded)
        elif place[0] == "drafts":
            draft_files.append(path)
        else:
            rule_files.append(path)
    for path in draft_files:
        _read_draft(_parse(path, folder), loaded)
    for path in rule_files:
        _read_rule(_parse(path, folder), pack.pack, loaded, kinds)


def _read_edition(node: nodes.Node, loaded: _Loaded) -> None:
    edition = edition_of(convert(node, EditionFile))
    for alias, form in edition.forms.items():
        place = _at(node, ("tables", alias))
        if form.section not in edition.sections:
            raise error(
                _at(node, ("tables", alias, "section")),
                f"没有名为“{form.section}”的部分",
                near=form.section,
                choices=edition.sections,
            )
        known = {*form.rows, *(line.alias for block in form.blocks for line in block.columns)}
        for name, group in form.groups.items():
            for index, member in enumerate(group):
                if member not in known:
                    raise error(
                        _at(node, ("tables", alias, "groups", name, index)),
                        f"没有名为“{member}”的行或列",
                        near=member,
                        choices=known,
                    )
        if len(form.rows) != sum(len(block.rows) for block in form.blocks):
            raise error(place, "行的别名在整个表里不能重复")
    loaded.editions[edition.name] = edition


def _read_facts(node: nodes.Node, loaded: _Loaded) -> None:
    file = convert(node, FactsFile)
    for name, words in file.vocabulary.items():
        loaded.vocabulary[name] = (*loaded.vocabulary.get(name, ()), *words)
    for name, pattern in file.patterns.items():
        loaded.patterns[name] = _expanded(pattern, loaded.patterns, _at(node, ("patterns", name)))
    for name, entry in file.facts.items():
        fact = fact_of(name, entry)
        if bool(fact.find) == (fact.count is not None) or (fact.count and fact.captures):
            raise error(_at(node, ("facts", name)), "事实要写 find（可带 as）或 count 之一")
        _check_words(fact, node)
        fact = structs.replace(fact, find=_expanded(fact.find, loaded.patterns, _at(node, ("facts", name, "find"))))
        sections = {alias for edition in loaded.editions.values() for alias in edition.sections}
        for index, scope in enumerate(fact.scope):
            if scope not in KNOWN_SCOPES and sections and scope not in sections:
                raise error(
                    _at(node, ("facts", name, "in", index)),
                    f"没有名为“{scope}”的部分",
                    near=scope,
                    choices={*KNOWN_SCOPES, *sections},
                )
        groups = re.compile(fact.find).groupindex
        for capture in fact.captures:
            if capture not in groups:
                raise error(
                    _at(node, ("facts", name, "as", capture)),
                    f"find 里没有名为“{capture}”的组",
                    near=capture,
                    choices=groups,
                )
        loaded.facts[name] = fact


def _check_words(fact: FactSpec, node: nodes.Node) -> None:
    """Raises for a number told by nothing or by two things, and for what can never be nearest."""
    if fact.count is not None and bool(fact.count.verbs) == bool(fact.count.labels):
        raise error(_at(node, ("facts", fact.name, "count")), "count 要写 verbs 或 labels 之一")
    if fact.count is not None and fact.count.objects and not fact.count.verbs:
        raise error(_at(node, ("facts", fact.name, "count", "objects")), "objects 要与 verbs 同用")
    if fact.nearest is not None:
        for index, word in enumerate(fact.nearest.one_of):
            if word not in fact.nearest.among:
                place = _at(node, ("facts", fact.name, "nearest", "is", index))
                raise error(place, f"among 里没有“{word}”", near=word, choices=fact.nearest.among)


def _read_draft(node: nodes.Node, loaded: _Loaded) -> None:
    """The texts of the empty draft; those of a later pack take the place of earlier ones."""
    draft = convert(node, DraftText)
    sections = {alias for edition in loaded.editions.values() for alias in edition.sections}
    for alias in draft.sections:
        if alias not in sections:
            raise error(_at(node, ("sections", alias)), f"没有名为“{alias}”的部分", near=alias, choices=sections)
    for path, text in draft.texts():
        for name in names_in(text):
            if name not in PLACEHOLDERS:
                raise error(_at(node, path), f"未知的占位符“{{{name}}}”", near=name, choices=PLACEHOLDERS)
    loaded.draft = Raw(msgpack.encode(draft))


_MACRO = re.compile(r"\{([a-z][a-z_0-9]*)\}")


def _expanded(pattern: str, patterns: Mapping[str, str], place: nodes.Node) -> str:
    """The pattern with every `{name}` replaced by the pattern of that name, which stands before it in the pack."""
    for name in _MACRO.findall(pattern):
        if name not in patterns:
            raise error(place, f"前面没有名为“{name}”的写法", near=name, choices=patterns)
    expanded = _MACRO.sub(lambda match: f"(?:{patterns[match.group(1)]})", pattern)
    try:
        re.compile(expanded)
    except re.error as problem:
        raise error(place, f"正则表达式有误：{problem}") from None
    return expanded


def _read_rule(node: nodes.Node, pack: str, loaded: _Loaded, kinds: Mapping[str, KindOfCheck]) -> None:
    file = convert(node, RuleFile)
    _check_rule_file(file, node, pack)
    if file.code in loaded.rules or any(rule.name == file.name for rule, _, _ in loaded.rules.values()):
        raise error(_at(node, ("code",)), f"规则“{file.code} {file.name}”重复")
    kind_node = _at(node, ("check", "kind"))
    if not isinstance(kind_node, nodes.Scalar):
        raise error(_at(node, ("check",)), "check 里缺少 kind", choices=kinds)
    kind = kinds.get(kind_node.text)
    if kind is None:
        raise error(kind_node, f"未知的检查种类“{kind_node.text}”", near=kind_node.text, choices=kinds)
    own = tuple(item for item in file.check.items if item[0].text != "kind")
    params = convert(nodes.Mapping(own, file.check.mark), kind.params)
    rule = Rule(
        code=file.code,
        name=file.name,
        severity=file.severity,
        title=file.title,
        message=file.message,
        kind=kind_node.text,
        check=Raw(msgpack.encode(params)),
        fix=file.fix,
        documentation=Documentation(file.why, file.authority, file.examples).packed(),
        profile=file.profile,
        pack=pack,
        source=file.source,
    )
    loaded.rules[file.code] = (rule, node, params)


def _check_rule_file(file: RuleFile, node: nodes.Node, pack: str) -> None:
    """What the types of a rule's file do not say by themselves."""
    prefix = pack.upper()
    if not re.fullmatch(rf"{re.escape(prefix)}\d{{3}}", file.code):
        raise error(_at(node, ("code",)), f"编号应为“{prefix}”加三位数字，现为“{file.code}”")
    if not re.fullmatch(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+", file.name):
        raise error(
            _at(node, ("name",)),
            f"名称应为小写字母和连字符组成的英文（如 row-total-mismatch），现为“{file.name}”",
        )
    if not file.authority:
        raise error(_at(node, ("authority",)), "authority 至少写一项依据")
    if not any(example.good for example in file.examples) or not any(example.bad for example in file.examples):
        raise error(_at(node, ("examples",)), "examples 至少要有一个 good 和一个 bad")


def _validate(
    rule: Rule,
    node: nodes.Node,
    params: object,
    rules: RuleSet,
    kinds: Mapping[str, KindOfCheck],
    everywhere: Sequence[str],
) -> None:
    kind = kinds[rule.kind]
    try:
        kind.validate(params, rule, rules)
    except Problem as problem:
        place = _at(node, ("check", *problem.path))
        mark = nodes.within(place, problem.offset) if isinstance(place, nodes.Scalar) else place
        raise error(mark, problem.message, near=problem.near, choices=problem.choices) from None
    known = {*everywhere, *kind.placeholders(params, rules)}
    texts: list[tuple[tuple[str | int, ...], str]] = [
        (("message", "zh"), rule.message.zh),
        (("message", "en"), rule.message.en),
    ]
    if rule.fix:
        template = rule.fix.text
        pairs = template.items() if isinstance(template, dict) else [("", template)]
        texts += [(("fix", "text", *([capture] if capture else [])), text) for capture, text in pairs]
        if rule.fix.title:
            texts += [(("fix", "title", "zh"), rule.fix.title.zh), (("fix", "title", "en"), rule.fix.title.en)]
    for path, text in texts:
        for name in re.findall(r"\{([^{}]*)\}", text):
            if name not in known:
                raise error(_at(node, path), f"未知的占位符“{{{name}}}”", near=name, choices=known)


def _at(node: nodes.Node, path: Sequence[str | int]) -> nodes.Node:
    """The node that a path of keys and positions leads to, or the last one on the way that is there."""
    for step in path:
        if isinstance(node, nodes.Mapping):
            following = next((value for key, value in node.items if key.text == str(step)), None)
        elif isinstance(node, nodes.Sequence) and isinstance(step, int) and step < len(node.items):
            following = node.items[step]
        else:
            following = None
        if following is None:
            return node
        node = following
    return node

"""The pages leave nothing out, in either language."""

from __future__ import annotations

import inspect
import json
import re
import typing
from pathlib import Path

import msgspec
import pytest
from tests.support.e2e.running import run
from tests.support.site import DOCS, LANGUAGES, ROOT, blocks, coded, first_cells, names, page, prose

import gipr_lint
import gipr_lint.testing
from gipr_lint.authoring import checks
from gipr_lint.checks.environment import OWN_FUNCTIONS
from gipr_lint.cli.commands import worded
from gipr_lint.config.schema import ConfigFile
from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.docx.limits import MIB, Limits
from gipr_lint.expr import language
from gipr_lint.output.json import MOST_EDITS, MOST_RELATED, MOST_RELATED_OF_DOCUMENT
from gipr_lint.plugins import registry
from gipr_lint.rulepacks.model import Applies, Vocabulary
from gipr_lint.rulepacks.schema import EditionFile, FactFile, FormFile, RuleFile
from gipr_lint.rulepacks.yaml import nodes
from gipr_lint.terms import CATEGORIES, Profile
from gipr_site import formats, options, signatures
from gipr_site.keys import keys as described_keys

both = pytest.mark.parametrize("lang", LANGUAGES)


def shape(text: str) -> list[str]:
    """Headings by level, blocks by language and tables by rows and columns, in their order."""
    found = []
    for line in re.sub(r"^( {4}[^\n]*|---\norphan: true\n---)$", "", text, flags=re.MULTILINE).splitlines():
        if heading := re.match(r"#+ ", line):
            found.append(heading[0].strip())
        elif line.startswith("```") and line != "```":
            found.append(line.split()[0])
        elif line.startswith("|"):
            found.append("|" * line.replace(r"\|", "").count("|"))
    return found


def keys(kind: type[msgspec.Struct]) -> list[str]:
    """The keys of a type as files write them."""
    return [field.encode_name for field in msgspec.structs.fields(kind) if field.name != "source"]


def says(text: str, word: str) -> bool:
    """Whether a word stands in a text by itself."""
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.ASCII) is not None


def test_both_languages_have_the_same_pages() -> None:
    """No page is missing in one of them."""
    assert names("zh") == names("en")


@pytest.mark.parametrize("name", names("zh"))
def test_a_page_has_the_same_parts_in_both_languages(name: str) -> None:
    """Headings, blocks and tables are the same in number, kind and order: no translation is a stub."""
    english = page("en", name).replace("---\norphan: true\n---\n", "")
    assert shape(page("zh", name)) == shape(english)


@both
@pytest.mark.parametrize("path", ["", "common", *options.commands()])
def test_every_command_has_its_options(lang: str, path: str) -> None:
    """Each command has a heading and, where it has options of its own, their generated table."""
    text = page(lang, "commands")
    own = options.own(path)
    assert len(re.findall(rf"^<!-- {{options}} ?{path} ?-->$", text, re.MULTILINE)) == bool(own)
    if path not in ("", "common"):
        assert re.search(rf"^## {path}\b", text, re.MULTILINE)
        assert f"gipr-lint {path}" in text.replace("[check]", "check")
    assert all(worded(option, lang).help for option in own)


@both
def test_the_common_options_are_in_no_table_twice(lang: str) -> None:
    """What `common` lists, the other commands leave out, and those that do not have it are named."""
    lacking = [path for path in options.commands() if not has_common(path)]
    assert lacking
    assert {f"{path}" for path in lacking} <= coded(page(lang, "commands"))


def has_common(path: str) -> bool:
    """Whether a command has the common options."""
    shared = {option.opts[-1] for option in options.shared()}
    return shared <= {param.opts[-1] for param in options.command_of(path).params}


@both
def test_every_category_and_profile_is_there(lang: str) -> None:
    """The categories with their numbers, and what the profiles are for."""
    text = page(lang, "commands")
    lasts = [number - 1 for number, _ in CATEGORIES[1:]] + [999]
    for (first, name), last in zip(CATEGORIES, lasts, strict=True):
        assert f"| `{name}` | {first}–{last} |" in text
    assert set(typing.get_args(Profile)) <= coded(text)


@both
def test_every_environment_variable_is_there(lang: str) -> None:
    """Those of options stand with them; the others that the program reads are listed."""
    read = set()
    for path in (ROOT / "src" / "gipr_lint").rglob("*.py"):
        read |= set(re.findall(r'"(GIPR_LINT_[A-Z_]+|NO_COLOR|FORCE_COLOR)"', path.read_text(encoding="utf-8")))
    with_options = {param.envvar for path in options.commands() for param in options.command_of(path).params}
    assert read - with_options - {"GIPR_LINT_API"} == {
        name.strip("`") for name in first_cells(page(lang, "commands")) if re.match("`[A-Z_]+`", name)
    }


@both
def test_every_key_of_a_configuration_is_there(lang: str) -> None:
    """In the table, in the examples where it is a key of its own, and no other."""
    text = page(lang, "configuration")
    table = [cell.strip("`") for cell in first_cells(text) if cell.startswith("`")]
    assert table == keys(ConfigFile)
    (example,) = blocks(text, "yaml")
    assert all(re.search(rf"^{key}:", example, re.MULTILINE) for key in table)


@both
def test_every_exit_status_is_there(lang: str) -> None:
    """All three in the table, and no other number is given to `exit` anywhere."""
    assert {"`0`", "`1`", "`2`"} <= set(first_cells(page(lang, "output")))
    for path in (ROOT / "src" / "gipr_lint").rglob("*.py"):
        assert set(re.findall(r"sys\.exit\((\d+)\)", path.read_text(encoding="utf-8"))) <= {"0", "1", "2"}


@both
def test_every_output_format_and_key_of_json_is_there(lang: str) -> None:
    """The formats, and all properties of the JSON Schema, on the pages about output and places."""
    text = page(lang, "output") + page(lang, "places")
    assert "<!-- {formats} -->\n" in text
    told = dict(formats.formats(lang))
    assert set(told) == set(registry.formats())
    one_language = [name for name, about in told.items() if bool(re.search(r"[一-鿿]", about)) != (lang == "zh")]
    assert not one_language, "the module's docstring begins `中文 / English`"
    assert all(told.values())
    schema = json.loads((ROOT / "src/gipr_lint/output/schema.json").read_text(encoding="utf-8"))
    assert not [key for key in properties(schema) if not says(text, key)]


def properties(schema: object) -> set[str]:
    """The names of all properties in a JSON Schema."""
    if isinstance(schema, list):
        return set().union(*map(properties, schema))
    if not isinstance(schema, dict):
        return set()
    return set(schema.get("properties", ())).union(*map(properties, schema.values()))


@both
def test_every_kind_of_location_and_edit_is_there(lang: str) -> None:
    """The kinds of places each have a row, and the operations of fixes are named."""
    kinds = typing.get_args(typing.get_type_hints(gipr_lint.Location)["kind"])
    assert {f"`{kind}`" for kind in kinds} <= set(first_cells(page(lang, "places")))
    assert set(typing.get_args(typing.get_type_hints(gipr_lint.Edit)["op"])) <= coded(page(lang, "output"))


@both
def test_every_finding_of_the_tool_is_there(lang: str) -> None:
    """GL001 and so on, on the page about errors and with `explain`."""
    assert all(code in page(lang, "errors") and code in page(lang, "commands") for code in DIAGNOSTICS)


@both
def test_every_kind_of_check_is_there_with_its_parameters(lang: str) -> None:
    """Each has a row in the table, and all of its parameters are on the page."""
    text = page(lang, "rules") + checks.page(lang)
    for name, kind in registry.checks().items():
        assert f"`{name}`" in first_cells(text) or f"### {name}\n" in text
        assert not [key for key in keys(kind.params) if not says(text, key)], name


@both
@pytest.mark.parametrize("kind", [RuleFile, FactFile, FormFile, EditionFile, Applies])
def test_every_key_of_the_files_of_a_pack_is_there(lang: str, kind: type[msgspec.Struct]) -> None:
    """Nothing that a file of a pack may say is left out."""
    assert not [key for key in keys(kind) if not says(page(lang, "rules"), key)]


@both
def test_every_list_of_the_vocabulary_is_there(lang: str) -> None:
    """The page has them all, each with what it holds."""
    assert "<!-- {keys} Vocabulary -->\n" in page(lang, "rules")
    assert [name for name, about in described_keys("Vocabulary", lang) if about] == list(Vocabulary.__struct_fields__)


@both
def test_every_function_of_expressions_is_there(lang: str) -> None:
    """By its name."""
    assert not [name for name in OWN_FUNCTIONS if not says(page(lang, "rules"), name)]


@both
def test_every_public_name_is_there(lang: str) -> None:
    """Functions with their signatures, types with their attributes, the rest by name; for tests of packs as well."""
    text = page(lang, "python")
    shown = set(re.findall(r"^<!-- \{(?:signature|fields)\} (\S+) -->$", text, re.MULTILINE))
    assert set(gipr_lint.__all__) <= shown | coded(text)
    for name in gipr_lint.__all__:
        made = getattr(gipr_lint, name)
        if inspect.isfunction(made) and name != "hookimpl":
            assert name in shown
            assert all(parameter in signatures.signature(name) for parameter in inspect.signature(made).parameters)
    functions = [name for name in gipr_lint.testing.__all__ if name[0].islower()]
    assert all(f"`{name}(" in page(lang, "authors") for name in functions)


@both
def test_every_limit_is_there(lang: str) -> None:
    """The numbers on the page about security are those of the program."""
    text = page(lang, "security").replace(",", "")
    limits = msgspec.structs.asdict(Limits())
    for name, value in limits.items():
        shown = f"{value // MIB} MiB" if value >= MIB and value % MIB == 0 else str(value)
        assert says(text, shown), name
    for value in (nodes.MOST_NODES, nodes.DEEPEST, language.LONGEST, language.MOST_DIGITS, language.DEEPEST):
        assert says(text, str(value))


@both
def test_the_most_that_json_lists_is_told(lang: str) -> None:
    """How many places of a finding and of a document, and how many edits of a suggestion."""
    rows = {line.split("|")[1].strip(): line for line in page(lang, "output").splitlines() if line.startswith("| `")}
    for most in (MOST_RELATED, MOST_RELATED_OF_DOCUMENT):
        assert says(rows["`related_omitted`"], str(most))
    assert says(rows["`edits`"], str(MOST_EDITS))


@both
def test_every_hook_of_pre_commit_is_there(lang: str) -> None:
    """By its name, with what it does."""
    hooks = re.findall(r"^- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), re.MULTILINE)
    assert [cell for cell in first_cells(page(lang, "ci")) if cell.startswith("`")] == [f"`{hook}`" for hook in hooks]


@both
def test_no_generated_part_is_left_to_be_written(lang: str) -> None:
    """Tables of options, signatures and the like stand in the pages as text; `poe fresh` holds them to the code."""
    assert [name for name in names(lang) if "```{" in page(lang, name)] == []


def written() -> list[Path]:
    """Every page in Markdown of the repository."""
    found = run("git", "ls-files", "-z", "-c", "-o", "--exclude-standard", "*.md", cwd=ROOT).out.split("\0")
    return [ROOT / name for name in found if name and (ROOT / name).is_file()]


def anchors(text: str) -> set[str]:
    """The anchors of the headings of a page, as sites make them of these."""
    heads = re.findall(r"^#+ (.*)$", re.sub(r"^(`{3,}).*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


def test_every_link_leads_somewhere() -> None:
    """Files, pictures and headings that pages of the repository link to are there, whoever reads them and where."""
    dead, texts = [], {path: path.read_text(encoding="utf-8") for path in written()}
    assert len(texts) > 300
    for path, text in texts.items():
        for link in re.findall(r"\]\(([^)\s]+)\)", prose(re.sub("`[^`\n]*`", "", text))):
            if re.match(r"[a-z]+:", link):
                continue
            file, _, anchor = link.partition("#")
            target = (path.parent / file).resolve() if file else path
            if not target.exists() or (anchor and target.suffix == ".md" and anchor not in anchors(texts[target])):
                dead.append((path.relative_to(ROOT).as_posix(), link))
    assert dead == []


def test_the_pages_name_no_host() -> None:
    """Addresses are placeholders, but for those within a machine: the site is the same wherever the project is kept."""
    for path in [*DOCS.glob("*.md"), *(DOCS / "en").glob("*.md"), DOCS / "conf.py"]:
        assert not re.search(r"https?://(?!127\.0\.0\.1\b|gipr_lint;)\w", path.read_text(encoding="utf-8")), path

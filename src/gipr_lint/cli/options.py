"""What the commands share: language, rule packs, the project's configuration, errors that end a run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.core import ParameterSource

from gipr_lint.cli.ending import stop
from gipr_lint.cli.language import language_of_run
from gipr_lint.config.discovery import candidates
from gipr_lint.errors import ConfigError, GiprLintError, UnknownName
from gipr_lint.messages import LANGUAGES, Message, say
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.terms import PROFILES, YEARS

if TYPE_CHECKING:
    from typing import TypedDict, Unpack

    from click.shell_completion import CompletionItem

    from gipr_lint.cli.nearest import Nearest
    from gipr_lint.config.model import Config
    from gipr_lint.linter import Linter
    from gipr_lint.terms import Profile

    class Chosen(TypedDict, total=False):
        """What the arguments of a command choose, as `Options` has it."""

        select: tuple[str, ...]
        ignore: tuple[str, ...]
        profile: Profile
        year: int | None
        edition: str | None
        baseline: str | None
        previous: str | None
        lang: str


_CONFIG, _ISOLATED = "gipr_lint.config", "gipr_lint.isolated"
_DEFAULTS = ("profile", "lang", "fail_on", "year", "edition", "select", "baseline")
"""What a configuration sets where neither the command line nor the environment does."""


def _isolated(context: click.Context, option: click.Parameter, value: bool) -> None:
    if value and context.meta.get(_CONFIG):
        raise click.UsageError(say("usage.config-and-isolated", language_of_run()), context)
    context.meta[_ISOLATED] = value


def _configured(context: click.Context, option: click.Parameter, value: str | None) -> None:
    """Reads the configuration before the other options, for which it has defaults."""
    given = context.get_parameter_source("config") is ParameterSource.COMMANDLINE
    if context.meta.get(_ISOLATED):
        if given:
            raise click.UsageError(say("usage.config-and-isolated", language_of_run()), context)
        return
    if value is None and next(candidates(os.curdir), None) is None:
        return
    from gipr_lint.config.read import find, load  # noqa: PLC0415  (most runs have none)

    try:
        config = load(value) if value is not None else find(os.curdir)
    except ConfigError as problem:
        stop(problem)
    if config is None:
        return
    context.meta[_CONFIG] = config
    defaults = {name: getattr(config, name) for name in _DEFAULTS}
    context.default_map = {name: setting for name, setting in defaults.items() if setting}


class PathText(click.ParamType[str]):
    """A path as it was written; several in an environment variable are separated as paths are there.

    `click.Path` would have its name translated, for which it looks at every start.
    """

    name = "path"
    envvar_list_splitter = os.path.pathsep

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
        """Has the shell complete the name of a file."""
        from gipr_lint.cli.completion import files  # noqa: PLC0415  (for a shell that asks)

        return files(incomplete)


def complete_rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """The rules that a shell may complete a word to."""
    from gipr_lint.cli.completion import rules  # noqa: PLC0415  (as above)

    return rules(ctx, incomplete)


language = click.option("--lang", type=click.Choice(LANGUAGES), default="zh", envvar="GIPR_LINT_LANG", help="help.lang")
"""The option for the language of what is printed."""


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds `--lang`, `--pack`, `--rules`, `--config` and `--isolated` to a command."""
    for option in reversed(
        (
            language,
            click.option(
                "--pack",
                "packs",
                multiple=True,
                type=PathText(),
                metavar="metavar.pack",
                envvar="GIPR_LINT_PACK",
                help="help.pack",
            ),
            click.option(
                "--rules",
                "rules_folders",
                multiple=True,
                type=PathText(),
                metavar="metavar.folder",
                envvar="GIPR_LINT_RULES",
                help="help.rules-folder",
            ),
            click.option(
                "--isolated",
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_isolated,
                envvar="GIPR_LINT_ISOLATED",
                help="help.isolated",
            ),
            click.option(
                "--config",
                is_eager=True,
                expose_value=False,
                callback=_configured,
                type=PathText(),
                metavar="metavar.file",
                envvar="GIPR_LINT_CONFIG",
                help="help.config",
            ),
        )
    ):
        command = option(command)
    return command


def codes(context: click.Context, option: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """The rules named in the values of an option, separated by commas."""
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


profile = click.option(
    "--profile",
    type=click.Choice(PROFILES),
    default="submit",
    envvar="GIPR_LINT_PROFILE",
    help="help.profile",
)
"""The option for what a draft is for."""


def choosing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options that say which rules are checked: `--select`, `--ignore`, `--profile`, `--year`, `--edition`."""
    for option in reversed(
        (
            click.option(
                "--select",
                multiple=True,
                shell_complete=complete_rules,
                callback=codes,
                metavar="metavar.rule",
                envvar="GIPR_LINT_SELECT",
                help="help.select",
            ),
            click.option(
                "--ignore",
                multiple=True,
                shell_complete=complete_rules,
                callback=codes,
                metavar="metavar.rule",
                envvar="GIPR_LINT_IGNORE",
                help="help.ignore",
            ),
            profile,
            click.option(
                "--year",
                type=click.IntRange(*YEARS),
                metavar="metavar.year",
                envvar="GIPR_LINT_YEAR",
                help="help.year-recognised",
            ),
            click.option("--edition", metavar="metavar.edition", envvar="GIPR_LINT_EDITION", help="help.edition"),
        )
    ):
        command = option(command)
    return command


def _previous(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """Where last year's reports are; nowhere for `none`."""
    return None if value == "none" else value


previous = click.option(
    "--previous",
    type=PathText(),
    callback=_previous,
    metavar="metavar.previous",
    envvar="GIPR_LINT_PREVIOUS",
    help="help.previous",
)
"""The option for last year's reports, which drafts are held against."""


def config() -> Config | None:
    """The configuration of the command that runs, None where it has none."""
    context = click.get_current_context(silent=True)
    return context.meta.get(_CONFIG) if context else None


def load(packs: Iterable[str], folders: Iterable[str]) -> RuleSet:
    """The rule set of a run, with the packs and severities of its configuration; ends the run with exit 2 where a
    pack cannot be used or the configuration names a rule that is not there."""
    rules = load_folders(pack_folders(packs, folders))
    settings = config()
    if settings is None:
        return rules
    from gipr_lint.policy import graded  # noqa: PLC0415

    return graded(_named_by(settings, rules), settings.severity)


def _named_by(settings: Config, rules: RuleSet) -> RuleSet:
    """The rules; ends the run with exit 2 where the configuration names one that is not there."""
    from gipr_lint.config.names import require_names  # noqa: PLC0415

    try:
        require_names(settings, rules)
    except ConfigError as problem:
        stop(problem)
    return rules


def make_linter(packs: Iterable[str], folders: Iterable[str], **chosen: Unpack[Chosen]) -> Linter:
    """The linter of a command, by its arguments and what the configuration sets beside them; ends the run with exit 2
    where a pack or baseline cannot be used, or a name is none."""
    from gipr_lint.linter import Linter  # noqa: PLC0415  (not for commands that only look at rules)
    from gipr_lint.options import Options  # noqa: PLC0415

    named, settings = (*packs, *folders), config()
    try:
        if settings is None:
            return Linter(Options(packs=named, **chosen))
        from gipr_lint.config.load import options_of  # noqa: PLC0415  (most runs have none)

        return Linter(options_of(settings, named, **chosen))
    except GiprLintError as problem:
        if isinstance(problem, UnknownName) and problem.name in named:
            fail_on_folder(problem.name)
        stop(problem)


def is_configured(exclude: Sequence[str] = ()) -> bool:
    """Whether the documents of the command may be judged by more than its linter: by a configuration, or left out."""
    return config() is not None or bool(exclude)


def nearest(
    packs: Iterable[str],
    folders: Iterable[str],
    chosen: Chosen,
    exclude: Sequence[str] = (),
    *,
    usual: Linter | None = None,
) -> Nearest:
    """What says by which configuration each document of the command is judged: the one that is named, else that
    nearest to it; what the command line and the environment say goes before it. `usual` is the linter of the command,
    for documents that are judged as it does."""
    from gipr_lint.cli.nearest import Asked, Nearest  # noqa: PLC0415  (most runs have no configuration)

    context = click.get_current_context()
    asked = {name: value for name, value in chosen.items() if name == "lang" or is_asked(context, name)}
    named = is_asked(context, "config")
    is_given = named or bool(context.meta.get(_ISOLATED))
    said = frozenset(name for name in ("lang", "fail_on") if is_asked(context, name))
    return Nearest(Asked((*packs, *folders), asked, tuple(exclude), said), config(), is_given=is_given, usual=usual)


def is_asked(context: click.Context, name: str) -> bool:
    """Whether the command line or the environment says something."""
    return context.get_parameter_source(name) in (ParameterSource.COMMANDLINE, ParameterSource.ENVIRONMENT)


def pack_folders(packs: Iterable[str], folders: Iterable[str]) -> tuple[str, ...]:
    """The packs of a run: those of the configuration by their folders, those of the command line as they are named."""
    settings = config()
    if settings is None:
        return (*packs, *folders)
    from gipr_lint.config.read import folders as folders_in  # noqa: PLC0415
    from gipr_lint.plugins.packs import installed_packs  # noqa: PLC0415

    try:
        return (*folders_in(settings, installed_packs), *packs, *folders)
    except GiprLintError as problem:
        stop(problem)


def load_folders(packs: Iterable[str]) -> RuleSet:
    """The rule set of packs, as they stand; ends the run with exit 2 where one cannot be used."""
    from gipr_lint.plugins.packs import load_packs  # noqa: PLC0415

    try:
        return load_packs(tuple(packs))
    except GiprLintError as problem:
        if isinstance(problem, UnknownName):
            fail_on_folder(problem.name)
        stop(problem)


def require_edition(rules: RuleSet, edition: str | None) -> None:
    """Ends the run with exit 2 where an edition is asked for that no pack has."""
    if edition is not None and edition not in rules.editions:
        message = Message("names.unknown", {"what": Message("names.edition"), "name": edition})
        fail(message, near=edition, choices=rules.editions, always=True)


def fail(message: Message, *, near: str = "", choices: Iterable[str] = (), always: bool = False) -> NoReturn:
    """Prints `message` on standard error, with what may have been meant, and exits with 2."""
    from gipr_lint.messages.choices import hint  # noqa: PLC0415

    stop(message.followed_by(hint(near, choices, listed=always)))


def fail_on_folder(name: str) -> None:
    """Exits with 2 where a folder without a pack was given as one, saying which one may be meant."""
    from pathlib import Path  # noqa: PLC0415

    from gipr_lint.rulepacks.yaml.files import meant_below  # noqa: PLC0415

    if Path(name).is_dir():
        message = Message("packs.empty-folder", {"folder": name})
        fail(message.followed_by(meant_below(Path(name))))

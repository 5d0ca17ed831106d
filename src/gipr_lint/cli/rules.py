"""`gipr-lint rules`: list, validate and try rule packs."""

from __future__ import annotations

import sys

import click

from gipr_lint.cli.commands import Group
from gipr_lint.cli.listing import list_
from gipr_lint.cli.options import common, load


@click.group(cls=Group)
def rules() -> None:
    """列出、校验、试验规则包。"""


rules.add_command(list_)


@rules.command("check")
@click.argument("folders", nargs=-1, type=click.Path(file_okay=False), metavar="[文件夹…]")
@common
def check(folders: tuple[str, ...], lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """校验规则包的写法；不写文件夹则校验国家规则包。有错误时以状态 2 退出。"""
    loaded = load(packs, (*rules_folders, *folders))
    names = ("、" if lang == "zh" else ", ").join(f"{pack.name} {pack.version}" for pack in loaded.packs)
    count = len(loaded.rules)
    click.echo(f"{names}：{count}条规则，写法无误" if lang == "zh" else f"{names}: {count} rules, all well-formed")


@rules.command("test")
@click.argument("folders", nargs=-1, type=click.Path(file_okay=False), metavar="[文件夹…]")
@click.option("--rule", "codes", multiple=True, metavar="规则", help="只试验这些规则。")
@common
def test(
    folders: tuple[str, ...], codes: tuple[str, ...], lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]
) -> None:
    """运行规则的例子：每条规则至少一正一误，错误的例子要被它自己发现。有失败时以状态 1 退出。"""
    from gipr_lint.testing.examples import run_examples  # noqa: PLC0415  (builds documents, needed here only)

    loaded = load(packs, (*rules_folders, *folders))
    chosen = [rule for rule in loaded.rules if not codes or rule.code in codes or rule.name in codes]
    passed = failed = 0
    for rule in chosen:
        for outcome in run_examples(rule, loaded):
            if outcome.fault is None:
                passed += 1
                continue
            failed += 1
            kind = "good" if outcome.example.good else "bad"
            where = f"{rule.source.file}:{rule.source.line}"
            click.echo(f"{where}: {rule.code} {rule.name} #{outcome.number} {kind}: {outcome.fault}")
    if lang == "zh":
        click.echo(f"{len(chosen)}条规则，{passed + failed}个例子：{passed}个通过，{failed}个失败")
    else:
        click.echo(f"{len(chosen)} rules, {passed + failed} examples: {passed} passed, {failed} failed")
    sys.exit(1 if failed or not chosen else 0)

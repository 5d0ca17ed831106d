"""`gipr-lint new`: an empty draft of the official form."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from gipr_lint.blank import new as new_draft
from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, fail, load, require_edition
from gipr_lint.cli.target import NotWritten, check_target, write
from gipr_lint.errors import UnknownName


@click.command(cls=Command)
@click.option("--agency", required=True, metavar="机关", help="编制报告的机关全称，如青溪县人民政府。")
@click.option("--year", required=True, type=click.IntRange(2000, 2100), metavar="年份", help="报告年度。")
@click.option("--edition", metavar="版本", help="格式版本（默认按报告年度）。")
@click.option("-o", "--output", required=True, type=click.Path(), metavar="新文件", help="写出的草稿（.docx）。")
@click.option("--force", is_flag=True, help="新文件已经存在时覆盖。")
@common
def new(
    agency: str,
    year: int,
    edition: str | None,
    output: str,
    force: bool,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """写一份符合国家格式的空白草稿：标题、前言、六个部分、三张表、落款。

    需要填写的地方留有“____”或“（此处填写……）”，检查时会指出没有填的。
    """
    rules = load(packs, rules_folders)
    require_edition(rules, edition)
    try:
        check_target(output, "", force=force)
        data = new_draft(agency=agency, year=year, edition=edition, rules=rules)
        write(output, data)
    except UnknownName:
        fail(f"没有适用于{year}年度的格式版本，请用 --edition 写明", choices=rules.editions, always=True)
    except ValueError:
        fail("--agency 没有写机关名称")
    except NotWritten as problem:
        _stop(str(problem))
    click.echo(f"Written: {output}" if lang == "en" else f"已写出 {output}", err=True)


def _stop(why: str) -> NoReturn:
    """Says why nothing was written, and ends the run with 1."""
    click.echo(f"gipr-lint: {why}", err=True)
    sys.exit(1)

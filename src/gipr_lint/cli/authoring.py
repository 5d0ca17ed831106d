"""`gipr-lint rules new|schema|docs`: what authors of rule packs are given."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import fail


@click.command(cls=Command)
@click.argument("pack", metavar="规则包")
@click.option("--prefix", metavar="前缀", help="规则编号的前缀，二至四个字母（默认取自名称，如 sh 为 SH）。")
@click.option("--title", metavar="名称", help="规则包的中文名称，如“上海市规则包”。")
@click.option("--repo", metavar="网址", help="gipr-lint 仓库的地址，写进 pre-commit 的配置。")
@click.option("-o", "--output", type=click.Path(), metavar="文件夹", help="新文件夹（默认 gipr-lint-规则包）。")
def new(pack: str, prefix: str | None, title: str | None, repo: str | None, output: str | None) -> None:
    """新建一个规则包：可以安装，带一条规则、例子和测试。

    写进新的文件夹，已有的文件不会被覆盖。
    """
    from gipr_lint.authoring import scaffold  # noqa: PLC0415
    from gipr_lint.plugins import installed_packs, load_packs  # noqa: PLC0415

    try:
        named = scaffold.named(pack, prefix, title)
    except scaffold.Unnameable as problem:
        fail(str(problem))
    if named.pack in installed_packs():
        fail(f"已经装有名为“{named.pack}”的规则包，请用 --prefix 换一个前缀")
    national = load_packs().packs[0].version
    folder = Path(output or named.distribution)
    try:
        scaffold.write(folder, scaffold.files(named, national, repo or scaffold.NO_REPOSITORY))
    except FileExistsError:
        fail(f"“{folder}”已经存在，没有写入任何文件")
    except OSError as problem:
        click.echo(f"gipr-lint: 不能写入“{folder}”：{problem.strerror}", err=True)
        sys.exit(1)
    inside = folder / "src" / named.package
    click.echo(f"已新建{named.title}（编号 {named.prefix}…）：{folder}\n接着可以：gipr-lint rules test {inside}")

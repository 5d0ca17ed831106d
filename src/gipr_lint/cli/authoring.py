"""`gipr-lint rules new|schema|docs`: what authors of rule packs are given."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import fail, language


@click.command(cls=Command)
@click.argument("pack", metavar="规则包")
@click.option("--prefix", metavar="前缀", help="规则编号的前缀，2 至 8 个字母（默认取自名称，如 sh 为 SH）。")
@click.option("--title", metavar="名称", help="规则包的中文名称，如“上海市规则包”。")
@click.option("--repo", metavar="网址", help="gipr-lint 仓库的地址，写进 pre-commit 的配置。")
@click.option("-o", "--output", type=click.Path(), metavar="文件夹", help="新文件夹（默认 gipr-lint-规则包）。")
def new(pack: str, prefix: str | None, title: str | None, repo: str | None, output: str | None) -> None:
    """新建一个规则包：可以安装，带一条规则、例子和测试。

    写进新的文件夹，已有的文件不会被覆盖。
    """
    from gipr_lint.authoring import scaffold  # noqa: PLC0415
    from gipr_lint.errors import PackError  # noqa: PLC0415
    from gipr_lint.plugins.packs import installed_packs, load_packs  # noqa: PLC0415

    try:
        named = scaffold.named(pack, prefix, title)
    except PackError as problem:
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
    click.echo(f"安装后使用时写 --pack {named.pack}")


@click.command(cls=Command)
@click.argument("file", required=False, metavar="[rule|pack|form|facts|draft]")
@click.option(
    "-o", "--output", type=click.Path(), metavar="文件夹", help="写进文件夹，每类文件一个（rule.schema.json 等）。"
)
@language
def schema(file: str | None, output: str | None, lang: str) -> None:
    """输出规则文件的 JSON Schema，供编辑器补全和解释。

    rule、pack、form、facts、draft 是一类文件的；不写则是全部文件通用的一个。
    """
    import json  # noqa: PLC0415

    from gipr_lint.authoring.schema import FILES  # noqa: PLC0415
    from gipr_lint.authoring.schema import schema as make  # noqa: PLC0415
    from gipr_lint.plugins.registry import check_kinds  # noqa: PLC0415

    if file is not None and file not in FILES:
        fail(f"没有这类文件“{file}”", near=file, choices=FILES, always=True)
    kinds = {name: kind.params for name, kind in check_kinds().items()}
    wanted = [file] if file or output is None else [*FILES, None]
    texts = {name: json.dumps(make(kinds, name, lang), ensure_ascii=False, indent=2) for name in wanted}
    if output is None:
        click.echo(texts[file])
    else:
        _write(Path(output), {f"{name or 'any'}.schema.json": text + "\n" for name, text in texts.items()})


@click.command(cls=Command)
@click.argument("folder", required=False, metavar="[文件夹]")
@click.option(
    "-o", "--output", required=True, type=click.Path(), metavar="文件夹", help="写出的文件夹，其中 zh、en 各一。"
)
def docs(folder: str | None, output: str) -> None:
    """写出规则说明：每条规则一页，另有目录，中英文各一份（Markdown）。

    文件夹是规则包，或已安装的规则包的名称；不写则是国家规则包。
    """
    from gipr_lint.authoring.reference import pages  # noqa: PLC0415
    from gipr_lint.errors import GiprLintError  # noqa: PLC0415
    from gipr_lint.testing.packs import open_pack  # noqa: PLC0415

    try:
        pack = open_pack(folder or "cn")
    except GiprLintError as problem:
        fail(str(problem))
    _write(Path(output), pages(pack))


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files into a folder, over those that are there; exits with 1 where that cannot be done."""
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        click.echo(f"gipr-lint: 不能写入“{folder}”：{problem.strerror}", err=True)
        sys.exit(1)
    click.echo(f"已写出 {len(files)} 个文件：{folder}")

"""The shells that complete: bash and zsh as click has them, fish with commas in what it completes, PowerShell."""

from __future__ import annotations

import os
from typing import ClassVar

from click.shell_completion import CompletionItem, FishComplete, ShellComplete, ZshComplete, add_completion_class

Items = list[CompletionItem[str]]

_FISH = """
function %(complete_func)s
    set -l typed COMP_WORDS=(commandline -cp) COMP_CWORD=(commandline -t)
    for line in (env %(complete_var)s=fish_complete $typed %(prog_name)s)
        set -l answer (string split -m 1 "," -- $line)
        if test $answer[1] = plain
            echo $answer[2]
        else
            __fish_complete_path $answer[2]
        end
    end
end
complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""

_POWERSHELL = """
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = $commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition }
    $words = $before | ForEach-Object { $_.Extent.Text.Trim("'", '"') }
    $env:%(complete_var)s = 'powershell_complete'
    $env:COMP_WORDS = $words -join "`n"
    $env:COMP_CWORD = $wordToComplete.Trim("'", '"')
    try {
        %(prog_name)s | Where-Object { $_ } | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
        }
    } finally {
        Remove-Item 'Env:%(complete_var)s', 'Env:COMP_WORDS', 'Env:COMP_CWORD' -ErrorAction SilentlyContinue
    }
}
"""
"""Where it gives nothing, PowerShell completes the names of files by itself."""


class _WithOption(ShellComplete):
    """A shell in which the word to complete is `--select=CN5` and not what stands after the equals sign."""

    def get_completions(self, args: list[str], incomplete: str) -> Items:
        """As click has them, with the option in front."""
        option, equals, value = incomplete.partition("=")
        if not equals or not option.startswith("--"):
            return super().get_completions(args, incomplete)
        found = super().get_completions([*args, option], value)
        return [CompletionItem(f"{option}={item.value}", type=item.type, help=item.help) for item in found]


class Zsh(_WithOption, ZshComplete):
    """zsh."""


class Fish(_WithOption, FishComplete):
    """fish, where a value may hold commas, as a list of rules does."""

    source_template: ClassVar[str] = _FISH


class PowerShell(_WithOption):
    """PowerShell, version 5 and later. Words come a line each, since it quotes in ways of its own."""

    name: ClassVar[str] = "powershell"
    source_template: ClassVar[str] = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words after the name of the program, and the one that is being typed, which may be empty: PowerShell has
        no empty variables of the environment."""
        return os.environ.get("COMP_WORDS", "").split("\n")[1:], os.environ.get("COMP_CWORD", "")

    def format_completion(self, item: CompletionItem[str]) -> str:
        """A line: what is completed, and what is shown beside it; an empty one for files."""
        return "" if item.type == "file" else f"{item.value}\t{item.help or item.value}"


def register() -> None:
    """Makes the shells known to click."""
    for shell in (Zsh, Fish, PowerShell):
        add_completion_class(shell)

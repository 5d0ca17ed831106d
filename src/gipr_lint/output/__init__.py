"""The output formats: each module here is one, with a function `render` that gives the lines of a run.

The file is named as `--format` names it; its docstring says in both languages, `中文 / English`, what it is for.
"""

"""A client of gipr-lint, as a project would write it."""

from pathlib import Path

import gipr_lint


def judged(folder: Path) -> dict[str, list[str]]:
    linter = gipr_lint.Linter(
        gipr_lint.Options(
            select=("CN503",),
            suppress=(gipr_lint.Ignored("CN601", "reason"),),
            severity=(gipr_lint.Grade("CN503", "warning"),),
            profile="draft",
        )
    )
    found: dict[str, list[str]] = {}
    for path in folder.glob("*.docx"):
        result = linter.lint(path)
        found[result.path] = [f"{one.rule} {one.severity} {one.location.text or ''}" for one in result.findings]
        for finding in result.shown:
            if finding.fix is not None and finding.fix.safety == "safe":
                found[result.path] += [edit.replacement or "" for edit in finding.fix.edits]
        if result.report is not None and result.report.year is not None:
            path.with_suffix(f".{result.report.year + 1}.docx").write_bytes(result.fixed(suggested=True))
        path.with_suffix(".marked.docx").write_bytes(result.annotated())
        options = result.options
        assert options is None or options.profile == "draft"
    return found


def short(path: str) -> int:
    try:
        result = gipr_lint.lint(path, rules=gipr_lint.load_packs(["ex"]), lang="en", year=2024)
    except gipr_lint.UnknownName as problem:
        print(problem.name, problem.in_language("en"))
        return 2
    except gipr_lint.GiprLintError as problem:
        print(problem)
        return 2
    print(repr(result), result.mask.text("…"), [missed.reason for missed in result.not_evaluated])
    return len(result.findings)


def empty() -> bytes:
    settings = gipr_lint.load_config("pyproject.toml")
    return gipr_lint.new(agency="临阳县人民政府", year=2024, packs=settings.packs)

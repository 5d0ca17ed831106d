"""What all tests share: renewing golden files, marks by place, a run without the user's settings."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

REPORTS = Path(__file__).parents[2] / "shared" / "reports"
"""Real reports, in a folder beside the repository that not everyone has."""

collect_ignore = [] if REPORTS.is_dir() else ["docx/test_reports.py"]

_NO_LIBREOFFICE = pytest.mark.skip(reason="LibreOffice is not installed")


def pytest_report_header() -> list[str]:
    """Says which tests are left out, and what they would need."""
    return [f"left out: {name}" for name in collect_ignore]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew-golden`: write the golden files anew; read the difference before committing it."""
    parser.addoption("--renew-golden", action="store_true", help="write the golden files in tests/golden anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks what is in tests/e2e as `e2e`, and what names LibreOffice as `libreoffice`; that needs `soffice`."""
    installed = shutil.which("soffice") is not None
    for item in items:
        if "e2e" in item.path.parts:
            item.add_marker("e2e")
        if "libreoffice" in item.nodeid:
            item.add_marker("libreoffice")
            if not installed:
                item.add_marker(_NO_LIBREOFFICE)


@pytest.fixture(scope="session", autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No GIPR_LINT_* and colour settings of the user, and a cache folder of this run."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if name.startswith("GIPR_LINT_") or name in ("NO_COLOR", "FORCE_COLOR"):
                patch.delenv(name)
        patch.setenv("GIPR_LINT_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def drafts() -> Path:
    """The folder of the example drafts."""
    return Path(__file__).parents[1] / "examples" / "drafts"

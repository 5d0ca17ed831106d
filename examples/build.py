"""Writes the drafts in examples/drafts with python-docx: the same bytes each time.

python -m examples.build [FOLDER]
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from msgspec.structs import replace
from tests.support.drafts.conversion import in_edition
from tests.support.drafts.draft import Draft, with_cell, with_section
from tests.support.drafts.python_docx import write
from tests.support.drafts.sample import sample
from tests.support.drafts.units import UNITS

from gipr_lint import load_packs
from gipr_lint.rulepacks.model import Edition

COUNTY, BUREAU, TOWN, CITY, SCHOOLS, MARKET = UNITS


def build(editions: Mapping[str, Edition]) -> dict[str, bytes]:
    """The drafts by file name."""
    new, old = editions["2021"], editions["2019"]
    drafts = {
        "临阳县人民政府2024年政府信息公开工作年度报告": sample(new, 2024, 1, unit=COUNTY),
        "青溪镇人民政府2020年政府信息公开工作年度报告": sample(old, 2020, 2, unit=TOWN),
        "wrong-totals": wrong_totals(sample(new, 2024, 3, unit=BUREAU)),
        "no-period-no-contact": without_preface(sample(old, 2019, 6, unit=SCHOOLS)),
        "章节缺失与错序": mixed_up(sample(new, 2023, 5, unit=MARKET)),
        "copied-year": copied_year(sample(new, 2024, 7, unit=TOWN)),
        "空格与占位符": placeholders(sample(new, 2025, 8, unit=SCHOOLS)),
        "2024年报告误用2019年表格": in_edition(sample(new, 2024, 10, unit=CITY), old, "proactive", "requests"),
    }
    return {f"{name}.docx": write(draft) for name, draft in drafts.items()}


def wrong_totals(draft: Draft) -> Draft:
    """One total of the applications table, one applicant's cell and one total of the review table are wrong."""
    draft = _added(draft, "requests", "granted", "total", 1)
    draft = _added(draft, "requests", "carried_in", "enterprise", 2)
    return _added(draft, "review", "count", "direct_total", -1)


def without_preface(draft: Draft) -> Draft:
    """The preface says neither which time the figures are about nor whom to ask."""
    return replace(draft, preface=("根据有关规定，现公布本年度报告。",))


def mixed_up(draft: Draft) -> Draft:
    """Two sections change places, one has the wrong number, the last is missing."""
    first, second, third, fourth, fifth, _ = draft.sections
    fifth = replace(fifth, heading=fourth.heading[0] + fifth.heading[1:])
    return replace(draft, sections=(first, third, second, fourth, fifth))


def copied_year(draft: Draft) -> Draft:
    """Last year's report was the template: the period and the date kept its year."""
    last, this = f"{draft.year - 1}年", f"{draft.year}年"
    preface = tuple(text.replace(f"{this}1月1日", f"{last}1月1日") for text in draft.preface)
    preface = tuple(text.replace(f"{this}12月31日", f"{last}12月31日") for text in preface)
    ending = (*draft.ending[:-1], draft.ending[-1].replace(f"{draft.year + 1}年", this))
    return replace(draft, preface=preface, ending=ending)


def placeholders(draft: Draft) -> Draft:
    """Cells are left blank or hold a stroke, a remark, full-width digits; section six is empty."""
    for row, column, text in (
        ("refused_secret", "natural", ""),
        ("refused_secret", "enterprise", ""),
        ("refused_security", "charity", "/"),
        ("rejected_publication", "other", "—"),
        ("new", "total", "０" + draft.table("requests").value("new", "total")),
    ):
        draft = with_cell(draft, "requests", row, column, text)
    made = draft.table("proactive").value("normative", "made")
    draft = with_cell(draft, "proactive", "normative", "made", f"{made}（其中修订1件）")
    return with_section(draft, "other", lambda section: replace(section, content=()))


def _added(draft: Draft, form: str, row: str, column: str, number: int) -> Draft:
    value = int(draft.table(form).value(row, column))
    return with_cell(draft, form, row, column, str(value + number))


def main(folder: Path) -> None:
    """Write every draft into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in build(load_packs().editions).items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "drafts")

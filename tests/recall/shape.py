"""Defects in the shape of the official tables (CN400–449)."""

from __future__ import annotations

from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.change import label_of
from tests.recall.defect import ARITHMETIC, Case, Defect, Expectation, Spot
from tests.support.drafts.draft import Draft, with_section, with_table

from gipr_lint.blank.filled_form import ExtraRow, FilledForm
from gipr_lint.rulepacks.model import Form, Line

_SHORTEST = 5


def missing(draft: Draft, random: Random, *, form: str, text: str) -> Case:
    """The heading stands there without its table."""
    section = draft.table(form).form.section
    content = (text,) if text else ()
    changed = with_section(draft, section, lambda part: replace(part, content=content))
    return changed, Expectation(("CN401",), spots=(Spot(form),), section=label_of(draft, section))


def row_missing(draft: Draft, random: Random, *, form: str) -> Case:
    """A row is left out."""
    row = random.choice(list(draft.table(form).form.rows))
    return _changed(draft, form, ("CN402",), Spot(form, row), without_rows=frozenset({row}))


def column_missing(draft: Draft, random: Random, *, form: str) -> Case:
    """A column of figures is left out."""
    column = random.choice(draft.table(form).form.blocks[0].columns).alias
    return _changed(draft, form, ("CN403",), Spot(form, "", column), without_columns=frozenset({column}))


def row_label(draft: Draft, random: Random, *, form: str) -> Case:
    """A row label lacks a character."""
    line = random.choice([line for line in draft.table(form).form.rows.values() if len(line.label) >= _SHORTEST])
    slip = _slip(line, random)
    return _changed(draft, form, ("CN404",), Spot(form, line.alias), fix=line.label, row_labels={line.alias: slip})


def column_label(draft: Draft, random: Random) -> Case:
    """A column label lacks a character."""
    lines = _single_columns(draft.table("proactive").form)
    line = random.choice(lines)
    spot = Spot("proactive", "", line.alias)
    labels = {**draft.table("proactive").column_labels, line.alias: _slip(line, random)}
    return _changed(draft, "proactive", ("CN404",), spot, fix=line.label, column_labels=labels)


def label_number(draft: Draft, random: Random, *, mark: str) -> Case:
    """The number in a row label has another mark behind it."""
    rows = draft.table("requests").form.rows.values()
    line = random.choice([line for line in rows if line.label[:1].isdigit()])
    label = line.label.replace(".", mark, 1)
    spot = Spot("requests", line.alias)
    return _changed(draft, "requests", ("CN405",), spot, fix=line.label, row_labels={line.alias: label})


def row_order(draft: Draft, random: Random) -> Case:
    """Two neighbours have changed places."""
    form = draft.table("requests").form
    group = random.choice([form.groups["refused"], form.groups["unavailable"], form.groups["rejected"]])
    at = random.randrange(len(group) - 1)
    first, second = group[at : at + 2]
    order = list(form.rows)
    place = order.index(first)
    order[place : place + 2] = second, first
    changed = with_table(draft, "requests", lambda table: replace(table, row_order=tuple(order)))
    return changed, Expectation(("CN406",), spots=(Spot("requests", first), Spot("requests", second)))


def extra_row(draft: Draft, random: Random, *, label: str) -> Case:
    """A row that the form does not have."""
    row = random.choice(("refused_query", "rejected_confirm", "carried_out"))
    extra = ExtraRow(row, label, ("0",))
    return _changed(draft, "requests", ("CN407",), Spot("requests"), extra_rows=(extra,))


def extra_column(draft: Draft, random: Random, *, form: str) -> Case:
    """A column that the form does not have."""
    return _changed(draft, form, ("CN407",), Spot(form), extra_columns=("备注",))


def ragged(draft: Draft, random: Random) -> Case:
    """A row lacks its last cell."""
    row = random.choice(list(draft.table("requests").form.rows))
    also = (*ARITHMETIC, "CN451")
    return _changed(draft, "requests", ("CN408",), Spot("requests", row), also=also, short_rows=frozenset({row}))


def misplaced(draft: Draft, random: Random, *, form: str) -> Case:
    """The table stands in the next section, behind what is there."""
    section = draft.table(form).form.section
    names = list(draft.edition.sections)
    other = names[names.index(section) + 1]
    content = next(part.content for part in draft.sections if part.alias == section)
    changed = with_section(draft, section, lambda part: replace(part, content=()))
    changed = with_section(changed, other, lambda part: replace(part, content=(*content, *part.content)))
    return changed, Expectation(("CN409",), spots=(Spot(form),), also=("CN110", "CN109"))


def twice(draft: Draft, random: Random, *, form: str) -> Case:
    """The table stands there a second time."""
    section = draft.table(form).form.section
    changed = with_section(draft, section, lambda part: replace(part, content=(*part.content, draft.table(form))))
    return changed, Expectation(("CN410",), spots=(Spot(form),))


def _changed(
    draft: Draft,
    form: str,
    codes: tuple[str, ...],
    spot: Spot,
    *,
    fix: str | None = None,
    also: tuple[str, ...] = (),
    **departure: object,
) -> Case:
    def changed(table: FilledForm) -> FilledForm:
        return replace(table, **departure)

    return with_table(draft, form, changed), Expectation(codes, spots=(spot,), fix=fix, also=also)


def _slip(line: Line, random: Random) -> str:
    """The label without one of its characters, no number, mark or remark touched, and no accepted spelling."""
    label = line.label
    head, remark = (label[: label.rindex("（")], label[label.rindex("（") :]) if label.endswith("）") else (label, "")
    number = 3 if label.startswith("（") else 2 if label[1:2] in ".、" else 0
    slips = [head[:at] + head[at + 1 :] + remark for at in range(number + 1, len(head)) if head[at].isalpha()]
    return random.choice([slip for slip in slips if slip not in line.variants])


def _single_columns(form: Form) -> list[Line]:
    """Columns that only one block has, with labels long enough to be recognised."""
    aliases = [column.alias for block in form.blocks for column in block.columns]
    columns = [column for block in form.blocks for column in block.columns]
    return [
        column
        for column in columns
        if aliases.count(column.alias) == 1 and len(column.label) >= _SHORTEST and not column.type
    ]


def defects() -> tuple[Defect, ...]:
    """All defects of shape."""
    forms = ("proactive", "requests", "review")
    return (
        *(Defect("CN401", f"{form} missing", partial(missing, form=form, text="")) for form in forms),
        *(
            Defect("CN401", f"{form} only text", partial(missing, form=form, text="本年度情况见附件。"))
            for form in forms
        ),
        *(Defect("CN402", f"row of {form} missing", partial(row_missing, form=form)) for form in forms[:2]),
        *(Defect("CN403", f"column of {form} missing", partial(column_missing, form=form)) for form in forms[1:]),
        *(Defect("CN404", f"row label of {form}", partial(row_label, form=form)) for form in forms[:2]),
        Defect("CN404", "column label of proactive", column_label),
        *(Defect("CN405", f"number with {mark}", partial(label_number, mark=mark)) for mark in "、．"),
        Defect("CN406", "two rows exchanged", row_order),
        *(Defect("CN407", f"row {label}", partial(extra_row, label=label)) for label in ("9.另有情形", "（八）备查")),
        *(Defect("CN407", f"column of {form}", partial(extra_column, form=form)) for form in forms[1:]),
        Defect("CN408", "row lacks its last cell", ragged),
        *(Defect("CN409", f"{form} in the next section", partial(misplaced, form=form)) for form in forms[1:]),
        *(Defect("CN410", f"{form} twice", partial(twice, form=form)) for form in forms[1:]),
    )

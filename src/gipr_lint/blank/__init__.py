"""Empty drafts: the form with the sentences that every report begins from, ready to be filled in."""

from __future__ import annotations

import os
from collections.abc import Sequence

from gipr_lint.errors import UnknownName
from gipr_lint.messages import Message
from gipr_lint.messages.choices import hint
from gipr_lint.plugins.packs import load_packs
from gipr_lint.rulepacks.model import RuleSet


def new(
    *,
    agency: str,
    year: int,
    edition: str | None = None,
    packs: Sequence[str | os.PathLike[str]] = (),
    rules: RuleSet | None = None,
) -> bytes:
    """The DOCX of an empty report by `agency` about `year`, in the edition of that year unless another is named.

    `packs` are names of installed rule packs or folders, beside the national one; `rules` is a set that is already
    loaded. The same arguments give the same bytes. Raises UnknownName for a year without one and for an unknown
    pack or edition, ValueError for an agency without a name, PackError and PluginError as `lint`.
    """
    from gipr_lint.blank.content import empty_report  # noqa: PLC0415  (nothing that writes is imported to lint)
    from gipr_lint.blank.write import written  # noqa: PLC0415

    rule_set = rules if rules is not None else load_packs(packs)
    chosen = rule_set.edition_for(year) if edition is None else rule_set.edition(edition)
    if chosen is None:
        raise UnknownName(Message("packs.no-edition", {"year": year}).followed_by(hint(None, rule_set.editions)))
    return written(empty_report(rule_set, chosen, agency, year))

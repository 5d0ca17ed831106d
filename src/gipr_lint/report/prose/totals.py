"""Numbers that sum up those told before them: of what they are the total."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from gipr_lint.report.prose.frames import Frame
from gipr_lint.rulepacks.model import Vocabulary

_PAIR = 2


def total_of(parts: Sequence[Frame], vocabulary: Vocabulary) -> Frame | None:
    """The frame of the total of numbers of which `parts` are told, the last first; None where they make none.

    It is one of channels (网上81件、信函13件，合计94件), of applicants, of several bodies (机关88件，分局61件，合计149
    件), of reviews and lawsuits, of two outcomes, or of what the vocabulary says makes a sum (新收96件，上年结转3件，共
    99件).
    """
    if not parts:
        return None
    if any(part.objects.keys() != parts[0].objects.keys() for part in parts):
        return _of_cases(parts, vocabulary)
    narrowed = [part.narrowed for part in parts]
    if all(part.parties for part in parts) and not any(narrowed):
        return replace(parts[0], parties={})
    if all(narrowed):
        return replace(parts[0], narrowed=False) if not parts[0].parties else None
    if any(part.parties for part in parts):
        return None
    said = {name for part in parts for name in part.actions}
    if len(said) == 1 and len(parts) > 1 and not any(narrowed):
        return replace(parts[-1], rest=False, led=False)
    if len(said) == len(parts) == _PAIR and said <= {*vocabulary.rest_among.get("the_rest", ())}:
        return replace(parts[-1], actions={**parts[1].actions, **parts[0].actions})
    if len(said) < _PAIR:
        return None
    sums = (action for action, summed in vocabulary.sums.items() if said <= {*summed})
    action = next(sums, None)
    return replace(parts[-1], actions={action: next(iter(parts[-1].actions.values()))}) if action else None


def _of_cases(parts: Sequence[Frame], vocabulary: Vocabulary) -> Frame | None:
    """The frame of a total of cases of two kinds (复议2件、诉讼1件，共3件)."""
    kinds = [name for part in reversed(parts) for name in part.objects]
    is_whole = all(part.actions.keys() <= {*vocabulary.whole_actions} and not part.narrowed for part in parts)
    if len(parts) != _PAIR or not is_whole or "+".join(kinds) not in vocabulary.objects:
        return None
    return replace(parts[0], objects={**parts[1].objects, **parts[0].objects})

"""What a rule pack says, as immutable types: names (editions, sections, forms, words), facts, rules.

The shape is that of the YAML files (see docs/), so the same types read a pack, check it and print its JSON Schema.
"""

from gipr_lint.rulepacks.model.fact import Capture, CaptureType, FactSpec, Said
from gipr_lint.rulepacks.model.form import Applies, CellType, Edition, Form, FormBlock, Line, Section
from gipr_lint.rulepacks.model.rule import (
    ByProfile,
    Case,
    Documentation,
    Example,
    FixSpec,
    Rule,
    Safety,
)
from gipr_lint.rulepacks.model.rules import NO_DRAFT, Names, PackInfo, RuleSet
from gipr_lint.rulepacks.model.statement_words import Words
from gipr_lint.rulepacks.model.text import Authority, Text
from gipr_lint.rulepacks.model.vocabulary import CARRIED, Vocabulary

__all__ = [
    "CARRIED",
    "NO_DRAFT",
    "Applies",
    "Authority",
    "ByProfile",
    "Capture",
    "CaptureType",
    "Case",
    "CellType",
    "Documentation",
    "Edition",
    "Example",
    "FactSpec",
    "FixSpec",
    "Form",
    "FormBlock",
    "Line",
    "Names",
    "PackInfo",
    "Rule",
    "RuleSet",
    "Safety",
    "Said",
    "Section",
    "Text",
    "Vocabulary",
    "Words",
]

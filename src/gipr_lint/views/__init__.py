"""What a document says, as formats show it: its words and tables in reading order, masked, small, and nothing else."""

from gipr_lint.views.draw import view_of
from gipr_lint.views.model import ShownCell, ShownParagraph, ShownTable, View

__all__ = ["ShownCell", "ShownParagraph", "ShownTable", "View", "view_of"]

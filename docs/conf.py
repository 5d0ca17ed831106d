"""The documentation site: Chinese at the root, English under en/.

sphinx-build -W -b html docs build/docs
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

from gipr_lint import __version__

project = "gipr-lint"
author = "gipr-lint developers"
version = release = __version__
language = "zh_CN"

extensions = ["myst_parser", "gipr_site"]
exclude_patterns = ["_build", "_ext"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist", "colon_fence"]

highlight_language = "none"
suppress_warnings = ["misc.highlighting_failure"]  # JSON with comments and shortened examples are shown as text

html_theme = "furo"
html_title = "gipr-lint"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_use_index = False
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
templates_path = ["_templates"]

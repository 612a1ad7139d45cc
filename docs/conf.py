"""The settings of Sphinx; the reference is generated from the code before each build."""

import sys
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "src")]

from rectitude import __version__  # noqa: E402

project = "rectitude"
author = "The rectitude authors"
copyright = "The rectitude authors, Apache-2.0"
release = version = __version__

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
language = "en"
locale_dirs = ["locale"]
gettext_compact = False
gettext_location = False  # lines move; the text itself finds its translation
gettext_additional_targets: list[str] = []

html_theme = "furo"
html_title = "rectitude"
html_show_sourcelink = False
html_copy_source = False
templates_path = ["_templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/languages.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
myst_heading_anchors = 3


def _generate(app: Sphinx, config: Config) -> None:
    import generate

    folder = HERE / "reference" / "generated"
    generate.write_reference(folder, "zh" if config.language.startswith("zh") else "en")


def setup(app: Sphinx) -> None:
    app.connect("config-inited", _generate)

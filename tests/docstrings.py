"""The examples in the docstrings of the product's modules, which are tried as they stand."""

import doctest
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import rectitude

SOURCE = Path(rectitude.__file__).parent
_AS_PRINTED = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def with_examples(folder: Path = SOURCE) -> Iterator[str]:
    """Yield the names of the modules in a folder that show examples."""
    for path in sorted(folder.rglob("*.py")):
        if ">>> " in path.read_text(encoding="utf-8"):
            yield ".".join(["rectitude", *path.relative_to(SOURCE).with_suffix("").parts])


def tried(module: str) -> doctest.TestResults:
    """Return how many examples of a module were tried, and how many did not give what they say."""
    return doctest.testmod(import_module(module.removesuffix(".__init__")), optionflags=_AS_PRINTED)

"""The scripts that read pages, from files beside this one; they run in an isolated world only."""

from functools import cache
from importlib import resources


@cache
def script(name: str) -> str:
    """Return the function expression in `NAME.js`, without its opening comments."""
    text = (resources.files(__package__) / f"{name}.js").read_text(encoding="utf-8")
    lines = text.splitlines()
    while lines and lines[0].startswith("//"):
        lines.pop(0)
    return "\n".join(lines)

"""
The scripts that read pages, from files beside this one; they run in an isolated world only.

There no page can change what they call. What a page can do in every world is to shadow a property of a
form by a field of its name, so scripts write `element[$.parentElement]`, see `unshadowed.js`. What one
script keeps for another is in `kept`, which no element's id can shadow either.
"""

import re
from functools import cache
from importlib import resources

_KEPT = "globalThis[Symbol.for('rectitude')] ??= {}"


@cache
def script(name: str, package: str = __package__) -> str:
    """Return the function expression in `NAME.js` of a package, with what it uses of `$` and `kept`."""
    text = bare(name, package)
    names = sorted(set(re.findall(r"\$\.(\w+)", text)))
    given = f"const $ = ({bare('unshadowed')})({names}), kept = {_KEPT};"
    return f"async function (...given) {{ {given} return ({text})(...given); }}"


@cache
def bare(name: str, package: str = __package__) -> str:
    """Return what stands in `NAME.js` of a package, without its opening comments."""
    text = (resources.files(package) / f"{name}.js").read_text(encoding="utf-8")
    lines = text.splitlines()
    while lines and lines[0].startswith("//"):
        lines.pop(0)
    return "\n".join(lines)

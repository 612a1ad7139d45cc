"""What the text of a script does to the page in which it is run, and in whose pages it does nothing."""

import re
from collections.abc import Iterator

LINKS = re.compile(
    r"\.href\s*\+?=(?!=)|setAttribute\(\s*['\"]href|location(\.href)?\s*=(?!=)|location\.(replace|assign)\("
)
CONTENT = re.compile(
    r"insertBefore|appendChild|insertAdjacentHTML|innerHTML\s*\+?=(?!=)|document\.write"
)
_OF_PAGE = re.compile(
    r"document\.links|(?:querySelectorAll|getElementsByTagName|\$)\(\s*['\"]a\b", re.IGNORECASE
)
"""The links that a page has already."""
ADDRESS = re.compile(r"https?://([\w.-]+\.\w+)")
SENDER = re.compile(
    r"[?&'\"](?:\w+_)?(?:pid|union\w{0,20}|aff(?:_?id|iliate\w{0,20})?|promo\w{0,20}|invite\w{0,20})=",
    re.IGNORECASE,
)
"""A parameter that says who is paid for having sent somebody; `from` and `channel` may say where it was."""
_SELLING = re.compile(
    r"https?://(?:[\w-]+\.)*(?:union|cps|aff|affiliate|promo|s\.click|click)[\w-]*\.[\w.-]+[^'\"\s]*[?&]\w+=['\"]?\s*\+",
    re.IGNORECASE,
)
"""An address on a host that by its name pays for who is sent, to which a script adds where a link leads."""
LEADS = re.compile(r"href|location|open\(|<iframe", re.IGNORECASE)
"""Content without one leads nowhere: a style or a script that a page needs to be shown at all."""
_PLACE = r"(?:(?:window|document)\.)?location\.(?:host(?:name)?|href)"
_NAME = r"['\"](?P<name>[\w.-]+)['\"]"
_FINDS = rf"\.(?:indexOf|search|lastIndexOf)\(\s*{_NAME}\s*\)"
_HOLDS = rf"\.(?:includes|endsWith|startsWith)\(\s*{_NAME}\s*\)"
_PATTERN = r"/(?:\^?\(\^\|\\\.\)|\^)?(?P<name>(?:[\w-]+\\\.)+\w+)\$?/i?"
"""An expression that is the name of a site, with what may stand before it there."""
_TESTS = rf"{_PATTERN}\.test\(\s*{_PLACE}\s*\)"
_VARIABLE = re.compile(rf"\b(?P<variable>[A-Za-z_$][\w$]*)\s*=\s*{_PLACE}\s*(?=[;,\n])")
_HANDS_ON = re.compile(rf"encodeURIComponent\(\s*{_PLACE}\s*\)")
"""Where it is, as part of an address: nothing is asked about it."""
_ENDS = r"\s*\)\s*\{?\s*return\b"
_LEAVES = tuple(
    re.compile(rf"if\s*\(\s*{condition}{_ENDS}")
    for condition in (
        rf"{_PLACE}{_FINDS}\s*(?:>=\s*0|>\s*-\s*1|!==?\s*-\s*1)",
        rf"{_PLACE}{_HOLDS}",
        rf"{_PLACE}\s*===?\s*{_NAME}",
        _TESTS,
    )
)
"""A script that ends at once in the pages of a site."""
_KEEPS = tuple(
    re.compile(rf"if\s*\(\s*{condition}{_ENDS}")
    for condition in (
        rf"{_PLACE}{_FINDS}\s*(?:<\s*0|===?\s*-\s*1)",
        rf"!\s*{_PLACE}{_HOLDS}",
        rf"{_PLACE}\s*!==?\s*{_NAME}",
        rf"!\s*{_TESTS}",
    )
)
"""A script that ends at once in the pages of all but a site."""


def adds(script: str) -> bool:
    """Return whether a script adds content that leads to an address."""
    return all(form.search(script) for form in (CONTENT, LEADS, ADDRESS))


def redirects(script: str) -> bool:
    """Return whether a script leads the links that a page has to an address."""
    return all(form.search(script) for form in (_OF_PAGE, LINKS, ADDRESS))


def sells_by_site(script: str) -> bool:
    """Return whether a script hands where a link leads to a host that by its name pays for who is sent."""
    return _SELLING.search(script) is not None


def left_out(script: str) -> Iterator[str]:
    """Yield the sites in whose pages a script ends before it does anything."""
    return _named(_LEAVES, _in_place(script))


def kept_to(script: str) -> Iterator[str]:
    """Yield the sites in whose pages alone a script does something."""
    return _named(_KEEPS, _in_place(script))


def _named(forms: tuple[re.Pattern[str], ...], script: str) -> Iterator[str]:
    return (found["name"].replace("\\", "") for form in forms for found in form.finditer(script))


def asks_more(script: str) -> bool:
    """Return whether a script looks at where it is in a way that is not understood."""
    script = _in_place(script)
    for form in (*_LEAVES, *_KEEPS, _HANDS_ON):
        script = form.sub("", script)
    return re.search(_PLACE, script) is not None


def _in_place(script: str) -> str:
    """Return a script with where it is in place of each variable that holds that and nothing else."""
    for found in list(_VARIABLE.finditer(script)):
        name = re.escape(found["variable"])
        if len(re.findall(rf"(?<![\w$.]){name}\s*=(?!=)", script)) == 1:
            script = script.replace(found[0], "")
            script = re.sub(rf"(?<![\w$.]){name}(?![\w$])", "location.hostname", script)
    return script

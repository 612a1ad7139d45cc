"""Text of hostile origin made safe to look at: it cannot steer a terminal or reorder a line."""

import re

_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and line feed, DEL, C1
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff"  # direction
    "\ufff9-\ufffb\ud800-\udfff]"  # annotations, stray surrogates
)


def visible(text: str) -> str:
    r"""
    Show what steers instead of obeying it: terminal controls, direction overrides, invisible marks.

    >>> visible("a\x1b[31mb")
    'a\\x1b[31mb'
    """
    return _STEERING.sub(_shown, text)


def visible_line(text: str) -> str:
    """Do as `visible` does and put it all on one line."""
    return " ".join(visible(text).split())


def _shown(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"

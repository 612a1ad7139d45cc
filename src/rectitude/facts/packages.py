"""Names of app packages, and how clients tell them."""

import re

_PACKAGE = re.compile(r"[a-z][a-z0-9_]*(\.[A-Za-z0-9_]+)+", re.ASCII)
"""A package's name begins in lower case; names for people (Booking.com) hardly do."""


def is_package(name: str) -> bool:
    """
    Whether a name is a package's, and not the one that people read.

    >>> is_package("com.shop.buyer"), is_package("嘉园物业"), is_package("Booking.com")
    (True, False, False)
    """
    return _PACKAGE.fullmatch(name) is not None


def is_named(package: str, user_agent: str) -> bool:
    """
    Whether a user agent names this package, and not one whose name is longer.

    >>> is_named("com.shop", "com.shop/3.1 (Linux)"), is_named("com.shop", "com.shop.seller/3.1")
    (True, False)
    """
    return re.search(rf"(?<![\w.]){re.escape(package)}(?!\.?\w)", user_agent) is not None

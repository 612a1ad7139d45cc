"""Whose an app is, by its package: `com.shop.pay` is of `shop`, `com.github.wren.notes` of `wren`."""

from rectitude.facts.parties import party

GENERAL = frozenset({"com", "cn", "net", "org", "io", "app", "android", "www", "mobile", "client"})
"""Words of packages that say nothing of whose they are."""
_SHARED = frozenset({"github", "gitlab", "gitee", "bitbucket", "sourceforge", "codeberg"})
"""Homes of code where everybody has a name: the word behind says whose a package is."""


def words(name: str) -> list[str]:
    """
    Return the words of a package's name from that of its owner on.

    >>> words("com.shop.pay"), words("com.github.wren.notes"), words("com.github.android")
    (['shop', 'pay'], ['wren', 'notes'], ['github', 'android'])
    >>> words("cn.com.shop.pay"), words("io.github.wren"), words("notes")
    (['shop', 'pay'], ['wren'], ['notes'])
    """
    labels = name.casefold().split(".")
    owner = party(".".join(reversed(labels))).partition(".")[0]
    labels = labels[labels.index(owner) :] if owner in labels else labels[1:]
    is_shared = labels[:1] and labels[0] in _SHARED and len(labels) > 1
    return labels[1:] if is_shared and labels[1] not in GENERAL else labels


def beginning(name: str) -> str:
    """
    Return how the names of an owner's packages begin.

    >>> beginning("com.shop.pay"), beginning("io.github.wren.notes")
    ('com.shop', 'io.github.wren')
    """
    labels, behind = name.split("."), words(name)
    return ".".join(labels[: len(labels) - len(behind) + 1])

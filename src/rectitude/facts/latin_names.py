"""Names of firms in Latin letters: their words, their legal forms, and the words that tell them apart."""

import re
import unicodedata

_SPELLINGS = {
    "incorporated": "inc", "corporation": "corp", "company": "co", "limited": "ltd",
}  # fmt: skip
_FORMS = frozenset(
    ("inc", "corp", "co", "ltd", "llc", "llp", "lp", "plc", "gmbh", "ag", "kg", "sa", "sas", "sarl",
     "srl", "spa", "bv", "nv", "ab", "as", "oy", "oyj", "aps", "kk", "pte", "pty", "sdn", "bhd", "jsc",
     "ooo", "pao", "kft", "sp", "zoo")
)  # fmt: skip
"""Legal forms of firms of other countries; ours, the usual ones."""
_GENERAL = frozenset(
    ("enterprise", "enterprises", "group", "holding", "holdings", "international", "global",
     "technology", "technologies", "network", "networks", "telecom", "telecommunications",
     "communications", "services", "solutions", "systems", "the", "and", "of", "china", "hk",
     "hongkong")
)  # fmt: skip
"""Words that a firm's name is written with and without."""


def words(plain: str) -> tuple[str, ...]:
    """Return the words of a Latin name in lower case, legal forms in one spelling."""
    plain = _unaccented(plain)
    joined = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain).replace("'", "")
    found = re.findall(r"[^\W_]+", joined)
    if found[-2:] == ["private", "limited"]:
        found[-2:] = ["pte", "ltd"]
    return tuple(_SPELLINGS.get(word, word) for word in found)


_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"}
)


def _unaccented(text: str) -> str:
    """Return a text with umlauts written out and without other accents."""
    if text.isascii():
        return text
    spelt = unicodedata.normalize("NFD", text.translate(_UMLAUTS))
    return "".join(character for character in spelt if not unicodedata.combining(character))


def _of(name: str) -> tuple[str, ...]:
    return words(unicodedata.normalize("NFKC", name).lower())


def form(name: str) -> tuple[str, ...]:
    """Return the words of a name that are its legal form."""
    return tuple(word for word in _of(name) if word in _FORMS)


def telling(name: str) -> tuple[str, ...]:
    """Return the words of a name without legal forms and general words, if others are left."""
    named = tuple(word for word in _of(name) if word not in _FORMS)
    return tuple(word for word in named if word not in _GENERAL) or named


def are_initials(short: tuple[str, ...], name: str) -> bool:
    """Return whether one word is made of the first letters of a name's words."""
    if len(short) != 1 or len(short[0]) < 3:
        return False
    return "".join(word[0] for word in _of(name)).startswith(short[0])

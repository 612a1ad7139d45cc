"""
Answers of registries about domains as text (WHOIS, RFC 3912): who holds a domain, since when and until when.

The protocol gives no format; the labels are those of CNNIC and of ICANN's registries. Each domain becomes a
line of a table of registrants.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path

from rectitude.collectors.register.sheets import Line, Part, encoding_of

SUFFIXES = frozenset({".txt", ".whois", ".dat", ".log"})
_FIELD = re.compile(r"^\s*([A-Za-z][A-Za-z ()/-]{1,50}?)\s*:\s*(.*?)\s*$")
_BEGINS = re.compile(r"^\s*domain(?: name)?\s*:\s*[^\s:/]+\.[^\s:/]+\s*$", re.IGNORECASE)
_TELLS = re.compile(r"^\s*(?:sponsoring |domain )?regist(?:rant|rar|ration|ry)\b", re.IGNORECASE)
_IN_A_SENTENCE = re.compile(
    r"[\u4e00-\u9fff][^:：]*[。；，]|[\u4e00-\u9fff]{2,}\s*[|\t,]\s*[\u4e00-\u9fff]{2,}"
)
"""What makes a text more than answers: a letter that quotes one, or a table beside it."""
_LOOKED_AT = 400
"""Lines among which the first answer must stand; ours: answers begin with a notice."""
_LARGEST = 64 << 20
_HEADER = ["域名", "注册人", "注册商", "注册时间", "到期时间"]
_LABELS: tuple[tuple[str, ...], ...] = (
    ("domain name", "domain"),
    ("registrant organization", "registrant organisation", "registrant", "registrant name"),
    ("sponsoring registrar", "registrar"),
    ("registration time", "creation date", "created", "registered on", "registration date"),
    ("expiration time", "registry expiry date", "registrar registration expiration date",
     "expiry date", "expiration date", "expires"),
)  # fmt: skip
"""By column: what it is called, best first."""

Answer = dict[str, str]


def is_of_domains(path: Path) -> bool:
    """Whether a text holds answers about domains, and nothing in sentences beside them."""
    if path.suffix.lower() not in SUFFIXES or path.stat().st_size > _LARGEST:
        return False
    with path.open(encoding=encoding_of(path), errors="replace") as file:
        beginning = [*islice(file, _LOOKED_AT)]
        told = any(map(_BEGINS.match, beginning)) and any(map(_TELLS.match, beginning))
        return told and not any(map(_IN_A_SENTENCE.search, chain(beginning, file)))


def sheet_of(path: Path, name: str) -> Part:
    """Return the domains of a text as a table."""
    lines: list[Line] = [(0, _HEADER, 0)]
    lines += [(line, _row(answer), 0) for line, answer in _answers(path)]
    return Part(path=path, name=name, sheet=path.stem, encoding="text", kept=tuple(lines))


def _answers(path: Path) -> Iterator[tuple[int, Answer]]:
    """Yield each answer with its first line; of a repeated field the first counts."""
    found: Answer = {}
    begins = 0
    for number, line in enumerate(
        path.read_text(encoding_of(path), errors="replace").splitlines(), 1
    ):
        if _BEGINS.match(line):
            if found:
                yield begins, found
            found, begins = {}, number
        if begins and (field := _FIELD.match(line)) and field[2]:
            found.setdefault(field[1].lower(), field[2])
    if found:
        yield begins, found


def _row(answer: Answer) -> list[str]:
    return [next((answer[each] for each in labels if each in answer), "") for labels in _LABELS]

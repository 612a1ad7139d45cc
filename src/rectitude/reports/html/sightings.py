"""Where in a request the persona's values stand, and the steps from what was sent to the value."""

import re
from collections.abc import Iterator, Mapping

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.facts.known_values import DIGESTS, KnownValues, Match
from rectitude.facts.masking import mask
from rectitude.reports.words import word, word_or_itself
from rectitude.text import Text

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s"&;,{}\[\]<>=?]+=*')
"""What may hold a value: a quoted string, or a run between the marks of query, form and cookie."""
_NAME = re.compile(r'["\']?([\w.\-\[\]%]{1,64})["\']?\s*[:=]\s*$')
_READABLE = ((), ("url",), ("json",))
"""Steps after which the value can be read by anyone; the mask knows these forms."""
LONGEST_MARK = 48
"""Characters of a marked token; the middle of a longer one is left out. Ours."""


class Passage(msgspec.Struct, frozen=True):
    """A run of the quotation; `marked` if it holds a value of the persona."""

    text: str
    marked: bool = False


class Step(msgspec.Struct, frozen=True):
    """One step from what was sent to the value, for a person to repeat."""

    text: Text


def known_values(website: Website) -> tuple[KnownValues, Mapping[str, str]]:
    """Return what looks for the persona's values, and the values."""
    values: dict[str, str] = {}
    for persona in website.personas:
        values |= persona.values
    return KnownValues(values), values


def sent(exchange: Exchange) -> bytes:
    """Return all of a request that can hold a value: address, cookies, body."""
    body = exchange.request_body.data if exchange.request_body else b""
    cookies = exchange.request_header("cookie").encode("utf-8", "replace")
    return b"\n".join((exchange.url.encode("utf-8", "replace"), cookies, body))


def passages(text: str, known: KnownValues) -> Iterator[tuple[Passage, str, tuple[Match, ...]]]:
    """Yield the text in runs: each with the name before it and what was seen in it."""
    done = 0
    for token in _TOKEN.finditer(text):
        seen = known.find(token[0].strip('"').encode("utf-8", "replace"))
        if seen:
            before = text[done : token.start()]
            yield Passage(before), "", ()
            yield Passage(_marked(token[0], seen), marked=True), _name(before), seen
            done = token.end()
    yield Passage(text[done:]), "", ()


def steps(name: str, match: Match, values: Mapping[str, str]) -> list[Step]:
    """Return the numbered steps by which the value was recognised."""
    field = field_word(match.field)
    value = mask(match.field, values[match.field])
    undone = [step for step in match.steps if step not in DIGESTS]
    digests = [step for step in match.steps if step in DIGESTS]
    said = [word("decode", "take", name=name)] if name else []
    said += [word("decode", "undo", encoding=word("encoding", step)) for step in undone]
    if digests:
        chain = Text(
            "，再取".join(word("encoding", each).zh for each in digests),
            ", then its ".join(word("encoding", each).en for each in digests),
        )
        said.append(word("decode", "digest", field=field, value=value, digest=chain))
        said.append(word("decode", "equal"))
    else:
        said.append(word("decode", "clear", field=field, value=value))
    return [Step(text) for text in said]


def field_word(field: str) -> Text:
    """Return what a field of the persona is called; a free key is called by itself."""
    return word_or_itself("personal_data", field)


def _name(before: str) -> str:
    found = _NAME.search(before)
    return found[1] if found else ""


def _marked(token: str, matches: tuple[Match, ...]) -> str:
    """Return a token as it may be shown: an encoding can be undone, so its middle is left out."""
    if all(match.steps in _READABLE for match in matches):
        return token if len(token) <= LONGEST_MARK * 2 else token[:LONGEST_MARK] + "…"
    inner = token.strip('"')
    quote = '"' if token.startswith('"') else ""
    shown = min(*map(_most_shown, matches), len(inner) // 4)
    return f"{quote}{inner[:shown]}…{inner[len(inner) - shown :]}{quote}"


def _most_shown(match: Match) -> int:
    """Return how many characters of each end are shown; what cannot be undone tells less."""
    if DIGESTS & set(match.steps):
        return 8
    return 0 if match.field == "password" else 4

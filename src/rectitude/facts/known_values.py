"""
Known values (the persona's) in bytes, through chains of encodings and hashes.

What is sent is peeled, at most three layers deep, and in each layer the value is looked for in clear and
as a digest. The layers that were undone are kept, so that a person can repeat them.
"""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

import msgspec
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes

from rectitude import catalogue
from rectitude.facts import births, sign_in_names, written_forms
from rectitude.facts.layers import Layer, Layers
from rectitude.facts.scanning import Literals
from rectitude.text import Text

_LEAST_VALUE = 5
"""Shorter values in clear are no proof: a chance text holds them. Their digests are."""

_SHORT = 1024
"""Bytes up to which each needle is looked for by itself; ours. It takes less than to scan for all at once."""

_DIGESTS = ("md5", "sha1", "sha256", "sha512", "sm3")
DIGESTS = frozenset({*_DIGESTS, "md5-16"})
"""The steps that are digests; the last is MD5's middle half, which firms in China often send."""
_MIDDLE = slice(4, 12)
"""The bytes of an MD5 of which "16-character MD5" consists."""


class Match(msgspec.Struct, frozen=True, gc=False):
    """
    A known value in some bytes: which, and the steps from what was sent to the value.

    Steps are in the order of undoing: `url`, `json`, `entity`, `base64`, `base32`, `hex`, `gzip`, `zstd`;
    then, for a digest, `md5`, `md5-16`, `sha1`, `sha256`, `sha512`, `sm3` (the digest equals that of the
    value), twice where a digest was digested; or `number`, for one in binary. Empty steps: in clear.
    """

    field: str
    steps: tuple[str, ...] = ()

    @property
    def hashed(self) -> bool:
        """True if only a digest was seen."""
        return bool(self.steps) and self.steps[-1] in DIGESTS


def looking_for(values: Mapping[str, str]) -> "KnownValues":
    """Return the search for some values; made once for the same ones, for it has many digests."""
    return _made(tuple(values.items()))


@lru_cache(maxsize=8)
def _made(items: tuple[tuple[str, str], ...]) -> "KnownValues":
    return KnownValues(dict(items))


def field_name(field: str) -> Text:
    """Return a field of the test identity in words; one of the operator's own by its key."""
    try:
        return catalogue.term(f"personal_data.{field}")
    except KeyError:
        return Text(field, field)


def told(steps: tuple[str, ...]) -> Text:
    """
    Return the steps in words, in the order in which a person undoes them.

    >>> told(("url", "base64")).en
    'URL encoding → Base64'
    """
    words = [catalogue.term(f"encoding.{step}") for step in steps or ("plain",)]
    return Text(" → ".join(word.zh for word in words), " → ".join(word.en for word in words))


class Written(msgspec.Struct, frozen=True):
    """
    How a match is written: the form of the value that stands there, or whose digest does.

    So many of the match's steps are undone before; what remains was done to the value. A digest
    stands there in hex, or raw.
    """

    form: bytes
    undone: int
    raw: bool = False


class Found(msgspec.Struct, frozen=True, gc=False):
    """What a search found, and whether there was more to decode than the bound allows."""

    matches: tuple[Match, ...]
    exhausted: bool = False


class KnownValues:
    """Looks for some values, by field: `KnownValues({"mobile": "13912346021"})`."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._needles: list[_Needle] = []
        self._digests: dict[bytes, tuple[str, tuple[str, ...]]] = {}
        """Each value has some; without any nothing is looked for, and nothing decoded."""
        self._sources: dict[bytes, bytes] = {}
        """The forms whose digests these are."""
        for field, value in values.items():
            forms = tuple(form for form in dict.fromkeys(written_forms.forms(field, value)) if form)
            for form in forms:
                if _is_telling(form):
                    self._needles.extend(_needles(field, form))
                self._remember(field, form)
        self._groups = _grouped(self._needles)
        self._numbers = {
            data: field
            for field, value in values.items()
            for data in written_forms.as_numbers(field, value)
        }
        """Binary forms of values that are numbers."""

    def _remember(self, field: str, form: str) -> None:
        """Keep the digests of a form, and the digests of those digests."""
        encoded = form.encode()
        for source, prior in ((encoded, ()), (base64.b64encode(encoded), ("base64",))):
            for name, digest in _all_digests(source):
                self._keep(digest, encoded, field, (*prior, name))
                if name == "md5":
                    self._keep(digest[_MIDDLE], encoded, field, (*prior, "md5-16"))
                if not prior:
                    for outer, twice in _all_digests(digest.hex().encode()):
                        self._keep(twice, encoded, field, (name, outer))

    def _keep(self, digest: bytes, form: bytes, field: str, steps: tuple[str, ...]) -> None:
        if digest not in self._digests:
            self._digests[digest] = field, steps
            self._sources[digest] = form

    def find(self, data: bytes) -> tuple[Match, ...]:
        """
        Return each field seen in the bytes, with the shortest chain of steps.

        A date of birth, or a name to sign in that is a mere word, counts in clear where it is called
        so, or other values stand beside it.

        >>> KnownValues({"mobile": "13912346021"}).find(b"p=MTM5MTIzNDYwMjE=")
        (Match(field='mobile', steps=('base64',)),)
        """
        return self.search(data).matches

    def search(self, data: bytes) -> Found:
        """Return the same, and whether all that could be decoded was."""
        if not self._digests:
            return Found(())
        seen: dict[str, Match] = {}
        perhaps: dict[str, Match] = {}
        layers = Layers((data,))
        for layer in layers:
            for match, written in self._in_layer(layer):
                by_chance = _may_be_chance(layer, match, written)
                (perhaps if by_chance else seen).setdefault(match.field, match)
        return Found(tuple(({**perhaps, **seen} if seen else seen).values()), layers.exhausted)

    def suspects(self, several: Sequence[bytes]) -> list[int]:
        """
        Return the numbers of those among several that may hold any value, which are few more than do.

        They are peeled together; each for itself would cost most, for most hold nothing.
        """
        if not self._digests:
            return []
        layers = Layers(several)
        marks = [(layer, mark) for layer in layers for _, mark in self._in_layer(layer)]
        if layers.exhausted:
            return list(range(len(several)))
        origins = layers.origins(marks) if marks else frozenset[bytes]()
        return [number for number, data in enumerate(several) if data in origins]

    def in_clear(self, data: bytes) -> tuple[Match, ...]:
        """Return each field that stands in the bytes as it is, undoing nothing."""
        found = self._standing_in(data) if self._may_stand_in(data) else ()
        fields = (needle.field for needle in found)
        return tuple(Match(field) for field in dict.fromkeys(fields))

    def in_binary(self, data: bytes) -> tuple[Match, ...]:
        """Return each field that stands in the bytes as a number in binary."""
        fields = (field for number, field in self._numbers.items() if number in data)
        return tuple(Match(field, ("number",)) for field in dict.fromkeys(fields))

    def standing_in(self, several: Sequence[bytes]) -> set[int]:
        """Return the numbers of those among several in which any value may stand as it is."""
        return self._cores.holding(several)

    @cached_property
    def _cores(self) -> Literals:
        return Literals(core for core, _ in self._groups)

    @cached_property
    def _cores_and_numbers(self) -> Literals:
        return Literals((*(core for core, _ in self._groups), *self._numbers))

    def _may_stand_in(self, data: bytes) -> bool:
        """Return whether any value may stand in the bytes, be it in binary; yes where they are few."""
        return len(data) <= _SHORT or bool(self._cores_and_numbers.holding((data,)))

    def _standing_in(self, data: bytes) -> Iterator["_Needle"]:
        for core, needles in self._groups:
            if core in data:
                yield from (needle for needle in needles if needle.stands_in(data))

    def written(self, data: bytes, match: Match) -> Written | None:
        """Return how a match is written in the bytes; None where it does not stand in them."""
        for layer in Layers((data,)):
            if layer.steps == match.steps:
                for needle in self._needles:
                    if needle.field == match.field and needle.stands_in(layer.data):
                        return Written(needle.data, len(layer.steps))
            elif match.hashed and layer.steps == match.steps[: len(layer.steps)]:
                sought = match.field, match.steps[len(layer.steps) :]
                for digest, written in self._digests_of(layer):
                    if self._digests[digest] == sought:
                        raw = written is digest
                        return Written(self._sources[digest], len(layer.steps), raw)
        return None

    def digests_in(self, data: bytes) -> tuple[Match, ...]:
        """Return each field of which a digest stands in the bytes, in hex or as it is."""
        found = (match for match, _ in self._in_layer(Layer((), (data,))))
        return tuple(match for match in found if match.hashed) + tuple(
            Match(*known) for known in (self._digests.get(data),) if known
        )

    def _in_layer(self, layer: Layer) -> Iterator[tuple[Match, bytes]]:
        """Yield each match in a layer with the bytes that stand there."""
        if self._may_stand_in(layer.data):
            for needle in self._standing_in(layer.data):
                yield Match(needle.field, layer.steps), needle.data
            for data, field in self._numbers.items():
                if data in layer.data:
                    yield Match(field, (*layer.steps, "number")), data
        for digest, written in self._digests_of(layer):
            field, steps = self._digests[digest]
            yield Match(field, (*layer.steps, *steps)), written

    def _digests_of(self, layer: Layer) -> Iterator[tuple[bytes, bytes]]:
        """Yield the digests of values in a layer, and how they stand there: in hex; raw beneath base64."""
        for written in layer.hex:
            if digest := self._in_hex.get(written[: len(written) // 2 * 2].lower()):
                yield digest, written
        if layer.steps[-1:] == ("base64",) and not self._digests.keys().isdisjoint(layer.tokens):
            for token in layer.tokens:
                if len(token) in _SIZES and token in self._digests:
                    yield token, token

    @cached_property
    def _in_hex(self) -> dict[bytes, bytes]:
        """The digests by how they are written in hexadecimal digits."""
        return {digest.hex().encode(): digest for digest in self._digests}


def _all_digests(data: bytes) -> Iterator[tuple[str, bytes]]:
    for name in _DIGESTS:
        if name != "sm3":
            yield name, hashlib.new(name, data, usedforsecurity=False).digest()
        elif digest := _sm3(data):
            yield name, digest


def _sm3(data: bytes) -> bytes | None:
    """Return GB/T 32905's digest, which not every OpenSSL that Python is built with has."""
    try:
        digest = hashes.Hash(hashes.SM3())
    except UnsupportedAlgorithm:
        return None
    digest.update(data)
    return digest.finalize()


def _is_telling(form: str) -> bool:
    return len(form) >= _LEAST_VALUE or (not form.isascii() and len(form) > 1)


_DIGITS = frozenset(b"0123456789")
_LETTERS = _DIGITS | frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_ANY: frozenset[int] = frozenset()


def _may_be_chance(layer: Layer, match: Match, written: bytes) -> bool:
    """
    Return whether a date may be any day, or a name to sign in any word.

    Not where its name says so, and not where it was digested, or encoded for itself.
    """
    if match.field not in _CALLED or (match.field == "username" and not written.isalpha()):
        return False
    return not (
        match.hashed
        or _CALLED[match.field](layer.data, written)
        or births.is_encoded_alone(layer.steps, layer.tokens, written)
    )


_CALLED = {"birthday": births.is_called_one, "username": sign_in_names.is_called_one}
"""What tells by its name that a value is no chance."""


class _Needle(msgspec.Struct, frozen=True):
    """A form of a value as bytes, and what would make it a part of a longer number or word."""

    field: str
    data: bytes
    not_before: frozenset[int]
    not_after: frozenset[int]

    def stands_in(self, layer: bytes) -> bool:
        """Return whether it occurs on its own."""
        start = layer.find(self.data)
        while start >= 0:
            end = start + len(self.data)
            before = layer[start - 1] if start else -1
            after = layer[end] if end < len(layer) else -1
            if before not in self.not_before and after not in self.not_after:
                return True
            start = layer.find(self.data, start + 1)
        return False


def _grouped(needles: list[_Needle]) -> tuple[tuple[bytes, tuple[_Needle, ...]], ...]:
    """Put needles under the shortest one that all of them contain: where it is absent, they are."""
    groups: dict[bytes, list[_Needle]] = {}
    for needle in sorted(needles, key=lambda each: len(each.data)):
        core = next((core for core in groups if core in needle.data), needle.data)
        groups.setdefault(core, []).append(needle)
    return tuple((core, tuple(several)) for core, several in groups.items())


def _needles(field: str, form: str) -> Iterator[_Needle]:
    if not form.isascii():
        for encoding in ("utf-8", "gb18030"):
            yield _Needle(field, form.encode(encoding), _ANY, _ANY)
        return
    before = _DIGITS if form[0].isdigit() else _LETTERS
    after = _DIGITS if form[-1].isdigit() else _LETTERS
    if "." in form and form.replace(".", "").replace("-", "").isdigit():
        after = _ANY  # a coordinate goes on with more decimals
    yield _Needle(field, form.encode(), before, after)


_SIZES = frozenset({16, 20, 32, 64})
"""Bytes of the digests that are known here."""

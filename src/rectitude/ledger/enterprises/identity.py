"""
Which app an asset is: package name, signing certificate, developer. Others have only their identifier.

A package name is free to anyone, and counterfeits use it: an app whose certificate is not known is
never taken for one whose certificate is. The developer's name is written in many ways and sometimes left
out; under one certificate, one that is not known is no difference.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from rectitude.facts.entities import name_key
from rectitude.ledger.enterprises.models import Asset

APPS = frozenset({Asset.Kind.APP, Asset.Kind.SDK, Asset.Kind.MINI_PROGRAM})
"""Kinds of asset that are signed, or published by a developer."""

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Identity(NamedTuple):
    """What tells apps of one package name apart; empty where it is not known."""

    certificate: str = ""
    """SHA-256 of the signing certificate, 64 hexadecimal digits in lower case."""
    developer: str = ""


NOTHING = Identity()


def certificate(written: str) -> str:
    """
    Return a certificate's digest as it is kept; ValueError where it is none.

    >>> certificate("AB:" * 31 + "ab")[:6], certificate(" ")
    ('ababab', '')
    """
    plain = written.strip().replace(":", "").replace(" ", "").lower()
    if plain and not _DIGEST.fullmatch(plain):
        raise ValueError(written)
    return plain


def find(assets: Iterable[Asset], wanted: Identity) -> Asset | None:
    """Return the app among assets of one kind and identifier; of several that fit, the surest."""
    key = name_key(wanted.developer)
    fitting = [
        (name_key(asset.developer) != key, asset.pk, asset)
        for asset in assets
        if asset.certificate == wanted.certificate
        and (not key or not asset.developer or name_key(asset.developer) == key)
    ]
    return min(fitting)[2] if fitting else None


def written(asset: Asset) -> str:
    """Return an asset's identifier as forms take it: of an app with the beginning of its certificate."""
    return f"{asset.identifier} {asset.certificate[:SHOWN]}".strip()


SHOWN = 16
"""Digits of a certificate that are written beside a package name; forms take 8 or more. Ours."""


def among(kind: str, identifier: str, wanted: Identity) -> Asset | None:
    """Return the app or other asset of an identifier, if the ledger has it."""
    rows = Asset.objects.filter(kind=kind, identifier=identifier).select_related("enterprise")
    return find(rows, wanted)


def complete(asset: Asset, wanted: Identity) -> bool:
    """Keep the developer of an app that was entered without one; return whether there was that to do."""
    new = bool(wanted.developer and not asset.developer)
    if new:
        asset.developer = wanted.developer
        asset.save(update_fields=["developer"])
    return new

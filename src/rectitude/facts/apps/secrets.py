"""Secrets in a package, where everybody who has the app can read them: private keys, keys of clouds."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from rectitude.evidence.app import AppPackage, PackedFile
from rectitude.facts.apps import chains, constants, wording
from rectitude.facts.apps.bodies import Body, Origin, body_of
from rectitude.facts.apps.chains import Chain
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.program import Call, Method, Program
from rectitude.facts.apps.wording import Wording

_PEM = re.compile(
    r"-----BEGIN (?P<kind>(?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY)-----[A-Za-z0-9+/=\s\\]{64,20000}?"
    r"-----END (?P=kind)-----"
)
_SPEC = "Ljavax/crypto/spec/SecretKeySpec;"


_ACCESS_KEYS = re.compile(
    r"^(?:LTAI[A-Za-z0-9]{12,26}|AKID[A-Za-z0-9]{28,36}|AKIA[A-Z0-9]{16}|AKLT[A-Za-z0-9_-]{16,60})$"
)
"""Identifiers of lasting keys at Alibaba, Tencent, AWS and Volcano Engine; those of keys lent differ."""
_SECRET = re.compile(r"^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/=_-]{28,64}$")
"""A secret of these clouds: no word and no placeholder."""
_SAMPLE = "EXAMPLE"
"""In every key of AWS's own documentation, which opens nothing: AKIAIOSFODNN7EXAMPLE."""


class PrivateKey(NamedTuple):
    """A private key that is no placeholder: it can be read as one."""

    ref: str
    where: str
    kind: str
    chain: Chain | None
    """Of a file: how the code that names it is reached. A key in code may be there for a trial."""


class ConstantKey(NamedTuple):
    """A key for encryption that stands in the code."""

    call: Call
    algorithm: str
    chain: Chain
    access_key: str = ""
    """How the identifier of a cloud's key begins whose secret this is; empty where there is none."""


def private_keys(package: AppPackage, program: Program) -> Iterator[PrivateKey]:
    """Yield the private keys among the texts of a package that are really keys, and not encrypted."""
    seen = set()
    for each in wording.holding(package, "PRIVATE KEY-----"):
        for found in _PEM.finditer(each.text):
            pem = found[0].replace("\\n", "\n").replace("\\r", "")
            if pem not in seen and _is_key(pem):
                seen.add(pem)
                chain = _reader(package, program, each)
                yield PrivateKey(each.ref, each.where, found["kind"], chain)


def _reader(package: AppPackage, program: Program, each: Wording) -> Chain | None:
    """Return how code that names a file is reached from a component of the app."""
    if each.ref.partition("#")[0] != PackedFile.KIND:
        return None
    name = each.where.rpartition("/")[2]
    chains_ = (
        chains.is_reached(package, program, method)
        for text, method in program.texts_with(name)
        if text.rpartition("/")[2] == name
    )
    return next((chain for chain in chains_ if chain), None)


def _is_key(pem: str) -> bool:
    try:
        load_pem_private_key(pem.encode(), None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return False
    return True


def constant_keys(package: AppPackage, program: Program) -> Iterator[ConstantKey]:
    """Yield the places at which a text of the code itself is made a key for encryption."""
    for call in program.calls_to(_SPEC, "<init>"):
        body = body_of(program, call.method)
        each = body.instruction(call.place)
        origins = body.argument(each, 1)
        parts = [_constant(program, body, origin) for origin in origins]
        if parts and all(parts):
            algorithm = next((str(o.what) for o in body.argument(each, 2) if o.kind == "text"), "")
            keys = [key for part in parts for key in sorted(part)]
            if chain := chains.is_reached(package, program, call):
                access_key = _access_key(program, body, keys, algorithm)
                yield ConstantKey(call, algorithm, chain, access_key)


def _access_key(program: Program, body: Body, keys: list[str], algorithm: str) -> str:
    """Return the beginning of a cloud's identifier that stands beside the secret for signing."""
    if any(_SAMPLE in key for key in keys):
        return ""
    if not algorithm.startswith("Hmac") or not all(map(_SECRET.match, keys)):
        return ""
    texts = (
        each.reference
        for method in _beside(program, body.method)
        for each in body_of(program, method).instructions
        if each.name.startswith("const-string") and isinstance(each.reference, str)
    )
    found = (word for text in texts for word in re.split(r"[\s:;,=/]+", text))
    return next((word[:8] for word in found if _ACCESS_KEYS.match(word)), "")


def _beside(program: Program, method: Method) -> Iterator[Method]:
    """Yield the methods of a class, and of the classes that call the method."""
    callers = program.calls_to(*method.signature[:2])
    owners = (method.signature.owner, *(call.method.signature.owner for call in callers))
    for owner in dict.fromkeys(owners):
        yield from (each for each in program.methods(owner) if each.code)


def _constant(program: Program, body: Body, origin: Origin) -> frozenset[str]:
    """Return the texts of the code whose bytes these are, if they can be nothing else."""
    if not isinstance(origin.what, Signature) or origin.what.name != "getBytes":
        return frozenset()
    given = body.argument(body.instruction(origin.place), 0)
    found = constants.texts(program, body, given)
    return found.found if found.whole and "" not in found.found else frozenset()

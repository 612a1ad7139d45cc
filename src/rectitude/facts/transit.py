"""What travelled where it can be read or is badly guarded: findings for every kind of traffic."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from rectitude.evidence.capture import TLSSession
from rectitude.evidence.transport import TLSHost
from rectitude.facts.known_values import field_name
from rectitude.facts.masking import mask
from rectitude.facts.personal_data import SENSITIVE
from rectitude.facts.traffic import Message, Reading, Sighting
from rectitude.facts.traffic.messages import OLD
from rectitude.facts.traffic.repeated import shape
from rectitude.findings import Finding, Place, Severity, Term, cannot_tell, failed

_OLD_VERSIONS = ("TLSv1", "TLSv1.1")
_GOOD_VERSIONS = ("TLSv1.2", "TLSv1.3")


def readable(reading: Reading) -> tuple[Sighting, ...]:
    """Return the test identity's values that were sent and that a reader gets back: no digests."""
    return tuple(each for each in reading.sightings if each.known and not each.hashed)


def severity(fields: Iterable[str]) -> Severity:
    """Return how grave it is that some fields lie open."""
    return Severity.CRITICAL if SENSITIVE & set(fields) else Severity.MEDIUM


def in_clear(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each address and field that went either way in clear."""
    told: set[str] = set()
    for seen in readable(reading):
        message = seen.message
        way = "request" if message.sent else "answer"
        path = shape(message.path)
        key = f"{way}:{path}:{seen.field}"
        if message.in_clear and key not in told and f"request:{path}:{seen.field}" not in told:
            told.add(key)
            yield failed(
                f"{way}-in-clear",
                _place(message, key),
                (message.ref,),
                severity=severity({seen.field}),
                field=field_name(seen.field),
                value=mask(seen.field, seen.value),
                part=seen.where,
                steps=seen.how,
                address=message.address,
            )


def credentials(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each host that is handed a secret in clear."""
    told: set[str] = set()
    for seen in reading.credentials:
        key = f"credential:{seen.message.scheme}:{seen.message.host}"
        if seen.message.in_clear and key not in told:
            told.add(key)
            yield failed(
                "credential-in-clear",
                _place(seen.message, key),
                (seen.message.ref,),
                severity=Severity.CRITICAL,
                value=mask(seen.field, seen.value),
                part=seen.where,
                steps=seen.how,
                address=seen.message.address,
            )


def doubtful_secrets(reading: Reading) -> Iterator[Finding]:
    """Ask about what may open an account, once a host and kind: for whom, and for how long, is not seen."""
    told: set[str] = set()
    for seen in reading.perhaps:
        key = f"{seen.field}:{seen.message.scheme}:{seen.message.host}"
        if key not in told:
            told.add(key)
            yield cannot_tell(
                f"perhaps-{seen.field}",
                _place(seen.message, key),
                (seen.message.ref,),
                doubt=True,
                severity=Severity.CRITICAL,
                part=seen.where,
                steps=seen.how,
                address=seen.message.address,
            )


def strangers(reading: Reading) -> Iterator[Finding]:
    """Ask about proven numbers of unknown persons in clear: whose they are, a machine cannot say."""
    ours = reading.records(readable(reading))
    told: set[str] = set()
    for seen in reading.sightings:
        key = f"number:{shape(seen.message.path)}:{seen.field}"
        if seen.known or key in told:
            continue
        alone = min(reading.records([seen]) - ours, default=None)
        if alone:
            told.add(key)
            kind, number = alone
            yield cannot_tell(
                "number-in-clear",
                _place(seen.message, key),
                (f"{kind}#{number}",),
                doubt=True,
                severity=Severity.CRITICAL,
                field=field_name(seen.field),
                value=mask(seen.field, seen.value),
            )


def in_addresses(reading: Reading) -> Iterator[Finding]:
    """Ask about sensitive values in the address of an https request: logs and Referer show them."""
    told: set[str] = set()
    for seen in readable(reading):
        key = f"address:{shape(seen.message.path)}:{seen.field}"
        telling = seen.field in SENSITIVE or seen.field == "mobile"
        if not telling or seen.part != "query" or seen.message.scheme != "https" or key in told:
            continue
        told.add(key)
        yield cannot_tell(
            "in-address",
            _place(seen.message, key),
            (seen.message.ref,),
            doubt=True,
            severity=severity({seen.field}),
            field=field_name(seen.field),
            value=mask(seen.field, seen.value),
        )


def _place(message: Message, key: str) -> Place:
    return Place(
        kind="request",
        key=key,
        fields={"url": message.page or message.address, "recipient": message.host},
    )


class Weakness(msgspec.Struct, frozen=True):
    """What is weak about a host's TLS: the old version or the certificate's problem; the record."""

    what: str
    ref: str


Weaknesses = tuple[Weakness | None, Weakness | None]
"""The old version, the bad certificate."""


def weaknesses(messages: Iterable[Message], probes: Iterable[TLSHost]) -> dict[str, Weaknesses]:
    """Return what is weak, by host: as negotiated, and as offered to our own handshakes."""
    old: dict[str, Weakness] = {}
    bad: dict[str, Weakness] = {}
    for message in messages:
        if message.security is not None:
            if message.security.protocol in OLD:
                old.setdefault(message.host, Weakness(message.security.protocol, message.ref))
            if message.security.error:
                problem = _problem_named(message.security.error)
                bad.setdefault(message.host, Weakness(problem, message.ref))
    for tls in probes:
        if version := _only_old(tls):
            old.setdefault(tls.host, Weakness(version, tls.ref))
        if problem := _bad_certificate(tls):
            bad[tls.host] = Weakness(problem, tls.ref)
    return {host: (old.get(host), bad.get(host)) for host in (*old, *bad)}


def weak_connections(
    holders: Mapping[str, set[str]], weak: Mapping[str, Weaknesses]
) -> Iterator[Finding]:
    """Yield the hosts that handle personal data over weak TLS; `holders` says which fields."""
    for host, fields in holders.items():
        old, bad = weak.get(host, (None, None))
        names = tuple(field_name(field) for field in sorted(fields))
        if old is not None:
            place = Place(kind="host", key=f"tls:{host}", fields={"host": host})
            yield failed("old-tls", place, (old.ref,), severity=severity(fields),
                         version=old.what, fields=names)  # fmt: skip
        if bad is not None:
            place = Place(kind="host", key=f"certificate:{host}", fields={"host": host})
            yield failed("bad-certificate", place, (bad.ref,), severity=severity(fields),
                         problem=Term(f"certificate_problem.{bad.what}"), fields=names)  # fmt: skip


def weak_sessions(sessions: Iterable[TLSSession]) -> Iterator[Finding]:
    """Ask about connections whose content is not known and which are badly guarded, once a host."""
    told: set[str] = set()
    for session in sessions:
        if (session.protocol in OLD or session.error) and session.host not in told:
            told.add(session.host)
            place = Place(kind="host", key=f"weak:{session.host}", fields={"host": session.host})
            if session.protocol in OLD:
                yield cannot_tell("weak-without-data", place, (session.ref,), doubt=True,
                                  version=session.protocol)  # fmt: skip
            else:
                problem = Term(f"certificate_problem.{_problem_named(session.error)}")
                yield cannot_tell("bad-certificate-without-data", place, (session.ref,), doubt=True,
                                  problem=problem)  # fmt: skip


def _problem_named(error: str) -> str:
    """Turn the browser's error into a word: `net::ERR_CERT_DATE_INVALID` is `expired`."""
    words = {
        "DATE": "expired",
        "COMMON_NAME": "name",
        "AUTHORITY": "untrusted",
        "REVOKED": "revoked",
    }
    return next((word for part, word in words.items() if part in error.upper()), "untrusted")


def _only_old(tls: TLSHost) -> str:
    if any(tls.versions.get(version) for version in _GOOD_VERSIONS):
        return ""
    spoken = [version for version in _OLD_VERSIONS if tls.versions.get(version)]
    return spoken[-1].replace("TLSv", "TLS ") if spoken else ""


def _bad_certificate(tls: TLSHost) -> str:
    if tls.expired:
        return "expired"
    if tls.name_matches is False:
        return "name"
    if tls.self_signed:
        return "self-signed"
    return "untrusted" if tls.trusted is False else ""

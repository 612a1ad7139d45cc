"""
What a rule says of a target, on which evidence, and the inspection that gathers it.

A rule yields `Finding`s: an outcome, a place, a message by key. `inspection` renders each into an
`Assertion` (the word of W3C EARL), the record that reports print and the ledger imports.
The Structs from `Assertion` down are the public schema `rectitude-report/1`.
"""

import hashlib
from enum import StrEnum
from typing import Literal

import msgspec

from rectitude.text import Text

REPORT_SCHEMA = "rectitude-report/1"


class Outcome(StrEnum):
    """The outcomes of W3C EARL 1.0, in its words."""

    FAILED = "failed"
    CANNOT_TELL = "cantTell"
    PASSED = "passed"
    INAPPLICABLE = "inapplicable"
    UNTESTED = "untested"


_WORST_FIRST = (
    Outcome.FAILED,
    Outcome.CANNOT_TELL,
    Outcome.PASSED,
    Outcome.UNTESTED,
    Outcome.INAPPLICABLE,
)


def worst(outcomes: "frozenset[Outcome] | set[Outcome]") -> Outcome:
    """
    Return the worst of some outcomes; of none, `untested`.

    >>> worst({Outcome.PASSED, Outcome.CANNOT_TELL})
    <Outcome.CANNOT_TELL: 'cantTell'>
    """
    return next((outcome for outcome in _WORST_FIRST if outcome in outcomes), Outcome.UNTESTED)


class Severity(StrEnum):
    """How much harm the failure does, from the scenario or from what was found."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Confidence(StrEnum):
    """How sure the finding is; below `high` the message says why."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


SubjectKind = Literal[
    "website", "app", "domain", "prefix", "holder", "gateway", "enterprise", "account", "register"
]


class Subject(msgspec.Struct, frozen=True):
    """
    What a finding is about, never the file that was inspected; the id is canonical.

    A website is its lower-case origin without default port, an app its package name, a prefix its CIDR, a
    gateway and a domain their host name, a holder, enterprise or account its name or number, registers
    (only where a finding is about all of them) the day of their data. The collector states it: of a
    capture it is the app, site or account that the operator names or that the traffic shows.
    """

    kind: SubjectKind
    id: str


class Term(msgspec.Struct, frozen=True):
    """A word of the catalogue's terms, as a parameter of a message: `Term("mobile")`."""

    term: str


Parameter = str | int | float | Term | Text | tuple[str, ...] | tuple[Term, ...] | tuple[Text, ...]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """
    Where on the target the finding stands.

    `kind` names the sentence in the catalogue's `places`; `fields` fill it in and go into the report.
    `key` tells the place apart from others of its rule and stays the same from run to run: no time,
    no identifier of a visit, no random port, no generated class.
    """

    kind: str
    key: str
    fields: dict[str, str | int] = {}


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """
    One thing that a rule says; built by the functions `failed`, `cannot_tell`, `passed` ... below.

    `message` is a key of the `[messages]` beside the rule, `parameters` fill it in. `evidence`
    cites records as `<part>#<number>`. A `doubt` is a defensible suspicion: `--profile strict` reports it
    as failed. `parties` are the registrable domains on whose part a question turns, `about` the words of the
    target on which one turns: questions that share any are asked together. What passed `so_far` did so for
    want of anything against it: more of the target could change that.
    """

    outcome: Outcome
    message: str
    place: Place = Place(kind="target", key="")
    parameters: dict[str, Parameter] = {}
    evidence: tuple[str, ...] = ()
    severity: Severity | None = None
    confidence: Confidence = Confidence.HIGH
    subject: Subject | None = None
    doubt: bool = False
    parties: tuple[str, ...] = ()
    about: str = ""
    so_far: bool = False

    def __post_init__(self) -> None:
        if (self.outcome is Outcome.FAILED or self.doubt) and not self.evidence:
            raise ValueError(f"a failed finding must cite its evidence: {self.message}")


def failed(
    message: str,
    place: Place,
    evidence: "tuple[str, ...]",
    *,
    severity: Severity | None = None,
    confidence: Confidence = Confidence.HIGH,
    subject: Subject | None = None,
    **parameters: Parameter,
) -> Finding:
    """Find that the scenario's misconduct is there; raises ValueError without evidence."""
    return Finding(
        outcome=Outcome.FAILED,
        message=message,
        place=place,
        evidence=evidence,
        severity=severity,
        confidence=confidence,
        subject=subject,
        parameters=parameters,
    )


def cannot_tell(
    message: str,
    place: Place,
    evidence: "tuple[str, ...]" = (),
    *,
    doubt: bool = False,
    severity: Severity | None = None,
    confidence: Confidence = Confidence.MEDIUM,
    subject: Subject | None = None,
    parties: tuple[str, ...] = (),
    about: str = "",
    **parameters: Parameter,
) -> Finding:
    """Find that a person must decide; the message is the question that they must answer."""
    return Finding(
        outcome=Outcome.CANNOT_TELL,
        message=message,
        place=place,
        evidence=evidence,
        doubt=doubt,
        severity=severity,
        confidence=confidence,
        subject=subject,
        parties=parties,
        about=about,
        parameters=parameters,
    )


def passed(
    message: str,
    evidence: "tuple[str, ...]" = (),
    *,
    confidence: Confidence = Confidence.HIGH,
    subject: Subject | None = None,
    so_far: bool = False,
    **parameters: Parameter,
) -> Finding:
    """Find all the rest in order; the message says how much that was."""
    return Finding(
        outcome=Outcome.PASSED,
        so_far=so_far,
        message=message,
        evidence=evidence,
        confidence=confidence,
        subject=subject,
        parameters=parameters,
    )


def inapplicable(message: str, **parameters: Parameter) -> Finding:
    """Find nothing of the kind on the target."""
    return Finding(outcome=Outcome.INAPPLICABLE, message=message, parameters=parameters)


def untested(message: str, **parameters: Parameter) -> Finding:
    """Say that the evidence to decide is missing, and why."""
    return Finding(outcome=Outcome.UNTESTED, message=message, parameters=parameters)


def fingerprint(subject: Subject, scenario: str, rule: str, key: str) -> str:
    """
    Return the identity of a problem from run to run: `fp1:` and SHA-256 of its canonical parts.

    >>> fingerprint(Subject("website", "http://a.localhost"), "s", "r", "k")[:12]
    'fp1:536ea5ca'
    """
    canonical = msgspec.json.encode([subject.kind, subject.id, scenario, rule, key])
    return "fp1:" + hashlib.sha256(canonical).hexdigest()


class RuleVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A rule that was applied, with what the report says about it."""

    id: str
    version: int
    title: Text
    method: Text
    notice_term: str | None = None


class Assertion(msgspec.Struct, frozen=True, kw_only=True):
    """A finding as it is reported: rendered in both languages, with its identity."""

    rule: str
    rule_version: int
    scenario: str
    subject: Subject
    outcome: Outcome
    severity: Severity
    confidence: Confidence
    place: dict[str, Text | str | int]
    message: Text
    remedy: Text
    evidence: tuple[str, ...]
    fingerprint: str
    parties: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Registrable domains on whose part a question turns."""
    about: str | msgspec.UnsetType = msgspec.UNSET
    """The words of the target on which a question turns."""
    new: bool | msgspec.UnsetType = msgspec.UNSET
    """Of what failed or is asked: whether the earlier state that came along to compare with lacks it."""


class Tool(msgspec.Struct, frozen=True):
    """The program that inspected."""

    name: str
    version: str


class ReportedRelease(msgspec.Struct, frozen=True):
    """
    Which release of which app was inspected: version, SHA-256 of package and of signing certificate.

    The certificate tells apart apps that use one package name.
    """

    version: str
    sha256: str = ""
    certificate: str | msgspec.UnsetType = msgspec.UNSET
    developer: str | msgspec.UnsetType = msgspec.UNSET
    """As the package or the store names it."""


class ReportedTarget(msgspec.Struct, frozen=True):
    """What was inspected: `website`, `app`, `capture`, `links`, `register` or `answers`."""

    kind: str
    address: str
    release: ReportedRelease | msgspec.UnsetType = msgspec.UNSET
    """Of an app, or of the app whose capture it is."""
    subject: Subject | msgspec.UnsetType = msgspec.UNSET
    """Whose capture it is: the app or the domain that its findings are about."""

    @property
    def about(self) -> tuple[str, str]:
        """Kind and id of what its release is of, and its findings are about that name nothing else."""
        return (self.subject.kind, self.subject.id) if self.subject else (self.kind, self.address)


class Observed(msgspec.Struct, frozen=True):
    """
    From when until when the evidence was observed, both ISO 8601 UTC.

    Of a site it is the time of the visit, of a capture that of its messages, of registers the day of
    their data: not the time at which they were inspected. Law in force and deadlines go by it.
    """

    since: str
    until: str


class BundleReference(msgspec.Struct, frozen=True):
    """The bundle's file name and the digest of its manifest."""

    path: str
    sha256: str


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What the inspection covered: what is not in it was not looked at."""

    scenarios: tuple[str, ...]
    rules: tuple[RuleVersion, ...]
    places: tuple[str, ...]
    options: dict[str, object]
    complete: bool
    limits: tuple[Text, ...] = ()


class Summary(msgspec.Struct, frozen=True):
    """The worst outcome of each of the 22 scenarios, and the reason where nothing was judged."""

    scenarios: dict[str, Outcome]
    reasons: dict[str, Text]


class Inspection(msgspec.Struct, frozen=True, kw_only=True):
    """The record of one inspection of one target: the report, schema `rectitude-report/1`."""

    schema: str
    tool: Tool
    catalogue: str
    profile: str
    target: ReportedTarget
    started: str
    finished: str
    """From when until when it was inspected; what was seen then may be older: `observed`."""
    bundle: BundleReference
    scope: Scope
    findings: tuple[Assertion, ...]
    summary: Summary
    observed: Observed | msgspec.UnsetType = msgspec.UNSET
    """Absent in reports written before it was known; then it was when it was inspected."""

    @property
    def observation(self) -> Observed:
        """When the evidence was observed, in reports of any age."""
        if self.observed is msgspec.UNSET:
            return Observed(self.started, self.finished)
        return self.observed

    @property
    def unjudged(self) -> bool:
        """
        True if there were rules and each of them went without what it needed.

        Of an inspection that is incomplete, that nothing of the kind was seen is no judgement either.
        """
        nothing = {Outcome.UNTESTED}
        if not self.scope.complete:
            nothing.add(Outcome.INAPPLICABLE)
        return bool(self.findings) and all(finding.outcome in nothing for finding in self.findings)

    @property
    def failed(self) -> bool:
        """True if anything failed."""
        return any(finding.outcome is Outcome.FAILED for finding in self.findings)

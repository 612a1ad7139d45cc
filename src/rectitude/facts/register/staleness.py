"""What of a filing is no longer so: name, holder of the domain, access provider, address, life."""

from collections.abc import Iterator, Mapping, Sequence

from rectitude.evidence.register import Filing, Observation
from rectitude.facts.register import (
    DomainCase,
    Host,
    Hosting,
    Kinship,
    Reconciliation,
    days,
)
from rectitude.facts.register.checked_filings import (
    changed_unfiled,
    headed_by_another,
    run_by_another,
)
from rectitude.facts.register.dates import read_on
from rectitude.facts.register.filings import (
    NOT_TOLD,
    domain_place,
    domain_subject,
    fault,
    former_proofs,
    is_said_cancelled,
)
from rectitude.facts.register.serving import (
    CHANGE_DAYS,
    SERVED_BY_ANOTHER,
    served_elsewhere,
)
from rectitude.findings import (
    Finding,
    Outcome,
    Parameter,
    Place,
    Severity,
    Term,
)

FRESH_DAYS = 90
"""A look older than this says nothing of where a domain is today; ours: a quarter, as of inspections."""
PROVIDER_CHANGED = "provider-changed"
"""The message of a change of provider that records prove."""
PROVIDER_CHANGES = frozenset({PROVIDER_CHANGED, SERVED_BY_ANOTHER})
"""What records prove of a change of provider, by addresses or by contracts."""
PROVIDER_QUESTIONS = frozenset(
    {"provider-changed-lately", "provider-changed-by-route", "provider-perhaps-changed"}
)
"""Messages that ask whether the provider changed: of many domains of one pair the answer is the same."""
DEAD_DAYS = 30
"""No answer on every look for so long is no outage; ours."""
_ENDS = 2
GRACE_DAYS = 30
"""A domain can be renewed for so long after it lapsed, at every registrar that we know of; ours."""
LAPSED_DAYS = 75
"""After renewal (to 45 days) and redemption (30 days, ICANN's policy) a lapsed domain is gone."""
SETTLED_DAYS = 30
"""A new address of the same provider counts once it has stayed for so long; ours."""


def stale_faults(case: DomainCase, joined: Reconciliation) -> Iterator[Finding]:
    """Yield the faults of one filing; a domain that is gone or dead has no other worth saying."""
    filing = case.filing
    if filing is None:
        return
    if gone := _gone(case, filing, joined):
        yield from gone
        return
    yield from _renamed(case, filing, joined)
    found = tuple(_hosting(case, filing, joined))
    yield from found or served_elsewhere(case, filing, joined)
    yield from _unit_on_page(case, filing, joined)
    yield from run_by_another(case, filing, joined)
    yield from headed_by_another(case, filing, joined)
    yield from changed_unfiled(case, filing, joined)


def _gone(case: DomainCase, filing: Filing, joined: Reconciliation) -> tuple[Finding, ...]:
    """Return what says that the domain is gone; what is proven goes before a question, and hides it."""
    if is_said_cancelled(filing):
        return ()
    found = (
        *_taken_over(case, filing, joined),
        *_unit_gone(case, filing, joined),
        *_lapsed(case, filing, joined),
        *_dead(case, filing, joined),
    )
    if not found:
        return ()
    proven = tuple(finding for finding in found if finding.outcome is Outcome.FAILED)
    return (proven or found)[:1]


def _taken_over(case: DomainCase, filing: Filing, joined: Reconciliation) -> tuple[Finding, ...]:
    """Find a registrant who is another party, of a domain on record as the filer's before."""
    row = case.registrant
    if row is None or not row.registrant or not filing.unit_name:
        return ()
    if not joined.parties.are_apart(row.registrant, filing.unit_name):
        return ()
    proofs = former_proofs(case, filing, joined)
    if not proofs:
        return ()
    evidence = tuple(dict.fromkeys((filing.ref, row.ref, *(proof.ref for proof in proofs))))
    place = domain_place("taken-over", case.domain, filing)
    words = {"registrant": row.registrant, "unit": filing.unit_name}
    return (_say("taken-over", case, place, evidence, words, Severity.HIGH),)


def _unit_gone(case: DomainCase, filing: Filing, joined: Reconciliation) -> tuple[Finding, ...]:
    """Find a filer that is struck off the business register; ask where a successor may have its filings."""
    unit = joined.units.gone(filing)
    if unit is None:
        return ()
    age = days(unit.since, joined.today or read_on(joined.register))
    words: dict[str, Parameter] = {
        "unit": filing.unit_name,
        "state": Term(f"register.unit-{unit.status}"),
        "since": unit.since or NOT_TOLD,
    }
    place = domain_place("unit-gone", case.domain, filing)
    evidence = (filing.ref, unit.ref)
    heir = joined.parties.renamed(filing.unit_name) or joined.parties.has_kin(filing.unit_name)
    doubtful = heir or joined.units.may_be_a_namesake(filing, unit)
    if doubtful or (age is not None and age < CHANGE_DAYS):
        return (_ask("unit-gone-perhaps", case, place, evidence, words),)
    return (_say("unit-gone", case, place, evidence, words),)


def _lapsed(case: DomainCase, filing: Filing, joined: Reconciliation) -> tuple[Finding, ...]:
    row = case.registrant
    age = days(row.expires, joined.today) if row else None
    if row is None or age is None or age <= GRACE_DAYS:
        return ()
    evidence = (filing.ref, row.ref)
    words: dict[str, Parameter] = {"expired": row.expires, "days": age}
    place = domain_place("lapsed", case.domain, row)
    alive = any(each.serves and each.observed_at > row.expires for each in case.latest)
    if age > LAPSED_DAYS and not alive:
        return (_say("lapsed", case, place, evidence, words),)
    return (_ask("lapsed-perhaps", case, place, evidence, words),)


def _dead(case: DomainCase, filing: Filing, joined: Reconciliation) -> tuple[Finding, ...]:
    """No answer from the domain or anything under it, look after look (空壳网站)."""
    silent: list[Observation] = []
    for each in reversed(case.observations):
        if not each.silent:
            break
        silent.append(each)
    if not silent:
        return ()
    last, first = silent[0], silent[-1]
    if not first.observed_at:
        return _silent_some_time(case, filing, silent)
    lasted = days(first.observed_at, last.observed_at) or 0
    evidence = (filing.ref, first.ref, last.ref) if first is not last else (filing.ref, last.ref)
    place = domain_place("dead", case.domain, filing)
    words: dict[str, Parameter] = {
        "since": first.observed_at,
        "days": lasted,
        "looks": len(silent),
    }
    if lasted >= DEAD_DAYS:
        key = "dead-by-a-row" if _are_of_one_row(silent) else "dead"
        return (_say(key, case, place, evidence, words),)
    whole = len(silent) == len(case.observations)
    if whole and len(silent) == 1:
        return (_ask("no-answer", case, place, evidence, words, Severity.LOW),)
    return ()


def _silent_some_time(
    case: DomainCase, filing: Filing, silent: Sequence[Observation]
) -> tuple[Finding, ...]:
    """Ask of a domain that never answered where no day is known: it may be silent for long."""
    if len(silent) < len(case.observations):
        return ()
    place = domain_place("dead", case.domain, filing)
    evidence = (filing.ref, silent[0].ref)
    return (_ask("no-answer-undated", case, place, evidence, {"looks": len(silent)}, Severity.LOW),)


def _are_of_one_row(silent: Sequence[Observation]) -> bool:
    """Whether the looks are but the ends of a silence of which one row tells."""
    return len(silent) == _ENDS and len({(each.file, each.line) for each in silent}) == 1


def _renamed(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    relation = joined.parties.renamed(filing.unit_name) if filing.unit_name else None
    if relation is None:
        yield from _named_otherwise(case, filing, joined)
        return
    age = days(relation.valid_from, joined.today)
    evidence = (filing.ref, relation.ref)
    place = domain_place("renamed", case.domain, filing)
    words: dict[str, Parameter] = {
        "unit": filing.unit_name,
        "name": relation.parent,
        "since": relation.valid_from,
    }
    if age is None:
        yield _say("renamed-undated", case, place, evidence, words)
    elif age >= CHANGE_DAYS:
        yield _say("renamed", case, place, evidence, words | {"days": age})
    else:
        yield _ask("renamed-lately", case, place, evidence, words | {"days": age})


def _named_otherwise(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """Find a filer whose code has another name in the business register."""
    unit = joined.units.named_otherwise(filing)
    if unit is not None:
        place = domain_place("renamed", case.domain, filing)
        words: dict[str, Parameter] = {"unit": filing.unit_name, "name": unit.name}
        yield _say("renamed-undated", case, place, (filing.ref, unit.ref), words)


def _hosting(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    """Judge the addresses of the last day; one that is as filed is enough."""
    newer = [
        each
        for each in case.latest
        if each.ip and not each.silent and not _is_before_update(each, filing)
    ]
    if not newer:
        return
    if any(each.location == "overseas" for each in newer) and filing.location != "overseas":
        yield from _abroad(case, filing, newer, joined)
        return
    found = [(each, joined.hostings.of(each.ip, filing)) for each in newer]
    hosts = {hosting.host for _, hosting in found}
    if not filing.access_provider:
        yield from _no_provider(case, filing, newer[-1], joined)
    elif hosts == {Host.OTHER}:
        yield from _another_provider(case, filing, *found[-1], joined)
    elif hosts == {Host.OPERATOR}:
        yield from _at_an_operator(case, filing, *found[-1])
    elif hosts == {Host.AS_FILED}:
        yield from _another_address(case, filing, newer, joined)


def _is_before_update(observation: Observation, filing: Filing) -> bool:
    """Return whether an observation is older than the filing's last change: it says nothing against it."""
    return bool(observation.observed_at) and observation.observed_at < filing.update_time


def _another_provider(
    case: DomainCase,
    filing: Filing,
    observation: Observation,
    hosting: Hosting,
    joined: Reconciliation,
) -> Iterator[Finding]:
    """
    Fail by records of allocation once the period is over that the law gives, ask by a route.

    The period runs from when the domain was first seen there to the day of the filings, which still name
    the provider before; a last look that is long past says nothing of today.
    """
    if observation.ip in filing.server_ips:
        return  # the address is as filed: who has it is a matter of the allocation
    first = _first_elsewhere(case, filing, joined)
    evidence = (filing.ref, first.ref, *hosting.refs)
    place = domain_place("provider", case.domain, filing)
    age = days(first.observed_at, joined.today) or 0
    lasted = days(first.observed_at, observation.observed_at) or 0
    fresh = (days(observation.observed_at, joined.today) or 0) <= FRESH_DAYS
    over = lasted >= CHANGE_DAYS or (age >= CHANGE_DAYS and fresh)
    words: dict[str, Parameter] = {
        "provider": filing.access_provider,
        "owner": hosting.owner,
        "ip": observation.ip,
        "since": first.observed_at or observation.observed_at,
        "days": age,
    }
    if hosting.row is not None and over:
        yield _say(PROVIDER_CHANGED, case, place, evidence, words)
    elif hosting.row is not None:
        yield _ask("provider-changed-lately", case, place, evidence, words, doubt=True)
    else:
        yield _ask("provider-changed-by-route", case, place, evidence, words, doubt=True)


def _at_an_operator(
    case: DomainCase, filing: Filing, observation: Observation, hosting: Hosting
) -> Iterator[Finding]:
    """Ask where the address is a basic operator's own: the provider on file may be its customer."""
    if observation.ip in filing.server_ips:
        return
    words = {
        "provider": filing.access_provider,
        "owner": hosting.owner,
        "ip": observation.ip,
        "since": observation.observed_at,
    }
    place = domain_place("provider", case.domain, filing)
    evidence = (filing.ref, observation.ref, *hosting.refs)
    yield _ask("provider-perhaps-changed", case, place, evidence, words)


def _first_elsewhere(case: DomainCase, filing: Filing, joined: Reconciliation) -> Observation:
    """Return the first observation from which on the domain was with another provider."""
    first = case.latest[-1]
    for observation in reversed(case.observations):
        if (
            not observation.ip
            or _is_before_update(observation, filing)
            or not case.is_home(observation)
        ):
            continue
        if joined.hostings.of(observation.ip, filing).host is not Host.OTHER:
            break
        first = observation
    return first


def _another_address(
    case: DomainCase, filing: Filing, newer: list[Observation], joined: Reconciliation
) -> Iterator[Finding]:
    """Ask about another address of the same provider: clouds change them by themselves."""
    if not filing.server_ips or any(each.ip in filing.server_ips for each in newer):
        return
    filed = {":" in address for address in filing.server_ips}
    if all((":" in each.ip) not in filed for each in newer):
        return  # another version of IP: an address beside the filed ones, not instead of them
    blocks = {id(joined.hostings.row(address)) for address in filing.server_ips}
    if any(id(joined.hostings.row(each.ip)) in blocks for each in newer):
        return
    seen = [each for each in case.observations if each.ip == newer[-1].ip]
    age = days(seen[0].observed_at, joined.today) if seen else None
    if age is None or age < SETTLED_DAYS:
        return
    evidence = (filing.ref, seen[0].ref)
    place = domain_place("address", case.domain, filing)
    words: dict[str, Parameter] = {
        "filed": filing.server_ips,
        "ip": newer[-1].ip,
        "since": seen[0].observed_at,
        "days": age,
    }
    yield _ask("address-changed", case, place, evidence, words, Severity.LOW)


def _abroad(
    case: DomainCase, filing: Filing, newer: list[Observation], joined: Reconciliation
) -> Iterator[Finding]:
    if not all(each.location == "overseas" for each in newer):
        return
    hosting = joined.hostings.of(newer[-1].ip, filing)
    if hosting.host in {Host.AS_FILED, Host.IN_FRONT} or not filing.access_provider:
        return
    place = domain_place("abroad", case.domain, filing)
    evidence = (filing.ref, newer[-1].ref, *hosting.refs)
    words = {"provider": filing.access_provider, "ip": newer[-1].ip}
    yield _ask("abroad", case, place, evidence, words, doubt=True)


def _no_provider(
    case: DomainCase, filing: Filing, observation: Observation, joined: Reconciliation
) -> Iterator[Finding]:
    has_column = any(
        file.table == "filings" and "access_provider" in file.columns
        for file in joined.register.files
    )
    if has_column and observation.serves and joined.is_mainland(observation):
        place = domain_place("no-provider", case.domain, filing)
        yield _ask("no-provider", case, place, (filing.ref, observation.ref), {}, doubt=True)


def _unit_on_page(case: DomainCase, filing: Filing, joined: Reconciliation) -> Iterator[Finding]:
    page = next((each for each in case.latest if each.serves and each.shown_unit), None)
    if page is None or not page.shown_unit or not filing.unit_name:
        return
    if joined.parties.kinship(page.shown_unit, filing.unit_name) is Kinship.DIFFERENT:
        place = domain_place("unit-on-page", case.domain, page)
        words = {"shown": page.shown_unit, "unit": filing.unit_name}
        yield _ask("unit-on-page", case, place, (filing.ref, page.ref), words)


def _say(
    message: str,
    case: DomainCase,
    place: Place,
    evidence: tuple[str, ...],
    words: Mapping[str, Parameter],
    severity: Severity | None = None,
) -> Finding:
    """Return a proven fault; a change under review without a sound receipt makes it a question."""
    sure = case.filing is not None and case.filing.status != "change_under_review"
    subject = domain_subject(case)
    return fault(message, subject, place, evidence, words, sure=sure, doubt=True, severity=severity)


def _ask(
    message: str,
    case: DomainCase,
    place: Place,
    evidence: tuple[str, ...],
    words: Mapping[str, Parameter],
    severity: Severity | None = None,
    *,
    doubt: bool = False,
) -> Finding:
    subject = domain_subject(case)
    return fault(
        message, subject, place, evidence, words, sure=False, doubt=doubt, severity=severity
    )

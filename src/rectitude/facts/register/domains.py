"""Each domain with all that the tables say of it: filing, registrant, observations, then and now."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

import msgspec

from rectitude.evidence.register import Filing, Observation, Register, Registrant
from rectitude.facts.register.dates import days
from rectitude.facts.register.grouped import Grouped

_R = TypeVar("_R", Registrant, Observation)

REVIEW_DAYS = 60
"""A receipt older than this no longer explains a difference; ours: three times the twenty working days
in which the office answers (Order 33, article 12)."""


class DomainCase(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A domain's rows side by side; sub-domains belong to the nearest filed domain above them."""

    domain: str
    filing: Filing | None = None
    """Of the latest snapshot; one in force goes before a cancelled one."""
    filings: tuple[Filing, ...] = ()
    """All of the latest snapshot."""
    searched: Filing | None = None
    """The last look-up that found no filing, if one is on record."""
    earlier_filings: tuple[Filing, ...] = ()
    registrant: Registrant | None = None
    """The one that expires last; of those that expire together the one on record last."""
    earlier_registrants: tuple[Registrant, ...] = ()
    observations: tuple[Observation, ...] = ()
    """Oldest first, those of the baseline among them."""
    latest: tuple[Observation, ...] = ()
    """Those of the domain itself on the last day that there are any."""

    def is_home(self, observation: Observation) -> bool:
        """Whether it was made of the domain itself (or its `www`), not of another sub-domain."""
        return is_itself(observation, self.domain)

    @property
    def is_filed(self) -> bool:
        """Whether a filing stands."""
        return self.filing is not None and self.filing.status != "cancelled"


def bare(domain: str) -> str:
    """
    Return a domain without a leading `www`.

    >>> bare("www.example.cn"), bare("www.cn")
    ('example.cn', 'www.cn')
    """
    rest = domain.removeprefix("www.")
    return rest if "." in rest else domain


def is_itself(row: Registrant | Observation, domain: str) -> bool:
    """Whether a row is of a domain itself (or its `www`), not of a sub-domain."""
    return row.domain == domain or bare(row.domain) == domain


def domain_cases(register: Register) -> Iterator[DomainCase]:
    """Yield every domain that a table speaks of, in the order of the tables."""
    rows = register.filings
    filings = Grouped((bare(row.domain), row) for row in rows if row.status != "none")
    searched = _last_searched(row for row in rows if row.status == "none")
    before = Grouped[Filing]((bare(row.domain), row) for row in register.earlier_filings)
    known = {*filings, *before}
    registrants = Grouped(_under(register.registrants, known))
    former = Grouped(_under(register.earlier_registrants, known))
    seen = Grouped(_under(chain(register.earlier_observations, register.observations), known))
    for domain in dict.fromkeys((*filings, *seen, *registrants)):
        yield _case(
            domain,
            filings.of(domain),
            before.of(domain),
            registrants.of(domain),
            former.of(domain),
            seen.of(domain),
            searched.get(domain),
        )


def _last_searched(rows: Iterable[Filing]) -> dict[str, Filing]:
    """Return the last look-up of each domain; of those of one day, one that tells where its site is."""
    found: dict[str, Filing] = {}
    for row in rows:
        domain = bare(row.domain)
        known = found.get(domain)
        if known is None or _age(row) >= _age(known):
            found[domain] = row
    return found


def _age(row: Filing) -> tuple[str, bool]:
    return row.snapshot_date, bool(row.location)


def _case(
    domain: str,
    filings: list[Filing],
    before: list[Filing],
    registrants: list[Registrant],
    former: list[Registrant],
    seen: list[Observation],
    searched: Filing | None,
) -> DomainCase:
    now, then = _now_and_then(filings)
    own = [each for each in registrants if is_itself(each, domain)]
    current = own[0] if len(own) == 1 else _current(own)
    if len(seen) > 1:
        seen = sorted(seen, key=lambda each: each.observed_at)
    observations = tuple(seen)
    return DomainCase(
        domain=domain,
        filing=now[0] if len(now) == 1 else _in_force(now),
        filings=tuple(now),
        searched=searched,
        earlier_filings=(*before, *then),
        registrant=current,
        earlier_registrants=(*former, *(each for each in own if each is not current)),
        observations=observations,
        latest=_latest(observations, domain),
    )


def _now_and_then(filings: list[Filing]) -> tuple[list[Filing], list[Filing]]:
    """Return the filings of the last snapshot, with their receipts, and those before."""
    if len(filings) == 1:
        return filings, []
    receipts = [filing for filing in filings if _is_a_receipt(filing)]
    filings = [filing for filing in filings if filing not in receipts] or filings
    last = max((filing.snapshot_date for filing in filings), default="")
    today = [each for each in filings if each.snapshot_date == last]
    now = [each for each in filings if each in today or _is_filed_anew(each, today)]
    then = [each for each in filings if each not in now]
    return [_with_receipt(each, receipts) for each in now], then


def _is_filed_anew(filing: Filing, today: list[Filing]) -> bool:
    """Whether a filing of a table without a day was passed after all of the last snapshot were cancelled."""
    stands = filing.status != "cancelled" and not filing.snapshot_date
    return stands and all(
        each.status == "cancelled" and "" < each.update_time < filing.update_time for each in today
    )


def _in_force(filings: list[Filing]) -> Filing | None:
    current = (filing for filing in filings if filing.status != "cancelled")
    return next(current, filings[0] if filings else None)


def _current(registrants: list[Registrant]) -> Registrant | None:
    return max(reversed(registrants), key=lambda each: each.expires, default=None)


def _latest(observations: tuple[Observation, ...], domain: str) -> tuple[Observation, ...]:
    if len(observations) == 1:
        return observations if is_itself(observations[0], domain) else ()
    home = [each for each in observations if is_itself(each, domain)]
    return tuple(each for each in home if each.observed_at == home[-1].observed_at)


def _is_a_receipt(filing: Filing) -> bool:
    """Whether a row says of a filing that a change of it was received, and nothing of what is filed."""
    says_more = filing.unit_name or filing.main_licence or filing.service_licence
    return filing.status in _OPEN and bool(filing.receipt_no) and not says_more


_OPEN = frozenset({"change_under_review", "normal"})
"""States of a receipt's row in which a change may be under way; nobody need have said which."""


def _with_receipt(filing: Filing, receipts: list[Filing]) -> Filing:
    """
    Return a filing with the last receipt that a table of its own has for it.

    Where that does not say that the change is under review, the number of the receipt is left out: a change
    without a sound receipt is a question, and an old one says nothing of today.
    """
    last = max(receipts, key=lambda each: each.receipt_date, default=None)
    if last is None or filing.status != "normal" or last is filing:
        return filing
    told = last.status == "change_under_review"
    age = days(last.receipt_date, filing.snapshot_date)
    if not told and (age is None or age > REVIEW_DAYS):
        return filing
    return msgspec.structs.replace(
        filing,
        status="change_under_review",
        receipt_no=last.receipt_no if told else "",
        receipt_date=last.receipt_date,
    )


def _under(rows: Iterable[_R], known: set[str]) -> Iterator[tuple[str, _R]]:
    """Yield rows with the nearest known domain above them; those under none stand for themselves."""
    for row in rows:
        domain = row.domain
        yield domain if domain in known else _nearest(domain, known), row


def _nearest(domain: str, known: set[str]) -> str:
    """Return the known domain that is or is above one; where there is none, the domain itself."""
    name = own = bare(domain)
    while name and name not in known:
        name = name.partition(".")[2]
    return name or own

"""The number that a home page shows, laid beside the register: whose it is, and where it links to."""

import re
import unicodedata
from enum import StrEnum
from functools import cached_property, lru_cache
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.register import Filing, Licence
from rectitude.facts import numbers
from rectitude.facts.filing_system import EARLIER, FILING_SYSTEM, RETIRED
from rectitude.facts.register.grouped import Grouped
from rectitude.facts.register.parties import Kinship, Parties


class Shown(StrEnum):
    """What a shown number is."""

    OWN = "own"
    SUFFIX = "suffix"
    """The subject's own number, with the suffix of another of its sites."""
    GROUP = "group"
    """Of a related unit."""
    LICENCE = "licence"
    """A licence number, which the register does not tie to another holder."""
    MALFORMED = "malformed"
    IN_WORDS = "in-words"
    """Words stand there and no number: what a page shows must be asked."""
    OF_ANOTHER = "of-another"
    NOT_ON_RECORD = "not-on-record"
    UNSURE = "unsure"


class ShownNumber(msgspec.Struct, frozen=True):
    """What a shown number is, and the row that it belongs to, if it is another's."""

    kind: Shown
    row: Filing | Licence | None = None


_OWN = ShownNumber(Shown.OWN)


class ShownNumbers:
    """The numbers on record, to lay shown ones beside."""

    def __init__(
        self, filings: tuple[Filing, ...], licences: tuple[Licence, ...], parties: Parties
    ) -> None:
        self._parties = parties
        self._filings = filings
        self._licences = {
            _tight(licence.licence): licence for licence in licences if licence.licence
        }

    @cached_property
    def _by_subject(self) -> Grouped[Filing]:
        return Grouped(
            (subject_of(number), filing)
            for filing in self._filings
            if (number := filing.main_licence or filing.service_licence)
        )

    def of(self, shown: str, filing: Filing) -> ShownNumber:
        """Say what the number shown on a filed domain's page is."""
        if shown and shown in {filing.main_licence, filing.service_licence}:
            return _OWN
        text = _tight(shown)
        recorded = {_tight(filing.main_licence), _tight(filing.service_licence)} - {""}
        if text in recorded | {subject_of(number) for number in recorded}:
            return _OWN
        found = [each.number for each in numbers.find(shown)]
        filed = [n for n in found if n.kind == "filing"]
        if not filed:
            return self._licence(shown, found, filing)
        if filed[0].problem is not None:
            return ShownNumber(Shown.MALFORMED)
        own = {subject_of(filing.main_licence), subject_of(filing.service_licence)} - {""}
        if any(number.subject in own for number in filed):
            return ShownNumber(self._suffix(filed, own, filing))
        return self._of_another(filed[0].subject, filing)

    def _suffix(self, filed: list[numbers.Number], own: set[str], filing: Filing) -> Shown:
        """Provinces differ on whether the subject's or the service's number is shown: both are right."""
        shown = next(number for number in filed if number.subject in own)
        service = numbers.parse(filing.service_licence) if filing.service_licence else None
        same = not shown.suffix or service is None or shown.suffix == service.suffix
        return Shown.OWN if same else Shown.SUFFIX

    def _licence(self, shown: str, found: list[numbers.Number], filing: Filing) -> ShownNumber:
        held = [n for n in found if n.kind in {"icp-licence", "telecom-licence"}]
        if not held:
            is_a_number = _A_NUMBER_ATTEMPTED.search(shown)
            return ShownNumber(Shown.MALFORMED if is_a_number else Shown.IN_WORDS)
        if held[0].problem is not None:
            return ShownNumber(Shown.MALFORMED)
        row = self._licences.get(_tight(str(held[0])))
        if row is None or self._parties.are_one(row.holder, filing.unit_name):
            return ShownNumber(Shown.LICENCE)
        sure = self._parties.are_apart(row.holder, filing.unit_name)
        return ShownNumber(Shown.OF_ANOTHER if sure else Shown.UNSURE, row)

    def _of_another(self, subject: str, filing: Filing) -> ShownNumber:
        rows = self._by_subject.of(subject)
        if not rows:
            return ShownNumber(Shown.NOT_ON_RECORD)
        filing = self._named(filing)
        rows = [row for row in rows if row.unit_name] or rows  # a list of pages names no units
        kinships = {self._kinship(row, filing): row for row in reversed(rows)}
        for kinship, kind in _KIND_OF_KINSHIP:
            if kinship in kinships:
                return ShownNumber(kind, kinships[kinship])
        return ShownNumber(Shown.UNSURE, rows[0])

    def _named(self, filing: Filing) -> Filing:
        """Return a filing, or where it names no unit another row of its number that does."""
        if filing.unit_name:
            return filing
        rows = self._by_subject.of(subject_of(filing.main_licence or filing.service_licence))
        return next((row for row in rows if row.unit_name), filing)

    def _kinship(self, row: Filing, filing: Filing) -> Kinship:
        return self._parties.kinship(
            row.unit_name, filing.unit_name, row.credit_code, filing.credit_code
        )


_KIND_OF_KINSHIP = (
    (Kinship.SAME, Shown.GROUP),
    (Kinship.RELATED, Shown.GROUP),
    (Kinship.ALIKE, Shown.UNSURE),
    (Kinship.NAMESAKE, Shown.UNSURE),
    (Kinship.UNKNOWN, Shown.UNSURE),
    (Kinship.DIFFERENT, Shown.OF_ANOTHER),
)
_A_NUMBER_ATTEMPTED = re.compile(r"icp|备\s*\d|\d{5,}", re.IGNORECASE)
"""What is meant for a number of a filing, however wrong, and is no remark."""
_SERVICE_SUFFIX = re.compile(r"-\d{1,4}[AXK]?$", re.IGNORECASE)


def subject_of(number: str) -> str:
    """
    Return the subject's number of a filing number as the register writes it.

    >>> subject_of("京ICP备12345678号-9")
    '京ICP备12345678号'
    """
    tight = _tight(number)
    return _SERVICE_SUFFIX.sub("", tight) if "-" in tight else tight


def _tight(number: str) -> str:
    return unicodedata.normalize("NFKC", number).replace(" ", "").strip()


class Link(StrEnum):
    """Where a shown number links to."""

    MINISTRY = "ministry"
    EARLIER = "earlier"
    RETIRED = "retired"
    ELSEWHERE = "elsewhere"
    NONE = "none"


@lru_cache(1 << 12)
def link_of(address: str) -> Link:
    """
    Say where a link of a number goes.

    >>> link_of("http://beian.miit.gov.cn/#/Integrated/index"), link_of("//www.miitbeian.gov.cn")
    (<Link.MINISTRY: 'ministry'>, <Link.RETIRED: 'retired'>)
    """
    text = unicodedata.normalize("NFKC", address).strip()
    if not text or text.startswith(("#", "javascript:")):
        return Link.NONE
    if "//" not in text:
        text = f"//{text}"
    try:
        host = (urlsplit(text).hostname or "").removesuffix(".")
    except ValueError:
        return Link.ELSEWHERE
    if host == FILING_SYSTEM:
        return Link.MINISTRY
    if host == EARLIER:
        return Link.EARLIER
    return Link.RETIRED if host in RETIRED else Link.ELSEWHERE

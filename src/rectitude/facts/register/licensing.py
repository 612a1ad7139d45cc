"""Who may offer access: licences by holder, service, area and day (MIIT Order 42; catalogue of 2015)."""

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

import msgspec

from rectitude.evidence.register import Licence
from rectitude.facts.entities import name_key
from rectitude.facts.places import places_in
from rectitude.facts.register.cancelled import without_cancelled
from rectitude.facts.register.parties import Kinship, Parties, in_force
from rectitude.facts.register.scopes import area_in, codes_of, is_doubtful

ACCESS = frozenset({"A", "B11", "B14"})
"""Data centre (with resource co-operation, that is cloud) and Internet access: letting addresses."""
DELIVERY = ACCESS | {"B12"}
"""With content delivery: what an access provider of filings may hold."""


class Standing(StrEnum):
    """What the licences say of a party that offers access."""

    LICENSED = "licensed"
    UNKNOWN = "unknown"
    """No table of licences was given, or no name."""
    UNSURE = "unsure"
    """A near name, or a member of its group, holds one."""
    UNREAD = "unread"
    """It holds one, of which the services, the area or the term could not be read for sure."""
    RENEWAL = "renewal"
    """Its licence is over, and it applied in time to renew it."""
    UNDATED = "undated"
    """Its licence is over by the day on which the tables were read, and no table says of which day it is."""
    NONE = "none"
    NOT_YET = "not-yet"
    EXPIRED = "expired"
    BEYOND_SERVICES = "beyond-services"
    OUT_OF_AREA = "out-of-area"


_OPEN = frozenset({Standing.UNSURE, Standing.UNREAD, Standing.RENEWAL, Standing.UNDATED})
"""What a person must settle."""
UNLICENSED = frozenset(
    {
        Standing.NONE,
        Standing.NOT_YET,
        Standing.EXPIRED,
        Standing.BEYOND_SERVICES,
        Standing.OUT_OF_AREA,
    }
)
"""What records prove."""


class Position(msgspec.Struct, frozen=True):
    """A party's standing, and the licences that it rests on (the near ones where unsure)."""

    standing: Standing
    licences: tuple[Licence, ...] = ()

    @property
    def is_unlicensed(self) -> bool:
        """Whether records prove that no licence covers it."""
        return self.standing in UNLICENSED

    @property
    def is_open(self) -> bool:
        """Whether a person must say if a licence covers it."""
        return self.standing in _OPEN


_WHOLE_CLASS = frozenset({"B1", "B2"})
"""A class named without its service: covers every service in it, for all that is on record."""
_BASIC_OPERATORS = (
    "中国电信", "中国移动", "中国联通", "中国联合网络", "中国广电", "中国广播电视网络", "中国铁通",
)  # fmt: skip
"""The operators with basic licences, and their branches, by the beginning of their names."""
_NEAR = 0.75
"""Likeness from which holders are compared with a party at all: 公司 for 有限公司 in a short name; ours."""


class Licensing:
    """The licences of a register on one day."""

    def __init__(
        self,
        licences: tuple[Licence, ...],
        parties: Parties,
        today: str,
        *,
        known: bool,
        read_on: str = "",
        may_have_leave: Mapping[str, tuple[Licence, ...]] = MappingProxyType({}),
    ) -> None:
        self._parties = parties
        self._today = today
        self._known = known
        self._read_on = read_on
        self._may_have_leave = may_have_leave
        self._held: dict[str, list[Licence]] = defaultdict(list)
        self._in_group: dict[str, list[Licence]] = defaultdict(list)
        licences = tuple(licence for licence in licences if not licence.searched)
        licences = without_cancelled(licences)
        authorised = _authorised(licences)
        for licence in licences:
            for name in (licence.holder, *authorised[licence.licence, licence.holder]):
                self._held[parties.identity(name)].append(licence)
            if (former := parties.renamed(licence.holder)) is not None:
                self._held[parties.identity(former.parent)].append(licence)
            self._in_group[parties.group(licence.holder)].append(licence)
        self._licences = licences
        from rectitude.facts.name_index import NameIndex

        self._index = NameIndex([licence.holder for licence in licences])
        self._near: dict[str, tuple[Licence, ...]] = {}
        self._positions: dict[tuple[str, str, frozenset[str]], Position] = {}

    def is_basic(self, name: str) -> bool:
        """Whether a party is an operator of basic services: by its licence, or by its name."""
        if name_key(name).startswith(_BASIC_OPERATORS):
            return True
        held = self._held.get(self._parties.identity(name), ())
        return any("A" in codes_of(licence) for licence in held)

    def position(self, name: str, area: str, services: frozenset[str]) -> Position:
        """Return a party's standing for any of some services in a province (empty: anywhere)."""
        key = (name, area, services)
        if key not in self._positions:
            self._positions[key] = self._position(name, area, services)
        return self._positions[key]

    def _position(self, name: str, area: str, services: frozenset[str]) -> Position:
        if not self._known or not name.strip():
            return Position(Standing.UNKNOWN)
        if name_key(name).startswith(_BASIC_OPERATORS):
            return Position(Standing.LICENSED)
        held = _telling(self._held.get(self._parties.identity(name), []))
        if not held:
            return self._without(name)
        return self._of(held, area, services)

    def _of(self, held: list[Licence], area: str, services: frozenset[str]) -> Position:
        """Say whether a licence covers it; what of one was not read covers and denies nothing."""
        valid = [licence for licence in held if in_force(licence, self._today)]
        if not valid:
            if renewing := tuple(li for li in held if _is_renewed(li)):
                return Position(Standing.RENEWAL, renewing)
            if unclear := tuple(li for li in held if _may_be_followed(li, held)):
                return Position(Standing.UNREAD, unclear)
            ended = [li for li in held if li.valid_to and li.valid_to < self._today]
            standing = Standing.EXPIRED if ended else Standing.NOT_YET
            return Position(standing, tuple(ended or held))
        unread = tuple(licence for licence in valid if _has_unread_term(licence))
        fitting = [licence for licence in valid if _serves(licence, services)]
        if not fitting:
            doubtful = unread or any(map(is_doubtful, valid))
            return Position(Standing.UNREAD if doubtful else Standing.BEYOND_SERVICES, tuple(valid))
        covering = {id(licence): _covers(licence, area) for licence in fitting}
        near = tuple(li for li in fitting if covering[id(li)] and li not in unread)
        if near and all(map(self._may_be_over, near)):
            return Position(Standing.UNDATED, near)
        if near:
            return Position(Standing.LICENSED, near)
        if unread or None in covering.values() or any(map(is_doubtful, valid)):
            return Position(Standing.UNREAD, tuple(fitting))
        return Position(Standing.OUT_OF_AREA, tuple(fitting))

    def _may_be_over(self, licence: Licence) -> bool:
        """Whether its last day is past for those who read the tables, which tell no day of their own."""
        return bool(licence.valid_to) and licence.valid_to < self._read_on

    def _without(self, name: str) -> Position:
        """Say whether somebody near holds a licence; the holder may then still be the same."""
        of_group = self._in_group.get(self._parties.group(name), ())
        group = self._may_have_leave.get(name_key(name), tuple(of_group))
        valid = tuple(licence for licence in group if in_force(licence, self._today))
        if valid:
            return Position(Standing.UNSURE, valid)
        identity = self._parties.identity(name)
        if identity not in self._near:
            self._near[identity] = self._nearest(name)
        near = self._near[identity]
        return Position(Standing.UNSURE, near) if near else Position(Standing.NONE)

    def _nearest(self, name: str) -> tuple[Licence, ...]:
        found = self._index.nearest(name, _NEAR)
        if found is None:
            return ()
        licence = self._licences[found[0]]
        kinship = self._parties.kinship(name, licence.holder)
        return () if kinship in {Kinship.DIFFERENT, Kinship.NAMESAKE} else (licence,)


def _authorised(licences: tuple[Licence, ...]) -> dict[tuple[str, str], tuple[str, ...]]:
    """
    Return whom each licence names as authorised, by its number and holder.

    A list of the services of one licence, a row each, names them once.
    """
    named: dict[tuple[str, str], tuple[str, ...]] = defaultdict(tuple)
    for licence in licences:
        key = (licence.licence, licence.holder)
        named[key] = tuple(dict.fromkeys((*named[key], *licence.authorised_subsidiaries)))
    return named


def _may_be_followed(licence: Licence, held: list[Licence]) -> bool:
    """Whether a licence that is over may have been renewed, or exchanged (已换证) for one not on record."""
    if {"renewal_no", "renewal_date"} & set(licence.unread):
        return True
    last = max(other.valid_to for other in held)
    return "state" in licence.unread and licence.valid_to == last


def _telling(held: list[Licence]) -> list[Licence]:
    """
    Return licences without the rows that only name them, where others tell what they are for.

    A list of annual reports or of numbers shown has no services: it covers nothing that the licence does not.
    """
    told = {licence.licence for licence in held if licence.services}
    if not told:
        return held
    return [li for li in held if li.services or (li.licence and li.licence not in told)]


def _is_renewed(licence: Licence) -> bool:
    """
    Whether a licence that is over was to be renewed by an application made before its end.

    However long ago: what the office did not decide in time counts as renewed (Administrative Licensing
    Law, article 50), and a refusal would have to be on record.
    """
    if not licence.valid_to or not (licence.renewal_no or licence.renewal_date):
        return False
    return not licence.renewal_date or licence.renewal_date <= licence.valid_to


def _serves(licence: Licence, services: frozenset[str]) -> bool:
    codes = codes_of(licence)
    if not codes and not licence.services:
        return True  # the table says nothing of services
    whole = codes & _WHOLE_CLASS
    return bool(codes & services) or any(service[:2] in whole for service in services)


def _covers(licence: Licence, area: str) -> bool | None:
    """Whether a licence holds in an area (empty: anywhere); None where the words of either are not clear."""
    if not area or not licence.area:
        return None if "area" in licence.unread else True
    places = places_in(area)
    areas = [area_in(text) for text in licence.area]
    if any(each.everywhere and not each.excepted for each in areas):
        return True
    if not places:
        return None
    answers = [each.covers(places[-1]) for each in areas if each.is_read]
    if True in answers:
        return True
    return None if None in answers or len(answers) < len(areas) else False


def _has_unread_term(licence: Licence) -> bool:
    return bool({"valid_from", "valid_to"} & set(licence.unread))

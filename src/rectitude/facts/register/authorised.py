"""Subsidiaries that a list of their own says may act under a licence, and that does not name its holder."""

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import Licence, Register, Relation
from rectitude.facts.entities import name_key
from rectitude.facts.places import places_in
from rectitude.facts.register.scopes import codes_in

_SEVERAL = re.compile(r"[;；,，、/\s]+")


class Authorised(msgspec.Struct, frozen=True):
    """Who may act under whose licence, by lists of subsidiaries that name no holder."""

    licences: tuple[Licence, ...]
    """What each may do, where there is one holder whose licences it can be."""
    relations: tuple[Relation, ...]
    """The lists' rows, with that holder."""
    open: dict[str, tuple[Licence, ...]]
    """By who is listed, the licences of several holders, of which it may have leave under any."""


def authorised(register: Register) -> Authorised:
    """Return what such lists say, beside the licences of their workbook, else of all tables."""
    held = [each for each in register.licences if not each.searched]
    licences: list[Licence] = []
    relations: list[Relation] = []
    open_: dict[str, tuple[Licence, ...]] = {}
    for row in register.relations:
        if row.parent or not row.child:
            continue
        near = [each for each in held if _workbook(each.file) == _workbook(row.file)] or held
        holders = {name_key(each.holder): each.holder for each in near}
        if len(holders) == 1:
            relations.append(msgspec.structs.replace(row, parent=near[0].holder))
            licences += _under(near, row)
        elif holders:
            open_[name_key(row.child)] = tuple(near)
    return Authorised(tuple(licences), tuple(relations), open_)


def _workbook(file: str) -> str:
    return file.partition("/")[0]


def _under(licences: list[Licence], row: Relation) -> Iterator[Licence]:
    """Yield each licence as one of the subsidiary's, for no more than its row gives leave to."""
    told = _told(row)
    for licence in licences:
        yield msgspec.structs.replace(
            licence,
            holder=row.child,
            services=told["services"] or licence.services,
            area=told["area"] or licence.area,
            authorised_subsidiaries=(),
        )


def _told(row: Relation) -> dict[str, tuple[str, ...]]:
    """Return the services and places that a row names, beside who has leave."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for text in row.extra.values():
        parts = tuple(filter(None, _SEVERAL.split(text)))
        found["services"] += tuple(part for part in parts if codes_in(part))
        found["area"] += tuple(p for p in parts if not codes_in(p) and places_in(p))
    return found

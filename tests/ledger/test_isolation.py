"""Every page and every route of the API, walked as every role and as a foreign enterprise."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from ledger.acting import day, submitted
from ledger.test_penalties import basis_of
from ledger.world import SCENARIO, World
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.audit.models import Event
from rectitude.ledger.campaigns.actions import open_batch, open_campaign, populate
from rectitude.ledger.campaigns.commissions import ask
from rectitude.ledger.campaigns.models import Batch, Campaign, Commission
from rectitude.ledger.campaigns.self_inspections import begin_self_inspection
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.documents.electronic import state_address
from rectitude.ledger.documents.models import Attachment, Document, Service
from rectitude.ledger.enterprises.models import Asset, SelfInspection
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.ledger.isolation import ENTITIES, VISIBILITY, Scoped
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import transfers
from rectitude.ledger.measures.penalties import actions as penalties
from rectitude.ledger.pages.cases.beginnings import BEGINNINGS
from rectitude.ledger.problems.models import Problem

MARKS = ("青禾优选", "qinghe.example", "只有我知道")
"""What only those may read who may see the case."""

OUTSIDERS = (
    "foreign",
    "other_inspector",
    "other_decider",
    "laboratory",
    "platform",
    "provider",
    "administrator",
    "superior",
    "custodian",
)
INSIDERS = (
    "inspector",
    "technical_reviewer",
    "legal_reviewer",
    "decider",
    "editor",
    "signatory",
    "auditor",
)
GIVER = "只有保管员知道"
"""Who gave the clue: read by nobody on any page that is only asked for."""

SOME = [None, "foreign"]
REST = [pytest.param(who, marks=pytest.mark.e2e) for who in OUTSIDERS if who != "foreign"]
"""The walk takes seconds for each: the quick tests walk as two of them."""

SIGN_IN = "accounts/"
"""Below it are the pages of the sign-in library: they show a person's own account and nothing else."""


def routes(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, str | None]]:
    for each in resolver.url_patterns:
        path = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from routes(each, path)
        elif isinstance(each, URLPattern):
            yield path, each.name


def ours() -> list[str]:
    """Return the path of every route, but for those of the sign-in library: a new one is walked at once."""
    return [path for path, _ in routes(get_resolver()) if not path.startswith(SIGN_IN)]


def test_every_route_is_walked_with_an_address_of_its_own(full: World) -> None:
    unfilled = {path for path in ours() if not list(filled(path))}
    assert unfilled <= {"previews/<int:key>/<slug:digest>.png", "questions/<int:key>/"}, unfilled

    assert not [each for each in addresses() if "<" in each]


def test_every_table_says_who_sees_it() -> None:
    from django.apps import apps

    tables = {
        model._meta.label
        for model in apps.get_models()
        if model.__module__.startswith("rectitude.ledger")
        and isinstance(model._default_manager.all(), Scoped)
    }

    assert tables - set(VISIBILITY) - {"accounts.User"} == set()
    assert set(MACHINES) <= set(ENTITIES)


@pytest.fixture
def full(world: World) -> World:
    return everything(world)


def everything(world: World) -> World:
    """A case of every kind, all of one authority and one enterprise."""
    at, inspector = world.now, world.actor("inspector")
    basis = basis_of(world)
    problem = Problem.objects.get(pk=submitted(world).pk)
    file_clue(
        world.authority,
        "https://www.qinghe.example",
        "只有我知道",
        at=at,
        identity={"name": GIVER},
    )
    state_address(world.authority, "only-i@example.com", by=world.actor("editor"), at=at)
    campaign = open_campaign("专项", "Campaign", at.date(), at.date(), by=inspector, at=at)
    populate(campaign, [world.asset], by=inspector, at=at)
    open_batch(campaign, [world.asset], by=inspector, at=at)
    begin_self_inspection(campaign, world.asset, by=inspector, at=at)
    ask(campaign, Organisation.objects.create(kind="laboratory", name="第二实验室"), "只有我知道",
        at.date(), by=inspector, at=at)  # fmt: skip
    act = {"by": inspector, "at": world.now, "act_on": world.now.date()}
    measures.propose(problem, "stop_access", basis, "只有我知道", addressee=world.provider, **act)
    penalties.propose(problem, basis, **act)
    other = Problem.objects.get(
        pk=Problem.objects.create(
            authority=world.authority,
            year=2026,
            serial=900,
            asset=world.asset,
            enterprise=world.enterprise,
            scenario="resource.filing.missing",
            origin="officer",
            title="只有我知道",
            state="registered",
            created_at=at,
        ).pk
    )
    transfers.send(
        other,
        world.authority.__class__.objects.create(kind="authority", name="第三局"),
        "只有我知道",
        by=inspector,
        at=at,
    )
    return world


KEYED: dict[str, Any] = {
    "files": Attachment,
    "administration": Organisation,
    "previews": Finding,
    "assets": Asset,
    "enterprises": Organisation,
    "questions": Finding,
    "campaigns": Campaign,
    "self-inspections": SelfInspection,
    "problems": Problem,
    "clues": Clue,
    "api/v1/assets": Asset,
    "api/v1/campaigns": Campaign,
    "api/v1/problems": Problem,
    "api/v1/cases/batch": Batch,
    "api/v1/cases/commission": Commission,
    "api/v1/cases/service": Service,
}
"""Whose key stands in an address, by what stands before it; a new one is entered here."""


def filled(path: str) -> Iterator[str]:
    """Return a route's addresses, for every case there is."""
    path = path.replace("<int:key>", "<key>").replace("<slug:", "<")
    path = path.replace("<name>.<form>", "states.<form>").replace("<form>", "csv")
    if "<entity>" in path:
        for entity, machine in MACHINES.items():
            keys = list(machine.model.objects.values_list("pk", flat=True)) or [1]
            for key in keys:
                named = path.replace("<entity>", entity).replace("<key>", str(key))
                for action in list(machine.transitions)[:3]:
                    yield named.replace("<name>", action).replace("<action>", action)
    elif path.startswith("begin"):
        for name, each in BEGINNINGS.items():
            keys = each.parent.objects.values_list("pk", flat=True) if each.parent else [1]
            for key in keys:
                yield path.replace("<name>", name).replace("<key>", str(key))
    elif "<kind>" in path:
        yield from (path.replace("<kind>", kind) for kind in Document.Kind.values)
    elif "<key>" in path:
        table = KEYED[path.partition("/<key>")[0]]
        for key in table.objects.values_list("pk", flat=True):
            for action in ("accept", "notify", "sign_technically"):
                named = path.replace("<key>", str(key)).replace("<digest>", "0" * 64)
                yield named.replace("<action>", action).replace("<name>", "states")
    else:
        yield path


def client(world: World, who: str | None) -> Client:
    made = Client(raise_request_exception=True)
    if who is not None:
        made.force_login(world.people[who], backend="django.contrib.auth.backends.ModelBackend")
    return made


def addresses() -> list[str]:
    return sorted({address for path in ours() for address in filled(path)})


@pytest.mark.parametrize("who", SOME + REST)
def test_an_outsider_reads_nothing_of_a_case_on_any_route(full: World, who: str | None) -> None:
    walker = client(full, who)

    for address in addresses():
        answer = walker.get(f"/{address}")
        text = answer.content.decode(errors="replace")
        found = [mark for mark in MARKS if mark in text]
        assert not found or _own(address, who), (address, found)
        assert answer.status_code < 500, address


@pytest.mark.parametrize(
    "who", ["editor", *(pytest.param(w, marks=pytest.mark.e2e) for w in INSIDERS if w != "editor")]
)
def test_an_insider_walks_every_route_and_reads_what_is_meant_for_the_role(
    full: World, who: str
) -> None:
    walker = client(full, who)
    hidden = {GIVER, "只有我知道"} if who in {"editor", "signatory"} else {GIVER}
    seen = 0

    for address in addresses():
        answer = walker.get(f"/{address}")
        text = answer.content.decode(errors="replace")
        assert answer.status_code < 500, address
        assert not [each for each in hidden if each in text], address
        seen += "qinghe.example" in text

    assert seen > 1


def _own(address: str, who: str | None) -> bool:
    """
    The provider sees the one order that is addressed to it; the administrator the organisations,
    whose members it enters; all staff see assets to look them up.
    """
    if who == "provider":
        return "measure" in address
    if who == "administrator":
        return address.startswith("administration/")
    staff = who in {"other_inspector", "other_decider", "laboratory", "superior"}
    return staff and address.startswith(("api/v1/assets", "assets/"))


@pytest.mark.slow
@pytest.mark.parametrize("who", SOME + REST + [pytest.param("auditor", marks=pytest.mark.e2e)])
def test_an_outsider_changes_nothing_of_a_case_on_any_route(full: World, who: str | None) -> None:
    walker = client(full, who)
    states = _states()

    for address in addresses():
        if "api/v1/clues" in address or address.startswith(("clues/new", "clues/follow")):
            continue
        answer = walker.post(f"/{address}", json.dumps(_body()), content_type="application/json")
        assert answer.status_code < 500, address
        answer = walker.post(f"/{address}", _body())
        assert answer.status_code < 500, address

    assert _states() == states
    about = Event.objects.filter(entity__in=MACHINES, actor=full.people[who].pk if who else -1)
    if (
        who == "custodian"
    ):  # reads who gave the clue, which is the role's own act and changes nothing
        about = about.exclude(action="clue.read_identity")
    assert not about.exclude(authority__in=_own_authority(full, who)).exists()


def _own_authority(world: World, who: str | None) -> list[int]:
    organisation = world.actor(who).organisation if who else None
    return [organisation.pk] if organisation is not None and organisation != world.authority else []


def _body() -> dict[str, Any]:
    return {"version": 1, "given": {}, "reason": "x", "days": "3", "scenario": SCENARIO}


def _states() -> list[tuple[str, int, str, int]]:
    return [
        (entity, *row)
        for entity, machine in MACHINES.items()
        for row in machine.model.objects.order_by("pk").values_list("pk", "state", "version")
    ]


def test_the_enterprise_sees_its_own_case_and_not_what_is_internal(full: World) -> None:
    editor = full.actor("editor")
    seen = {
        entity: Scoped(machine.model).for_member(editor).count()
        for entity, machine in MACHINES.items()
    }

    assert seen == {
        "problem": 1,
        "clue": 0,
        "campaign": 1,
        "batch": 0,
        "sweep": 0,
        "commission": 0,
        "service": 1,
        "electronic_address": 1,
        "self_inspection": 1,
        "run": 1,
        "measure": 0,
        "penalty_case": 0,
        "transfer": 0,
    }
    assert Run.objects.count() == 1
    assert Service.objects.count() == 1
    assert day(full)

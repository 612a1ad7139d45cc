"""People and organisations for the tests, made through the tables themselves."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password

from rectitude.ledger import seals
from rectitude.ledger.accounts.models import Membership, Organisation, User
from rectitude.ledger.accounts.queries import actor_of
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.sealing import begin, begun, sealed
from rectitude.ledger.enterprises.models import Asset

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday, 9 o'clock in China."""

SCENARIO = "user.popup.full-screen-link"
RULE = f"{SCENARIO}.website"
_NO_PASSWORD = make_password(None)

AUTHORITY_ROLES = (
    Role.INSPECTOR,
    Role.TECHNICAL_REVIEWER,
    Role.LEGAL_REVIEWER,
    Role.DECIDER,
    Role.CUSTODIAN,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
)


@dataclass
class World:
    authority: Organisation
    other_authority: Organisation
    enterprise: Organisation
    foreign: Organisation
    laboratory: Organisation
    platform: Organisation
    provider: Organisation
    asset: Asset
    people: dict[str, User] = field(default_factory=dict)
    now: datetime = START

    def actor(self, who: str) -> Actor:
        return actor_of(self.people[who])

    def later(self, **delta: float) -> datetime:
        self.now += timedelta(**delta)
        return self.now


def build() -> World:
    seals.forget()
    with sealed():
        world = _made()
        if not begun():  # an installation that is running has begun; what is new seals itself
            seals.forget()
            begin(world.now)
    return world


def _made() -> World:
    kind = Organisation.Kind
    made = Organisation.objects.create
    superior = made(kind=kind.AUTHORITY, name="工业和信息化部信息通信管理局", short_name="部信管局")
    world = World(
        authority=made(
            kind=kind.AUTHORITY,
            name="甲省通信管理局",
            short_name="甲局",
            region="甲省",
            parent=superior,
            competences=["pipl", "telecom-regulations", "order-20", "dsl", "csl"],
        ),
        other_authority=made(
            kind=kind.AUTHORITY,
            name="乙省通信管理局",
            short_name="乙局",
            region="乙省",
            parent=superior,
        ),
        enterprise=made(
            kind=kind.ENTERPRISE,
            name="青禾优选（杭州）电子商务有限公司",
            short_name="青禾优选",
            credit_code="91330100MA0000001X",
        ),
        foreign=made(
            kind=kind.ENTERPRISE,
            name="云雀网络有限公司",
            short_name="云雀",
            credit_code="91330100MA0000002Y",
        ),
        laboratory=made(kind=kind.LABORATORY, name="检测实验室"),
        platform=made(kind=kind.PLATFORM, name="某应用商店"),
        provider=made(kind=kind.PROVIDER, name="某接入商"),
        asset=Asset(
            kind="website",
            identifier="https://www.qinghe.example",
            name="青禾优选",
            created_at=START,
        ),
    )
    world.asset.enterprise = world.enterprise
    world.asset.save()
    for role in AUTHORITY_ROLES:
        _person(world, role, role, world.authority)
    _person(world, "second_inspector", Role.INSPECTOR, world.authority)
    _person(world, "third_inspector", Role.INSPECTOR, world.authority)
    for role in (Role.INSPECTOR, Role.DECIDER, Role.TECHNICAL_REVIEWER, Role.LEGAL_REVIEWER):
        _person(world, f"other_{role}", role, world.other_authority)
    _person(world, "superior", Role.DECIDER, superior)
    _person(world, "editor", Role.EDITOR, world.enterprise)
    _person(world, "signatory", Role.SIGNATORY, world.enterprise)
    _person(world, "foreign", Role.SIGNATORY, world.foreign)
    _person(world, "laboratory", Role.LABORATORY, world.laboratory)
    _person(world, "platform", Role.PROVIDER, world.platform)
    _person(world, "provider", Role.PROVIDER, world.provider)
    return world


def _person(world: World, name: str, role: Role, organisation: Organisation) -> None:
    user = User.objects.create(username=name, email=f"{name}@example.com", password=_NO_PASSWORD)
    Membership.objects.create(
        user=user,
        organisation=organisation,
        role=role,
        certificate=f"ZF-{user.pk}" if "inspector" in name else "",
    )
    world.people[str(name)] = user


def report(
    finished: datetime,
    *,
    outcome: str = "failed",
    subject: str = "https://www.qinghe.example",
    keys: tuple[str, ...] = ("overlay",),
    scenario: str = SCENARIO,
    version: int = 1,
    complete: bool = True,
    severity: str = "medium",
    kind: str = "website",
) -> dict[str, Any]:
    """Return a report with one finding for each key; a passed one has a single finding."""
    from rectitude.findings import Subject, fingerprint

    rule = f"{scenario}.website"
    findings = [
        {
            "rule": rule,
            "rule_version": version,
            "scenario": scenario,
            "subject": {"kind": kind, "id": subject},
            "outcome": outcome,
            "severity": severity,
            "confidence": "high",
            "place": {"text": {"zh": "首页", "en": "home page"}, "key": key, "url": f"{subject}/"},
            "message": {"zh": "整屏都是链接", "en": "The whole screen is a link"},
            "remedy": {"zh": "只让按钮跳转", "en": "Let only the button jump"},
            "evidence": ["press#1"] if outcome == "failed" else [],
            "fingerprint": fingerprint(Subject(kind, subject), scenario, rule, key),
        }
        for key in keys
    ]
    return {
        "schema": "rectitude-report/1",
        "tool": {"name": "rectitude", "version": "0.1.0"},
        "catalogue": "2026-11",
        "profile": "normal",
        "target": {"kind": kind, "address": subject},
        "started": (finished - timedelta(minutes=1)).isoformat(),
        "finished": finished.isoformat(),
        "bundle": {"path": "a.rectitude.zip", "sha256": "0" * 64},
        "scope": {
            "scenarios": [scenario],
            "rules": [
                {
                    "id": rule,
                    "version": version,
                    "title": {"zh": "规则", "en": "rule"},
                    "method": {"zh": "方法", "en": "method"},
                }
            ],
            "places": [f"{subject}/"],
            "options": {"scenarios": [scenario]},
            "complete": complete,
        },
        "findings": findings,
        "summary": {"scenarios": {scenario: outcome}, "reasons": {}},
    }

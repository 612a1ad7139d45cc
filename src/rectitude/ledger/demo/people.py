"""The people of the demo, and how they act."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth.hashers import make_password

from rectitude import catalogue
from rectitude.ledger.accounts.actions import OPERATOR, add_organisation, add_person
from rectitude.ledger.accounts.models import Organisation, User
from rectitude.ledger.accounts.queries import actor_of
from rectitude.ledger.actor import Actor
from rectitude.ledger.demo.firms import LATIN, SHORT_NAMES, TRADES

OFFICERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("inspector07", "检查员 07", ("inspector",)),
    ("inspector08", "检查员 08", ("inspector",)),
    ("inspector09", "检查员 09", ("inspector",)),
    ("technical01", "技术复核人 01", ("technical_reviewer",)),
    ("legal02", "法制审核 02", ("legal_reviewer",)),
    ("legal03", "法制审核 03", ("legal_reviewer",)),
    ("decider01", "审批负责人 01", ("decider",)),
    ("custodian01", "信息保管员 01", ("custodian",)),
    ("auditor01", "审计员 01", ("auditor",)),
    ("admin", "系统管理员", ("administrator",)),
)


@dataclass
class Cast:
    """Everyone who acts in the demo."""

    password: str
    hashed: str
    """The password as it is kept: made once for all, for it takes a third of a second each time."""
    authority: Organisation
    neighbour: Organisation
    store: Organisation
    provider: Organisation
    laboratory: Organisation
    firms: list[Organisation] = field(default_factory=list)
    users: dict[str, User] = field(default_factory=dict)
    _actors: dict[str, Actor] = field(default_factory=dict)

    def actor(self, name: str) -> Actor:
        """Return the actor that a user is."""
        if name not in self._actors:
            self._actors[name] = actor_of(self.users[name])
        return self._actors[name]

    def of(self, firm: Organisation) -> Actor:
        """Return the signatory of a firm."""
        return self.actor(f"firm{self.firms.index(firm) + 1:02d}")


def cast(at: datetime) -> Cast:
    """Make the organisations and people of the demo, all with one random password."""
    made = _bodies(at)
    for number, (username, name, roles) in enumerate(OFFICERS, 1):
        certificate = f"省通执-{number:04d}" if "inspector" in roles else ""
        _join(made, username, made.authority, roles, at, full_name=name, certificate=certificate)
    at_a_provider = ("provider", "editor", "signatory")
    for username, organisation, roles in (
        ("neighbour01", made.neighbour, ("inspector",)),
        ("store01", made.store, at_a_provider),
        ("provider01", made.provider, at_a_provider),
        ("laboratory01", made.laboratory, ("laboratory",)),
    ):
        _join(made, username, organisation, roles, at, full_name=username)
    for number, (short, latin) in enumerate(zip(SHORT_NAMES, LATIN, strict=True)):
        made.firms.append(_firm(number, short, latin, at))
        username, roles = f"firm{number + 1:02d}", ("editor", "signatory")
        _join(made, username, made.firms[-1], roles, at, full_name=f"{short}经办人")
    return made


def _bodies(at: datetime) -> Cast:
    """Enter the authorities, and those through whom enterprises are reached and inspected."""
    kind = Organisation.Kind
    ours = [each.id for each in catalogue.load().instruments]
    superior = _organisation("某部信息通信管理局", kind.AUTHORITY, at, short_name="部局")
    shared = {"parent": superior, "competences": ours}
    password = secrets.token_urlsafe(9)
    return Cast(
        password,
        make_password(password),
        _organisation(
            "示例省通信管理局", kind.AUTHORITY, at,
            short_name="省局", english_name="Province Office", region="示例省", **shared,
        ),
        _organisation(
            "邻省通信管理局", kind.AUTHORITY, at, short_name="邻省局", region="邻省", **shared
        ),
        _organisation("示例应用商店", kind.PLATFORM, at, english_name="Example Store"),
        _organisation("示例接入服务商", kind.PROVIDER, at, english_name="Example Access"),
        _organisation("示例检测实验室", kind.LABORATORY, at, english_name="Example Laboratory"),
    )  # fmt: skip


def _join(
    made: Cast,
    username: str,
    body: Organisation,
    roles: Sequence[str],
    at: datetime,
    *,
    full_name: str,
    certificate: str = "",
) -> None:
    User.objects.create(
        username=username, email=f"{username}@example.com", first_name=full_name,
        password=made.hashed,
    )  # fmt: skip
    made.users[username] = add_person(
        username,
        made.password,
        body,
        roles,
        at=at,
        certificate=certificate,
    )


def _firm(number: int, short: str, latin: str, at: datetime) -> Organisation:
    trade, english, _ = TRADES[number % len(TRADES)]
    return _organisation(
        f"{short}（示例）{trade}有限公司",
        Organisation.Kind.ENTERPRISE,
        at,
        short_name=f"{short}{trade[:2]}",
        english_name=f"{latin.capitalize()} {english} Co., Ltd.",
        region="示例省",
        credit_code=f"91990000DEMO{number:05d}X"[:18],
    )


def _organisation(name: str, kind: str, at: datetime, **more: object) -> Organisation:
    return add_organisation(name, kind, by=OPERATOR, at=at, **more)  # type: ignore[arg-type]

"""Experiments on a portal without a browser: the same evidence as a real one, in milliseconds."""

import random
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from recommenders import EACH, TITLES, TOPICS, Portal, Ways
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.evidence.personalisation import (
    ListItem,
    ListReading,
    Personalisation,
    PlannedList,
    PushPhase,
    PushPlan,
    PushVisitor,
    SwitchLook,
    SwitchPress,
    SwitchSearch,
    Topic,
    TrainingAct,
    VisitorState,
)
from rectitude.findings import ReportedTarget, Subject, Tool

_PARTS = (
    "plans", "visitors", "acts", "readings", "presses", "looks", "searches", "signings",
)  # fmt: skip
_START = datetime(2026, 11, 2, 1, tzinfo=UTC)
SITE = "http://news.example"
TOPIC_NUMBERS = (0, 1)


def experiment(
    ways: Ways,
    *,
    units: int = 6,
    controls: int = 2,
    acts: int = 12,
    loads: int = 2,
    wait: float = 200.0,
    accounts: bool = True,
    seed: int = 0,
    looks: tuple[int, ...] = (),
    site: str = SITE,
) -> Personalisation:
    """Do an experiment: arms drawn by lot, trained interleaved, every phase in a shuffled order."""
    trial = _Experiment(ways, units, controls, acts, loads, wait, accounts, seed, looks, site)
    return trial.done()


def bundled(
    evidence: Personalisation,
    path: Path,
    *,
    at: datetime = _START,
    options: Mapping[str, Any] | None = None,
    address: str = "plan.yaml",
    picture: bytes = b"",
    stopped: bool = False,
) -> Path:
    """
    Write an experiment into a bundle, as if it had begun at a time; `picture` is one that it cites.

    `stopped`: what an operator left who stopped after the last reading, and goes on with `--resume`.
    """
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="",
        target=ReportedTarget("personalisation", address),
        options=dict(options or {}),
        clock=Clock(started=at.isoformat(), finished=at.isoformat()),
    )
    with suppress(_Stopped), Writer(path, manifest) as writer:
        writer.subject(Subject("website", evidence.plans[-1].start.rstrip("/")))
        writer.collected(Personalisation)
        for wanted in evidence.plans[-1].lists:
            writer.place(wanted.page)
        if picture:
            writer.blob(picture)
        for name in _PARTS:
            for record in getattr(evidence, name):
                writer.write(record)
        if stopped:
            state = writer.blob(b'{"cookies": [], "origins": []}')
            for visitor, phase in dict.fromkeys((r.visitor, r.phase) for r in evidence.readings):
                writer.write(VisitorState(visitor=visitor, phase=phase, state=state))
            raise _Stopped
    return path


def until(evidence: Personalisation, *phases: PushPhase) -> Personalisation:
    """Return an experiment as far as it is in some phases."""
    return msgspec.structs.replace(
        evidence,
        readings=tuple(r for r in evidence.readings if r.phase in phases),
        presses=tuple(press for press in evidence.presses if press.phase in phases),
        looks=tuple(look for look in evidence.looks if look.phase in phases),
    )


class _Stopped(Exception):
    """The operator stopped the experiment."""


class _Experiment:
    def __init__(
        self, ways, units, controls, acts, loads, wait, accounts, seed, looks, site
    ) -> None:
        self.site = site
        self.portal = Portal(ways, seed)
        self.chance = random.Random(seed)
        self.now = 0.0
        self.acts, self.loads, self.wait, self.accounts = acts, loads, wait, accounts
        arms = ["first"] * units + ["second"] * units + ["control"] * controls
        self.chance.shuffle(arms)
        self.visitors = [
            PushVisitor(number=n, name=f"v{n:02}", arm=arm) for n, arm in enumerate(arms, 1)
        ]
        self.plan = PushPlan(
            number=1,
            site="示例资讯",
            owner="示例科技有限公司",
            start=f"{self.site}/",
            lists=tuple(PlannedList(name=name, page=f"{self.site}/") for name in ways.lists),
            topics=tuple(Topic(name=TOPICS[n], words=(TOPICS[n],)) for n in TOPIC_NUMBERS),
            acts=acts,
            units=units,
            controls=controls,
            loads=loads,
            wait=wait,
            accounts=accounts,
            looks=looks,
        )
        self.readings: list[ListReading] = []
        self.trained: list[TrainingAct] = []
        self.presses: list[SwitchPress] = []
        self.looked: list[SwitchLook] = []

    def done(self) -> Personalisation:
        self.read("before", loads=1)
        self.train()
        self.read("on")
        for visitor in self.shuffled():
            where = self.where(visitor, "on")
            self.portal.press(visitor.name, off=True, now=self.now, **where)
            self.presses.append(
                SwitchPress(
                    number=len(self.presses) + 1, visitor=visitor.name, phase="off", step=1,
                    label="个性化推荐", url=f"{self.site}/settings", position="on",
                    after=self.portal.position(visitor.name, **where), at=self.at(),
                )
            )  # fmt: skip
            self.read_one(visitor, "off", 1)
        self.now += self.wait
        for phase in ("reload", "session", *(("sign-in", "phone") if self.accounts else ())):
            self.read(phase)
            self.look(phase)
        for visitor in self.shuffled():
            where = self.where(visitor, "on-again")
            self.portal.press(visitor.name, off=False, now=self.now, **where)
        self.read("on-again")
        return Personalisation(
            plans=(self.plan,),
            visitors=tuple(self.visitors),
            acts=tuple(self.trained),
            readings=tuple(self.readings),
            presses=tuple(self.presses),
            looks=tuple(self.looked),
            searches=(SwitchSearch(number=1, found=True, path=("设置", "个性化推荐")),),
        )

    def train(self) -> None:
        opened = {n: self.chance.sample(range(EACH), self.acts) for n in TOPIC_NUMBERS}
        for number in range(self.acts):
            self.now += 10.0
            for visitor in self.shuffled():
                if visitor.arm == "control":
                    continue
                topic = TOPIC_NUMBERS[visitor.arm == "second"]
                item = topic * EACH + opened[topic][number]
                self.portal.open(visitor.name, item)
                self.trained.append(
                    TrainingAct(
                        number=len(self.trained) + 1, visitor=visitor.name, act="open",
                        url=f"{self.site}/item/{item}", title=TITLES[item], at=self.at(),
                    )
                )  # fmt: skip

    def read(self, phase: str, loads: int | None = None) -> None:
        for visitor in self.shuffled():
            self.read_one(visitor, phase, loads or self.loads)

    def read_one(self, visitor: PushVisitor, phase: str, loads: int) -> None:
        for load in range(loads):
            for name in self.portal.ways.lists:
                where = self.where(visitor, phase)
                items = self.portal.feed(visitor.name, name, now=self.now, **where)
                self.readings.append(
                    ListReading(
                        number=len(self.readings) + 1,
                        visitor=visitor.name,
                        phase=phase,
                        list=name,
                        load=load,
                        at=self.at(),
                        url=f"{self.site}/",
                        items=tuple(
                            ListItem(url=f"{self.site}/item/{n}", title=TITLES[n]) for n in items
                        ),
                    )
                )
        self.now += 0.5

    def look(self, phase: str) -> None:
        for visitor in self.visitors:
            position = self.portal.position(visitor.name, **self.where(visitor, phase))
            self.looked.append(
                SwitchLook(
                    number=len(self.looked) + 1, visitor=visitor.name, phase=phase,
                    position=position, url=f"{self.site}/settings", at=self.at(),
                )
            )  # fmt: skip

    def where(self, visitor: PushVisitor, phase: str) -> dict[str, str]:
        """Return the session, the device and the profile of the browser in a phase."""
        late = phase in {"session", "sign-in", "phone"}
        anew = phase in {"sign-in", "phone"}
        return {
            "session": f"{visitor.name} {phase if late else ''}",
            "device": "phone" if phase == "phone" else "desktop",
            "profile": f"{visitor.name} {phase if anew else ''}",
        }

    def shuffled(self) -> list[PushVisitor]:
        return self.chance.sample(self.visitors, len(self.visitors))

    def at(self) -> str:
        return (_START + timedelta(seconds=self.now)).isoformat().replace("+00:00", "Z")

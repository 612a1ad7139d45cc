"""What an interrupted or an earlier experiment left: who took part, and what each has done."""

import json
from pathlib import Path
from typing import Self, cast

import msgspec
from playwright.async_api import StorageState

from rectitude.bundle import Bundle, Writer, open_bundle
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.personalisation.plan import PlanFile, again
from rectitude.evidence import record_types
from rectitude.evidence.personalisation import (
    ListReading,
    Personalisation,
    PushPhase,
    PushPlan,
    PushVisitor,
    SigningOut,
    SwitchPress,
    SwitchSearch,
    TrainingAct,
    VisitorState,
)
from rectitude.facts.personalisation.readings import left_off
from rectitude.text import Unable


class Earlier(msgspec.Struct, frozen=True):
    """What is known from before."""

    plan: PushPlan | None = None
    visitors: tuple[PushVisitor, ...] = ()
    search: SwitchSearch | None = None
    readings: frozenset[tuple[str, PushPhase]] = frozenset()
    """Visitors and phases that were read to the end: their state was kept after it."""
    trained: dict[str, int] = {}
    states: dict[str, StorageState] = {}
    signings: tuple[SigningOut, ...] = ()
    """How visitors signed out and in again, in the order in which they did."""
    left_off: frozenset[str] = frozenset()
    """Visitors who pressed the switch, and left it off."""

    def cohort(self, number: int) -> list[PushVisitor]:
        """Return the visitors of a cohort."""
        return [visitor for visitor in self.visitors if visitor.cohort == number]

    def has_read(self, visitor: str, phase: PushPhase) -> bool:
        """Return whether a visitor got through a phase."""
        return (visitor, phase) in self.readings

    def acts(self, visitor: str) -> int:
        """Return how many acts of training a visitor has done."""
        return self.trained.get(visitor, 0)

    def state(self, visitor: str) -> StorageState | None:
        """Return what a visitor goes on with."""
        return self.states.get(visitor)

    def with_visitors(self, more: list[PushVisitor]) -> Self:
        """Return this with further visitors."""
        return msgspec.structs.replace(self, visitors=(*self.visitors, *more))


def interrupted(writer: Writer) -> Earlier:
    """Return what an interrupted experiment left in this bundle."""
    plans = tuple(writer.kept(PushPlan))
    if not plans:
        return Earlier()
    searches = tuple(writer.kept(SwitchSearch))
    saved = tuple(writer.kept(VisitorState))
    last = {state.visitor: state.state for state in saved}
    read = {(reading.visitor, reading.phase) for reading in writer.kept(ListReading)}
    trained: dict[str, int] = {}
    for act in writer.kept(TrainingAct):
        trained[act.visitor] = trained.get(act.visitor, 0) + 1
    bundle = open_bundle(writer.path)
    return Earlier(
        plan=plans[-1],
        visitors=tuple(writer.kept(PushVisitor)),
        search=searches[-1] if searches else None,
        readings=frozenset(read & {(state.visitor, state.phase) for state in saved}),
        trained=trained,
        states={name: _state(bundle, digest) for name, digest in last.items()},
        signings=tuple(writer.kept(SigningOut)),
        left_off=left_off(writer.kept(SwitchPress)),
    )


def plan_before(options: PersonalisationOptions, address: str, writer: Writer) -> PlanFile | None:
    """
    Return the plan of what is gone on with, as it was made from the site then; None where there is none.

    Raises Unable where it is of another site.
    """
    follow_up = options.personalisation.follow_up
    if follow_up:
        earlier = open_bundle(follow_up).manifest
        own, site = earlier.options.get("personalisation"), earlier.target.address
    else:
        own, site = writer.earlier_options.get("personalisation"), writer.manifest.target.address
    plan = own.get("plan") if isinstance(own, dict) else None
    if not isinstance(plan, dict):
        return None
    # the site may have led elsewhere from its address: then the plan starts there
    return again(plan, str(plan.get("start", "")) if site == address else address)


def taken_over(path: Path, writer: Writer) -> Earlier:
    """
    Copy the evidence of an earlier experiment, with its limits, into this bundle; return what it left.

    Raises Unable where there is no such bundle, or no experiment in it.
    """
    bundle = open_bundle(path)
    if bundle.gather(Personalisation) is None:
        raise Unable(
            f"{path.name} 中没有个性化推送的试验记录，不能接着做。",
            f"There is no experiment on personalised delivery in {path.name} to go on with.",
        )
    for name in bundle.names():
        if name.startswith("blobs/"):
            writer.blob(bundle.blob(name.removeprefix("blobs/")))
    kinds = record_types()
    for name in bundle.names():
        if name.startswith("evidence/"):
            kind = kinds[name.removeprefix("evidence/").removesuffix(".jsonl")]
            for record in bundle.records(kind):
                writer.write(record)
    for place in bundle.manifest.places:
        writer.place(place)
    for said in bundle.manifest.limits:
        writer.limit(said)
    writer.flush()
    states = {s.visitor: s.state for s in bundle.records(VisitorState)}
    searches = tuple(bundle.records(SwitchSearch))
    return Earlier(
        plan=tuple(bundle.records(PushPlan))[-1],
        visitors=tuple(bundle.records(PushVisitor)),
        search=searches[-1] if searches else None,
        states={name: _state(bundle, digest) for name, digest in states.items()},
        signings=tuple(bundle.records(SigningOut)),
        left_off=left_off(bundle.records(SwitchPress)),
    )


def _state(bundle: Bundle, digest: str) -> StorageState:
    return cast("StorageState", json.loads(bundle.blob(digest)))

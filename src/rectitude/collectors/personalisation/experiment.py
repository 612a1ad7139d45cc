"""The order of work: the switch is found, visitors are drawn by lot, and go through the phases together."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from playwright.async_api import Error, StorageState

from rectitude.bundle import Writer
from rectitude.collectors.personalisation import house, scouting, signing_in, switch
from rectitude.collectors.personalisation.guest import Guest, House, SignedOut
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.personalisation.plan import PlanFile, habits
from rectitude.collectors.personalisation.record import Earlier
from rectitude.collectors.personalisation.training import train
from rectitude.collectors.personalisation.ways import Way
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.discreet import DiscreetWriter, secrets_of
from rectitude.evidence.personalisation import (
    Arm,
    Personalisation,
    PlannedList,
    PushPhase,
    PushPlan,
    PushVisitor,
    SigningOut,
    SwitchSearch,
)
from rectitude.facts.personalisation.experiment import study
from rectitude.options import Cancel, Progress, Step
from rectitude.text import Text, Unable

FILMED = 2
"""Visitors an arm of whom pictures are taken; ours: two show what one alone may have by chance."""

Act = Callable[[Guest], Awaitable[None]]

_PHASES: dict[PushPhase, Text] = {
    "before": Text("训练之前", "before training"),
    "on": Text("训练之后，开关未动", "trained, the switch as it was"),
    "off": Text("关闭之时", "switched off"),
    "reload": Text("重新加载", "after a reload"),
    "session": Text("新的会话", "in a new session"),
    "sign-in": Text("重新登录", "after signing in anew"),
    "phone": Text("手机上", "on a phone"),
    "later": Text("一段时间以后", "later"),
    "on-again": Text("重新开启", "switched on again"),
}


class Stopped(Unable):
    """The experiment was stopped by its operator; what was collected is kept."""


class Experiment:
    """One run of a plan."""

    def __init__(
        self,
        plan: PushPlan,
        file: PlanFile,
        folder: Path,
        options: PersonalisationOptions,
        writer: Writer,
        progress: Progress,
        cancel: Cancel,
        earlier: Earlier,
    ) -> None:
        self.plan = plan
        self.options = options
        self.writer = writer
        self.progress = progress
        self.cancel = cancel
        self._file = file
        self._accounts = [folder / name for name in file.accounts]
        secrets = {secret for account in self._accounts for secret in secrets_of(account)}
        self._discreet = DiscreetWriter(writer, tuple(sorted(secrets, key=len, reverse=True)))
        self._earlier = earlier
        self._chance = random.SystemRandom()
        self._turns = asyncio.Semaphore(options.personalisation.side_by_side)
        self._pages = _by_page(plan.lists)
        self._lost = signing_in.ended(earlier.signings)
        self._back: set[str] = set()
        """Visitors who signed out and in again already."""
        self._way: Way | None = None
        self._house: House

    async def run(self, *, later: bool = False) -> None:
        """Go through the phases; with `later`, through that one alone, with the visitors of before."""
        async with AsyncExitStack() as stack:
            self._house = await house.furnished(
                stack,
                self.options,
                self.writer,
                self._discreet,
                self.plan,
                habits(self._file),
            )
            self._way = await self._scouted()
            if later:
                await self._cohort_later()
                return
            sizes = self.plan.looks or (self.plan.units,)
            for number, units in enumerate(sizes, 1):
                before = sizes[number - 2] if number > 1 else 0
                await self._cohort(number, units - before)
                if number < len(sizes) and self._settled():
                    break

    async def _scouted(self) -> Way | None:
        """Return the way to the switch: known from before, or found by a visitor of no arm."""
        if self._earlier.search:
            return self._known_way(self._earlier.search)
        self._say(Text("查找列表和开关", "Looking for the lists and the switch"))
        self._heed()
        account = self._accounts[0] if self._accounts else None
        way = await scouting.scouted(self._house, self._pages, self._file.switch, account)
        self.writer.flush()
        return way

    def _known_way(self, search: SwitchSearch) -> Way | None:
        if self._file.switch:
            return Way.planned(self._file.switch)
        return Way(self.plan.start, search.path) if search.found else None

    # --- a cohort ---

    async def _cohort(self, number: int, units: int) -> None:
        """Lead visitors through all phases, drawn by lot or known from before the interruption."""
        visitors = self._earlier.cohort(number) or self._drawn(number, units)
        guests = [self._guest(visitor) for visitor in visitors]
        try:
            await self._through(guests)
        finally:
            for guest in guests:
                await guest.leave()

    async def _through(self, guests: Sequence[Guest]) -> None:
        await self._each(guests, "before", Guest.arrive)
        await self._readings(guests, "before")
        await self._trained([guest for guest in guests if guest.visitor.arm != "control"])
        await self._readings(guests, "on")
        if self._way is None:
            return
        await self._switched(guests)
        await self._wait()
        await self._readings(guests, "reload", look=True)
        await self._anew(guests, "session", Guest.end_session)
        if self.plan.accounts:
            await self._signed_in_anew(guests)
            await self._anew(guests, "phone", anew=True, phone=True)
        await self._each(guests, "on-again", self._turned_on)
        await self._readings(guests, "on-again")
        await self._each(guests, "on-again", self._left_off)

    async def _cohort_later(self) -> None:
        known = self._earlier
        guests = [
            self._guest(visitor) for visitor in known.visitors if visitor.name in known.left_off
        ]
        if not guests:
            raise Unable(
                "原来的试验没有人最后关着开关，过后再看说明不了什么。请重做试验。",
                "Nobody left the switch off in the earlier experiment, so a later look shows nothing: do the "
                "experiment again.",
            )

        async def come_back(guest: Guest) -> None:
            guest.end_session()
            await guest.arrive()

        try:
            await self._each(guests, "later", come_back)
            await self._readings(guests, "later", look=True)
        finally:
            for guest in guests:
                await guest.leave()

    def _drawn(self, cohort: int, units: int) -> list[PushVisitor]:
        """Draw the arms by lot, and write down who is in which before anybody is seen."""
        controls = self.plan.controls if cohort == 1 else 0
        counts: dict[Arm, int] = {"first": units, "second": units, "control": controls}
        arms = [arm for arm, count in counts.items() for _ in range(count)]
        self._chance.shuffle(arms)
        known = len(self._earlier.visitors)
        visitors = [
            PushVisitor(name=f"v{known + n:02}", arm=arm, cohort=cohort)
            for n, arm in enumerate(arms, 1)
        ]
        written = [self._discreet.write(visitor) for visitor in visitors]
        self._earlier = self._earlier.with_visitors(written)
        self.writer.flush()
        return written

    def _guest(self, visitor: PushVisitor) -> Guest:
        place = [known.name for known in self._earlier.visitors].index(visitor.name)
        of_arm = [v.name for v in self._earlier.visitors if v.arm == visitor.arm]
        state: StorageState | None = self._earlier.state(visitor.name)
        return Guest(
            self._house,
            visitor,
            self._accounts[place] if self._accounts else None,
            state,
            filmed=of_arm.index(visitor.name) < FILMED,
        )

    # --- phases ---

    async def _readings(
        self, guests: Sequence[Guest], phase: PushPhase, *, look: bool = False
    ) -> None:
        async def read(guest: Guest) -> None:
            loads = 1 if phase == "off" else self.plan.loads
            for _, lists in self._pages:
                for load in range(loads):
                    await guest.read(phase, load, lists)
            if look and self._way:
                await switch.look(guest, self._way, phase)
            await guest.save(phase)

        waiting = [g for g in guests if not self._earlier.has_read(g.name, phase)]
        await self._each(waiting, phase, read)

    async def _trained(self, guests: Sequence[Guest]) -> None:
        """Train in turns: each act by everybody, in an order of its own."""
        for number in range(self.plan.acts):
            self._say(Text("训练访客", "Training the visitors"), done=number, total=self.plan.acts)

            async def act(guest: Guest, number: int = number) -> None:
                guest.phase("before")
                await train(guest, number)

            waiting = [g for g in guests if self._earlier.acts(g.name) <= number]
            await self._each(waiting, "before", act)
            if number % 4 == 3 or number == self.plan.acts - 1:
                for guest in waiting:
                    if guest.name not in self._lost:
                        await guest.save("before")

    async def _switched(self, guests: Sequence[Guest]) -> None:
        way = self._way
        if way is None:
            return

        async def off(guest: Guest) -> None:
            if not await switch.turn(guest, way, "off", "off"):
                for _, lists in self._pages:
                    await guest.read("off", 0, lists)
            await guest.save("off")

        waiting = [g for g in guests if not self._earlier.has_read(g.name, "off")]
        await self._each(waiting, "off", off)

    async def _turned_on(self, guest: Guest) -> None:
        if self._way and not self._earlier.has_read(guest.name, "on-again"):
            await switch.turn(guest, self._way, "on-again", "on")

    async def _left_off(self, guest: Guest) -> None:
        """Turn the switch off at the end, so that who comes back later can see whether it stays off."""
        done = self._earlier.has_read(guest.name, "on-again")
        if self._way and not (done and guest.name in self._earlier.left_off):
            await switch.turn(guest, self._way, "on-again", "off")
            await guest.save("on-again")

    async def _anew(
        self,
        guests: Sequence[Guest],
        phase: PushPhase,
        prepare: Callable[[Guest], None] | None = None,
        *,
        anew: bool = False,
        phone: bool = False,
    ) -> None:
        """Begin a new session for everybody, read and look."""

        async def begin(guest: Guest) -> None:
            if prepare:
                prepare(guest)
            await guest.arrive(anew=anew, phone=phone)

        waiting = [g for g in guests if not self._earlier.has_read(g.name, phase)]
        await self._each(waiting, phase, begin)
        await self._readings(guests, phase, look=True)

    async def _signed_in_anew(self, guests: Sequence[Guest]) -> None:
        """Let everybody sign out and in again, or be in a new profile with the account's stored state."""
        waiting = [g for g in guests if not self._earlier.has_read(g.name, "sign-in")]
        way = await self._way_out([g for g in waiting if g.name not in self._lost])

        async def begin(guest: Guest) -> None:
            if guest.name in self._back:
                return
            done = await signing_in.out_and_in(guest, way) if way else None
            if done and done.out and not done.back:
                raise SignedOut(guest.name)
            if not (done and done.back):
                await guest.arrive(anew=True)

        await self._each(waiting, "sign-in", begin)
        await self._readings(guests, "sign-in", look=True)

    async def _way_out(self, waiting: Sequence[Guest]) -> Way | None:
        """Return how all sign out: tried by one visitor, or known from before. None: in a new profile."""
        if not self._file.sign_out or not waiting:
            return None
        if self._earlier.signings:
            return signing_in.way_of(self._earlier.signings[0], self.plan.start)
        first = signing_in.spare(waiting)
        if first is None:
            self.writer.limit(signing_in.NOBODY_TO_SPARE)
            return None
        tried: list[SigningOut] = []

        async def attempt(guest: Guest) -> None:
            tried.append(await signing_in.attempt(guest))

        await self._each([first], "sign-in", attempt)
        for done in tried:
            for said in signing_in.limits(done):
                self.writer.limit(said)
            if done.back:
                self._back.add(done.visitor)
            elif done.out:
                self._lost.add(done.visitor)
        return signing_in.way_of(tried[0], self.plan.start) if tried else None

    async def _wait(self) -> None:
        """Let time pass, so that nothing may come from a cache any more; a stop is heeded at once."""
        ends = time.monotonic() + self.plan.wait
        self._say(Text("等待缓存过期", "Waiting until caches have expired"))
        while time.monotonic() < ends:
            self._heed()
            await asyncio.sleep(min(0.2, self.plan.wait))

    async def _each(self, guests: Iterable[Guest], phase: PushPhase, act: Act) -> None:
        """Let visitors do something, several side by side, in an order of its own each time."""
        waiting = [guest for guest in guests if guest.name not in self._lost]
        self._chance.shuffle(waiting)
        done = 0

        async def turn(guest: Guest) -> None:
            nonlocal done
            async with self._turns:
                self._heed()
                try:
                    await act(guest)
                except (Error, ProtocolError, TimeoutError) as error:
                    self._lose(guest, str(error).splitlines()[0][:120])
            done += 1
            self._say(_PHASES[phase], done=done, total=len(waiting))

        try:
            async with asyncio.TaskGroup() as group:
                for guest in waiting:
                    group.create_task(turn(guest))
        except* SignedOut as problems:
            raise _signed_out(problems) from None
        except* Stopped as problems:
            raise problems.exceptions[0] from None
        self.writer.flush()

    def _lose(self, guest: Guest, why: str) -> None:
        self._lost.add(guest.name)
        self.writer.limit(
            Text(
                f"访客 {guest.name} 中途退出，不参与比较：{why}",
                f"Visitor {guest.name} dropped out and is not compared: {why}",
            )
        )

    def _settled(self) -> bool:
        """Whether every list that is shown to be personalised has its verdict."""
        so_far = study(self._so_far())
        return so_far is not None and not so_far.with_("undecided", "faint", "too-few")

    def _so_far(self) -> Personalisation:
        parts = Personalisation.parts()
        judged = ("plans", "visitors", "acts", "readings", "presses")
        return Personalisation(
            **{name: tuple(self.writer.written(parts[name])) for name in judged}  # type: ignore[arg-type]
        )

    def _heed(self) -> None:
        if self.cancel.is_set():
            raise Stopped(
                "已停止，证据已保留；加 --resume 可以继续。",
                "Stopped; the evidence is kept. Go on with --resume.",
            )

    def _say(self, text: Text, *, done: int = 0, total: int | None = None) -> None:
        self.progress(Step(text, done, total))


def _by_page(lists: Sequence[PlannedList]) -> tuple[tuple[str, tuple[PlannedList, ...]], ...]:
    pages = dict.fromkeys(wanted.page for wanted in lists)
    return tuple((page, tuple(wanted for wanted in lists if wanted.page == page)) for page in pages)


def _signed_out(problems: BaseExceptionGroup[SignedOut]) -> Unable:
    inner: BaseException = problems
    while isinstance(inner, BaseExceptionGroup):
        inner = inner.exceptions[0]
    return Unable(
        f"测试账户已退出登录（访客 {inner}）。已采集的内容予以保留；更新登录状态文件后加 --resume 继续。",
        f"A test account is no longer signed in (visitor {inner}). What was collected is kept: renew its "
        "storage state and go on with --resume.",
    )

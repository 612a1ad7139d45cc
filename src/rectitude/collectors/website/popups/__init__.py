"""
Pop-ups of a website: watched for, then tried by real presses, each in a fresh browsing context.

`collect_popups` runs beside the other phases of an inspection, with contexts of its own.
"""

import asyncio
from collections.abc import Coroutine, Iterator
from typing import Any

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.options import DEADLINE, WebsiteOptions
from rectitude.collectors.website.pages import Agenda
from rectitude.collectors.website.popups import ground, items, motion, ocr
from rectitude.collectors.website.popups.pace import Pace, Rank, Rooms
from rectitude.collectors.website.popups.plans import PLANS
from rectitude.collectors.website.popups.press import NotPressed
from rectitude.collectors.website.popups.sighting import PopupSighting
from rectitude.collectors.website.popups.trials import Trial
from rectitude.collectors.website.popups.watch import Watcher, further, visits
from rectitude.collectors.website.popups.window import Window
from rectitude.evidence.page import Link
from rectitude.evidence.popup import UNMADE, PopupTrials, Viewport
from rectitude.options import Cancel, Progress, Step
from rectitude.text import Text

PARALLEL = 8
"""Rooms that press at the same time. Ours: a press mostly waits; more only add memory on 2 cores."""
MOST_POPUPS = 3
LAST_WORDS = 5.0
"""Seconds in which work that the time has cut off may still write what it saw. Ours."""
AS_PROGRAM = 2
"""Visits as a program, the second only where the first misses a pop-up: it may come by chance. Ours."""
MOST_FURTHER = 4
"""Further pages that are watched, where the inspection may visit so many. Ours."""
MOST_DEEPER = 1
"""The same of a kind that only further pages link to, such as a chapter of a book. Ours."""


async def collect_popups(
    browser: Browser,
    url: str,
    options: WebsiteOptions,
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Watch for pop-ups and try each; write watches, pop-ups, presses and motion trials.

    Nothing of a site that cannot be loaded is lost: what was seen before is kept.
    """
    campaign = _Campaign(browser, url, options, writer, progress, cancel)
    await campaign.run()
    for limit in (*_undone(campaign), *_beyond_reach(options)):
        writer.limit(limit)
    if campaign.watched:
        writer.collected(PopupTrials)
    else:
        writer.missing(
            PopupTrials, Text("页面打不开，没有观察弹窗。", "The page could not be watched.")
        )


def _undone(campaign: "_Campaign") -> Iterator[Text]:
    """Yield what was to be done and was not, with its count."""
    if campaign.lost:
        yield Text(
            f"有 {campaign.lost} 次观察或按压没有做成：弹窗没有再次出现，或页面没有响应。",
            f"{campaign.lost} looks or presses could not be made: the pop-up did not come again, "
            "or the page did not answer.",
        )
    if campaign.cut:
        yield Text(
            f"时间用完时，还有 {campaign.cut} 项弹窗观察或按压没有做完。",
            f"{campaign.cut} pieces of the work on pop-ups were not done when the time was over.",
        )
    if campaign.withheld:
        yield Text(
            f"有 {campaign.withheld} 处没有按压：可能付款、下单、删除或发送验证码。",
            f"{campaign.withheld} presses were not made: they might pay, order, delete or have a "
            "code sent.",
        )
    if campaign.untried:
        yield Text(
            f"另有 {campaign.untried} 个弹窗没有逐一按压。",
            f"{campaign.untried} more pop-ups were seen and not pressed.",
        )


def _beyond_reach(options: WebsiteOptions) -> Iterator[Text]:
    """Yield what this browser or installation cannot try at all."""
    if options.browser_profile == "sweep":
        yield Text(
            "批量检测用的浏览器没有运动传感器：摇一摇、扭一扭没有试验。",
            "The browser of the sweep profile has no motion sensors: shake and twist not tried.",
        )
    if not ocr.available():
        yield Text(
            "没有安装可选组件 ocr：画在图片里的文字没有读取。",
            "The optional extra ocr is not installed: text inside pictures was not read.",
        )


class _Campaign:
    """All that is done about the pop-ups of one page."""

    def __init__(
        self,
        browser: Browser,
        url: str,
        options: WebsiteOptions,
        writer: Writer,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        self.browser, self.url, self.options = browser, url, options
        self.writer, self.progress, self.cancel = writer, progress, cancel
        self.plan = PLANS[options.website.popups]
        self.pace = Pace(self.plan.limit, options.deadline or DEADLINE)
        self.rooms = Rooms(PARALLEL)
        self.seen: dict[str, PopupSighting] = {}
        """The sighting that stands for each key: the same pop-up on several pages is tried once."""
        self.alike: dict[tuple[str, int, str], PopupSighting] = {}
        self.crossed: set[tuple[str, Viewport]] = set()
        """What has been pressed in the other viewport, too: each visit there sees it again."""
        self.looked = asyncio.Event()
        """Set when the phone has been looked at: its pop-ups go before their desktop twins."""
        self.links: tuple[Link, ...] = ()
        """Of the page as the phone showed it."""
        self.untried = 0
        self.cut = 0
        """Pieces of work that were not done when the time was over."""
        self.lost = 0
        """Pieces of work that the site broke."""
        self.withheld = 0
        """Presses that are never made, for what they might do."""
        self.unread: dict[str, None] = {}
        """Pages on which not all that promises the rest of the text has been pressed."""
        self.watched = False
        self._jobs: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Watch and press until everything is done or the time is over."""
        self._start(self._watch("phone"))
        self._start(self._watch("desktop"))
        if self.options.website.popups != "quick":
            self.unread[self.url] = None
            self._start(self._automated())
            self._start(self._further())
        self._start(self._ground())
        while self._jobs:
            done, _ = await asyncio.wait(
                self._jobs, timeout=1.0, return_when=asyncio.FIRST_COMPLETED
            )
            self._jobs -= done
            for job in done:
                job.result()
            if self.cancel.is_set():
                break
            if not self.pace.left(grace=True):
                await asyncio.wait(self._jobs, timeout=LAST_WORDS)
                break
        self.cut += sum(not job.done() for job in self._jobs)
        for job in self._jobs:
            job.cancel()
        await asyncio.gather(*self._jobs, return_exceptions=True)
        for page in self.unread:
            self.writer.write(ground.unmade(page, UNMADE))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._jobs.add(asyncio.ensure_future(self._surviving(work)))

    async def _surviving(self, work: Coroutine[Any, Any, None]) -> None:
        """Do a piece of work; one that the site breaks is counted, and does not break the others."""
        try:
            await work
        except NotPressed as problem:
            self.withheld += 1
            self.writer.write(problem.record)
        except (Error, TimeoutError):
            self.lost += 1

    async def _watch(self, viewport: Viewport) -> None:
        def looked(links: tuple[Link, ...]) -> None:
            if viewport == "phone":
                self.links = links
                self.looked.set()

        try:
            await visits(
                self.browser, self.url, self.plan, viewport, self.writer, self._sighted, looked
            )
        finally:
            looked(self.links)
        self.watched = True

    async def _further(self) -> None:
        """Watch a few further pages, one of each kind, those with content first; press their text."""
        await self.looked.wait()
        agenda = Agenda.of(self.url, self.links)
        most = min(self.options.website.pages - 1, MOST_FURTHER)
        pair = asyncio.Semaphore(2)
        beyond: list[Link] = []

        async def watched(address: str) -> None:
            own: list[tuple[Link, ...] | None] = []

            async def look() -> None:
                own.append(await further(self.browser, address, self.writer, self._sighted))

            async with pair:
                await self._surviving(look())
            if own == [None]:
                return
            self.unread[address] = None
            beyond.extend(link for links in own for link in links or ())
            await self._in_turn(self._expand(address))
            await self._in_turn(ground.press_text(self.browser, address, "phone", self.writer))

        await asyncio.gather(*(watched(address) for address in _with_content_first(agenda)[:most]))
        agenda.take(beyond)
        deeper = min(self.options.website.pages - 1 - most, MOST_DEEPER)
        await asyncio.gather(
            *(watched(address) for address in _with_content_first(agenda)[:deeper])
        )

    async def _automated(self) -> None:
        """Visit as a program that does not hide, and again where a pop-up stayed away, as by chance."""
        for _ in range(AS_PROGRAM):
            async with Window.open(self.browser, self.url, "phone", automation=True) as window:
                quiet: list[PopupSighting] = []
                watch = await Watcher(window, PLANS["quick"], self.writer, quiet.append).run(6.0)
                self.writer.write(msgspec.structs.replace(watch, automation=True))
            await self.looked.wait()
            if all(key in watch.popups for key in self._at_once()):
                return

    def _at_once(self) -> Iterator[str]:
        """Yield the keys of the pop-ups that came with the page to an ordinary visit by phone."""
        for key, sighting in self.seen.items():
            if sighting.viewport == "phone" and sighting.popup.cause == "load":
                yield key

    def _sighted(self, sighting: PopupSighting) -> None:
        self._start(self._try(sighting))

    async def _try(self, sighting: PopupSighting) -> None:
        """Try a pop-up once: in full where it is met first, the phone first; marks on the other."""
        if sighting.viewport == "desktop":
            await self.looked.wait()
        key = sighting.popup.key
        twin = self.seen.get(key) or self.alike.setdefault(sighting.likeness, sighting)
        self.seen[key] = twin
        if twin is not sighting and (twin.viewport == sighting.viewport or twin.popup.key != key):
            return
        if len(self.alike) > MOST_POPUPS:
            if twin is sighting:
                self.untried += 1
                self.writer.write(sighting.popup)
            return
        name = sighting.popup.selector
        self.progress(Step(Text(f"按压弹窗 {name}", f"pressing pop-up {name}")))
        trial = Trial(
            self.browser, sighting, self.writer, self.rooms, self.plan, self.pace, self._sighted
        )
        if twin is sighting:
            await trial.run(thorough=self.options.website.thorough)
        elif (key, sighting.viewport) not in self.crossed:
            self.crossed.add((key, sighting.viewport))
            await trial.run_marks(twin)
        self.lost += len(trial.lost)
        self.withheld += trial.withheld

    async def _ground(self) -> None:
        """Press the page itself, once the first look is over and the pop-ups have their start."""
        await asyncio.sleep(1.5)
        jobs: list[Coroutine[Any, Any, None]] = [
            ground.press_text(self.browser, self.url, "phone", self.writer),
            ground.press_text(self.browser, self.url, "desktop", self.writer),
        ]
        if self.options.website.popups != "quick":
            jobs.append(self._expand(self.url))
            jobs.append(self._items())
        await asyncio.gather(*(self._in_turn(job) for job in jobs))
        if self.options.browser_profile == "sweep":
            return
        await motion.trials_if_listened(self.browser, self.url, self.writer, self.rooms)

    async def _items(self) -> None:
        await self.looked.wait()
        await items.press_items(self.browser, self.url, "phone", self.writer, self.links)

    async def _expand(self, page: str) -> None:
        await ground.press_expand(self.browser, page, self.writer)
        self.unread.pop(page, None)

    async def _in_turn(self, job: Coroutine[Any, Any, None]) -> None:
        async with self.rooms.place(Rank.EXTRA):
            await self._surviving(job)


def _with_content_first(agenda: Agenda) -> list[str]:
    """Return one page of each kind that was not met before: texts and goods before notices and forms."""
    kinds = sorted(agenda.kinds(), key=lambda kind: kind[0] != "other")
    return [address for _, address in kinds]

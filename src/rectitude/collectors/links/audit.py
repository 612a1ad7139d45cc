"""The audit: matched rounds in every context, shuffled, paced, spread over time, stopped at will."""

import asyncio
import hashlib
import json
import random
import re
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from html import escape
from urllib.parse import quote

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.links.interstitial import Opened, open_page
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.reading import is_page
from rectitude.collectors.links.visitor import Response, Visitor
from rectitude.collectors.pace import Pace
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.proxy import Proxy
from rectitude.evidence.linkprobe import (
    Context,
    DialTest,
    Document,
    LinkAudit,
    LinkPlan,
    LinkProbe,
    PlannedLink,
)
from rectitude.facts.links import Comparison, study
from rectitude.facts.links.addresses import host, party
from rectitude.facts.links.matching import matches, pools, targets
from rectitude.facts.links.treatment import arrived_directly, treatment
from rectitude.facts.statistics import clean_rounds
from rectitude.network.dial import Dialer
from rectitude.options import Cancel, Options, Progress, Step
from rectitude.text import Text, Unable

DEFAULT_RATE = 4.0
"""Requests a second through the gateway, all contexts together, where `--rate` names none; ours."""

WATCHED_BOUND = 0.05
"""Watching ends at the latest when so rare a difference would be excluded; `findings.SURE`."""

REPEATED = 2
"""
Presses on a page with the very same bytes after which its result is taken over, where they agreed.
Ours: a page that acts by chance without its bytes changing is worth two looks, not two hundred.
"""


class Stopped(Unable):
    """The audit was stopped by its operator; what was collected is kept."""


class Earlier(msgspec.Struct, frozen=True):
    """What an audit that is resumed had collected."""

    probes: tuple[LinkProbe, ...] = ()

    def next_round(self) -> int:
        """Return the number of the first round of which nothing is known yet."""
        return max((probe.round for probe in self.probes), default=-1) + 1


class Audit:
    """One run of a plan."""

    def __init__(
        self,
        plan: LinkPlan,
        options: LinksOptions,
        pause: float,
        writer: Writer,
        progress: Progress,
        cancel: Cancel,
        *,
        dialtests: Sequence[DialTest] = (),
        earlier: Earlier | None = None,
    ) -> None:
        self.plan = plan
        self.options = options
        self.pause = pause
        self.writer = writer
        self.progress = progress
        self.cancel = cancel
        self.dialtests = tuple(dialtests)
        self.probes = list(earlier.probes if earlier else ())
        self._stays: Counter[str] = Counter()
        """How often pages of one shape, their links aside, did not lead on by themselves."""
        self._in_vain: set[tuple[str, Context, str]] = set()
        """Link, context and shape of pages that were waited for and brought nothing."""
        self._known: dict[tuple[str, Context], dict[str, Document]] = {}
        self._pace = Pace(options.rate or DEFAULT_RATE)
        self._chance = random.SystemRandom()
        self._first = earlier.next_round() if earlier else 0
        self._complete = len(complete_rounds(plan, self.probes))
        self._pressed: dict[tuple[str, Context, str], list[tuple[str, Opened]]] = {}

    async def run(self) -> None:
        """Go through the rounds; raises Stopped where the operator stops it."""
        async with AsyncExitStack() as stack:
            self._visitor = await stack.enter_async_context(Visitor.ready(self.options))
            self._browser = _Later(stack, self.options, self.writer)
            number = self._first
            while self._goes_on():
                self._report()
                await self._round(number)
                number += 1
                self._complete += 1
                self.writer.flush()
                if self._goes_on():
                    await self._rest()
        self._report()

    def _goes_on(self) -> bool:
        if not self.options.links.watch:
            return self._complete < self.plan.rounds
        if self._complete >= clean_rounds(self.plan.require_bound or WATCHED_BOUND):
            return False
        comparisons = self._comparisons()
        return not comparisons or any(each.verdict != "established" for each in comparisons)

    async def _rest(self) -> None:
        """Let time pass between rounds; a stop is heeded at once."""
        ends = time.monotonic() + self.pause
        while time.monotonic() < ends:
            self._heed()
            await asyncio.sleep(min(0.1, self.pause))

    def _heed(self) -> None:
        if self.cancel.is_set():
            raise Stopped(
                f"已停止，完成 {self._complete} 轮，证据已保留；加 --resume 可以继续。",
                f"Stopped after {self._complete} rounds; the evidence is kept. Go on with --resume.",
            )

    # --- one round ---

    async def _round(self, number: int) -> None:
        """Visit all links in all contexts: contexts side by side, a block in its shuffled order."""
        async with asyncio.TaskGroup() as group:
            for context in self.plan.contexts:
                group.create_task(self._round_in(context, number))

    async def _round_in(self, context: Context, number: int) -> None:
        wanted = {link.url for link in targets(self.plan)}
        for pool in pools(self.plan):
            if not any(link in match_members(self.plan) for link in pool):
                continue
            straight = [link for link in pool if link.url in wanted or number == self._first]
            visits = [(link, False) for link in pool]
            if number == self._first:  # every link's own document is known before it is compared
                self._chance.shuffle(visits)
                visits = [*((link, True) for link in straight), *visits]
            else:
                visits += [(link, True) for link in straight]
                self._chance.shuffle(visits)
            for position, (link, direct) in enumerate(visits):
                self._heed()
                probe = await self._probe(link, context, number, position, direct=direct)
                self._keep(probe)

    async def _probe(
        self, link: PlannedLink, context: Context, number: int, position: int, *, direct: bool
    ) -> LinkProbe:
        await self._pace.wait()
        at = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        url = link.url if direct else self.plan.gateway.replace("{url}", quote(link.url, safe=""))
        referer = "" if direct or context != "desktop" else _origin(self.plan.gateway)
        answer = await self._visitor.visit(url, context, referer)
        probe = LinkProbe(
            round=number,
            position=position,
            context=context,
            url=link.url,
            direct=direct,
            at=at,
            hops=answer.hops,
            document=answer.document,
            failure=answer.failure,
        )
        if direct or not self._is_platforms_page(probe, answer):
            return _lean(probe)
        return await self._opened(probe, answer, number)

    def _is_platforms_page(self, probe: LinkProbe, answer: Response) -> bool:
        """Return whether the way ended on a page that is neither the target's nor another link's."""
        seen = answer.document
        if not seen or not is_page(seen.media_type, answer.body) or seen.status >= 500:
            return False
        if treatment(probe, self.plan, self._originals(probe)).reachable:
            return False
        last = host(answer.hops[-1].url)
        others = {host(link.url) for link in self.plan.links} - {host(self.plan.gateway)}
        return last not in others

    def _originals(self, probe: LinkProbe) -> tuple[Document, ...]:
        return tuple(self._known.get((probe.url, probe.context), {}).values())

    def _keep(self, probe: LinkProbe) -> None:
        """Remember a visit, and the link's own document where it was seen without the platform."""
        self.probes.append(self.writer.write(probe))
        if probe.direct and probe.document and arrived_directly(probe):
            known = self._known.setdefault((probe.url, probe.context), {})
            known.setdefault(probe.document.sha256, probe.document)

    # --- pages of the platform ---

    async def _opened(self, probe: LinkProbe, answer: Response, number: int) -> LinkProbe:
        """Add what a browser found on the platform's page, or what it found there before."""
        digest = answer.document.sha256 if answer.document else ""
        key = (probe.url, probe.context, digest)
        before = self._pressed.setdefault(key, [])
        if len(before) >= REPEATED and _agree([opened for _, opened in before]):
            same_as, opened = before[-1]
            opened = msgspec.structs.replace(
                opened, page=msgspec.structs.replace(opened.page, same_as=same_as)
            )
        else:
            browser = await self._browser.get()
            like = _shape(answer, probe.url)
            kind = (probe.url, probe.context, like)
            opened = await open_page(
                browser,
                answer,
                probe.url,
                probe.context,
                known=self._stays[like] >= REPEATED,
                in_vain=kind in self._in_vain,
            )
            if opened.waited_in_vain:
                self._in_vain.add(kind)
            led_on = any(hop.via in {"script", "frame", "refresh"} for hop in opened.hops)
            self._stays[like] += 0 if led_on or opened.page.problem else 1
            if opened.picture:
                screenshot = self.writer.blob(opened.picture)
                opened = msgspec.structs.replace(
                    opened, page=msgspec.structs.replace(opened.page, screenshot=screenshot)
                )
            before.append((f"{probe.url} {probe.context} {number}", opened))
        return msgspec.structs.replace(
            probe, hops=(*probe.hops, *opened.hops), interstitial=opened.page
        )

    # --- what is known so far ---

    def _comparisons(self) -> tuple[Comparison, ...]:
        audit = LinkAudit(plans=(self.plan,), probes=tuple(self.probes), dialtests=self.dialtests)
        whole = study(audit)
        return whole.comparisons if whole else ()

    def _report(self) -> None:
        """Tell the reader the round, and the present verdict on each domain."""
        said = [_present(each) for each in self._comparisons() if each.rounds]
        zh = "；".join(text.zh for text in said)
        en = "; ".join(text.en for text in said)
        done = self._complete
        self.progress(
            Step(
                Text(
                    f"链接检测 {done} 轮" + (f"：{zh}" if zh else ""),
                    f"{done} rounds" + (f": {en}" if en else ""),
                ),
                done,
                None if self.options.links.watch else self.plan.rounds,
            )
        )


class _Later:
    """A browser that is started when the first page of the platform must be opened."""

    def __init__(self, stack: AsyncExitStack, options: Options, writer: Writer) -> None:
        self._stack = stack
        self._options = options
        self._writer = writer
        self._browser: Browser | None = None
        self._starting = asyncio.Lock()

    async def get(self) -> Browser:
        """Return the browser; raises Unable where there is none."""
        async with self._starting:
            if self._browser is None:
                self._browser = await self._launch()
                self._writer.note(
                    environment={**self._writer.manifest.environment, **self._browser.environment}
                )
            return self._browser

    async def _launch(self) -> Browser:
        """Start it behind our own proxy if only public addresses may be spoken to."""
        proxy = ""
        if self._options.network == "public-only":
            serving = Proxy.serving(Dialer(self._options))
            proxy = (await self._stack.enter_async_context(serving)).address
        return await self._stack.enter_async_context(Browser.launch(self._options, proxy=proxy))


def match_members(plan: LinkPlan) -> set[PlannedLink]:
    """Return every link that takes part in a comparison: the others need no visit."""
    return {link for match in matches(plan) for link in (match.target, *match.own, *match.outside)}


def complete_rounds(plan: LinkPlan, probes: Sequence[LinkProbe]) -> set[int]:
    """Return the rounds in which every link of a comparison was visited in every context."""
    needed = {(link.url, context) for link in match_members(plan) for context in plan.contexts}
    seen: dict[int, set[tuple[str, str]]] = {}
    for probe in probes:
        if not probe.direct:
            seen.setdefault(probe.round, set()).add((probe.url, probe.context))
    return {number for number, visits in seen.items() if visits >= needed}


_VERDICTS = {
    "established": Text("认定存在差别", "difference established"),
    "none": Text("未发现差别", "no difference"),
    "undecided": Text("轮次不足", "not enough rounds"),
    "target-down": Text("目标网站打不开", "target down"),
    "unvisited": Text("没有直接访问作参照", "no direct visit"),
    "outage": Text("平台打不开", "platform out"),
    "no-rounds": Text("尚无结果", "nothing yet"),
}


def _present(comparison: Comparison) -> Text:
    value = (1.0, *comparison.tests["any"].evidence)[-1]
    where = f"{party(comparison.url)} {comparison.context}"
    verdict = _VERDICTS[comparison.verdict]
    return Text(
        f"{where} {verdict.zh}（证据值 {value:,.1f}）",
        f"{where} {verdict.en} (evidence {value:,.1f})",
    )


_OF_ONE_VISIT = re.compile(r"[0-9a-fA-F-]{8,}|\d+")
"""Times, counters, tokens and identifiers of a visit."""


def _shape(answer: Response, target: str) -> str:
    """Return a digest of a page without the link that it is about, and what each visit has anew."""
    body = answer.body.decode("utf-8", "replace")
    for spelling in (target, escape(target), quote(target, safe=""), json.dumps(target)[1:-1]):
        body = body.replace(spelling, "")
    body = _OF_ONE_VISIT.sub("", body)
    return hashlib.sha256(body.encode()).hexdigest()


def _agree(opened: Sequence[Opened]) -> bool:
    """Return whether pressing came to the same each time."""
    return len({tuple((hop.url, hop.via) for hop in each.hops) for each in opened}) == 1


def _lean(probe: LinkProbe) -> LinkProbe:
    """Leave out the text of a document at its own address: only a direct visit's is compared."""
    if probe.direct or not probe.document or len(probe.hops) < 2:
        return probe
    document = msgspec.structs.replace(probe.document, text="", scripts=(), links=())
    return msgspec.structs.replace(probe, document=document)


def _origin(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.partition('/')[0]}/"

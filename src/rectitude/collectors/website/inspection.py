"""The order of work: rooms and pages, transport, identities; all within one deadline."""

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from importlib import import_module
from typing import Any, cast
from urllib.parse import urlsplit

from rectitude.bundle import Writer
from rectitude.collectors.website import (
    copies,
    downloads,
    exposures,
    identities,
    renditions,
    tls,
    warm,
)
from rectitude.collectors.website.blocklist import Blocklist
from rectitude.collectors.website.browser import Browser, Driver
from rectitude.collectors.website.discreet import DiscreetWriter, secrets_of
from rectitude.collectors.website.names import Names
from rectitude.collectors.website.options import DEADLINE, WebsiteOptions
from rectitude.collectors.website.proxy import Proxy
from rectitude.collectors.website.visits import Visits, say_browser_died, unreachable
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.popup import PopupTrials
from rectitude.evidence.transport import TLSHost
from rectitude.evidence.website import ClientIdentities, Exposures, Website
from rectitude.network.aside import aside
from rectitude.network.dial import Dialer
from rectitude.options import Cancel, Progress, Target
from rectitude.text import Text, Unable

REACHED = 10.0
"""Seconds in which the target must take a connection; ours."""

SWITCHED_OFF = Text(
    "已用 --popups off 关闭弹窗检测。", "Pop-ups were switched off by --popups off."
)
"""Why there is no evidence of pop-ups where the operator wants none."""


class Inspection:
    """One website under inspection."""

    def __init__(
        self,
        target: Target,
        options: WebsiteOptions,
        wanted: frozenset[str],
        writer: Writer,
        progress: Progress,
        cancel: Cancel,
        driver: Driver | None = None,
    ) -> None:
        self.target = target
        self.options = options
        self.deadline = options.deadline or DEADLINE
        self.wanted = wanted
        self.writer = writer
        self.progress = progress
        self.cancel = cancel
        self.driver = driver
        self.dialer = Dialer(options)
        self.transport = tls.Transport(self.dialer, options.ca)
        self.names = Names(options)
        self.blocklist = Blocklist(options.blocklists)
        self.discreet = DiscreetWriter(writer, secrets_of(options.storage_state))
        self.visits = Visits(
            target, options, writer, self.discreet, self.transport, progress, cancel
        )

    async def run(self) -> None:
        """Collect everything that is wanted, side by side."""
        url = self.target.address
        self.dialer.until = time.monotonic() + self.deadline
        try:
            async with asyncio.timeout(self.deadline):
                await aside(self._check_reachable)
                await aside(exposures.check_authority, self.dialer, url, self.options)
                async with asyncio.TaskGroup() as group:
                    for work in self._work():
                        group.create_task(work)
        except* Unable as problems:
            raise _first(problems) from None
        except* TimeoutError:
            self._out_of_time()

    def _work(self) -> Iterator[Coroutine[Any, Any, None]]:
        """Yield what is to be done for each aggregate that is wanted."""
        url = self.target.address
        if Website.NAME in self.wanted:
            yield self._website()
        if ClientIdentities.NAME in self.wanted:
            yield self._identities()
        if Exposures.NAME in self.wanted:
            yield exposures.collect(self.dialer, url, self.options, self.writer, self.cancel)
        if PopupTrials.NAME in self.wanted:
            if self.options.website.popups == "off":
                self.writer.missing(PopupTrials, SWITCHED_OFF)
            else:
                yield self._popups()

    def _out_of_time(self) -> None:
        """Say that the deadline cut the inspection short, and keep what there is."""
        self.writer.limit(
            Text(
                f"检测在 {self.deadline:g} 秒时限内没有完成，其余未检测。",
                f"The inspection did not end within {self.deadline:g} s; the rest is missing.",
            )
        )
        if self.visits.begun:
            self.writer.collected(Website)
        self.writer.note(complete=False)

    async def _website(self) -> None:
        async with self._browser() as browser:
            self.writer.note(environment=browser.environment)
            first = await self.visits.all(browser)
        lent = self.dialer, self.visits.walked, self.discreet, self.cancel
        probed, *_ = await asyncio.gather(
            self._transport(),
            self._who_is_who(),
            downloads.follow(*lent, self.visits.fetched),
            copies.compare(*lent),
        )
        if first.problem.startswith("net::") and not any(host.versions for host in probed):
            raise unreachable(first)
        self.writer.collected(Website)

    async def _identities(self) -> None:
        """Ask under the names of clients, then open the pages as those that their scripts name."""
        url = self.target.address
        telling = await identities.collect(self.dialer, url, self.options, self.writer, self.cancel)
        for page, names in telling.items():
            asked = renditions.beside(names)
            await renditions.collect(self._browser(), page, asked, self.writer, self.cancel)
        self.writer.collected(ClientIdentities)

    async def _popups(self) -> None:
        # Imported only where pop-ups are wanted: what finds crosses in pictures is heavy.
        popups = await asyncio.to_thread(import_module, "rectitude.collectors.website.popups")
        async with self._browser() as browser:
            self.writer.note(environment=browser.environment)
            await popups.collect_popups(
                browser, self.target.address, self.options, self.writer, self.progress, self.cancel
            )

    @asynccontextmanager
    async def _browser(self) -> AsyncIterator[Browser]:
        """Lend a browser for some of the work; if it dies meanwhile, that is said."""
        async with AsyncExitStack() as stack:
            browser = await self._lent(stack)
            before = browser.deaths
            try:
                yield browser
            finally:
                if browser.deaths > before:
                    say_browser_died(self.writer)

    async def _lent(self, stack: AsyncExitStack) -> Browser:
        """Return a browser, behind our own proxy if only public addresses may be spoken to."""
        if warm.serves(self.options):
            return await stack.enter_async_context(warm.browser(self.options))
        proxy = None
        if self.options.network == "public-only":
            serving = Proxy.serving(self.dialer, self.transport.connected)
            proxy = await stack.enter_async_context(serving)
        launched = Browser.launch(
            self.options, proxy=proxy.address if proxy else "", driver=self.driver
        )
        return await stack.enter_async_context(launched)

    def _check_reachable(self) -> None:
        """Raise Unable where nothing listens at the target's address, or it may not be spoken to."""
        parts = urlsplit(self.target.address)
        port = parts.port or (80 if parts.scheme == "http" else 443)
        try:
            self.dialer.dial(parts.hostname or "", port, REACHED).close()
        except (OSError, ValueError) as error:
            address, why = self.target.address, getattr(error, "strerror", None) or error
            raise Unable(
                f"打不开 {address}（{why}）。请检查网址与网络。",
                f"Cannot reach {address} ({why}). Check the address and the network.",
            ) from error

    async def _transport(self) -> list[TLSHost]:
        """Probe the TLS of the hosts that the visits spoke to, the target's first."""
        target = urlsplit(self.target.address)
        if target.scheme == "https":
            self.visits.hosts.setdefault((target.hostname or "", target.port or 443))
        probes = [
            aside(tls.probe, self.dialer, host, port, self.options.ca)
            for host, port in list(self.visits.hosts)[: tls.HOSTS]
        ]
        return [self.writer.write(found) for found in await asyncio.gather(*probes)]

    async def _who_is_who(self) -> None:
        """Note what names do not show: hosts that are aliases, requests that a list names."""
        aliases, limits = await self.names.aliases(self.transport.hosts)
        for alias in aliases:
            self.writer.write(alias)
        for limit in limits:
            self.writer.limit(limit)
        if self.options.blocklists:
            for listed in self.blocklist.matches(self.writer.written(Exchange)):
                self.discreet.write(listed)


def _first(problems: BaseExceptionGroup[Unable]) -> Unable:
    inner: BaseException = problems
    while isinstance(inner, BaseExceptionGroup):
        inner = inner.exceptions[0]
    return cast("Unable", inner)

"""
Chromium, driven by Playwright: launching, contexts, deadlines, killing, recycling.

    async with Browser.launch(options) as browser:
        async with browser.context(mobile=True) as context:  # a fresh room: no cookies, no cache
            page = await context.new_page()
            session = await context.new_cdp_session(page)

`browser.open_context(...)` and `browser.close_context(context)` do the same in two steps. Closing
is bounded: a context that does not close takes its browser with it, and the next context starts a
new one. Many contexts may be open side by side; each is as good as a new profile.
"""

import asyncio
import os
import shlex
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import cast

from playwright.async_api import Browser as Chromium
from playwright.async_api import (
    BrowserContext,
    Error,
    Playwright,
    ProxySettings,
    StorageState,
    async_playwright,
)

from rectitude.collectors.website import datagrams, scratch
from rectitude.collectors.website.launch import (
    DESKTOP,
    LOCALE,
    LONGEST_TEMPORARY_FOLDER,
    MOBILE,
    OWN_FOLDER,
    STARTER,
    TIME_ZONE,
    Launch,
    check_temporary_folder,
)
from rectitude.options import Options
from rectitude.text import Unable

CLOSING = 5.0
"""Seconds that a context may take to close before its browser is killed; ours."""

LIFE = 200
"""Contexts after which a browser is replaced; ours, against slow leaks."""

Driver = asyncio.Task[Playwright]
"""Playwright's driver, which may still be starting."""


@asynccontextmanager
async def driving() -> AsyncIterator[Driver]:
    """Start a driver beside what the block does; browsers of the same loop may share it."""
    _keep_compiled()
    _own_folder()
    manager = async_playwright()
    driver = asyncio.create_task(manager.__aenter__())
    try:
        yield driver
    finally:
        await asyncio.shield(driver)
        await manager.__aexit__()


def _own_folder() -> str | None:
    """Have all that is temporary in a folder of our own, if Chromium's socket then finds room in it."""
    if len(os.fsencode(tempfile.gettempdir())) + OWN_FOLDER > LONGEST_TEMPORARY_FOLDER:
        return None
    with suppress(OSError):  # what is wrong with the folder the start of the browser says
        return str(scratch.folder())
    return None


def _keep_compiled() -> None:
    """Let the driver, a Node program, keep its compiled code: it then starts with a fifth less CPU."""
    with suppress(RuntimeError):  # there may be no home
        cache = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
        os.environ.setdefault("NODE_COMPILE_CACHE", str(cache / "rectitude" / "driver"))


class Browser:
    """One running Chromium, replaced by a new one when it is old, stuck or dead."""

    def __init__(self, playwright: Playwright, launch: Launch) -> None:
        self._playwright = playwright
        self.how = launch
        self._chromium: Chromium | None = None
        self._retired: list[Chromium] = []
        """Old ones that still have contexts; each is closed with its last."""
        self._processes: dict[Chromium, int] = {}
        self._starter: tempfile.TemporaryDirectory[str] | None = None
        self._served = 0
        self._starting = asyncio.Lock()
        self.version = ""
        self.deaths = 0
        """How many ended by themselves, or by the hand of others."""

    @classmethod
    @asynccontextmanager
    async def launch(
        cls, options: Options, *, proxy: str = "", driver: Driver | None = None
    ) -> AsyncIterator["Browser"]:
        """
        Start a browser as the options say; it is closed, or killed, when the block ends.

        Raises Unable where there is no browser or it does not start.
        """
        how = Launch.of(options, proxy)
        async with AsyncExitStack() as stack:
            if driver is None:
                driver = await stack.enter_async_context(driving())
            browser = cls(await asyncio.shield(driver), how)
            try:
                await browser.chromium()
                yield browser
            finally:
                await browser.close()

    async def chromium(self) -> Chromium:
        """Return the running Chromium; a new one if there is none, or it has served long enough."""
        async with self._starting:
            if self._chromium and self._served >= LIFE:
                self._retired.append(self._chromium)
                self._chromium = None
            if not self._chromium or not self._chromium.is_connected():
                self._chromium = await self._start()
                self._served = 0
            return self._chromium

    async def _start(self) -> Chromium:
        check_temporary_folder()
        server = self.how.proxy
        proxy = ProxySettings(server=server, bypass="<-loopback>") if server else None
        try:
            chromium = await self._playwright.chromium.launch(
                executable_path=self._executable(),
                headless=True,
                chromium_sandbox=self.how.sandbox,
                args=self.how.switches(),
                ignore_default_args=["--enable-automation"],
                proxy=proxy,
                handle_sigint=False,
                timeout=30_000,
            )
        except Error as error:
            line = error.message.splitlines()[0]
            raise Unable(
                f"浏览器 {self.how.executable} 启动失败：{line}",
                f"The browser {self.how.executable} does not start: {line}",
            ) from error
        self.version = chromium.version
        self._processes[chromium] = await _process_of(chromium)
        chromium.on("disconnected", self._ended)
        if server and await datagrams.escape(chromium):
            await self._close(chromium)
            raise Unable(
                f"浏览器 {self.how.executable} 不经代理发送数据，不能限于公网地址，请更换版本。",
                f"The browser {self.how.executable} sends datagrams past its proxy, so that it cannot be "
                "held to public addresses. Use another version of Chromium.",
            )
        return chromium

    def _executable(self) -> str:
        """
        Return what is started: Chromium, or what lays its profile's settings down before it starts it.

        Playwright makes the folder of the profile itself, and has no option for what stands in it.
        """
        if not self.how.needs_profile:
            return self.how.executable
        if self._starter is None:
            self._starter = tempfile.TemporaryDirectory(prefix="start-", dir=_own_folder())
            script = Path(self._starter.name) / "chromium"
            script.write_text(STARTER.format(executable=shlex.quote(self.how.executable)))
            script.chmod(0o700)
        return str(Path(self._starter.name) / "chromium")

    @property
    def environment(self) -> dict[str, str]:
        """What the bundle says of the browser and of how it was run."""
        return {"browser": f"Chromium {self.version}", **self.how.environment}

    def user_agent(self, *, mobile: bool = False) -> str:
        """Return the user agent of the same Chromium with a window, of a phone if asked."""
        major = self.version.partition(".")[0]
        system = "Linux; Android 14; Pixel 8" if mobile else "X11; Linux x86_64"
        return (
            f"Mozilla/5.0 ({system}) AppleWebKit/537.36 (KHTML, like Gecko) "
            f"Chrome/{major}.0.0.0 {'Mobile ' if mobile else ''}Safari/537.36"
        )

    async def open_context(
        self,
        *,
        mobile: bool = False,
        storage_state: StorageState | str | Path | None = None,
        user_agent: str | None = None,
        workers: bool = True,
    ) -> BrowserContext:
        """
        Open a fresh context; certificate errors are gone past, downloads are refused.

        `workers`: whether sites may install service workers, whose requests are their own.
        """
        chromium = await self.chromium()
        self._served += 1
        width, height = MOBILE if mobile else DESKTOP
        return await chromium.new_context(
            user_agent=user_agent or self.user_agent(mobile=mobile),
            viewport={"width": width, "height": height},
            is_mobile=mobile,
            has_touch=mobile,
            locale=LOCALE,
            timezone_id=TIME_ZONE,
            ignore_https_errors=True,
            accept_downloads=False,
            storage_state=storage_state,
            service_workers="allow" if workers else "block",
        )

    @asynccontextmanager
    async def context(
        self,
        *,
        mobile: bool = False,
        storage_state: StorageState | str | Path | None = None,
        user_agent: str | None = None,
    ) -> AsyncIterator[BrowserContext]:
        """Open a fresh context for the block, and close it in bounded time."""
        context = await self.open_context(
            mobile=mobile, storage_state=storage_state, user_agent=user_agent
        )
        try:
            yield context
        finally:
            await self.close_context(context)

    async def close_context(self, context: BrowserContext) -> None:
        """Close a context; if that takes longer than `CLOSING`, kill its browser."""
        chromium = context.browser
        try:
            async with asyncio.timeout(CLOSING):
                await context.close()
        except (TimeoutError, Error):
            if chromium:
                await self._kill(chromium)
        if chromium in self._retired and not chromium.contexts:
            await self._close(chromium)

    async def kill(self) -> None:
        """End the browser at once, and all its contexts; the next context starts a new one."""
        if self._chromium:
            await self._kill(self._chromium)

    async def close(self) -> None:
        """Close the browser; one that does not obey is killed."""
        for chromium in (*self._retired, *([self._chromium] if self._chromium else ())):
            await self._close(chromium)
        if self._starter:
            self._starter.cleanup()
            self._starter = None

    async def _close(self, chromium: Chromium) -> None:
        process = self._forget(chromium)
        try:
            async with asyncio.timeout(CLOSING):
                await chromium.close()
        except (TimeoutError, Error):
            await self._end(chromium, process)

    async def _kill(self, chromium: Chromium) -> None:
        await self._end(chromium, self._forget(chromium))

    async def _end(self, chromium: Chromium, process: int) -> None:
        if process:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(os.getpgid(process), signal.SIGKILL)
        with suppress(Error, TimeoutError):
            async with asyncio.timeout(CLOSING):
                await chromium.close()

    def _ended(self, chromium: Chromium) -> None:
        """Count one that ended; those that we end are forgotten before."""
        self.deaths += chromium in self._processes

    def _forget(self, chromium: Chromium) -> int:
        """Forget one that is about to end; return its process."""
        if chromium in self._retired:
            self._retired.remove(chromium)
        if chromium is self._chromium:
            self._chromium = None
        return self._processes.pop(chromium, 0)


async def _process_of(chromium: Chromium) -> int:
    """Return the id of the browser's process, which leads a group of its own; 0 if unknown."""
    session = await chromium.new_browser_cdp_session()
    try:
        answer = await session.send("SystemInfo.getProcessInfo")
    except Error:
        return 0
    finally:
        await session.detach()
    processes = cast("list[dict[str, object]]", answer["processInfo"])
    found = next((p["id"] for p in processes if p.get("type") == "browser"), 0)
    process = int(cast("int", found))
    return process if process and os.getpgid(process) != os.getpgid(0) else 0

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
import base64
import hashlib
import os
import shutil
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Literal, cast

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from playwright.async_api import Browser as Chromium
from playwright.async_api import (
    BrowserContext,
    Error,
    Playwright,
    ProxySettings,
    StorageState,
    async_playwright,
)

from rectitude.collectors.resolve import Resolve
from rectitude.options import Options
from rectitude.text import Unable

Profile = Literal["evidence", "sweep"]

_NAMES: dict[Profile, tuple[str, ...]] = {
    "evidence": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    "sweep": ("chromium-headless-shell", "headless_shell", "chromium", "chromium-browser"),
}
_ENVIRONMENT = "RECTITUDE_BROWSER"

CLOSING = 5.0
"""Seconds that a context may take to close before its browser is killed; ours."""

LIFE = 200
"""Contexts after which a browser is replaced; ours, against slow leaks."""

LOCALE = "zh-CN"
TIME_ZONE = "Asia/Shanghai"
DESKTOP = (1366, 768)
MOBILE = (390, 844)

FEATURES_OFF = (
    # Chromium's own address bar: each new window would load it as pages, for half a second of CPU.
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    # A process kept ready for the next site: here each context needs its own, and leaves it unused.
    "SpareRendererForSitePerProcess",
    # What Playwright switches off: of several such switches Chromium obeys the last.
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "msForceBrowserSignIn",
    "msEdgeUpdateLaunchServicesPreferredVersion",
)
"""Features of Chromium that are off; a test compares them with those of the installed Playwright."""

_SWITCHES = (
    f"--disable-features={','.join(FEATURES_OFF)}",
    "--disable-blink-features=AutomationControlled",
    "--disable-quic",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-gpu",
    "--no-pings",
    "--disable-crash-reporter",
)


class Launch(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that decides how a browser is started."""

    executable: str
    profile: Profile = "evidence"
    resolve: Resolve = Resolve()
    authorities: tuple[str, ...] = ()
    """SPKI hashes (base64 SHA-256) of further certificate authorities."""
    proxy: str = ""
    """`http://127.0.0.1:PORT`: everything goes through it, loopback too."""

    @classmethod
    def of(cls, options: Options, proxy: str = "") -> "Launch":
        """Return what the options ask for; raises Unable where there is no browser or bad CA."""
        return cls(
            executable=find(options.browser_profile, options.browser),
            profile=options.browser_profile,
            resolve=Resolve.of(options.resolve),
            authorities=_key_hashes(options.ca) if options.ca else (),
            proxy=proxy,
        )

    @property
    def sandbox(self) -> bool:
        """Chromium refuses its sandbox to root; everybody else keeps it."""
        return os.geteuid() != 0

    def switches(self) -> list[str]:
        """Return the command-line switches beyond Playwright's own."""
        switches = [*_SWITCHES, f"--host-resolver-rules={self.resolve.chromium_rules()}"]
        if self.authorities:
            switches.append(f"--ignore-certificate-errors-spki-list={','.join(self.authorities)}")
        if self.proxy:
            switches.append("--force-webrtc-ip-handling-policy=disable_non_proxied_udp")
        return switches


def find(profile: Profile = "evidence", given: str | None = None) -> str:
    """
    Return the path of the browser: `given`, else `RECTITUDE_BROWSER`, else the first one on PATH.

    Raises Unable where there is none.
    """
    if asked := given or os.environ.get(_ENVIRONMENT):
        if found := shutil.which(asked):
            return found
        raise Unable(f"找不到浏览器：{asked}。", f"No such browser: {asked}.")
    for name in _NAMES[profile]:
        if found := shutil.which(name):
            return found
    raise Unable(
        "找不到 Chromium。请安装 chromium，或用 --browser 或环境变量 RECTITUDE_BROWSER 指明。",
        "Chromium was not found. Install chromium, or name it by --browser or RECTITUDE_BROWSER.",
    )


def _key_hashes(file: str) -> tuple[str, ...]:
    try:
        certificates = x509.load_pem_x509_certificates(Path(file).read_bytes())
    except (OSError, ValueError) as error:
        raise Unable(
            f"读不了证书文件 {file}：{error}", f"Cannot read the certificates in {file}: {error}"
        ) from error
    keys = (
        certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        for certificate in certificates
    )
    return tuple(base64.b64encode(hashlib.sha256(key).digest()).decode() for key in keys)


Driver = asyncio.Task[Playwright]
"""Playwright's driver, which may still be starting."""


@asynccontextmanager
async def driving() -> AsyncIterator[Driver]:
    """Start a driver beside what the block does; browsers of the same loop may share it."""
    _keep_compiled()
    manager = async_playwright()
    driver = asyncio.create_task(manager.__aenter__())
    try:
        yield driver
    finally:
        await asyncio.shield(driver)
        await manager.__aexit__()


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
        self._served = 0
        self._starting = asyncio.Lock()
        self.version = ""

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
            await browser.chromium()
            try:
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
        server = self.how.proxy
        proxy = ProxySettings(server=server, bypass="<-loopback>") if server else None
        try:
            chromium = await self._playwright.chromium.launch(
                executable_path=self.how.executable,
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
        return chromium

    @property
    def environment(self) -> dict[str, str]:
        """What the bundle says of the browser and of how it was run."""
        return {
            "browser": f"Chromium {self.version}",
            "browser_profile": self.how.profile,
            "sandbox": "on" if self.how.sandbox else "off: run as root",
            "automation": "hidden: navigator.webdriver is false, user agent without Headless",
            "locale": LOCALE,
            "time_zone": TIME_ZONE,
        }

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
    ) -> BrowserContext:
        """Open a fresh context; certificate errors are gone past, downloads are refused."""
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

    async def _close(self, chromium: Chromium) -> None:
        try:
            async with asyncio.timeout(CLOSING):
                await chromium.close()
        except (TimeoutError, Error):
            await self._kill(chromium)
        self._forget(chromium)

    async def _kill(self, chromium: Chromium) -> None:
        process = self._processes.get(chromium, 0)
        self._forget(chromium)
        if process:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(os.getpgid(process), signal.SIGKILL)
        with suppress(Error, TimeoutError):
            async with asyncio.timeout(CLOSING):
                await chromium.close()

    def _forget(self, chromium: Chromium) -> None:
        self._processes.pop(chromium, None)
        if chromium in self._retired:
            self._retired.remove(chromium)
        if chromium is self._chromium:
            self._chromium = None


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

"""
What the first page's scripts make of the clients that they name.

A server that answers all clients alike may leave it to the page to refuse one. Where the document or a
script of its own party asks for the user agent and names clients, the page is opened as each of them and,
beside them, as others of their class; once, and in further rounds only where it then differed.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import AbstractAsyncContextManager, suppress
from itertools import islice
from urllib.parse import urljoin

import msgspec
from playwright.async_api import Error, Page

from rectitude.bundle import Writer
from rectitude.collectors import html
from rectitude.collectors.clients import CLIENTS, DESKTOPS
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.hidden_words import hidden_words
from rectitude.evidence.transport import RenderedProbe
from rectitude.facts.clients import EQUALS, differ
from rectitude.facts.parties import host_of, party
from rectitude.network.client import Client
from rectitude.options import Cancel

ROUNDS = 3
"""Rounds where something differed, as of plain requests; ours."""
SCRIPTS = 8
"""Scripts of the page's own party that are read for names, with the modules that they import; ours."""
SCRIPT = 512 * 1024
"""Bytes of each that are read; ours."""
LOADING = 15_000.0
"""Milliseconds that the page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading in which scripts may change what is shown; ours."""
MOST_NAMED = 4
"""Named clients as which the page is opened: those that are named first. Ours."""
TITLE = 1_000
TEXT = 4_000
"""Characters that are kept of a page; ours."""

_IMPORTS = re.compile(r"(?:\bfrom|\bimport)\s*\(?\s*[\"'`]((?:\.{0,2}/|https?:)[^\"'`\s]+)[\"'`]")
"""The address of a module in a script that imports it (ECMAScript, 16.2.2 and 13.3.10)."""
_ASKS = re.compile(r"userAgent")
_NAMES: dict[str, re.Pattern[str]] = {
    "wechat": re.compile(r"micromessenger", re.IGNORECASE),
    "weibo": re.compile(r"\bweibo(?!\.com)", re.IGNORECASE),
    "alipay": re.compile(r"alipayclient|alipaydefined", re.IGNORECASE),
    "dingtalk": re.compile(r"dingtalk", re.IGNORECASE),
    "douyin": re.compile(r"\baweme|bytedancewebview", re.IGNORECASE),
    "qq": re.compile(r"\bQQ/|V1_AND_SQ|\bqq\\/", re.IGNORECASE),
    "quark": re.compile(r"quark", re.IGNORECASE),
    "phone-ucbrowser": re.compile(r"ucbrowser", re.IGNORECASE),
    "phone-qqbrowser": re.compile(r"mqqbrowser", re.IGNORECASE),
    "huawei": re.compile(r"huaweibrowser", re.IGNORECASE),
    "xiaomi": re.compile(r"miuibrowser", re.IGNORECASE),
    "360": re.compile(r"360se|qihu", re.IGNORECASE),
    "qqbrowser": re.compile(r"(?<!m)qqbrowser", re.IGNORECASE),
    "ucbrowser": re.compile(r"ubrowser(?<!ucbrowser)", re.IGNORECASE),
}
"""How scripts tell clients: by a piece of their user agents."""
_BRIDGES: dict[str, str] = {
    "wechat": "WeixinJSBridge",
    "alipay": "AlipayJSBridge",
}
"""Objects that in-app browsers give to pages, by which scripts tell them, too."""
_TESTED = r"(typeof\s+|in\s+window|window\s*(\.|\[['\"])){bridge}|{bridge}Ready"


async def named(client: Client, url: str, headers: dict[str, str]) -> tuple[str, ...]:
    """Return the clients that the first page and its own scripts tell by their user agents."""
    page = await client.get(url, headers, most=SCRIPT)
    kind = page.headers.get("content-type", "")
    sources = [html.decoded(page.body, kind)]
    read = html.read(page.body, kind, page.url)
    own = party(host_of(page.url))
    asked: list[str] = []
    _take(asked, (*read.scripts, *modules(sources[0], page.url)), own)
    for address in islice(asked, SCRIPTS):  # to which what they import is added
        script = await client.get(address, headers, most=SCRIPT)
        sources.append(script.body.decode("utf-8", "replace"))
        _take(asked, modules(sources[-1], address), own)
    return told_by(sources)


def _take(asked: list[str], addresses: Iterable[str], own: str) -> None:
    asked += [
        at for at in dict.fromkeys(addresses) if party(host_of(at)) == own and at not in asked
    ]


def modules(source: str, base: str) -> list[str]:
    """
    Return the addresses of the modules that a script or a document's script imports.

    >>> modules("import{a}from'/js/a.js'; import('./b.js').then(go); import c from 'vue'", "https://x.example/d/")
    ['https://x.example/js/a.js', 'https://x.example/d/b.js']
    """
    return [urljoin(base, found[1]) for found in _IMPORTS.finditer(source)]


def told_by(sources: Iterable[str]) -> tuple[str, ...]:
    """
    Return the clients that scripts tell, by user agents (also in words that are not written out) or objects.

    >>> told_by(["navigator.userAgent.match(/MicroMessenger/)", "typeof AlipayJSBridge"])
    ('wechat', 'alipay')
    """
    whole = [f"{source}\n{hidden_words(source)}" for source in sources]
    telling = [source for source in whole if _ASKS.search(source)]
    named = {name for name, sign in _NAMES.items() if any(map(sign.search, telling))}
    named |= {name for name in _BRIDGES if any(_tests(source, name) for source in whole)}
    return tuple(name for name in _NAMES if name in named)[:MOST_NAMED]


def _tests(source: str, name: str) -> bool:
    return re.search(_TESTED.replace("{bridge}", _BRIDGES[name]), source) is not None


def beside(names: Iterable[str]) -> tuple[str, ...]:
    """
    Return the clients as which the page is opened: those named, and an unnamed one of each class.

    One that no maker of a named client makes, if there is such: a firm's two clients are not compared.

    >>> beside(["wechat"]), beside(["wechat", "dingtalk"])
    (('wechat', 'alipay'), ('wechat', 'dingtalk', 'weibo'))
    """
    asked = list(names)
    for members in EQUALS.values():
        if members.keys() & set(asked):
            makers = {members.get(name) for name in asked}
            unnamed = [name for name in members if name not in asked]
            asked += sorted(unnamed, key=lambda name: members[name] in makers)[:1]
    return tuple(asked)


async def collect(
    launched: AbstractAsyncContextManager[Browser],
    url: str,
    names: tuple[str, ...],
    writer: Writer,
    cancel: Cancel,
) -> None:
    """Open the page as each client; in all rounds if one of them was shown something else."""
    async with launched as browser:
        first = [probe async for probe in _round(browser, url, names, 1, cancel)]
        for probe in first:
            writer.write(probe)
        if not differ(first):
            return
        for number in range(2, ROUNDS + 1):
            async for probe in _round(browser, url, names, number, cancel):
                writer.write(probe)


async def _round(
    browser: Browser, url: str, names: tuple[str, ...], number: int, cancel: Cancel
) -> AsyncIterator[RenderedProbe]:
    for name in names:
        if cancel.is_set():
            return
        yield await _opened(browser, url, name, number)


async def _opened(browser: Browser, url: str, name: str, number: int) -> RenderedProbe:
    agent = CLIENTS[name]
    probe = RenderedProbe(url=url, identity=name, user_agent=agent, round=number)
    async with browser.context(mobile=name not in DESKTOPS, user_agent=agent) as context:
        page = await context.new_page()
        if name in _BRIDGES:
            await page.add_init_script(_bridge(_BRIDGES[name]))
        try:
            answer = await page.goto(url, wait_until="load", timeout=LOADING)
        except Error as error:
            return msgspec.structs.replace(probe, failure=error.message.splitlines()[0][:200])
        await asyncio.sleep(SETTLED)
        title, text = await _shown(page)
        return msgspec.structs.replace(
            probe,
            status=answer.status if answer else None,
            final_url=page.url,
            title=title[:TITLE],
            text=text[:TEXT],
            text_length=len(text),
        )


def _bridge(name: str) -> str:
    """Return the script that gives a page an in-app browser's object, as ready as the real one is."""
    return (
        f"window.{name} = {{invoke() {{}}, on() {{}}, call() {{}}, log() {{}}}};"
        f"addEventListener('load', () => document.dispatchEvent(new Event('{name}Ready')));"
    )


async def _shown(page: Page) -> tuple[str, str]:
    """Return the title and what a person can read; nothing where the page does not answer."""
    with suppress(Error, TimeoutError):
        async with asyncio.timeout(5):
            return await page.title(), " ".join((await page.inner_text("body")).split())
    return "", ""

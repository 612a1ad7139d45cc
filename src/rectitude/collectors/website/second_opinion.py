"""
A second opinion on consent banners: DuckDuckGo's autoconsent, where its optional package is installed.

Its rules know some thousand consent platforms by their markup. It is asked only where our own eyes
find nothing or reach nothing, runs in the isolated world, and is never believed: what counts is the
difference in state that the evidence shows.
"""

import asyncio
import json
import re
import time
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from playwright.async_api import Error

from rectitude.collectors.website import page_text
from rectitude.collectors.website.room import Room

DETECTING = 2.5
"""Seconds that finding a platform may take; ours."""

DETECTING_RETRIES = 0
"""Times that autoconsent looks again, half a second later; ours. A settled page needs none."""

ACTING = 10.0
"""Seconds that refusing or accepting may take; ours."""

ACTING_RETRIES = 4
"""The same where a banner was seen before and is waited for; ours."""

_ACTIONS = {"refused": "optOut", "accepted": "optIn"}
_ENDS = {"refused": "optOutResult", "accepted": "optInResult"}

_PREPARE = """async function () {
  globalThis.opinions = [];
  globalThis.autoconsentSendMessage = async message => { globalThis.opinions.push(message); };
}"""
_BEGIN = """async function (action, rules, retries) {
  autoconsentReceiveMessage({type: 'initResp', rules: {autoconsent: JSON.parse(rules)}, config: {
    autoAction: action, enablePrehide: false, enableCosmeticRules: false, detectRetries: retries}});
}"""
_TAKE = "async function () { return JSON.stringify(globalThis.opinions.splice(0)); }"
_ANSWER = """async function (id, result) {
  autoconsentReceiveMessage({type: 'evalResp', id, result});
}"""


def available() -> bool:
    """Return whether the optional package is installed."""
    return find_spec("duckduckgo_autoconsent") is not None


async def detect(room: Room) -> str:
    """Return the name of the consent platform that shows a banner; nothing if there is none."""
    name, _ = await _ask(room, "", DETECTING, DETECTING_RETRIES)
    return name


async def act(room: Room, wish: str) -> tuple[str, bool]:
    """Refuse or accept; return the platform's name, and whether autoconsent says that it worked."""
    return await _ask(room, wish, ACTING, ACTING_RETRIES)


async def _ask(room: Room, wish: str, seconds: float, retries: int) -> tuple[str, bool]:
    package = import_module("duckduckgo_autoconsent")
    session = room.tree.root
    world = await session.world(room.main_frame)
    await session.call(_PREPARE, world)
    await session.send("Runtime.evaluate", {"contextId": world, "expression": package.bundle()})
    rules = applicable(package.rules_json(), room.page.url)
    await session.call(_BEGIN, world, _ACTIONS.get(wish), rules, retries)
    name, until = "", time.monotonic() + seconds
    while time.monotonic() < until:
        taken = await session.call(_TAKE, world)
        for message in page_text.decoded(taken, list[dict[str, Any]]):
            kind = message.get("type")
            if kind == "eval":
                result = await _in_page(room, str(message.get("code", "")))
                await session.call(_ANSWER, world, message["id"], result)
            elif kind == "popupFound":
                name = str(message.get("cmp", ""))
                if not wish:
                    return name, False
            elif wish and kind == _ENDS[wish]:
                return name, bool(message.get("result"))
            elif kind == "report" and message["state"].get("lifecycle") == "nothingDetected":
                return "", False
        await asyncio.sleep(0.1)
    return name, False


def applicable(rules: str, url: str) -> str:
    """
    Return the rules without those of other sites, which autoconsent would leave out itself: most of them.

    >>> applicable('[{"runContext": {"urlPattern": "^https://abc/"}}, {"name": "any"}]', "https://xyz/")
    '[{"name": "any"}]'
    """
    return f"[{', '.join(rule for for_, rule in _by_site(rules) if for_.search(url))}]"


@cache
def _by_site(rules: str) -> list[tuple[re.Pattern[str], str]]:
    """Return each rule, and before it what addresses it is for."""
    read = json.loads(rules)
    return [(_site(rule.get("runContext", {})), json.dumps(rule)) for rule in read]


def _site(context: dict[str, Any]) -> re.Pattern[str]:
    """Return the pattern of a rule's addresses; all, where it has none or one that only JavaScript reads."""
    try:
        return re.compile(context.get("urlPattern") or "", re.ASCII)
    except re.error:
        return re.compile("")


async def _in_page(room: Room, code: str) -> bool:
    """Answer a question that a rule asks of the page's own world."""
    try:
        return bool(await room.page.evaluate(code))
    except Error:
        return False

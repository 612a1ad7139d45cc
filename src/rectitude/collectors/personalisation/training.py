"""What visitors do to be known for a topic: search, open, stay, scroll, and like where the plan says so."""

import asyncio
import re
import time
from contextlib import suppress
from urllib.parse import quote

from rectitude.collectors.personalisation.controls import PROBLEMS, controls, press, query
from rectitude.collectors.personalisation.guest import Guest, now
from rectitude.evidence.personalisation import PlannedList, TrainingAct

READ_THROUGH = 2
"""Screens by which an article is scrolled while somebody stays on it; ours."""

_LIKES = re.compile(
    r"^[\W\d]*(点赞|赞|喜欢|有用|感兴趣|like|useful|interested)[\W\d]*$", re.IGNORECASE
)
"""What is harmless to press: it says that one likes it. Not to follow, to share, to keep or to comment."""


async def train(guest: Guest, number: int) -> None:
    """Do one act of training: search, or open what the topic is about."""
    plan, topic = guest.house.plan, guest.topic
    if plan.search and topic.words and number % 2 == 0:
        words = topic.words[number // 2 % len(topic.words)]
        await _search(guest, words)
    elif topic.pages and not (plan.search and topic.words):
        await _open(guest, topic.pages[number % len(topic.pages)])
    else:
        await _open_result(guest, topic.words[number // 2 % len(topic.words)])


async def _search(guest: Guest, words: str) -> None:
    url, at, started = _results(guest, words), now(), time.monotonic()
    guest.opened.add(url)
    problem = await guest.go(url)
    guest.results = words
    guest.house.discreet.write(
        TrainingAct(
            visitor=guest.name,
            act="search",
            url=url,
            words=words,
            title="" if problem else (await guest.room.page.title())[:200],
            seconds=round(time.monotonic() - started, 1),
            at=at,
            problem=problem,
        )
    )


async def _open_result(guest: Guest, words: str) -> None:
    """Open the first result of a search that this visitor has not opened yet."""
    if guest.results != words:
        await guest.go(_results(guest, words))
    guest.results = ""
    found = await guest.listed(PlannedList(name="", page=""))
    wanted = next((item.url for item in found.items if item.url not in guest.opened), "")
    if wanted:
        await _open(guest, wanted)
        return
    guest.house.discreet.write(
        TrainingAct(visitor=guest.name, act="open", url="", problem="nothing new")
    )


async def _open(guest: Guest, url: str) -> None:
    """Open something, stay on it, and like it where the plan says what that is."""
    at, started = now(), time.monotonic()
    guest.opened.add(url)
    problem = await guest.go(url)
    title = liked = ""
    if not problem:
        title = await _heading(guest) or await guest.room.page.title()
        await _stay(guest)
        liked = await _like(guest)
    guest.house.discreet.write(
        TrainingAct(
            visitor=guest.name,
            act="open",
            url=url,
            title=title[:200],
            liked=liked,
            seconds=round(time.monotonic() - started, 1),
            at=at,
            problem=problem,
        )
    )


async def _stay(guest: Guest) -> None:
    """Read through a page: part of the time at its head, and part after each screen further down."""
    dwell = guest.house.habits.dwell
    for _ in range(READ_THROUGH if dwell else 0):
        await asyncio.sleep(dwell / (READ_THROUGH + 1))
        await guest.room.page.mouse.wheel(0, guest.room.page.viewport_size["height"])  # type: ignore[index]
    await asyncio.sleep(dwell / (READ_THROUGH + 1))


async def _like(guest: Guest) -> str:
    """Press what says that one likes it; return its label, or nothing where it was not pressed."""
    wanted = guest.house.habits.like
    if not wanted:
        return ""
    with suppress(*PROBLEMS):
        for index, control in enumerate(await controls(guest, query(wanted))):
            if is_harmless(control.label) and not control.href:
                await press(guest, control, index)
                return control.label
    return ""


def is_harmless(label: str) -> bool:
    """
    Return whether a control says no more than that one likes what is read.

    >>> [is_harmless(label) for label in ("赞 128", "👍 喜欢", "Like", "关注", "点赞并分享")]
    [True, True, True, False, False]
    """
    return bool(_LIKES.match(label))


def _results(guest: Guest, words: str) -> str:
    return guest.house.plan.search.replace("{words}", quote(words))


async def _heading(guest: Guest) -> str:
    return str(await guest.room.tree.root.evaluate(_HEADING, guest.room.main_frame) or "")


_HEADING = (
    "async function () {"
    " const heading = document.querySelector('h1, h2');"
    " return heading ? heading.innerText.trim() : ''; }"
)

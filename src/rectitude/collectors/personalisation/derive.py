"""A plan that is made from the site itself: its first page's list, and two of its channels as topics."""

import asyncio
from contextlib import AsyncExitStack, suppress
from itertools import combinations
from urllib.parse import urlsplit

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.personalisation import house, switch
from rectitude.collectors.personalisation.controls import PROBLEMS, controls
from rectitude.collectors.personalisation.guest import Guest, Habits
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.personalisation.plan import DEFAULT_ACTS, DEFAULT_PAUSE, PlanFile
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.evidence.personalisation import PlannedList, PushPlan, PushVisitor, Topic
from rectitude.facts.parties import party
from rectitude.text import Text, Unable

CHANNELS = 10
"""Channels of the site that are opened; ours."""
LEAST_ITEMS = 6
"""Items by which a channel can train anybody; ours."""
LONGEST_NAME = 12
MOST_COMMON = 0.3
"""The share of items that two topics may have in common; ours."""

_NO_CHANNEL = "^(首页|主页|登录|注册|更多|下载|客户端|home|log ?in|sign (in|up)|more|apps?)$"


class Channel(msgspec.Struct, frozen=True):
    """A page that a short link of the site leads to, and what is listed there."""

    name: str
    items: tuple[str, ...]


def derived(address: str, options: PersonalisationOptions, writer: Writer) -> PlanFile:
    """
    Return a plan for a site, and say in the report that it was made and how.

    Raises Unable where the site cannot be reached, or has no list or no two channels.
    """
    file = asyncio.run(_derived(address, options, writer))
    first, second = (topic.name for topic in file.topics)
    writer.limit(
        Text(
            f"方案由网站得出：读取首页最大的一组内容，以频道“{first}”和“{second}”为两个话题；其他列表没有检测。",
            "The plan was made from the site: the largest list of its first page is read, its channels "
            f"“{first}” and “{second}” are the topics; other lists were not tested.",
        )
    )
    return file


async def _derived(address: str, options: PersonalisationOptions, writer: Writer) -> PlanFile:
    topic = Topic(name="")
    plan = PushPlan(
        site=address, owner="", start=address, lists=(), topics=(topic, topic), acts=0, units=0,
        controls=0, loads=1,
    )  # fmt: skip
    async with AsyncExitStack() as stack:
        rooms = await house.furnished(
            stack, options, writer, DiscreetWriter(writer, ()), plan, Habits(pause=DEFAULT_PAUSE)
        )
        scout = Guest(rooms, PushVisitor(name="scout", arm="control"))
        try:
            await scout.arrive()
            problem = await scout.go(address)
            if problem.startswith(("net::", "deadline")):
                raise house.unreachable(address, problem)
            start = scout.room.page.url
            if len((await scout.listed(_ANY)).items) < LEAST_ITEMS:
                raise Unable(
                    f"{start} 上没有找到成组的内容，得不出方案。请写一个方案，在 lists 中写明 items。",
                    f"No list was found on {start}, so no plan can be made. Write one, and say its items "
                    "in lists.",
                )
            one, other = _unlike(await _channels(scout, start), start)
        finally:
            await scout.leave()
    return msgspec.convert(
        {
            "site": {"name": urlsplit(start).hostname or start},
            "start": start,
            "lists": [{"name": "首页", "page": start}],
            "topics": [{"name": c.name, "pages": c.items[:DEFAULT_ACTS]} for c in (one, other)],
        },
        PlanFile,
    )


_ANY = PlannedList(name="", page="")


async def _channels(scout: Guest, start: str) -> list[Channel]:
    """Open what short links of the first page lead to, and keep those that list something."""
    own = party(urlsplit(start).hostname or "")
    asked = {"pattern": f"^.{{2,{LONGEST_NAME}}}$", "links": True}
    found: dict[str, str] = {}
    for link in await controls(scout, asked):
        inside = party(urlsplit(link.href).hostname or "") == own
        if link.href and inside and not switch.leads_there(link.label, _NO_CHANNEL):
            found.setdefault(link.href, link.label)
    found.pop(start, None)
    channels = []
    for href, name in list(found.items())[:CHANNELS]:
        with suppress(*PROBLEMS):
            if not await scout.go(href):
                items = tuple(item.url for item in (await scout.listed(_ANY)).items)
                if len(items) >= LEAST_ITEMS:
                    channels.append(Channel(name, items))
    return channels


def _unlike(channels: list[Channel], start: str) -> tuple[Channel, Channel]:
    """Return the two channels with least in common, the larger ones first; raises Unable without."""
    pairs = sorted(
        combinations(channels, 2),
        key=lambda pair: (_common(*pair), -sum(len(c.items) for c in pair)),
    )
    if not pairs or _common(*pairs[0]) > MOST_COMMON:
        raise Unable(
            f"在 {start} 没有找到两个内容不同的频道，得不出话题。请写一个方案（topics 中写明话题与页面）。",
            f"No two channels with different items were found on {start}, so no topics can be made. Write "
            "a plan, with topics and their pages.",
        )
    return pairs[0]


def _common(one: Channel, other: Channel) -> float:
    shared = len(set(one.items) & set(other.items))
    return shared / min(len(one.items), len(other.items))

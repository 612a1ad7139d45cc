"""What visitors do as readers do: they scroll on, stay on what they read, and like it if they are told to."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from once import once
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.collectors.personalisation import house
from rectitude.collectors.personalisation.guest import Guest, Habits, House
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.personalisation.training import train
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.demo.server import Host, Request, Response, Town, serving
from rectitude.evidence.personalisation import (
    ListReading,
    PlannedList,
    PushPlan,
    PushVisitor,
    Topic,
    TrainingAct,
)
from rectitude.findings import ReportedTarget, Tool

pytestmark = pytest.mark.e2e

FEED = """<ul id=feed></ul><script>
let next = 0;
const more = () => {  // ten at a time, and what was scrolled past is taken away
  feed.innerHTML = "";
  for (let n = 0; n < 10; n++) feed.insertAdjacentHTML("beforeend",
    `<li style="height:160px"><a href="/item/${next}">第 ${next++} 条新闻的标题</a></li>`);
};
more();
addEventListener("scroll", () => { if (next < 50 && scrollY + innerHeight > document.body.scrollHeight - 9)
  { scrollTo(0, 0); more(); } });
</script>"""
ARTICLE = """<h1>新闻</h1><p style="height:3000px">正文。</p>
<button onclick="fetch('/follow', {method: 'POST'})">关注</button>
<a href="/share">赞并分享</a>
<button onclick="fetch('/like', {method: 'POST'})">赞 128</button>
<script>addEventListener("scroll", () => fetch("/scrolled", {method: "POST"}), {once: true})</script>"""
READERS = {
    "told.example": Habits(dwell=0.3, like="赞", scrolls={"推荐": 2}),
    "untold.example": Habits(),
}
"""What the reader of a site is told; both read at the same time, in one browser."""


class Portal:
    """A feed without an end, and articles that can be liked."""

    def __init__(self) -> None:
        self.posted: list[str] = []

    def respond(self, request: Request) -> Response:
        if request.method == "POST":
            self.posted.append(request.path)
        body = FEED if request.path == "/" else ARTICLE
        page = f'<!doctype html><meta charset="utf-8"><title>新闻</title>{body}'
        return Response(headers={"Content-Type": "text/html"}, body=page)


class Read(NamedTuple):
    """What a reader did on a site, and what was then read there."""

    portal: Portal
    acts: list[TrainingAct]
    reading: ListReading


async def visited(rooms: House, host: str) -> None:
    """Let a visitor open two articles, then read the feed."""
    lists = (PlannedList(name="推荐", page=f"http://{host}/", items="#feed li"),)
    topic = Topic(name="", pages=(f"http://{host}/item/1", f"http://{host}/item/2"))
    plan = PushPlan(site="", owner="", start=f"http://{host}/", lists=lists,
                    topics=(topic, topic), acts=2, units=2, controls=0, loads=1)  # fmt: skip
    here = msgspec.structs.replace(rooms, plan=plan, habits=READERS[host])
    guest = Guest(here, PushVisitor(name=host, arm="first"))
    try:
        await guest.arrive()
        for number in range(plan.acts):
            await train(guest, number)
        await guest.read("on", 0, lists)
    finally:
        await guest.leave()


async def all_visited(town: Town, writer: Writer) -> None:
    topic = Topic(name="")
    plan = PushPlan(site="", owner="", start="", lists=(), topics=(topic, topic),
                    acts=0, units=0, controls=0, loads=1)  # fmt: skip
    options = PersonalisationOptions(resolve=town.resolve, rate=100.0, browser_profile="sweep")
    async with AsyncExitStack() as stack:
        discreet = DiscreetWriter(writer, ())
        rooms = await house.furnished(stack, options, writer, discreet, plan, Habits())
        await asyncio.gather(*(visited(rooms, host) for host in READERS))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Read]:
    return once(tmp_path_factory, "habits", all_read)


def all_read(folder: Path) -> dict[str, Read]:
    manifest = Manifest(schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="",
                        target=ReportedTarget("personalisation", "a"), options={},
                        clock=Clock(started="2026-11-25T01:00:00.000Z"))  # fmt: skip
    portals = {host: Portal() for host in READERS}
    hosts = {host: Host(respond=portal.respond) for host, portal in portals.items()}
    with serving(Town(hosts)) as town, Writer(folder / "a.zip", manifest) as writer:
        asyncio.run(all_visited(town, writer))
        acts, readings = list(writer.written(TrainingAct)), list(writer.written(ListReading))
    return {
        host: Read(
            portal,
            [act for act in acts if act.visitor == host],
            *(reading for reading in readings if reading.visitor == host),
        )
        for host, portal in portals.items()
    }


def test_who_is_told_to_scrolls_on_and_likes_what_is_read_and_presses_nothing_else(read):
    portal, acts, reading = read["told.example"]

    assert [act.liked for act in acts] == ["赞 128", "赞 128"]
    assert portal.posted.count("/like") == 2
    assert set(portal.posted) == {"/like", "/scrolled"}
    assert [item.url.rpartition("/")[2] for item in reading.items] == [str(n) for n in range(30)]


def test_who_is_not_told_to_neither_scrolls_nor_likes(read):
    portal, acts, reading = read["untold.example"]

    assert [(act.act, act.title, act.liked) for act in acts] == [("open", "新闻", "")] * 2
    assert portal.posted == []
    assert len(reading.items) == 10

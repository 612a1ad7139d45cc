"""
The switch is found as a person finds it, in the shapes that sites give it, and really turned.

All shops stand in one town, and one browser visits them side by side.
"""

# ruff: noqa: E501 - markup, an element a line

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from once import once
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.collectors.personalisation import house, switch
from rectitude.collectors.personalisation.guest import Guest, Habits, House
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.demo.server import Host, Request, Response, Town, serving
from rectitude.evidence.personalisation import (
    PushPlan,
    PushVisitor,
    SwitchLook,
    SwitchPress,
    SwitchSearch,
    Topic,
)
from rectitude.findings import ReportedTarget, Tool

pytestmark = pytest.mark.e2e

POST = "fetch('/set', {method: 'POST', body: %s})"
BOX = f"""<label><input type=checkbox id=p CHECKED onchange="{POST % "this.checked ? 'on' : 'off'"}">个性化推荐</label>"""
ARIA = f"""<div><span>个性化广告</span><div role=switch tabindex=0 aria-checked=STATE style="width:40px;height:20px;background:#ccc"
 onclick="const on = this.getAttribute('aria-checked') !== 'true'; this.setAttribute('aria-checked', on); {POST % "on ? 'on' : 'off'"}"></div></div>"""
HIDDEN_BOX = f"""<style>#p{{opacity:0;width:0;height:0;position:absolute}} .s{{display:inline-block;width:40px;height:20px;background:#9c9}}</style>
<p>根据兴趣推荐内容 <label for=p class=s></label><input type=checkbox id=p CHECKED aria-label="按兴趣推荐" onchange="{POST % "this.checked ? 'on' : 'off'"}"></p>"""
BUTTON = (
    f"""<button onclick="{POST % "'TO'"}.then(() => location.reload())">WORD个性化推荐</button>"""
)
ASKS = f"""<label><input type=checkbox id=p CHECKED onclick="if (!this.checked) {{ event.preventDefault();
 document.getElementById('d').hidden = false; }}">个性化推荐</label><div id=d hidden><p>关闭后推荐内容可能不合口味。</p>
<button onclick="document.getElementById('p').checked = false; this.parentNode.hidden = true; {POST % "'off'"}">确认关闭</button></div>"""
ASKS_LATE = f"""<label><input type=checkbox id=p CHECKED onchange="document.getElementById('d').hidden = false">个性化推荐</label>
<div id=d hidden><p>关闭后推荐内容可能不合口味。</p><button onclick="location.reload()">再想想</button>
<button onclick="this.parentNode.hidden = true; {POST % "'off'"}">残忍关闭</button></div>"""
ASKS_BY_BROWSER = f"""<label><input type=checkbox id=p CHECKED onclick="if (confirm('关闭后推荐内容可能不合口味，确定关闭吗？')) {POST % "'off'"};
 else event.preventDefault()">个性化推荐</label>"""
SAVED = f"""<label><input type=checkbox id=p CHECKED>个性化推荐</label>
<button onclick="{POST % "document.getElementById('p').checked ? 'on' : 'off'"}">保存设置</button>"""
ENGLISH = f"""<label><input type=checkbox id=p CHECKED onchange="{POST % "this.checked ? 'on' : 'off'"}">Personalized recommendations</label>"""
SHAPES = {
    "box": BOX,
    "aria": ARIA,
    "hidden box": HIDDEN_BOX,
    "button": BUTTON,
    "asks": ASKS,
    "asks when it looks off": ASKS_LATE,
    "asks by the browser": ASKS_BY_BROWSER,
    "saved": SAVED,
    "English": ENGLISH,
}

WAYS = {
    "in the footer": ['<footer><a href="/s">隐私设置</a></footer>'],
    "in the account": ['<a href="/a">我的</a>', '<a href="/b">账户设置</a>', '<a href="/s">广告设置</a>'],
    "in the policy": ['<a href="/a">关于我们</a><a href="/p">隐私政策</a>', '<p>您可以<a href="/s">管理个性化推荐</a>。</p>'],
    "behind a menu": ["""<button onclick="document.getElementById('m').hidden = false">更多</button>
                      <div id=m hidden><a href="/s">设置</a></div>"""],
    "in English": ['<footer><a href="/s">Privacy settings</a></footer>'],
}  # fmt: skip


class Shop:
    """A site whose pages lead step by step to a switch, for one visitor."""

    def __init__(self, pages: list[str], shape: str) -> None:
        self.pages, self.shape, self.on = pages, shape, True
        self.paid = False

    def respond(self, request: Request) -> Response:
        if request.path == "/set":
            self.on = request.body == b"on"
            return Response(body="ok")
        self.paid |= request.path == "/pay"
        steps = {"/": 0, "/a": 1, "/p": 1, "/b": 2}
        body = self._switch() if request.path == "/s" else self.pages[steps.get(request.path, 0)]
        head = '<!doctype html><meta charset="utf-8"><title>店</title><a href="/">首页</a>'
        decoy = '<a href="/pay">支付设置</a><label><input type=checkbox>记住我</label>'
        return Response(headers={"Content-Type": "text/html"}, body=f"{head}{decoy}{body}")

    def _switch(self) -> str:
        return (
            self.shape.replace("CHECKED", "checked" if self.on else "")
            .replace("STATE", "true" if self.on else "false")
            .replace("TO", "off" if self.on else "on")
            .replace("WORD", "关闭" if self.on else "开启")
        )


PRESSES = {
    "in the footer": 2,
    "in the account": 4,
    "in the policy": 3,
    "behind a menu": 3,
    "in English": 2,
}
"""From the first page to the switch, the press on it counted."""
LED_TO = {
    "in the footer": "box",
    "in the account": "aria",
    "in the policy": "saved",
    "behind a menu": "hidden box",
    "in English": "English",
}
"""The shape that a way leads to; shapes that none is named for stand behind the footer."""
FOUND_BY = {shape: way for way, shape in LED_TO.items()}
SHOPS = {
    **{
        shape: (WAYS[FOUND_BY.get(shape, "in the footer")], drawn)
        for shape, drawn in SHAPES.items()
    },
    "no switch": (['<a href="/s">设置</a>'], "<label><input type=checkbox>接收邮件</label>"),
}
HOSTS = {name: f"shop{number}.example" for number, name in enumerate(SHOPS)}
SIDE_BY_SIDE = 5


class Tried(NamedTuple):
    """What came of a search for a switch, and of a press on it."""

    shop: Shop
    search: SwitchSearch
    problem: str
    presses: tuple[SwitchPress, ...]
    looks: tuple[SwitchLook, ...]


async def visited(rooms: House, name: str) -> tuple[SwitchSearch, str]:
    """Look for the switch of a shop with one visitor; turn it off and look at it with the same."""
    plan = msgspec.structs.replace(rooms.plan, start=f"http://{HOSTS[name]}/")
    here = msgspec.structs.replace(rooms, plan=plan)
    guest = Guest(here, PushVisitor(name=name, arm="first"), filmed=True)
    try:
        await guest.arrive()
        way, search = await switch.find(guest)
        problem = await switch.turn(guest, way, "off", "off") if way else "not found"
        if way:
            await switch.look(guest, way, "reload")
    finally:
        await guest.leave()
    return search, problem


async def all_visited(town: Town, writer: Writer) -> dict[str, tuple[SwitchSearch, str]]:
    topic = Topic(name="")
    plan = PushPlan(site="", owner="", start="", lists=(), topics=(topic, topic),
                    acts=0, units=0, controls=0, loads=1)  # fmt: skip
    options = PersonalisationOptions(resolve=town.resolve, rate=100.0, browser_profile="sweep")
    turns = asyncio.Semaphore(SIDE_BY_SIDE)
    async with AsyncExitStack() as stack:
        discreet = DiscreetWriter(writer, ())
        rooms = await house.furnished(stack, options, writer, discreet, plan, Habits())

        async def in_turn(name: str) -> tuple[SwitchSearch, str]:
            async with turns:
                return await visited(rooms, name)

        found = await asyncio.gather(*(in_turn(name) for name in SHOPS))
    return dict(zip(SHOPS, found, strict=True))


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tried]:
    return once(tmp_path_factory, "switches", all_tried)


def all_tried(folder: Path) -> dict[str, Tried]:
    manifest = Manifest(schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="",
                        target=ReportedTarget("personalisation", "a"), options={},
                        clock=Clock(started="2026-11-25T01:00:00.000Z"))  # fmt: skip
    shops = {name: Shop(*shop) for name, shop in SHOPS.items()}
    hosts = {HOSTS[name]: Host(respond=shop.respond) for name, shop in shops.items()}
    with (
        serving(Town(hosts)) as town,
        Writer(folder / "a.zip", manifest) as writer,
    ):
        found = asyncio.run(all_visited(town, writer))
        presses, looks = tuple(writer.written(SwitchPress)), tuple(writer.written(SwitchLook))
    return {
        name: Tried(
            shop,
            *found[name],
            tuple(press for press in presses if press.visitor == name),
            tuple(look for look in looks if look.visitor == name),
        )
        for name, shop in shops.items()
    }


@pytest.mark.parametrize("shape", SHAPES)
def test_a_switch_of_any_shape_is_found_turned_and_read(shape, tried):
    shop, search, problem, presses, looks = tried[shape]

    assert search.found
    assert (problem, shop.on, shop.paid) == ("", False, False)
    assert (presses[-1].position, presses[-1].after) == ("on", "off")
    assert [look.position for look in looks] == ["off"]
    assert all(press.screenshot for press in presses)


@pytest.mark.parametrize("way", WAYS)
def test_it_is_found_wherever_people_look(way, tried):
    shop, search, problem, _, _ = tried[LED_TO[way]]

    assert search.found
    assert (problem, shop.on, shop.paid) == ("", False, False)
    assert search.path[-1] in SHAPES[LED_TO[way]]
    assert len(search.path) == PRESSES[way]


def test_a_box_for_something_else_is_no_switch(tried):
    shop, search, _, presses, _ = tried["no switch"]

    start = f"http://{HOSTS['no switch']}/"
    assert not search.found
    assert {place.url for place in search.tried} == {start, f"{start}s"}
    assert not presses
    assert not shop.paid

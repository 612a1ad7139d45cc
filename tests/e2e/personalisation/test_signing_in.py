"""Signing out is found as a person finds it; nothing that would close the account is ever pressed."""

import asyncio
import json
from contextlib import AsyncExitStack
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from once import once
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.collectors.personalisation import house, signing_in
from rectitude.collectors.personalisation.guest import Guest, Habits, House
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.demo.server import Host, Request, Response, Town, serving
from rectitude.evidence.personalisation import PushPlan, PushVisitor, SigningOut, Topic
from rectitude.findings import ReportedTarget, Tool

pytestmark = pytest.mark.e2e

OUT = "fetch('/out', {method: 'POST'}).then(() => location = '/')"
BUTTON = f'<button onclick="{OUT}">%s</button>'
MENU = f"""<button aria-label="账户" onclick="document.getElementById('m').hidden = false">☰</button>
<div id=m hidden><button onclick="{OUT}">退出</button></div>"""
ASKS = f"""<button onclick="document.getElementById('d').hidden = false">退出登录</button>
<div id=d hidden><p>退出后需要重新登录。</p><button>取消</button>
<button onclick="{OUT}">确定</button></div>"""
CLOSES = (
    "<button onclick=\"fetch('/closed', {method: 'POST'})\">%s</button>"
    '<a href="/account/delete">退出登录</a>'
)

FOUND = {
    "on the first page": ({"/": BUTTON % "退出登录"}, ("退出登录",)),
    "in the account": ({"/": '<a href="/me">我的</a>', "/me": BUTTON % "退出当前账号"},
                       ("我的", "退出当前账号")),
    "in a menu": ({"/": MENU}, ("账户", "退出")),
    "in the settings": ({"/": '<a href="/s">设置</a>', "/s": ASKS}, ("设置", "退出登录")),
    "in English": ({"/": '<a href="/me">My account</a>', "/me": BUTTON % "Sign out ›"},
                   ("My account", "Sign out ›")),
}  # fmt: skip
NOT_FOUND = {
    "what closes the account": {"/": '<a href="/me">我的</a>', "/me": CLOSES % "注销账号"},
    "what signs out elsewhere": {"/": BUTTON % "退出所有设备" + BUTTON % "退出群聊"},
    "nothing": {"/": "<p>正文。</p>"},
}
PAGES = {**{name: pages for name, (pages, _) in FOUND.items()}, **NOT_FOUND}
HOSTS = {name: f"site{number}.example" for number, name in enumerate(PAGES)}
ACCOUNT = "token-of-the-account"


class Site:
    """A site that knows one account, which stays good when it signs out."""

    def __init__(self, pages: dict[str, str]) -> None:
        self.pages, self.posted = pages, []

    def respond(self, request: Request) -> Response:
        headers = {"Content-Type": "text/html; charset=utf-8"}
        if request.method == "POST":
            self.posted.append(request.path)
            headers["Set-Cookie"] = "account=; Max-Age=0; Path=/"
        inside = f"account={ACCOUNT}" in request.headers.get("cookie", "")
        body = self.pages.get(request.path, "") if inside else '<a href="/login">登录</a>'
        return Response(headers=headers, body=f'<!doctype html><meta charset="utf-8">{body}')


class Tried(NamedTuple):
    site: Site
    done: SigningOut


async def attempted(rooms: House, name: str, state: Path) -> SigningOut:
    plan = msgspec.structs.replace(rooms.plan, start=f"http://{HOSTS[name]}/")
    here = msgspec.structs.replace(rooms, plan=plan)
    guest = Guest(here, PushVisitor(name="v01", arm="control"), state, filmed=True)
    try:
        await guest.arrive()
        return await signing_in.attempt(guest)
    finally:
        await guest.leave()


async def all_attempted(town: Town, writer: Writer, state: Path) -> dict[str, SigningOut]:
    topic = Topic(name="")
    plan = PushPlan(site="", owner="", start="", lists=(), topics=(topic, topic),
                    acts=0, units=0, controls=0, loads=1)  # fmt: skip
    options = PersonalisationOptions(resolve=town.resolve, rate=100.0, browser_profile="sweep")
    turns = asyncio.Semaphore(4)
    async with AsyncExitStack() as stack:
        discreet = DiscreetWriter(writer, ())
        rooms = await house.furnished(stack, options, writer, discreet, plan, Habits())

        async def in_turn(name: str) -> SigningOut:
            async with turns:
                return await attempted(rooms, name, state)

        found = await asyncio.gather(*(in_turn(name) for name in PAGES))
    return dict(zip(PAGES, found, strict=True))


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tried]:
    return once(tmp_path_factory, "signing-out", all_tried)


def all_tried(folder: Path) -> dict[str, Tried]:
    """Visit all sites side by side in one browser."""
    cookies = [
        {"name": "account", "value": ACCOUNT, "domain": host, "path": "/", "expires": -1,
         "httpOnly": True, "secure": False, "sameSite": "Lax"}
        for host in HOSTS.values()
    ]  # fmt: skip
    state = folder / "account.json"
    state.write_text(json.dumps({"cookies": cookies, "origins": []}))
    manifest = Manifest(schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="",
                        target=ReportedTarget("personalisation", "a"), options={},
                        clock=Clock(started="2026-11-25T01:00:00.000Z"))  # fmt: skip
    sites = {name: Site(pages) for name, pages in PAGES.items()}
    hosts = {HOSTS[name]: Host(respond=site.respond) for name, site in sites.items()}
    with serving(Town(hosts)) as town, Writer(folder / "a.zip", manifest) as writer:
        done = asyncio.run(all_attempted(town, writer, state))
    return {name: Tried(site, done[name]) for name, site in sites.items()}


@pytest.mark.parametrize("name", FOUND)
def test_a_visitor_signs_out_where_people_do_and_in_again(name, tried):
    site, done = tried[name]

    assert done.path == FOUND[name][1]
    assert (done.out, done.back, done.problem) == (True, True, "")
    assert site.posted == ["/out"]
    assert done.screenshot
    assert not list(signing_in.limits(done))


@pytest.mark.parametrize("name", NOT_FOUND)
def test_nothing_else_is_pressed_and_no_way_is_said_to_be_none(name, tried):
    site, done = tried[name]

    assert ((done.path, done.out), site.posted) == (((), False), [])
    (said,) = signing_in.limits(done)
    assert "No way to sign out was found" in said.en
    assert "没有找到退出登录" in said.zh

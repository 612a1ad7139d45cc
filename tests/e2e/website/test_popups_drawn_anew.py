"""A layer that is drawn anew while it is closed is left as it is, and what else is pressed goes on."""

import asyncio

import pytest

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups.clearing import cleared
from rectitude.collectors.website.popups.scene import middle
from rectitude.collectors.website.popups.window import Window
from rectitude.options import Options
from website import serving

pytestmark = pytest.mark.e2e

PAGE = """<!doctype html><meta charset=utf-8><meta name=viewport content="width=device-width">
<title>雪夜 第 12 章</title>
<h1>第 12 章 雪夜</h1><p>雪落无声，他推开柴门，看见了那盏灯。灯下坐着一个人，正用竹枝在灰里写字。</p>
<nav><a href=/next>下一章</a></nav>
<script>
let left = 600;
setInterval(() => {
  document.getElementById("splash")?.remove();
  const splash = document.createElement("div");
  splash.id = "splash";
  splash.style = "position:fixed;inset:0;z-index:9;background:#8a1538;color:#fff;font-size:30px";
  splash.innerHTML = `<button style="position:absolute;right:14px;top:14px">跳过 ${left--}</button>`;
  document.body.append(splash);
}, 30);
</script>
"""


TIMES = 15
"""How often it is tried: in about one of three the layer is drawn anew between the look and the press."""


async def tried(url: str) -> list[bool]:
    async with Browser.launch(Options()) as browser, Window.open(browser, url, "phone") as window:
        await asyncio.sleep(0.5)
        scene = await window.scene()
        link = next(node for node in scene.nodes if node.tag == "A")
        assert link.box
        return [await cleared(window, middle(link.box)) for _ in range(TIMES)]


def test_what_lies_below_is_tried_to_the_end() -> None:
    with serving({"/": PAGE}) as site:
        assert len(asyncio.run(tried(site.url()))) == TIMES

"""
Reading a page as its visitors do: by a press on the link to it.

Scripts may count what was pressed, and never learn of a page that was opened by its address.
"""

import asyncio
from contextlib import suppress

from playwright.async_api import Error, Page

from rectitude.collectors import pressing
from rectitude.text import well_formed

LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading, in which scripts tell what was pressed and read; ours."""
REACTION = 3.0
"""Seconds in which a press must have led on; ours."""
_STEP = 0.05

_LINK = """address => {
  const link = [...document.querySelectorAll('a[href]')]
    .find(each => each.href === address && each.checkVisibility({visibilityProperty: true}));
  if (!link) return null;
  link.target = '_self';  // one page is enough
  link.scrollIntoView({block: 'center', behavior: 'instant'});
  const box = link.getClientRects()[0];
  if (!box) return null;
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  return link.contains(document.elementFromPoint(x, y)) ? [x, y, link.innerText.trim()] : null;
}"""


async def read(page: Page, url: str, home: str) -> None:
    """Read a page by a press on its link, on the page that is open or the home page; else by its address."""
    if not await _followed(page, url):
        await _opened(page, home)
        if not await _followed(page, url):
            await _opened(page, url)
            return
    await page.wait_for_load_state("load", timeout=LOADING)
    await asyncio.sleep(SETTLED)


async def _opened(page: Page, url: str) -> None:
    """Open an address anew: one with a route alone would change nothing."""
    await page.goto("about:blank")
    await page.goto(url, wait_until="load", timeout=LOADING)
    await asyncio.sleep(SETTLED)


async def _followed(page: Page, url: str) -> bool:
    """Press the link of a page that leads to an address; False where none could be pressed."""
    stood = page.url
    with suppress(Error, pressing.Forbidden):
        found = well_formed(await page.evaluate(_LINK, url))
        if not found:
            return False
        x, y, label = found
        control = pressing.Control((str(label),), url, link=True)
        await pressing.click(page, float(x), float(y), control)
        ends = asyncio.get_running_loop().time() + REACTION
        while page.url == stood and asyncio.get_running_loop().time() < ends:
            await asyncio.sleep(_STEP)
        return page.url != stood
    return False


MOST_CHOSEN = 2
"""Of a row of kinds, those that are pressed; ours."""
_KINDS = """() => {
  const OTHER = new RegExp('登录|注册|更多|分享|收藏|关注|下载|客服|搜索|关闭|返回|首页|菜单|展开|收起'
    + '|换一|设置|退出|取消|确[定认]|同意|拒绝|购|支付|删除');
  const stays = link => /^(#|javascript:.*)?$/.test((link.getAttribute('href') || '').trim());
  const named = text => /^[\\u4e00-\\u9fa5A-Za-z]{2,6}$/.test(text) && !OTHER.test(text);
  const all = [...document.querySelectorAll('a')].filter(each => stays(each) && named(each.innerText.trim())
    && each.checkVisibility({visibilityProperty: true}));
  const beside = each => all.filter(other => other.parentElement === each.parentElement).length;
  return all.filter(each => beside(each) > 1).slice(0, 8).map(each => {
    const box = each.getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;
    return [x, y, each.innerText.trim(), each.contains(document.elementFromPoint(x, y))];
  });
}"""
"""A row of links with short names that lead to no page: kinds of things, of which one chooses."""


async def choose(page: Page, home: str) -> None:
    """
    Choose some kinds on the home page, where it has a row of them that leads to no other page.

    The last ones: a list begins with the first ones as a rule, and would not show that it follows them.
    """
    with suppress(Error, pressing.Forbidden):
        await _opened(page, home)
        found = well_formed(await page.evaluate(_KINDS))
        seen = [each for each in found if each[3]][-MOST_CHOSEN:]
        for x, y, label, _ in seen:
            await pressing.click(page, float(x), float(y), pressing.Control((str(label),)))
            await asyncio.sleep(SETTLED)

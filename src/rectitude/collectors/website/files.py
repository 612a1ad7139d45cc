"""
What a site gives to anybody beside its pages: files of data, open folders, records of persons.

Links that promise such are followed as a visitor could, three steps from a visited page, without a visit:
the beginning of each answer is read.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error

from rectitude.collectors.pressing import Control, forbidding
from rectitude.collectors.website import page_text, phases
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import Link

MOST = 16
"""Answers of one site that are read; ours."""

BEGINNING = 64 * 1024
"""Bytes that are read of each; ours."""

WORKBOOK = 1024 * 1024
"""Bytes of a workbook, which cannot be read by its beginning; ours."""

TIME = 6.0
"""Seconds that those of one page may take; ours."""

STEPS = 3
"""Links that are followed from a visited page, one after the other; ours."""

_DATA = re.compile(r"\.(csv|tsv|txt|json|jsonl|sql|log|bak|dat|xml|old|xlsx)$", re.IGNORECASE)
_NO_DATA = re.compile(
    r"(robots|humans|security|ads|llms)[^/]*\.txt$|(sitemap|rss|feed|atom|manifest)", re.I
)
"""What sites publish for programs."""
_OTHER_FILE = re.compile(
    r"\.(?!html?$|php$|jsp$|aspx?$|do$|action$|cgi$)[a-z0-9]{2,5}$", re.IGNORECASE
)
_WORDS = re.compile(
    r"订单|发货(登记|记录|清单)|会员(名|列|导|信|资料|数据|管理)|名单|名册|花名册|通讯录|(学员|学生|患者|客户|用户)(列表|信息|资料|数据)"
    r"|(报名|预约|登记|挂号|受理|投诉|入住)(结果|名单|信息|记录|公示|列表|查询|表)|导出|数据下载|资料下载|备份|上传|附件"
    r"|export|backup|dump|member list|customer list|orders",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"/(orders?|members?|users?|customers?|clients?|students?|patients?|records?|bookings?|sign-?ups?|enrol\w*"
    r"|appl(y|ications?)|export\w*|dump|backups?|bak|uploads?|files?|attach\w*|download(s|_?list)?|res|data|mingdan"
    r"|baoming|dingdan|huiyuan|admin|manage|logs?)(/|$|\.|-|_)",
    re.IGNORECASE,
)
"""Words of links, and parts of their paths, behind which lists of persons lie; ours."""
_ENDS = re.compile(r"退\s*出|log.?out|sign.?out", re.IGNORECASE)
_FOLDER = re.compile(r"^(index of /|目录：|directory listing)", re.IGNORECASE)
"""How a server titles the list of what lies in a folder."""


class Answer(msgspec.Struct):
    """What `files.js` says of an answer that is a page: its title and links."""

    address: str
    title: str = ""
    links: list[Link] = []


def files(links: Iterable[Link], page: str, title: str = "") -> list[str]:
    """
    Return the addresses among a page's links that are read, of its own origin: files of data first.

    Of a folder that lies open, all that lies in it is looked into.
    """
    here = urlsplit(page)
    data: dict[str, None] = {}
    leads: dict[str, None] = {}
    for link in links:
        parts, address = urlsplit(link.href), link.href.partition("#")[0]
        same = (parts.scheme, parts.netloc) == (here.scheme, here.netloc)
        if not same or address == page.partition("#")[0] or _NO_DATA.search(parts.path):
            continue
        control = Control((link.text,), link.href, link=True)
        if forbidding(control) or _ENDS.search(f"{link.text} {parts.path}"):
            continue
        if _DATA.search(parts.path):
            data.setdefault(address)
        elif _promises(link.text, parts.path, parts.query, here.path, title):
            leads.setdefault(address)
    return [*data, *leads]


def _promises(text: str, path: str, query: str, here: str, title: str) -> bool:
    if _OTHER_FILE.search(path):
        return False
    if _FOLDER.search(title):
        return path.startswith(here) and path != here
    return bool(_WORDS.search(text) or _PATH.search(path) or _WORDS.search(query))


async def read(
    room: Room, links: Iterable[Link], page: str, title: str, known: dict[str, None]
) -> None:
    """
    Have the page ask for what it links to; what comes is evidence as all that a page asks for.

    `known` are the addresses that were read, of the whole site; it is added to.
    """
    before = len(known)
    wanted = list(_fresh(files(links, page, title), known))
    for _ in range(STEPS):
        if not wanted or room.stuck or room.crashed:
            break
        answers = await _asked(room, wanted)
        further = (at for each in answers for at in files(each.links, each.address, each.title))
        wanted = list(_fresh(further, known))
    if len(known) > before:
        await phases.pause(room)  # until what came is written down, too


def _fresh(addresses: Iterable[str], known: dict[str, None]) -> Iterator[str]:
    for address in addresses:
        if len(known) < MOST and address not in known:
            known[address] = None
            yield address


async def _asked(room: Room, addresses: list[str]) -> list[Answer]:
    asked = [[at, WORKBOOK if at.lower().endswith(".xlsx") else BEGINNING] for at in addresses]
    with suppress(TimeoutError, Error, ProtocolError, msgspec.ValidationError):
        told = await room.tree.root.evaluate(
            script("files"), room.main_frame, asked, TIME * 1000 / STEPS
        )
        return page_text.decoded(told, list[Answer])
    return []

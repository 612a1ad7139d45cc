"""
Programs to which the visited pages link: asked for, and a little of each is read; none is kept or run.

What a page calls a program by is compared with what the file calls itself. A site without such links is
asked for nothing. Where a page comes instead, one further step is made.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from urllib.parse import unquote, urlsplit

import msgspec

from rectitude.collectors.clients import CLIENTS
from rectitude.collectors.pressing import Control, forbidding
from rectitude.collectors.website import download_page
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.program_words import names_program, promises_program
from rectitude.collectors.website.side_by_side import ask_for_each
from rectitude.evidence.download import Between, Download
from rectitude.evidence.page import A_FILE, Link, PageVisit
from rectitude.facts.parties import host_of, party
from rectitude.facts.program_files import Identity, Missing, Pieces, format_of, identity
from rectitude.network.client import Answer, Client
from rectitude.network.dial import Dialer
from rectitude.options import Cancel

MOST = 6
"""Links of one site that are followed; ours."""
BEGINNING = 256 * 1024
"""Bytes that are read of each first; ours: the names in a small program lie within."""
PIECE = 64 * 1024
"""Bytes of a further place in it that are read at least, at one request; ours."""
LARGEST_PIECE = 2 * 1024 * 1024
"""Bytes of one further place at most: the list of an app package's files may be long. Ours."""
FURTHER = 8
"""Further places in a file that are read; ours."""
TIME = 25.0
"""Seconds that all of a site's links may take, side by side; ours."""

_PROGRAM = re.compile(r"\.(exe|msi|msix|appx|apk|xapk|dmg|pkg|deb|rpm|appimage)$", re.IGNORECASE)
_OTHER_FILE = re.compile(
    r"\.(html?|shtml|pdf|docx?|xlsx?|pptx?|wps|et|txt|csv|jpe?g|png|gif|webp|svg|mp[34]|rar|7z|gz|torrent|epub|md)$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"filename\*\s*=\s*[\w-]*'[\w-]*'([^;]+)|filename\s*=\s*\"?([^\";]+)", re.I)
_OF_PROGRAMS = frozenset({"pe", "apk", "msi"})
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")


class Lead(msgspec.Struct, frozen=True):
    """A link of a visited page that promises a program, or a control, and what is asked for by it."""

    page: str
    link: Link
    by_script: bool = False
    between: Between | None = None
    """The page that it led to first."""
    further: str = ""
    """What that page leads on to."""

    @property
    def address(self) -> str:
        return self.further or self.link.href


async def follow(
    dialer: Dialer,
    visited: Sequence[PageVisit],
    writer: DiscreetWriter,
    cancel: Cancel,
    pressed: Sequence[Lead] = (),
) -> None:
    """Ask for what links to programs lead to, and what controls asked for that were pressed, side by side."""
    leads = sorted([*pressed, *_leads(visited)], key=lambda lead: not is_program(lead.address))
    leads = leads[:MOST]
    if leads and not cancel.is_set():
        await ask_for_each(dialer, leads, _followed, _unanswered, writer, TIME)


def _leads(visited: Sequence[PageVisit]) -> Iterator[Lead]:
    """
    Yield links that promise a program, each address once.

    Then, on a site that has such links, those to unvisited pages of its own that are of programs by name.
    """
    pages = {page.final_url.partition("#")[0] for page in visited if page.problem != A_FILE}
    promised: dict[str, Lead] = {}
    named: dict[str, Lead] = {}
    for page in visited:
        for link in page.links:
            address = link.href.partition("#")[0]
            if address in pages:
                continue
            if _promises(link):
                promised.setdefault(address, Lead(page.final_url, link))
            elif _is_of_a_program(link, page):
                named.setdefault(address, Lead(page.final_url, link))
    yield from promised.values()
    if promised:
        yield from (lead for address, lead in named.items() if address not in promised)


def _is_of_a_program(link: Link, page: PageVisit) -> bool:
    own = party(host_of(link.href)) == party(host_of(page.final_url))
    return own and link.visible and names_program(link.text)


def _promises(link: Link) -> bool:
    parts = urlsplit(link.href)
    if parts.scheme not in {"http", "https"} or not link.visible:
        return False
    if forbidding(Control((link.text,), link.href, link=True)):
        return False
    if is_program(link.href):
        return True
    leads = not _OTHER_FILE.search(parts.path) and (parts.path.strip("/") or parts.query)
    return bool(leads) and promises_program(link.text)


def is_program(address: str) -> bool:
    """Whether an address is by its ending that of a program."""
    return bool(_PROGRAM.search(urlsplit(address).path))


async def _followed(client: Client, lead: Lead) -> Download | None:
    """Return what a link delivered; nothing where a page came that did not promise to be a file."""
    record = _record(lead)
    referer = lead.between.address if lead.between else lead.page
    answer = await _asked(client, referer, lead.address, 0, BEGINNING)
    if answer.failure:
        return _unanswered(lead, answer.failure)
    if answer.status not in {200, 206}:
        return _unanswered(lead, f"HTTP {answer.status}") if _expected(lead) else None
    disposition = answer.headers.get("content-disposition", "")
    kind = format_of(answer.body)
    if not kind and "attachment" not in disposition.lower():
        is_page = answer.media_type in {"text/html", "application/xhtml+xml"}
        if is_page and lead.between is None and (onward := download_page.onward(answer)):
            return await _followed(
                client, msgspec.structs.replace(lead, between=onward.page, further=onward.address)
            )
        if not _expected(lead):
            return None
        if is_page:
            return msgspec.structs.replace(record, format="page", final_url=answer.url)
    pieces = Pieces(_size(answer))
    pieces.add(0, answer.body)
    file_name = _file_name(disposition, answer.url)
    said, read = await _said(client, referer, answer, pieces, file_name)
    is_one = is_program(file_name) or said.format in _OF_PROGRAMS or said.original_name
    if not (_expected(lead) or is_one):
        return None  # a paper, a film, an archive of anything
    return msgspec.structs.replace(
        record,
        final_url=answer.url,
        status=answer.status,
        media_type=answer.media_type,
        file_name=file_name,
        size=pieces.size,
        format=said.format,
        product=said.product,
        description=said.description,
        original_name=said.original_name,
        company=said.company,
        package=said.package,
        read=len(answer.body) + read,
        digest=hashlib.sha256(answer.body).hexdigest(),
    )


def _record(lead: Lead) -> Download:
    return Download(
        page=lead.page,
        href=lead.link.href,
        label=lead.link.text.strip(),
        by_script=lead.by_script,
        between=lead.between,
    )


def _unanswered(lead: Lead, problem: str) -> Download:
    return msgspec.structs.replace(_record(lead), problem=problem)


def _expected(lead: Lead) -> bool:
    return is_program(lead.address)


async def _said(
    client: Client, page: str, answer: Answer, pieces: Pieces, name: str
) -> tuple[Identity, int]:
    """Return what a file says of itself, and how much more of it was read for that."""
    read = 0
    for _ in range(FURTHER + 1):
        try:
            return identity(pieces, name), read
        except Missing as missing:
            if missing.length > LARGEST_PIECE or answer.status != 206:
                break
            length = max(missing.length, PIECE)
            more = await _asked(client, page, answer.url, missing.start, length)
            if more.failure or more.status != 206 or not more.body:
                break
            pieces.add(missing.start, more.body)
            read += len(more.body)
    return Identity(format_of(answer.body)), read


async def _asked(client: Client, page: str, url: str, start: int, length: int) -> Answer:
    headers = {
        "User-Agent": CLIENTS["desktop"],
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "Referer": page,
        "Range": f"bytes={start}-{start + length - 1}",
    }
    return await client.get(url, headers, most=length)


def _size(answer: Answer) -> int | None:
    """Return the whole file's size, if the server says it."""
    if told := _RANGE.search(answer.headers.get("content-range", "")):
        return int(told[2])
    length = answer.headers.get("content-length", "")
    return int(length) if answer.status == 200 and length.isdecimal() else None


def _file_name(disposition: str, url: str) -> str:
    """
    Return the name under which a browser would keep the file.

    >>> _file_name("attachment; filename*=UTF-8''%E4%BA%91.exe", "https://a.example/d?id=1")
    '云.exe'
    >>> _file_name("", "https://a.example/files/setup.exe?t=1")
    'setup.exe'
    """
    if found := _NAMED.search(disposition):
        told = unquote((found[1] or found[2]).strip())
        with suppress(UnicodeError):  # headers are Latin-1, and servers write UTF-8 into them
            told = told.encode("latin-1").decode("utf-8")
        return told
    return unquote(urlsplit(url).path.rpartition("/")[2])

"""A short declared list of paths that should not be public; at most 1 KiB is read as proof."""

import asyncio
import re
import time
from urllib.parse import urlsplit, urlunsplit

from rectitude.bundle import Writer
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.evidence.transport import ExposureProbe
from rectitude.evidence.website import Exposures
from rectitude.network.certificates import anything
from rectitude.network.client import Client
from rectitude.network.dial import Dialer
from rectitude.options import Cancel
from rectitude.text import Text, Unable

PROOF = 1024
"""Bytes that are read of each path at most."""

RATE = 5.0
"""Requests a second without `--rate`; ours."""

_LISTING = rb"<title>\s*(Index of|Directory listing for) /|<h1>Index of /"
_SQL = rb"(?im)^(-- (MySQL|MariaDB|PostgreSQL|phpMyAdmin)|CREATE TABLE|INSERT INTO|SET NAMES)"

PATHS: tuple[tuple[str, str, bytes], ...] = (
    ("/.git/HEAD", "git", rb"^ref: refs/|^[0-9a-f]{40}\s*$"),
    ("/.git/config", "git", rb"^\s*\[core\]"),
    ("/.svn/entries", "svn", rb"^\d+\s*\n"),
    ("/.env", "environment", rb"(?m)^[A-Z][A-Z0-9_]{2,}\s*=\s*\S"),
    ("/.DS_Store", "listing", rb"^\x00\x00\x00\x01Bud1"),
    ("/WEB-INF/web.xml", "configuration", rb"<web-app"),
    ("/backup.zip", "backup", rb"^PK\x03\x04"),
    ("/www.zip", "backup", rb"^PK\x03\x04"),
    ("/wwwroot.rar", "backup", rb"^Rar!\x1a\x07"),
    ("/backup.tar.gz", "backup", rb"^\x1f\x8b\x08"),
    ("/backup.sql", "backup", _SQL),
    ("/database.sql", "backup", _SQL),
    ("/backup/", "listing", _LISTING),
    ("/data/", "listing", _LISTING),
    ("/upload/", "listing", _LISTING),
    ("/uploads/", "listing", _LISTING),
    ("/logs/", "listing", _LISTING),
)
"""Path, its kind, and what the first bytes must look like: an error page in disguise does not."""


def check_authority(dialer: Dialer, url: str, options: WebsiteOptions) -> None:
    """Raise Unable where probing needs a declared authority and none is given."""
    parts = urlsplit(url)
    try:
        here = dialer.is_loopback(parts.hostname or "", parts.port or 80)
    except OSError:
        here = False
    if options.website.probe and not options.authority and not here:
        raise Unable(
            "--probe 需要用 --authority 声明检测授权（本机除外）。",
            "--probe needs --authority, by which you declare to be entitled (except on loopback).",
        )


async def collect(
    dialer: Dialer, url: str, options: WebsiteOptions, writer: Writer, cancel: Cancel
) -> None:
    """Ask for each path once; without `--probe` say that nothing was asked for."""
    if not options.website.probe:
        why = Text(
            "没有使用 --probe，未探测路径。", "Paths were not probed: --probe was not given."
        )
        writer.missing(Exposures, why)
        return
    interval = 1 / (options.rate or RATE)
    async with Client.ready(dialer, anything()) as client:
        for path, kind, sign in PATHS:
            if cancel.is_set():
                return
            started = time.monotonic()
            writer.write(await _probe(client, url, path, kind, sign))
            await asyncio.sleep(max(0.0, interval - (time.monotonic() - started)))
    writer.collected(Exposures)


async def _probe(client: Client, url: str, path: str, kind: str, sign: bytes) -> ExposureProbe:
    parts = urlsplit(url)
    address = urlunsplit((parts.scheme, parts.netloc, path, "", ""))
    headers = {
        "User-Agent": "rectitude",
        "Range": f"bytes=0-{PROOF - 1}",
        "Accept-Encoding": "identity",
    }
    answer = await client.get(address, headers, most=PROOF, redirects=0)
    exposed = answer.status in {200, 206} and re.search(sign, answer.body) is not None
    return ExposureProbe(
        url=address,
        path_kind=kind,
        status=answer.status,
        media_type=answer.media_type,
        proof=answer.body if exposed else b"",
        exposed=exposed,
    )

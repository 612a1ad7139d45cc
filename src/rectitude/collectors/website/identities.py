"""The site's first document, asked for under the names of clients and robots, nothing else changed."""

import asyncio
import time
from urllib.parse import urlsplit, urlunsplit

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.website import plain
from rectitude.collectors.website.dial import Dialer
from rectitude.collectors.website.reading import decoded, readable
from rectitude.evidence.transport import EngineProbe, IdentityProbe, RobotsFile
from rectitude.evidence.website import ClientIdentities
from rectitude.facts.robots import ENGINES
from rectitude.options import Cancel, Options
from rectitude.text import Unable

ROUNDS = 3
"""Rounds without `--rounds`: one odd answer is chance, the same one three times is not; ours."""

RATE = 16.0
"""Requests a second without `--rate`; ours. A browser asks for more than this while one page loads."""

BUSY = frozenset({429, 503})
SLOWEST = 0.5
"""Seconds between requests to which a server that says it is busy slows us down; ours."""

DOCUMENT = 512 * 1024
"""Bytes of each document that are read; ours."""

TEXT = 4_000

_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
_CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version} Safari/537.36"
_ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A.240105.004; wv)"
_WEBVIEW = (
    "AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.6478.188 Mobile Safari/537.36"
)

IDENTITIES: dict[str, str] = {
    "desktop": f"{_WINDOWS} {_CHROME.format(version='138.0.0.0')}",
    "firefox": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "360": f"{_WINDOWS} {_CHROME.format(version='132.0.0.0')} QIHU 360SE",
    "qqbrowser": f"{_WINDOWS} {_CHROME.format(version='123.0.0.0')} Core/1.116.569.400 "
    "QQBrowser/14.1.6450.400",
    "ucbrowser": f"{_WINDOWS} {_CHROME.format(version='100.0.4896.58')} UBrowser/6.2.4098.3",
    "wechat": f"{_ANDROID} {_WEBVIEW} XWEB/1260117 MMWEBSDK/20240404 MMWEBID/4729 "
    "MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
    "qq": f"{_ANDROID} {_WEBVIEW} V1_AND_SQ_9.0.65_6594_YYB_D QQ/9.0.65.17260 NetType/WIFI "
    "WebP/0.3.0 AppId/537230561",
    "weibo": f"{_ANDROID} {_WEBVIEW} Weibo (Google-Pixel 8__weibo__14.6.0__android__android14)",
    "alipay": f"{_ANDROID} {_WEBVIEW} UWS/3.22.2.9999 UCBS/3.22.2.9999_220000000000 NebulaSDK/1.8.100112 "
    "Nebula AlipayDefined(nt:WIFI,ws:411|0|2.625) AliApp(AP/10.6.20.8000) AlipayClient/10.6.20.8000 "
    "Language/zh-Hans",
    "dingtalk": f"{_ANDROID} {_WEBVIEW} UWS/5.12.5.0 AliApp(DingTalk/7.6.15) "
    "com.alibaba.android.rimet/37212323 Channel/227200 language/zh-CN",
    "douyin": f"{_ANDROID} {_WEBVIEW} aweme_300600 JsSdk/1.0 NetType/WIFI AppName/aweme "
    "app_version/30.6.0 ByteLocale/zh-CN Region/CN",
}
"""
User agents by identity: desktop browsers, and the in-app browsers as their Android clients send them
(shapes from public logs of 2024 and 2025; a server sees nothing of the real client beyond this).
"""

_CONSTANT = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.6",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


async def collect(
    dialer: Dialer, url: str, options: Options, writer: Writer, cancel: Cancel
) -> None:
    """Ask in rounds, each in another order, no faster than the rate; then for `robots.txt`."""
    asked = [_Asked(IdentityProbe, name, agent) for name, agent in IDENTITIES.items()]
    asked += [_Asked(EngineProbe, engine.token, engine.agent) for engine in ENGINES]
    interval = 1 / (options.rate or RATE)
    due = time.monotonic()
    probes: list[IdentityProbe] = []
    for number in range(1, (options.rounds or ROUNDS) + 1):
        shift = (number - 1) * 4 % len(asked)
        for each in (*asked[shift:], *asked[:shift]):
            if cancel.is_set():
                return
            await asyncio.sleep(due - time.monotonic())
            due = time.monotonic() + interval
            probes.append(await asyncio.to_thread(_probe, dialer, url, each, number))
            writer.write(probes[-1])
            interval = slowed(interval, probes[-1].status)
        if all(probe.failure for probe in probes):
            raise Unable(
                f"打不开 {url}（{probes[0].failure}）。请检查网址与网络。",
                f"Cannot reach {url} ({probes[0].failure}). Check the address and the network.",
            )
    writer.write(await asyncio.to_thread(_robots, dialer, url))
    writer.collected(ClientIdentities)


def slowed(interval: float, status: int | None) -> float:
    """
    Return the seconds until the next request: twice as many after each answer that says "busy".

    >>> slowed(0.1, 200), slowed(0.1, 429), slowed(0.4, 503), slowed(2.0, 429)
    (0.1, 0.2, 0.5, 2.0)
    """
    return max(interval, min(2 * interval, SLOWEST)) if status in BUSY else interval


class _Asked(msgspec.Struct, frozen=True):
    """A name to ask under: of a client or of a search engine's robot."""

    kind: type[IdentityProbe]
    name: str
    agent: str


def _probe(dialer: Dialer, url: str, asked: _Asked, number: int) -> IdentityProbe:
    answer = plain.get(dialer, url, {**_CONSTANT, "User-Agent": asked.agent}, most=DOCUMENT)
    probe = asked.kind(
        url=url,
        identity=asked.name,
        user_agent=asked.agent,
        round=number,
        status=answer.status,
        final_url=answer.url,
        failure=answer.failure,
    )
    if answer.failure or answer.media_type not in {"", "text/html", "application/xhtml+xml"}:
        return probe
    title, text = readable(answer.body, answer.headers.get("content-type", ""))
    return msgspec.structs.replace(probe, title=title, text=text[:TEXT], text_length=len(text))


def _robots(dialer: Dialer, url: str) -> RobotsFile:
    parts = urlsplit(url)
    address = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
    headers = {**_CONSTANT, "User-Agent": IDENTITIES["desktop"]}
    answer = plain.get(dialer, address, headers, most=DOCUMENT)
    kept = answer.status == 200 and answer.media_type in {"", "text/plain"}
    return RobotsFile(
        url=address,
        agent="desktop",
        status=answer.status,
        text=decoded(answer.body, answer.headers.get("content-type", "")) if kept else "",
        failure=answer.failure,
    )

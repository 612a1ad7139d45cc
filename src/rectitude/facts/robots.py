"""What a `robots.txt` lets each search engine read (RFC 9309)."""

import msgspec
from protego import Protego


class Engine(msgspec.Struct, frozen=True):
    """A general search engine: its robot's product token and user agent, and the term of its name."""

    token: str
    term: str
    agent: str


ENGINES = (
    Engine(
        "Baiduspider",
        "robot.baidu",
        "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
    ),
    Engine(
        "Googlebot",
        "robot.google",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    ),
    Engine(
        "bingbot",
        "robot.bing",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
    ),
    Engine(
        "Sogou web spider",
        "robot.sogou",
        "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
    ),
    Engine(
        "360Spider",
        "robot.so",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/86.0.4240.198 Safari/537.36; 360Spider",
    ),
    Engine(
        "YisouSpider",
        "robot.shenma",
        "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/69.0.3497.81 YisouSpider/5.0 Safari/537.36",
    ),
)
"""
Robots of general search engines that Chinese users use: equals of one another. Robots that also
gather for other ends (Bytespider, PetalBot, GPTBot) are not: to keep those out has reasons of its own.
"""


def may_read(text: str, token: str, path: str = "/") -> bool:
    """Return whether a robot may read a path of the site."""
    return bool(Protego.parse(text).can_fetch(path, token))

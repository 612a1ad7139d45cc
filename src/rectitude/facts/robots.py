"""What a `robots.txt` lets each search engine read (RFC 9309)."""

import re
from collections.abc import Iterator

import msgspec


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

_LINE = re.compile(r"^\s*(user-agent|allow|disallow)\s*:\s*(.*?)\s*$", re.IGNORECASE)


class Rule(msgspec.Struct, frozen=True):
    """One line: paths that are open or shut."""

    allow: bool
    pattern: str


def groups(text: str) -> Iterator[tuple[tuple[str, ...], tuple[Rule, ...]]]:
    """Yield each group: the robots that it names, in lower case, and its rules."""
    agents: list[str] = []
    rules: list[Rule] = []
    for line in text.splitlines():
        found = _LINE.match(line.partition("#")[0])
        if not found:
            continue
        field, value = found.group(1).lower(), found.group(2)
        if field == "user-agent":
            if rules:
                yield tuple(agents), tuple(rules)
                agents, rules = [], []
            agents.append(value.lower())
        elif agents:
            rules.append(Rule(field == "allow", value))
    if agents:
        yield tuple(agents), tuple(rules)


def may_read(text: str, token: str, path: str = "/") -> bool:
    """Return whether a robot may read a path: the longest pattern that matches decides."""
    named = [rules for agents, rules in groups(text) if token.lower() in agents]
    others = [rules for agents, rules in groups(text) if "*" in agents]
    longest, allowed = -1, True
    for rule in (rule for rules in (named or others) for rule in rules):
        length = len(rule.pattern)
        if not length or not _matches(rule.pattern, path):
            continue
        if length > longest or (length == longest and rule.allow):
            longest, allowed = length, rule.allow
    return allowed


def _matches(pattern: str, path: str) -> bool:
    ends = pattern.endswith("$")
    parts = pattern.removesuffix("$").split("*")
    expression = ".*".join(re.escape(part) for part in parts) + ("$" if ends else "")
    return re.match(expression, path) is not None

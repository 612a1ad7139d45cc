"""What a `robots.txt` lets each search engine read (RFC 9309)."""

import re
from collections.abc import Iterator

import msgspec


class Engine(msgspec.Struct, frozen=True):
    """A general search engine: the product token of its robot, and the term of its name."""

    token: str
    term: str


ENGINES = (
    Engine("Baiduspider", "robot.baidu"),
    Engine("Googlebot", "robot.google"),
    Engine("bingbot", "robot.bing"),
    Engine("Sogou web spider", "robot.sogou"),
    Engine("360Spider", "robot.so"),
    Engine("YisouSpider", "robot.shenma"),
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

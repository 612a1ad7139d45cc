"""The rules of robots.txt as RFC 9309 reads them."""

import pytest

from rectitude.facts.robots import may_read

FILE = """
User-agent: *
Disallow: /private
Allow: /private/open$

User-agent: baiduspider
User-agent: Sogou web spider # two robots, one group
Disallow: /
Allow: /p*/x
"""


@pytest.mark.parametrize(
    ("token", "path", "may"),
    [
        ("Googlebot", "/", True),
        ("Googlebot", "/private/a", False),
        ("Googlebot", "/private/open", True),
        ("Googlebot", "/private/open/a", False),
        ("Baiduspider", "/", False),
        ("Sogou web spider", "/news", False),
        ("Baiduspider", "/products/x", True),
    ],
)
def test_the_longest_match_of_the_robots_own_group_decides(token, path, may):
    assert may_read(FILE, token, path) is may


def test_an_empty_disallow_shuts_nothing():
    assert may_read("User-agent: *\nDisallow:", "Googlebot")


def test_groups_of_the_same_robot_count_together():
    assert not may_read("User-agent: a\nAllow: /x\n\nUser-agent: a\nDisallow: /", "a")


@pytest.mark.parametrize("odd", ["", "Disallow: /", "\x00\xff", "User-agent:\nDisallow: /"])
def test_what_names_no_robot_shuts_nobody_out(odd):
    assert may_read(odd, "Googlebot")

"""The second opinion on banners: only rules that may hold for a page travel to it."""

import json
import re

import pytest

from rectitude.collectors.website.second_opinion import applicable

HERE = "https://www.shop.example/a?b=1"


def rule(name: str, pattern: str | None = None) -> dict[str, object]:
    return {"name": name, **({"runContext": {"urlPattern": pattern}} if pattern else {})}


def names(rules: list[dict[str, object]], url: str = HERE) -> list[str]:
    return [each["name"] for each in json.loads(applicable(json.dumps(rules), url))]


def test_rules_of_other_sites_stay_behind() -> None:
    rules = [
        rule("any"),
        rule("ours", r"^https://(www\.)?shop\.example/"),
        rule("theirs", "^https://b/"),
    ]
    assert names(rules) == ["any", "ours"]


def test_a_pattern_that_only_javascript_reads_goes_along() -> None:
    assert names([rule("named", "^(?<scheme>https)://b/")]) == ["named"]


def test_of_the_real_rules_most_are_for_other_sites_and_none_for_all_stays_behind() -> None:
    package = pytest.importorskip("duckduckgo_autoconsent", reason="the optional extra `consent`")
    whole = package.rules_json()
    here = json.loads(applicable(whole, HERE))
    assert here == [
        each for each in json.loads(whole) if "urlPattern" not in each.get("runContext", {})
    ]
    assert len(applicable(whole, HERE)) < len(whole) / 3


def test_of_the_real_rules_those_of_a_site_reach_it() -> None:
    package = pytest.importorskip("duckduckgo_autoconsent", reason="the optional extra `consent`")
    whole = package.rules_json()
    site = "https://www.aliexpress.com/"
    meant = {
        each["name"]
        for each in json.loads(whole)
        if re.search(each.get("runContext", {}).get("urlPattern", "aliexpress"), site)
    }
    assert "aliexpress" in meant
    assert {each["name"] for each in json.loads(applicable(whole, site))} >= meant

"""Words that only look like those by which an app is convicted, and texts made to hold their reader up."""

import time
from pathlib import Path

import msgspec
import pytest

from example import EXAMPLES, Example
from rectitude.bundle import open_bundle
from rectitude.collectors.links import naming
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import (
    adverts,
    asking,
    inserting,
    personalising,
    providers,
    refusing,
    rewriting,
)
from rectitude.facts.apps import hosts as host_names

SOON = 2.0
"""Seconds in which a text of any kind is read; it takes milliseconds."""


def package(name: str, folder: Path) -> AppPackage:
    _, path = Example(EXAMPLES / name).collect(folder)
    found = open_bundle(path).gather(AppPackage)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://a.example/?union_id=7", "union_id"),
        ("?pid=7", "pid"),
        ("&tb_pid=7", "tb_pid"),
        ("aff_id=7", "aff_id"),
        ("?appid=7", ""),
        ("?rapid=7", ""),
        ("?staff_id=7", ""),
    ],
)
def test_a_referral_is_told_from_names_that_hold_its_letters(address: str, name: str) -> None:
    found = rewriting._SENDER.search(address)

    assert (found[1] if found else "") == name


@pytest.mark.parametrize(
    ("script", "sells"),
    [
        ("a.href += '&union_id=7'", True),
        ("a.href += '&tb_pid=7'", True),
        ("a.href += '?aff=7'", True),
        ("a.href += '?affiliateId=7'", True),
        ("a.href += '&appid=7'", False),
        ("a.href += '&traffic=night'", False),
        ("a.href += '&staff_id=7'", False),
    ],
)
def test_a_script_sells_by_the_name_of_a_referral_alone(script: str, sells: bool) -> None:
    assert inserting._sells(script, ("shop.example",)) is sells


@pytest.mark.parametrize(
    ("said", "refuses"),
    [
        ("不同意", True),
        ("拒绝并退出", True),
        ("I do not agree", True),
        ("退出", True),
        ("同意并继续（不同意请退出）", False),
        ("Agree (or decline)", False),
        ("请阅读《隐私政策》。如果您不同意，请退出应用。", False),
        ("继续", False),
    ],
)
def test_a_button_refuses_by_few_words_of_its_own(said: str, refuses: bool) -> None:
    assert refusing._is_refusing(said) is refuses


@pytest.mark.parametrize(
    ("columns", "names"),
    [
        ("site text, password text", ["site", "password"]),
        ("_id INTEGER PRIMARY KEY, `token` varchar(40) NOT NULL", ["_id", "token"]),
        ("way text CHECK (way IN ('sms','password','token'))", ["way"]),
        ("way text DEFAULT 'sms', UNIQUE (way, password)", ["way"]),
    ],
)
def test_a_column_is_a_name_with_a_type_behind_it(columns: str, names: list[str]) -> None:
    assert providers._COLUMNS.findall(columns) == names


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("<h1>《地图》隐私政策</h1>", True),
        ("<title>地图 - 隐私政策</title>", True),
        ("<h1>百度地图SDK隐私政策</h1>", False),
    ],
)
def test_a_policy_is_of_the_app_whose_whole_name_its_title_has(text: str, own: bool) -> None:
    assert personalising._is_titled(text, "地图") is own


def test_a_text_of_open_brackets_is_read_in_a_moment() -> None:
    begun = time.process_time()

    assert not personalising._is_titled("<" * 200_000, "地图")
    assert time.process_time() - begun < SOON


@pytest.mark.parametrize(
    ("compared", "hosts"),
    [
        (r"^https?://([^/]+\.)?(shop-one\.cn|mall-two\.com)/.*$", ["shop-one.cn", "mall-two.com"]),
        (r".*\.shop-one\.cn", ["shop-one.cn"]),
        (r"\.(html?|js|css)$", []),
        (r"shop-one\.cnt", []),
    ],
)
def test_sites_are_read_out_of_expressions(compared: str, hosts: list[str]) -> None:
    assert list(host_names.named_in(compared)) == hosts


def test_an_expression_of_endless_labels_is_read_in_a_moment() -> None:
    begun = time.process_time()

    assert not list(host_names.named_in("a." * 40_000 + r"\."))
    assert time.process_time() - begun < SOON


def test_a_cell_of_endless_labels_is_read_in_a_moment() -> None:
    begun = time.process_time()

    assert not naming.has_address("a." * 40_000 + "1")
    assert time.process_time() - begun < SOON
    assert naming.address_in("见 shop.example/a") == "shop.example/a"


def test_an_app_says_nothing_only_where_all_its_texts_are_seen(tmp_path: Path) -> None:
    silent = package("data.collection.no-consent.app/failed-15", tmp_path)
    drawn = msgspec.structs.replace(silent.package, hybrids=("flutter",))

    assert asking.asks_nowhere(silent)
    assert not asking.asks_nowhere(msgspec.structs.replace(silent, packages=(drawn,)))


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://shop.other-example.com/1", True),
        ("http://schemas.android.com/apk/res/android", False),
        ("http://www.w3.org/2000/svg", False),
    ],
)
def test_the_name_of_a_vocabulary_leads_nowhere(address: str, leads: bool, tmp_path: Path) -> None:
    app = package("user.popup.full-screen-link.app/failed-3", tmp_path)
    assert adverts.is_of_others(app, address) is leads

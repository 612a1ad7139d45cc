"""What the HTML report shows of an experiment."""

import hashlib
import io
import re
from functools import cache

import msgspec
import pytest
from PIL import Image

from push_experiments import bundled, experiment
from recommenders import DECEPTIVE, HONEST
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.evidence.page import Box
from rectitude.evidence.personalisation import Personalisation, SigningOut
from rectitude.reports.html import page

HOSTILE = "</script><script>alert(1)</script>"


@pytest.fixture
def render(tmp_path):
    def rendered(evidence: Personalisation, language: str = "en", **given) -> str:
        path = bundled(evidence, tmp_path / f"{len(list(tmp_path.iterdir()))}.zip", **given)
        return page(inspection.judge(path), open_bundle(path), language)

    return rendered


def test_it_shows_what_each_arm_saw_before_and_after(render):
    html = render(experiment(DECEPTIVE["nothing happens"]))

    section = html.partition("What the two arms saw")[2].partition("Can the arms be told apart")[0]
    assert section.count("6 visitors who read about “足球”") == 2
    assert section.count("6 visitors who read about “育儿”") == 2
    assert len(re.findall(r"<b>足球", section)) >= 6


def test_what_as_many_were_shown_stands_in_the_order_of_showing(render):
    """A set has another order in each process, and a report of one bundle has to be the same."""
    evidence = experiment(DECEPTIVE["nothing happens"])
    names = {visitor.name for visitor in evidence.visitors if visitor.arm == "first"}
    loads = [r for r in evidence.readings if r.visitor in names and r.phase == "on"]
    loads.sort(key=lambda r: (int(r.visitor[1:]), r.load))
    shown = dict.fromkeys(item.title for load in loads for item in load.items)
    visitors = {
        title: len({r.visitor for r in loads if title in {item.title for item in r.items}})
        for title in shown
    }

    titles = re.findall(r"<li>(?:<b>)?([^<]+)", render(evidence).partition("What the two arms")[2])

    assert titles[:6] == sorted(shown, key=lambda title: -visitors[title])[:6]


def test_it_shows_beside_them_what_visitors_saw_who_were_not_trained(render):
    html = render(experiment(DECEPTIVE["nothing happens"], controls=2))

    section = html.partition("What the two arms saw")[2].partition("Can the arms be told apart")[0]
    assert section.count("2 visitors who were not trained") == 2
    assert "who were not trained" not in render(experiment(HONEST["plain"], controls=0))


def test_it_draws_the_divisions_and_where_the_real_one_lies(render):
    html = render(experiment(DECEPTIVE["nothing happens"]))

    assert "the difference for each of 462 divisions" in html
    assert "corrected p = 0.0022" in html
    assert "Delivery by profile goes on when it is switched off." in html


def test_a_switch_that_works_is_said_with_what_may_be_left(render):
    html = render(experiment(HONEST["plain"]), "zh")

    assert "关闭有效，余下的差别低于界限。" in html
    assert "从首页按 2 次：设置 › 个性化推荐" in html


@cache
def shot() -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", (200, 100), "white").save(kept, "PNG")
    return kept.getvalue()


def with_(evidence: Personalisation, **changes) -> Personalisation:
    fields = {name: getattr(evidence, name) for name in evidence.__struct_fields__}
    return Personalisation(**(fields | changes))


def test_the_film_strip_says_what_the_switch_said_before_and_after_in_each_language(render):
    evidence, digest = experiment(HONEST["plain"]), hashlib.sha256(shot()).hexdigest()
    presses = tuple(msgspec.structs.replace(p, screenshot=digest) for p in evidence.presses)

    html = render(with_(evidence, presses=presses), picture=shot())

    assert "“个性化推荐”：开启 → 关闭" in html
    assert "“个性化推荐”: on → off" in html


def test_it_says_how_visitors_signed_in_anew(render):
    evidence, digest = experiment(HONEST["plain"]), hashlib.sha256(shot()).hexdigest()
    signings = tuple(
        SigningOut(number=n, visitor=visitor.name, path=("我的", "退出登录"), out=True, back=True,
                   screenshot=digest, box=Box(10, 10, 40, 20))
        for n, visitor in enumerate(evidence.visitors, 1)
    )  # fmt: skip

    assert "Nobody signed out" in render(evidence)
    html = render(with_(evidence, signings=signings), picture=shot())
    assert "14 visitors signed out by “我的 › 退出登录”" in html
    assert "where one signs out: 我的 › 退出登录" in html
    assert "How visitors signed in anew" not in render(experiment(HONEST["plain"], accounts=False))


def test_the_command_that_inspects_a_site_again_tries_its_switch_and_not_its_pages(render):
    evidence = experiment(DECEPTIVE["nothing happens"])

    of_a_site = render(evidence, address="http://news.example/")
    of_a_plan = render(evidence)

    words = re.sub(r"<[^>]+>", "", of_a_site)
    assert "rectitude inspect http://news.example/ --personalised --scenario" in words
    assert "rectitude inspect plan.yaml --scenario" in re.sub(r"<[^>]+>", "", of_a_plan)


def test_hostile_titles_are_shown_escaped(render):
    evidence = experiment(DECEPTIVE["nothing happens"])
    items = {
        item.title: msgspec.structs.replace(item, title=f"{HOSTILE}{item.title}")
        for reading in evidence.readings
        for item in reading.items
    }
    readings = tuple(
        msgspec.structs.replace(r, items=tuple(items[item.title] for item in r.items))
        for r in evidence.readings
    )
    fields = {name: getattr(evidence, name) for name in evidence.__struct_fields__}

    html = render(Personalisation(**(fields | {"readings": readings})))

    assert HOSTILE not in html
    assert "&lt;/script&gt;" in html

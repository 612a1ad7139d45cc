"""What the HTML report shows of an experiment."""

import re

import msgspec
import pytest

from push_experiments import bundled, experiment
from recommenders import DECEPTIVE, HONEST
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.evidence.personalisation import Personalisation
from rectitude.reports.html import page

HOSTILE = "</script><script>alert(1)</script>"


@pytest.fixture
def render(tmp_path):
    def rendered(evidence: Personalisation, language: str = "en") -> str:
        path = bundled(evidence, tmp_path / f"{len(list(tmp_path.iterdir()))}.zip")
        return page(inspection.judge(path), open_bundle(path), language)

    return rendered


def test_it_shows_what_each_arm_saw_before_and_after(render):
    html = render(experiment(DECEPTIVE["nothing happens"]))

    section = html.partition("What the two arms saw")[2].partition("Can the arms be told apart")[0]
    assert section.count("6 visitors who read about “足球”") == 2
    assert section.count("6 visitors who read about “育儿”") == 2
    assert len(re.findall(r"<b>足球", section)) >= 6


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

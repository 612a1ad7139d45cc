"""Pages with timers are waited for once, and known after the first of a kind."""

from datetime import datetime
from itertools import count, pairwise
from statistics import median

import pytest

from link_platforms import html, is_, platform
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.links import KIND
from rectitude.collectors.links.interstitial import PATIENCE
from rectitude.demo.server import Host, Town, serving
from rectitude.evidence.linkprobe import LinkProbe
from rectitude.options import Target

pytestmark = pytest.mark.e2e

PLAN = """
platform: {name: 云雀, owner: 云雀网络}
gateway: "http://lark.example/?target={url}"
rounds: 5
pause: 0
links:
  - {url: "http://rival.example/item?id=1", owner: 竞争者公司, service: shopping, group: rival}
  - {url: "http://own-mall.example/item?id=1", owner: 云雀网络, service: shopping, group: affiliated}
  - {url: "http://control1.example/item?id=1", owner: 一号, service: shopping, group: control}
  - {url: "http://control2.example/item?id=2", owner: 二号, service: shopping, group: control}
"""


def waits_in_vain():
    """Return a platform whose page for the rival counts down to nothing, and is never twice the same."""
    visits = count(1)

    def treat(url, request):
        if not is_("rival.example", url):
            return None
        script = "<script>let n=9;setInterval(()=>{s.textContent=n--},1000)</script>"
        return html(f"<h1>请稍候</h1><p id=s>9</p>{script}<!-- visit {next(visits)} -->")

    return platform(treat)


def test_a_page_with_a_timer_costs_its_wait_once(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    town = Town({"*.example": Host(respond=waits_in_vain())})
    with serving(town):
        options = KIND.read_options({"resolve": town.resolve, "rate": 200.0})
        inspection.inspect_into(tmp_path / "a.zip", Target("links", str(path)), options)
    probes = sorted(open_bundle(tmp_path / "a.zip").records(LinkProbe), key=lambda probe: probe.at)
    spent = [
        (datetime.fromisoformat(after.at) - datetime.fromisoformat(probe.at)).total_seconds()
        for probe, after in pairwise(probes)
        if probe.interstitial
    ]

    assert spent[0] >= PATIENCE
    assert median(spent[1:]) < spent[0] - PATIENCE / 2

"""Nothing that is pressed pays, orders, deletes or has a code sent: not in a pop-up, not in a form."""

from pathlib import Path

import pytest

from rectitude.evidence.popup import PopupTrials
from website import inspected, seen, serving

pytestmark = pytest.mark.e2e

SURFACE = """<!doctype html><meta name=viewport content="width=device-width"><title>店</title>
<p>正文在此，正文在此，正文在此。</p>
<div id=pay role=dialog style="position:fixed;inset:0;z-index:9;background:#fff"
     onclick="fetch('/acted', {method: 'POST'})"><h2 style="margin-top:300px">LABEL</h2></div>
"""


@pytest.mark.parametrize(
    "label", ["确认支付 ¥99", "立即下单", "删除账号", "获取验证码", "Place order"]
)
def test_no_point_of_a_pop_up_that_acts_is_pressed(label: str, tmp_path: Path) -> None:
    page = SURFACE.replace("LABEL", label)
    with serving({"/": page, "/acted": "done"}) as site:
        bundle = inspected(
            site.url(),
            tmp_path,
            frozenset({PopupTrials.NAME}),
            popups="quick",
            browser_profile="sweep",
        )
    trials = bundle.gather(PopupTrials)
    assert trials is not None
    assert trials.popups
    assert "POST /acted" not in site.asked
    assert {press.aim for press in trials.withheld} >= {"grid"}
    assert all(press.words in label for press in trials.withheld)
    assert any("pay, order, delete" in limit.en for limit in bundle.manifest.limits)


def test_a_form_that_orders_is_not_submitted_and_the_evidence_says_why(tmp_path: Path) -> None:
    page = """<form action=/acted method=post><label>手机号 <input name=m></label>
        <button>提交订单</button></form>"""
    with serving({"/": page, "/acted": "done"}) as site:
        website = seen(site.url(), tmp_path, submit_forms=True)
    (form,) = website.pages[0].forms
    assert "POST /acted" not in site.asked
    assert (form.submitted, form.withheld) == (False, "提交订单")

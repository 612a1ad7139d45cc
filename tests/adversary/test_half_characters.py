"""Half an emoji, which a page may put anywhere, ends no inspection and breaks no report."""

from pathlib import Path

import pytest

from rectitude import inspection, reports
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle, verify
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import PageVisit, StorageItem
from rectitude.evidence.website import Website
from rectitude.findings import ReportedTarget, Tool
from rectitude.text import Text, Unable
from website import inspected, serving

HALF = "\ud83d"
AT = Moment(context="ignored", phase="load", sequence=1)


def test_what_is_written_is_made_well_formed_wherever_it_stands(tmp_path: Path) -> None:
    manifest = Manifest(
        schema=SCHEMA, tool=Tool("rectitude", "0"), catalogue="", options={},
        target=ReportedTarget("website", "http://a.example/"), clock=Clock(started="2026-11-25T00:00:00Z"),
    )  # fmt: skip
    with Writer(tmp_path / "a.zip", manifest) as writer:
        page = writer.write(
            PageVisit(
                moment=AT, url="http://a.example/", final_url="http://a.example/", role="home",
                title=f"title {HALF}", text=f"{HALF}\ude00 whole, {HALF} half",
            )
        )  # fmt: skip
        writer.limit(Text(f"界限 {HALF}", f"limit {HALF}"))
        writer.place(f"http://a.example/{HALF}")
        writer.note(environment={HALF: HALF})
        writer.collected(Website)

    assert page.title == "title \ufffd"
    assert page.text == "\U0001f600 whole, \ufffd half"
    assert verify(writer.path) == ()
    assert next(open_bundle(writer.path).records(PageVisit)) == page
    report = inspection.judge(writer.path)
    for form in ("text", "json", "sarif", "html"):
        assert reports.render([report], form, "zh", [open_bundle(writer.path)]).encode()


def test_a_reason_that_quotes_half_a_character_can_be_printed() -> None:
    error = Unable(f"不行 {HALF}\x1b[31m\n二", f"No {HALF}\x1b[31m\ntwo")

    assert error.text.en.encode() == "No \ufffd\ufffd[31m two".encode()


PAGE = r"""<!doctype html><meta charset="utf-8"><title>x</title><p id="p">正文</p>
<a href="/" id="a">链接</a>
<form id="f"><input name="mobile" id="i" placeholder="手机号"><button>提交</button></form>
<script>
  const half = '\ud83d';
  document.title = 'title ' + half;
  document.getElementById('p').textContent = half + ' text ' + half;
  document.getElementById('a').textContent = half;
  document.getElementById('i').placeholder = '手机号' + half;
  document.getElementById('i').name = half;
  localStorage.setItem('key' + half, 'value' + half);
  sessionStorage.setItem(half, half);
  document.cookie = 'c=' + half;
  console.log(half); console.error('e' + half);
  navigator.geolocation && navigator.permissions.query({name: half}).catch(() => 0);
  fetch('/' + half, {method: 'POST', body: half}).catch(() => 0);
  new WebSocket('ws://' + location.host + '/' + half).addEventListener('error', () => 0);
  history.pushState({}, half, '/?' + half + '#' + half);
  document.body.insertAdjacentHTML('beforeend', '<footer>京ICP备2026' + half + '</footer>');
  document.body.insertAdjacentHTML('beforeend',
    '<div style="position:fixed;inset:0;background:#fff;z-index:9"><b>广告' + half + '</b><i>×</i></div>');
  canvas = document.createElement('canvas'); canvas.getContext('2d').fillText(half, 1, 1); canvas.toDataURL();
</script>"""


@pytest.mark.chromium
@pytest.mark.e2e
def test_a_page_full_of_halves_is_inspected_to_its_end(tmp_path: Path) -> None:
    with serving({"/": PAGE, "/%EF%BF%BD": "ok"}) as site:
        bundle = inspected(site.url(), tmp_path, popups="quick")

    assert verify(bundle.path) == ()
    assert next(bundle.records(PageVisit)).title == "title \ufffd"
    assert any("\ufffd" in item.key for item in bundle.records(StorageItem))
    report = inspection.judge(bundle.path)
    assert reports.render([report], "html", "zh", [bundle]).encode()

"""A link audit from the command line: over TLS, stopped and resumed, watched, and refused early."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from link_platforms import blocked, busy, is_, platform
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.links import KIND
from rectitude.demo.server import Host, Town, serving
from rectitude.evidence.linkprobe import LinkPlan, LinkProbe
from rectitude.findings import Outcome
from rectitude.options import Options, Target
from rectitude.text import Unable

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).parents[3]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
UNJUSTIFIED = "market.link-blocking.unjustified.links"

PLAN = """
platform: {name: 云雀, owner: 云雀网络}
gateway: "SCHEME://lark.example/?target={url}"
contexts: [desktop]
rounds: 6
pause: PAUSE
links:
  - {url: "http://rival.example/item?id=1", owner: 竞争者公司, service: shopping, group: rival}
  - {url: "http://own-mall.example/item?id=1", owner: 云雀网络, service: shopping, group: affiliated}
  - {url: "http://control1.example/item?id=1", owner: 一号, service: shopping, group: control}
  - {url: "http://control2.example/item?id=2", owner: 二号, service: shopping, group: control}
  - {url: "http://control3.example/item?id=3", owner: 三号, service: shopping, group: control}
"""


def blocks_rival(url, request):
    return blocked() if is_("rival.example", url) else None


@pytest.fixture
def town():
    made = Town({"*.example": Host(respond=platform(blocks_rival))})
    with serving(made):
        yield made


@pytest.fixture
def plan(tmp_path):
    def written(pause=0, scheme="http", text=PLAN):
        path = tmp_path / "plan.yaml"
        path.write_text(
            text.replace("PAUSE", str(pause)).replace("SCHEME", scheme), encoding="utf-8"
        )
        return path

    return written


def command(plan: Path, town: Town, *more: str) -> list[str]:
    resolve = [part for each in town.resolve for part in ("--resolve", each)]
    return [
        sys.executable, "-m", "rectitude", "inspect", str(plan), "--rate", "200", "--format", "json",
        "--lang", "en", *resolve, *more,
    ]  # fmt: skip


def run(*arguments):
    return subprocess.run(
        *arguments, capture_output=True, text=True, timeout=120, check=False, env=ENVIRONMENT
    )


def options(town, **fields):
    return KIND.read_options({"resolve": town.resolve, "rate": 200.0, **fields})


def outcomes(report):
    return {f.rule: f.outcome for f in report.findings}


def test_the_command_line_finds_the_block_and_exits_with_one(plan, town, tmp_path):
    done = run(command(plan(), town, "--bundle", str(tmp_path / "audit.zip")))
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert report["summary"]["scenarios"]["market.link-blocking.unjustified"] == "failed"
    (found,) = [f for f in report["findings"] if f["rule"] == UNJUSTIFIED]
    assert found["subject"] == {"kind": "gateway", "id": "lark.example"}
    assert found["place"]["domain"] == "rival.example"
    assert found["place"]["context"] == "desktop"
    assert "in 6 of 6 rounds" in found["message"]["en"]


def test_a_gateway_over_tls_is_followed_with_the_authority_given(plan, town, tmp_path):
    authority = str(town.save_authority(tmp_path / "ca.pem"))
    path = plan(scheme="https")
    target = Target("links", str(path))
    report = inspection.inspect_into(tmp_path / "a.zip", target, options(town, ca=authority))
    assert outcomes(report)[UNJUSTIFIED] is Outcome.FAILED


def test_without_that_authority_nothing_is_said(plan, town, tmp_path):
    target = Target("links", str(plan(scheme="https")))
    report = inspection.inspect_into(tmp_path / "a.zip", target, options(town))
    assert outcomes(report)[UNJUSTIFIED] is Outcome.UNTESTED


def test_an_interrupted_audit_is_kept_judged_with_caution_and_resumed(plan, town, tmp_path):
    path, kept = plan(pause=1), tmp_path / "audit.zip"
    running = subprocess.Popen(
        command(path, town, "--bundle", str(kept)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    partial = kept.with_name("audit.zip.partial") / "evidence" / "linkprobe.jsonl"
    _wait(lambda: partial.is_file() and partial.read_bytes().count(b"\n") >= 12)
    running.send_signal(signal.SIGINT)
    running.communicate(timeout=60)
    assert running.returncode == 130
    assert not kept.exists()

    before = inspection.judge(kept)
    assert not before.scope.complete
    seen = len(list(open_bundle(kept).records(LinkProbe)))

    resumed = run(command(plan(pause=0), town, "--bundle", str(kept), "--resume"))
    assert resumed.returncode == 1, resumed.stderr
    assert run([sys.executable, "-m", "rectitude", "verify", str(kept)]).returncode == 0
    bundle = open_bundle(kept)
    probes = list(bundle.records(LinkProbe))
    assert bundle.manifest.complete
    assert len(probes) > seen
    assert [probe.number for probe in probes] == list(range(1, len(probes) + 1))
    report = json.loads(resumed.stdout)
    (found,) = [f for f in report["findings"] if f["rule"] == UNJUSTIFIED]
    assert "in 6 of 6 rounds" in found["message"]["en"]


def test_there_must_be_something_to_resume(plan, town, tmp_path):
    done = run(command(plan(), town, "--bundle", str(tmp_path / "none.zip"), "--resume"))
    assert done.returncode == 2
    assert "no partial bundle" in done.stderr


def test_watching_ends_when_the_difference_is_established(plan, town, tmp_path):
    target = Target("links", str(plan()))
    report = inspection.inspect_into(tmp_path / "a.zip", target, options(town, watch=True))
    bundle = open_bundle(tmp_path / "a.zip")
    assert outcomes(report)[UNJUSTIFIED] is Outcome.FAILED
    assert next(iter(bundle.records(LinkPlan))).stopping == "anytime"
    assert max(probe.round for probe in bundle.records(LinkProbe)) < 6


def test_a_plan_without_valid_controls_sends_nothing(plan, town, tmp_path):
    only_own = PLAN.partition('  - {url: "http://control1')[0]
    steps = []
    target = Target("links", str(plan(text=only_own)))
    report = inspection.inspect_into(
        tmp_path / "a.zip", target, options(town), progress=steps.append
    )
    assert outcomes(report)[UNJUSTIFIED] is Outcome.UNTESTED
    assert "all have one owner" in report.findings[0].message.en
    assert any("one owner" in step.text.en for step in steps)
    assert town.requests == []


def test_a_faulty_plan_is_refused_with_its_place(plan, town):
    done = run(command(plan(text=PLAN.replace("group: rival", "group: enemy")), town))
    assert done.returncode == 2
    assert "links[0].group" in done.stderr
    assert town.requests == []


def test_progress_tells_the_present_verdict(plan, town, tmp_path):
    steps = []
    target = Target("links", str(plan()))
    inspection.inspect_into(tmp_path / "a.zip", target, options(town), progress=steps.append)
    assert "rival.example desktop difference established" in steps[-1].text.en
    assert steps[-1].done == 6


def test_public_only_never_reaches_a_private_address(plan, town, tmp_path):
    target = Target("links", str(plan()))
    inspection.inspect_into(tmp_path / "a.zip", target, options(town, network="public-only"))
    assert town.requests == []


def test_public_only_lets_listed_addresses_through_the_browsers_proxy_too(plan, town, tmp_path):
    target = Target("links", str(plan()))
    allowed = options(town, network="public-only", allow=("127.0.0.0/8",))
    report = inspection.inspect_into(tmp_path / "a.zip", target, allowed)
    assert outcomes(report)[UNJUSTIFIED] is Outcome.FAILED


def test_the_probes_keep_the_rate(tmp_path, plan):
    times = []

    def note(url, request):
        times.append(time.monotonic())

    made = Town({"*.example": Host(respond=platform(note))})
    with serving(made):
        target = Target("links", str(plan()))
        limited = Options(resolve=made.resolve, rate=20.0, rounds=2)
        inspection.inspect_into(tmp_path / "a.zip", target, limited)
    assert times[-1] - times[0] >= (len(times) - 1) / 20 * 0.9


def test_a_stop_between_rounds_is_heeded_at_once(plan, town, tmp_path):
    cancel = threading.Event()
    threading.Timer(1.5, cancel.set).start()
    target = Target("links", str(plan(pause=60)))
    began = time.monotonic()
    with pytest.raises(Unable, match="--resume"):
        inspection.inspect_into(tmp_path / "a.zip", target, options(town), cancel=cancel)
    assert time.monotonic() - began < 30


def test_a_deadline_ends_the_audit_and_the_rounds_done_are_judged_as_stopped_early(
    plan, town, tmp_path
):
    target = Target("links", str(plan(pause=0.5)))
    bounded = options(town, rounds=500, deadline=15.0)
    report = inspection.inspect_into(tmp_path / "a.zip", target, bounded)
    assert outcomes(report)[UNJUSTIFIED] is Outcome.FAILED
    assert not report.scope.complete
    assert "did not end within 15 s" in report.scope.limits[0].en
    assert open_bundle(tmp_path / "a.zip").manifest.clock.monotonic < 25


def test_a_platform_that_comes_back_is_judged_by_the_rounds_that_count(plan, tmp_path):
    asked = []

    def back_later(url, request):
        asked.append(url)
        return busy() if len(asked) <= 5 else blocks_rival(url, request)

    made = Town({"*.example": Host(respond=platform(back_later))})
    with serving(made):
        target = Target("links", str(plan()))
        report = inspection.inspect_into(tmp_path / "a.zip", target, options(made))
    assert outcomes(report)[UNJUSTIFIED] is Outcome.FAILED


def _wait(happened, seconds=40):
    ends = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < ends
        time.sleep(0.05)

"""A real site, a real inspection in Chromium, and a closure that only a repaired site reaches."""

import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ledger.processes import Installation, installation

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

PAGE = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>安禾茶业</title>
<body><h1>安禾茶业</h1><p>自有茶园三百亩，支持到店品尝。</p>
<footer style="text-align:center"><p>© 2026 安禾茶业有限公司</p>{filing}</footer></body></html>"""
FILING = '<p><a href="https://beian.miit.gov.cn/">闽ICP备2024018263号-1</a></p>'


@dataclass
class Shop:
    """A firm's site on loopback: without its filing number, until it is repaired."""

    address: str = ""
    filing: str = ""


@pytest.fixture
def shop() -> Iterator[Shop]:
    made = Shop()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = PAGE.format(filing=made.filing).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    made.address = f"http://shop.localhost:{server.server_port}"
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture
def ledger(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path / "home", tmp_path_factory) as installed:
        yield installed


ACT = """
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
def act(who_acts, name, **given):
    return PROBLEM.perform(Problem.objects.get(), name, by=who(who_acts), at=now(), given=given)
"""

INSPECTED = """
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.inspections.runs import request_inspection
asset = add_asset("website", "{address}", by=who("inspector"), at=now(),
    enterprise=Organisation.objects.get(short_name="青禾优选"))
request_inspection(asset, by=who("inspector"), at=now(), scenarios=["resource.filing.missing"])
"""

SERVED = """
act("technical_reviewer", "sign_technically", opinion="同意")
act("legal_reviewer", "sign_legally", opinion="同意")
act("inspector", "notify")
SERVICE.perform(Service.objects.get(), "serve", by=who("inspector"), at=now(),
    given={"mode": "direct", "on": timezone.localdate().isoformat(), "detail": "签收"})
act("editor", "accept")
act("editor", "begin", plan="在页脚标明备案号")
"""

STATE = """
p = Problem.objects.get()
runs = [[r.verdict, r.state, r.english_reason, r.bundle_id is not None] for r in p.runs.order_by("pk")]
print(json.dumps([p.state, p.proposal, runs]))
"""


def submitted_and_inspected(ledger: Installation) -> list[Any]:
    """Submit the rectification and let a dispatcher do the run that this requests."""
    ledger.say(ACT + 'act("signatory", "submit", statement="已标明")')
    ledger.run("work", "--until-empty")
    found: list[Any] = ledger.say(STATE)
    return found


def test_only_a_repaired_site_is_closed(ledger: Installation, shop: Shop) -> None:
    ledger.say(INSPECTED.format(address=shop.address))
    ledger.run("work", "--until-empty")
    ledger.say(ACT + SERVED)

    state, _, runs = submitted_and_inspected(ledger)
    assert (state, runs) == ("returned", [["failed", "done", "", True]])

    shop.filing = FILING
    state, proposal, runs = submitted_and_inspected(ledger)
    assert (state, proposal) == ("reinspecting", "rectified"), runs
    assert runs[1] == ["passed", "done", "", True]

    ledger.say(ACT + 'act("inspector", "confirm")\nact("decider", "close")')
    assert ledger.say(STATE)[0] == "closed"
    assert ledger.run("verify").strip() == "intact"

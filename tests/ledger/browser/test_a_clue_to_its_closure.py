"""A clue from the public becomes a closed problem on pages, each role in its turn."""

import http.server
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from example import EXAMPLES
from ledger.browser import ready
from ledger.browser.conftest import Do, Office, fill

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

SCENARIO = "resource.filing.missing"
PROOF = {"name": "改后.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + b"0" * 20}


class Site:
    """A shop whose footer bears no filing number until it is put right."""

    def __init__(self) -> None:
        folder = EXAMPLES / "resource.filing.missing.website"
        self._right = next((folder / "passed-1" / "sites").rglob("index.html")).read_bytes()
        self.body = self._right.replace("闽ICP备2024018263号-1".encode(), b"").replace(
            b'<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener"></a>', b""
        )
        assert self.body != self._right
        this = self

        class Answer(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(this.body)))
                self.end_headers()
                self.wfile.write(this.body)

            def log_message(self, format: str, *args: Any) -> None:
                return

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://shop.localhost:{self.server.server_address[1]}"

    def put_right(self) -> None:
        self.body = self._right


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


def give_clue(office: Office, site: Site) -> str:
    page = office.see("", "clues/new/")
    fill(
        page, authority=page.locator("#f-authority option", has_text="甲省").get_attribute("value"),
        subject=site.address, scenario=SCENARIO, text="页脚没有备案号", files=PROOF,
    )  # fmt: skip
    page.locator("form.form .btn.primary").click()
    code = page.locator(".receipt").inner_text()
    page.close()
    return code


def accept_clue(office: Office, site: Site) -> str:
    """Accept the newest clue and return the address of its problem."""
    page = office.see("inspector", "clues/")
    page.locator("table.list .what").first.click()
    assert "改后.png" in page.locator(".files").inner_text()
    page.get_by_role("link", name="受理，登记问题", exact=True).click()
    fill(page, kind="website", identifier=site.address, scenario=SCENARIO)
    page.locator("form.form .btn.primary").click()
    page.wait_for_selector('[role="status"]')
    page.goto(f"{office.address}problems/?q={site.address.rpartition(':')[2]}")
    path = page.locator("table.list .what").first.get_attribute("href")
    page.close()
    assert path is not None
    return path


def serve_order(office: Office) -> None:
    page = office.see("inspector", "cases/service/")
    page.locator("table.list .what").first.click()
    page.get_by_role("link", name="记录已送达", exact=True).click()
    fill(page, mode="direct", on=ready.today().isoformat(), detail="王某签收", files=PROOF)
    page.locator("form.form .btn.primary").click()
    page.wait_for_selector('[role="status"]')
    page.close()


def state(office: Office, path: str, who: str = "inspector") -> str:
    page = office.see(who, path)
    said = page.locator("main .state").first.inner_text()
    page.close()
    return said


def test_a_clue_becomes_a_closed_problem(office: Office, do: Do, site: Site) -> None:
    code = give_clue(office, site)
    path = accept_clue(office, site)
    assert state(office, path) == "已登记"

    page = office.see("inspector", "cases/run/")
    page.get_by_role("link", name="发起检测", exact=True).click()
    fill(page, kind="website", identifier=site.address, scenarios=SCENARIO)
    page.locator("form.form .btn.primary").click()
    page.close()
    office.made.run("work", "--until-empty")

    page = office.see("inspector", path)
    assert page.locator(".o-failed").count()
    shot = page.locator("figure.shot img").first
    shot.scroll_into_view_if_needed()
    assert shot.evaluate("each => each.decode().then(() => each.naturalWidth)") > 0
    page.get_by_role("link", name="确认责任企业", exact=True).click()
    fill(page, name="青禾优选（杭州）电子商务有限公司", credit_code="91330100MA0000001X")
    page.locator("form.form .btn.primary").click()
    page.close()

    do("technical_reviewer", path, "技术复核签字", opinion="证据充分")
    do("legal_reviewer", path, "法制审核签字", opinion="同意")
    do("inspector", path, "签发责令限期改正通知书", days="5")
    serve_order(office)
    do("editor", path, "认领问题")
    do("editor", path, "开始整改", plan="在页脚标明备案号")
    site.put_right()
    do("signatory", path, "提交整改", statement="页脚已标明备案号并链接", files=PROOF)
    assert state(office, path) == "已提交"
    office.made.run("work", "--until-empty")
    assert state(office, path) == "复测中"
    do("technical_reviewer", path, "认定已整改")
    do("decider", path, "销号")

    assert state(office, path, "editor") == "已销号"
    page = office.see("inspector", path)
    assert page.locator(".path .now").inner_text().startswith("已销号")
    assert "改后.png" in page.locator(".files").inner_text()
    page = office.see("", "clues/follow/")
    page.fill("#code", code)
    page.locator("form.form .btn.primary").click()
    assert "已受理" in page.locator("main").inner_text()
    assert office.made.run("verify").strip() == "intact"

"""One warm browser serves all inspections of a process, whatever each of them wants."""

from pathlib import Path

import pytest

from rectitude.evidence.website import ClientIdentities, Website
from website import inspected, serving

pytestmark = pytest.mark.e2e

ASKS = """<!doctype html><title>店</title><p>正文在此，正文在此，正文在此。</p>
<script>if (/MicroMessenger/.test(navigator.userAgent)) document.body.innerHTML = "请更换浏览器"</script>"""


def test_clients_are_asked_under_in_the_browser_that_pages_were_read_in(tmp_path: Path) -> None:
    wishes = [Website.NAME, ClientIdentities.NAME, Website.NAME]
    with serving({"/": ASKS}) as site:
        for number, wanted in enumerate(wishes):
            folder = tmp_path / str(number)
            folder.mkdir()
            bundle = inspected(site.url(), folder, frozenset({wanted}), browser_profile="sweep")
            if wanted == ClientIdentities.NAME:
                identities = bundle.gather(ClientIdentities)
                assert identities is not None
                assert any("请更换浏览器" in each.text for each in identities.renditions)
            else:
                website = bundle.gather(Website)
                assert website is not None
                assert website.pages[0].title == "店"

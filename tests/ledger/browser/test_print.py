"""On paper a page is one column over the whole width, without menu or buttons, and nothing is cut off."""

import re

import pytest

from ledger.browser import ready
from ledger.browser.conftest import Office

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

PAPER = {"width": 688, "height": 1000}
"""A4 less the margins of the style sheet (14 mm on either side), at 96 pixels an inch."""

NARROWEST = 0.97
"""Share of the paper that each block of a page covers at least; the rest is borders."""

MEASURED = """() => {
    const main = document.querySelector("main").getBoundingClientRect();
    const seen = selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility());
    return {
        width: main.width,
        blocks: seen("main .panel").map(each => each.getBoundingClientRect().width / main.width),
        pressed: seen("nav, button, .btn, input, select, textarea, summary").map(each => each.outerHTML),
        beyond: seen("main *").filter(each => each.getBoundingClientRect().right > innerWidth + 1
            && !each.closest(".sr")).map(each => each.outerHTML.slice(0, 80)),
    };
}"""


NEWEST = """
from rectitude.ledger.documents.models import Service
print(json.dumps(Service.objects.latest("pk").pk))
"""


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_page_is_printed_as_one_column(office: Office, language: str) -> None:
    served = ready.problem(office.made, "served", ready.site(language))
    service = office.made.say(NEWEST)
    page = office.window("inspector", language)
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)  # type: ignore[arg-type]
    for path in (
        "",
        "problems/",
        f"problems/{served}/",
        f"cases/service/{service}/",
        "calendar/",
        "figures/",
        "problems/reports/",
    ):
        page.goto(office.address + path)
        found = page.evaluate(MEASURED)

        assert found["width"] > PAPER["width"] - 2, path
        assert found["pressed"] == [], path
        assert found["beyond"] == [], path
        assert min(found["blocks"]) > NARROWEST or path == "", path

    page.goto(f"{office.address}problems/{served}/")
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
    assert 1 <= sheets <= 3
    page.close()

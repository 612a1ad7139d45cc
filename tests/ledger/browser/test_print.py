"""On paper a page is one column over the whole width, without menu or buttons, and nothing is cut off."""

import json
import re
from typing import Any

import pytest

from ledger.browser import ready
from ledger.browser.conftest import Furnished, Office

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
        late: seen("main img[loading=lazy]").map(each => each.src),  // not there unless one scrolled to it
        beyond: seen("main *").filter(each => each.getBoundingClientRect().right > innerWidth + 1
            && !each.closest(".sr")).map(each => each.outerHTML.slice(0, 80)),
    };
}"""


SIGN_IN = "accounts/"
"""Below it are forms of sign-in alone, with nothing on them to print."""

SIDES = ("", "inspector", "editor", "laboratory")
"""Who is shown pages of their own by the same address: the public, officers, firms, laboratories."""

TILED = ""
"""On the page of one's own work lists stand beside each other, as on the screen."""


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_every_page_is_printed_as_one_column(furnished: Furnished, language: str) -> None:
    faulty: dict[str, Any] = {}
    for who, paths in furnished.shown(every=SIDES).items():
        page = furnished.office.window(who, language)
        page.emulate_media(media="print")
        page.set_viewport_size(PAPER)  # type: ignore[arg-type]
        for path in paths:
            if not path.startswith(SIGN_IN):
                page.goto(furnished.office.address + path)
                found = _faults(page.evaluate(MEASURED), tiled=path == TILED)
                faulty |= {f"{who} {path}": found} if found else {}
        page.close()

    assert faulty == {}, json.dumps(faulty, indent=1, ensure_ascii=False)


def _faults(found: dict[str, Any], *, tiled: bool) -> dict[str, Any]:
    """Return what is wrong with a page on paper."""
    narrow = [each for each in found["blocks"] if each < NARROWEST and not tiled]
    wrong = {"pressed": found["pressed"], "late": found["late"], "beyond": found["beyond"], "narrow": narrow,
             "width": [] if found["width"] > PAPER["width"] - 2 else [found["width"]]}  # fmt: skip
    return {name: each for name, each in wrong.items() if each}


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_problem_takes_few_sheets(office: Office, language: str) -> None:
    served = ready.problem(office.made, "served", ready.site(language))
    page = office.see("inspector", f"problems/{served}/", language)
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))
    assert 1 <= sheets <= 3
    page.close()


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh-hans", r"^{} · .+ · 打印于 \d{{4}}-"), ("en", r"^{} · .+ · printed \d{{4}}-")],
)
def test_a_sheet_says_of_what_it_is_and_when_it_was_printed(
    office: Office, language: str, said: str
) -> None:
    """A printed problem had no number, and days without a year."""
    served = ready.problem(office.made, "served", ready.site(language))
    page = office.see("inspector", f"problems/{served}/", language)
    number = re.findall(r"\d{4}-\d{4}", page.locator(".crumbs").inner_text())[0]
    head = page.locator("main > .printed")
    assert not head.is_visible()
    page.emulate_media(media="print")

    assert re.match(said.format(number), head.inner_text())
    page.close()


def test_a_chart_stands_on_one_sheet_with_its_heading(office: Office) -> None:
    served = ready.problem(office.made, "served", ready.site("charted"))
    page = office.see("inspector", f"problems/{served}/")
    page.locator('main a[href^="/enterprises/"]').first.click()
    page.emulate_media(media="print")

    rules = page.evaluate(
        """() => {
            const styles = found => [...document.querySelectorAll(found)].map(each => getComputedStyle(each));
            return {
                head: styles(".charted .head").map(each => each.breakInside),
                rows: styles("thead").map(each => each.breakAfter),
            };
        }"""
    )
    assert set(rules["head"]) <= {"avoid"}
    assert set(rules["rows"]) <= {"avoid"}
    assert rules["head"]
    page.close()


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_self_inspection_is_printed_with_its_answers(office: Office, language: str) -> None:
    site = ready.site("answers")
    ready.asset(office.made, site)
    key = ready.self_inspection(office.made, ready.campaign(office.made, site))
    page = office.see("editor", f"self-inspections/{key}/", language)
    first, second = (page.locator(".answers fieldset").nth(n) for n in (0, 1))
    choices = second.locator("label:has([type=radio])").all_inner_texts()
    first.locator("[type=radio]").first.check()
    first.locator("textarea").fill("每个链接都试过")
    page.emulate_media(media="print")

    chosen = first.locator("label:has([type=radio])").filter(visible=True).all_inner_texts()
    left = second.locator("label:has([type=radio])").filter(visible=True).all_inner_texts()
    page.emulate_media(media="screen")
    page.locator(".btn.primary").click()
    page.emulate_media(media="print")

    assert chosen == choices[:1]
    assert left == choices, "what is not answered yet can be answered by hand"
    assert first.locator(".on-paper").inner_text() == "每个链接都试过"
    page.close()

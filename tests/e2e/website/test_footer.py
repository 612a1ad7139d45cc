"""The numbers at a page's foot are read as a person would, or would not, see them."""

from pathlib import Path

import pytest

from rectitude.evidence.page import FooterItem
from website import seen, serving

pytestmark = pytest.mark.e2e

NUMBER = "京ICP备12345678号-1"
FOOTERS = {
    "linked": f"<footer><a href='https://beian.miit.gov.cn/'>{NUMBER}</a></footer>",
    "split": "<footer>京ICP备<b>12345678</b>号-1</footer>",
    "late": f"<script>setTimeout(() => document.body.append('{NUMBER}'), 900)</script>",
    "shadow": f"""<div id=h></div><script>
        h.attachShadow({{mode: 'closed'}}).innerHTML = '<p>{NUMBER}</p>'</script>""",
    "licence": "<footer>增值电信业务经营许可证：粤B2-20090059</footer>",
    "fullwidth": "<footer>京ＩＣＰ备１２３４５６７８号</footer>",
    "police": "<footer><img src=x>京公网安备 11010502030143号</footer>",
    "display": f"<p style='display:none'>{NUMBER}</p>",
    "opacity": f"<div style='opacity:0'><p>{NUMBER}</p></div>",
    "size": f"<p style='font-size:0'>{NUMBER}</p>",
    "off-page": f"<p style='position:absolute;left:-9999px'>{NUMBER}</p>",
    "indent": f"<p style='text-indent:-9999px;overflow:hidden'>{NUMBER}</p>",
    "colour": f"<p style='background:#333;color:#333'>{NUMBER}</p>",
    "white": f"<p style='color:#fff'>{NUMBER}</p>",
    "below": f"<div style='height:4000px'></div><p>{NUMBER}</p>",
    "picture": f"<p style='background:url(x.png);color:#fff'>{NUMBER}</p>",
}
HIDDEN = {
    "display": "display",
    "opacity": "opacity",
    "size": "size",
    "off-page": "off-page",
    "colour": "colour",
    "white": "colour",
}


@pytest.fixture(scope="module", name="footers")
def _footers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[FooterItem, ...]]:
    pages = {
        f"/{name}": f"<!doctype html><title>{name}</title>{body}" for name, body in FOOTERS.items()
    }
    pages["/"] = "<title>home</title>" + "".join(f"<a href=/{name}>{name}</a>" for name in FOOTERS)
    with serving(pages) as site:
        website = seen(site.url(), Path(tmp_path_factory.mktemp("footers")), pages=len(FOOTERS) + 1)
    return {page.title: page.footer for page in website.pages}


@pytest.mark.parametrize("name", FOOTERS)
def test_a_number_is_found_once_and_told_visible_or_not(
    name: str, footers: dict[str, tuple[FooterItem, ...]]
) -> None:
    (item,) = footers[name]
    if name == "indent":
        assert not item.visible
    else:
        assert item.hidden_by == HIDDEN.get(name, "")
        assert item.visible == (name not in HIDDEN)


def test_text_and_link_of_a_number_are_read_whole(
    footers: dict[str, tuple[FooterItem, ...]],
) -> None:
    assert footers["linked"][0].href == "https://beian.miit.gov.cn/"
    assert footers["split"][0].text == NUMBER
    assert footers["below"][0].box.y > 4000
    assert "11010502030143" in footers["police"][0].text
    assert "粤B2-20090059" in footers["licence"][0].text


def test_an_ordinary_page_has_no_numbers(footers: dict[str, tuple[FooterItem, ...]]) -> None:
    assert footers["home"] == ()

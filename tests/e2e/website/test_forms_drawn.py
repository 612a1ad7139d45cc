"""Forms that a page draws once something is pressed are found; what might order is not pressed, but told."""

from pathlib import Path

import pytest

from rectitude.evidence.page import PageVisit
from website import Pages, Site, seen, serving

pytestmark = pytest.mark.e2e

DRAWS = """<title>河湾牙科</title><button id=b>{label}</button><div id=d></div><script>
    b.onclick = () => {{ d.innerHTML = '<label>手机号 <input name=m></label><button>确定</button>' }}
    </script>"""
ROUTE = """<title>河湾</title><div id=root>河湾首页</div><button id=b>登录</button><script>
    b.onclick = () => {
      history.pushState(null, '', '/in')
      root.innerHTML = `<form method=post>手机号 <input name=mobile>
        <input type=password name=p><button>登录</button></form>`
    }
    </script>"""


def home(pages: Pages, folder: Path) -> tuple[PageVisit, Site]:
    with serving(pages) as site:
        return seen(site.url(), folder).pages[0], site


def known(page: PageVisit) -> list[str]:
    return [field.known for form in page.forms for field in form.fields]


@pytest.mark.parametrize("label", ["立即预约", "我要报名", "Book now"])
def test_a_form_that_a_button_draws_is_found_and_filled(label: str, tmp_path: Path) -> None:
    page, _ = home({"/": DRAWS.format(label=label)}, tmp_path)
    assert known(page) == ["mobile"]
    assert page.unopened == ()


@pytest.mark.parametrize("label", ["立即下单", "去结算", "立即购买"])
def test_a_button_that_may_order_is_not_pressed_but_told(label: str, tmp_path: Path) -> None:
    page, _ = home({"/": DRAWS.format(label=label)}, tmp_path)
    assert known(page) == []
    assert page.unopened == (label,)


@pytest.mark.parametrize("label", ["微信登录", "在线咨询", "关于我们"])
def test_a_chat_and_anothers_account_are_left_alone(label: str, tmp_path: Path) -> None:
    page, _ = home({"/": DRAWS.format(label=label)}, tmp_path)
    assert (known(page), page.unopened) == ([], ())


def test_a_button_beneath_something_is_told(tmp_path: Path) -> None:
    veil = "<div style='position:fixed;inset:0;background:#fff'>全屏公告</div>"
    page, _ = home({"/": DRAWS.format(label="立即预约") + veil}, tmp_path)
    assert (known(page), page.unopened) == ([], ("立即预约",))


def test_a_form_on_a_route_that_a_press_draws_is_found_and_the_home_page_stays_what_it_is(
    tmp_path: Path,
) -> None:
    page, site = home({"/": ROUTE}, tmp_path)
    assert known(page) == ["mobile", "password"]
    assert "河湾首页" in page.text
    assert "GET /in" not in site.asked


def test_where_a_form_shows_nothing_is_pressed_in_search_of_another(tmp_path: Path) -> None:
    shown = "<form method=post>手机号 <input name=mobile><button>提交</button></form>"
    page, _ = home({"/": shown + DRAWS.format(label="立即预约")}, tmp_path)
    assert known(page) == ["mobile"]

"""What the website collector decides without a browser: pages, fields, names, secrets, addresses."""

import json
from pathlib import Path

import msgspec
import pytest

from rectitude.collectors.website import persona
from rectitude.collectors.website.discreet import secrets_of
from rectitude.collectors.website.forms import known_value
from rectitude.collectors.website.pages import TELLING, Agenda, role_of
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Field, Link, PageVisit
from rectitude.facts.personal_data import find
from rectitude.network.resolve import Resolve
from rectitude.text import Unable

HOME = "https://www.shop.com.cn/"


@pytest.mark.parametrize(
    ("text", "href", "role"),
    [
        ("隐私政策", "/p", "privacy"),
        ("第三方信息共享清单", "/p", "third-parties"),
        ("登 录", "/p", "login"),
        ("免费注册", "/p", "register"),
        ("", "/privacy-policy.html", "privacy"),
        ("联系我们", "/p", "about"),
        ("营业执照", "/p", "licence"),
        ("今日特价", "/p/17", "other"),
        ("行业博客", "/blog/insights", "other"),
        ("我的", "/mine", "settings"),
    ],
)
def test_a_link_is_known_by_its_words(text: str, href: str, role: str) -> None:
    assert role_of(Link(text=text, href=f"https://shop.example{href}")) == role


def visited(url: str, *links: tuple[str, str]) -> PageVisit:
    moment = Moment(context="ignored", phase="load", sequence=1)
    found = tuple(Link(text=text, href=href) for text, href in links)
    return PageVisit(moment=moment, url=url, final_url=url, role="home", links=found)


def test_after_a_choice_a_page_of_the_trade_is_visited_and_not_the_policy() -> None:
    agenda = Agenda(HOME)
    agenda.learn(visited(HOME, ("隐私政策", f"{HOME}privacy"), ("关于我们", f"{HOME}about"),
                         ("重疾险比价", f"{HOME}list")))  # fmt: skip
    assert agenda.next(leave_out=TELLING) == ("other", f"{HOME}list")
    assert agenda.next(leave_out=TELLING) is None


def test_only_pages_of_the_same_party_are_visited_and_none_twice() -> None:
    agenda = Agenda(HOME)
    agenda.learn(
        visited(
            HOME,
            ("首页", f"{HOME}#top"),
            ("隐私政策", "https://policy.shop.com.cn/p"),
            ("隐私政策", "https://other.com.cn/p"),
            ("下载", f"{HOME}app.apk"),
            ("注销账号", f"{HOME}close"),
            ("路由", f"{HOME}#/list"),
        )
    )
    assert agenda.next() == ("privacy", "https://policy.shop.com.cn/p")
    assert agenda.next() == ("other", f"{HOME}#/list")
    assert agenda.next() is None


def test_a_second_page_of_a_kind_is_visited_if_nothing_else_is_left() -> None:
    agenda = Agenda(HOME)
    links = (("About", f"{HOME}about"), ("Contact", f"{HOME}contact"), ("News", f"{HOME}news"))
    agenda.learn(visited(HOME, *links))
    order = []
    while following := agenda.next():
        role, address = following
        order.append((role, address.removeprefix(HOME)))
        agenda.learn(msgspec.structs.replace(visited(address), role=role, final_url=address))
    assert order == [("about", "about"), ("other", "news"), ("about", "contact")]


def test_pages_that_ask_people_for_data_go_before_many_pages_of_one_shape() -> None:
    agenda = Agenda(HOME)
    goods = [(f"茶叶 {n}", f"{HOME}goods-{n}.html") for n in (101, 102, 103)]
    agenda.learn(
        visited(HOME, *goods, ("新闻", f"{HOME}news.html"), ("购物车", f"{HOME}cart.html"))
    )

    order = [agenda.next() for _ in range(3)]

    assert [found and found[1].removeprefix(HOME) for found in order] == [
        "cart.html",
        "goods-101.html",
        "news.html",
    ]


def test_beyond_the_first_pages_only_another_role_or_another_shape_is_of_a_new_kind() -> None:
    agenda = Agenda(HOME)
    news = [
        ("要闻", f"{HOME}news/{name}.html") for name in ("spring", "summer", "autumn", "winter")
    ]
    goods = [("茶叶", f"{HOME}goods?id={number}") for number in (7, 8)]
    agenda.learn(
        visited(HOME, *news, *goods, ("下载", f"{HOME}get.html"), ("关于", f"{HOME}about"))
    )

    order = []
    while following := agenda.next(new_kind=True):
        role, address = following
        order.append(address.removeprefix(HOME))
        agenda.learn(msgspec.structs.replace(visited(address), role=role, final_url=address))

    assert order == ["about", "news/spring.html", "goods?id=7", "get.html"]


def test_pages_on_the_way_to_other_sites_are_of_one_kind() -> None:
    agenda = Agenda(HOME)
    ways = ("go?to=https%3A%2F%2Fa.com%2Fx", "go?to=https://b.com/y", "go?to=aHR0cHM6Ly9jLmNvbS8")
    agenda.learn(visited(HOME, *(("看这里", f"{HOME}{way}") for way in ways)))

    assert agenda.next(new_kind=True) == ("other", f"{HOME}{ways[0]}")
    assert agenda.next(new_kind=True) is None


def test_pages_in_the_folder_of_the_home_page_are_not_many_of_one_kind() -> None:
    agenda = Agenda(f"{HOME}zh/")
    names = ("shop", "app", "help", "news", "forum")
    agenda.learn(visited(f"{HOME}zh/", *(("栏目", f"{HOME}zh/{name}.html") for name in names)))

    found = [agenda.next(new_kind=True) for _ in names]

    assert [each and each[1] for each in found] == [f"{HOME}zh/{name}.html" for name in names]


@pytest.mark.parametrize(
    ("field", "known"),
    [
        (Field(name="a", label="手机号码"), "mobile"),
        (Field(name="phone"), "mobile"),
        (Field(name="x", type="password"), "password"),
        (Field(name="x", label="短信验证码"), ""),
        (Field(name="q", label="搜索商品"), ""),
        (Field(name="id", label="身份证号"), "id_card"),
        (Field(name="n", autocomplete="section-a name"), "name"),
        (Field(name="mobile", type="checkbox"), ""),
        (Field(name="remark", label="留言"), ""),
        (Field(name="patientName"), "name"),
        (Field(name="x", label="Your name *"), "name"),
        (Field(name="productName", label="产品名称"), ""),
        (Field(name="companyName", label="公司名称"), ""),
        (Field(name="authorName", label="作者姓名"), ""),
        (Field(name="cardno", label="就诊卡号"), ""),
        (Field(name="cardno", label="银行卡号"), "bank_card"),
        (Field(name="website", label="网站地址"), ""),
        (Field(name="data_access", label="请输入数据接口地址"), ""),
        (Field(name="callbackAddress"), ""),
        (Field(name="x", label="视频源 URL"), ""),
        (Field(name="x", label="收货地址"), "address"),
        (Field(name="x", label="上门取件地址"), "address"),
    ],
)
def test_a_field_is_filled_only_where_it_is_clear_what_it_asks_for(
    field: Field, known: str
) -> None:
    assert known_value(field) == known


def test_the_built_in_persona_passes_its_check_digits() -> None:
    values = persona.load(None).values
    found = {hit.kind for hit in find(" ".join(f"{k}: {v}" for k, v in values.items()).encode())}
    assert {"id_card", "mobile", "bank_card", "credit_code"} <= {str(kind) for kind in found}


@pytest.mark.parametrize("text", ["- 1", "a: [", "\xff"])
def test_a_persona_that_cannot_be_read_is_told_in_one_line(text: str, tmp_path: Path) -> None:
    file = tmp_path / "persona.yaml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(Unable) as error:
        persona.load(file)
    assert "\n" not in error.value.text.en


def test_lists_of_a_persona_are_no_canaries(tmp_path: Path) -> None:
    file = tmp_path / "persona.yaml"
    file.write_text("mobile: 13900000000\nfirst_party: [a.cn]\ndeclared: [b.cn]\nown: x1", "utf-8")
    read = persona.load(file)
    assert read.values == {"mobile": "13900000000", "own": "x1"}
    assert (read.first_party, read.declared) == (("a.cn",), ("b.cn",))


def test_secrets_are_known_in_every_form_and_settings_are_none(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    cookies = [{"name": "s", "value": "abc/def=1"}, {"name": "l", "value": "zh"}]
    file.write_text(json.dumps({"cookies": cookies}))
    assert set(secrets_of(file)) == {"abc/def=1", "abc/def%3D1", "abc%2Fdef%3D1"}


def test_a_secret_with_half_a_character_is_hidden_as_evidence_holds_it(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    file.write_text('{"cookies": [{"value": "\\ud83dabcdefgh"}], "origins": []}')

    assert "\ufffdabcdefgh" in secrets_of(file)


@pytest.mark.parametrize(
    "given", ["shop.example", "=127.0.0.1", "a=b", "a=127.0.0.1:0", "a=1.2.3.4:x"]
)
def test_a_bad_mapping_is_told_in_one_line(given: str) -> None:
    with pytest.raises(Unable, match="--resolve"):
        Resolve.of((given,))


def test_a_mapping_covers_its_subdomains_only_if_it_says_so() -> None:
    resolve = Resolve.of(("*.shop.example=127.0.0.1:81", "shop.example=[::1]:82"))
    assert resolve.lookup("a.shop.example", 443) == ("127.0.0.1", 81)
    assert resolve.lookup("shop.example", 443) == ("::1", 82)
    assert resolve.lookup("any.localhost", 80) == ("127.0.0.1", 80)
    assert resolve.lookup("elsewhere.example", 80) == ("elsewhere.example", 80)
    assert "MAP shop.example [::1]:82" in resolve.chromium_rules()

"""What the website rules conclude where no example reaches: old TLS, shared certificates, rounds."""

from collections.abc import Iterator

import pytest

from rectitude.evidence.consent import Banner, Choice, Control
from rectitude.evidence.exchange import Body, Exchange, Moment, Security
from rectitude.evidence.page import Cookie, Field, FooterItem, Form, PageVisit
from rectitude.evidence.persona import Persona
from rectitude.evidence.transport import IdentityProbe, TLSHost
from rectitude.evidence.website import ClientIdentities, Website
from rectitude.facts.offers import offers_on
from rectitude.findings import Finding, Outcome
from rectitude.rules.data.collection.no_consent import website as collection
from rectitude.rules.data.sharing.no_consent import website as sharing
from rectitude.rules.data.transit.unencrypted import website as transit
from rectitude.rules.market.interference.incompatible import website as incompatible
from rectitude.rules.resource.filing.missing import website as filing
from rectitude.rules.user.personalised.undisclosed import website as undisclosed

HOME = "https://shop.example/"
PERSONA = Persona(number=1, values={"mobile": "13912346021", "password": "s3cret-Value"})


def moment(context: str = "ignored", phase: str = "load") -> Moment:
    return Moment(context=context, phase=phase, sequence=1)


def page(**changes: object) -> PageVisit:
    base = {"moment": moment(), "url": HOME, "final_url": HOME, "role": "home", "number": 1}
    return PageVisit(**{**base, **changes})


def request(url: str, **changes: object) -> Exchange:
    base = {"moment": moment(), "method": "GET", "url": url, "page": HOME, "number": 1}
    return Exchange(**{**base, **changes})


def said(findings: Iterator[Finding]) -> list[tuple[str, str]]:
    return [(finding.outcome.value, finding.message) for finding in findings]


LOGIN = Form(
    action=HOME + "login",
    fields=(Field(name="m", known="mobile"), Field(name="p", type="password", known="password")),
)


def test_a_login_over_obsolete_tls_is_failed() -> None:
    old = TLSHost(number=1, host="shop.example", port=443, versions={"TLSv1.1": True})
    site = Website(pages=(page(forms=(LOGIN,)),), tls=(old,), personas=(PERSONA,))
    assert said(transit.judge(site)) == [("failed", "old-tls")]


def test_a_host_that_also_speaks_old_tls_but_negotiates_new_is_passed() -> None:
    both = TLSHost(
        number=1, host="shop.example", port=443, versions={"TLSv1.1": True, "TLSv1.2": True}
    )
    site = Website(pages=(page(forms=(LOGIN,)),), tls=(both,), personas=(PERSONA,))
    assert said(transit.judge(site)) == [("passed", "encrypted")]


def test_a_digest_over_http_is_not_called_readable() -> None:
    digest = "http://shop.example/x?m=5b0a6e3a3b8a2b1a8a1a2c3d4e5f6a7b"
    site = Website(pages=(page(),), exchanges=(request(digest),), personas=(PERSONA,))
    assert said(transit.judge(site)) == [("inapplicable", "nothing-personal")]


def test_a_party_on_the_same_certificate_is_a_question() -> None:
    sent = request(
        "https://in.shop-data.example/k?m=13912346021",
        security=Security(protocol="TLS 1.3", names=("shop.example", "*.shop-data.example")),
    )
    site = Website(pages=(page(forms=(LOGIN,)),), exchanges=(sent,), personas=(PERSONA,))
    assert said(sharing.judge(site)) == [("cantTell", "related")]


def test_what_goes_out_after_a_refusal_is_failed_even_to_a_named_party() -> None:
    sent = request("https://in.data.example/k?m=13912346021", moment=moment("refused", "after"))
    policy = page(role="privacy", final_url=HOME + "p", text="我们与 data.example 合作。" * 20)
    site = Website(
        pages=(page(), policy), exchanges=(sent,), personas=(PERSONA,), banners=(_banner(),)
    )
    assert said(sharing.judge(site)) == [("failed", "refused-choice")]


def _banner(**changes: object) -> Banner:
    base = {
        "moment": moment(phase="scroll"),
        "page": HOME,
        "found": True,
        "text": "我们使用 Cookie 统计访问情况。",
        "controls": (Control(offer="accept", text="同意"), Control(offer="refuse", text="拒绝")),
        "number": 1,
    }
    return Banner(**{**base, **changes})


def test_a_locked_box_for_what_is_necessary_may_be_ticked() -> None:
    choices = (Choice(text="必要", ticked=True, locked=True), Choice(text="统计", ticked=False))
    site = Website(pages=(page(),), banners=(_banner(choices=choices, done="refused"),))
    assert said(collection.judge(site)) == [("passed", "respected")]


def test_a_random_value_under_a_plain_name_is_a_question() -> None:
    cookie = Cookie(
        number=1, moment=moment(), name="xk", value="9f3ab17c20de64f8", domain="shop.example",
        expires=2e9,
    )  # fmt: skip
    site = Website(pages=(page(),), banners=(_banner(),), cookies=(cookie,))
    assert said(collection.judge(site)) == [("cantTell", "set-before-choice-perhaps")]


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("t.moyu-ads.example", [("failed", "set-before-choice")]),
        ("hm.baidu.com", [("failed", "set-before-choice")]),
        ("restapi.amap.com", [("cantTell", "set-before-choice-perhaps")]),
        ("static.geetest.com", [("passed", "respected")]),
    ],
)
def test_who_keeps_a_value_decides_how_sure_it_is(
    holder: str, expected: list[tuple[str, str]]
) -> None:
    cookie = Cookie(
        number=1, moment=moment(), name="xk", value="9f3ab17c20de64f8", domain=holder, expires=2e9
    )
    banner = _banner(done="refused")
    site = Website(pages=(page(),), banners=(banner,), cookies=(cookie,))
    assert said(collection.judge(site)) == expected


def test_what_is_set_while_refusing_counts_against_the_refusal() -> None:
    cookie = Cookie(
        number=1, moment=moment("refused", "after"), set_in=moment("refused", "choice"), name="xvid",
        value="9f3ab17c20de64f8", domain="t.moyu-ads.example", expires=2e9,
    )  # fmt: skip
    site = Website(pages=(page(),), banners=(_banner(done="refused"),), cookies=(cookie,))
    assert said(collection.judge(site)) == [("failed", "set-after-refusal")]


def test_without_a_home_page_nothing_is_concluded() -> None:
    for rule in (collection, sharing, filing):
        assert [outcome for outcome, _ in said(rule.judge(Website()))] == [Outcome.UNTESTED]


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://beian.miit.gov.cn/#/Integrated/index", ("passed", "shown")),
        ("http://beian.miit.gov.cn", ("passed", "shown")),
        ("http://www.miitbeian.gov.cn/", ("failed", "retired-link")),
        ("https://beian.miit.gov.cn.evil.example/", ("failed", "linked-elsewhere")),
        ("https://shop.example/go?to=beian", ("cantTell", "own-link")),
        ("javascript:open(u)", ("cantTell", "scripted-link")),
        ("javascript:void(0)", ("cantTell", "scripted-link")),
    ],
)
def test_where_the_number_leads_decides(href: str, expected: tuple[str, str]) -> None:
    item = FooterItem(text="京ICP备12345678号-1", href=href)
    assert said(filing.judge(Website(pages=(page(footer=(item,)),)))) == [expected]


def _probes(
    answers: dict[str, int], agents: dict[str, str] | None = None, rounds: int = 3
) -> ClientIdentities:
    probes = [
        IdentityProbe(
            number=len(answers) * each + place + 1, url=HOME, identity=name, round=each + 1,
            user_agent=(agents or {}).get(name, name), status=status, final_url=HOME, title="店",
            text="内容" * 100, text_length=200,
        )
        for each in range(rounds)
        for place, (name, status) in enumerate(answers.items())
    ]  # fmt: skip
    return ClientIdentities(probes=tuple(probes))


_BROWSERS = {"desktop": 200, "firefox": 200, "360": 200, "qqbrowser": 200}


def test_fewer_than_three_rounds_prove_nothing() -> None:
    refused = _probes({**_BROWSERS, "360": 403}, rounds=2)
    assert said(incompatible.judge(refused)) == [("untested", "too-few-rounds")]


def test_a_refusal_in_every_round_of_one_firms_client_is_failed() -> None:
    refused = _probes({**_BROWSERS, "360": 403})
    assert said(incompatible.judge(refused)) == [("failed", "refused")]


def test_where_no_client_of_the_same_engine_is_served_it_is_a_question() -> None:
    refused = _probes(
        {"desktop": 200, "360": 403}, {"desktop": "Chrome/138.0", "360": "Chrome/90.0"}
    )
    assert {outcome for outcome, _ in said(incompatible.judge(refused))} == {"cantTell"}


def test_the_value_of_a_body_is_never_shown_in_clear() -> None:
    body = Body(sha256="0" * 64, length=11, data=b"13912346021")
    sent = request("http://shop.example/k", request_body=body)
    site = Website(pages=(page(),), exchanges=(sent,), personas=(PERSONA,))
    findings = list(transit.judge(site))
    assert [finding.message for finding in findings] == ["request-in-clear"]
    assert "13912346021" not in str(findings[0].parameters)


def test_without_any_page_read_nothing_is_inapplicable() -> None:
    tls = TLSHost(number=1, host="shop.example", port=443, versions={"TLSv1.3": True})
    assert said(transit.judge(Website(tls=(tls,)))) == [("untested", "nothing-seen")]


def test_what_was_not_read_is_a_question_of_its_receiver() -> None:
    body = Body(sha256="0" * 64, length=12, media_type="text/plain", truncated=True)
    sent = request("https://in.shop-data.example/k", method="POST", request_body=body)
    site = Website(pages=(page(),), exchanges=(sent,), personas=(PERSONA,))
    asked = [each for each in sharing.judge(site) if each.message == "unread"]
    assert [each.parties for each in asked] == [("shop-data.example",)]


NO_NUMBER = """本店经营本地绿茶，欢迎到店品尝，也欢迎来电订购我们的产品。
版权所有 春禾茶业有限公司 电话 0531-88001234"""


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://shop.example/", "failed"),
        ("https://shop.example/index.html", "failed"),
        ("https://shop.example/web7/home.html", "failed"),
        ("https://shop.example/2026-03-03/7.html", "cantTell"),
        ("https://shop.example/news/7.html", "cantTell"),
        ("https://shop.example/article/20881", "cantTell"),
        ("https://shop.example/product/teapot", "cantTell"),
        ("https://shop.example/shop/tea/", "cantTell"),
        ("https://shop.example/shop/", "failed"),
        ("https://shop.example/zh-cn/home", "failed"),
    ],
)
def test_the_number_is_missed_on_the_home_page_alone(address: str, expected: str) -> None:
    site = Website(pages=(page(url=address, final_url=address, text=NO_NUMBER),))
    assert [outcome for outcome, _ in said(filing.judge(site))] == [expected]


def test_a_missing_number_on_an_inner_page_is_failed_where_the_root_was_read() -> None:
    inner = HOME + "news/7.html"
    root = page(role="page", text=NO_NUMBER, number=2)
    pages = (page(url=inner, final_url=inner, text=NO_NUMBER), root)
    assert said(filing.judge(Website(pages=pages))) == [("failed", "absent")]


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ({"final_url": "https://www.shop.example/", "status": 200}, "failed"),
        ({"final_url": "https://help.shop.example/", "status": 200}, "cantTell"),
        ({"final_url": "https://shop.example/", "status": 404}, "cantTell"),
    ],
    ids=["the home page, with www", "the first page of another host", "a page that is not there"],
)
def test_only_the_hosts_own_first_page_that_was_got_is_the_home_page(
    root: dict[str, object], expected: str
) -> None:
    inner = HOME + "news/7.html"
    other = page(role="page", text=NO_NUMBER, number=2, **({"url": root["final_url"]} | root))
    pages = (page(url=inner, final_url=inner, text=NO_NUMBER), other)
    assert [outcome for outcome, _ in said(filing.judge(Website(pages=pages)))] == [expected]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"failure": "net::ERR_TIMED_OUT"}, ("cantTell", "hidden-perhaps")),
        ({"status": 503}, ("cantTell", "hidden-perhaps")),
        ({"status": 200}, ("failed", "hidden")),
        ({"status": 404, "page": HOME + "other.html"}, ("failed", "hidden")),
    ],
)
def test_a_script_lost_on_the_way_from_any_host_may_be_what_shows_the_number(
    changes: dict[str, object], expected: tuple[str, str]
) -> None:
    item = FooterItem(text="京ICP备12345678号-1", href="", visible=False, hidden_by="display")
    lost = request("https://static.framework.example/f.js", resource_type="script", **changes)
    site = Website(pages=(page(footer=(item,)),), exchanges=(lost,))
    assert said(filing.judge(site)) == [expected]


EXPLAINED = "算法说明。我们根据您的浏览记录向您推荐内容，即个性化推荐。"


@pytest.mark.parametrize(
    ("title", "address", "expected"),
    [
        ("个性化推荐服务说明 - 示例书屋", "algorithm.html", ("cantTell", "explained-elsewhere")),
        ("关于我们的推荐算法的基本原理", "about/algorithm", ("cantTell", "explained-elsewhere")),
        ("推荐算法原理", "blog/7.html", ("failed", "policy-silent")),
        ("推荐算法原理详解 - 技术手记", "notes/7.html", ("failed", "policy-silent")),
        ("推荐好友有礼活动规则", "gift.html", ("failed", "policy-silent")),
        ("编辑推荐说明", "editors.html", ("failed", "policy-silent")),
        ("Recommended: how to choose a kettle", "kettle.html", ("failed", "policy-silent")),
    ],
)
def test_only_the_sites_own_notice_may_tell_of_recommendations_in_the_policys_stead(
    title: str, address: str, expected: tuple[str, str]
) -> None:
    url, policy = HOME + address, HOME + "privacy"
    pages = (
        page(text="根据您的浏览记录推荐"),
        page(url=url, final_url=url, role="other", title=title, text=EXPLAINED, number=2),
        page(url=policy, final_url=policy, role="privacy", text="我们收集手机号。" * 60, number=3),
    )
    assert said(undisclosed.judge(Website(pages=pages))) == [expected]


def test_a_general_article_on_recommendations_claims_nothing_of_the_site() -> None:
    url = HOME + "blog/7.html"
    article = page(
        url=url, final_url=url, role="other", title="推荐算法原理", text=EXPLAINED, number=2
    )
    said_of = [
        each for each, _ in said(undisclosed.judge(Website(pages=(page(text="茶"), article))))
    ]
    assert said_of == ["inapplicable"]


@pytest.mark.parametrize(
    ("text", "sells"),
    [
        ("IDC服务由我司提供，月付 500 元", True),
        ("IDC服务由某某云提供，月付 500 元赞助", False),
        ("IDC" + " " * 60_000 + "套餐" + " " * 60_000, False),
    ],
)
def test_who_hosts_the_page_sells_nothing_unless_it_is_the_firm_itself(
    text: str, sells: bool
) -> None:
    assert bool(list(offers_on(page(text=text)))) is sells

"""Parties and known recipients."""

import pytest

from rectitude import catalogue
from rectitude.facts.disclosure import Disclosure
from rectitude.facts.identifiers import is_random
from rectitude.facts.parties import FirstParty, host_of, party, recipient, recipients


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.shop.com.cn", "shop.com.cn"),
        ("WWW.Shop.Example.", "shop.example"),
        ("a.b.shop.localhost", "shop.localhost"),
        ("localhost", "localhost"),
        ("intranet", "intranet"),
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "::1"),
        ("gov.cn", "gov.cn"),
    ],
)
def test_a_party_is_the_registrable_domain(host: str, expected: str) -> None:
    assert party(host) == expected


def test_at_least_a_hundred_and_fifty_recipients_are_known_chinese_ones_first() -> None:
    known = recipients()
    assert len({each.domain for each in known}) >= 150
    assert len({(each.owner, each.product) for each in known}) >= 150
    chinese = [each for each in known if not each.product.isascii()]
    assert len(chinese) > len(known) / 3


def test_every_recipient_says_whose_it_is_what_for_and_where_that_is_documented() -> None:
    for each in recipients():
        assert each.name.zh
        assert each.name.en
        assert each.product
        assert each.source
        assert catalogue.term(f"purpose.{each.purpose}").zh


def test_the_longest_domain_decides() -> None:
    maps, statistics = recipient("api.map.baidu.com"), recipient("hm.baidu.com")
    assert maps is not None
    assert statistics is not None
    assert (maps.purpose, statistics.purpose) == ("maps", "analytics")
    assert recipient("unknown.example") is None


@pytest.mark.parametrize(
    ("url", "product", "purpose"),
    [
        ("https://api.weibo.com/oauth2/access_token", "微博登录", "login"),
        ("https://api.weibo.com/2/proxy/sdk/statistic.json?v=1", "微博 SDK 统计", "analytics"),
        ("https://api.weibo.com/2/proxy/sdk/statistic.json.bak", "微博开放平台", "social"),
        ("https://api.weibo.com/2/users/show.json?to=/oauth2/authorize", "微博开放平台", "social"),
        ("http://i.snssdk.com/api/ad/union/sdk/stats/", "穿山甲", "advertising"),
        ("https://GRAPH.facebook.com/v16.0/184719/activities", "Meta App Events", "advertising"),
        ("https://graph.facebook.com/v16.0/me", "Meta Pixel", "advertising"),
        ("https://www.facebook.com/v19.0/dialog/oauth?client_id=1", "Facebook 登录", "login"),
        ("https://www.google.com/recaptcha/api.js", "reCAPTCHA", "security"),
    ],
)
def test_services_that_share_a_host_are_told_apart_by_path(
    url: str, product: str, purpose: str
) -> None:
    known = recipient(host_of(url), url)
    assert known is not None
    assert (known.product, known.purpose) == (product, purpose)


def test_of_a_host_that_only_paths_tell_nothing_is_known_elsewhere() -> None:
    assert recipient("www.google.com") is None
    assert recipient("www.google.com", "https://www.google.com/search?q=recaptcha") is None


def test_every_path_is_one_that_a_request_may_have_and_names_its_service() -> None:
    paths = [each for each in recipients() if each.path]
    assert len(paths) >= 10
    for each in paths:
        path = each.path.replace("*", "v1")
        assert path.startswith("/")
        assert not path.endswith("/")
        assert recipient(each.domain, f"https://{each.domain}{path}/more?q=1") == each


def test_two_domains_of_one_known_owner_are_one_party() -> None:
    own = FirstParty.of(["https://www.taobao.example/", "https://world.tmall.example/"])
    assert not own.owns("g.alicdn.com")
    assert FirstParty.of(["https://www.alipay.com/"]).owns("g.alicdn.com")
    assert FirstParty.of(["http://shop.example/"], ["shop-static.example"]).owns(
        "a.shop-static.example"
    )


def test_a_policy_names_a_recipient_by_domain_owner_or_product() -> None:
    policy = Disclosure.of(["我们接入友盟+ 网站统计和星云分析（nebula-stat.example）。"], ["高德"])
    assert policy.names("s4.cnzz.com")
    assert policy.names("in.nebula-stat.example")
    assert policy.names("webapi.amap.com")
    assert not policy.names("hm.baidu.com")


def test_firms_that_cannot_be_joined_to_a_party_are_told() -> None:
    policy = Disclosure.of(["由星云数据科技有限公司提供统计。本站由安禾商城有限公司运营。"])
    beyond = policy.firms_beyond(["c.unknown.example"], "© 本站由安禾商城有限公司")
    assert any("星云数据" in firm for firm in beyond)
    assert not any("安禾" in firm for firm in beyond)


def test_a_firm_whose_domain_stands_beside_it_owns_no_other_by_that() -> None:
    row = "短信 sms.qingyu.example\t湖州青羽通讯有限公司\t发送验证码"
    other_line = "本站 www.shop.example\n湖州青羽通讯有限公司发送验证码"

    assert not Disclosure.of([row]).firms_beyond(["c.unknown.example"], "")
    assert Disclosure.of([other_line]).firms_beyond(["c.unknown.example"], "")


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        ("如需向湖州青羽贷款有限公司提供，我们会另行征得您的单独同意。", True),
        ("经您点击“同意”，我们向湖州青羽贷款有限公司提供标识。", True),
        ("征得您的同意后，我们把手机号转给湖州青羽贷款有限公司。", True),
        ("您点击同意后我们才会向湖州青羽贷款有限公司提供。", True),
        ("您不同意的，不会向湖州青羽贷款有限公司提供。", True),
        ("由湖州青羽贷款有限公司受托处理。您同意本政策后可使用。", False),
        ("手机号提供给湖州青羽贷款有限公司，用于分期。", False),
    ],
)
def test_firms_that_get_something_only_by_consent_are_told(words: str, agreed: bool) -> None:
    policy = Disclosure.of([words])
    firms = policy.firms_beyond(["c.unknown.example"], "")

    assert firms
    assert policy.provides_only_if_agreed(firms) is agreed


@pytest.mark.parametrize(
    ("policy", "all_named"),
    [("除上表以外，没有其他第三方接收您的信息。", True), ("除法律要求外，没有其他机构收到。", False),
     ("目前没有其他公司提供这一功能。", False),
     ("我们不会向第三方提供您的个人信息。", True), ("您填写的信息一律不对外提供。", True),
     ("我们不会把您的资料转给其他公司。", True), ("您的信息仅由本店客服使用，不外传。", True),
     ("只有上表所列两家接收您的信息。", True), ("我们不与任何机构共享您的信息。", True),
     ("我们不会随意向第三方提供您的个人信息。", False), ("不会向第三方出售您的信息。", False),
     ("未经您同意，我们不会向第三方提供您的个人信息。", False),
     ("我们不会向第三方提供您的身份证号。", False), ("您的信息仅由本店用于送货。", False),
     ("我们不会向第三方提供您的信息，但法律另有规定的除外。", False),
     ("客服电话不对外提供。", False), ("本店不对外提供餐位预订。", False)],
)  # fmt: skip
def test_a_list_that_says_it_is_whole_names_all(policy: str, all_named: bool) -> None:
    supplier = "仓储由湖州青羽物流有限公司负责。"

    beyond = Disclosure.of([supplier + policy]).firms_beyond(["c.unknown.example"], "")

    assert bool(beyond) is not all_named


@pytest.mark.parametrize("value", ["f3a9c1d27be04416", "93kd-82hx-11qz-75", "1234.9482abcdkz"])
def test_chance_values_are_told(value: str) -> None:
    assert is_random(value)


@pytest.mark.parametrize(
    "value",
    ["1732500000123", "zh-CN", "true", "2026-11-25T10:00:00", "accepted", "1.2.3", "aaaaaaaa1",
     "1732500000", "https://shop.example/a1", "10"],
)  # fmt: skip
def test_dates_words_and_switches_are_no_identifiers(value: str) -> None:
    assert not is_random(value)

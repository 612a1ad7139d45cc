"""A host is the app's own by its whole domain: one word in common says nothing."""

import pytest

from rectitude.evidence.app import AppPackage, Package, Signer
from rectitude.facts.apps import recipients


def package(name: str, signed_by: str = "") -> AppPackage:
    signer = Signer(scheme="v2", certificate="", subject=signed_by)
    return AppPackage(packages=(Package(name=name),), signers=(signer,))


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("cn.shop.app", "api.shop.cn"),
        ("cn.com.shop.pay", "www.shop.com.cn"),
        ("me.luzhu.diary", "stats.luzhu-diary.example"),
        ("me.luzhu.diary", "luzhudiary.com"),
        ("com.yaoguang.tool.light", "stat.yaoguang-tool.example"),
        ("com.shop.android.pay", "shop-pay.com"),
        ("cn.luzhu.family.diary", "api.luzhu-diary.cn"),
        ("cn.read_example.app", "read-example.cn"),
    ],
)
def test_a_domain_that_is_the_package_s_name_is_its_own(name: str, host: str) -> None:
    assert recipients.is_own(package(name), host)


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("com.shop.app", "shop-stats.example"),
        ("com.shop.app", "shopstats.example"),
        ("com.firm.push", "push.other.com"),
        ("com.firm.push", "push.com"),
        ("com.firm.push", "firm.other.com"),
        ("com.app.push", "app.com"),
        ("com.firm.app", "firm-cdn.com"),
        ("cn.luzhu.family.diary", "family-diary.cn"),
    ],
)
def test_a_domain_that_has_a_word_of_the_name_may_be_anybody_s(name: str, host: str) -> None:
    assert not recipients.is_own(package(name), host)


@pytest.mark.parametrize(
    ("subject", "own"),
    [
        ("CN=Luzhu,O=Studio,C=CN", True),
        (r"O=luzhu.com,CN=Li\, Wei", True),
        (r"CN=Li\,O=luzhu,C=CN", False),
        ("CN=Luzhu Diary,O=Studio", False),
        ("OU=luzhu,CN=Android Debug,O=Android", False),
        ("", False),
    ],
)
def test_who_signed_an_app_owns_the_domain_of_that_name(subject: str, own: bool) -> None:
    assert recipients.is_own(package("app.diary", subject), "api.luzhu.com") is own


def test_a_word_in_common_is_enough_to_convict_nobody_of_giving_data_to_others() -> None:
    assert recipients.may_be_own(package("com.firm.push"), "push.other.com")
    assert recipients.may_be_own(package("me.luzhu.diary"), "luzhu-diary.example")
    assert not recipients.may_be_own(package("com.firm.push"), "other.com")

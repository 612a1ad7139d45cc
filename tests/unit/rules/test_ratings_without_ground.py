"""A warning that the site's own test does not bear out is against a rival; a founded one is let be."""

import pytest

from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.market.interference.obstruct import website as obstruct
from unit.rules.test_website_rules import HOME, page

CLEAN = "检测项目\t结果\n病毒木马\t未检出\n恶意行为\t未发现\n隐私权限\t未见异常\n"


def said(text: str, title: str = "疾驰浏览器 安全评级 - 灰雁安全") -> Outcome:
    first = page(title="灰雁导航", text="灰雁导航\n常用网址")
    rating = page(title=title, text=text, role="other", final_url=HOME + "safe/1.html")
    findings = list(obstruct.judge(Website(pages=(first, rating))))
    assert len({finding.outcome for finding in findings}) == 1
    return findings[0].outcome


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("疾驰浏览器 安全评级", f"评级：高危 建议：立即卸载\n{CLEAN}卸载后请安装灰雁浏览器。"),
        ("软件体检", f"疾驰浏览器 v3\n高风险软件，请尽快卸载\n{CLEAN}推荐使用更快的灰雁浏览器"),
        ("雨燕输入法 检测报告", "危险！请马上卸载。经检测未发现病毒、木马。建议换用小楷输入法。"),
        ("青瓦播放器", "不安全，务必卸载\n病毒：0 个\n漏洞：0 个\n木马：无\n试试我们的云雀播放器"),
        ("石桥压缩 评测", "结论：有害，建议删除\n病毒检测：通过\n权限检测：正常\n下载云雀压缩"),
        ("Heron Browser", "Unsafe. Please uninstall it.\nViruses: none\nPrivacy: clean\nTry Willow Browser"),
    ],
)  # fmt: skip
def test_who_condemns_a_program_that_passed_the_own_test_and_offers_another_fails(
    title: str, text: str
) -> None:
    assert said(text, title) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "评级：高危 建议：立即卸载\n病毒木马\t检出 2 项\n恶意行为\t未发现\n权限\t读取通讯录\n推荐灰雁浏览器",
        f"评级：高危 建议：立即卸载\n{CLEAN}原因：静默安装推广插件。推荐灰雁浏览器",
        f"评级：安全，无需卸载\n{CLEAN}也可以试试灰雁浏览器",
        f"评级：高危 建议：立即卸载\n{CLEAN}",
        f"仿冒的疾驰浏览器为高危，请立即卸载\n{CLEAN}请安装官方浏览器",
        f"旧版有高危漏洞，请立即卸载并升级到 12\n{CLEAN}推荐灰雁浏览器",
        "评级：高危 建议：立即卸载\n推荐灰雁浏览器",
        f"{CLEAN}疾驰浏览器可以放心使用，灰雁浏览器也是。",
    ],
)
def test_a_founded_warning_or_a_clean_bill_is_no_obstruction(text: str) -> None:
    assert said(text) is Outcome.UNTESTED


def test_a_text_made_to_be_read_for_ever_is_read_at_once() -> None:
    assert said("高危 请立即卸载" + "病毒" * 4000 + "未发现" * 4000) is Outcome.UNTESTED

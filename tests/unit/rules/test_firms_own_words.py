"""What pages say in a firm's own words is quoted against it only where no honest reading is left."""

import json

import pytest

from rectitude.evidence.consent import Banner
from rectitude.evidence.website import Website
from rectitude.facts.consent import BannerOffer
from rectitude.facts.open_lists import _private_objects
from rectitude.findings import Outcome
from rectitude.rules.market.interference.obstruct import website as obstruct
from unit.rules.test_website_rules import moment, page


def worst(rule: object, text: str, **changes: object) -> Outcome:
    findings = rule.judge(Website(pages=(page(text=text, **changes),)))  # type: ignore[attr-defined]
    return next(iter({finding.outcome for finding in findings}))


@pytest.mark.parametrize(
    "text",
    [
        "检测到您安装了“惠惠购物助手”插件。该插件会窃取您的账号，请立即卸载后继续购物。",
        "您正在使用360浏览器，存在严重安全风险，请卸载360浏览器，改用我们的浏览器。",
        "检测到您已安装了火绒，有恶意行为，请立即移除。",
        "检测到电脑中有“白塔安全卫士”\n它会偷取您的资料，请立即卸载白塔安全卫士再继续。",
    ],
)
def test_a_warning_against_a_detected_product_is_one(text: str) -> None:
    assert worst(obstruct, text) is Outcome.FAILED


@pytest.mark.parametrize(
    "text",
    [
        "您使用“小鹿”App时，如您不同意本政策，可以停止使用或者卸载。我们采取措施防止您的个人信息泄露。",
        "您使用“微信”应用登录时，可以随时在微信中停用授权，防范账号风险。",
        "检测到您正在使用的浏览器存在安全风险，请停止使用并更换主流浏览器。",
        "如果您安装了360安全卫士，下载时可能误报病毒，请暂时退出360安全卫士后再安装。",
        "检测到您的手机正在运行“屏幕共享”应用，可能泄露您的密码，请先关闭。",
        "为避免冲突，安装前请先卸载搜狗输入法旧版本。",
        "检测到您的手机正在运行“远程控制助手”，可能泄露您的密码，请立即卸载并联系客服。",
        "检测到您已安装“白塔助手”，存在安全隐患，请先卸载，再安装新版。",
    ],
)
def test_words_of_care_are_no_warning_against_a_product(text: str) -> None:
    assert worst(obstruct, text) is Outcome.UNTESTED


@pytest.mark.parametrize(
    ("title", "text", "outcome"),
    [
        (
            "青鹿浏览器官方网站",
            "检测到您的电脑已安装 疾驰浏览器，该软件会偷取您的密码，请立即卸载！",
            Outcome.FAILED,
        ),
        (
            "青禾在线工具箱",
            "检测到您的电脑装有 石墙卫士（济南石墙科技），会窃取隐私、拖慢系统，请立即卸载。",
            Outcome.FAILED,
        ),
        (
            "青禾在线工具箱",
            "检测到您的电脑装有恶意下载器，会窃取隐私，请立即卸载。",
            Outcome.UNTESTED,
        ),
        (
            "云图输入法",
            "发现您正在使用小楷输入法，含恶意代码，建议卸载小楷输入法。",
            Outcome.FAILED,
        ),
        (
            "青鹿浏览器官方网站",
            "检测到您正在使用旧版浏览器，存在安全风险，请卸载后重新安装新版。",
            Outcome.UNTESTED,
        ),
        (
            "青鹿浏览器官方网站",
            "检测到您正在使用青鹿浏览器 3，存在安全漏洞，请卸载旧版。",
            Outcome.UNTESTED,
        ),
        (
            "青鹿浏览器官方网站",
            "如果检测到您已安装疾驰浏览器，两款浏览器可以共存，无需卸载，没有安全风险。",
            Outcome.UNTESTED,
        ),
        (
            "江南银行网上银行",
            "检测到您正在运行远程管家，可能泄露密码，请立即卸载。",
            Outcome.UNTESTED,
        ),
    ],
)
def test_a_rival_that_is_said_to_be_found_needs_no_quotation_marks(
    title: str, text: str, outcome: Outcome
) -> None:
    assert worst(obstruct, text, title=title) is outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Found on this device: RavenGuard Antivirus. RavenGuard is dangerous software that lets"
            " hackers in. Uninstall RavenGuard now to keep your computer safe.",
            Outcome.FAILED,
        ),
        (
            "Swiftlet Browser was detected on your PC. It steals your passwords. Please remove Swiftlet.",
            Outcome.FAILED,
        ),
        ("Found on this device: RavenGuard Antivirus. It is up to date.", Outcome.UNTESTED),
        (
            "Found on this device: Another Antivirus. Two scanners may be unsafe. Please remove one.",
            Outcome.UNTESTED,
        ),
        (
            "Found on this device: ShieldFox Antivirus. Version 3 is unsafe. Please remove ShieldFox 3.",
            Outcome.UNTESTED,
        ),
        (
            "Our advisory: a trojanised copy. Found on your computer: Quickzip Player. It is malicious:"
            " remove it only if SHA-256 9c56cc51b374 matches.",
            Outcome.UNTESTED,
        ),
        (
            "If we detected RavenGuard Antivirus, which is dangerous, please remove it.",
            Outcome.UNTESTED,
        ),
    ],
)
def test_in_english_a_name_begins_with_a_capital(text: str, outcome: Outcome) -> None:
    assert worst(obstruct, text, title="ShieldFox - protection that never sleeps") is outcome


FOUND = "检测到您的电脑已安装“疾驰浏览器”\n疾驰浏览器会偷取您的密码，拖慢电脑。\n"
HOW_TO_REMOVE = "怎样卸载疾驰浏览器 - 青鹿"


def said_beside(title: str, text: str, other: str) -> Outcome:
    """Return what is said of a home page's words on a site that has a page of another title."""
    another = page(
        title=other, url="http://a.example/2", final_url="http://a.example/2", role="page"
    )
    (finding,) = obstruct.judge(Website(pages=(page(title=title, text=text), another)))
    return finding.outcome


def test_removal_urged_a_sentence_later_belongs_to_the_warning() -> None:
    urged = FOUND + "为保安全，请立即卸载疾驰浏览器。"

    assert said_beside("青鹿浏览器", urged, HOW_TO_REMOVE) is Outcome.FAILED


@pytest.mark.parametrize(
    ("title", "later", "other"),
    [
        ("青鹿浏览器", "您可以继续使用疾驰浏览器，无需卸载疾驰浏览器。", "青鹿"),
        ("青鹿浏览器", "如需移除疾驰浏览器，可到控制面板操作。", "青鹿"),
        ("青鹿浏览器", "请立即卸载木马。", "青鹿"),
        ("疾驰软件", "请立即卸载疾驰浏览器。", HOW_TO_REMOVE),
        ("青鹿软件", "请立即卸载疾驰浏览器。", "疾驰浏览器 9 - 青鹿软件"),
    ],
)
def test_without_such_urging_or_of_a_program_of_its_own_it_is_no_warning(
    title: str, later: str, other: str
) -> None:
    assert said_beside(title, FOUND + later, other) is Outcome.UNTESTED


def test_an_ad_blocker_that_is_to_be_set_aside_is_asked_about() -> None:
    text = "检测到您正在使用AdBlock，可能导致登录存在安全风险，请关闭后刷新。"
    assert worst(obstruct, text) is Outcome.CANNOT_TELL


@pytest.mark.parametrize("name", ["按键大师", "云抢票助手", "极速变速加速器"])
def test_what_acts_in_a_visitors_place_is_asked_about(name: str) -> None:
    text = f"系统检测到您正在使用“{name}”，存在安全风险，请立即关闭并卸载。"
    assert worst(obstruct, text) is Outcome.CANNOT_TELL


def test_policies_speak_of_partners_and_risks_as_the_law_asks() -> None:
    text = "检测到您安装了“惠惠购物助手”插件，存在泄露风险的，请卸载。"
    other = page(
        url="https://shop.example/p", final_url="https://shop.example/p", role="privacy", text=text
    )
    site = Website(pages=(page(text="首页"), other))
    assert [each.outcome for each in obstruct.judge(site)] == [Outcome.UNTESTED]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("滚动页面即视为同意我们使用 Cookie。", True),
        ("继续浏览或点击页面任意位置即表示同意使用 Cookie", True),
        ("关闭本提示即表示您同意我们收集信息。", True),
        ("By continuing to browse you agree to our use of cookies.", True),
        ("访问我们的网站即视为接受 Cookie 政策。", True),
        ("进入本平台即默认授权我们收集浏览数据。", True),
        ("Visiting our site means you accept our privacy policy.", True),
        ("使用本平台即表示同意《服务条款》。", False),
        ("注册即表示同意《隐私政策》。", False),
        ("使用本站前，请先点击“同意”接受隐私政策。", False),
        ("关闭弹窗即视为拒绝，同意请点击下方按钮。", False),
        ("继续浏览前，请先选择：点击“同意”则接受全部 Cookie。", False),
        ("继续使用前将弹出授权窗口。", False),
        ("停留在本页并不代表同意。", False),
        ("You may keep browsing; nothing is set until you accept.", False),
    ],
)
def test_only_going_on_that_means_consent_is_called_so(text: str, said: bool) -> None:
    banner = Banner(number=1, moment=moment(), page="https://shop.example/", found=True, text=text)
    assert BannerOffer(banners=(banner,)).takes_going_on is said


def test_an_object_is_a_private_persons_by_its_own_names_alone() -> None:
    shops = {"user": None, "balance": 0, "stores": [{"name": "一店", "phone": "13800000001"}]}
    orders = {"data": [{"orderNo": "1", "receiverName": "王", "receiverPhone": "13900000001"}]}
    assert not [each for each in _private_objects(json.dumps(shops).encode()) if "138" in each]
    assert [each for each in _private_objects(json.dumps(orders).encode()) if "139" in each]
    assert list(_private_objects(b"[" * 100_000)) == []

"""What a link to a program delivered, and what of it can be held against the site."""

import msgspec
import pytest

from rectitude.evidence.download import Between, Download
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Link, PageVisit
from rectitude.evidence.website import Website
from rectitude.rules.market.interference.hijack import website_downloads as hijack
from rectitude.rules.market.interference.obstruct import website_downloads as obstruct
from rectitude.rules.user.popup.deceptive_download import website_downloads as deceptive

HOME = "https://www.yunque.example/"
PAGE = HOME + "soft/1.html"
FILE = HOME + "d/1.exe"


def site(
    label: str = "高速下载",
    *,
    title: str = "山雀播放器 官方下载 - 云雀软件园",
    home: str = "云雀软件园 - 绿色软件下载",
    text: str = "",
    links: tuple[Link, ...] = (),
    **said: str,
) -> Website:
    """Return a portal, and a page of its own for a player of another firm, whose link was followed."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    foot = "© 2026 北京云雀科技有限公司"
    entry = PageVisit(
        number=1, moment=moment, url=HOME, final_url=HOME, role="home", title=home, text=foot
    )
    page = PageVisit(
        number=2, moment=moment, url=PAGE, final_url=PAGE, title=title, text=f"{text}\n{foot}",
        links=(Link(text=label, href=FILE), *links),
    )  # fmt: skip
    file = {"file_name": "1.exe", "format": "pe", "final_url": FILE} | said
    delivered = Download(number=1, page=PAGE, href=FILE, label=label, **file)  # type: ignore[arg-type]
    return Website(pages=(entry, page), downloads=(delivered,))


def told(website: Website) -> tuple[str, str]:
    """Return what the rule on deception says, which is one thing."""
    (finding,) = deceptive.judge(website)
    return str(finding.outcome), finding.message


def twins(
    named: str, own: str, *further: str, same: bool = True, home: str = "云雀软件园"
) -> Website:
    """Return a site whose links to programs deliver files that say nothing of themselves."""
    labels = (named, own, *further)
    website = site(labels[0], home=home, title=labels[0] + " - 云雀软件园")
    links = tuple(Link(text=label, href=f"{HOME}d/{n}") for n, label in enumerate(labels))
    files = tuple(
        Download(
            number=n, page=PAGE, href=link.href, label=link.text, file_name="Setup.exe", format="pe",
            final_url=link.href, digest="a1" if same else f"a{n}", size=700,
        )
        for n, link in enumerate(links)
    )  # fmt: skip
    page = msgspec.structs.replace(website.pages[1], links=links)
    return msgspec.structs.replace(website, pages=(website.pages[0], page), downloads=files)


@pytest.mark.parametrize(
    ("named", "own"),
    [
        ("下载 灰雁浏览器 3.1", "下载 云雀浏览器 2.0"),
        ("灰雁输入法", "云雀输入法"),
        ("立即下载 青瓦播放器", "云雀播放器 官方版"),
        ("青瓦压缩", "云雀压缩"),
        ("灰雁杀毒 绿色版", "云雀杀毒"),
        ("安全下载 石桥阅读器", "云雀阅读器"),
    ],
)
def test_a_rivals_link_to_the_very_file_of_the_sites_own_program_fails(
    named: str, own: str
) -> None:
    website = twins(named, own)

    assert ("failed", "own") in {(str(f.outcome), f.message) for f in deceptive.judge(website)}
    assert [f.message for f in obstruct.judge(website)] == ["replaced"]


@pytest.mark.parametrize(
    "website",
    [
        twins("下载 灰雁浏览器 3.1", "下载 云雀浏览器 2.0", same=False),
        twins("下载 云雀浏览器", "下载 云雀浏览器 64 位"),
        twins("立即下载", "下载 云雀浏览器 2.0"),
        twins("Heron Browser", "下载 云雀浏览器 2.0"),
        twins("下载 灰雁浏览器", "下载 青瓦浏览器", home="石桥软件园"),
    ],
)
def test_one_file_under_two_names_of_one_program_replaces_nothing(website: Website) -> None:
    assert not [f for f in deceptive.judge(website) if f.outcome == "failed"]
    assert [str(f.outcome) for f in obstruct.judge(website)] == ["untested"]


def test_one_file_for_all_programs_is_asked_about() -> None:
    website = twins("灰雁浏览器", "云雀浏览器", "青瓦浏览器")

    assert {str(f.outcome) for f in deceptive.judge(website)} == {"cantTell"}


OWN = {"product": "云雀浏览器", "company": "北京云雀科技有限公司"}


@pytest.mark.parametrize(
    "label",
    ["高速下载", "安全下载", "立即下载", "备用下载（同上）", "镜像线路二", "下载山雀播放器 v3.1"],
)
def test_the_portals_own_program_in_the_place_of_anothers_fails_twice(label: str) -> None:
    website = site(label, **OWN)

    assert told(website) == ("failed", "own")
    assert [f.message for f in hijack.judge(website)] == ["replaced"]


@pytest.mark.parametrize(
    "product", ["云雀下载器", "高速下载器", "云雀软件管家", "万能下载助手", "Download Manager"]
)
def test_a_program_that_fetches_others_behind_a_fast_download_fails(product: str) -> None:
    website = site(product=product)

    assert told(website) == ("failed", "downloader")
    assert [str(f.outcome) for f in hijack.judge(website)] == ["untested"]


def test_an_unnamed_program_that_fetches_others_may_be_the_makers_own() -> None:
    assert told(site("普通下载", product="Downloader")) == ("cantTell", "perhaps-another")


@pytest.mark.parametrize("product", ["海豚播放器", "海豚下载器"])
def test_another_name_may_be_the_same_programs_new_one(product: str) -> None:
    assert told(site(product=product)) == ("cantTell", "perhaps-another")


@pytest.mark.parametrize(
    ("label", "product"),
    [
        ("高速下载", "山雀播放器"),
        ("高速下载", "山雀影音 3.1"),
        ("下载云雀浏览器", "云雀浏览器"),
        ("下载 7-Zip 24.08 (64 位)", "7-Zip"),
        ("Download VLC media player", "VLC media player"),
        ("高速下载（使用云雀下载器）", "云雀下载器"),
    ],
)
def test_a_file_that_calls_itself_what_is_written_is_in_order(label: str, product: str) -> None:
    assert told(site(label, product=product)) == ("passed", "as-named")


@pytest.mark.parametrize(
    "said",
    [
        {"product": "Shanque Player"},  # the same name in the other script, perhaps
        {"product": "Setup", "description": "Inno Setup"},
        {"product": "", "file_name": "yunque_1_20431.exe"},  # a portal's own number
        {"product": "", "file_name": "yunque_shanque.exe"},
        {"product": "", "format": "zip"},
    ],
)
def test_names_that_cannot_be_compared_prove_nothing(said: dict[str, str]) -> None:
    assert told(site(**said)) == ("untested", "not-told")


@pytest.mark.parametrize(
    "said",
    [
        {"product": "Yunque Shanque Player"},
        {"product": "Shanque Player", "company": "北京云雀科技有限公司"},
    ],
)
def test_a_portals_wrapper_around_what_may_be_the_program_is_a_question(
    said: dict[str, str],
) -> None:
    assert told(site(**said)) == ("cantTell", "perhaps-own")


def test_what_the_page_says_of_the_delivered_program_is_a_question() -> None:
    website = site(text="高速下载需要先安装云雀下载器，再由它取得软件。", product="云雀下载器")

    assert told(website) == ("cantTell", "said-beside")


def test_a_link_of_its_own_to_the_portals_program_says_nothing_of_the_other() -> None:
    beside = Link(text="云雀浏览器", href=HOME + "browser.html")

    assert told(site(text="云雀浏览器", links=(beside,), **OWN)) == ("failed", "own")


def test_its_row_in_a_list_of_programs_says_nothing_of_the_other_either() -> None:
    beside = Link(text="下载云雀浏览器", href=HOME + "d/2.exe")
    row = "云雀浏览器\t2.5\t48MB\t下载云雀浏览器"

    assert told(site(text=row, links=(beside,), **OWN)) == ("failed", "own")
    said = f"{row}\n安装时会同时装上云雀浏览器"
    assert told(site(text=said, links=(beside,), **OWN)) == ("cantTell", "said-beside")


def test_a_firms_own_program_under_another_name_is_no_deception() -> None:
    website = site("下载 Chrome", home="Yunque", title="Chrome - Yunque", product="Yunque Update")

    assert told(website) == ("cantTell", "perhaps-own")


def test_a_maker_named_beside_the_link_makes_the_program_anothers() -> None:
    named = "开发商：湖州山雀软件有限公司"
    website = site(home="云雀", title="山雀播放器下载 - 云雀", text=named, **OWN)

    assert told(website) == ("failed", "own")


@pytest.mark.parametrize(
    ("file_name", "expected"),
    [
        ("云雀浏览器_setup.exe", ("failed", "own")),
        ("YunqueBrowserSetup_x64.exe", ("failed", "own")),
        ("downloader_1@20431.exe", ("failed", "downloader")),
        ("yunque_browser_shanque.exe", ("untested", "not-told")),
        ("YunQueGuanjia_Setup.exe", ("failed", "own")),
        ("YunQueShanQue_Setup.exe", ("untested", "not-told")),
        ("YunQueBoPlayer_Setup.exe", ("untested", "not-told")),
    ],
)
def test_a_file_that_says_nothing_goes_by_the_name_that_it_is_given(
    file_name: str, expected: tuple[str, str]
) -> None:
    assert told(site(file_name=file_name)) == expected


def test_an_app_packages_name_tells_whose_it_is() -> None:
    assert told(site(format="apk", package="com.yunque.browser")) == ("failed", "own")
    assert told(site(format="apk", package="com.shanque.player")) == ("untested", "not-told")


def test_a_site_without_links_to_programs_has_nothing_to_judge() -> None:
    bare = Website(pages=site().pages)

    assert [str(f.outcome) for f in deceptive.judge(bare)] == ["inapplicable"]
    assert [str(f.outcome) for f in hijack.judge(bare)] == ["inapplicable"]


def test_a_link_that_answers_with_a_page_delivers_nothing() -> None:
    assert told(site(format="page")) == ("untested", "not-delivered")


def on_the_way(title: str, *, label: str = "", text: str = "", **said: str) -> Website:
    """Return the same site, whose link led to a page first."""
    website = site("立即下载", **said)
    (delivered,) = website.downloads
    between = Between(address=HOME + "go", title=title, label=label, text=text)
    led = msgspec.structs.replace(delivered, between=between)
    return msgspec.structs.replace(website, downloads=(led,))


@pytest.mark.parametrize("title", ["正在下载 山雀播放器", "下载中心 - 云雀软件园", ""])
def test_the_portals_own_program_behind_a_page_on_the_way_fails_too(title: str) -> None:
    assert told(on_the_way(title, **OWN)) == ("failed", "own")


def test_a_page_on_the_way_that_names_what_comes_is_believed() -> None:
    assert told(on_the_way("云雀浏览器 下载", **OWN)) == ("passed", "as-named")


def test_a_page_on_the_way_that_says_by_what_it_fetches_is_asked_about() -> None:
    website = on_the_way("山雀播放器", text="将使用云雀下载器下载", product="云雀下载器")

    assert told(website) == ("cantTell", "said-beside")


@pytest.mark.parametrize("product", ["云雀播放器", "云雀影音播放器"])
def test_a_rivals_program_that_is_swapped_for_the_sites_own_of_its_kind_is_obstructed(
    product: str,
) -> None:
    website = site("下载山雀播放器", **(OWN | {"product": product}))

    assert [(str(f.outcome), f.message) for f in obstruct.judge(website)] == [
        ("failed", "replaced")
    ]


@pytest.mark.parametrize(
    "said",
    [
        OWN,
        OWN | {"product": "云雀软件管家"},
        {"product": "山雀播放器"},
        {"product": "松鸦播放器"},
        {},
    ],
    ids=["of another kind", "a downloader", "as named", "a third firm's", "says nothing"],
)
def test_what_is_no_rival_of_the_sites_own_is_obstructed_by_nothing_that_was_seen(
    said: dict[str, str],
) -> None:
    website = site("下载山雀播放器", **said)

    assert [str(f.outcome) for f in obstruct.judge(website)] == ["untested"]

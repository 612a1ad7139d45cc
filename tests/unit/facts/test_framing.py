"""A frame that takes up the page is told of where two firms are named and nothing says whose it is."""

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Framed, PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.framing import shown

HOME = "https://www.yunque.example/"
OURS = "自主研发的播放器\n© 2026 北京云雀科技有限公司"
THEIRS = "播放各种格式的影音\n© 2026 湖州山雀软件有限公司 版权所有"


def told(
    theirs: str = THEIRS,
    *,
    around: str = "云雀播放器",
    address: str = "https://www.shanque.example/",
    links: int = 5,
) -> list[str]:
    """Return the firms whose pages are told of, of a site with a page that frames another."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    entry = PageVisit(
        number=1, moment=moment, url=HOME, final_url=HOME, role="home", text=OURS, title="云雀影音"
    )
    frame = Framed(address=address, text=theirs, links=links, share=0.9)
    page = PageVisit(
        number=2, moment=moment, url=HOME + "p", final_url=HOME + "p",
        text=f"{around}\n{theirs}", framed=(frame,),
    )  # fmt: skip
    return [each.firm for each in shown(Website(pages=(entry, page)))]


def test_another_firms_page_under_the_sites_own_address_is_told_of() -> None:
    assert told() == ["湖州山雀软件有限公司"]


@pytest.mark.parametrize(
    "around",
    [
        "以下内容由湖州山雀软件有限公司提供", "来源：山雀软件", "即将打开 www.shanque.example",
        "合作伙伴", "湖州山雀软件有限公司授权展示", "山雀播放器演示",
    ],
)  # fmt: skip
def test_a_page_that_says_whose_it_is_or_why_it_stands_there_is_not(around: str) -> None:
    assert told(around=around) == []


@pytest.mark.parametrize(
    "theirs",
    [
        "会员中心\n© 2026 北京云雀科技有限公司 技术支持：湖州山雀软件有限公司",
        "© 2026 云雀影音\n湖州山雀软件有限公司技术支持",
        "报名表\n湖州山雀软件有限公司",
    ],
)
def test_the_sites_own_page_at_a_host_and_a_form_of_a_service_are_not(theirs: str) -> None:
    assert told(theirs) == []


def test_the_sites_own_other_host_and_a_page_with_hardly_a_link_are_not() -> None:
    assert told(address="https://shop.yunque.example/") == []
    assert told(links=1) == []

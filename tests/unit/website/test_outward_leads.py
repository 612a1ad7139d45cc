"""Which links to other sites are pressed, on which pages."""

import msgspec

from rectitude.collectors.website.outward_behind import alike, named, ways
from rectitude.collectors.website.outward_driven import candidates
from rectitude.collectors.website.outward_leads import Lead, Seen, chosen, comparable, promising
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Link, PageVisit

SITE = "site.com"
FOOTER = ("https://www.a.com/", "https://www.b.com/")


def page(number: int, *addresses: str, text: str = "") -> PageVisit:
    url = f"https://site.com/{number}"
    links = tuple(Link(text="去看看", href=address, visible=True) for address in addresses)
    moment = Moment(context="ignored", phase="load", sequence=number)
    return PageVisit(moment=moment, url=url, final_url=url, links=links, text=text)


def lead(number: int, address: str, label: str = "", group: str = "P.said") -> Lead:
    return Lead(number=number, address=address, label=label or address, group=group)


def test_the_footer_of_all_pages_is_tried_on_one() -> None:
    pages = [page(number, *FOOTER) for number in range(4)]

    assert promising(pages, SITE) == pages[:1]


def test_a_page_that_names_another_site_is_tried_too_and_those_by_way_of_the_site_first() -> None:
    plain = page(1, *FOOTER)
    more = page(2, *FOOTER, "https://www.c.com/")
    by_way = page(3, "https://site.com/go?to=https%3A%2F%2Fwww.d.com%2F", *FOOTER)

    assert promising([plain, more, by_way], SITE) == [by_way, more]


def test_a_page_that_names_one_site_has_nothing_to_compare() -> None:
    assert promising([page(1, FOOTER[0]), page(2, text="见 https://www.a.com/x")], SITE) == []


def test_one_link_of_each_site_is_pressed_and_no_control_that_copies_or_shows_a_picture() -> None:
    links = [
        lead(0, "https://www.a.com/1"), lead(1, "https://www.a.com/2"),
        lead(2, "https://www.b.com/1", "复制链接"), lead(3, "https://img.c.com/1.jpg", "看看"),
        lead(4, "https://site.com/about", "关于"),
    ]  # fmt: skip

    led, _ = chosen(Seen(links=links, plain=[], text=""), SITE)

    assert [each.number for each, _ in led] == [0]


def test_mere_text_is_pressed_only_where_its_like_are_links() -> None:
    links = [lead(0, "https://www.a.com/1"), lead(1, "https://www.b.com/1", "去看看", "FOOTER.")]
    plain = [lead(-1, "https://www.c.com/1"), lead(-2, "https://www.d.com/1", group="FOOTER."),
             lead(-3, "https://www.a.com/2")]  # fmt: skip

    led, found = chosen(Seen(links=links, plain=plain, text=""), SITE)

    assert [each.number for each, _ in comparable(found, led)] == [-1]


def test_a_lead_is_the_same_on_a_page_that_moved_a_little() -> None:
    one = lead(0, "https://www.a.com/1")

    assert one.is_at(Lead(number=0, address=one.address, label="", group="", position=7))
    assert not one.is_at(lead(1, one.address))


def test_a_link_to_an_own_page_stands_for_a_site_where_its_like_lead_to_others() -> None:
    rows = [
        lead(0, "https://www.a.com/", "去官网", "TD."),
        lead(1, "https://www.b.com/", "去官网", "TD."),
    ]
    own = [
        lead(2, "https://site.com/leave", "去官网", "TD."),
        lead(3, "https://site.com/c", "详情", "TD."),
        lead(4, "https://site.com/d", "去官网", "NAV."),
    ]
    seen = Seen(links=[*rows, *own], plain=[], text="")

    assert alike(seen, chosen(seen, SITE)[0], SITE) == own[:1]
    one = Seen(links=[rows[0], *own], plain=[], text="")
    assert alike(one, chosen(one, SITE)[0], SITE) == []


ONE, OTHER = "https://www.shop.com/p/1?inviter=zhou88", "https://www.shop.com/p/2?inviter=mei520"


def test_two_links_to_one_shop_by_which_two_people_recommend_are_pressed() -> None:
    recommends = page(1, ONE, OTHER)
    links = [lead(0, ONE), lead(1, OTHER), lead(2, "https://www.shop.com/p/3")]

    assert promising([recommends], SITE) == [recommends]
    led, _ = chosen(Seen(links=links, plain=[], text=""), SITE)
    assert [each.number for each, _ in led] == [0, 1]


def test_two_links_of_one_person_have_nothing_to_compare() -> None:
    assert promising([page(1, ONE, "https://www.shop.com/p/2?inviter=zhou88")], SITE) == []


def test_ways_out_that_say_not_whither_are_tried_and_pages_of_the_sites_own_are_not() -> None:
    links = [
        lead(0, "https://site.com/go/17"), lead(1, "https://site.com/jump.php?id=3"), lead(2, "https://site.com/go/17"),
        lead(3, "https://site.com/news/17"), lead(4, "https://site.com/go"), lead(5, "https://www.a.com/go/1"),
        lead(6, "https://site.com/w?host=www.b.com"), lead(7, "https://site.com/w?file=index.html"),
    ]  # fmt: skip

    assert [each.number for each in ways(Seen(links=links, plain=[], text=""), [], SITE)] == [
        0,
        1,
        6,
    ]


def test_a_page_between_tells_whither_by_its_own_address_or_by_what_is_not_known_from_beside_it() -> (
    None
):
    source = 'href="https://www.praised.com/" href="https://www.b.com/x"'
    notice = "您即将离开本站，推荐您使用别家"

    assert named(notice, source, "https://site.com/out?w=www.b.com", SITE) == "https://www.b.com/x"
    assert (
        named(notice, source, "https://site.com/go/3", SITE, {"praised.com"})
        == "https://www.b.com/x"
    )
    assert named(notice, source, "https://site.com/go/3", SITE) == ""
    assert named("本站的两款产品", source, "https://site.com/out?w=www.b.com", SITE) == ""


def test_a_page_is_tried_for_what_its_source_alone_names() -> None:
    pages = [page(1), page(2, *FOOTER)]
    unseen = {pages[0].url: frozenset({"c.com", "d.com"})}

    assert promising(pages, SITE, unseen) == pages
    assert promising(pages[:1], SITE, {}) == []


def test_a_page_between_is_no_page_to_press_links_on() -> None:
    between = page(1, *FOOTER)
    between = msgspec.structs.replace(
        between, final_url="https://site.com/leave?to=https://www.a.com/"
    )

    assert promising([between], SITE) == []


def test_controls_are_pressed_where_several_stand_in_places_of_one_kind() -> None:
    controls = [
        lead(0, "", "去购买", "LI."), lead(1, "", "去购买", "LI."), lead(2, "", "提交", "FORM."),
        lead(3, "", "分享", "LI."), lead(4, "", "官方店", "P.said"),
    ]  # fmt: skip
    seen = Seen(links=[], plain=[], text="", controls=controls)
    led = [(lead(9, "https://www.a.com/"), "https://www.a.com/")]

    assert [each.number for each in candidates(seen, led)] == [0, 1, 4]

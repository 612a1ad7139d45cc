"""Headings, states and business in many words: what is composed alike is read alike, its denial is not."""

import pytest

from rectitude.collectors.register import licence_states, page_words, vocabulary
from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.denied import denies_a_licence
from rectitude.collectors.register.wordings import column_by_words, plain_heading
from rectitude.evidence.register import Statement, TableRow
from rectitude.facts.register.explaining import UNREPORTED
from rectitude.facts.register.licensing import Licensing
from rectitude.facts.register.parties import Parties
from rectitude.facts.register.services import services_done
from rectitude.facts.register.unchecked import was_not_checked
from rectitude.facts.register.weighing import Force, Scales


@pytest.mark.parametrize(
    ("table", "heading", "column"),
    [
        ("allocations", "IPv4地址起", "first_address"),
        ("allocations", "地址段（止）", "last_address"),
        ("allocations", "起租日期", "valid_from"),
        ("allocations", "IP段使用单位", "user"),
        ("allocations", "地址块使用人名称", "user"),
        ("allocations", "公网地址段", "prefix"),
        ("allocations", "租用目的", "use"),
        ("allocations", "现场发现使用情况", "actual_use"),
        ("allocations", "协议签署时间", "valid_from"),
        ("licences", "CDN证号", "number"),
        ("licences", "初次许可时间", "valid_from"),
        ("filings", "ISP证号", ""),
        ("filings", "网站备案是否正常", "checked"),
        ("statements", "检查中所见使用情况", "service"),
        ("statements", "装机城市", "location"),
    ],
)
def test_a_heading_is_told_by_what_it_is_made_of(table: str, heading: str, column: str) -> None:
    assert column_by_words(table, plain_heading(heading)) == column


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("已在省局备案", "normal"),
        ("备案记录存在", "normal"),
        ("已在办理备案", ""),
        ("该网站从未办理备案", "none"),
        ("系统中查不到该域名的备案", "none"),
        ("没有备案问题", ""),
        ("备案地址查无此单位", ""),
        ("未办理备案变更", ""),
        ("备案待省局审核", "change_under_review"),
    ],
)
def test_what_a_check_says_of_a_filing(cell: str, state: str) -> None:
    assert vocabulary.checked_filing(cell) == state


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("有效期已过", "ended"),
        ("已超过有效期", "ended"),
        ("逾期未延续", "ended"),
        ("未超过有效期", "in-force"),
        ("有效期尚未届满", "in-force"),
        ("有效期过半", "in-force"),
    ],
)
def test_a_term_that_is_over_is_not_in_force(cell: str, state: str) -> None:
    assert licence_states.licence_state(cell) == state


@pytest.mark.parametrize(
    ("cell", "use"),
    [
        ("二次出租", "resale"),
        ("专线拆分零售", "resale"),
        ("不得转给他人", None),
        ("自己用", "own-use"),
    ],
)
def test_uses_of_blocks(cell: str, use: str | None) -> None:
    if use is None:
        with pytest.raises(BadCell):
            vocabulary.use(cell)
    else:
        assert vocabulary.use(cell) == use


def test_a_site_that_was_taken_down_does_not_answer_and_an_old_edition_says_nothing() -> None:
    assert page_words.status_code("网站已下线") == 0
    assert page_words.status_code("旧版已下线，新版可以访问") == 200


@pytest.mark.parametrize(
    ("cell", "made"),
    [
        ("本轮未抽到", False),
        ("下周再核实", False),
        ("一致，下次抽查重点", True),
        ("抽查通过", True),
    ],
)
def test_a_check_that_was_put_off_was_not_made(cell: str, made: bool) -> None:
    assert was_not_checked(TableRow(extra={"核查结果": cell})) is not made


@pytest.mark.parametrize(
    ("cell", "denies"),
    [("未办许可擅自经营", True), ("办理许可证后经营", False), ("许可证已办", False)],
)
def test_who_began_without_a_licence_has_none(cell: str, denies: bool) -> None:
    assert denies_a_licence(cell) is denies


@pytest.mark.parametrize(
    ("text", "unreported"),
    [
        ("负责人已换，未办变更", True),
        ("至今没有报变更", True),
        ("变更后未及时报备", True),
        ("已办变更", False),
        ("变更已报备", False),
    ],
)
def test_a_change_that_was_not_handed_in(text: str, unreported: bool) -> None:
    assert bool(UNREPORTED.search(text)) is unreported


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("联通200M专线", "B14"),
        ("光纤到楼，按月付费", "B14"),
        ("高防服务器按月出租", "B11"),
        ("图片加速", "B12"),
        ("跨境数据专线", "B13"),
        ("翻墙账号包年", "B13"),
        ("办公楼宽带", "B14"),
    ],
)
def test_words_of_trade_name_a_service(text: str, code: str) -> None:
    assert any(code in choice for choice in services_done(text))


@pytest.mark.parametrize(
    "text",
    ["IDC牌照租借", "办公家具租赁", "物业管理", "国际货运", "光纤到户工程施工", "动态IP上网"],
)
def test_what_only_sounds_like_a_service_is_none(text: str) -> None:
    assert not services_done(text)


@pytest.mark.parametrize(
    ("customer", "state", "force"),
    [
        ("甲木家具有限公司", "履行中，客户自用", Force.DONE),
        ("甲木家具有限公司", "仅供客户内部使用，在用", Force.DONE),
        ("", "本公司自用，不对外", Force.WITHIN),
        ("甲木家具有限公司", "集团内部使用", Force.WITHIN),
    ],
)
def test_what_a_customer_has_for_its_own_use_is_sold_to_it(
    customer: str, state: str, force: Force
) -> None:
    parties = Parties((), (), (), "2026-12-01")
    licensing = Licensing((), parties, "2026-12-01", known=True)
    row = Statement(firm="乙石网络有限公司", customer=customer, service="专线", state=state)

    assert Scales(parties, licensing, "2026-12-01").force(row, services_done("专线")) is force

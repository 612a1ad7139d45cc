"""What one cell says of a licence by itself, in whatever words, and its honest look-alikes."""

from pathlib import Path

import pytest

from rectitude.facts.register.said.licences import licence_said
from rectitude.facts.register.services import services_done
from registers.reading import judged, outcomes

RACKS = services_done("对外出租机柜，按月收费")


def said(heading: str, text: str) -> str | None:
    return licence_said(heading, text, "2026-11-20", "2026-11-20", RACKS)


@pytest.mark.parametrize(
    ("heading", "text", "meaning"),
    [
        ("证照情况", "工商执照办了，增值证压根没申请过", "none"),
        ("走访", "要看许可证，店主说“改天给”，改天也拿不出许可证", "none"),
        ("资质", "系统里按全称搜索，0条", "none"),
        ("是否持证", "否，仍在接单收钱", "none"),
        ("查验", "贴的那张许可证是伪造的", "none"),
        ("经过", "先开业后办证，许可证到现在没批下来，机柜已租出二十台", "none"),
        ("证照情况", "牌照挂的是他表哥公司的", "borrowed"),
        ("证照情况", "总公司持证，附页未列本公司，也没授权", "borrowed"),
        ("有效期", "牌照前年就过期了，没去续，租金照收", "expired"),
        ("有效期", "许可证写到2024年底为止", "expired"),
        ("处罚", "许可证三月被吊销，客户还在续租", "revoked"),
        ("业务", "许可证只有短信一项，机柜没批", "other-service"),
        ("许可地域", "许可证仅河南省内，实际机房在西安", "elsewhere"),
        ("年报", "去年的年报至今没交", "not-reported"),
        ("网站", "首页没有许可证编号", "not-shown"),
        ("licence", "expired in March, never renewed, tenants still billed", "expired"),
    ],
)
def test_faults_are_told_in_words_of_all_kinds(heading: str, text: str, meaning: str) -> None:
    assert said(heading, text) == meaning


FAULTS = {"none", "borrowed", "expired", "revoked", "elsewhere", "other-service", "not-reported"}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("证照情况", "有人举报没证，查明许可证在有效期内，业务相符"),
        ("证照情况", "起先以为许可证过期，其实续好了，新证到2031年"),
        ("证照情况", "都传他借别人的证，核对原件，证上名字就是他自己"),
        ("有效期", "许可证2026年12月31日到期"),
        ("经过", "许可证没下来，一个客户也没签，一分没收"),
        ("经过", "他没证，但合同是跟移动签的，票也是移动的，他只拿介绍费"),
        ("经过", "没证不假，机柜全是自家用"),
        ("业务", "许可证只写短信？不，数据中心那项也在证内"),
        ("许可地域", "许可证全国有效，实际机房在西安"),
        ("年报", "年报3月已报送"),
        ("处罚", "注销的是同名公司，它的证还在"),
        ("投诉", "投诉不属实，许可证有效"),
        ("说明", "不构成无证经营"),
        ("说明", "没有证据"),
        ("说明", ""),
    ],
)
def test_honest_look_alikes_accuse_nobody(heading: str, text: str) -> None:
    assert said(heading, text) not in {*FAULTS, "not-shown"}


FIRM = "沈阳橡果网络有限公司"


def convicted(folder: Path, table: str) -> bool:
    report = judged(folder, 走访=table)
    return "failed" in outcomes(report, "resource.access.unlicensed", FIRM)


def test_a_note_beside_a_business_for_money_convicts_whose_it_is(tmp_path: Path) -> None:
    table = (
        f"单位,做什么,走访\n{FIRM},对外出租机柜，按月收费,用的是他表哥公司的证，客户都是自己签\n"
    )

    assert convicted(tmp_path, table)


def test_a_note_beside_a_business_of_ones_own_convicts_nobody(tmp_path: Path) -> None:
    assert not convicted(tmp_path, f"单位,做什么,走访\n{FIRM},机柜自用,没有许可证\n")


def test_a_licence_in_another_cell_leaves_a_doubt(tmp_path: Path) -> None:
    row = f"{FIRM},对外出租机柜，按月收费,有，没过期,问起来说从没办过"

    assert not convicted(tmp_path, f"单位,做什么,许可证,走访\n{row}\n")

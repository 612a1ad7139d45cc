"""Who lets on has a business, whose name a filing is in, where a room is: and honest look-alikes of each."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
SHOP = "石桥县捷易电脑经营部"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            "皮线拉到后街40户出租屋，抽查两户都说每月50元交给店里。店主承认没有电信业务经营许可证",
            {"failed"},
        ),
        ("皮线拉到后街40户出租屋，抽查两户都说每月50元交给店里", set()),
        ("店里收银用，没有往外拉线，没有电信业务经营许可证", set()),
        ("楼上宿舍也能上网，宿舍是本店的，不收钱。没有电信业务经营许可证", set()),
    ],
)
def test_who_lets_a_line_on_for_money_without_a_licence_does_that_business(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    table = f"专线编号,客户名称,合同写的用途,看到的情况\nZX-026,{SHOP},单位自用,{found}\n"

    report = judged(tmp_path, 回访=table)

    assert outcomes(report, UNLICENSED, SHOP) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("建站的自己备的，该人与学校没有任何关系", {"failed"}),
        ("该人是本校信息老师", set()),
        ("该人是否与学校没有任何关系待查", set()),
        ("原以为该人与学校没有任何关系，不属实，是副校长", set()),
    ],
)
def test_a_site_is_not_filed_in_the_name_of_a_stranger(
    tmp_path: Path, said: str, expected: set[str]
) -> None:
    table = (
        "学校,网址,备案号,备案上写的是谁,首页底部,说明\n"
        f"清溪小学,a-yu.cn,鄂ICP备2022014073号-2,程某（个人）,有号，点得开,{said}\n"
        "清溪中学,b-yu.cn,鄂ICP备13005210号-1,清溪中学,有号，点得开,\n"
    )

    report = judged(tmp_path, 摸底=table)

    assert outcomes(report, MISSING, "a-yu.cn") == expected


@pytest.mark.parametrize(
    ("room", "expected"),
    [("岭海数据佛山南庄机房", {"failed"}), ("洛杉矶", set()), ("岭海数据", set())],
)
def test_a_room_that_names_its_place_tells_where_a_site_is_served_from(
    tmp_path: Path, room: str, expected: set[str]
) -> None:
    filings = "域名,网站备案号,主办单位名称,状态\nb-yu.cn,粤ICP备14033170号,岭海建材有限公司,正常\n"
    looks = (
        "域名,拨测日,状态码,机房,备案库比对,说明\n"
        f"a-yu.cn,2026-11-16,200,{room},查无,仍对外开放，主办单位从未提交备案申请\n"
        "b-yu.cn,2026-11-16,200,岭海数据佛山南庄机房,有,\n"
    )

    report = judged(tmp_path, 备案库=filings, 拨测=looks)

    assert outcomes(report, MISSING, "a-yu.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("NOT OK - copied from the distributor, the number is not ours", {"failed"}),
        ("OK - we moved to the number of the group, not ours alone", set()),
    ],
)
def test_a_number_that_a_row_says_is_not_its_own_is_anothers(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    table = (
        "Domain,Hosting,MIIT look-up,Footer shows,Result / comment\n"
        f"a-yu.cn,Hangzhou,苏ICP备19045512号-3,沪ICP备17022310号-2,{remark}\n"
    )

    report = judged(tmp_path, sites=table)

    assert outcomes(report, MISSING, "a-yu.cn") & {"failed"} == expected


HOST = "宁德青榕网络有限公司"


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ("自己签托管合同，收了年费；公司没有许可证，也不是谁的代理", {"failed"}),
        ("帮持证公司拉托管客户，收了年费归对方；公司没有许可证，是对方的代理", set()),
        ("帮持证公司拉托管客户，按月收费归对方；公司没有许可证，是对方的代理", set()),
        ("客户由持证的总公司签约收费，我们没有许可证，只做装维", set()),
        ("想做机房托管，没收年费；公司没有许可证，还在筹备", set()),
    ],
)
def test_that_somebody_is_nobodys_agent_excuses_nothing(
    tmp_path: Path, done: str, expected: set[str]
) -> None:
    report = judged(
        tmp_path, 走访=f"单位,了解到的情况\n{HOST},挂牌“机柜托管、云主机出租”，{done}\n"
    )

    assert outcomes(report, UNLICENSED, HOST) == expected

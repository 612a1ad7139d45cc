"""What clerks write of businesses that they found: licences run out or lent, lines let on."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"


NET, FINE = "石首绣林网络有限公司", "监利容城数据有限公司"


SHOP, INN = "石首绣林通讯店", "监利容城宾馆"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("证到期后没续，10月照样收了7家的机柜费", {"failed"}),
        ("到期前已清退全部客户，停业", set()),
        ("到期后没续，客户已移交他人", set()),
    ],
)
def test_who_goes_on_after_the_end_of_its_licence_has_none(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    held = (
        "公司,卖的是什么,证号,有效期止,10月情况\n"
        f"{NET},机柜出租,鄂B1-20210071,2026-06-30,{state}\n"
        f"{FINE},互联网接入,鄂B1-20220072,2027-08-11,正常\n"
    )

    report = judged(tmp_path, 持证情况=held)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("ended", "billed", "expected"),
    [
        ("许可证鄂B1-20210071于2026-03-11被注销", "2026-09-08", {"failed"}),
        ("许可证鄂B1-20210071于2026-03-11被注销", "2026-02-08", set()),
        ("鄂B1-20210071，至2027-11", "2026-09-08", set()),
    ],
)
def test_a_bill_after_the_end_of_a_licence_is_of_none(
    tmp_path: Path, ended: str, billed: str, expected: set[str]
) -> None:
    bills = (
        "单位,票据项目,票据日期,金额,证照核对\n"
        f"{NET},宽带费,{billed},128460,{ended}\n{FINE},宽带费,2026-09-11,90200,鄂B1-20220072，至2027-11\n"
    )

    report = judged(tmp_path, 票据抽样=bills)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("licence", "remark", "expected"),
    [
        ("只有鄂B2-20220073 信息服务业务", "证里没有呼叫中心业务", {"failed"}),
        ("鄂B2-20220073 信息服务、呼叫中心", "证里有呼叫中心业务", set()),
        ("只有鄂B2-20220073 信息服务业务", "自用，证里没有呼叫中心业务", set()),
    ],
)
def test_a_service_that_a_licence_is_said_to_be_without_is_beyond_it(
    tmp_path: Path, licence: str, remark: str, expected: set[str]
) -> None:
    centres = f"名称,许可,座席出租,备注\n{NET},{licence},60席，租给5家商户，收费,{remark}\n"

    report = judged(tmp_path, 呼叫中心名录=centres)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (f"把自己的许可证借给{SHOP}做宽带", {"failed"}),
        (f"疑把许可证借给{SHOP}", set()),
        ("运营一个资讯站", set()),
    ],
)
def test_who_is_said_to_lend_its_licence_lends_it(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    checks = f"对象,许可事项,查到的做法\n{NET},信息服务业务（鄂B2-20210074）,{found}\n"

    report = judged(tmp_path, 专项检查=checks)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("在湖南华容发展用户，签约并收费52户", {"failed"}),
        ("在湖北公安发展用户，签约并收费52户", set()),
        ("计划在湖南华容发展用户，未签约", set()),
    ],
)
def test_customers_in_a_place_that_stands_not_beside_the_number_are_elsewhere(
    tmp_path: Path, seen: str, expected: set[str]
) -> None:
    checks = f"受检人,许可,检查情况\n{NET},鄂B1-20210075 互联网接入 湖北,{seen}\n"

    report = judged(tmp_path, 监督检查=checks)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [("没有办过，急着用，先租出去收费了", {"failed"}), ("持鄂B1-20210076，至2030-02-11", set())],
)
def test_an_answer_in_the_place_of_a_number_is_no_licence(
    tmp_path: Path, own: str, expected: set[str]
) -> None:
    answers = (
        "编号,被询问单位,询问事项,单位回复\n"
        f"1,{NET},贵司出租机架是否持有IDC许可证,{own}\n"
        f"2,{FINE},贵司出租机架是否持有IDC许可证,持有鄂B1-20220072，至2031-04-20\n"
    )

    report = judged(tmp_path, 询问回复=answers)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("use", "found", "expected"),
    [
        (
            "门店自用",
            "店里把线分给楼上31户租客，每户每月收50元，店主没有电信业务许可证",
            {"failed"},
        ),
        ("门店自用", "门店自用，没有分给别人", set()),
        ("客房上网", "只给住店客人免费用", set()),
    ],
)
def test_what_a_line_was_asked_for_excuses_nothing_that_is_done_with_it(
    tmp_path: Path, use: str, found: str, expected: set[str]
) -> None:
    lines = f"专线号,签约单位,申请用途,走访所见\nJZ-2207,{SHOP},{use},{found}\nJZ-2215,{INN},客房,免费\n"

    report = judged(tmp_path, 专线走访=lines)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected


@pytest.mark.parametrize(
    ("answer", "licence", "expected"),
    [
        ("用不完，拉线转租给隔壁两家公司了，每月收600元网费", "无", {"failed"}),
        ("办公用，没有给别人用", "无", set()),
        ("用不完，拉线转租给隔壁两家公司了，每月收600元网费", "鄂B1-20210077", set()),
    ],
)
def test_an_answer_about_a_line_is_that_of_whose_line_it_is(
    tmp_path: Path, answer: str, licence: str, expected: set[str]
) -> None:
    lines = f"专线编号,签约单位,签约单位电信业务许可证\nJZ-18,{NET},{licence}\nJZ-16,{INN},无（不经营）\n"
    calls = f"编号,客户答复\nJZ-18,{answer}\nJZ-16,收银用，没有给别人用\n"

    report = judged(tmp_path, 专线=lines, 回访=calls)

    assert outcomes(report, SUBLET, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("contract", "licence", "expected"),
    [("JR-310", "无", {"failed"}), ("JR-999", "无", set()), ("JR-310", "鄂B1-20210078", set())],
)
def test_who_sells_on_by_the_contract_of_another_table_sells_what_it_rents(
    tmp_path: Path, contract: str, licence: str, expected: set[str]
) -> None:
    above = (
        f"合同号,出租方,承租方,资源,约定用途\nJR-310,{FINE},{SHOP},203.0.113.96/28及100M带宽,自用\n"
    )
    below = (
        "单号,收费方,付费方,内容,来源合同,收费方电信业务许可证,月费\n"
        f"X-1,{SHOP},绣林水产店,互联网接入20M,{contract},{licence},900\n"
    )

    report = judged(tmp_path, 上游合同=above, 下游收费=below)

    assert outcomes(report, SUBLET, SHOP) & {"failed"} == expected


@pytest.mark.parametrize(
    ("plan", "use", "looked_up", "expected"),
    [
        (
            "家庭1000M",
            "挂缓存盒子20台，向下载平台提供内容分发，按流量结算",
            "未查询到许可证信息",
            {"failed"},
        ),
        ("家庭1000M", "看电视、上网", "未查询到许可证信息", set()),
        (
            "家庭1000M",
            "挂缓存盒子20台，向下载平台提供内容分发，按流量结算",
            "鄂B1-20210080（有效）",
            set(),
        ),
    ],
)
def test_who_serves_from_home_lines_may_be_looked_up_in_another_table(
    tmp_path: Path, plan: str, use: str, looked_up: str, expected: set[str]
) -> None:
    lines = (
        "宽带账号,开户人,套餐,线路用途（上门核实）,实际使用单位\n"
        f"jz71173803,许*,{plan},{use},{NET}\njz71999348,付*,家庭1000M,看电视,（住户本人）\n"
    )
    found = (
        "查询单位,电信业务经营许可证查询结果,查询日期\n"
        f"{NET},{looked_up},2026-08-24\n{FINE},鄂B1-20220072（有效）,2026-08-24\n"
    )

    report = judged(tmp_path, 上行核实=lines, 许可证查询=found)

    assert outcomes(report, SUBLET, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("looked_up", "expected"), [("未查到持证信息", {"failed"}), ("有效", set())]
)
def test_that_nobody_was_found_to_hold_a_licence_is_an_answer(
    tmp_path: Path, looked_up: str, expected: set[str]
) -> None:
    held = ("有效,鄂B1-20210080,互联网接入服务业务,湖北省,2030-01-01" if looked_up == "有效"
            else f"{looked_up},,,,")  # fmt: skip
    looks = (
        "查询企业,查询结论,证号,业务种类,覆盖范围,有效期至\n"
        f"{FINE},有效,鄂B1-20220072,互联网接入服务业务,湖北省,2030-01-01\n{NET},{held}\n"
    )
    sold = f"出租方,承租方,标的,履行\n{NET},{INN},互联网专线接入（按月）,履行中，按月收租\n"

    report = judged(tmp_path, 持证查询=looks, 合同=sold)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected

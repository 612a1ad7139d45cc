"""Checks of home pages that show the number of a licence, beside whose it is and the firm's own look-up."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED = "resource.access.unlicensed"
FIRM, HOLDER, FINE = "威海里口云主机有限公司", "烟台福山数据港有限公司", "青岛浮山信息有限公司"
NUMBER = "鲁B1-20200271"


@pytest.mark.parametrize("whose", ["该证持证人", "所示证号持证单位"])
@pytest.mark.parametrize(
    ("service", "is_shown", "number", "own", "leave", "expected"),
    [
        (
            "云主机出租",
            "是",
            NUMBER,
            "查无许可证",
            "持证人书面答复：与其无任何关系，从未授权",
            {"failed"},
        ),
        ("云主机出租", "是", NUMBER, "查无许可证", "集团授权经营，授权书在有效期内", {"cantTell"}),
        ("云主机出租", "是", NUMBER, "查无许可证", "", {"cantTell"}),
        ("企业官网", "是", NUMBER, "查无许可证", "从未授权", set()),
        ("互联网接入服务业务", "否", "无", "鲁B1-20220418，有效", "本单位", {"failed"}),
        ("互联网接入服务业务", "是", "鲁B1-20220418", "鲁B1-20220418，有效", "本单位", set()),
        ("互联网接入服务业务", "否，网站未上线", "无", "鲁B1-20220418，有效", "本单位", set()),
        ("互联网接入服务业务", "未检查", "无", "鲁B1-20220418，有效", "本单位", set()),
    ],
)
def test_a_number_on_a_page_is_laid_beside_its_holder_and_the_firms_own_look_up(
    tmp_path: Path,
    whose: str,
    service: str,
    is_shown: str,
    number: str,
    own: str,
    leave: str,
    expected: set[str],
) -> None:
    held_by = "无" if number == "无" else FIRM if number in own else HOLDER
    table = (
        f"网站经营者,在营业务,首页是否标明许可证号,首页所示许可证号,{whose},经营者自有许可证查询结果,授权情况\n"
        f"{FIRM},{service},{is_shown},{number},{held_by},{own},{leave}\n"
        f"{HOLDER},互联网数据中心业务,是,{NUMBER},{HOLDER},{NUMBER}，有效,本单位\n"
        f"{FINE},互联网接入服务业务,是,鲁B1-20210033,{FINE},鲁B1-20210033，有效,本单位\n"
    )

    report = judged(tmp_path, 许可证核对=table)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert "failed" not in outcomes(report, UNLICENSED, HOLDER) | outcomes(report, UNLICENSED, FINE)


def test_a_page_without_a_number_is_no_look_up_in_vain(tmp_path: Path) -> None:
    table = (
        "提供方,客户,服务内容,首页所示许可证号,核查日期\n"
        f"{FIRM},青岛麦岛商贸有限公司,机柜租赁,无,2026-07-06\n"
    )

    report = judged(tmp_path, 合同台账=table)

    assert "failed" not in outcomes(report, UNLICENSED, FIRM)

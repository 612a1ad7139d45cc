"""That a customer sells on what it gets is asked about; that it may not sell it on is not."""

from pathlib import Path

import pytest

from rectitude.facts.register.sold_on import sells_on
from registers.reading import judged, outcomes


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        ("转租，对外销售云主机", True),
        ("二级代理再出租", True),
        ("resold to webmasters", True),
        ("客户自用，官网", False),
        ("官网自用，不得转租", False),
        ("是否转租：待核", False),
        ("no resale, own servers", False),
    ],
)
def test_words_of_selling_on_are_told_from_their_denial(said: str, is_so: bool) -> None:
    assert sells_on(said) is is_so


@pytest.mark.parametrize(
    ("use", "state", "look_up", "expected"),
    [
        ("再出租给网站主", "履行中", "未查询到许可证", {"failed"}),
        ("再出租给网站主", "已终止", "未查询到许可证", set()),
        ("自用，不得转租", "履行中", "未查询到许可证", set()),
        ("官网", "履行中", "未查询到许可证", set()),
    ],
)
def test_a_list_of_customers_alone_tells_what_is_sold_on(
    tmp_path: Path, use: str, state: str, look_up: str, expected: set[str]
) -> None:
    customers = (
        "客户名称,IP地址段,用途,状态\n"
        f"温州乐清智连科技有限公司,115.231.1.48/28,{use},{state}\n"
        "宁波北仑港云网络有限公司,115.231.1.16/28,转租,履行中\n"
    )
    licences = (
        "客户名称,许可证编号,业务种类,有效期至,核验结果\n"
        f"温州乐清智连科技有限公司,无,,,{look_up}\n"
        "宁波北仑港云网络有限公司,浙B1-20210077,互联网数据中心业务、互联网接入服务业务,2030-01-01,有效\n"
    ).replace("，", "；")

    report = judged(tmp_path, 客户=customers.replace("，", "；"), 资质核验=licences)

    sublet = "resource.access.sublet-or-illegal"
    assert outcomes(report, sublet, "115.231.1.48/28") == expected
    assert outcomes(report, sublet, "115.231.1.16/28") & {"failed"} == set()

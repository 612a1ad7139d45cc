"""Tables of licences that answer for some firms alone, and users of a block who are its user's own guests."""

from pathlib import Path

from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
SALES = (
    "合同号,供方,需方,产品,签订日\n"
    "1,保山青华网络有限公司,保山隆阳印务有限公司,服务器托管,2026-03-08\n"
    "2,保山澜湄数据有限公司,保山腾冲旅行社有限公司,服务器托管,2026-03-09\n"
)


def test_who_was_not_looked_up_is_not_said_to_have_no_licence(tmp_path: Path) -> None:
    looked_up = "单位,增值电信业务经营许可证,查询日期\n保山青华网络有限公司,无,2026-11-20\n"

    report = judged(tmp_path, 持证情况=looked_up, 销售合同=SALES)

    assert outcomes(report, UNLICENSED, "保山青华网络有限公司") == {"failed"}
    assert outcomes(report, UNLICENSED, "保山澜湄数据有限公司") == {"cantTell"}


HELD = (
    "许可证编号,持证单位,业务种类,业务覆盖范围,有效期至\n"
    "B1-20210009,滇西云计算集团股份有限公司,互联网数据中心业务,全国,2029-12-19\n"
)
ANOTHERS = "B1-20210010,保山澜湄数据有限公司,互联网数据中心业务,全国,2029-12-19\n"


def test_a_holders_own_paper_says_nothing_of_other_firms(tmp_path: Path) -> None:
    above = "滇西云计算集团股份有限公司经营许可（打印日期2026-11-20）,,,,\n"

    report = judged(tmp_path, 许可证=above + HELD, 销售合同=SALES)

    assert outcomes(report, UNLICENSED, "保山青华网络有限公司") == {"cantTell"}


def test_a_list_of_several_holders_does(tmp_path: Path) -> None:
    report = judged(tmp_path, 许可证=HELD + ANOTHERS, 销售合同=SALES)

    assert outcomes(report, UNLICENSED, "保山青华网络有限公司") == {"failed"}


BLOCKS = (
    "IP地址段,使用单位,分配单位,用途,分配日期\n"
    "198.51.100.8/30,保山云栖客栈,中国电信股份有限公司保山分公司,自用,2025-01-15\n"
    "198.51.100.16/30,保山坝上酒店有限公司,中国电信股份有限公司保山分公司,自用,2025-01-15\n"
)
FOUND = (
    "检查地点,用户,出口IP,收费方,收费标准\n"
    "上巷,云栖住客,198.51.100.9,—,房费内含\n"
    "下巷,临街商铺,198.51.100.17,保山坝上酒店有限公司,120元/月\n"
)


def test_guests_of_the_user_on_record_are_no_strangers(tmp_path: Path) -> None:
    looked_up = (
        "单位,增值电信业务经营许可证,查询日期\n"
        "保山云栖客栈,无,2026-11-20\n保山坝上酒店有限公司,无,2026-11-20\n"
    )

    report = judged(tmp_path, 持证情况=looked_up, 地址分配表=BLOCKS, 现场检查记录表_20261119=FOUND)

    assert "failed" not in outcomes(report, SUBLET, "198.51.100.8/30")
    assert outcomes(report, SUBLET, "198.51.100.16/30") == {"failed"}

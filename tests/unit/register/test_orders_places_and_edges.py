"""Orders of a shop for ways abroad, machines in a new area of the state, and homes gathered for a seller."""

import json
from pathlib import Path

from registers.reading import judged, outcomes

ACCESS, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"


def _order(merchant: str, desc: str, number: int) -> dict[str, str | int]:
    return {
        "order_no": f"P{number}",
        "merchant": merchant,
        "desc": desc,
        "buyer_type": "个人",
        "amount": 29,
        "pay_status": "已支付",
        "paid_at": "2026-09-28 19:21",
    }


HELD = (
    "商户号,主体,许可证编号,业务种类,覆盖范围,有效期至\n"
    "M1,威海快鲸网络科技有限公司,鲁B2-20240001,信息服务业务（仅限互联网信息服务）,山东省,2029-05-11\n"
    "M2,日照路由器有限公司,无,,,\n"
    "M3,青岛云帆软件有限公司,鲁B2-20240003,信息服务业务（仅限互联网信息服务）,山东省,2029-05-11\n"
)


def test_orders_for_ways_to_sites_abroad_are_a_service(tmp_path: Path) -> None:
    sold = (
        ("威海快鲸网络科技有限公司", "日本线路，支持访问境外网站"),
        ("日照路由器有限公司", "实物，包邮"),
        ("青岛云帆软件有限公司", "单机记账软件，不支持访问境外网站"),
    )
    orders = [_order(merchant, desc, n) for n, (merchant, desc) in enumerate(sold * 3)]
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "订单导出.json").write_text(json.dumps({"orders": orders}), encoding="utf-8")
    report = judged(tmp_path, 许可证核查20261202=HELD)
    assert outcomes(report, UNLICENSED, "威海快鲸网络科技有限公司") == {"failed"}
    assert "failed" not in outcomes(report, UNLICENSED, "日照路由器有限公司")
    assert "failed" not in outcomes(report, UNLICENSED, "青岛云帆软件有限公司")


IN_THE_PARK = (
    "单位名称,对外业务（实地核查）,使用机房,收费客户数,开票(万元),企业自报许可证号\n"
    "重庆缙云山云科技有限公司,机柜出租、带宽出租（IDC）,贵安二期2#楼,23,316.80,渝B1-20230001\n"
    "北京长桥互联科技有限公司,机柜出租、服务器租用,贵安二期3#楼,37,602.00,B1-20200002\n"
)
OF_WHICH_PLACES = (
    "许可证编号,持证单位,业务种类,业务覆盖范围,有效期至\n"
    "渝B1-20230001,重庆缙云山云科技有限公司,互联网数据中心业务,重庆市,2028-03-20\n"
    "B1-20200002,北京长桥互联科技有限公司,互联网数据中心业务,北京、贵州（贵阳、贵安）,2030-09-02\n"
)


def test_a_new_area_lies_in_its_province(tmp_path: Path) -> None:
    report = judged(tmp_path, 业务核查表=IN_THE_PARK, 许可证=OF_WHICH_PLACES)
    assert outcomes(report, UNLICENSED, "重庆缙云山云科技有限公司") == {"failed"}
    assert "failed" not in outcomes(report, UNLICENSED, "北京长桥互联科技有限公司")


SEEN = (
    "日期,地址,线路数,设备,设备所有人,用途（询问笔录要点）\n"
    "2026-11-30,某市纺织厂仓库,8,边缘服务器16台,开封豫北云科技有限公司,公司出钱以员工名义办家宽，接入边缘节点，对外卖PCDN带宽\n"
    "2026-12-02,某市关林路300号,1,推流编码器,开封牡丹直播有限公司,自营直播\n"
    "2026-12-02,某市关林路301号,1,收银机,开封惠民餐饮有限公司,住宅楼下门店，对外卖平台接单，按月付宽带费\n"
)


def test_who_sells_the_bandwidth_of_homes_is_no_takeaway(tmp_path: Path) -> None:
    report = judged(tmp_path, 现场核实=SEEN)
    assert outcomes(report, ACCESS, "开封豫北云科技有限公司") == {"failed"}
    assert "failed" not in outcomes(report, ACCESS, "开封牡丹直播有限公司")
    assert "failed" not in outcomes(report, ACCESS, "开封惠民餐饮有限公司")


APPS = (
    "应用名,包名,开发者主体,分发区域,联网,首次上架,近30日下载,开发者填报备案号,备案库返回主体,核验结果\n"
    "滨湖代驾,com.binhu.daijia,芜湖滨湖代驾服务有限公司,中国大陆,是,2025-06-17,18344,未填,—,按主体、应用名、包名查询均无\n"
    "口算本,com.benzi.kousuan,合肥本子软件工作室,中国大陆,否（无网络权限）,2025-09-08,2210,未填,—,单机，检测均无网络权限\n"
    "Sewing,com.hui.sewing,安庆绣坊电商有限公司,仅海外（东南亚）,是,2025-02-20,950,未填,—,未在大陆分发\n"
    "菊花养生,com.juhua.health,滁州菊花健康科技有限公司,未上架（审核中）,是,—,0,未填,—,待补备案，未放行\n"
)


def test_an_app_that_no_look_up_finds_is_not_filed(tmp_path: Path) -> None:
    report = judged(tmp_path, APP备案核验结果20261130=APPS)
    missing = "resource.filing.missing"
    assert outcomes(report, missing, "com.binhu.daijia") == {"failed"}
    for honest in ("com.benzi.kousuan", "com.hui.sewing", "com.juhua.health"):
        assert "failed" not in outcomes(report, missing, honest)


RETURNED = (
    "应用名,包名,开发者主体,分发区域,联网,首次上架,开发者填报备案号,备案库返回主体,备案库返回应用,核验结果\n"
    "姥山鲜达,com.laoshan.xianda,巢湖姥山供应链有限公司,中国大陆,是,2024-12-03,皖ICP备2021000001号-3A,蚌埠龙湖水务有限公司,龙湖水务通,不一致\n"
    "黄山行,com.huangshan.go,黄山行旅发展有限公司,中国大陆,是,2018-05-30,皖ICP备16000002号-4A,黄山行旅股份有限公司,黄山行,主体名不同：曾用名\n"
    "凯安生活,com.kaian.app,合肥凯安零部件有限公司,中国大陆,是,2019-03-04,皖ICP备2020000003号-2A,合肥凯安零部件有限公司,同名,一致\n"
)


def test_a_number_that_returns_another_app_is_not_its_own(tmp_path: Path) -> None:
    report = judged(tmp_path, APP备案核验结果20261130=RETURNED)
    missing = "resource.filing.missing"
    assert outcomes(report, missing, "com.laoshan.xianda") == {"failed"}
    assert "failed" not in outcomes(report, missing, "com.huangshan.go")
    assert "failed" not in outcomes(report, missing, "com.kaian.app")

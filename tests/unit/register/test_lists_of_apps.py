"""Lists of apps: what an app is called by is no site, and where its machines stand is none."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
HEAD = "应用名称,包名,商店在架,开发者,主要服务域名IP归属地,APP备案号(页面),备案系统查询,备注\n"
FILED = (
    "青团菜谱,cn.qingtuan.food,在架,绍兴青团网络有限公司,浙江绍兴,浙ICP备20000001号-5A,有，一致,\n"
)


@pytest.mark.parametrize(
    ("row", "package", "expected"),
    [
        (
            "青果拼单,com.qingguo.pin,在架,绍兴青果网络有限公司,浙江绍兴,未标注,无,注册、下单功能正常",
            "com.qingguo.pin",
            {"failed"},
        ),
        (
            "青梅步数,com.qingmei.walk,在架,绍兴青梅网络有限公司,浙江绍兴,浙ICP备20000001号-5A,"
            "有，为“青团菜谱”（主体：绍兴青团网络有限公司）,自身名称、包名均查无记录",
            "com.qingmei.walk",
            {"failed"},
        ),
        (
            "青竹钓鱼,com.qingzhu.fish,下架（2024-03-29）,绍兴青竹网络有限公司,无法连接,未标注,无,已停止服务",
            "com.qingzhu.fish",
            set(),
        ),
        (
            "Heron,com.heron.trip,Google Play,Heron Pte. Ltd.（新加坡）,新加坡,无,无,境内各商店均无此应用",
            "com.heron.trip",
            set(),
        ),
    ],
)
def test_an_app_is_told_by_its_package(
    tmp_path: Path, row: str, package: str, expected: set[str]
) -> None:
    report = judged(tmp_path, APP备案抽测=f"{HEAD}{FILED}{row}\n")
    assert outcomes(report, MISSING, package) == expected
    assert outcomes(report, MISSING, "cn.qingtuan.food") == set()
    assert outcomes(report, MISSING, "浙江绍兴") == set()

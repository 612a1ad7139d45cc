"""Checks that lay who uses a block beside who is on file: in JSON, with announcers, with who left."""

import json
from pathlib import Path

import pytest

from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
BLOCK, NET = "203.0.113.0/26", "攀西宽频网络有限公司"
MILL, PLAYER, SCHOOL = "宜宾翠屏造纸有限公司", "成都青羊游戏服务有限公司", "吉首雅溪民族中学"
DIFFERS = "实际使用单位与IP备案不一致"


@pytest.mark.parametrize(
    ("check", "said", "use", "user", "expected"),
    [
        ("check", DIFFERS, "专线", PLAYER, {"failed"}),
        ("核对说明", DIFFERS, "自用", PLAYER, {"failed"}),
        ("remark", "备案使用单位与实际使用单位不符", "专线", PLAYER, {"failed"}),
        ("verdict", "actual user differs from the filed user", "leased line", PLAYER, {"failed"}),
        ("check", f"{DIFFERS}，备案变更已受理", "专线", PLAYER, {"cantTell"}),
        ("上次核对", DIFFERS, "专线", PLAYER, {"cantTell"}),
        ("check", "联系人与IP备案不一致", "专线", PLAYER, {"cantTell"}),
        ("check", DIFFERS, "托管", PLAYER, {"cantTell"}),
        ("check", DIFFERS, "专线", f"{MILL}信息中心", set()),
        ("check", "一致", "专线", MILL, set()),
    ],
)
def test_a_record_that_says_that_the_user_is_not_the_one_filed_convicts_by_itself(
    tmp_path: Path, check: str, said: str, use: str, user: str, expected: set[str]
) -> None:
    block = {
        "prefix": BLOCK,
        "holder": NET,
        "filed_user": MILL,
        "actual_user": user,
        check: said,
        "checked_at": "2026-11-20",
        "use": use,
        "contract": "PX-1",
    }
    target = tmp_path / "tables"
    target.mkdir()
    dump = json.dumps({"exported": "2026-11-22", "allocations": [block]}, ensure_ascii=False)
    (target / "核对.json").write_text(dump, "utf-8")

    report = inspect(Target("register", str(target)), Options(), workdir=tmp_path)

    assert outcomes(report, SUBLET, BLOCK) == expected


@pytest.mark.parametrize(
    ("filed", "remark", "expected"),
    [
        (SCHOOL, "该校2023年已退租", {"failed"}),
        (SCHOOL, "原用户已搬离，线路已停用", set()),
        (SCHOOL, "备案单位早已退网", {"failed"}),
        (SCHOOL, "雅溪民族中学已于2023年退租", {"failed"}),
        (SCHOOL, "现用户已清退", set()),
        (SCHOOL, "已清退", set()),
        (SCHOOL, "游戏服务有限公司已于10月退租", set()),
        (MILL, "该公司已退租", set()),
        (SCHOOL, "该校2023年已退租，IP备案变更已受理", {"cantTell"}),
    ],
)
def test_that_the_one_on_file_has_left_is_no_end_of_what_was_found(
    tmp_path: Path, filed: str, remark: str, expected: set[str]
) -> None:
    table = (
        "地址段,备案使用单位,现场核对的使用单位,与备案是否一致,核对方式,备注\n"
        f"{BLOCK},{filed},{PLAYER},不一致,上门,{remark}\n"
        f"203.0.113.64/26,{NET},{NET},一致,上门,\n"
    )

    report = judged(tmp_path, IP备案使用单位核对表=table)

    assert "failed" not in outcomes(report, SUBLET, "203.0.113.64/26")
    found = outcomes(report, SUBLET, BLOCK)
    assert found == expected if expected != {"cantTell"} else "failed" not in found


@pytest.mark.parametrize("owner", ["AS所属单位", "AS号归属企业", "宣告单位", "origin_as_owner"])
@pytest.mark.parametrize(
    ("user", "answer", "ground", "fails"),
    [
        (PLAYER, "不一致", "无授权（持有单位书面确认未出具LOA）", True),
        (PLAYER, "不一致", "LOA授权至2027年", False),
        (PLAYER, "一致", "LOA授权至2027年", False),
        (NET, "一致", "自有AS", False),
    ],
)
def test_who_announces_a_block_is_not_taken_for_its_holder(
    tmp_path: Path, owner: str, user: str, answer: str, ground: str, fails: bool
) -> None:
    blocks = (
        "地址段,持有单位,使用单位,用途,所在省份,数据日期\n"
        f"{BLOCK},{NET},{NET},自用,四川省,2026-11-14\n"
    )
    checks = (
        f"地址段,路由来源AS,{owner},地址持有单位,现场核实的实际使用单位,与备案是否一致,宣告依据,核对日期\n"
        f"{BLOCK},AS64520,{PLAYER},{NET},{user},{answer},{ground},2026-11-14\n"
    )

    report = judged(tmp_path, 地址台账=blocks, 宣告核对=checks)

    assert ("failed" in outcomes(report, SUBLET, BLOCK)) == fails

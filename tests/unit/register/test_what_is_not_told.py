"""What tables do not tell is said in words, and never as a dash between brackets."""

from pathlib import Path

from registers.reading import judged, messages

SUBLET = "resource.access.sublet-or-illegal"


def test_a_user_not_as_filed_without_a_use_is_told_in_words(tmp_path: Path) -> None:
    table = (
        "IP地址段,备案使用单位,核查实际使用单位,与备案是否一致,核查日期\n"
        "10.1.0.0/24,苏州甲乙科技有限公司,无锡戊己贸易有限公司,不一致,2026-05-01\n"
    )

    report = judged(tmp_path, IP地址备案核查=table)

    said = messages(report)[SUBLET, "10.1.0.0/24"]
    assert any(each.startswith("failed") for each in said), said
    assert not any("—" in each for each in said), said

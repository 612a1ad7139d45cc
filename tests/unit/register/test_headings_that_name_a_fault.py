"""Checklists whose headings name a fault: a no beneath them is no lack of what the heading has in it."""

from pathlib import Path

import pytest

from registers.reading import judged

TABLES = {
    "sites": (
        "域名,备案号,访问,{heading}\n"
        "zhenxiong.cn,滇ICP备2022000081号-1,正常,{answer}\nyiliang-tang.cn,滇ICP备2022000082号-1,正常,{answer}\n"
    ),
    "firms": (
        "企业,业务,收费,{heading}\n"
        "镇雄赤水源数据有限公司,服务器托管,每机柜4000元/月,{answer}\n彝良角奎网络有限公司,互联网接入,每户50元/月,{answer}\n"
    ),
}


def is_failed(folder: Path, table: str, heading: str, answer: str) -> bool:
    text = TABLES[table].format(heading=heading, answer=answer)
    return any(each.outcome == "failed" for each in judged(folder, 清单=text).findings)


@pytest.mark.parametrize("answer", ["否", "无", "没有", "×", "N", "未发现"])
@pytest.mark.parametrize(
    ("table", "heading"),
    [
        ("sites", "是否未备案"),
        ("sites", "首页未标备案号"),
        ("sites", "首页缺备案号"),
        ("sites", "号码未链接"),
        ("sites", "是否未加链接"),
        ("firms", "无证经营"),
        ("firms", "是否无证经营"),
        ("firms", "有无无证情况"),
        ("firms", "许可证过期"),
        ("firms", "到期未续"),
        ("firms", "借用许可证"),
    ],
)
def test_a_no_beneath_a_fault_accuses_nobody(
    tmp_path: Path, table: str, heading: str, answer: str
) -> None:
    assert not is_failed(tmp_path, table, heading, answer)


@pytest.mark.parametrize(
    ("table", "heading", "answer"),
    [
        ("firms", "无证经营", "是"),
        ("firms", "是否持证", "否"),
        ("firms", "有无许可证", "无"),
        ("sites", "首页未标备案号", "是"),
        ("sites", "首页是否标备案号", "否"),
    ],
)
def test_a_yes_beneath_a_fault_and_a_no_beneath_a_duty_do(
    tmp_path: Path, table: str, heading: str, answer: str
) -> None:
    assert is_failed(tmp_path, table, heading, answer)

"""Answers of WHOIS as text: each domain with who holds it, since when and until when."""

from pathlib import Path

import pytest

from rectitude.collectors.register import whois

CNNIC = """Domain Name: qinghe.example
ROID: 20200721s10001s00000000-cn
Domain Status: ok
Registrant: 清河陶瓷有限公司
Registrant Contact Email: admin@qinghe.example
Sponsoring Registrar: 渡口域名注册有限公司
Registration Time: 2020-07-21 10:10:07
Expiration Time: 2027-07-21 10:10:07
"""
ICANN = """   Domain Name: HETANG.EXAMPLE
   Registrar: Ferry Names, Inc.
   Creation Date: 2019-01-02T03:04:05Z
   Registry Expiry Date: 2028-01-02T03:04:05Z
   Registrant Name: REDACTED FOR PRIVACY
   Registrant Organization: Hetang Trading Ltd
>>> Last update of whois database: 2026-11-01T00:00:00Z <<<
"""


def rows(path: Path) -> list[list[str]]:
    return [cells for _, cells, _ in whois.sheet_of(path, "answers").kept[1:]]


@pytest.mark.parametrize("between", ["\n", "\n----------------------------------------\n", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_each_domain_is_a_row_whatever_parts_the_answers(
    tmp_path: Path, between: str, encoding: str
) -> None:
    path = tmp_path / "whois.txt"
    path.write_text(between.join((CNNIC, ICANN)), encoding=encoding)

    assert whois.is_of_domains(path)
    assert [each[:3] for each in rows(path)] == [
        ["qinghe.example", "清河陶瓷有限公司", "渡口域名注册有限公司"],
        ["HETANG.EXAMPLE", "Hetang Trading Ltd", "Ferry Names, Inc."],
    ]
    assert [each[3:] for each in rows(path)] == [
        ["2020-07-21 10:10:07", "2027-07-21 10:10:07"],
        ["2019-01-02T03:04:05Z", "2028-01-02T03:04:05Z"],
    ]


def test_a_letter_that_quotes_an_answer_is_read_as_a_letter(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(f"贵局：经查，该域名由我司出售，查询结果如下。\n{CNNIC}", encoding="utf-8")

    assert not whois.is_of_domains(path)


@pytest.mark.parametrize(
    "text",
    [
        "域名：qinghe.example\n注册人：清河陶瓷有限公司\n",
        "Domain: Networks\nRegistrar: nobody\n",
        "",
    ],
)
def test_other_texts_are_none_of_them(tmp_path: Path, text: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(text, encoding="utf-8")

    assert not whois.is_of_domains(path)

"""Which links a site is asked by for what it gives to anybody."""

from rectitude.collectors.website.files import files
from rectitude.evidence.page import Link

PAGE = "https://www.shop.example/a/"


def _chosen(*links: tuple[str, str], page: str = PAGE, title: str = "") -> list[str]:
    return files([Link(text=text, href=href) for text, href in links], page, title)


def test_files_of_data_come_before_pages_that_promise_records() -> None:
    lead, data = "https://www.shop.example/signup/3.html", "https://www.shop.example/b.csv"
    assert _chosen(("3号选手", lead), ("名单", data)) == [data, lead]


def test_ordinary_pages_other_origins_and_ends_of_sessions_are_left_alone() -> None:
    assert not _chosen(
        ("富士苹果", "https://www.shop.example/goods/1.html"),
        ("会员名单", "https://other.example/list.csv"),
        ("退出", "https://www.shop.example/member/logout"),
        ("删除订单", "https://www.shop.example/orders/1/delete"),
        ("图片", "https://www.shop.example/upload/a.png"),
        ("下载协议", "https://www.shop.example/robots.txt"),
    )


def test_all_that_lies_in_an_open_folder_is_looked_into_and_not_what_lies_above() -> None:
    page = "https://www.shop.example/res/"
    inside, above = f"{page}2026/", "https://www.shop.example/"
    assert _chosen(("2026/", inside), ("..", above), page=page, title="Index of /res/") == [inside]

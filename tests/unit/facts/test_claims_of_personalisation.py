"""What a page says of following what a visitor did, and what only looks like it."""

import pytest

from rectitude.facts.personalisation.sayings import said


@pytest.mark.parametrize(
    "text",
    [
        "根据您的阅读历史推荐",
        "根据浏览记录推荐",
        "为你推荐（根据浏览记录）",
        "以下内容按最近浏览记录排列",
        "本页文章按阅读历史排序",
        "列表顺序按您最近看过的内容调整",
        "因为你最近看过《海上的灯塔》",
        "与您刚看过的商品相似",
        "最近看过的品类排在前面",
        "越看越懂你",
        "系统依据观看习惯生成",
        "Inspired by your browsing history",
        "Because you read “The Lighthouse”",
        "Sorted by what you have recently viewed",
        "Based on items you've viewed",
        "Picked for you from what you viewed here and on our partners' sites",
        "Recommended for you, from your browsing",
        "More like the articles you read",
        "Similar to items you have recently viewed",
    ],
)
def test_a_list_that_follows_what_a_visitor_did_is_a_claim(text: str) -> None:
    assert said(text, "claim")


@pytest.mark.parametrize(
    "text",
    [
        "最近浏览",
        "浏览记录",
        "您最近浏览过的商品",
        "Recently viewed",
        "按浏览量排序",
        "按阅读量排列",
        "根据您的浏览器语言显示",
        "根据您的购买数量计算运费",
        "请根据您的兴趣选择课程",
        "按您的口味定制蛋糕",
        "依您的行程安排车辆",
        "Choose courses according to your interests",
        "看过本商品的人还看了",
        "按点击次数排序",
        "根据点击率调整广告位",
        "No results based on your search",
        "A discount based on your purchase amount",
        "Sorted by most viewed",
        "Picked for you by our editors",
        "Chosen for you from what our kitchen has today",
        "Recommended for you from our partners' sites",
        "Go back to the items you viewed",
        "Like what you read? Subscribe",
        "Read more like this",
        "Since you visited us on a phone, some pictures are smaller",
        "我们不会根据您的浏览记录推荐商品",
    ],
)
def test_a_list_for_all_or_of_what_was_seen_is_no_claim(text: str) -> None:
    assert said(text, "claim") == ""


@pytest.mark.parametrize(
    "text",
    [
        "我们会参考浏览记录调整首页内容的推荐顺序。",
        "浏览历史仅保存在您的设备上，用于把您感兴趣的内容优先展示。",
    ],
)
def test_a_policy_that_tells_of_it_in_other_words_is_not_silent(text: str) -> None:
    assert said(text, "policy")

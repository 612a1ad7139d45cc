"""What a site says of personalisation is taken as it says it: a denial is none."""

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import PageVisit
from rectitude.facts.personalisation.sayings import denials, sayings


def page(text: str) -> tuple[PageVisit, ...]:
    here = "https://a.example/privacy"
    return (
        PageVisit(
            moment=Moment(context="ignored", phase="load", sequence=1),
            url=here,
            final_url=here,
            role="privacy",
            text=text,
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "我们不收集个人信息，不进行个性化推送。",
        "本站没有使用用户画像。",
        "我们不会根据您的浏览记录推荐商品。",
        "商品按热度推荐，与您的浏览记录无关。",
        "“猜你喜欢”按全站点击量排序，与您的个人信息无关，也不根据您的浏览记录向您推荐内容。",
        "我们根据您的购买记录提供售后服务。",
        "我们根据您浏览器的类型展示适合的版面。",
        "我们根据您搜索的词展示结果。",
        "我们根据您的购买记录生成电子发票。",
        "本站不以自动化决策方式向您推送信息。",
        "首页内容由编辑选择，并非个性化推荐，未采用推荐算法。",
        "我们不会将您的个人信息用于个性化广告。",
        "We do not use interest-based advertising or any kind of profiling.",
        "4. 个性化推荐\n我们不会依据您的阅读历史进行个性化推荐。",
        "（三）关于个性化广告的说明\n本站没有个性化广告。",
    ],
)
def test_what_a_site_says_it_does_not_do_is_no_sign(text: str) -> None:
    assert not list(sayings(page(text), "policy"))


@pytest.mark.parametrize(
    "text",
    [
        "我们会向您进行个性化推荐。",
        "本店会依据您在本站的浏览记录推荐商品和广告。",
        "首页商品结合您的搜索与收藏排序。",
        "我们不断改进个性化推荐。",
        "无论您是否登录都会有个性化推荐。",
        "如您不希望接受个性化推荐，可以关闭。",
        "我们不仅提供个性化内容，还提供精准推送。",
        "本站不出售信息，但会使用用户画像。",
        "If you do not want personalised offers, tell us.",
        "根据您收藏的路线，向您展示更合适的徒步内容。",
        "我们会依据您的点赞和停留生成频道的推荐列表。",
        "通过自动化决策方式向您推送活动时，会参考您的行为。",
        "为了让推荐更准确，相关性更高，我们分析您的点击。",
        "We use your viewing history to choose what comes first.",
        "4. 个性化推荐\n您关闭后，我们将不再进行个性化推荐。",
        "4. 个性化推荐\n我们根据您的阅读历史推荐。我们不会向未成年人进行个性化推荐。",
        "4. 个性化推荐\n如何关闭见第七节。",
        "我们不会根据人脸等敏感信息进行个性化推荐。",
        "未经您同意，我们不会进行个性化推荐。",
    ],
)
def test_what_it_does_or_lets_a_visitor_refuse_is_a_sign(text: str) -> None:
    assert list(sayings(page(text), "policy"))


@pytest.mark.parametrize(
    "text",
    [
        "即使您拒绝个性化推荐，也不会导致您无法使用我们的产品。",
        "不会因您拒绝个性化推荐而不能使用本网站。",
    ],
)
def test_a_promise_to_serve_who_refuses_is_no_refusal(text: str) -> None:
    assert not list(sayings(page(text), "refused-service"))


@pytest.mark.parametrize(
    "text",
    [
        "如您不同意个性化推荐，您将无法继续使用本平台。",
        "如您拒绝个性化推荐，将无法继续使用本应用。",
        "关闭个性化推荐后，您将不能使用我们的产品和服务。",
        "若您拒绝我们进行用户画像，我们将停止向您提供服务。",
        "如您关闭个性化推荐，我们将停止向您提供资讯浏览与搜索服务。",
        "您如不同意定向推送，则无法使用本软件的任何功能。",
        "If you refuse personalised content, you cannot use this app.",
        "关闭个性化推荐后，您将无法使用商品搜索和下单功能。",
        "拒绝定向推送的，不能播放、购买。",
        "如您不接受定向广告，请停止使用本应用。",
        "拒绝个性化推荐的，请自行卸载本软件。",
        "我们按您看过的类别推荐，关闭后暂停全部书目与章节服务。",
    ],
)
def test_who_refuses_and_is_refused_is_told(text: str) -> None:
    assert list(sayings(page(text), "refused-service"))


@pytest.mark.parametrize(
    "text",
    [
        "关闭个性化推荐后，您将无法使用本应用的“猜你喜欢”功能，其他功能不受限制。",
        "关闭个性化推荐后，您将无法使用本平台中的兴趣频道。",
        "关闭个性化推荐后，我们将停止向您提供基于浏览记录的内容服务。",
        "关闭个性化推荐后，我们将不再向您提供搜索推荐服务。",
        "关闭个性化推荐后，猜你喜欢频道将停止向您提供服务。",
        "拒绝个性化推荐的用户，将不能使用本产品部分功能。",
        "如您拒绝定向推送，我们将不再提供该项服务。",
        "关闭个性化推荐后还能用吗？关闭个性化推荐后会无法使用本应用吗？",
        "不得在用户拒绝个性化推荐后停止提供服务。",
        "如您不同意我们收集位置，个性化推荐不受影响；未登录时无法使用本应用。",
        "If you refuse personalised content, you cannot use the app feature called Picks.",
        "关闭个性化推荐后，将无法使用语音搜索功能。",
        "关闭个性化推荐后，您将无法浏览推荐商品，搜索、下单不受影响。",
        "关闭个性化推荐后，不会无法下单。",
        "我们按您看过的类别推荐，关闭后停止所有基于兴趣的推荐服务。",
        "如您不接受个性化推荐，请停止使用该功能。",
        "如您不同意本协议，请停止使用本应用。",
    ],
)
def test_a_function_that_ends_is_no_refusal_of_the_service(text: str) -> None:
    assert not list(sayings(page(text), "refused-service"))


@pytest.mark.parametrize(
    "text",
    [
        "个性化推荐无法关闭。",
        "本应用的个性化广告目前不支持关闭。",
        "个性化推荐是本应用的基本功能，无法关闭。",
        "我们暂不提供服务以外的承诺；定向推送和个性化内容暂不提供关闭选项。",
        "我们根据您的浏览记录进行个性化推荐，该功能默认开启且您无法退出。",
        "我们向您展示个性化推荐的资讯。该功能为基本功能，无法单独关闭；不接受的，请停止使用。",
        "由于推荐是本产品的核心功能，目前暂不支持关闭个性化推荐。",
        "本应用不提供关闭定向推送。",
        "现在本平台还不支持关闭定向广告。",
        "目前用户不能关闭个性化内容。",
        "本平台没有关闭个性化广告的入口。",
        "我们目前不提供个性化内容的关闭方式。",
        "首页按您的兴趣推送，不设开关。",
        "个性化推荐：我们依据您记下的行程向您推荐酒店和机票。该功能不提供关闭选项；请知悉。",
        "频道根据用户的行为排序，您无法自行关闭。",
        "Tailored adverts cannot be switched off.",
        "There is no option to turn off personalised news.",
    ],
)
def test_who_says_that_there_is_no_way_is_told(text: str) -> None:
    assert list(sayings(page(text), "no-option"))


@pytest.mark.parametrize(
    "text",
    [
        "订单状态、账户安全等服务通知的推送无法关闭。",
        "好友推荐功能不支持关闭。",
        "编辑推荐的内容对所有人相同，不提供关闭选项。",
        "个性化推荐可在设置中关闭，账户安全通知无法关闭。",
        "您可以关闭个性化推荐，但目前服务通知无法关闭。",
        "个性化推荐以外的系统推送无法关闭。",
        "账户提醒不属于个性化推荐。该功能无法关闭。",
        "个性化推荐：您可以在设置中关闭。服务通知：航班变动时告知您。该功能无法关闭。",
        "青少年模式会停用个性化推荐。该功能无法关闭。",
        "消息中心不同于个性化推荐。该功能无法关闭。",
        "您可以关闭个性化推荐。台风预警依规定发布，该推送无法关闭。",
        "我们提供个性化推荐。该功能不能单独关闭，您可以在设置中关闭全部推荐。",
        "个性化推荐无法在网页端关闭，请在应用中操作。",
        "个性化推荐无法关闭怎么办？请更新到最新版本。",
        "个性化推荐无法关闭？请更新到最新版本。",
        "旧版本的个性化推荐无法关闭，请更新。",
        "未登录时个性化推荐无法关闭，登录后可以在设置中关闭。",
        "我们已修复个性化推荐无法关闭的问题。",
        "未登录时，无法关闭个性化推荐，登录后请在设置中关闭。",
        "如果您使用旧机型，暂不支持关闭个性化广告。",
        "我们不支持关闭个性化推荐以外的系统通知。",
        "如遇无法关闭个性化推荐，请联系客服。",
        "目前我们在部分机型上不支持关闭个性化推荐。",
        "目前我们支持关闭个性化推荐。",
        "没有关闭个性化广告的用户会看到感兴趣的内容。",
        "如果设置中没有关闭个性化推荐的入口，请更新版本。",
        "个性化推荐没有开启，您可以在设置中打开开关。",
        "Personalised ads cannot be switched off in the old version.",
    ],
)
def test_notices_without_a_switch_are_no_personalisation_without_one(text: str) -> None:
    assert not list(sayings(page(text), "no-option"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("目前个性化推荐功能暂不支持关闭，敬请谅解。", True),
        ("如您不希望接受个性化推荐，该功能目前无法关闭。", True),
        ("如发现个性化推荐无法关闭，请联系客服。", False),
    ],
)
def test_a_case_for_the_hotline_is_no_admission(text: str, *, said: bool) -> None:
    assert bool(list(sayings(page(text), "no-option"))) is said


@pytest.mark.parametrize(
    "words", ["算法推荐关闭指引", "个性化推荐设置", "关闭定向推送", "Ad preferences"]
)
def test_a_way_to_turn_it_off_is_known_by_its_words(words: str) -> None:
    assert [each.quoted for each in sayings(page(f"首页\n{words}\n版权所有"), "option")] == [words]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("本平台没有关闭个性化广告的入口。", False),
        ("不提供个性化内容的关闭选项。", False),
        ("There is no way to opt out of targeted ads.", False),
        ("不提供手机号也可以关闭个性化推荐。", True),
        ("无法接受的，可关闭个性化推荐。", True),
        ("没有注册的用户仍可关闭个性化推荐。", True),
    ],
)
def test_that_there_is_no_way_is_no_way(text: str, *, found: bool) -> None:
    assert bool(list(sayings(page(text), "option"))) is found


@pytest.mark.parametrize(
    "words",
    [
        "个性化推荐无法在网页端关闭",
        "个性化推荐暂不支持关闭",
        "定向推送未提供关闭",
        "暂不支持关闭个性化推荐",
    ],
)
def test_what_cannot_be_turned_off_is_no_way_to_turn_it_off(words: str) -> None:
    assert not list(sayings(page(words), "option"))


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("关闭后，将不再根据您的兴趣为您挑选内容。", True),
        ("停用该功能以后我们不会根据您的浏览记录推荐商品。", True),
        ("我们不会根据您的浏览记录推荐商品。", False),
        ("网站没有会员，也没有根据您的兴趣挑选内容。", False),
    ],
)
def test_what_ends_with_a_switch_is_done_until_then(text: str, *, claimed: bool) -> None:
    assert bool(list(sayings(page(text), "claim"))) is claimed


@pytest.mark.parametrize(
    "text",
    [
        "我们不会向未成年人进行个性化推荐。",
        "我们不会根据您的精确位置进行个性化推荐。",
        "我们不会为第三方进行个性化推送。",
        "除非您打开开关，我们不会进行个性化推荐。",
    ],
)
def test_a_denial_of_some_or_under_a_condition_denies_nothing_of_the_rest(text: str) -> None:
    assert not list(denials(page(text)))


def test_a_denial_stands_though_the_next_clause_speaks_of_others() -> None:
    assert list(denials(page("我们不进行个性化推荐，也不会向第三方提供信息。")))

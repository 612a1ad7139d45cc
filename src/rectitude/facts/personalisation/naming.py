"""What switches of personalised delivery are called; one pattern for Python and for the scripts of pages."""

PERSONALISED = "个性(?:化|(?=推荐|推送|广告|营销|内容|展示))"
"""Also in its short form, which beside other words (个性签名) is another matter."""
_BEHAVIOUR = "浏览|搜索|阅读|观看|购买|收听|点击|使用|历史|行为|兴趣|喜好|偏好"

SWITCHED = (
    f"{PERSONALISED}(?!皮肤|主题|签名|头像|装扮|定制|封面|背景|昵称|铃声|设计|礼品)"
    "|(定向|程序化|精准)(推送|推荐|广告|营销)|(算法|智能)推荐(?!词|码|人|官|信)|推荐.{0,4}(内容|服务)|猜你喜欢"
    "|(按|根据)兴趣|兴趣(推荐|广告)"
    f"|(按|根据|基于|依据)[我您你]的?.{{0,6}}({_BEHAVIOUR}).{{0,8}}(推荐|推送|展示|排序)"
    "|personali[sz](?!e (your )?(name|gift|engraving|theme|cover))|targeted|tailored (content|ads?|adverts?)"
    "|interest.based|recommendations? (for you|based)"
)

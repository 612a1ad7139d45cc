"""What browsers and in-app browsers say they are: one table of user agents for all collectors."""

from rectitude.facts.clients import EQUALS

_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
_CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{version} Safari/537.36"
_PHONE = "Mozilla/5.0 (Linux; Android 14; 23127PN0CC Build/UKQ1.230804.001; wv) AppleWebKit/537.36"
_MODEL = "23127PN0CC Build/UKQ1.230804.001"
_WEBVIEW = "AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/{version}"
_ANDROID = f"Mozilla/5.0 (Linux; U; Android 14; zh-CN; {_MODEL})"
_KERNEL = "(KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103"

CLIENTS: dict[str, str] = {
    "desktop": f"{_WINDOWS} {_CHROME.format(version='138.0.0.0')}",
    "firefox": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "360": f"{_WINDOWS} {_CHROME.format(version='132.0.0.0')} QIHU 360SE",
    "qqbrowser": f"{_WINDOWS} {_CHROME.format(version='123.0.0.0')} Core/1.116.569.400 "
    "QQBrowser/14.1.6450.400",
    "ucbrowser": f"{_WINDOWS} {_CHROME.format(version='100.0.4896.58')} UBrowser/6.2.4098.3",
    "phone-chrome": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/114.0.0.0 Mobile Safari/537.36",
    "phone-safari": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1_1 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.1.1 Mobile/15E148 Safari/604.1",
    "phone-ucbrowser": f"{_ANDROID} {_WEBVIEW.format(version='123.0.6312.80')} "
    "UCBrowser/17.2.2.1359 Mobile Safari/537.36",
    "quark": f"{_ANDROID} {_WEBVIEW.format(version='123.0.6312.80')} "
    "Quark/7.6.6.711 Mobile Safari/537.36",
    "phone-qqbrowser": f"{_ANDROID} {_WEBVIEW.format(version='121.0.6167.71')} "
    "MQQBrowser/15.6 Mobile Safari/537.36",
    "huawei": "Mozilla/5.0 (Linux; Android 12; HarmonyOS; ALN-AL00; HMSCore 6.14.0.322) "
    "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 "
    "Mobile Safari/537.36",
    "xiaomi": f"{_ANDROID} {_WEBVIEW.format(version='118.0.0.0')} "
    "Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.9.50612",
    "wechat": f"{_PHONE} {_KERNEL} Mobile Safari/537.36 XWEB/1300259 MMWEBSDK/20241202 MMWEBID/2247 "
    "MicroMessenger/8.0.56.2800(0x2800383F) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
    "qq": f"{_PHONE} {_KERNEL} MQQBrowser/6.2 TBS/047601 Mobile Safari/537.36 "
    "V1_AND_SQ_9.1.25_8368_YYB_D QQ/9.1.25.22005 NetType/WIFI WebP/0.4.1 AppId/537260179 "
    "Pixel/1080 StatusBarHeight/96 SimpleUISwitch/0 QQTheme/1000",
    "weibo": f"{_PHONE} {_KERNEL} Mobile Safari/537.36 "
    "Weibo (Xiaomi-23127PN0CC__weibo__14.12.0__android__android14)",
    "alipay": f"{_PHONE} {_KERNEL} UWS/5.16.0.2 Mobile Safari/537.36 UCBS/5.16.0.2 "
    "NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:393|0|2.75) AliApp(AP/10.6.90.8000) "
    "AlipayClient/10.6.90.8000 Language/zh-Hans useStatusBar/true isConcaveScreen/true",
    "dingtalk": f"{_PHONE} {_KERNEL} UWS/5.12.4.0 Mobile Safari/537.36 AliApp(DingTalk/7.6.35) "
    "com.alibaba.android.rimet/41270532 Channel/227200 language/zh-CN abi/64",
    "douyin": f"{_PHONE} {_KERNEL} Mobile Safari/537.36 aweme_330100 JsSdk/1.0 NetType/WIFI "
    "AppName/aweme app_version/33.1.0 ByteLocale/zh-CN Region/CN AppSkin/white "
    "AppTheme/light BytedanceWebview/d8a21c6 WebView/130.0.6723.103",
}
"""
User agents by client: desktop browsers, phone browsers, and in-app browsers, as their editions of late
2024 sent them (shapes from public logs; a server sees nothing of the real client beyond this). The
phone's model is the same wherever the browser tells it.
"""

DESKTOPS = frozenset(EQUALS["desktop"])
"""Clients that are no phones."""

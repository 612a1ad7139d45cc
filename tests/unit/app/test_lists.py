"""The lists about apps: each field of a component names its source, each word is one of the catalogue."""

import pytest

from rectitude import catalogue
from rectitude.collectors.app import hiding
from rectitude.evidence.app import AppPackage, Component, Package
from rectitude.facts.apps import sdks, sources
from rectitude.facts.apps.program import OF_SYSTEM
from rectitude.facts.apps.sdks import SDK

SOURCED = (
    *("owner", "classes", "components", "libraries", "domains", "takes", "starts", "harmless"),
    "limits",
)


@pytest.mark.parametrize("sdk", sdks.known().values(), ids=sdks.known())
def test_every_field_of_a_component_names_where_it_was_read(sdk: SDK) -> None:
    filled = {name for name in SOURCED if getattr(sdk, name)}

    assert sdk.sources.keys() == filled
    assert all(sdk.sources.values())


@pytest.mark.parametrize("sdk", sdks.known().values(), ids=sdks.known())
def test_a_component_speaks_the_catalogues_words(sdk: SDK) -> None:
    assert catalogue.term(f"purpose.{sdk.purpose}")
    assert all(catalogue.term(f"personal_data.{word}") for word in sdk.takes)


def test_no_two_components_claim_one_class() -> None:
    prefixes = [prefix for sdk in sdks.known().values() for prefix in sdk.classes]

    assert all(prefix.endswith(".") for prefix in prefixes)
    for prefix in prefixes:
        assert [other for other in prefixes if prefix.startswith(other)] == [prefix]


def test_what_is_read_and_what_hides_code_have_words() -> None:
    assert all(catalogue.term(f"personal_data.{s.data}") for s in sources._table().source)
    traces = hiding._traces()
    assert all(catalogue.term(f"packer.{tool}") for tool in traces.packers)
    assert all(catalogue.term(f"framework.{tool}") for tool in traces.hybrids)
    assert all(trace.source for each in (traces.packers, traces.hybrids) for trace in each.values())


def test_a_component_without_readable_classes_is_seen_by_the_manifest() -> None:
    activity = Component(number=7, kind="activity", name="com.google.android.gms.ads.AdActivity")
    package = AppPackage(packages=(Package(number=1, name="com.example"),), components=(activity,))

    assert [(each.id, each.by, each.used) for each in sdks.found(package)] == [
        ("admob", "com.google.android.gms.ads.AdActivity", False)
    ]


def test_a_class_of_the_systems_libraries_is_no_user_of_a_component() -> None:
    assert not set(sdks.prefixes()) & set(OF_SYSTEM)
    assert all(not prefix.startswith(("Landroidx/", "Lkotlin/")) for prefix in sdks.prefixes())


@pytest.mark.parametrize(
    "name",
    [
        "com.alibaba.android.arouter.launcher.ARouter",
        "com.alibaba.fastjson.JSON",
        "com.android.volley.Request",
        "com.bumptech.glide.Glide",
        "com.facebook.drawee.view.SimpleDraweeView",
        "com.facebook.react.ReactActivity",
        "com.google.android.exoplayer2.ExoPlayer",
        "com.google.android.material.button.MaterialButton",
        "com.google.gson.Gson",
        "com.google.zxing.BarcodeFormat",
        "com.squareup.picasso.Picasso",
        "com.taobao.weex.WXSDKEngine",
        "com.tencent.mars.xlog.Xlog",
        "com.tencent.mmkv.MMKV",
        "com.octopuscards.Card",
        "io.flutter.embedding.android.FlutterActivity",
        "io.reactivex.Observable",
        "okhttp3.OkHttpClient",
        "org.greenrobot.eventbus.EventBus",
        "twitter4j.Twitter",
    ],
)
def test_no_component_claims_an_ordinary_library(name: str) -> None:
    assert sdks.owner_of(f"L{name.replace('.', '/')};") is None

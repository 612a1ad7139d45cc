"""What people type: what a field of a screen asks for, and when that is not clear."""

import pytest

from rectitude.collectors.app.layouts import views
from rectitude.evidence.app import AppPackage, LayoutView
from rectitude.facts.apps.axml import Element, Reference, Resource
from rectitude.facts.apps.flows.fields import HINT, KIND, VIEW, Fields
from rectitude.facts.apps.flows.values import Heap, Thing, Value, constant

FIELD = Thing("Landroid/view/View;", (0, 1, 2))


def view(**said: object) -> LayoutView:
    return LayoutView(layout="res/layout/a.xml", resource=1, tag="EditText", id=7, **said)  # type: ignore[arg-type]


def asked(*laid_out: LayoutView) -> str:
    heap = Heap()
    heap.put(FIELD, VIEW, constant(7))
    return Fields(AppPackage(views=laid_out)).asked(Value(things=frozenset({FIELD})), heap)


@pytest.mark.parametrize(
    ("said", "data"),
    [
        ({"hint": "请输入身份证号"}, "id_card"),
        ({"name": "et_mobile"}, "mobile"),
        ({"name": "field", "input_type": 0x81}, "password"),
        ({"name": "field", "input_type": 0x80012}, "password"),
        ({"hint": "收货地址"}, "address"),
        ({"hint": "短信验证码", "input_type": 0x12}, ""),
        ({"hint": "服务器地址"}, ""),
        ({"hint": "地址"}, ""),
        ({"hint": "昵称"}, ""),
        ({"hint": "搜索", "name": "phone_search"}, ""),
        ({"name": "amount", "input_type": 0x2}, ""),
    ],
)
def test_a_field_asks_for_what_its_words_or_its_kind_say(
    said: dict[str, object], data: str
) -> None:
    assert asked(view(**said)) == data


def test_a_number_that_stands_for_two_kinds_of_fields_says_nothing() -> None:
    assert asked(view(hint="手机号"), view(hint="身份证号")) == ""


def test_a_label_is_no_field() -> None:
    label = LayoutView(layout="a", resource=1, tag="TextView", id=7, name="phone", text="电话")

    assert asked(label) == ""


def test_a_field_made_in_code_asks_by_its_hint_and_its_kind() -> None:
    heap = Heap()
    heap.put(FIELD, HINT, constant("手机号"))
    other = FIELD._replace(made=(9,))
    heap.put(other, KIND, constant(0x81))
    fields = Fields(AppPackage())

    assert fields.asked(Value(things=frozenset({FIELD})), heap) == "mobile"
    assert fields.asked(Value(things=frozenset({other})), heap) == "password"
    assert fields.asked(Value(things=frozenset({FIELD, other})), heap) == ""


def test_the_field_in_a_frame_of_material_has_the_hint_of_the_frame() -> None:
    inner = Element(
        "com.google.android.material.textfield.TextInputEditText", {"id": Reference(7)}, []
    )
    frame = Element(
        "com.google.android.material.textfield.TextInputLayout", {"hint": Reference(8)}, [inner]
    )
    resources = {7: Resource(7, "id", "field", False), 8: Resource(8, "string", "h", "密码")}

    _, found = views("a.xml", 1, Element("LinearLayout", {}, [frame]), resources)

    assert (found.id, found.name, found.hint, found.depth) == (7, "field", "密码", 2)

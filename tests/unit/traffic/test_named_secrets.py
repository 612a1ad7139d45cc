"""Secrets in fields named so: found wherever forms and trackers put them, and what only talks of them."""

import base64
import gzip
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude.evidence.exchange import Body
from rectitude.facts.traffic.contents import content
from rectitude.facts.traffic.named_secrets import Named, _hinted, secrets, suspects
from rectitude.facts.traffic.parts import Part
from rectitude.facts.traffic.secret_names import named

SECRET = "Kx7-mountain"
IN_BASE64 = base64.b64encode(SECRET.encode()).decode()
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


def in_body(data: bytes | str, media_type: str = JSON) -> list[Named]:
    return list(secrets(Part("body", data.encode() if isinstance(data, str) else data), media_type))


def certain(found: list[Named]) -> list[str]:
    return [each.secret.value for each in found if each.secret.certain]


def beacon(event: object) -> str:
    packed = base64.b64encode(gzip.compress(json.dumps([event]).encode())).decode()
    return f"crc=7&gzip=1&data_list={packed.replace('+', '%2B').replace('/', '%2F')}"


HANDED = [
    (json.dumps({"user": {"loginPwd": SECRET}}), JSON, ()),
    (f"loginId=ops&loginPass={IN_BASE64.replace('=', '%3D')}", FORM, ("base64",)),
    (f"user%5Bpassword%5D={SECRET}", FORM, ()),
    (f"userpwd={SECRET}&confirmPassword=", FORM, ()),
    (json.dumps({"密码": SECRET}), JSON, ()),
    (json.dumps({"body": json.dumps({"passwd": SECRET})}), JSON, ()),
    (json.dumps({"query": f'mutation {{ login(account: "ops", password: "{SECRET}") {{ ok }} }}'}),
     JSON, ()),
    (f"<s:Body><login><user>ops</user><passWord>{SECRET}</passWord></login></s:Body>", "text/xml", ()),
    (beacon({"properties": {"form": {"password": SECRET}}}), FORM, ("base64", "gzip")),
    (base64.b64encode(json.dumps({"pwd": SECRET}).encode()).decode(), "text/plain", ("base64",)),
    (f'cb({{"password":"{SECRET}"', "text/plain", ()),
]  # fmt: skip


@pytest.mark.parametrize(("data", "media_type", "steps"), HANDED)
def test_a_password_is_found_in_a_field_named_so(
    data: str, media_type: str, steps: tuple[str, ...]
) -> None:
    [found] = in_body(data, media_type)

    assert (found.secret.kind, certain([found])) == ("password", [SECRET])
    assert (*found.steps, *found.secret.steps) == steps


WORDS_OF_NAMES = (
    *(
        "user",
        "login",
        "x",
        "access",
        "refresh",
        "client",
        "sms",
        "phone",
        "mobile",
        "message",
        "msg",
        "otp",
    ),
    *("pass", "word", "password", "passwd", "passcode", "passphrase", "pwd", "psw", "pswd", "mima"),
    *(
        "kouling",
        "token",
        "secret",
        "jwt",
        "verify",
        "code",
        "again",
        "confirm",
        "密码",
        "口令",
        "短信验证码",
    ),
)


@given(
    st.lists(st.sampled_from(WORDS_OF_NAMES), min_size=1, max_size=4),
    st.sampled_from(["", "_", "-", "."]),
    st.sampled_from(["", "1", "[]", "_"]),
    st.sampled_from(['{"%s":"v"}', "%s=v", "<%s>v</", '\\"%s\\":', "%s%%22%%3A", '%s: "v"']),
)
def test_whatever_name_says_that_it_holds_a_secret_is_read(
    words: list[str], between: str, behind: str, form: str
) -> None:
    for name in (between.join(words) + behind, "".join(map(str.title, words)) + behind):
        hinted = suspects([Part("body", (form % name).encode())])
        assert _hinted((form % name).encode()) or not (hinted and named(name)), name


def test_letters_of_a_name_within_a_word_or_base64_are_no_reason_to_read_on() -> None:
    noise = b'{"n":"tokenized","b":"x8otPq/sMs1pWd+7jWTa9","passenger":"bypassed by sms"}'

    assert not _hinted(noise)


def test_the_place_of_a_password_leads_through_what_it_is_packed_in() -> None:
    within = json.dumps({"query": f'mutation {{ login(password: "{SECRET}") {{ ok }} }}'})

    assert [each.place for each in in_body(within)] == ["/query/password"]
    assert [each.place for each in in_body(beacon({"form": {"pwd": SECRET}}), FORM)] == [
        "data_list/0/form/pwd"
    ]


def test_a_password_is_found_in_a_part_of_a_multipart_form() -> None:
    data = (
        b'--b\r\nContent-Disposition: form-data; name="oldPassword"\r\n\r\nKx7-mountain\r\n'
        b'--b\r\nContent-Disposition: form-data; name="password_rule"\r\n\r\nletters+digits\r\n--b--'
    )
    media_type = "multipart/form-data; boundary=b"
    body = Body(sha256="", length=len(data), media_type=media_type)
    parts = content("body", body, data, media_type).parts

    assert [each.place for part in parts for each in secrets(part, media_type)] == ["oldPassword"]


@pytest.mark.parametrize(
    "part",
    [
        Part("query", b"a=1&pwd=Kx7-mountain"),
        Part("cookie", b"lang=zh; passwd=Kx7-mountain"),
        Part("referer", b"http://a.example/in?password=Kx7-mountain"),
        Part("header", b"Kx7-mountain", "X-User-Password"),
        Part("plain", b'0\x12\0\x04lamp{"wifi_pwd": "Kx7-mountain"}'),
    ],
)
def test_a_password_is_found_beside_the_body(part: Part) -> None:
    assert certain(list(secrets(part, ""))) == [SECRET]


HONEST = [
    {"password": ""},
    {"password": None},
    {"password": True, "pwd": 8},
    {"password": "******"},
    {"password": "••••••••"},
    {"password": "xxxxxxxx"},
    {"password": "Ab***9"},
    {"password": "password", "newPassword": "newPassword"},
    {"password": "请输入密码"},
    {"password": "Please enter your password"},
    {"password": "required|min:8"},
    {"password": "8-20"},
    {"password": "{{password}}", "pwd": "${pwd}"},
    {"password": "string"},
    {"pwd": "/home/ops/build"},
    {"pwd": "http://a.example/reset"},
    {"password": [{"min": 8, "message": "too short"}]},
    {"password_rule": "letters+digits", "passwordPolicy": "Abc123456"},
    {"password_strength": "strong9", "pwdEncrypt": "RSA-2048", "passwordLevel": "level-3"},
    {"forgetPassword": "link-7781", "hasPwd": "yes-1234", "is_password": "maybe-77"},
    {"rememberPassword": "days-30", "resetpassword": "step-two-2", "lastPassword": "2026-11-20"},
    {
        "boardingPass": "MU5102-77",
        "bypass": "gate-77a",
        "compass": "north-77",
        "passId": "P-778812",
    },
    {"tokenType": "Bearer-77a", "csrfToken": "a81f0c55de7790aa1b", "token": "a81f0c55de7790aa1b"},
    {"accessToken": None, "refresh_token": "", "session_token": "none"},
    {"verifyCode": "7kdm", "couponCode": "604817", "needSmsCode": False, "smsCode": ""},
    {"query": "mutation Login($password: String!) { login(password: $password) { ok } }"},
    {"query": '{ __type(name: "LoginInput") { inputFields { name } } }', "about": "password"},
]


@pytest.mark.parametrize("honest", HONEST, ids=lambda each: next(iter(each)))
def test_what_only_speaks_of_secrets_is_none(honest: dict[str, object]) -> None:
    assert in_body(json.dumps(honest)) == []


MAY_BE_OTHER = [
    ("pass", "EK2024-118"),
    ("pass", "PASSED"),
    ("userPass", "premium-2026"),
    ("sharePwd", "ab12cd34"),
    ("meeting_password", "882211"),
    ("口令", "HAPPY2026"),
    ("passcode", "882211"),
    ("pwd", "src/v2/main"),
    ("password", "Passwort"),
    ("password", "forgot-password"),
    ("password", "fingerprint"),
    ("password", "anonymous@mail.example"),
    ("password", "guest-2026"),
    ("password", "demo1234"),
    ("password", "[A-Za-z0-9]{8,}"),
    ("password", "varchar(64)"),
    ("password", "min8max20"),
    ("password", "#loginInput1"),
    ("password", "2026-11-20T10:00:00Z"),
    ("password", "1764241000"),
    ("password", "20261120"),
    ("password", "90days"),
]


@pytest.mark.parametrize(("name", "value"), MAY_BE_OTHER)
def test_what_may_be_a_ticket_a_word_or_a_setting_is_no_certain_password(
    name: str, value: str
) -> None:
    assert certain(in_body(json.dumps({name: value}))) == []


@pytest.mark.parametrize("value", ["123456", "hunter22", "Zw#8264kuTsm", "lin.yue-77", "P@ss2026"])
def test_what_people_make_up_is_one(value: str) -> None:
    assert certain(in_body(json.dumps({"password": value}))) == [value]


DOUBTFUL = [
    ("password", hashlib.md5(SECRET.encode()).hexdigest(), "password"),
    ("password", hashlib.md5(SECRET.encode()).hexdigest()[8:24], "password"),
    ("password", hashlib.sha256(SECRET.encode()).hexdigest().upper(), "password"),
    ("password", base64.b64encode(hashlib.sha512(SECRET.encode()).digest()).decode(), "password"),
    ("password", base64.b64encode(bytes(range(160, 176))).decode(), "password"),
    ("password", base64.b64encode(hashlib.md5(b"a").hexdigest().encode()).decode(), "password"),
    ("password", "$2b$12$abcdefghijklmnopqrstuv", "password"),
    ("password", "{SHA}q9x7", "password"),
    ("pwd", "x8k2", "password"),
    ("access_token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1XzgifQ.c2ln", "token"),
    ("client_secret", "9f1c7724ab60d3e5", "token"),
    ("smsCode", "604817", "sms-code"),
]


@pytest.mark.parametrize(("name", "value", "kind"), DOUBTFUL)
def test_what_may_open_something_is_doubtful(name: str, value: str, kind: str) -> None:
    [found] = in_body(json.dumps({name: value}))

    assert (found.secret.kind, found.secret.certain) == (kind, False)


def test_a_bearer_token_is_doubtful_and_an_answer_to_a_challenge_is_none() -> None:
    bearer = Part("header", b"Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1XzgifQ.c2ln", "Authorization")
    digest = Part("header", b'Digest username="ops", response="0f8c1a44b7d2"', "Authorization")

    assert [each.secret.kind for each in secrets(bearer, "")] == ["token"]
    assert list(secrets(digest, "")) == []


def test_contents_within_contents_are_opened_to_a_bounded_depth() -> None:
    def packed(times: int) -> str:
        data = json.dumps({"password": SECRET})
        for _ in range(times):
            data = base64.b64encode(data.encode()).decode()
            data = json.dumps({"data": data})
        return data

    assert certain(in_body(packed(1))) == [SECRET]
    assert in_body(packed(12)) == []


def test_a_status_code_alone_has_nothing_decoded() -> None:
    assert not _hinted(b'{"status_code": 7, "code": 0, "data": "dGV4dCBvZiBhIHBhZ2U="}')


@pytest.mark.parametrize(
    "name", ["password", "loginPwd", "profile_password", "adminPass", "wifi_pwd", "登录密码"]
)
def test_a_name_that_stands_for_nothing_else_keeps_a_password_certain(name: str) -> None:
    assert certain(in_body(json.dumps({name: SECRET}))) == [SECRET]

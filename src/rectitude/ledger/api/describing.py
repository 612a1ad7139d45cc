"""What the description of the API says beside the forms: each route in both languages, with an example."""

from collections.abc import Mapping
from typing import Any

from rectitude.ledger.words import words
from rectitude.text import LANGUAGES, Language, Text

Body = Mapping[str, Any]

BODIES: dict[str, Body] = {
    "state_address": {"authority": 1, "address": "legal@shop.example"},
    "enter_paper": {"address": "legal@shop.example", "on": "2026-07-01", "files": ["12"]},
    "act": {
        "version": 3,
        "given": {"opinion": Text("证据完整，依据正确，同意。", "The evidence is complete; agreed.")},
    },
    "ask_laboratory": {
        "laboratory": 5,
        "request": Text(
            "检测开屏和弹窗能否关闭，附录像。", "Can splash screens and pop-ups be closed? Add videos."
        ),
        "due_on": "2026-07-31",
        "assets": [12, 13],
        "scenarios": ["user.popup"],
    },
    "new_asset": {
        "kind": "app",
        "identifier": "com.example.shop",
        "name": Text("示例商城", "Example Shop"),
        "certificate": "5f" * 32,
        "developer": Text("示例电子商务有限公司", "Example E-commerce Co., Ltd."),
    },
    "new_listing": {
        "version": "1.4.0", "store": 4, "page": "https://store.example/apps/shop", "sha256": "9c" * 32,
    },
    "request_run": {"asset": 12, "scenarios": ["user.popup", "resource.filing"]},
    "request_sweep": {"scenarios": ["resource.filing"]},
    "send_clue": {
        "authority": 1,
        "subject": "https://www.shop.example",
        "text": Text("打开后弹窗关不掉。", "A pop-up that cannot be closed."),
        "scenario": "user.popup.full-screen-link",
    },
    "open_problem": {"asset": 12, "scenario": "resource.filing.missing"},
    "propose_measure": {
        "kind": "order",
        "basis": "telecom-regulations",
        "reason": Text("责令改正后逾期未改。", "Not put right within the term of the order."),
        "act_on": "2026-07-01",
        "addressee": 4,
    },
    "propose_penalty": {"basis": "telecom-regulations", "act_on": "2026-07-01", "serious": False},
    "send_transfer": {
        "receiver": 2,
        "reason": Text("注册地和运营地均在邻省。", "Registered and run in the next province."),
    },
}  # fmt: skip
"""By the name of a route that takes JSON: a body as it may be sent; the keys are the reader's own."""

REPORT = "report.json"
"""The file of the example of `take_report`, whose body is a file as it is."""


def name_of(operation: Mapping[str, Any]) -> str:
    """Return the name by which a described operation has its words and its example."""
    return str(operation["operationId"]).removeprefix("rectitude_ledger_api_").partition("_")[2]


def told(operation: Mapping[str, Any]) -> Text:
    """Return what a described operation does."""
    return words(f"routes.{name_of(operation)}")


def body(name: str, language: Language) -> dict[str, Any]:
    """Return the example of a route's body in a language; KeyError where it takes none."""
    return {key: _said(value, language) for key, value in BODIES[name].items()}


def complete(described: dict[str, Any]) -> None:
    """Write into an OpenAPI description what each route does, and its examples, in both languages."""
    for operations in described["paths"].values():
        for operation in operations.values():
            said = told(operation)
            operation["description"] = f"{said.en}\n\n{said.zh}"
            content = operation.get("requestBody", {}).get("content", {})
            if (name := name_of(operation)) in BODIES:
                content["application/json"]["examples"] = {
                    each: {"value": body(name, each)} for each in LANGUAGES
                }


def _said(value: Any, language: Language) -> Any:
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, Mapping):
        return {key: _said(each, language) for key, each in value.items()}
    return value

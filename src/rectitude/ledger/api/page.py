"""The page of the API: every route with what it takes and answers, from the OpenAPI description."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rectitude.ledger.api.base import api
from rectitude.ledger.api.describing import BODIES, REPORT, body, name_of, told
from rectitude.ledger.words import language

METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Route:
    """One route: how it is called, what it takes, and a call that can be copied."""

    method: str
    path: str
    told: str
    parameters: list[tuple[str, str, bool]]
    """Name, where it stands, and whether it is required."""
    answers: list[str]
    example: str


def api_page(request: HttpRequest) -> HttpResponse:
    """Show the API without a script and without anything from elsewhere."""
    host = f"{request.scheme}://{request.get_host()}"
    return render(
        request, "ledger/api.html", {"routes": list(_routes(_described(), host)), "host": host}
    )


@cache
def _described() -> Mapping[str, Any]:
    """Return the description, in both languages: it takes its time, and stays while a process runs."""
    return api.get_openapi_schema()


def _routes(described: Mapping[str, Any], host: str) -> Iterator[Route]:
    for path, operations in described["paths"].items():
        for method in METHODS:
            if method not in operations:
                continue
            said = operations[method]
            yield Route(
                method.upper(),
                path,
                told(said)[language()],
                [
                    (each["name"], each["in"], bool(each.get("required")))
                    for each in said.get("parameters", [])
                ],
                [str(code) for code in said.get("responses", {})],
                _call(method, host + path, said),
            )


def _call(method: str, address: str, said: Mapping[str, Any]) -> str:
    """Return a call that can be copied, in the reader's language; the token is the reader's own."""
    lines = [f"curl -H 'Authorization: Bearer rct_…' {address}"]
    if method != "get":
        lines[0] = lines[0].replace("curl ", f"curl -X {method.upper()} ")
    content = said.get("requestBody", {}).get("content", {})
    if (name := name_of(said)) in BODIES:
        example = json.dumps(body(name, language()), ensure_ascii=False)
        lines += ["  -H 'Content-Type: application/json'", f"  -d '{example}'"]
    elif "multipart/form-data" in content:
        lines.append("  -F file=@evidence.png")
    elif content:
        lines.append(f"  --data-binary @{REPORT}")
    return " \\\n".join(lines)

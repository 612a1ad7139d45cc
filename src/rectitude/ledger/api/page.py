"""The page of the API: every route with what it takes and answers, from the OpenAPI description."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rectitude.ledger.api.base import api

METHODS = ("get", "post", "put", "patch", "delete")
LONGEST = 6
"""Levels of a schema that an example goes down: ours."""


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
    described = api.get_openapi_schema()
    host = f"{request.scheme}://{request.get_host()}"
    return render(
        request, "ledger/api.html", {"routes": list(_routes(described, host)), "host": host}
    )


def _routes(described: Mapping[str, Any], host: str) -> Iterator[Route]:
    schemas = described.get("components", {}).get("schemas", {})
    for path, operations in described["paths"].items():
        for method in METHODS:
            if method not in operations:
                continue
            said = operations[method]
            yield Route(
                method.upper(),
                path,
                said.get("description") or said.get("summary", ""),
                [
                    (each["name"], each["in"], bool(each.get("required")))
                    for each in said.get("parameters", [])
                ],
                [str(code) for code in said.get("responses", {})],
                _call(method, host + path, said, schemas),
            )


def _call(method: str, address: str, said: Mapping[str, Any], schemas: Mapping[str, Any]) -> str:
    """Return a call that can be copied; the token is the reader's own."""
    lines = [f"curl -H 'Authorization: Bearer rct_…' {address}"]
    if method != "get":
        lines[0] = lines[0].replace("curl ", f"curl -X {method.upper()} ")
    content = said.get("requestBody", {}).get("content", {})
    if "application/json" in content:
        body = _example(content["application/json"].get("schema", {}), schemas)
        lines += ["  -H 'Content-Type: application/json'", f"  -d '{json.dumps(body)}'"]
    elif "multipart/form-data" in content:
        lines.append("  -F file=@evidence.png")
    return " \\\n".join(lines)


def _example(schema: Mapping[str, Any], schemas: Mapping[str, Any], level: int = 0) -> Any:
    """Return a value of a schema's form: its default, or one that stands for its type."""
    if "$ref" in schema:
        named = schemas.get(str(schema["$ref"]).rpartition("/")[2], {})
        return _example(named, schemas, level + 1) if level < LONGEST else {}
    if schema.get("default") not in (None, {}, []):
        return schema["default"]
    if "anyOf" in schema:
        return _example(schema["anyOf"][0], schemas, level + 1)
    if schema.get("type") == "object":
        properties = schema.get("properties", {})
        return {name: _example(each, schemas, level + 1) for name, each in properties.items()}
    if schema.get("type") == "array":
        return [_example(schema.get("items", {}), schemas, level + 1)] if level < LONGEST else []
    return {"string": "…", "integer": 1, "number": 1.0, "boolean": False}.get(
        str(schema.get("type"))
    )

"""The API object: who calls, and how errors are answered."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema
from ninja.security import HttpBearer, SessionAuth
from pydantic import Field

from rectitude import __version__
from rectitude.ledger.accounts.queries import actor_of_token
from rectitude.ledger.actor import Actor
from rectitude.ledger.api.describing import complete
from rectitude.ledger.fields import Invalid
from rectitude.ledger.inspections.reports import NotAReport
from rectitude.ledger.problems.queries import PAGE
from rectitude.ledger.transitions import Conflict, Refused
from rectitude.text import Text


class TokenAuth(HttpBearer):
    """`Authorization: Bearer rct_...`: the token's user in the token's organisation."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        actor = actor_of_token(token, timezone.now())
        if actor is not None:
            request.actor = actor  # type: ignore[attr-defined]
        return actor


class Signed(SessionAuth):
    """The session of a signed-in person, safe against forged requests."""

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        if not request.user.is_authenticated:
            return None
        return request.user


class DescribedAPI(NinjaAPI):
    """An API whose description says what each route does, with examples, in both languages."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        described = super().get_openapi_schema(**options)
        complete(described)
        return described


api = DescribedAPI(
    title="rectitude ledger",
    version=__version__,
    urls_namespace="api",
    auth=[TokenAuth(), Signed()],
    docs_url=None,
    openapi_url="/openapi.json",
)
"""No page of documentation is served: it would load scripts from elsewhere."""


PageNumber = Annotated[int, Field(ge=1, le=100_000)]
Key = Annotated[int, Field(ge=1, lt=2**63)]


class Words(Schema):
    zh: str
    en: str


class Problemed(Schema):
    """Why something was not done: `application/problem+json` (RFC 9457), in both languages."""

    type: str = "about:blank"
    title: str = ""
    status: int = 0
    detail: str = ""
    """The reason in English, for programs that know the standard alone."""
    reason: Words
    fields: dict[str, Words] = Field(default_factory=dict)


ERRORS = {
    400: Problemed,
    401: Problemed,
    403: Problemed,
    404: Problemed,
    409: Problemed,
    422: Problemed,
}


PROBLEM_JSON = "application/problem+json"


def _problem(
    request: HttpRequest, status: int, reason: Text, fields: Mapping[str, Any] | None = None
) -> HttpResponse:
    said = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": reason.en,
        "reason": in_words(reason),
        "fields": dict(fields or {}),
    }
    response = api.create_response(request, said, status=status)
    response["Content-Type"] = PROBLEM_JSON
    return response


@api.exception_handler(Conflict)
def _conflict(request: HttpRequest, error: Conflict) -> HttpResponse:
    return _problem(request, 409, error.text)


@api.exception_handler(Refused)
def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return _problem(request, 403, error.text)


@api.exception_handler(NotAReport)
def _no_report(request: HttpRequest, error: NotAReport) -> HttpResponse:
    return _problem(request, 422, error.text)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    reason = Text("没有令牌，或令牌无效、已到期。", "There is no token, or it is wrong or expired.")
    response = _problem(request, 401, reason)
    response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(Invalid)
def _invalid(request: HttpRequest, error: Invalid) -> HttpResponse:
    reason = Text("有的内容不能接受。", "Something entered cannot be taken.")
    fields = {name: in_words(text) for name, text in error.errors.items()}
    return _problem(request, 422, reason, fields)


@api.exception_handler(ValidationError)
def _malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer a request that does not fit its description, in the form of every other refusal."""
    reason = Text("请求不符合接口说明。", "The request does not fit its description.")
    fields = {
        ".".join(str(part) for part in fault["loc"]): {
            "zh": f"不符合说明：{fault['msg']}",
            "en": fault["msg"],
        }
        for fault in error.errors
    }
    return _problem(request, 422, reason, fields)


_REASONS = {
    400: Text("请求无法读取。", "The request cannot be read."),
    403: Text(
        "会话发出的请求缺少防伪令牌。", "A session’s request lacks the token against forgery."
    ),
    404: Text("没有这个地址。", "There is no such address."),
    405: Text("这个地址不支持该方法。", "The address does not take this method."),
    413: Text("请求太大。", "The request is too large."),
}
_FAILED = Text("请求没有完成，问题在我们这里。", "The request failed, and the fault is ours.")


@api.exception_handler(HttpError)
def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
    return without_route(request, error.status_code)


def without_route(request: HttpRequest, status: int) -> HttpResponse:
    """Answer what no route of the API answered itself."""
    return _problem(request, status, _REASONS.get(status, _FAILED))


@api.exception_handler(ObjectDoesNotExist)
@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Exception) -> HttpResponse:
    reason = Text("没有，或您看不到。", "There is none, or you may not see it.")
    return _problem(request, 404, reason)


def in_words(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def actor(request: HttpRequest) -> Actor:
    """Return who acts; every request has one."""
    found: Actor = request.actor  # type: ignore[attr-defined]
    if found.scopes is not None and not found.scopes & {"read", "write", "import"}:
        raise Refused("这个令牌没有任何权限。", "This token has no scope.")
    return found


def must_write(by: Actor) -> None:
    if by.scopes is not None and "write" not in by.scopes:
        raise Refused("这个令牌只能读取。", "This token may only read.")


def paged(
    request: HttpRequest, response: HttpResponse, rows: QuerySet[Any, Any], page: int
) -> list[Any]:
    """
    Return a page of a list; the answer's headers say how many rows there are, and where the others are.

    `X-Total-Count`, and `Link` with `first`, `prev`, `next` and `last` (RFC 8288).
    """
    total = rows.order_by().count()
    last = max(1, -(-total // PAGE))
    places = {"first": 1, "prev": page - 1, "next": page + 1, "last": last}
    links = []
    for name, number in places.items():
        if 1 <= number <= last:
            query = request.GET.copy()
            query["page"] = str(number)
            address = f"{request.build_absolute_uri(request.path)}?{query.urlencode()}"
            links.append(f'<{address}>; rel="{name}"')
    response["X-Total-Count"], response["Link"] = str(total), ", ".join(links)
    return list(rows[(page - 1) * PAGE : page * PAGE])

"""The API object: who calls, and how errors are answered."""

from typing import Annotated, Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError
from ninja.security import HttpBearer, SessionAuth
from pydantic import Field

from rectitude import __version__
from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.accounts.queries import actor_of_token
from rectitude.ledger.transitions import Conflict, Invalid, Refused
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


api = NinjaAPI(
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
    """Why something was not done."""

    reason: Words
    fields: dict[str, Words] = Field(default_factory=dict)


ERRORS = {400: Problemed, 403: Problemed, 404: Problemed, 409: Problemed, 422: Problemed}


@api.exception_handler(Conflict)
def _conflict(request: HttpRequest, error: Conflict) -> HttpResponse:
    return api.create_response(request, {"reason": in_words(error.text)}, status=409)


@api.exception_handler(Refused)
def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return api.create_response(request, {"reason": in_words(error.text)}, status=403)


@api.exception_handler(Invalid)
def _invalid(request: HttpRequest, error: Invalid) -> HttpResponse:
    reason = Text("有的内容不能接受。", "Something entered cannot be taken.")
    fields = {name: in_words(text) for name, text in error.errors.items()}
    return api.create_response(request, {"reason": in_words(reason), "fields": fields}, status=422)


@api.exception_handler(ValidationError)
def _malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer a request that does not fit its description, in the form of every other refusal."""
    reason = Text("请求不符合接口说明。", "The request does not fit its description.")
    fields = {
        ".".join(str(part) for part in each["loc"]): {"zh": each["msg"], "en": each["msg"]}
        for each in error.errors
    }
    return api.create_response(request, {"reason": in_words(reason), "fields": fields}, status=422)


@api.exception_handler(HttpError)
def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
    reason = {"zh": str(error), "en": str(error)}
    return api.create_response(request, {"reason": reason}, status=error.status_code)


@api.exception_handler(ObjectDoesNotExist)
@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Exception) -> HttpResponse:
    reason = Text("没有，或你看不到。", "There is none, or you may not see it.")
    return api.create_response(request, {"reason": in_words(reason)}, status=404)


def in_words(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def actor(request: HttpRequest) -> Actor:
    """Return who acts; every request has one."""
    found: Actor = request.actor  # type: ignore[attr-defined]
    if found.scopes is not None and not found.scopes & {"read", "write", "import"}:
        raise HttpError(403, "no scope")
    return found


def must_write(by: Actor) -> None:
    if by.scopes is not None and "write" not in by.scopes:
        raise Refused("这个令牌只能读取。", "This token may only read.")

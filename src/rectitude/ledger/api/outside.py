"""Errors of the API that arise outside of its routes, in the form of all its errors."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rectitude.ledger.api.base import PROBLEM_JSON, without_route

PREFIX = "/api/v1/"


class Problems:
    """
    Answers programs in `application/problem+json` where pages answer people.

    An address that is not there, a method that it does not take, a fault of ours: none reaches a route.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = self._answer(request)
        if given.status_code < 400 or not request.path.startswith(PREFIX):
            return given
        if given.headers.get("Content-Type") == PROBLEM_JSON:
            return given
        said = without_route(request, given.status_code)
        if "Allow" in given.headers:
            said["Allow"] = given.headers["Allow"]
        return said

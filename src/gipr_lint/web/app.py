"""The application: which address answers what."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeAlias, TypeVar
from urllib.parse import quote

import msgspec
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from gipr_lint.docx.limits import mebibytes
from gipr_lint.messages import LANGUAGES, Message
from gipr_lint.options import Held, Options
from gipr_lint.rulepacks.model import Text
from gipr_lint.terms import PROFILES, YEARS
from gipr_lint.version import __version__
from gipr_lint.web.guard import Guard
from gipr_lint.web.kept import Kept
from gipr_lint.web.names import attached, cleaned
from gipr_lint.web.openapi import description
from gipr_lint.web.pages import Asset, assets, index
from gipr_lint.web.pool import Ended, Limits, Pool
from gipr_lint.web.tasks import TAKEN, Check, Choice, Draft, Drawn, File, New, Overview, Refused, Take, Task, ToData
from gipr_lint.web.uploads import NoForm, Sent, TooLarge, TooSlow, read, sent

Result = TypeVar("Result", Drawn, File)
Endpoint: TypeAlias = Callable[[Request], Awaitable[Response]]

_OFFICE = "application/vnd.openxmlformats-officedocument"
_TYPES = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "html": "text/html",
}

_MOST_FILES = 50
"""So many files a program may send at once."""

_WAITING = 120.0
"""For so many seconds a request waits for its turn."""

_LARGEST_OVERVIEW = 8 << 20
"""Bytes of the summaries of many drafts."""

_OVERVIEWS: msgspec.json.Decoder[Overview] = msgspec.json.Decoder(Overview)

_TIDYING = 20.0
"""Seconds between two looks for what need not be kept any longer."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How the page is run: the options of the server, names of hosts, bytes of a draft, workers, packs to choose."""

    options: Options = Options()
    hosts: tuple[str, ...] = ()
    most: int = 20 << 20
    workers: int = 2
    packs: tuple[tuple[str, Text], ...] = ()
    limits: Limits = Limits()


class Failed(Exception):
    """What a request comes to instead of what it asks for: a status, and why."""

    def __init__(self, status: int, why: Message | str) -> None:
        super().__init__(status)
        self.status, self.why = status, why


def application(settings: Settings) -> Guard:
    """The page, behind its guard."""
    token = secrets.token_urlsafe(24)
    return Guard(_Site(settings, token).starlette(), settings.hosts, token)


class _Site:
    """The addresses of the page."""

    def __init__(self, settings: Settings, token: str) -> None:
        self._settings, self._token = settings, token
        self._pool = Pool(settings.options, settings.workers, settings.limits)
        self._kept = Kept()
        self._turns = asyncio.Semaphore(2 * settings.workers + 4)

    def starlette(self) -> Starlette:
        """The application without its guard."""
        routes = [
            Route("/", self._index),
            Route("/healthz", self._health),
            Route("/openapi.json", self._openapi),
            Route("/check", self._answered(self._check), methods=["POST"]),
            Route("/overview", self._answered(self._overview), methods=["POST"]),
            Route("/forget/{name}", self._forget, methods=["POST"]),
            Route("/new", self._answered(self._new), methods=["POST"]),
            Route("/api/check", self._answered(self._report), methods=["POST"]),
            Route("/take/{name}/{what}", self._answered(self._take)),
            *(Route(f"/{name}", _serving(asset)) for name, asset in assets().items()),
        ]
        return Starlette(routes=routes, lifespan=self._living)

    @contextlib.asynccontextmanager
    async def _living(self, _: Starlette) -> AsyncIterator[None]:
        """The workers live as long as the application."""
        await self._pool.open()
        tidying = asyncio.create_task(self._tidy())
        try:
            yield
        finally:
            tidying.cancel()
            await self._pool.close()

    async def _tidy(self) -> None:
        while True:
            await asyncio.sleep(_TIDYING)
            self._kept.tidy()

    async def _index(self, request: Request) -> Response:
        lang = request.query_params.get("lang", self._settings.options.lang)
        own = self._settings
        page = index(
            lang if lang in LANGUAGES else LANGUAGES[0],
            self._token,
            profile=own.options.profile,
            packs=own.packs,
            most=own.most,
        )
        return Response(page, media_type="text/html")

    async def _health(self, _: Request) -> Response:
        return JSONResponse({"status": "ok", "version": __version__})

    async def _openapi(self, _: Request) -> Response:
        return Response(description(), media_type="application/json")

    async def _check(self, request: Request) -> Response:
        """Checks the file of a form, and keeps it for what may be taken away."""
        form = await self._sent(request, 2)
        draft = _drafts(form, self._choice(request, form))[-1]
        last = next((Held(cleaned(name), data) for name, data in form.named("previous") if data), None)
        draft = msgspec.structs.replace(
            draft, previous=self._held(form.value("beside")) or last, against=self._held(form.value("against"))
        )
        name = self._kept.put(draft)
        try:
            check = Check(draft=draft, number=_number(form.value("number")) or 1, take=f"take/{name}")
            answer = await self._done(request, check, Drawn)
        except BaseException:
            self._kept.drop(name)
            raise
        return _json({"name": name, "html": answer.html, "summary": answer.summary, "without": answer.without})

    def _held(self, name: str) -> Held | None:
        """Another draft, which is kept under that name; None where none is named. Raises Failed where it is there no
        longer."""
        if not name:
            return None
        if (other := self._kept.get(name)) is None:
            raise Failed(410, Message("web.gone"))
        return Held(other.name, other.data)

    async def _overview(self, request: Request) -> Response:
        """What the drafts come to whose summaries the page sends."""
        asked = await self._body(request)
        return _json({"html": (await self._done(request, asked, Drawn)).html})

    async def _report(self, request: Request) -> Response:
        """The JSON of the command line."""
        form = await self._sent(request, _MOST_FILES)
        report = ToData(drafts=_drafts(form, self._choice(request, form)))
        return Response((await self._done(request, report, File)).data, media_type="application/json")

    async def _new(self, request: Request) -> Response:
        form = await self._sent(request, 0)
        choice = self._choice(request, form)
        if choice.year is None:
            raise Failed(400, Message("web.no-year", {"first": YEARS[0], "last": YEARS[1]}))
        blank = New(agency=form.value("agency"), year=choice.year, choice=choice)
        return _download(await self._done(request, blank, File))

    async def _take(self, request: Request) -> Response:
        what = next((one for one in TAKEN if one == request.path_params["what"]), None)
        draft = self._kept.get(request.path_params["name"])
        if what is None or draft is None:
            raise Failed(410 if what else 404, Message("web.gone"))
        without = tuple(map(_number, request.query_params.get("without", "").split(",")))
        return _download(await self._done(request, Take(draft=draft, what=what, without=without), File))

    async def _forget(self, request: Request) -> Response:
        self._kept.drop(request.path_params["name"])
        return Response(status_code=204)

    async def _sent(self, request: Request, files: int) -> Sent:
        most = self._settings.most
        try:
            return await sent(request, most, files)
        except TooLarge:
            raise Failed(413, Message("web.too-large", {"most": mebibytes(most)})) from None
        except TooSlow:
            raise Failed(408, Message("web.too-slow")) from None
        except NoForm:
            raise Failed(400, Message("web.no-form", {"most": files})) from None

    async def _body(self, request: Request) -> Overview:
        """What the page asks about several drafts. Raises Failed for anything else."""
        try:
            return _OVERVIEWS.decode(await read(request, _LARGEST_OVERVIEW))
        except TooLarge:
            raise Failed(413, Message("web.too-large", {"most": mebibytes(_LARGEST_OVERVIEW)})) from None
        except (TooSlow, msgspec.DecodeError):
            raise Failed(400, Message("web.no-file")) from None

    def _choice(self, request: Request, form: Sent) -> Choice:
        """What was chosen for a draft. Raises Failed for what cannot be chosen."""
        lang = request.query_params.get("lang") or form.value("lang") or self._settings.options.lang
        profile, year = form.value("profile"), form.value("year")
        packs = form.values("pack")
        known = next((one for one in PROFILES if one == profile), None)
        if lang not in LANGUAGES or (profile and known is None):
            raise Failed(400, Message("web.no-choice", {"name": profile if lang in LANGUAGES else lang}))
        if unknown := [pack for pack in packs if pack not in dict(self._settings.packs)]:
            raise Failed(400, Message("web.no-choice", {"name": unknown[0]}))
        if year and not (year.isascii() and year.isdigit() and YEARS[0] <= int(year[:5]) <= YEARS[1]):
            raise Failed(400, Message("web.no-year", {"first": YEARS[0], "last": YEARS[1]}))
        return Choice(lang=lang, profile=known, year=int(year) if year else None, packs=tuple(packs))

    async def _done(self, request: Request, task: Task, kind: type[Result]) -> Result:
        """What comes of a task, for as long as somebody waits for it. Raises Failed, ClientDisconnect."""
        work = asyncio.create_task(self._pool.done(task))
        gone = asyncio.create_task(_gone(request))
        try:
            await asyncio.wait((work, gone), return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                raise ClientDisconnect
            answer = work.result()
        except Ended:
            raise Failed(422, Message("web.ended")) from None
        finally:
            for one in (work, gone):
                one.cancel()
            await asyncio.gather(work, gone, return_exceptions=True)
        if isinstance(answer, Refused):
            raise Failed(409, answer.why)
        if not isinstance(answer, kind):
            raise Failed(422, Message("web.ended"))
        return answer

    def _answered(self, endpoint: Endpoint) -> Endpoint:
        """The endpoint when it is its turn; what it fails for is told."""

        async def answered(request: Request) -> Response:
            lang = request.query_params.get("lang", self._settings.options.lang)
            try:
                async with asyncio.timeout(_WAITING):
                    await self._turns.acquire()
            except TimeoutError:
                return _failure(Failed(503, Message("web.busy")), lang)
            try:
                return await endpoint(request)
            except Failed as failure:
                return _failure(failure, lang)
            except ClientDisconnect:
                return Response(status_code=400)
            finally:
                self._turns.release()

        return answered


async def _gone(request: Request) -> None:
    """Ends when the browser has left."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _number(text: str) -> int:
    """A small number in a text, 0 where there is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _drafts(form: Sent, choice: Choice) -> tuple[Draft, ...]:
    """The drafts in a form. Raises Failed where there are none."""
    drafts = tuple(Draft(name=cleaned(name), data=data, choice=choice) for name, data in form.named("file"))
    if not drafts:
        raise Failed(400, Message("web.no-file"))
    return drafts


def _json(data: object) -> Response:
    return Response(msgspec.json.encode(data), media_type="application/json")


def _failure(failure: Failed, lang: str) -> Response:
    why = failure.why
    said = why if isinstance(why, str) else why.in_language(lang if lang in LANGUAGES else LANGUAGES[0])
    headers = {"retry-after": "10"} if failure.status == 503 else {}
    return JSONResponse({"error": said}, failure.status, headers)


def _download(file: File) -> Response:
    """A file that a browser saves and never shows."""
    headers = {"content-disposition": attached(file.name), "content-security-policy": "sandbox; default-src 'none'"}
    if file.said:
        headers["x-gipr-lint-said"] = quote(file.said)
    return Response(file.data, media_type=_TYPES[file.name.rpartition(".")[2]], headers=headers)


def _serving(asset: Asset) -> Endpoint:
    async def serve(_: Request) -> Response:
        return Response(asset.text, media_type=asset.type)

    return serve

"""The main job end to end: over the wire, from recordings, without a model; what fails is said."""

from __future__ import annotations

import asyncio
import datetime
import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from fakes import READING, RECONCILING, FakeModel, labels_by_noun

from consensus import Article, Brief, make_brief, make_brief_async, reconcile, summarise
from consensus.articles import load
from consensus.brief import Progress
from consensus.errors import (
    BadAnswer,
    InputError,
    MissingKey,
    ModelError,
    NoArticles,
    PartialFailure,
    RecordingError,
)
from consensus.llm import OpenAIModel, Recorder
from consensus.llm.port import Message, Reply, Request

STORY = Path(__file__).parents[1] / "eval" / "stories" / "bridge"
ARTICLES = [
    Article(
        id="wire",
        outlet="Meridian Wire",
        published="2026-03-04",
        text="The ferry Alma sank off Brinport on Tuesday with 140 people aboard, the coastguard said. "
        "Its owners denied that it was overloaded. Divers searched the wreck at a depth of 38 metres.",
    ),
    Article(
        id="post",
        outlet="The Albion Post",
        published="2026-03-05",
        text="A ferry that went down off Brinport carried 152 people, its owners admitted on Wednesday. "
        "The Alma lay 38 metres deep, and nine people have not been found, rescuers told reporters.",
    ),
]


class Server(BaseHTTPRequestHandler):
    """Answers chat completions as ``labels_by_noun`` would."""

    protocol_version = "HTTP/1.1"
    bodies: list[dict[str, Any]]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.bodies.append(body)
        name = body["response_format"]["json_schema"]["name"]
        step = {"reading": "read", "reconciling": "reconcile"}.get(name, name)
        messages = tuple(Message(m["role"], m["content"]) for m in body["messages"])
        answer = labels_by_noun(Request(step, "", messages, name, {}))
        data = json.dumps(
            {
                "id": "c1",
                "object": "chat.completion",
                "created": 1,
                "model": body["model"],
                "choices": [
                    {
                        "index": 0,
                        "finish_reason": "stop",
                        "message": {"role": "assistant", "content": json.dumps(answer)},
                    }
                ],
                "usage": {"prompt_tokens": 50, "completion_tokens": 10, "total_tokens": 60},
            }
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def endpoint() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    bodies: list[dict[str, Any]] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Answering", (Server,), {"bodies": bodies}))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1", bodies
    server.shutdown()
    server.server_close()
    thread.join()


def recorded(endpoint: str, folder: Path) -> Brief:
    model = OpenAIModel("local-1", base_url=endpoint, api_key="sk-canary")
    return make_brief(ARTICLES, model=Recorder(model, folder, "record", "ferry"))


def test_over_the_wire_then_from_recordings_without_a_socket(
    endpoint: tuple[str, list[dict[str, Any]]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, bodies = endpoint
    first = recorded(url, tmp_path)
    assert first.reader == "local-1"
    assert first.usage.calls == len(bodies) == 3
    assert not any(b"sk-canary" in path.read_bytes() for path in tmp_path.iterdir())

    def refuse(*args: object, **named: object) -> None:
        raise AssertionError("a replay opened a socket")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    again = make_brief(ARTICLES, model=Recorder(None, tmp_path, story="ferry"))
    assert again.model_dump(exclude={"usage"}) == first.model_dump(exclude={"usage"})


def test_each_article_is_sent_once(endpoint: tuple[str, list[dict[str, Any]]], tmp_path: Path) -> None:
    url, bodies = endpoint
    recorded(url, tmp_path)
    reading = [b for b in bodies if b["response_format"]["json_schema"]["name"] == "reading"]
    sent = "\n".join(message["content"] for body in reading for message in body["messages"])
    for phrase in ("Divers searched the wreck", "rescuers told reporters"):
        assert sent.count(phrase) == 1


def test_a_changed_article_is_a_miss_that_names_story_article_step_and_difference(
    endpoint: tuple[str, list[dict[str, Any]]], tmp_path: Path
) -> None:
    recorded(endpoint[0], tmp_path)
    changed = ARTICLES[0].model_copy(update={"text": ARTICLES[0].text.replace("denied", "admitted")})
    with pytest.raises(RecordingError) as miss:
        make_brief([changed, ARTICLES[1]], model=Recorder(None, tmp_path, story="ferry"))
    for named in ("ferry", "wire", "read", "denied", "admitted"):
        assert named in str(miss.value)


def test_all_articles_are_read_at_once_and_reconciled_after() -> None:
    reading = 0
    most = 0

    class Together(FakeModel):
        async def complete(self, request: Request) -> Reply:
            nonlocal reading, most
            reading += request.step == "read"
            most = max(most, reading)
            if request.step == "reconcile":
                assert reading == 0
            async with asyncio.timeout(30):
                while most < len(ARTICLES):
                    await asyncio.sleep(0)
            reading -= request.step == "read"
            return await super().complete(request)

    model = Together(labels_by_noun)
    make_brief(ARTICLES, model=model)
    assert most == len(ARTICLES)
    assert [request.step for request in model.asked].count("reconcile") == 1


def failing(*subjects: str) -> FakeModel:
    def answer(request: Request) -> dict[str, Any]:
        if request.subject in subjects:
            raise BadAnswer("the model refused to answer")
        return labels_by_noun(request)

    return FakeModel(answer)


def test_one_article_that_cannot_be_read_costs_only_itself() -> None:
    more = [*ARTICLES, ARTICLES[1].model_copy(update={"id": "mail", "outlet": "Mail"})]
    brief = make_brief(more, model=failing("wire"))
    assert [article.id for article in brief.articles] == ["post", "mail"]
    assert any("wire" in warning and "refused" in warning for warning in brief.warnings)
    with pytest.raises(PartialFailure):
        make_brief(more, model=failing("wire"), strict=True)


def test_no_brief_is_made_of_nothing() -> None:
    model = failing("wire", "post")
    with pytest.raises(ModelError, match="refused"):
        make_brief(ARTICLES, model=model)
    assert not any(request.step == "reconcile" for request in model.asked)
    with pytest.raises(NoArticles):
        make_brief([])
    with pytest.raises(InputError, match="wire"):
        make_brief([ARTICLES[0], ARTICLES[0]])


def test_the_readings_survive_a_failed_last_call() -> None:
    brief = make_brief(ARTICLES, model=failing(""))
    assert brief.reader == "fake-1, compared by the built-in rules"
    assert "did not reconcile" in brief.warnings[0]
    assert brief.usage.calls == len(ARTICLES)
    assert any(m.label == "number of people" for m in brief.measures)


def test_an_answer_that_does_not_fit_is_asked_for_once_again_and_then_given_up() -> None:
    model = FakeModel(lambda request: "not json")
    with pytest.raises(BadAnswer):
        make_brief(ARTICLES[:1], model=model)
    assert [request.step for request in model.asked] == ["read", "read again"]


def test_prose_with_a_number_of_its_own_is_asked_for_again_and_then_left_out() -> None:
    def answer(request: Request) -> dict[str, Any]:
        if request.step == "read":
            return labels_by_noun(request)
        if request.step == "reconcile again":
            return {"parts": [["P1", "Still 999 died."], ["P2", "It sank with {M1} aboard."]]}
        rows = labels_by_noun(request)["measures"]
        return RECONCILING | {
            "title": "Ferry sinks",
            "measures": rows,
            "lede": "A ferry carried {M1}.",
            "prose": ["Some 999 died.", "A dozen {M1} were aboard.", "It lay {M2} deep."],
        }

    model = FakeModel(answer)
    brief = make_brief(ARTICLES, model=model)
    text = " ".join(paragraph.text for paragraph in brief.paragraphs)
    assert "999" not in text
    assert "dozen" not in text
    assert "It sank with" in text
    assert any("P1" in left.what for left in brief.left_out)
    assert [request.step for request in model.asked].count("reconcile again") == 1


def test_a_wrong_key_ends_the_run_with_its_own_error() -> None:
    def answer(request: Request) -> dict[str, Any]:
        raise MissingKey("the key was refused")

    with pytest.raises(MissingKey):
        make_brief(ARTICLES, model=FakeModel(answer))


class Broken:
    """A model of a caller's own making, with a bug."""

    name = "broken-1"

    def __init__(self, found: object) -> None:
        self.found = found

    async def complete(self, request: Request) -> Reply:
        if isinstance(self.found, Exception):
            raise self.found
        return self.found  # type: ignore[return-value]


@pytest.mark.parametrize("found", [ValueError("oops"), "a string", None])
def test_a_callers_broken_model_is_an_error_of_the_tree(found: object) -> None:
    with pytest.raises(ModelError, match="broken-1"):
        make_brief(ARTICLES, model=Broken(found))


@pytest.mark.parametrize("articles", ["text", ["x"], [{"id": "a", "text": "x"}]])
def test_what_is_no_article_is_said(articles: Any) -> None:
    with pytest.raises(InputError, match="Article records"):
        make_brief(articles)
    with pytest.raises(InputError, match="complete"):
        make_brief(ARTICLES, model=5)  # type: ignore[arg-type]


def test_odd_articles_cost_nothing_good() -> None:
    blank = Article(id="blank", text=" ")
    brief = make_brief(article for article in [*ARTICLES, blank])  # type: ignore[arg-type]
    assert len(brief.articles) == len(ARTICLES)
    assert any("blank" in warning for warning in brief.warnings)
    odd = Article(id="odd", text=ARTICLES[0].text + " \ud800", published=datetime.date(2026, 3, 4))  # type: ignore[arg-type]
    assert make_brief([odd, ARTICLES[1]]).model_dump_json()
    assert odd.published == "2026-03-04"


def test_a_loop_that_already_runs_is_no_obstacle() -> None:
    async def in_a_notebook() -> Brief:
        return make_brief(ARTICLES)

    assert asyncio.run(in_a_notebook()) == asyncio.run(make_brief_async(ARTICLES)) == make_brief(ARTICLES)


def test_summaries_can_be_kept_and_reconciled_later() -> None:
    kept = summarise(ARTICLES).model_dump_json(by_alias=True)
    later = type(summarise(ARTICLES)).model_validate_json(kept)
    assert reconcile(later) == make_brief(ARTICLES)


def test_progress_tells_each_article_and_the_end() -> None:
    events: list[Progress] = []
    make_brief(ARTICLES, progress=events.append)
    assert [event.article for event in events] == ["wire", "post", ""]
    assert [event.done for event in events[:2]] == [1, 2]


def test_a_long_article_is_read_in_chunks_and_nothing_of_it_is_lost() -> None:
    text = " ".join(f"In village {chr(65 + n % 26)}{n} some {n + 3} houses burned down." for n in range(2500))
    model = FakeModel(labels_by_noun)
    (summary,) = summarise([Article(id="long", text=text)], model=model).summaries
    assert len(model.asked) > 1
    assert len(summary.figures) >= 2400


def test_the_shipped_story_has_the_disputes_that_its_articles_hold() -> None:
    brief = make_brief(load([str(STORY)]).articles)
    disputed = [
        {figure.printed for p in m.positions for figure in p.figures}
        for m in brief.measures
        if m.verdict == "disputed"
    ]
    assert any("4.7-kilometer" in printed and "1 kilometre" in printed for printed in disputed)
    assert any("14,000" in printed and "15,000" in printed for printed in disputed)
    assert len({article.origin for article in brief.articles}) == 3
    assert any(
        f.fault and f.printed == "1 years" for m in brief.measures for p in m.positions for f in p.figures
    )


@pytest.mark.parametrize("story", ["bridge", "ridge-fire", "tram-strike"])
def test_every_link_of_the_prose_leads_to_something_in_the_brief(story: str) -> None:
    brief = make_brief(load([str(STORY.parent / story)]).articles)
    known = {m.id for m in brief.measures} | {s.id for s in brief.statements}
    known |= {f.id for m in brief.measures for p in m.positions for f in p.figures}
    for paragraph in (brief.lede, *brief.paragraphs):
        assert {link.ref for link in paragraph.links} <= known
        assert set(paragraph.cites) <= known


def test_an_article_on_another_event_is_said_and_not_merged() -> None:
    other = Article(
        id="cheese",
        text="Cheese makers of the Orlen valley met for their yearly fair, where judges tasted soft and hard "
        "kinds from many farms. Visitors bought honey, bread and cider, and children fed goats. A brass "
        "band played marches while farmers compared tractors and complained of dry pastures. The prize for the "
        "best wheel went to a widow who has made it in her kitchen since her husband left for the city. She said "
        "she would spend the money on a new roof, and on a bell for her oldest cow.",
    )
    texts = load([str(STORY)]).articles
    brief = make_brief([*texts, other])
    assert "cheese" not in [article.id for article in brief.articles]
    assert any("cheese" in left.what for left in brief.left_out)


def test_reading_rows_are_only_strings() -> None:
    assert set(READING) == {"summary", "figures", "statements", "issuer", "missed", "elsewhere"}

"""What a provider's failure means: what is retried, what is asked otherwise, what ends in one clear line.

Pure: works on status, headers and body, whatever client fetched them. "Final" means that no further request
is sent in this run, the same line answers them all; where the provider had answered before, not until it
said so three times in a row. Of a response with an error status, the first that holds:

    wants a shorter answer                      asked again for half as long a one
    says that the window is too small, or 413   ContextOverflow
    says that the content was filtered, or that
    the answer reached its limit                BadAnswer
    quota used up, or 402                       ModelError, final
    401, 403, or a 400 about the key            MissingKey; but for 403 final (about the model: as below)
    rejects max_completion_tokens               asked again with max_tokens
    rejects response_format                     asked again one rung lower
    no such model; 404, 405, 410                ModelError, final
    429                                         the gate holds everybody; asked again
    408, 409, 425, 5xx                          asked again, up to the attempts allowed
    ... with "x-should-retry: false"            ModelError
    3xx                                         ModelError, final; 307 and 308 within the server
                                                are followed
    another 400 or 422                          asked again one rung lower; else
    any other                                   ModelError with the provider's words

And with no such response (``wire``, ``answers``):

    no connection; reset; body cut, not UTF-8,
    not JSON, no completion (a gateway's page)  asked again, up to the attempts allowed
    a hang, a drip: nothing whole in time       asked once more
    a certificate that nobody vouches for, an
    address that is none                        ModelError, final
    status 200 with an error in the body        as if that error had come with its own status
    no choices; null or empty content           asked once more, then BadAnswer
    a body larger than 4 MB; refusal;
    finish_reason "content_filter", "length"    BadAnswer (of a cut reading the article's halves are read)
    an answer that is not JSON or does not fit  asked again one rung lower; at the last BadAnswer
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from consensus.errors import BadAnswer, ContextOverflow, MissingKey, ModelError
from consensus.llm.secrets import scrub
from consensus.llm.waits import retry_after, said_wait

# Longest part of a provider's own words that is looked at, and that goes into a message for people.
LOOKED_AT_CHARS = 2000
QUOTED_CHARS = 200

_TRANSIENT = {408, 409, 425}
_NOTHING_THERE = {404, 405, 410}

_OVERFLOW = re.compile(
    r"context[_ ]length|context[_ ]window|context[_ ]size|maximum context|prompt is too long"
    r"|input is too long|request too large|too many (?:input )?tokens in|maximum model length"
    r"|exceeds the maximum number of tokens|`inputs` must have less than",
    re.I,
)
# Answers may be shorter than was asked for, or the window holds no article and so long an answer.
_OUTPUT = re.compile(
    r"tokens\W{0,3} is too large|at most \d{1,9} (?:completion|output) tokens|in the (?:completion|output)\b"
    r"|max_new_tokens|maximum allowed number of output tokens|range of max_"
    r"|max_(?:completion_|output_)?tokens\W{0,3} (?:value|must be|cannot be|exceeds)",
    re.I,
)
_FILTERED = re.compile(r"content[_ ](?:filter|policy|management)|invalid_prompt|flagged", re.I)
_CUT = re.compile(r"output limit was reached", re.I)
_BAD_KEY = re.compile(
    r"api[_ ]key[_ ](?:not valid|invalid)|(?:invalid|incorrect)[_ ]api[_ ]key|authentication[_ ]error", re.I
)
_QUOTA = re.compile(
    r"insufficient_quota|exceeded your current quota|billing_hard_limit|out of credit"
    r"|out of call volume quota|budget_exceeded|budget has been exceeded|credit balance is too low",
    re.I,
)
_TOKEN_LIMIT = re.compile(r"max_completion_tokens", re.I)
_FORMAT = re.compile(
    r"response_?format|json_?schema|json_?object|structured output|guided|grammar|\bschema\b", re.I
)
_NO_MODEL = re.compile(
    r"model[_ ]not[_ ]found|model.{0,120}(?:not found|does not exist|not available|no access)|no such model"
    r"|invalid[_ ]model|not a valid model|not allowed to access model|no endpoints found|DeploymentNotFound",
    re.I | re.S,
)
_TOO_MANY = re.compile(r"rate[_ ]?limit|too many requests|insufficient_quota|quota", re.I)
_READS_LIKE = {400: _OVERFLOW, 401: _BAD_KEY, 404: _NO_MODEL, 429: _TOO_MANY}


class Hopeless(ModelError):
    """The provider would refuse every other request as well: nobody else needs to ask."""


class RefusedKey(MissingKey):
    """The provider would refuse the key with every other request as well."""


class RefusedRequest(ModelError):
    """The server refuses the request without saying what it dislikes: perhaps how JSON is asked for."""


class Transient(Exception):
    """Worth another attempt: the fault may be gone by then. ``str`` is for people."""

    def __init__(self, line: str, *, status: int | None = None, retry_after_s: float | None = None) -> None:
        super().__init__(line)
        self.status = status
        self.retry_after_s = retry_after_s


class TooMany(Transient):
    """The provider takes no more requests for now: everybody waits, and it costs no attempt."""


class NoAnswer(Transient):
    """The request went out and no complete answer came back: it may have been billed."""


class Unreachable(Transient):
    """There was no connection: nothing was sent."""


class TimedOut(NoAnswer):
    """No complete answer within the timeout."""


class OutputRejected(ContextOverflow):
    """The server gives no answers as long as was asked for, or not beside so long a text."""


class FormatRejected(Exception):
    """This server does not take the ``response_format`` it was sent."""


class LimitRejected(Exception):
    """This server does not know ``max_completion_tokens``."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A response that is no answer: status, headers in lower case, and the first part of the body.

    ``secrets`` are left out of what it says before that is cut: half a key would not be recognised.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes
    with_status: int | None = None
    secrets: tuple[str, ...] = ()

    def reads_like(self, status: int) -> bool:
        """Whether the words are those of an error with this status: 400 a window too small, 401, 404, 429."""
        return _READS_LIKE[status].search(self.said) is not None

    @property
    def shown(self) -> str:
        """The status, for people."""
        return f"{self.with_status} with an error" if self.with_status else str(self.status)

    @property
    def said(self) -> str:
        """The provider's own words and codes in one line, at most ``LOOKED_AT_CHARS`` long."""
        words = scrub(" · ".join(_words(self.body)), *self.secrets)
        return " ".join(_printable(words).split())[:LOOKED_AT_CHARS]


def failure(rejection: Rejection, *, model: str, where: str) -> Exception:
    """The exception that says what ``rejection`` means.

    Args:
        rejection: The provider's response.
        model: The model's name, for the message.
        where: The endpoint's address without secrets, for the message.

    >>> failure(Rejection(401, {}, b""), model="m", where="https://x/v1")
    RefusedKey('https://x/v1 refused the API key (401): check OPENAI_API_KEY')
    >>> type(failure(Rejection(503, {"retry-after": "2"}, b""), model="m", where="https://x/v1")).__name__
    'Transient'
    """
    status, said = rejection.status, rejection.said
    asked = f"({rejection.shown}{': ' + said[:QUOTED_CHARS] if said else ''})"
    if status in (400, 422) and _OUTPUT.search(said):
        return OutputRejected(f"the request is too large for {model} {asked}")
    if status == 413 or (status in (400, 422, 429, 500) and _OVERFLOW.search(said)):
        return ContextOverflow(f"the request is too large for {model} {asked}")
    if status in (400, 403, 422) and _FILTERED.search(said):
        return BadAnswer(f"the provider's content filter stopped the request {asked}")
    if status == 400 and _CUT.search(said):
        return BadAnswer(f"the model's answer was cut off {asked}")
    # Gemini says "you exceeded your current quota" of a limit per minute too, and then how long to wait.
    if status == 402 or (status in (400, 403, 429) and _QUOTA.search(said) and said_wait(said) is None):
        return Hopeless(f"the quota at {where} is used up {asked}: check plan and billing, then run again")
    if status == 403 and _NO_MODEL.search(said):
        return _no_model(model, where, asked)
    if status in (401, 403) or (status == 400 and _BAD_KEY.search(said)):
        # A firewall may answer 403 to the words of one article.
        kind = MissingKey if status == 403 else RefusedKey
        return kind(f"{where} refused the API key {asked}: check OPENAI_API_KEY")
    return _asked_otherwise(rejection, said) or _final_or_transient(rejection, asked, model, where)


def _asked_otherwise(rejection: Rejection, said: str) -> Exception | None:
    if rejection.status in (400, 404, 415, 422, 500, 501):
        if _TOKEN_LIMIT.search(said) and rejection.status != 500:
            return LimitRejected(said)
        if _FORMAT.search(said):
            return FormatRejected(said)
    return None


def _final_or_transient(rejection: Rejection, asked: str, model: str, where: str) -> Exception:
    status = rejection.status
    if status in (400, 404, 422) and _NO_MODEL.search(rejection.said):
        return _no_model(model, where, asked)
    if status in _NOTHING_THERE:
        return Hopeless(f"nothing answers at {where} {asked}: check --base-url, it usually ends in /v1")
    wait = retry_after(rejection.headers)
    wait = said_wait(rejection.said) if wait is None else wait
    again = rejection.headers.get("x-should-retry", "").strip().lower()
    if status == 429:
        words = f"{where} takes no more requests for now, its rate limit is reached {asked}"
        return TooMany(words, status=status, retry_after_s=wait)
    if 300 <= status < 400:
        return Hopeless(f"{where} redirects elsewhere ({status}), which is not followed: check --base-url")
    if (status in _TRANSIENT or status >= 500) and again == "false":
        return ModelError(f"{where} failed {asked} and says not to ask again")
    if status in _TRANSIENT or status >= 500 or again == "true":
        return Transient(f"{where} failed {asked}", status=status, retry_after_s=wait)
    kind = RefusedRequest if status in (400, 422) else ModelError
    return kind(f"{where} refused the request {asked}")


def _no_model(model: str, where: str, asked: str) -> Hopeless:
    return Hopeless(f"{where} has no model {model!r} {asked}: choose another with --model")


def _words(body: bytes) -> list[str]:
    """What an error body says, in the shapes that OpenAI, Ollama, vLLM and llama.cpp use."""
    text = body.decode("utf-8", "replace")
    try:
        found: Any = json.loads(text)
    except (ValueError, RecursionError):
        # A gateway's HTML page says nothing to a person; its plain text may.
        return [] if "<" in text[:200] else [text]
    if isinstance(found, list) and found:
        found = found[0]
    inner = found.get("error", found.get("detail", found)) if isinstance(found, dict) else found
    if not isinstance(inner, dict):
        return [inner if isinstance(inner, str) else json.dumps(inner)]
    parts = [inner.get(key) for key in ("code", "type", "param", "message")]
    return [str(part) for part in parts if part is not None]


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)

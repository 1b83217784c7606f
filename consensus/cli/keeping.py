"""What a command does with the store: options, the run around its work, going on with an old run."""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from consensus.cli.common import FILE, Inputs, note, with_options
from consensus.cli.stopping import stoppable
from consensus.cli.unanswered import unanswered
from consensus.errors import ConsensusWarning, InputError
from consensus.llm.lifecycle import endpoint_of
from consensus.llm.port import Model
from consensus.llm.secrets import bare_url, without_key
from consensus.schema import Article, Brief
from consensus.store import Given, Run, Store, keep_answers, running

# How long the interpreter lets one thread compute while another waits. Beside a computation without end an
# answer was on the disk after 34 ms with Python's own 5 ms, after 8 ms with this; a kill meanwhile loses it.
SWITCH_S = 0.001

# Where the group leaves the words of the command line for the command.
ARGS = "consensus.args"

STORE_OPTION = click.option(
    "--store",
    type=FILE,
    envvar="CONSENSUS_STORE",
    metavar="FILE",
    help="Where runs and paid answers are kept (default: CONSENSUS_STORE, else in the user's data folder).",
)
store_options = with_options(
    [
        STORE_OPTION,
        click.option(
            "--no-log",
            is_flag=True,
            envvar="CONSENSUS_NO_LOG",
            help="Keep nothing of this run, and take nothing from earlier ones.",
        ),
    ]
)
since_option = click.option(
    "--since",
    metavar="RUN",
    help="Say what changed since this run, or `none` (default: the last run of the same story).",
)

_USER = re.compile(r"(?<=://)[^/@\s]*@")


@dataclass(frozen=True)
class TakenUp:
    """A run that `consensus resume` goes on with: its articles come from the store."""

    store: Store
    run: int
    given: Given


def taken_up() -> TakenUp | None:
    """The run to go on with, where this call is one of `consensus resume`."""
    found = click.get_current_context().find_root().obj
    return found if isinstance(found, TakenUp) else None


def inputs_before() -> Inputs | None:
    """The articles that the run had which is gone on with."""
    old = taken_up()
    return Inputs(list(old.given.articles), old.given.left_out) if old else None


def as_before(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options, with the model of the run that is gone on with, whatever the environment names now."""
    old = taken_up()
    if old is None:
        return dict(options)
    return {**options, "model": old.given.model or None, "no_model": not old.given.model}


class Session:
    """The run around one command's work; ``run`` is ``None`` where nothing is kept."""

    def __init__(self, run: Run | None, model: Model | None, quiet: bool) -> None:
        self.run = run
        self._quiet = quiet
        self.model = model if run is None or model is None else keep_answers(model, run)

    def made(self, brief: Brief) -> Brief:
        """The brief with what changed since the last run of the story."""
        self.say_kept()
        return brief if self.run is None else self.run.made(brief)

    def say_kept(self) -> None:
        """How many answers cost nothing, and how many calls may have cost more, where there are any."""
        if self.model is not None and (said := unanswered(self.model)):
            note(said, self._quiet)
        if self.run is not None and self.run.kept:
            total = self.run.kept + self.run.paid_answers
            note(f"{self.run.kept} of {total} answers came from earlier runs and cost nothing", self._quiet)

    def stopped(self) -> str:
        """What to say when the run is stopped."""
        return f"stopped{self.how_to_go_on()}"

    def how_to_go_on(self) -> str:
        """What is kept and how to go on; "" where nothing is."""
        if self.run is None or not self.run.id or not self.run.store.usable:
            return ""
        paid = self.run.paid_answers
        kept = f"{paid} paid answer{'' if paid == 1 else 's'} kept; " if paid else ""
        where = "" if _is_default(self.run.store.path) else f" --store {self.run.store.path}"
        return f"; {kept}`consensus resume {self.run.id}{where}` goes on"


def given_to(
    command: str,
    model: Model | None,
    options: Mapping[str, Any],
    articles: Sequence[Article] = (),
    **more: Any,
) -> Given:
    """What a run of ``command`` starts from."""
    old = taken_up()
    context = click.get_current_context()
    endpoint = endpoint_of(model) if model else ""
    if old and endpoint != old.given.endpoint:
        asked, now = old.given.endpoint or "none", endpoint or "none"
        raise InputError(
            f"run {old.run} asked the model at {asked}, this call would ask {now}: set OPENAI_BASE_URL"
        )
    return Given(
        command=command,
        articles=tuple(articles),
        model=model.name if model else "",
        endpoint=endpoint,
        prompts=str(options["prompts"] or ""),
        args=safe_args(context.meta.get(ARGS, ())),
        cwd=str(Path.cwd()),
        **more,
    )


@contextmanager
def said_in_one_line(quiet: bool = False) -> Iterator[None]:
    """Warnings of ours are notes on standard error, without the place in the code that Python adds."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", ConsensusWarning)
        warnings.showwarning = _noting(quiet)
        yield


@contextmanager
def writable(path: Path | None) -> Iterator[Store]:
    """The store that is there, to be changed: none is made, and a damaged one stays where it is.

    Raises:
        InputError: when there is none, or it cannot be used.
    """
    with Store(path, reading=True) as found:
        found.check()
    with said_in_one_line(), Store(path) as store:
        if not store.usable:
            raise InputError(str(store.problem).rpartition(";")[0])
        yield store


@contextmanager
def kept(given: Given, model: Model | None, options: Mapping[str, Any]) -> Iterator[Session]:
    """The run around a command's work: begun in the store, or gone on with; finished as the block ends."""
    quiet = options["quiet"]
    with said_in_one_line(quiet), _store(options) as store:
        if store is None:
            session = Session(None, model, quiet)
            with stoppable(session.stopped):
                yield session
            return
        old = taken_up()
        number = old.run if old else None
        with running(store, given, since=options.get("since"), number=number) as run, _writing_at_once():
            session = Session(run, model, quiet)
            _say_taken_up(run, quiet)
            try:
                with stoppable(session.stopped):
                    yield session
                    run.end("finished")
            except Exception:
                if run.paid_answers:
                    note(f"the run failed{session.how_to_go_on()}", quiet)
                raise


@contextmanager
def _writing_at_once() -> Iterator[None]:
    """Let the thread that writes take its turns while articles are being checked."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def _store(options: Mapping[str, Any]) -> Iterator[Store | None]:
    """The store that the options name; ``None`` where nothing is to be kept. A replay is none to keep."""
    old = taken_up()
    if old is not None:
        yield old.store
        return
    if options["no_log"] or options["replay"]:
        yield None
        return
    store = Store(options["store"])
    try:
        yield store
    finally:
        store.close()


def _say_taken_up(run: Run, quiet: bool) -> None:
    if run.taken_up:
        paid = run.paid_answers
        answers = (
            f"its {paid} paid answer{'' if paid == 1 else 's'} cost nothing again"
            if paid
            else "no answer yet"
        )
        what = "making run {} once more" if run.state_before == "finished" else "going on with run {}"
        note(f"{what.format(run.id)}: {answers}", quiet)


def _noting(quiet: bool) -> Any:
    def show(message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        if issubclass(category, ConsensusWarning):
            note(str(message), quiet)
        else:
            before(message, category, *_, **__)

    before = warnings.showwarning
    return show


def safe_args(args: Sequence[str]) -> tuple[str, ...]:
    """The words of a command line without secrets: no users in addresses, no key, no endpoint with a secret.

    >>> safe_args(["brief", "a.txt", "--base-url", "https://u:pw@host/v1", "https://me:pw@news.example/1"])
    ('brief', 'a.txt', 'https://news.example/1')
    """
    words: list[str] = []
    rest = iter(args)
    for word in rest:
        name, equals, value = word.partition("=")
        if name == "--base-url":
            value = value if equals else next(rest, "")
            words += ["--base-url", value] if bare_url(value) == value else []
        else:
            words.append(_USER.sub("", without_key(word, os.environ.get("OPENAI_API_KEY"))))
    return tuple(words)


def _is_default(path: Path) -> bool:
    from consensus.store import default_path

    return path == default_path()

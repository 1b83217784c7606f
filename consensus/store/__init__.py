"""Runs and paid answers, kept in one SQLite file: nothing that was paid for is lost, nothing is paid twice.

One file (``Store``) serves two ends. Each answer of the model is in it before the pipeline sees it
(``Kept``), so a run that dies goes on where it ended. Each run is in it with what it started from, its ledger
of calls and its brief (``Run``), so runs can be listed, shown, compared, and a story told again says what
changed.

What is in it: articles' texts (each once), answers, briefs, tokens, costs, the words of the command line.
What is not: keys, headers, users and passwords of addresses. Only its owner can read the file.

An answer that is in the store is never asked for again under the same key: model, endpoint, messages, schema,
length. One that was under way when the process died is not in it, and is asked for again.
"""

from consensus.store.kept import Kept, keep_answers
from consensus.store.place import default_path
from consensus.store.records import Answer, CallInfo, Given, RunInfo
from consensus.store.run import Run, run_number, running
from consensus.store.store import Store

__all__ = [
    "Answer",
    "CallInfo",
    "Given",
    "Kept",
    "Run",
    "RunInfo",
    "Store",
    "default_path",
    "keep_answers",
    "run_number",
    "running",
]

"""Everything that can go wrong, one tree, each with the exit code the command line gives it.

    ConsensusError                 1
    ├── InputError                 2   the call or what it names cannot be used
    │   ├── NoArticles             3   nothing readable was given
    │   ├── BadFile                4   a file is missing, empty, binary, too large, in an unknown encoding
    │   └── BadUrl                 5   an address could not be fetched, or must not be
    ├── ModelError                 6   the provider failed
    │   ├── MissingKey             7   no key, or the key was refused
    │   ├── BadAnswer              6   refused, cut, empty, or not what was asked for
    │   └── ContextOverflow        6   the request does not fit the model's window
    ├── RecordingError             8   a recording is missing, stale or unreadable
    ├── OverBudget                 9   --max-cost would be exceeded
    └── PartialFailure            10   --strict, and something was left out

Anything else is a defect: the command line says so in one line and exits with 70; with CONSENSUS_DEBUG=1 set
in the environment it prints the traceback too.

One failed article among several is not an error: the brief is made from the rest and says so.
"""

from __future__ import annotations


class ConsensusError(Exception):
    """The root. ``str(error)`` is one line for the person who reads it: what failed, what to do."""

    exit_code = 1


class InputError(ConsensusError):
    """The call, or something it names, cannot be used."""

    exit_code = 2


class NoArticles(InputError):
    """Nothing readable was given."""

    exit_code = 3


class BadFile(InputError):
    """A file is missing, empty, binary, too large or in an unknown encoding."""

    exit_code = 4


class BadUrl(InputError):
    """An address could not be fetched, or must not be."""

    exit_code = 5


class ModelError(ConsensusError):
    """The provider failed for good: retries, where they made sense, are used up."""

    exit_code = 6


class MissingKey(ModelError):
    """No API key is set, or the provider refused it. Never retried."""

    exit_code = 7


class BadAnswer(ModelError):
    """The model refused, was cut off, said nothing, or did not answer what was asked."""


class ContextOverflow(ModelError):
    """The request does not fit the model's context window."""


class RecordingError(ConsensusError):
    """A recording is missing, stale or unreadable."""

    exit_code = 8


class OverBudget(ConsensusError):
    """The next call would exceed ``--max-cost``."""

    exit_code = 9


class PartialFailure(ConsensusError):
    """Something was left out, and ``--strict`` forbids that."""

    exit_code = 10


class ConsensusWarning(UserWarning):
    """Something went wrong beside the work: the brief is made all the same. One line, as errors are."""

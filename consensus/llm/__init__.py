"""The language model: one port, and everything that stands behind it.

``open_model`` gives the model that the settings name. Importing this room loads neither the SDK nor tiktoken.
"""

from consensus.llm.budget import Budget, Call, Estimate, Meter, estimate
from consensus.llm.factory import open_model
from consensus.llm.lifecycle import close, meter_of, start_run
from consensus.llm.openai_model import OpenAIModel
from consensus.llm.port import Message, Model, Reply, Request
from consensus.llm.prices import DEFAULT_MODEL, cost
from consensus.llm.recordings import Recorder

__all__ = [
    "DEFAULT_MODEL",
    "Budget",
    "Call",
    "Estimate",
    "Message",
    "Meter",
    "Model",
    "OpenAIModel",
    "Recorder",
    "Reply",
    "Request",
    "close",
    "cost",
    "estimate",
    "meter_of",
    "open_model",
    "start_run",
]

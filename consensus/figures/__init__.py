"""Pure code that finds printed numbers and dates, knows what interval each claims, and compares them."""

from consensus.figures.finder import find
from consensus.figures.quantity import Quantity

__all__ = ["Quantity", "find"]

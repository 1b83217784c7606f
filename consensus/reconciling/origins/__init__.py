"""Origins: which report each article derives from, and how many independent ones there are."""

from consensus.reconciling.origins.cluster import OriginMap, find_origins
from consensus.reconciling.origins.pairs import PairScore, compare_pairs

__all__ = ["OriginMap", "PairScore", "compare_pairs", "find_origins"]

"""Origins: which report each article derives from, and how many independent ones there are."""

from consensus.reconciling.origins.cluster import OriginMap, find_origins
from consensus.reconciling.origins.links import Link, find_links
from consensus.reconciling.origins.pairs import PairScore, compare_pairs
from consensus.reconciling.origins.shared import SharedSource, shared_sources

__all__ = [
    "Link",
    "OriginMap",
    "PairScore",
    "SharedSource",
    "compare_pairs",
    "find_links",
    "find_origins",
    "shared_sources",
]

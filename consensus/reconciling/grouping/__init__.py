"""Which printed numbers of different articles state the same measure."""

"""发布的报告与文稿：是否一致。 / What was published: whether it is what the draft says."""

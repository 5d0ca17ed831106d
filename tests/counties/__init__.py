"""Counties and provinces over years: reports whose figures hang together from year to year and from unit to parent,
whose prose differs, and defects put into them."""

"""Many reports: read into a store of Parquet, checked against each other and a roster, added up, given back.

What is imported here stands in the extra `gipr-lint[many]`, that for several machines in `gipr-lint[cluster]`; the
commands look for it before they import a module of this room.
"""

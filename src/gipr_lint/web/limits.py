"""What one draft may take of the machine, where the system can hold it to that: not on Windows, where the server ends
what takes too long."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

if sys.platform != "win32":
    import resource

    @contextmanager
    def bounded(seconds: int, memory: int) -> Iterator[None]:
        """The system ends the process where it takes more seconds of the processor within, and gives it no more than so
        many bytes of memory, which is a MemoryError."""
        kinds = {resource.RLIMIT_CPU: int(process_time()) + seconds, resource.RLIMIT_AS: memory}
        before = {kind: resource.getrlimit(kind) for kind in kinds}
        for kind, most in kinds.items():
            hard = before[kind][1]
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        try:
            yield
        finally:
            for kind, limit in before.items():
                resource.setrlimit(kind, limit)

else:

    @contextmanager
    def bounded(seconds: int, memory: int) -> Iterator[None]:
        """Nothing that this system could hold."""
        yield

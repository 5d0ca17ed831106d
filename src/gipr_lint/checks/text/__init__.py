"""文字：不能有的写法，不论在哪里。 / Running text: what may not stand there, wherever it stands."""

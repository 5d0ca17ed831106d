"""Documents for tests: reports written from a content model or from Markdown, in the layouts of real drafts."""

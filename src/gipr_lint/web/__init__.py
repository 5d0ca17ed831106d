"""The local web page: drop a draft, see it marked, take it away fixed. Nothing here is imported but for `serve`."""

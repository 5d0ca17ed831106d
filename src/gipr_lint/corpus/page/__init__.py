"""The page on a store: who has not handed in, what was found where, year by year; one file that loads nothing."""

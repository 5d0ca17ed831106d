"""The output formats: each module here is one, with a function `render` that gives the lines of a run."""

"""与上年的报告：结转、件数、文字是否接得上。 / Last year's report: whether figures and text follow from it."""

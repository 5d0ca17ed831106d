"""The same reports in every kind of file: are the findings the same, at the same labels?"""

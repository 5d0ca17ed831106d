"""Pages of the web: in any encoding and any way of building them, without what is the site's and not the report's."""

"""Old documents and those of other office programs: converted by LibreOffice, which has to be installed for that."""

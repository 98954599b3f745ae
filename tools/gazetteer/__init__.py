"""The steps that turn public packages into the gazetteer's rows."""

"""Joins the rooms: taking documents in, linking, and laying out incidents for the outputs."""

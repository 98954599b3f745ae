"""Incidents in the layouts of the field: UCDP's, ACLED's and GTD's, and what those cannot say."""

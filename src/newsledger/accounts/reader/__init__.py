"""The learned reader: a small encoder that proposes spans and sentence labels."""

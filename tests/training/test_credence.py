"""The weights of a fit take the place of those in the module."""

from training.credence import MODULE, OPENING, rewritten


def test_only_the_table_of_the_module_changes() -> None:
    source = f"# Before.\n{OPENING}    'old': 1.00,\n}}\nAFTER = {{}}\n"
    made = rewritten(source, '    "new": 2.00,\n')
    assert made == f'# Before.\n{OPENING}    "new": 2.00,\n}}\nAFTER = {{}}\n'


def test_the_shipped_module_has_such_a_table() -> None:
    assert MODULE.read_text("utf-8").count(OPENING) == 1

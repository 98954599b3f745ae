"""Accounts in, groups that tell one incident out, with the reasons for every link."""

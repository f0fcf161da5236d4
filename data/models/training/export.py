"""Writes a fitted tone model, tagger or contact model as ONNX: one sequence, matrices and word vectors in 8 bits. See README.md."""

import argparse

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from wordpiece import TARGET_START

WIDTH, HEADS = 384, 12
BLOCK = 128


class Graph:
    """Nodes and stored values as they are added; each function gives the name of what it makes."""

    def __init__(self, whole):
        self.whole, self.nodes, self.values, self.count = whole, [], [], 0

    def value(self, array):
        self.count += 1
        self.values.append(numpy_helper.from_array(np.asarray(array, order="C"), f"v{self.count}"))
        return f"v{self.count}"

    def node(self, kind, *inputs, domain="", **attributes):
        self.count += 1
        self.nodes.append(helper.make_node(kind, list(inputs), [f"n{self.count}"], domain=domain, **attributes))
        return f"n{self.count}"

    def linear(self, x, weight, bias):
        """x @ weight.T + bias, where the weight is rounded in blocks of BLOCK inputs."""
        outputs, inputs = weight.shape
        if self.whole:
            product = self.node("MatMul", x, self.value(weight.T))
        else:
            blocks = weight.reshape(outputs, inputs // BLOCK, BLOCK)
            scales = np.maximum(np.abs(blocks).max(2), 1e-8) / 127
            rounded = np.clip(np.rint(blocks / scales[:, :, None]), -127, 127) + 128
            product = self.node(
                "MatMulNBits",
                x,
                self.value(rounded.astype(np.uint8)),
                self.value(scales.astype(np.float32).reshape(-1)),
                domain="com.microsoft",
                K=inputs,
                N=outputs,
                bits=8,
                block_size=BLOCK,
                accuracy_level=4,
            )
        return self.node("Add", product, self.value(bias))

    def rows(self, table, ids):
        """Rows of a table, which is rounded by row."""
        if self.whole:
            return self.node("Gather", self.value(table), ids)
        scales = np.maximum(np.abs(table).max(1, keepdims=True), 1e-8) / 127
        rounded = np.rint(table / scales).astype(np.int8)
        rows = self.node("Cast", self.node("Gather", self.value(rounded), ids), to=TensorProto.FLOAT)
        return self.node("Mul", rows, self.node("Gather", self.value(scales.astype(np.float32)), ids))

    def norm(self, x, weight, bias):
        return self.node("LayerNormalization", x, self.value(weight), self.value(bias), axis=-1, epsilon=1e-12)


def encoder(graph, weights, longest, places=None):
    """Hidden states [1, length, WIDTH] of input_ids and token_type_ids [1, length]; of the last layer only those at `places`, if given."""

    def linear(x, name):
        return graph.linear(x, weights[name + ".weight"], weights[name + ".bias"])

    def norm(x, name):
        return graph.norm(x, weights[name + ".weight"], weights[name + ".bias"])

    split = graph.value(np.array([0, 0, HEADS, WIDTH // HEADS], np.int64))
    joined = graph.value(np.array([0, 0, WIDTH], np.int64))
    zero, one = graph.value(np.array([0], np.int64)), graph.value(np.array([1], np.int64))
    length = graph.node("Slice", graph.node("Shape", "input_ids"), one, graph.value(np.array([2], np.int64)))
    positions = graph.node("Slice", graph.value(weights["bert.positions.weight"][:longest]), zero, length)
    hidden = graph.node("Add", graph.rows(weights["bert.words.weight"], "input_ids"), positions)
    hidden = graph.node("Add", hidden, graph.node("Gather", graph.value(weights["bert.types.weight"]), "token_type_ids"))
    hidden = norm(hidden, "bert.norm")
    layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("bert.layers."))
    scale = graph.value(np.array((WIDTH // HEADS) ** -0.5, np.float32))
    for number in range(layers):
        name = f"bert.layers.{number}."
        wanted = graph.node("Gather", hidden, places, axis=1) if places and number == layers - 1 else hidden
        query, key, value = (
            graph.node("Transpose", graph.node("Reshape", linear(rows, name + part), split), perm=order)
            for rows, part, order in ((wanted, "query", [0, 2, 1, 3]), (hidden, "key", [0, 2, 3, 1]), (hidden, "value", [0, 2, 1, 3]))
        )
        shares = graph.node("Softmax", graph.node("Mul", graph.node("MatMul", query, key), scale), axis=-1)
        attended = graph.node("Transpose", graph.node("MatMul", shares, value), perm=[0, 2, 1, 3])
        attended = linear(graph.node("Reshape", attended, joined), name + "attended")
        hidden = norm(graph.node("Add", wanted, attended), name + "attended_norm")
        wide = linear(hidden, name + "wide")
        wide = graph.node("Gelu", wide, domain="com.microsoft")
        hidden = norm(graph.node("Add", hidden, linear(wide, name + "narrow")), name + "norm")
    return hidden


def tone_head(graph, weights, hidden):
    """Logits [1, 3]: see tone.Tone."""
    first = graph.node("Gather", hidden, graph.value(np.array(0, np.int64)), axis=1)
    marker = graph.node("Equal", "input_ids", graph.value(np.array(TARGET_START, np.int64)))
    pooled = [first]
    for marks, mean in ((marker, False), ("token_type_ids", True)):
        share = graph.node("Cast", marks, to=TensorProto.FLOAT)
        if mean:
            share = graph.node("Div", share, graph.node("ReduceSum", share))
        share = graph.node("Unsqueeze", share, graph.value(np.array([1], np.int64)))
        pooled.append(graph.node("Squeeze", graph.node("MatMul", share, hidden), graph.value(np.array([1], np.int64))))
    inner = graph.linear(graph.node("Concat", *pooled, axis=1), weights["inner.weight"], weights["inner.bias"])
    return outer(graph, weights, graph.node("Tanh", inner))


def contact_places(graph):
    """Where [CLS] and the marks of any actor stand, of `first` and `second`."""
    least = graph.value(np.array(0, np.float32))
    marks = graph.node("ReduceMax", graph.node("Add", "first", "second"), axes=[0], keepdims=0)
    marks = graph.node("Reshape", graph.node("NonZero", graph.node("Greater", marks, least)), graph.value(np.array([-1], np.int64)))
    return graph.node("Concat", graph.value(np.array([0], np.int64)), marks, axis=0)


def contact_head(graph, weights, hidden, places):
    """Logits [pairs, 7] of the actors whose marks have the weights `first` and `second` [pairs, length]: see contact.Contact."""
    rows = graph.node("Squeeze", hidden, graph.value(np.array([0], np.int64)))
    whole = graph.node("Slice", rows, graph.value(np.array([0], np.int64)), graph.value(np.array([1], np.int64)))
    matrices = np.split(weights["inner.weight"], 3, axis=1)
    inner = graph.linear(whole, matrices[0], weights["inner.bias"])
    for shares, matrix in zip(("first", "second"), matrices[1:]):
        shares = graph.node("Gather", shares, places, axis=1)
        actors = graph.linear(graph.node("MatMul", shares, rows), matrix, np.zeros(WIDTH, np.float32))
        inner = graph.node("Add", actors, inner)
    return outer(graph, weights, graph.node("Tanh", inner))


def outer(graph, weights, x):
    return graph.node("Add", graph.node("MatMul", x, graph.value(weights["outer.weight"].T)), graph.value(weights["outer.bias"]))


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--weights", required=True, help="what tone.py, tagger.py or contact.py wrote; several are averaged", nargs="+")
    options.add_argument("--out", required=True, help="the .onnx file to write")
    options.add_argument("--whole", action="store_true", help="keep 32 bits, to compare")
    options = options.parse_args()
    states = [torch.load(path) for path in options.weights]
    weights = {name: sum(state[name] for state in states).numpy() / len(states) for name in states[0]}
    labels = weights["outer.bias"].shape[0]
    kind = "tagger" if "inner.weight" not in weights else "tone" if labels == 3 else "contact"
    graph = Graph(options.whole)
    places = contact_places(graph) if kind == "contact" else None
    hidden = encoder(graph, weights, {"tone": 128, "tagger": 256, "contact": 192}[kind], places)
    head, shape = {
        "tone": (tone_head, [1, labels]),
        "tagger": (outer, [1, "length", labels]),
        "contact": (contact_head, ["pairs", labels]),
    }[kind]
    logits = head(graph, weights, hidden, places) if places else head(graph, weights, hidden)
    graph.nodes.append(helper.make_node("Identity", [logits], ["logits"]))
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "length"]) for name in ("input_ids", "token_type_ids")]
    if kind == "contact":
        inputs += [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["pairs", "length"]) for name in ("first", "second")]
    out = helper.make_tensor_value_info("logits", TensorProto.FLOAT, shape)
    model = helper.make_model(
        helper.make_graph(graph.nodes, kind, inputs, [out], graph.values),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        ir_version=8,
        producer_name="readout",
    )
    onnx.save(model, options.out)


if __name__ == "__main__":
    main()

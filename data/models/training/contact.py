"""Fine-tunes the encoder to read how the actors of a sentence deal with each other. See README.md."""

import json

import torch
from torch import nn
from torch.nn import functional as F

import bert
import fitting
from wordpiece import CLS, MARKS, SEP, WordPieces

LONGEST = 192
HELD_OUT = ("dev", "kept", "fifth", "seventh", "eighth")  # parts of data/labels
KINDS = ["none", "call", "meeting", "visit", "letter", "briefing", "negotiation"]


class Contact(nn.Module):
    """Logits of KINDS for each pair of actors, from [CLS] and the mean of the first marks of either."""

    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        self.bert = encoder
        self.dropout = bert.Dropout(dropout)
        self.inner = nn.Linear(3 * encoder.width, encoder.width)
        self.outer = nn.Linear(encoder.width, len(KINDS))

    def forward(self, ids, types, mask, **more):
        return self.bert(ids, types, mask, **more)

    def pairs(self, hidden, shares, first, second):
        """Logits [pairs, 7]. `shares` [batch, actors, length] are the weights of each actor's marks; `first` and
        `second` number the actors through the batch."""
        actors = (shares.to(hidden.dtype) @ hidden).flatten(0, 1)
        whole = hidden[:, :1].expand(-1, shares.shape[1], -1).flatten(0, 1)
        pooled = torch.cat([whole[first], actors[first], actors[second]], 1)
        return self.outer(self.dropout(torch.tanh(self.inner(self.dropout(pooled)))))


def marked(pieces, text, mentions, kinds):
    """Pieces with marks of its kind around every naming, the types within them, and where each actor's marks are."""
    ids, types, marks, at = [], [], [[] for _ in kinds], 0
    for start, end, actor in mentions:
        opening, closing = MARKS[kinds[actor]]
        between, name = pieces.pieces(text[at:start]), pieces.pieces(text[start:end])
        ids += between + [opening]
        types += [0] * len(between) + [1] * (len(name) + 2)
        marks[actor].append(len(ids))
        ids += name + [closing]
        at = end
    ids += pieces.pieces(text[at:])
    types += [0] * (len(ids) - len(types))
    cut = max(0, len(ids) - (LONGEST - 2))  # the sentence itself stands last: what is before it goes
    ids, types = ids[cut:], types[cut:]
    return [CLS] + ids + [SEP], [0] + types + [0], [[m - cut for m in places if m > cut] for places in marks]


def collate(batch):
    ids = fitting.padded([item[0] for item in batch], 0)
    types = fitting.padded([item[1] for item in batch], 0)
    most = max(len(item[2]) for item in batch)
    shares = torch.zeros(len(batch), most, ids.shape[1])
    first, second, gold = [], [], []
    for row, (_, _, marks, pairs, *_) in enumerate(batch):
        for actor, places in enumerate(marks):
            shares[row, actor, places] = 1 / max(1, len(places))
        for one, other, label in pairs:
            first.append(row * most + one)
            second.append(row * most + other)
            gold.append(label)
    return ids, types, ids != 0, shares, torch.tensor(first), torch.tensor(second), torch.tensor(gold)


def read(paths, pieces, parts=None):
    """Items of `readout evaluate contacts --items`: pieces, types, marks, pairs. Only of those parts, or but for HELD_OUT."""
    items = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for record in map(json.loads, file):
                if (record["part"] in (parts or HELD_OUT)) != bool(parts):
                    continue
                ids, types, marks = marked(pieces, record["text"], record["namings"], record["actors"])
                pairs = [(a, b, KINDS.index(kind)) for a, b, kind in record["pairs"] if marks[a] and marks[b]]
                if pairs:
                    items.append((ids, types, marks, pairs))
    return items


@torch.no_grad()
def shares(model, items):
    """Softmax of KINDS for each pair of the items, in an order of its own, and the labels in the same order."""
    order = sorted(items, key=lambda item: len(item[0]))
    out, gold = [], []
    for at in range(0, len(order), 32):
        ids, types, mask, *pairs, labels = collate(order[at : at + 32])
        out.append(model.pairs(model(ids, types, mask), *pairs).softmax(1))
        gold.append(labels)
    return torch.cat(out), torch.cat(gold)


def scores(out, gold, enough):
    found = out[:, 0] <= 1 - enough
    right = (found & (out[:, 1:].argmax(1) + 1 == gold)).sum().item()
    precision, recall = right / max(1, found.sum().item()), right / max(1, (gold > 0).sum().item())
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return {"enough": enough, "precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def main():
    parser = fitting.parser(__doc__)
    parser.add_argument("--more", nargs="*", default=[], help="further files like --gold")
    parser.add_argument("--layers", type=int, default=6, help="how many of the encoder's layers, from the words up")
    options = parser.parse_args()
    fitting.start(options)
    pieces = WordPieces(options.encoder + "/bge-small-en-v1.5-tokenizer.json")
    paths = [options.gold, *options.more]
    held_out = read(paths, pieces, ("dev",))
    training = read(paths, pieces) + (held_out if options.whole else [])
    model = Contact(bert.load_onnx(options.encoder + "/bge-small-en-v1.5.onnx", dropout=options.dropout))
    model.bert.layers = model.bert.layers[: options.layers]
    print(f"{len(training)} sentences to train on, {len(held_out)} to choose by", flush=True)

    def report(averaged, epoch):
        out, gold = shares(averaged, held_out)
        for enough in (0.3, 0.5, 0.7):
            print(json.dumps({"epoch": epoch, **scores(out, gold, enough)}), flush=True)

    fitting.fit(
        model,
        training,
        options,
        length=lambda item: len(item[0]),
        collate=collate,
        loss=lambda hidden, *pairs: F.cross_entropy(model.pairs(hidden, *pairs[:-1]).float(), pairs[-1]),
        report=report,
    )


if __name__ == "__main__":
    main()

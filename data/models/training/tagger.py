"""Fine-tunes the encoder to tag who says (source), the words that tell so (cue) and what is said (content). See README.md."""

import gzip
import hashlib
import json
import random

import torch
from torch import nn
from torch.nn import functional as F

import bert
import fitting
from wordpiece import CLS, SEP, WordPieces

LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
LONGEST = 256
IGNORED = -100
PLAIN = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}


class Tagger(nn.Module):
    """Logits of the labels for each piece."""

    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        self.bert = encoder
        self.dropout = bert.Dropout(dropout)
        self.outer = nn.Linear(encoder.width, len(LABELS))

    def forward(self, ids, types, mask, **more):
        return self.outer(self.dropout(self.bert(ids, types, mask, **more)))


def read(path):
    """Documents: lists of records that stand together, each a list of (word, label number)."""
    documents = []
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as file:
        last = None
        for line in file:
            record = json.loads(line)
            if record["id"] != last:
                documents.append((record["id"], []))
                last = record["id"]
            words = [PLAIN.get(token, token) for token in record["tokens"]]
            documents[-1][1].append(list(zip(words, (LABELS.index(label) for label in record["labels"]))))
    return documents


def is_held_out(name):
    """A fifth of the documents, by the hash of their names."""
    return hashlib.sha256(name.encode()).digest()[0] % 5 == 0


def encode(pieces, words):
    """Ids of a window and the place of each word's first piece."""
    ids, first = [CLS], []
    for word, _ in words:
        first.append(len(ids))
        ids += pieces.pieces(word) or [100]
    return ids + [SEP], first


def windows(pieces, words):
    """A record in stretches of at most LONGEST pieces, half of each shared with the next: (from, to)."""
    lengths = [len(pieces.pieces(word)) or 1 for word, _ in words]
    found, at = [], 0
    while True:
        end, total = at, 0
        while end < len(words) and total + lengths[end] <= LONGEST - 2:
            total += lengths[end]
            end += 1
        end = max(end, at + 1)
        found.append((at, end))
        if end >= len(words):
            return found
        at += max(1, (end - at) // 2)


def examples(pieces, documents, seed):
    """Each record by itself, and as often with the records that follow it, up to a random length."""
    chance = random.Random(seed)
    items = []
    for _, records in documents:
        for words in records:
            for start, end in windows(pieces, words):
                items.append(item(pieces, words[start:end]))
        at = 0
        while at < len(records):
            room, joined = chance.randint(40, 160), list(records[at])
            at += 1
            while at < len(records) and len(joined) + len(records[at]) <= room:
                joined += records[at]
                at += 1
            for start, end in windows(pieces, joined):
                items.append(item(pieces, joined[start:end]))
    return items


def item(pieces, words):
    ids, first = encode(pieces, words)
    labels = [IGNORED] * len(ids)
    for place, (_, label) in zip(first, words):
        if place < LONGEST:
            labels[place] = label
    return ids[:LONGEST], labels[:LONGEST]


def collate(batch):
    ids = fitting.padded([item[0] for item in batch], 0)
    labels = fitting.padded([item[1] for item in batch], IGNORED)
    return ids, torch.zeros_like(ids), ids != 0, labels


@torch.no_grad()
def emissions(model, pieces, words):
    """Logits of each word, of the window in which it stands furthest from an edge."""
    out = torch.zeros(len(words), len(LABELS))
    depth = [-1] * len(words)
    for start, end in windows(pieces, words):
        ids, first = encode(pieces, words[start:end])
        ids = torch.tensor([ids[:LONGEST]])
        logits = model(ids, torch.zeros_like(ids), ids != 0)[0].float()
        for i, place in enumerate(first):
            left = i if start else len(words)
            right = end - start - 1 - i if end < len(words) else len(words)
            if min(left, right) > depth[start + i] and place < LONGEST:
                depth[start + i] = min(left, right)
                out[start + i] = logits[place]
    return out


def decode(scores):
    """Viterbi: the likeliest labels in which an I- follows its own B- or I-."""
    scores = torch.log_softmax(scores, 1).tolist()
    best = [s if not LABELS[l].startswith("I-") else -1e9 for l, s in enumerate(scores[0])]
    back = []
    for row in scores[1:]:
        came, now = [], []
        for label, score in enumerate(row):
            name = LABELS[label]
            allowed = range(len(LABELS)) if not name.startswith("I-") else [LABELS.index("B-" + name[2:]), label]
            source = max(allowed, key=lambda l: best[l])
            came.append(source)
            now.append(best[source] + score)
        back.append(came)
        best = now
    label = max(range(len(LABELS)), key=lambda l: best[l])
    path = [label]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def spans(labels, kind):
    found, start = set(), None
    for i, label in enumerate([LABELS[l] for l in labels] + ["O"]):
        if start is not None and label != "I-" + kind:
            found.add((start, i))
            start = None
        if label == "B-" + kind:
            start = i
    return found


def scores(model, pieces, documents):
    model.eval()
    counts = {kind: [0, 0, 0] for kind in ("content", "source", "cue")}
    for _, records in documents:
        for words in records:
            found = decode(emissions(model, pieces, words))
            gold = [label for _, label in words]
            for kind, count in counts.items():
                a, b = spans(found, kind), spans(gold, kind)
                count[0] += len(a)
                count[1] += len(b)
                count[2] += len(a & b)
    return {kind: round(2 * c[2] / max(1, c[0] + c[1]), 4) for kind, c in counts.items()}


def main():
    options = fitting.parser(__doc__).parse_args()
    fitting.start(options)
    pieces = WordPieces(options.encoder + "/bge-small-en-v1.5-tokenizer.json")
    documents = read(options.gold)
    held_out = [document for document in documents if is_held_out(document[0])]
    training = documents if options.whole else [document for document in documents if not is_held_out(document[0])]
    items = examples(pieces, training, options.seed)
    model = Tagger(bert.load_onnx(options.encoder + "/bge-small-en-v1.5.onnx", dropout=options.dropout))
    print(f"{len(items)} windows to train on, {sum(len(d[1]) for d in held_out)} records held out", flush=True)

    def report(averaged, epoch):
        print(json.dumps({"epoch": epoch, **scores(averaged, pieces, held_out)}), flush=True)

    fitting.fit(
        model,
        items,
        options,
        length=lambda item: len(item[0]),
        collate=collate,
        loss=lambda out, gold: F.cross_entropy(out.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED),
        report=report,
    )


if __name__ == "__main__":
    main()

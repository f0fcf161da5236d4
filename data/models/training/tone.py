"""Fine-tunes the encoder to read the tone toward a marked target. See README.md."""

import gzip
import hashlib
import json

import torch
from torch import nn
from torch.nn import functional as F

import bert
import fitting
from wordpiece import CLS, SEP, TARGET_END, TARGET_START, WordPieces

LONGEST = 128


class Tone(nn.Module):
    """Logits of negative, neutral and positive from [CLS], the target's marker and the mean of the marked pieces."""

    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        self.bert = encoder
        self.dropout = bert.Dropout(dropout)
        self.inner = nn.Linear(3 * encoder.width, encoder.width)
        self.outer = nn.Linear(encoder.width, 3)

    def forward(self, ids, types, mask, **more):
        hidden = self.bert(ids, types, mask, **more)
        weights = types.to(hidden.dtype)[:, None, :]
        target = (weights @ hidden)[:, 0] / weights.sum(2)
        marker = (ids == TARGET_START).to(hidden.dtype)[:, None, :] @ hidden
        pooled = torch.cat([hidden[:, 0], marker[:, 0], target], 1)
        return self.outer(self.dropout(torch.tanh(self.inner(self.dropout(pooled)))))


def read(path, pieces):
    """One item a target: its pieces, the types that mark it, its label, and the part it belongs to."""
    items = []
    with gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            text = record["sentence"]
            for target in record["targets"]:
                ids, types = marked(pieces, text, target["start"], target["end"])
                items.append((ids, types, target["polarity"] + 1, fold(text)))
    return items


def marked(pieces, text, start, end):
    before = pieces.pieces(text[:start])
    target = pieces.pieces(text[start:end])[:32]
    after = pieces.pieces(text[end:])
    room = LONGEST - 4 - len(target)
    left = max(room - len(after), room // 2)
    before = before[-left:] if left < len(before) else before
    after = after[: room - len(before)]
    ids = [CLS] + before + [TARGET_START] + target + [TARGET_END] + after + [SEP]
    types = [0] * (1 + len(before)) + [1] * (len(target) + 2) + [0] * (len(after) + 1)
    return ids, types


def fold(sentence):
    """0 to 15 by the hash of the sentence, so that a sentence is never on both sides. 0 and 1 are held out."""
    return hashlib.sha256(sentence.strip().lower().encode()).digest()[0] % 16


def collate(batch):
    ids = fitting.padded([item[0] for item in batch], 0)
    types = fitting.padded([item[1] for item in batch], 0)
    return ids, types, ids != 0, torch.tensor([item[2] for item in batch])


@torch.no_grad()
def logits(model, items):
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]))
    out = torch.zeros(len(items), 3)
    for at in range(0, len(order), 32):
        chosen = order[at : at + 32]
        ids, types, mask, _ = collate([items[i] for i in chosen])
        out[chosen] = model(ids, types, mask).float()
    return out


def scores(out, items):
    gold = torch.tensor([item[2] for item in items])
    found = out.argmax(1)
    f1 = []
    for label in range(3):
        hit = ((found == label) & (gold == label)).sum().item()
        f1.append(2 * hit / max(1, (found == label).sum().item() + (gold == label).sum().item()))
    accuracy = (found == gold).float().mean().item()
    return {"accuracy": round(accuracy, 4), "macro_f1": round(sum(f1) / 3, 4), "f1": [round(x, 3) for x in f1], "count": len(items)}


def main():
    options = fitting.parser(__doc__).parse_args()
    fitting.start(options)
    items = read(options.gold, WordPieces(options.encoder + "/bge-small-en-v1.5-tokenizer.json"))
    held_out = [item for item in items if item[3] < 2]
    training = items if options.whole else [item for item in items if item[3] >= 2]
    model = Tone(bert.load_onnx(options.encoder + "/bge-small-en-v1.5.onnx", dropout=options.dropout))
    print(f"{len(training)} to train on, {len(held_out)} held out", flush=True)

    def report(averaged, epoch):
        print(json.dumps({"epoch": epoch, **scores(logits(averaged, held_out), held_out)}), flush=True)

    fitting.fit(
        model,
        training,
        options,
        length=lambda item: len(item[0]),
        collate=collate,
        loss=lambda out, gold: F.cross_entropy(out.float(), gold),
        report=report,
    )


if __name__ == "__main__":
    main()

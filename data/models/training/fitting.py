"""What both trainings share: options, batches by length, optimiser, averaged weights, adversarial step."""

import argparse
import copy
import random
import time

import numpy as np
import torch

import bert


def parser(description):
    options = argparse.ArgumentParser(description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    options.add_argument("--gold", required=True, help="the training file, .jsonl or .jsonl.gz")
    options.add_argument("--encoder", required=True, help="folder with the unpacked bge-small-en-v1.5 artifact")
    options.add_argument("--out", required=True, help="checkpoint to write, one .pt")
    options.add_argument("--seed", type=int, default=20250701)
    options.add_argument("--order", type=int, default=0, help="another number, another order of the batches")
    options.add_argument("--epochs", type=float, default=4)
    options.add_argument("--batch", type=int, default=16)
    options.add_argument("--rate", type=float, default=8e-5, help="learning rate of the topmost layer")
    options.add_argument("--head-rate", type=float, default=3e-4)
    options.add_argument("--layer-decay", type=float, default=0.92, help="factor of the rate from a layer to the one below")
    options.add_argument("--warm-up", type=float, default=0.1, help="share of the steps")
    options.add_argument("--average", type=float, default=0.996, help="decay of the moving average of the weights")
    options.add_argument("--adversarial", type=float, default=0.0, help="length of the adversarial shift of the words, 0 for none")
    options.add_argument("--dropout", type=float, default=0.1)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--whole", action="store_true", help="fit on the held-out part as well")
    return options


def start(options):
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    bert.Dropout.chance = np.random.Generator(np.random.SFC64(options.seed + options.order))
    torch.set_num_threads(options.threads)


def batches(items, size, length, seed):
    """Shuffled batches of like length: chunks of the shuffled items are sorted, and the batches shuffled."""
    order = list(items)
    chance = random.Random(seed)
    chance.shuffle(order)
    found = []
    for at in range(0, len(order), size * 32):
        chunk = sorted(order[at : at + size * 32], key=length)
        found += [chunk[i : i + size] for i in range(0, len(chunk), size)]
    chance.shuffle(found)
    return found


def padded(rows, value):
    longest = -(-max(map(len, rows)) // 8) * 8  # few shapes, so that the prepared kernels are used again
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])


def optimiser(model, options):
    """AdamW: the rate falls from the head down the layers, no decay of biases and norms."""
    layers = len(model.bert.layers)
    groups = []
    for name, weight in model.named_parameters():
        if not weight.requires_grad:
            continue
        if name.startswith("bert.layers."):
            depth = layers - 1 - int(name.split(".")[2])
            rate = options.rate * options.layer_decay**depth
        elif name.startswith("bert."):
            rate = options.rate * options.layer_decay**layers
        else:
            rate = options.head_rate
        decay = 0.01 if weight.dim() > 1 else 0.0
        groups.append({"params": [weight], "lr": rate, "top": rate, "weight_decay": decay})
    return torch.optim.AdamW(groups, fused=True, betas=(0.9, 0.98))


class Average:
    """Moving average of the trained weights, young at first."""

    def __init__(self, model, decay):
        self.decay, self.steps = decay, 0
        self.ours = [weight for weight in model.parameters() if weight.requires_grad]
        self.mean = [weight.detach().clone() for weight in self.ours]

    @torch.no_grad()
    def update(self):
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        torch._foreach_lerp_(self.mean, [weight.detach() for weight in self.ours], 1 - decay)

    def applied_to(self, model):
        other = copy.deepcopy(model)
        with torch.no_grad():
            for weight, mean in zip([w for w in other.parameters() if w.requires_grad], self.mean):
                weight.copy_(mean)
        return other.eval()


def fit(model, items, options, length, collate, loss, report):
    """Trains in place. `collate` makes (ids, types, mask, *rest); `report(model, epoch)` sees the averaged weights."""
    steps_per_epoch = -(-len(items) // options.batch)
    total = int(steps_per_epoch * options.epochs)
    adam = optimiser(model, options)
    average = Average(model, options.average)
    step, began, seen, summed = 0, time.time(), 0, 0.0
    for epoch in range(-(-total // steps_per_epoch)):
        model.train()
        for batch in batches(items, options.batch, length, options.seed + 1000 * options.order + epoch):
            if step >= total:
                break
            warm = options.warm_up * total
            factor = min((step + 1) / warm, (total - step) / (total - warm))
            for group in adam.param_groups:
                group["lr"] = group["top"] * factor
            ids, types, mask, *rest = collate(batch)
            words = [] if options.adversarial else None
            with torch.autocast("cpu", torch.bfloat16):
                plain = loss(model(ids, types, mask, keep_words=words), *rest)
            plain.backward()
            if words:
                slope = words[0].grad * mask[:, :, None]
                norm = slope.flatten(1).norm(dim=1).clamp_min(1e-12)[:, None, None]
                with torch.autocast("cpu", torch.bfloat16):
                    loss(model(ids, types, mask, shift=options.adversarial * slope / norm), *rest).backward()
            torch.nn.utils.clip_grad_norm_([w for w in model.parameters() if w.requires_grad], 1.0)
            adam.step()
            adam.zero_grad(set_to_none=True)
            average.update()
            step += 1
            seen += len(batch)
            summed += plain.item()
            if step % 50 == 0:
                print(f"step {step}/{total} loss {summed / 50:.4f} {seen / (time.time() - began):.1f}/s", flush=True)
                summed = 0.0
        averaged = average.applied_to(model)
        torch.save(averaged.state_dict(), options.out)
        report(averaged, epoch + 1)
    return average.applied_to(model)

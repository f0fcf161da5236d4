"""WordPiece as BERT uncased reads it: the same pieces as text/WordPieces.java, which a test compares."""

import json
import unicodedata

CLS, SEP, UNKNOWN = 101, 102, 100
TARGET_START, TARGET_END = 1, 2  # [unused0] and [unused1] of BERT's vocabulary
MARKS = {"person": (1, 2), "state": (3, 4), "other": (5, 6)}  # of an actor, by its kind


class WordPieces:
    def __init__(self, tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.known = {}

    def pieces(self, text):
        """The ids of a text, without [CLS] and [SEP]."""
        ids = []
        for word in split(text):
            if word not in self.known:
                self.known[word] = self.word_pieces(word)
            ids.extend(self.known[word])
        return ids

    def word_pieces(self, word):
        if len(word) > 100:
            return [UNKNOWN]
        ids, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self.vocabulary:
                    break
                end -= 1
            if end == start:
                return [UNKNOWN]
            ids.append(self.vocabulary[piece])
            start = end
        return ids


def split(text):
    words, word = [], []

    def finish():
        if word:
            words.append("".join(word))
            word.clear()

    for character in text:
        category = unicodedata.category(character)
        if character.isspace() or category == "Zs":
            finish()
        elif character in "\x00\ufffd" or category.startswith("C"):
            continue
        elif is_punctuation(character, category) or is_ideograph(ord(character)):
            finish()
            words.append(character)
        else:
            for part in unicodedata.normalize("NFD", character):
                if unicodedata.category(part) != "Mn":
                    word.append(part.lower())
    finish()
    return words


def is_punctuation(character, category):
    code = ord(character)
    return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or category[0] == "P"


def is_ideograph(code):
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or code >= 0x20000 and code <= 0x2FA1F

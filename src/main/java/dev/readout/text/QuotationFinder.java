package dev.readout.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Pairs quotation marks of every European typography, paragraph by paragraph: “…”, „…“, »…«, «…»,
 * ”…”, ‘…’, "…" and '…'. A quotation that its paragraph leaves open and the next one opens again is
 * marked as continuing; apostrophes and inch signs are left alone.
 */
public final class QuotationFinder {

  private final String text;
  private final List<Quotation> found = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(char mark, int index) {}

  private QuotationFinder(String text) {
    this.text = text;
  }

  /** All quotations in the order of their opening marks, outer ones before those inside them. */
  public static List<Quotation> find(String text) {
    QuotationFinder finder = new QuotationFinder(text);
    for (Span paragraph : SentenceSplitter.blocks(text)) {
      finder.readParagraph(paragraph);
    }
    finder.found.sort(
        Comparator.comparingInt((Quotation q) -> q.marks().start())
            .thenComparingInt(q -> -q.marks().end()));
    return finder.found;
  }

  private void readParagraph(Span paragraph) {
    open.clear();
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      readMark(i, paragraph);
    }
    while (!open.isEmpty()) {
      endUnclosed(open.pop(), paragraph);
    }
  }

  private void readMark(int i, Span paragraph) {
    char c = text.charAt(i);
    switch (c) {
      case '“' -> closeOrOpen(i, c, "„");
      case '„' -> open.push(new Open(c, i));
      case '”' -> closeOrOpen(i, c, isOpen('”') || !canOpen(i) ? "“„”" : "“„");
      case '«' -> closeOrOpen(i, c, "»");
      case '»' -> closeOrOpen(i, c, isOpen('«') ? "«" : canOpen(i) ? "" : "»");
      case '"' -> readStraight(i);
      case '‘', '‚' -> {
        if (canOpen(i) && closesSingle(i, paragraph, '’')) {
          open.push(new Open('‘', i));
        }
      }
      case '’' -> {
        if (isOpen('‘') && isEndOfSingle(i, paragraph, '’')) {
          close(i, "‘");
        }
      }
      case '\'' -> readApostrophe(i, paragraph);
      default -> {}
    }
  }

  private void closeOrOpen(int i, char mark, String closes) {
    if (!closes.isEmpty() && open.stream().anyMatch(o -> closes.indexOf(o.mark) >= 0)) {
      close(i, closes);
    } else if (mark != '”' || canOpen(i)) {
      open.push(new Open(mark, i));
    }
  }

  private void readStraight(int i) {
    boolean canOpen = canOpen(i);
    boolean canClose = canClose(i);
    if (isOpen('"') && (canClose || !canOpen)) {
      close(i, "\"");
    } else if (canOpen || !canClose) {
      boolean isInch = i > 0 && Character.isDigit(text.charAt(i - 1));
      if (!isInch) {
        open.push(new Open('"', i));
      }
    }
  }

  private void readApostrophe(int i, Span paragraph) {
    if (isOpen('\'')) {
      if (isEndOfSingle(i, paragraph, '\'')) {
        close(i, "'");
      }
    } else if (canOpen(i)
        && i + 1 < paragraph.end()
        && Character.isLetter(text.charAt(i + 1))
        && closesSingle(i, paragraph, '\'')) {
      open.push(new Open('\'', i));
    }
  }

  private boolean closesSingle(int start, Span paragraph, char mark) {
    for (int i = start + 2; i < paragraph.end(); i++) {
      if (text.charAt(i) == mark && canClose(i) && !isPossessive(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEndOfSingle(int i, Span paragraph, char mark) {
    if (!canClose(i)) {
      return false;
    }
    return !isPossessive(i) || !closesSingle(i, paragraph, mark);
  }

  /** {@code the leaders' talks}: an s before, a small letter after a blank. */
  private boolean isPossessive(int i) {
    return i > 0
        && text.charAt(i - 1) == 's'
        && i + 2 < text.length()
        && text.charAt(i + 1) == ' '
        && Character.isLetter(text.charAt(i + 2));
  }

  private boolean isOpen(char mark) {
    return open.stream().anyMatch(o -> o.mark == mark);
  }

  private boolean canOpen(int i) {
    boolean isAfterBreak =
        i == 0
            || Character.isWhitespace(text.charAt(i - 1))
            || "([{—–-“\"‘'«„/:,".indexOf(text.charAt(i - 1)) >= 0;
    boolean isBeforeWord = i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
    return isAfterBreak && isBeforeWord;
  }

  private boolean canClose(int i) {
    boolean isAfterWord = i > 0 && !Character.isWhitespace(text.charAt(i - 1));
    boolean isBeforeBreak =
        i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
    return isAfterWord && isBeforeBreak;
  }

  private void close(int i, String marks) {
    while (!open.isEmpty()) {
      Open last = open.pop();
      if (marks.indexOf(last.mark) >= 0) {
        add(last.index, i, i + 1, false);
        return;
      }
    }
  }

  private void endUnclosed(Open last, Span paragraph) {
    if ("'‘".indexOf(last.mark) >= 0 || !open.isEmpty()) {
      return;
    }
    boolean isContinued = opensNext(paragraph, last.mark);
    int before = last.index - 1;
    while (before >= paragraph.start() && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    boolean isIntroduced = before < paragraph.start() || ",:".indexOf(text.charAt(before)) >= 0;
    if (isContinued || isIntroduced) {
      add(last.index, paragraph.end(), paragraph.end(), isContinued);
    }
  }

  private boolean opensNext(Span paragraph, char mark) {
    int next = paragraph.end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && text.charAt(next) == mark;
  }

  private void add(int mark, int contentEnd, int end, boolean continues) {
    int from = mark + 1;
    int to = contentEnd;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      found.add(new Quotation(new Span(mark, end), new Span(from, to), open.size(), continues));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
  }
}

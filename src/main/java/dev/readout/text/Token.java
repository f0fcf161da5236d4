package dev.readout.text;

/**
 * A word, a number or a mark.
 *
 * @param text as it stands
 * @param folded as {@link Folding#fold} writes it
 * @param start UTF-16 index of its first character
 * @param end UTF-16 index after its last
 */
public record Token(String text, String folded, int start, int end) {

  /** Begins with a capital letter. */
  public boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Holds a letter or a digit. */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** At least two letters, none of them small. */
  public boolean isAllCapital() {
    return text.length() > 1
        && text.chars().noneMatch(Character::isLowerCase)
        && text.chars().anyMatch(Character::isUpperCase);
  }

  public boolean is(String word) {
    return folded.equals(word);
  }
}

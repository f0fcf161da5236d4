package dev.readout.text.act;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts what is said into one shape for the rules: lower case, plain apostrophes, and the speaker as
 * "we", whether the words are "I", the speaker's country, or "he" where the speech is reported.
 */
final class OwnVoice {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Map<Pattern, String> CONTRACTIONS =
      Map.of(
          Pattern.compile("\\bcan't\\b|\\bcan not\\b"), "cannot",
          Pattern.compile("\\bwon't\\b"), "will not",
          Pattern.compile("(?<=[a-z])n't\\b"), " not",
          Pattern.compile("(?<=\\b(?:i|we|he|she|they|you))'re\\b"), " are",
          Pattern.compile("(?<=\\bi)'m\\b"), " am",
          Pattern.compile("(?<=\\b(?:i|we|he|she|they|you))'ll\\b"), " will",
          Pattern.compile("(?<=\\b(?:i|we|he|she|they|you))'ve\\b"), " have");
  private static final Pattern FIRST = Pattern.compile("\\bi\\b");
  private static final Pattern REPORTED = Pattern.compile("\\b(he|she)\\b");
  private static final Pattern REPORTED_OWN = Pattern.compile("\\b(his|her)\\b");

  private OwnVoice() {}

  /**
   * The text in that shape.
   *
   * @param names of the speaker and of the side that it speaks for
   */
  static String of(String text, boolean isDirect, Collection<String> names) {
    String plain = SPACE.matcher(text.replace('’', '\'').strip()).replaceAll(" ");
    String named = own(names, plain).toLowerCase(Locale.ROOT);
    String full = named;
    for (Map.Entry<Pattern, String> contraction : CONTRACTIONS.entrySet()) {
      full = contraction.getKey().matcher(full).replaceAll(contraction.getValue());
    }
    String own = FIRST.matcher(full).replaceAll("we");
    if (isDirect) {
      return own;
    }
    return REPORTED_OWN.matcher(REPORTED.matcher(own).replaceAll("we")).replaceAll("our");
  }

  private static String own(Collection<String> names, String text) {
    if (names.isEmpty()) {
      return text;
    }
    String any =
        names.stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return text.replaceAll("\\b(?:[Tt]he )?(?:" + any + ")'s(?!\\w)", "our")
        .replaceAll("\\b(?:[Tt]he )?(?:" + any + ")(?!\\w)", "we");
  }
}

package dev.readout.text;

import java.util.Locale;
import java.util.Set;

/** Words that end in a full stop without ending a sentence. */
final class Abbreviations {

  /** Always followed by what they belong to: a name, a number. */
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "mr mrs ms messrs dr prof rev fr hon sen sens rep reps gov govs gen maj brig col lt capt cpt sgt cpl cmdr adm st ste mt ft pres supt insp pte jan feb mar apr jun jul aug sept sep oct nov dec no nos vol art arts fig sec ch pp para est approx vs v cf viz ca gr rt mgr amb dep dept min asst assoc atty ave blvd rd sq univ vice-adm nr al-q"
              .split(" "));

  /** May also end a sentence. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "inc ltd co corp llc plc bros jr sr etc a.m p.m ph.d m.d b.a m.a e.g i.e d.c al u.s u.k u.n e.u u.s.a u.a.e u.s.s.r a.k.a"
              .split(" "));

  private Abbreviations() {}

  static boolean isBeforeName(String word) {
    return BEFORE_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isKnown(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return BEFORE_NAMES.contains(lower) || ANYWHERE.contains(lower);
  }
}

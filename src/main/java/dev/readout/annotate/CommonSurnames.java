package dev.readout.annotate;

import java.util.Set;

/** Surnames too common, or too like other words, to mean somebody without more. */
final class CommonSurnames {

  private static final Set<String> NAMES =
      Lexicon.words(
          "smith johnson williams brown jones davis miller wilson moore taylor anderson thomas"
              + " jackson white harris martin thompson garcia martinez robinson clark lewis lee"
              + " walker hall allen young king wright scott green baker adams nelson hill campbell"
              + " mitchell roberts carter phillips evans turner parker collins edwards stewart"
              + " morris murphy cook rogers morgan cooper reed bailey bell kelly howard ward cox"
              + " richardson wood watson brooks bennett gray grey james hughes price myers long"
              + " foster sanders ross powell sullivan russell khan singh kim park li wang zhang liu"
              + " chen yang huang zhao wu zhou nguyen tran ali ahmed hassan mohamed mohammed santos"
              + " silva costa lopez gonzalez rodriguez fernandez perez hernandez bush may day"
              + " hunt kent rice case short small love grant rose wolf fox bishop pope knight page"
              + " marsh west north east stone steel power church field fields banks rivers"
              + " blair mann berg bond black gold silver frost snow summers winter friday"
              + " hope faith joy grace july august march june general major minister island senior junior"
              + " paris london jordan chad israel georgia castle bridge brand stern english"
              + " french german ireland england scotland holland poland france africa abbas"
              + " salman rama sandu dai austin burns kelley mills wells waters land barnes henry"
              + " mattis simon joseph michel jean paul peter john david michael muhammad rahman"
              + " hussein ibrahim saleh abdullah omar osman hasan mahmoud karim aziz rashid al"
              + " bin abu du de la le van von san st ba an on in no so to ma mo ra sa yi ki");

  private CommonSurnames() {}

  static boolean has(String folded) {
    return NAMES.contains(folded);
  }
}

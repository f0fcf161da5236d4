package dev.readout.annotate;

import dev.readout.runtime.Resources;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Closed sets of words, folded, that several rules look up. */
final class Lexicon {

  /** Surnames that stand before the given name. */
  static final Set<String> SURNAMES_FIRST =
      words(
          "wang wu li zhang liu chen yang huang zhao zhou xu sun ma zhu hu guo he lin gao luo zheng"
              + " liang song tang deng xiao cui qin han jiang dong ding wei xie cao lu peng shen ye"
              + " fu hua mao geng kim lee park choi choe jung jeong kang cho yoon yun jang chang"
              + " chung lim shin kwon hwang moon ri pak nguyen tran pham phan bui");

  static final Set<String> GIVEN_NAMES =
      Resources.lines("lexicons/given-names.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  /** Small words that begin sentences; never a name. */
  static final Set<String> FUNCTION =
      words(
          "the a an this that these those he she it they we i you his her its their our my your who"
              + " whom whose which what when where why how if then than as at by for from in into of"
              + " off on onto out over to up with within without about above across after against"
              + " along among around before behind below beneath beside between beyond during"
              + " except inside like near since through throughout toward towards under until upon"
              + " via and or but nor so yet because although though while whereas unless whether is"
              + " are was were be been being am has have had do does did will would shall should can"
              + " could may might must not no yes there here now today yesterday tomorrow later"
              + " earlier meanwhile however moreover also only even both either neither each every"
              + " all any some many most more much few several such other another one two three four"
              + " five six seven eight nine ten first second third last next new let please thank"
              + " thanks according despite given asked speaking following including regarding"
              + " responding dear mr mrs ms sir additionally finally further furthermore instead"
              + " therefore thus still just once again ever never always often perhaps recently"
              + " additionally separately together read good well");

  static final Set<String> MONTHS_AND_DAYS =
      words(
          "january february march april may june july august september october november december"
              + " jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. monday tuesday"
              + " wednesday thursday friday saturday sunday");

  /** Which of several, as a regular expression. */
  static final String ORDINALS = "first|second|third|fourth|last|latest|next|only";

  /** Words that make a capitalised phrase the name of something other than a person. */
  static final Set<String> NOT_IN_PERSON =
      words(
          "committee headquarters party university court street road avenue house council commission ministry"
              + " department agency institute institution foundation company group bank association"
              + " union league club school college church hospital center centre museum park river"
              + " mountain mountains lake island islands sea ocean bay airport station stadium city"
              + " county province state states region district valley bridge square palace hall"
              + " theatre theater force forces army navy guard police corps team act bill law treaty"
              + " agreement agreements convention protocol plan program programme initiative"
              + " strategy fund project summit conference forum dialogue framework partnership award"
              + " prize medal day week month year war battle revolution movement front alliance"
              + " network times post news journal magazine herald tribune telegraph guardian tv"
              + " radio media press north south east west northern southern eastern western central"
              + " upper lower great united national international federal global world american"
              + " european asian african arab english democratic republican democrats republicans"
              + " conservative labour liberal green security defense defence health energy trade"
              + " climate economic foreign affairs human rights nuclear nations organization"
              + " organisation authority administration bureau office service services board"
              + " corporation inc ltd llc plc corp airlines airways systems technologies industries"
              + " motors pharmaceuticals hotel resort building tower plaza street cathedral temple"
              + " mosque gate strait gulf coast peninsula desert canyon beach hills port harbor"
              + " olympic olympics games cup championship festival parliament congress senate"
              + " assembly cabinet government kingdom republic empire federation confederation"
              + " commonwealth community society coalition brigade battalion regiment division fleet"
              + " base camp treaty accord accords declaration charter constitution resolution"
              + " chapter article section title order executive report review survey study index"
              + " lives matter black white house covid virus hurricane typhoon cyclone storm"
              + " earthquake tropical operation mission cross crescent crisis relief emergency"
              + " intelligence investigation investigations research science sciences technology"
              + " engineering medicine medical education labor commerce treasury justice interior"
              + " transportation agriculture housing veterans management budget policy affairs"
              + " relations business industry infrastructure development humanitarian assistance"
              + " special general public private social civil air space marine coast marines"
              + " christmas easter ramadan holocaust orthodox catholic christian muslim jewish"
              + " islamic christianity islam buddhist lady gentlemen ladies mr. mrs. ms. iron"
              + " silicon wall capitol pentagon supreme high old saint fort mount cape lake san santa los"
              + " las el rio el costa puerto monte villa saudi russian ukrainian french german british"
              + " chinese sign twitter facebook google apple microsoft tesla boeing website statement"
              + " remarks readout briefing background question answer fact sheet background note"
              + " room candy women men youth dhabi d.c. courtroom ballroom auditorium library terminal"
              + " boulevard debate debates presidential combat antisemitism masters grand economy bloc pact deal talks crown line corridor"
              + " pipeline stream base steel senior official officials red image images photo photos picture caption credit");

  /** What a place or a house that bears a person's name is called by. */
  static final Set<String> PLACES =
      words(
          "county province district street road avenue square river university college school"
              + " hospital airport stadium museum valley city");

  /** Lower-case words inside names of people. */
  static final Set<String> PARTICLES =
      words(
          "von van der den de del della di da dos das du la le bin ben al el ibn abu ter zu und y");

  /** Verbs that follow or precede the name of somebody who speaks. */
  static final Set<String> SAYS =
      words(
          "said says told tells added adds wrote writes tweeted stated states explained noted"
              + " announced warned argued insisted asked replied responded declared commented"
              + " continued concluded remarked claimed suggested stressed emphasized emphasised"
              + " called urged testified confirmed denied acknowledged admitted recalled thanked");

  private Lexicon() {}

  /** The words of a text that blanks separate. */
  static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}

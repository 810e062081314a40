package org.tenderpoint.screening.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.rules.facts.Effort;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.screening.rules.facts.VisitPlan;
import org.tenderpoint.screening.rules.facts.Wishes;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.WrittenAnswer;

/**
 * A short notation for the facts of an example. Parts are separated by semicolons. Everything else is harmless: every
 * condition and red flag denied, 40 years old, 6 massages, no pain, never sore, nothing planned, and the preferred
 * pressure as planned.
 *
 * <pre>
 * osteoporosis(severity=osteoporosis)  a condition with details; regions=knees:right+hips; days=56 for its date
 * pregnancy=unknown                    a condition or a red flag with another answer than yes
 * fever_now                            a red flag that is yes
 * pain 7 mid_back+neck, pain unknown   pain now and where
 * plan thai mid_back 3 30              modality, region, pressure, minutes; several plans add up
 * first ...                            the plan as first entered
 * likes mid_back 3, likes nothing      what the client likes; nothing: was not asked
 * pain_known no                        whether the client knows that pain
 * age 71; massages 0; sore usually
 * sensitive neck; avoid knees
 * strenuous yes calves
 * holds thai+oncology                  the therapist's credentials
 * ask SCR-152=yes                      the answer to a rule's question
 * last 20                              hours since the last session
 * cleared SCR-130+recent_surgery swedish cap=2 lymphatic_drainage!
 *                                      a doctor's word of today
 * hold doctor|talk|rest|open|follow_up|emergency
 * provisional                          the run at booking
 * </pre>
 */
final class ExampleFacts {

    /** The day of every example. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final Map<Condition, ConditionAnswer> conditions = new EnumMap<>(Condition.class);
    private final Map<RedFlag, Recorded> redFlags = new EnumMap<>(RedFlag.class);
    private final List<Work> plan = new ArrayList<>();
    private final List<Work> firstPlan = new ArrayList<>();
    private final Map<Region, Integer> likes = new EnumMap<>(Region.class);
    private final Map<String, Answer> asks = new HashMap<>();
    private final Set<Credential> credentials = new HashSet<>();
    private final List<MedicalClearance> clearances = new ArrayList<>();
    private boolean likesThePlan = true;
    private OptionalInt age = OptionalInt.of(40);
    private OptionalInt massages = OptionalInt.of(6);
    private Pain pain = Pain.of(0, Set.of());
    private Wishes wishes = Wishes.NONE;
    private Effort effort = Effort.NOT_ASKED
            .withStrenuous48h(Answer.NO, Set.of())
            .withSoreBefore(SideEffectsBefore.NEVER);
    private Holds holds = Holds.NONE;
    private Stage stage = Stage.ARRIVAL;

    private ExampleFacts() {}

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException if a word is not in the vocabulary
     */
    static ScreeningFacts parse(String given) {
        var facts = new ExampleFacts();
        for (var condition : Condition.values()) {
            facts.conditions.put(condition, ConditionAnswer.DENIED);
        }
        for (var flag : RedFlag.values()) {
            facts.redFlags.put(flag, Recorded.NO);
        }
        Arrays.stream(given.split(";")).map(String::strip).filter(part -> !part.isEmpty()).forEach(facts::read);
        return facts.build();
    }

    private void read(String part) {
        var words = part.split(" +");
        switch (words[0]) {
            case "pain" -> pain = pain.withNow(number(words[1])).withRegions(parts(words, 2));
            case "pain_known" -> pain = pain.withKnown(Coded.require(Answer.class, words[1]));
            case "plan" -> plan.add(work(words));
            case "first" -> firstPlan.add(work(words));
            case "likes" -> {
                likesThePlan = false;
                if (!words[1].equals("nothing")) {
                    likes.put(Coded.require(Region.class, words[1]), Integer.parseInt(words[2]));
                }
            }
            case "age" -> age = number(words[1]);
            case "massages" -> massages = number(words[1]);
            case "sore" -> effort = effort.withSoreBefore(Coded.require(SideEffectsBefore.class, words[1]));
            case "sensitive" -> wishes = wishes.withSensitive(parts(words, 1));
            case "avoid" -> wishes = wishes.withAvoid(parts(words, 1));
            case "strenuous" ->
                    effort = effort.withStrenuous48h(Coded.require(Answer.class, words[1]), parts(words, 2));
            case "holds" -> Arrays.stream(words[1].split("\\+")).map(Credential::new).forEach(credentials::add);
            case "ask" -> asks.put(words[1].split("=")[0], Coded.require(Answer.class, words[1].split("=")[1]));
            case "last" -> effort = effort.withHoursSinceLastSession(OptionalDouble.of(Double.parseDouble(words[1])));
            case "cleared" -> clearances.add(clearance(words));
            case "hold" -> holds = hold(words[1]);
            case "provisional" -> stage = Stage.PROVISIONAL;
            default -> fact(part);
        }
    }

    private void fact(String part) {
        var written = WrittenAnswer.read(part, DAY);
        Coded.of(RedFlag.class, written.code()).ifPresentOrElse(
                flag -> redFlags.put(flag, written.told().recorded()),
                () -> conditions.put(Coded.require(Condition.class, written.code()), written.told()));
    }

    private static OptionalInt number(String word) {
        return word.equals("unknown") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word));
    }

    /** The body parts in the given word; none without that word. */
    private static Set<BodyPart> parts(String[] words, int nth) {
        return words.length > nth ? BodyPart.parseAll(words[nth].replace('+', ',')) : Set.of();
    }

    private static Work work(String[] words) {
        return new Work(BodyPart.parse(words[2]), Coded.require(Modality.class, words[1]), Integer.parseInt(words[3]),
                words.length > 4 ? Integer.parseInt(words[4]) : 20);
    }

    private static Holds hold(String which) {
        return switch (which) {
            case "doctor" -> Holds.NONE.withDoctorAnswer(true);
            case "talk" -> Holds.NONE.withTherapistTalk(true);
            case "rest" -> Holds.NONE.withRest(Optional.of(START.plusSeconds(3600)), false);
            case "rested" -> Holds.NONE.withRest(Optional.of(START), false);
            case "open" -> Holds.NONE.withRest(Optional.empty(), true);
            case "follow_up" -> Holds.NONE.withFollowUpUnanswered(true);
            case "emergency" -> Holds.NONE.withEmergencyUnchecked(true);
            default -> throw new IllegalArgumentException("No hold is called " + which);
        };
    }

    /**
     * Reads what the clearance is for, then in any order: allowed modalities, {@code cap=n}, {@code limits}, a
     * credential with !.
     */
    private static MedicalClearance clearance(String[] words) {
        var findings = new HashSet<String>();
        var named = new HashSet<Condition>();
        for (var word : words[1].split("\\+")) {
            if (word.startsWith("SCR-")) {
                findings.add(word);
            } else {
                named.add(Coded.require(Condition.class, word));
            }
        }
        var modalities = new HashSet<Modality>();
        Optional<Credential> credential = Optional.empty();
        Optional<MedicalClearance.Limits> limits = Optional.empty();
        for (var word : Arrays.copyOfRange(words, 2, words.length)) {
            if (word.startsWith("cap=")) {
                limits = Optional.of(new MedicalClearance.Limits(
                        OptionalInt.of(Integer.parseInt(word.substring("cap=".length()))), Set.of()));
            } else if (word.equals("limits")) {
                limits = Optional.of(new MedicalClearance.Limits(OptionalInt.empty(), Set.of()));
            } else if (word.endsWith("!")) {
                credential = Optional.of(new Credential(word.substring(0, word.length() - 1)));
            } else {
                modalities.add(Coded.require(Modality.class, word));
            }
        }
        return new MedicalClearance(DAY, "the doctor", findings, named, modalities, credential, limits,
                Optional.empty());
    }

    private ScreeningFacts build() {
        var standing = new StandingAnswers(conditions, DAY, age, massages);
        var liking = wishes.withPressure(likes);
        return new ScreeningFacts(
                ClientFacts.read(standing, DAY, ClientFacts.NowFacts.AS_TOLD),
                new VisitFacts(
                        stage,
                        redFlags,
                        pain,
                        likesThePlan ? liking.likingThePlan(plan) : liking,
                        effort,
                        new VisitPlan(plan, firstPlan, credentials, START, ZoneOffset.UTC),
                        new AskedQuestions(asks, Set.of(), Set.of()),
                        clearances,
                        Map.of(),
                        holds));
    }
}

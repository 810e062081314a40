package org.tenderpoint.followup.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.Missing;
import org.tenderpoint.ProjectFiles;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.rules.RandomFacts;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.vocabulary.Answer;

/**
 * Nothing that a client reads or a caller reads out reassures while an answer is open or somebody is to call, and all
 * of it speaks to the client alone.
 */
@Tag("UC-12")
class ReassuranceTest {

    private static final List<Locale> LANGUAGES = PageLanguage.locales();
    private static final ClientTexts.Frame FRAME = new ClientTexts.Frame(
            "112", "Monday 2 March", "Thursday 5 March", "", "Wed 4 March, 14:00", "Thu 5 March, 15:00");

    /** Says or implies that all is well. */
    private static final Pattern REASSURES = words(
            "normal", "common", "commonly", "is usual", "as usual after", "harmless", "probably", "good to hear",
            "no worry",
            "nothing to worry", "nothing that you told us", "no warning sign", "is fading", "should fade",
            "all is well",
            "wahrscheinlich", "häufig", "ist üblich", "gewöhnlich", "harmlos", "freut uns", "keine sorge",
            "kein warnzeichen",
            "nichts von dem", "lässt das meiste nach", "alles gut",
            "probablemente", "frecuente", "es normal", "inofensivo", "nos alegra", "no se preocupe",
            "ninguna señal de alarma", "nada de lo que nos ha dicho", "va pasando", "todo está bien",
            "probablement", "fréquent", "est normal", "sans danger", "sommes contents", "pas d’inquiétude",
            "aucun signe d’alerte", "rien de ce que vous", "en train de passer", "tout va bien");
    /** Puts off until tomorrow what somebody is to do today. */
    private static final Pattern PUTS_OFF = words("ask again tomorrow", "morgen noch einmal", "mañana volveremos",
            "redemanderons demain");
    /** Of somebody else than the client. */
    private static final Pattern FIRST_PERSON = words("i", "me", "my", "ich", "mir", "mich", "mein", "meine", "yo",
            "mi",
            "je",
            "j’ai", "mon", "mes");

    private final EnumSet<TriageLevel> levels = EnumSet.noneOf(TriageLevel.class);
    private final EnumSet<Call> calls = EnumSet.noneOf(Call.class);
    private final Map<String, Read> known = new HashMap<>();
    private int reassured;

    /** What stands in a sentence; of the same few hundred sentences thousands of cases are told. */
    private record Read(boolean reassures, boolean putsOff, boolean firstPerson) {

        static Read of(String sentence) {
            return new Read(REASSURES.matcher(sentence).find(), PUTS_OFF.matcher(sentence).find(),
                    FIRST_PERSON.matcher(sentence).find());
        }
    }

    private static Pattern words(String... words) {
        return Pattern.compile("(?<!\\p{L})(" + String.join("|", words) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Tag("random")
    @Test
    void nothingReassuresWhileAnAnswerIsOpenOrSomebodyIsToCall() {
        random(300);
        examples(8);
        assertThat(levels).containsExactlyInAnyOrder(TriageLevel.values());
        assertThat(calls).containsExactlyInAnyOrder(Call.values());
        assertThat(reassured).as("who is well is told so").isPositive();
    }

    @Tag("night")
    @Tag("random")
    @Test
    void nothingReassuresInAHundredThousandCases() {
        random(100_000);
        examples(1);
    }

    /** @param share of each example's signs one in so many is unknown once, of the next example the next ones */
    private void examples(int share) {
        int place = 0;
        for (var example : BookExample.ofTriage()) {
            check(example.facts());
            place++;
            for (var symptom : Symptom.values()) {
                if (symptom.ordinal() % share == place % share) {
                    check(example.facts().with(
                            example.facts().answers().with().symptom(symptom, Answer.UNKNOWN).build()));
                }
            }
        }
    }

    private void random(int cases) {
        var drawn = new RandomFacts(new Random(RandomSeed.of(9)));
        for (int i = 0; i < cases; i++) {
            check(drawn.next());
        }
    }

    private void check(FollowUpFacts facts) {
        var triage = TriageRules.CURRENT.decide(facts);
        levels.add(triage.level());
        triage.call().ifPresent(calls::add);
        boolean due = triage.call().isPresent() || triage.level().atLeast(TriageLevel.THERAPIST);
        boolean open = triage.fired(FollowUpTrait.ANSWERS_MISSING) || triage.fired(FollowUpTrait.CONTRADICTS);
        for (var language : LANGUAGES) {
            var texts = ClientTexts.in(language);
            var care = SelfCareTexts.forClient(SelfCareRules.CURRENT.decide(facts, triage), _ -> "Thu 5 March, 15:00",
                    language);
            var heard = new ArrayList<>(said(texts, texts.of(triage, facts.answers(), FRAME)));
            care.first().forEach(item -> heard.add(item.text() + " " + String.join(" ", item.warnings())));
            care.more().forEach(item -> heard.add(item.text() + " " + String.join(" ", item.warnings())));
            heard.addAll(care.warnings());
            for (var sentence : heard) {
                var found = known.computeIfAbsent(sentence, Read::of);
                if (due || open) {
                    assertThat(found.reassures()).as("%s %s: %s", triage.level(), triage.call(), sentence).isFalse();
                } else if (found.reassures()) {
                    reassured++;
                }
                if (due) {
                    assertThat(found.putsOff()).as("%s %s: %s", triage.level(), triage.call(), sentence).isFalse();
                }
                assertThat(found.firstPerson()).as(sentence).isFalse();
            }
        }
    }

    /** As it is read out: what to do, what follows, and the safety net where the call goes on. */
    private static List<String> said(ClientTexts texts, ClientText text) {
        return new CallResult(Id.random(AssessmentId::new), text, texts.safetyNet(FRAME), List.of(), List.of(),
                true, false,
                CallResult.NextSteps.NONE)
                .aloud();
    }

    @Test
    void nothingReassuresWhileAnEarlierAnswerWaitsWhateverWasAnsweredNow() {
        for (var language : LANGUAGES) {
            var texts = ClientTexts.in(language);
            for (var level : TriageLevel.values()) {
                assertThat(said(texts, texts.waiting(level, FRAME))).isNotEmpty()
                        .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(REASSURES)
                                .doesNotContainPattern(PUTS_OFF));
            }
            assertThat(said(texts, texts.waitingByLink(FRAME)))
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern(REASSURES)
                            .doesNotContainPattern(PUTS_OFF));
        }
    }

    /** Whatever else stands on a page or is read out stands there at every level. */
    @Test
    void noSentenceThatStandsThereAtEveryLevelReassures() {
        var whereAllIsWell = Pattern.compile("followup\\.(client\\.(expected|watch)|level\\.expected).*");
        var read = Pattern.compile("checkin\\..*|followup\\.(client|reason|care|aftercare|level)\\..*"
                + "|question\\..*\\.(call|link|again)|followup\\.message\\.(?!alert|escalation).*");
        var found = new TreeSet<String>();
        for (var bundle : bundles("checkin", "followup", "question")) {
            ProjectFiles.texts(bundle).forEach((key, text) -> {
                boolean checked = read.matcher((String) key).matches()
                        && !whereAllIsWell.matcher((String) key).matches();
                if (checked && REASSURES.matcher((String) text).find()) {
                    found.add(bundle + ": " + key + "=" + text);
                }
            });
        }
        Missing.none("Sentences that reassure whatever was answered", found.stream(), "Say what to do instead.");
    }

    private static List<String> bundles(String... names) {
        return Stream.of(names)
                .flatMap(name -> PageLanguage.locales().stream()
                        .map(language -> language == Locale.ENGLISH ? name : name + "_" + language.getLanguage()))
                .toList();
    }
}

package org.tenderpoint.followup.rules.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.RandomFacts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.Call;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.Triage.Finding;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.followup.rules.words.ToldWords.BasisWords;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.say.Say;

/** A warning sign that was ticked is never less than what was ticked, wherever the answers stop. */
@Tag("random")
@Tag("UC-14")
@Tag("UC-13")
class TickedLinesTest {

    private final Random random = new Random(RandomSeed.of(20261126));

    /** The order in which a way of answering asks for the signs. */
    enum Order {
        /** A line, and at once what it opens. */
        CALL,
        /** All lines, and then what the ticked ones open. */
        LINK,
        /** As the person at the desk goes about it. */
        ARRIVAL
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatStopsIsNeverMilderThanTheSameWithItsLastTickUntold(Order order) {
        check(order, 40);
    }

    @Tag("night")
    @ParameterizedTest
    @EnumSource
    void anAnswerThatStopsIsNeverMilderThanTheSameWithItsLastTickUntoldInManyCases(Order order) {
        check(order, 2_000);
    }

    /** Every prefix of every drawn answer: compared with the prefix before it where the last answer is a tick. */
    private void check(Order order, int cases) {
        int ticks = 0;
        for (int i = 0; i < cases; i++) {
            var drawn = new RandomFacts(random);
            var facts = drawn.nextOfBoth();
            var said = GivenAnswers.NONE;
            var before = level(facts, said);
            for (var question = next(order, said); question != null; question = next(order, said)) {
                var answer = answer(question);
                said = said.with(question.code(), answer);
                var after = level(facts, said);
                if (tick(answer)) {
                    ticks++;
                    if (after.compareTo(before) < 0) {
                        assertThat(after).as("case %d: %s%n%s", i, said.given(), drawn.describe())
                                .isGreaterThanOrEqualTo(before);
                    }
                }
                before = after;
            }
        }
        assertThat(ticks).isGreaterThan(cases);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "I")
    void aTickedLineIsAsGraveAsTheGravestOfItsSigns(SafetyLine line) {
        var facts = scene().facts();
        var ticked = onlyTicked(line);
        var gravest = Questionnaire.of(line).stream()
                .filter(question -> !question.follows())
                .map(question -> level(facts, ticked.with(question.code(), worst(question))))
                .max(Comparator.naturalOrder()).orElseThrow();

        assertThat(level(facts, ticked)).isEqualTo(gravest).isGreaterThanOrEqualTo(TriageLevel.DOCTOR);
        assertThat(facts(facts, ticked)).as("rung today or sooner").extracting(triage -> triage.call().orElseThrow())
                .isNotEqualTo(Call.WITHIN_24H);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "I")
    void whatWasTickedIsNeverListedAsNotKnown(SafetyLine line) {
        for (var language : List.of("en", "de", "es", "fr")) {
            var triage = facts(scene().facts(), onlyTicked(line));
            var answers = onlyTicked(line).facts(Duration.ofHours(24));

            assertThat(triage.findings()).flatExtracting(finding -> finding.basis().unknown()).isEmpty();
            assertThat(triage.findings()).extracting(
                    finding -> Say.it(BasisWords.of(finding.basis(), answers).answered()))
                    .contains("ticked: " + Questionnaire.get(line.code()).link(Locale.ENGLISH) + ", not told which");
            var text = ClientTexts.in(Locale.of(language)).of(
                    triage, answers, new ClientTexts.Frame("112", "Monday", "Tuesday", "", "Friday", "Sunday"));
            assertThat(String.join(" ", text.more()) + text.lead())
                    .contains(Questionnaire.get(line.code()).link(Locale.of(language)));
        }
    }

    @Test
    void aLegThatIsSwollenOrABruiseTickedAndNoMoreIsForADoctorToday() {
        var triage = facts(scene().facts(), onlyTicked(SafetyLine.F));

        assertThat(triage.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(triage.findings()).extracting(Finding::id).doesNotContain("TRI-100");
        assertThat(triage.findings()).extracting(Finding::id).as("a swelling is not missing").doesNotContain("TRI-108");
    }

    @Test
    void whatTheOtherAnswersRuleOutIsNotCounted() {
        var said = onlyTicked(SafetyLine.G).with("dark_urine", "no").with("skin_reaction", "no");

        assertThat(level(scene().facts(), said)).isEqualTo(TriageLevel.DOCTOR);
        assertThat(level(scene().facts(), said.with("cannot_sleep_for_pain", "no")))
                .as("ticked by mistake: each was denied").isLessThan(TriageLevel.DOCTOR);
    }

    @Test
    void aLineOfWhichEverythingIsNotSureWasStillTicked() {
        var said = onlyTicked(SafetyLine.D).with("saddle_numbness", "unknown").with("bladder_bowel_change", "unknown");

        assertThat(level(scene().facts(), said)).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(level(scene().facts(), said.with("line_d", "unknown"))).as("not sure of the line itself")
                .isEqualTo(TriageLevel.THERAPIST);
    }

    @Test
    void aSignThatIsGraveBesideAnotherLineCountsThoughItsOwnLineHasOneAsGrave() {
        var legs = onlyTicked(SafetyLine.C).with("good_time", "no").with("sore", "never").with("line_e", "yes")
                .with("tingling", "no").with("weakness_arms", "no").with("weakness_back", "no")
                .with("weakness_legs", "unknown");

        // a weak leg beside a fever, though numbness alone is as grave as a weak leg alone
        var drawn = new RandomFacts(new Random(5));
        Stream.generate(drawn::nextOfBoth).limit(20).forEach(facts -> {
            var levels = Stream.of("no", "unknown")
                    .map(numb -> legs.with("numbness", numb).facts(facts.elapsed()))
                    .map(said -> TriageRules.CURRENT.decide(facts.with(said)).level())
                    .toList();
            assertThat(levels.getLast()).isGreaterThanOrEqualTo(levels.getFirst());
        });
    }

    @Test
    void somethingElseTickedAndNotToldWhatIsAskedAboutToday() {
        var triage = facts(scene().facts(), onlyTicked(SafetyLine.I));

        assertThat(triage.level()).isEqualTo(TriageLevel.THERAPIST);
        assertThat(triage.call()).contains(Call.TODAY);
        assertThat(triage.findings()).extracting(Finding::id).contains("TRI-094");
    }

    private static GivenAnswers onlyTicked(SafetyLine line) {
        var said = GivenAnswers.NONE;
        for (var one : SafetyLine.values()) {
            said = said.with(one.code(), one == line ? "yes" : "no");
        }
        return said;
    }

    private static Triage facts(FollowUpFacts facts, GivenAnswers said) {
        return TriageRules.CURRENT.decide(facts.with(with(facts, said)));
    }

    private static TriageLevel level(FollowUpFacts facts, GivenAnswers said) {
        return TriageRules.CURRENT.decide(facts.with(with(facts, said))).level();
    }

    /** How sore somebody is stays as drawn; the signs are those that were said. */
    private static org.tenderpoint.followup.rules.facts.FeedbackAnswers with(FollowUpFacts facts, GivenAnswers said) {
        var signs = said.facts(facts.elapsed());
        var all = facts.answers().with();
        signs.symptoms().forEach(all::symptom);
        return all.ticked(signs.ticked()).numbWhere(signs.numbWhere()).weakWhere(signs.weakWhere())
                .weaknessWorse(signs.weaknessWorse()).swelling(signs.swelling()).swollenWhere(signs.swollenWhere())
                .bruising(signs.bruising()).details(_ -> signs.details()).build();
    }

    /** The next question of that way; null when all was asked. What follows from a yes only names where. */
    private FollowUpQuestion next(Order order, GivenAnswers said) {
        var open = new ArrayList<FollowUpQuestion>();
        var lines = Arrays.stream(SafetyLine.values()).map(line -> Questionnaire.get(line.code())).toList();
        for (var line : SafetyLine.values()) {
            var opened = said.opens(line)
                    ? Questionnaire.of(line).stream().filter(question -> !question.follows())
                    : Stream.<FollowUpQuestion>of();
            Stream.concat(Stream.of(Questionnaire.get(line.code())), opened).forEach(open::add);
        }
        open.removeIf(question -> said.has(question.code()));
        if (order == Order.ARRIVAL) {
            Collections.shuffle(open, random);
        }
        return open.stream()
                .filter(question -> order != Order.LINK || lines.contains(question))
                .findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
    }

    private String answer(FollowUpQuestion question) {
        int drawn = random.nextInt(10);
        return drawn < 5 ? denial(question) : drawn < 6 ? Answer.UNKNOWN.code() : worst(question);
    }

    private static String denial(FollowUpQuestion question) {
        return question.option("none").isPresent() ? "none" : Answer.NO.code();
    }

    /** Of an amount the larger one: to name the smaller is to deny the larger. */
    private static String worst(FollowUpQuestion question) {
        return question.option("pronounced").isPresent()
                ? "pronounced"
                : question.option("large").isPresent() ? "large" : Answer.YES.code();
    }

    private static boolean tick(String answer) {
        return !List.of("no", "none", "unknown").contains(answer);
    }
}

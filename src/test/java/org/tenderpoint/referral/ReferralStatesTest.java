package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.referral.Loops.FIRST_DAY;
import static org.tenderpoint.referral.Loops.on;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.say.Phrase;

/** What may follow what on the way of a referral; everything else is refused and changes nothing. */
@Tag("UC-17")
class ReferralStatesTest {

    private static final int WALKS = 5_000;

    /** Written by hand: from, and what may follow. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            // a newer result that says the same leaves it where it is
            Map.entry("suggested", Set.of("suggested", "offered", "not_offered")),
            Map.entry("not_offered", Set.of()),
            Map.entry("offered", Set.of("accepted", "declined", "outcome_unknown")),
            Map.entry("accepted", Set.of("letter_sent", "attended", "not_attended", "declined", "outcome_unknown")),
            Map.entry("declined", Set.of()),
            Map.entry("letter_sent", Set.of("attended", "not_attended", "declined", "outcome_unknown")),
            Map.entry("attended", Set.of("helped", "no_change", "worse", "outcome_unknown")),
            Map.entry("not_attended", Set.of("attended", "declined", "outcome_unknown")),
            Map.entry("helped", Set.of()),
            Map.entry("no_change", Set.of()),
            Map.entry("worse", Set.of()),
            Map.entry("outcome_unknown", Set.of()));

    static Stream<Arguments> pairs() {
        return Arrays.stream(ReferralState.values())
                .flatMap(from -> Arrays.stream(ReferralState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("pairs")
    void everyPairIsAllowedOrRefused(ReferralState from, ReferralState to) {
        var one = Loops.at(from);
        int steps = one.steps().size();
        assertThat(one.state()).isEqualTo(from);

        if (ALLOWED.get(from.code()).contains(to.code())) {
            Loops.go(one, to, on(60));
            assertThat(one.state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> Loops.go(one, to, on(60))).isInstanceOf(IllegalStateException.class);
            assertThat(one.state()).isEqualTo(from);
            assertThat(one.steps()).hasSize(steps);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, helped", "2, helped", "1, no_change", "0, no_change", "-1, worse", "-3, worse"})
    @Tag("fires:REF-165")
    @Tag("misses:REF-165")
    void whatTheClientSaysBecomesAnOutcome(int benefit, String state) {
        var one = Loops.at(ReferralState.ATTENDED);
        one.outcome(benefit, on(39));

        assertThat(one.state().code()).isEqualTo(state);
        assertThat(one.benefit()).hasValue(benefit);
        assertThat(one.nextStep()).isEmpty();
    }

    @Test
    @Tag("fires:REF-165")
    void anEarlyAnswerIsAskedForOnceMoreFourWeeksAfterTheFirstAppointment() {
        var one = Loops.at(ReferralState.ATTENDED);
        one.outcome(3, on(15));
        assertThat(one.nextStep()).contains(NextStep.ASK_OUTCOME);
        assertThat(one.nextDue()).contains(FIRST_DAY.plusDays(38).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());

        one.outcome(-2, on(38));

        assertThat(one.state()).isEqualTo(ReferralState.WORSE);
        assertThat(one.nextStep()).isEmpty();
        assertThatThrownBy(() -> one.outcome(2, on(39))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatNobodyAnswersAfterThreeTriesIsNotKnownAndNeverHelped() {
        var silent = Loops.at(ReferralState.ATTENDED);
        silent.triedInVain(on(40));
        silent.triedInVain(on(43));
        assertThat(silent.state()).isEqualTo(ReferralState.ATTENDED);
        silent.triedInVain(on(46));
        assertThat(silent.state()).isEqualTo(ReferralState.OUTCOME_UNKNOWN);
        assertThat(silent.benefit()).isEmpty();

        var early = Loops.at(ReferralState.ATTENDED);
        early.outcome(1, on(15));
        for (int i = 0; i < NextStep.TRIES; i++) {
            early.triedInVain(on(40 + i));
        }
        assertThat(early.state()).as("an answer that was given stays").isEqualTo(ReferralState.NO_CHANGE);
        assertThat(early.nextStep()).isEmpty();
        assertThatThrownBy(() -> early.triedInVain(on(50))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLetterNeedsAPartnerWhoStaysOnceItHasLeft() {
        var one = Loops.told(Loops.suggested());
        one.accept(on(2));
        assertThat(one.nextStep()).contains(NextStep.CHOOSE_PARTNER);
        assertThatThrownBy(() -> one.letterSent(on(3))).isInstanceOf(IllegalStateException.class);

        one.partner(Loops.PARTNER, on(3));
        assertThat(one.nextStep()).contains(NextStep.SEND_LETTER);
        one.letterSent(on(3));

        assertThat(one.nextStep()).contains(NextStep.ASK_WENT);
        assertThat(one.waitsFrom()).contains(on(3).at());
        assertThatThrownBy(() -> one.partner(Loops.PARTNER, on(4))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAppointmentStandsBetweenTheOfferAndTheVisit() {
        var one = Loops.at(ReferralState.ACCEPTED);
        assertThatThrownBy(() -> one.firstAppointment(FIRST_DAY, on(3))).isInstanceOf(IllegalArgumentException.class);
        one.firstAppointment(FIRST_DAY.plusDays(9), on(3));
        assertThat(one.nextStep()).contains(NextStep.ASK_WENT);
        assertThat(one.nextDue()).contains(FIRST_DAY.plusDays(10).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        assertThatThrownBy(() -> one.attended(Optional.of(FIRST_DAY.plusDays(9)), on(8)))
                .as("nobody was there tomorrow").isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoWasNotThereAfterAllStillHasTheAppointment() {
        var agreed = FIRST_DAY.plusDays(9);
        var early = Loops.at(ReferralState.ACCEPTED);
        early.firstAppointment(agreed, on(3));
        early.attended(Optional.empty(), on(5));
        assertThat(early.firstAppointment()).as("there before it, on an unknown day").isEmpty();

        takeBack(early, ReferralState.ACCEPTED);

        assertThat(early.firstAppointment()).contains(agreed);
        assertThat(early.nextDue()).contains(FIRST_DAY.plusDays(10).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());

        early.attended(Optional.of(FIRST_DAY.plusDays(4)), on(5));
        early.outcome(2, on(6));
        takeBack(early, ReferralState.ATTENDED);
        assertThat(early.firstAppointment()).contains(FIRST_DAY.plusDays(4));
        takeBack(early, ReferralState.ACCEPTED);
        assertThat(early.firstAppointment()).contains(agreed);
    }

    @Test
    void whoDidNotAcceptAfterAllIsAskedAgainWhetherALetterGoes() {
        var one = Loops.at(ReferralState.ACCEPTED);
        one.withoutLetter(on(3));

        takeBack(one, ReferralState.OFFERED);

        assertThat(one.withoutLetter()).isFalse();
        assertThat(one.stepReached()).isEqualTo(LoopStep.TOLD);
    }

    private static void takeBack(Referral one, ReferralState to) {
        one.correct(to, OptionalInt.empty(), Phrase.typed("Somebody else"), on(6));
    }

    @Test
    void aCorrectionSaysWhatItCorrectsAndWhyAndTheOldStepStaysReadable() {
        var one = Loops.at(ReferralState.ATTENDED);
        assertThatThrownBy(
                () -> one.correct(ReferralState.NOT_ATTENDED, OptionalInt.empty(), Phrase.typed(" "), on(13)))
                .isInstanceOf(IllegalArgumentException.class);
        one.correct(ReferralState.NOT_ATTENDED, OptionalInt.empty(), Phrase.typed("Was another client"), on(13));

        assertThat(one.state()).isEqualTo(ReferralState.NOT_ATTENDED);
        assertThat(one.steps()).extracting(ReferralStep::state).containsExactly(
                ReferralState.SUGGESTED, ReferralState.OFFERED, ReferralState.ACCEPTED, ReferralState.ATTENDED,
                ReferralState.NOT_ATTENDED);
        assertThat(one.steps().getLast().corrects()).isEqualTo(3);

        one.correct(ReferralState.ACCEPTED, OptionalInt.empty(), Phrase.typed("Not even booked"), on(14));
        assertThat(one.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(one.course().last().madeAt()).as("as it was before").isEqualTo(on(2).at());
        assertThatThrownBy(
                () -> one.correct(ReferralState.LETTER_SENT, OptionalInt.empty(), Phrase.typed("It left"), on(14)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOutcomeIsCorrectedWithItsFigure() {
        var one = Loops.at(ReferralState.HELPED);
        assertThatThrownBy(
                () -> one.correct(ReferralState.WORSE, OptionalInt.empty(), Phrase.typed("Misheard"), on(39)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.correct(ReferralState.WORSE, OptionalInt.of(1), Phrase.typed("Misheard"), on(39)))
                .isInstanceOf(IllegalStateException.class);
        one.correct(ReferralState.WORSE, OptionalInt.of(-2), Phrase.typed("Misheard"), on(39));

        assertThat(one.state()).isEqualTo(ReferralState.WORSE);
        assertThat(one.benefit()).hasValue(-2);
    }

    @Test
    void howFarItHasComeStaysWhateverBecomesOfItUnlessAStepWasAMistake() {
        var one = Loops.at(ReferralState.ACCEPTED);
        assertThat(one.stepReached()).isEqualTo(LoopStep.WANTED);
        one.withoutLetter(on(3));
        assertThat(one.stepReached()).isEqualTo(LoopStep.UNDER_WAY);
        one.firstAppointment(FIRST_DAY.plusDays(9), on(3));
        assertThat(one.stepReached()).isEqualTo(LoopStep.APPOINTED);
        one.decline(Phrase.typed("No time"), on(5));
        assertThat(one.stepReached()).isEqualTo(LoopStep.APPOINTED);

        var seen = Loops.at(ReferralState.ATTENDED);
        assertThat(seen.stepReached()).isEqualTo(LoopStep.SEEN);
        seen.unanswered(on(40));
        assertThat(seen.stepReached()).isEqualTo(LoopStep.SEEN);

        var mistaken = Loops.at(ReferralState.LETTER_SENT);
        mistaken.correct(ReferralState.ACCEPTED, OptionalInt.empty(), Phrase.typed("Not sent"), on(13));
        assertThat(mistaken.stepReached()).isEqualTo(LoopStep.WANTED);
    }

    /**
     * Whatever is tried in whatever order, the steps that count are a way of the table, and the rest follows from them.
     */
    @Test
    void noWalkLeavesTheTable() {
        var random = new Random(20261120);
        for (int walk = 0; walk < WALKS; walk++) {
            var one = Loops.suggested();
            for (int day = 1; day < 25; day++) {
                tried(one, random, on(day * 3));
                holds(one);
            }
        }
    }

    private static void tried(Referral one, Random random, StepEntry entry) {
        var states = ReferralState.values();
        var to = states[random.nextInt(states.length)];
        int before = one.steps().size();
        var stood = one.state();
        try {
            switch (random.nextInt(6)) {
                case 0 -> one.correct(
                        to, to.outcome() ? OptionalInt.of(random.nextInt(7) - 3) : OptionalInt.empty(),
                        Phrase.typed("A slip"),
                        entry);
                case 1 -> one.partner(Loops.PARTNER, entry);
                case 2 -> one.triedInVain(entry);
                default -> Loops.go(one, to, entry);
            }
        } catch (IllegalStateException | IllegalArgumentException refused) {
            assertThat(one.steps()).hasSize(before);
            assertThat(one.state()).isEqualTo(stood);
        }
    }

    private static void holds(Referral one) {
        var counting = one.course().counting().stream().map(ReferralStep::state).toList();
        assertThat(one.state()).isEqualTo(counting.getLast());
        for (int i = 1; i < counting.size(); i++) {
            assertThat(counting.get(i - 1).next()).contains(counting.get(i));
        }
        assertThat(one.stepReached().reaches(LoopStep.ANSWERED)).isEqualTo(one.state().outcome());
        assertThat(one.stepReached().reaches(LoopStep.SEEN)).isEqualTo(counting.contains(ReferralState.ATTENDED));
        if (one.firstAppointment().isEmpty() && !one.withoutLetter() && !counting.contains(ReferralState.ATTENDED)) {
            assertThat(one.stepReached().reaches(LoopStep.UNDER_WAY))
                    .isEqualTo(counting.contains(ReferralState.LETTER_SENT));
        }
        assertThat(one.stepReached().reaches(LoopStep.TOLD)).isEqualTo(counting.contains(ReferralState.OFFERED));
        assertThat(one.nextDue().isPresent()).isEqualTo(one.dueBy().isPresent());
        assertThat(one.nextStep().isPresent()).isEqualTo(one.nextDue().isPresent());
        if (one.state() == ReferralState.HELPED) {
            assertThat(one.benefit().orElseThrow()).isGreaterThanOrEqualTo(2);
        }
        if (!one.state().outcome()) {
            assertThat(one.benefit()).isEmpty();
            assertThat(one.nextStep().isEmpty()).isEqualTo(one.state().closed());
        }
        assertThat(one.steps())
                .allSatisfy(step -> assertThat(step.corrects() == null || !step.why().isEmpty()).isTrue());
        assertThat(Coded.of(ReferralState.class, one.state().code())).contains(one.state());
    }
}

package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.alert.Alert;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.assessment.DeliveredAssessments;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FeedbackId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * What may follow what, for every record of a follow-up. "refused" means that nothing changes and the caller is told.
 */
class FollowUpStatesTest {

    private static final Instant END = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant EARLY = END.plus(Duration.ofHours(47));
    private static final Instant LATE = END.plus(Duration.ofHours(48));
    private static final UserId BY = Id.random(UserId::new);
    private static final String REFUSED = "refused";

    private static final Map<String, Consumer<FollowUp>> FOLLOW_UP = Map.ofEntries(
            Map.entry("answer early: expected", one -> one.answered(TriageLevel.EXPECTED, EARLY)),
            Map.entry("answer early: watch", one -> one.answered(TriageLevel.WATCH, EARLY)),
            Map.entry("answer", one -> one.answered(TriageLevel.EXPECTED, LATE)),
            Map.entry("close expected", one -> one.close(ClosingReason.EXPECTED, LATE)),
            Map.entry("close settled", one -> one.close(ClosingReason.SETTLED, LATE)),
            Map.entry("close done", one -> one.close(ClosingReason.DONE, LATE)),
            Map.entry("close unreachable", one -> one.close(ClosingReason.UNREACHABLE, LATE)),
            Map.entry("close declined", one -> one.close(ClosingReason.DECLINED, LATE)),
            Map.entry("close not_wanted", one -> one.close(ClosingReason.NOT_WANTED, LATE)),
            Map.entry("close lapsed", one -> one.close(ClosingReason.LAPSED, LATE)),
            Map.entry("alert", one -> one.alerted(TriageLevel.URGENT, LATE)),
            Map.entry("another had answered", one -> one.answersOfAnother(Optional.empty(), Optional.empty())),
            Map.entry("another had answered last", one -> one.answersOfAnother(
                    Optional.of(LATE), Optional.of(TriageLevel.WATCH))));

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
            "open, answer early: expected, open",
            "open, answer early: watch, open",
            "open, answer, answered",
            "open, close expected, refused",
            "open, close settled, refused",
            "open, close done, refused",
            "open, close unreachable, closed",
            "open, close declined, closed",
            "open, close not_wanted, closed",
            "open, close lapsed, closed",
            "open, alert, open",
            "alerted, close unreachable, refused",
            "alerted, close declined, refused",
            "alerted, close not_wanted, refused",
            "alerted, close lapsed, refused",
            "answered, answer early: watch, answered",
            "answered, answer, answered",
            "answered, close expected, closed",
            "answered, close settled, closed",
            "answered, close done, closed",
            "answered, close lapsed, closed",
            "answered, alert, answered",
            "open, another had answered, open",
            "answered, another had answered, open",
            "answered, another had answered last, answered",
            "settled, another had answered, open",
            "settled, another had answered last, answered",
            // they were rung three times in vain all the same
            "closed, another had answered, closed",
            "closed, answer early: expected, closed",
            "closed, answer early: watch, open",
            "closed, answer, answered",
            "closed, alert, open",
            "closed, close expected, refused",
            "closed, close lapsed, refused",
            "closed, close not_wanted, refused"
    })
    void aFollowUp(String from, String step, String to) {
        var followUp = followUp();
        switch (from) {
            case "open" -> {}
            case "alerted" -> followUp.alerted(TriageLevel.URGENT, LATE);
            case "answered" -> followUp.answered(TriageLevel.WATCH, LATE);
            case "closed" -> followUp.close(ClosingReason.UNREACHABLE, LATE);
            case "settled" -> {
                followUp.answered(TriageLevel.WATCH, LATE);
                followUp.close(ClosingReason.SETTLED, LATE);
            }
            default -> throw new IllegalArgumentException(from);
        }
        check(followUp, FollowUp::state, FOLLOW_UP.get(step), to);
        assertThat(followUp.closedHow().isPresent()).isEqualTo(followUp.state() == FollowUpState.CLOSED);
    }

    private static final Map<String, Consumer<Contact>> CONTACT = Map.of(
            "try in vain", one -> one.triedInVain(LATE),
            "do", one -> one.done(BY, LATE),
            "drop", one -> one.dropped(LATE));

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
            "due, try in vain, due",
            "due, do, done",
            "due, drop, dropped",
            "done, try in vain, refused",
            "done, do, refused",
            "done, drop, refused",
            "dropped, try in vain, refused",
            "dropped, do, refused",
            "dropped, drop, refused"
    })
    void aContact(String from, String step, String to) {
        var contact = Contact.due(Id.random(FollowUpId::new), ContactKind.CALL, LATE, END);
        switch (from) {
            case "due" -> {}
            case "done" -> CONTACT.get("do").accept(contact);
            case "dropped" -> CONTACT.get("drop").accept(contact);
            default -> throw new IllegalArgumentException(from);
        }
        check(contact, Contact::state, CONTACT.get(step), to);
    }

    private static final Map<String, Consumer<Alert>> ALERT = Map.of(
            "acknowledge", one -> one.acknowledge(BY, LATE),
            "raise", one -> one.raise(TriageLevel.EMERGENCY),
            "given", one -> one.from(Id.random(AssessmentId::new), TriageLevel.URGENT),
            "not reached", one -> one.close(AlertOutcome.NOT_REACHED, "", "rang twice", BY, LATE),
            "reached", one -> one.close(AlertOutcome.REACHED_ADVISED, "Kim", "goes to the doctor", BY, LATE),
            "another had answered", one -> one.close(AlertOutcome.OF_ANOTHER, "", "", BY, LATE));

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
            "open, acknowledge, acknowledged",
            "open, raise, open",
            "open, given, open",
            "open, not reached, refused",
            "open, reached, closed",
            "acknowledged, acknowledge, acknowledged",
            "acknowledged, raise, acknowledged",
            "acknowledged, given, acknowledged",
            "acknowledged, not reached, refused",
            "acknowledged, reached, closed",
            "open, another had answered, closed",
            "acknowledged, another had answered, closed",
            "closed, another had answered, refused",
            "closed, acknowledge, refused",
            "closed, raise, refused",
            "closed, given, refused",
            "closed, not reached, refused",
            "closed, reached, refused"
    })
    void anAlert(String from, String step, String to) {
        var alert = Alert.raised(followUp(), TriageLevel.URGENT, LATE);
        switch (from) {
            case "open" -> {}
            case "acknowledged" -> ALERT.get("acknowledge").accept(alert);
            case "closed" -> ALERT.get("reached").accept(alert);
            default -> throw new IllegalArgumentException(from);
        }
        check(alert, Alert::state, ALERT.get(step), to);
    }

    private static final Map<String, Consumer<StandingAdjustment>> ADJUSTMENT = Map.of(
            "accept", one -> one.accept(BY, LATE),
            "decline", one -> one.decline("as it was", BY, LATE),
            "decline without a reason", one -> one.decline(" ", BY, LATE),
            "apply", one -> one.apply(Id.random(SessionId::new), BY, LATE),
            "dismiss", one -> one.dismiss(Id.random(SessionId::new), "as it was", BY, LATE),
            "dismiss without a reason", one -> one.dismiss(Id.random(SessionId::new), " ", BY, LATE),
            "lapse", one -> one.lapse(LATE),
            "take in", one -> one.takeIn(BY, LATE),
            "stand again", one -> one.standAgain(Set.of(LATE), LATE));

    @ParameterizedTest(name = "{0} {1}: {2} -> {3}")
    @CsvSource({
            // nothing else would ask once more for the decision on what waits for one
            "pressure_cap, declined, take in, proposed",
            "keep_plan, declined, take in, accepted",
            "pressure_cap, dismissed, take in, proposed",
            // somebody was faster
            "pressure_cap, accepted, take in, accepted",
            "keep_plan, proposed, take in, proposed",
            "pressure_cap, applied, take in, applied",
            "pressure_cap, lapsed, take in, lapsed",
            "pressure_cap, proposed, accept, accepted",
            "pressure_cap, proposed, decline, declined",
            "pressure_cap, proposed, decline without a reason, refused",
            "pressure_cap, proposed, apply, applied",
            "pressure_cap, proposed, dismiss, dismissed",
            "pressure_cap, proposed, dismiss without a reason, refused",
            "pressure_cap, proposed, lapse, lapsed",
            // more pressure waits for a therapist's word
            "raise_pressure, proposed, accept, accepted",
            "raise_pressure, proposed, decline, declined",
            "raise_pressure, proposed, apply, refused",
            "raise_pressure, proposed, dismiss, refused",
            "raise_pressure, accepted, apply, applied",
            "pressure_cap, accepted, accept, refused",
            "pressure_cap, accepted, decline, declined",
            "pressure_cap, accepted, apply, applied",
            "pressure_cap, accepted, dismiss, dismissed",
            "pressure_cap, accepted, lapse, lapsed",
            "pressure_cap, declined, accept, refused",
            "pressure_cap, declined, decline, refused",
            "pressure_cap, declined, apply, refused",
            "pressure_cap, declined, dismiss, refused",
            "pressure_cap, declined, lapse, declined",
            "pressure_cap, applied, accept, refused",
            "pressure_cap, applied, decline, refused",
            "pressure_cap, applied, apply, refused",
            "pressure_cap, applied, dismiss, refused",
            "pressure_cap, applied, lapse, applied",
            "pressure_cap, dismissed, accept, refused",
            "pressure_cap, dismissed, decline, refused",
            "pressure_cap, dismissed, apply, refused",
            "pressure_cap, dismissed, dismiss, refused",
            "pressure_cap, dismissed, lapse, dismissed",
            "pressure_cap, lapsed, accept, refused",
            "pressure_cap, lapsed, decline, refused",
            "pressure_cap, lapsed, apply, refused",
            "pressure_cap, lapsed, dismiss, refused",
            "pressure_cap, lapsed, lapse, lapsed",
            // what replaced it was another client's answer
            "pressure_cap, lapsed, stand again, proposed",
            "pressure_cap, lapsed after acceptance, stand again, accepted",
            "keep_plan, lapsed, stand again, proposed",
            "pressure_cap, declined, stand again, declined",
            "pressure_cap, applied, stand again, applied"
    })
    void anAdjustment(String kind, String from, String step, String to) {
        var assessment = mock(StoredAssessment.class);
        when(assessment.id()).thenReturn(Id.random(AssessmentId::new));
        when(assessment.client()).thenReturn(Id.random(ClientId::new));
        var adjustment = StandingAdjustment.proposed(assessment.id(), assessment.client(), 0, proposal(kind), END);
        switch (from) {
            case "proposed" -> {}
            case "accepted" -> ADJUSTMENT.get("accept").accept(adjustment);
            case "declined" -> ADJUSTMENT.get("decline").accept(adjustment);
            case "applied" -> ADJUSTMENT.get("apply").accept(adjustment);
            case "dismissed" -> ADJUSTMENT.get("dismiss").accept(adjustment);
            case "lapsed" -> ADJUSTMENT.get("lapse").accept(adjustment);
            case "lapsed after acceptance" -> {
                adjustment.accept(BY, LATE);
                adjustment.lapse(LATE);
            }
            default -> throw new IllegalArgumentException(from);
        }
        check(adjustment, StandingAdjustment::state, ADJUSTMENT.get(step), to);
    }

    private static final Map<String, Consumer<StoredAssessment>> ASSESSMENT = Map.of(
            "accept", one -> one.accept(BY, LATE),
            "change", one -> one.change(TriageLevel.DOCTOR, "spoke to them", BY, LATE));

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
            "proposed, accept, accepted",
            "proposed, change, changed",
            "accepted, accept, refused",
            "accepted, change, changed",
            "changed, accept, refused",
            "changed, change, changed"
    })
    void anAssessment(String from, String step, String to) {
        var assessment = assessment();
        switch (from) {
            case "proposed" -> {}
            case "accepted" -> ASSESSMENT.get("accept").accept(assessment);
            case "changed" -> ASSESSMENT.get("change").accept(assessment);
            default -> throw new IllegalArgumentException(from);
        }
        check(assessment, StoredAssessment::state, ASSESSMENT.get(step), to);
    }

    private static <T, S extends Coded> void check(
            T record, Function<T, S> state, Consumer<T> step, String to) {
        assertThat(step).as("a step that the table knows").isNotNull();
        var before = state.apply(record);
        if (to.equals(REFUSED)) {
            assertThatThrownBy(() -> step.accept(record))
                    .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
            assertThat(state.apply(record)).isEqualTo(before);
        } else {
            step.accept(record);
            assertThat(state.apply(record).code()).isEqualTo(to);
        }
    }

    private static Adjustment proposal(String kind) {
        return new Adjustment(
                Coded.require(AdjustmentKind.class, kind), Set.of(BodyPart.of(Region.LOWER_BACK)), OptionalInt.of(2),
                Optional.empty(), Optional.empty(), Set.of(),
                List.of(new RuleReason("ADJ-003", Row.reasonOf("ADJ-003"))));
    }

    private static StoredAssessment assessment() {
        var feedback = mock(Feedback.class);
        when(feedback.id()).thenReturn(Id.random(FeedbackId::new));
        return StoredAssessment.proposed(feedback, followUp(), 1, DeliveredAssessments.judged(TriageLevel.THERAPIST),
                LATE);
    }

    private static FollowUp followUp() {
        var session = new SessionFinished(Id.random(SessionId::new), Id.random(ClientId::new), BY, END, false, false);
        var window = new FollowUp.Window(LATE, END.plus(Duration.ofHours(72)), LATE, END.plus(Duration.ofHours(96)));
        return FollowUp.made(session, window, List.of(), END);
    }
}

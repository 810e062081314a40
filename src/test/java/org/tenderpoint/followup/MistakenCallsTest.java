package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.TryOutcome;

/** A call in vain, recorded by mistake, as for a client who was not rung: everything is as before. */
@Tag("UC-13")
class MistakenCallsTest extends AfterASession {

    @Autowired
    CallService calls;

    @Autowired
    Contacts contacts;

    private FollowUpScene.Made made;
    private List<Instant> due;

    @BeforeEach
    void aCallThatIsDue() {
        made = scene.finished("Ida", Duration.ofHours(50));
        due = due();
        assertThat(due).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "VOICEMAIL", "WRONG_NUMBER", "CALL_LATER", "DECLINED"})
    void isDueAsBefore(TryOutcome outcome) {
        var mistaken = attempt(outcome);
        assertThat(due()).isNotEqualTo(due);

        calls.takeBack(made.id(), mistaken);

        assertThat(followUp().closedHow()).isEmpty();
        assertThat(due()).isEqualTo(due);
        assertThat(followUp().nextDue()).contains(due.getFirst());
        assertThat(followUp().tries()).isZero();
        assertThat(followUp().lastOutcome()).isEmpty();
        assertThat(contacts.tries(followUp())).isEmpty();
        assertThat(trail.about(made.id().value())).extracting("action").contains("taken_back");
    }

    @Test
    void theThirdIsStillToBeMade() {
        attempt(TryOutcome.NO_ANSWER);
        attempt(TryOutcome.VOICEMAIL);
        var before = due();
        var third = attempt(TryOutcome.NO_ANSWER);
        assertThat(followUp().closedHow()).contains(ClosingReason.UNREACHABLE);

        calls.takeBack(made.id(), third);

        assertThat(followUp().closedHow()).isEmpty();
        assertThat(due()).isEqualTo(before);
        assertThat(followUp().tries()).isEqualTo(2);
        assertThat(followUp().lastOutcome()).contains(TryOutcome.VOICEMAIL);

        attempt(TryOutcome.NO_ANSWER);
        assertThat(followUp().closedHow()).contains(ClosingReason.UNREACHABLE);
    }

    @Test
    void onlyTheLastIsTakenBackAndOnce() {
        var first = attempt(TryOutcome.NO_ANSWER);
        var afterFirst = due();
        var second = attempt(TryOutcome.NO_ANSWER);

        calls.takeBack(made.id(), first);
        assertThat(followUp().tries()).as("somebody has called since").isEqualTo(2);

        calls.takeBack(made.id(), second);
        calls.takeBack(made.id(), second);
        assertThat(followUp().tries()).as("taken back on two pages").isEqualTo(1);
        assertThat(due()).isEqualTo(afterFirst);
    }

    @Test
    void whatTheClientHasAnsweredSinceStands() {
        var mistaken = attempt(TryOutcome.DECLINED);
        clock.pass(Duration.ofMinutes(5));
        feedback.give(made.id(), draft(sore(2, 4)));
        var planned = due();

        calls.takeBack(made.id(), mistaken);

        assertThat(followUp().answeredAt()).isPresent();
        assertThat(due()).isEqualTo(planned);
    }

    private UUID attempt(TryOutcome outcome) {
        clock.pass(Duration.ofMinutes(5));
        var later = Optional.of(clock.instant().plus(Duration.ofHours(2)))
                .filter(_ -> outcome == TryOutcome.CALL_LATER);
        return calls.attempt(made.id(), outcome, later, "").mistaken().orElseThrow();
    }

    private FollowUp followUp() {
        entities.flush();
        entities.clear();
        return followUps.findById(made.id().value()).orElseThrow();
    }

    private List<Instant> due() {
        return contacts.open(followUp()).stream().filter(one -> one.kind() == ContactKind.CALL).map(Contact::due)
                .toList();
    }
}

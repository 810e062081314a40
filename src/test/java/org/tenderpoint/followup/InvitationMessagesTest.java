package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import jakarta.mail.Message.RecipientType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.SessionFinished;

/** When the link goes out, and when it is reminded of. */
@Tag("UC-28")
@Tag("UC-14")
class InvitationMessagesTest extends WritesToClients {

    @Autowired
    ApplicationEventPublisher events;

    @Test
    @Tag("fires:FUP-02")
    @Tag("misses:FUP-02")
    void theLinkGoesOutAtTheFirstMinuteFrom48HoursOnAndOpens() throws Exception {
        var made = finished("ada@example.org");

        at(TUESDAY_NOON.plus(Duration.ofHours(48)).minusSeconds(1));
        sending.round();
        assertThat(received()).isEmpty();
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        var message = received().getFirst();
        assertThat(message.getRecipients(RecipientType.TO)[0]).hasToString("ada@example.org");
        assertThat(message.getFrom()[0]).hasToString("Linden Street Bodywork <hello@linden.example>");
        assertThat(message.getSubject()).isEqualTo("How are you? – Linden Street Bodywork");
        assertThat(text(message)).contains("Tuesday 3 March", "call 999", "020 7946 0112", "10 days");
        assertThat(message.getHeader("Message-ID")[0]).endsWith("@linden.example>");
        var ticket = ticket(message);
        assertThat(checkIns.live(ticket)).isTrue();
        assertThat(stored()).as("no token lies in the database").noneMatch(text -> text.contains(ticket.token()));
        assertThat(read(made).nextKind()).contains(ContactKind.REMINDER);
    }

    @Test
    void anUnansweredLinkIsRemindedOfOnceWithAFreshOneAndThenSomebodyRings() throws Exception {
        var made = finished("ben@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        var first = ticket(received().getFirst());

        at(Instant.parse("2026-03-06T08:59:59Z"));
        sending.round();
        assertThat(received()).hasSize(1);
        at(Instant.parse("2026-03-06T09:00:00Z"));
        sending.round();

        assertThat(received()).hasSize(2);
        assertThat(ticket(received().getLast()).token()).isNotEqualTo(first.token());
        assertThat(checkIns.live(first)).as("the first one still opens").isTrue();
        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).nextDue()).contains(Instant.parse("2026-03-06T15:00:00Z"));
        at(TUESDAY_NOON.plus(Duration.ofDays(8)));
        sending.round();
        assertThat(received()).as("and no further one").hasSize(2);
    }

    @Test
    void anAnswerAfter48HoursEndsTheReminder() throws Exception {
        var made = finished("cleo@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        feedback.give(made.id(), draft(fine()));

        at(TUESDAY_NOON.plus(Duration.ofHours(80)));
        sending.round();

        assertThat(received()).hasSize(1);
        assertThat(read(made).state()).isEqualTo(FollowUpState.CLOSED);
    }

    @Test
    void anAnswerBefore48HoursClosesNothingAndTheLinkStillGoes() throws Exception {
        var made = finished("dan@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(30)));
        feedback.give(made.id(), draft(fine()));
        assertThat(read(made).state()).isEqualTo(FollowUpState.OPEN);

        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();

        assertThat(received()).hasSize(1);
    }

    @Test
    @Tag("fires:FUP-04")
    void whoIsAtRiskIsAskedAfter24HoursAsWell() throws Exception {
        var client = client("eva@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        var made = scene.finishedLight(client, Duration.ZERO);
        assertThat(read(made).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(48)));
        var noted = finishedWithPain(client("eve@example.org", PreferredChannel.EMAIL, Locale.ENGLISH), 8);

        assertThat(read(noted).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(24)));
        at(TUESDAY_NOON.plus(Duration.ofHours(24)));
        sending.round();
        assertThat(received()).extracting(one -> one.getRecipients(RecipientType.TO)[0].toString())
                .containsExactly("eve@example.org");
        assertThat(read(noted).nextKind()).as("no reminder of the early one").contains(ContactKind.INVITATION);
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        assertThat(received()).hasSize(3);
        assertThat(read(noted).nextKind()).contains(ContactKind.REMINDER);
    }

    private FollowUpScene.Made finishedWithPain(ClientId client, int pain) {
        var session = Id.random(SessionId::new);
        when(work.of(session)).thenReturn(Optional.of(new DoneWork(
                session, client, currentUser.id(), clock.instant(), 60, List.of(), OptionalInt.of(pain))));
        events.publishEvent(new SessionFinished(session, client, currentUser.id(), clock.instant(), false, false));
        var id = followUps.findBySessionId(session.value()).orElseThrow().id();
        return new FollowUpScene.Made(id, client, session, currentUser.id(), clock.instant());
    }
}

package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.platform.MessageHours;

/** The link to ask again after a result to watch. */
@Tag("UC-28")
@Tag("UC-14")
class RecheckMessagesTest extends WritesToClients {

    @Test
    void afterWatchTheLinkToAskAgainGoesOnceADayLaterAndThenSomebodyRings() throws Exception {
        var made = finished("rae@example.org");
        answeredUnsure(made);

        // 50 hours after the session: a day later it is Friday, two in the afternoon
        at(TUESDAY_NOON.plus(Duration.ofHours(74)).minusSeconds(1));
        sending.round();
        assertThat(received()).isEmpty();
        at(TUESDAY_NOON.plus(Duration.ofHours(74)));
        sending.round();
        sending.round();

        assertThat(received()).hasSize(1);
        var message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("How are you now? – Linden Street Bodywork");
        assertThat(checkIns.live(ticket(message))).isTrue();
        assertThat(read(made).nextKind()).contains(ContactKind.RECHECK);
        // six hours later the practice closes; it opens on Saturday at eight
        assertThat(read(made).nextDue()).contains(Instant.parse("2026-03-07T08:00:00Z"));
        at(TUESDAY_NOON.plus(Duration.ofDays(6)));
        sending.round();
        assertThat(received()).as("once").hasSize(1);
    }

    @Test
    void theLinkToAskAgainKeepsMessageHours() throws Exception {
        var made = finished("sam@example.org");
        // half past eight in the evening of Thursday
        at(Instant.parse("2026-03-05T20:30:00Z"));
        feedback.give(made.id(), draft(unsure()));

        at(Instant.parse("2026-03-06T20:30:00Z"));
        sending.round();
        at(Instant.parse("2026-03-07T08:59:59Z"));
        sending.round();
        assertThat(received()).isEmpty();
        at(Instant.parse("2026-03-07T09:00:00Z"));
        sending.round();
        assertThat(received()).hasSize(1);
    }

    @Test
    void anAnswerMeanwhileKeepsTheLinkToAskAgainBack() throws Exception {
        var made = finished("tom@example.org");
        answeredUnsure(made);
        at(TUESDAY_NOON.plus(Duration.ofHours(60)));
        feedback.give(made.id(), draft(fine()));

        at(TUESDAY_NOON.plus(Duration.ofHours(90)));
        sending.round();

        assertThat(received()).isEmpty();
        assertThat(read(made).state()).isEqualTo(FollowUpState.CLOSED);
    }

    @Test
    void whoDeclinedOrWithdrewIsNotAskedAgainByLink() throws Exception {
        var declines = finished("uma@example.org");
        answeredUnsure(declines);
        calls.attempt(declines.id(), TryOutcome.DECLINED, Optional.empty(), "");
        var client = client("val@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        at(TUESDAY_NOON);
        var withdraws = scene.finishedLight(client, Duration.ZERO);
        answeredUnsure(withdraws);
        consents.withdraw(client, ConsentKind.CONTACT);

        at(TUESDAY_NOON.plus(Duration.ofHours(90)));
        sending.round();
        assertThat(received()).isEmpty();

        // an answer of their own accord is judged, and asks for a call at most
        feedback.give(declines.id(), draft(unsure()));
        calls.take(declines.id());
        jdbc.sql("update follow_ups set last_outcome = 'declined' where id = ?").param(declines.id().value()).update();
        entities.clear();
        at(TUESDAY_NOON.plus(Duration.ofHours(130)));
        sending.round();
        assertThat(received()).isEmpty();
    }

    @Test
    void withoutAWayToTheClientSomebodyRingsADayAfterWatch() {
        var made = scene.finishedLight(client("", PreferredChannel.PHONE, Locale.ENGLISH), Duration.ZERO);
        answeredUnsure(made);

        assertThat(kinds(made)).containsExactly("recheck");
        assertThat(dueOf(made, "recheck")).isEqualTo(TUESDAY_NOON.plus(Duration.ofHours(74)));
    }

    @Test
    void anAddressThatIsTakenAwayBringsTheCallAfterWatchForward() throws Exception {
        var made = finished("wes@example.org");
        answeredUnsure(made);
        practice("", MessageHours.USUAL);

        at(TUESDAY_NOON.plus(Duration.ofHours(74)));
        sending.round();

        assertThat(received()).isEmpty();
        assertThat(read(made).nextKind()).contains(ContactKind.RECHECK);
        assertThat(read(made).nextDue()).contains(TUESDAY_NOON.plus(Duration.ofHours(74)));
    }

    @Test
    void theLinkOfAnEarlyAnswerIsSpentWhereTheInvitationGoesAtNearlyTheSameTime() throws Exception {
        var made = finished("xia@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(26)));
        var result = feedback.give(made.id(), draft(fine().without(SafetyLine.E.code())));
        assertThat(result.text().level()).isEqualTo(TriageLevel.WATCH);
        assertThat(kinds(made)).contains("invitation", "recheck_link", "recheck", "call");

        for (int hours = 48; hours < 60; hours++) {
            at(TUESDAY_NOON.plus(Duration.ofHours(hours)));
            sending.round();
        }

        assertThat(received()).extracting(MimeMessage::getSubject)
                .containsExactly("How are you? – Linden Street Bodywork");
    }

    /** Watch: nothing that is told is grave, and the soreness neither fades nor grows. */
    private static GivenAnswers unsure() {
        return FollowUpScene.sore(2, 3).with(CallScript.COURSE, "same");
    }

    /** 50 hours after the session. */
    private void answeredUnsure(FollowUpScene.Made made) {
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        var result = feedback.give(made.id(), draft(unsure()));
        assertThat(result.text().level()).isEqualTo(TriageLevel.WATCH);
    }

    private Instant dueOf(FollowUpScene.Made made, String kind) {
        entities.flush();
        return jdbc.sql("select due from contacts where follow_up_id = ? and state = 'due' and kind = ?")
                .param(made.id().value()).param(kind).query(java.time.OffsetDateTime.class).single().toInstant();
    }
}

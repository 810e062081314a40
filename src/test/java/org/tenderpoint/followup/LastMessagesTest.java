package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.OutboxListService;
import org.tenderpoint.message.OutboxListService.MessageFilter;
import org.tenderpoint.message.OutboxService;
import org.tenderpoint.practice.Role;

/** What clients are sent whom nobody reached by phone. */
@Tag("UC-28")
@Tag("UC-14")
class LastMessagesTest extends WritesToClients {

    @Autowired
    WorklistService worklist;
    @Autowired
    OutboxListService outbox;
    @Autowired
    OutboxService post;

    @Test
    void threeCallsInVainLeadToOneLastMessageAndUnreachable() throws Exception {
        var made = finished("lea@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(48)));
        sending.round();
        for (var call : List.of("2026-03-06T15:00:00Z", "2026-03-07T09:00:00Z", "2026-03-09T18:30:00Z")) {
            at(Instant.parse(call));
            sending.round();
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }
        int before = received().size();
        assertThat(read(made).closedHow()).contains(ClosingReason.UNREACHABLE);
        assertThat(read(made).nextDue()).isEmpty();

        sending.round();
        sending.round();

        assertThat(received()).hasSize(before + 1);
        assertThat(received().getLast().getSubject()).startsWith("We could not reach you");
        assertThat(read(made).closedHow()).contains(ClosingReason.UNREACHABLE);
        // its link still opens, and an answer opens the follow-up again
        assertThat(checkIns.live(ticket(received().getLast()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = TriageLevel.class, names = {"THERAPIST", "DOCTOR", "URGENT"})
    void whoIsStillToBeReachedIsToldTheWarningSignsOnceAndTheCallsGoOn(TriageLevel level) throws Exception {
        var made = finished("ola@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        assertThat(feedback.give(made.id(), draft(answers(level))).text().level()).isEqualTo(level);
        int before = received().size();
        for (int call = 0; call < 5; call++) {
            assertThat(received()).hasSize(before + (call < 3 ? 0 : 1));
            at(clock.instant().plus(Duration.ofMinutes(61)));
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
            sending.round();
        }

        assertThat(received()).hasSize(before + 1);
        assertThat(text(received().getLast())).contains("we will go on trying", "here or anywhere else",
                "Call 999 at once for: chest pain").doesNotContain("will not try again");
        assertThat(checkIns.live(ticket(received().getLast()))).isTrue();
        assertThat(read(made).closedHow()).isEmpty();
        assertThat(read(made).nextDue()).isPresent();
    }

    @Test
    void afterAnEmergencyThreeCallsInVainBringTheWarningSignsWithoutALink() throws Exception {
        var client = client("pia@example.org", PreferredChannel.EMAIL, Locale.ENGLISH);
        var made = scene.finished(client, currentUser.id(), Duration.ZERO, true);
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(11)));
            calls.attempt(made.id(), TryOutcome.VOICEMAIL, Optional.empty(), "");
            sending.round();
        }

        assertThat(received()).hasSize(1);
        assertThat(text(received().getFirst())).contains("we will go on trying", "Call 999 at once for: chest pain");
        assertThat(LINK.matcher(text(received().getFirst())).find()).isFalse();
    }

    @Test
    void aMessageThatWaitsForAPersonHidesNoCallThatIsDue() {
        var made = scene.finishedLight(client("", PreferredChannel.TEXT, Locale.ENGLISH), Duration.ZERO);
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        feedback.give(made.id(), draft(answers(TriageLevel.DOCTOR)));
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(61)));
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }

        assertThat(kinds(made)).contains("last_message");
        assertThat(read(made).nextKind()).contains(ContactKind.CALL);
        assertThat(read(made).urgency()).isEqualTo(Urgency.PROMISE);
    }

    @Test
    void aThirdCallThatWasRecordedByMistakeSendsNoLastMessage() throws Exception {
        var made = finished("lou@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        feedback.give(made.id(), draft(answers(TriageLevel.DOCTOR)));
        Optional<UUID> third = Optional.empty();
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(61)));
            third = calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "").mistaken();
        }
        assertThat(kinds(made)).contains("last_message");
        int before = received().size();

        calls.takeBack(made.id(), third.orElseThrow());
        sending.round();

        assertThat(kinds(made)).doesNotContain("last_message");
        assertThat(received()).hasSize(before);
        calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        assertThat(kinds(made)).as("the third").contains("last_message");
    }

    @Test
    void whoGetsNeitherMailNorTextsGetsALetterThatSomebodyPosts() {
        var made = scene.finishedLight(client("", PreferredChannel.PHONE, Locale.GERMAN), Duration.ZERO);
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        feedback.give(made.id(), draft(answers(TriageLevel.THERAPIST)));
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(61)));
            calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }
        sending.round();
        users.as(users.make("desk.letters", Role.FRONT_DESK), () -> {
            assertThat(letters()).containsExactly("messages");
            var letter = outbox.rows(MessageFilter.OPEN, 0, 9).getFirst();
            var prepared = post.prepare(letter.id()).orElseThrow();
            assertThat(prepared.text()).contains("wir versuchen es weiter", "Rufen Sie sofort 999 an bei: Schmerz")
                    .doesNotContain("https://");
            assertThat(new String(prepared.file(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            post.markSent(letter.id());
            sending.round();
            assertThat(letters()).isEmpty();
        });
        assertThat(received()).isEmpty();
        assertThat(kinds(made)).isNotEmpty().doesNotContain("last_message");
    }

    @ParameterizedTest
    @CsvSource({"given_up", "withheld"})
    void aMailWithTheWarningSignsThatDidNotGoBecomesALetterAndOneWithoutThemDoesNot(String state) {
        var pressing = finished("sue@example.org");
        var calm = finished("tim@example.org");
        at(TUESDAY_NOON.plus(Duration.ofHours(50)));
        sending.round();
        feedback.give(pressing.id(), draft(answers(TriageLevel.THERAPIST)));
        for (int call = 0; call < 3; call++) {
            at(clock.instant().plus(Duration.ofMinutes(250)));
            calls.attempt(pressing.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
            calls.attempt(calm.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        }
        serverIs(false);
        at(Instant.parse("2026-03-06T12:00:00Z"));
        sending.round();
        entities.flush();
        // of several that wait for a server that is down, one is tried
        jdbc.sql("update messages set tries = ? where kind = 'last_message'")
                .param(state.equals("given_up") ? 1 : 0).update();
        entities.clear();
        users.as(users.make("desk.given.up", Role.FRONT_DESK), () -> {
            assertThat(letters()).as("while it is tried").isEmpty();
            at(clock.instant().plus(Duration.ofDays(8)));
            sending.round();
            assertThat(lastMessages())
                    .containsExactlyInAnyOrder("sue@example.org " + state, " queued", "tim@example.org " + state);
            assertThat(letters()).containsExactly("messages");

            sending.round();
            assertThat(lastMessages()).as("once").hasSize(3);
            var letter = outbox.rows(MessageFilter.OPEN, 0, 9).stream()
                    .filter(row -> row.way() == MessageChannel.LETTER).findFirst().orElseThrow();
            assertThat(post.prepare(letter.id()).orElseThrow().text()).contains("Call 999 at once for: chest pain");
            post.markSent(letter.id());
            sending.round();
            assertThat(letters()).isEmpty();
        });
    }

    private List<String> lastMessages() {
        entities.flush();
        return jdbc.sql("select address || ' ' || state from messages where kind = 'last_message'")
                .query(String.class).list();
    }

    /** Where the list of work leads for letters. */
    private List<String> letters() {
        entities.flush();
        return worklist.work(FollowUpFilter.due(false), 50).stream()
                .filter(WorklistRow.OfTask.class::isInstance).map(row -> ((WorklistRow.OfTask) row).route().orElse(""))
                .toList();
    }

    private static GivenAnswers answers(TriageLevel level) {
        return switch (level) {
            case THERAPIST -> FollowUpScene.sore(5, 7).with(CallScript.COURSE, "same");
            case DOCTOR -> FollowUpScene.sore(7, 9).with(CallScript.COURSE, "same");
            default -> fine().with(SafetyLine.F.code(), "yes").with("calf_swelling_one_side", "yes");
        };
    }
}

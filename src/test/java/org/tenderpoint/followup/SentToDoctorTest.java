package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** Who was sent to a doctor before a session is asked once what came of it. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-13")
class SentToDoctorTest {

    /** Three days after a session that began on Monday at ten and took half an hour. */
    private static final Instant ASKED = Instant.parse("2026-11-26T10:30:00Z");

    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private CallService calls;
    @Autowired
    private RecordedAnswerService recordedAnswers;
    @Autowired
    private FollowUpRound round;
    @Autowired
    private FollowUpRepository followUps;
    @Autowired
    private Contacts contacts;
    @Autowired
    private TestUsers users;
    @Autowired
    private PracticeTime time;
    @Autowired
    private Moment.Shared clock;

    @Test
    void whatADoctorSaidIsAskedAfterTheTimeGivenWhateverTheClientDenies() {
        var followUp = after(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN);
        assertThat(asked(followUp)).containsExactly(ASKED);

        clock.pass(Duration.ofHours(49));
        feedback.give(followUp.id(), draft(fine()));

        assertThat(now(followUp).state()).isEqualTo(FollowUpState.ANSWERED);
        assertThat(now(followUp).nextKind()).contains(ContactKind.DOCTORS_ANSWER);
        assertThat(now(followUp).presses()).as("no pursuit").isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(calls.open(followUp.id()).orElseThrow().doctorDue()).isTrue();

        recordedAnswers.recordDoctorAnswer(followUp.id(), said(DoctorFound.NOTHING));
        assertThat(asked(followUp)).isEmpty();
        assertThat(now(followUp).closedHow()).contains(ClosingReason.DONE);
    }

    @ParameterizedTest(name = "{0} after {1} hours: asked {2} more times")
    @CsvSource({
            "NOT_SEEN, 49, 1", // the three days are not over
            "NOT_SEEN, 73, 1", // in three days
            "SMALL,    49, 0",
            "SMALL,    73, 0"
    })
    void itIsAskedInTheFirstCallIfThatReachesTheClientAndAgainUntilADoctorWasSeen(DoctorFound found, int hours,
            int more) {
        var followUp = after(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN);
        clock.pass(Duration.ofHours(hours));
        var sheet = calls.open(followUp.id()).orElseThrow();
        assertThat(sheet.awaitsDoctor()).isTrue();
        assertThat(sheet.doctorDue()).isTrue();

        users.as(users.make("desk.sent", Role.FRONT_DESK),
                () -> recordedAnswers.recordDoctorAnswer(followUp.id(), said(found)));

        assertThat(asked(followUp)).hasSize(more);
        assertThat(calls.open(followUp.id()).orElseThrow().asksNow()).as("how it felt is still to be asked").isTrue();
    }

    @Test
    void whoWasSeenByNobodyIsAskedAgainUntilTheFollowUpEndsByItsAge() {
        var followUp = after(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN);
        clock.pass(Duration.ofHours(73));
        feedback.give(followUp.id(), draft(fine()));
        recordedAnswers.recordDoctorAnswer(followUp.id(), said(DoctorFound.NOT_SEEN));
        assertThat(asked(followUp)).singleElement().satisfies(due -> assertThat(due).isAfter(time.now()));
        assertThat(now(followUp).state()).isEqualTo(FollowUpState.ANSWERED);

        clock.pass(Duration.ofDays(12));
        round.go();

        assertThat(now(followUp).closedHow()).contains(ClosingReason.LAPSED);
        assertThat(asked(followUp)).isEmpty();
    }

    @Test
    void onTheDayOfTheSessionNobodyIsAskedWhetherTheyWereSeen() {
        var followUp = after(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN);

        assertThat(calls.open(followUp.id()).orElseThrow().doctorDue()).isFalse();
    }

    @Test
    void whoWasSentToNobodyIsNotAsked() {
        assertThat(asked(after(null))).isEmpty();
    }

    @Test
    void whoIsSentAgainIsAskedOnce() {
        var first = after(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN);
        clock.pass(Duration.ofDays(1));
        var again = after(first.client(), RedFlag.NEW_DIZZINESS_OR_NECK_PAIN);

        assertThat(asked(first)).containsExactly(ASKED);
        assertThat(asked(again)).isEmpty();
    }

    @Test
    void whoseSessionNobodyEndedIsAskedAsWell() {
        var id = started(make.client("Dizzy Dora", Sessions.harmless(List.of(GENTLE_BACK))),
                Sessions.calmVisit().with(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN, Recorded.YES));
        clock.pass(Duration.ofDays(1));

        round.go();

        assertThat(asked(followUps.findBySessionId(id.value()).orElseThrow())).hasSize(1);
    }

    private FollowUp after(@Nullable RedFlag told) {
        return after(make.client("Dizzy Dora", Sessions.harmless(List.of(GENTLE_BACK))), told);
    }

    private FollowUp after(ClientId client, @Nullable RedFlag told) {
        var visit = told == null ? Sessions.calmVisit() : Sessions.calmVisit().with(told, Recorded.YES);
        var id = started(client, visit);
        clock.pass(Duration.ofMinutes(30));
        sessions.finish(id, Optional.empty());
        return followUps.findBySessionId(id.value()).orElseThrow();
    }

    private SessionId started(ClientId client, VisitAnswers visit) {
        var id = make.arrived(client, visit, GENTLE_BACK);
        make.screened(id);
        sessions.start(id);
        return id;
    }

    private List<Instant> asked(FollowUp followUp) {
        return contacts.open(followUp).stream().filter(one -> one.kind() == ContactKind.DOCTORS_ANSWER)
                .map(Contact::due).toList();
    }

    private FollowUp now(FollowUp followUp) {
        return followUps.findById(followUp.id().value()).orElseThrow();
    }

    private Quote said(DoctorFound found) {
        return new Quote("Dr Moss", time.today(), "It was the ear", Optional.of(found));
    }
}

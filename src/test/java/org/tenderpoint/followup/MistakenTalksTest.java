package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.Contact;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.Urgency;
import org.tenderpoint.screening.hold.HoldKind;

/** A talk, or words that were read, recorded by mistake: what they ended is as before. */
@Tag("UC-15")
class MistakenTalksTest extends AfterASession {

    private static final Quote SAID = new Quote("Ida", LocalDate.of(2026, 11, 24), "Fades, will come back");

    @Autowired
    Contacts contacts;

    @Autowired
    AlertService alerts;

    private FollowUpScene.Made made;

    @BeforeEach
    void aSession() {
        made = scene.finished("Ida", Duration.ofHours(74));
    }

    @Test
    void theNextSessionWaitsForTheTalkAgain() {
        feedback.give(made.id(), draft(sore(2, 4)));
        clock.pass(Duration.ofMinutes(5));
        var due = due(ContactKind.CALL);
        assertThat(due).isNotEmpty();
        var talk = recordedAnswers.recordTalk(made.id(), SAID);
        assertThat(kinds(made.client())).isEmpty();
        assertThat(followUp().closedHow()).contains(ClosingReason.DONE);
        clock.pass(Duration.ofHours(1));

        recordedAnswers.takeBack(talk.id());

        assertThat(kinds(made.client())).containsExactlyInAnyOrder(HoldKind.THERAPIST_TALK, HoldKind.REST);
        assertThat(followUp().closedHow()).isEmpty();
        assertThat(due(ContactKind.CALL)).as("called when it was planned").isEqualTo(due);
        assertThat(waitsFor()).contains(AnswerKind.THERAPIST_TALK);
        assertThat(recorded()).isEmpty();
        assertThat(trail.about(talk.id())).extracting("action").contains("taken_back");

        recordedAnswers.takeBack(talk.id());
        assertThat(due(ContactKind.CALL)).as("taken back on two pages").isEqualTo(due);

        recordedAnswers.recordTalk(made.id(), SAID);
        assertThat(kinds(made.client())).isEmpty();
        assertThat(followUp().closedHow()).contains(ClosingReason.DONE);
    }

    @Test
    void aTalkThatTookPlaceSinceStands() {
        feedback.give(made.id(), draft(sore(2, 4)));
        var mistaken = recordedAnswers.recordTalk(made.id(), SAID);
        clock.pass(Duration.ofHours(1));
        recordedAnswers.recordTalk(made.id(), SAID);

        recordedAnswers.takeBack(mistaken.id());

        assertThat(kinds(made.client())).isEmpty();
        assertThat(followUp().closedHow()).contains(ClosingReason.DONE);
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void whatNewerAnswersHavePlannedStandsBesideTheCallThatIsWaitedForAgain() {
        feedback.give(made.id(), draft(sore(2, 4)));
        clock.pass(Duration.ofMinutes(5));
        var talk = recordedAnswers.recordTalk(made.id(), SAID);
        clock.pass(Duration.ofHours(1));
        feedback.give(made.id(), draft(fine()));
        var planned = contacts.open(followUp()).stream().map(Contact::getId).toList();

        recordedAnswers.takeBack(talk.id());

        assertThat(kinds(made.client())).contains(HoldKind.THERAPIST_TALK);
        assertThat(contacts.open(followUp())).extracting(Contact::getId).containsAll(planned);
        assertThat(due(ContactKind.CALL)).hasSize(1);
        assertThat(followUp().urgency()).as("listed").isNotEqualTo(Urgency.BY_ITSELF);
    }

    @Test
    void wordsThatNobodyHasReadAreToBeReadAgain() {
        feedback.give(made.id(), draft(wrote("my stomach is funny")));
        var read = recordedAnswers.recordRead(made.id(), Quote.readBy("Maya", LocalDate.of(2026, 11, 24)));
        assertThat(kinds(made.client())).isEmpty();
        assertThat(due(ContactKind.READ)).isEmpty();
        clock.pass(Duration.ofMinutes(1));

        recordedAnswers.takeBack(read.id());

        assertThat(kinds(made.client())).containsExactly(HoldKind.THERAPIST_TALK);
        assertThat(due(ContactKind.READ)).hasSize(1);
        assertThat(waitsFor()).contains(AnswerKind.WORDS_READ);
    }

    @Test
    void anAlertThatNobodyHasReadRingsAgain() {
        feedback.give(made.id(), draft(wrote("stool black as tar")));
        assertThat(alerts.open()).hasSize(1);
        var read = recordedAnswers.recordRead(made.id(), Quote.readBy("Maya", LocalDate.of(2026, 11, 24)));
        assertThat(alerts.open()).isEmpty();

        recordedAnswers.takeBack(read.id());

        assertThat(alerts.open()).hasSize(1);
        assertThat(followUp().alertOpen()).isTrue();
    }

    @Test
    void aDoctorsAnswerIsCorrectedInstead() {
        feedback.give(made.id(), draft(sore(7, 8)));
        var answer = recordedAnswers.recordDoctorAnswer(made.id(), SAID);

        assertThatThrownBy(() -> recordedAnswers.takeBack(answer.id())).isInstanceOf(IllegalStateException.class);
    }

    private static GivenAnswers wrote(String words) {
        return fine().with(SafetyLine.I.code(), "yes").with("other_new_what", "something_else")
                .with("other_new_text", words).with("over_other_new", "no");
    }

    private FollowUp followUp() {
        return followUps.findById(made.id().value()).orElseThrow();
    }

    private List<Instant> due(ContactKind kind) {
        return contacts.open(followUp()).stream().filter(one -> one.kind() == kind).map(Contact::due).toList();
    }

    private List<AnswerKind> waitsFor() {
        return shown().waitsFor();
    }

    private List<Quote.RecordedQuote> recorded() {
        return shown().recorded();
    }

    private AssessmentRecord shown() {
        return assessments.open(assessments.newest(made.id()).orElseThrow()).orElseThrow();
    }
}

package org.tenderpoint.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;

/**
 * What therapists of the sample practice do when a client has answered.
 *
 * @param raised for {@link AlertService} hides those of a sample that is still being made
 */
@Component
record SampleReactions(AssessmentService assessments, RecordedAnswerService recordedAnswers, AlertService alerts,
        AlertRepository raised, HoldService holds, FollowUpRepository rows, PracticeTime time) {

    /**
     * How clients are called and what follows. What is no time is of a hundred.
     *
     * @param within how many hours after {@code firstCallHours} all are called
     * @param atDesk whom the front desk calls; the others their therapist
     * @param reached who answers at the first or second try; the others are called {@code tries} times in vain
     * @param declined who does not want to be asked
     * @param noAnswer where it just rings; at the others a mailbox answers
     * @param restedAsked whom the therapist asks after a rest
     * @param nowDays how long ago a session was that somebody stands for now
     */
    record Description(
            int firstCallHours, int within, int nextTryHours, double atDesk, double reached, double atSecondTry,
            int tries, double declined, double noAnswer, int contactedMinutes, int acceptedHours, int talkedHours,
            int askedAgainDays, int doctorDays, int restedDays, double restedAsked, int nowDays, Words words) {

        static Description read() {
            return SampleDescription.read("followups", Description.class);
        }
    }

    record Words(
            String contacted, String doctor, String doctorAnswered, String talked, String rested, String yours) {}

    /**
     * @param here whether the client is in the practice and not on the phone
     * @param again asks the client once more
     */
    void to(
            SampleWorld world, SampleClient client, FollowUp row, AssessmentId assessment, TriageLevel level,
            Instant at,
            boolean here, BiConsumer<SamplePerson, FollowUp> again) {
        var therapist = world.therapist(row.therapist());
        var id = row.id();
        var contacted = at.plus(Duration.ofMinutes(Description.read().contactedMinutes()));
        if (level.atLeast(TriageLevel.URGENT)) {
            world.at(client.turn(), SampleTopic.FOLLOW_UPS, contacted, therapist, () -> raised.findByOpenFor(id.value())
                    .ifPresent(alert -> alerts.contacted(
                            alert.id(), AlertOutcome.REACHED_ADVISED, client.name(),
                            Description.read().words().contacted())));
        }
        if (level.atLeast(TriageLevel.DOCTOR)) {
            world.at(client.turn(), SampleTopic.FOLLOW_UPS,
                    world.open(at.plus(Duration.ofDays(Description.read().doctorDays()))), therapist,
                    () -> recordedAnswers.recordDoctorAnswer(id, new Quote(
                            Description.read().words().doctor(), time.today(),
                            Description.read().words().doctorAnswered(), Optional.of(DoctorFound.SMALL))));
        } else if (level == TriageLevel.THERAPIST) {
            var talk = here
                    ? at.plus(Duration.ofMinutes(2))
                    : world.open(at.plus(Duration.ofHours(Description.read().talkedHours())));
            world.at(client.turn(), SampleTopic.FOLLOW_UPS, talk, therapist,
                    () -> recordedAnswers.recordTalk(id, new Quote(
                            client.name(), time.today(), Description.read().words().talked())));
        } else if (level == TriageLevel.WATCH) {
            var later = world.open(at.plus(Duration.ofDays(Description.read().askedAgainDays())));
            world.at(client.turn(), SampleTopic.FOLLOW_UPS, later, therapist, () -> rows.findById(id.value())
                    .filter(same -> same.state() == FollowUpState.ANSWERED)
                    .ifPresent(same -> again.accept(therapist, same)));
        }
        if (client.chance(Description.read().restedAsked())) {
            world.at(client.turn(), SampleTopic.FOLLOW_UPS,
                    world.open(at.plus(Duration.ofDays(Description.read().restedDays()))), therapist,
                    () -> rested(client, row));
        }
        world.at(client.turn(), SampleTopic.FOLLOW_UPS,
                world.open(at.plus(Duration.ofHours(Description.read().acceptedHours()))), therapist,
                () -> assessments.open(assessment)
                        .filter(record -> record.newest() && record.state() == AssessmentState.PROPOSED)
                        .ifPresent(record -> assessments.accept(assessment, record.version())));
    }

    /**
     * Rest was agreed until the client is free of soreness: the therapist asks, so that the next visit need not wait.
     */
    private void rested(SampleClient client, FollowUp row) {
        boolean resting = holds.openHolds(client.id()).stream()
                .anyMatch(hold -> hold.kind() == HoldKind.REST
                        && hold.until().isEmpty()
                        && hold.origin().equals(row.id().value()));
        if (resting) {
            recordedAnswers.recordTalk(row.id(), new Quote(
                    client.name(), time.today(), Description.read().words().rested()));
        }
    }
}

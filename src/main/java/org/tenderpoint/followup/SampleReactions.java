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
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;

/** What therapists of the sample practice do when a client has answered. */
@Component
record SampleReactions(AssessmentService assessments, RecordedAnswerService recordedAnswers, AlertService alerts,
        AlertRepository raised, HoldService holds, FollowUpRepository rows, PracticeTime time) {

    /** The list of alerts hides those of a sample that is still being made. */

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
        var contacted = at.plus(Duration.ofMinutes(CallHabits.read().contactedMinutes()));
        if (level.atLeast(TriageLevel.URGENT)) {
            world.at(client.turn(), SampleTopic.FOLLOW_UPS, contacted, therapist, () -> raised.findByOpenFor(id.value())
                    .ifPresent(alert -> alerts.contacted(
                            alert.id(), AlertOutcome.REACHED_ADVISED, client.name(),
                            CallHabits.read().words().contacted())));
        }
        if (level.atLeast(TriageLevel.DOCTOR)) {
            world.at(client.turn(), SampleTopic.FOLLOW_UPS,
                    world.open(at.plus(Duration.ofDays(CallHabits.read().doctorDays()))), therapist,
                    () -> recordedAnswers.recordDoctorAnswer(id, new Quote(
                            CallHabits.read().words().doctor(), time.today(),
                            CallHabits.read().words().doctorAnswered(), Optional.of(DoctorFound.SMALL))));
        } else if (level == TriageLevel.THERAPIST) {
            var talk = here
                    ? at.plus(Duration.ofMinutes(2))
                    : world.open(at.plus(Duration.ofHours(CallHabits.read().talkedHours())));
            world.at(client.turn(), SampleTopic.FOLLOW_UPS, talk, therapist,
                    () -> recordedAnswers.recordTalk(id, new Quote(
                            client.name(), time.today(), CallHabits.read().words().talked())));
        } else if (level == TriageLevel.WATCH) {
            var later = world.open(at.plus(Duration.ofDays(CallHabits.read().askedAgainDays())));
            world.at(client.turn(), SampleTopic.FOLLOW_UPS, later, therapist, () -> rows.findById(id.value())
                    .filter(same -> same.state() == FollowUpState.ANSWERED)
                    .ifPresent(same -> again.accept(therapist, same)));
        }
        if (client.chance(CallHabits.read().restedAsked())) {
            world.at(client.turn(), SampleTopic.FOLLOW_UPS,
                    world.open(at.plus(Duration.ofDays(CallHabits.read().restedDays()))), therapist,
                    () -> rested(client, row));
        }
        world.at(client.turn(), SampleTopic.FOLLOW_UPS,
                world.open(at.plus(Duration.ofHours(CallHabits.read().acceptedHours()))), therapist,
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
                    client.name(), time.today(), CallHabits.read().words().rested()));
        }
    }
}

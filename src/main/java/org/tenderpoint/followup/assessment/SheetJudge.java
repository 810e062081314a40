package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.hold.OpenHolds;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.rules.Deadline;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.SessionFinished;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;

/** The facts for a client's sheet: what helps at home, and whether something speaks against coming back soon. */
@Component
record SheetJudge(FollowUpFactsReader facts, OpenHolds holds, StandingAdjustmentRepository adjustments,
        Contacts contacts, FollowUpTimes times, LimitService limits) {

    private static final int MILD = 2;

    private static final List<AdjustmentState> STANDING = List.of(AdjustmentState.PROPOSED, AdjustmentState.ACCEPTED);
    private static final Set<AdjustmentKind> LATER = Set.of(AdjustmentKind.LONGER_GAP, AdjustmentKind.REST_BEFORE_NEXT);

    SheetFacts after(DoneWork done) {
        var made = contacts.followUp(done.session());
        var followUp = made.orElseGet(() -> standIn(done));
        var judged = Assessment.of(facts.read(followUp, ordinary(done), done.end()));
        var client = followUp.client();
        boolean held = isHeld(client, judged.facts().stored().nextBooking())
                || adjustments.existsByClientIdAndStateInAndKindIn(client.value(), STANDING, LATER);
        boolean soon = !held && judged.facts().client().answer(Condition.EXERTION_INTOLERANCE) == Answer.NO;
        return new SheetFacts(judged.facts(), judged.care(), held, soon, made,
                made.filter(one -> !contacts.unwanted(one)), followUp.afterEmergency());
    }

    /** By when a doctor should look at what the client told before the session or in it. */
    Optional<Deadline> doctorBy(DoneWork done) {
        return limits.of(done.session()).doctorBy().filter(deadline -> deadline != Deadline.EMERGENCY);
    }

    /** The open question about this very session does not count, nor a rest that is over before the booked session. */
    private boolean isHeld(ClientId client, Optional<Instant> booked) {
        var open = holds.of(client).withFollowUpUnanswered(false);
        var until = open.restUntil().filter(end -> booked.filter(start -> !start.isBefore(end)).isEmpty());
        return !open.withRest(until, open.restOpen()).equals(Holds.NONE);
    }

    /**
     * What most people feel a day later. From it the rules choose what helps, and leave out what this client must not
     * do.
     */
    private static FeedbackAnswers ordinary(DoneWork done) {
        Set<BodyPart> worked = done.work().stream().map(Work::part).collect(Collectors.toSet());
        return FeedbackAnswers.builder()
                .sorenessNow(OptionalInt.of(MILD))
                .sorenessWorst(OptionalInt.of(MILD))
                .onset(Onset.WITHIN_24H)
                .course(Course.BETTER)
                .regions(worked)
                .spread(Spread.GENERAL)
                .sides(Sides.BOTH)
                .qualities(Set.of(Quality.ACHY))
                .easesWithMovement(Answer.YES)
                .activityLimit(ActivityLimit.NONE)
                .allSymptoms(Answer.NO)
                .swelling(Swelling.NONE)
                .bruising(Bruising.NONE)
                .build();
    }

    /** A stand-in that is never saved: a client whom nobody will ask gets the same sheet. */
    private FollowUp standIn(DoneWork done) {
        var session = new SessionFinished(done.session(), done.client(), done.therapist(), done.end(), false, false);
        return FollowUp.made(session, times.window(done.end()), List.of(), done.end());
    }

    /**
     * @param held whether a hold, a rest or a longer gap stands against the next session
     * @param soon whether nothing speaks against coming back in a week or two
     * @param made the session's follow-up, if it has one
     * @param asked the same, if the client wants to be asked
     */
    record SheetFacts(
            FollowUpFacts facts, SelfCare care, boolean held, boolean soon, Optional<FollowUp> made,
            Optional<FollowUp> asked, boolean afterEmergency) {

        /** The row of the self-care book that offers this; empty if it is not offered. */
        Optional<String> offers(HomeThing thing, DoneWork done) {
            return thing.offeredBy(care, facts,
                    done.work().stream().map(work -> work.part().region()).collect(Collectors.toSet()));
        }
    }
}

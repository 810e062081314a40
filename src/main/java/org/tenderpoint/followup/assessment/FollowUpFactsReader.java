package org.tenderpoint.followup.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.Arrival;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Likes;
import org.tenderpoint.followup.rules.facts.OtherHelp;
import org.tenderpoint.followup.rules.facts.StandingScreening;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.ScreeningRules.StandingLimits;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/**
 * Builds from records the facts that the books after a session read; nothing else builds them. What is not recorded is
 * unknown. It checks no permission, since rules run for whoever records an answer, so nothing from it may be shown.
 */
@Component
public class FollowUpFactsReader {

    private static final int DAYS_OF_A_YEAR = 365;

    private final StandingAnswersReader recorded;
    private final DoneWorkReader work;
    private final ScreeningService screening;
    private final PlanService plans;
    private final Trainings trainings;
    private final PracticeService practice;
    private final ClientHistory histories;
    private final ObjectProvider<ReferralOffer> referrals;

    FollowUpFactsReader(
            StandingAnswersReader recorded,
            DoneWorkReader work,
            ScreeningService screening,
            PlanService plans,
            Trainings trainings,
            PracticeService practice,
            ClientHistory histories,
            ObjectProvider<ReferralOffer> referrals) {
        this.recorded = recorded;
        this.work = work;
        this.screening = screening;
        this.plans = plans;
        this.trainings = trainings;
        this.practice = practice;
        this.histories = histories;
        this.referrals = referrals;
    }

    /** @param at the moment of the answers; never before the session's end */
    public RecordedFacts read(FollowUp followUp, FeedbackAnswers answers, Instant at) {
        return read(followUp, answers, at,
                Optional.of(screening.standingLimits(followUp.client(), followUp.session())));
    }

    /** The facts of a client without a session here, to judge which other help fits. */
    RecordedFacts readWithoutSession(FollowUp stand, FeedbackAnswers answers, Instant at) {
        return read(stand, answers, at, Optional.empty());
    }

    private RecordedFacts read(
            FollowUp followUp, FeedbackAnswers answers, Instant at, Optional<StandingLimits> limits) {
        var zone = practice.zone();
        var done = work.of(followUp.session()).orElseGet(() -> asPlanned(followUp));
        // on which it began: one that lasts beyond midnight is no day farther from an operation
        var day = done.end().minus(Duration.ofMinutes(done.minutes())).atZone(zone).toLocalDate();
        var intake = recorded.latest(followUp.client());
        var told = intake.map(IntakeVersionRecord::answers).orElse(IntakeAnswers.empty());
        var visit = recorded.visit(followUp.session()).map(VisitRecord::answers).orElse(VisitAnswers.empty());
        var standing = standing(followUp, intake, told, day);
        var before = histories.of(followUp, done, zone);
        var stored = new StoredFacts(
                new Arrival(
                        visit.painNow(), visit.painRegions(), visit.strenuous48h().answer(), redFlags(visit)),
                new Likes(told.pressurePreference(), told.sensitiveRegions(), told.sideEffectsBefore()),
                before.history(),
                referrals.stream().findFirst()
                        .map(offer -> new OtherHelp(offer.asked(followUp.client()), offer.declined(followUp.client())))
                        .orElse(OtherHelp.NOT_SPOKEN_OF),
                // avoided in one place of several counts as avoided
                limits.map(found -> new StandingScreening(found.ceilings(), found.avoidedModalities().anywhere()))
                        .orElse(StandingScreening.NONE),
                nextBooking(followUp, at),
                practice.cbdAdvice());
        return new RecordedFacts(
                visit.nothingElseChanged() && standing.toldOn().isBefore(day) ? standing.reconfirmed(day) : standing,
                day,
                visit.nothingElseChanged() || standing.allToldSince(day) ? NowFacts.AS_TOLD : NowFacts.BY_DAY,
                answers,
                new DoneSession(
                        followUp.sessionEnd(), done.minutes(), done.work(),
                        trainings.credentials(done.therapist(), day),
                        done.painDuring(), before.adjusted(), before.raised()),
                at,
                stored);
    }

    private StandingAnswers standing(
            FollowUp followUp, Optional<IntakeVersionRecord> intake, IntakeAnswers told, LocalDate day) {
        int here = plans.finishedCount(followUp.client(), day.minusDays(DAYS_OF_A_YEAR), day);
        return intake.map(version -> recorded.read(followUp.client(), version, day, here))
                .orElseGet(() -> recorded.read(followUp.client(), told, day, day, here));
    }

    private static Map<RedFlag, Answer> redFlags(VisitAnswers visit) {
        return visit.redFlags().entrySet().stream()
                .filter(flag -> flag.getValue() != Recorded.NOT_ASKED)
                .collect(Collectors.toMap(Map.Entry::getKey, flag -> flag.getValue().answer()));
    }

    private Optional<Instant> nextBooking(FollowUp followUp, Instant at) {
        return plans.ofClient(followUp.client()).stream()
                .filter(session -> session.state().beforeStart() && session.start().isAfter(at))
                .map(session -> session.start())
                .min(Instant::compareTo);
    }

    /** While nobody has ended the session, its plan stands for the work: it is more likely than no work at all. */
    private DoneWork asPlanned(FollowUp followUp) {
        var planned = plans.ofClient(followUp.client()).stream()
                .filter(session -> session.id().equals(followUp.session()))
                .findFirst();
        return new DoneWork(
                followUp.session(), followUp.client(), followUp.therapist(), followUp.sessionEnd(),
                planned.map(PlannedSessionRecord::minutes).orElse(0),
                planned.map(PlannedSessionRecord::plan).orElse(List.of()),
                OptionalInt.empty());
    }
}

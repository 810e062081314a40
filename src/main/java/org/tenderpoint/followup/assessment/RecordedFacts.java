package org.tenderpoint.followup.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts.DoneSession;
import org.tenderpoint.followup.rules.facts.FollowUpFacts.StandingScreening;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;

/**
 * What an assessment rested on, as recorded and before it was aged: kept as JSON with the assessment, and enough to
 * decide again. A live call and a replay both go through {@link #facts}.
 *
 * @param day of the session, to which the standing answers are aged
 */
public record RecordedFacts(
        StandingAnswers standing,
        LocalDate day,
        ClientFacts.NowFacts nowFacts,
        FeedbackAnswers answers,
        DoneSession session,
        Instant answeredAt,
        List<EarlierSession> history,
        OptionalInt painBefore,
        Set<BodyPart> painRegions,
        Map<Region, Integer> pressurePreference,
        Set<BodyPart> sensitiveRegions,
        SideEffectsBefore sideEffectsBefore,
        List<LimitLine> limits,
        Set<Modality> avoidedByScreening,
        Map<Region, Integer> storedCaps,
        Map<RedFlag, Answer> redFlagsAtLastVisit,
        boolean redFlagsSeenByDoctor,
        boolean doctorAnswerOutstanding,
        Set<Symptom> symptomsBefore,
        AskedDiscipline asked,
        Set<Discipline> declined,
        Optional<TriageLevel> previousTriage,
        OptionalInt daysSincePreviousSession,
        Optional<Instant> nextBooking,
        boolean cbdAdvice) {

    /** The facts of a case, as if a client had told them on the day. */
    static RecordedFacts of(FollowUpFacts facts) {
        var client = facts.client();
        var told = Stream.of(Condition.values()).collect(Collectors.toMap(condition -> condition, client::told));
        return new RecordedFacts(
                new StandingAnswers(told, client.day(), client.age(), client.massagesLast12Months()), client.day(),
                ClientFacts.NowFacts.AS_TOLD, facts.answers(), facts.session(), facts.answeredAt(), facts.history(),
                facts.painBefore(), facts.painRegions(), facts.pressurePreference(), facts.sensitiveRegions(),
                facts.sideEffectsBefore(), LimitLine.of(facts.screening().ceilings()),
                facts.screening().avoidedModalities(), facts.storedCaps(), facts.redFlagsAtLastVisit(),
                facts.redFlagsSeenByDoctor(), facts.doctorAnswerOutstanding(), facts.symptomsBefore(), facts.asked(),
                facts.declined(), facts.previousTriage(), facts.daysSincePreviousSession(), facts.nextBooking(),
                facts.cbdAdvice());
    }

    @JsonIgnore
    public FollowUpFacts facts() {
        return new FollowUpFacts(
                ClientFacts.read(standing, day, nowFacts), answers, session, answeredAt, history, painBefore,
                painRegions,
                pressurePreference, sensitiveRegions, sideEffectsBefore,
                new StandingScreening(LimitLine.read(limits), avoidedByScreening), storedCaps, redFlagsAtLastVisit,
                redFlagsSeenByDoctor, doctorAnswerOutstanding, symptomsBefore, asked, declined, previousTriage,
                daysSincePreviousSession, nextBooking, cbdAdvice);
    }

    /** The same with other answers, given at another moment. */
    public RecordedFacts answered(FeedbackAnswers other, Instant at) {
        return new RecordedFacts(
                standing, day, nowFacts, other, session, at, history, painBefore, painRegions, pressurePreference,
                sensitiveRegions, sideEffectsBefore, limits, avoidedByScreening, storedCaps, redFlagsAtLastVisit,
                redFlagsSeenByDoctor,
                doctorAnswerOutstanding, symptomsBefore, asked, declined, previousTriage, daysSincePreviousSession,
                nextBooking, cbdAdvice);
    }

    /** The same with other wishes of the client. */
    RecordedFacts wishing(AskedDiscipline wished, Set<Discipline> unwanted) {
        return new RecordedFacts(
                standing, day, nowFacts, answers, session, answeredAt, history, painBefore, painRegions,
                pressurePreference,
                sensitiveRegions, sideEffectsBefore, limits, avoidedByScreening, storedCaps, redFlagsAtLastVisit,
                redFlagsSeenByDoctor,
                doctorAnswerOutstanding, symptomsBefore, wished, unwanted, previousTriage, daysSincePreviousSession,
                nextBooking, cbdAdvice);
    }

    /**
     * A limit from screening as kept with an assessment; its place is {@code all}, or written as
     * {@code BodyPart.format}.
     */
    record LimitLine(String where, int level, String rule) {

        private static final String EVERYWHERE = "all";

        static List<LimitLine> of(Ceilings ceilings) {
            return ceilings.limits().stream()
                    .map(limit -> new LimitLine(
                            limit.where().isEverywhere() ? EVERYWHERE : BodyPart.format(limit.where().parts()),
                            limit.level(),
                            limit.rule()))
                    .toList();
        }

        static Ceilings read(List<LimitLine> lines) {
            return Ceilings.of(lines.stream()
                    .map(line -> new Ceilings.Limit(
                            line.where.equals(EVERYWHERE)
                                    ? Area.EVERYWHERE
                                    : Area.ofParts(BodyPart.parseAll(line.where)),
                            line.level,
                            line.rule))
                    .toList());
        }
    }
}

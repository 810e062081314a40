package org.tenderpoint.followup.rules.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.StandingAnswers.SideEffectsBefore;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * Everything that the books after a session read.
 *
 * @param answeredAt the moment of the feedback
 * @param history earlier followed-up sessions, in any order
 * @param painBefore the pain on arrival at this session, 0 to 10
 * @param painRegions where that pain was
 * @param pressurePreference 1 to 5 per region that the client spoke of
 * @param storedCaps caps of earlier adjustments that still hold, per region
 * @param redFlagsAtLastVisit the answers of the last visit; empty when no record of them is at hand
 * @param redFlagsSeenByDoctor whether a doctor has answered for those red flags
 * @param doctorAnswerOutstanding whether the last result of doctor or worse has no recorded answer
 * @param symptomsBefore symptoms that were answered yes in earlier feedback
 * @param previousTriage the level of the last result for this same session, if there was one
 * @param daysSincePreviousSession empty when there was none
 * @param cbdAdvice whether the practice allows advice on CBD
 */
public record FollowUpFacts(
        ClientFacts client,
        FeedbackAnswers answers,
        DoneSession session,
        Instant answeredAt,
        List<EarlierSession> history,
        OptionalInt painBefore,
        Set<BodyPart> painRegions,
        Map<Region, Integer> pressurePreference,
        Set<BodyPart> sensitiveRegions,
        SideEffectsBefore sideEffectsBefore,
        StandingScreening screening,
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

    /** @throws IllegalArgumentException if the feedback is older than the end of the session */
    public FollowUpFacts {
        if (answeredAt.isBefore(session.end())) {
            throw new IllegalArgumentException("Feedback cannot be given before the session has ended");
        }
        history = List.copyOf(history);
        painRegions = Set.copyOf(painRegions);
        pressurePreference = Map.copyOf(pressurePreference);
        sensitiveRegions = Set.copyOf(sensitiveRegions);
        storedCaps = Map.copyOf(storedCaps);
        redFlagsAtLastVisit = Map.copyOf(redFlagsAtLastVisit);
        symptomsBefore = Set.copyOf(symptomsBefore);
        declined = Set.copyOf(declined);
    }

    /** Exact elapsed time from the end of the session to the feedback. */
    public Duration elapsed() {
        return Duration.between(session.end(), answeredAt);
    }

    /** The same in the words that this version of the rules knew; what came later is as if it did not exist. */
    public FollowUpFacts knownIn(RuleSetVersion rules) {
        var known = client.knownIn(rules);
        if (known == client) {
            return this;
        }
        var flags = new EnumMap<RedFlag, Answer>(RedFlag.class);
        flags.putAll(redFlagsAtLastVisit);
        if (!flags.isEmpty()) {
            Stream.of(RedFlag.values()).filter(flag -> !flag.knownIn(rules))
                    .forEach(flag -> flags.put(flag, Answer.NO));
        }
        return with()
                .client(known)
                .answers(answers.knownIn(rules))
                .redFlagsAtLastVisit(flags)
                .symptomsBefore(symptomsBefore.stream()
                        .filter(symptom -> symptom.knownIn(rules))
                        .collect(Collectors.toUnmodifiableSet()))
                .build();
    }

    /** The words of the rules for these facts, as told. */
    public FollowUpReading reading() {
        return new FollowUpReading(this);
    }

    /** The same for triage, which does not count what is known from before. */
    public FollowUpReading triageReading() {
        return new FollowUpReading(this, KnownBefore.left(reading()));
    }

    /** The same facts with other answers, for "what if". */
    public FollowUpFacts withAnswers(FeedbackAnswers other) {
        return with().answers(other).build();
    }

    /** Facts that must be known; everything else starts as "nothing stored". */
    public static Builder builder(ClientFacts client, DoneSession session, Instant answeredAt,
            FeedbackAnswers answers) {
        return new Builder(client, session, answeredAt, answers);
    }

    /** A builder that starts from these facts. */
    public Builder with() {
        var builder = new Builder(client, session, answeredAt, answers);
        builder.history = history;
        builder.painBefore = painBefore;
        builder.painRegions = painRegions;
        builder.pressurePreference = pressurePreference;
        builder.sensitiveRegions = sensitiveRegions;
        builder.sideEffectsBefore = sideEffectsBefore;
        builder.screening = screening;
        builder.storedCaps = storedCaps;
        builder.redFlagsAtLastVisit = redFlagsAtLastVisit;
        builder.redFlagsSeenByDoctor = redFlagsSeenByDoctor;
        builder.doctorAnswerOutstanding = doctorAnswerOutstanding;
        builder.symptomsBefore = symptomsBefore;
        builder.asked = asked;
        builder.declined = declined;
        builder.previousTriage = previousTriage;
        builder.daysSincePreviousSession = daysSincePreviousSession;
        builder.nextBooking = nextBooking;
        builder.cbdAdvice = cbdAdvice;
        return builder;
    }

    /** Collects the facts of one feedback. */
    public static final class Builder {

        private ClientFacts client;
        private DoneSession session;
        private Instant answeredAt;
        private FeedbackAnswers answers;
        private List<EarlierSession> history = List.of();
        private OptionalInt painBefore = OptionalInt.empty();
        private Set<BodyPart> painRegions = Set.of();
        private Map<Region, Integer> pressurePreference = Map.of();
        private Set<BodyPart> sensitiveRegions = Set.of();
        private SideEffectsBefore sideEffectsBefore = SideEffectsBefore.UNKNOWN;
        private StandingScreening screening = StandingScreening.NONE;
        private Map<Region, Integer> storedCaps = Map.of();
        private Map<RedFlag, Answer> redFlagsAtLastVisit = Map.of();
        private boolean redFlagsSeenByDoctor;
        private boolean doctorAnswerOutstanding;
        private Set<Symptom> symptomsBefore = Set.of();
        private AskedDiscipline asked = AskedDiscipline.NONE;
        private Set<Discipline> declined = Set.of();
        private Optional<TriageLevel> previousTriage = Optional.empty();
        private OptionalInt daysSincePreviousSession = OptionalInt.empty();
        private Optional<Instant> nextBooking = Optional.empty();
        private boolean cbdAdvice;

        private Builder(ClientFacts client, DoneSession session, Instant answeredAt, FeedbackAnswers answers) {
            this.client = client;
            this.session = session;
            this.answeredAt = answeredAt;
            this.answers = answers;
        }

        public Builder client(ClientFacts value) {
            client = value;
            return this;
        }

        public Builder session(DoneSession value) {
            session = value;
            return this;
        }

        public Builder answeredAt(Instant value) {
            answeredAt = value;
            return this;
        }

        public Builder answers(FeedbackAnswers value) {
            answers = value;
            return this;
        }

        public Builder history(List<EarlierSession> value) {
            history = value;
            return this;
        }

        public Builder painBefore(OptionalInt value) {
            painBefore = value;
            return this;
        }

        public Builder painRegions(Set<BodyPart> value) {
            painRegions = value;
            return this;
        }

        public Builder pressurePreference(Map<Region, Integer> value) {
            pressurePreference = value;
            return this;
        }

        public Builder sensitiveRegions(Set<BodyPart> value) {
            sensitiveRegions = value;
            return this;
        }

        public Builder sideEffectsBefore(SideEffectsBefore value) {
            sideEffectsBefore = value;
            return this;
        }

        public Builder screening(StandingScreening value) {
            screening = value;
            return this;
        }

        public Builder storedCaps(Map<Region, Integer> value) {
            storedCaps = value;
            return this;
        }

        public Builder redFlagsAtLastVisit(Map<RedFlag, Answer> value) {
            redFlagsAtLastVisit = value;
            return this;
        }

        public Builder redFlagsSeenByDoctor(boolean value) {
            redFlagsSeenByDoctor = value;
            return this;
        }

        public Builder doctorAnswerOutstanding(boolean value) {
            doctorAnswerOutstanding = value;
            return this;
        }

        public Builder symptomsBefore(Set<Symptom> value) {
            symptomsBefore = value;
            return this;
        }

        public Builder asked(AskedDiscipline value) {
            asked = value;
            return this;
        }

        public Builder declined(Set<Discipline> value) {
            declined = value;
            return this;
        }

        public Builder previousTriage(Optional<TriageLevel> value) {
            previousTriage = value;
            return this;
        }

        public Builder daysSincePreviousSession(OptionalInt value) {
            daysSincePreviousSession = value;
            return this;
        }

        public Builder nextBooking(Optional<Instant> value) {
            nextBooking = value;
            return this;
        }

        public Builder cbdAdvice(boolean value) {
            cbdAdvice = value;
            return this;
        }

        public FollowUpFacts build() {
            return new FollowUpFacts(
                    client, answers, session, answeredAt, history, painBefore, painRegions, pressurePreference,
                    sensitiveRegions, sideEffectsBefore, screening, storedCaps, redFlagsAtLastVisit,
                    redFlagsSeenByDoctor, doctorAnswerOutstanding, symptomsBefore, asked, declined, previousTriage,
                    daysSincePreviousSession, nextBooking, cbdAdvice);
        }
    }

    /**
     * The session that the feedback is about.
     *
     * @param end the moment at which it ended
     * @param minutes how long it took
     * @param credentials trainings of its therapist that were in date on that day
     * @param painNoted the most pain that the therapist noted during it, 0 to 10
     * @param adjusted whether its plan had been changed because of earlier feedback
     * @param raised whether its plan had been raised because of earlier feedback
     */
    public record DoneSession(
            Instant end,
            int minutes,
            List<Work> work,
            Set<Credential> credentials,
            OptionalInt painNoted,
            boolean adjusted,
            boolean raised) {

        public DoneSession {
            work = List.copyOf(work);
            credentials = Set.copyOf(credentials);
        }

        public static DoneSession of(Instant end, int minutes, List<Work> work, Set<Credential> credentials) {
            return new DoneSession(end, minutes, work, credentials, OptionalInt.empty(), false, false);
        }
    }

    /**
     * What screening says of the client whatever is planned and however the day is: limits and avoided modalities that
     * do not rest on red flags, the pain of one visit, a preference or a plan.
     */
    public record StandingScreening(Ceilings ceilings, Set<Modality> avoidedModalities) {

        public static final StandingScreening NONE = new StandingScreening(Ceilings.NONE, Set.of());

        public StandingScreening {
            avoidedModalities = Set.copyOf(avoidedModalities);
        }

        /** Limits on whole regions, all from one rule. */
        public static StandingScreening of(Map<Region, Integer> caps, String rule) {
            var ceilings = Ceilings.NONE;
            for (var cap : caps.entrySet()) {
                ceilings = ceilings.with(Area.of(cap.getKey()), cap.getValue(), rule);
            }
            return new StandingScreening(ceilings, Set.of());
        }

        /** The highest pressure allowed on a whole region, 0 to 5. */
        public int cap(Region region) {
            return ceilings.at(region);
        }

        /** The ids of the rules whose limit counts on a region. */
        public Set<String> rulesAt(Region region) {
            return ceilings.rulesAt(BodyPart.of(region));
        }
    }
}

package org.tenderpoint.followup;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.alert.AlertRepository;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.ContactRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.home.HomeCare;
import org.tenderpoint.followup.home.HomeCares;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Answer;

/**
 * What follow-ups have found so far, for counting. Not for screens: it checks no permission, since counting runs no
 * matter who records an answer, so nothing from it may be shown about a single client without a separate check.
 */
@Component
public class FollowUpResults {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final StandingAdjustmentRepository adjustments;
    private final AlertRepository alerts;
    private final RecordedAnswerRepository recorded;
    private final ContactRepository contacts;
    private final HomeCares homeCares;

    FollowUpResults(
            FollowUpRepository followUps,
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            StandingAdjustmentRepository adjustments,
            AlertRepository alerts,
            RecordedAnswerRepository recorded,
            ContactRepository contacts,
            HomeCares homeCares) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.adjustments = adjustments;
        this.alerts = alerts;
        this.recorded = recorded;
        this.contacts = contacts;
        this.homeCares = homeCares;
    }

    /** All follow-ups of these clients; a constant number of queries. */
    @Transactional(readOnly = true)
    public List<Result> ofClients(Collection<ClientId> clients) {
        var ids = clients.stream().map(ClientId::value).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var beside = new ByFollowUp(
                feedbacks.givenBy(ids).stream().collect(groupingBy(given -> given.followUp().value())),
                assessments.levels(ids).stream().collect(groupingBy(AssessmentRepository.Level::followUp)),
                alerts.reached(ids).stream().collect(groupingBy(AlertRepository.AlertReach::followUp)),
                recorded.doctorHeard(ids),
                contacts.followUpsWith(ContactKind.INVITATION, ids),
                AdjustmentUse.BySession.of(adjustments.uses(ids)),
                homeCares.ofClients(clients));
        return followUps.findByClientIdIn(ids).stream().map(beside::result).toList();
    }

    /** What belongs to the follow-ups of some clients, by follow-up. */
    private record ByFollowUp(
            Map<UUID, List<Feedback>> given,
            Map<UUID, List<AssessmentRepository.Level>> levels,
            Map<UUID, List<AlertRepository.AlertReach>> alerts,
            Set<UUID> doctorHeard,
            Set<UUID> invited,
            AdjustmentUse.BySession adjustments,
            Map<SessionId, HomeCare> homeCares) {

        Result result(FollowUp followUp) {
            var id = followUp.id().value();
            var told = given.getOrDefault(id, List.of());
            var answeredAt = told.stream().map(Feedback::answeredAt).filter(followUp::answersFrom).findFirst();
            var judged = levels.getOrDefault(id, List.of());
            return new Result(
                    followUp.session(),
                    followUp.client(),
                    followUp.therapist(),
                    followUp.sessionPlace(),
                    followUp.sessionEnd(),
                    followUp.brokenOff(),
                    answeredAt.isPresent() || followUp.closedHow().filter(ClosingReason::asksNoMore).isEmpty(),
                    invited.contains(id) ? AnswerWay.LINK : AnswerWay.CALL,
                    followUp.window().dueFrom(),
                    answeredAt,
                    reportedResults(followUp, told),
                    judged.stream().map(AssessmentRepository.Level::level).max(Comparator.naturalOrder()),
                    causes(judged),
                    redFlag(told),
                    judged.stream().anyMatch(one -> one.state() == AssessmentState.CHANGED),
                    judged.stream().anyMatch(AssessmentRepository.Level::lowered),
                    doctorHeard.contains(id),
                    Optional.ofNullable(alerts.get(id)).map(FollowUpResults::contacted),
                    adjustments.appliedTo(followUp.session()),
                    adjustments.from(followUp.session()),
                    Optional.ofNullable(homeCares.get(followUp.session()))
                            .map(care -> new AtHome(care.countsAs(), care.helped())));
        }
    }

    private static Set<String> causes(List<AssessmentRepository.Level> judged) {
        return judged.stream().max(Comparator.comparingInt(AssessmentRepository.Level::number)).stream()
                .flatMap(newest -> Stream.of(newest.causes().split(" ")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static AlertResult contacted(List<AlertRepository.AlertReach> alerts) {
        var after = alerts.stream().flatMap(one -> Optional.ofNullable(one.reachedAt())
                .map(reached -> Duration.between(one.raisedAt(), reached)).stream()).toList();
        return new AlertResult(after.stream().max(Comparator.naturalOrder())
                .filter(_ -> after.size() == alerts.size()));
    }

    private static ReportedResults reportedResults(FollowUp followUp, List<Feedback> given) {
        var answers = given.stream().map(Feedback::answers).toList();
        return new ReportedResults(
                answers.stream()
                        .flatMapToInt(one -> IntStream.concat(one.sorenessWorst().stream(), one.sorenessNow().stream()))
                        .max(),
                answers.stream().flatMapToInt(one -> one.soreHours().stream()).max(),
                given.stream()
                        .filter(one -> one.answers().sorenessNow().orElse(0) > 0)
                        .mapToInt(one -> Math.toIntExact(
                                Duration.between(followUp.sessionEnd(), one.answeredAt()).toHours()))
                        .max(),
                last(answers, FeedbackAnswers::benefit),
                last(answers, FeedbackAnswers::complaintNow),
                answers.stream()
                        .map(FeedbackAnswers::wouldReturn)
                        .filter(answer -> answer != Answer.UNKNOWN)
                        .reduce((_, later) -> later)
                        .orElse(Answer.UNKNOWN),
                // a client who was asked about soreness has heard the last safety lines
                EnumSet.range(SafetyLine.A, SafetyLine.G).stream()
                        .allMatch(line -> given.stream().anyMatch(one -> one.givenAnswers().has(line.code()))));
    }

    private static OptionalInt last(List<FeedbackAnswers> answers, Function<FeedbackAnswers, OptionalInt> what) {
        return answers.stream()
                .map(what)
                .filter(OptionalInt::isPresent)
                .reduce((_, later) -> later)
                .orElse(OptionalInt.empty());
    }

    private static Answer redFlag(List<Feedback> given) {
        var said = given.reversed().stream().map(one -> new Said(one.givenAnswers(), one.answers())).toList();
        if (said.stream().anyMatch(one -> one.read().symptoms().containsValue(Answer.YES))) {
            return Answer.YES;
        }
        boolean allDenied = Stream.of(SafetyLine.values())
                .allMatch(line -> line.symptoms().stream().allMatch(symptom -> denied(said, line, symptom)));
        return allDenied ? Answer.NO : Answer.UNKNOWN;
    }

    /** Answers as they were given, and as the rules read them. */
    private record Said(GivenAnswers given, FeedbackAnswers read) {}

    /**
     * Whether the client said no when last asked: who denied it once and is not sure now has not.
     *
     * @param said the latest first
     */
    private static boolean denied(List<Said> said, SafetyLine line, Symptom symptom) {
        return said.stream()
                .filter(one -> one.given().has(symptom.code()) || one.given().has(line.code()))
                .findFirst()
                .filter(last -> last.read().symptom(symptom) == Answer.NO)
                .isPresent();
    }

    /**
     * One follow-up's result.
     *
     * @param wanted whether the client was to be asked; false if they do not want to be contacted or have died, and
     * have not answered
     * @param asked how the client was to be asked first: {@link AnswerWay#LINK} or {@link AnswerWay#CALL}
     * @param answeredAt the first answer from 48 hours after the session on; earlier reports are acted on but are no
     * answer
     * @param told the answers; empty until somebody has answered
     * @param level the highest result of its assessments, early reports included
     * @param causes ids of the rows that name a likely cause of the soreness, by the newest assessment
     * @param redFlag yes if any warning sign was reported; unknown if one was not asked or not known when last asked,
     * or nothing was answered
     * @param changed whether a therapist changed a result
     * @param lowered whether an urgent or emergency result was lowered
     * @param doctorHeard whether a doctor's answer was recorded
     * @param alert about urgent or emergency results, if there was one
     * @param adjusted kinds of adjustments from earlier feedback that were applied to the session
     * @param advised kinds of adjustments from this session, and what became of them
     * @param home what was given to do at home; empty if nothing was
     */
    public record Result(
            SessionId session,
            ClientId client,
            UserId therapist,
            PracticePlaceId place,
            Instant sessionEnd,
            boolean brokenOff,
            boolean wanted,
            AnswerWay asked,
            Instant dueFrom,
            Optional<Instant> answeredAt,
            ReportedResults told,
            Optional<TriageLevel> level,
            Set<String> causes,
            Answer redFlag,
            boolean changed,
            boolean lowered,
            boolean doctorHeard,
            Optional<AlertResult> alert,
            Set<AdjustmentKind> adjusted,
            Map<AdjustmentKind, AdjustmentUse> advised,
            Optional<AtHome> home) {}

    /**
     * What was told of what the client was given to do at home.
     *
     * @param done at least now and then
     */
    public record AtHome(Answer done, Answer helped) {}

    /**
     * Answers to one follow-up, taken together.
     *
     * @param worst 0 to 10, the highest reported
     * @param goneAfter hours from the session's end within which the soreness was gone, the longest reported
     * @param soreAt hours after the session's end at which somebody was still sore, the latest reported
     * @param benefit −3 to +3, as reported last
     * @param complaint 0 to 10, as reported last
     * @param signsAsked whether each line of warning signs was answered, "not sure" included
     */
    public record ReportedResults(
            OptionalInt worst, OptionalInt goneAfter, OptionalInt soreAt, OptionalInt benefit, OptionalInt complaint,
            Answer wouldReturn, boolean signsAsked) {}

    /**
     * The alerts about one follow-up; another is raised once the one before is closed.
     *
     * @param contactAfter from an alert to the first contact other than "not reached", the longest; empty if one had
     * none
     */
    public record AlertResult(Optional<Duration> contactAfter) {}
}

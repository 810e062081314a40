package org.tenderpoint.followup.assessment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.History;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitRecord;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

/**
 * What earlier follow-ups of a client tell the rules about a session. Several answers about one count together: a later
 * one takes back no soreness and no sign, and says how the complaint fares now.
 */
@Component
public class ClientHistory {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final StandingAdjustmentRepository adjustments;
    private final RecordedAnswerRepository recorded;
    private final DoneWorkReader work;
    private final StandingAnswersReader visits;

    ClientHistory(
            FollowUpRepository followUps,
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            StandingAdjustmentRepository adjustments,
            RecordedAnswerRepository recorded,
            DoneWorkReader work,
            StandingAnswersReader visits) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.adjustments = adjustments;
        this.recorded = recorded;
        this.work = work;
        this.visits = visits;
    }

    /**
     * @param adjusted whether the session's plan followed an adjustment from earlier feedback
     */
    record BeforeSession(History history, boolean adjusted, boolean raised) {}

    BeforeSession of(FollowUp current, DoneWork done, ZoneId zone) {
        var day = done.end().atZone(zone).toLocalDate();
        var earlier = followUps.findByClientIdOrderBySessionEndDesc(current.client().value()).stream()
                .filter(one -> one.sessionEnd().isBefore(current.sessionEnd()))
                .toList();
        var given = feedbacks(current.client());
        var judged = assessments.findByClientIdOrderByAssessedAtDesc(current.client().value());
        var standing = adjustments.findByClientIdOrderByStateAtDesc(current.client().value());
        var works = works(current.client());
        var sessions = earlierSessions(earlier, given, works, standing, day, zone);
        var history = new History(
                List.copyOf(sessions.values()),
                new StoredCapHistory(given, judged, standing).after(earlier, sessions),
                symptoms(given),
                judged.stream()
                        .filter(one -> one.followUp().equals(current.id()))
                        .findFirst()
                        .map(StoredAssessment::level),
                previous(works, done, day, zone),
                doctorHasAnswered(current.id()),
                outstanding(judged));
        return new BeforeSession(
                history,
                applied(standing, current.session(), Optional.empty()),
                applied(standing, current.session(), Optional.of(AdjustmentKind.RAISE_PRESSURE)));
    }

    /**
     * The lowest cap per region that earlier plans have taken over and that still holds for the client's next session.
     */
    public Map<Region, Integer> capsTakenOver(ClientId client, LocalDate day, ZoneId zone) {
        var all = followUps.findByClientIdOrderBySessionEndDesc(client.value());
        var given = feedbacks(client);
        var judged = assessments.findByClientIdOrderByAssessedAtDesc(client.value());
        var standing = adjustments.findByClientIdOrderByStateAtDesc(client.value()).stream()
                .filter(one -> one.kind() != AdjustmentKind.PRESSURE_CAP
                        || one.state() == AdjustmentState.APPLIED)
                .toList();
        var told = earlierSessions(all, given, works(client), standing, day, zone);
        return new StoredCapHistory(given, judged, standing).after(all, told);
    }

    /** The newest answer first. */
    private Map<SessionId, List<Feedback>> feedbacks(ClientId client) {
        return feedbacks.findByClientIdAndStateOrderByAnsweredAtDesc(client.value(), Feedback.State.GIVEN).stream()
                .collect(Collectors.groupingBy(Feedback::session));
    }

    private Map<SessionId, DoneWork> works(ClientId client) {
        return work.ofClient(client).stream()
                .collect(Collectors.toMap(DoneWork::session, one -> one, (first, second) -> first));
    }

    private Map<FollowUp, EarlierSession> earlierSessions(
            List<FollowUp> earlier,
            Map<SessionId, List<Feedback>> given,
            Map<SessionId, DoneWork> works,
            List<StandingAdjustment> standing,
            LocalDate day,
            ZoneId zone) {
        var sessions = new LinkedHashMap<FollowUp, EarlierSession>();
        earlier.stream()
                .filter(one -> given.containsKey(one.session()))
                .forEach(one -> sessions.put(
                        one, session(one, requireNonNull(given.get(one.session())), works, standing,
                                day, zone)));
        return sessions;
    }

    private EarlierSession session(
            FollowUp one,
            List<Feedback> given,
            Map<SessionId, DoneWork> works,
            List<StandingAdjustment> standing,
            LocalDate day,
            ZoneId zone) {
        var answers = given.stream().map(Feedback::answers).toList();
        var complaint = last(answers, FeedbackAnswers::complaintNow);
        var lines = Optional.ofNullable(works.get(one.session())).map(DoneWork::work).orElse(List.of());
        var visit = visits.visit(one.session()).map(VisitRecord::answers).orElse(VisitAnswers.empty());
        int daysBefore = (int) ChronoUnit.DAYS.between(one.sessionEnd().atZone(zone).toLocalDate(), day);
        return new EarlierSession(
                daysBefore,
                lines.stream().map(Work::modality).collect(Collectors.toSet()),
                lines,
                highest(answers.stream().map(FollowUpReading::worstKnown)),
                answers.stream().flatMap(said -> said.regions().stream()).collect(Collectors.toSet()),
                highest(given.stream().map(feedback -> soreHours(one, feedback))),
                applied(standing, one.session(), Optional.empty()),
                last(answers, FeedbackAnswers::benefit),
                visit.painNow().isPresent() && complaint.isPresent()
                        ? OptionalInt.of(visit.painNow().getAsInt() - complaint.getAsInt())
                        : OptionalInt.empty(),
                visit.painRegions());
    }

    private static OptionalInt highest(Stream<OptionalInt> told) {
        return told.flatMapToInt(OptionalInt::stream).max();
    }

    /** @param answers the newest first */
    private static OptionalInt last(
            List<FeedbackAnswers> answers, Function<FeedbackAnswers, OptionalInt> figure) {
        return answers.stream().map(figure).flatMapToInt(OptionalInt::stream).findFirst();
    }

    /** Hours sore, as the assessment of that answer read them: none, as told, or still sore when they answered. */
    private static OptionalInt soreHours(FollowUp followUp, Feedback feedback) {
        var answers = feedback.answers();
        if (answers.sorenessWorst().orElse(-1) == 0 && answers.sorenessNow().orElse(-1) == 0) {
            return OptionalInt.of(0);
        }
        if (answers.sorenessNow().orElse(-1) == 0 && answers.soreHours().isPresent()) {
            return answers.soreHours();
        }
        return answers.sorenessNow().isPresent() || answers.sorenessWorst().isPresent()
                ? OptionalInt.of(FollowUpReading.hoursBegun(
                        Duration.between(followUp.sessionEnd(), feedback.answeredAt())))
                : OptionalInt.empty();
    }

    private static boolean applied(
            List<StandingAdjustment> standing, SessionId session, Optional<AdjustmentKind> kind) {
        return standing.stream()
                .filter(one -> one.state() == AdjustmentState.APPLIED)
                .filter(one -> one.appliedTo().filter(session::equals).isPresent())
                .anyMatch(one -> kind.isEmpty() || kind.get() == one.kind());
    }

    private static Set<Symptom> symptoms(Map<SessionId, List<Feedback>> given) {
        return given.values().stream()
                .flatMap(List::stream)
                .flatMap(feedback -> feedback.answers().symptoms().entrySet().stream())
                .filter(symptom -> symptom.getValue().yes())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean doctorHasAnswered(FollowUpId followUp) {
        return recorded.standing(followUp.value()).stream()
                .anyMatch(one -> one.kind() == AnswerKind.DOCTOR_ANSWER && one.confirmed() && one.ends());
    }

    /** Whether the answer of a doctor is missing for the last result of that level or worse. */
    private boolean outstanding(List<StoredAssessment> judged) {
        return judged.stream()
                .filter(one -> one.level().atLeast(TriageLevel.DOCTOR))
                .findFirst()
                .filter(one -> !new WhatWaits.AskedFor(
                        judged, recorded.standing(one.followUp().value()))
                        .answered(AnswerKind.DOCTOR_ANSWER, one, one.level()))
                .isPresent();
    }

    private static OptionalInt previous(
            Map<SessionId, DoneWork> works, DoneWork done, LocalDate day, ZoneId zone) {
        return works.values().stream()
                .filter(one -> one.end().isBefore(done.end()))
                .map(one -> one.end().atZone(zone).toLocalDate())
                .max(LocalDate::compareTo)
                .map(last -> OptionalInt.of((int) ChronoUnit.DAYS.between(last, day)))
                .orElse(OptionalInt.empty());
    }
}

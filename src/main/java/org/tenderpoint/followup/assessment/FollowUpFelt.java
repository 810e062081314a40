package org.tenderpoint.followup.assessment;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.client.record.FeltSource;
import org.tenderpoint.client.record.FeltSource.FeltValue;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.FeltAfter;
import org.tenderpoint.session.LastSession.SorenessSource;
import org.tenderpoint.session.ToldAfter;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;

/** How sessions felt afterwards: how sore each left the client, and for one session all reports. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional(readOnly = true)
class FollowUpFelt implements FeltSource, SorenessSource {

    private final FollowUpRepository followUps;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final StandingAnswersReader standing;
    private final RecordGate gate;

    FollowUpFelt(
            FollowUpRepository followUps, FeedbackRepository feedbacks, AssessmentRepository assessments,
            AssessmentReader reader, StandingAnswersReader standing, RecordGate gate) {
        this.followUps = followUps;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.reader = reader;
        this.standing = standing;
        this.gate = gate;
    }

    /** A session without an answer is included, without a value. */
    @Override
    public List<FeltValue> felt(ClientId client, int most) {
        if (!gate.opens(client)) {
            return List.of();
        }
        var worst = feedbacks.worst(client.value());
        return followUps.findByClientIdOrderBySessionEndDesc(client.value(), Limit.of(most)).stream()
                .map(one -> new FeltValue(
                        one.session(), one.sessionEnd(), FeltValue.Figure.SORENESS,
                        Stream.ofNullable(worst.get(one.session())).mapToInt(level -> level).findFirst()))
                .toList();
    }

    @Override
    public Map<SessionId, ToldAfter> told(Collection<SessionId> sessions) {
        var found = followUps.findBySessionIdIn(sessions.stream().map(SessionId::value).toList());
        var open = gate.open(found.stream().map(FollowUp::client).toList());
        var ids = found.stream().map(followUp -> followUp.id().value()).toList();
        var given = feedbacks.givenAfter(ids).stream().collect(groupingBy(Feedback::followUp));
        var assessed = assessments.findByFollowUpIdInOrderByNumber(ids).stream()
                .collect(groupingBy(StoredAssessment::followUp));
        var told = new HashMap<SessionId, ToldAfter>();
        for (var followUp : found) {
            if (open.contains(followUp.client()) && given.containsKey(followUp.id())) {
                told.put(followUp.session(), reader.forNextSession(
                        felt(followUp, given.get(followUp.id())),
                        assessed.getOrDefault(followUp.id(), List.of()), standing));
            }
        }
        return told;
    }

    /** @param given feedback, which may say nothing about soreness */
    private static Optional<FeltAfter> felt(FollowUp followUp, List<Feedback> given) {
        var told = given.stream().filter(one -> one.sorest().isPresent()).toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var places = new TreeMap<BodyPart, Integer>();
        int worst = 0;
        for (var one : told) {
            int level = one.sorest().orElse(0);
            worst = Math.max(worst, level);
            one.answers().regions().forEach(part -> places.merge(part, level, Math::max));
        }
        var last = told.getLast();
        boolean still = last.answers().sorenessNow().orElse(0) > 0;
        var soreFor = still
                ? Optional.of(Duration.between(followUp.sessionEnd(), last.answeredAt()))
                : timeUntilGone(told);
        return Optional.of(new FeltAfter(places, worst, soreFor, still, worst == 0 && well(given)));
    }

    /** After how long the soreness was gone; empty if nobody said. */
    private static Optional<Duration> timeUntilGone(List<Feedback> told) {
        return told.stream()
                .flatMap(one -> one.answers().soreHours().stream().boxed())
                .max(Integer::compare)
                .map(Duration::ofHours);
    }

    private static boolean well(List<Feedback> given) {
        return given.stream().map(Feedback::answers).allMatch(answers -> answers.benefit().orElse(0) >= 0
                && answers.symptoms().values().stream().noneMatch(Answer::yes));
    }
}

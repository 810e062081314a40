package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.own.AskedQuestion;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.intake.own.OwnQuestionService;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;

/** Who has answered what to the practice's own questions, in the intake in force. Each answer shown is a look at it. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional
public class OwnAnswerService {

    private static final int ON_A_PAGE = 20;

    private final IntakeVersionRepository versions;
    private final OwnQuestionService questions;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;

    OwnAnswerService(
            IntakeVersionRepository versions, OwnQuestionService questions, RecordGate gate,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.questions = questions;
        this.gate = gate;
        this.events = events;
    }

    /** A question that somebody has answered: as it is asked now, or as it was when it still was. */
    public record AnsweredQuestion(String key, String words) {}

    public record GivenAnswer(ClientId client, IntakeVersionId version, LocalDate toldOn, OwnAnswer answer) {}

    public record GivenPage(List<GivenAnswer> answers, boolean more) {}

    @Transactional(readOnly = true)
    public List<AnsweredQuestion> answeredQuestions() {
        var now = questions.current();
        return versions.ownKeys().stream()
                .map(one -> new AnsweredQuestion(one.key(), now.asked(one.key(), Texts.spoken())
                        .map(AskedQuestion::words).orElse(one.words())))
                .toList();
    }

    /**
     * The newest first; those whose record is not open to the caller are left out.
     *
     * @param typed a part of the answer; empty for all
     * @param page counted from 0
     */
    public GivenPage find(String key, String typed, int page) {
        var words = SearchWords.fold(typed);
        var found = versions.ownAnswers(
                key, "%" + SearchWords.pattern(words), OwnAnswer.codesOf(typed), PageRequest.of(page, ON_A_PAGE));
        var open = gate.open(found.getContent().stream().map(IntakeVersion::client).toList());
        var given = new ArrayList<GivenAnswer>();
        for (var version : found) {
            if (open.contains(version.client())) {
                events.publishEvent(
                        AuditEvent.opened(IntakeWriter.RECORD, version.id().value(), version.client()));
                Optional.ofNullable(version.answers().own().get(key)).ifPresent(answer -> given.add(
                        new GivenAnswer(version.client(), version.id(), version.toldOn(), answer)));
            }
        }
        return new GivenPage(given, found.hasNext());
    }
}

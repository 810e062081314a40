package org.tenderpoint.screening;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.OpenAsk;
import org.tenderpoint.screening.rules.RowTraits;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.ScreeningTrait;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A therapist's decisions on the findings of a screening before the session: overriding one, answering its question.
 * Each is a row of its own, with who, when and why, and leads to a new screening.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class FindingService {

    /**
     * How often a question that may stop the session is asked before it may be left out; the second time in other
     * words.
     */
    private static final int TIMES_ASKED = 2;
    /**
     * How often the plan is checked for further limits: first the pressure, then the kind of massage that depends on
     * it, then both once more.
     */
    private static final int ROUNDS = 3;

    private final ScreeningRecords records;
    private final OverrideRepository overrides;
    private final AskAnswers answers;
    private final Screener screener;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingService(
            ScreeningRecords records,
            OverrideRepository overrides,
            AskAnswers answers,
            Screener screener,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.overrides = overrides;
        this.answers = answers;
        this.screener = screener;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Overrides one effect of one finding, for this visit.
     *
     * @return the screening after it
     * @throws OverrideRefused if the finding, the effect or the reason does not allow it
     */
    public ScreeningRecord override(SessionId id, OverrideRequest request) {
        gate.require(id);
        var now = clock.instant();
        var session = records.sessionBeforeStart(id);
        var screening = screener.run(session, now);
        var finding = screening.decision()
                .finding(request.findingId())
                .orElseThrow(() -> new OverrideRefused(OverrideRefused.Problem.NO_SUCH_FINDING));
        requireReason(request.reason());
        requireOverridable(finding, request);
        requireFitting(request.why(), finding);
        var row = overrides.save(new OverrideRow(
                id, screening.id(), request, judgedWords(screening, request, finding), ScreeningRules.VERSION,
                currentUser.id(), now));
        events.publishEvent(AuditEvent.of("overrode", "Override", row.toRecord().id(), session.client())
                .because(Phrase.typed(request.findingId())));
        return records.of(session, screener.run(session, now));
    }

    /**
     * Keeps a line of the plan as it is: overrides at its place all that limits it, with one reason.
     *
     * @return the screening after it
     * @throws OverrideRefused if one of them is not for a therapist alone; then none is overridden
     */
    public ScreeningRecord keep(SessionId id, Work work, OverrideReason why, String reason) {
        gate.require(id);
        requireReason(reason);
        var kept = records.of(records.sessionBeforeStart(id),
                screener.run(records.sessionBeforeStart(id), clock.instant()));
        var left = LimitOnWork.of(kept.decision(), work);
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            for (var limit : left) {
                kept = override(id, new OverrideRequest(
                        limit.finding().id(), limit.effect(), Set.of(work.part()), why, reason));
            }
            left = LimitOnWork.of(kept.decision(), work);
        }
        if (!left.isEmpty()) {
            throw new OverrideRefused(OverrideRefused.Problem.NOT_OVERRIDABLE);
        }
        return kept;
    }

    /** Takes an override back; the finding counts in full again. */
    public ScreeningRecord takeBack(SessionId id, UUID override) {
        gate.require(id);
        var now = clock.instant();
        var session = records.sessionBeforeStart(id);
        var row = overrides.findById(override)
                .filter(found -> found.session().equals(id))
                .orElseThrow(() -> new OverrideRefused(OverrideRefused.Problem.NO_SUCH_FINDING));
        row.takeBack(now);
        overrides.save(row);
        events.publishEvent(AuditEvent.of("took_back", "Override", override, session.client()));
        return records.of(session, screener.run(session, now));
    }

    /**
     * Answers a finding's question. A question shared by several findings is answered for all of them.
     *
     * @param key of the question, e.g. {@code SCR-152}
     * @param answer a code of {@link Answer}, words, or a pressure from 1 to 5
     */
    public ScreeningRecord answerAsk(SessionId id, String key, String answer) {
        gate.require(id);
        var session = records.sessionBeforeStart(id);
        var open = ask(session, key);
        var kind = switch (open.ask().kind()) {
            case TEXT -> AskAnswer.Kind.IN_WORDS;
            case YES_NO, CONSENT -> AskAnswer.Kind.ANSWERED;
            case PRESSURE -> AskAnswer.Kind.PRESSURE;
            case FACT -> throw new IllegalArgumentException("This question is answered where its fact is kept");
        };
        if (answer.isBlank()) {
            throw new IllegalArgumentException("An answer is not blank");
        }
        if (kind == AskAnswer.Kind.ANSWERED) {
            Coded.require(Answer.class, answer);
        }
        if (kind == AskAnswer.Kind.PRESSURE && FactsReader.pressure(answer).isEmpty()) {
            throw new IllegalArgumentException("How firm the client likes it is told from 1 to 5");
        }
        return keep(session, open, answer.strip(), kind);
    }

    /**
     * Dismisses a question, with a reason. @throws OverrideRefused if it must be answered, or the reason is missing
     */
    public ScreeningRecord dismissAsk(SessionId id, String key, String reason) {
        gate.require(id);
        var session = records.sessionBeforeStart(id);
        var open = ask(session, key);
        requireReason(reason);
        if (open.ask().mustBeAnswered()) {
            throw new OverrideRefused(OverrideRefused.Problem.NOT_DISMISSIBLE);
        }
        if (open.ask().stopsOnYes() && timesUnknown(id, open) < TIMES_ASKED) {
            throw new OverrideRefused(OverrideRefused.Problem.ASK_FIRST);
        }
        return keep(session, open, reason.strip(), AskAnswer.Kind.DISMISSED);
    }

    /**
     * Takes back the last answer to a question, or its dismissal, after a mistaken tap; the question is open again. An
     * emergency is not undone by this: its hold stays until it is checked or corrected.
     *
     * @throws IllegalArgumentException if the question has no answer at this visit
     */
    public ScreeningRecord takeBackAnswer(SessionId id, String key) {
        gate.require(id);
        var session = records.sessionBeforeStart(id);
        var given = answers.of(id);
        var last = given.reversed().stream()
                .filter(answer -> answer.ask().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The question has no answer"));
        // one answer to a question of several findings is stored as a row for each
        answers.takeBack(given.stream().filter(last::givenWith).toList());
        events.publishEvent(
                AuditEvent.of("took_back_answer", "Session", id.value(), session.client()).because(Phrase.typed(key)));
        return records.of(session, screener.run(session, clock.instant()));
    }

    /** Opens a question again whose answer was kept from an earlier visit. */
    public ScreeningRecord askAgain(SessionId id, String key) {
        gate.require(id);
        var now = clock.instant();
        var session = records.sessionBeforeStart(id);
        if (!RowTraits.keptQuestions().containsKey(key)) {
            throw new IllegalArgumentException("No answer to this question is kept");
        }
        answers.keep(new AskAnswer(session.id(), session.client(), key, Answer.UNKNOWN.code(),
                AskAnswer.Kind.ANSWERED, currentUser.id(), now));
        events.publishEvent(AuditEvent.of("asked_again", "Session", id.value(), session.client())
                .because(Phrase.typed(key)));
        return records.of(session, screener.run(session, now));
    }

    /** How often the client said that they do not know. */
    private long timesUnknown(SessionId id, OpenAsk open) {
        return answers.of(id).stream()
                .filter(given -> given.ask().equals(open.keys().getFirst()))
                .filter(given -> given.kind() == AskAnswer.Kind.ANSWERED
                        && given.answer().equals(Answer.UNKNOWN.code()))
                .count();
    }

    private OpenAsk ask(PlannedSession session, String key) {
        return screener.run(session, clock.instant()).decision().openAsks().stream()
                .filter(open -> open.ask().key().equals(key) || open.keys().contains(key))
                .findFirst()
                .orElseThrow(() -> new NoSuch("question that is open"));
    }

    private ScreeningRecord keep(PlannedSession session, OpenAsk open, String answer, AskAnswer.Kind kind) {
        var now = clock.instant();
        for (var key : open.keys()) {
            answers.keep(new AskAnswer(session.id(), session.client(), key, answer, kind, currentUser.id(), now));
        }
        var action = kind == AskAnswer.Kind.DISMISSED ? "dismissed_question" : "answered_question";
        events.publishEvent(AuditEvent.of(action, "Session", session.id().value(), session.client())
                .because(Phrase.typed(String.join(", ", open.keys()))));
        return records.of(session, screener.run(session, now));
    }

    static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new OverrideRefused(OverrideRefused.Problem.NO_REASON);
        }
        if (reason.length() > OverrideRequest.REASON_LENGTH) {
            throw new OverrideRefused(OverrideRefused.Problem.REASON_TOO_LONG);
        }
    }

    private static void requireOverridable(Finding finding, OverrideRequest request) {
        if (finding.found().stops() || finding.level().stops()) {
            throw new OverrideRefused(OverrideRefused.Problem.NOT_OVERRIDABLE);
        }
        if (!finding.overridable()) {
            throw new OverrideRefused(finding.goingAhead() == GoingAhead.NOBODY
                    ? OverrideRefused.Problem.NOT_OVERRIDABLE
                    : OverrideRefused.Problem.DOCTORS_WORD);
        }
        boolean named = request.effect().equals(OverrideRequest.RESULT)
                ? finding.level() == ScreeningLevel.CLEARANCE
                : finding.effects().stream().anyMatch(effect -> names(request.effect(), effect));
        if (!named) {
            throw new OverrideRefused(OverrideRefused.Problem.NO_SUCH_EFFECT);
        }
    }

    /** The client's own words, if the therapist judged that they do not matter; stored for later visits. */
    private static Optional<String> judgedWords(Screening screening, OverrideRequest request, Finding finding) {
        return request.why() == OverrideReason.JUDGED_WITHOUT_BEARING
                && finding.about().contains(Condition.OTHER_CONDITION)
                        ? Optional.of(FactsReader.words(
                                screening.snapshot().standing().conditions().get(Condition.OTHER_CONDITION)))
                        : Optional.empty();
    }

    private static void requireFitting(OverrideReason why, Finding finding) {
        if (why == OverrideReason.JUDGED_WITHOUT_BEARING && !finding.has(ScreeningTrait.GUARD)) {
            throw new OverrideRefused(OverrideRefused.Problem.REASON_NOT_FOR_THIS);
        }
    }

    private static boolean names(String wanted, Effect effect) {
        return !effect.codes().isEmpty()
                && (effect.key().equals(wanted) || effect.codes().contains(wanted));
    }
}

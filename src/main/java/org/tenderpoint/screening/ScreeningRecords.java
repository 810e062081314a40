package org.tenderpoint.screening;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.screening.EffectWords.RuleNames;
import org.tenderpoint.screening.FindingService.OverrideReason;
import org.tenderpoint.screening.Screener.StartBlock;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Finds a session for the screening services, and builds the record that they return: the screening with its decisions
 * and what still blocks the start.
 */
@Component
public class ScreeningRecords {

    private final PlannedSessionRepository sessions;
    private final OverrideRepository overrides;
    private final StartBlocks startBlocks;

    ScreeningRecords(PlannedSessionRepository sessions, OverrideRepository overrides, StartBlocks startBlocks) {
        this.sessions = sessions;
        this.overrides = overrides;
        this.startBlocks = startBlocks;
    }

    public PlannedSession session(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such session"));
    }

    /** @throws WrongState if the session has started, or will not take place */
    PlannedSession ahead(SessionId id) {
        var session = session(id);
        if (!session.state().beforeStart()) {
            throw new WrongState(session.state(), SessionState.SCREENED);
        }
        return session;
    }

    ScreeningRecord of(PlannedSession session, Screening screening) {
        return of(
                session,
                screening,
                screening.frozenAt().isPresent() ? List.of() : startBlocks.of(session, screening));
    }

    /** For a manager, who may not read the adjustments of earlier follow-ups. */
    ScreeningRecord forReview(PlannedSession session, Screening screening) {
        return of(session, screening, startBlocks.of(screening));
    }

    private ScreeningRecord of(PlannedSession session, Screening screening, List<StartBlock> left) {
        var made = overrides.findBySessionIdAndTakenBackAtIsNullOrderByMadeAt(session.id().value()).stream()
                .map(OverrideRow::toRecord)
                .toList();
        var decision = screening.decision();
        return new ScreeningRecord(
                screening.id(),
                session.id(),
                session.client(),
                screening.provisional(),
                screening.level(),
                screening.ruleSet(),
                decision,
                new FindingWords(screening.snapshot().facts(), decision),
                unsure(screening),
                made,
                decision.findings().stream().anyMatch(Finding::saysJudged) ? judgement(screening) : Optional.empty(),
                left,
                screening.frozenAt(),
                screening.madeAt(),
                screening.by());
    }

    /** The last judgement of the words that this screening rests on, as long as it counts. */
    private Optional<OverrideRecord> judgement(Screening screening) {
        var words = FactsReader.words(screening.snapshot().standing().conditions().get(Condition.OTHER_CONDITION));
        var since = screening.madeAt().minus(FactsReader.JUDGED_DAYS, ChronoUnit.DAYS);
        return overrides.judged(screening.client().value(), since).stream()
                .filter(one -> one.judged(words))
                .map(OverrideRow::toRecord)
                .max(Comparator.comparing(OverrideRecord::at));
    }

    /** The keys of the questions that were answered with "don't know" at this visit. */
    private static Set<String> unsure(Screening screening) {
        return screening.snapshot().visit().asks().answers().entrySet().stream()
                .filter(given -> given.getValue() == Answer.UNKNOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * A screening as it was made.
     *
     * @param provisional before the visit's answers; not binding, and cannot start a session
     * @param decision as stored
     * @param words what its findings are called beside this client
     * @param unsure the keys of the questions that were answered with "don't know" at this visit
     * @param overrides those that counted
     * @param judgement of what the client told in words, at this visit or an earlier one: that it does not matter
     * @param blocks what blocks the start; empty if nothing does
     * @param frozenAt when the session started with it
     * @param by who caused it; empty when the program did
     */
    public record ScreeningRecord(
            ScreeningId id,
            SessionId session,
            ClientId client,
            boolean provisional,
            ScreeningLevel level,
            String ruleSet,
            ScreeningDecision decision,
            FindingWords words,
            Set<String> unsure,
            List<OverrideRecord> overrides,
            Optional<OverrideRecord> judgement,
            List<StartBlock> blocks,
            Optional<Instant> frozenAt,
            Instant madeAt,
            Optional<UserId> by) {

        public ScreeningRecord {
            unsure = Set.copyOf(unsure);
            overrides = List.copyOf(overrides);
            blocks = List.copyOf(blocks);
        }

        public boolean mayStart() {
            return blocks.isEmpty();
        }
    }

    /**
     * A therapist's override of an effect of a finding.
     *
     * @param effect the code of the effect, or {@code result}
     * @param parts where it was dropped
     * @param why the kind of reason
     * @param ruleSet the version of the rules at that time
     */
    public record OverrideRecord(
            UUID id,
            String findingId,
            String effect,
            Set<BodyPart> parts,
            OverrideReason why,
            String reason,
            UserId by,
            Instant at,
            String ruleSet) {

        /** What it went ahead against. */
        public String findingInWords() {
            return RuleNames.of(findingId);
        }

        /** The kind of reason and the therapist's own words. */
        public String whyInWords() {
            return Texts.of("screening.override.why", Texts.label(why), reason);
        }
    }
}

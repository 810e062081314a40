package org.tenderpoint.screening;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.SessionState.WrongState;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.SignedWords;

/**
 * Finds a session for the screening services, and builds the record that they return: the screening with its decisions
 * and what still blocks the start.
 */
@Component
public class ScreeningRecords {

    private final PlannedSessionRepository sessions;
    private final OverrideRepository overrides;
    private final SignedWords signedWords;
    private final StartBlocks startBlocks;

    ScreeningRecords(
            PlannedSessionRepository sessions, OverrideRepository overrides, SignedWords signedWords,
            StartBlocks startBlocks) {
        this.sessions = sessions;
        this.overrides = overrides;
        this.signedWords = signedWords;
        this.startBlocks = startBlocks;
    }

    public PlannedSession session(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new NoSuch("session"));
    }

    /** @throws WrongState if the session has started, or will not take place */
    PlannedSession sessionBeforeStart(SessionId id) {
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
        boolean judged = decision.findings().stream().anyMatch(Finding::isAboutJudgedWords);
        return new ScreeningRecord(
                screening.id(),
                session.id(),
                session.client(),
                screening.provisional(),
                screening.level(),
                decision,
                new FindingWords(screening.snapshot().facts(), decision),
                IntakeWaits.of(screening.snapshot(), decision),
                unsure(screening),
                made,
                judged ? judgement(screening) : Optional.empty(),
                judged ? signed(screening) : Optional.empty(),
                left);
    }

    /** The last judgement of the words that this screening rests on, as long as it counts. */
    private Optional<OverrideRecord> judgement(Screening screening) {
        var words = FactsReader.words(screening.snapshot().standing().conditions().get(Condition.OTHER_CONDITION));
        var since = screening.madeAt().minus(FactsReader.JUDGED_DAYS, ChronoUnit.DAYS);
        return overrides.decidedSince(screening.client().value(), since).stream()
                .filter(one -> one.isAbout(words))
                .map(OverrideRow::toRecord)
                .max(Comparator.comparing(OverrideRecord::at));
    }

    /** Whose signature covered each of the words that this screening rests on, when it was made. */
    private Optional<SignedWords.Signature> signed(Screening screening) {
        var words = FactsReader.words(screening.snapshot().standing().conditions().get(Condition.OTHER_CONDITION));
        return signedWords.covering(words, screening.madeAt());
    }

    /** The keys of the questions that were answered with "don't know" at this visit. */
    private static Set<String> unsure(Screening screening) {
        return screening.snapshot().visit().asks().answers().entrySet().stream()
                .filter(given -> given.getValue() == Answer.UNKNOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

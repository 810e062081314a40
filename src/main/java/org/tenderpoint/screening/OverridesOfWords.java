package org.tenderpoint.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/** Overrides of what the rules make of a client's own words: they end with these words, as nobody has judged others. */
@Component
record OverridesOfWords(PlannedSessionRepository sessions, ScreeningRepository screenings, OverrideRepository overrides,
        StandingAnswersReader recorded, ApplicationEventPublisher events) {

    /** Takes back those before the client's sessions ahead whose words the intake no longer says. */
    void endWithTheirWords(ClientId client, Instant now) {
        var ahead = sessions.findByClientIdAndStateIn(client.value(), SessionState.BEFORE_START).stream()
                .map(session -> session.id().value())
                .toList();
        var made = ahead.isEmpty()
                ? List.<OverrideRow>of()
                : overrides.findBySessionIdInAndTakenBackAtIsNullOrderByMadeAt(ahead);
        if (made.isEmpty()) {
            return;
        }
        var words = recorded.latest(client)
                .map(intake -> FactsReader.words(intake.answers().of(Condition.OTHER_CONDITION)))
                .orElse("");
        made.stream().filter(row -> wordsOf(row).filter(told -> !told.equals(words)).isPresent()).forEach(row -> {
            row.takeBack(now);
            overrides.save(row);
            events.publishEvent(AuditEvent.of("took_back", "Override", row.toRecord().id(), client)
                    .because(Phrase.of("audit.why.other_words")));
        });
    }

    /** The words that it is about; empty if it is about something else. */
    private Optional<String> wordsOf(OverrideRow row) {
        return screenings.findById(row.screening().value())
                .filter(then -> then.decision().finding(row.toRecord().findingId())
                        .filter(found -> found.about().contains(Condition.OTHER_CONDITION))
                        .isPresent())
                .map(then -> FactsReader.words(
                        then.snapshot().standing().conditions().get(Condition.OTHER_CONDITION)));
    }
}

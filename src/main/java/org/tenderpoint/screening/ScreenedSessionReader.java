package org.tenderpoint.screening;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.store.Json;
import org.tenderpoint.vocabulary.facts.Condition;

/** Reads from stored screenings. */
@Component
class ScreenedSessionReader implements ScreenedSessions {

    private final ScreeningRepository screenings;
    private final OverrideRepository overrides;

    ScreenedSessionReader(ScreeningRepository screenings, OverrideRepository overrides) {
        this.screenings = screenings;
        this.overrides = overrides;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SessionId, Screened> of(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        var ids = sessions.stream().map(SessionId::value).toList();
        var overridden = overrides.sessionsAmong(ids);
        return screenings.factsOf(ids).stream()
                .collect(Collectors.toMap(
                        last -> new SessionId(last.session()),
                        last -> screened(last, overridden.contains(last.session())),
                        (one, _) -> one));
    }

    private static Screened screened(ScreeningRepository.FactsOf last, boolean overridden) {
        var facts = Json.read(last.facts(), FactsSnapshot.class).clientFacts();
        var held = Arrays.stream(Condition.values()).filter(facts::yes).collect(Collectors.toUnmodifiableSet());
        return new Screened(held, overridden);
    }
}

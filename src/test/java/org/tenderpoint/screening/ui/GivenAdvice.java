package org.tenderpoint.screening.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.screening.PlanAdvice;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.id.AdjustmentId;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;

/** What earlier follow-ups advise, as a test gives it. */
@TestComponent
class GivenAdvice implements PlanAdvice {

    private final Map<ClientId, PlanAdviceLine> standing = new ConcurrentHashMap<>();
    private final Map<SessionId, PlanAdviceLine> taken = new ConcurrentHashMap<>();
    private final Map<SessionId, String> dismissed = new ConcurrentHashMap<>();

    void cap(ClientId client, BodyPart part, int cap) {
        standing.put(client, new PlanAdviceLine(
                AdjustmentId.random(), "At most " + cap + " there", Optional.of(part), OptionalInt.of(cap),
                Optional.empty(), "Sore for three days", UUID.randomUUID()));
    }

    Optional<String> dismissed(SessionId session) {
        return Optional.ofNullable(dismissed.get(session));
    }

    @Override
    public List<PlanAdviceLine> standing(ClientId client) {
        return Optional.ofNullable(standing.get(client)).stream().toList();
    }

    @Override
    public List<PlanAdviceLine> taken(SessionId session) {
        return Optional.ofNullable(taken.get(session)).stream().toList();
    }

    @Override
    public void apply(AdjustmentId adjustment, SessionId session) {
        taken.put(session, remove(adjustment));
    }

    @Override
    public void dismiss(AdjustmentId adjustment, SessionId session, String reason) {
        if (!taken.values().removeIf(line -> line.id().equals(adjustment))) {
            remove(adjustment);
        }
        dismissed.put(session, reason);
    }

    private PlanAdviceLine remove(AdjustmentId adjustment) {
        var line = standing.values().stream().filter(each -> each.id().equals(adjustment)).findFirst().orElseThrow();
        standing.values().remove(line);
        return line;
    }
}

package org.tenderpoint.screening.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.platform.id.AdjustmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.screening.AdviceChange;
import org.tenderpoint.screening.PlanAdvice;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;

/** What earlier follow-ups advise, as a test gives it. */
@TestComponent
public class GivenAdvice implements PlanAdvice {

    private final Map<ClientId, List<PlanAdviceLine>> standing = new ConcurrentHashMap<>();
    private final Map<SessionId, List<PlanAdviceLine>> taken = new ConcurrentHashMap<>();
    private final Map<AdjustmentId, ClientId> clients = new ConcurrentHashMap<>();
    private final Map<SessionId, String> dismissed = new ConcurrentHashMap<>();

    public void cap(ClientId client, BodyPart part, int cap) {
        give(client, "At most " + cap + " there", Optional.of(part), new AdviceChange.Cap(cap));
    }

    public void without(ClientId client, Modality modality) {
        give(client, "No " + modality.code(), Optional.empty(), new AdviceChange.Without(modality));
    }

    public void rather(ClientId client, Modality modality) {
        give(client, "Rather " + modality.code(), Optional.empty(), new AdviceChange.Rather(modality));
    }

    public void minutes(ClientId client, BodyPart part, int most) {
        give(client, most + " min at most", Optional.of(part), new AdviceChange.Minutes(most));
    }

    private void give(ClientId client, String words, Optional<BodyPart> part, AdviceChange change) {
        var line = new PlanAdviceLine(
                AdjustmentId.random(), words, part, change, "Sore for three days", UUID.randomUUID());
        clients.put(line.id(), client);
        of(standing, client).add(line);
    }

    Optional<String> dismissed(SessionId session) {
        return Optional.ofNullable(dismissed.get(session));
    }

    @Override
    public List<PlanAdviceLine> standing(ClientId client) {
        return List.copyOf(of(standing, client));
    }

    @Override
    public List<PlanAdviceLine> taken(SessionId session) {
        return List.copyOf(of(taken, session));
    }

    @Override
    public void apply(AdjustmentId adjustment, SessionId session) {
        of(taken, session).add(remove(of(standing, clients.get(adjustment)), adjustment));
    }

    @Override
    public void takeBack(AdjustmentId adjustment, SessionId session) {
        of(standing, clients.get(adjustment)).add(remove(of(taken, session), adjustment));
    }

    @Override
    public void dismiss(AdjustmentId adjustment, SessionId session, String reason) {
        of(taken, session).removeIf(line -> line.id().equals(adjustment));
        of(standing, clients.get(adjustment)).removeIf(line -> line.id().equals(adjustment));
        dismissed.put(session, reason);
    }

    private static <K> List<PlanAdviceLine> of(Map<K, List<PlanAdviceLine>> lines, K key) {
        return lines.computeIfAbsent(key, none -> new ArrayList<>());
    }

    private static PlanAdviceLine remove(List<PlanAdviceLine> lines, AdjustmentId adjustment) {
        var line = lines.stream().filter(each -> each.id().equals(adjustment)).findFirst().orElseThrow();
        lines.remove(line);
        return line;
    }
}

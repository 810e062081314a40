package org.tenderpoint.screening.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.AdjustmentSource;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.say.Phrase;

/** What earlier follow-ups advise, as a test gives it. */
@TestComponent
public class GivenAdjustments implements AdjustmentSource {

    private final Map<ClientId, List<AdjustmentLine>> standing = new ConcurrentHashMap<>();
    private final Map<SessionId, List<AdjustmentLine>> taken = new ConcurrentHashMap<>();
    private final Map<AdjustmentId, ClientId> clients = new ConcurrentHashMap<>();
    private final Map<SessionId, String> dismissed = new ConcurrentHashMap<>();

    public void cap(ClientId client, BodyPart part, int cap) {
        give(client, "At most " + cap + " there", Optional.of(part), new AdjustmentLine.Change.Cap(cap));
    }

    public void without(ClientId client, Modality modality) {
        give(client, "No " + modality.code(), Optional.empty(), new AdjustmentLine.Change.WithoutModality(modality));
    }

    public void rather(ClientId client, Modality modality) {
        give(client, "Rather " + modality.code(), Optional.empty(), new AdjustmentLine.Change.PreferModality(modality));
    }

    public void minutes(ClientId client, BodyPart part, int most) {
        give(client, most + " min at most", Optional.of(part), new AdjustmentLine.Change.Minutes(most));
    }

    private void give(ClientId client, String words, Optional<BodyPart> part, AdjustmentLine.Change change) {
        var line = new AdjustmentLine(
                Id.random(AdjustmentId::new), Phrase.typed(words), part, change,
                Phrase.typed("Sore for three days"));
        clients.put(line.id(), client);
        of(standing, client).add(line);
    }

    Optional<String> dismissed(SessionId session) {
        return Optional.ofNullable(dismissed.get(session));
    }

    @Override
    public List<AdjustmentLine> standing(ClientId client) {
        return List.copyOf(of(standing, client));
    }

    @Override
    public List<AdjustmentLine> appliedBy(SessionId session) {
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

    private static <K> List<AdjustmentLine> of(Map<K, List<AdjustmentLine>> lines, K key) {
        return lines.computeIfAbsent(key, none -> new ArrayList<>());
    }

    private static AdjustmentLine remove(List<AdjustmentLine> lines, AdjustmentId adjustment) {
        var line = lines.stream().filter(each -> each.id().equals(adjustment)).findFirst().orElseThrow();
        lines.remove(line);
        return line;
    }
}

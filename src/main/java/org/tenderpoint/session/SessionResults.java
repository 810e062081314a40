package org.tenderpoint.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Work;

/**
 * Facts about sessions, for counting. Not for screens: it checks no permission, since counting runs no matter who
 * charts, so nothing from it may be shown about a single client without a separate check.
 */
@Component
public class SessionResults {

    private final ChartRepository charts;

    SessionResults(ChartRepository charts) {
        this.charts = charts;
    }

    /** All ended sessions of these clients; a constant number of queries. */
    @Transactional(readOnly = true)
    public List<SessionResult> ofClients(Collection<ClientId> clients) {
        return charts.ofClients(clients.stream().map(ClientId::value).toList()).stream()
                .flatMap(chart -> chart.endedAt().stream()
                        .map(end -> new SessionResult(
                                chart.session(), chart.client(), chart.therapist(), end, !chart.brokenOff(),
                                chart.work(),
                                chart.painBefore(), chart.signedAt().isPresent())))
                .toList();
    }

    /**
     * One ended session.
     *
     * @param finished ended normally, not broken off
     * @param painBefore 0 to 10, for the complaint, as told at arrival
     */
    public record SessionResult(
            SessionId session,
            ClientId client,
            UserId therapist,
            Instant end,
            boolean finished,
            List<Work> work,
            OptionalInt painBefore,
            boolean signed) {}
}

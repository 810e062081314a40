package org.tenderpoint.session;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.ClientId;

/** Reads the countable facts of sessions from charts. */
@Component
class SessionResultReader implements SessionResults {

    private final ChartRepository charts;

    SessionResultReader(ChartRepository charts) {
        this.charts = charts;
    }

    @Override
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
}

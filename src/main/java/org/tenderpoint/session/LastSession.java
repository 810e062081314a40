package org.tenderpoint.session;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.SessionBefore;
import org.tenderpoint.screening.plan.SessionsBefore;

/** A client's last sessions, for planning the next. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class LastSession implements SessionsBefore {

    private final ChartRepository charts;
    private final RecordGate gate;
    private final ObjectProvider<SorenessSource> felt;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LastSession(
            ChartRepository charts, RecordGate gate, ObjectProvider<SorenessSource> felt,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charts = charts;
        this.gate = gate;
        this.felt = felt;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<SessionBefore> last(ClientId client, int most) {
        gate.require(client);
        var last = charts.finishedBefore(client.value(), clock.instant(), Limit.of(most));
        var after = felt.stream().findFirst()
                .map(source -> source.told(last.stream().map(Chart::session).toList()))
                .orElse(Map.of());
        return last.stream().map(chart -> {
            events.publishEvent(AuditEvent.of("opened", Chart.RECORD, chart.session().value(), client));
            var told = after.getOrDefault(chart.session(), ToldAfter.NOTHING);
            return new SessionBefore(
                    chart.endedAt().orElseThrow(), chart.work(), told.felt(), told.note());
        }).toList();
    }

    @Override
    public boolean any(ClientId client) {
        gate.require(client);
        return charts.existsByClientIdAndEndedAtNotNullAndBrokenOffBecauseNull(client.value());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SessionId, Integer> minutesAt(int pressure, Collection<SessionId> sessions) {
        return charts.pressed(sessions.stream().map(SessionId::value).toList(), pressure).stream()
                .collect(Collectors.toMap(one -> new SessionId(one.session()), one -> Math.toIntExact(one.firm())));
    }

    /**
     * How sessions felt afterwards. Owned here, beside what was done; the follow-up feature implements it, since it
     * asks.
     */
    public interface SorenessSource {

        /**
         * What was told after each session.
         *
         * @return without sessions about which the client has said nothing yet
         */
        Map<SessionId, ToldAfter> told(Collection<SessionId> sessions);
    }
}

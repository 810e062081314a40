package org.tenderpoint.session;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.SessionsBefore;
import org.tenderpoint.screening.plan.SessionsBefore.FeltAfter;
import org.tenderpoint.screening.plan.SessionsBefore.SessionBefore;

/** A client's last session, for planning the next. */
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
    public Optional<SessionBefore> last(ClientId client) {
        gate.require(client);
        return charts.lastFinished(client.value(), clock.instant()).map(last -> {
            events.publishEvent(AuditEvent.of("opened", SessionService.CHART, last.session().value(), client));
            return new SessionBefore(
                    last.session(), last.endedAt().orElseThrow(), last.work(),
                    felt.stream().findFirst().flatMap(source -> source.felt(last.session())));
        });
    }

    /**
     * How a session felt afterwards. Owned here, beside what was done; the follow-up feature implements it, since it
     * asks.
     */
    public interface SorenessSource {

        /**
         * How the client felt after the session.
         *
         * @return empty until somebody has told of soreness, or of none
         */
        Optional<FeltAfter> felt(SessionId session);
    }
}

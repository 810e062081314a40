package org.tenderpoint.followup.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.MadeUpClients;

/** The alerts that nobody has closed yet, worst and oldest first. */
@Component
public class OpenAlerts {

    private static final Set<AlertState> LIVE = Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED);

    private final AlertRepository alerts;
    private final MadeUpClients madeUp;

    OpenAlerts(AlertRepository alerts, MadeUpClients madeUp) {
        this.alerts = alerts;
        this.madeUp = madeUp;
    }

    public List<Alert> all() {
        return alerts.findByStateIn(LIVE).stream()
                .sorted(Comparator.comparing(Alert::level).reversed().thenComparing(Alert::raisedAt))
                .toList();
    }

    /** Without made-up clients while they are kept out of lists. */
    public List<Alert> listed() {
        var listed = madeUp.listed();
        return all().stream().filter(alert -> listed.test(alert.client())).toList();
    }

    /** The number of {@link #listed}. */
    public int count() {
        return madeUp.keptOut() ? listed().size() : alerts.countByStateIn(LIVE);
    }
}

package org.tenderpoint.followup.alert;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.MadeUpClients;
import org.tenderpoint.client.RestrictedClients;

/** The alerts that nobody has closed yet, worst and oldest first. */
@Component
public class OpenAlerts {

    private static final Set<AlertState> LIVE = Set.of(AlertState.OPEN, AlertState.ACKNOWLEDGED);

    private final AlertRepository alerts;
    private final MadeUpClients madeUp;
    private final RestrictedClients restricted;

    OpenAlerts(AlertRepository alerts, MadeUpClients madeUp, RestrictedClients restricted) {
        this.alerts = alerts;
        this.madeUp = madeUp;
        this.restricted = restricted;
    }

    public List<Alert> all() {
        return alerts.findByStateIn(LIVE).stream()
                .sorted(Comparator.comparing(Alert::level).reversed().thenComparing(Alert::raisedAt))
                .toList();
    }

    /** Without made-up clients while they are kept out of lists, and without those hidden from the caller. */
    public List<Alert> listedAlerts() {
        var all = all();
        var listed = madeUp.listed().and(restricted.listed(all.stream().map(Alert::client).toList()));
        return all.stream().filter(alert -> listed.test(alert.client())).toList();
    }
}

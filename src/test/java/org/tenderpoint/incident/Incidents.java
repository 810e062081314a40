package org.tenderpoint.incident;

import java.time.LocalDate;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.incident.IncidentRecord.NewIncident;

/** Incidents as people tell them. */
public final class Incidents {

    private Incidents() {}

    public static NewIncident fall(LocalDate day, Harm harm) {
        return new NewIncident(
                IncidentKind.FALL, "from_table", IncidentTime.DURING, day, harm, "Slipped when turning over",
                "Sat down, drank water, rang the husband", "Mina Moor");
    }

    public static NewIncident mixUp(LocalDate day) {
        return new NewIncident(
                IncidentKind.WRONG_CLIENT, "caught_before", IncidentTime.BEFORE, day, Harm.NONE,
                "Two of one name in the waiting room", "Asked for the birth date", "");
    }
}

package org.tenderpoint.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * A case for the tables, made from an incident when its review ended so: no client, no person, no day, no way back to
 * the incident. Kept for ever, also when the client's record is erased.
 */
@Entity
@Immutable
@Table(name = "incident_cases")
class IncidentCase extends StoredRow {

    private IncidentKind kind;
    private String choice;
    private IncidentTime phase;
    private Harm harm;
    private LocalDate inMonth;
    private String ruleSet;
    @InOneColumn
    private List<String> spoke;
    private String planned;
    private String lesson;

    protected IncidentCase() {}

    /**
     * @param spoke the ids of the rules that spoke before the session
     * @param planned the work in codes
     */
    static IncidentCase of(IncidentRecord incident, String lesson, List<String> spoke, String planned) {
        var made = new IncidentCase();
        made.kind = incident.what().kind();
        made.choice = incident.what().choice();
        made.phase = incident.what().time();
        made.harm = incident.what().harm();
        made.inMonth = YearMonth.from(incident.what().day()).atDay(1);
        made.ruleSet = incident.ruleSet();
        made.spoke = List.copyOf(spoke);
        made.planned = planned;
        made.lesson = lesson;
        return made;
    }

    Row toRow() {
        return new Row(
                kind, choice, phase, harm, YearMonth.from(inMonth), ruleSet, spoke, planned, lesson);
    }

    /** A case as the tables for others contain it. */
    record Row(
            IncidentKind kind, String choice, IncidentTime time, Harm harm, YearMonth month, String ruleSet,
            List<String> spoke, String planned, String lesson) {}
}

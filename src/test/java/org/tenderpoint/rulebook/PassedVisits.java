package org.tenderpoint.rulebook;

import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.RuleYield;

/** Visits in which SCR-160 spoke and was passed: as many as a rule needs to stand for review. */
public record PassedVisits(Visits visits, ScreeningService screenings, FindingService findings, JdbcTemplate jdbc) {

    /** The caller is a therapist. */
    public void standing() {
        var session = visit();
        for (int more = 1; more < RuleYield.ENOUGH; more++) {
            again(session);
        }
    }

    SessionId visit() {
        var session = unpassed();
        findings.override(session, new OverrideRequest(
                "SCR-160", "cap:3", Set.of(BodyPart.of(Region.UPPER_BACK)), OverrideReason.RULE_DOES_NOT_FIT,
                "likes it firm, was never sore"));
        return session;
    }

    SessionId unpassed() {
        var client = visits.client("Hannah Lindqvist", harmless().with(
                Condition.LOW_PAIN_THRESHOLD, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, swedish(Region.UPPER_BACK, 3));
        visits.nothingNew(session, client);
        screenings.screen(session);
        return session;
    }

    /** The same visit once more, as the database keeps it. */
    void again(SessionId visit) {
        var copy = UUID.randomUUID();
        copied("sessions", "id", visit.value(), Map.of("id", copy));
        for (var screening : jdbc.queryForList("select id from screenings where session_id = ?", UUID.class,
                visit.value())) {
            var other = UUID.randomUUID();
            copied("screenings", "id", screening, Map.of("id", other, "session_id", copy));
            copied("screening_findings", "screening_id", screening, Map.of("screening_id", other));
            copied("screening_overrides", "screening_id", screening,
                    Map.of("id", UUID.randomUUID(), "screening_id", other, "session_id", copy));
        }
    }

    private void copied(String table, String key, UUID value, Map<String, UUID> changed) {
        for (var row : jdbc.queryForList("select * from " + table + " where " + key + " = ?", value)) {
            changed.forEach((column, id) -> row.put(column, id));
            jdbc.update("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                    + String.join(", ", row.keySet().stream().map(_ -> "?").toList()) + ")", row.values().toArray());
        }
    }
}

package org.tenderpoint.screening.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.id.Id.SessionId;

/** Removes planned sessions from the calendar without a trace, if nobody has worked on them. */
@Component
public class PlanWithdrawal {

    private final JdbcClient jdbc;

    PlanWithdrawal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of these were edited, answered or begun, or their client was asked about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<SessionId> workedOn(List<SessionId> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        var worked = new HashSet<SessionId>();
        Stream.of(
                "select id from sessions where id in (:ids) and (state <> 'PLANNED' or edits > 0)",
                "select session_id from screening_overrides where session_id in (:ids)",
                "select session_id from screening_namings where session_id in (:ids)",
                "select session_id from screening_answers where session_id in (:ids)",
                "select session_id from visit_answers where session_id in (:ids)",
                "select session_id from evening_links where session_id in (:ids)")
                .forEach(query -> jdbc.sql(query).param("ids", ids(some)).query(UUID.class).list()
                        .forEach(id -> worked.add(new SessionId(id))));
        return worked;
    }

    /** @param some that nobody has worked on */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(List<SessionId> some) {
        if (some.isEmpty()) {
            return;
        }
        Stream.of(
                "delete from screening_changes_seen where change_id in (select id from screening_changes where session_id in (:ids))",
                "delete from screening_changes where session_id in (:ids)",
                "delete from screening_findings where screening_id in (select id from screenings where session_id in (:ids))",
                "delete from screenings where session_id in (:ids)",
                "delete from planned_work where session_id in (:ids)",
                "delete from first_planned_work where session_id in (:ids)",
                "delete from sessions where id in (:ids)")
                .forEach(statement -> jdbc.sql(statement).param("ids", ids(some)).update());
    }

    private static List<UUID> ids(List<SessionId> some) {
        return some.stream().map(SessionId::value).toList();
    }
}

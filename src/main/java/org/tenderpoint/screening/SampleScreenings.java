package org.tenderpoint.screening;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.SamplePart;
import org.tenderpoint.practice.SampleWorld;

/** Takes the sample's plans and screenings away; they are made with the sessions. */
@Component
class SampleScreenings implements SamplePart {

    private final JdbcClient jdbc;

    SampleScreenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void create(SampleWorld world) {
        // plans are made where sessions are charted
    }

    @Override
    public void remove() {
        var clients = " in " + SamplePart.LEAVING;
        var sessions = " in (select id from sessions where client_id" + clients + ")";
        for (var rows : List.of(
                "holds where client_id" + clients,
                "screening_answers where session_id" + sessions,
                "screening_overrides where session_id" + sessions,
                "screening_findings where screening_id in (select id from screenings where client_id" + clients + ")",
                "screenings where session_id" + sessions,
                "planned_work where session_id" + sessions,
                "first_planned_work where session_id" + sessions,
                "sessions where client_id" + clients)) {
            jdbc.sql("delete from " + rows).update();
        }
    }
}

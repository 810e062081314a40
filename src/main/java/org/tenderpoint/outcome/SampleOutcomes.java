package org.tenderpoint.outcome;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.SamplePart;
import org.tenderpoint.practice.SampleWorld;

/** The sample's sessions are counted as they are made, like any other; with the sample their counts go too. */
@Component
class SampleOutcomes implements SamplePart {

    private final JdbcClient jdbc;

    SampleOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void create(SampleWorld world) {
        // counted by listening to what happens
    }

    @Override
    public void remove() {
        var sessions = " where session_id in (select session_id from outcome_rows where client_id in "
                + SamplePart.LEAVING + ")";
        for (var table : List.of("outcome_work", "outcome_rows")) {
            jdbc.sql("delete from " + table + sessions).update();
        }
    }
}

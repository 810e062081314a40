package org.tenderpoint.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleWorld;

/**
 * What the sample's people did stands in the trail like what anybody does, under their names, which say that they are
 * made up. It goes with their clients. What real people have done, with the sample or to it, stays.
 */
@Component
class SampleTrail implements SamplePart {

    /** Of the sample's people, and of the time that was made up: one who has signed in since answers for that. */
    private static final String MADE_UP = " user_id in (select user_id from sample_users) and happened_at < (select max(e.happened_at)"
            + " from audit_entries e where e.record_type = 'SamplePractice' and e.action = 'made')";

    private final JdbcClient jdbc;

    SampleTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void create(SampleWorld world) {
        // written as it happens
    }

    @Override
    public void remove(Leaving leaving) {
        jdbc.sql("delete from audit_entries where client_id in (:clients) and" + MADE_UP)
                .param("clients", leaving.clients())
                .update();
        if (jdbc.sql("select count(*) from sample_clients").query(Integer.class).single() == 0) {
            jdbc.sql("delete from audit_entries where" + MADE_UP).update();
        }
    }
}

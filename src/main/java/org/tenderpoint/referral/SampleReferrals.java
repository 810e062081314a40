package org.tenderpoint.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.SamplePart;
import org.tenderpoint.practice.SampleWorld;

/** The sample offers nobody other help by itself; what was offered to its clients while trying goes with them. */
@Component
class SampleReferrals implements SamplePart {

    private final JdbcClient jdbc;

    SampleReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void create(SampleWorld world) {
        // nothing is offered until somebody does
    }

    @Override
    public void remove() {
        jdbc.sql("delete from referrals where client_id in (select client_id from sample_clients)").update();
    }
}

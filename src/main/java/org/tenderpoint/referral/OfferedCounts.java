package org.tenderpoint.referral;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.shared.Coded;

/** How far the referrals that were offered in a span of time have come. Counts and no names, so it is no look. */
@Component
public class OfferedCounts {

    private final JdbcClient jdbc;

    OfferedCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param to the first moment that is not in it */
    public Map<ReferralState, Integer> between(Instant from, Instant to) {
        var counts = new EnumMap<ReferralState, Integer>(ReferralState.class);
        jdbc.sql("""
                        select r.state, count(distinct r.id) from referral_steps s join referrals r on r.id = s.referral_id
                        where s.state = 'offered' and s.made_at >= :from and s.made_at < :to group by r.state""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    counts.put(Coded.require(ReferralState.class, row.getString(1)), row.getInt(2));
                });
        return counts;
    }
}

package org.tenderpoint.practice.setup;

import java.util.EnumMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;

/** Keeps what the sample practice lacks, so that it is said as long as the sample is there, after a restart too. */
@Component
class SampleGaps {

    private static final String BEGUN = "begun";

    private final JdbcClient jdbc;

    SampleGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It is being made from now on; nothing is known to be missing but the end. */
    void begin() {
        forget();
        jdbc.sql("insert into sample_gaps (what, steps) values (?, 0)").param(BEGUN).update();
    }

    void leftOut(SampleWhat what) {
        int known = jdbc.sql("update sample_gaps set steps = steps + 1 where what = ?").param(what.code()).update();
        if (known == 0) {
            jdbc.sql("insert into sample_gaps (what, steps) values (?, 1)").param(what.code()).update();
        }
    }

    /** It was made to its end. */
    void end() {
        jdbc.sql("delete from sample_gaps where what = ?").param(BEGUN).update();
    }

    /** Whether it was begun and not ended. */
    boolean begun() {
        return jdbc.sql("select count(*) from sample_gaps where what = ?").param(BEGUN).query(Integer.class)
                .single() > 0;
    }

    void forget() {
        jdbc.sql("delete from sample_gaps").update();
    }

    SampleMissing missing() {
        var steps = new EnumMap<SampleWhat, Integer>(SampleWhat.class);
        boolean begun = false;
        for (var row : jdbc.sql("select what, steps from sample_gaps").query().listOfRows()) {
            var code = String.valueOf(row.get("what"));
            begun |= code.equals(BEGUN);
            Coded.of(SampleWhat.class, code).ifPresent(what -> steps.put(what, ((Number) row.get("steps")).intValue()));
        }
        return new SampleMissing(begun, steps);
    }
}

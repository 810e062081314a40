package org.tenderpoint.client.merge;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the kept record lacks about the person and the other tells: rules, consents and calls rest on it, so it is taken
 * over. When they are two again it is taken out, unless somebody has changed it since.
 */
@Component
record LackedDetails(JdbcClient jdbc) {

    private enum Detail {
        BIRTH_DATE("birth_date", "birth_date is null", "birth_date = null"),
        EMERGENCY_CONTACT("emergency_name, emergency_phone, emergency_consent",
                "emergency_name = '' and emergency_phone = ''",
                "emergency_name = '', emergency_phone = '', emergency_consent = false"),
        DOCTOR("doctor", "doctor = ''", "doctor = ''"),
        GUARDIAN("guardian", "guardian = ''", "guardian = ''");

        private final String columns;
        private final String lacks;
        private final String none;

        Detail(String columns, String lacks, String none) {
            this.columns = columns;
            this.lacks = lacks;
            this.none = none;
        }

        private String others() {
            return "(select " + columns + " from clients o where o.id = :merged)";
        }
    }

    void takeOver(UUID merge, UUID kept, UUID merged) {
        var taken = Arrays.stream(Detail.values())
                .filter(one -> update("(" + one.columns + ") = " + one.others(), one.lacks
                        + " and exists (select 1 from clients o where o.id = :merged and not (" + one.lacks + "))",
                        kept, merged))
                .map(Detail::name).collect(Collectors.joining(" "));
        jdbc.sql("update client_merges set taken_over = :taken where id = :merge")
                .param("taken", taken).param("merge", merge).update();
    }

    void takeOut(UUID merge, UUID kept, UUID merged) {
        var taken = List.of(jdbc.sql("select taken_over from client_merges where id = :merge").param("merge", merge)
                .query(String.class).single().split(" "));
        Arrays.stream(Detail.values()).filter(one -> taken.contains(one.name()))
                .forEach(one -> update(one.none, "(" + one.columns + ") = " + one.others(), kept, merged));
    }

    /** Whoever has the record open for editing is told. */
    private boolean update(String set, String where, UUID kept, UUID merged) {
        return jdbc.sql("update clients set " + set + ", version = version + 1 where id = :kept and " + where)
                .param("kept", kept).param("merged", merged).update() > 0;
    }
}

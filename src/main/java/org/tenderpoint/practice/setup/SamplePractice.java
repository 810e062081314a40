package org.tenderpoint.practice.setup;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.platform.Coded;

/** Made-up therapists, clients and sessions to play with, clearly marked. Called by a manager. */
public interface SamplePractice {

    /** What the trail calls it. */
    UUID RECORD = new UUID(0, 2);

    /** Makes it, and returns when it is there; that takes minutes. */
    void create();

    /** Makes it in the background, and returns at once; {@link #progress} tells how far it is. */
    void start();

    /** How much is made or taken away, 0 to 1; empty when neither is happening now. */
    OptionalDouble progress();

    /** Takes everything away again that {@link #create} has made, and nothing else. */
    void remove();

    /** The same in the background; {@link #progress} tells how far it is. */
    void startRemoving();

    /** Whether it is there now, or a part of it. */
    boolean present();

    /** Whether its year has not passed to its end: it is being made, or its making was broken off. */
    boolean unfinished();

    /** What it lacks, because steps failed while it was made or the making ended early. */
    MissingTopics missing();

    /** What a step of the sample practice is about, to say what is missing if it fails. */
    enum SampleTopic implements Coded {
        PARTNERS,
        CLIENTS,
        INTAKES,
        AIMS,
        SESSIONS,
        FOLLOW_UPS,
        REFERRALS,
        INCIDENTS
    }

    /**
     * What the sample practice lacks of what it should have.
     *
     * @param brokenOff whether its making ended before its end
     * @param leftOut how many steps failed, by what they were about
     */
    record MissingTopics(boolean brokenOff, Map<SampleTopic, Integer> leftOut) {

        public static final MissingTopics NOTHING = new MissingTopics(false, Map.of());

        public MissingTopics {
            leftOut = Map.copyOf(leftOut);
        }

        public boolean nothing() {
            return !brokenOff && leftOut.isEmpty();
        }

        public int steps() {
            return leftOut.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Some of its clients go now, in the transaction of whoever listens. Their records are erased first, like any
     * client's; a feature that has marked something else as the sample's takes that away itself.
     *
     * @param last whether no others are left
     */
    record ClientsLeaving(SampleErasure clients, boolean last) {}

    /**
     * Some of the sample's clients being erased, and the deletion of their data. Ids are passed as values: as a
     * subquery the database would look them up again for every row. Tables and columns are constants of the program.
     */
    public static final class SampleErasure {

        private final JdbcClient jdbc;
        private final List<UUID> clients;

        /** @param clients at least one */
        public SampleErasure(JdbcClient jdbc, List<UUID> clients) {
            this.jdbc = jdbc;
            this.clients = List.copyOf(clients);
        }

        public List<UUID> clients() {
            return clients;
        }

        /** The keys of these clients' rows in a table. */
        public List<UUID> keys(String table, String key) {
            return keys(table, key, "client_id", clients);
        }

        /** The keys of the table's rows that name one of these. */
        public List<UUID> keys(String table, String key, String column, List<UUID> named) {
            return named.isEmpty()
                    ? List.of()
                    : jdbc.sql("select " + key + " from " + table + " where " + column + " in (:named)")
                            .param("named", named)
                            .query(UUID.class)
                            .list();
        }

        /** How many rows of a table name one of the keys. */
        public int count(String table, String column, List<UUID> keys) {
            return keys.isEmpty()
                    ? 0
                    : jdbc.sql("select count(*) from " + table + " where " + column + " in (:keys)")
                            .param("keys", keys)
                            .query(Integer.class)
                            .single();
        }

        /** Deletes the rows of a table that name one of the keys. */
        public void delete(String table, String column, List<UUID> keys) {
            if (!keys.isEmpty()) {
                jdbc.sql("delete from " + table + " where " + column + " in (:keys)").param("keys", keys).update();
            }
        }
    }
}

package org.tenderpoint.audit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What is sealed: the tables, and which columns may still change. All other columns are sealed, also those that are
 * added later; a missing value is not part of the content, so that a new column leaves older seals as they are.
 * {@code sealed-columns.txt} lists them.
 *
 * <p>
 * What people sign is sealed once. What happens to it afterwards (a consent is withdrawn, a time corrected) has a seal
 * of its own, renewed with each change by the program.
 */
enum SealedKind implements Coded {

    INTAKE_VERSION(
            Root.of("intake_versions", "IntakeVersion").without("version"),
            new Part("intake_answers", "version_id"), new Part("intake_preferences", "version_id"),
            new Part("intake_own_answers", "version_id")),
    CONSENT(
            Root.of("consents", "").without("withdrawn_at", "withdrawn_by", "version")
                    .shownWith("Client", "client_id")),
    CONSENT_NOW(
            Root.of("consents", "").only("withdrawn_at", "withdrawn_by").sealAnew().shownWith("Client", "client_id")),
    SCREENING(
            Root.of("screenings", "Screening").without("decision", "frozen_at", "version"),
            new Part("screening_findings", "screening_id")),
    SCREENING_NOW(Root.of("screenings", "Screening").only("decision", "frozen_at").sealAnew()),
    OVERRIDE(
            Root.of("screening_overrides", "").without("taken_back_at").owned("sessions", "session_id")
                    .shownWith("Session", "session_id").shownWith("Screening", "screening_id")),
    OVERRIDE_NOW(
            Root.of("screening_overrides", "").only("taken_back_at").owned("sessions", "session_id").sealAnew()
                    .shownWith("Session", "session_id").shownWith("Screening", "screening_id")),
    CHART(
            Root.of("session_charts", "Session").key("session_id")
                    .signed("(signed_at is not null or closed_at is not null)", "signedAt", "closedAt")
                    .without("started_at", "ended_at", "version"),
            new Part("session_work", "session_id"), new Part("session_notes", "session_id")),
    CHART_TIMES(
            Root.of("session_charts", "Session").key("session_id")
                    .signed("(signed_at is not null or closed_at is not null)", "signedAt", "closedAt")
                    .only("started_at", "ended_at").sealAnew()),
    AMENDMENT(
            Root.of("session_amendments", "").owned("sessions", "session_id").shownWith("Session", "session_id")),
    LETTER(Root.of("letters", "Letter").without("version").sealAnew()),
    LETTER_CONSENT(
            Root.of("letter_consents", "").without("withdrawn_at", "withdrawn_by", "version")
                    .owned("letters", "letter_id").shownWith("Letter", "letter_id")),
    LETTER_CONSENT_NOW(
            Root.of("letter_consents", "").only("withdrawn_at", "withdrawn_by").owned("letters", "letter_id")
                    .sealAnew().shownWith("Letter", "letter_id"));

    /** Rows that belong to a record. @param column that holds the record's key */
    record Part(String table, String column) {}

    private final Root root;
    private final List<Part> parts;

    SealedKind(Root root, Part... parts) {
        this.root = root;
        this.parts = List.of(parts);
    }

    static List<SealedKind> in(String table) {
        return Arrays.stream(values()).filter(kind -> kind.root.table.equals(table)).toList();
    }

    /** The kinds of a record that the trail calls by this name. */
    static List<SealedKind> called(String recordType) {
        return Arrays.stream(values())
                .filter(kind -> !recordType.isEmpty() && kind.root.recordType.equals(recordType))
                .toList();
    }

    String table() {
        return root.table;
    }

    String key() {
        return root.key;
    }

    /** The kinds shown with a record that the trail calls by this name, each with the column that refers to it. */
    static Map<SealedKind, String> shownWith(String recordType) {
        var shown = new EnumMap<SealedKind, String>(SealedKind.class);
        for (var kind : values()) {
            var column = kind.root.shownWith.get(recordType);
            if (column != null) {
                shown.put(kind, column);
            }
        }
        return shown;
    }

    /** Which of the table's rows are signed. */
    String when() {
        return root.when;
    }

    /** The entity's attributes of which one is there once it is signed; empty if every one is. */
    Set<String> signedAttributes() {
        return root.signed;
    }

    /** The statement that finds a row's client, as a column. */
    String client() {
        return root.client;
    }

    /** What people call it. */
    Phrase label() {
        return Phrase.of("audit.sealed." + code().replace("_now", "").replace("_times", ""));
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether a change by the program makes a new seal. */
    boolean renewed() {
        return root.renewed;
    }

    /** Whether the seal covers this column of the record's own row. */
    boolean covers(String column) {
        return root.only.isEmpty() ? !root.without.contains(column) : root.only.contains(column);
    }

    /**
     * The record's own row.
     *
     * @param shownWith the records on whose pages it stands, by the columns that name them
     */
    private record Root(
            String table, String recordType, String key, String when, Set<String> signed, Set<String> without,
            Set<String> only,
            String client, boolean renewed, Map<String, String> shownWith) {

        static Root of(String table, String recordType) {
            return new Root(table, recordType, "id", "1 = 1", Set.of(), Set.of(), Set.of(), "t.client_id", false,
                    Map.of());
        }

        Root key(String column) {
            return new Root(table, recordType, column, when, signed, without, only, client, renewed,
                    shownWith);
        }

        Root signed(String condition, String... properties) {
            return new Root(table, recordType, key, condition, Set.of(properties), without, only, client, renewed,
                    shownWith);
        }

        Root without(String... columns) {
            return new Root(table, recordType, key, when, signed, Set.of(columns), only, client, renewed,
                    shownWith);
        }

        Root only(String... columns) {
            return new Root(table, recordType, key, when, signed, without, Set.of(columns), client, renewed,
                    shownWith);
        }

        /** Its client is that of a row of another table. */
        Root owned(String owner, String column) {
            return new Root(table, recordType, key, when, signed, without, only,
                    "(select o.client_id from " + owner + " o where o.id = t." + column + ")", renewed,
                    shownWith);
        }

        Root sealAnew() {
            return new Root(table, recordType, key, when, signed, without, only, client, true, shownWith);
        }

        Root shownWith(String record, String column) {
            var shown = new HashMap<>(shownWith);
            shown.put(record, column);
            return new Root(table, recordType, key, when, signed, without, only, client, renewed, Map.copyOf(shown));
        }
    }
}

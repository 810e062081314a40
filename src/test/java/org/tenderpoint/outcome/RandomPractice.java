package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.KeptFacts;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * A practice's sessions and all that came of them, drawn by a seed and written into the tables of the records as they
 * are: every combination that the tables allow, also those that the screens would not let happen.
 */
final class RandomPractice {

    private static final List<Condition> CONDITIONS = List.of(Condition.OSTEOPOROSIS, Condition.FIBROMYALGIA,
            Condition.HERNIATED_DISC, Condition.DIABETES);
    private static final List<Region> REGIONS = List.of(Region.LOWER_BACK, Region.NECK, Region.CALVES);
    private static final List<AdjustmentKind> KINDS = List.of(AdjustmentKind.REDUCE_PRESSURE,
            AdjustmentKind.AVOID_MODALITY, AdjustmentKind.LONGER_GAP, AdjustmentKind.KEEP_PLAN);
    private static final List<Modality> MODALITIES = List.of(Modality.SWEDISH, Modality.DEEP_TISSUE, Modality.THAI);

    private final JdbcTemplate jdbc;
    private final Random random;
    private final Instant now;
    private final List<UUID> therapists;

    RandomPractice(JdbcTemplate jdbc, long seed, Instant now, List<UUID> therapists) {
        this.jdbc = jdbc;
        this.random = new Random(seed);
        this.now = now;
        this.therapists = List.copyOf(therapists);
    }

    /** @param clients each with 0 to 9 sessions in the last 200 days */
    void write(int clients) {
        var scores = new RandomScores(this::insert, now);
        for (int i = 0; i < clients; i++) {
            var client = client(i);
            int sessions = random.nextInt(10);
            var ids = new ArrayList<UUID>();
            for (int j = 0; j < sessions; j++) {
                ids.add(session(client, ids));
            }
            new RandomAims(this::insert, now, therapists.getFirst(), client).write(ids);
            scores.write(client, ids);
            new RandomReferrals(this, client, one(therapists), now).write();
        }
        // what has just been written is not known to PostgreSQL's planner, which has turned plain SQL over it into
        // minutes;
        // H2 would end the test's transaction
        if (isPostgreSql()) {
            jdbc.execute("analyze");
        }
    }

    private boolean isPostgreSql() {
        return "PostgreSQL".equals(jdbc
                .execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName()));
    }

    private UUID client(int no) {
        var id = id();
        insert("clients", "id", id, "name", "Client " + no, "sort_name", "client " + no, "phone", "", "email", "",
                "preferred_channel", "phone", "preferred_time", "", "language", "en", "emergency_name", "",
                "emergency_phone", "", "emergency_consent", false, "doctor", "", "guardian", "", "archived", false,
                "created_at", at(now), "created_by", therapists.getFirst(), "changed_at", at(now), "changed_by",
                therapists.getFirst(), "version", 0);
        return id;
    }

    private UUID session(UUID client, List<UUID> earlier) {
        var id = id();
        var therapist = one(therapists);
        var end = now.minus(Duration.ofMinutes(random.nextInt(200 * 24 * 60)));
        var start = end.minus(Duration.ofMinutes(60));
        boolean ended = chance(95);
        boolean brokenOff = ended && chance(8);
        var screening = id();
        insert("sessions", "id", id, "client_id", client, "therapist_id", therapist, "local_start", "2026-01-01T10:00",
                "zone", "Europe/Berlin", "start_at", at(start), "end_at", at(end), "minutes", 60, "state",
                ended ? "FINISHED" : "IN_PROGRESS", "broken_off", brokenOff, "screening_id", screening, "made_by",
                therapist,
                "made_at", at(start), "version", 0);
        screening(id, client, screening, start);
        if (ended) {
            insert("session_charts", "session_id", id, "version", 0, "client_id", client, "therapist_id", therapist,
                    "started_at", at(start), "ended_at", at(end), "pain_before", maybe(85, 11), "broken_off_because",
                    brokenOff ? "unwell" : null, "emergency", false, "signed_at", chance(80) ? at(end) : null,
                    "saved_by",
                    therapist, "saved_at", at(end));
            work(id);
        }
        if (!ended || chance(97)) {
            followUp(id, client, therapist, end, brokenOff, earlier);
        }
        return id;
    }

    private void screening(UUID session, UUID client, UUID screening, Instant start) {
        var held = CONDITIONS.stream().filter(_ -> chance(20))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
        insert("screenings", "id", screening, "session_id", session, "client_id", client, "provisional", false,
                "waits_for_intake", false, "waits_for_talk", false, "level",
                "clear", "rule_set", "test", "facts",
                KeptFacts.of(held, one(CONDITIONS), LocalDate.ofInstant(start, ZoneOffset.UTC)),
                "ceilings", "[]", "decision", "{}", "finding_count", 0, "settled", true, "made_at", at(start),
                "version", 0);
        held.forEach(condition -> told.add(new Held(session, condition)));
        if (chance(10)) {
            insert("screening_overrides", "id", id(), "session_id", session, "screening_id", screening, "rule",
                    "SCR-001",
                    "effect", "cap", "parts", "", "why", "informed_wish", "reason", "agreed", "rule_set", "test",
                    "made_by",
                    therapists.getFirst(),
                    "made_at", at(start), "taken_back_at", chance(30) ? at(start) : null);
        }
    }

    /** A condition that held at a session; the facts are kept as one document, which plain SQL cannot look into. */
    record Held(UUID session, Condition condition) {}

    private final List<Held> told = new ArrayList<>();

    List<Held> held() {
        return List.copyOf(told);
    }

    private void work(UUID session) {
        int lines = 1 + random.nextInt(3);
        for (int no = 0; no < lines; no++) {
            insert("session_work", "session_id", session, "line_no", no, "region", one(REGIONS).code(), "side", "both",
                    "modality", one(MODALITIES).code(), "pressure", 1 + random.nextInt(5), "minutes", 20);
        }
    }

    /** By the session, so that what is drawn besides stays as it was. */
    private void homeCare(UUID session, UUID client, UUID therapist, Instant end) {
        int kind = Math.floorMod(session.getLeastSignificantBits(), 7);
        if (kind > 4) {
            return;
        }
        var done = kind == 0 ? null : List.of("yes", "some", "no", "unknown").get(kind - 1);
        insert("home_cares", "id", id(), "client_id", client, "session_id", session, "things",
                "{\"slow_breath\":\"CARE-012\"}", "given_at", at(end), "given_by", therapist, "done", done, "helped",
                done == null ? null : kind == 1 ? "yes" : kind == 2 ? "no" : "unknown", "told_at",
                done == null ? null : at(end), "version", 0);
    }

    private void followUp(UUID session, UUID client, UUID therapist, Instant end, boolean brokenOff,
            List<UUID> earlier) {
        var id = id();
        boolean notWanted = chance(5);
        insert("follow_ups", "id", id, "session_id", session, "client_id", client, "therapist_id", therapist,
                "owner_id",
                therapist, "session_end", at(end), "broken_off", brokenOff, "after_emergency", false, "due_from",
                at(end.plus(Duration.ofHours(48))), "due_to", at(end.plus(Duration.ofHours(72))), "first_call", at(end),
                "overdue_from", at(end), "state", notWanted ? "closed" : "open", "closed_how",
                notWanted ? "not_wanted" : null, "tries", 0, "alert_open", false, "made_at", at(end), "version", 0);
        if (chance(60)) {
            insert("contacts", "id", id(), "follow_up_id", id, "kind", "invitation", "due", at(end), "state", "done",
                    "tries", 0, "made_at", at(end), "version", 0);
        }
        homeCare(session, client, therapist, end);
        int answers = notWanted && chance(70) ? 0 : chance(75) ? 1 + random.nextInt(2) : 0;
        for (int no = 1; no <= answers; no++) {
            feedback(session, client, id, end, no);
        }
        if (chance(15)) {
            alert(client, id, end);
        }
        if (chance(10)) {
            insert("recorded_answers", "id", id(), "follow_up_id", id, "client_id", client, "kind",
                    chance(60) ? "doctor_answer" : "therapist_talk", "said_by", "Dr", "said_on",
                    LocalDate.ofInstant(end, ZoneOffset.UTC),
                    "words", "Said", "recorded_by", therapist, "recorded_at", at(end), "version", 0,
                    "confirmed_by", therapist, "confirmed_at", at(end),
                    // by the session, so that what is drawn besides stays as it was
                    "ended_how",
                    List.of("not_seen", "nothing").get(Math.floorMod(session.getLeastSignificantBits(), 2)));
        }
        if (answers > 0 && !earlier.isEmpty() && chance(90)) {
            adjustments(client, end, earlier);
        }
    }

    /** Several of one kind too; those that were used or set aside at another session of the client. */
    private void adjustments(UUID client, Instant end, List<UUID> others) {
        for (int no = 0; no < 1 + random.nextInt(3); no++) {
            var state = chance(50) ? AdjustmentState.APPLIED : one(List.of(AdjustmentState.values()));
            boolean decided = state == AdjustmentState.APPLIED || state == AdjustmentState.DISMISSED;
            insert("adjustments", "id", id(), "assessment_id", lastAssessment, "client_id", client, "position", no,
                    "kind",
                    one(KINDS).code(), "parts", "", "subject", "", "rule_ids", "", "gentler",
                    true,
                    "state", state.code(), "state_reason", "", "state_at", at(end), "applied_to",
                    decided ? one(others) : null,
                    "version", 0);
        }
    }

    private @Nullable UUID lastAssessment;

    private void feedback(UUID session, UUID client, UUID followUp, Instant end, int number) {
        var id = id();
        var answered = end.plus(Duration.ofMinutes(30L * 60 * number + random.nextInt(40 * 60)));
        var given = new LinkedHashMap<String, String>();
        Stream.of(SafetyLine.values()).filter(_ -> chance(98)).forEach(line -> given.put(line.code(), "no"));
        boolean allDenied = chance(70);
        for (var symptom : Symptom.values()) {
            given.put(symptom.code(), allDenied ? "no" : chance(1) ? "yes" : chance(10) ? "unknown" : "no");
        }
        number(given, "now", often0(80, 5));
        number(given, "worst", chance(50) ? Integer.valueOf(5) : often0(85, 11));
        number(given, "benefit", chance(80) ? random.nextInt(7) - 3 : null);
        number(given, "complaint", maybe(80, 11));
        given.put("would_return", one(List.of("yes", "no", "unknown")));
        insert("feedbacks", "id", id, "follow_up_id", followUp, "session_id", session, "client_id", client, "state",
                chance(95) ? "given" : "draft", "answered_by", "client", "way", "call", "answered_at", at(answered),
                "sore_hours", one(Arrays.asList(null, 12, 24, 48, 72, 96)), "answers", Json.write(given),
                "note", "",
                "version", 0);
        var proposed = one(List.of(TriageLevel.values()));
        var level = chance(80) ? proposed : one(List.of(TriageLevel.values()));
        lastAssessment = id();
        insert("assessments", "id", lastAssessment, "feedback_id", id, "follow_up_id", followUp, "session_id", session,
                "client_id", client, "number", number, "proposed_level", proposed.code(), "level", level.code(),
                "hours", 50, "causes",
                // by the session, so that what is drawn besides stays as it was
                List.of("", "WHY-001", "WHY-001 WHY-004").get(Math.floorMod(session.getLeastSignificantBits(), 3)),
                "rule_set", "t",
                "facts",
                "{}", "state", level == proposed ? "proposed" : "changed", "assessed_at", at(answered), "change_reason",
                "",
                "version", 0);
    }

    private static void number(Map<String, String> given, String question, @Nullable Integer number) {
        if (number != null) {
            given.put(question, String.valueOf(number));
        }
    }

    private void alert(UUID client, UUID followUp, Instant end) {
        var raised = end.plus(Duration.ofMinutes(random.nextInt(5_000)));
        boolean again = chance(50);
        for (int no = 0; no <= (again ? 1 : 0); no++) {
            var id = id();
            // a second one is raised when the first is closed
            boolean closed = again && no == 0;
            insert("alerts", "id", id, "follow_up_id", followUp, "client_id", client, "level", "urgent",
                    "state", closed ? "closed" : "open", "open_for", closed ? null : followUp,
                    "closed_by", closed ? therapists.getFirst() : null, "outcome", closed ? "reached_advised" : null,
                    "closed_at",
                    closed ? at(raised.plus(Duration.ofMinutes(600))) : null,
                    "raised_at", at(raised.plus(Duration.ofMinutes(no * 700L))), "spoken_to", "", "words", "",
                    "version", 0);
            for (int tries = random.nextInt(3); tries > 0; tries--) {
                insert("alert_contacts", "id", id(), "alert_id", id, "at",
                        at(raised.plus(Duration.ofMinutes(800L + random.nextInt(600)))),
                        "made_by", therapists.getFirst(), "outcome", chance(50) ? "not_reached" : "reached_advised",
                        "spoken_to", "", "words", "");
            }
        }
    }

    void insert(String table, @Nullable Object... columnsAndValues) {
        var columns = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            columns.add((String) columnsAndValues[i]);
            values.add(columnsAndValues[i + 1]);
        }
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                        + String.join(", ", columns.stream().map(_ -> "?").toList()) + ")",
                values.toArray());
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private @Nullable Integer maybe(int percent, int below) {
        return chance(percent) ? random.nextInt(below) : null;
    }

    private @Nullable Integer often0(int percent, int below) {
        return chance(30) ? Integer.valueOf(0) : maybe(percent, below);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

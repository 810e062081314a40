package org.tenderpoint.client;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.AlertId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.HoldId;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.MessageId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SelfIntakeId;
import org.tenderpoint.platform.id.Id.SeriesId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/**
 * The clients whose records are restricted: only managers find and open them, until the restriction is lifted. What the
 * program does by itself, with nobody signed in, sees them, except that it writes to none.
 */
@Component
public class RestrictedClients {

    private static final String IN = "select c.id from clients c where c.restricted and c.id in (:ids)";

    /** The tables whose rows these ids name; each has a {@code client_id}. */
    private static final Map<Class<? extends Id>, String> TABLES = Map.ofEntries(
            Map.entry(SessionId.class, "sessions"),
            Map.entry(IntakeVersionId.class, "intake_versions"),
            Map.entry(ClearanceId.class, "clearances"),
            Map.entry(ScreeningId.class, "screenings"),
            Map.entry(HoldId.class, "holds"),
            Map.entry(FollowUpId.class, "follow_ups"),
            Map.entry(AlertId.class, "alerts"),
            Map.entry(AssessmentId.class, "assessments"),
            Map.entry(AdjustmentId.class, "adjustments"),
            Map.entry(ReferralId.class, "referrals"),
            Map.entry(SelfIntakeId.class, "self_intakes"),
            Map.entry(LetterId.class, "letters"),
            Map.entry(MessageId.class, "messages"),
            Map.entry(AimSetId.class, "aim_sets"),
            Map.entry(SeriesId.class, "series"),
            Map.entry(IncidentId.class, "incidents"));

    /** Whether the client of a record is restricted; no row if there is no such record. */
    private static final String ANY = TABLES.values().stream().sorted()
            .map(table -> " union all select coalesce(c.restricted, false) from " + table
                    + " t left join clients c on c.id = t.client_id where t.id = :id")
            .collect(Collectors.joining("", "select c.restricted from clients c where c.id = :id", ""));

    private final JdbcClient jdbc;
    private final CurrentUser user;

    RestrictedClients(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    boolean hiddenFromCaller() {
        return user.idIfSignedIn().isPresent() && !user.has(Role.MANAGER);
    }

    /** Whether this client's record is restricted, whoever asks. */
    public boolean includes(ClientId client) {
        return !among(Set.of(client)).isEmpty();
    }

    /** Those of these clients who are hidden from the caller. */
    Set<ClientId> hidden(Collection<ClientId> asked) {
        return hiddenFromCaller() ? among(asked) : Set.of();
    }

    boolean hides(ClientId client) {
        return !hidden(Set.of(client)).isEmpty();
    }

    /**
     * @throws RecordClosed if the record is hidden from the caller; any other id passes, also one that names nothing
     */
    void require(Id record) {
        if (!hiddenFromCaller()) {
            return;
        }
        if (record instanceof ClientId client) {
            if (hides(client)) {
                throw RecordClosed.of(client);
            }
            return;
        }
        var table = TABLES.get(record.getClass());
        if (table != null && restrictedIn(table, record.value())) {
            throw RecordClosed.restricted();
        }
    }

    /** The tables of records that are named by an id of their own. */
    static Collection<String> tables() {
        return TABLES.values();
    }

    /** Whether calls with ids of this kind have to be checked. */
    static boolean isRecord(Class<?> type) {
        return type == ClientId.class || TABLES.containsKey(type);
    }

    /**
     * What a query's condition goes on with, for a list.
     *
     * @param client the path to the client's id in it, such as {@code f.clientId}; a row without a client stays
     */
    public String condition(String client) {
        return hiddenFromCaller()
                ? " and not exists (select hidden.id from Client hidden where hidden.restricted = true and hidden.id = "
                        + client + ")"
                : "";
    }

    /** Which of these clients stand in lists. */
    public Predicate<ClientId> listed(Collection<ClientId> asked) {
        return Predicate.not(hidden(asked)::contains);
    }

    /**
     * One statement, by key.
     *
     * @throws NoSuch if no client and no record has this id
     * @throws RecordClosed if it is hidden from the caller
     */
    void requireOpen(UUID record) {
        var found = jdbc.sql(ANY).param("id", record).query(Boolean.class).list();
        if (found.isEmpty()) {
            throw new NoSuch("record");
        }
        if (hiddenFromCaller() && found.contains(true)) {
            throw RecordClosed.restricted();
        }
    }

    private boolean restrictedIn(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table
                + " t join clients c on c.id = t.client_id where t.id = :id and c.restricted")
                .param("id", id)
                .query(Integer.class)
                .single() > 0;
    }

    private Set<ClientId> among(Collection<ClientId> asked) {
        return asked.isEmpty()
                ? Set.of()
                : jdbc.sql(IN)
                        .param("ids", asked.stream().map(ClientId::value).collect(Collectors.toSet()))
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(ClientId::new)
                        .collect(Collectors.toSet());
    }
}

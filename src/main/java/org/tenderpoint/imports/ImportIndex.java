package org.tenderpoint.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.imports.ClientMatches.Person;
import org.tenderpoint.imports.KnownRecords.Attendance;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceService;

/**
 * What is here already, read in six queries: clients, where they came from, visits, earlier records, and coming
 * sessions.
 */
@Component
class ImportIndex {

    private final JdbcClient jdbc;
    private final PracticePlaceService practicePlaces;

    ImportIndex(JdbcClient jdbc, PracticePlaceService practicePlaces) {
        this.jdbc = jdbc;
        this.practicePlaces = practicePlaces;
    }

    /** By their names, folded; without names that several have, and empty where there is one place. */
    Map<String, PracticePlaceId> places() {
        return practicePlaces.choice().stream()
                .collect(Collectors.groupingBy(place -> SearchWords.fold(place.name()),
                        Collectors.mapping(PracticePlaceRecord::id, Collectors.toList())))
                .entrySet().stream()
                .filter(one -> one.getValue().size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().getFirst()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    KnownRecords read(LocalDate today) {
        var matches = new ClientMatches();
        var names = new HashMap<ClientId, String>();
        var archived = new HashSet<ClientId>();
        var dead = new HashSet<ClientId>();
        var restricted = new HashSet<ClientId>();
        var sources = Map.copyOf(sources(matches));
        jdbc.sql("select id, name, birth_date, phone, email, archived, dead, restricted from clients").query(row -> {
            var id = new ClientId(row.getObject(1, UUID.class));
            names.put(id, row.getString(2));
            addIf(row.getBoolean(6), archived, id);
            addIf(row.getBoolean(7), dead, id);
            addIf(row.getBoolean(8), restricted, id);
            matches.own(own(id.toString()), Person.of(
                    new RowPerson.KnownClient(id), row.getString(2),
                    Optional.ofNullable(row.getObject(3, LocalDate.class)),
                    row.getString(4), row.getString(5)));
        });
        var sessions = new HashMap<SourceKey, PlannedAppointment>();
        var times = new HashMap<Attendance, PlannedAppointment>();
        jdbc.sql("""
                select id, client_id, therapist_id, local_start, minutes, state, start_at, place_id from sessions
                where start_at >= :from""").param("from", today.minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var one = new PlannedAppointment(
                            new SessionId(row.getObject(1, UUID.class)), new ClientId(row.getObject(2, UUID.class)),
                            new UserId(row.getObject(3, UUID.class)), PracticePlaceId.of(row.getObject(8, UUID.class)),
                            row.getString(4), row.getInt(5),
                            "PLANNED".equals(row.getString(6)));
                    times.put(attendance(one.client(), row.getObject(7, OffsetDateTime.class)), one);
                    Optional.ofNullable(sources.get(one.id())).ifPresent(key -> sessions.put(key, one));
                });
        sources.forEach((session, key) -> sessions.putIfAbsent(key, pastAppointment(session)));
        var visits = new HashSet<SourceKey>();
        var attended = new HashSet<Attendance>();
        jdbc.sql("select client_id, started_at, source, source_key from earlier_visits").query(row -> {
            attended.add(attendance(
                    new ClientId(row.getObject(1, UUID.class)), row.getObject(2, OffsetDateTime.class)));
            if (!row.getString(4).isEmpty()) {
                visits.add(sourceKey(row));
            }
        });
        // this practice's own archive, dropped here: it is older than what is here, and changes nothing
        jdbc.sql("select id from sessions").query(UUID.class).stream().map(SessionId::new)
                .forEach(id -> sessions.put(own(id.toString()), pastAppointment(id)));
        var records = jdbc.sql("""
                select source_key from earlier_records union all select cast(id as varchar(40)) from intake_versions
                union all select cast(id as varchar(40)) from feedbacks
                union all select cast(id as varchar(40)) from earlier_records""").query(String.class).stream()
                .map(ImportIndex::own).collect(Collectors.toSet());
        return new KnownRecords(matches, names, archived, dead, restricted, sessions, visits, records, attended, times);
    }

    private static void addIf(boolean so, Set<ClientId> clients, ClientId one) {
        if (so) {
            clients.add(one);
        }
    }

    private static Attendance attendance(ClientId client, OffsetDateTime start) {
        return new Attendance(new RowPerson.KnownClient(client), start.toInstant());
    }

    private static SourceKey own(String key) {
        return new SourceKey(ImportSource.TENDERPOINT, key);
    }

    /** Source and key are read third and fourth. */
    private static SourceKey sourceKey(ResultSet row) throws SQLException {
        return new SourceKey(Coded.require(ImportSource.class, row.getString(3)), row.getString(4));
    }

    /** A session that is over by now: nothing of a file changes it any more. */
    private static PlannedAppointment pastAppointment(SessionId session) {
        return new PlannedAppointment(session, new ClientId(new UUID(0, 0)), new UserId(new UUID(0, 0)),
                PracticePlaceId.OWN, "", 0, false);
    }

    private Map<SessionId, SourceKey> sources(ClientMatches matches) {
        var sessions = new HashMap<SessionId, SourceKey>();
        jdbc.sql("select client_id, session_id, source, source_key from import_records where source_key <> ''")
                .query(row -> {
                    var session = row.getObject(2, UUID.class);
                    if (session == null) {
                        matches.key(sourceKey(row),
                                new RowPerson.KnownClient(new ClientId(row.getObject(1, UUID.class))));
                    } else {
                        sessions.put(new SessionId(session), sourceKey(row));
                    }
                });
        return sessions;
    }
}

package org.tenderpoint.imports;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.CalendarAddressId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.keys.SealedText;

/** Subscribed calendars. An address opens the calendar to whoever has it, so it is kept encrypted. */
@Component
class CalendarAddressStore {

    private static final String PURPOSE = "calendar address";

    private final JdbcClient jdbc;
    private final SealedText sealed;
    private final ApplicationEventPublisher events;

    CalendarAddressStore(JdbcClient jdbc, SealedText sealed, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.events = events;
    }

    @Transactional
    CalendarAddressId add(URI address, UserId therapist, Optional<PracticePlaceId> place, UserId by, Instant now) {
        var id = Id.random(CalendarAddressId::new);
        jdbc.sql(
                """
                        insert into calendar_addresses
                        (id, sealed_address, host, therapist_id, place_id, added_by, added_at, read_at, outcome, failures, took, left_out)
                        values (:id, :sealed, :host, :therapist, :place, :by, :now, :now, 'read', 0, 0, 0)""")
                .param("id", id.value())
                .param("sealed", sealed.seal(
                        PURPOSE, id.toString(), address.toString().getBytes(StandardCharsets.UTF_8)))
                .param("host", address.getHost())
                .param("therapist", therapist.value())
                .param("place", place.map(PracticePlaceId::value).orElse(null), Types.OTHER)
                .param("by", by.value())
                .param("now", Moments.utc(now))
                .update();
        events.publishEvent(AuditEvent.of("subscribed_to", "Calendar", id.value()));
        return id;
    }

    @Transactional
    void end(CalendarAddressId id) {
        jdbc.sql("delete from calendar_addresses where id = :id").param("id", id.value()).update();
        events.publishEvent(AuditEvent.of("unsubscribed_from", "Calendar", id.value()));
    }

    List<CalendarEntry> all() {
        return jdbc.sql("""
                select id, host, therapist_id, added_by, read_at, outcome, failures, took, left_out
                from calendar_addresses order by read_at, id""")
                .query((row, _) -> new CalendarEntry(
                        new CalendarAddressId(row.getObject(1, UUID.class)), row.getString(2),
                        new UserId(row.getObject(3, UUID.class)), new UserId(row.getObject(4, UUID.class)),
                        Moments.read(row, 5), Coded.require(CalendarOutcome.class, row.getString(6)), row.getInt(7),
                        row.getInt(8), row.getInt(9)))
                .list();
    }

    /** Whether it is this caller's turn to read it; no other's until it is due again. */
    @Transactional
    boolean takeTurn(CalendarAddressId id, Instant now, Duration every) {
        return jdbc.sql("update calendar_addresses set read_at = :now where id = :id and read_at <= :due")
                .param("now", Moments.utc(now)).param("id", id.value()).param("due", Moments.utc(now.minus(every)))
                .update() == 1;
    }

    /** Empty if it was encrypted with another key. */
    Optional<URI> address(CalendarAddressId id) {
        return jdbc.sql("select sealed_address from calendar_addresses where id = :id").param("id", id.value())
                .query(String.class).optional()
                .flatMap(text -> sealed.open(PURPOSE, id.toString(), text))
                .map(bytes -> URI.create(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Transactional
    void keepOutcome(CalendarAddressId id, CalendarOutcome outcome, int took, int leftOut) {
        jdbc.sql("""
                update calendar_addresses set outcome = :outcome, took = :took, left_out = :left,
                failures = case when :fine then 0 else failures + 1 end where id = :id""")
                .param("outcome", outcome.code()).param("fine", !outcome.needsSomebody()).param("took", took)
                .param("left", leftOut).param("id", id.value())
                .update();
    }
}

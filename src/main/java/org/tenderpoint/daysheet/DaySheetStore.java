package org.tenderpoint.daysheet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.keys.SealedText;

/** Whether sheets are made, with which password, and how the last one went. Without a row none is made. */
@Component
class DaySheetStore {

    static final String RECORD = "DaySheet";
    private static final String PURPOSE = "day sheet";

    private final JdbcClient jdbc;
    private final SealedText sealed;
    private final ApplicationEventPublisher events;

    DaySheetStore(JdbcClient jdbc, SealedText sealed, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.events = events;
    }

    /**
     * The one row about day sheets, as it is stored.
     *
     * @param madeAt when the last one was made; empty before the first
     * @param madeFor of which day it is
     * @param trouble why there is none from the last time; empty if there is
     */
    record StoredSheet(
            UUID id, String sealedPassword, Instant triedAt, Optional<Instant> madeAt,
            Optional<LocalDate> madeFor, Optional<DaySheetTrouble> trouble) {

        /** Omits the password, although it is encrypted. */
        @Override
        public String toString() {
            return "Stored " + id;
        }
    }

    Optional<StoredSheet> one() {
        return jdbc.sql("""
                select id, sealed_password, tried_at, made_at, made_for, trouble from day_sheets""")
                .query((row, _) -> new StoredSheet(
                        row.getObject(1, UUID.class), row.getString(2), Moments.read(row, 3), Moments.find(row, 4),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        Optional.ofNullable(row.getString(6)).map(code -> Coded.require(DaySheetTrouble.class, code))))
                .optional();
    }

    /** Empty if it was sealed with another key. */
    Optional<String> password(StoredSheet stored) {
        return sealed.open(PURPOSE, stored.id.toString(), stored.sealedPassword)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Replaces the one before. */
    @Transactional
    void set(String password, UserId by, Instant now) {
        jdbc.sql("delete from day_sheets").update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into day_sheets (id, sealed_password, set_by, set_at, tried_at)
                values (:id, :sealed, :by, :now, :now)""")
                .param("id", id)
                .param("sealed", sealed.seal(PURPOSE, id.toString(), password.getBytes(StandardCharsets.UTF_8)))
                .param("by", by.value())
                .param("now", Moments.utc(now))
                .update();
        events.publishEvent(AuditEvent.of("set_the_password_of", RECORD, id));
    }

    @Transactional
    void remove() {
        one().ifPresent(stored -> {
            jdbc.sql("delete from day_sheets where id = :id").param("id", stored.id).update();
            events.publishEvent(AuditEvent.of("switched_off", RECORD, stored.id));
        });
    }

    /**
     * Whether it is this caller's turn to make the sheet of that closing time; no other's. It counts as failed until it
     * is made, so that one whose program ends on the way is made a while later.
     *
     * @param before a failed try before this moment is made good
     */
    @Transactional
    boolean takeTurn(Instant closing, Instant before, Instant now) {
        return jdbc.sql("""
                update day_sheets set tried_at = :now, trouble = :unfinished
                where tried_at < :closing or trouble is not null and tried_at <= :before""")
                .param("now", Moments.utc(now)).param("unfinished", DaySheetTrouble.UNFINISHED.code())
                .param("closing", Moments.utc(closing)).param("before", Moments.utc(before)).update() == 1;
    }

    @Transactional
    void keepMade(StoredSheet stored, LocalDate day, Instant now) {
        jdbc.sql("""
                update day_sheets set tried_at = :now, made_at = :now, made_for = :day, trouble = null
                where id = :id""")
                .param("now", Moments.utc(now)).param("day", day).param("id", stored.id).update();
        events.publishEvent(AuditEvent.of("made", RECORD, stored.id));
    }

    @Transactional
    void failed(StoredSheet stored, DaySheetTrouble trouble, Instant now) {
        jdbc.sql("update day_sheets set tried_at = :now, trouble = :trouble where id = :id")
                .param("now", Moments.utc(now)).param("trouble", trouble.code()).param("id", stored.id).update();
    }

    @Transactional
    void printed(StoredSheet stored) {
        events.publishEvent(AuditEvent.of("printed", RECORD, stored.id));
    }
}

package org.tenderpoint.message.phone;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.keys.SealedText;

/** The one phone that a practice has set up. Whoever has its password sends texts in its name, so it is encrypted. */
@Component
class PhoneStore {

    private static final String PURPOSE = "practice phone";

    private final JdbcClient jdbc;
    private final SealedText sealed;
    private final ApplicationEventPublisher events;

    PhoneStore(JdbcClient jdbc, SealedText sealed, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.events = events;
    }

    /** Replaces the one before. */
    @Transactional
    void set(PhoneLogin login, PhoneHealth health, UserId by, Instant now) {
        jdbc.sql("delete from practice_phones").update();
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into practice_phones
                (id, address, user_name, sealed_password, set_by, set_at, asked_at, app_version, battery, charging)
                values (:id, :address, :user, :sealed, :by, :now, :now, :version, :battery, :charging)""")
                .param("id", id)
                .param("address", login.address().toString())
                .param("user", login.user())
                .param("sealed", sealed.seal(
                        PURPOSE, id.toString(), login.password().getBytes(StandardCharsets.UTF_8)))
                .param("by", by.value())
                .param("now", Moments.utc(now))
                .param("version", health.version())
                .param("battery", health.battery().orElse(null), Types.INTEGER)
                .param("charging", health.charging().orElse(null), Types.BOOLEAN)
                .update();
        events.publishEvent(AuditEvent.of("set_up", "Phone", id));
    }

    @Transactional
    void remove() {
        one().ifPresent(phone -> {
            jdbc.sql("delete from practice_phones where id = :id").param("id", phone.id).update();
            events.publishEvent(AuditEvent.of("removed", "Phone", phone.id));
        });
    }

    /** @param id of a text that a manager sends past the outbox */
    @Transactional
    void testSent(UUID id) {
        events.publishEvent(AuditEvent.of("sent_a_test_text_by", "Phone", id));
    }

    Optional<StoredPhone> one() {
        return jdbc
                .sql("""
                        select id, address, user_name, sealed_password, asked_at, trouble, app_version, battery, charging
                        from practice_phones""")
                .query((row, _) -> new StoredPhone(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                        Moments.read(row, 5),
                        Optional.ofNullable(row.getString(6)).map(code -> Coded.require(PhoneTrouble.class, code)),
                        new PhoneHealth(
                                row.getString(7), Optional.ofNullable(row.getObject(8, Integer.class)),
                                Optional.ofNullable(row.getObject(9, Boolean.class)))))
                .optional();
    }

    /** @throws PhoneRefused if the password was encrypted with another key */
    PhoneLogin login(StoredPhone phone) throws PhoneRefused {
        var password = sealed.open(PURPOSE, phone.id.toString(), phone.sealedPassword)
                .orElseThrow(() -> new PhoneRefused(PhoneTrouble.PHONE_LOCKED));
        return new PhoneLogin(
                PhoneAddress.read(phone.address).orElseThrow(), phone.user,
                new String(password, StandardCharsets.UTF_8));
    }

    /** Whether it is this caller's turn to ask how the phone is; no other's until it is due again. */
    @Transactional
    boolean takeTurn(Instant now, Duration every) {
        return jdbc.sql("update practice_phones set asked_at = :now where asked_at <= :due")
                .param("now", Moments.utc(now)).param("due", Moments.utc(now.minus(every))).update() == 1;
    }

    /** It answered. */
    @Transactional
    void markReached(StoredPhone phone, Instant now) {
        note(phone, now, null);
    }

    @Transactional
    void markReached(StoredPhone phone, PhoneHealth health, Instant now) {
        note(phone, now, null);
        jdbc.sql("""
                update practice_phones set app_version = :version, battery = :battery, charging = :charging
                where id = :id""")
                .param("version", health.version())
                .param("battery", health.battery().orElse(null), Types.INTEGER)
                .param("charging", health.charging().orElse(null), Types.BOOLEAN)
                .param("id", phone.id)
                .update();
    }

    @Transactional
    void failed(StoredPhone phone, PhoneTrouble trouble, Instant now) {
        note(phone, now, trouble.code());
    }

    private void note(StoredPhone phone, Instant now, @Nullable String trouble) {
        jdbc.sql("update practice_phones set asked_at = :now, trouble = :trouble where id = :id")
                .param("now", Moments.utc(now)).param("trouble", trouble, Types.VARCHAR).param("id", phone.id).update();
    }

    /**
     * The one phone, as its row is stored.
     *
     * @param askedAt when it was last called
     * @param trouble what went wrong then; empty if it answered
     */
    record StoredPhone(
            UUID id, String address, String user, String sealedPassword, Instant askedAt,
            Optional<PhoneTrouble> trouble, PhoneHealth health) {

        /** Omits the password, although it is encrypted. */
        @Override
        public String toString() {
            return "StoredPhone " + id;
        }
    }
}

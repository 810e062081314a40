package org.tenderpoint.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;

/** Why a user looks into a record that is not open to them by default, and how long that reason holds. */
@Entity
@Table(name = "record_looks")
class RecordLook extends StoredRow {

    /** As the trail names it. */
    static final String RECORD = "RecordLook";

    /** In characters. */
    static final int SHORTEST_REASON = 10;

    /** In characters; limited because each entry of the trail repeats it. */
    static final int LONGEST_REASON = 400;

    /** How many hours a therapist's reason opens a record. */
    static final int BREAK_GLASS_HOURS = 24;

    /** How a reason came to be given. */
    @Coded.StoredByName
    enum Kind implements Coded {
        /** By a therapist whose client it is not; holds for some hours, and managers are notified. */
        BREAK_GLASS,
        /** By a manager; holds until they sign out. */
        REVIEW
    }

    private UUID clientId;
    private UUID userId;

    private Kind kind;

    private String reason;
    private Instant givenAt;
    private @Nullable UUID signIn;
    private @Nullable Instant endsAt;
    private @Nullable UUID seenBy;
    private @Nullable Instant seenAt;
    /** The client's own therapist, if another one opened the record. */
    private @Nullable UUID therapistId;
    private @Nullable Instant toldAt;

    protected RecordLook() {}

    private RecordLook(
            Kind kind, ClientId client, UserId by, String reason, Instant now, @Nullable UUID signIn,
            @Nullable Instant ends) {
        clientId = client.value();
        userId = by.value();
        this.kind = kind;
        this.reason = checked(reason);
        givenAt = now;
        this.signIn = signIn;
        endsAt = ends;
    }

    static RecordLook breakGlass(
            ClientId client, UserId by, String reason, Instant now, Optional<UserId> therapist) {
        var look = new RecordLook(Kind.BREAK_GLASS, client, by, reason, now, null,
                now.plus(Duration.ofHours(BREAK_GLASS_HOURS)));
        look.therapistId = therapist.map(UserId::value).orElse(null);
        return look;
    }

    static RecordLook review(ClientId client, UserId by, String reason, Instant now, UUID signIn) {
        return new RecordLook(Kind.REVIEW, client, by, reason, now, signIn, null);
    }

    private static String checked(String typed) {
        var words = PlainText.line(typed);
        if (words.length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("Who looks into this record says why");
        }
        return PlainText.checked(words, LONGEST_REASON);
    }

    /** A manager has acknowledged it; the first acknowledgement is kept. */
    void acknowledgedByManager(UserId manager, Instant now) {
        if (seenAt == null) {
            seenBy = manager.value();
            seenAt = now;
        }
        acknowledgedByTherapist(manager, now);
    }

    /** Does nothing if it is not the client's own therapist. */
    void acknowledgedByTherapist(UserId therapist, Instant now) {
        if (therapist.value().equals(therapistId) && toldAt == null) {
            toldAt = now;
        }
    }

    boolean concerns(UserId therapist) {
        return therapist.value().equals(therapistId);
    }

    Optional<UserId> seenBy() {
        return Optional.ofNullable(seenBy).map(UserId::new);
    }

    Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
    }

    CopyRow copy() {
        return CopyRow.begin()
                .at("at", givenAt)
                .by("by", userId)
                .code("kind", kind.name().toLowerCase(Locale.ROOT),
                        Texts.of("copy.look." + kind.name().toLowerCase(Locale.ROOT)))
                .text("reason", reason)
                .at("until", endsAt);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    UserId user() {
        return new UserId(userId);
    }

    String reason() {
        return reason;
    }

    Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    Instant givenAt() {
        return givenAt;
    }
}

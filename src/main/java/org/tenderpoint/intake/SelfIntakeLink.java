package org.tenderpoint.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.intake.consent.Consent.Channel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/** A link or a tablet session with which one client opens the self-intake. Only the hash of its token is stored. */
@Entity
@Table(name = "self_intake_links")
class SelfIntakeLink {

    /** For a link that is sent; it ends earlier once the intake is sent. */
    static final Duration LIFE = Duration.ofDays(10);

    /** A tablet shows the intake at most this long. */
    static final Duration KIOSK_LIFE = Duration.ofMinutes(60);

    /** A tablet that nobody touches for this long counts as left lying. */
    static final Duration KIOSK_REST = Duration.ofMinutes(10);

    /** A tablet that was handed over opens the intake within this time or not at all. */
    static final Duration KIOSK_CLAIM = Duration.ofMinutes(2);

    static final int BIRTH_TRIES = 5;

    @Id
    private UUID id;

    @Column(name = "client_id")
    private UUID clientId;

    private Channel channel;

    @Column(name = "token_hash")
    private String tokenHash;

    private String language;

    @Column(name = "made_by")
    private @Nullable UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "browser_hash")
    private @Nullable String browserHash;

    @Column(name = "touched_at")
    private Instant touchedAt;

    @Column(name = "wrong_births")
    private int wrongBirths;

    @Version
    private @Nullable Integer version;

    protected SelfIntakeLink() {}

    /** @param by who hands it over; empty if the program sends it */
    static SelfIntakeLink made(
            ClientId client, Channel channel, String tokenHash, Locale language, Optional<UserId> by, Instant now) {
        var link = new SelfIntakeLink();
        link.id = UUID.randomUUID();
        link.clientId = client.value();
        link.channel = channel;
        link.tokenHash = tokenHash;
        link.language = language.toLanguageTag();
        link.madeBy = by.map(UserId::value).orElse(null);
        link.madeAt = now;
        link.touchedAt = now;
        link.expiresAt = now.plus(channel == Channel.KIOSK ? KIOSK_LIFE : LIFE);
        return link;
    }

    UUID id() {
        return id;
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    Channel channel() {
        return channel;
    }

    boolean kiosk() {
        return channel() == Channel.KIOSK;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Whether it opens in this browser: a tablet's link opens on that tablet alone. */
    boolean opens(String browser, Instant now) {
        return live(now) && (!kiosk() || browser.equals(browserHash));
    }

    boolean live(Instant now) {
        return revokedAt == null
                && now.isBefore(expiresAt)
                && (!kiosk() || now.isBefore(touchedAt.plus(browserHash == null ? KIOSK_CLAIM : KIOSK_REST)));
    }

    /** Whether this is the tablet that it was handed over on, even if it has ended since. */
    boolean handedOverOn(String browser) {
        return kiosk() && browser.equals(browserHash);
    }

    boolean unclaimed() {
        return browserHash == null;
    }

    /** Opens it on this tablet; from now on no other browser can. */
    void claim(String browser, Instant now) {
        browserHash = browser;
        touchedAt = now;
    }

    void touch(Instant now) {
        touchedAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    /** A wrong birth date was typed; after a few the link no longer opens. */
    void wrongBirth(Instant now) {
        wrongBirths++;
        if (wrongBirths >= BIRTH_TRIES) {
            revoke(now);
        }
    }

    int triesLeft() {
        return BIRTH_TRIES - wrongBirths;
    }
}

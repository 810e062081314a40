package org.tenderpoint.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/** A link or a tablet session with which one client opens the self-intake. */
@Entity
@Table(name = "self_intake_links")
class SelfIntakeLink extends BirthLink {

    /** For a link that is sent; it ends earlier once the intake is sent. */
    static final Duration LIFE = Duration.ofDays(10);

    /** A tablet shows the intake at most this long. */
    static final Duration KIOSK_LIFE = Duration.ofMinutes(60);

    /** A tablet that nobody touches for this long counts as left lying. */
    static final Duration KIOSK_REST = Duration.ofMinutes(10);

    /** A tablet that was handed over opens the intake within this time or not at all. */
    static final Duration KIOSK_CLAIM = Duration.ofMinutes(2);

    private ConsentChannel channel;

    private @Nullable UUID madeBy;

    private @Nullable String browserHash;

    private Instant touchedAt;

    protected SelfIntakeLink() {}

    /** @param by who hands it over; empty if the program sends it */
    static SelfIntakeLink of(
            ClientId client, ConsentChannel channel, String tokenHash, Locale language, Optional<UserId> by,
            Instant now) {
        var link = new SelfIntakeLink();
        link.begin(client, tokenHash, language, now, now.plus(channel == ConsentChannel.KIOSK ? KIOSK_LIFE : LIFE));
        link.channel = channel;
        link.madeBy = by.map(UserId::value).orElse(null);
        link.touchedAt = now;
        return link;
    }

    ConsentChannel channel() {
        return channel;
    }

    boolean kiosk() {
        return channel() == ConsentChannel.KIOSK;
    }

    /** Whether it opens in this browser: a tablet's link opens on that tablet alone. */
    boolean opens(String browser, Instant now) {
        return live(now) && (!kiosk() || browser.equals(browserHash));
    }

    @Override
    public boolean live(Instant now) {
        return super.live(now)
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
}

package org.tenderpoint.intake;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.VersionedRow;

/**
 * A client's link that asks for the birth date before it shows anything; a few wrong ones end it. Only the hash of its
 * token is stored.
 */
@MappedSuperclass
public abstract class BirthLink extends VersionedRow {

    public static final int BIRTH_TRIES = 5;

    private UUID clientId;

    private String tokenHash;

    private String language;

    private Instant madeAt;

    private Instant expiresAt;

    private @Nullable Instant revokedAt;

    private int wrongBirths;

    protected BirthLink() {}

    protected final void begin(ClientId client, String hash, Locale spoken, Instant now, Instant until) {
        clientId = client.value();
        tokenHash = hash;
        language = spoken.toLanguageTag();
        madeAt = now;
        expiresAt = until;
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** It opens longer, or less long. */
    protected final void expireAt(Instant end) {
        expiresAt = end;
    }

    public boolean live(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public void revoke(Instant now) {
        revokedAt = now;
    }

    /** What ended it has not happened. */
    public void openAgain() {
        revokedAt = null;
    }

    /** A wrong birth date was typed; after a few the link no longer opens. */
    void wrongBirth(Instant now) {
        wrongBirths++;
        if (wrongBirths >= BIRTH_TRIES) {
            revoke(now);
        }
    }

    public int triesLeft() {
        return BIRTH_TRIES - wrongBirths;
    }
}

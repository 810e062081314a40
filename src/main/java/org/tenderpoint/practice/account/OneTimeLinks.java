package org.tenderpoint.practice.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.id.Id.UserId;

/** Creates, finds and uses up one-time links. Called inside the caller's transaction. */
@Component
public class OneTimeLinks {

    private final OneTimeLinkRepository links;

    OneTimeLinks(OneTimeLinkRepository links) {
        this.links = links;
    }

    /** A new token; earlier ones for the same purpose and user stop working. */
    SignInLink make(LinkPurpose purpose, Optional<UserId> user, Instant now) {
        user.ifPresentOrElse(
                someone -> links.revoke(purpose, someone.value(), now), () -> links.revoke(purpose, now));
        return made(purpose, user, now);
    }

    /** One more token; earlier ones go on working. */
    SignInLink another(LinkPurpose purpose, Instant now) {
        return made(purpose, Optional.empty(), now);
    }

    private SignInLink made(LinkPurpose purpose, Optional<UserId> user, Instant now) {
        var token = Secret.fresh();
        var link = links.save(OneTimeLink.made(purpose, user, Secret.sha256(token), now));
        return new SignInLink(token, link.expiresAt());
    }

    /** The live link with this token. Empty for unknown, used, revoked and expired ones alike. */
    public Optional<OneTimeLink> find(LinkPurpose purpose, String token, Instant now) {
        return links.findByTokenHashAndPurpose(Secret.sha256(token), purpose).filter(link -> link.live(now));
    }

    /** Uses the link up; false if it is not live, or someone else was faster. */
    public boolean use(LinkPurpose purpose, String token, Instant now) {
        return links.use(Secret.sha256(token), purpose, now) == 1;
    }

    /**
     * A one-time link for someone to choose a password. It is shown once and stored nowhere.
     *
     * @param token the secret part
     */
    public record SignInLink(String token, Instant expiresAt) {

        /** Omits the token: records end up in logs. */
        @Override
        public String toString() {
            return "SignInLink[expiresAt=" + expiresAt + "]";
        }
    }

    /** What a one-time link is for, and how long it is valid. */
    @Coded.StoredByName
    public enum LinkPurpose implements Coded {
        /** Sets the practice up; printed when the program starts for the first time. */
        SET_UP(Duration.ofMinutes(30)),
        /** Chooses a password: for someone new, or for someone who has lost theirs. */
        PASSWORD(Duration.ofHours(48)),
        /** Chooses a password and takes the second factor away; printed at a start for a manager. */
        RESCUE(Duration.ofHours(48));

        private final Duration life;

        LinkPurpose(Duration life) {
            this.life = life;
        }

        Duration life() {
            return life;
        }
    }
}

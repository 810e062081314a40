package org.tenderpoint.practice.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
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
        return newLink(purpose, user, now);
    }

    /** One more token; earlier ones go on working. */
    SignInLink addLink(LinkPurpose purpose, Instant now) {
        return newLink(purpose, Optional.empty(), now);
    }

    private SignInLink newLink(LinkPurpose purpose, Optional<UserId> user, Instant now) {
        var token = Secret.fresh();
        var link = links.save(OneTimeLink.of(purpose, user, Secret.sha256(token), now));
        return new SignInLink(token, link.expiresAt());
    }

    /** From now on no link of this person opens, whatever it was for. */
    void end(UserId user, Instant now) {
        links.revoke(user.value(), now);
    }

    /** The live link with this token. Empty for unknown, used, revoked and expired ones alike. */
    public Optional<OneTimeLink> find(LinkPurpose purpose, String token, Instant now) {
        return links.findByTokenHashAndPurpose(Secret.sha256(token), purpose).filter(link -> link.live(now));
    }

    /** Uses the link up; false if it is not live, or someone else was faster. */
    public boolean use(LinkPurpose purpose, String token, Instant now) {
        return links.use(Secret.sha256(token), purpose, now) == 1;
    }
}

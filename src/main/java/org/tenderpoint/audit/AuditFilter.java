package org.tenderpoint.audit;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Which entries to show; an empty part restricts nothing.
 *
 * @param from inclusive
 * @param before exclusive
 */
public record AuditFilter(
        Optional<UserId> who, Optional<ClientId> client, Kind kind, Optional<Instant> from,
        Optional<Instant> before) {

    public enum Kind implements Coded {
        ALL,
        /** A record was opened. */
        LOOKS,
        /** Anything else: something was created, changed or sent. */
        CHANGES
    }

    public static final AuditFilter EVERYTHING = new AuditFilter(
            Optional.empty(), Optional.empty(), Kind.ALL, Optional.empty(), Optional.empty());

    public AuditFilter by(Optional<UserId> someone) {
        return new AuditFilter(someone, client, kind, from, before);
    }

    public AuditFilter about(Optional<ClientId> someone) {
        return new AuditFilter(who, someone, kind, from, before);
    }

    public AuditFilter of(Kind other) {
        return new AuditFilter(who, client, other, from, before);
    }

    public AuditFilter between(Optional<Instant> earliest, Optional<Instant> end) {
        return new AuditFilter(who, client, kind, earliest, end);
    }
}

package org.tenderpoint.intake.consent;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.vocabulary.Recorded;

/** What a client agreed to or refused, with which wording, how it came in, and whether it was withdrawn. */
public record ConsentRecord(
        ConsentKind kind,
        Recorded given,
        String textVersion,
        Locale language,
        String signedBy,
        String relation,
        Signature signature,
        Channel channel,
        Instant recordedAt,
        Optional<Instant> withdrawnAt) {

    /** Refused or withdrawn. An unsure answer is neither a yes nor a no. */
    public boolean refused() {
        return given == Recorded.NO || withdrawnAt.isPresent();
    }

    public boolean withdrawn() {
        return withdrawnAt.isPresent();
    }

    public boolean inForce() {
        return given == Recorded.YES && withdrawnAt.isEmpty();
    }
}

package org.tenderpoint.message;

import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.VersionedRow;

/** Of a message: how far the practice's phone has come with a text, and when it is asked again. */
@MappedSuperclass
abstract class PhoneCourse extends VersionedRow {

    /** When the phone took it, until it says that nothing left. */
    private @Nullable Instant handedAt;
    private @Nullable Instant lookAt;
    private @Nullable Instant lookUntil;
    private @Nullable Instant deliveredAt;

    abstract boolean sending();

    abstract void settle(MessageState how, @Nullable MessageTrouble why, Instant now);

    /** Whether a phone has it and is asked what became of it. */
    boolean withPhone() {
        return lookAt != null && lookUntil != null;
    }

    /** Whether nobody asks any more what became of it. */
    boolean askedEnough(Instant now) {
        return lookUntil == null || !now.isBefore(lookUntil);
    }

    /** When the practice's phone knew that it has arrived; empty until then, and for most. */
    Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    /** Asks again; first soon, then less often. */
    void lookAgain(Instant now) {
        lookAt = now.plus(waitBeforeNextTry(Duration.between(handedAt == null ? now : handedAt, now)));
    }

    /** How long until the phone is asked again. @param since when it has the text */
    private static Duration waitBeforeNextTry(Duration since) {
        if (since.compareTo(Duration.ofMinutes(10)) < 0) {
            return Duration.ofMinutes(1);
        }
        return since.compareTo(Duration.ofHours(2)) < 0 ? Duration.ofMinutes(10) : Duration.ofHours(1);
    }

    /** The network has the text, as the phone says. @param until when nobody asks any more whether it has arrived */
    void passedOn(Instant now, Instant until) {
        if (sending()) {
            settle(MessageState.SENT, null, now);
            lookUntil = until;
        }
        lookAgain(now);
    }

    /** It is on the client's phone, as the practice's says. */
    void delivered(Instant now) {
        if (sending()) {
            settle(MessageState.SENT, null, now);
        }
        deliveredAt = now;
        lookAt = null;
    }

    /** Nothing more is to be heard of it: sent it stays, and else nobody knows. */
    void notHeardOf(Instant now) {
        lookAt = null;
        if (sending()) {
            settle(MessageState.GIVEN_UP, MessageTrouble.PHONE_SILENT, now);
        }
    }

    final void begin(Instant now, Instant until) {
        handedAt = now;
        lookAt = now;
        lookUntil = until;
    }

    final void lookNoMore() {
        lookAt = null;
    }

    final void forget() {
        handedAt = null;
        lookAt = null;
    }
}

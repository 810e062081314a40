package org.tenderpoint.vocabulary.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The words that clinicians have signed as without bearing on a massage. The rule book implements it. */
public interface SignedWords {

    /** Whose signature covers each part of what a client told, now; of several the last. */
    Optional<Signature> covering(String told);

    /** The same at an earlier time. */
    Optional<Signature> covering(String told, Instant then);

    /** @param profession e.g. physiotherapist; what qualifies them */
    record Signature(String name, String profession, LocalDate signedOn) {}
}

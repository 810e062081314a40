package org.tenderpoint.screening.rules.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * A doctor's word in writing, confirmed by a therapist. Unconfirmed and revoked clearances are not passed to the rules.
 *
 * @param findings ids of the rules or findings that it covers, e.g. {@code SCR-102}, {@code SCR-310.anticoagulant}
 * @param modalities the modalities that it allows; empty for any
 * @param credential the credential that the therapist must hold
 * @param limits the doctor's written limits
 * @param validUntil the last day; by default 90 days after {@code date}
 */
public record MedicalClearance(
        LocalDate date,
        String by,
        Set<String> findings,
        Set<Condition> conditions,
        Set<Modality> modalities,
        Optional<Credential> credential,
        Optional<Limits> limits,
        Optional<LocalDate> validUntil) {

    private static final int DAYS_WITHOUT_END = 90;

    public MedicalClearance {
        findings = Set.copyOf(findings);
        conditions = Set.copyOf(conditions);
        modalities = Set.copyOf(modalities);
    }

    /**
     * The doctor's written limits.
     *
     * @param cap the highest pressure, 0 to 5; empty if the limits are in words only
     * @param regions where the cap applies; empty for everywhere
     */
    public record Limits(OptionalInt cap, Set<BodyPart> regions) {
        public Limits {
            regions = Set.copyOf(regions);
        }
    }

    public boolean inForce(LocalDate day) {
        return !date.isAfter(day) && !day.isAfter(validUntil.orElse(date.plusDays(DAYS_WITHOUT_END)));
    }

    /** Whether the doctor allows no massage at all: such a word ends no stop. */
    public boolean forbids() {
        return limits.filter(set -> set.cap().equals(OptionalInt.of(0)) && set.regions().isEmpty()).isPresent();
    }

    /** Whether it allows something on this day. */
    public boolean allows(LocalDate day) {
        return inForce(day) && !forbids();
    }

    /** An unlimited clearance of these findings and conditions. */
    public static MedicalClearance of(LocalDate date, String by, Set<String> findings, Set<Condition> conditions) {
        return new MedicalClearance(date, by, findings, conditions, Set.of(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}

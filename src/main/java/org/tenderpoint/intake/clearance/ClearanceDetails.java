package org.tenderpoint.intake.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;

/**
 * A doctor's written clearance.
 *
 * @param date the day on which the doctor wrote it
 * @param by the doctor, as signed
 * @param findings what it covers: rule ids, condition codes, or the disciplines of a referral
 * @param modalities those allowed; empty means any
 * @param credential one that the therapist must hold
 * @param validUntil the last day on which it counts; if omitted, 90 days from {@code date}
 */
public record ClearanceDetails(
        LocalDate date,
        String by,
        Set<String> findings,
        Set<Modality> modalities,
        Optional<Credential> credential,
        List<Limit> limits,
        Optional<LocalDate> validUntil) {

    public static final int BY_LENGTH = 200;
    public static final int DAYS_VALID = 90;

    /**
     * The highest pressure that the doctor allows.
     *
     * @param cap 0 to 5
     * @param regions where; empty means everywhere
     */
    public record Limit(int cap, Set<BodyPart> regions) {

        public Limit {
            Pressure.checked(cap);
            regions = Set.copyOf(regions);
        }
    }

    /** @throws IllegalArgumentException if nobody signed it, it covers nothing, or it ends before it begins */
    public ClearanceDetails {
        by = PlainText.checked(PlainText.note(by), BY_LENGTH);
        findings = Set.copyOf(findings);
        modalities = Set.copyOf(modalities);
        limits = List.copyOf(limits);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("A clearance names who gave it");
        }
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("A clearance names what it is for");
        }
        if (validUntil.isPresent() && validUntil.get().isBefore(date)) {
            throw new IllegalArgumentException("A clearance ends after it begins");
        }
    }

    /** Whether it says anything about massage; one that only names where the client may be referred does not. */
    public boolean aboutMassage() {
        return findings.stream().anyMatch(code -> Coded.of(Discipline.class, code).isEmpty());
    }

    /** Whether the doctor allows no massage at all. */
    public boolean forbids() {
        return limits.stream().anyMatch(limit -> limit.cap() == Pressure.NONE && limit.regions().isEmpty());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(date) && !day.isAfter(lastDay());
    }

    public LocalDate lastDay() {
        return validUntil.orElse(date.plusDays(DAYS_VALID));
    }
}

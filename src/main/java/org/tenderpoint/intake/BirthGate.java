package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** The birth date that opens a link, for every kind of link that asks for one. */
@Component
public record BirthGate(ClientReaches reaches, PracticeService practice) {

    /**
     * A birth date as it was typed.
     *
     * @param problem what is wrong with it, as the last part of a key; empty if it opens the link
     * @param day as it was read
     */
    public record BirthAttempt(Optional<String> problem, Optional<LocalDate> day) {}

    /**
     * Compares what was typed with what is known. A wrong one uses up a try of the link, which the caller stores; from
     * an outdated page it is not even looked at, so that nobody gains a try.
     *
     * @param toldBefore counts where no birth date is on record
     */
    public BirthAttempt tried(BirthLink link, Optional<LocalDate> toldBefore, TypedBirth typed, Instant now) {
        if (typed.isOutdated(link.triesLeft())) {
            return new BirthAttempt(Optional.of("birth"), Optional.empty());
        }
        var problem = problem(typed.text(), now);
        if (problem.isPresent()) {
            return new BirthAttempt(problem, Optional.empty());
        }
        var day = TypedDate.exact(typed.text(), today(now));
        var known = reaches.birthDate(link.client()).or(() -> toldBefore);
        if (known.isPresent() && !known.equals(day)) {
            link.wrongBirth(now);
            return new BirthAttempt(Optional.of("birth"), Optional.empty());
        }
        return new BirthAttempt(Optional.empty(), day);
    }

    /** What is wrong with a typed day as a birth date, whoever's it is. */
    Optional<String> problem(String typed, Instant now) {
        return TypedDate.exact(typed, today(now))
                .map(day -> ClientDetails.isPossibleBirth(day, today(now))
                        ? Optional.<String>empty()
                        : Optional.of("no_birth"))
                .orElse(Optional.of("not_exact"));
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, practice.zone());
    }
}

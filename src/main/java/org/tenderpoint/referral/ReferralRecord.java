package org.tenderpoint.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A referral with all its steps.
 *
 * @param version to be sent back with the next step
 * @param suitability as judged when it was offered, with its reason and rules
 * @param steps oldest first, including corrected ones
 * @param partnerMayChange until a letter has left
 * @param benefit the newest answer, -3 to 3
 * @param next the next step; empty at the end
 * @param nextDue when it becomes due
 * @param dueBy by when it must be done
 * @param tries unanswered since the last step
 * @param corrections states that the last step may be corrected to
 */
public record ReferralRecord(
        ReferralId id,
        int version,
        ClientId client,
        String clientName,
        Discipline discipline,
        ReferralState state,
        boolean askedFor,
        ReferralStatus suitability,
        Phrase reason,
        List<String> ruleIds,
        List<Step> steps,
        Optional<Partner> partner,
        boolean partnerMayChange,
        Optional<LocalDate> firstAppointment,
        boolean withoutLetter,
        OptionalInt benefit,
        Optional<NextStep> next,
        Optional<Instant> nextDue,
        Optional<Instant> dueBy,
        int tries,
        Set<ReferralState> corrections) {

    public ReferralRecord {
        steps = List.copyOf(steps);
        corrections = Set.copyOf(corrections);
    }

    public Set<Integer> correctedSteps() {
        return steps.stream().flatMap(step -> step.corrects().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The partner.
     *
     * @param active whether clients are still referred there
     */
    public record Partner(PartnerId id, String name, String place, String phone, boolean active) {}

    /**
     * One step.
     *
     * @param by who recorded it; empty where the program did
     * @param corrects the position of the step that it corrects
     * @param benefit the client's answer, -3 to 3
     */
    public record Step(
            ReferralState state,
            Instant at,
            Optional<String> by,
            Phrase why,
            Optional<Integer> corrects,
            Optional<Integer> benefit) {}
}

package org.tenderpoint.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a referral that still count: a corrected step stays readable for ever but no longer counts. A correction
 * applies to the last step that counts: it either takes the step back or replaces it with one that could have been
 * recorded instead.
 */
final class Course {

    private final List<ReferralStep> steps;
    private final List<Integer> counting = new ArrayList<>();

    Course(List<ReferralStep> steps) {
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.corrects() != null) {
                counting.removeLast();
                if (!counting.isEmpty() && last().state() == step.state() && step.benefit() == null) {
                    continue;
                }
            }
            counting.add(i);
        }
    }

    /** The step that led to the current state. */
    ReferralStep last() {
        return steps.get(lastPosition());
    }

    int lastPosition() {
        return counting.getLast();
    }

    /** The steps that count, oldest first. */
    List<ReferralStep> counting() {
        return counting.stream().map(steps::get).toList();
    }

    /** The newest counting step that led to this state. */
    Optional<ReferralStep> newest(ReferralState state) {
        return counting().reversed().stream().filter(step -> step.state() == state).findFirst();
    }

    /** The day of the newest counting step that led to this state. */
    Optional<LocalDate> day(ReferralState state, ZoneId zone) {
        return newest(state).map(step -> LocalDate.ofInstant(step.madeAt(), zone));
    }

    /**
     * Whether a first appointment may have been on this day.
     *
     * @param past whether the client was already there
     */
    boolean mayBeAppointment(LocalDate day, StepEntry entry, boolean past) {
        return !day.isBefore(day(ReferralState.OFFERED, entry.zone()).orElseThrow())
                && !(past && day.isAfter(entry.day()));
    }

    /** When the client began to wait for an appointment: with the letter, or without one with the offer. */
    Optional<Instant> waitsFrom() {
        return newest(ReferralState.LETTER_SENT).or(() -> newest(ReferralState.OFFERED)).map(ReferralStep::madeAt);
    }

    /** The furthest that the counting steps have led. */
    LoopStep furthest() {
        return counting().stream().map(step -> LoopStep.of(step.state())).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The state before the last step; empty for the first. */
    Optional<ReferralState> stateBefore() {
        return counting.size() < 2
                ? Optional.empty()
                : Optional.of(steps.get(counting.get(counting.size() - 2)).state());
    }

    /** The states that a correction of the last step may lead to; a mistaken first offer is set aside. */
    Set<ReferralState> corrections() {
        var stands = last().state();
        if (stateBefore().isEmpty()) {
            return stands == ReferralState.OFFERED ? Set.of(ReferralState.NOT_OFFERED) : Set.of();
        }
        var before = stateBefore().get();
        var all = EnumSet.of(before);
        // only the letter itself records that it has left; no correction can
        before.next().stream().filter(state -> state != ReferralState.LETTER_SENT).forEach(all::add);
        if (!stands.outcome()) {
            all.remove(stands);
        }
        return all;
    }
}

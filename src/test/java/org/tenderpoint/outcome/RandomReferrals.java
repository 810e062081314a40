package org.tenderpoint.outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.referral.LoopStep;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.vocabulary.Discipline;

/** Referrals of one client, each on a way of its own; some with a last step that was taken back. */
record RandomReferrals(RandomPractice practice, UUID client, UUID owner, Instant now) {

    private static final List<ReferralState> WAY = List.of(
            ReferralState.OFFERED, ReferralState.ACCEPTED, ReferralState.LETTER_SENT, ReferralState.ATTENDED);

    void write() {
        for (var discipline : Discipline.values()) {
            if (practice.chance(50)) {
                write(discipline);
            }
        }
    }

    private void write(Discipline discipline) {
        var begun = now.minus(Duration.ofMinutes(practice.one(List.of(3_000, 40_000, 90_000, 160_000, 250_000))));
        var states = new ArrayList<ReferralState>(
                List.of(practice.chance(60) ? ReferralState.SUGGESTED : ReferralState.OFFERED));
        while (practice.chance(95) && !states.getLast().closed()) {
            states.add(next(states.getLast()));
        }
        boolean takenBack = states.size() > 1 && practice.chance(10);
        var counting = takenBack ? states.subList(0, states.size() - 1) : states;
        var state = counting.getLast();
        boolean told = counting.contains(ReferralState.OFFERED);
        var appointment = told && practice.chance(50)
                ? LocalDate.ofInstant(begun, ZoneOffset.UTC).plusDays(practice.one(List.of(1, 4, 9, 30)))
                : null;
        boolean withoutLetter = counting.contains(ReferralState.ACCEPTED) && practice.chance(20);
        var benefit = benefit(state);
        var id = practice.id();
        practice.insert("referrals", "id", id, "client_id", client, "discipline", discipline.code(), "suitability",
                "suggested",
                "score", 60, "reason", "", "rule_ids", "", "asked_for", false, "state", state.code(), "state_at",
                RandomPractice.at(begun), "open_for", state.closed() ? null : client + ":" + discipline.code(),
                "version", 0,
                "owner_id", owner, "first_appointment", appointment, "without_letter", withoutLetter, "waits_from",
                told ? RandomPractice.at(begun.plus(Duration.ofDays(1))) : null, "benefit", benefit, "begun_at",
                RandomPractice.at(begun),
                "reached", reached(counting, appointment, withoutLetter).code());
        for (int no = 0; no < states.size(); no++) {
            step(id, no, states.get(no), begun, null);
        }
        if (takenBack) {
            step(id, states.size(), state, begun, states.size() - 1);
        }
    }

    /** Most often onwards; an outcome follows another only by a second asking, which is left out here. */
    private ReferralState next(ReferralState from) {
        var forward = WAY.stream().filter(from.next()::contains).toList();
        return practice
                .one(forward.isEmpty() || practice.chance(20) ? from.next().stream().sorted().toList() : forward);
    }

    private @Nullable Integer benefit(ReferralState state) {
        return switch (state) {
            case HELPED -> practice.one(List.of(2, 3));
            case NO_CHANGE -> practice.one(List.of(0, 1));
            case WORSE -> practice.one(List.of(-1, -3));
            default -> null;
        };
    }

    private static LoopStep reached(List<ReferralState> counting, @Nullable LocalDate appointment,
            boolean withoutLetter) {
        if (counting.getLast().outcome()) {
            return LoopStep.ANSWERED;
        }
        if (counting.contains(ReferralState.ATTENDED)) {
            return LoopStep.SEEN;
        }
        if (appointment != null) {
            return LoopStep.APPOINTED;
        }
        if (withoutLetter || counting.contains(ReferralState.LETTER_SENT)) {
            return LoopStep.UNDER_WAY;
        }
        if (counting.contains(ReferralState.ACCEPTED)) {
            return LoopStep.WANTED;
        }
        return counting.contains(ReferralState.OFFERED) ? LoopStep.TOLD : LoopStep.SUGGESTED;
    }

    private void step(UUID referral, int position, ReferralState state, Instant begun, @Nullable Integer corrects) {
        practice.insert("referral_steps", "referral_id", referral, "position", position, "state", state.code(),
                "made_at",
                RandomPractice.at(begun.plus(Duration.ofHours(position))), "why", "", "corrects", corrects);
    }
}

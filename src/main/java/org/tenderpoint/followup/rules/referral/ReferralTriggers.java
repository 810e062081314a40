package org.tenderpoint.followup.rules.referral;

import static org.tenderpoint.followup.rules.referral.Referrals.Letter;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Phrase;

/** Why referrals are suggested, or not yet (REF-001…005), and what holds them back (REF-010, -011). */
enum ReferralTriggers {
    CONSISTENTLY_SORE(
            ReferralWords.CONSISTENTLY_SORE,
            c -> c.consistentlySore() && c.adjusted()),
    NO_BENEFIT(
            ReferralWords.NO_BENEFIT,
            ReferralCase::noBenefitFourTimes),
    ASKED(ReferralWords.ASKED_FOR, c -> c.facts().stored().otherHelp().asked() != AskedDiscipline.NONE),
    ADJUST_FIRST(
            ReferralWords.ADJUST_FIRST,
            c -> c.consistentlySore() && !c.adjusted()),
    NO_NEED(ReferralWords.NO_NEED, c -> true);

    /** The triggers that lead to suggestions. */
    static final Set<ReferralTriggers> NEEDED = Set.copyOf(EnumSet.of(CONSISTENTLY_SORE, NO_BENEFIT, ASKED));

    private final RuleEntry row;
    private final Predicate<ReferralCase> holds;

    ReferralTriggers(RuleEntry row, Predicate<ReferralCase> holds) {
        this.row = row;
        this.holds = holds;
    }

    String id() {
        return row.id();
    }

    Phrase words() {
        return Phrase.of("row." + id() + ".says");
    }

    RuleReason because() {
        return new RuleReason(id(), words());
    }

    /** Every trigger that applies; if none does, the reason why nothing is suggested. */
    static List<ReferralTriggers> of(ReferralCase c) {
        var needed = Stream.of(values())
                .filter(NEEDED::contains)
                .filter(trigger -> trigger.holds.test(c))
                .toList();
        return needed.isEmpty()
                ? List.of(ADJUST_FIRST.holds.test(c) ? ADJUST_FIRST : NO_NEED)
                : needed;
    }

    /** What holds back every discipline, with or without a trigger. */
    static List<Referrals.Line> holds(ReferralCase c) {
        var lines = new ArrayList<Referrals.Line>();
        if (c.doctorFirst()) {
            lines.add(new Referrals.Line(ReferralWords.DOCTOR_FIRST.id(), Letter.C, 0, Phrase.of("row.REF-010.says")));
        }
        if (c.redFlagWithoutDoctor()) {
            lines.add(new Referrals.Line(
                    ReferralWords.RED_FLAGS.id(), Letter.C, 0,
                    Phrase.of("row.REF-011.there")));
        }
        if (c.redFlagNotKnown()) {
            lines.add(new Referrals.Line(
                    ReferralWords.RED_FLAGS.id(), Letter.C, 0,
                    Phrase.of("row.REF-011.not_known")));
        }
        return lines;
    }

    static List<RuleReason> notes(ReferralCase c) {
        var notes = new ArrayList<RuleReason>();
        if (NO_BENEFIT.holds.test(c)) {
            notes.add(new RuleReason(ReferralWords.NO_BENEFIT.id(), Phrase.of("row.REF-002.tells")));
        }
        if (!c.redFlagsRecorded()) {
            notes.add(new RuleReason(ReferralWords.RED_FLAGS.id(), Phrase.of("row.REF-011.tells")));
        }
        notes.add(new RuleReason(ReferralWords.ALWAYS_SHOWN.id(), ReferralWords.ALWAYS));
        notes.add(new RuleReason(ReferralWords.FIRST_VISIT_ROW.id(), ReferralWords.FIRST_VISIT));
        return notes;
    }
}

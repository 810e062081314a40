package org.tenderpoint.followup.rules;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.rule.RuleEntry.GoingAhead;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.rule.RuleTags.RuleEffect;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Rows of the referral book that are no rows of facts: triggers, what holds back, ranking, what goes with every
 * referral.
 */
final class ReferralWords {

    /** What goes with every referral. */
    static final Phrase ALWAYS = Phrase.of("row.REF-013.says");
    static final Phrase FIRST_VISIT = Phrase.of("row.REF-164.says");

    private ReferralWords() {}

    static final RuleEntry CONSISTENTLY_SORE = entry(
            RuleEffect.REFERS, "REF-001",
            "of the last " + word(ReferralCase.HISTORY_LENGTH) + " followed-up sessions within a year at least "
                    + word(ReferralCase.BAD_SESSIONS) + " were bad (" + MIDDLING + " of " + WORST + " or more, or over"
                    + " " + TWO_DAYS + " hours), and one of the bad ones had been changed because of earlier feedback",
            "score and rank",
            "C",
            "Seed A");

    static final RuleEntry NO_BENEFIT = entry(
            RuleEffect.REFERS, "REF-002",
            "no benefit in each of the last " + word(ReferralCase.WITHOUT_BENEFIT)
                    + " followed-up sessions for the same complaint (benefit not asked: it"
                    + " fell by less than " + ReferralCase.FELL_ENOUGH + ")",
            "score and rank; review the goal with the therapist",
            "A/C",
            "NG59");

    static final RuleEntry ASKED_FOR = entry(
            RuleEffect.REFERS, "REF-003",
            "the client asks for a discipline, or for any",
            "score and rank; the discipline asked for +" + ReferralRules.ASKED_FOR,
            "C",
            "");

    static final RuleEntry ADJUST_FIRST = entry(
            RuleEffect.TELLS, "REF-004",
            "as REF-001, but none of the bad sessions had been changed",
            "nothing is suggested yet; the best is possible",
            "C",
            "Seed A");

    static final RuleEntry NO_NEED = entry(
            RuleEffect.TELLS, "REF-005",
            "none of REF-001 to REF-003",
            "statuses are still judged, nothing is suggested; the list stays closed unless opened",
            "C",
            "Seed A");

    static final RuleEntry DOCTOR_FIRST = entry(
            RuleEffect.DOCTOR, "REF-010",
            "see a doctor or worse now, or the last such result has no recorded answer",
            "all " + word(Discipline.values().length) + " only after clearance; what is not suitable stays so",
            "C",
            "Seed A");

    static final RuleEntry RED_FLAGS = entry(
            RuleEffect.DOCTOR, "REF-011",
            "a red flag of the last visit is yes without a doctor's answer, or not known",
            "all " + word(Discipline.values().length)
                    + " only after clearance; without a record: confirm the red flags before booking",
            "A",
            "FIN20");

    static final RuleEntry DECLINED = entry(RuleEffect.REFUSES, "REF-012", "the client does not want it",
            "left out", "C", "");

    static final RuleEntry ALWAYS_SHOWN = entry(RuleEffect.TELLS, "REF-013", "every referral",
            Say.in(Texts.STORED, ALWAYS), "C", "Seed A");

    static final RuleEntry MUST_KNOW = entry(
            RuleEffect.ASKS, "REF-150",
            "a fact that could refuse a discipline is not known (osteoporosis: from " + AT_RISK + ", or age not known)",
            "that discipline only after clearance, with the question",
            "C",
            "");

    static final RuleEntry BASE = entry(
            RuleEffect.TELLS, "REF-160",
            "every discipline",
            "base by place and all numbers, from 0 to " + ReferralRules.BEST_SCORE
                    + "; the worst letter decides: N not suitable, C only after"
                    + " clearance, P possible; else from " + ReferralRules.SUGGEST_FROM + " suggested, from "
                    + ReferralRules.POSSIBLE_FROM + " possible, below not suitable",
            "C",
            "");

    static final RuleEntry AT_MOST_THREE = entry(
            RuleEffect.TELLS, "REF-161",
            "more than " + word(ReferralRules.MOST_SUGGESTED) + " suggested",
            "the best " + word(ReferralRules.MOST_SUGGESTED) + " stay suggested, the others become possible",
            "C",
            "");

    static final RuleEntry ORDER = entry(
            RuleEffect.TELLS, "REF-162",
            "inside a status",
            "higher score first; then physio, yoga and Pilates (Pilates before yoga with scoliosis or hypermobile"
                    + " joints), acupuncture, chiropractic",
            "C",
            "");

    static final RuleEntry EVERYTHING_LISTED = entry(
            RuleEffect.TELLS, "REF-163",
            "every discipline",
            "all its rows, numbers and reasons, also of the refused ones",
            "C",
            "");

    static final RuleEntry FIRST_VISIT_ROW = entry(RuleEffect.TELLS, "REF-164", "every referral",
            Say.in(Texts.STORED, FIRST_VISIT), "C", "");

    static final RuleEntry WHAT_CAME_OF_IT = entry(
            RuleEffect.CONTACT, "REF-165",
            "every referral",
            "asked at the next visit and " + weeks(FOUR_WEEKS)
                    + " after the first appointment: went, and from very much"
                    + " worse to very much better; helped from +" + ReferralRules.HELPED_FROM + ", worse from −"
                    + -ReferralRules.WORSE_TO + "; not answered is not known",
            "C",
            "");

    static final List<RuleEntry> ENTRIES = List.of(
            CONSISTENTLY_SORE, NO_BENEFIT, ASKED_FOR, ADJUST_FIRST, NO_NEED, DOCTOR_FIRST, RED_FLAGS, DECLINED,
            ALWAYS_SHOWN,
            MUST_KNOW, BASE, AT_MOST_THREE, ORDER, EVERYTHING_LISTED, FIRST_VISIT_ROW, WHAT_CAME_OF_IT);

    private static RuleEntry entry(
            RuleEffect does, String id, String when, String effect, String grades,
            String source) {
        return RuleEntry.kept(
                id,
                RuleBookSection.REFERRAL,
                when,
                effect,
                source,
                grades,
                GoingAhead.THERAPIST,
                RuleTags.of(does));
    }
}

package org.tenderpoint.followup.rules.referral;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.List;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Entries of the referral book other than rows of facts: triggers, holds, ranking, and what goes with every referral.
 */
final class ReferralWords {

    /** The notes that go with every referral. */
    static final Phrase ALWAYS = Phrase.of("row.REF-013.says");
    static final Phrase FIRST_VISIT = Phrase.of("row.REF-164.says");

    private ReferralWords() {}

    static final RuleEntry CONSISTENTLY_SORE = entry(RuleEffect.REFERS, "REF-001", "C", "Seed A");

    static final RuleEntry NO_BENEFIT = entry(RuleEffect.REFERS, "REF-002", "A/C", "NG59");

    static final RuleEntry ASKED_FOR = entry(RuleEffect.REFERS, "REF-003", "C", "");

    static final RuleEntry ADJUST_FIRST = entry(RuleEffect.TELLS, "REF-004", "C", "Seed A");

    static final RuleEntry NO_NEED = entry(RuleEffect.TELLS, "REF-005", "C", "Seed A");

    static final RuleEntry DOCTOR_FIRST = entry(RuleEffect.DOCTOR, "REF-010", "C", "Seed A");

    static final RuleEntry RED_FLAGS = entry(RuleEffect.DOCTOR, "REF-011", "A", "FIN20");

    static final RuleEntry DECLINED = entry(RuleEffect.REFUSES, "REF-012", "C", "");

    static final RuleEntry ALWAYS_SHOWN = entry(RuleEffect.TELLS, "REF-013", ALWAYS, "C", "Seed A");

    static final RuleEntry MUST_KNOW = entry(RuleEffect.ASKS, "REF-150", "C", "");

    static final RuleEntry BASE = entry(RuleEffect.TELLS, "REF-160", "C", "");

    static final RuleEntry AT_MOST_THREE = entry(RuleEffect.TELLS, "REF-161", "C", "");

    static final RuleEntry ORDER = entry(RuleEffect.TELLS, "REF-162", "C", "");

    static final RuleEntry EVERYTHING_LISTED = entry(RuleEffect.TELLS, "REF-163", "C", "");

    static final RuleEntry FIRST_VISIT_ROW = entry(RuleEffect.TELLS, "REF-164", FIRST_VISIT, "C", "");

    static final RuleEntry WHAT_CAME_OF_IT = entry(RuleEffect.CONTACT, "REF-165", "C", "");

    static final List<RuleEntry> ENTRIES = List.of(
            CONSISTENTLY_SORE, NO_BENEFIT, ASKED_FOR, ADJUST_FIRST, NO_NEED, DOCTOR_FIRST, RED_FLAGS, DECLINED,
            ALWAYS_SHOWN,
            MUST_KNOW, BASE, AT_MOST_THREE, ORDER, EVERYTHING_LISTED, FIRST_VISIT_ROW, WHAT_CAME_OF_IT);

    private static RuleEntry entry(RuleEffect does, String id, String grades, String source) {
        return entry(does, id, Row.thenOf(id), grades, source);
    }

    private static RuleEntry entry(RuleEffect does, String id, Phrase effect, String grades, String source) {
        return RuleEntry.kept(
                id,
                RuleBookSection.REFERRAL,
                Row.whenOf(id),
                effect,
                source,
                grades,
                GoingAhead.THERAPIST,
                RuleTags.of(does));
    }
}

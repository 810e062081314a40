package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.Set;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.say.Phrase;

/** Signs that came and went, and the clients who still need a call after them. */
final class SpellSigns {

    static final Sign FRAIL = Sign.of(
            Phrase.of("row.sign.frail_over_heart", OLDER),
            Basis.stored("frail"), FollowUpReading::frail)
            .reads(HEART_CONDITION, STROKE_HISTORY, DIABETES, PREGNANCY, EPILEPSY, LONG_TERM_STEROIDS,
                    HIGH_BLOOD_PRESSURE);
    /** Frail after a spell; if the client was dizzy only on rising, fewer facts count. */
    static final Sign FRAIL_AFTER_SPELL = Sign.of(
            Phrase.of("row.sign.frail_rising_alone_fewer", Phrase.of("row.sign.frail_over_heart", OLDER)),
            Basis.stored("frail"), FollowUpReading::frailAfterSpell)
            .reads(HEART_CONDITION, STROKE_HISTORY, DIABETES, PREGNANCY, EPILEPSY, LONG_TERM_STEROIDS,
                    HIGH_BLOOD_PRESSURE, ANTICOAGULANT, BLEEDING_DISORDER);
    private static final Sign SPELL = all(allOver(NAUSEA, DIZZINESS), not(yes(VOMITING)));
    /** A short drop of blood pressure. */
    static final Sign PLAIN_SPELL = all(SPELL, not(NECK_WORK), not(FRAIL_AFTER_SPELL));
    static final Sign SPELL_TO_ASK_ABOUT = all(SPELL, any(NECK_WORK, FRAIL_AFTER_SPELL), not(SORE_NECK));
    /** It lasts, but nothing else speaks for danger. */
    static final Sign LASTING_AND_ALONE = all(
            anyOf(NAUSEA, DIZZINESS), not(NECK_WORK), not(FRAIL),
            not(clientNotDenied(CANCER_ACTIVE, IMMUNOSUPPRESSION, KIDNEY_OR_LIVER_DISEASE, ANTICOAGULANT)),
            now(0, 3), not(all(SORE, hurts(ABDOMEN, CHEST, HEAD, FACE_JAW))), allDeniedBut(NAUSEA, DIZZINESS),
            not(PLAIN_SPELL), not(SPELL_TO_ASK_ABOUT));

    private static final Phrase FIRM_NECK = Phrase.of("row.sign.firm_work_neck", MEDIUM);
    private static final Set<NumbWhere> ONE_LIMB = Set.of(NumbWhere.ONE_ARM, NumbWhere.ONE_LEG);
    /** A limb that fell asleep, without signs of a small stroke, a nerve root or the spinal cord. */
    static final Sign FELL_ASLEEP = all(
            allOver(NUMBNESS, TINGLING),
            Sign.of("places_named_neither_face", Basis.NOTHING,
                    r -> !r.answers().numbWhere().isEmpty()
                            && !r.answers().numbWhere().contains(NumbWhere.FACE)
                            && !r.answers().numbWhere().contains(NumbWhere.BOTH_LEGS)),
            not(anyOf(WEAKNESS_ARMS, WEAKNESS_LEGS, WEAKNESS_BACK)),
            not(DISC_OR_SLIP),
            not(Sign.of(Phrase.of("row.sign.one_arm_leg_perhaps", AT_RISK, FIRM_NECK), Basis.NOTHING,
                    r -> r.answers().numbWhere().stream().anyMatch(ONE_LIMB::contains)
                            && (r.smallStroke() || r.neckFirm()))
                    .reads(STROKE_HISTORY, HIGH_BLOOD_PRESSURE, DIABETES, HEART_CONDITION, ANTICOAGULANT)),
            not(Sign.of(Phrase.of("row.sign.both_arms_after_firm", FIRM_NECK), Basis.NOTHING,
                    r -> r.answers().numbWhere().contains(NumbWhere.BOTH_ARMS) && r.neckFirm())));
    private static final Sign DISC_NOT_KNOWN = any(clientUnknown(HERNIATED_DISC), clientUnknown(SPONDYLOLISTHESIS));
    static final Sign FELL_ASLEEP_DISC_NOT_KNOWN = all(FELL_ASLEEP, DISC_NOT_KNOWN);
    static final Sign FELL_ASLEEP_PLAINLY = all(FELL_ASLEEP, not(DISC_NOT_KNOWN));
    static final Sign ITCH_GONE = all(over(SKIN_REACTION), swelling(Swelling.NONE));

    private SpellSigns() {}
}

package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.all;
import static org.tenderpoint.followup.rules.triage.Sign.any;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.vocabulary.facts.Condition;

/** Signs of clots, of bleeding and of a widened artery. */
final class VesselSigns {

    static final Sign LEG_ONE = Sign.of("one_leg_only_calf",
            Basis.answered("one_leg"), FollowUpReading::legOne);
    /** Places where a clot makes a leg swell. */
    static final Sign VEIN = hurts(CALVES, THIGHS_BACK, THIGHS_FRONT);
    static final Sign CLOT = Sign.of(
            "clot_now_before_raised",
            Basis.stored("clot_facts"),
            FollowUpReading::clot).reads(FollowUpReading.CLOT_CONDITIONS);
    static final Sign CLOT_UNKNOWN = Sign
            .of("clot_risk_not_known", Basis.unknown("clot_facts"), FollowUpReading::clotUnknown)
            .reads(FollowUpReading.CLOT_CONDITIONS);
    static final Sign CLOT_FACT_UNKNOWN = any(
            clientUnknown(Condition.CLOT_NOW_OR_SUSPECTED),
            clientUnknown(Condition.CLOT_HISTORY),
            clientUnknown(Condition.LONG_TRAVEL_OR_IMMOBILISED),
            clientUnknown(Condition.LONG_JOURNEY),
            clientUnknown(Condition.CANCER_ACTIVE),
            clientUnknown(Condition.RECENT_SURGERY),
            clientUnknown(Condition.RECENT_FRACTURE));

    static final Sign THINNED = Sign.of(
            "blood_thinners_other_than",
            r -> Stream.of(Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER)
                    .filter(r::yes)
                    .map(one -> Basis.stored("condition." + one.code()))
                    .reduce(Basis.NOTHING, Basis::and),
            FollowUpReading::thinned).reads(Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER);
    static final Sign THINNED_UNKNOWN = Sign.of(
            "blood_thinners_bleeding_disorder",
            r -> Stream.of(Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER)
                    .filter(one -> r.unknown(one))
                    .map(one -> Basis.unknown("condition." + one.code()))
                    .reduce(Basis.NOTHING, Basis::and),
            FollowUpReading::thinnedUnknown).reads(Condition.ANTICOAGULANT, Condition.BLEEDING_DISORDER);

    private static final Sign BEATING = feels(Quality.THROBBING);
    private static final Sign AGED = aged(ARTERIES_WIDEN);
    private static final Sign WIDENED = client(Condition.ANEURYSM);

    /** A widened artery that may be giving way. */
    static final Sign ARTERY_GIVES_WAY = all(SORE, any(
            all(WIDENED, hurts(ABDOMEN, CHEST, MID_BACK, LOWER_BACK),
                    any(hurts(ABDOMEN, CHEST), BEATING, now(MIDDLING), NOT_FADING)),
            all(AGED, hurts(ABDOMEN), BEATING, now(MIDDLING)),
            all(AGED, hurts(ABDOMEN, MID_BACK, LOWER_BACK), BEATING, FAINT_OR_SICK)));
    static final Sign ARTERY_NOT_KNOWN = all(
            clientUnknown(Condition.ANEURYSM), SORE, BEATING, hurts(ABDOMEN, LOWER_BACK), now(MIDDLING));
    /** Pain of the belly or a throbbing back, which is not muscle soreness. */
    static final Sign BELLY_OR_BEATING_BACK = all(SORE, any(
            all(hurts(ABDOMEN), now(6)),
            all(AGED, BEATING, hurts(ABDOMEN, MID_BACK, LOWER_BACK), now(MIDDLING)),
            all(WIDENED, hurts(ABDOMEN, CHEST, MID_BACK, LOWER_BACK))));

    private VesselSigns() {}
}

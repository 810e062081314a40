package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Sign.any;
import static org.tenderpoint.followup.rules.Signs.*;

import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * Signs as the first edition of the tables read them, and in its words: questions that were asked more widely since
 * have other labels now.
 */
final class EarlierSigns {

    static final Sign LEG_ONE_BUT_FRONT = Sign.of("one leg only, at calf, shin, knee or back of the thigh",
            Basis.answered("one_leg"), FollowUpReading::legOneButFront);
    static final Sign CLOT_OF_ANY_SURGERY = Sign.of(
            "a clot now or before, or raised clot risk (cancer, pregnancy, recent surgery, fracture or immobility)",
            Basis.stored("clot_facts"),
            FollowUpReading::clotOfAnySurgery).reads(FollowUpReading.CLOT_CONDITIONS);
    static final Sign CLOT_NOT_KNOWN = Sign
            .of("clot risk not known", Basis.unknown("clot_facts"), FollowUpReading::clotOfAnySurgeryUnknown)
            .reads(FollowUpReading.CLOT_CONDITIONS);
    static final Sign BLEEDS = any(
            client(Condition.ANTICOAGULANT),
            client(Condition.BLEEDING_DISORDER).saying("bleeding disorder or easy bruising"));
    /** What a row asked that reads these two. */
    static final String ASKED = "blood thinners, bleeding disorder or easy bruising";
    static final Sign IMPLANTED = client(Condition.IMPLANT)
            .saying("implant or hardware (screws, cage, joint, port, pump)");
    static final Sign CALF = yes(Symptom.CALF_SWELLING_ONE_SIDE).saying("one calf swollen");
    static final Sign CALF_NOT_KNOWN = unknown(Symptom.CALF_SWELLING_ONE_SIDE).saying("one calf swollen not known");
    static final Sign SADDLE = yes(Symptom.SADDLE_NUMBNESS).saying("numb between the legs, where a saddle would touch");
    static final Sign SADDLE_NOT_KNOWN = unknown(Symptom.SADDLE_NUMBNESS)
            .saying("numb between the legs, where a saddle would touch not known");

    private EarlierSigns() {}
}

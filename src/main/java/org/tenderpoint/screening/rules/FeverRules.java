package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.RedFlag.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.rule.Row;

/** Fever together with what makes it dangerous (SCR-611 to SCR-613, SCR-624, SCR-627). */
final class FeverRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-611")
                    .about(RECENT_SURGERY, LONG_TERM_STEROIDS, DIABETES, CANCER_ACTIVE, IMMUNOSUPPRESSION)
                    .when(facts -> RedFlagRules.feverWithSpinalPain(facts)
                            && (spinalSurgery(facts)
                                    || facts.yes(LONG_TERM_STEROIDS)
                                    || facts.yes(DIABETES)
                                    || facts.yes(CANCER_ACTIVE)
                                    || facts.yes(IMMUNOSUPPRESSION)))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("CKS", A),
            rule("SCR-612")
                    .about(INFECTION_OR_FEVER_NOW, CANCER_ACTIVE)
                    .when(facts -> feverOrInfection(facts) && facts.yes(CANCER_ACTIVE))
                    .then(EMERGENCY, see(Deadline.EMERGENCY), note("chemotherapy_alert_card"))
                    .source("CG151", A),
            rule("SCR-613")
                    .about(INFECTION_OR_FEVER_NOW, RECENT_SURGERY)
                    .when(facts -> feverOrInfection(facts) && surgery(facts, 0, TWELVE_WEEKS))
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .source("CP, W", B),
            rule("SCR-624")
                    .about(INFECTION_OR_FEVER_NOW, IMMUNOSUPPRESSION)
                    .when(facts -> feverOrInfection(facts) && facts.yes(IMMUNOSUPPRESSION))
                    .then(DEFER, see(Deadline.SAME_DAY), note("call_clinic_number"))
                    .source("CG151, CP", A_C),
            rule("SCR-627")
                    .about(INFECTION_OR_FEVER_NOW, RECENT_INJECTION)
                    .when(facts -> feverOrInfection(facts) && InjectionRules.atTheSpine(facts))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("FPM, CKS", A_C));

    private static boolean feverOrInfection(Reading facts) {
        return facts.yes(FEVER_NOW) || facts.yes(INFECTION_OR_FEVER_NOW);
    }

    private FeverRules() {}
}

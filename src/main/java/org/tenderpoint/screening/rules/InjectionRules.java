package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Position.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Injections and needling of the last two weeks (SCR-247 to SCR-249). */
final class InjectionRules {

    /** Days after an injection at the spine. */
    static final int A_WEEK_AFTER = 7;
    static final int NEEDLED = 3;

    private static final EffectArea SITE = regionsOf(RECENT_INJECTION);
    private static final EffectArea NEAR_SITE = near(RECENT_INJECTION);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-247")
                    .about(RECENT_INJECTION)
                    .when(InjectionRules::atTheSpine)
                    .then(facts -> facts.days(RECENT_INJECTION) < A_WEEK_AFTER ? CLEARANCE : ADAPT,
                            leaveOut(SITE),
                            cap(NEAR_SITE, 1),
                            noSpinalMovement(),
                            no(SITE.or(NEAR_SITE), HEAT, SUCTION, SCRAPING),
                            askRaising("",
                                    "since_then_headache_sitting",
                                    EMERGENCY, Deadline.EMERGENCY,
                                    afterYes("after_spine_injection")))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("FPM, CP", A_C),
            rule("SCR-248")
                    .about(RECENT_INJECTION)
                    .when(InjectionRules::elsewhere)
                    .then(ADAPT,
                            leaveOut(SITE),
                            no(SITE.or(NEAR_SITE), HEAT, SUCTION, SCRAPING),
                            when("needling_not_vaccine", facts -> !kind(facts, "vaccine"),
                                    askRaising("",
                                            "needles_over_chest_ribs",
                                            EMERGENCY, Deadline.EMERGENCY,
                                            afterYes("breathless_after_needles"))))
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("CP, Yin 2014", C),
            rule("SCR-249")
                    .about(RECENT_INJECTION)
                    .when(facts -> kind(facts, "botox_or_filler", "unknown"))
                    .then(ADAPT,
                            leaveOut(SITE),
                            when("head_face_throat_place",
                                    facts -> facts.touches(RECENT_INJECTION, Area.of(HEAD, FACE_JAW, NECK_FRONT)),
                                    no(ALL, PRONE_LONG),
                                    only(SUPINE_BOLSTERED, SEMI_RECLINED, SIDE_LYING)))
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("CP", C));

    /** An injection near the spine or a nerve, or possibly there; after two weeks it no longer counts. */
    static boolean atTheSpine(Reading facts) {
        return kind(facts, "epidural_or_nerve_block", "unknown");
    }

    private static boolean elsewhere(Reading facts) {
        return kind(facts, "joint_or_muscle", "other", "unknown")
                || kind(facts, "dry_needling", "vaccine") && facts.days(RECENT_INJECTION) < NEEDLED;
    }

    /** An injection whose site is still left alone. */
    static boolean fresh(Reading facts) {
        return atTheSpine(facts) || elsewhere(facts) || kind(facts, "botox_or_filler");
    }

    private static boolean kind(Reading facts, String... kinds) {
        return facts.is(RECENT_INJECTION, Detail.INJECTION_KIND, kinds);
    }

    private InjectionRules() {}
}

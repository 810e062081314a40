package org.tenderpoint.followup.rules.triage;

import static org.tenderpoint.followup.rules.facts.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.followup.rules.triage.Call.NOW;
import static org.tenderpoint.followup.rules.triage.ClientSigns.*;
import static org.tenderpoint.followup.rules.triage.Sign.*;
import static org.tenderpoint.followup.rules.triage.Signs.*;
import static org.tenderpoint.followup.rules.triage.TriageRow.rule;
import static org.tenderpoint.followup.rules.triage.VesselSigns.*;
import static org.tenderpoint.followup.rules.triage.WhereSigns.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Basis;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.rule.Row;

/** TRI-120 to TRI-128: call the emergency number now, for signs of the whole body. */
final class CollapseRows {

    /** What makes pain of muscles and joints worse, but hardly pain of a vessel. */
    private static final Set<AggravatedBy> OF_MUSCLES = Set.copyOf(EnumSet.of(
            AggravatedBy.SITTING, AggravatedBy.STANDING, AggravatedBy.BENDING, AggravatedBy.LIFTING,
            AggravatedBy.COUGHING, AggravatedBy.TOUCH, AggravatedBy.EXERCISE));

    /** Pain in the shoulder that may come from a bleed in the belly. */
    private static final Sign SHOULDER_NOT_WORKED = Sign.of(
            "sore_shoulders_where_nobody", Basis.answered("regions"),
            r -> r.in(SHOULDERS) && !r.regionsWorked().contains(SHOULDERS));
    private static final Sign RED_OR_HOT = anyOf(REDNESS, HOT_TENDER);
    private static final Sign ANGRY_PLACE = all(RED_OR_HOT, any(
            now(STRONG), spread(Spread.SPREADING), swelling(Swelling.PRONOUNCED)));
    private static final Sign BAD_BELLY = all(hurts(ABDOMEN), now(6));
    private static final Sign NO_MOVEMENT_CHANGES_IT = Sign.of(
            "no_posture_load_cough", Basis.NOTHING,
            r -> r.answers().aggravatedBy().stream().noneMatch(OF_MUSCLES::contains));
    private static final Sign AORTA_PLACE = all(
            SORE, hurts(CHEST, UPPER_BACK, MID_BACK), now(STRONG), NOT_EASED, NO_MOVEMENT_CHANGES_IT,
            any(aged(AT_RISK), clientNotDenied(HIGH_BLOOD_PRESSURE), client(ANEURYSM)));
    private static final Sign GLANDS_GIVE_WAY = any(
            all(yes(VOMITING), any(anyOf(FEVER, CHILLS, DIZZINESS, FAINTED), worry(CONFUSED_OR_DROWSY))),
            all(anyOf(FEVER, CHILLS), anyOf(DIZZINESS, FAINTED)));

    static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = List.of(
            rule("TRI-120")
                    .when(EMERGENCY, ARTERY_GIVES_WAY)
                    .when(URGENT, ARTERY_NOT_KNOWN).ask(ANEURYSM)
                    .source("A NG156"),

            rule("TRI-121")
                    .when(EMERGENCY, all(HEAD_HIT, any(
                            THINNED,
                            anyOf(SEVERE_HEADACHE, VOMITING, FAINTED),
                            anyOf(VISION_OR_SPEECH_CHANGE, SWALLOWING_OR_BALANCE_TROUBLE),
                            worry(CONFUSED_OR_DROWSY),
                            LOST_FEELING)))
                    .when(URGENT, NOW, all(HEAD_HIT, THINNED_UNKNOWN)).ask(ANTICOAGULANT, BLEEDING_DISORDER)
                    .source("A NG232"),

            rule("TRI-122")
                    .when(EMERGENCY, any(
                            all(anyOf(FEVER, CHILLS), any(
                                    ANGRY_PLACE,
                                    yes(FAINTED),
                                    worry(CONFUSED_OR_DROWSY),
                                    worry(COLD_OR_PALE_LIMB),
                                    all(yes(DIZZINESS), yes(VOMITING)),
                                    all(yes(SKIN_REACTION), any(
                                            yes(VOMITING), yes(SEVERE_HEADACHE), unknown(SEVERE_HEADACHE))))),
                            all(RED_OR_HOT, now(8), any(spread(Spread.SPREADING), WORSE))))
                    .when(URGENT, NOW, all(anyUnknown(FEVER, CHILLS), ANGRY_PLACE))
                    .source("A NG253; B case reports"),

            rule("TRI-123")
                    .when(EMERGENCY, all(
                            yes(BLEEDING_OR_FLUID_IN_PREGNANCY), any(BAD_BELLY, anyOf(DIZZINESS, FAINTED))))
                    .when(URGENT, NOW, all(unknown(BLEEDING_OR_FLUID_IN_PREGNANCY), BAD_BELLY))
                    .source("A RCOG63"),

            rule("TRI-124")
                    .when(EMERGENCY, all(AORTA_PLACE, any(feels(SHARP), feels(THROBBING))))
                    .when(URGENT, all(AORTA_PLACE, Sign.of("quality_not_known", Basis.unknown("quality"),
                            r -> r.answers().qualities().isEmpty())))
                    .source("A ESC 2024; B textbook"),

            rule("TRI-125")
                    .when(EMERGENCY, all(client(LONG_TERM_STEROIDS), GLANDS_GIVE_WAY))
                    .when(URGENT, all(clientUnknown(LONG_TERM_STEROIDS), GLANDS_GIVE_WAY)).ask(LONG_TERM_STEROIDS)
                    .source("A NHS STEROID 2020"),

            rule("TRI-126")
                    .when(EMERGENCY, all(worry(COLD_OR_PALE_LIMB), any(
                            LOST_FEELING,
                            anyUnknown(NUMBNESS, TINGLING, WEAKNESS_ARMS, WEAKNESS_LEGS),
                            all(now(MIDDLING), any(AT_A_LEG, hurts(UPPER_ARMS, FOREARMS, WRISTS_HANDS))))))
                    .source("A CKS limb; B textbook"),

            rule("TRI-127")
                    .when(EMERGENCY, all(worry(CONFUSED_OR_DROWSY), any(
                            anyOf(SEVERE_HEADACHE, VOMITING), client(DIABETES), THINNED, client(PREGNANCY),
                            aged(OLDER))))
                    .source("A NG232, NG28"),

            rule("TRI-128")
                    .when(EMERGENCY, any(
                            all(SORE, hurts(ABDOMEN, MID_BACK, LOWER_BACK, CHEST), SHOULDER_NOT_WORKED, now(5),
                                    NOT_EASED, any(
                                            yes(DIZZINESS), yes(FAINTED), unknown(FAINTED), worry(PALE_CLAMMY))),
                            all(worry(PALE_CLAMMY), any(
                                    anyOf(DIZZINESS, FAINTED, VOMITING), unknown(FAINTED),
                                    all(now(MIDDLING), hurts(ABDOMEN, MID_BACK, CHEST))))))
                    .source("B case reports"));

    private CollapseRows() {}
}

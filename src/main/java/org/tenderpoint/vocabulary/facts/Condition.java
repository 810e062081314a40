package org.tenderpoint.vocabulary.facts;

import static org.tenderpoint.vocabulary.facts.Detail.*;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.Word;

/** A client fact that intake asks about, with the details stored under a yes, in the order in which they are asked. */
public enum Condition implements Word {
    HERNIATED_DISC(Group.SPINE_JOINTS, LEVEL, SINCE, PHASE, NERVE_SYMPTOMS_NOW, DOCTOR_AWARE),
    OSTEOPOROSIS(Group.SPINE_JOINTS, SEVERITY, FRAGILITY_FRACTURE),
    ARTHRITIS(Group.SPINE_JOINTS, TYPE, REGIONS, FLARE_NOW),
    SCOLIOSIS(Group.SPINE_JOINTS),
    SPONDYLOLISTHESIS(Group.SPINE_JOINTS),
    HYPERMOBILITY(Group.SPINE_JOINTS),

    ANTICOAGULANT(Group.HEART_BLOOD, NAME, ASPIRIN_ONLY),
    BLEEDING_DISORDER(Group.HEART_BLOOD),
    CLOT_NOW_OR_SUSPECTED(Group.HEART_BLOOD, true),
    CLOT_HISTORY(Group.HEART_BLOOD, DATE, REGIONS),
    LONG_TRAVEL_OR_IMMOBILISED(Group.HEART_BLOOD, true),
    LONG_JOURNEY(Group.HEART_BLOOD, true),
    HEART_CONDITION(Group.HEART_BLOOD, STABLE),
    HIGH_BLOOD_PRESSURE(Group.HEART_BLOOD, CONTROLLED),
    STROKE_HISTORY(Group.HEART_BLOOD, DATE),
    VARICOSE_VEINS(Group.HEART_BLOOD, REGIONS),
    /** A widened artery. */
    ANEURYSM(Group.HEART_BLOOD, REGIONS),
    LYMPHOEDEMA(Group.HEART_BLOOD, REGIONS),

    SKIN_PROBLEM(Group.SKIN_FEELING, REGIONS, CONTAGIOUS),
    NEUROPATHY(Group.SKIN_FEELING, REGIONS),
    COLD_SENSITIVITY(Group.SKIN_FEELING),
    ALLERGY(Group.SKIN_FEELING, ITEMS),
    LOW_PAIN_THRESHOLD(Group.SKIN_FEELING),

    FIBROMYALGIA(Group.OTHER_HEALTH, FLARE_NOW),
    CANCER_ACTIVE(Group.OTHER_HEALTH, Detail.BONE, REGIONS),
    CANCER_HISTORY(Group.OTHER_HEALTH, LYMPH_NODES_REMOVED, REGIONS),
    PREGNANCY(Group.OTHER_HEALTH, DUE_DATE, WEEKS, HIGH_RISK),
    DIABETES(Group.OTHER_HEALTH, Detail.NEUROPATHY),
    EPILEPSY(Group.OTHER_HEALTH, CONTROLLED),
    KIDNEY_OR_LIVER_DISEASE(Group.OTHER_HEALTH),
    STOMACH_ULCER(Group.OTHER_HEALTH),
    ASTHMA_NSAID(Group.OTHER_HEALTH),
    LONG_TERM_STEROIDS(Group.OTHER_HEALTH),
    INFECTION_OR_FEVER_NOW(Group.OTHER_HEALTH, true),
    CHRONIC_PAIN_OTHER(Group.OTHER_HEALTH, REGIONS),
    IMMUNOSUPPRESSION(Group.OTHER_HEALTH),
    NERVE_DISEASE(Group.OTHER_HEALTH, FLARE_NOW),
    EXERTION_INTOLERANCE(Group.OTHER_HEALTH),
    SUPPORT_TO_DECIDE(Group.OTHER_HEALTH),

    RECENT_SURGERY(Group.SURGERY_INJURY, DATE, REGIONS, CLEARED_FOR_MASSAGE, WOUND_HEALED, SPINAL),
    RECENT_FRACTURE(Group.SURGERY_INJURY, DATE, REGIONS, CLEARED_FOR_MASSAGE),
    RECENT_INJURY(Group.SURGERY_INJURY, DATE, REGIONS, HIGH_ENERGY, SEEN_BY_DOCTOR),
    IMPLANT(Group.SURGERY_INJURY, KIND, REGIONS),
    RECENT_INJECTION(Group.SURGERY_INJURY, DATE, REGIONS, INJECTION_KIND),

    /** What no other question covers, in the client's words; asked last. */
    OTHER_CONDITION(
            Group.ANYTHING_ELSE, TEXT, TOLD_TO_AVOID, BLOOD_HEART_BONE_SKIN_FEELING, IN_HOSPITAL, NEW_MEDICINE,
            NO_BEARING, ON_LIST);

    /** The sections of the intake form. */
    public enum Group implements Coded {
        SPINE_JOINTS,
        HEART_BLOOD,
        SKIN_FEELING,
        OTHER_HEALTH,
        SURGERY_INJURY,
        ANYTHING_ELSE
    }

    private final Group group;
    private final boolean aboutNow;
    private final List<Detail> details;

    Condition(Group group, Detail... details) {
        this(group, false, details);
    }

    Condition(Group group, boolean aboutNow, Detail... details) {
        this.group = group;
        this.aboutNow = aboutNow;
        this.details = List.of(details);
    }

    public Group group() {
        return group;
    }

    /** Whether the answer counts only for the visit at which it was confirmed (but see {@link #countsFor}). */
    public boolean aboutNow() {
        return aboutNow;
    }

    /** For how many days a yes counts, from the day on which it was told; empty where it does not end so. */
    public OptionalInt countsFor() {
        return this == LONG_TRAVEL_OR_IMMOBILISED
                ? OptionalInt.of(Bounds.TWELVE_WEEKS)
                : this == LONG_JOURNEY ? OptionalInt.of(Bounds.FOUR_WEEKS) : OptionalInt.empty();
    }

    public List<Detail> details() {
        return details;
    }

    /**
     * Where it can be, as the tables say; empty: anywhere. Only these are offered. What was told with another place
     * stays as it is and counts.
     */
    public Set<Region> places() {
        return this == ANEURYSM ? Set.of(Region.HEAD, Region.CHEST, Region.ABDOMEN) : Set.of();
    }

    /** The details that a client is asked for after a yes. */
    public List<Detail> askedDetails() {
        return details.stream().filter(Detail::asked).toList();
    }
}

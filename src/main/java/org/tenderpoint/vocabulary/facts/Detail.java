package org.tenderpoint.vocabulary.facts;

import java.util.List;
import java.util.Optional;
import org.tenderpoint.vocabulary.rule.Word;

/**
 * A detail that intake stores with a condition that is yes, as text in a canonical form that {@link Kind} describes.
 */
public enum Detail implements Word {
    LEVEL(Kind.CHOICE, "cervical", "thoracic", "lumbar"),
    /** Rules count from the latest day that it can mean ({@link ToldTime}). */
    SINCE(Kind.DATE),
    /** Only {@code resolved} is asked; the other phases follow from {@link #SINCE}, or are given directly by a case. */
    PHASE(Kind.CHOICE, "acute", "subacute", "chronic", "resolved"),
    NERVE_SYMPTOMS_NOW(Kind.ANSWER, true),
    DOCTOR_AWARE(Kind.ANSWER),
    SEVERITY(Kind.CHOICE, "osteopenia", "osteoporosis"),
    FRAGILITY_FRACTURE(Kind.ANSWER),
    FLARE_NOW(Kind.ANSWER, true),
    DATE(Kind.DATE),
    REGIONS(Kind.REGIONS),
    CLEARED_FOR_MASSAGE(Kind.ANSWER),
    WOUND_HEALED(Kind.ANSWER),
    SPINAL(Kind.ANSWER),
    TYPE(Kind.CHOICE, "osteoarthritis", "rheumatoid", "ankylosing_spondylitis", "gout"),
    NAME(Kind.TEXT),
    /** Nothing but low-dose aspirin. */
    ASPIRIN_ONLY(Kind.ANSWER),
    BONE(Kind.ANSWER),
    LYMPH_NODES_REMOVED(Kind.ANSWER),
    DUE_DATE(Kind.DATE),
    /** Completed weeks of pregnancy; follows from {@link #DUE_DATE}, or is given directly by a case. */
    WEEKS(Kind.NUMBER),
    HIGH_RISK(Kind.ANSWER, true),
    STABLE(Kind.ANSWER, true),
    CONTROLLED(Kind.ANSWER, true),
    NEUROPATHY(Kind.ANSWER),
    KIND(Kind.CHOICE, "hardware", "joint", "port", "pump", "pacemaker", "shunt", "stoma", "other"),
    INJECTION_KIND(
            Kind.CHOICE,
            "epidural_or_nerve_block",
            "joint_or_muscle",
            "dry_needling",
            "vaccine",
            "botox_or_filler",
            "other"),
    HIGH_ENERGY(Kind.ANSWER),
    SEEN_BY_DOCTOR(Kind.ANSWER),
    CONTAGIOUS(Kind.ANSWER),
    TEXT(Kind.TEXT),
    /** Whether a doctor has told the client to avoid massage, pressure, heat or effort because of it. */
    TOLD_TO_AVOID(Kind.ANSWER),
    /** Whether it, or its treatment, touches blood, heart or vessels, bones, skin or feeling. */
    BLOOD_HEART_BONE_SKIN_FEELING(Kind.ANSWER),
    /** In the three months before it was told; what was told longer ago is asked again. */
    IN_HOSPITAL(Kind.ANSWER),
    /** Whether a medicine for it was new in the three months before. */
    NEW_MEDICINE(Kind.ANSWER),
    /** A therapist has judged that it does not change a massage; never asked of a client. */
    NO_BEARING(Kind.ANSWER),
    /** Whether every part of the text is a word that a clinician has signed as without bearing; never asked. */
    ON_LIST(Kind.ANSWER),
    /** What the client is allergic to; any of the choices, comma-separated. */
    ITEMS(Kind.CHOICES, "nuts", "menthol", "latex", "salicylate", "capsaicin", "arnica", "other");

    /** The form of a detail's value. CHOICE and ANSWER have {@code unknown} as a value of its own. */
    public enum Kind {
        /** {@code yes}, {@code no} or {@code unknown}. */
        ANSWER,
        /** One code of the detail's choices, or {@code unknown}. */
        CHOICE,
        /** Codes of the detail's choices, comma-separated. */
        CHOICES,
        /** A time as {@link ToldTime#value} writes it; a due date is a day. */
        DATE,
        /** Body parts, comma-separated, as {@code BodyPart.format} writes them. */
        REGIONS,
        /** A whole number. */
        NUMBER,
        /** Free text. */
        TEXT
    }

    private final Kind kind;
    private final boolean aboutNow;
    private final List<String> choices;

    Detail(Kind kind, String... choices) {
        this(kind, false, choices);
    }

    Detail(Kind kind, boolean aboutNow, String... choices) {
        this.kind = kind;
        this.aboutNow = aboutNow;
        this.choices = List.of(choices);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether an answer counts only for the visit at which it was confirmed. */
    public boolean aboutNow() {
        return aboutNow;
    }

    /** Whether clients are asked for it: neither worked out from a date nor judged by others. */
    boolean asked() {
        return workedOutFrom().isEmpty() && !judged();
    }

    /** The date from which it follows where nobody tells it. */
    public Optional<Detail> workedOutFrom() {
        return switch (this) {
            case PHASE -> Optional.of(SINCE);
            case WEEKS -> Optional.of(DUE_DATE);
            default -> Optional.empty();
        };
    }

    /** Whether it is judged by others than the client. */
    public boolean judged() {
        return this == NO_BEARING || this == ON_LIST;
    }

    /** Whether it asks about the last three months. */
    public boolean lately() {
        return this == IN_HOSPITAL || this == NEW_MEDICINE;
    }

    /** The codes to choose from, without {@code unknown}; empty for other kinds. */
    public List<String> choices() {
        return choices;
    }
}

package org.tenderpoint.partner;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.facts.Condition;

/** What a partner is trained in beyond the discipline: the conditions for which the referral rules ask for care. */
public enum PartnerSkill implements Coded {
    OSTEOPOROSIS(Condition.OSTEOPOROSIS, Condition.LONG_TERM_STEROIDS),
    PRENATAL(Condition.PREGNANCY),
    ONCOLOGY(Condition.CANCER_ACTIVE, Condition.CANCER_HISTORY),
    HYPERMOBILITY(Condition.HYPERMOBILITY),
    FIBROMYALGIA(Condition.FIBROMYALGIA),
    CHRONIC_PAIN(Condition.CHRONIC_PAIN_OTHER, Condition.LOW_PAIN_THRESHOLD),
    NEUROLOGICAL(Condition.STROKE_HISTORY, Condition.NEUROPATHY, Condition.EPILEPSY),
    SPINE(Condition.HERNIATED_DISC, Condition.SPONDYLOLISTHESIS, Condition.SCOLIOSIS),
    RHEUMATIC(Condition.ARTHRITIS),
    HEART(Condition.HEART_CONDITION, Condition.HIGH_BLOOD_PRESSURE),
    AFTER_SURGERY(Condition.RECENT_SURGERY, Condition.RECENT_FRACTURE, Condition.IMPLANT);

    private final List<Condition> conditions;

    PartnerSkill(Condition... conditions) {
        this.conditions = List.of(conditions);
    }

    /** The skills that fit a client with these conditions, for {@link PartnerService#choices}. */
    public static Set<PartnerSkill> fitting(Collection<Condition> conditions) {
        return EnumSet.allOf(PartnerSkill.class).stream()
                .filter(skill -> skill.conditions.stream().anyMatch(conditions::contains))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartnerSkill.class)));
    }
}

package org.tenderpoint.vocabulary.rule;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What a rule is about and what it does, in codes, for finding rules. They come from the row that runs, so that they
 * always agree with the rule.
 *
 * @param conditions client facts that it reads or asks for
 */
public record RuleTags(
        Set<Condition> conditions, Set<Modality> modalities, Set<Technique> techniques, Set<RuleEffect> effects) {

    public static final RuleTags NONE = new RuleTags(Set.of(), Set.of(), Set.of(), Set.of());

    public RuleTags {
        conditions = Set.copyOf(conditions);
        modalities = Set.copyOf(modalities);
        techniques = Set.copyOf(techniques);
        effects = Set.copyOf(effects);
    }

    public static RuleTags of(RuleEffect... effects) {
        return new RuleTags(Set.of(), Set.of(), Set.of(), Set.of(effects));
    }

    public static RuleTags about(Collection<Condition> conditions) {
        return new RuleTags(Set.copyOf(conditions), Set.of(), Set.of(), Set.of());
    }

    /** Adds excluded kinds of massage. */
    public static RuleTags without(Collection<Modality> modalities) {
        return new RuleTags(Set.of(), Set.copyOf(modalities), Set.of(), Set.of(RuleEffect.NO_MODALITY));
    }

    /** Adds excluded techniques. */
    public static RuleTags no(Collection<Technique> techniques) {
        return new RuleTags(Set.of(), Set.of(), Set.copyOf(techniques), Set.of(RuleEffect.NO_TECHNIQUE));
    }

    public RuleTags and(RuleTags other) {
        return new RuleTags(
                join(Condition.class, conditions, other.conditions),
                join(Modality.class, modalities, other.modalities),
                join(Technique.class, techniques, other.techniques),
                join(RuleEffect.class, effects, other.effects));
    }

    public static RuleTags all(Collection<RuleTags> many) {
        return many.stream().reduce(NONE, RuleTags::and);
    }

    private static <E extends Enum<E>> Set<E> join(Class<E> type, Set<E> one, Set<E> other) {
        var all = EnumSet.noneOf(type);
        all.addAll(one);
        all.addAll(other);
        return all;
    }
}

package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.FindingId;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A rule that applies to this client today.
 *
 * @param id e.g. {@code SCR-113}, or of a pair {@code SCR-310.anticoagulant}
 * @param found the level by the rule and the answers
 * @param level the level in force, lower than {@code found} once resolved or overridden
 * @param effects the effects in force
 * @param dropped the overrides that dropped some of its effects
 * @param resolved whether a doctor's word in writing covers it
 * @param about the conditions that it is about and that are not denied
 * @param overridable whether a therapist may go ahead against it with a reason
 * @param heldBack whether it is recorded but not shown, so that nothing distracts from an alarm
 */
public record Finding(
        String id,
        Phrase title,
        ScreeningLevel found,
        ScreeningLevel level,
        List<Effect> effects,
        List<EffectOverride> dropped,
        boolean resolved,
        Set<Condition> about,
        Phrase reason,
        String source,
        Grade grade,
        boolean overridable,
        boolean heldBack,
        Set<Enum<?>> traits) {

    public Finding {
        effects = List.copyOf(effects);
        dropped = List.copyOf(dropped);
        about = Set.copyOf(about);
        traits = Set.copyOf(traits);
    }

    /** The id of its row in the rule book; for a pair without the condition's code. */
    public String row() {
        return FindingId.row(id);
    }

    /**
     * Whether it can be listed together with others of its kind: it only leaves out modalities, follows from that
     * (pairs and derived rules), or holds for everyone. A finding that asks, or needs a training or a doctor, stands
     * alone.
     */
    public boolean summedUp() {
        return (has(ScreeningTrait.SUMMED_UP) || has(ScreeningTrait.EVERYONE))
                && !level.atLeast(ScreeningLevel.CLEARANCE)
                && effects(Effect.Ask.class).isEmpty()
                && effects(Effect.NeedsCredential.class).isEmpty();
    }

    /** Whether its row carries this tag. */
    public boolean has(Enum<?> tag) {
        return traits.contains(tag);
    }

    /** Whether a doctor's word in writing is what ends it. */
    public boolean endsByDoctorsWord() {
        return level == ScreeningLevel.CLEARANCE
                || level == ScreeningLevel.DEFER && traits.stream().anyMatch(DoctorsWord.class::isInstance);
    }

    /** Whether it is about something that the client told in words and a therapist has judged. */
    public boolean isAboutJudgedWords() {
        return about.equals(Set.of(Condition.OTHER_CONDITION)) && !has(ScreeningTrait.GUARD);
    }

    public <E extends Effect> List<E> effects(Class<E> kind) {
        var some = new ArrayList<E>();
        for (var effect : effects) {
            if (kind.isInstance(effect)) {
                some.add(kind.cast(effect));
            }
        }
        return some;
    }

    /** Who may override it, and what they need. */
    public GoingAhead goingAhead() {
        if (overridable) {
            return GoingAhead.THERAPIST;
        }
        if (found.stops()) {
            return GoingAhead.NOBODY;
        }
        if (has(ScreeningTrait.DOCTORS_WORD_OR_TRAINING)) {
            return GoingAhead.DOCTORS_WORD_OR_TRAINING;
        }
        return has(ScreeningTrait.DOCTORS_WORD_FIRST) || has(ScreeningTrait.DOCTORS_WORD_IF_FORBIDDEN)
                ? GoingAhead.DOCTORS_WORD
                : GoingAhead.NOBODY;
    }

    Finding with(ScreeningLevel newLevel, List<Effect> newEffects) {
        return new Finding(id, title, found, newLevel, newEffects, dropped, resolved, about, reason, source, grade,
                overridable, heldBack, traits);
    }

    Finding asResolved(ScreeningLevel newLevel, List<Effect> newEffects) {
        return new Finding(id, title, found, newLevel, newEffects, dropped, true, about, reason, source, grade,
                overridable, heldBack, traits);
    }

    Finding without(List<EffectOverride> newDropped, ScreeningLevel newLevel, List<Effect> newEffects) {
        return new Finding(id, title, found, newLevel, newEffects, newDropped, resolved, about, reason, source, grade,
                overridable, heldBack, traits);
    }

    Finding asHeldBack() {
        return new Finding(id, title, found, level, effects, dropped, resolved, about, reason, source, grade,
                overridable, true, traits);
    }
}

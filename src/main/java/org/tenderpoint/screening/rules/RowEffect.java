package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Work.Position;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.rule.RuleTags.RuleEffect;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * One effect in a rule's row: its words, and what it becomes for given facts. The words of the rule book are these
 * words, so that what is read is what runs. Those that ask are in {@link AskEffects}.
 *
 * @param effects of the facts and the finding's id; none where the effect has nothing to say
 * @param raises the level that an answer leads to, of the facts and the finding's id
 * @param tags what it does, in codes
 * @param implies by the part of a question, the condition that its yes makes true
 * @param keeps the parts of questions whose answers are kept with the condition
 */
record RowEffect(
        Phrase words,
        BiFunction<Reading, String, List<Effect>> effects,
        BiFunction<Reading, String, Optional<Raise>> raises,
        RuleTags tags,
        Map<String, Condition> implies,
        Set<String> keeps) {

    RowEffect(
            Phrase words,
            BiFunction<Reading, String, List<Effect>> effects,
            BiFunction<Reading, String, Optional<Raise>> raises,
            RuleTags tags) {
        this(words, effects, raises, tags, Map.of(), Set.of());
    }

    /**
     * What an answer makes of a finding.
     *
     * @param reason the one that is read aloud then; empty where the row's own still fits
     */
    record Raise(ScreeningLevel level, Phrase reason) {}

    static final Set<Technique> SPINAL = Set.copyOf(EnumSet.of(
            Technique.SPINAL_ROTATION,
            Technique.SPINAL_EXTENSION,
            Technique.SPINAL_FLEXION_LOADED,
            Technique.TRACTION,
            Technique.JOINT_MOBILISATION));
    static final Set<Modality> ADV = modalities(Modality::needsAdvancedTraining);
    static final Set<Modality> SORE = modalities(Modality::sorenessProne);
    static final Set<Modality> LOAD = modalities(Modality::loadsSpine);
    static final Set<Modality> BRUISE = Set.copyOf(EnumSet.of(
            Modality.DEEP_TISSUE,
            Modality.TRIGGER_POINT,
            Modality.ROLFING,
            Modality.SHIATSU,
            Modality.THAI,
            Modality.CUPPING,
            Modality.IASTM));

    private static Set<Modality> modalities(Predicate<Modality> trait) {
        return Arrays.stream(Modality.values()).filter(trait).collect(Collectors.toUnmodifiableSet());
    }

    private static RowEffect of(Phrase words, RuleTags tags, Function<Reading, List<Effect>> effects) {
        return of(words, tags, (facts, _) -> effects.apply(facts));
    }

    /** An effect that leaves the level as it is. */
    static RowEffect of(Phrase words, RuleTags tags, BiFunction<Reading, String, List<Effect>> effects) {
        return new RowEffect(words, effects, (_, _) -> Optional.empty(), tags);
    }

    /** Pressure no higher than {@code level} there. */
    static RowEffect cap(EffectArea where, int level) {
        return of(where.said("cap", level), RuleTags.of(RuleEffect.LESS_PRESSURE), facts -> {
            var area = where.in(facts);
            return area.isEmpty() ? List.of() : List.of(new Effect.Cap(area, level));
        });
    }

    /** No contact there; where the client named no region, the lightest touch everywhere until it is named. */
    static RowEffect leaveOut(EffectArea where) {
        return of(where.said("no_contact"), RuleTags.of(RuleEffect.NO_CONTACT), facts -> {
            var area = where.in(facts);
            if (area.isEmpty()) {
                return List.of();
            }
            return List.of(where.unnamed(facts) ? new Effect.Cap(area, 1) : new Effect.AvoidRegion(area));
        });
    }

    static RowEffect without(EffectArea where, Modality... modalities) {
        return without(where, Set.of(modalities));
    }

    /** None of these kinds of massage there. */
    static RowEffect without(EffectArea where, Set<Modality> modalities) {
        return of(where.said("without", RowWords.list(modalities)), RuleTags.without(modalities), facts -> {
            var area = where.in(facts);
            return area.isEmpty() ? List.of() : List.of(new Effect.AvoidModality(modalities, area));
        });
    }

    static RowEffect no(EffectArea where, Technique... techniques) {
        return no(where, Set.of(techniques));
    }

    /** None of these means there. */
    static RowEffect no(EffectArea where, Set<Technique> techniques) {
        return of(where.said("without", RowWords.list(techniques)), RuleTags.no(techniques), facts -> {
            var area = where.in(facts);
            return area.isEmpty() ? List.of() : List.of(new Effect.AvoidTechnique(techniques, area));
        });
    }

    /** No twisting, bending, pulling or mobilising of the spine. */
    static RowEffect noSpinalMovement() {
        return no(EffectArea.SPINE, SPINAL);
    }

    /** All work together takes no longer. */
    static RowEffect minutes(int most) {
        return of(Phrase.of("row.form.minutes", most), RuleTags.of(RuleEffect.LESS_TIME),
                _ -> List.of(new Effect.Minutes(Area.EVERYWHERE, false, most)));
    }

    /** Soreness-prone work takes no longer on any region. */
    static RowEffect minutesOfSorenessProne(int most) {
        return of(Phrase.of("row.form.minutes.sore", most), RuleTags.of(RuleEffect.LESS_TIME),
                _ -> List.of(new Effect.Minutes(Area.EVERYWHERE, true, most)));
    }

    static RowEffect only(Position... positions) {
        var set = Set.of(positions);
        return of(Phrase.of("row.form.position", RowWords.list(set)), RuleTags.of(RuleEffect.POSITION),
                _ -> List.of(new Effect.Positions(set)));
    }

    static RowEffect needs(Credential credential) {
        return of(Phrase.of("row.form.trained." + credential.code()),
                RuleTags.of(RuleEffect.TRAINING),
                _ -> List.of(new Effect.NeedsCredential(credential)));
    }

    /** Something to know or to tell: {@code row.note.<sign>}. */
    static RowEffect note(String sign, Phrase... with) {
        var text = noted(sign, (Object[]) with);
        return of(text, RuleTags.of(RuleEffect.TELLS), _ -> List.of(Effect.Note.of(text)));
    }

    static Phrase noted(String sign, Object... with) {
        return Phrase.of("row.note." + sign, with);
    }

    static RowEffect note(String sign, Function<Reading, List<Phrase>> texts) {
        return of(noted(sign), RuleTags.of(RuleEffect.TELLS),
                facts -> texts.apply(facts).stream().map(text -> (Effect) Effect.Note.of(text)).toList());
    }

    /** How soon the client is to be seen. */
    static RowEffect see(Deadline deadline) {
        return of(deadline.words(), RuleTags.of(RuleEffect.TELLS), _ -> List.of(Effect.Note.of(deadline)));
    }

    /** Effects that hold only under a further condition, {@code row.if.<sign>}. */
    static RowEffect when(String sign, Predicate<Reading> condition, RowEffect... effects) {
        return when(Phrase.of("row.if." + sign), condition, effects);
    }

    static RowEffect when(Phrase words, Predicate<Reading> condition, RowEffect... effects) {
        var all = all(Stream.empty(), effects);
        return new RowEffect(
                Phrase.of("row.form.if", words, all.words),
                (facts, id) -> condition.test(facts) ? all.effects.apply(facts, id) : List.of(),
                (facts, id) -> condition.test(facts) ? all.raises.apply(facts, id) : Optional.empty(),
                all.tags,
                all.implies,
                all.keeps);
    }

    /** Several effects under words of their own, {@code row.does.<sign>}. */
    static RowEffect all(String sign, List<RowEffect> all) {
        return all(done(sign), all);
    }

    static Phrase done(String sign) {
        return Phrase.of("row.does." + sign);
    }

    /** Several effects, told one after the other behind what stands first. */
    static RowEffect all(Stream<Phrase> first, RowEffect... effects) {
        return all(
                Phrase.parts(Stream.concat(first, Arrays.stream(effects).map(RowEffect::words)).toList()),
                List.of(effects));
    }

    private static RowEffect all(Phrase words, List<RowEffect> all) {
        return new RowEffect(
                words,
                (facts, id) -> effects(all, facts, id),
                (facts, id) -> raises(all, facts, id),
                RuleTags.all(all.stream().map(RowEffect::tags).toList()),
                all.stream()
                        .flatMap(then -> then.implies().entrySet().stream())
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                all.stream().flatMap(then -> then.keeps().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** The question is about now: the client is asked it at every arrival. */
    RowEffect atArrival() {
        return askedAt(Effect.Ask.AskTime.AT_ARRIVAL, Set.of());
    }

    /** The question belongs to the condition: its answer is kept with it. */
    RowEffect kept() {
        return kept("");
    }

    /** @param part of the question, where it has one */
    RowEffect kept(String part) {
        return askedAt(Effect.Ask.AskTime.KEPT, Set.of(part));
    }

    private RowEffect askedAt(Effect.Ask.AskTime when, Set<String> keptParts) {
        return new RowEffect(
                words,
                (facts, id) -> effects.apply(facts, id).stream()
                        .map(effect -> effect instanceof Effect.Ask ask ? ask.when(when) : effect)
                        .toList(),
                raises, tags, implies, keptParts);
    }

    private static Optional<Raise> raises(List<RowEffect> all, Reading facts, String id) {
        for (var then : all) {
            var raised = then.raises().apply(facts, id);
            if (raised.isPresent()) {
                return raised;
            }
        }
        return Optional.empty();
    }

    static List<Effect> effects(List<RowEffect> all, Reading facts, String id) {
        if (all.size() == 1) {
            return all.getFirst().effects.apply(facts, id);
        }
        var effects = new ArrayList<Effect>();
        for (var one : all) {
            effects.addAll(one.effects.apply(facts, id));
        }
        return effects;
    }

    /** Effects that no other word covers. */
    static RowEffect other(String sign, Function<Reading, List<Effect>> effects) {
        return of(done(sign), RuleTags.NONE, effects);
    }

    /** A level as something that a rule does; those that let the massage go on are told by their effects. */
    static RuleTags tags(ScreeningLevel level) {
        return switch (level) {
            case EMERGENCY -> RuleTags.of(RuleEffect.EMERGENCY);
            case DEFER -> RuleTags.of(RuleEffect.NOT_NOW);
            case CLEARANCE -> RuleTags.of(RuleEffect.DOCTOR);
            case ADAPT, CLEAR -> RuleTags.NONE;
        };
    }

    /** An effect as something that a rule does. */
    static RuleTags tags(Effect effect) {
        return switch (effect) {
            case Effect.Cap _ -> RuleTags.of(RuleEffect.LESS_PRESSURE);
            case Effect.AvoidRegion _ -> RuleTags.of(RuleEffect.NO_CONTACT);
            case Effect.AvoidModality avoid -> RuleTags.without(avoid.modalities());
            case Effect.AvoidTechnique avoid -> RuleTags.no(avoid.techniques());
            case Effect.Minutes _ -> RuleTags.of(RuleEffect.LESS_TIME);
            case Effect.Positions _ -> RuleTags.of(RuleEffect.POSITION);
            case Effect.NeedsCredential _ -> RuleTags.of(RuleEffect.TRAINING);
            case Effect.Ask _ -> AskEffects.ASKS;
            case Effect.Note _ -> RuleTags.of(RuleEffect.TELLS);
        };
    }

    static Effect capAt(Area area, int level) {
        return level == 0 ? new Effect.AvoidRegion(area) : new Effect.Cap(area, level);
    }
}

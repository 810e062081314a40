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
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * One effect in a rule's row: its text, and the effects that it gives for facts. The rule book shows this text, so that
 * people read what runs. Effects that ask are in {@link AskEffects}.
 *
 * @param effects from the facts and the finding's id; empty where the effect does not apply
 * @param raises from the facts and the finding's id, the level that an answer leads to
 * @param tags codes of what it does
 * @param implies the condition that a question's yes makes true, by part of the question
 * @param keeps the parts of questions whose answers are kept with a condition
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
     * How an answer raises a finding.
     *
     * @param reason the reason that is read aloud then; empty for the row's own
     */
    record Raise(ScreeningLevel level, Phrase reason) {}

    static final Set<Technique> SPINAL = Set.copyOf(EnumSet.of(
            Technique.SPINAL_ROTATION,
            Technique.SPINAL_EXTENSION,
            Technique.SPINAL_FLEXION_LOADED,
            Technique.TRACTION,
            Technique.JOINT_MOBILISATION));
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

    /** An effect that does not change the level. */
    static RowEffect of(Phrase words, RuleTags tags, BiFunction<Reading, String, List<Effect>> effects) {
        return new RowEffect(words, effects, (_, _) -> Optional.empty(), tags);
    }

    /** Limits the pressure there. */
    static RowEffect cap(EffectArea where, int level) {
        return of(where.phrase("cap", level), RuleTags.of(RuleEffect.LESS_PRESSURE), facts -> {
            var area = where.in(facts);
            return area.isEmpty() ? List.of() : List.of(new Effect.Cap(area, level));
        });
    }

    /** No contact there; only the lightest touch everywhere until the client has named the region. */
    static RowEffect leaveOut(EffectArea where) {
        return of(where.phrase("no_contact"), RuleTags.of(RuleEffect.NO_CONTACT), facts -> {
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

    static RowEffect without(EffectArea where, Set<Modality> modalities) {
        return of(where.phrase("without", RowWords.list(modalities)), RuleTags.without(modalities), facts -> {
            var area = where.in(facts);
            return area.isEmpty() ? List.of() : List.of(new Effect.AvoidModality(modalities, area));
        });
    }

    static RowEffect no(EffectArea where, Technique... techniques) {
        return no(where, Set.of(techniques));
    }

    static RowEffect no(EffectArea where, Set<Technique> techniques) {
        return of(where.phrase("without", RowWords.list(techniques)), RuleTags.no(techniques), facts -> {
            var area = where.in(facts);
            return area.isEmpty() ? List.of() : List.of(new Effect.AvoidTechnique(techniques, area));
        });
    }

    /** Leaves out twisting, bending, pulling and mobilising of the spine. */
    static RowEffect noSpinalMovement() {
        return no(EffectArea.SPINE, SPINAL);
    }

    /** Limits the time of all work together. */
    static RowEffect minutes(int most) {
        return of(Phrase.of("row.form.minutes", most), RuleTags.of(RuleEffect.LESS_TIME),
                _ -> List.of(new Effect.Minutes(Area.EVERYWHERE, false, most)));
    }

    /** Limits the time of soreness-prone work on each region. */
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

    /** A note with the text {@code row.note.<sign>}. */
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

    /** How soon a doctor should see the client. */
    static RowEffect see(Deadline deadline) {
        return of(deadline.words(), RuleTags.of(RuleEffect.TELLS), _ -> List.of(Effect.Note.of(deadline)));
    }

    /** Effects under a further condition with the text {@code row.if.<sign>}. */
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

    /** Several effects under one text, {@code row.does.<sign>}. */
    static RowEffect all(String sign, List<RowEffect> all) {
        return all(done(sign), all);
    }

    static Phrase done(String sign) {
        return Phrase.of("row.does." + sign);
    }

    /** Several effects whose texts follow each other after a first text. */
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

    /** Makes this a question about now, asked at every arrival. */
    RowEffect atArrival() {
        return askedAt(Effect.Ask.AskTime.AT_ARRIVAL, Set.of());
    }

    /** Makes this a question about the condition, whose answer is kept with it. */
    RowEffect kept() {
        return kept("");
    }

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

    /** Effects that no other method covers. */
    static RowEffect other(String sign, Function<Reading, List<Effect>> effects) {
        return of(done(sign), RuleTags.NONE, effects);
    }

    /** The tags of a level; levels that let the massage go on have none of their own. */
    static RuleTags tags(ScreeningLevel level) {
        return switch (level) {
            case EMERGENCY -> RuleTags.of(RuleEffect.EMERGENCY);
            case DEFER -> RuleTags.of(RuleEffect.NOT_NOW);
            case CLEARANCE -> RuleTags.of(RuleEffect.DOCTOR);
            case ADAPT, CLEAR -> RuleTags.NONE;
        };
    }

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

package org.tenderpoint.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;

/** What a finding changes, in plain words. */
public final class EffectWords {

    /** The kind of effects that are only words. */
    static final String NOTE = "note";

    /**
     * One effect of a finding as stored and shown.
     *
     * @param key distinguishes the effects of a finding, and names the one that an override drops, e.g. {@code cap:2}
     * @param kind the vocabulary's word for it, e.g. {@code pressure_cap}
     * @param words in plain words, e.g. "Lower back: 2 at most"
     * @param droppable whether an override can name it; questions and notes cannot be dropped
     * @param where {@code all}, or body parts as {@code BodyPart.format} writes them; empty if it has no place
     */
    record EffectRecord(String key, String kind, String words, boolean droppable, String where) {}

    private EffectWords() {}

    static List<EffectRecord> of(List<Effect> effects) {
        return effects.stream().map(EffectWords::record).toList();
    }

    private static EffectRecord record(Effect effect) {
        return new EffectRecord(effect.key(), kind(effect), words(effect), !effect.codes().isEmpty(), where(effect));
    }

    /** One effect, e.g. "Lower back: 2 at most". */
    public static String words(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> Texts.of("screening.effect.cap", place(cap.where()), cap.level());
            case Effect.AvoidRegion avoid -> Texts.of("screening.effect.no_contact", place(avoid.where()));
            case Effect.AvoidModality avoid ->
                    Texts.of("screening.effect.avoid", place(avoid.where()), labels(avoid.modalities()));
            case Effect.AvoidTechnique avoid ->
                    Texts.of(
                            "screening.effect.avoid",
                            place(avoid.where()),
                            avoid.techniques().stream()
                                    .map(technique -> Texts.small(Texts.label(technique)))
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
            case Effect.Minutes minutes when minutes.sorenessProne() ->
                    Texts.of("screening.effect.minutes.soreness_prone", place(minutes.where()), minutes.most());
            case Effect.Minutes minutes -> Texts.of("screening.effect.minutes", minutes.most());
            case Effect.Positions positions ->
                    Texts.of("screening.effect.positions", labels(positions.allowed()));
            case Effect.Ask ask -> Texts.of("screening.effect.ask", ask.question());
            case Effect.NeedsCredential needs ->
                    Texts.of("screening.effect.credential", credential(needs.credential().code()));
            case Effect.Note note -> note.text();
        };
    }

    /** An area in words: "Whole body", or its parts, e.g. "Spine, shoulders, left". */
    public static String place(Area area) {
        if (area.isEverywhere()) {
            return Texts.of("screening.everywhere");
        }
        var words = new ArrayList<String>();
        var rest = area;
        if (area.contains(Area.SPINE)) {
            words.add(Texts.of("screening.spine"));
            rest = area.minus(Area.SPINE);
        }
        rest.parts().forEach(part -> words.add(part.label()));
        return sentence(words);
    }

    /** Labels begin with a capital letter; within a sentence only the first one does. */
    private static String sentence(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> i == 0 ? words.get(i) : Texts.small(words.get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String labels(Set<? extends Coded> words) {
        return words.stream().map(Texts::label).sorted().collect(Collectors.joining(", "));
    }

    static String credential(String code) {
        return Coded.of(Modality.class, code)
                .map(Texts::label)
                .orElseGet(() -> Texts.of("screening.credential.oncology"));
    }

    static String kind(Effect effect) {
        return switch (effect) {
            case Effect.Cap _ -> "pressure_cap";
            case Effect.AvoidRegion _ -> "avoid_region";
            case Effect.AvoidModality _ -> "avoid_modality";
            case Effect.AvoidTechnique _ -> "avoid_technique";
            case Effect.Minutes _ -> "minutes_cap";
            case Effect.Positions _ -> "position";
            case Effect.Ask _ -> "ask";
            case Effect.NeedsCredential _ -> "needs_credential";
            case Effect.Note _ -> NOTE;
        };
    }

    static String where(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> cap.where().code();
            case Effect.AvoidRegion avoid -> avoid.where().code();
            case Effect.AvoidModality avoid -> avoid.where().code();
            case Effect.AvoidTechnique avoid -> avoid.where().code();
            case Effect.Minutes minutes when minutes.sorenessProne() -> minutes.where().code();
            case Effect.Minutes _,Effect.Positions _,Effect.Ask _,Effect.NeedsCredential _,Effect.Note _ -> "";
        };
    }
}

package org.tenderpoint.screening.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** What a finding changes, in plain words. */
public final class EffectWords {

    /** The kind of effects that are only words. */
    public static final String NOTE = "note";

    /**
     * One effect of a finding as stored and shown.
     *
     * @param key distinguishes the effects of a finding, and names the one that an override drops, e.g. {@code cap:2}
     * @param kind the vocabulary's word for it, e.g. {@code pressure_cap}
     * @param words in plain words, e.g. "Lower back: 2 at most"
     * @param where {@code all}, or body parts as {@code BodyPart.format} writes them; empty if it has no place
     */
    public record EffectRecord(String key, String kind, Phrase words, String where) {

        public String inWords() {
            return Say.it(words.naming(RuleNames::phrase));
        }
    }

    private EffectWords() {}

    public static List<EffectRecord> of(List<Effect> effects) {
        return effects.stream().map(EffectWords::record).toList();
    }

    private static EffectRecord record(Effect effect) {
        return new EffectRecord(effect.key(), kind(effect), phrase(effect), where(effect));
    }

    /** What a finding is called beside a client; a rule's own title stands in the rule book. */
    public static Phrase title(Finding finding) {
        return Phrase.known("screening.finding.title." + finding.row()).orElseGet(finding::title);
    }

    /** One effect, e.g. "Lower back: 2 at most". */
    public static String words(Effect effect) {
        return Say.it(phrase(effect).naming(RuleNames::phrase));
    }

    /** A line for each place with all that is limited there, e.g. "Lower back: 3 at most, no percussion". */
    static List<Phrase> lines(List<Effect> effects) {
        return PlaceLines.of(effects, effect -> textAfterPlace(effect).map(_ -> where(effect)), EffectWords::line)
                .toList();
    }

    private static Phrase line(List<Effect> ofOnePlace) {
        return ofOnePlace.size() == 1
                ? phrase(ofOnePlace.getFirst())
                : PlaceLines.line(
                        Phrase.of(area(ofOnePlace.getFirst()).orElseThrow()),
                        ofOnePlace.stream()
                                .sorted(Comparator.comparing(effect -> !(effect instanceof Effect.Cap)))
                                .flatMap(effect -> textAfterPlace(effect).stream())
                                .toList());
    }

    /** The text after the place; empty for an effect without a place. */
    private static Optional<Phrase> textAfterPlace(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> Optional.of(PlaceLines.cap(cap.level()));
            case Effect.AvoidModality avoid -> Optional.of(PlaceLines.without(sorted(avoid.modalities())));
            case Effect.AvoidTechnique avoid -> Optional.of(PlaceLines.without(within(avoid.techniques())));
            case Effect.AvoidRegion _,Effect.Minutes _,Effect.Positions _,Effect.Ask _,Effect.NeedsCredential _,Effect.Note _ ->
                    Optional.empty();
        };
    }

    static Phrase phrase(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> Phrase.of("screening.effect.cap", cap.where(), cap.level());
            case Effect.AvoidRegion avoid -> Phrase.of("screening.effect.no_contact", avoid.where());
            case Effect.AvoidModality avoid ->
                    Phrase.of("screening.effect.avoid", avoid.where(), sorted(avoid.modalities()));
            case Effect.AvoidTechnique avoid ->
                    Phrase.of("screening.effect.avoid", avoid.where(), within(avoid.techniques()));
            case Effect.Minutes minutes when minutes.sorenessProne() ->
                    Phrase.of("screening.effect.minutes.soreness_prone", minutes.where(), minutes.most());
            case Effect.Minutes minutes -> Phrase.of("screening.effect.minutes", minutes.most());
            case Effect.Positions positions -> Phrase.of("screening.effect.positions", within(positions.allowed()));
            case Effect.Ask ask -> Phrase.of("screening.effect.ask", ask.question());
            case Effect.NeedsCredential needs ->
                    Phrase.of("screening.effect.credential", credential(needs.credential().code()));
            case Effect.Note note -> note.text();
        };
    }

    private static <T extends Coded & Comparable<T>> Phrase sorted(Set<T> words) {
        return Phrase.words(words.stream().sorted().toList());
    }

    private static <T extends Coded & Comparable<T>> Phrase within(Set<T> words) {
        return Phrase.listed(words.stream().sorted().map(one -> Phrase.of(one).within()).toList());
    }

    /** The trainings that a finding asks of the therapist. */
    static Phrase trainings(Finding finding) {
        return Phrase.parts(finding.effects(Effect.NeedsCredential.class).stream()
                .map(needs -> credential(needs.credential().code())).toList());
    }

    static Phrase credential(String code) {
        return Coded.of(Modality.class, code)
                .map(Phrase::of)
                .orElseGet(() -> Phrase.of("screening.credential.oncology"));
    }

    public static String kind(Effect effect) {
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

    public static String where(Effect effect) {
        return area(effect).map(Area::code).orElse("");
    }

    /** Where an effect limits the work; empty where it has no place. */
    static Optional<Area> area(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> Optional.of(cap.where());
            case Effect.AvoidRegion avoid -> Optional.of(avoid.where());
            case Effect.AvoidModality avoid -> Optional.of(avoid.where());
            case Effect.AvoidTechnique avoid -> Optional.of(avoid.where());
            case Effect.Minutes minutes when minutes.sorenessProne() -> Optional.of(minutes.where());
            case Effect.Minutes _,Effect.Positions _,Effect.NeedsCredential _,Effect.Ask _,Effect.Note _ ->
                    Optional.empty();
        };
    }
}

package org.tenderpoint.screening.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.StateBadge.State;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.rule.FindingId;
import org.tenderpoint.vocabulary.rule.RuleEntry;
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
        return PlaceLines.of(effects, effect -> here(effect).map(_ -> where(effect)), EffectWords::line).toList();
    }

    private static Phrase line(List<Effect> ofOnePlace) {
        return ofOnePlace.size() == 1
                ? phrase(ofOnePlace.getFirst())
                : PlaceLines.line(
                        Phrase.of(FindingGroup.area(ofOnePlace.getFirst()).orElseThrow()),
                        ofOnePlace.stream()
                                .sorted(Comparator.comparing(effect -> !(effect instanceof Effect.Cap)))
                                .flatMap(effect -> here(effect).stream())
                                .toList());
    }

    /** The text after the place; empty for an effect without a place. */
    private static Optional<Phrase> here(Effect effect) {
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
        return switch (effect) {
            case Effect.Cap cap -> cap.where().code();
            case Effect.AvoidRegion avoid -> avoid.where().code();
            case Effect.AvoidModality avoid -> avoid.where().code();
            case Effect.AvoidTechnique avoid -> avoid.where().code();
            case Effect.Minutes minutes when minutes.sorenessProne() -> minutes.where().code();
            case Effect.Minutes _,Effect.Positions _,Effect.Ask _,Effect.NeedsCredential _,Effect.Note _ -> "";
        };
    }

    /** Rules by name: an id says nothing to people who do not read rules. */
    public static final class RuleNames {

        private RuleNames() {}

        /** The name of a rule or a finding, e.g. "Fibromyalgia"; of a pair its condition. */
        public static String of(String id) {
            return Say.it(phrase(id));
        }

        public static Phrase phrase(String id) {
            var row = FindingId.row(id);
            return FindingId.condition(id)
                    .map(condition -> Phrase.known("screening.finding.name." + condition.code())
                            .orElseGet(() -> Phrase.of(condition)))
                    .or(() -> Phrase.known("screening.finding.title." + row))
                    .or(() -> Optional.ofNullable(Titles.BY_ID.get(row)))
                    .orElse(Phrase.typed(row));
        }

        /** The names of several, each once, as part of a sentence. */
        public static Phrase of(Collection<String> ids) {
            return Phrase.parts(ids.stream().sorted().map(id -> phrase(id).within()).toList());
        }

        /** Read when the first is asked for. */
        private static final class Titles {
            private static final Map<String, Phrase> BY_ID = ScreeningRules.CURRENT.entries().stream()
                    .collect(Collectors.toUnmodifiableMap(RuleEntry::id, RuleEntry::title));
        }
    }

    /** The look and the words of screening results. */
    public static final class LevelWords {

        private LevelWords() {}

        public static State state(ScreeningLevel level) {
            return switch (level) {
                case CLEAR -> State.OK;
                case ADAPT -> State.ADAPT;
                case CLEARANCE -> State.CLEARANCE;
                case DEFER -> State.STOP;
                case EMERGENCY -> State.URGENT;
            };
        }

        /** The word for a badge: "Adapt", or "Adapt so far" while provisional. */
        public static String word(ScreeningLevel level, boolean provisional) {
            return Texts.of(provisional ? "screening.level.so_far" : "screening.level.now", Texts.label(level));
        }

        public static StateBadge badge(ScreeningLevel level, boolean provisional) {
            return new StateBadge(state(level), word(level, provisional));
        }

        /** Shows the verdict: what to do, and one sentence. */
        public static void show(Verdict verdict, ScreeningLevel level, boolean provisional) {
            show(verdict, level, level.code(), provisional, false);
        }

        public static void show(Verdict verdict, ScreeningDecision decision, boolean provisional) {
            show(verdict, decision, provisional, false);
        }

        /** @param open whether something is to be settled before the session may start */
        public static void show(Verdict verdict, ScreeningDecision decision, boolean provisional, boolean open) {
            show(verdict, decision.level(), decision.waitsForTalk() ? "talk" : decision.level().code(), provisional,
                    open);
        }

        private static void show(
                Verdict verdict, ScreeningLevel level, String word, boolean provisional, boolean open) {
            verdict.show(state(level), Texts.of("screening.verdict." + word),
                    Texts.of(sentence(level, word, provisional, open)));
        }

        private static String sentence(ScreeningLevel level, String word, boolean provisional, boolean open) {
            if (provisional && level != ScreeningLevel.EMERGENCY) {
                return "screening.verdict.so_far";
            }
            return "screening.verdict.then."
                    + (open && !level.atLeast(ScreeningLevel.CLEARANCE) ? "open" : word);
        }
    }

    /** How long the work may take, in plain words. */
    public static final class MinutesWords {

        private MinutesWords() {}

        /** A line for all work together and one for soreness-prone work, each with what sets it. */
        public static List<String> of(TimeLimits limits) {
            var lines = new ArrayList<String>();
            limits.minutesTogether()
                    .ifPresent(most -> lines.add(by(together(most), limits.shorterThan(soreOnly(limits)))));
            sore(limits).forEach((most, where) -> lines.add(by(sore(where, most), rules(limits, most))));
            return lines;
        }

        /** Each limit without the finding that sets it. */
        static List<String> plain(TimeLimits limits) {
            var lines = new ArrayList<String>();
            limits.minutesTogether().ifPresent(most -> lines.add(together(most)));
            sore(limits).forEach((most, where) -> lines.add(sore(where, most)));
            return lines;
        }

        private static String together(int most) {
            return Texts.of("screening.effect.minutes", most);
        }

        private static String sore(Area where, int most) {
            return Texts.of("screening.effect.minutes.soreness_prone", Say.place(where), most);
        }

        /** Where soreness-prone work may take how long. */
        private static Map<Integer, Area> sore(TimeLimits limits) {
            var places = new TreeMap<Integer, Area>();
            for (var side : Area.EVERYWHERE.sides()) {
                limits.sorenessProneAt(side).ifPresent(most -> places.merge(most, Area.ofPart(side), Area::or));
            }
            return places;
        }

        /** Work that takes longer than allowed, e.g. "75 minutes in total, today at most 60 (fibromyalgia)". */
        public static String of(TimeLimits.TooLong found) {
            var rules = Say.it(RuleNames.of(found.rules()));
            return found.sorenessProne()
                    ? Texts.of("screening.time.soreness_prone", Say.place(found.where()), found.minutes(),
                            found.most(), rules)
                    : Texts.of("screening.time.together", found.minutes(), found.most(), rules);
        }

        private static TimeLimits soreOnly(TimeLimits limits) {
            return new TimeLimits(limits.limits().stream().filter(TimeLimits.Limit::sorenessProne).toList());
        }

        private static Set<String> rules(TimeLimits limits, int most) {
            var rules = new TreeSet<String>();
            limits.limits().stream().filter(limit -> limit.sorenessProne() && limit.most() == most)
                    .forEach(limit -> rules.add(limit.rule()));
            return rules;
        }

        private static String by(String words, Set<String> rules) {
            return Texts.of("screening.minutes.by", words, Say.it(RuleNames.of(rules)));
        }
    }
}

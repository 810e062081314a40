package org.tenderpoint.vocabulary.say;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.facts.ToldTime;

/**
 * Something to say, before anybody has said it in a language. Rules decide it, records keep it and seals cover it;
 * {@link Say} alone makes words of it, so that a text worded anew, or in another language, needs no record to change.
 */
public sealed interface Phrase extends AuditEvent.Reason {

    Phrase NOTHING = new Typed("");

    /** The text under a key of the bundles. */
    record Keyed(String key, List<Phrase> with) implements Phrase {
        public Keyed {
            with = List.copyOf(with);
        }
    }

    /** What somebody has typed: the same in every language. */
    record Typed(String words) implements Phrase {}

    record Count(int number) implements Phrase {}

    record Day(LocalDate date) implements Phrase {}

    /** As the clock on the wall shows it. */
    record TimeOfDay(LocalTime time) implements Phrase {}

    record Place(Area area) implements Phrase {}

    /** A time as it was told, e.g. "3 weeks ago", for whoever reads of it on a day. */
    record TimeTold(ToldTime time, LocalDate on) implements Phrase {}

    /** A rule by its id: beside a client people know it by its name, which {@link #naming} puts there. */
    record Rule(String id) implements Phrase {}

    /** The same within a sentence, where only nouns of some languages keep their capital. */
    record InSentence(Phrase phrase) implements Phrase {}

    /** Several, one after the other; nothing is said twice. */
    record Joined(List<Phrase> parts, Separator between) implements Phrase {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** What stands between several. */
    enum Separator implements Coded {
        SENTENCES(" "),
        PARTS("; "),
        WORDS(", "),
        LINES("\n");

        private final String sign;

        Separator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    /**
     * The text under this key.
     *
     * @param with phrases, words of the vocabulary, numbers, days, times and places, for {@code {0}}…
     */
    static Phrase of(String key, Object... with) {
        return new Keyed(key, Arrays.stream(with).map(Phrase::argument).toList());
    }

    static Phrase of(Coded word) {
        return new Keyed(Texts.key(word), List.of());
    }

    static Phrase of(BodyPart part) {
        return new Place(Area.ofPart(part));
    }

    /** The text under this key, if the bundles have it. */
    static Optional<Phrase> known(String key) {
        return Texts.knows(key) ? Optional.of(of(key)) : Optional.empty();
    }

    static Phrase of(Area area) {
        return new Place(area);
    }

    static Phrase typed(String words) {
        return words.isBlank() ? NOTHING : new Typed(words);
    }

    static Phrase rule(String id) {
        return new Rule(id);
    }

    static Phrase sentences(Collection<Phrase> parts) {
        return several(parts, Separator.SENTENCES);
    }

    static Phrase parts(Collection<Phrase> parts) {
        return several(parts, Separator.PARTS);
    }

    static Phrase lines(Collection<Phrase> parts) {
        return several(parts, Separator.LINES);
    }

    static Phrase words(Collection<? extends Coded> words) {
        return listed(words.stream().map(Phrase::of).toList());
    }

    /** One word after the other, with commas. */
    static Phrase listed(Collection<Phrase> words) {
        return several(words, Separator.WORDS);
    }

    private static Phrase several(Collection<Phrase> parts, Separator between) {
        var said = parts.stream()
                .flatMap(part -> part instanceof Joined(var inner, var sign) && sign == between
                        ? inner.stream()
                        : Stream.of(part))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        return said.isEmpty() ? NOTHING : said.size() == 1 ? said.getFirst() : new Joined(said, between);
    }

    /** The sentences that each of these has. */
    static Phrase inAll(List<Phrase> several) {
        return several.size() < 2
                ? NOTHING
                : sentences(several.getFirst().sentences().stream()
                        .filter(one -> several.stream().allMatch(other -> other.sentences().contains(one)))
                        .toList());
    }

    /** The same without the sentences of another. */
    default Phrase without(Phrase other) {
        return sentences(sentences().stream().filter(one -> !other.sentences().contains(one)).toList());
    }

    default List<Phrase> sentences() {
        return switch (this) {
            case Joined(var parts, var between) when between == Separator.SENTENCES -> parts;
            default -> isEmpty() ? List.of() : List.of(this);
        };
    }

    private static Phrase argument(Object given) {
        return switch (given) {
            case Phrase phrase -> phrase;
            case Coded word -> of(word);
            case Integer number -> new Count(number);
            case LocalDate day -> new Day(day);
            case LocalTime time -> new TimeOfDay(time);
            case Area area -> new Place(area);
            case BodyPart part -> of(part);
            default -> throw new IllegalArgumentException("Nobody can say " + given.getClass() + " in every language");
        };
    }

    default Phrase within() {
        return new InSentence(this);
    }

    /** The same with names in place of the ids of rules. */
    default Phrase naming(Function<String, Phrase> name) {
        return switch (this) {
            case Rule rule -> name.apply(rule.id);
            case Keyed keyed -> new Keyed(keyed.key, keyed.with.stream().map(part -> part.naming(name)).toList());
            case InSentence within -> within.phrase.naming(name).within();
            case Joined several -> several(several.parts.stream().map(part -> part.naming(name)).toList(),
                    several.between);
            case Typed _,Count _,Day _,TimeOfDay _,Place _,TimeTold _ -> this;
        };
    }

    default boolean isEmpty() {
        return equals(NOTHING);
    }

    /** The keys that it needs of the bundles. */
    default Stream<String> keys() {
        return switch (this) {
            case Keyed keyed -> Stream.concat(Stream.of(keyed.key), keyed.with.stream().flatMap(Phrase::keys));
            case InSentence within -> within.phrase.keys();
            case Joined several -> several.parts.stream().flatMap(Phrase::keys);
            case Typed _,Count _,Day _,TimeOfDay _,Place _,TimeTold _,Rule _ -> Stream.empty();
        };
    }

    /** As a column keeps it: JSON, but what was typed as it was typed. */
    @Override
    default String stored() {
        return this instanceof Typed(var words) && !words.startsWith("{") && !words.startsWith("\"")
                ? words
                : Json.write(this);
    }

    /** Reads what {@link #stored} has written. */
    static Phrase read(String stored) {
        return stored.startsWith("{") || stored.startsWith("\"") ? Json.read(stored, Phrase.class) : typed(stored);
    }

    /** What a document holds of it. */
    @JsonValue
    default Object written() {
        return switch (this) {
            case Keyed keyed when keyed.with.isEmpty() -> Map.of("say", keyed.key);
            // in one order, since seals cover it
            case Keyed keyed -> new TreeMap<>(Map.of("say", keyed.key, "with", keyed.with));
            case Typed typed -> typed.words;
            case Count count -> count.number;
            case Day day -> Map.of("day", day.date.toString());
            case TimeOfDay time -> Map.of("time", time.time.toString());
            case Place place -> Map.of("place", place.area.code());
            case TimeTold told -> new TreeMap<>(Map.of("told", told.time.value(), "on", told.on.toString()));
            case Rule rule -> Map.of("rule", rule.id);
            case InSentence within -> Map.of("within", within.phrase);
            case Joined several -> Map.of(several.between.code(), several.parts);
        };
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Phrase from(Object written) {
        return switch (written) {
            case String typed -> typed(typed);
            case Integer number -> new Count(number);
            case Map<?, ?> map -> from(map);
            default -> throw new IllegalArgumentException("Not a phrase: " + written);
        };
    }

    private static Phrase from(Map<?, ?> map) {
        if (map.get("told") instanceof String told && map.get("on") instanceof String on) {
            return new TimeTold(ToldTime.parse(told), LocalDate.parse(on));
        }
        var kind = map.keySet().iterator().next().toString();
        var held = map.values().iterator().next();
        return switch (kind) {
            case "say" -> new Keyed(held.toString(), all(map.containsKey("with") ? map.get("with") : List.of()));
            case "day" -> new Day(LocalDate.parse(held.toString()));
            case "time" -> new TimeOfDay(LocalTime.parse(held.toString()));
            case "place" -> new Place(Area.parse(held.toString()));
            case "rule" -> new Rule(held.toString());
            case "within" -> new InSentence(from(held));
            default -> new Joined(all(held), Coded.require(Separator.class, kind));
        };
    }

    private static List<Phrase> all(Object held) {
        return ((List<?>) held).stream().map(Phrase::from).toList();
    }
}

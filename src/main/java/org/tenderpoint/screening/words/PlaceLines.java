package org.tenderpoint.screening.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.say.Phrase;

/** Limits as lines of text, one for each place, e.g. "Lower back: 3 at most, no percussion". */
public final class PlaceLines {

    private PlaceLines() {}

    /**
     * A line for each place with all of its limits, and one for each limit without a place.
     *
     * @param place of a limit
     * @param line the text of the limits of one place
     */
    public static <T> Stream<Phrase> of(
            List<T> all, Function<T, Optional<?>> place, Function<List<T>, Phrase> line) {
        return all.stream()
                .map(one -> place.apply(one).isEmpty()
                        ? List.of(one)
                        : all.stream().filter(other -> place.apply(other).equals(place.apply(one))).toList())
                .distinct()
                .map(line);
    }

    /** @param limits made by {@link #cap}, {@link #without} and {@link #minutes} */
    public static Phrase line(Phrase place, List<Phrase> limits) {
        return Phrase.of("screening.effect.several", place, Phrase.listed(limits));
    }

    public static Phrase cap(int most) {
        return Phrase.of("screening.effect.cap.here", most);
    }

    public static Phrase without(Phrase leftOut) {
        return Phrase.of("screening.effect.avoid.here", leftOut);
    }

    public static Phrase minutes(int most) {
        return Phrase.of("screening.effect.minutes.here", most);
    }
}

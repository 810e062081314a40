package org.tenderpoint.practice.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * The sample practice as the files in {@code resources/sample} describe it: who works there, who comes, and for what. A
 * feature reads what concerns it alone from a file of its own. Days are counted from the day on which the practice
 * opened or from another day that the file names, so that it is as old today as on any other day.
 *
 * @param team who works there, therapists first, the front desk last
 * @param courses what clients come for, by name
 * @param clients who comes; a smaller practice has the first of them
 */
public record SampleDescription(List<Colleague> team, Map<String, Course> courses, List<Line> clients) {

    /** How many days the description's year has; a shorter one passes faster. */
    private static final int DAYS = 364;

    /** Read once in a language, when the first step asks: most programs never make a sample practice. */
    private static final Map<Object, Object> READ = new ConcurrentHashMap<>();
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)\"");

    /**
     * Somebody who works there.
     *
     * @param pressure how deep this therapist usually works, 1 to 5
     * @param modalities what a therapist gives, the favourite first; none for the front desk
     */
    public record Colleague(String name, int pressure, List<Modality> modalities) {}

    /**
     * What somebody comes for, and how it shows.
     *
     * @param complaint in the client's words, for their aims; may be empty
     * @param activities what they want to be able to do again
     * @param regions what is worked on
     * @param minutes how long a session lasts; the next visit takes the next
     * @param notes what is written down; the next visit takes the next
     */
    public record Course(
            String goals, String complaint, List<String> activities, List<Region> regions, List<Integer> minutes,
            List<Note> notes) {}

    /** The four parts of a note on a session. */
    public record Note(String subjective, String objective, String assessment, String plan) {}

    /**
     * Somebody who comes.
     *
     * @param age in years, today
     * @param first the day of the first visit, counted from the opening of a practice that is a year old
     * @param therapist the number in the team
     * @param every how many days lie between two visits
     * @param visits how often they come; empty for those who stay
     * @param course the name of what they come for
     * @param conditions what is told at the intake, with its details; what is not named is denied. A date is written as
     * days from that day: {@code -40d}
     */
    public record Line(
            String name, int age, int first, int therapist, int every, Optional<Integer> visits, String course,
            Map<Condition, Map<Detail, String>> conditions) {

        public Line {
            conditions = Map.copyOf(conditions);
        }

        /** The same person, who stays away after so many visits. */
        Line visiting(int times) {
            return new Line(name, age, first, therapist, every, Optional.of(times), course, conditions);
        }

        /** The rhythm in whole weeks. */
        public int everyWeeks() {
            return Math.max(1, Math.round(every / 7f));
        }

        /** The day of the first visit in a practice of so many weeks. */
        public int firstDay(int weeks) {
            return first * weeks * 7 / DAYS;
        }
    }

    /** @throws IllegalStateException if the description has too few for a practice of that size */
    List<Line> first(int number) {
        if (number > clients.size()) {
            throw new IllegalStateException("The sample practice has " + clients.size() + " clients at most");
        }
        return clients.subList(0, number);
    }

    public static SampleDescription ofPractice() {
        return read("practice", SampleDescription.class);
    }

    /**
     * What a file of {@code resources/sample} says, in the language of whoever has the practice made: nobody else has
     * typed its words. A key that nobody reads is an error.
     */
    public static <T> T read(String file, Class<T> type) {
        var language = Texts.spoken().getLanguage();
        return type.cast(READ.computeIfAbsent(List.of(type, language),
                _ -> parse(text(file).map(english -> translated(english, language)).orElseThrow(), type)));
    }

    /** With the words of another language in the place of the English ones, where that language has them. */
    private static String translated(String english, String language) {
        var words = text("words_" + language).map(Json::texts).orElse(Map.of());
        return WORDS.matcher(english).replaceAll(found -> Matcher.quoteReplacement(
                "\"" + words.getOrDefault(found.group(1), found.group(1)) + "\""));
    }

    private static Optional<String> text(String file) {
        return ShippedFile.find("/sample/" + file + ".json");
    }

    static <T> T parse(String description, Class<T> type) {
        return Json.strictly(description, type);
    }
}

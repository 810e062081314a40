package org.tenderpoint.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.paper.Glyphs;
import org.tenderpoint.platform.paper.PageSize;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * The content of a letter, whoever gets it.
 *
 * @param clientName as printed, which may be respelled in characters that paper has
 * @param birthDate empty if it is not known
 * @param withBirthDate whether the letter includes it
 * @param withMap whether the letter includes the small map of the body
 * @param withCourse whether the letter includes the table of sessions
 */
public record LetterContent(
        Locale language,
        PageSize page,
        String clientName,
        Optional<LocalDate> birthDate,
        boolean withBirthDate,
        List<LetterSection> sections,
        LetterCourse course,
        boolean withMap,
        boolean withCourse) {

    public LetterContent {
        clientName = PlainText.checked(PlainText.line(clientName), ClientDetails.NAME_LENGTH);
        sections = List.copyOf(sections);
    }

    /** The characters in it that paper cannot show. */
    public List<String> missingLetters() {
        var all = Stream.concat(
                Stream.of(clientName),
                sections.stream().flatMap(section -> Stream.concat(
                        Stream.of(section.text()), section.lines().stream().map(LetterLine::words))))
                .collect(Collectors.joining("\n"));
        return Glyphs.missing(all);
    }

    /** Omits the content. */
    @Override
    public String toString() {
        return "LetterContent";
    }

    /**
     * What was done and how it felt, session by session, oldest first; and where, for a small map of the body.
     *
     * @param sore body parts where it was sore, as codes
     */
    public record LetterCourse(List<Session> sessions, List<Place> worked, List<String> sore) {

        public static final LetterCourse NONE = new LetterCourse(List.of(), List.of(), List.of());

        /**
         * One session.
         *
         * @param work what was done, in words of the letter's language
         * @param pressure the firmest, 1 to 5
         * @param soreness the worst afterwards, 0 to 10; null while not reported, which is not 0
         */
        public record Session(LocalDate day, String work, int pressure, @Nullable Integer soreness) {}

        /** Where somebody worked, and the firmest pressure there; body parts are codes. */
        public record Place(String part, int pressure) {}

        public LetterCourse {
            sessions = List.copyOf(sessions);
            worked = List.copyOf(worked);
            sore = List.copyOf(sore);
        }

        public boolean isEmpty() {
            return sessions.isEmpty();
        }

        Map<BodyPart, Integer> pressures() {
            return worked.stream()
                    .collect(Collectors.toMap(place -> BodyPart.parse(place.part()), Place::pressure, Math::max));
        }

        Set<BodyPart> soreParts() {
            return sore.stream().map(BodyPart::parse).collect(Collectors.toSet());
        }
    }
}

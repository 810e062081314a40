package org.tenderpoint.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.paper.Glyphs;
import org.tenderpoint.platform.paper.PageSize;

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
}

package org.tenderpoint.partner.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.partner.PartnerFigure;
import org.tenderpoint.partner.PartnerRow;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;

final class PartnerWords {

    /** The languages offered in lists, most likely first; a file may name any other. */
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "ro", "sv", "tr",
            "uk", "ru", "ar", "fa", "hi", "ta", "zh",
            "ja", "ko");

    private PartnerWords() {}

    static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Texts.spoken());
    }

    static String labels(Collection<? extends Coded> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(word -> ((Enum<?>) word).ordinal()))
                .map(Texts::label)
                .collect(Collectors.joining(", "));
    }

    static String languages(Collection<String> tags) {
        return tags.stream().map(PartnerWords::language).sorted(Texts.alphabet()).collect(Collectors.joining(", "));
    }

    /** "Physiotherapy · Mill Lane · first appointment in about 5 days". */
    static String line(PartnerRow row) {
        return OneLine.of(
                labels(row.disciplines()), row.organisation(), row.place(),
                row.agreedDays().map(days -> Texts.of("partner.list.days", days)).orElse(""));
    }

    /** Counts only, however few: "Helped 3 of 5 · wait about 12 days (n 6)". Empty if nothing is known. */
    static String figures(PartnerFigure figure) {
        return OneLine.of(Stream.of(
                Optional.of(figure.reported()).filter(told -> told > 0)
                        .map(told -> Texts.of("partner.figures.helped", figure.helped(), told)),
                figure.waitingDays().stream().boxed().findFirst()
                        .map(days -> Texts.of("partner.figures.wait", days, figure.waited())),
                Optional.of(figure.open()).filter(open -> open > 0)
                        .map(open -> Texts.of("partner.figures.open", open)))
                .flatMap(Optional::stream));
    }

    /** A field's value as one line; a word if it is empty. */
    static String text(PartnerField field, PartnerDetails details) {
        var text = switch (field) {
            case NAME -> details.name();
            case ORGANISATION -> details.organisation();
            case DISCIPLINES -> labels(details.disciplines());
            case SKILLS -> labels(details.skills());
            case OTHER_SKILLS -> details.otherSkills();
            case LANGUAGES -> languages(details.languages());
            case PLACE -> details.place();
            case ADDRESS -> details.address();
            case PHONE -> details.phone();
            case EMAIL -> details.email();
            case WEB -> details.web();
            case AGREED_DAYS -> agreed(details);
            case NOTES -> details.notes();
        };
        return text.isEmpty() ? Texts.of("partner.side.nothing") : text;
    }

    static String agreed(PartnerDetails details) {
        return details.agreedDays().map(days -> Texts.of("partner.page.days", days)).orElse("");
    }
}

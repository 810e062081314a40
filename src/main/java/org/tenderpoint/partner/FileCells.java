package org.tenderpoint.partner;

import java.util.Collection;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/** A file's cells for each field, written so that they read back the same. */
final class FileCells {

    private FileCells() {}

    static String text(PartnerField field, PartnerDetails details) {
        return switch (field) {
            case NAME -> details.name();
            case ORGANISATION -> details.organisation();
            case DISCIPLINES -> labels(details.disciplines());
            case SKILLS -> labels(details.skills());
            case OTHER_SKILLS -> details.otherSkills();
            case LANGUAGES -> details.languages().stream().sorted().collect(Collectors.joining(", "));
            case PLACE -> details.place();
            case ADDRESS -> details.address();
            case PHONE -> details.phone();
            case EMAIL -> details.email();
            case WEB -> details.web();
            case AGREED_DAYS -> details.agreedDays().map(String::valueOf).orElse("");
            case NOTES -> details.notes();
        };
    }

    static String labels(Collection<? extends Coded> words) {
        return words.stream().map(Texts::label).sorted().collect(Collectors.joining(", "));
    }
}

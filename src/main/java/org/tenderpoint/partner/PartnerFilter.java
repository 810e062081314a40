package org.tenderpoint.partner;

import java.util.Optional;
import org.tenderpoint.vocabulary.Discipline;

/**
 * Which partners a list shows.
 *
 * @param text beginnings of words of the name, practice or place, of the e-mail address, or of the phone number's
 * digits
 * @param language a tag such as {@code de}
 * @param active true for active partners, false for closed ones
 */
public record PartnerFilter(
        String text,
        Optional<Discipline> discipline,
        Optional<PartnerSkill> skill,
        Optional<String> language,
        boolean active) {

    public static final PartnerFilter ALL = of("");

    public static PartnerFilter of(String text) {
        return new PartnerFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** The same for closed partners. */
    public PartnerFilter ofClosed() {
        return new PartnerFilter(text, discipline, skill, language, false);
    }

    /** Whether it filters anything beyond active or closed. */
    public boolean narrows() {
        return !text.isBlank() || discipline.isPresent() || skill.isPresent() || language.isPresent();
    }
}

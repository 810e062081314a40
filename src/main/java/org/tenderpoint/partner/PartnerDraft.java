package org.tenderpoint.partner;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.partner.PartnerDetails.PartnerRefused;
import org.tenderpoint.vocabulary.Discipline;

/**
 * A partner as typed into a form or read from a file, valid or not; also stored as a form's draft.
 *
 * @param agreedDays digits; empty if nothing is agreed
 */
public record PartnerDraft(
        String name,
        String organisation,
        Set<Discipline> disciplines,
        Set<PartnerSkill> skills,
        String otherSkills,
        Set<String> languages,
        String place,
        String address,
        String phone,
        String email,
        String web,
        String notes,
        String agreedDays) {

    private static final int MOST_DIGITS = 6;

    public PartnerDraft {
        disciplines = Set.copyOf(disciplines);
        skills = Set.copyOf(skills);
        languages = Set.copyOf(languages);
    }

    public static PartnerDraft empty() {
        return new PartnerDraft("", "", Set.of(), Set.of(), "", Set.of(), "", "", "", "", "", "", "");
    }

    public static PartnerDraft of(PartnerDetails details) {
        return new PartnerDraft(
                details.name(), details.organisation(), details.disciplines(), details.skills(), details.otherSkills(),
                details.languages(), details.place(), details.address(), details.phone(), details.email(),
                details.web(),
                details.notes(), details.agreedDays().map(String::valueOf).orElse(""));
    }

    /** @throws PartnerRefused if something is missing or invalid */
    public PartnerDetails details() {
        return new PartnerDetails(
                name, organisation, disciplines, skills, otherSkills, languages, place, address, phone, email, web,
                notes,
                days());
    }

    /** Why each invalid field is invalid, in words for the person who typed it; empty if all are valid. */
    public Map<PartnerField, String> problems() {
        var found = new EnumMap<PartnerField, String>(PartnerField.class);
        var rest = this;
        while (true) {
            try {
                rest.details();
                return found;
            } catch (PartnerRefused refused) {
                found.put(refused.field(), refused.getMessage());
                rest = rest.valid(refused.field());
            }
        }
    }

    private Optional<Integer> days() {
        var digits = agreedDays.strip();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!digits.matches("[0-9]+") || digits.length() > MOST_DIGITS) {
            throw PartnerRefused.of(PartnerField.AGREED_DAYS, "wrong");
        }
        return Optional.of(Integer.valueOf(digits));
    }

    /** This draft with a valid value in one field, so that the problems of the others can be found. */
    private PartnerDraft valid(PartnerField field) {
        return new PartnerDraft(
                field == PartnerField.NAME ? "-" : name,
                field == PartnerField.ORGANISATION ? "" : organisation,
                field == PartnerField.DISCIPLINES ? Set.of(Discipline.YOGA) : disciplines,
                skills,
                field == PartnerField.OTHER_SKILLS ? "" : otherSkills,
                field == PartnerField.LANGUAGES ? Set.of() : languages,
                field == PartnerField.PLACE ? "" : place,
                field == PartnerField.ADDRESS ? "" : address,
                field == PartnerField.PHONE ? "" : phone,
                field == PartnerField.EMAIL ? "" : email,
                field == PartnerField.WEB ? "" : web,
                field == PartnerField.NOTES ? "" : notes,
                field == PartnerField.AGREED_DAYS ? "" : agreedDays);
    }
}

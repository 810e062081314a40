package org.tenderpoint.partner;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tenderpoint.client.PhoneNumber;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.EmailAddress;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.WebAddress;
import org.tenderpoint.vocabulary.Discipline;

/**
 * What the practice knows about a partner; never anything about a client. A name and one discipline are enough; missing
 * texts are empty.
 *
 * @param name of the person or the class
 * @param organisation the practice or studio, if it has a name of its own
 * @param otherSkills other training, in free words
 * @param languages in which the partner works, as language tags: {@code de}
 * @param place the quarter or town, for lists
 * @param address as written on an envelope
 * @param web an address that begins with {@code http}
 * @param agreedDays until a first appointment, as agreed with the partner
 */
public record PartnerDetails(
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
        Optional<Integer> agreedDays) {

    public static final int NAME_LENGTH = 120;
    public static final int ORGANISATION_LENGTH = 160;
    public static final int SKILLS_LENGTH = 500;
    public static final int PLACE_LENGTH = 120;
    public static final int ADDRESS_LENGTH = 500;
    public static final int NOTES_LENGTH = 4000;
    public static final int MOST_DAYS = 365;

    private static final Set<String> ISO_LANGUAGES = Set.of(Locale.getISOLanguages());

    /** @throws PartnerRefused if the name or the discipline is missing, or a field is invalid */
    public PartnerDetails {
        name = line(PartnerField.NAME, name, NAME_LENGTH);
        organisation = line(PartnerField.ORGANISATION, organisation, ORGANISATION_LENGTH);
        otherSkills = line(PartnerField.OTHER_SKILLS, otherSkills, SKILLS_LENGTH);
        place = line(PartnerField.PLACE, place, PLACE_LENGTH);
        address = note(PartnerField.ADDRESS, address, ADDRESS_LENGTH);
        phone = line(PartnerField.PHONE, phone, PhoneNumber.MAX_LENGTH);
        email = line(PartnerField.EMAIL, email, EmailAddress.MAX_LENGTH);
        web = WebAddress.complete(line(PartnerField.WEB, web, WebAddress.MAX_LENGTH));
        notes = note(PartnerField.NOTES, notes, NOTES_LENGTH);
        disciplines = disciplines.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(disciplines));
        skills = skills.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(skills));
        languages = Set.copyOf(new TreeSet<>(languages));
        refuseIf(name.isEmpty(), PartnerField.NAME, "missing");
        refuseIf(disciplines.isEmpty(), PartnerField.DISCIPLINES, "missing");
        refuseIf(!phone.isEmpty() && !PhoneNumber.isValid(phone), PartnerField.PHONE, "wrong");
        refuseIf(!email.isEmpty() && !EmailAddress.isValid(email), PartnerField.EMAIL, "wrong");
        refuseIf(!web.isEmpty() && !WebAddress.isValid(web), PartnerField.WEB, "wrong");
        refuseIf(!languages.stream().allMatch(PartnerDetails::isLanguage), PartnerField.LANGUAGES, "wrong");
        refuseIf(agreedDays.filter(days -> days < 0 || days > MOST_DAYS).isPresent(), PartnerField.AGREED_DAYS,
                "wrong");
    }

    /** A partner with only these known. */
    public static PartnerDetails of(String name, Discipline... disciplines) {
        return new PartnerDetails(
                name, "", Set.of(disciplines), Set.of(), "", Set.of(), "", "", "", "", "", "", Optional.empty());
    }

    /** Whether this is the tag of a natural language, such as {@code de}. */
    public static boolean isLanguage(String tag) {
        return ISO_LANGUAGES.contains(tag);
    }

    private static String line(PartnerField field, String text, int most) {
        return checked(field, PlainText.line(text), most);
    }

    private static String note(PartnerField field, String text, int most) {
        return checked(field, PlainText.note(text), most);
    }

    private static String checked(PartnerField field, String text, int most) {
        PlainText.problem(text, most).ifPresent(why -> {
            throw new PartnerRefused(field, why);
        });
        return text;
    }

    private static void refuseIf(boolean wrong, PartnerField field, String how) {
        if (wrong) {
            throw PartnerRefused.of(field, how);
        }
    }

    /** The fields of a partner, in the order of forms and files. */
    public enum PartnerField implements Coded {
        NAME,
        ORGANISATION,
        DISCIPLINES,
        SKILLS,
        OTHER_SKILLS,
        LANGUAGES,
        PLACE,
        ADDRESS,
        PHONE,
        EMAIL,
        WEB,
        AGREED_DAYS,
        NOTES
    }

    /** An invalid detail of a partner; its message is for the person who typed it, and never repeats the text. */
    public static class PartnerRefused extends IllegalArgumentException {

        private final PartnerField field;

        PartnerRefused(PartnerField field, String why) {
            super(why);
            this.field = field;
        }

        /** @param how {@code missing} or {@code wrong} */
        static PartnerRefused of(PartnerField field, String how) {
            return new PartnerRefused(field, Texts.of("partner." + how + "." + field.code()));
        }

        public PartnerField field() {
            return field;
        }
    }
}

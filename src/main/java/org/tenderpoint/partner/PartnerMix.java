package org.tenderpoint.partner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.platform.Coded;

/**
 * Two states of one partner's details, and the result of choosing between them field by field.
 *
 * @param first what counts where nothing is chosen
 */
public record PartnerMix(PartnerDetails first, PartnerDetails second) {

    /** Which of the two a field takes. */
    public enum FieldChoice implements Coded {
        FIRST,
        SECOND,
        BOTH
    }

    /** Whether the field holds a list, so that both can be taken. */
    public static boolean isList(PartnerField field) {
        return switch (field) {
            case DISCIPLINES, SKILLS, LANGUAGES -> true;
            default -> false;
        };
    }

    /** The choices that lead to different results: both only if neither list contains the other. */
    public List<FieldChoice> ways(PartnerField field) {
        boolean both = isList(field) && !of(Map.of(field, FieldChoice.BOTH)).equals(first) && !sameAsSecond(field);
        return both ? List.of(FieldChoice.values()) : List.of(FieldChoice.FIRST, FieldChoice.SECOND);
    }

    private boolean sameAsSecond(PartnerField field) {
        return of(Map.of(field, FieldChoice.BOTH)).equals(of(Map.of(field, FieldChoice.SECOND)));
    }

    /** The fields in which the two differ. */
    public List<PartnerField> differing() {
        return Arrays.stream(PartnerField.values())
                .filter(field -> !of(Map.of(field, FieldChoice.SECOND)).equals(first))
                .toList();
    }

    /** The default choice: both for a list, and for texts the first unless it is empty. */
    public FieldChoice usual(PartnerField field) {
        if (isList(field)) {
            if (ways(field).contains(FieldChoice.BOTH)) {
                return FieldChoice.BOTH;
            }
            return sameAsSecond(field) ? FieldChoice.SECOND : FieldChoice.FIRST;
        }
        boolean nothing = switch (field) {
            case ORGANISATION -> first.organisation().isEmpty();
            case OTHER_SKILLS -> first.otherSkills().isEmpty();
            case PLACE -> first.place().isEmpty();
            case ADDRESS -> first.address().isEmpty();
            case PHONE -> first.phone().isEmpty();
            case EMAIL -> first.email().isEmpty();
            case WEB -> first.web().isEmpty();
            case NOTES -> first.notes().isEmpty();
            case AGREED_DAYS -> first.agreedDays().isEmpty();
            case NAME, DISCIPLINES, SKILLS, LANGUAGES -> false;
        };
        return nothing ? FieldChoice.SECOND : FieldChoice.FIRST;
    }

    /** The details with the default choice for each field. */
    public PartnerDetails usual() {
        return of(Arrays.stream(PartnerField.values()).collect(Collectors.toMap(field -> field, this::usual)));
    }

    /** The details with each field taken as chosen. */
    public PartnerDetails of(Map<PartnerField, FieldChoice> chosen) {
        return new PartnerDetails(
                text(chosen, PartnerField.NAME, PartnerDetails::name),
                text(chosen, PartnerField.ORGANISATION, PartnerDetails::organisation),
                list(chosen, PartnerField.DISCIPLINES, PartnerDetails::disciplines),
                list(chosen, PartnerField.SKILLS, PartnerDetails::skills),
                text(chosen, PartnerField.OTHER_SKILLS, PartnerDetails::otherSkills),
                list(chosen, PartnerField.LANGUAGES, PartnerDetails::languages),
                text(chosen, PartnerField.PLACE, PartnerDetails::place),
                text(chosen, PartnerField.ADDRESS, PartnerDetails::address),
                text(chosen, PartnerField.PHONE, PartnerDetails::phone),
                text(chosen, PartnerField.EMAIL, PartnerDetails::email),
                text(chosen, PartnerField.WEB, PartnerDetails::web),
                text(chosen, PartnerField.NOTES, PartnerDetails::notes),
                text(chosen, PartnerField.AGREED_DAYS, PartnerDetails::agreedDays));
    }

    private <T> T text(Map<PartnerField, FieldChoice> chosen, PartnerField field, Function<PartnerDetails, T> value) {
        return value.apply(chosen.getOrDefault(field, FieldChoice.FIRST) == FieldChoice.SECOND ? second : first);
    }

    private <T> Set<T> list(Map<PartnerField, FieldChoice> chosen, PartnerField field,
            Function<PartnerDetails, Set<T>> value) {
        if (chosen.getOrDefault(field, FieldChoice.FIRST) != FieldChoice.BOTH) {
            return text(chosen, field, value);
        }
        var both = new HashSet<>(value.apply(first));
        both.addAll(value.apply(second));
        return both;
    }
}

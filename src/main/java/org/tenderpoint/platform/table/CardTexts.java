package org.tenderpoint.platform.table;

import ezvcard.VCard;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.WrittenPhone;

/** Reads phone numbers and e-mail addresses from a vCard, the best first. */
public final class CardTexts {

    private static final Set<TelephoneType> SPOKEN = Set.of(TelephoneType.CELL, TelephoneType.VOICE);
    private static final Set<TelephoneType> NOT_SPOKEN = Set.of(
            TelephoneType.FAX, TelephoneType.PAGER, TelephoneType.MODEM, TelephoneType.TEXTPHONE);
    private static final String BEGIN = "BEGIN:VCARD";
    private static final String LABEL = "X-ABLabel";
    private static final int NOT_PREFERRED = 101;

    private CardTexts() {}

    public static boolean beginsAsCard(String text) {
        return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    /** Mobile numbers first, then the preferred one; never that of a fax. */
    public static List<String> phones(VCard card) {
        return card.getTelephoneNumbers().stream()
                .filter(phone -> spoken(card, phone))
                .sorted(Comparator.comparing((Telephone phone) -> !phone.getTypes().contains(TelephoneType.CELL))
                        .thenComparing(CardTexts::preference))
                .map(phone -> phone.getUri() == null ? phone.getText() : phone.getUri().getNumber())
                .filter(text -> text != null && !text.isBlank())
                .map(text -> WrittenPhone.first(text).number())
                .toList();
    }

    public static List<String> emails(VCard card) {
        return card.getEmails().stream().sorted(Comparator.comparing(CardTexts::preference))
                .map(TextProperty::getValue)
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.strip().replaceFirst("(?i)^mailto:", ""))
                .toList();
    }

    /** Organisation and its parts; what a card leaves empty is none. */
    public static List<String> organisations(VCard card) {
        return card.getOrganizations().stream()
                .map(one -> one.getValues().stream()
                        .filter(part -> part != null && !part.isBlank())
                        .map(String::strip)
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean spoken(VCard card, Telephone phone) {
        boolean other = phone.getTypes().stream().anyMatch(NOT_SPOKEN::contains)
                && phone.getTypes().stream().noneMatch(SPOKEN::contains);
        return !other && !label(card, phone).contains("fax");
    }

    /** As phones of one maker name what stands in the same group. */
    private static String label(VCard card, VCardProperty property) {
        return property.getGroup() == null
                ? ""
                : card.getExtendedProperties(LABEL).stream()
                        .filter(label -> property.getGroup().equalsIgnoreCase(label.getGroup()))
                        .map(label -> Objects.requireNonNullElse(label.getValue(), "").toLowerCase(Locale.ROOT))
                        .findFirst().orElse("");
    }

    private static int preference(VCardProperty property) {
        boolean preferred = Stream.concat(
                property.getParameters().getTypes().stream(), property.getParameters().keySet().stream())
                .anyMatch("pref"::equalsIgnoreCase);
        try {
            var order = property.getParameters().getPref();
            return order == null ? preferred ? 1 : NOT_PREFERRED : order;
        } catch (IllegalStateException odd) {
            return preferred ? 1 : NOT_PREFERRED;
        }
    }
}

package org.tenderpoint.imports;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Birthday;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.table.CardTexts;
import org.tenderpoint.platform.table.Csv;

/** Clients as cards, which phones and mail programs exchange. */
final class CardFile {

    private static final List<String> HEADER = List.of("card", "name", "phone", "email", "birth date");
    /** A birthday without its year, as one maker's phones write it. */
    private static final String YEAR_LEFT_OUT = "X-APPLE-OMIT-YEAR";

    private CardFile() {}

    static SourceTable table(String file, String text) {
        var rows = new ArrayList<Csv.Row>();
        var said = new ArrayList<FileNote>();
        rows.add(new Csv.Row(0, HEADER));
        int number = 0;
        try (var cards = new VCardReader(text)) {
            for (var card = cards.readNext(); card != null; card = cards.readNext()) {
                number++;
                var cells = cells(card);
                if (cells.stream().allMatch(String::isBlank)) {
                    said.add(new FileNote(file, number, Optional.empty(), NoteWhy.NO_NAME, true));
                } else {
                    rows.add(new Csv.Row(number, cells));
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw new SourceRefused(file, SourceRefused.Reason.DAMAGED, number + 1);
        }
        if (rows.size() == 1) {
            throw new SourceRefused(file, SourceRefused.Reason.NO_TABLE);
        }
        return new SourceTable(file, HEADER, 0, wanted -> rows.stream().takeWhile(wanted).forEach(_ -> {}), said,
                Set.of());
    }

    private static List<String> cells(VCard card) {
        return List.of(
                Optional.ofNullable(card.getUid()).map(uid -> uid.getValue()).orElse(""),
                name(card), first(CardTexts.phones(card).stream()), first(CardTexts.emails(card).stream()),
                birthDate(card));
    }

    /** A company's card has no person's name, or says the company's in its place. */
    private static String name(VCard card) {
        var parts = Optional.ofNullable(card.getStructuredName()).map(CardFile::joined).orElse("");
        var formatted = first(card.getFormattedNames().stream().map(name -> name.getValue()));
        boolean company = card.getKind() != null && (card.getKind().isOrg() || card.getKind().isGroup())
                || parts.isEmpty() && card.getOrganizations().stream()
                        .anyMatch(one -> one.getValues().stream().anyMatch(formatted::equalsIgnoreCase));
        return company ? "" : formatted.isEmpty() ? parts : formatted;
    }

    private static String joined(StructuredName name) {
        return Stream.of(name.getGiven(), name.getFamily())
                .filter(part -> part != null && !part.isBlank())
                .reduce("", (first, second) -> (first + " " + second).strip());
    }

    /** The birth date; one that is no whole day as it is written, so that the import can name it. */
    private static String birthDate(VCard card) {
        var day = card.getBirthday();
        return day == null
                ? Optional.ofNullable(card.getExtendedProperty("BDAY")).map(odd -> odd.getValue()).orElse("")
                : written(day);
    }

    private static String written(Birthday day) {
        if (day.getPartialDate() != null) {
            return day.getPartialDate().toISO8601(true);
        }
        if (day.getDate() == null) {
            return Optional.ofNullable(day.getText()).orElse("");
        }
        var date = day.getDate().toString();
        return day.getParameter(YEAR_LEFT_OUT) != null ? "--" + date.substring(date.indexOf('-') + 1) : date;
    }

    private static String first(Stream<String> texts) {
        return texts.filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
    }
}

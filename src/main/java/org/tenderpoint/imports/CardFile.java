package org.tenderpoint.imports;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.table.Csv;

/** Clients as cards, which phones and mail programs exchange. */
final class CardFile {

    private static final String BEGIN = "BEGIN:VCARD";
    private static final List<String> HEADER = List.of("card", "name", "phone", "email", "birth date");

    private CardFile() {}

    static boolean looksLikeOne(String text) {
        return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    static SourceTable table(String file, String text) {
        var rows = new ArrayList<Csv.Row>();
        rows.add(new Csv.Row(0, HEADER));
        try (var cards = new VCardReader(text)) {
            for (var card = cards.readNext(); card != null; card = cards.readNext()) {
                var cells = cells(card);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Csv.Row(rows.size(), cells));
                }
            }
        } catch (IOException | RuntimeException damaged) {
            throw new SourceRefused(file, SourceRefused.Why.DAMAGED, rows.size());
        }
        if (rows.size() == 1) {
            throw new SourceRefused(file, SourceRefused.Why.NO_TABLE);
        }
        return new SourceTable(file, HEADER, 0, wanted -> rows.stream().takeWhile(wanted).forEach(_ -> {}));
    }

    private static List<String> cells(VCard card) {
        var formatted = card.getFormattedNames().stream().map(name -> name.getValue());
        var parts = Optional.ofNullable(card.getStructuredName()).stream()
                .map(name -> Stream.of(name.getGiven(), name.getFamily()).filter(part -> part != null)
                        .reduce("", (first, second) -> (first + " " + second).strip()));
        return List.of(
                Optional.ofNullable(card.getUid()).map(uid -> uid.getValue()).orElse(""),
                first(Stream.concat(formatted, parts)),
                first(card.getTelephoneNumbers().stream()
                        .map(phone -> phone.getUri() == null ? phone.getText() : phone.getUri().getNumber())),
                first(card.getEmails().stream().map(mail -> mail.getValue())),
                Optional.ofNullable(card.getBirthday()).map(day -> day.getDate())
                        .map(day -> LocalDate.from(day).toString())
                        .orElse(""));
    }

    private static String first(Stream<String> texts) {
        return texts.filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
    }
}

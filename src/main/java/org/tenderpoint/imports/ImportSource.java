package org.tenderpoint.imports;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;

/**
 * The program that wrote a file, known by headings that only its files have together. Their keys of clients and
 * appointments are compared within one source only.
 */
public enum ImportSource implements Coded {
    JANE("patient guid, first name, last name", "patient guid, treatment name, start at"),
    CLINIKO("id, first name, last name, date of birth", "id, patient id, starts at, ends at"),
    VAGARO("userid, firstname, lastname", "customer name, appointment date, start time, service"),
    FRESHA("client, mobile, date, time, service, team member"),
    CLINICSENSE("date, client, practitioner, primary service"),
    /** The tables of this program's own archive, from another practice or another time. */
    TENDERPOINT("id, sort name, preferred channel", "id, client id, local start", "id, client id, source key",
            "version id, condition code, detail", "version id, question key, choices", "id, client id, told at, words",
            "id, client id, answers, sore hours"),
    /** A calendar's file or address. */
    CALENDAR("calendar key, start, summary", "subject, start date, start time", "betreff, beginnt am, beginnt um"),
    /** Cards of a phone or a mail program. */
    CARDS("card, name, birth date"),
    OTHER;

    private final List<Set<String>> headings;

    ImportSource(String... headings) {
        this.headings = Arrays.stream(headings).map(words -> Set.of(words.split(", "))).toList();
    }

    /** @param header headings of a file, folded */
    static ImportSource of(Collection<String> header) {
        var there = header.stream().collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(source -> source.headings.stream().anyMatch(there::containsAll))
                .findFirst()
                .orElse(OTHER);
    }
}

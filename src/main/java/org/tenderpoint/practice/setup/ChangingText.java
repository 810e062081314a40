package org.tenderpoint.practice.setup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Words or a document about a client of the sample practice, cut once where they say something else about a twin: at
 * ids, days, moments and the name.
 */
public final class ChangingText {

    private static final Pattern CHANGING = Pattern.compile(
            "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+Z)?");

    private static final Object NAME = new Object();

    private final String text;
    private final List<Object> pieces = new ArrayList<>();

    private ChangingText(String text) {
        this.text = text;
    }

    /** @param name the client's */
    public static ChangingText of(String text, String name) {
        var cut = new ChangingText(text);
        int from = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, from)) {
            cut.add(text.substring(from, at));
            cut.pieces.add(NAME);
            from = at + name.length();
        }
        cut.add(text.substring(from));
        return cut;
    }

    private void add(String text) {
        var found = CHANGING.matcher(text);
        int from = 0;
        while (found.find()) {
            addPlain(text.substring(from, found.start()));
            pieces.add(value(found.group()));
            from = found.end();
        }
        addPlain(text.substring(from));
    }

    private void addPlain(String text) {
        if (!text.isEmpty()) {
            pieces.add(text);
        }
    }

    private static Object value(String found) {
        if (found.length() == "2000-01-01".length()) {
            return LocalDate.parse(found);
        }
        return found.endsWith("Z") ? Instant.parse(found) : UUID.fromString(found);
    }

    public boolean changes() {
        return pieces.stream().anyMatch(piece -> !(piece instanceof String));
    }

    /** Texts that stay, ids, days, moments, and something else for the name. */
    List<Object> pieces() {
        return pieces;
    }

    /** As it stands about the client. */
    @Override
    public String toString() {
        return text;
    }
}

package org.tenderpoint.followup.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The checked-in lists of rule ids: an id that changes or goes shows up in review. */
final class CheckedIn {

    private CheckedIn() {}

    static List<String> ids(String book) {
        try (var in = CheckedIn.class.getResourceAsStream("/rules/" + book + "-ids.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.tenderpoint.platform.id;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** An id of one kind of record. */
public interface Id {

    UUID value();

    /** Reads an id from an address; empty for anything that is not a UUID in its usual form. */
    static <T extends Id> Optional<T> parse(String text, Function<UUID, T> of) {
        try {
            var uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? Optional.of(of.apply(uuid)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

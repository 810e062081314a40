package org.tenderpoint.platform.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.platform.id.Id;

/**
 * A kind of record that addresses name, e.g. the client of {@code clients/:client}. The page that explains a wrong
 * address comes from its view; a feature that has such addresses offers this as a bean too, so that the answer says 404
 * to machines.
 *
 * @param parameter its name in the routes
 * @param exists whether the text of an address leads to one
 */
public record Addressed(String parameter, Predicate<String> exists) {

    /** Records that addresses name by their id. */
    public static <T extends Id> Addressed byId(String parameter, Function<UUID, T> type, Predicate<T> exists) {
        return new Addressed(parameter, text -> Id.parse(text, type).filter(exists).isPresent());
    }

    /** Whether the address leads nowhere. Whoever may not know is not told: for them nothing differs. */
    public boolean missing(Optional<String> named) {
        try {
            return named.isPresent() && !exists.test(named.get());
        } catch (AccessDeniedException notTheirs) {
            return false;
        }
    }
}

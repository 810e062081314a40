package org.tenderpoint.platform.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.platform.id.Id;

/**
 * A kind of record in addresses, e.g. the client of {@code clients/:client}. The page that explains a wrong address
 * comes from its view; a feature with such addresses also provides this as a bean, so that machines get a 404.
 *
 * @param parameter its name in the routes
 * @param exists whether the text in an address leads to a record
 */
public record Addressed(String parameter, Predicate<String> exists) {

    /** Records that addresses name by their id. */
    public static <T extends Id> Addressed byId(String parameter, Function<UUID, T> type, Predicate<T> exists) {
        return new Addressed(parameter, text -> Id.parse(text, type).filter(exists).isPresent());
    }

    /** The id that an address has under this name; empty if it has none. */
    public static <T extends Id> Optional<T> id(BeforeEnterEvent event, String parameter, Function<UUID, T> type) {
        return event.getRouteParameters().get(parameter).flatMap(text -> Id.parse(text, type));
    }

    /** Shows the record on the page, or if there is none, the page that says so. */
    public static <T> void show(BeforeEnterEvent event, Optional<T> found, Consumer<T> page) {
        found.ifPresentOrElse(page, () -> event.rerouteToError(NotFoundException.class));
    }

    /** Whether the address leads nowhere. Users who may not know see no difference. */
    public boolean missing(Optional<String> named) {
        try {
            return named.isPresent() && !exists.test(named.get());
        } catch (AccessDeniedException notTheirs) {
            return false;
        }
    }
}

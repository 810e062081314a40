package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Supplier;

/**
 * Something that a new practice does once. A feature contributes its own as a Spring bean; the managers' start page
 * lists them until they are put away.
 *
 * @param order small numbers first
 * @param titleKey what has been done then
 * @param view where it is done
 * @param part of that view
 * @param standing asked for managers only, each time that the list is made
 */
public record FirstStep(
        int order, String titleKey, Class<? extends Component> view, QueryParameters part,
        Supplier<FirstStepStanding> standing) {

    public FirstStep(
            int order, String titleKey, Class<? extends Component> view, Supplier<FirstStepStanding> standing) {
        this(order, titleKey, view, QueryParameters.empty(), standing);
    }

    /**
     * @param wordsKey what is known of it, or what is missing without it
     * @param pressing whether no real client should come before it is done
     */
    public record FirstStepStanding(boolean done, String wordsKey, List<Object> arguments, boolean pressing) {

        public static FirstStepStanding done(String wordsKey, Object... arguments) {
            return new FirstStepStanding(true, wordsKey, List.of(arguments), false);
        }

        public static FirstStepStanding open(String wordsKey) {
            return new FirstStepStanding(false, wordsKey, List.of(), false);
        }

        /** Open, and no real client should come before it is done. */
        public static FirstStepStanding pressing(String wordsKey, Object... arguments) {
            return new FirstStepStanding(false, wordsKey, List.of(arguments), true);
        }
    }
}

package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.place.Place;

/**
 * Where a browser says that it is: by its clock, and where that is none that people live by, by the country of its language
 * and the server's own clock.
 */
record BrowserPlace(Optional<Place> clock, Optional<Country> language) {

    static void ask(UI ui, Consumer<BrowserPlace> answer) {
        ui.getPage().retrieveExtendedClientDetails(details -> answer.accept(new BrowserPlace(
                Optional.ofNullable(details.getTimeZoneId()).flatMap(Place::of),
                Optional.ofNullable(VaadinSession.getCurrent())
                        .map(session -> session.getBrowser().getLocale())
                        .flatMap(locale -> Country.of(locale.getCountry())))));
    }

    /** What to propose as the practice's; empty where nothing tells. */
    Optional<Place> place() {
        return clock.or(() -> Place.of(ZoneId.systemDefault()));
    }

    /** The clock tells more of a place than the language, which people take along. */
    Optional<Country> country() {
        return clock.map(Place::country).or(() -> language).or(() -> place().map(Place::country));
    }

    /** Whether the clocks there differ from the browser's, now or at another time of the year. */
    boolean differs(ZoneId zone) {
        return clock.filter(own -> !own.zone().getRules().equals(zone.getRules())).isPresent();
    }
}

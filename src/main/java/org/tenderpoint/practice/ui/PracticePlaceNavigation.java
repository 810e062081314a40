package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.page.Cookies;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceService;

/** How screens choose a place of the practice, and which one this device shows. */
public final class PracticePlaceNavigation {

    private PracticePlaceNavigation() {}

    /** One of the practice's places; invisible where there is nothing to choose. */
    public static class PracticePlaceSelect extends Select<PracticePlaceRecord> {

        private final transient List<PracticePlaceRecord> choice;

        /** @param choice as {@code PracticePlaceService.choice()} says */
        public PracticePlaceSelect(List<PracticePlaceRecord> choice) {
            this.choice = choice;
            setLabel(Texts.of("practice.place"));
            setItems(choice);
            setItemLabelGenerator(PracticePlaceRecord::name);
            addClassName("practice-place");
            setVisible(!choice.isEmpty());
        }

        /** Shows this place, if it can be chosen. */
        public void choose(PracticePlaceId id) {
            choice.stream().filter(place -> place.id().equals(id)).findFirst().ifPresentOrElse(this::setValue,
                    this::clear);
        }

        /** What is chosen; empty where there is nothing to choose. */
        public Optional<PracticePlaceId> chosenPlace() {
            return getOptionalValue().map(PracticePlaceRecord::id);
        }
    }

    /**
     * Lists of one place or of all; invisible where there is one. The device remembers it for all lists, since it
     * stands at a place.
     */
    public static class PracticePlaceFilter extends PracticePlaceSelect {

        private static final String COOKIE = "practice_place";

        /** What this device chose, while somebody is signed in. */
        private record RememberedPlace(Optional<PracticePlaceId> place) {}

        /** @param changed with the place, or none for all */
        public PracticePlaceFilter(List<PracticePlaceRecord> choice, Consumer<Optional<PracticePlaceId>> changed) {
            super(choice);
            setLabel(null);
            setAriaLabel(Texts.of("practice.place"));
            setItemLabelGenerator(place -> place == null ? Texts.of("practice.places.all") : place.name());
            setEmptySelectionAllowed(true);
            rememberedPlace().ifPresent(this::choose);
            addValueChangeListener(event -> {
                remember(chosenPlace());
                changed.accept(chosenPlace());
            });
        }

        /** The place of this device's lists; empty for all. */
        public static Optional<PracticePlaceId> of(PracticePlaceService places) {
            return rememberedPlace().filter(id -> places.choice().stream().anyMatch(place -> place.id().equals(id)));
        }

        private static Optional<PracticePlaceId> rememberedPlace() {
            var known = VaadinSession.getCurrent().getAttribute(RememberedPlace.class);
            if (known == null) {
                known = new RememberedPlace(Optional.ofNullable(VaadinRequest.getCurrent())
                        .flatMap(request -> Cookies.value(request.getCookies(), COOKIE))
                        .flatMap(text -> Id.parse(text, PracticePlaceId::new)));
                VaadinSession.getCurrent().setAttribute(RememberedPlace.class, known);
            }
            return known.place();
        }

        private static void remember(Optional<PracticePlaceId> place) {
            VaadinSession.getCurrent().setAttribute(RememberedPlace.class, new RememberedPlace(place));
            if (VaadinResponse.getCurrent() != null && VaadinRequest.getCurrent() != null) {
                VaadinResponse.getCurrent().addCookie(Cookies.longLived(
                        COOKIE, place.map(PracticePlaceId::toString).orElse(""),
                        VaadinRequest.getCurrent().isSecure()));
            }
        }
    }
}

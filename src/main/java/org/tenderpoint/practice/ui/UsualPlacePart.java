package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticeNavigation.PersonPart;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceSelect;

/** Where a person mostly works; nothing where the practice has one place. */
@org.springframework.stereotype.Component
record UsualPlacePart(PracticePlaceService places, CurrentUser user) implements PersonPart {

    @Override
    public Optional<Component> onOwnAccount() {
        return part(user.id(), places::chooseMine);
    }

    @Override
    public Optional<Component> of(UserRecord person) {
        return person.active() ? part(person.id(), place -> places.chooseUsual(person.id(), place)) : Optional.empty();
    }

    private Optional<Component> part(UserId person, Consumer<PracticePlaceId> choose) {
        var choice = places.choice();
        if (choice.isEmpty()) {
            return Optional.empty();
        }
        var place = new PracticePlaceSelect(choice);
        place.setHelperText(Texts.of("practice.places.usual.help"));
        place.choose(places.usual(person));
        place.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                choose.accept(event.getValue().id());
                Toasts.done(Texts.of("practice.saved"));
            }
        });
        return Optional.of(div("section flat stack narrow", new H2(Texts.of("practice.places.usual")), place));
    }
}

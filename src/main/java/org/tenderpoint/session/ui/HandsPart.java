package org.tenderpoint.session.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.practice.ui.PracticeNavigation.PersonPart;
import org.tenderpoint.session.HandsDoneService;

/** Shows this part to the therapist alone: managers see nothing of it on a person's page. */
@org.springframework.stereotype.Component
record HandsPart(ProfileService profile, HandsDoneService hands, CurrentUser user) implements PersonPart {

    @Override
    public Optional<Component> onOwnAccount() {
        return user.has(Role.THERAPIST) ? Optional.of(new HandsSection(profile, hands)) : Optional.empty();
    }

    @Override
    public Optional<Component> of(UserRecord person) {
        return Optional.empty();
    }
}

package org.tenderpoint.outcome.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserService;
import org.tenderpoint.shared.id.UserId;

/** What the pages of figures ask of the rest of the program. */
@SpringComponent
class OutcomeChoices {

    private final OutcomeService outcomes;
    private final UserService users;
    private final CurrentUser currentUser;
    private final PracticeTime time;

    OutcomeChoices(OutcomeService outcomes, UserService users, CurrentUser currentUser, PracticeTime time) {
        this.outcomes = outcomes;
        this.users = users;
        this.currentUser = currentUser;
        this.time = time;
    }

    OutcomeService outcomes() {
        return outcomes;
    }

    LocalDate today() {
        return time.today();
    }

    boolean manager() {
        return currentUser.has(Role.MANAGER);
    }

    List<UserRecord> therapists() {
        return users.therapists();
    }

    String name(UserId therapist) {
        return users.names(Set.of(therapist)).getOrDefault(therapist, "");
    }
}

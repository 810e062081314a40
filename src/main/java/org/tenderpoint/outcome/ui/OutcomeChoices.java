package org.tenderpoint.outcome.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.outcome.OutcomeCaseService;
import org.tenderpoint.outcome.OutcomeGroupService;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.ReferralOutcomeService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceService;

/** Bundles the services that all pages of figures use, and reads their addresses. */
@SpringComponent
record OutcomeChoices(OutcomeService outcomes, OutcomeGroupService groups, OutcomeCaseService cases,
        ReferralOutcomeService loops, UserService users, CurrentUser currentUser, PracticeTime time,
        PracticePlaceService places) {

    LocalDate today() {
        return time.today();
    }

    /** Reads an address; an unknown therapist is ignored. */
    OutcomeAddress read(QueryParameters address) {
        var asked = OutcomeAddress.read(address, today());
        var filter = asked.filter();
        return filter.therapist().filter(one -> name(one).isEmpty()).isPresent()
                ? asked.with(filter.with(Optional.empty()), asked.days())
                : asked;
    }

    /** The parts of the address that were not understood, as sentences. */
    List<String> misread(QueryParameters address, Optional<OutcomePlace> place) {
        return UnreadableAddress.of(address, today(), place,
                text -> Id.parse(text, UserId::new).filter(one -> !name(one).isEmpty()).isPresent());
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

    String name(PracticePlaceId place) {
        return places.name(place);
    }
}

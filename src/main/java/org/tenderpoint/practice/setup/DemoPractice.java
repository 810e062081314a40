package org.tenderpoint.practice.setup;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.place.Place;
import org.tenderpoint.platform.store.Demo;
import org.tenderpoint.platform.store.start.StartRefused;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;
import org.tenderpoint.practice.account.DemoSignIn;
import org.tenderpoint.practice.account.PasswordHashing;
import org.tenderpoint.practice.account.StartLinks;
import org.tenderpoint.practice.place.DemoPlace;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;
import org.tenderpoint.practice.setup.SetUpService.FirstAccount;

/**
 * Sets a demo up by itself: a practice of two places, whose name says so on every page and paper, and the sample
 * practice in it.
 */
@Component
record DemoPractice(DemoSignIn demo, DemoPlace place, SetUpService setUp, StartLinks links, UserRepository users,
        PasswordHashing hashing, TransactionOperations transaction, Clock clock) {

    /** Before the link for set-up would be printed. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void make() {
        if (!demo.on() || !setUp.open()) {
            return;
        }
        var token = links.setUpLink().orElseThrow().token();
        place.make(secondPlace());
        setUp.complete(token, settings(), new FirstAccount("Ruth Falk", "ruth", Secret.fresh(), false), true);
        var hash = hashing.hash(Secret.fresh());
        transaction.executeWithoutResult(status -> {
            var desk = User.invited(new NewUser("Sam Porter", "sam", Set.of(Role.FRONT_DESK)), clock.instant());
            desk.choosePassword(hash);
            users.save(desk);
        });
    }

    private static PracticePlaceDetails secondPlace() {
        return new PracticePlaceDetails("Demo: Harbour Road", "7 Harbour Road", "020 7946 0113",
                OpeningHours.daily(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(8, 0),
                        LocalTime.of(20, 0)));
    }

    private PracticeSettings settings() {
        var address = demo.address();
        PracticeSettings.publicAddressProblem(address).ifPresent(problem -> {
            throw new StartRefused("There is no public address in " + Demo.ADDRESS + ": " + address + ".", problem);
        });
        var zone = ZoneId.systemDefault();
        // papers of a demo in the United States do not say 112
        var emergency = Optional.of(Place.country(zone).emergencyNumber()).filter(number -> !number.isEmpty());
        return new PracticeSettings("Demo: Linden Street Massage", zone,
                OpeningHours.daily(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(8, 0),
                        LocalTime.of(20, 0)),
                emergency.orElse("112"), "020 7946 0112", false, RecordAccess.PRACTICE)
                .withPublicAddress(address).withClientPages(!address.isEmpty())
                .withEveningQuestions(!address.isEmpty());
    }
}

package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanService;

/** Somebody leaves, or a day or a place is closed: what was planned is listed. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As({Role.MANAGER, Role.FRONT_DESK})
@Tag("UC-22")
class SessionsToMoveTest extends SpringBrowserlessTest {

    @Autowired
    private PlanService plans;
    @Autowired
    private ClientService clients;
    @Autowired
    private TestUsers users;
    @Autowired
    private UserService people;
    @Autowired
    private MadePlaces made;
    @Autowired
    private QueryCount queries;

    @AfterEach
    void onePlace() {
        made.remove();
    }

    @Test
    void whoLeavesIsNotMarkedByOnePressAndWhatIsStillPlannedIsListed() {
        var jonas = users.make("jonas", Role.THERAPIST);
        var session = plans.plan(new NewSession(
                clients.create(ClientDetails.of("Callum Reid", "020 7946 0142")), jonas.id(),
                plans.nextFullHour().plusDays(1), 60, List.of()));
        UI.getCurrent().navigate("people", QueryParameters.of("person", jonas.id().toString()));
        assertThat(leadsTo(ScreeningNavigation.changeRoute(session))).isFalse();

        press("Mark as left");
        assertThat(people.byId(jonas.id()).orElseThrow().active()).isTrue();
        press("Jonas has left");

        assertThat(people.byId(jonas.id()).orElseThrow().active()).isFalse();
        assertThat(leadsTo(ScreeningNavigation.changeRoute(session))).isTrue();
    }

    @Test
    void aDayThatIsToBeClosedSaysWhatStandsOnIt() {
        // within the opening hours: outside them it would stand there already
        var start = plans.nextFullHour().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)).atTime(10, 0);
        var session = plans.plan(new NewSession(
                clients.create(ClientDetails.of("Iris Holiday", "020 7946 0143")),
                users.make("jonas", Role.THERAPIST).id(), start, 60, List.of()));
        UI.getCurrent().navigate("settings", QueryParameters.of("part", "hours"));
        assertThat(leadsTo(ScreeningNavigation.changeRoute(session))).isFalse();

        test(find(DayField.class).single()).setValue(start.toLocalDate());

        assertThat(find(Span.class).all()).extracting(Span::getText)
                .anyMatch(words -> words.endsWith(": 1 session is planned"));
        assertThat(leadsTo(ScreeningNavigation.changeRoute(session))).isTrue();
    }

    @Test
    void openingHoursThatNoLongerCoverWhatIsPlannedSayWhatStandsOutsideThem() {
        var day = plans.nextFullHour().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        var client = clients.create(ClientDetails.of("Iris Early", "020 7946 0146"));
        var nora = users.make("nora.early", Role.THERAPIST).id();
        var early = plans.plan(new NewSession(client, nora, day.atTime(9, 30), 60, List.of()));
        var late = plans.plan(new NewSession(client, nora, day.atTime(15, 0), 60, List.of()));
        UI.getCurrent().navigate("settings", QueryParameters.of("part", "hours"));
        assertThat(leadsTo(ScreeningNavigation.changeRoute(early))).isFalse();

        var opens = find(TimeField.class).all().stream().filter(one -> "From".equals(one.getPlaceholder())).toList();
        test(opens.get(DayOfWeek.WEDNESDAY.ordinal())).setValue(LocalTime.of(11, 0));

        assertThat(leadsTo(ScreeningNavigation.changeRoute(early))).isTrue();
        assertThat(leadsTo(ScreeningNavigation.changeRoute(late))).isFalse();
    }

    @Test
    void howeverMuchIsPlannedSoMuchIsLookedThroughAndNoMore() {
        var hours = OpeningHours.daily(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0));

        assertThat(queries.during(() -> plans.outside(hours, PracticePlaceId.OWN), "rows only")).isEqualTo(1);
    }

    @Test
    void aDayThatIsToBeClosedAtAFurtherPlaceSaysWhatStandsOnItThere() {
        var harbour = made.harbour();
        var start = plans.nextFullHour().plusDays(3);
        var maren = users.make("maren", Role.THERAPIST).id();
        var there = plans.plan(new NewSession(clients.create(ClientDetails.of("Iris Holiday", "020 7946 0145")), maren,
                start, 60, List.of()).at(harbour));
        var here = plans.plan(new NewSession(clients.create(ClientDetails.of("Ada Rivera", "020 7946 0144")), maren,
                start.plusHours(2), 60, List.of()));
        UI.getCurrent().navigate("settings/places");
        find(Button.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().startsWith(MadePlaces.HARBOUR))
                .findFirst().orElseThrow().click();

        test(find(DayField.class).single()).setValue(start.toLocalDate());

        assertThat(leadsTo(ScreeningNavigation.changeRoute(there))).isTrue();
        assertThat(leadsTo(ScreeningNavigation.changeRoute(here))).isFalse();
    }

    @Test
    void aPlaceThatIsClosedSaysWhatIsStillPlannedThereUntilItIsMoved() {
        var harbour = made.harbour();
        var day = plans.nextFullHour().toLocalDate().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        var there = plans.plan(new NewSession(clients.create(ClientDetails.of("Iris Quay", "020 7946 0147")),
                users.make("quay.maren", Role.THERAPIST).id(), day.atTime(10, 0), 60, List.of()).at(harbour));
        UI.getCurrent().navigate("settings/places");
        find(Button.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().startsWith(MadePlaces.HARBOUR))
                .findFirst().orElseThrow().click();
        assertThat(leadsTo(ScreeningNavigation.changeRoute(there))).isFalse();

        press("Close this place");

        assertThat(leadsTo(ScreeningNavigation.changeRoute(there))).isTrue();
        UI.getCurrent().navigate(ScreeningNavigation.changeRoute(there));
        press("Save plan");
        assertThat(plans.place(there)).as("where planning goes on").isEqualTo(PracticePlaceId.OWN);
    }

    private boolean leadsTo(String route) {
        return find(Anchor.class).all().stream().anyMatch(link -> route.equals(link.getHref()));
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}

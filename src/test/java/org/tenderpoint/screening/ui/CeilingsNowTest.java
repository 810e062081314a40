package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** How deep a session may go, on a client's page. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
class CeilingsNowTest extends SpringBrowserlessTest {

    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private ClientService clients;

    @Test
    void aTherapistReadsOnTheClientsPageHowDeepASessionMayGo() {
        UI.getCurrent().navigate(ClientNavigation.route(withADisc()));

        assertThat(find(Div.class).withClassName("ceilings-now").single().getElement().getTextRecursively())
                .contains("Ceiling today", "Rest of the body", "Spine");
    }

    /** On a phone what stands first is read first. */
    @Test
    void itStandsAboveWhatCanBeDoneWithTheRecord() {
        UI.getCurrent().navigate(ClientNavigation.route(withADisc()));

        var side = find(Div.class).withClassName("ceilings-now").single().getParent().orElseThrow();
        assertThat(side.getElement().getTextRecursively()).containsSubsequence(
                "Keep in mind", "Ceiling today", "Contact", "Archive");
    }

    @Test
    void noLimitIsShownOfASessionThatIsNotAllowed() {
        var client = make.client("Dan Clot", Sessions.harmless(List.of(GENTLE_BACK))
                .with(Condition.CLOT_NOW_OR_SUSPECTED, ConditionAnswer.of(Recorded.YES)));

        UI.getCurrent().navigate(ClientNavigation.route(client));

        assertThat(find(Div.class).withClassName("ceilings-now").single().getElement().getTextRecursively())
                .contains("Not today", "Clot now or suspected").doesNotContain("Ceiling today");
    }

    @Test
    void ofAClientWhomNobodyHasAskedYetItIsSaidHowToAskAndOnlyWhatHoldsForEveryone() {
        var client = clients.create(ClientDetails.of("Nina New", "020 7946 0007"));

        UI.getCurrent().navigate(ClientNavigation.route(client));

        var side = find(Div.class).withClassName("ceilings-now").single();
        assertThat(side.getElement().getTextRecursively())
                .contains("Intake not taken yet", "Take it now", "Send it", "Hand over the tablet", "4Neck",
                        "Holds for everyone, at most")
                .doesNotContain("Not today", "Ceiling today", "5Rest of the body");
        assertThat(find(Anchor.class, side).all()).extracting(Anchor::getHref)
                .contains("clients/" + client + "/intake");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskDoesNot() {
        var client = users.as(users.make("therapist", Role.THERAPIST), this::withADisc);

        UI.getCurrent().navigate(ClientNavigation.route(client));

        assertThat(find(Div.class).withClassName("ceilings-now").exists()).isFalse();
    }

    private ClientId withADisc() {
        return make.client("Dora Disc", Sessions.harmless(List.of(GENTLE_BACK))
                .with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)));
    }
}

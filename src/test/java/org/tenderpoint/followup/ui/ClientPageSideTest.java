package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.page.ClientPageService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** The staff's side of a client's own page: its code beside the sheet, and its end on the client's page. */
@ScreenTest
@ViewPackages(packages = {"org.tenderpoint.client.ui", "org.tenderpoint.followup.ui"})
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-43")
class ClientPageSideTest extends SpringBrowserlessTest {

    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private ClientPageService pages;
    @Autowired
    private TestUsers users;

    @Autowired
    private PracticeService practice;
    @Autowired
    private JdbcClient jdbc;

    private ClientId client;
    private SessionId session;

    @BeforeEach
    void aSessionHasEnded() {
        client = make.client("Priya Sided", Sessions.harmless(Set.of(Sessions.GENTLE_BACK)));
        var arrived = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(arrived);
        session = sessions.finish(sessions.start(arrived).id(), Optional.empty()).id();
        users.practiceWithPages();
    }

    @Test
    void theCodeStandsBesideTheSheetOnceSomebodyAsksForIt() {
        navigate("sessions/" + session + "/aftercare", AftercareView.class);
        assertThat(codes()).isZero();

        test(button("Show the code")).click();

        assertThat(find(Div.class).withClassName("client-page-code").single().getElement().getTextRecursively())
                .contains("Everything on this sheet");
        assertThat(find(Image.class).withClassName("qr").all()).hasSize(1);
        assertThat(codes()).isEqualTo(1);
    }

    @Test
    void whereThePracticeGivesNoneNothingOfItIsSeen() {
        pages.hand(session);
        var set = practice.current().orElseThrow();
        practice.change(set.settings().withClientPages(false), set.version());

        navigate("sessions/" + session + "/aftercare", AftercareView.class);
        assertThat(find(Button.class).withText("Show the code").all()).isEmpty();
        navigate("clients/" + client, Page.class);
        assertThat(find(Div.class).withClassName("client-page-given").all()).isEmpty();
    }

    @Test
    void onePressOnTheClientsPageEndsItAndAnotherHandsItOverAgain() {
        pages.hand(session);
        navigate("clients/" + client, Page.class);
        assertThat(given()).contains("Open until");

        test(button("End the page")).click();
        assertThat(given()).contains("Ended: no code opens it");
        assertThat(pages.pageGiven(client).orElseThrow().live()).isFalse();

        test(button("New code")).click();
        assertThat(given()).contains("Open until");
        assertThat(find(TextField.class).withClassName("secret").single().getValue())
                .startsWith("https://care.example.org/y/");
        assertThat(find(TextArea.class).withClassName("secret").single().getValue()).contains("your own page");
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String given() {
        return find(Div.class).withClassName("client-page-given").single().getElement().getTextRecursively();
    }

    private int codes() {
        return jdbc.sql("select count(*) from client_pages where client_id = ?").param(client.value())
                .query(Integer.class).single();
    }
}

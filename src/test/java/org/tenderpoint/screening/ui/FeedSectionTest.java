package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.screening.feed.CalendarFeedService;

/** The calendar feed on the therapist's account, and on their page among the people. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-32")
class FeedSectionTest extends SpringBrowserlessTest {

    @Autowired
    CalendarFeedService feeds;
    @Autowired
    TestUsers users;

    @Test
    @As(Role.THERAPIST)
    void aTherapistSwitchesItOnSeesTheAddressOnceAndSwitchesItOff() {
        reachable();
        PracticeNavigation.openAccount();
        press("screening.feed.on");

        assertThat(find(TextField.class).withLabel(Texts.of("platform.link.address")).single().getValue())
                .startsWith("https://care.example.org/feed/").endsWith(".ics");
        assertThat(find(Image.class).withClassName("qr").single().getSrc()).startsWith("data:image/png");
        assertThat(feeds.ownSince()).isPresent();

        PracticeNavigation.openAccount();
        press("screening.feed.off");
        assertThat(feeds.ownSince()).isEmpty();
        assertThat(find(Button.class).withText(Texts.of("screening.feed.on")).exists()).isTrue();
    }

    @Test
    @As({Role.THERAPIST, Role.FRONT_DESK})
    void withoutAPublicAddressItSaysWhoCanHelp() {
        PracticeNavigation.openAccount();

        assertThat(find(Button.class).withText(Texts.of("screening.feed.on")).exists()).isFalse();
        assertThat(find(H2.class).withText(Texts.of("screening.feed.title")).exists()).isTrue();
    }

    @Test
    @As(Role.FRONT_DESK)
    void whoTreatsNobodyHasNone() {
        PracticeNavigation.openAccount();

        assertThat(find(H2.class).withText(Texts.of("screening.feed.title")).exists()).isFalse();
    }

    @Test
    @As({Role.MANAGER, Role.THERAPIST})
    void aManagerSwitchesItOffAmongThePeople() {
        reachable();
        feeds.make();

        UI.getCurrent().navigate("people");
        press("screening.feed.revoke");

        assertThat(feeds.ownSince()).isEmpty();
    }

    private void press(String text) {
        test(find(Button.class).withText(Texts.of(text)).single()).click();
    }

    private void reachable() {
        var set = TestUsers.SETTINGS;
        users.changePractice(set.withPublicAddress("https://care.example.org"));
    }
}

package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.Presence;

/** A screen that locks, and the password that opens it where it was. */
@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-23")
class ScreenLockTest extends SpringBrowserlessTest {

    @Autowired
    Presence presence;

    @Test
    void aLockedScreenShowsNothingAndItsPasswordOpensItWithWhatWasTyped() {
        UI.getCurrent().navigate("account");
        var name = find(TextField.class).withLabel(Texts.of("practice.account.name")).single();
        test(name).setValue("Typed before the lock");

        lock();
        assertThat(find(TextField.class).all()).as("what can be seen").isEmpty();
        assertThat(UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast().getElement().isVisible())
                .isFalse();

        password("not the right one");
        assertThat(find(PasswordField.class).withLabel(Texts.of("shell.lock.password")).single().isInvalid()).isTrue();
        assertThat(presence.locked(session())).isTrue();

        password(TestUsers.PASSWORD);
        assertThat(presence.locked(session())).isFalse();
        assertThat(find(LockScreen.class).all()).isEmpty();
        assertThat(find(TextField.class).withLabel(Texts.of("practice.account.name")).single().getValue())
                .isEqualTo("Typed before the lock");
    }

    @Test
    void noPageOpensWhileTheScreenIsLocked() {
        UI.getCurrent().navigate("account");
        lock();
        var view = UI.getCurrent().getCurrentView();

        UI.getCurrent().navigate("clients");

        assertThat(UI.getCurrent().getCurrentView()).isSameAs(view);
        assertThat(find(LockScreen.class).all()).hasSize(1);
        password(TestUsers.PASSWORD);
    }

    @Test
    void aBrowserThatSaysSoTooEarlyLocksNothing() {
        UI.getCurrent().navigate("account");
        presence.touched(session());

        ComponentUtil.fireEvent(watch(), new InputWatch.LockDue(watch(), true));
        ComponentUtil.fireEvent(watch(), new InputWatch.EndDue(watch(), true));

        assertThat(presence.locked(session())).isFalse();
        assertThat(find(TextField.class).withLabel(Texts.of("practice.account.name")).exists()).isTrue();
    }

    /** As after minutes without a touch; the browser tells of the next one. */
    private void lock() {
        presence.lock(session());
        ComponentUtil.fireEvent(watch(), new InputWatch.TouchedEvent(watch(), true));
        roundTrip();
    }

    private void password(String text) {
        test(find(PasswordField.class).withLabel(Texts.of("shell.lock.password")).single()).setValue(text);
        test(find(Button.class).withText(Texts.of("shell.lock.open")).single()).click();
        roundTrip();
    }

    private static InputWatch watch() {
        return ComponentUtil.getData(UI.getCurrent(), InputWatch.class);
    }

    private static HttpSession session() {
        return ((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession();
    }
}

package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.archive.ClientArchiveService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** The page from which a manager takes everything away. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.MANAGER)
@Tag("UC-34")
class ArchiveViewTest extends OnScreen {

    @Autowired
    private ClientArchiveService archives;

    private PasswordField password(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndWhatIsBegunCanBeThrownAway() throws InterruptedException {
        navigate(ArchiveView.class);
        var reason = find(TextArea.class).withLabel("Why do you need it?").single();

        test(password("Password of the archive")).setValue("short");
        press("Make archive");
        assertThat(reason.getErrorMessage()).isNotEmpty();
        assertThat(password("Password of the archive").getErrorMessage()).contains("12");
        assertThat(password("The same once more").getErrorMessage()).isEqualTo("The passwords differ.");

        test(reason).setValue("We move to another program");
        test(password("Password of the archive")).setValue("seven quiet otters in a row");
        test(password("The same once more")).setValue("seven quiet otters in a row");
        test(password("Your password")).setValue("not it");
        press("Make archive");
        assertThat(password("Your password").getErrorMessage()).isEqualTo("Wrong password. Try again.");
        assertThat(archives.state()).isEmpty();

        test(password("Your password")).setValue(TestUsers.PASSWORD);
        press("Make archive");
        assertThat(archives.state()).isPresent();
        archives.discard();
        for (int i = 0; archives.progress().isPresent() && i < 600; i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(archives.state()).isEmpty();
    }
}

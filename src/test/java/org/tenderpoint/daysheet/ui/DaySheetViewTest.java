package org.tenderpoint.daysheet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.practice.Role;

/** The page of the day sheets: its password, the sheet that is made, and printing it. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint.daysheet.ui")
@As(Role.MANAGER)
@Moment("2026-03-12T10:00:00Z")
@Tag("UC-45")
class DaySheetViewTest extends OnScreen {

    private static final String PASSWORD = "seven lanterns by the door";

    @Autowired
    JdbcClient jdbc;
    @Autowired
    DaySheetNotice notice;

    @BeforeEach
    void open() {
        navigate(DaySheetView.class);
    }

    @AfterEach
    void none() {
        jdbc.sql("delete from day_sheets").update();
    }

    @Test
    void aPasswordIsTypedTwiceAndTheFirstSheetIsMadeAtOnce() {
        assertThat(texts()).anyMatch(text -> text.contains("No sheet is made"));
        set("short", "short");
        assertThat(field("New password").getErrorMessage()).isNotEmpty();
        set(PASSWORD, PASSWORD + ".");
        assertThat(field("The same again").isInvalid()).isTrue();
        assertThat(texts()).anyMatch(text -> text.contains("No sheet is made"));

        set(PASSWORD, PASSWORD);

        assertThat(texts()).anyMatch(text -> text.contains("Friday, 13 March: made"));
        assertThat(field("New password").getValue()).isEmpty();
        assertThat(notice.strips()).isEmpty();
        press("Make none any more");
        assertThat(texts()).anyMatch(text -> text.contains("No sheet is made"));
    }

    @Test
    void theRightPasswordTurnsIntoTheLinkToThePaper() {
        set(PASSWORD, PASSWORD);
        test(field("Password of the sheet")).setValue("another one altogether");
        press("Open");
        assertThat(field("Password of the sheet").getErrorMessage()).contains("not the password");
        test(field("Password of the sheet")).setValue(PASSWORD);
        press("Open");
        assertThat(find(FileLink.class).all()).hasSize(1);
    }

    @Test
    void aFailureStandsOnThePageAndAtTheTopOfTheManagersStartPage() {
        set(PASSWORD, PASSWORD);
        jdbc.sql("update day_sheets set trouble = 'folder'").update();
        UI.getCurrent().refreshCurrentRoute(false);
        assertThat(texts()).anyMatch(text -> text.contains("folder cannot be written"));
        assertThat(notice.strips()).hasSize(1);
        // one that is being made is no failure yet
        jdbc.sql("update day_sheets set trouble = 'unfinished'").update();
        assertThat(notice.strips()).isEmpty();
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskSeesNoSettings() {
        assertThat(texts()).anyMatch(text -> text.contains("A manager sets its password"));
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    private void set(String password, String again) {
        test(field("New password")).setValue(password);
        test(field("The same again")).setValue(again);
        press("Set the password");
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).withLabel(label).single();
    }

    private List<String> texts() {
        return find(Component.class).all().stream()
                .filter(HasText.class::isInstance)
                .map(found -> ((HasText) found).getText())
                .toList();
    }
}

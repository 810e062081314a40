package org.tenderpoint.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.ui.PersonPanel.RolesField;
import org.tenderpoint.vocabulary.Credential;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-22")
class PracticeScreensTest extends SpringBrowserlessTest {

    @Autowired
    UserService users;
    @Autowired
    PracticeService practices;
    @Autowired
    TestUsers testUsers;
    @Autowired
    CurrentUser currentUser;
    @Autowired
    Trainings trainings;
    @Autowired
    Drafts drafts;

    @Test
    @As(Role.MANAGER)
    void aManagerInvitesSomeoneAndGetsALinkToHandOver() {
        var login = "j" + UUID.randomUUID();
        navigate(PeopleView.class);
        press("practice.people.invite");
        type("practice.people.name", "Jonas Weiss");
        type("practice.account.login", login);
        press("practice.people.invite.make");
        assertThat(find(RolesField.class).single().isInvalid()).as("a role is missing").isTrue();

        CheckboxGroup<Role> roles = find(RolesField.class).single();
        roles.setValue(Set.of(Role.FRONT_DESK));
        press("practice.people.invite.make");

        assertThat(find(TextField.class).withLabel(Texts.of("practice.link.label")).single().getValue())
                .contains("/choose-password?token=");
        assertThat(users.list()).anyMatch(user -> user.login().equals(login) && user.invited());
    }

    @Test
    @As(Role.MANAGER)
    void aSignInNameThatIsTakenIsToldBesideItsFieldAndNothingTypedIsLost() {
        var taken = testUsers.make("t" + UUID.randomUUID(), Role.THERAPIST);
        navigate(PeopleView.class);
        press("practice.people.invite");
        type("practice.people.name", "Jonas Weiss");
        type("practice.account.login", taken.login());
        find(RolesField.class).single().setValue(Set.of(Role.THERAPIST));
        press("practice.people.invite.make");

        var login = find(TextField.class).withLabel(Texts.of("practice.account.login")).single();
        assertThat(login.isInvalid()).isTrue();
        assertThat(login.getErrorMessage()).isEqualTo(Texts.of("practice.people.taken"));
        assertThat(login.getValue()).isEqualTo(taken.login());
    }

    @Test
    @As(Role.MANAGER)
    @SuppressWarnings("unchecked")
    void aLicenceNeedsItsNumberAndAnExpiredOneIsSaidPlainly() {
        var maya = testUsers.make("l" + UUID.randomUUID(), Role.THERAPIST);
        navigate(PeopleView.class);
        getCurrentView().getElement().appendChild(
                new TrainingsSection(maya.id(), trainings, LocalDate.of(2026, 3, 2)).getElement());
        find(ComboBox.class).withLabel(Texts.of("practice.training.which")).all().getLast()
                .setValue(Credential.LICENCE);
        press("practice.training.add");
        var number = find(TextField.class).withLabel(Texts.of("practice.training.number")).single();
        assertThat(number.isInvalid()).isTrue();
        assertThat(number.getErrorMessage()).isEqualTo(Texts.of("practice.field.missing"));

        type("practice.training.number", "MA 12345");
        find(DayField.class).withLabel(Texts.of("practice.training.until")).single()
                .setValue(LocalDate.of(2026, 3, 1));
        press("practice.training.add");

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Licence MA 12345")
                .anyMatch(text -> text.startsWith("expired on "));
    }

    @Test
    @As(Role.MANAGER)
    void whoeverSavesSettingsSecondIsToldAndKeepsWhatWasTyped() {
        navigate(SettingsView.class);
        type("practice.about.name", "My name for it");
        var now = practices.current().orElseThrow();
        practices.change(TestUsers.SETTINGS, now.version());
        // the same values leave the row alone, so another name makes it a change
        practices.change(
                new PracticeSettings(
                        "Theirs", now.zone(), now.openingHours(), "112", "1", false, now.recordAccess()),
                practices.current().orElseThrow().version());
        press("practice.save");

        assertThat(find(Span.class).withText(Texts.of("practice.conflict")).exists()).isTrue();
        assertThat(practices.current().orElseThrow().name()).isEqualTo("Theirs");
        assertThat(find(TextField.class).withLabel(Texts.of("practice.about.name")).single().getValue())
                .isEqualTo("My name for it");

        press("practice.conflict.mine");
        assertThat(practices.current().orElseThrow().name()).isEqualTo("My name for it");
    }

    @Test
    @As(Role.MANAGER)
    void whoeverSavesAPersonSecondIsToldAndTakesNoRoleAway() {
        var maya = testUsers.make("m" + UUID.randomUUID(), Role.FRONT_DESK);
        UI.getCurrent().navigate("people", QueryParameters.of(PeopleView.PERSON, maya.id().toString()));
        find(RolesField.class).single().setValue(Set.of(Role.FRONT_DESK, Role.MANAGER));
        users.change(maya, maya.name(), maya.email(), Set.of(Role.THERAPIST));
        press("practice.save");

        assertThat(find(Span.class).withText(Texts.of("practice.conflict")).exists()).isTrue();
        assertThat(users.byId(maya.id()).orElseThrow().roles()).containsExactly(Role.THERAPIST);
        assertThat(find(RolesField.class).single().getValue()).as("what was typed stays").contains(Role.MANAGER);
        press("practice.conflict.theirs");
        assertThat(find(RolesField.class).single().getValue()).containsExactly(Role.THERAPIST);

        type("practice.people.name", "Maya Okafor");
        press("practice.save");
        assertThat(users.byId(maya.id()).orElseThrow().name()).isEqualTo("Maya Okafor");
    }

    @Test
    @As(Role.MANAGER)
    void whatIsDoneWithAPersonWhomAnotherHasMarkedAsLeftIsToldToBeLate() {
        var maya = testUsers.make("m" + UUID.randomUUID(), Role.FRONT_DESK);
        UI.getCurrent().navigate("people", QueryParameters.of(PeopleView.PERSON, maya.id().toString()));
        users.change(maya, maya.name(), maya.email(), Set.of(Role.THERAPIST));
        users.deactivate(maya.id());

        press("practice.people.new_link");

        assertThat(find(Span.class).withText(Texts.of("practice.conflict")).exists()).isTrue();
        assertThat(find(Button.class).withText(Texts.of("practice.conflict.mine")).exists())
                .as("nothing was typed; it would only undo the roles").isFalse();
        press("practice.conflict.theirs");
        assertThat(find(Button.class).withText(Texts.of("practice.people.reactivate")).exists()).isTrue();
    }

    @Test
    @As(Role.FRONT_DESK)
    void whoSavesTheirNameDoesNotPutBackAnAddressThatAManagerCorrected() {
        navigate(AccountView.class);
        var me = currentUser.id();
        testUsers.as(testUsers.make("n" + UUID.randomUUID(), Role.MANAGER), () -> {
            var seen = users.byId(me).orElseThrow();
            users.change(seen, seen.name(), "right" + UUID.randomUUID() + "@linden.example", seen.roles());
        });
        var corrected = users.byId(me).orElseThrow().email();
        type("practice.account.name", "Desk Of Mine");
        press("practice.save");

        assertThat(find(Span.class).withText(Texts.of("practice.conflict")).exists()).isTrue();
        assertThat(users.byId(me).orElseThrow().email()).isEqualTo(corrected);
        press("practice.conflict.theirs");
        var email = find(TextField.class).withLabel(Texts.of("practice.people.email")).single();
        assertThat(email.getValue()).isEqualTo(corrected);
        test(email).setValue("");
        press("practice.save");
        assertThat(users.byId(me).orElseThrow().email()).isEmpty();
    }

    @Test
    @As(Role.MANAGER)
    void aWrongFieldIsExplainedAndNothingIsSaved() {
        int before = practices.current().orElseThrow().version();
        navigate(SettingsView.class);
        type("practice.about.phone", "call me");
        press("practice.save");

        var phone = find(TextField.class).withLabel(Texts.of("practice.about.phone")).single();
        assertThat(phone.isInvalid()).isTrue();
        assertThat(phone.getErrorMessage()).isEqualTo(Texts.of("practice.field.phone"));
        assertThat(practices.current().orElseThrow().version()).isEqualTo(before);
    }

    @Test
    @As(Role.MANAGER)
    void aSettingIsFoundByWordsOfEitherLanguageAndOpenedByEnter() {
        navigate(SettingsView.class);
        for (var typed : List.of("opening hours", "OFFNUNGSZEITEN", "Öffnungszeiten")) {
            type("practice.settings.search", typed);
            assertThat(parts()).as(typed).contains("Opening hours").doesNotContain("Client links", "Measures");
        }
        type("practice.settings.search", "backup");
        assertThat(parts()).contains("Backups").doesNotContain("Opening hours");
        type("practice.settings.search", "no such words");
        assertThat(parts()).contains(Texts.of("practice.settings.search.none"));

        type("practice.settings.search", "internet");
        assertThat(find(TextField.class).withLabel(Texts.of("practice.settings.address")).exists()).isFalse();
        var search = find(TextField.class).withLabel(Texts.of("practice.settings.search")).single();
        ComponentUtil.fireEvent(search, new KeyDownEvent(search, "Enter"));
        assertThat(find(TextField.class).withLabel(Texts.of("practice.settings.address")).exists()).isTrue();
        assertThat(find(TextField.class).withLabel(Texts.of("practice.about.name")).exists()).isFalse();
    }

    @Test
    @As(Role.MANAGER)
    void whatHindersSavingIsShownWhereverItIs() {
        open("links");
        type("practice.settings.address", "not an address");
        open("hours");
        assertThat(find(TextField.class).withLabel(Texts.of("practice.settings.address")).exists()).isFalse();

        press("practice.save");

        drafts.discard("settings");
        assertThat(find(TextField.class).withLabel(Texts.of("practice.settings.address")).single().isInvalid())
                .isTrue();
    }

    private static void open(String part) {
        UI.getCurrent().navigate("settings", PracticeNavigation.part(part));
    }

    private String parts() {
        return find(SettingsParts.class).single().getElement().getTextRecursively();
    }

    @Test
    @As(Role.MANAGER)
    void theLetterheadIsTypedInSettingsAndAWrongPartIsToldBesideItsField() {
        navigate(SettingsView.class);
        find(TextArea.class).withLabel(Texts.of("practice.about.address")).single()
                .setValue("12 Mill Lane\nLeeds LS1 4AB");
        type("practice.about.email", "hello@linden");
        type("practice.about.web", "www.linden.example");
        press("practice.save");

        var email = find(TextField.class).withLabel(Texts.of("practice.about.email")).single();
        assertThat(email.getErrorMessage()).isEqualTo(Texts.of("practice.field.email"));

        type("practice.about.email", "hello@linden.example");
        press("practice.save");

        assertThat(practices.current().orElseThrow().letterhead(Locale.ENGLISH)).containsExactly(
                "12 Mill Lane, Leeds LS1 4AB",
                "Phone 020 7946 0112 · hello@linden.example · www.linden.example");
        assertThat(find(TextField.class).withLabel(Texts.of("practice.about.web")).single().getValue())
                .isEqualTo("www.linden.example");
    }

    @Test
    @As(Role.THERAPIST)
    void aWrongOldPasswordIsToldAndChangesNothing() {
        navigate(AccountView.class);
        find(PasswordField.class).withLabel(Texts.of("practice.mine.old")).single().setValue("not my password");
        find(PasswordField.class).withLabel(Texts.of("practice.mine.new")).single()
                .setValue("seven green ladders lean");
        press("practice.mine.change");

        assertThat(find(PasswordField.class).withLabel(Texts.of("practice.mine.old")).single().getErrorMessage())
                .isEqualTo(Texts.of("practice.mine.wrong"));
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistOpensNeitherPeopleNorSettings() {
        assertThatThrownBy(() -> navigate(PeopleView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(SettingsView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @As(Role.THERAPIST)
    void aScreenThatNobodyTouchesIsSignedOutThoughItStillBeats() {
        navigate(AccountView.class);

        assertThat(VaadinService.getCurrent().getDeploymentConfiguration().isCloseIdleSessions()).isTrue();
    }

    @Test
    @As(Role.MANAGER)
    void hoursThatOverlapTheirBreakAreExplained() {
        open("hours");
        var hours = find(OpeningHoursField.class).single();
        hours.clear();
        assertThat(hours.problem()).contains(Texts.of("practice.hours.never"));

        hours.setValue(TestUsers.SETTINGS.openingHours());
        assertThat(hours.problem()).isEmpty();
        assertThat(hours.value()).isEqualTo(TestUsers.SETTINGS.openingHours());
    }

    @Test
    @As(Role.MANAGER)
    void aClosedDayThatCannotBeOrCannotBeReadIsNotLeftOutInSilence() {
        open("hours");
        var hours = find(OpeningHoursField.class).single();
        var closed = find(DayField.class, hours).single();
        test(closed).setValue(LocalDate.of(202, 12, 25));
        assertThat(hours.value().closed()).isEqualTo(TestUsers.SETTINGS.openingHours().closed());
        assertThat(hours.right()).isFalse();
        assertThat(closed.getErrorMessage()).startsWith("That is not a date.");

        closed.clear();
        ReflectionTestUtils.setField(closed, "unparsableValue", "31/02/2027");
        assertThat(hours.right()).isFalse();
        assertThat(closed.isInvalid()).isTrue();

        ReflectionTestUtils.setField(closed, "unparsableValue", null);
        assertThat(hours.right()).isTrue();
    }

    @Test
    @As(Role.MANAGER)
    void aDayThatClosesBeforeItOpensSaysSoInItsOwnRow() {
        open("hours");
        var hours = find(OpeningHoursField.class).single();
        var monday = find(OpeningDay.class, hours).all().getFirst();
        test(find(TimeField.class, monday).all().getFirst()).setValue(LocalTime.of(23, 0));

        assertThat(hours.right()).isFalse();
        assertThat(monday.getElement().getTextRecursively()).contains("each time must come after the one before it");
        test(find(TimeField.class, monday).all().getFirst()).setValue(LocalTime.of(8, 0));
        assertThat(hours.right()).isTrue();
        assertThat(monday.getElement().getTextRecursively()).doesNotContain("each time must");
    }

    @Test
    @As(Role.MANAGER)
    void ofSeveralWrongDaysTheFirstOneGetsTheCursor() {
        open("hours");
        var hours = find(OpeningHoursField.class).single();
        var days = find(OpeningDay.class, hours).all().subList(0, 2);
        days.forEach(day -> test(find(TimeField.class, day).all().getFirst()).setValue(LocalTime.of(23, 0)));
        roundTrip();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();

        assertThat(hours.right()).isFalse();
        roundTrip();

        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .filteredOn(waiting -> waiting.getInvocation().getExpression().contains("focus"))
                .flatExtracting(waiting -> waiting.getInvocation().getParameters())
                .containsExactly(find(TimeField.class, days.getFirst()).all().getLast().getElement());
    }

    @Test
    @As(Role.MANAGER)
    void aManagerSetsHowLongScreensRestAndMarksThisDevice() {
        open("screens");
        find(StepperField.class).all().getFirst().setValue(45);
        find(StepperField.class).all().getLast().setValue(2);
        press("practice.save");
        assertThat(practices.current().orElseThrow().screenTimes()).isEqualTo(new ScreenTimes(45, 2));

        open("devices");
        press("practice.devices.mark");
        assertThat(find(TextField.class).withLabel(Texts.of("practice.devices.name")).single().isInvalid()).isTrue();
        type("practice.devices.name", "Tablet in room 2");
        press("practice.devices.mark");
        assertThat(find(DevicesSection.class).single().getElement().getTextRecursively()).contains("Tablet in room 2");

        test(find(Button.class).withText(Texts.of("practice.devices.remove")).all().getLast()).click();
        assertThat(find(DevicesSection.class).single().getElement().getTextRecursively())
                .doesNotContain("Tablet in room 2");
        open("screens");
        find(StepperField.class).all().getFirst().setValue(30);
        find(StepperField.class).all().getLast().setValue(5);
        press("practice.save");
    }

    @Test
    @As(Role.MANAGER)
    void aManagerSaysThatALanguageWasReadAndGoesOnTypingInTheSameForm() {
        // another test may have left one that cannot be saved
        drafts.discard("settings");
        navigate(SettingsView.class);
        type("practice.about.name", "Typed before it");
        open("languages");
        var section = find(LanguagesSection.class).single();
        assertThat(section.getElement().getTextRecursively())
                .contains("English, German, Spanish, French", "Not read by a native speaker");

        test(find(Button.class).withText(Texts.of("practice.languages.has_read")).all().getLast()).click();
        assertThat(practices.current().orElseThrow().unread().languages()).containsExactly(PageLanguage.ES);
        assertThat(section.getElement().getTextRecursively()).contains("Read by a native speaker");
        press("practice.save");
        assertThat(practices.current().orElseThrow().name()).isEqualTo("Typed before it");

        press("practice.languages.has_not");
        assertThat(practices.current().orElseThrow().unread().languages()).hasSize(2);
    }

    private void press(String key) {
        test(find(Button.class).withText(Texts.of(key)).single()).click();
    }

    private void type(String key, String text) {
        test(find(TextField.class).withLabel(Texts.of(key)).single()).setValue(text);
    }
}

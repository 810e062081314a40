package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** What people see of a record that is not open to them by itself, and how it opens. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-24")
class RecordAccessScreensTest extends OnScreen {

    private static final String REASON = "Covering for Maya, she is ill";

    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcClient jdbc;

    private UserRecord maya;

    @BeforeEach
    void ownClientsOnly() {
        maya = users.make("maya.screens", Role.THERAPIST);
        recordAccess(RecordAccess.OWN);
    }

    @AfterEach
    void asOtherTestsExpectIt() {
        recordAccess(RecordAccess.PRACTICE);
    }

    @Test
    void aRefusedTherapistIsToldWhoseClientItIsNotAndOpensTheRecordForAReason() {
        var client = mayas("Clara Closed");
        navigate("clients/" + client + "/intake", RecordClosedView.class);

        assertThat(find(H1.class).single().getText()).startsWith("Clara Closed");
        assertThat(text()).contains("is not one of your clients", "24 hours", "therapist and the managers are told");
        assertThat(find(RecordClosedView.class).single().getPageTitle()).doesNotContain("Clara");

        test(find(TextArea.class).single()).setValue("curious");
        pressLast("Open for 24 hours");
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("10 characters");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("curious");

        test(find(TextArea.class).single()).setValue(REASON);
        pressLast("Open for 24 hours");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("IntakeView");
    }

    @Test
    void theirPageShowsContactAndAppointmentsAndOpensForAReason() {
        var session = users.as(maya, () -> make.finished(GENTLE_BACK));
        open("clients/" + session.client());

        assertThat(text()).contains("020 7946 0990", "is not one of your clients");
        assertThat(text()).doesNotContain("Swedish", "Intake");
        assertThat(buttons()).doesNotContain("Edit", "Archive", "Plan a session");

        test(find(TextArea.class).single()).setValue(REASON);
        pressLast("Open for 24 hours");
        assertThat(text()).contains("Swedish", "The record is open to you until");
        assertThat(buttons()).contains("Edit");
        users.as(maya, () -> sessions.sign(session.id(), "nothing to add"));
    }

    @Test
    void aSessionIsRefusedOnTheSamePageAndWhatThereIsNotLeadsNowhere() {
        var session = users.as(maya, () -> make.finished(GENTLE_BACK));
        users.as(maya, () -> sessions.sign(session.id(), "nothing to add"));

        navigate("sessions/" + session.id(), RecordClosedView.class);
        assertThat(text()).contains("is not one of your clients");
        navigate("sessions/" + session.id() + "/screening", RecordClosedView.class);
        assertThat(text()).contains("is not one of your clients");

        navigate("sessions/" + UUID.randomUUID(), RecordClosedView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Page not found");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void aVersionOfSomebodyElsesClientAnswersLikeOneThatThereIsNot() {
        var client = mayas("Vera Version");
        var version = users.as(maya, () -> intakes.latest(client).orElseThrow().id());

        navigate("intake-versions/" + version, NotFoundView.class);
        var foreign = text();
        navigate("intake-versions/" + UUID.randomUUID(), NotFoundView.class);

        assertThat(foreign).isEqualTo(text()).doesNotContain("Vera");
    }

    @Test
    void whoAddsAClientIsAssignedWhereRecordsAreForOwnClients() {
        open("clients/new");

        assertThat(find(Select.class).all()).anySatisfy(select -> assertThat(select.getValue())
                .isEqualTo(users.make("therapist", Role.THERAPIST).id().toString()));
        pressLast("Discard");
    }

    @Test
    @As(Role.MANAGER)
    void managersAreToldOnTheStartPageUntilOneHasTakenNote() {
        var jonas = users.make("jonas.screens", Role.THERAPIST);
        var client = mayas("Nina Noted");
        users.as(jonas, () -> looks.breakGlass(client, REASON));
        open("");

        assertThat(text()).contains("Jonas Screens opened the record of", "Nina Noted", REASON);
        var noted = find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("")
                        .contains("Jonas Screens, Nina Noted"))
                .findFirst()
                .orElseThrow();
        test(noted).click();
        assertThat(text()).doesNotContain("Nina Noted");
        open("");
        assertThat(text()).doesNotContain("Nina Noted");
    }

    @Test
    void aTherapistIsToldWhoOpenedTheRecordOfTheirClientUntilTheyHaveTakenNote() {
        var jonas = users.make("jonas.screens", Role.THERAPIST);
        var session = make.finished(GENTLE_BACK);
        users.as(jonas, () -> looks.breakGlass(session.client(), REASON));
        open("");

        assertThat(text()).contains("Records of your clients", "Jonas Screens opened the record of", REASON);
        find(Button.class).withText("Noted").all().forEach(noted -> test(noted).click());
        assertThat(text()).doesNotContain("Records of your clients");
    }

    @Test
    @As(Role.MANAGER)
    void everyOpenedRecordStandsInAListWithTheManagerWhoTookNote() {
        var jonas = users.make("jonas.screens", Role.THERAPIST);
        var client = mayas("Lena Listed");
        users.as(jonas, () -> looks.breakGlass(client, REASON));
        open("settings");
        assertThat(routes()).contains("settings/opened-records");
        open("settings/opened-records");

        var view = (OpenedRecordsView) getCurrentView();
        var line = view.line(looks.all(0, 1).getFirst());
        assertThat(line.getElement().getTextRecursively())
                .contains("Jonas Screens opened the record of", "Lena Listed", REASON, "Noted");
        line.getChildren().flatMap(Component::getChildren).filter(Button.class::isInstance).map(Button.class::cast)
                .forEach(Button::click);
        assertThat(view.line(looks.all(0, 1).getFirst()).getElement().getTextRecursively()).contains("Noted by ");
        assertThat(text()).contains(looks.countToKnow() + " not noted yet");
    }

    @Test
    @As(Role.MANAGER)
    void aManagerSeesHeadsAndReadsTheEntriesOnceTheyHaveSaidWhy() {
        var session = finishedAndSigned();
        open("clients/" + session.client());
        assertThat(text()).contains("Intake", "Session").doesNotContain("Swedish");
        assertThat(routes()).noneMatch(route -> route.startsWith("intake-versions/") || route.startsWith("sessions/"));

        pressLast("Open the record");
        test(find(TextArea.class).single()).setValue("Complaint of 12 March");
        pressLast("Open the record");

        assertThat(text()).contains("Swedish");
        assertThat(routes()).anyMatch(route -> route.startsWith("intake-versions/"));
        assertThat(routes()).contains("sessions/" + session.id());
        open("sessions/" + session.id() + "/screening/review");
        assertThat(text()).contains("Clear");
        assertThat(buttons()).doesNotContain("Start session");
    }

    @Test
    @As(Role.MANAGER)
    void whatAManagerReadsOffersNothingToWrite() {
        var session = finishedAndSigned();
        var version = users.as(maya, () -> intakes.latest(session.client()).orElseThrow().id());
        looks.review(session.client(), "Complaint of 12 March");

        open("sessions/" + session.id());
        assertThat(text()).contains("Only its therapist can change it");
        assertThat(buttons()).doesNotContain("Sign note", "Finish session", "Add amendment");
        assertThat(find(TextArea.class).all()).allMatch(TextArea::isReadOnly);
        open("intake-versions/" + version);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("IntakeVersionView");
        assertThat(buttons()).doesNotContain("New version");
    }

    @Test
    @As(Role.MANAGER)
    void aManagersLinkAsksForTheReasonAndThenLeadsOn() {
        var session = finishedAndSigned();
        navigate("sessions/" + session.id(), RecordClosedView.class);

        test(find(TextArea.class).single()).setValue("Complaint of 12 March");
        pressLast("Open the record");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("SessionView");
    }

    private SessionRecord finishedAndSigned() {
        return users.as(maya, () -> sessions.sign(make.finished(GENTLE_BACK).id(), "nothing to add"));
    }

    private ClientId mayas(String name) {
        return users.as(maya, () -> make.client(name, harmless(List.of(GENTLE_BACK))));
    }

    private void recordAccess(RecordAccess setting) {
        jdbc.sql("update practices set record_access = ?").param(setting.name()).update();
    }

    private List<String> routes() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}

package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.calmVisit;
import static org.tenderpoint.session.Sessions.harmless;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.DeathRecord;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.KnownDeathService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** Recording that somebody has died, and where it is read afterwards. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-36")
class DeathScreensTest extends OnScreen {

    @Autowired
    private Sessions make;
    @Autowired
    private DeathService deaths;
    @Autowired
    private KnownDeathService known;
    @Autowired
    private TestUsers users;

    @Test
    void itIsRecordedWithADayAndASourceAndStandsOnEveryPageAboutTheClient() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        var session = make.arrived(client, calmVisit(), GENTLE_BACK);
        open("clients/" + client);
        pressLast("Has died");
        assertThat(text()).contains("one planned session, which is cancelled");

        pressLast("Record the death");
        assertThat(day().getErrorMessage()).isEqualTo("Say the day, or that it is not known.");
        assertThat(source().getErrorMessage()).isEqualTo("Say from whom you know it.");
        day().setValue(LocalDate.now().plusDays(3));
        pressLast("Record the death");
        assertThat(day().getErrorMessage()).isEqualTo("This day is still ahead.");
        assertThat(known.of(client)).isEmpty();

        day().setValue(LocalDate.of(2026, 1, 12));
        source().setValue(DeathSource.FAMILY);
        pressLast("Record the death");

        for (var address : List.of("clients/" + client, "clients/" + client + "/edit", "clients/" + client + "/death",
                "sessions/" + session + "/screening")) {
            open(address);
            assertThat(strips()).as(address).singleElement().asString()
                    .contains("This client has died", "12 January 2026", "Family");
        }
    }

    @Test
    @As({Role.THERAPIST, Role.MANAGER})
    void whoRecordsItSecondOrTakesItBackIsToldThatItIsDone() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        open("clients/" + client + "/death");
        deaths.record(client, Optional.of(LocalDate.of(2026, 1, 12)), DeathSource.DOCTOR);
        day().setValue(LocalDate.of(2026, 1, 13));
        source().setValue(DeathSource.FAMILY);
        pressLast("Record the death");
        assertThat(said()).isEqualTo("Somebody else has done this already.");
        assertThat(known.of(client)).get().extracting(DeathRecord::source).isEqualTo(DeathSource.DOCTOR);

        open("clients/" + client + "/death");
        deaths.takeBack(client, "Her aunt of the same name");
        test(find(TextArea.class).withLabel("Why this is wrong").single()).setValue("It was another person");
        pressLast("Take it back");
        assertThat(said()).isEqualTo("Somebody else has done this already.");
    }

    private String said() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    @Test
    void whatIsRareAndGraveStandsLast() {
        open("clients/" + make.client("Dora Tod", harmless(List.of(GENTLE_BACK))));

        assertThat(buttons()).containsSubsequence(
                "Edit", "Client fills it in", "Consent", "Doctor’s clearance", "Copy for the client", "Has died",
                "Archive");
    }

    @Test
    void itIsSaidOnceAndNothingIsOfferedThatAsksSomethingOfThem() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        open("clients/" + client);
        assertThat(buttons()).contains("Plan a session", "Client fills it in", "Letters", "Has died");
        assertThat(ringing()).isEqualTo(1);
        deaths.record(client, Optional.empty(), DeathSource.FAMILY);

        open("clients/" + client);

        assertThat(buttons()).contains("Letters", "Has died").doesNotContain(
                "Plan a session", "Client fills it in", "Intake", "Consent", "Doctor’s clearance");
        assertThat(ringing()).isZero();
        for (var address : List.of("clients/" + client, "clients/" + client + "/death")) {
            open(address);
            assertThat(strips()).as(address).hasSize(1);
            assertThat(text()).as(address).containsOnlyOnce("This client has died");
        }
    }

    @Test
    void theListSaysSo() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        deaths.record(client, Optional.empty(), DeathSource.NOTICE);

        open("clients");

        assertThat(rowText(client)).contains("has died");
    }

    @Test
    void thatTheDayIsNotKnownIsSaidToo() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        open("clients/" + client + "/death");
        find(Checkbox.class).all().stream().filter(one -> "The day is not known".equals(one.getLabel())).findFirst()
                .orElseThrow().setValue(true);
        source().setValue(DeathSource.NOTICE);
        pressLast("Record the death");

        assertThat(known.of(client).orElseThrow().day()).isEmpty();
        open("clients/" + client);
        assertThat(strips()).singleElement().asString().contains("The day is not known", "Death notice");
    }

    @Test
    void aSessionThatIsUnderWayComesFirst() {
        var client = make.started(GENTLE_BACK).client();
        open("clients/" + client + "/death");
        day().setValue(LocalDate.of(2026, 1, 12));
        source().setValue(DeathSource.FAMILY);

        pressLast("Record the death");

        assertThat(text()).contains("First chart it to its end");
        assertThat(known.of(client)).isEmpty();
    }

    @Test
    void onlyAManagerTakesItBackAndWithAReason() {
        var client = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
        deaths.record(client, Optional.empty(), DeathSource.OTHERS);
        open("clients/" + client + "/death");
        assertThat(text()).contains("a manager can take it back");
        assertThat(find(Button.class).withText("Take it back").exists()).isFalse();

        users.as(users.make("mona.death", Role.MANAGER), () -> {
            open("clients/" + client + "/death");
            pressLast("Take it back");
            assertThat(known.of(client)).isPresent();
            find(TextArea.class).all().getLast().setValue("It was her aunt of the same name");
            pressLast("Take it back");
        });

        assertThat(known.of(client)).isEmpty();
        open("clients/" + client);
        assertThat(strips()).isEmpty();
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskReadsItAndDoesNotRecordIt() {
        var client = users.as(users.make("maya.death", Role.THERAPIST), () -> {
            var made = make.client("Dora Tod", harmless(List.of(GENTLE_BACK)));
            deaths.record(made, Optional.empty(), DeathSource.FAMILY);
            return made;
        });

        open("clients/" + client);

        assertThat(strips()).singleElement().asString().contains("This client has died");
        assertThat(find(Button.class).withText("Has died").exists()).isFalse();
    }

    private long ringing() {
        return find(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().orElse("").startsWith("Call ")).count();
    }

    private List<String> strips() {
        return find(AlertStrip.class).all().stream().map(one -> one.getElement().getTextRecursively()).toList();
    }

    @SuppressWarnings("unchecked")
    private String rowText(ClientId client) {
        var grid = (Grid<ClientRow>) find(Grid.class).all().getFirst();
        for (int i = 0; i < test(grid).size(); i++) {
            if (test(grid).getRow(i).id().equals(client)) {
                return test(grid).getCellComponent(i, 0).getElement().getTextRecursively();
            }
        }
        throw new AssertionError("The client is not in the list");
    }

    private DayField day() {
        return find(DayField.class).all().getLast();
    }

    @SuppressWarnings("unchecked")
    private Segments<DeathSource> source() {
        return find(Segments.class).all().stream().filter(one -> "Known from".equals(one.getLabel())).findFirst()
                .orElseThrow();
    }
}

package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.FeltSource;
import org.tenderpoint.client.record.FeltSource.FeltValue;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.ui.Timeline.TimelineRow;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** What happened with a client, and how it felt, on their page; and the way to their copy. */
@ScreenTest
@Moment("2026-11-23T10:00:00Z")
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-27")
@WholeRecord.Kept("Vera Ganz")
class HistoryTest extends OnScreen {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    private static int months;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private Sessions make;
    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private TestUsers users;
    @Autowired
    private TimelineService timeline;
    @Autowired
    private List<FeltSource> felt;
    @Autowired
    private QueryCount queries;

    @BeforeEach
    void aWeekLater() {
        // each test has days of its own, so that no two sessions of the therapist meet
        clock.pass(Duration.ofDays(30L * ++months));
    }

    @Test
    void everythingThatHappenedStandsOnThePage() {
        open(whole.kept("Vera Ganz"));
        press("Show earlier");

        assertThat(page()).contains(
                "First intake", "Clearance by Dr Sommer", "Screening", "Went ahead despite herniated disc",
                "had four last month, felt well", "sore 6, at the worst 8", "For the next session",
                "Less sore after it",
                "Soreness before 8, after it 0", "Referral", "Message: Check-in link");
    }

    @Test
    void eachChangeOfAnAdjustmentHasALineToItselfAndSoHasWhatCameOfIt() {
        open(whole.kept("Vera Ganz"));
        press("Show earlier");

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("Soreness before 8, after it 0.")
                .noneMatch(line -> line.contains("; "));
    }

    @Test
    void aPlaceIsCappedInOneLineOfADecisionByItsLowestCap() {
        open(whole.kept("Vera Ganz"));
        press("Show earlier");

        var caps = find(Paragraph.class).all().stream().filter(line -> line.getText().matches(".*: \\d at most"))
                .map(line -> line.getParent().orElseThrow().hashCode() + " " + line.getText().replaceAll(": .*", ""))
                .toList();
        assertThat(caps).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whyASessionWasCalledOffStandsWithItForThoseToWhomTheRecordIsOpen() {
        var client = whole.kept("Vera Ganz");
        assertThat(sessionsOf(client)).contains("Reason: has a cold");
        users.as(users.make("desk", Role.FRONT_DESK),
                () -> assertThat(sessionsOf(client)).contains("Cancelled").doesNotContain("has a cold"));
    }

    private String sessionsOf(ClientId client) {
        return timeline.of(client, EnumSet.of(TimelineEntry.Tab.SESSIONS), 1000).toString();
    }

    @Test
    void oneKindIsChosenAndStandsInTheAddressAsACode() {
        var client = whole.kept("Vera Ganz");
        open(client);

        kinds().setValue("messages");
        assertThat(page()).contains("Message: Check-in link").doesNotContain("First intake");

        UI.getCurrent().navigate(ClientNavigation.route(client), QueryParameters.of("show", "intake"));
        assertThat(kinds().getValue()).isEqualTo("intake");
        assertThat(page()).contains("First intake").doesNotContain("Message: Check-in link");
        UI.getCurrent().navigate(ClientNavigation.route(client), QueryParameters.of("show", "nonsense"));
        assertThat(kinds().getValue()).isEqualTo("all");
    }

    @Test
    void painAndSorenessStandAboveTheHistory() {
        open(whole.kept("Vera Ganz"));

        var panel = find(FeltPanel.class).single();
        assertThat(panel.getElement().getTextRecursively()).contains("Pain before6, 5, 3", "Pain after4, 2, 3",
                "Sore afterwards8, 0, 0");
        assertThat(find(FeltPanel.FeltCourse.class, panel).all()).hasSize(3);
    }

    @Test
    void silenceIsAGapInTheLineAndSaidInWordsAndNeverZero() {
        var first = Id.random(SessionId::new);
        var second = Id.random(SessionId::new);
        FeltSource told = (client, most) -> List.of(
                new FeltValue(first, MONDAY, FeltValue.Figure.SORENESS, OptionalInt.of(3)),
                new FeltValue(second, MONDAY.plusSeconds(60), FeltValue.Figure.SORENESS, OptionalInt.empty()),
                new FeltValue(second, MONDAY.plusSeconds(60), FeltValue.Figure.PAIN_AFTER, OptionalInt.of(0)));
        var panel = new FeltPanel(List.of(told), Id.random(ClientId::new), ZoneId.of("Europe/London"));
        UI.getCurrent().add(panel);

        assertThat(panel.getElement().getTextRecursively()).contains(
                "Pain beforenot reported, not reported", "Pain afternot reported, 0", "Sore afterwards3, not reported");
        assertThat(find(FeltPanel.FeltCourse.class, panel).all())
                .extracting(line -> line.getElement().getPropertyRaw("values").toString())
                .containsExactly("[null,null]", "[null,0]", "[3,null]");
    }

    @Test
    void nobodyToldNothingIsDrawn() {
        open(make.client("Nora New", Sessions.harmless(List.of(Sessions.GENTLE_BACK))));

        assertThat(find(FeltPanel.class).all()).noneMatch(panel -> panel.isVisible());
    }

    @Test
    void aLongHistoryBeginsWithItsNewestAndGoesOnWhenAsked() {
        var client = make.client("Lena Long", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        for (int i = 0; i < 39; i++) {
            var latest = intakes.latest(client).orElseThrow();
            clock.pass(Duration.ofHours(1));
            intakes.confirm(client, Optional.of(latest.id()), latest.answers().withGoals("Goal " + i));
        }
        open(client);
        assertThat(find(TimelineRow.class).all()).hasSize(30);

        press("Show earlier");

        assertThat(find(TimelineRow.class).all()).hasSize(40);
        assertThat(find(Button.class).withText("Show earlier").all()).isEmpty();
    }

    @Test
    void historyAndCourseTakeAsManyQueriesForALongRecordAsForAShortOne() {
        var little = make.finished(Sessions.GENTLE_BACK).client();
        clock.pass(Duration.ofDays(2));
        var much = whole.kept("Vera Ganz");

        long most = statements(much);
        System.out.printf(
                "History and course of a client: %d statements for one session, %d for a record with everything%n",
                statements(little), most);
        assertThat(most).isLessThan(40);
    }

    @Test
    void thePageLeadsToTheCopyWhichWaitsForThePassword() {
        var client = whole.kept("Vera Ganz");
        open(client);
        press("Copy for the client");
        assertThat(getCurrentView()).isInstanceOf(ClientCopyView.class);
        assertThat(page()).contains("Sessions: work done", "what has been typed but not sent or confirmed");
        assertThat(files()).isEmpty();

        type("wrong, but long enough");
        press("Prepare copy");
        assertThat(find(PasswordField.class).single().getErrorMessage()).isEqualTo("Wrong password. Try again.");
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();

        type(TestUsers.PASSWORD);
        press("Prepare copy");
        assertThat(files()).containsExactly("Copy to read and print (PDF)", "Copy for another program (JSON)",
                "Copy for a program that reads medical records (FHIR R4)");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskIsOfferedNoCopyAndSeesNoPain() {
        open(clients.create(ClientDetails.of("Clara Contact", "020 7946 0456")));

        assertThat(find(Button.class).withText("Copy for the client").all()).isEmpty();
        assertThat(find(FeltPanel.class).all()).noneMatch(panel -> panel.isVisible());
    }

    private long statements(ClientId client) {
        return queries.during(() -> {
            timeline.of(client, EnumSet.allOf(TimelineEntry.Tab.class), 30);
            felt.forEach(source -> source.felt(client, 12));
        });
    }

    private List<String> files() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("button-link"))
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private void open(ClientId client) {
        UI.getCurrent().navigate(ClientNavigation.route(client));
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Select<String> kinds() {
        return find(Select.class).single();
    }

    private void type(String password) {
        test(find(PasswordField.class).single()).setValue(password);
    }

}

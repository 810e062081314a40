package org.tenderpoint.incident.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.incident.Harm;
import org.tenderpoint.incident.IncidentKind;
import org.tenderpoint.incident.IncidentListService;
import org.tenderpoint.incident.IncidentListService.IncidentFilter;
import org.tenderpoint.incident.IncidentRecord.IncidentTime;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.incident.IncidentReviewService;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.incident.Incidents;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.session.Sessions;

/** The form of an incident, the book, and an entry with its review. */
@ScreenTest
@Moment("2026-11-20T16:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-37")
class IncidentScreensTest extends OnScreen {

    @Autowired
    private IncidentService incidents;
    @Autowired
    private IncidentReviewService reviews;
    @Autowired
    private IncidentListService list;
    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private PracticeTime time;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Moment.Shared clock;

    @AfterEach
    void theBookIsEmptyAgain() {
        jdbc.sql("delete from incidents").update();
        jdbc.sql("delete from incident_cases").update();
        jdbc.sql("delete from drafts").update();
    }

    @Test
    void somethingThatWentWrongAtASessionIsRecordedInFourTapsAndALineAndLeadsBackToTheChart() {
        var session = make.finished(GENTLE_BACK).id();
        UI.getCurrent().navigate("sessions/" + session);
        pressFirst("Record an incident");
        assertThat(path()).isEqualTo("sessions/" + session + "/incident");
        assertThat(questions()).doesNotContain("More exactly");

        choose("What kind", IncidentKind.FALL);
        assertThat(questions()).contains("More exactly");
        choose("When", IncidentTime.DURING);
        choose("Harm", Harm.NONE);
        line("What happened").setValue("Slipped when turning over");
        pressFirst("Save to the book");

        assertThat(path()).isEqualTo("sessions/" + session);
        assertThat(list.rows(IncidentFilter.WAITING, 0, 5)).singleElement().satisfies(row -> {
            assertThat(row.incident().session()).hasValue(session);
            assertThat(row.incident().what().kind()).isEqualTo(IncidentKind.FALL);
            assertThat(row.incident().what().day()).isEqualTo(time.today());
        });
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingIsRecorded() {
        UI.getCurrent().navigate("incidents/record");
        pressFirst("Save to the book");

        assertThat(field("What kind").isInvalid()).isTrue();
        assertThat(field("When").isInvalid()).isTrue();
        assertThat(field("Harm").isInvalid()).isTrue();
        assertThat(line("What happened").getErrorMessage()).isEqualTo("Say in a line what happened.");
        assertThat(list.count(IncidentFilter.WAITING)).isZero();
    }

    @Test
    void whatWasTypedIsThereAgainAfterAnotherPage() {
        UI.getCurrent().navigate("incidents/record");
        test(line("What happened")).setValue("Two of one name in the waiting room");
        choose("What kind", IncidentKind.WRONG_CLIENT);
        test(line("What was done")).setValue("Asked for the birth date");
        test(find(DayField.class).single()).setValue(time.today().minusDays(2));

        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("incidents/record");

        assertThat(line("What happened").getValue()).isEqualTo("Two of one name in the waiting room");
        assertThat(line("What was done").getValue()).isEqualTo("Asked for the birth date");
        assertThat(find(DayField.class).single().getValue()).isEqualTo(time.today().minusDays(2));
        assertThat(field("What kind").getValue()).isEqualTo(IncidentKind.WRONG_CLIENT);
        choose("When", IncidentTime.BEFORE);
        choose("Harm", Harm.NONE);
        pressFirst("Save to the book");
        UI.getCurrent().navigate("incidents/record");
        assertThat(line("What happened").getValue()).as("recorded, so the form is empty").isEmpty();
    }

    @Test
    void theSessionsOfTheDayAreOfferedAndADraftKeepsItsOwnPastMidnight() {
        var session = make.finished(GENTLE_BACK).id();
        UI.getCurrent().navigate("incidents/record");
        sessions().setValue(sessions().getListDataView().getItems().filter(row -> row.session().equals(session))
                .findFirst().orElseThrow());
        test(line("What happened")).setValue("Slipped on the stairs afterwards");
        var day = time.today();

        clock.pass(Duration.ofDays(1));
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("incidents/record");

        assertThat(find(DayField.class).single().getValue()).isEqualTo(day);
        assertThat(sessions().getValue().session()).isEqualTo(session);
        test(find(DayField.class).single()).setValue(time.today());
        assertThat(find(Select.class).all()).as("nobody came on that day").isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<DayRow> sessions() {
        return (Select<DayRow>) find(Select.class).single();
    }

    @Test
    void whoWasThereReadsTheEntryAndIsToldThatSomebodyElseReviewsIt() {
        var made = incidents.record(make.finished(GENTLE_BACK).id(), Incidents.fall(time.today(), Harm.PASSED));
        UI.getCurrent().navigate(IncidentNavigation.route(made.id()));

        assertThat(words()).contains("You were there");
        assertThat(buttons()).doesNotContain("Close the entry");
    }

    @Test
    void whoWasNotThereSeesWhatItPutsInQuestionAndClosesIt() {
        var made = byColleague();
        UI.getCurrent().navigate("incidents");
        assertThat(find(VirtualList.class).single().getDataProvider().size(new Query<>())).isEqualTo(1);
        assertThat(new IncidentLine(list.rows(IncidentFilter.WAITING, 0, 1).getFirst(), time.zone()).getElement()
                .getTextRecursively()).contains("Fall", "Slipped when turning over", "Review");

        UI.getCurrent().navigate(IncidentNavigation.route(made));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText)
                .contains("SCR-112", "ADJ-033", "The screening of that day", "The chart");
        pressFirst("Close the entry");
        assertThat(field("Result").isInvalid()).isTrue();
        choose("Result", ReviewResult.CASE);
        pressFirst("Close the entry");
        assertThat(area("For others, without names").getErrorMessage())
                .isEqualTo("A case needs words that others can learn from.");
        area("For others, without names").setValue("Ms Calm slid off");
        pressFirst("Close the entry");
        assertThat(area("For others, without names").getErrorMessage())
                .isEqualTo("This has the name of somebody concerned. Say it without.");
        area("For others, without names").setValue("Slid off when turning over");
        pressFirst("Close the entry");

        assertThat(reviews.open(made).orElseThrow().incident().review()).hasValueSatisfying(
                review -> assertThat(review.result()).isEqualTo(ReviewResult.CASE));
        assertThat(words()).contains("Slid off when turning over");
        assertThat(jdbc.sql("select count(*) from incident_cases").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void todaySaysHowManyWaitAndManagersSeeAtItsTopWhatIsLate() {
        UI.getCurrent().navigate("");
        assertThat(buttons()).contains("Record an incident").doesNotContain("1 incident to read", "Open the book");
        byColleague();
        UI.getCurrent().navigate("incidents");
        UI.getCurrent().navigate("");
        assertThat(buttons()).contains("1 incident to read").doesNotContain("Open the book");

        jdbc.sql("update incidents set due = recorded_at").update();
        clock.pass(Duration.ofMinutes(1));
        UI.getCurrent().navigate("incidents");
        UI.getCurrent().navigate("");
        assertThat(buttons()).contains("Open the book");
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskTakesOutWhatItRecordedAtAWrongSessionAndFindsItInTheFormAgain() {
        var session = users.as(users.make("cora." + UUID.randomUUID(), Role.THERAPIST),
                () -> make.finished(GENTLE_BACK).id());
        var made = incidents.record(session, Incidents.fall(time.today(), Harm.PASSED));
        UI.getCurrent().navigate("incidents/record");
        pressFirst("Take it out of the book");
        area("Why it is taken out").setValue("Another session");
        pressLast("Take it out of the book");

        assertThat(path()).isEqualTo("incidents/record");
        assertThat(line("What happened").getValue()).isEqualTo(made.what().happened());
        assertThat(field("More exactly").getValue()).isEqualTo("from_table");
        assertThat(sessions().getValue().session()).isEqualTo(session);
        assertThat(buttons()).as("nothing is left to take out").doesNotContain("Take it out of the book");
        sessions().clear();
        pressFirst("Save to the book");
        UI.getCurrent().navigate("incidents/record");
        pressFirst("Take it out of the book");
        assertThat(find(TextArea.class).all()).as("the new one stands in the book").hasSize(1);
    }

    @Test
    void anEntryThatWasTakenOutSaysByWhomAndWhyAndWaitsForNobody() {
        var made = incidents.record(make.finished(GENTLE_BACK).id(), Incidents.fall(time.today(), Harm.PASSED));
        UI.getCurrent().navigate(IncidentNavigation.route(made.id()));
        pressFirst("Take it out of the book");
        area("Why it is taken out").setValue("Recorded twice");
        pressLast("Take it out of the book");

        assertThat(words()).contains("Taken out of the book", "Recorded twice").doesNotContain("You were there");
        assertThat(buttons()).doesNotContain("Take it out of the book").contains("Record it again");
        pressFirst("Record it again");
        assertThat(field("What kind").getValue()).isEqualTo(IncidentKind.FALL);
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskRecordsAndHasNoWayToTheBook() {
        UI.getCurrent().navigate("incidents/record");

        assertThat(buttons()).contains("Save to the book").doesNotContain("Book of incidents");
    }

    private IncidentId byColleague() {
        return users.as(users.make("cora." + UUID.randomUUID(), Role.THERAPIST), () -> {
            SessionId session = make.finished(GENTLE_BACK).id();
            return incidents.record(session, Incidents.fall(time.today(), Harm.PASSED)).id();
        });
    }

    private static String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @SuppressWarnings("unchecked")
    private <T> RadioButtonGroup<T> field(String label) {
        return (RadioButtonGroup<T>) one(RadioButtonGroup.class, group -> label.equals(group.getLabel()));
    }

    private <T> void choose(String label, T value) {
        RadioButtonGroup<T> field = field(label);
        field.setValue(value);
    }

    private TextField line(String label) {
        return one(TextField.class, field -> label.equals(field.getLabel()));
    }

    private TextArea area(String label) {
        return one(TextArea.class, field -> label.equals(field.getLabel()));
    }

    private <C extends Component> C one(Class<C> type, Predicate<C> which) {
        return find(type).all().stream().filter(which).findFirst().orElseThrow();
    }

    private List<String> questions() {
        return find(RadioButtonGroup.class).all().stream().map(group -> String.valueOf(group.getLabel())).toList();
    }

    private String words() {
        return find(Div.class).all().stream().map(div -> div.getElement().getTextRecursively()).reduce("",
                String::concat)
                + find(Paragraph.class).all().stream().map(Paragraph::getText).reduce("", String::concat);
    }
}

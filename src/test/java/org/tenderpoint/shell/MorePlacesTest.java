package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.followup.contact.ClientMessageTexts;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.letter.LetterMaterial;
import org.tenderpoint.message.ClientWay;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceFilter;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceSelect;
import org.tenderpoint.referral.ComparisonService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.series.ComeBackService;
import org.tenderpoint.series.ComeBackService.ComeBack;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;

/** A practice at three addresses, and what it never sees at one. */
@ScreenTest
@Moment("2027-05-03T07:00:00Z")
@ViewPackages(packages = "org.tenderpoint")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-46")
class MorePlacesTest extends SpringBrowserlessTest {

    private static int weeks;

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private MadePlaces made;
    @Autowired
    private PracticePlaceService places;
    @Autowired
    private PlanService plans;
    @Autowired
    private ComeBackService comeBack;
    @Autowired
    private ComparisonService comparisons;
    @Autowired
    private SelfIntakeLinkService intakeLinks;
    @Autowired
    private SessionService sessions;
    @Autowired
    private WorklistService worklist;
    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private PracticeTime time;
    @Autowired
    private QueryCount queries;
    @Autowired
    private AftercareService sheets;
    @Autowired
    private ClientMessageTexts texts;
    @Autowired
    private FollowUpRepository followUps;
    @Autowired
    private LetterMaterial material;
    @Autowired
    private JdbcClient jdbc;

    private UserRecord me;

    @BeforeEach
    void nextWeek() {
        clock.pass(Duration.ofDays(7L * ++weeks));
        me = users.make("manager.therapist", Role.THERAPIST, Role.MANAGER);
    }

    @AfterEach
    void onePlace() {
        made.remove();
    }

    @Test
    void withOnePlaceNothingIsSeenOfPlaces() {
        var session = planned("Anna One", 10);
        assertThat(at(session)).isEqualTo(PracticePlaceId.OWN);
        for (var address : List.of("", "follow-ups", "plan", "sessions/" + session + "/plan", "account", "users")) {
            UI.getCurrent().navigate(address);
            assertThat(find(FailureView.class).exists()).as("/%s fails", address).isFalse();
            assertThat(find(PracticePlaceSelect.class).exists()).as("a place on /%s", address).isFalse();
        }
        openToday();
        assertThat(lines()).singleElement().satisfies(
                line -> assertThat(line).doesNotContain(TestUsers.SETTINGS.name()));
    }

    @Test
    void aSessionIsAtTheUsualPlaceOfItsTherapistAndKeepsItWhenItMovesOrIsTakenOver() {
        var harbour = made.harbour();
        var hill = made.hill();
        var jonas = users.make("jonas" + UUID.randomUUID(), Role.THERAPIST);
        places.chooseUsual(jonas.id(), harbour);
        var client = make.client("Bea Bay", Sessions.harmless(List.of(GENTLE_BACK)));
        var session = plans.plan(new NewSession(client, jonas.id(), today().atTime(11, 0), 60, List.of()));
        assertThat(at(session)).isEqualTo(harbour);

        move(session, new NewSession(client, me.id(), today().atTime(12, 0), 60, List.of()));
        assertThat(at(session)).as("promised to the client").isEqualTo(harbour);
        plans.takeOver(session);
        assertThat(at(session)).isEqualTo(harbour);
        move(session, new NewSession(client, me.id(), today().atTime(12, 0), 60, List.of()).at(hill));
        assertThat(at(session)).isEqualTo(hill);
    }

    @Test
    void nothingNewIsPlannedAtAPlaceThatIsClosedAndWhatIsThereStaysAndIsNamed() {
        var harbour = made.harbour();
        var client = make.client("Cora Closed", Sessions.harmless(List.of(GENTLE_BACK)));
        var there = new NewSession(client, me.id(), today().atTime(9, 0), 60, List.of()).at(harbour);
        var session = plans.plan(there);
        places.activate(harbour, places.byId(harbour).orElseThrow().version(), false);

        assertThatThrownBy(() -> plans.plan(new NewSession(
                client, me.id(), today().atTime(15, 0), 60, List.of()).at(harbour)))
                .isInstanceOfSatisfying(PlanRefused.class, refused -> assertThat(refused.problem())
                        .isEqualTo(PlanRefused.Problem.PLACE_CLOSED));
        move(session, new NewSession(client, me.id(), today().atTime(10, 0), 60, List.of()).at(harbour));
        assertThat(at(session)).isEqualTo(harbour);
        openToday();
        assertThat(find(PracticePlaceFilter.class).exists()).as("one place is left").isFalse();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).contains(MadePlaces.HARBOUR));
    }

    @Test
    void thePlanIsProposedAtTheUsualPlaceAndSaysThatItIsClosedThatDay() {
        var harbour = made.harbour();
        places.chooseMine(harbour);
        UI.getCurrent().navigate("plan");
        var place = find(PracticePlaceSelect.class).single();
        assertThat(place.chosenPlace()).contains(harbour);
        assertThat(place.getHelperText()).isEmpty();
        // open from Monday to Friday
        var saturday = today().plusDays(5);
        find(DayField.class).withLabel(Texts.of("screening.plan.date")).single()
                .setValue(saturday);
        assertThat(place.getHelperText()).isEqualTo(Texts.of("screening.plan.place.shut"));
        place.choose(PracticePlaceId.OWN);
        assertThat(place.getHelperText()).as("open on Saturdays").isEmpty();
        places.chooseMine(PracticePlaceId.OWN);
    }

    @Test
    void todayShowsOnePlaceOrAllAndTheDeviceRemembersIt() {
        var harbour = made.harbour();
        planned("Dora Door", 9);
        var there = plans.plan(new NewSession(
                make.client("Ebba Bay", Sessions.harmless(List.of(GENTLE_BACK))), me.id(), today().atTime(10, 0), 60,
                List.of()).at(harbour));
        openToday();
        assertThat(lines()).satisfiesExactly(
                own -> assertThat(own).contains("Dora Door", TestUsers.SETTINGS.name()),
                other -> assertThat(other).contains("Ebba Bay", MadePlaces.HARBOUR));

        filter().choose(harbour);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).contains("Ebba Bay"));
        UI.getCurrent().navigate("follow-ups");
        assertThat(filter().chosenPlace()).contains(harbour);
        openToday();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).contains("Ebba Bay"));
        filter().choose(PracticePlaceId.OWN);
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line).contains("Dora Door"));
        filter().clear();
        assertThat(lines()).hasSize(2);
        assertThat(plans.day(today(), Optional.empty(), Optional.of(harbour))).extracting(DayRow::session)
                .containsExactly(there);
    }

    @Test
    void callsAreOfTheSessionsPlaceAndAsManyQueriesAsOfAll() {
        var harbour = made.harbour();
        places.chooseMine(harbour);
        var here = make.finished(GENTLE_BACK);
        places.chooseMine(PracticePlaceId.OWN);
        clock.pass(Duration.ofHours(1));
        var own = make.finished(GENTLE_BACK);
        clock.pass(Duration.ofDays(4));

        var all = FollowUpFilter.due(false).on(FollowUpFilter.Day.ANY);
        assertThat(worklist.due(all.at(Optional.of(harbour)), 500)).extracting(WorklistRow.OfFollowUp::client)
                .contains(here.client()).doesNotContain(own.client());
        assertThat(worklist.due(all.at(Optional.of(PracticePlaceId.OWN)), 500))
                .extracting(WorklistRow.OfFollowUp::client)
                .contains(own.client()).doesNotContain(here.client());
        assertThat(worklist.due(all, 500)).extracting(WorklistRow.OfFollowUp::client).contains(own.client(),
                here.client());
        jdbc.sql("update follow_ups set urgency = 1 where session_id = ?").param(here.id().value()).update();
        assertThat(worklist.due(all.at(Optional.of(PracticePlaceId.OWN)), 500))
                .extracting(WorklistRow.OfFollowUp::client)
                .as("an alert is everybody's").contains(here.client());
        assertThat(queries.during(() -> worklist.work(all.at(Optional.of(harbour)), 50)))
                .isLessThanOrEqualTo(queries.during(() -> worklist.work(all, 50)));

        UI.getCurrent().navigate("sessions/" + here.id());
        assertThat(find(Span.class).withText(MadePlaces.HARBOUR).exists()).as("the session says where").isTrue();
    }

    @Test
    void whoMayComeAgainIsListedWhereTheyCameLast() {
        var harbour = made.harbour();
        places.chooseMine(harbour);
        var there = postponed("Hans Harbour");
        places.chooseMine(PracticePlaceId.OWN);
        var own = postponed("Olga Own");

        assertThat(comeBack.waiting(Optional.of(harbour))).extracting(ComeBack::client)
                .contains(there).doesNotContain(own);
        assertThat(comeBack.waiting(Optional.of(PracticePlaceId.OWN))).extracting(ComeBack::client)
                .contains(own).doesNotContain(there);
        assertThat(comeBack.waiting(Optional.empty())).extracting(ComeBack::client).contains(there, own);

        UI.getCurrent().navigate("come-back");
        assertThat(listed()).isEqualTo(comeBack.waiting(Optional.empty()).size());
        filter().choose(harbour);
        assertThat(listed()).isEqualTo(comeBack.waiting(Optional.of(harbour)).size());
    }

    private int listed() {
        return find(VirtualList.class).single().getDataProvider().size(new Query<>());
    }

    private ClientId postponed(String name) {
        var client = make.client(name, Sessions.harmless(List.of(GENTLE_BACK)));
        plans.defer(make.arrived(client, Sessions.calmVisit(), GENTLE_BACK), "A doctor looks first", Optional.empty());
        return client;
    }

    /** Anew, as the day has passed since the test began. */
    private void openToday() {
        UI.getCurrent().navigate("account");
        navigate(TodayView.class);
    }

    @Test
    void whatAClientReadsOfASessionCarriesItsPlace() {
        var harbour = made.harbour();
        places.chooseMine(harbour);
        var there = make.finished(GENTLE_BACK);
        places.chooseMine(PracticePlaceId.OWN);
        clock.pass(Duration.ofHours(1));
        var own = make.finished(GENTLE_BACK);

        assertThat(String.join(" ", sheets.of(there.id()).orElseThrow().reach()))
                .contains(MadePlaces.HARBOUR, "3 Quay Street", "01752 960 112");
        assertThat(sheets.of(there.id()).orElseThrow().callUsTitle()).contains("01752 960 112");
        assertThat(sheets.of(own.id()).orElseThrow().callUsTitle()).contains(TestUsers.SETTINGS.phone());
        var mail = new ClientWay(MessageChannel.EMAIL, "x@example.org", false);
        var invitation = texts.of(ContactKind.INVITATION,
                followUps.findBySessionId(there.id().value()).orElseThrow(), mail, Locale.ENGLISH, true).text();
        assertThat(invitation).endsWith(MadePlaces.HARBOUR + "\n3 Quay Street\nPlymouth PL1 2AB");
        assertThat(places.practiceAt(harbour).openingHours())
                .isEqualTo(places.byId(harbour).orElseThrow().details().openingHours());

        made.remove();
        assertThat(places.lineBelowMessage(PracticePlaceId.OWN)).as("one place").isEmpty();
        assertThat(places.practiceAt(PracticePlaceId.OWN).settings()).isEqualTo(TestUsers.SETTINGS);
    }

    @Test
    void aLetterIsAnsweredWhereItsWriterMostlyWorks() {
        var harbour = made.harbour();
        assertThat(material.phone()).isEqualTo(TestUsers.SETTINGS.phone());
        places.chooseMine(harbour);
        assertThat(material.phone()).isEqualTo("01752 960 112");
        assertThat(places.practiceOf(me.id()).onPaper(Locale.ENGLISH)).contains("3 Quay Street", "01752 960 112");
    }

    @Test
    void whoHandsOverTheComparisonOrAnIntakeLinkIsAskedAboutItWhereTheyMostlyWork() {
        var harbour = made.harbour();
        var client = make.client("Ines Intake", Sessions.harmless(List.of(GENTLE_BACK)));
        users.practiceByLink();
        assertThat(intakeLinks.make(client).message()).contains(TestUsers.SETTINGS.phone());
        places.chooseMine(harbour);

        assertThat(intakeLinks.make(client).message()).contains("01752 960 112");
        assertThat(String.join(" ", comparisons.of(client).reach())).contains("3 Quay Street", "01752 960 112");
    }

    private SessionId planned(String name, int hour) {
        return plans.plan(new NewSession(
                make.client(name, Sessions.harmless(List.of(GENTLE_BACK))), me.id(), today().atTime(hour, 0), 60,
                List.of()));
    }

    private void move(SessionId session, NewSession to) {
        plans.move(session, plans.byId(session).orElseThrow().version(), to);
    }

    private PracticePlaceId at(SessionId session) {
        return plans.byId(session).map(PlannedSessionRecord::place).orElseThrow();
    }

    private LocalDate today() {
        return time.today();
    }

    private PracticePlaceFilter filter() {
        return find(PracticePlaceFilter.class).single();
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().filter(DayLine.class::isInstance)
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }
}

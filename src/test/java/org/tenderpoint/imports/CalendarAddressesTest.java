package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.imports.CalendarAddresses.CalendarRefused;
import org.tenderpoint.imports.CalendarFetch.FetchRefused;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.platform.ui.ManagersStrips;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.Delegates;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.screening.plan.PlanService;

/** A subscribed calendar is followed: what comes, moves and goes there does so here, and nothing else. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.MANAGER)
@Tag("UC-35")
class CalendarAddressesTest {

    @Autowired
    private MadePlaces places;
    private static final String ADDRESS = "https://calendar.example.org/secret-part/basic.ics";

    @Autowired
    private CalendarAddressStore store;
    @Autowired
    private ImportService imports;
    @Autowired
    private Delegates delegates;
    @Autowired
    private RunAs runAs;
    @Autowired
    private CurrentUser user;
    @Autowired
    private PracticeTime time;
    @Autowired
    private ClientService clients;
    @Autowired
    private PlanService plans;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @Autowired
    private List<ManagersStrips> strips;

    private final CalendarFetch calendars = mock(CalendarFetch.class);
    private UserRecord tess;
    private ClientId ada;

    @BeforeEach
    void people() {
        tess = users.make("tess.calendar", Role.THERAPIST);
        ada = clients.create(ClientDetails.of("Ada Calendar", "020 7946 0131"));
        clients.create(ClientDetails.of("Ben Calendar", "020 7946 0132"));
        entities.flush();
    }

    @Test
    void lookingWritesNothingAndSubscribingBringsWhatWasSeen() {
        holds(event("a", "20261201T100000Z", "Ada Calendar"), event("b", "20261201T100000Z", "Dentist"));

        var seen = service().lookHere(ADDRESS, tess.id());

        assertThat(seen.preview().counts().sessions()).isEqualTo(1);
        assertThat(seen.preview().counts().left()).isEqualTo(1);
        assertThat(service().all()).isEmpty();
        assertThat(plans.ofClient(ada)).isEmpty();

        assertThat(service().subscribed(seen, Optional.empty(), new BackgroundRun<>()).sessions()).isEqualTo(1);
        assertThat(plans.ofClient(ada)).singleElement()
                .satisfies(session -> assertThat(session.therapist()).isEqualTo(tess.id()));
        assertThat(entry()).satisfies(one -> {
            assertThat(one.host()).isEqualTo("calendar.example.org");
            assertThat(one.outcome()).isEqualTo(CalendarOutcome.READ);
        });
        assertThat(jdbc.sql("select sealed_address || host from calendar_addresses").query(String.class).single())
                .as("the secret part is nowhere").doesNotContain("secret-part");
    }

    @Test
    @Tag("UC-46")
    void aCalendarsSessionsAreAtItsPlace() {
        var harbour = places.harbour();
        holds(event("a", "20261201T100000Z", "Ada Calendar"));

        service().subscribed(service().lookHere(ADDRESS, tess.id()), Optional.of(harbour), new BackgroundRun<>());

        assertThat(plans.ofClient(ada)).singleElement()
                .satisfies(session -> assertThat(session.place()).isEqualTo(harbour));
    }

    @Test
    void onceAnHourItIsFollowedAndWithoutChangesNothingIsWritten() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"), event("b", "20261201T120000Z", "Ben Calendar"));
        int before = imports.history().size();

        round().go();
        verify(calendars, times(1)).fetch(any());

        hourLater();
        round().go();
        verify(calendars, times(2)).fetch(any());
        assertThat(imports.history()).as("nothing changed, so nothing was imported").hasSize(before);

        hourLater();
        holds(event("a", "20261202T150000Z", "Ada Calendar"));
        round().go();

        assertThat(plans.ofClient(ada)).singleElement()
                .satisfies(session -> assertThat(session.localStart()).hasToString("2026-12-02T15:00"));
        assertThat(states()).containsExactly("CANCELLED", "PLANNED");
        assertThat(entry().took()).isEqualTo(2);
        round().go();
        verify(calendars, times(3)).fetch(any());
    }

    @Test
    void aCalendarThatHasLostMostCancelsNothing() {
        var all = IntStream.range(10, 16)
                .mapToObj(hour -> event("e" + hour, "20261201T" + hour + "0000Z", "Ada Calendar"))
                .toArray(String[]::new);
        subscribe(all);
        hourLater();
        holds(all[0], all[1]);

        round().go();

        assertThat(states()).containsOnly("PLANNED").hasSize(6);
        assertThat(entry().outcome()).isEqualTo(CalendarOutcome.EMPTIED);
        hourLater();
        holds(all[0], all[1], all[2]);
        round().go();
        assertThat(states().stream().filter("CANCELLED"::equals)).as("half of them is believed").hasSize(3);
    }

    @Test
    void whatSomebodyHasPlannedHereStays() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"), event("b", "20261201T120000Z", "Ben Calendar"));
        var other = take(TypedFiles.file("other.ics", calendar(event("x", "20261203T100000Z", "Ada Calendar"))));
        assertThat(other.sessions()).isEqualTo(1);
        hourLater();
        holds(event("a", "20261201T100000Z", "Ada Calendar"));

        round().go();

        assertThat(plans.ofClient(ada)).extracting(session -> session.state().name()).containsOnly("PLANNED")
                .hasSize(2);
    }

    @Test
    void whatCannotBeReadIsSaidAndTriedAgainInAnHour() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"));
        hourLater();
        when(calendars.fetch(any())).thenThrow(new FetchRefused(FetchRefused.Reason.NO_ANSWER));
        round().go();
        assertThat(entry().outcome()).isEqualTo(CalendarOutcome.NOT_READ);

        hourLater();
        holdsBytes("<html>Sign in</html>");
        round().go();
        assertThat(entry().outcome()).isEqualTo(CalendarOutcome.NOT_READ);
        assertThat(states()).containsOnly("PLANNED");
    }

    @Test
    void managersSeeOnTheirStartPageWhatCouldNotBeReadTwiceUntilItIs() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"));
        hourLater();
        when(calendars.fetch(any())).thenThrow(new FetchRefused(FetchRefused.Reason.NO_ANSWER));
        round().go();
        assertThat(entry().keepsFailing()).as("once may be the network").isFalse();
        assertThat(told()).isEmpty();

        hourLater();
        doThrow(new IllegalStateException("what nobody has thought of")).when(calendars).fetch(any());
        round().go();
        assertThat(entry().keepsFailing()).isTrue();
        assertThat(told()).singleElement().asString().contains("calendar.example.org");

        hourLater();
        holds(event("a", "20261201T100000Z", "Ada Calendar"));
        round().go();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsCutOffOrCannotBeReadIsNotTakenForDeleted() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"), event("b", "20261201T120000Z", "Ben Calendar"));
        hourLater();
        var all = calendar(event("a", "20261201T100000Z", "Ada Calendar"), event("b", "20261201T120000Z", "Ben"));
        holdsBytes(all.substring(0, all.indexOf("UID:b")));
        round().go();
        assertThat(entry().outcome()).as("the rest has not come").isEqualTo(CalendarOutcome.NOT_READ);

        hourLater();
        holds(event("a", "20261201T100000Z", "Ada Calendar"), event("b", "20261301T120000Z", "Ben Calendar"));
        round().go();
        assertThat(entry().leftOut()).isEqualTo(1);
        assertThat(states()).containsExactly("PLANNED", "PLANNED");
    }

    @Test
    void whoIsNoManagerAnyMoreIsNotActedFor() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"));
        hourLater();
        jdbc.sql("delete from user_roles where user_id = ?").param(user.id().value()).update();

        round().go();

        verify(calendars, times(1)).fetch(any());
        assertThat(entry().outcome()).isEqualTo(CalendarOutcome.NOT_ALLOWED);
    }

    @Test
    void anAddressEncryptedWithAnotherKeyIsAskedForAgain() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"));
        hourLater();
        jdbc.sql("update calendar_addresses set sealed_address = 'bm90aGluZyBvZiBvdXJzIGF0IGFsbCwgc28gbG9uZw=='")
                .update();

        round().go();

        assertThat(entry().outcome()).isEqualTo(CalendarOutcome.LOST);
    }

    @Test
    void endedItIsNotCalledAndWhatItBroughtStays() {
        subscribe(event("a", "20261201T100000Z", "Ada Calendar"));
        service().end(entry().id());
        hourLater();

        round().go();

        verify(calendars, times(1)).fetch(any());
        assertThat(states()).containsExactly("PLANNED");
        assertThat(service().all()).isEmpty();
    }

    @Test
    void aPageThatIsNoCalendarIsRefusedWithWords() {
        holdsBytes("<html>Sign in</html>");

        var refused = catchThrowableOfType(CalendarRefused.class, () -> service().lookHere(ADDRESS, tess.id()));

        assertThat(refused.words()).isNotBlank();
    }

    private List<String> told() {
        return strips.stream().flatMap(strip -> strip.strips().stream())
                .map(strip -> strip.getElement().getTextRecursively())
                .filter(text -> text.contains("calendar"))
                .toList();
    }

    private CalendarAddresses service() {
        return new CalendarAddresses(calendars, store, imports, user, time);
    }

    private CalendarRound round() {
        return new CalendarRound(calendars, store, imports, delegates, runAs, time);
    }

    private void subscribe(String... events) {
        holds(events);
        service().subscribed(service().lookHere(ADDRESS, tess.id()), Optional.empty(), new BackgroundRun<>());
    }

    private ImportDone take(DroppedFile file) {
        return imports.take(
                BroughtFiles.dropped(List.of(file), ImportAnswers.NONE.withTherapist("", Optional.of(tess.id()))),
                new BackgroundRun<>());
    }

    private void hourLater() {
        jdbc.sql("update calendar_addresses set read_at = ?")
                .param(time.now().minus(Duration.ofMinutes(61)).atOffset(ZoneOffset.UTC)).update();
    }

    private CalendarEntry entry() {
        return service().all().getFirst();
    }

    private List<String> states() {
        return jdbc.sql("select state from sessions order by state").query(String.class).list();
    }

    private void holds(String... events) {
        holdsBytes(calendar(events));
    }

    private void holdsBytes(String text) {
        doReturn(text.getBytes(StandardCharsets.UTF_8)).when(calendars).fetch(any());
    }

    private static String calendar(String... events) {
        return List.of(events).stream().collect(Collectors.joining(
                "", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n", "END:VCALENDAR\r\n"));
    }

    private static String event(String uid, String start, String summary) {
        var end = start.substring(0, 11) + "45" + start.substring(13);
        return "BEGIN:VEVENT\r\nUID:%s@example.org\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:%s\r\nDTEND:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                .formatted(uid, start, end, summary);
    }
}

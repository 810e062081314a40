package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.OpenedRecord;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordDoor;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.say.Phrase;

/** What opens a record: being one's own client, a reason that was given, an alert; and who is told of it. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-24")
class RecordLooksTest extends OnePersonsRecord {

    @Autowired
    private TestTrail trail;
    @Autowired
    private QueryCount queries;

    @Test
    void anAssignmentMakesSomebodyOnesOwnClient() {
        recordAccess(RecordAccess.OWN);
        var client = users.as(maya, () -> make.client("Ada Assigned", harmless(List.of(GENTLE_BACK))));

        assertThat(door(maya, client)).isEqualTo(RecordDoor.OPEN);
        assertThat(door(jonas, client)).isEqualTo(RecordDoor.BREAK_GLASS);
    }

    @Test
    void aBookingMakesSomebodyOnesOwnClientFor24MonthsUnlessItIsCalledOff() {
        var client = users.as(maya, () -> make.client("Bea Booked", harmless(List.of(GENTLE_BACK))));
        recordAccess(RecordAccess.OWN);
        assertThat(door(jonas, client)).isEqualTo(RecordDoor.BREAK_GLASS);

        var called = users.as(desk, () -> plan(client, jonas.id(), at(1, 9)));
        assertThat(door(jonas, client)).isEqualTo(RecordDoor.OPEN);
        users.as(desk, () -> plans.cancel(called, Phrase.typed("ill")));
        assertThat(door(jonas, client)).isEqualTo(RecordDoor.BREAK_GLASS);

        users.as(desk, () -> plan(client, jonas.id(), at(1, 14)));
        entities.flush();
        clock.set(at(1, 14).plusMonths(24).withHour(23).atZone(LONDON).toInstant());
        assertThat(door(jonas, client)).isEqualTo(RecordDoor.OPEN);
        clock.set(at(2, 0).plusMonths(24).atZone(LONDON).toInstant());
        assertThat(door(jonas, client)).isEqualTo(RecordDoor.BREAK_GLASS);
    }

    @Test
    void aBrokenGlassHoldsForADayToTheSecondAndForThisClientAlone() {
        var client = users.as(maya, () -> make.client("Gus Glass", harmless(List.of(GENTLE_BACK))));
        var other = users.as(maya, () -> make.client("Otto Other", harmless(List.of(GENTLE_BACK))));
        recordAccess(RecordAccess.OWN);

        users.as(jonas, () -> looks.breakGlass(client, REASON));
        assertThat(door(jonas, client)).isEqualTo(RecordDoor.OPEN);
        assertThat(door(jonas, other)).isEqualTo(RecordDoor.BREAK_GLASS);
        assertThat(users.as(jonas, () -> looks.openUntil(client))).contains(MONDAY.plus(Duration.ofHours(24)));

        clock.set(MONDAY.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(users.as(jonas, () -> intakes.latest(client))).isPresent();
        clock.set(MONDAY.plus(Duration.ofHours(24)));
        assertThatThrownBy(() -> users.as(jonas, () -> intakes.latest(client))).isInstanceOf(RecordClosed.class);
        assertThat(users.as(jonas, () -> looks.openUntil(client))).isEmpty();
    }

    @Test
    void aReasonHasTenCharactersAndAClient() {
        var client = users.as(maya, () -> make.client("Rea Reason", harmless(List.of(GENTLE_BACK))));
        recordAccess(RecordAccess.OWN);

        users.as(jonas, () -> {
            assertThatThrownBy(() -> looks.breakGlass(client, "  curious  "))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> looks.breakGlass(client, "x".repeat(401)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> looks.breakGlass(Id.random(ClientId::new), REASON))
                    .isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> looks.review(client, REASON)).isInstanceOf(AccessDeniedException.class);
        });
        users.as(manager, () -> {
            assertThatThrownBy(() -> looks.review(client, "curious")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> looks.breakGlass(client, REASON)).isInstanceOf(AccessDeniedException.class);
        });
        users.as(desk, () -> {
            assertThat(looks.door(client)).isEqualTo(RecordDoor.CLOSED);
            assertThatThrownBy(() -> looks.review(client, REASON)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void everyLookUnderABrokenGlassStandsInTheTrailAsSuchAndOwnLooksDoNot() {
        var ids = users.as(maya, this::everything);
        recordAccess(RecordAccess.OWN);

        users.as(jonas, () -> {
            looks.breakGlass(ids.client(), REASON);
            intakes.byId(ids.version());
            sessions.open(ids.done());
            assessments.open(ids.assessment());
            referrals.open(ids.referral());
        });
        users.as(maya, () -> intakes.byId(ids.version()));

        for (var record : List.of(ids.version().value(), ids.done().value(), ids.assessment().value(),
                ids.referral().value())) {
            assertThat(looksOf(jonas, record)).isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.why())
                            .isEqualTo(Phrase.of("audit.why.break_glass", Phrase.typed(REASON))));
        }
        assertThat(looksOf(maya, ids.version().value())).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.why()).isEqualTo(Phrase.NOTHING));
    }

    @Test
    void managersAreToldWhoBrokeTheGlassUntilOneHasTakenNote() {
        var client = users.as(maya, () -> make.client("Tess Told", harmless(List.of(GENTLE_BACK))));
        recordAccess(RecordAccess.OWN);
        users.as(jonas, () -> looks.breakGlass(client, REASON));

        var told = users.as(manager, () -> looks.toKnow());
        assertThat(told).filteredOn(one -> one.client().equals(client)).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo("Jonas Other");
            assertThat(one.clientName()).startsWith("Tess Told");
            assertThat(one.reason()).isEqualTo(REASON);
            assertThat(trail.about(one.id())).singleElement().satisfies(entry -> {
                assertThat(entry.action()).isEqualTo("broke_glass");
                assertThat(entry.why()).isEqualTo(Phrase.typed(REASON));
            });
        });
        assertThatThrownBy(() -> users.as(jonas, () -> looks.toKnow())).isInstanceOf(AccessDeniedException.class);

        users.as(manager, () -> told.stream().map(OpenedRecord::id).forEach(looks::noted));
        assertThat(users.as(manager, () -> looks.toKnow())).isEmpty();
    }

    @Test
    void theClientsOwnTherapistIsToldTooAndTakesNoteForThemselves() {
        var client = users.as(maya, () -> make.client("Oda Own", harmless(List.of(GENTLE_BACK))));
        users.as(maya, () -> plan(client, maya.id(), at(3, 9)));
        recordAccess(RecordAccess.OWN);
        users.as(jonas, () -> looks.breakGlass(client, REASON));

        var told = users.as(maya, () -> looks.ofMyClients()).stream().filter(one -> one.client().equals(client))
                .toList();
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo("Jonas Other");
            assertThat(one.reason()).isEqualTo(REASON);
        });
        assertThat(users.as(jonas, () -> looks.ofMyClients())).isEmpty();
        var id = told.getFirst().id();
        assertThatThrownBy(() -> users.as(jonas, () -> looks.notedByTherapist(id))).isInstanceOf(RecordClosed.class);
        assertThatThrownBy(() -> users.as(manager, () -> looks.notedByTherapist(id)))
                .isInstanceOf(AccessDeniedException.class);

        users.as(maya, () -> looks.notedByTherapist(id));
        assertThat(users.as(maya, () -> looks.ofMyClients())).extracting(OpenedRecord::id).doesNotContain(id);
        assertThat(users.as(manager, () -> looks.toKnow())).as("a manager still has to take note")
                .extracting(OpenedRecord::id).contains(id);
    }

    @Test
    void everyOpeningStaysInTheListWithWhoTookNote() {
        var first = users.as(maya, () -> make.client("Lia List", harmless(List.of(GENTLE_BACK))));
        var second = users.as(maya, () -> make.client("Leo List", harmless(List.of(GENTLE_BACK))));
        recordAccess(RecordAccess.OWN);
        int before = users.as(manager, () -> looks.count());
        int open = users.as(manager, () -> looks.countToKnow());
        users.as(jonas, () -> looks.breakGlass(first, REASON));
        clock.set(MONDAY.plusSeconds(60));
        users.as(jonas, () -> looks.breakGlass(second, REASON));
        users.as(manager, () -> looks.noted(looks.all(1, 1).getFirst().id()));

        users.as(manager, () -> {
            assertThat(looks.count()).isEqualTo(before + 2);
            assertThat(looks.countToKnow()).isEqualTo(open + 1);
            assertThat(looks.all(0, 2)).extracting(OpenedRecord::client).containsExactly(second, first);
            assertThat(looks.all(0, 1).getFirst().notedAt()).isEmpty();
            var noted = looks.all(1, 1).getFirst();
            assertThat(noted.notedAt()).contains(MONDAY.plusSeconds(60));
            assertThat(noted.notedBy()).isNotEmpty();
        });
        assertThatThrownBy(() -> users.as(maya, () -> looks.all(0, 1))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aManagerSeesThatSomethingHappenedAndReadsItForAReasonUntilTheySignOut() {
        var ids = users.as(maya, this::everything);

        users.as(manager, () -> {
            assertThat(looks.door(ids.client())).isEqualTo(RecordDoor.REVIEW);
            assertThat(entries(ids.client(), TimelineEntry.Tab.INTAKE)).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.title()).isEqualTo("Intake");
                assertThat(entry.detail() + entry.badge()).isEmpty();
                assertThat(entry.route()).isEmpty();
            });
            reads(ids).forEach((name, read) -> assertThat(outcome(read::get)).as(name).contains("RecordClosed"));

            looks.review(ids.client(), "Complaint of 12 March");
            assertThat(looks.door(ids.client())).isEqualTo(RecordDoor.OPEN);
            reads(ids).forEach((name, read) -> assertThat(outcome(read::get)).as(name).isEqualTo("a value"));
            assertThat(entries(ids.client(), TimelineEntry.Tab.FOLLOW_UPS))
                    .anySatisfy(entry -> assertThat(entry.route()).isPresent());
        });
        for (var record : List.of(
                ids.version().value(), ids.done().value(), ids.screening().value(), ids.assessment().value(),
                ids.referral().value())) {
            assertThat(looksOf(manager, record)).as(record.toString()).isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.why()).isEqualTo(Phrase.typed("Complaint of 12 March")));
        }
        // the next sign-in
        assertThat(door(manager, ids.client())).isEqualTo(RecordDoor.REVIEW);
    }

    @Test
    void aManagersReasonOpensNothingForWriting() {
        var ids = users.as(maya, this::everything);

        users.as(manager, () -> {
            looks.review(ids.client(), "Complaint of 12 March");
            assertThatThrownBy(() -> sessions.amend(ids.done(), "left", "forgotten"))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> screenings.screen(ids.planned())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> assessments.accept(ids.assessment(), 0)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> clearances.confirm(ids.clearance())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> referrals.accept(ids.referral(), 0)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void anOpenAlertIsAManagersReasonByItself() {
        var ids = users.as(maya, this::everything);
        users.as(maya, () -> feedback.give(ids.followUp(), FollowUpScene.draft(
                FollowUpScene.fine().with("line_a", "yes").with("chest_pain", "yes").with("breathless", "no"))));

        users.as(manager, () -> {
            assertThat(looks.door(ids.client())).isEqualTo(RecordDoor.OPEN);
            assertThat(intakes.byId(ids.version())).isPresent();
        });
        assertThat(looksOf(manager, ids.version().value())).isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.why()).isEqualTo(Phrase.of("audit.why.alert")));
    }

    @Test
    void listsTakeTheSameFewQueriesForOneClientAndForMany() {
        recordAccess(RecordAccess.OWN);
        users.as(maya, () -> plan(make.client("Lena List", harmless(List.of(GENTLE_BACK))), maya.id(), at(10, 9)));
        users.as(maya, () -> IntStream.range(0, 8).forEach(
                i -> plan(make.client("Lena List", harmless(List.of(GENTLE_BACK))), maya.id(), at(11, 9 + i))));

        users.as(jonas, () -> {
            long one = statements(() -> plans.day(day().plusDays(10), Optional.empty()));
            long many = statements(() -> plans.day(day().plusDays(11), Optional.empty()));
            assertThat(many).isEqualTo(one);
            System.out.printf("Day list with records of own clients only: %d statements%n", many);
        });
    }

    private List<AuditRecord> looksOf(UserRecord who, UUID record) {
        return trail.about(record).stream()
                .filter(entry -> entry.action().equals("opened") && entry.who().filter(who.id()::equals).isPresent())
                .toList();
    }

    private RecordDoor door(UserRecord who, ClientId client) {
        return users.as(who, () -> looks.door(client));
    }

    private long statements(Runnable action) {
        entities.flush();
        entities.clear();
        return queries.during(action);
    }
}

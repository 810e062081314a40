package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.Owners;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.alert.AlertOutcome;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Which follow-ups a list shows and in which order, on a Wednesday at noon in a practice that opens at eight. */
@DatabaseTest
@Moment("2026-03-04T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-13")
class WorklistOrderTest {

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final GivenAnswers CHEST_PAIN = fine().with("line_a", "yes").with("chest_pain", "yes")
            .with("breathless", "no");
    private static final GivenAnswers NUMB = fine().with(SafetyLine.C.code(), "yes").with("numbness", "yes")
            .with("tingling", "no").with("weakness_arms", "no").with("weakness_legs", "no").with("weakness_back", "no");

    @Autowired
    WorklistService worklist;
    @Autowired
    CallService calls;
    @Autowired
    NextCallService nextCalls;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AlertService alerts;
    @Autowired
    Contacts contacts;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    FollowUpScene scene;
    @Autowired
    TestUsers users;
    @Autowired
    UserService people;
    @Autowired
    EntityManager entities;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;
    @Autowired
    Moment.Shared clock;

    private UserRecord other;

    @BeforeEach
    void noonOnWednesday() {
        other = users.make("other.therapist", Role.THERAPIST);
    }

    @Test
    void alertsComeFirstThenPromisesByTheirTimeThenWhatIsOverdueThenByTheEndOfTheWindow() {
        ended("Due first", 60);
        ended("Due second", 50);
        ended("Overdue", 100);
        ended("Long overdue", 200);
        var therapist = ended("Talk", 74);
        feedback.give(therapist.id(), draft(sore(2, 4)));
        // an answer before 48 hours: the call that it asks for does not wait for the session's window
        var early = ended("Talk, told early", 20);
        feedback.give(early.id(), draft(fine().with("line_a", "unknown").with("chest_pain", "unknown")
                .with("breathless", "no").with("coughing_blood", "no")));
        assertThat(read(early.id()).level()).contains(TriageLevel.THERAPIST);
        later(early, "2026-03-04T12:20:00Z");
        var later = ended("Asked to be called later", 60);
        later(later, "2026-03-04T12:30:00Z");
        var row = read(later.id());
        row.tried(TryOutcome.CALL_LATER, WEDNESDAY_NOON);
        followUps.saveAndFlush(row);
        safetyCall(ended("Taken ill", 50));
        feedback.give(ended("Numb", 50).id(), draft(NUMB));
        feedback.give(ended("Chest", 50).id(), draft(CHEST_PAIN));

        assertThat(names(FollowUpFilter.due(false))).containsExactly(
                "Chest", "Numb", "Taken ill", "Talk", "Talk, told early", "Asked to be called later", "Long overdue",
                "Overdue", "Due first", "Due second");
        assertThat(worklist.due(FollowUpFilter.due(false), 100)).extracting(WorklistRow.OfFollowUp::group)
                .isSorted().containsOnly(
                        WorklistGroup.ALERT, WorklistGroup.PROMISED, WorklistGroup.OVERDUE, WorklistGroup.DUE);
    }

    @Test
    void theFirstQuestionIsNoPromiseOnceTheCallThatAnEarlyAnswerAskedForIsOver() {
        var early = ended("Told early", 20);
        feedback.give(early.id(), draft(fine().with("line_a", "unknown").with("chest_pain", "unknown")
                .with("breathless", "no").with("coughing_blood", "no")));
        assertThat(group(early)).isEqualTo(WorklistGroup.PROMISED);

        var row = read(early.id());
        contacts.open(row).stream().filter(one -> one.due().isBefore(row.window().dueFrom()))
                .forEach(one -> one.done(other.id(), WEDNESDAY_NOON));
        contacts.open(row).stream().filter(one -> one.kind() == ContactKind.RECHECK)
                .forEach(one -> one.dropped(WEDNESDAY_NOON));
        contacts.refresh(row, WEDNESDAY_NOON);
        followUps.saveAndFlush(row);

        assertThat(read(early.id()).nextKind()).contains(ContactKind.CALL);
        assertThat(read(early.id()).level()).contains(TriageLevel.THERAPIST);
        assertThat(group(early)).isEqualTo(WorklistGroup.DUE);
    }

    private WorklistGroup group(FollowUpScene.Made made) {
        return worklist.due(FollowUpFilter.due(false).on(Day.ANY), 50).stream()
                .filter(row -> row.id().equals(made.id())).findFirst().orElseThrow().group();
    }

    /** An alert was closed, and the client is to be asked once more whether they were seen. */
    private void safetyCall(FollowUpScene.Made made) {
        feedback.give(made.id(), draft(NUMB));
        var alert = alerts.open().stream().filter(one -> one.followUp().equals(made.id())).findFirst().orElseThrow();
        alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "Ill", "Goes to the doctor today");
        contacts.plan(read(made.id()), ContactKind.SAFETY_CALL, WEDNESDAY_NOON.minusSeconds(60), WEDNESDAY_NOON);
        followUps.flush();
    }

    @Test
    void theDaysCutTheListByWhenSomethingIsDue() {
        ended("Overdue", 120);
        ended("Now", 50);
        var later = ended("This evening", 50);
        later(later, "2026-03-04T18:00:00Z");
        ended("Tomorrow", 20);
        var friday = ended("Friday", 50);
        later(friday, "2026-03-06T10:00:00Z");
        var far = ended("In ten days", 50);
        later(far, "2026-03-14T10:00:00Z");
        var putOff = ended("Overdue and put off", 120);
        later(putOff, "2026-03-06T09:00:00Z");

        assertThat(on(Day.DUE)).containsExactlyInAnyOrder("Overdue", "Now", "This evening");
        assertThat(on(Day.OVERDUE)).containsExactly("Overdue");
        assertThat(on(Day.TODAY)).as("48 hours after the end it was ten o'clock today").containsExactlyInAnyOrder("Now",
                "This evening");
        assertThat(on(Day.TOMORROW)).containsExactly("Tomorrow");
        assertThat(on(Day.WEEK)).hasSize(6).doesNotContain("In ten days");
        assertThat(on(Day.COMING)).containsExactlyInAnyOrder("Tomorrow", "Friday", "In ten days",
                "Overdue and put off");
        assertThat(on(Day.ANY)).hasSize(7);
        for (var day : Day.values()) {
            assertThat(worklist.count(FollowUpFilter.due(false).on(day))).as(day.code()).isEqualTo(on(day).size());
        }
    }

    @Test
    void theKindsCutTheListByWhatIsToBeDone() {
        ended("To ring", 50);
        later(ended("Later", 50), "2026-03-04T12:30:00Z");
        safetyCall(ended("Taken ill", 50));
        feedback.give(ended("Watched", 50).id(), draft(fine().without(SafetyLine.E.code())));
        feedback.give(ended("Chest", 50).id(), draft(CHEST_PAIN));
        var doctor = ended("Doctor", 60);
        feedback.give(doctor.id(), draft(sore(7, 8)));
        contacts.drop(read(doctor.id()), ContactKind.CALL, WEDNESDAY_NOON);
        var linked = ended("By link", 47);
        contacts.plan(read(linked.id()), ContactKind.INVITATION, WEDNESDAY_NOON.plusSeconds(60), WEDNESDAY_NOON);
        var silent = ended("Silent", 47);
        contacts.plan(read(silent.id()), ContactKind.REMINDER, WEDNESDAY_NOON.plusSeconds(60), WEDNESDAY_NOON);
        followUps.flush();

        assertThat(about(WorkKind.CALL)).containsExactly("To ring");
        assertThat(about(WorkKind.CALL_LATER)).containsExactly("Later");
        assertThat(about(WorkKind.SAFETY_CALL)).containsExactly("Taken ill");
        assertThat(about(WorkKind.RECHECK)).containsExactly("Watched");
        assertThat(about(WorkKind.ALERT)).containsExactly("Chest");
        assertThat(about(WorkKind.DOCTORS_ANSWER)).containsExactly("Doctor");
        assertThat(about(WorkKind.LINK)).as("nothing that people do").containsExactlyInAnyOrder("By link", "Silent");
        assertThat(about(WorkKind.UNANSWERED)).containsExactly("Silent");
        assertThat(about(WorkKind.FOLLOW_UP)).isEqualTo(about(WorkKind.WORK));
        assertThat(about(WorkKind.WORK)).hasSize(6).doesNotContain("By link", "Silent");
    }

    @Test
    void mineWithWhatAnybodyMayRingEverybodysOrOnePersons() {
        ended("Mine", 60);
        var talk = ended("My promise", 74);
        feedback.give(talk.id(), draft(sore(2, 4)));
        scene.finished(scene.client("Others"), other.id(), Duration.ofHours(60), false);
        var promised = scene.finished(scene.client("Their promise"), other.id(), Duration.ofHours(74), false);
        feedback.give(promised.id(), draft(sore(2, 4)));
        later(promised, "2026-03-04T12:30:00Z");
        var row = read(promised.id());
        row.tried(TryOutcome.NO_ANSWER, WEDNESDAY_NOON);
        followUps.saveAndFlush(row);
        assertThat(read(promised.id()).level()).contains(TriageLevel.THERAPIST);

        assertThat(names(FollowUpFilter.due(true))).containsExactlyInAnyOrder("Mine", "My promise", "Others");
        assertThat(names(FollowUpFilter.due(false)))
                .containsExactlyInAnyOrder("Mine", "My promise", "Others", "Their promise");
        assertThat(names(FollowUpFilter.due(false).of(new Owners.OneTherapist(other.id()))))
                .containsExactlyInAnyOrder("Others", "Their promise");
        assertThat(worklist.workCount(FollowUpFilter.due(false))).isEqualTo(4);
        assertThat(worklist.workCount(FollowUpFilter.due(true))).isEqualTo(3);

        later(promised, "2026-03-04T12:40:00Z");
        assertThat(names(FollowUpFilter.due(true))).as("a time that the client named is anybody's")
                .contains("Their promise");
    }

    @Test
    void whatSomebodyPromisedWhoTreatsNobodyHereAnyMoreIsEverybodys() {
        var promised = scene.finished(scene.client("Their promise"), other.id(), Duration.ofHours(74), false);
        feedback.give(promised.id(), draft(sore(2, 4)));
        assertThat(names(FollowUpFilter.due(true))).isEmpty();

        users.as(users.make("manager", Role.MANAGER), () -> people.deactivate(other.id()));

        assertThat(names(FollowUpFilter.due(true))).containsExactly("Their promise");
        assertThat(worklist.due(FollowUpFilter.due(true), 1)).singleElement()
                .satisfies(row -> assertThat(row.owner()).endsWith(" (left)"));
        assertThat(worklist.workCount(FollowUpFilter.due(true))).isEqualTo(1);
        assertThat(nextCalls.takeNext(FollowUpFilter.due(true), Optional.empty())).contains(promised.id());
    }

    @Test
    void lateInTheEveningWhatIsDueSoonAfterMidnightStaysOnTheList() {
        var soon = ended("Soon", 60);
        var tomorrow = ended("Tomorrow", 60);
        clock.set(Instant.parse("2026-03-04T23:30:00Z"));
        later(soon, "2026-03-05T00:30:00Z");
        later(tomorrow, "2026-03-05T09:00:00Z");

        assertThat(on(Day.DUE)).containsExactly("Soon");
        assertThat(on(Day.TOMORROW)).containsExactlyInAnyOrder("Soon", "Tomorrow");
    }

    @Test
    void theNextCallIsTheMostUrgentThatNobodyIsOnAndThatIsDueByNow() {
        var first = ended("First", 100);
        var second = ended("Second", 60);
        later(ended("Not yet", 50), "2026-03-04T18:00:00Z");
        users.as(other, () -> calls.take(first.id()));

        assertThat(nextCalls.takeNext(FollowUpFilter.due(false), Optional.empty())).contains(second.id());
        assertThat(users.as(other, () -> nextCalls.takeNext(FollowUpFilter.due(false), Optional.of(first.id()))))
                .as("who asks after them gets another, or none").isEmpty();
        assertThat(nextCalls.takeNext(FollowUpFilter.due(false), Optional.of(second.id())))
                .as("what was just rung does not come again at once").isEmpty();

        clock.pass(TakenCall.TAKEN_FOR);
        assertThat(nextCalls.takeNext(FollowUpFilter.due(false), Optional.empty())).as("a taking runs out")
                .contains(first.id());
    }

    @Test
    void aRowKeepsItsPlaceWhateverChangesIt() {
        var made = ended("Moves", 50);
        assertThat(place(made.id())).containsExactly(3, made.end().plus(Duration.ofHours(72)));

        calls.attempt(made.id(), TryOutcome.NO_ANSWER, Optional.empty(), "");
        assertThat(place(made.id())).as("the window stays").containsExactly(3, made.end().plus(Duration.ofHours(72)));

        feedback.give(made.id(), draft(NUMB));
        assertThat(place(made.id())).containsExactly(1, WEDNESDAY_NOON);

        var alert = alerts.open().getFirst();
        alerts.contacted(alert.id(), AlertOutcome.REACHED_ADVISED, "Moves", "Goes to the doctor today");
        assertThat(place(made.id())).as("whether they were seen, the next morning")
                .containsExactly(2, Instant.parse("2026-03-05T08:00:00Z"));

        var seen = ended("Seen", 50);
        feedback.give(seen.id(), draft(NUMB));
        alerts.contacted(alerts.open().getFirst().id(), AlertOutcome.REACHED_SEEN, "Seen",
                "Was at the doctor's yesterday");
        assertThat(place(seen.id())).as("the doctor's answer, three days later").first().isEqualTo(3);

        feedback.give(ended("Fine", 50).id(), draft(fine()));
        assertThat(entities.createNativeQuery(
                "select count(*) from follow_ups where state = 'closed' and urgency is not null", Long.class)
                .getSingleResult()).isEqualTo(0L);
    }

    private List<Object> place(FollowUpId id) {
        followUps.flush();
        var row = (Object[]) entities
                .createNativeQuery("select urgency, due_by from follow_ups where id = :id", Object[].class)
                .setParameter("id", id.value())
                .getSingleResult();
        return List.of(row[0], row[1] instanceof java.time.OffsetDateTime time ? time.toInstant() : row[1]);
    }

    private FollowUpScene.Made ended(String client, int hoursAgo) {
        return scene.finishedLight(client, Duration.ofHours(hoursAgo));
    }

    private void later(FollowUpScene.Made made, String moment) {
        calls.attempt(made.id(), TryOutcome.CALL_LATER, Optional.of(Instant.parse(moment)), "");
    }

    private List<String> on(Day day) {
        return names(FollowUpFilter.due(false).on(day));
    }

    private List<String> about(WorkKind what) {
        return names(FollowUpFilter.due(false).on(Day.ANY).about(what));
    }

    private List<String> names(FollowUpFilter filter) {
        return worklist.due(filter, 100).stream().map(WorklistRow.OfFollowUp::clientName).toList();
    }

    private FollowUp read(FollowUpId id) {
        return followUps.findById(id.value()).orElseThrow();
    }
}

package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.vocabulary.say.Phrase;

/** The unsigned chart of somebody who has left: closed by who may read it, signed by nobody. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-11")
class LeftChartServiceTest {

    private static final Soap NOTE = new Soap("Better", "", "", "Same again");

    @Autowired
    private LeftChartService left;
    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private SessionResults results;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private UserService people;
    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Charts charts;
    @Autowired
    private EntityManager entities;

    private UserRecord manager;
    private UserRecord jonas;

    @BeforeEach
    void jonasIsTheTherapist() {
        manager = users.make("mona.manager", Role.MANAGER);
        jonas = users.make("jonas", Role.THERAPIST);
    }

    private SessionRecord finished() {
        return users.as(jonas, () -> {
            var session = make.finished(GENTLE_BACK);
            return sessions.saveNote(session.id(), session.noteVersion(), NOTE);
        });
    }

    private void jonasLeaves() {
        users.as(manager, () -> people.deactivate(jonas.id()));
    }

    private SessionRecord close(SessionRecord session) {
        return left.close(session.id(), session.version(), session.noteVersion(), "He moved away");
    }

    @Test
    void whoMayReadItClosesItInTheirOwnNameAndWorkAndNoteStay() {
        var session = finished();
        assertThat(left.nobodySigns(session)).isFalse();
        assertThatThrownBy(() -> close(session)).as("its therapist signs it").isInstanceOf(IllegalStateException.class);
        jonasLeaves();
        assertThat(left.nobodySigns(session)).isTrue();

        var closed = close(session);

        assertThat(closed.signedBy()).isEmpty();
        assertThat(closed.closed().orElseThrow().by()).isNotEqualTo(jonas.id());
        assertThat(closed.work()).isEqualTo(session.work());
        assertThat(closed.note()).isEqualTo(NOTE);
        assertThat(closed.amendments()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(Phrase.of("session.left.closed"));
            assertThat(one.reason()).isEqualTo("He moved away");
        });
        assertThat(left.nobodySigns(closed)).isFalse();
        assertThatThrownBy(() -> close(closed)).isInstanceOf(DoneElsewhere.class);
        assertThat(trail.about(session.id().value())).extracting(entry -> entry.action()).contains("closed", "amended");
        assertThat(sessions.amend(session.id(), "The left knee, too", "Told later").amendments()).hasSize(2);
    }

    @Test
    void itIsOpenNowhereAnyMoreAndCountsAsOthersDo() {
        var session = finished();
        jonasLeaves();
        clock.pass(Duration.ofMinutes(1));
        users.as(manager, () -> assertThat(left.of(jonas.id())).extracting(note -> note.session())
                .contains(session.id()));

        close(session);
        entities.flush();

        users.as(manager, () -> assertThat(left.of(jonas.id())).extracting(note -> note.session())
                .doesNotContain(session.id()));
        assertThat(sessions.unsignedAmong(List.of(session.id()))).isEmpty();
        assertThat(results.ofClients(Set.of(session.client()))).singleElement().satisfies(result -> {
            assertThat(result.finished()).isTrue();
            assertThat(result.signed()).as("nobody signed it").isFalse();
        });
        assertThat(plans.byId(session.id()).orElseThrow().state()).isEqualTo(SessionState.FINISHED);
        var none = List.<CopyRow>of();
        assertThat(charts.require(session.id()).copy(none, none, none, none).fields())
                .contains(new CopyRow.Field("standing", "Status of the note",
                        new CopyRow.CopyValue.Words("Never signed: its therapist has left.")));
    }

    @Test
    void whoComesBackAmendsIt() {
        var session = finished();
        jonasLeaves();
        var closed = close(session);
        users.as(manager, () -> people.reactivate(jonas.id()));

        users.as(jonas, () -> {
            assertThatThrownBy(() -> sessions.sign(session.id(), "")).isInstanceOf(DoneElsewhere.class);
            assertThatThrownBy(() -> sessions.saveNote(session.id(), closed.noteVersion(), Soap.EMPTY))
                    .isInstanceOf(DoneElsewhere.class);
            assertThatThrownBy(() -> sessions.saveWork(session.id(), closed.version(), List.of()))
                    .isInstanceOf(DoneElsewhere.class);
            assertThat(sessions.amend(session.id(), "It was the right side", "A slip").amendments()).hasSize(2);
        });
    }

    @Test
    void aSessionThatWasNeverFinishedCountsAsEndedEarlyAtItsPlannedEnd() {
        var session = users.as(jonas, () -> make.started(GENTLE_BACK));
        jonasLeaves();
        clock.pass(Duration.ofDays(3));

        var closed = close(session);

        assertThat(closed.brokenOff()).isTrue();
        assertThat(closed.endedAt()).hasValue(session.startedAt().plus(Duration.ofMinutes(60)));
        assertThat(closed.work()).isEqualTo(session.work());
        assertThat(plans.byId(session.id()).orElseThrow().state()).isEqualTo(SessionState.BROKEN_OFF);
        assertThat(results.ofClients(Set.of(session.client()))).singleElement()
                .satisfies(result -> assertThat(result.finished()).isFalse());
    }

    @Test
    void aManagerGivesAReasonToReadFirstAndNobodyClosesWhatTheyHaveNotSeen() {
        var session = finished();
        var later = users.as(jonas, () -> sessions.saveNote(
                session.id(), session.noteVersion(), new Soap("Better", "", "", "Softer next time")));
        jonasLeaves();
        assertThatThrownBy(() -> close(session)).isInstanceOf(EditedByOther.class);
        users.as(manager, () -> {
            assertThatThrownBy(() -> close(later)).isInstanceOf(RecordClosed.class);
            looks.review(session.client(), "Charts that were left behind");
            assertThat(close(later).closed().orElseThrow().by()).isEqualTo(manager.id());
        });
    }
}

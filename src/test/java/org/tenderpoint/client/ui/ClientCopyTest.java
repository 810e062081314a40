package org.tenderpoint.client.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.copy.ClientCopyService;
import org.tenderpoint.client.copy.ClientCopyService.CopyPermit;
import org.tenderpoint.client.record.ClientCopy;
import org.tenderpoint.client.record.CopyForm;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.say.Phrase;

/** Who may make the copy of a record, and whose it is; {@link ClientCopyContentsTest} says what stands in it. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-27")
@WholeRecord.Kept({"Vera Ganz", "Otto Nachbar"})
class ClientCopyTest {

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private WholeRecord whole;
    @Autowired
    private Sessions make;
    @Autowired
    private ClientCopyService copies;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private QueryCount queries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;

    @Test
    void hostileTextIsTextOnPaper() throws IOException {
        var hostile = "<script>alert(1)</script><img src=\"http://elsewhere.example/x\"/>{{title}} & ]]>";
        var client = whole.kept("Vera Ganz");
        jdbc.sql("update clients set preferred_time = ? where id = ?").param(hostile).param(client.value()).update();
        entities.clear();

        assertThat(CopyFiles.paper(copy(client)).replaceAll("\\s", "")).contains(hostile.replaceAll("\\s", ""));
    }

    @Test
    void eachCopyStandsInTheTrailWithItsFormBeforeItLeaves() {
        var client = whole.kept("Vera Ganz");
        var permit = permit(client);

        copies.make(permit, CopyForm.PDF);
        copies.make(permit, CopyForm.JSON);

        assertThat(trail.about(client.value())).extracting("action").contains("made_a_copy_as_pdf",
                "made_a_copy_as_json");
    }

    @Test
    void anotherPasswordMakesNoCopyAndAnOldOneNoLonger() {
        var client = whole.kept("Vera Ganz");
        assertThat(copies.permit(client, "not my password at all")).isEmpty();
        var permit = permit(client);

        clock.pass(Duration.ofMinutes(ClientCopyService.MINUTES).minusSeconds(1));
        assertThat(copies.make(permit, CopyForm.JSON).chapters()).isNotEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> copies.make(permit, CopyForm.JSON)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void somebodyElsesPermitIsNone() {
        var permit = permit(whole.kept("Vera Ganz"));

        users.as(users.make("jonas.other", Role.THERAPIST),
                () -> assertThatThrownBy(() -> copies.make(permit, CopyForm.PDF))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void aPermitIsOfNoUseOnceTheRecordIsClosed() {
        var client = whole.kept("Vera Ganz");
        entities.flush();

        users.as(users.make("jonas.other", Role.THERAPIST), () -> {
            var permit = permit(client);
            jdbc.sql("update practices set record_access = ?").param(RecordAccess.OWN.name()).update();
            entities.clear();
            assertThatThrownBy(() -> copies.make(permit, CopyForm.JSON)).isInstanceOf(RecordClosed.class);
        });
    }

    @Test
    void aManagerNeedsAReasonAndAStrangerTheirOwnClient() {
        var client = whole.kept("Vera Ganz");
        entities.flush();
        jdbc.sql("update practices set record_access = ?").param(RecordAccess.OWN.name()).update();
        entities.clear();

        users.as(users.make("otto.other", Role.MANAGER), () -> {
            assertThatThrownBy(() -> permit(client)).isInstanceOf(RecordClosed.class);
            looks.review(client, "She asked for her copy");
            assertThat(copies.make(permit(client), CopyForm.JSON).client()).isEqualTo("Vera Ganz");
            assertThat(trail.about(client.value())).filteredOn(entry -> entry.action().startsWith("made_a_copy"))
                    .last()
                    .satisfies(entry -> assertThat(entry.why()).isEqualTo(Phrase.typed("She asked for her copy")));
        });
        users.as(users.make("jonas.other", Role.THERAPIST), () -> {
            assertThatThrownBy(() -> permit(client)).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> permit(Id.random(ClientId::new))).isInstanceOf(RecordClosed.class);
        });
        assertThatThrownBy(() -> permit(Id.random(ClientId::new))).isInstanceOf(RecordClosed.class);
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskMakesNoCopy() {
        assertThatThrownBy(() -> copies.permit(Id.random(ClientId::new), TestUsers.PASSWORD))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyElseStandsInIt() {
        var other = whole.kept("Otto Nachbar");
        var text = CopyFiles.tree(copy(whole.kept("Vera Ganz"))).toString();

        assertThat(text).contains("Vera Ganz").doesNotContain("Otto Nachbar", other.toString());
    }

    @Test
    void itTakesAsManyQueriesForALongRecordAsForAShortOne() {
        var everything = whole.kept("Vera Ganz");
        var one = make.finished(Sessions.GENTLE_BACK).client();
        var little = permit(one);
        var much = permit(everything);

        long once = statements(() -> copies.make(little, CopyForm.JSON));
        long often = statements(() -> copies.make(much, CopyForm.JSON));
        System.out.printf("A client's copy: %d statements for one session, %d for a record with everything%n", once,
                often);

        assertThat(often).isEqualTo(once).isLessThan(65);
    }

    private long statements(Runnable action) {
        entities.flush();
        entities.clear();
        return queries.during(action);
    }

    private CopyPermit permit(ClientId client) {
        return copies.permit(client, TestUsers.PASSWORD).orElseThrow();
    }

    /** In the program's own language; the client of these tests speaks German. */
    private ClientCopy copy(ClientId client) {
        return copy(client, CopyForm.JSON);
    }

    private ClientCopy copy(ClientId client, CopyForm form) {
        entities.flush();
        entities.clear();
        return copies.make(permit(client), form);
    }
}

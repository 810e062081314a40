package org.tenderpoint.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.incident.IncidentRecord.ReviewResult;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.Sessions;

/** The book leaves without names: what was tapped, the month, and the words that were written for others. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-37")
class IncidentExportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private IncidentService incidents;
    @Autowired
    private IncidentReviewService reviews;
    @Autowired
    private IncidentExportService export;
    @Autowired
    private Sessions make;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private EntityManager entities;

    @Test
    void theFileHasWhatWasTappedAndWrittenForOthersAndNothingThatWasTypedOnTheDay() {
        var manager = users.make("mona.manager", Role.MANAGER);
        var made = incidents.record(make.finished(GENTLE_BACK).id(), Incidents.fall(TODAY, Harm.DOCTOR));
        clock.pass(Duration.ofMinutes(1));
        incidents.record(Incidents.mixUp(TODAY));
        var twice = incidents.record(Incidents.mixUp(TODAY));
        incidents.withdraw(twice.id(), twice.version(), "Recorded twice");
        users.as(manager, () -> reviews.review(
                made.id(), made.version(), ReviewResult.CASE, "Tell Nora Calm", "=Slid off when turning over"));
        entities.flush();

        var file = users.as(manager, () -> new String(export.csv(), StandardCharsets.UTF_8));

        assertThat(file.lines().map(line -> line.replace("\uFEFF", ""))).containsExactly(
                "Kind,More exactly,When,Month,Harm,Rules,Came of it,For others",
                "Fall,From the table,During,2026-11,Doctor,2026-11,A case for the tables,'=Slid off when turning over",
                "\"Wrong client, place, side or record\",Noticed before,Before,2026-11,None: a near miss,2026-11,,",
                "",
                "Kind,More exactly,When,Month,Harm,Rules,Planned,Rules that spoke,For others",
                file.lines().toList().getLast());
        assertThat(file.lines().toList().getLast()).startsWith("Fall,From the table,During,2026-11,Doctor,2026-11,")
                .contains("lower_back swedish 2 30").endsWith("'=Slid off when turning over");
        assertThat(file).doesNotContainIgnoringCase("calm").doesNotContain("Mina", "husband", "2026-11-23");
        entities.flush();
        assertThat(trail.about(new UUID(0, 0))).extracting(entry -> entry.action()).contains("exported");
    }

    @Test
    void onlyManagersTakeItAway() {
        assertThatThrownBy(() -> export.csv()).isInstanceOf(AccessDeniedException.class);
    }
}

package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.swedish;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;

/** A session booked by phone for somebody whom nobody has asked anything. */
@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-09")
class NoIntakeTest extends SpringBrowserlessTest {

    @Autowired
    private Visits visits;
    @Autowired
    private ClientService clients;
    @Autowired
    private PlanService plans;
    @Autowired
    private ScreeningService screenings;
    @Autowired
    private IntakePreview intakePreview;
    @Autowired
    private SelfIntakeLinkService selfIntakeLinks;
    @Autowired
    private SelfIntakeService selfIntakes;

    /** What these tests save stays, so each session takes a day of its own. */
    private static final AtomicInteger DAY = new AtomicInteger(300);

    private LocalDate day;
    private ClientId client;
    private SessionId session;

    @BeforeEach
    void book() {
        client = clients.create(ClientDetails.of("Callum Reid", "020 7946 0142"));
        day = visits.today().plusDays(DAY.incrementAndGet());
        session = visits.planned(client, day.atTime(LocalTime.of(14, 45)),
                swedish(Region.UPPER_BACK, 3));
    }

    @Test
    void itIsNotRefusedButSaidToBeNotAskedYetWithThreeWaysOn() {
        open();

        assertThat(page())
                .contains("Intake not taken yet", "Take it now", "Send it", "Hand over the tablet", "020 7946 0142",
                        "Holds for everyone", "Checked against the answers as soon as there are any");
        assertThat(find(Verdict.class).single().getElement().getTextRecursively()).doesNotContain("Not today");
        assertThat(find(FindingItem.class).all()).isEmpty();
        assertThat(find(LeftToSettle.class).exists()).isFalse();
        assertThat(find(Button.class).withText("How this was decided").exists()).isFalse();
        assertThat(find(Button.class).withText("Start session").exists()).isFalse();
        assertThat(find(PlanPane.class).exists()).as("the plan can be painted").isTrue();
    }

    @Test
    void onceTheClientHasAnsweredTheOnlyWayLeadsToTheAnswers() {
        var ticket = new LinkTicket(selfIntakeLinks.handOver(client), "a".repeat(43));
        selfIntakes.takeTablet(ticket);
        selfIntakes.answer(ticket, new SelfIntakeTap("spine_joints", Map.of("go", List.of("none"))), Locale.ENGLISH);
        selfIntakes.submit(ticket);

        open();

        assertThat(page()).contains("Review answers", "Filled in by the client alone, sent")
                .doesNotContain("Take it now", "Hand over the tablet", "Nobody has asked");
    }

    @Test
    void whatMayStartDoesNotChange() {
        var screening = screenings.screen(session);

        assertThat(screening.waits()).isPresent();
        assertThat(screening.level()).isEqualTo(ScreeningLevel.DEFER);
        assertThat(screening.blocks()).contains(StartBlock.NOT_ARRIVED, StartBlock.DEFER);
    }

    @Test
    void theDayListSaysTheSameAndCountsNothing() {
        assertThat(plans.day(day, Optional.empty()))
                .filteredOn(row -> row.session().equals(session))
                .singleElement().matches(row -> row.waitsForIntake());
    }

    @Test
    void aRedFlagThatIsToldShowsAtOnce() {
        plans.arrive(session);
        screenings.tellAtArrival(session, Set.of(RedFlag.SADDLE_NUMBNESS));

        open();

        assertThat(find(Verdict.class).single().getElement().getTextRecursively()).contains("Emergency");
        assertThat(page()).as("no other finding than that is the reason")
                .contains("must not drive. Saddle numbness.");
    }

    @Test
    void anIntakeThatHasJustBegunSaysNothingUntilAPlaceIsNotToBeTouched() {
        var panel = intakePreview.panel(client);

        panel.show(IntakeAnswers.empty());
        assertThat(panel.component().getElement().getTextRecursively())
                .doesNotContain("wait for", "Not today", "Abdomen");

        panel.show(IntakeAnswers.empty().withAvoidRegions(Set.of(BodyPart.of(Region.ABDOMEN))));
        assertThat(panel.component().getElement().getTextRecursively())
                .startsWith("Adapt the session").contains("Abdomen: no contact");
    }

    private String page() {
        return find(Div.class).all().stream().map(part -> part.getElement().getTextRecursively())
                .reduce("", (one, other) -> one.length() > other.length() ? one : other);
    }

    private void open() {
        navigate(ScreeningView.class, Map.of(ScreeningNavigation.SESSION, session.toString()));
    }
}

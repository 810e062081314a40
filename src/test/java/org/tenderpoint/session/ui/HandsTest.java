package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.HandsService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.HandsDoneService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@Moment("2026-11-18T09:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-11")
class HandsTest extends SpringBrowserlessTest {

    private static final Work FIRM = new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 4, 35);
    private static final Work LIGHT = new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 3, 20);

    @Autowired
    private Sessions make;
    @Autowired
    private HandsDoneService done;
    @Autowired
    private HandsService hands;
    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private ProfileService profile;
    @Autowired
    private CurrentUser user;
    @Autowired
    private TestUsers users;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void noLimit() {
        profile.limitHands(Optional.empty());
    }

    @Test
    void aDayCountsItsMinutesAtFourAndFive() {
        var before = done.ownWeeks(1).getFirst();
        make.finished(FIRM, LIGHT);

        var week = done.ownWeeks(1).getFirst();

        assertThat(week.firm() - before.firm()).isEqualTo(35);
        assertThat(week.all() - before.all()).isEqualTo(55);
        assertThat(week.days().get(2).firm()).as("it is a Wednesday").isEqualTo(week.firm());
        UI.getCurrent().navigate("account");
        assertThat(find(NativeTable.class).single().getElement().getTextRecursively())
                .contains(String.valueOf(week.firm()));
    }

    @Test
    void aPlanThatPassesTheOwnLimitSaysSo() {
        UI.getCurrent().navigate("account");
        test(find(IntegerField.class).single()).setValue(60);
        test(find(Button.class).withText("Save").all().getLast()).click();
        assertThat(profile.handsLimit()).contains(60);
        var day = LocalDateTime.of(2026, 12, 2, 10, 0);
        var client = make.client("Firm Hand", Sessions.harmless(List.of(FIRM)));
        plans.plan(new NewSession(client, user.id(), day, 60, List.of(FIRM)));
        var second = plans.plan(new NewSession(client, user.id(), day.plusHours(2), 60, List.of(FIRM)));

        var left = hands.day(user.id(), day.toLocalDate(), Optional.of(second)).orElseThrow();

        assertThat(left.tooMuch(List.of(FIRM))).as("35 and 35").contains(70);
        assertThat(left.tooMuch(List.of(LIGHT))).isEmpty();
        UI.getCurrent().navigate("sessions/" + second + "/plan");
        assertThat(find(Span.class).all()).extracting(Span::getText)
                .contains("Your hands that day: 70 minutes at pressure 4 and 5. Your limit: 60.");
    }

    @Test
    void whatWasChartedCountsInPlaceOfWhatWasPlanned() {
        profile.limitHands(Optional.of(60));
        var today = LocalDate.of(2026, 11, 18);
        var before = hands.day(user.id(), today, Optional.empty()).orElseThrow().others();
        var session = make.started(FIRM);
        assertThat(hands.day(user.id(), today, Optional.empty()).orElseThrow().others() - before).isEqualTo(35);
        var charted = sessions.saveWork(session.id(), session.version(), List.of(LIGHT));

        sessions.finish(charted.id(), Optional.empty());

        assertThat(hands.day(user.id(), today, Optional.empty()).orElseThrow().others()).isEqualTo(before);
    }

    @Test
    void aSessionThatWasBrokenOffBeforeAnyWorkTakesNothing() {
        profile.limitHands(Optional.of(60));
        var today = LocalDate.of(2026, 11, 18);
        var before = hands.day(user.id(), today, Optional.empty()).orElseThrow().others();
        var session = make.started(FIRM);
        var charted = sessions.saveWork(session.id(), session.version(), List.of());

        sessions.breakOff(charted.id(), Optional.empty(), "felt dizzy", false);

        assertThat(hands.day(user.id(), today, Optional.empty()).orElseThrow().others()).isEqualTo(before);
    }

    @Test
    void nobodyReadsAColleaguesHands() {
        profile.limitHands(Optional.of(60));
        var colleague = users.make("other.hands", Role.THERAPIST);

        assertThat(hands.day(colleague.id(), LocalDateTime.of(2026, 12, 2, 10, 0).toLocalDate(), Optional.empty()))
                .isEmpty();
        assertThatThrownBy(() -> done.lastWeekOfAll()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSumOfAllIsToldOnlyWhereItIsNotOneColleagues() {
        var manager = users.make("hands.manager", Role.MANAGER);
        make.finished(FIRM, LIGHT);
        jdbc.sql("update session_charts set started_at = timestamp with time zone '2026-11-12 10:00:00+00'").update();
        assertThat(users.as(manager, done::lastWeekOfAll)).isEmpty();

        users.as(users.make("other.hands", Role.THERAPIST), () -> make.finished(LIGHT));
        jdbc.sql("update session_charts set started_at = timestamp with time zone '2026-11-12 10:00:00+00'").update();
        assertThat(users.as(manager, done::lastWeekOfAll)).isPresent();
    }

    @Test
    void aLimitIsAMatterOfADay() {
        assertThatThrownBy(() -> profile.limitHands(Optional.of(601))).isInstanceOf(IllegalArgumentException.class);
    }
}

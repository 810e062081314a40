package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.Aim;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.AimSetRecord.Rating;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.outcome.ClientCourse;
import org.tenderpoint.outcome.ClientCourse.Reading;
import org.tenderpoint.outcome.ClientCourseService;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.practice.Role;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint")
@As(Role.THERAPIST)
@Tag("UC-19")
class ClientCourseViewTest extends SpringBrowserlessTest {

    private static final Instant START = Instant.parse("2026-09-01T10:00:00Z");

    @StandIn
    ClientCourseService courses;
    @Autowired
    ClientService clients;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(ClientDetails.of("Cara Course", "020 7946 0001"));
    }

    private void shown(ClientCourse course) {
        when(courses.of(any())).thenReturn(course);
        UI.getCurrent().navigate("clients/" + client + "/course");
    }

    private static Instant day(int days) {
        return START.plusSeconds(days * 86_400L);
    }

    private static Reading told(int days, boolean afterwards, OptionalInt value) {
        return new Reading(day(days), afterwards, value);
    }

    private AimSetRecord aims() {
        var stairs = new Aim(Id.random(AimId::new), "Climb the stairs");
        var film = new Aim(Id.random(AimId::new), "Sit through a film");
        var session = Optional.of(Id.random(SessionId::new));
        var later = Optional.of(Id.random(SessionId::new));
        return new AimSetRecord(
                Id.random(AimSetId::new), client, 1, "My back", List.of(stairs, film), day(1), Id.random(UserId::new),
                Optional.empty(), true, 0,
                List.of(
                        new Rating(stairs.id(), AimWay.START, Optional.empty(), OptionalInt.of(3), day(1)),
                        new Rating(film.id(), AimWay.START, Optional.empty(), OptionalInt.of(4), day(1)),
                        new Rating(stairs.id(), AimWay.CALL, session, OptionalInt.of(9), day(4)),
                        new Rating(film.id(), AimWay.CALL, session, OptionalInt.empty(), day(4)),
                        new Rating(stairs.id(), AimWay.VISIT, later, OptionalInt.of(6), day(9)),
                        new Rating(film.id(), AimWay.VISIT, later, OptionalInt.of(6), day(9))));
    }

    private List<String> rows(int figure) {
        // folded away until somebody wants it
        return within(find(ChartFigure.class).all().get(figure))
                .filter(NativeTableRow.class::isInstance)
                .map(row -> String.join(" | ", row.getChildren().map(cell -> cell.getElement().getText()).toList()))
                .toList();
    }

    private static Stream<Component> within(Component one) {
        return Stream.concat(Stream.of(one), one.getChildren().flatMap(ClientCourseViewTest::within));
    }

    @Test
    void theTablesSayAllThatIsDrawnWithGapsAsSuch() {
        shown(new ClientCourse(
                List.of(told(1, false, OptionalInt.of(8)), told(3, true, OptionalInt.of(5)),
                        told(12, true, OptionalInt.empty())),
                List.of(aims()), List.of()));

        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly(
                "Complaint, 0 to 10", "Personal goals, average of 0 to 10", "Climb the stairs", "Sit through a film");
        assertThat(rows(0)).containsExactly(
                "When | Asked | Rating | Change from the first", "2 Sept 2026 | At a visit | 8.0 | ",
                "4 Sept 2026 | After a session | 5.0 | Clearly better",
                "13 Sept 2026 | After a session | No rating | ");
        assertThat(rows(1)).as("of one that was not known there is no mean").containsExactly(
                "When | Asked | Rating | Change from the first", "2 Sept 2026 | At a visit | 3.5 | ",
                "5 Sept 2026 | After a session | No rating | ", "10 Sept 2026 | At a visit | 6.0 | Clearly better");
        assertThat(rows(2)).contains("5 Sept 2026 | After a session | 9.0 | ");
        assertThat(rows(3)).contains("5 Sept 2026 | After a session | No rating | ");
    }

    @Test
    void theWholeRecordShowsWhatWasBeforeTheEpisodeToo() {
        shown(new ClientCourse(List.of(told(-200, false, OptionalInt.of(2)), told(1, false, OptionalInt.of(8))),
                List.of(aims()), List.of()));
        assertThat(rows(0)).hasSize(2);

        @SuppressWarnings("unchecked")
        Select<Optional<AimSetRecord>> choice = find(Select.class).single();
        choice.setValue(Optional.empty());

        assertThat(rows(0)).hasSize(3);
        assertThat(rows(0).getLast()).as("from the first of all").contains("Clearly worse");
    }

    @Test
    void withoutAimsThereIsTheComplaintAndTheWayToSetSome() {
        shown(new ClientCourse(List.of(told(1, false, OptionalInt.of(8))), List.of(), List.of()));

        assertThat(find(ChartFigure.class).all()).hasSize(1);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("No goals yet");
    }

    @Test
    void aCourseOfNothingSaysWhenThereWillBeOne() {
        shown(new ClientCourse(List.of(told(1, false, OptionalInt.empty())), List.of(), List.of()));

        assertThat(find(EmptyState.class).exists()).isTrue();
        assertThat(find(ChartFigure.class).exists()).isFalse();
    }

    @Test
    void theTitleOfTheBrowserNamesNobody() {
        shown(new ClientCourse(List.of(told(1, false, OptionalInt.of(8))), List.of(), List.of()));

        assertThat(((ClientCourseView) getCurrentView()).getPageTitle()).doesNotContain("Cara");
    }
}

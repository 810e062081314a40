package org.tenderpoint.aim.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.Aim;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.AimSetRecord.Rating;
import org.tenderpoint.aim.ui.AimRow.RatingField;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.AimSetId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** What is asked of aims at an arrival. */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint.aim.ui")
@As(Role.THERAPIST)
@Tag("UC-19")
class AimSectionTest extends SpringBrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final AimService aims = mock(AimService.class);
    private final PracticeTime time = mock(PracticeTime.class);
    private final SessionId session = Id.random(SessionId::new);
    private final Aim stairs = new Aim(Id.random(AimId::new), "Climb the stairs");
    private final Aim film = new Aim(Id.random(AimId::new), "Sit through a film");

    private AimSetRecord set(Duration ago, Rating... said) {
        return new AimSetRecord(
                Id.random(AimSetId::new), Id.random(ClientId::new), 1, "", List.of(stairs, film), NOW.minus(ago),
                Id.random(UserId::new),
                Optional.empty(), true, 0,
                Stream.concat(
                        Stream.of(stairs, film).map(aim -> new Rating(
                                aim.id(), AimWay.START, Optional.empty(), OptionalInt.of(3), NOW.minus(ago))),
                        Stream.of(said))
                        .toList());
    }

    private AimSection asked(AimSetRecord set) {
        when(aims.current(any())).thenReturn(Optional.of(set));
        when(time.now()).thenReturn(NOW);
        var section = (AimSection) new ArrivalAims(aims, time).open(set.client(), session).orElseThrow();
        UI.getCurrent().add(section.content());
        return section;
    }

    private RatingField field(int number) {
        return find(RatingField.class).all().get(number);
    }

    @Test
    void nothingHasToBeAnsweredAndWhatIsNotAskedIsNotKept() {
        var section = asked(set(Duration.ofDays(7)));

        assertThat(section.missing()).isEmpty();
        section.confirm(Map.of());
        verify(aims, never()).rate(any(), any(), any(), any());
    }

    @Test
    void aNumberAndDoesNotKnowAreKeptApart() {
        var set = set(Duration.ofDays(7));
        var section = asked(set);

        field(0).setValue(OptionalInt.of(6));
        field(1).setValue(OptionalInt.empty());
        section.confirm(Map.of());

        verify(aims).rate(set.client(), session, AimWay.VISIT,
                Map.of(stairs.id(), OptionalInt.of(6), film.id(), OptionalInt.empty()));
    }

    @Test
    void aSlipIsTakenBackToNotAsked() {
        var section = asked(set(Duration.ofDays(7)));

        field(0).setValue(OptionalInt.of(6));
        test(find(Button.class).all().stream().filter(Button::isVisible).findFirst().orElseThrow()).click();
        section.confirm(Map.of());

        verify(aims, never()).rate(any(), any(), any(), any());
    }

    @Test
    void whoConfirmsAgainSaysOnlyWhatHasChanged() {
        var set = set(Duration.ofDays(7),
                new Rating(stairs.id(), AimWay.VISIT, Optional.of(session), OptionalInt.of(5), NOW),
                new Rating(film.id(), AimWay.VISIT, Optional.of(session), OptionalInt.of(5), NOW));
        var section = asked(set);

        field(1).setValue(OptionalInt.of(7));
        section.confirm(Map.of());

        verify(aims).rate(set.client(), session, AimWay.VISIT, Map.of(film.id(), OptionalInt.of(7)));
    }

    @Test
    void onTheDayOnWhichTheStartWasToldNothingIsAskedAgain() {
        var set = set(Duration.ofHours(2));
        when(aims.current(any())).thenReturn(Optional.of(set));
        when(time.now()).thenReturn(NOW);

        assertThat(new ArrivalAims(aims, time).open(set.client(), session)).isEmpty();
    }
}

package org.tenderpoint.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.LoopService;
import org.tenderpoint.referral.LoopService.AskedAtVisit;
import org.tenderpoint.referral.ReferralRecord;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.referral.ui.NextStepPanel.BenefitField;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.referral.ui")
@As(Role.THERAPIST)
@Tag("UC-17")
class VisitSectionTest extends SpringBrowserlessTest {

    private final LoopService loop = mock(LoopService.class);
    private final ReferralId id = Id.random(ReferralId::new);

    private VisitSection asked(boolean went) {
        var section = new VisitSection(List.of(new AskedAtVisit(id, 4, Discipline.PHYSIO, went)), loop);
        UI.getCurrent().add(section.content());
        return section;
    }

    @Test
    void whatIsNotAskedStaysOpenAndHoldsNobodyUp() {
        var section = asked(false);

        assertThat(section.missing()).isEmpty();
        section.confirm(Map.of());

        verifyNoInteractions(loop);
    }

    @Test
    void whoWentAndSaysHowItWasIsRecordedAsBoth() {
        var after = new ReferralRecord(
                id, 5, Id.random(ClientId::new), "", Discipline.PHYSIO, ReferralState.ATTENDED, false,
                ReferralStatus.SUGGESTED, Phrase.NOTHING, List.of(), List.of(), Optional.empty(), false,
                Optional.empty(), false, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0,
                Set.of());
        when(loop.attended(id, 4, Optional.empty())).thenReturn(after);
        var section = asked(false);
        assertThat(benefit().isVisible()).as("how it was is asked of those who went").isFalse();

        went(VisitSection.Attended.YES);
        benefit().setValue(2);
        section.confirm(Map.of());

        verify(loop).attended(id, 4, Optional.empty());
        verify(loop).outcome(id, 5, 2);
    }

    @Test
    void whoDidNotGoIsRecordedAsThat() {
        var section = asked(false);

        went(VisitSection.Attended.NO);
        section.confirm(Map.of());

        verify(loop).notAttended(id, 4);
    }

    @Test
    void ofWhoIsKnownToHaveBeenThereOnlyTheOutcomeIsAsked() {
        var section = asked(true);

        benefit().setValue(-1);
        section.confirm(Map.of());

        verify(loop).outcome(id, 4, -1);
    }

    @Test
    void whatSomebodyElseHasRecordedMeanwhileDoesNotStopTheArrival() {
        when(loop.outcome(any(), anyInt(), anyInt())).thenThrow(new EditedByOther(Optional.empty(), Instant.EPOCH));
        var section = asked(true);

        benefit().setValue(1);
        section.confirm(Map.of());

        verify(loop).outcome(id, 4, 1);
    }

    @SuppressWarnings("unchecked")
    private void went(VisitSection.Attended answer) {
        ((Segments<VisitSection.Attended>) find(Segments.class).single()).setValue(answer);
    }

    private BenefitField benefit() {
        return UI.getCurrent().getChildren()
                .flatMap(VisitSectionTest::all)
                .filter(BenefitField.class::isInstance)
                .map(BenefitField.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> all(Component one) {
        return Stream.concat(Stream.of(one), one.getChildren().flatMap(VisitSectionTest::all));
    }
}

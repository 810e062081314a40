package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.outcome.Figures;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.Period;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.ui.NoteBox;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
class OutcomesViewTest extends SpringBrowserlessTest {

    @MockitoBean OutcomeService outcomes;

    @BeforeEach
    void figures() {
        when(outcomes.figures(any())).thenReturn(figures(new Share(50, 100, 0)));
    }

    @Test
    void everyNumberStandsWithItsNAndWhatIsMissing() {
        UI.getCurrent().navigate("outcomes");

        assertThat(texts()).contains("50 %");
        assertThat(texts()).anyMatch(text -> text.contains("50 of 100") && text.contains("95 % interval 40 \u2013 60 %"));
        assertThat(texts()).anyMatch(text -> text.contains("if all missing were sore: 63 %"));
    }

    @Test
    void inTheTableFewAreHiddenSomeAreCountedAndOnlyManyMakeARate() {
        UI.getCurrent().navigate("outcomes");

        assertThat(texts()).contains("25 %", "n 40", "3 of 12", "n 12", "few", "n <5");
        assertThat(texts()).doesNotContain("2 of 4", "n 4", "50 % of 4");
    }

    @Test
    void belowSixtyPercentThePageWarns() {
        UI.getCurrent().navigate("outcomes");
        assertThat(find(NoteBox.class).exists()).isTrue();

        when(outcomes.figures(any())).thenReturn(figures(new Share(60, 100, 0)));
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("period=year"));
        assertThat(find(NoteBox.class).exists()).isFalse();
    }

    @Test
    void thePeriodStandsInTheAddress() {
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("period=days_30&soreness=any"));

        assertThat(find(RadioButtonGroup.class).all()).extracting(group -> (Object) group.getValue())
                .containsExactly(Period.DAYS_30, Measure.ANY);
        assertThat(texts()).contains("75 %");
    }

    private static Figures figures(Share response) {
        return new Figures(
                LocalDate.of(2026, 8, 23), LocalDate.of(2026, 11, 20), false, SmallNumbers.PRACTICE, 120, 100,
                Map.of(
                        Measure.RESPONSE, response,
                        Measure.MARKED, new Share(13, 50, 50),
                        Measure.ANY, new Share(30, 50, 50),
                        Measure.RED_FLAG, new Share(1, 50, 50)),
                2,
                Map.of(TriageLevel.EXPECTED, 40, TriageLevel.WATCH, 10),
                List.of(
                        new Figures.Cell(Modality.DEEP_TISSUE, 4, new Share(10, 40, 5), new Share(30, 40, 5)),
                        new Figures.Cell(Modality.SWEDISH, 2, new Share(3, 12, 5), new Share(4, 12, 5)),
                        new Figures.Cell(Modality.THAI, 3, new Share(2, 4, 5), new Share(3, 4, 5))));
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}

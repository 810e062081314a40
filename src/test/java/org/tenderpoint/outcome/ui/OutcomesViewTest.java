package org.tenderpoint.outcome.ui;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.ComparedShare;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.WorkCell;
import org.tenderpoint.outcome.rules.Durations;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Modality;

@ScreenTest
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
@Tag("UC-20")
class OutcomesViewTest extends SpringBrowserlessTest {

    @StandIn
    OutcomeService outcomes;

    @BeforeEach
    void figures() {
        when(outcomes.overview(any())).thenReturn(overview(120, new Share(50, 100, 0)));
    }

    @Test
    void everyNumberStandsWithItsNAndWhatIsMissing() {
        UI.getCurrent().navigate("outcomes");

        assertThat(texts()).contains("50 %");
        assertThat(texts())
                .anyMatch(
                        text -> text.contains("50 of 100") && text.contains("likely 40\u2013\u206060\u00a0%"));
        assertThat(texts()).anyMatch(text -> text.contains("50 not known, if true for all of them: 63\u00a0%"));
    }

    @Test
    void thePublishedShareStandsOnceBesideTheOneFigureThatItMayBeComparedWith() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Texts.speaking(language, () -> navigate(OutcomesView.class));

            var published = find(Paragraph.class).all().stream()
                    .filter(line -> line.getText().contains("Cambron")).toList();
            assertThat(published).singleElement().satisfies(line -> {
                var name = Texts.speaking(language, () -> Texts.of("outcome.measure." + Measure.ANY.code()));
                assertThat(line.getText()).containsPattern("10\\h%").contains("36").containsIgnoringCase(name);
                assertThat(line.getParent().orElseThrow().getElement().getTextRecursively())
                        .startsWith(Texts.speaking(language, () -> Texts.of("outcome.picture.sore")));
            });
        }
    }

    @Test
    void aDifferenceThatMayBeChanceIsCalledSo() {
        UI.getCurrent().navigate("outcomes");

        // 26 % of 50 against 30 % of 50, and 60 % against 20 %
        assertThat(texts()).anyMatch(text -> text.startsWith("No clear change ("));
        assertThat(texts()).anyMatch(text -> text.startsWith("Worse: up 40 points on the previous period"));
    }

    @Test
    void belowSixtyPercentThePageWarns() {
        UI.getCurrent().navigate("outcomes");
        assertThat(find(NoteBox.class).exists()).isTrue();

        when(outcomes.overview(any())).thenReturn(overview(120, new Share(60, 100, 0)));
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("days=365"));
        assertThat(find(NoteBox.class).exists()).isFalse();
    }

    @Test
    void whatIsAskedForStandsInTheAddressAndNonsenseThereHasTheUsualValue() {
        UI.getCurrent().navigate("outcomes",
                QueryParameters.fromString("from=2026-03-31&to=2026-03-01&modality=thai&condition=nonsense"));

        // reversed days are meant in order
        verify(outcomes).overview(argThat(filter -> filter.from().equals(LocalDate.of(2026, 3, 1))
                && filter.to().equals(LocalDate.of(2026, 3, 31))
                && filter.modality().equals(Optional.of(Modality.THAI))
                && filter.condition().isEmpty()));
    }

    @Test
    void anEmptyPracticeIsToldWhatToDoNext() {
        when(outcomes.overview(any())).thenReturn(overview(0, new Share(0, 0, 0)));

        UI.getCurrent().navigate("outcomes");

        assertThat(find(EmptyState.class).exists()).isTrue();
    }

    @Test
    void thePageOpensOnTheWorkThatLeavesPeopleSoreAndLeadsToItsSessions() {
        sore(new Share(10, 40, 5), new Share(3, 30, 5), new Share(4, 4, 5));

        UI.getCurrent().navigate("outcomes");

        assertThat(find(H2.class).all()).extracting(H2::getText)
                .as("each picture by its heading, and each figure in it by its own")
                .containsSubsequence("Who answered", "Answered", "Which work leaves whom sore", "Sore at all",
                        "How complaints go", "Feel clearly better", "What was learned, and whether it helped",
                        "Adjustment used", "Safety", "Warning signs");
        assertThat(answer()).isEqualTo("Deep tissue at pressure 4 leaves people sore most often: 10 of 40 were clearly "
                + "sore (25\u00a0%, likely 14\u00a0to\u00a040\u00a0%).");
        var figure = find(ChartFigure.class).single().getElement().getTextRecursively();
        assertThat(figure).contains("25 %", "10 of 40", "10 %", "under 5").doesNotContain("100 %");
        assertThat(find(RouterLink.class).all()).filteredOn(link -> link.getText().equals("Show the 10 sessions"))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).startsWith("outcomes/sessions?")
                        .contains("measure=marked", "so=yes", "by=work", "key=deep_tissue-4"));
    }

    @Test
    void smallNumbersThatLookWorseThanTheWorstAreNamedAndCalledTooFew() {
        sore(new Share(10, 40, 5), new Share(3, 30, 5), new Share(7, 19, 0));
        UI.getCurrent().navigate("outcomes");
        assertThat(answer()).contains("10 of 40").endsWith("may be as high: 7 of 19, too few to tell.");
        assertThat(find(ChartFigure.class).single().getElement().getTextRecursively()).contains("7 of 19",
                "19\u2013\u206059\u00a0%");

        sore(new Share(10, 40, 5), new Share(3, 30, 5), new Share(1, 19, 0));
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("days=365"));
        assertThat(answer()).doesNotContain("too few");
    }

    @Test
    void fewAnswersAreNeverComparedAndWorkThatNobodyWasSoreAfterIsNotNamed() {
        sore(new Share(10, 40, 5), new Share(12, 19, 5), new Share(4, 4, 5));
        UI.getCurrent().navigate("outcomes");
        assertThat(answer())
                .startsWith("Too few answers to compare. At least two kinds of work need 20 answers each.")
                .endsWith("12 of 19, too few to tell.");
        assertThat(find(ChartFigure.class).exists()).isTrue();

        sore(new Share(0, 40, 5), new Share(0, 30, 5), new Share(4, 4, 5));
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("days=365"));
        assertThat(answer()).startsWith("Nobody was clearly sore (4 or more)");

        sore(new Share(0, 0, 0), new Share(0, 0, 0), new Share(0, 0, 0));
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("days=30"));
        assertThat(answer()).startsWith("No sessions with charted work");
        assertThat(find(ChartFigure.class).exists()).isFalse();
        assertThat(find(RouterLink.class).all()).noneMatch(link -> link.getHref().startsWith("outcomes/sessions"));
    }

    @Test
    void whoWaitsForAContactIsOneClickAwayAndNeverReadAsNoAlerts() {
        when(outcomes.overview(any())).thenReturn(alerted(new Share(0, 2, 0), Optional.empty()));
        UI.getCurrent().navigate("outcomes");
        assertThat(texts()).contains("Nobody reached yet").doesNotContain("No alerts");
        assertThat(waiting()).singleElement()
                .satisfies(link -> assertThat(link.getHref()).startsWith("outcomes/cases?"));

        when(outcomes.overview(any())).thenReturn(alerted(
                new Share(1, 1, 0), Optional.of(Durations.of(List.of(Duration.ofMinutes(38)), 0))));
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("days=365"));
        assertThat(texts()).contains("Half within 38 min");
        assertThat(waiting()).isEmpty();

        when(outcomes.overview(any())).thenReturn(alerted(new Share(0, 0, 0), Optional.empty()));
        UI.getCurrent().navigate("outcomes", QueryParameters.fromString("days=30"));
        assertThat(texts()).contains("No alerts");
        assertThat(waiting()).isEmpty();
    }

    private List<RouterLink> waiting() {
        return find(RouterLink.class).all().stream().filter(link -> link.getText().equals("Show who waits")).toList();
    }

    private static Overview alerted(Share reached, Optional<Durations> contact) {
        return new Overview(
                SmallNumbers.PRACTICE,
                120, 0, Map.of(Measure.REACHED, reached), Map.of(), Map.of(), Map.of(), Map.of(), contact, 0);
    }

    private void sore(Share deep, Share swedish, Share thai) {
        when(outcomes.by(eq(Dimension.WORK), eq(Measure.MARKED), any())).thenReturn(Map.of(
                new WorkCell(Modality.DEEP_TISSUE, 4), deep, new WorkCell(Modality.SWEDISH, 2), swedish,
                new WorkCell(Modality.THAI, 3), thai));
    }

    private String answer() {
        return find(Paragraph.class).all().stream().filter(one -> one.hasClassName("outcome-answer")).findFirst()
                .orElseThrow().getText();
    }

    @Test
    void inTheHeatMapFewAreHiddenSomeAreCountedAndOnlyManyMakeARate() {
        when(outcomes.by(any(), any(), any())).thenReturn(Map.of(
                new WorkCell(Modality.DEEP_TISSUE, 4), new Share(10, 40, 5),
                new WorkCell(Modality.SWEDISH, 2), new Share(3, 12, 5),
                new WorkCell(Modality.THAI, 3), new Share(2, 4, 5)));

        UI.getCurrent().navigate("outcomes/work");

        var said = find(ChartFigure.class).single().getElement().getTextRecursively();
        assertThat(said).contains("25 %", "3 of 12", "few");
        assertThat(said).doesNotContain("2 of 4");
    }

    @Test
    void theFunnelNamesOnlyWhoHasEnoughAndSaysWhereTheyStand() {
        when(outcomes.therapists(any(), any())).thenReturn(List.of(
                therapist("Anna Berg", new Share(10, 100, 0)), therapist("Ben Cole", new Share(60, 100, 0)),
                therapist("Cora Diaz", new Share(9, 19, 0))));

        UI.getCurrent().navigate("outcomes/therapists");

        var said = find(ChartFigure.class).single().getElement().getTextRecursively();
        assertThat(said).contains("Anna Berg", "Ben Cole", "above the 99.8 % limit").doesNotContain("Cora Diaz");
    }

    @Test
    void monthsWithTooFewAnswersAreJoined() {
        when(outcomes.by(any(), any(), any())).thenReturn(Map.of(
                YearMonth.of(2026, 1), new Share(2, 8, 0), YearMonth.of(2026, 2), new Share(2, 8, 0),
                YearMonth.of(2026, 3), new Share(5, 30, 0)));

        UI.getCurrent().navigate("outcomes/course");

        assertThat(find(ChartFigure.class).single().getElement().getTextRecursively()).contains("Jan 26\u2013Feb 26",
                "Mar 26");
    }

    @Test
    void behindAMarkStandTheSessionsWithWhatKindTheyWereFirst() {
        when(outcomes.count(any(), any())).thenReturn(60);
        when(outcomes.caseMix(any(), any())).thenReturn(new OutcomeService.CaseMix(
                new Share(34, 60, 0), new Share(24, 100, 0), new Share(3, 60, 0), new Share(9, 100, 0),
                new Share(1, 60, 0),
                new Share(5, 100, 0)));
        when(outcomes.sessions(any(), any(), anyInt(), anyInt())).thenReturn(List.of(new OutcomeService.ListedSession(
                Id.random(SessionId::new), Optional.empty(), "Anna Berg", LocalDate.of(2026, 3, 6),
                List.of(new WorkCell(Modality.DEEP_TISSUE, 5)), OptionalInt.of(7))));

        UI.getCurrent().navigate("outcomes/sessions",
                QueryParameters.fromString("measure=marked&so=yes&by=work&key=deep_tissue-5"));

        verify(outcomes).count(
                argThat((OutcomeMark mark) -> mark.equals(new OutcomeMark(
                        Measure.MARKED, OutcomeMark.Holds.YES,
                        Optional.of(Dimension.WORK.part(new WorkCell(Modality.DEEP_TISSUE, 5)))))),
                any(OutcomeFilter.class));
        assertThat(texts()).contains("Anna Berg", "worst 7");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("Work at pressure 4 or 5: 57 % here, 24 % of all");
    }

    private static ComparedShare therapist(String name, Share share) {
        return new ComparedShare(Optional.of(UUID.randomUUID().toString()), name, false, share);
    }

    private static Overview overview(int sessions, Share response) {
        return new Overview(
                SmallNumbers.PRACTICE,
                sessions, 3,
                Map.of(
                        Measure.RESPONSE, response,
                        Measure.MARKED, new Share(13, 50, 50),
                        Measure.OVER_48, new Share(30, 50, 50),
                        Measure.RED_FLAG, new Share(1, 50, 50)),
                Map.of(Measure.MARKED, new Share(15, 50, 50), Measure.OVER_48, new Share(10, 50, 50)),
                Map.of(Measure.IMPROVED, 4), Map.of(Measure.MARKED, new Share(9, 30, 10)),
                Map.of(TriageLevel.EXPECTED, 40, TriageLevel.WATCH, 10),
                Optional.of(Durations.of(List.of(Duration.ofMinutes(38)), 0)), 0);
    }

    private List<String> texts() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}

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
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.CaseKind;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeCaseService;
import org.tenderpoint.outcome.OutcomeFilter;
import org.tenderpoint.outcome.OutcomeGroupService;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.OutcomeService;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.ReferralMeasure;
import org.tenderpoint.outcome.ReferralOutcomeService;
import org.tenderpoint.outcome.ReferralOutcomeService.ReferralOverview;
import org.tenderpoint.outcome.ReferralPick;
import org.tenderpoint.outcome.WorkCell;
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.outcome.rules.ComplaintTally;
import org.tenderpoint.outcome.rules.Durations;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.outcome.ui.OutcomePlace.Picture;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.Role;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.ui.BodyMap;

/**
 * What adjustments, complaints and referrals led to, cases one by one, and every page when it is asked for nonsense or
 * has little.
 */
@ScreenTest
@ViewPackages(packages = "org.tenderpoint.outcome.ui")
@As(Role.MANAGER)
@Tag("UC-20")
class OutcomePagesTest extends SpringBrowserlessTest {

    private static final Share NOTHING = new Share(0, 0, 0);

    @StandIn
    OutcomeService outcomes;
    @StandIn
    OutcomeGroupService groups;
    @StandIn
    OutcomeCaseService cases;
    @StandIn
    ReferralOutcomeService loops;

    @BeforeEach
    void figures() {
        when(outcomes.overview(any())).thenReturn(overview(100));
        when(groups.firstDay()).thenReturn(Optional.of(LocalDate.of(2026, 1, 5)));
        when(loops.overview(any(), any())).thenReturn(loops(Map.of(), Map.of()));
        when(cases.counts(any())).thenReturn(Map.of(CaseKind.URGENT, 0, CaseKind.RED_FLAG, 0, CaseKind.LOWERED, 0));
    }

    private static void go(String page, String address) {
        UI.getCurrent().navigate(page, QueryParameters.fromString(address));
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void anAdjustmentIsToldWithItsNAndIntervalAndWhatIsNotKnownApart() {
        when(groups.adjustments(any())).thenReturn(List.of(
                adjustment(AdjustmentKind.REDUCE_PRESSURE, 30, 24, 10, 6),
                adjustment(AdjustmentKind.LONGER_GAP, 6, 3, 2, 1),
                adjustment(AdjustmentKind.KEEP_PLAN, 2, 1, 1, 0)));

        go("outcomes/adjustments", "");

        assertThat(find(ChartFigure.class).all()).hasSize(2);
        var felt = find(ChartFigure.class).all().get(1).getElement().getTextRecursively();
        assertThat(felt).contains("24 \u00b7 60\u00a0% (45\u2013\u206074\u00a0%)", "of\u00a040", "Less pressure");
        assertThat(felt).as("5 to 19: counts only; below 5 nothing").contains("A longer gap", "few")
                .doesNotContain("50 %");
    }

    @Test
    void figuresOnThePageOfOutcomesStandOneLevelBelowTheirSections() {
        when(outcomes.overview(any())).thenReturn(overview(300));
        when(outcomes.by(any(), any(), any())).thenAnswer(
                call -> Map.of(key(call.getArgument(0)), new Share(3, 300, 0)));

        go("outcomes", "");

        var below = find(H2.class).all().stream()
                .collect(Collectors.partitioningBy(one -> "3".equals(one.getElement().getAttribute("aria-level")),
                        Collectors.mapping(H2::getText, Collectors.toList())));
        assertThat(below.get(false)).containsExactly(
                Stream.of(Picture.values()).filter(one -> one != Picture.ALL)
                        .map(one -> Texts.of(one.titleKey())).toArray(String[]::new));
        assertThat(below.get(true)).contains(
                Texts.of("outcome.measure.response"), Texts.of("outcome.measure.marked"),
                Texts.of("outcome.measure.advice_used"), Texts.of("outcome.measure.urgent"));
    }

    @Test
    void fromAPartOfAnAdjustmentOneComesToItsSessions() {
        var mark = AdjustmentCharts.MarkKey.read(AdjustmentCharts.MarkKey.of(
                Measure.MORE_SORE, OutcomeMark.Holds.YES, Dimension.ADJUSTMENT.part(AdjustmentKind.LONGER_GAP)));

        assertThat(mark.measure()).isEqualTo(Measure.MORE_SORE);
        assertThat(mark.part()).contains(new Dimension.Part("adjustment", "longer_gap"));
        assertThat(AdjustmentCharts.felt(List.of(adjustment(AdjustmentKind.LONGER_GAP, 30, 9, 8, 7))).keys())
                .allSatisfy(
                        key -> assertThat(Dimension.readable(AdjustmentCharts.MarkKey.read(key).part().orElseThrow()))
                                .isTrue())
                .hasSize(4);
    }

    @Test
    void complaintsStandAsMeansOnlyWhereThereAreEnough() {
        when(groups.complaints(any(), any())).thenAnswer(call -> call.getArgument(0) == Dimension.MODALITY
                ? Map.of(Modality.SWEDISH, complaints(25), Modality.THAI, complaints(7), Modality.DEEP_TISSUE,
                        complaints(3))
                : Map.of());

        go("outcomes/complaint", "");

        var said = find(ChartFigure.class).single().getElement().getTextRecursively();
        assertThat(said).contains("7.0", "4.0", "\u22123.0", "100 %", "of\u00a025", "7 of 7").doesNotContain("3 of 3");
    }

    @Test
    void referralsAreToldStepByStepWithWhatIsNotKnown() {
        when(loops.overview(any(), any())).thenReturn(loops(
                Map.of(ReferralMeasure.SEEN, new Share(21, 24, 3), ReferralMeasure.HELPED, new Share(9, 14, 7),
                        ReferralMeasure.WANTED, new Share(29, 36, 5)),
                Map.of(ReferralPick.SUGGESTED, 41, ReferralPick.TOLD, 41, ReferralPick.WANTED, 29,
                        ReferralPick.UNDER_WAY, 27,
                        ReferralPick.SEEN, 21, ReferralPick.ANSWERED, 14, ReferralPick.HELPED, 9, ReferralPick.A_LITTLE,
                        3,
                        ReferralPick.NO_CHANGE, 2,
                        ReferralPick.NOT_KNOWN, 7)));

        go("outcomes/referrals", "discipline=physio");

        verify(loops).overview(any(), argThat(one -> one.equals(Optional.of(Discipline.PHYSIO))));
        assertThat(said()).contains("Half within 9 days", "5 visits, the longest after 30 days", "64 %", "7 not known");
        var steps = find(ChartFigure.class).all().getFirst().getElement().getTextRecursively();
        assertThat(steps).contains("Wanted", "29", "Attended", "21", "Told how it went", "14");
    }

    @Test
    void theReferralsBehindAStepLeadToEach() {
        when(loops.count(any(), any())).thenReturn(30);
        when(loops.referrals(any(), any(), anyInt(), anyInt()))
                .thenAnswer(call -> IntStream.range(0, Math.min(25, 30 - (int) call.getArgument(2)))
                        .mapToObj(_ -> new ReferralOutcomeService.ListedReferral(
                                Id.random(ReferralId::new), Optional.empty(), "Anna Berg", Discipline.YOGA,
                                LocalDate.of(2026, 3, 6), ReferralState.DECLINED,
                                OptionalInt.empty()))
                        .toList());

        go("outcomes/referrals/behind", "which=wanted&discipline=yoga");
        assertThat(find(ListItem.class).all()).hasSize(25);
        test(find(Button.class).withText("Show more").single()).click();

        assertThat(find(ListItem.class).all()).hasSize(30);
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();
        verify(loops).referrals(argThat(mark -> mark.pick() == ReferralPick.WANTED), any(), eq(25), anyInt());
    }

    @Test
    void casesWithoutContactSayItAndTheGravestKindWithAnyIsOpen() {
        when(cases.counts(any())).thenReturn(Map.of(CaseKind.URGENT, 2, CaseKind.RED_FLAG, 1, CaseKind.LOWERED, 1));
        when(cases.cases(any(), any(), anyInt(), anyInt())).thenReturn(List.of(
                one(TriageLevel.EMERGENCY, Optional.empty()),
                one(TriageLevel.URGENT, Optional.of(Duration.ofMinutes(95)))));

        go("outcomes/cases", "");

        assertThat(find(ListItem.class).all()).hasSize(2);
        assertThat(said()).contains("Nobody reached yet", "Reached after 1 h 35 min");
        verify(cases).cases(argThat(kind -> kind == CaseKind.URGENT), any(), anyInt(), anyInt());
    }

    @Test
    void aWarningSignWhoseAlertNobodyActedOnIsNeverCalledOneWithoutAnAlert() {
        when(cases.counts(any())).thenReturn(Map.of(CaseKind.URGENT, 0, CaseKind.RED_FLAG, 2, CaseKind.LOWERED, 0));
        var raised = new OutcomeCaseService.OutcomeCase(
                Id.random(SessionId::new), Optional.empty(), Optional.empty(), Optional.empty(), "Anna Berg",
                LocalDate.of(2026, 3, 6),
                Optional.empty(), Optional.of(TriageLevel.WATCH), Optional.empty(), true, Optional.empty());
        when(cases.cases(any(), any(), anyInt(), anyInt())).thenReturn(List.of(raised));

        go("outcomes/cases", "");
        assertThat(said()).contains("Nobody reached yet").doesNotContain("No alert raised");

        when(cases.cases(any(), any(), anyInt(), anyInt()))
                .thenReturn(List.of(one(TriageLevel.WATCH, Optional.empty())));
        go("outcomes/cases", "days=30");
        assertThat(said()).contains("No alert raised").doesNotContain("Nobody reached yet");
    }

    @Test
    void aRegionOfTheBodyIsToldInPercentWithTheSameBesideItAsBars() {
        when(outcomes.by(any(), any(), any()))
                .thenReturn(Map.of(Region.LOWER_BACK, new Share(10, 40, 5), Region.NECK, new Share(1, 9, 0)));

        go("outcomes/regions", "");

        var map = find(BodyMap.class).single();
        assertThat(map.getElement().getProperty("mode")).isEqualTo("tap");
        assertThat(find(ChartFigure.class).single().getElement().getTextRecursively()).contains("Lower back", "Neck");

        ComponentUtil.fireEvent(map, new BodyMap.PartTapped(map, true, "calves:left"));
        assertThat(getCurrentView()).as("nothing was counted there").isInstanceOf(RegionsView.class);
        ComponentUtil.fireEvent(map, new BodyMap.PartTapped(map, true, "lower_back:left"));
        assertThat(getCurrentView()).isInstanceOf(BehindView.class);
        verify(outcomes).count(
                argThat(mark -> mark.part().equals(Optional.of(Dimension.REGION.part(Region.LOWER_BACK)))),
                any());
        assertThat(said()).contains("Clearly sore (4 or more) \u00b7 Lower back");
    }

    @ParameterizedTest
    @CsvSource({
            "by=advice&key=longer_gap-declined&so=yes, 'A longer gap, dismissed'",
            "by=work&key=thai-3&so=unknown, not known \u00b7 Thai 3",
            "by=month&key=2026-03&so=no, no \u00b7 Mar 26", "by=asked&key=link&so=yes, Link first",
            "by=adjustment&key=keep_plan&so=yes, Keep the plan"
    })
    void theListBehindAMarkSaysWhatWasPressed(String mark, String words) {
        go("outcomes/sessions", "measure=marked&" + mark);

        assertThat(said()).contains(words);
    }

    @ParameterizedTest
    @EnumSource(OutcomePlace.class)
    void aPracticeWithoutSessionsIsToldWhatToDoNextOnEveryPage(OutcomePlace place) {
        when(outcomes.overview(any())).thenReturn(overview(0));
        when(groups.firstDay()).thenReturn(Optional.empty());

        UI.getCurrent().navigate(place.view());

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively()).isNotBlank();
        if (place != OutcomePlace.CASES) {
            assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                    .containsAnyOf("No sessions counted yet", "No referrals yet");
            assertThat(find(Button.class).all()).extracting(Button::getText).containsAnyOf("Clients", "Referrals");
        }
    }

    /** Where the period holds all sessions, a longer one shows no more. */
    @ParameterizedTest
    @ValueSource(strings = {"conditions", "course", "regions", "work", "therapists"})
    void beforeAnybodyHasAnsweredNoPageSaysThatThereWereNoSessions(String page) {
        when(outcomes.by(any(), any(), any())).thenReturn(Map.of());
        when(outcomes.therapists(any(), any())).thenReturn(List.of());

        go("outcomes/" + page, "from=2026-01-01&to=2026-02-01");

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("No results yet", "as follow-ups are answered");
    }

    @ParameterizedTest
    @EnumSource(OutcomePlace.class)
    void oneSessionIsTooFewToTellOnEveryPageAndBreaksNone(OutcomePlace place) {
        var one = new Share(1, 1, 0);
        when(outcomes.overview(any())).thenReturn(overview(1));
        when(outcomes.by(any(), any(), any())).thenAnswer(call -> Map.of(key(call.getArgument(0)), one));
        when(outcomes.therapists(any(), any())).thenReturn(List.of());
        when(groups.adjustments(any())).thenReturn(List.of(adjustment(AdjustmentKind.LONGER_GAP, 1, 1, 0, 0)));
        when(groups.complaints(any(), any())).thenAnswer(call -> Map.of(key(call.getArgument(0)), complaints(1)));
        when(loops.overview(any(), any()))
                .thenReturn(loops(Map.of(ReferralMeasure.TOLD, one),
                        Map.of(ReferralPick.SUGGESTED, 1, ReferralPick.TOLD, 1)));
        when(cases.counts(any())).thenReturn(Map.of(CaseKind.URGENT, 1, CaseKind.RED_FLAG, 0, CaseKind.LOWERED, 0));
        when(cases.cases(any(), any(), anyInt(), anyInt()))
                .thenReturn(List.of(one(TriageLevel.URGENT, Optional.empty())));

        UI.getCurrent().navigate(place.view());

        assertThat(getCurrentView()).isInstanceOf(place.view());
        assertThat(said()).doesNotContain("100 %", "1 of 1");
    }

    @Test
    void howClientsFeltWhereATherapistWentAheadIsToldByTheReason() {
        when(outcomes.overview(any())).thenReturn(overview(300));
        when(outcomes.by(any(), any(), any())).thenReturn(Map.of());
        go("outcomes/process", "");
        assertThat(said()).doesNotContain("Reason for the override");

        when(outcomes.by(eq(Dimension.AHEAD), eq(Measure.MARKED), any())).thenReturn(Map.of(
                OverrideReason.KNOWN_AND_STABLE, new Share(6, 40, 2),
                OverrideReason.INFORMED_WISH, new Share(30, 50, 0)));
        go("outcomes/process", "days=30");

        assertThat(said()).contains("Reason for the override", "Long known, unchanged, treated", "6\u00a0/\u00a040",
                "Explained, and the client wants it", "30\u00a0/\u00a050");
    }

    private static Object key(Object by) {
        return by == Dimension.MONTH
                ? YearMonth.of(2026, 3)
                : by == Dimension.REGION
                        ? Region.NECK
                        : by == Dimension.CONDITION
                                ? Condition.OSTEOPOROSIS
                                : by == Dimension.ASKED
                                        ? AnswerWay.CALL
                                        : by == Dimension.AHEAD
                                                ? OverrideReason.INFORMED_WISH
                                                : by == Dimension.CAUSE
                                                        ? "WHY-001"
                                                        : by == Dimension.WORK
                                                                ? new WorkCell(Modality.THAI, 3)
                                                                : Modality.THAI;
    }

    @Test
    void aPeriodWithoutDataSaysWhenTheFirstWasAndShowsItAtOnce() {
        when(outcomes.overview(any())).thenReturn(overview(0));

        go("outcomes", "from=2020-01-01&to=2020-02-01");
        assertThat(said()).contains("The first session counted ended on")
                .doesNotContain("Part of this link");
        when(outcomes.overview(any())).thenReturn(overview(9));
        find(Button.class).all().stream().filter(one -> one.getText().startsWith("Show from")).findFirst()
                .orElseThrow().click();

        verify(outcomes).overview(argThat(filter -> filter.from().equals(LocalDate.of(2026, 1, 5))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "from=2026-03-31&to=2026-03-01|wrong order", "from=0001-01-01&to=9999-12-31|longer than 20 years",
            "from=-999999999-01-01&to=+999999999-12-31|could not be read",
            "from=2026-02-30&to=2026-03-01|could not be read",
            "from=2026-03-01|could not be read", "from=9998-01-01&to=9999-12-31|in the future",
            "days=-5|could not be read",
            "days=99999999999|could not be read", "therapist=nobody|Therapist not found",
            "therapist=00000000-0000-0000-0000-000000000001|Therapist not found",
            "condition=sadness|Condition not found",
            "modality=<b>|Modality not found", "measure=happiness|Measure not found",
            "by=colour&key=red|could not be read",
            "by=region&key=tail|could not be read"
    })
    void nonsenseInTheAddressIsSaidInAWordAndNeverRepeated(String asked) {
        var parts = asked.split("\\|");

        go("outcomes", parts[0]);

        assertThat(find(NoteBox.class).all())
                .anySatisfy(box -> assertThat(box.getElement().getTextRecursively()).contains(parts[1]));
        assertThat(said()).doesNotContain("sadness", "<b>", "happiness", "nobody", "tail");
    }

    @ParameterizedTest
    @EnumSource(OutcomePlace.class)
    void everyPageStandsThroughNonsense(OutcomePlace place) {
        UI.getCurrent().navigate(place.view(), QueryParameters.fromString(
                "from=0001-01-01&to=9999-12-31&therapist=x&condition=x&modality=x&measure=x&so=x&by=x&key=x&discipline=x&which=x"));

        assertThat(getCurrentView()).isInstanceOf(place.view());
        assertThat(find(NoteBox.class).all()).isNotEmpty();
    }

    @Test
    void referralsSayThatConditionsBelongToSessions() {
        go("outcomes/referrals", "condition=osteoporosis");

        assertThat(said()).contains("showing referrals without them");
    }

    @Test
    void theEndlessPeriodEndsToday() {
        go("outcomes", "from=0001-01-01&to=9999-12-31");

        verify(outcomes).overview(argThat((OutcomeFilter filter) -> filter.to().getYear() < 3000
                && filter.from().equals(filter.to().minusYears(20))));
    }

    private static OutcomeGroupService.AdjustmentOutcome adjustment(AdjustmentKind kind, int advised, int less,
            int same, int more) {
        int of = less + same + more;
        return new OutcomeGroupService.AdjustmentOutcome(
                kind, Map.of(AdjustmentUse.APPLIED, advised), new Share(less, of, 5), new Share(same, of, 5),
                new Share(more, of, 5));
    }

    private static ComplaintGroup complaints(int count) {
        var tally = new ComplaintTally();
        IntStream.range(0, count).forEach(_ -> tally.add(7, 4));
        return tally.group();
    }

    private static OutcomeCaseService.OutcomeCase one(TriageLevel level, Optional<Duration> contacted) {
        return new OutcomeCaseService.OutcomeCase(
                Id.random(SessionId::new), Optional.empty(), Optional.of(Id.random(AssessmentId::new)),
                Optional.empty(), "Anna Berg",
                LocalDate.of(2026, 3, 6), Optional.of(level), Optional.of(level), Optional.empty(),
                level.atLeast(TriageLevel.URGENT), contacted);
    }

    private static ReferralOverview loops(Map<ReferralMeasure, Share> shares, Map<ReferralPick, Integer> picks) {
        return new ReferralOverview(
                SmallNumbers.PRACTICE, shares, picks, picks.isEmpty() ? Map.of() : Map.of(Discipline.PHYSIO, picks),
                picks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Durations.of(
                                List.of(Duration.ofDays(2), Duration.ofDays(8), Duration.ofDays(9), Duration.ofDays(10),
                                        Duration.ofDays(30)),
                                3)),
                picks.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(2026, 1, 5)));
    }

    private static Overview overview(int sessions) {
        var share = sessions == 0 ? NOTHING : new Share(Math.min(1, sessions), sessions, 0);
        return new Overview(
                SmallNumbers.PRACTICE,
                sessions, 0,
                Map.of(Measure.RESPONSE, share, Measure.ADVISED, share, Measure.IMPROVED, share), Map.of(), Map.of(),
                Map.of(), Map.of(),
                Optional.empty(), 0);
    }
}

package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRefused;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.ui.CeilingMap.CeilingList;
import org.tenderpoint.screening.ui.EarlierAdjustments.AdjustmentItem;
import org.tenderpoint.screening.ui.EarlierAdjustments.PlanBeforeAfter;
import org.tenderpoint.screening.ui.PlanPane.PlanTime;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The plan beside its screening: what was learned, how deep and how long, and what stays against a limit. */
@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-09")
class ScreeningPlanTest extends OnScreening {

    @Test
    @Tag("UC-07")
    void paintingPlansTheUsualWorkNoDeeperThanTodayAndTakesItBack() {
        var back = swedish(Region.LOWER_BACK, 2);
        var booked = booked(withChronicDisc(), back);
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        paint(Region.CALVES);
        var calves = new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 2, 20);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(back, calves);

        test(find(Button.class).withText("Undo last").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(back);

        brush().setValue(5);
        paint(Region.NECK_FRONT);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).as("2 is today's limit there")
                .containsExactly(back, new Work(BodyPart.of(Region.NECK_FRONT), Modality.SWEDISH, 2, 20));

        paint(Region.NECK_FRONT);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).as("painted again").containsExactly(back);
    }

    @Test
    @Tag("UC-07")
    void whereTheClientWantsNoTouchNothingIsPainted() {
        var back = swedish(Region.LOWER_BACK, 2);
        var booked = booked(harmless().withAvoidRegions(Set.of(BodyPart.of(Region.ANKLES_FEET))), back);
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        paint(Region.ANKLES_FEET);

        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(back);
    }

    @Test
    void aPlanThatTakesTooLongIsShortenedWithOneTap() {
        var booked = booked(
                harmless().with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES)),
                new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 1, 75));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        assertThat(find(PlanTime.class).single().getElement().getTextRecursively()).contains("75 minutes in total");

        test(find(Button.class).withText("Shorten to the limit").single()).click();

        assertThat(find(Button.class).withText("Shorten to the limit").exists()).isFalse();
        assertThat(screenings.screen(booked.session()).decision().planTooLong()).isEmpty();
    }

    @Test
    @Tag("UC-16")
    void whatALastFollowUpAdvisesLowersTheCeilingUntilItIsAppliedAndStays() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        open(booked.session());

        assertThat(ceilings()).contains("mid back").contains("the last follow-up");
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively())
                .contains("Over by 1").contains("the last follow-up");
        assertThat(startButton().isEnabled()).isFalse();

        test(find(Button.class).withText("Apply").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(swedish(Region.MID_BACK, 2));
        assertThat(ceilings()).as("what the plan took over holds for this session").contains("the last follow-up");
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively()).contains("Within 2");
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    @Tag("UC-16")
    void oneButtonTakesOverAllThatWasLearnedShowsThePlanBeforeAndAfterAndCanBeUndone() {
        var before = new Work(BodyPart.of(Region.MID_BACK), Modality.DEEP_TISSUE, 3, 20);
        var booked = booked(harmless(), before);
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        adjustments.without(booked.client(), Modality.DEEP_TISSUE);
        adjustments.rather(booked.client(), Modality.SWEDISH);
        open(booked.session());

        assertThat(find(PlanBeforeAfter.class).single().getElement().getTextRecursively())
                .contains("Mid back").contains("Deep tissue, 20 min").contains("Swedish, 20 min");
        test(find(Button.class).withText("Apply all 3").single()).click();

        var after = new Work(BodyPart.of(Region.MID_BACK), Modality.SWEDISH, 2, 20);
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(after);
        assertThat(adjustments.standing(booked.client())).isEmpty();
        assertThat(startButton().isEnabled()).isTrue();

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(before);
        assertThat(adjustments.standing(booked.client())).hasSize(3);
        assertThat(startButton().isEnabled()).isFalse();
    }

    @Test
    @Tag("UC-16")
    void whatLimitsOnePlaceIsOneSentenceAndOneDecision() {
        var booked = booked(harmless(), new Work(BodyPart.of(Region.MID_BACK), Modality.SWEDISH, 3, 20));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        adjustments.minutes(booked.client(), BodyPart.of(Region.MID_BACK), 10);
        adjustments.rather(booked.client(), Modality.MYOFASCIAL_RELEASE);
        open(booked.session());

        assertThat(find(Button.class).withText("Apply both").exists()).isTrue();
        assertThat(find(EarlierAdjustments.class).single().getElement().getTextRecursively())
                .contains("Mid back: 2 at most, 10 min at most");
        test(find(Button.class).withText("Apply only this").all().getFirst()).click();

        assertThat(plans.byId(booked.session()).orElseThrow().plan())
                .containsExactly(new Work(BodyPart.of(Region.MID_BACK), Modality.SWEDISH, 2, 10));
        assertThat(adjustments.standing(booked.client())).hasSize(1);
    }

    @Test
    @Tag("UC-16")
    void whatWasLearnedIsAppliedOneByOneInAnyOrderAndTheWorkStays() {
        var booked = booked(harmless(), new Work(BodyPart.of(Region.MID_BACK), Modality.DEEP_TISSUE, 3, 20));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.without(booked.client(), Modality.DEEP_TISSUE);
        adjustments.rather(booked.client(), Modality.SWEDISH);
        open(booked.session());

        test(find(Button.class).withText("Apply only this").all().getFirst()).click();

        assertThat(plans.byId(booked.session()).orElseThrow().plan())
                .containsExactly(new Work(BodyPart.of(Region.MID_BACK), Modality.SWEDISH, 3, 20));
        assertThat(find(Button.class).withText("Apply").exists()).as("the other one is followed by now").isFalse();
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    @Tag("UC-16")
    void whatThePlanFollowsAlreadyNeedsNoTapAndCountsAsAppliedWhenTheSessionStarts() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        adjustments.without(booked.client(), Modality.DEEP_TISSUE);
        open(booked.session());

        assertThat(find(EarlierAdjustments.class).single().getElement().getTextRecursively())
                .contains("The plan already follows all of it");
        assertThat(find(Button.class).withText("Apply").exists()).isFalse();
        assertThat(find(LeftToSettle.class).exists()).as("nothing is in the way").isFalse();
        test(labelled("More pressure: Mid back")).click();
        assertThat(startButton().isEnabled()).as("one step above it is").isFalse();
        test(labelled("Less pressure: Mid back")).click();

        plans.start(booked.session());
        assertThat(adjustments.standing(booked.client())).isEmpty();
        assertThat(adjustments.appliedBy(booked.session())).hasSize(2);
    }

    @Test
    void goingAboveWhatThePlanTookOverStopsTheSessionUntilItIsChangedOrLeftOutWithAReason() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        open(booked.session());
        test(find(Button.class).withText("Apply").single()).click();

        test(labelled("More pressure: Mid back")).click();
        assertThat(startButton().isEnabled()).isFalse();
        assertThat(find(LeftToSettle.class).single().getElement().getTextRecursively())
                .contains("what was applied from last time");
        assertThatThrownBy(() -> plans.start(booked.session())).isInstanceOfSatisfying(
                MayNotStart.class, e -> assertThat(e.blocks()).containsExactly(StartBlock.OVER_ADJUSTMENTS));

        test(find(Button.class).withText("Apply").single()).click();
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(swedish(Region.MID_BACK, 2));
        assertThat(startButton().isEnabled()).isTrue();

        test(labelled("More pressure: Mid back")).click();
        var item = find(AdjustmentItem.class).single();
        children(item, Disclosure.class).getFirst().open();
        children(item, TextField.class).getFirst().setValue("the client asks for it, and it was the chair");
        test(children(item, Button.class).getLast()).click();
        assertThat(adjustments.dismissed(booked.session())).contains("the client asks for it, and it was the chair");
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    @Tag("UC-16")
    void adviceIsLeftOutOnlyWithAReason() {
        var booked = booked(harmless(), swedish(Region.MID_BACK, 3));
        visits.nothingNew(booked.session(), booked.client());
        adjustments.cap(booked.client(), BodyPart.of(Region.MID_BACK), 2);
        assertThatThrownBy(() -> plans.start(booked.session())).isInstanceOfSatisfying(
                MayNotStart.class, e -> assertThat(e.blocks()).containsExactly(StartBlock.OPEN_ADJUSTMENTS));
        open(booked.session());

        var item = find(AdjustmentItem.class).single();
        var leave = children(item, Button.class).getLast();
        children(item, Disclosure.class).getFirst().open();
        test(leave).click();
        assertThat(adjustments.dismissed(booked.session())).isEmpty();
        assertThat(startButton().isEnabled()).isFalse();

        children(item, TextField.class).getFirst().setValue("the soreness came from a fall");
        test(leave).click();
        assertThat(adjustments.dismissed(booked.session())).contains("the soreness came from a fall");
        assertThat(ceilings()).doesNotContain("follow-up");
        assertThat(startButton().isEnabled()).isTrue();
    }

    @Test
    void aKindThatIsLeftOutSaysWhyAndOneTapPlansWhatFits() {
        var booked = booked(withChronicDisc().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteoporosis")
                .with(Detail.FRAGILITY_FRACTURE, "no")),
                new Work(BodyPart.of(Region.CALVES), Modality.DEEP_TISSUE, 4, 20));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively())
                .contains("Deep tissue not today").contains("Osteoporosis").doesNotContain("SCR-");
        test(find(Button.class).withText("Swedish at 3 instead").single()).click();

        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(
                new Work(BodyPart.of(Region.CALVES), Modality.SWEDISH, 3, 20));
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively())
                .contains("Within 3").doesNotContain("not today");
        assertThat(screenings.screen(booked.session()).decision().planFits()).isTrue();
    }

    @Test
    void aLineIsKeptBeyondItsLimitWithAReasonAndOneMoreTap() {
        var booked = booked(withChronicDisc().withPressurePreference(Map.of(Region.LOWER_BACK, 4)),
                swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        test(find(Button.class).withText("Keep 4").single()).click();
        var form = find(KeepWork.class).single();
        var keep = children(form, Button.class).getFirst();
        children(form, TextField.class).getFirst().setValue("four was fine in March");
        assertThat(keep.isEnabled()).as("the kind of reason is missing").isFalse();
        @SuppressWarnings("unchecked")
        Select<OverrideReason> why = children(form, Select.class).getFirst();
        why.setValue(OverrideReason.INFORMED_WISH);
        test(keep).click();

        var kept = screenings.screen(booked.session());
        assertThat(kept.decision().planFits()).isTrue();
        assertThat(kept.overrides()).isNotEmpty().allSatisfy(made -> {
            assertThat(made.reason()).isEqualTo("four was fine in March");
            assertThat(made.parts()).containsExactly(BodyPart.of(Region.LOWER_BACK));
        });
        assertThat(plans.byId(booked.session()).orElseThrow().plan()).containsExactly(swedish(Region.LOWER_BACK, 4));
        assertThat(find(Button.class).withText("Keep 4").exists()).isFalse();
    }

    @Test
    void whatTheClientWantsOtherwiseIsNotKept() {
        var booked = booked(withChronicDisc().withAvoidRegions(Set.of(BodyPart.of(Region.LOWER_BACK))),
                swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively()).contains("Not today");
        assertThat(find(Button.class).withText("Keep 4").exists()).isFalse();
        assertThatThrownBy(() -> findings.keep(booked.session(), swedish(Region.LOWER_BACK, 4),
                OverrideReason.INFORMED_WISH, "wants it")).isInstanceOf(OverrideRefused.class);
        assertThat(screenings.screen(booked.session()).overrides()).isEmpty();

        var gentler = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(gentler.session(), gentler.client());
        open(gentler.session());
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively()).contains("Over by 1");
        assertThat(find(Button.class).withText("Keep 4").exists()).as("a lighter wish").isFalse();
    }

    /** In the list, which does what a touch on the drawing does. */
    @SuppressWarnings("unchecked")
    private void paint(Region region) {
        test(find(RadioButtonGroup.class)
                .withPropertyValue(RadioButtonGroup::getAriaLabel, Optional.of("Show as")).single())
                .selectItem("List");
        var row = find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(name -> name.startsWith(
                        Texts.label(region) + (Region.MIDLINE.contains(region) ? "" : ", left"))).isPresent())
                .findFirst().orElseThrow();
        test(row).click();
    }

    private PressureField brush() {
        return find(PressureField.class).withLabel("Pressure").single();
    }

    private String ceilings() {
        return find(CeilingList.class).single().getElement().getTextRecursively();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}

package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.ANEURYSM;
import static org.tenderpoint.vocabulary.facts.Condition.ANTICOAGULANT;
import static org.tenderpoint.vocabulary.facts.Condition.HERNIATED_DISC;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.RECENT_SURGERY;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.intake.IntakeAnswers.ElapsedTime;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.ui.DetailFields.SinceField;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** The details of an answer: dates, places and words, and what contradicts them. */
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-04")
class IntakeDetailsTest extends OnIntake {

    @Autowired
    private PracticeService practice;

    @Test
    void noToAllOthersStaysWhereDetailsOfAYesAreOpenAndSaysOfWhich() {
        openIntake();
        answer(OSTEOPOROSIS, Recorded.YES);

        pressFirst("No to all others");

        assertThat(question(OSTEOPOROSIS).getValue()).as("it stays here").isEqualTo(Recorded.YES);
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.NO);
        assertThat(find(com.vaadin.flow.component.notification.Notification.class).all().getLast().getElement()
                .getTextRecursively())
                .contains("Details are missing: " + Texts.label(OSTEOPOROSIS));
        assertThat(find(Button.class).withText("No to all others").exists()).isFalse();
    }

    @Test
    void detailsUnfoldUnderAYesAndComeBackWhenANoWasAMistake() {
        openIntake();
        answer(HERNIATED_DISC, Recorded.YES);
        type(HERNIATED_DISC, Detail.SINCE, "March 2024");

        answer(HERNIATED_DISC, Recorded.NO);
        assertThat(find(SinceField.class).all()).isEmpty();
        undo();

        assertThat(question(HERNIATED_DISC).getValue()).isEqualTo(Recorded.YES);
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getValue()).isEqualTo("March 2024");
    }

    @Test
    void anAneurysmIsPutInHeadChestOrBellyOnlyAndAnotherPlaceThatWasToldStays() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(ANEURYSM, ConditionAnswer.of(Recorded.YES).with(Detail.REGIONS, "calves:left")));
        openIntake();
        go("Heart and blood");

        var places = places(ANEURYSM);

        assertThat(places.getListDataView().getItems()).extracting(BodyPart::code)
                .containsExactly("head", "chest", "abdomen", "calves:left");
        assertThat(places.getValue()).extracting(BodyPart::code).containsExactly("calves:left");
        test(places).selectItem("Abdomen");
        consent();
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().answers().of(ANEURYSM).details().get(Detail.REGIONS))
                .isEqualTo("abdomen,calves:left");
    }

    @Test
    void aRoughDateIsKeptAsItWasSaidAndShowsNoDayThatNobodySaid() {
        openIntake();
        answer(HERNIATED_DISC, Recorded.YES);

        type(HERNIATED_DISC, Detail.SINCE, "3/2024");

        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getHelperText()).isEqualTo("March 2024");
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).isInvalid()).isFalse();

        UI.getCurrent().navigate("clients");
        openIntake();
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getValue()).isEqualTo("March 2024");
    }

    @ParameterizedTest(name = "6 to 12 weeks, {0} days later, shows {1} and: {2}")
    @CsvSource({"0, SUBACUTE, ''", "10, SUBACUTE, 6 to 12 weeks (as said on {0})",
            "50,, 6 to 12 weeks (as said on {0})"})
    void aPeriodIsShownAsItWasSaidAndCanBeToldAnewOnceItCountsAsAnother(
            int daysLater, @Nullable ElapsedTime shown, String below) {
        var said = today().minusDays(daysLater);
        intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(HERNIATED_DISC, ConditionAnswer.of(Recorded.YES).with(Detail.SINCE, "subacute@" + said)));
        openIntake();
        go("Spine and joints");
        assertThat(stretch().getValue()).isEqualTo(shown);
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getValue()).isEmpty();
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getHelperText())
                .isEqualTo(below.replace("{0}", Formats.here().full(said)));

        test(stretch()).selectItem("> 12 wk");
        test(stretch()).selectItem("6\u201312 wk");
        UI.getCurrent().navigate("clients");
        openIntake();
        go("Spine and joints");
        assertThat(stretch().getValue()).isEqualTo(ElapsedTime.SUBACUTE);
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getHelperText()).isEmpty();
    }

    @Test
    void datesThatCannotBeAreRefusedBesideTheFieldAndStayAsTyped() {
        openIntake();
        go("Surgery and injury");
        answer(RECENT_SURGERY, Recorded.YES);

        for (var wrong : List.of("1.1.2999", "16.5.1980", "31.2.2026", "last summer")) {
            type(RECENT_SURGERY, Detail.DATE, wrong);
            assertThat(dateField(RECENT_SURGERY, Detail.DATE).isInvalid()).as(wrong).isTrue();
            assertThat(dateField(RECENT_SURGERY, Detail.DATE).getValue()).isEqualTo(wrong);
        }
        type(RECENT_SURGERY, Detail.DATE, "1.1.2999");
        assertThat(dateField(RECENT_SURGERY, Detail.DATE).getErrorMessage()).startsWith("This day is in the future");
        type(RECENT_SURGERY, Detail.DATE, "16.5.1980");
        assertThat(dateField(RECENT_SURGERY, Detail.DATE).getErrorMessage())
                .startsWith("That is before the client was born");
    }

    @Test
    void aDateThatCannotBeHoldsTheConfirmationAndIsLedTo() {
        openIntake();
        answerAllWithNo();
        consent();
        go("Surgery and injury");
        answer(RECENT_SURGERY, Recorded.YES);
        type(RECENT_SURGERY, Detail.DATE, "1.1.2999");
        go("Consent");

        pressFirst("Confirm intake");

        assertThat(intakes.latest(client)).isEmpty();
        assertThat(dateField(RECENT_SURGERY, Detail.DATE).getValue()).isEqualTo("1.1.2999");
        assertThat(dateField(RECENT_SURGERY, Detail.DATE).isInvalid()).isTrue();
    }

    @Test
    void tenThousandCharactersStayInTheFieldWithTheReasonAndAreNotConfirmed() {
        openIntake();
        answerAllWithNo();
        consent();
        go("Preferences");
        type("Goals", "x".repeat(10_000));

        pressFirst("Confirm intake");

        assertThat(intakes.latest(client)).isEmpty();
        assertThat(area("Goals").getErrorMessage()).isEqualTo("2000 characters at most; this has 10000.");
        assertThat(area("Goals").getValue()).hasSize(10_000);
    }

    @Test
    void controlCharactersArePastedWithoutHarm() {
        openIntake();
        answerAllWithNo();
        consent();
        go("Preferences");
        type("Goals", "Less\u0000 pain\u0007,\nmore sleep");

        pressFirst("Confirm intake");

        assertThat(intakes.latest(client).orElseThrow().answers().goals()).isEqualTo("Less pain,\nmore sleep");
    }

    @Test
    void aNamedBloodThinnerOpensItsQuestionAgain() {
        openIntake();
        answerAllWithNo();
        consent();
        go("Preferences");
        type("Medicines", "Apixaban 5 mg");

        pressFirst("Confirm intake");

        assertThat(intakes.latest(client)).isEmpty();
        assertThat(question(ANTICOAGULANT).getValue()).isEqualTo(Recorded.NOT_ASKED);
    }

    @Test
    void aPickedBloodThinnerThatContradictsANoIsAskedAboutAndChangesNothingByItself() {
        openIntake();
        answerAllWithNo();
        go("Preferences");
        var picks = find(ComboBox.class).withLabel("Add a medicine").single();
        picks.setValue("Warfarin");
        assertThat(find(TextArea.class).withLabel("Medicines").single().getValue()).isEqualTo("Warfarin");
        assertThat(picks.getValue()).as("ready for the next one").isNull();
        assertThat(note()).contains("Warfarin thins the blood", "Blood thinners", "Which is right?");

        pressFirst("Blood thinners: no, asked again");
        assertThat(find(NoteBox.class).all()).noneMatch(Component::isVisible);

        picks.setValue("Eliquis");
        assertThat(find(TextArea.class).withLabel("Medicines").single().getValue()).isEqualTo("Warfarin\nEliquis");
        assertThat(note()).contains("Which is right?");
        pressFirst("Blood thinners: yes");
        assertThat(question(ANTICOAGULANT).getValue()).isEqualTo(Recorded.YES);
    }

    private String note() {
        return find(NoteBox.class).all().stream().map(box -> box.getElement().getTextRecursively()).reduce("",
                String::concat);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<BodyPart> places(Condition condition) {
        var question = find(ConditionQuestion.class).all().stream()
                .filter(one -> one.condition() == condition)
                .findFirst()
                .orElseThrow();
        return find(CheckboxGroup.class, question).single();
    }

    @SuppressWarnings("unchecked")
    private Segments<ElapsedTime> stretch() {
        return find(Segments.class, find(SinceField.class).single()).single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), practice.zone());
    }
}

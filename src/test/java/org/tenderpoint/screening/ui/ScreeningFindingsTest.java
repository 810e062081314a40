package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;
import static org.tenderpoint.screening.Visits.visit;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ReadFirst;
import org.tenderpoint.screening.ui.ConditionNaming.NamingForm;
import org.tenderpoint.screening.words.FindingGroup;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** The findings of a screening: what is folded, what each says, and going ahead in spite of one. */
@ScreenTest
@ViewPackages(classes = ScreeningView.class)
@As(Role.THERAPIST)
@Tag("UC-09")
class ScreeningFindingsTest extends OnScreening {

    @Autowired
    private CurrentUser user;

    @Test
    void whatIsLeftOutIsSummedUpAndEveryFindingStaysReachable() {
        var thinBones = harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteoporosis")
                .with(Detail.FRAGILITY_FRACTURE, "no"));
        var booked = booked(thinBones, swedish(Region.UPPER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var screening = screenings.screen(booked.session());
        var decision = screening.decision();
        var read = ReadFirst.of(decision, screening.words().facts().visit().plan());

        assertThat(read.state()).isEqualTo(ReadFirst.State.SOME_FIRST);
        assertThat(find(FindingItem.class).all())
                .hasSize(FindingGroup.together(read.findings(), screening.words()).size());
        var summary = find(NotToday.class).single();
        assertThat(children(summary, Paragraph.class).getFirst().getText()).startsWith("Not today: ").contains("Thai");
        test(children(summary, Button.class).getFirst()).click();
        assertThat(children(summary, Anchor.class)).extracting(Anchor::getHref).contains("rules/SCR-302");
        assertThat(children(summary, Anchor.class)).extracting(Anchor::getText)
                .contains("Osteoporosis", "Needs more pressure than is right today")
                .noneMatch(reason -> reason.contains("SCR-"));

        unfold();
        assertThat(findingIds()).containsAll(decision.shownFindings().stream().map(Finding::id).toList());
        assertThat(words(H3.class)).contains("Osteoporosis: what to leave out");
        decision.shownFindings().stream().filter(OverrideForm::possible)
                .forEach(finding -> assertThat(children(finding(finding.id()), OverrideForm.class)).isNotEmpty());
        assertThat(finding("SCR-302").getElement().getTextRecursively()).contains("Our own consensus");
    }

    @Test
    void whatStopsTheSessionStandsAloneAndTheRestIsFolded() {
        var booked = booked(withChronicDisc().withPressurePreference(Map.of()), swedish(Region.LOWER_BACK, 4));
        visits.answered(booked.session(), booked.client(), visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()));
        open(booked.session());

        assertThat(verdict()).isEqualTo("Not today");
        assertThat(find(AskItem.class).exists()).as("a question about pressure changes nothing today").isFalse();
        assertThat(words(FindingItem.class)).allSatisfy(text -> assertThat(text).contains("Not today"));
        assertThat(words(ListItem.class)).noneSatisfy(text -> assertThat(text).contains("open"));
        var screening = screenings.screen(booked.session());
        var read = ReadFirst.of(screening.decision(), screening.words().facts().visit().plan());
        var lesser = FindingGroup.together(
                read.folded().values().stream().flatMap(List::stream).toList(), screening.words());
        assertThat(find(Button.class).withText(lesser.size() + " more findings").exists()).isTrue();
        assertThat(plans.day(plans.byId(booked.session()).orElseThrow().day(), Optional.empty()))
                .filteredOn(row -> row.session().equals(booked.session()))
                .singleElement()
                .satisfies(row -> assertThat(row.findings())
                        .isEqualTo(find(FindingItem.class).all().size()));
    }

    @Test
    void everyFindingSaysWhatToDoWhyAndLeadsToItsRule() {
        var booked = booked(withChronicDisc(), swedish(Region.UPPER_BACK, 3));
        open(booked.session());

        var disc = finding("SCR-100");
        assertThat(disc.getElement().getTextRecursively())
                .contains("3 at most").contains("irritate a disc").contains("Werner, A Massage").contains("grade B");
        assertThat(children(disc, Anchor.class)).extracting(Anchor::getHref).contains("rules/SCR-100");
    }

    @Test
    void rulesAboutOneConditionAreOneFindingByItsDetailsAndEachCanStillBeOverridden() {
        var booked = booked(withChronicDisc().with(Condition.HERNIATED_DISC, ConditionAnswer.of(Recorded.YES)
                .with(Detail.LEVEL, "lumbar")
                .with(Detail.SINCE, "2020-01-31")
                .with(Detail.NERVE_SYMPTOMS_NOW, "yes")
                .with(Detail.DOCTOR_AWARE, "yes")), swedish(Region.LOWER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        int open = find(FindingItem.class).all().size();
        assertThat(find(H3.class).all()).extracting(H3::getText)
                .containsOnlyOnce("Herniated disc, low back, over 12 weeks, nerve symptoms now");
        var disc = finding("SCR-105");
        assertThat(disc).isSameAs(finding("SCR-100"));
        assertThat(screenings.screen(booked.session()).decision().shownFindings().stream()
                .filter(finding -> finding.about().equals(Set.of(Condition.HERNIATED_DISC)) && !finding.summedUp())
                .filter(OverrideForm::possible))
                .hasSameSizeAs(children(disc, OverrideForm.class).stream()
                        .filter(form -> children(disc, FindingItem.class).stream()
                                .noneMatch(other -> children(other, OverrideForm.class).contains(form)))
                        .toList())
                .hasSizeGreaterThan(1);
        assertThat(plans.day(plans.byId(booked.session()).orElseThrow().day(), Optional.empty()))
                .filteredOn(row -> row.session().equals(booked.session())).singleElement()
                .satisfies(row -> assertThat(row.findings()).as("counted as they are told")
                        .isEqualTo(open));
    }

    @Test
    void ofManyLimitsTheStrictestAreInSightAndTheRestUnfolds() {
        var booked = booked(harmless().with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)
                .with(Detail.SEVERITY, "osteoporosis")
                .with(Detail.FRAGILITY_FRACTURE, "yes")), swedish(Region.LOWER_BACK, 1));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        var bone = finding("SCR-113");
        assertThat(children(bone, H3.class).getFirst().getText()).isEqualTo("Osteoporosis, fragility fracture");
        assertThat(children(bone, UnorderedList.class).getFirst().getChildren()).hasSize(4);
        assertThat(children(bone, UnorderedList.class).getFirst().getElement().getTextRecursively())
                .contains("Spine, chest, hips: 1 at most").contains("Whole body: 2 at most, no ")
                .contains("Positions")
                .doesNotContain("3 at most").doesNotContain("Chest: no");
        test(children(bone, Button.class).stream().filter(button -> button.getText().equals("2 more points"))
                .findFirst()
                .orElseThrow()).click();
        assertThat(children(bone, UnorderedList.class).get(1).getElement().getTextRecursively())
                .contains("Chest: no").contains("Help on and off the table");
    }

    @Test
    void whereOnlyADoctorsWordHelpsNoReasonIsOffered() {
        var acute = ConditionAnswer.of(Recorded.YES).with(Detail.LEVEL, "lumbar").with(Detail.PHASE, "acute")
                .with(Detail.NERVE_SYMPTOMS_NOW, "yes").with(Detail.DOCTOR_AWARE, "no");
        var booked = booked(harmless().with(Condition.HERNIATED_DISC, acute), swedish(Region.UPPER_BACK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(words(ListItem.class)).contains("Record the doctor’s clearance.")
                .noneMatch(words -> words.contains("go ahead with a reason"));
    }

    @Test
    void goingAheadNeedsAReasonAndAPlaceAndCanBeTakenBack() {
        var booked = booked(withChronicDisc(), swedish(Region.LOWER_BACK, 4));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var disc = finding("SCR-100");
        test(children(disc, Button.class).stream()
                .filter(button -> button.getText().equals("Go ahead anyway"))
                .findFirst()
                .orElseThrow())
                .click();
        var form = children(disc, OverrideForm.class).getFirst();
        var go = children(form, Button.class).getFirst();
        assertThat(go.isEnabled()).isFalse();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<BodyPart> where = children(form, MultiSelectComboBox.class).getFirst();
        assertThat(where.getValue()).as("where work is planned").isNotEmpty()
                .allSatisfy(part -> assertThat(part.region()).isEqualTo(Region.LOWER_BACK));
        where.clear();

        children(form, TextField.class).getFirst().setValue("four was fine in March");
        assertThat(go.isEnabled()).as("the kind of reason is missing").isFalse();
        @SuppressWarnings("unchecked")
        Select<OverrideReason> why = children(form, Select.class).getLast();
        why.setValue(OverrideReason.INFORMED_WISH);
        test(go).click();
        assertThat(screenings.screen(booked.session()).overrides()).as("it says where first").isEmpty();

        where.setValue(Set.of(BodyPart.of(Region.LOWER_BACK)));
        test(go).click();
        assertThat(screenings.screen(booked.session()).overrides()).singleElement()
                .satisfies(made -> assertThat(made.reason()).isEqualTo("four was fine in March"));

        test(find(Button.class).withText("Take back").single()).click();
        assertThat(screenings.screen(booked.session()).overrides()).isEmpty();
    }

    @Test
    void whatATherapistJudgedNotToMatterSaysAtTheNextVisitWhoJudgedItWhenAndWhy() {
        var booked = booked(harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "hay fever")), swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        findings.override(booked.session(), new OverrideRequest("SCR-999", "result", Set.of(),
                OverrideReason.JUDGED_WITHOUT_BEARING, "sneezes in May, no more"));
        var next = visits.planned(
                booked.client(), visits.today().plusDays(200 + DAY.incrementAndGet()).atTime(9, 0),
                swedish(Region.NECK, 2));
        open(next);

        assertThat(finding("SCR-244").getElement().getTextRecursively())
                .contains("Judged by " + user.name() + " on " + Dates.date(visits.today())
                        + ": sneezes in May, no more");
    }

    @Test
    void whatTheClientToldIsNamedInPlaceAndScreenedAsThatConditionAtOnce() {
        var booked = booked(harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "MS since 2019")), swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var form = naming();
        assertThat(form.getElement().getTextRecursively()).contains("MS since 2019");
        var go = children(form, Button.class).getLast();
        assertThat(go.isEnabled()).isFalse();

        test(conditions(form)).selectItem(Texts.label(Condition.NERVE_DISEASE));
        assertThat(go.isEnabled()).as("the reason is missing").isFalse();
        children(form, AnswerField.class).getFirst().setValue(Recorded.NO);
        children(form, TextField.class).getLast().setValue("she has multiple sclerosis");
        test(go).click();

        assertThat(findingIds()).contains("SCR-241").doesNotContain("SCR-999");
        assertThat(words(ListItem.class)).anySatisfy(line -> assertThat(line)
                .contains("MS since 2019").contains(Texts.label(Condition.NERVE_DISEASE)).contains(user.name())
                .contains(Dates.date(visits.today())).contains("she has multiple sclerosis"));
        assertThat(intakes.latest(booked.client()).orElseThrow().answers().of(Condition.OTHER_CONDITION))
                .isEqualTo(ConditionAnswer.DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS and lupus", "lupus y gota", "Lupus oder Gicht", "lupus et goutte"})
    void whatElseWasToldIsOfferedToBeJudgedByItselfWhereSeveralThingsWereTold(String told) {
        var booked = booked(harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, told)), swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());

        assertThat(children(naming(), TextField.class).getFirst().getValue()).isEqualTo(told);
    }

    @Test
    void anIntakeThatSomebodyChangedMeanwhileIsSaidAndNothingIsNamed() {
        var answers = harmless().with(Condition.OTHER_CONDITION, ConditionAnswer.of(Recorded.YES)
                .with(Detail.TEXT, "MS"));
        var booked = booked(answers, swedish(Region.NECK, 2));
        visits.nothingNew(booked.session(), booked.client());
        open(booked.session());
        var form = naming();
        test(conditions(form)).selectItem(Texts.label(Condition.NERVE_DISEASE));
        children(form, TextField.class).getLast().setValue("she has multiple sclerosis");
        visits.confirmAgain(booked.client(), answers.with(Condition.STOMACH_ULCER, ConditionAnswer.of(Recorded.YES)));

        test(children(form, Button.class).getLast()).click();

        assertThat(words(NoteBox.class)).anySatisfy(note -> assertThat(note)
                .contains("Somebody changed the intake in the meantime").contains("Nothing was saved"));
        assertThat(intakes.latest(booked.client()).orElseThrow().answers().of(Condition.NERVE_DISEASE))
                .isEqualTo(ConditionAnswer.DENIED);
        assertThat(findingIds()).contains("SCR-999");
    }

    /** Wherever it stands: open, or behind a fold. */
    private FindingItem finding(String id) {
        unfold();
        return find(FindingItem.class).all().stream()
                .filter(item -> children(item, Anchor.class).stream().anyMatch(link -> link.getText().equals(id)))
                .findFirst()
                .orElseThrow();
    }

    /** Opens every fold of findings. */
    private void unfold() {
        find(Button.class).all().stream().filter(fold -> fold.getText().matches(".*\\(\\d+\\)|and \\d+ more"))
                .filter(fold -> !"true".equals(fold.getElement().getAttribute("aria-expanded")))
                .forEach(fold -> test(fold).click());
    }

    /** The form that names what the client told, opened. */
    private NamingForm naming() {
        press("It is a condition that we ask about");
        return find(NamingForm.class).single();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Condition> conditions(NamingForm form) {
        return children(form, ComboBox.class).getFirst();
    }
}

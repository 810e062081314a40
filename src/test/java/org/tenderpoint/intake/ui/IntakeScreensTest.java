package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.ANEURYSM;
import static org.tenderpoint.vocabulary.facts.Condition.ANTICOAGULANT;
import static org.tenderpoint.vocabulary.facts.Condition.ARTHRITIS;
import static org.tenderpoint.vocabulary.facts.Condition.CLOT_NOW_OR_SUSPECTED;
import static org.tenderpoint.vocabulary.facts.Condition.HERNIATED_DISC;
import static org.tenderpoint.vocabulary.facts.Condition.HIGH_BLOOD_PRESSURE;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.RECENT_SURGERY;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeAnswers.ElapsedTime;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.ui.DetailFields.SinceField;
import org.tenderpoint.intake.ui.IntakeForm.StillOpen;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.intake.ui.IntakeView.AnsweredElsewhere;
import org.tenderpoint.intake.ui.IntakeView.MeanwhileConfirmed;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.AnswerField;

@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-04")
class IntakeScreensTest extends OnScreen {

    @Autowired
    private ClientService clients;

    @Autowired
    private IntakeService intakes;

    @Autowired
    private PracticeService practice;

    @Autowired
    private Clock clock;

    @Autowired
    private SelfIntakeLinkService selfIntake;

    @Autowired
    private TestUsers users;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcTemplate jdbc;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = clients.create(new ClientDetails(
                "Hannah Lindqvist", Optional.of(LocalDate.of(1980, 5, 17)), "020 7946 0001", "", PreferredChannel.PHONE,
                "",
                Locale.ENGLISH, EmergencyContact.NONE, "", "", Optional.empty()));
    }

    @Test
    void nothingIsChosenBeforehand() {
        openIntake();

        assertThat(find(Button.class).all().stream().filter(button -> button.hasClassName("intake-section"))
                .map(button -> button.getElement().getTextRecursively()))
                .as("read out as they are seen").contains("Consent 0/3 answered");
        for (var section : List.of("Spine and joints", "Heart and blood", "Skin and feeling", "Other health",
                "Surgery and injury", "Anything else")) {
            go(section);
            assertThat(find(ConditionQuestion.class).all()).isNotEmpty();
            assertThat(find(AnswerField.class).all()).extracting(AnswerField::getValue)
                    .containsOnly(Recorded.NOT_ASKED);
        }
        assertThat(intakes.latest(client)).isEmpty();
    }

    @Test
    void anEmptyIntakeIsNotConfirmedAndSaysWhatIsOpen() {
        openIntake();

        pressFirst("Confirm intake");

        assertThat(find(StillOpen.class).single().getElement().getTextRecursively())
                .contains("46 questions are open", "Herniated", "and 39 more", "Consent to treatment");
        assertThat(intakes.latest(client)).isEmpty();
    }

    @Test
    void anIntakeThatHasBegunJudgesOnlyWhatWasAnsweredAndTheLastAnswerStandsFirst() {
        openIntake();
        assertThat(verdict()).isEqualTo("So far");
        assertThat(sideFindings()).as("nothing was told").isEmpty();

        answer(SCOLIOSIS, Recorded.NO);
        assertThat(verdict()).isEqualTo("So far");

        answer(HERNIATED_DISC, Recorded.YES);
        assertThat(verdict()).as("its details are still being told").isEqualTo("So far");
        assertThat(find(Verdict.class).single().getElement().getTextRecursively())
                .contains("Herniated (“slipped”) disc: what to keep to follows");
        assertThat(sideFindings()).isEmpty();

        answer(ARTHRITIS, Recorded.NO);
        assertThat(verdict()).as("what was left open counts as unknown").isNotEqualTo("So far");
        assertThat(sideFindings()).anyMatch(title -> title.startsWith("Herniated disc"));

        answer(OSTEOPOROSIS, Recorded.YES);
        answer(ARTHRITIS, Recorded.DONT_KNOW);
        assertThat(sideFindings().getFirst()).as("worst first of what is new")
                .isEqualTo("Osteoporosis, severity not known, fragility fracture not ruled out");
        assertThat(sideFindings()).as("both rules of it as one").doesNotHaveDuplicates();

        answerAllWithNo();
        assertThat(sideFindings()).as("what a no took back").noneMatch(title -> title.startsWith("Clot or infection"));
    }

    @Test
    void anAnswerThatWantsADoctorSoonSaysBesideItHowSoon() {
        openIntake();
        go("Heart and blood");

        answer(CLOT_NOW_OR_SUSPECTED, Recorded.YES);

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Medical assessment today.What to keep to");
    }

    private String verdict() {
        return find(Verdict.class).single().getElement().getTextRecursively().split("\n")[0].replaceAll(
                "(So far|Clear|Adapt the session|Ask the doctor first|Not today).*", "$1");
    }

    /** The titles of what is said beside the intake, but for what unfolds. */
    private List<String> sideFindings() {
        return find(H3.class).all().stream().map(H3::getText).toList();
    }

    @Test
    void theSectionBelowOnTheSamePageIsShownAsItStands() {
        openIntake();
        go("Preferences");
        var shown = find(TextArea.class).all();

        go("Anything else");

        assertThat(find(TextArea.class).all()).isNotEmpty().isEqualTo(shown);
    }

    @Test
    void theOneOpenQuestionIsOpenedWhenConfirmingFails() {
        openIntake();
        for (var section : List.of("Spine and joints", "Skin and feeling", "Other health", "Surgery and injury")) {
            go(section);
            pressFirst("No to all others");
        }
        go("Anything else");
        pressFirst("No, nothing else");
        pressFirst("Confirm intake");

        assertThat(question(ANTICOAGULANT)).isNotNull();
    }

    @Test
    void anOrdinaryClientIsDoneInFewTapsAndDeniedMeansAskedAndDenied() {
        openIntake();
        answerAllWithNo();
        consent();

        pressFirst("Confirm intake");

        var saved = intakes.latest(client).orElseThrow();
        assertThat(saved.number()).isEqualTo(1);
        assertThat(saved.answers().openQuestions()).isEmpty();
        assertThat(saved.answers().of(OSTEOPOROSIS)).isEqualTo(ConditionAnswer.DENIED);
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ClientView");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("First intake");
    }

    @Test
    void aClientWhoAgreesToEverythingSaysSoOnceAndSignsWithTheirName() {
        openIntake();
        go("Consent");

        pressFirst("Yes to all three");

        assertThat(find(AnswerField.class).all()).extracting(AnswerField::getValue).containsOnly(Recorded.YES);
        assertThat(textField("Signed by").getValue()).isEqualTo("Hannah Lindqvist");
    }

    @Test
    void pressingTheSectionThatIsShownLosesNoAnswerThatIsBeingPressed() {
        openIntake();
        var answer = question(SCOLIOSIS);

        go("Spine and joints");

        assertThat(question(SCOLIOSIS)).isSameAs(answer);
    }

    /** As somebody for whom no other test books a session now. */
    @Test
    @As({Role.THERAPIST, Role.FRONT_DESK})
    void aFirstIntakeIsConfirmedIntoTheVisitThatFollows() {
        openIntake();
        answerAllWithNo();
        consent();

        pressFirst("Confirm: client is here");

        assertThat(intakes.latest(client)).isPresent();
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("ArrivalView");
        var session = Id.parse(location().split("/")[1], SessionId::new).orElseThrow();
        openIntake();
        assertThat(find(Button.class).withText("Confirm: client is here").exists()).as("the next ones are not")
                .isFalse();
        var fromScreening = new Location(IntakeNavigation.preferencesRoute(client, session));
        UI.getCurrent().navigate(fromScreening.getPath(), fromScreening.getQueryParameters());
        assertThat(find(PreferencesSection.class).exists()).isTrue();
        pressFirst("Confirm intake");
        assertThat(location()).isEqualTo("sessions/" + session + "/screening");
    }

    private static String location() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @Test
    void noToAllOthersLeavesWhatWasAnsweredAndCanBeUndone() {
        openIntake();
        answer(SCOLIOSIS, Recorded.DONT_KNOW);

        pressFirst("No to all others");
        assertThat(question(HIGH_BLOOD_PRESSURE)).as("it goes on to the next section").isNotNull();
        go("Spine and joints");
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.NO);

        undo();
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.NOT_ASKED);
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.DONT_KNOW);
    }

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
    void whatWasTypedSurvivesALostSession() {
        openIntake();
        answer(SCOLIOSIS, Recorded.YES);
        answer(HERNIATED_DISC, Recorded.YES);
        type(HERNIATED_DISC, Detail.SINCE, "some time ago");
        go("Preferences");
        type("Goals", "Sleep 🌙 睡得更好");

        UI.getCurrent().navigate("clients");
        openIntake();

        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getValue()).isEqualTo("some time ago");
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).isInvalid()).isTrue();
        go("Preferences");
        assertThat(area("Goals").getValue()).isEqualTo("Sleep 🌙 睡得更好");
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

    @Test
    void aNewVersionStartsFromTheLastAndAsksAgainWhatCountsOnlyForNow() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless().with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES)));
        openIntake();
        go("Heart and blood");
        assertThat(question(Condition.CLOT_NOW_OR_SUSPECTED).getValue()).as("told today").isEqualTo(Recorded.NO);
        answer(Condition.ANEURYSM, Recorded.DONT_KNOW);
        answer(Condition.ANEURYSM, Recorded.NO);

        ((SettableClock) clock).pass(Duration.ofDays(1));
        openIntake();

        // the form begins where something is open, also of a draft
        assertThat(question(Condition.CLOT_NOW_OR_SUSPECTED).getValue()).isEqualTo(Recorded.NOT_ASKED);
        go("Spine and joints");
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.NO);
        go("Other health");
        assertThat(question(Condition.INFECTION_OR_FEVER_NOW).getValue()).isEqualTo(Recorded.NOT_ASKED);
        pressFirst("No to all others");
        go("Heart and blood");
        pressFirst("No to all others");
        pressFirst("Confirm intake");

        assertThat(intakes.latest(client).orElseThrow().number()).isEqualTo(2);
        assertThat(intakes.latest(client).orElseThrow().changes()).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoConfirmedAndWhatAndKeepsWhatWasTyped() {
        var base = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake();
        go("Spine and joints");
        answer(OSTEOPOROSIS, Recorded.DONT_KNOW);
        users.as(users.make("rosa.faster", Role.THERAPIST), () -> intakes.confirm(
                client, Optional.of(base.id()), base.answers().with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES))));

        pressFirst("Confirm intake");

        assertThat(find(MeanwhileConfirmed.class).single().getElement().getTextRecursively())
                .contains("Rosa Faster has confirmed version 2", "Scoliosis: No → Yes");
        go("Spine and joints");
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);

        pressFirst("Confirm intake");
        var merged = intakes.latest(client).orElseThrow();
        assertThat(merged.number()).isEqualTo(3);
        assertThat(merged.changes()).extracting(change -> change.key()).containsExactly("osteoporosis");
    }

    @Test
    void whatEachOfTwoEditorsAddedStaysAlsoOfAVersionBetween() {
        var base = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake();
        go("Spine and joints");
        answer(SCOLIOSIS, Recorded.YES);
        var anotherVersion = users.as(users.make("rosa.before", Role.THERAPIST), () -> intakes.confirm(
                client, Optional.of(base.id()), base.answers().withMedicines("magnesium")));
        users.as(users.make("rosa.faster", Role.THERAPIST), () -> intakes.confirm(
                client, Optional.of(anotherVersion.id()), anotherVersion.answers()
                        .with(SCOLIOSIS, ConditionAnswer.of(Recorded.DONT_KNOW))
                        .with(Condition.EPILEPSY, ConditionAnswer.of(Recorded.YES))));
        pressFirst("Confirm intake");

        assertThat(find(MeanwhileConfirmed.class).single().getElement().getTextRecursively())
                .contains("Medicines", "magnesium");
        go("Spine and joints");
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().answers()).satisfies(answers -> {
            assertThat(answers.medicines()).isEqualTo("magnesium");
            assertThat(answers.of(SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
            assertThat(answers.of(Condition.EPILEPSY).recorded()).isEqualTo(Recorded.YES);
        });
    }

    @Test
    void whatOnePersonAnswersInTwoTabsIsPutTogetherAndSaid() {
        openIntake();
        go("Spine and joints");
        answer(SCOLIOSIS, Recorded.YES);
        answerEpilepsyInAnotherTab();

        answer(OSTEOPOROSIS, Recorded.DONT_KNOW);

        var kept = drafts.load(IntakeDraft.key(client), IntakeDraft.class).orElseThrow().value().answers();
        assertThat(kept.of(Condition.EPILEPSY).recorded()).as("answered in the other tab").isEqualTo(Recorded.YES);
        assertThat(kept.of(SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
        assertThat(kept.of(OSTEOPOROSIS).recorded()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(find(AnsweredElsewhere.class).single().getElement().getTextRecursively())
                .contains("in another tab", "Epilepsy");
        go("Other health");
        assertThat(question(Condition.EPILEPSY).getValue()).isEqualTo(Recorded.YES);
    }

    @Test
    void whatWasAnsweredInAnotherTabIsShownBeforeAnIntakeIsConfirmed() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake();
        go("Spine and joints");
        answer(SCOLIOSIS, Recorded.YES);
        answerEpilepsyInAnotherTab();

        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().number()).as("read it first").isEqualTo(1);
        assertThat(find(AnsweredElsewhere.class).exists()).isTrue();

        pressFirst("Confirm intake");
        var answers = intakes.latest(client).orElseThrow().answers();
        assertThat(answers.of(Condition.EPILEPSY).recorded()).isEqualTo(Recorded.YES);
        assertThat(answers.of(SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
    }

    private void answerEpilepsyInAnotherTab() {
        var key = IntakeDraft.key(client);
        var first = drafts.load(key, IntakeDraft.class).orElseThrow().value();
        ((SettableClock) clock).pass(Duration.ofSeconds(20));
        drafts.save(key, new IntakeDraft(first.base(),
                first.answers().with(Condition.EPILEPSY, ConditionAnswer.of(Recorded.YES)), Map.of(),
                Optional.empty()));
    }

    @Test
    void aVersionIsReadWithWhatItChanged() {
        var first = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        var second = intakes.confirm(
                client, Optional.of(first.id()), first.answers().with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES)));

        IntakeNavigation.version(second.id());

        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Intake version 2", "What changed", "Scoliosis", "Version 1");
        pressFirst("Version 1");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Intake version 1");
    }

    @ParameterizedTest
    @CsvSource({
            "therapist, Asked by the therapist", "front_desk, Asked at the front desk",
            "kiosk, Filled in on the tablet",
            "link, Sent by the client"
    })
    void aVersionSaysOnWhichWayItsAnswersCame(String channel, String words) {
        var version = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        jdbc.update("update intake_versions set channel = ? where id = ?", channel, version.id().value());

        IntakeNavigation.version(version.id());

        assertThat(getCurrentView().getElement().getTextRecursively()).contains(words);
    }

    @Test
    @As(Role.FRONT_DESK)
    void theFrontDeskCannotOpenAnIntake() {
        UI.getCurrent().navigate(IntakeNavigation.route(client));

        assertThat(getCurrentView()).isNotInstanceOf(IntakeView.class);
    }

    @Test
    void onlyAccessThatSomebodyHasCanBeWithdrawn() {
        UI.getCurrent().navigate("clients/" + client + "/self-intake");
        assertThat(find(Button.class).withText("Withdraw access").exists()).isFalse();

        selfIntake.handOver(client);
        UI.getCurrent().navigate("account");
        UI.getCurrent().navigate("clients/" + client + "/self-intake");
        pressFirst("Withdraw access");

        assertThat(find(Button.class).withText("Withdraw access").exists()).isFalse();
    }

    private void openIntake() {
        UI.getCurrent().navigate(IntakeNavigation.route(client));
        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
    }

    private void go(String section) {
        find(Button.class).all().stream()
                .filter(button -> button.hasClassName("intake-section")
                        && button.getElement().getTextRecursively().startsWith(section + " "))
                .findFirst()
                .ifPresent(button -> test(button).click());
    }

    private void answerAllWithNo() {
        for (var section : List.of("Spine and joints", "Heart and blood", "Skin and feeling", "Other health",
                "Surgery and injury")) {
            go(section);
            pressFirst("No to all others");
        }
        go("Anything else");
        pressFirst("No, nothing else");
    }

    private void consent() {
        go("Consent");
        find(AnswerField.class).all().forEach(field -> setByUser(field, Recorded.YES));
    }

    private AnswerField question(Condition condition) {
        var question = find(ConditionQuestion.class).all().stream()
                .filter(one -> one.condition() == condition)
                .findFirst()
                .orElseThrow();
        return find(AnswerField.class, question).all().getFirst();
    }

    private void answer(Condition condition, Recorded recorded) {
        setByUser(question(condition), recorded);
    }

    /** As the browser would: through the radio buttons inside the field. */
    @SuppressWarnings("unchecked")
    private void setByUser(AnswerField field, Recorded recorded) {
        var radios = (com.vaadin.flow.component.radiobutton.RadioButtonGroup<Recorded>) field.getChildren()
                .filter(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class::isInstance)
                .findFirst()
                .orElseGet(() -> (Component) (Object) field.getElement().getComponent().orElseThrow());
        test(radios).selectItem(Texts.label(recorded));
    }

    private DateField dateField(Condition condition, Detail detail) {
        var question = find(ConditionQuestion.class).all().stream()
                .filter(one -> one.condition() == condition)
                .findFirst()
                .orElseThrow();
        return find(DateField.class, question).single();
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

    private void type(Condition condition, Detail detail, String text) {
        test((TextField) dateField(condition, detail)).setValue(text);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        find(TextArea.class).withLabel(label).all().stream().findFirst().ifPresentOrElse(
                area -> test(area).setValue(text), () -> test(textField(label)).setValue(text));
    }
}

package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.BroughtClients;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.CheckInService;
import org.tenderpoint.followup.CheckInTap;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.TryRecord;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

@ScreenTest
@ViewPackages(classes = CallView.class)
@As(Role.THERAPIST)
@Tag("UC-13")
class CallViewTest extends OnCall {

    @Autowired
    FeedbackService feedback;
    @Autowired
    Contacts contacts;
    @Autowired
    AlertService alerts;
    @Autowired
    CheckInLinkService links;
    @Autowired
    CheckInService checkIns;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @Autowired
    BroughtClients brought;
    @Autowired
    TransactionOperations transaction;

    @Test
    void anOpenCallWithSomebodyWhoWasErasedSaysSo() {
        var made = call("Erna Erased", 50);
        transaction.executeWithoutResult(_ -> brought.takeBack(List.of(made.client())));

        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));

        assertThat(texts()).anyMatch(line -> line.contains("somebody has removed this"));
        keys("y");
        assertThat(texts()).anyMatch(line -> line.contains("somebody has removed this"));
    }

    @Test
    void theNextQuestionAndAChangedResultAreReadOutByOneVoice() {
        call("Olga One", 50);
        toSoreness();
        keys("6", "7");

        var spoken = find(Paragraph.class).all().stream()
                .filter(words -> words.getElement().hasAttribute("aria-live")).toList();
        assertThat(spoken).hasSize(1);
        assertThat(spoken.getFirst().getElement().getTextRecursively()).startsWith("So far: ");
        assertThat(find(Div.class).all()).noneMatch(one -> one.getElement().hasAttribute("aria-live"));
    }

    @Test
    void theNumberInTheHeaderIsDialledByATap() {
        call("Dora Dial", 50);

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("tel:02079460001");
    }

    @Test
    void whoDecidesForAClientStandsBesideTheNumber() {
        var made = scene.finished("Mia Minor", Duration.ofHours(50));
        jdbc.sql("update clients set guardian = 'Paula Minor, mother' where id = ?").params(made.client().value())
                .update();

        navigate("follow-ups/" + made.id() + "/call", CallView.class);

        var number = find(Anchor.class).all().stream().filter(one -> one.hasClassName("call-phone")).findFirst();
        assertThat(number.orElseThrow().getParent().orElseThrow().getElement().getTextRecursively())
                .contains("Guardian, or person who decides: Paula Minor, mother");
    }

    @Test
    void whoDecidesForAMinorIsGreetedAndAnAdultIsGreetedByName() {
        var made = scene.finished("Mila Minor", Duration.ofHours(50));
        jdbc.sql("update clients set guardian = 'Paula Minor, mother', birth_date = ? where id = ?")
                .params(LocalDate.now(ZoneOffset.UTC).minusYears(17), made.client().value()).update();

        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(texts()).anyMatch(line -> line.startsWith("“Hello Paula Minor, ")
                && line.contains("about the massage of Mila Minor on"));

        jdbc.sql("update clients set birth_date = ? where id = ?")
                .params(LocalDate.now(ZoneOffset.UTC).minusYears(19), made.client().value()).update();
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(texts()).anyMatch(line -> line.startsWith("“Hello Mila Minor, "));
    }

    @Test
    void anEmergencyShowsTheNumberAtOnceAndStaysKnown() {
        var made = call("Eli Now", 50);
        keys("y", "y", "y");

        assertThat(verdict()).isEqualTo("Call the emergency number");
        assertThat(find(AlertStrip.class).all()).hasSize(1);
        assertThat(texts()).anyMatch(text -> text.contains("999"));
        assertThat(alerts.open()).anyMatch(alert -> alert.followUp().equals(made.id()));
        assertThat(save().isEnabled()).as("an emergency is saved without the rest").isTrue();
        assertThat(((CallView) getCurrentView()).shows(alerts.about(made.client().value()).getFirst()))
                .as("no strip asks for the call that is being made").isTrue();
    }

    @Test
    @Tag("UC-15")
    void whereToldToSaveAtOnceOneCan() {
        call("Eli Phone", 50);
        keys("y", "y", "y");

        test(find(Button.class, find(AlertStrip.class).single()).single()).click();

        assertThat(texts()).contains("Call 999 now.");
    }

    @Test
    @Tag("UC-15")
    void anAlertByLinkDuringTheCallIsNotKeptFromWhoIsCalling() {
        users.practiceByLink();
        var made = call("Lina Link", 50);
        keys("y", "n", "n");
        var link = links.make(made.id()).address();
        var ticket = LinkTicket.opened(link.substring(link.lastIndexOf('/') + 1), Optional.empty());
        for (var tap : List.of(
                new CheckInTap(CheckInScript.SORE, Map.of("sore", List.of("never"))),
                new CheckInTap(CheckInScript.SAFETY, Map.of("line", List.of("line_a"), "go", List.of("all"))))) {
            checkIns.answer(ticket, checkIns.open(ticket).orElseThrow().round(), tap);
        }
        var alert = alerts.about(made.client().value()).getFirst();
        var view = (CallView) getCurrentView();

        assertThat(view.shows(alert)).isFalse();
        keys("n");
        assertThat(view.shows(alert)).as("what the call itself has heard is milder").isFalse();
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        assertThat(((CallView) getCurrentView()).shows(alert)).as("it stands above the script").isTrue();
    }

    @Test
    void whoeverIsOnACallIsToldThatTheClientHasAnsweredElsewhereMeanwhile() {
        answeredMeanwhile(made -> feedback.giveAtArrival(made.id(), FollowUpScene.fine()), "Told at arrival");
    }

    @Test
    void aCallThatIsOpenTwiceSaysThatItWasSavedInTheOther() {
        answeredMeanwhile(
                made -> feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.fine())), "Told in a call");
    }

    private void answeredMeanwhile(Consumer<FollowUpScene.Made> answer, String source) {
        var made = call("Lena Link", 50);
        keys("y");
        var shows = find(Button.class).withText("Show these answers");
        assertThat(shows.all()).isEmpty();

        // a database keeps fewer digits than a clock gives, and may round up
        ((SettableClock) clock).set(clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(1));
        answer.accept(made);

        assertThat(soon(() -> !shows.all().isEmpty())).isTrue();
        test(shows.single()).click();
        assertThat(shows.all()).isEmpty();
        assertThat(texts()).anyMatch(line -> line.startsWith(source));
    }

    @Test
    void theCallThatAnAlertIsAboutSaysWhatItSaysAndSpeaksAsAPersonDoes() {
        var made = call("Ella Einmal", 50);
        assertThat(texts()).noneMatch(text -> text.contains("1 of 1"));
        keys("y", "y", "y");
        test(save()).click();

        UI.getCurrent().navigate("account");
        navigate("follow-ups/" + made.id() + "/call", CallView.class);

        var alert = alerts.about(made.client().value()).getFirst();
        assertThat(((CallView) getCurrentView()).shows(alert)).isTrue();
        var other = scene.finished(made.client(), made.therapist(), Duration.ofHours(30), false);
        navigate("follow-ups/" + other.id() + "/call", CallView.class);
        assertThat(((CallView) getCurrentView()).shows(alert)).as("a call about another session").isFalse();
    }

    @Test
    void weakLegsAlwaysLeadToLineDItemByItem() {
        call("Fred Legs", 50);
        keys("y", "n", "n", "y");
        keys("n", "n", "n", "y", "n");
        assertThat(question()).isEqualTo("Weak where");
        keys("3", "Enter");
        assertThat(question()).isEqualTo("Weakness getting worse");
        keys("u");
        assertThat(question()).isEqualTo("Numb between the legs");
    }

    @Test
    void aCallThatIsTakenUpAgainGoesOnWhereItStopped() {
        var made = call("Hugo Again", 50);
        keys("y", "n", "n");

        navigate("follow-ups/" + made.id() + "/call", CallView.class);

        assertThat(question()).isEqualTo("Numb, tingling or weak");
    }

    @Test
    void aCallAboutWhatWasToldNamesTheSourceOnceAndAsksWhatIsNotKnown() {
        var made = scene.finished("Rosa Reopened", Duration.ofHours(74));
        calls.take(made.id());
        feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.sore(3, 4)));

        navigate("follow-ups/" + made.id() + "/call", CallView.class);

        var rows = find(AnswerRows.class).single().getElement().getTextRecursively();
        assertThat(rows).contains("Sore now");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .containsOnlyOnce("Told in a call with ");
        assertThat(texts()).noneMatch(text -> text.contains("Nobody has"));
        assertThat(question()).isEqualTo("A good time");
    }

    @Test
    void aBadTimeAsksFourLinesAndWeaknessAndThenForABetterOne() {
        call("Ines Later", 50);
        keys("n");
        assertThat(question()).isEqualTo("Chest pain, hard to breathe, coughing blood");
        assertThat(texts()).anyMatch(text -> text.contains("One thing only, then."));
        keys("n", "n");
        assertThat(question()).isEqualTo("Weak arms");
        keys("n", "n", "n");
        assertThat(question()).isEqualTo("Numb between the legs, bladder, bowels, sexual feeling");
        keys("n");
        assertThat(question()).isEqualTo("Anything else new");
        keys("n");
        assertThat(find(EndCallPanel.class).all()).hasSize(1);
    }

    @Test
    void whatElseIsNewIsWrittenDownInTheClientsOwnWords() {
        call("Ida Words", 50);
        keys("y", "n", "n", "n", "n", "n", "n", "n", "n", "y");
        assertThat(question()).isEqualTo("What else is new");
        keys("8", "Enter");
        assertThat(question()).isEqualTo("In their own words");
        test(find(TextField.class).single()).setValue("my  stomach\nis funny");
        test(find(Button.class).withText("Continue").single()).click();
        assertThat(question()).isEqualTo("What is new: over again");
        assertThat(texts()).contains("my stomach is funny");
    }

    @Test
    void twoCallersCannotTakeTheSameRow() {
        var made = scene.finished("Kate Once", Duration.ofHours(50));
        var other = users.make("other.therapist", Role.THERAPIST);
        users.as(other, () -> {
            calls.take(made.id());
            return true;
        });

        navigate("follow-ups/" + made.id() + "/call", FollowUpsView.class);
    }

    @Test
    void anUnknownAddressGivesAPageThatHelps() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                () -> navigate("follow-ups/" + java.util.UUID.randomUUID() + "/call", CallView.class))).isNotNull();
    }

    @Test
    @As(Role.FRONT_DESK)
    void aCallThatWasRecordedOfTheWrongClientIsTakenBackAtOnceOrLater() {
        var made = call("Wanda Not Rung", 50);
        test(find(Button.class).withText("No answer").single()).click();
        assertThat(tried(made)).hasSize(1);

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(tried(made)).isEmpty();

        calls.attempt(made.id(), TryOutcome.DECLINED, Optional.empty(), "");
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        test(find(Button.class).withText("Last call recorded by mistake").single()).click();

        assertThat(tried(made)).isEmpty();
        assertThat(find(Button.class).withText("Last call recorded by mistake").exists()).isFalse();
    }

    private List<TryRecord> tried(FollowUpScene.Made made) {
        return calls.open(made.id()).orElseThrow().tries();
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskSeesTheScriptAndNothingThatIsStored() {
        call("Lily Front", 74);
        toSoreness();
        keys("3", "4");

        assertThat(verdict()).isEqualTo("Therapist speaks to client");
        assertThat(texts()).noneMatch(
                text -> text.contains("On record") || text.contains("Deep tissue") || text.startsWith("TRI-"));
    }

    @Test
    void aTherapistSeesWhatWasDoneAndWhy() {
        call("Mona Full", 74);
        toSoreness();
        keys("3", "4");

        assertThat(texts()).anyMatch(text -> text.startsWith("TRI-"));
        assertThat(find(com.vaadin.flow.component.html.DescriptionList.Description.class).all())
                .anyMatch(fact -> fact.getText().contains("Deep tissue"));
    }

    @Test
    void theEndSaysInALineWhatComesNextAndWhoDoesIt() {
        call("Olaf Next", 74);
        toSoreness();
        keys("3", "4");
        test(save()).click();

        assertThat(texts()).anySatisfy(line -> assertThat(line).startsWith("Next call: you, ")
                .contains("Adjusted for the next session: Lower back: 2 at most")
                .endsWith("You see it when you plan."));
    }

    @Test
    void placesThatGetTheSameAreNamedTogether() {
        var made = scene.finished("Olga Next", Duration.ofHours(74));
        when(work.of(made.session())).thenReturn(Optional.of(new DoneWork(
                made.session(), made.client(), made.therapist(), made.end(), 60,
                List.of(new Work(BodyPart.of(Region.LOWER_BACK), Modality.DEEP_TISSUE, 4, 20),
                        new Work(BodyPart.of(Region.UPPER_BACK), Modality.DEEP_TISSUE, 4, 20)),
                OptionalInt.empty())));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        toSoreness();
        keys("3", "4");
        test(save()).click();

        assertThat(texts()).anySatisfy(line -> assertThat(line)
                .contains("Adjusted for the next session: Upper back, Lower back: 2 at most"));
    }

    @Test
    void ofAPlaceToAvoidNothingElseIsSaid() {
        var made = scene.finished("Oda Next", Duration.ofHours(100));
        when(work.of(made.session())).thenReturn(Optional.of(new DoneWork(
                made.session(), made.client(), made.therapist(), made.end(), 60,
                List.of(new Work(BodyPart.of(Region.LOWER_BACK), Modality.SWEDISH, 2, 20)), OptionalInt.empty())));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        toSoreness();
        keys("7", "8", "2", "2", "l", "Enter", "1", "Enter");
        test(save()).click();

        assertThat(texts()).anySatisfy(line -> assertThat(line)
                .contains("Adjusted for the next session: Avoid: Lower back; ")
                .doesNotContain("min at most"));
    }

    @Test
    @As(Role.FRONT_DESK)
    @Tag("UC-15")
    void frontDeskAsksWhatTheDoctorSaidAndKeepsItForATherapist() {
        var made = scene.finished("Paula Doctor", Duration.ofHours(60));
        feedback.give(made.id(), FollowUpScene.draft(FollowUpScene.sore(7, 8)));
        ((SettableClock) clock).pass(Duration.ofDays(4));
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        var form = find(LevelPanel.SaidForm.class).single();

        test(find(TextField.class, form).withLabel("Doctor\u2019s name").single()).setValue("Dr Moss");
        test(find(TextArea.class, form).withLabel("What was said").single()).setValue("A torn fibre");
        test(find(TextArea.class, form).withLabel("Limits for the massage").single()).setValue("not the left leg");
        find(ComboBox.class, form).single().setValue(DoctorFound.SMALL);
        test(find(Button.class, form).withText("Save").single()).click();

        assertThat(texts()).contains("A therapist confirms it; until then it ends nothing.");
        assertThat(jdbc.sql("select doctors_limits from recorded_answers where follow_up_id = ?")
                .param(made.id().value()).query(String.class).single()).isEqualTo("not the left leg");
    }

    @Test
    @As(Role.FRONT_DESK)
    void whoWasSentBeforeTheSessionIsAskedBothInOneCall() {
        var made = scene.finished("Paul Both", Duration.ofHours(50));
        contacts.planDoctorsAnswer(
                contacts.find(made.id()).orElseThrow(), clock.instant().plus(Duration.ofDays(1)), clock.instant());
        navigate("follow-ups/" + made.id() + "/call", CallView.class);
        var form = find(LevelPanel.SaidForm.class).single();
        test(find(TextField.class, form).withLabel("Doctor\u2019s name").single()).setValue("Dr Moss");
        test(find(TextArea.class, form).withLabel("What was said").single()).setValue("It was the ear");
        find(ComboBox.class, form).single().setValue(DoctorFound.NOTHING);

        test(find(Button.class, form).withText("Save").single()).click();

        assertThat(getCurrentView()).isInstanceOf(CallView.class);
        toSoreness();
        assertThat(calls.open(made.id()).orElseThrow().awaitsDoctor()).isFalse();
        assertThat(said(made, SafetyLine.A.code())).containsExactly("no");
    }

    @Test
    void nobodyIsAskedAboutADoctorWhoWasSentToNone() {
        call("Paul Well", 50);

        assertThat(find(LevelPanel.SaidForm.class).all()).isEmpty();
        assertThat(find(DoctorAsked.class).all()).isEmpty();
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskIsToldTheNextCallAndNotWhatChanges() {
        call("Pia Desk", 74);
        toSoreness();
        keys("3", "4");
        test(save()).click();

        assertThat(texts()).anyMatch(line -> line.startsWith("Next call: you, "))
                .noneMatch(line -> line.contains("Adjusted"));
    }

    @Test
    void whatElseTheClientSaysIsKeptWithControlCharactersLeftOut() {
        var made = call("Nina Note", 50);
        keys("y");
        test(find(TextArea.class).single()).setValue("Schläft gut 😀\u0000");
        assertThat(calls.open(made.id()).orElseThrow().note()).isEqualTo(Phrase.typed("Schläft gut 😀"));
    }
}

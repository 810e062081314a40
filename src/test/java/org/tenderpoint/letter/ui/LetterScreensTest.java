package org.tenderpoint.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterConsentService;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterLine;
import org.tenderpoint.letter.LetterPart;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.LetterRow;
import org.tenderpoint.letter.LetterSection;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.LetterState;
import org.tenderpoint.letter.Letters;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** A letter on the screen: written, kept while it is typed, agreed to, and what stands in its way. */
@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-18")
class LetterScreensTest extends OnScreen {

    @Autowired
    private Letters make;
    @Autowired
    private LetterService letters;
    @Autowired
    private Drafts drafts;
    @Autowired
    private PlanService plans;
    @Autowired
    private FindingService findings;
    @Autowired
    private Visits visits;
    @Autowired
    private ConsentService consents;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private LetterConsentService letterConsents;
    @Autowired
    private LetterSendingService sending;

    @Test
    void lookingAtTheFirstPageMakesNothingAndTheButtonDoes() {
        var session = make.waiting(make.client());
        LetterNavigation.begin(LetterKind.CLEARANCE_REQUEST, session.value());
        assertThat(letters.about(LetterKind.CLEARANCE_REQUEST, session.value())).isEmpty();

        pressLast("Write the letter");

        assertThat(letters.about(LetterKind.CLEARANCE_REQUEST, session.value())).hasSize(1);
        assertThat(text()).contains("Why we write");
        assertThat(find(Image.class).all()).as("pages").isNotEmpty();
    }

    @Test
    void thatTheClientSaidNoToLettersIsReadBeforeOneIsWritten() {
        var client = make.client();
        var session = make.waiting(client);
        LetterNavigation.begin(LetterKind.CLEARANCE_REQUEST, session.value());
        assertThat(find(NoteBox.class).exists()).isFalse();

        consents.refuse(client, ConsentKind.REFERRAL);
        UI.getCurrent().navigate("today");
        LetterNavigation.begin(LetterKind.CLEARANCE_REQUEST, session.value());

        assertThat(find(NoteBox.class).single().getElement().getTextRecursively())
                .startsWith("The client has said no to referrals and letters.");
        segments().setValue(RecipientKind.CLIENT);
        assertThat(find(NoteBox.class).exists()).as("who takes it along decides alone").isFalse();
    }

    @SuppressWarnings("unchecked")
    private Segments<RecipientKind> segments() {
        return find(Segments.class).all().getFirst();
    }

    @Test
    void aSessionThatWasPutOffStillLeadsToTheLetter() {
        var session = make.waiting(make.client());
        plans.defer(session, "Her doctor looks first", Optional.empty());

        UI.getCurrent().navigate("sessions/" + session + "/screening");
        assertThat(find(Anchor.class).withText("Ask the doctor by letter").single().getHref())
                .contains(session.toString());
        LetterNavigation.begin(LetterKind.CLEARANCE_REQUEST, session.value());
        pressLast("Write the letter");

        assertThat(letters.about(LetterKind.CLEARANCE_REQUEST, session.value())).hasSize(1);
    }

    @Test
    void whatWasTypedAtTheDoorStandsInTheLetterAsALineOfItsOwn() {
        var client = visits.client("Lena Ladder", Visits.harmless().with(Condition.RECENT_INJURY,
                ConditionAnswer.of(Recorded.YES).with(Detail.HIGH_ENERGY, "yes").with(Detail.SEEN_BY_DOCTOR, "yes")));
        var session = visits.planned(client, Visits.swedish(Region.NECK, 2));
        visits.nothingNew(session, client);
        findings.answerAsk(session, "SCR-225", "fell from a ladder");

        var letter = make.begun(session, RecipientKind.DOCTOR, Locale.ENGLISH);

        assertThat(letter.content().sections()).filteredOn(part -> part.part() == LetterPart.ASKED)
                .flatExtracting(LetterSection::lines).extracting(LetterLine::words)
                .contains("Noted: fell from a ladder");
    }

    @Test
    void aLineGoesInOneTapAndComesBackByAnUndo() {
        var letter = shown();
        int before = lines();

        test(find(Button.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").startsWith("Remove: Kidney"))
                .findFirst().orElseThrow())
                .click();

        assertThat(lines()).isEqualTo(before - 1);
        assertThat(drafts.load(TypedLetter.key(letter.id()), TypedLetter.class)).as("kept as it was typed").isPresent();
        pressLast("Undo");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void itIsSavedAgreedToAndCanThenBePrinted() {
        var letter = shown();
        test(textField("To")).setValue("Dr Sommer");
        assertThat(text()).contains("Save the letter first");

        pressLast("Save");
        assertThat(text()).contains("This is exactly the file that is sent.", "Nobody has agreed to this version yet.");
        assertThat(find(TextArea.class).exists()).as("the fields do not push what follows away").isFalse();
        pressLast("Record consent");

        assertThat(make.open(letter.id()).state()).isEqualTo(LetterState.CONSENTED);
        assertThat(find(Anchor.class).all()).extracting(one -> one.getElement().getTextRecursively()).contains("Print",
                "Download");
        assertThat(text()).contains("No e-mail address");
        assertThat(find(Anchor.class).all().stream().filter(one -> one.hasClassName("primary")))
                .extracting(one -> one.getElement().getTextRecursively()).containsExactly("Print");
        pressLast("Withdraw consent");
        assertThat(make.open(letter.id()).state()).isEqualTo(LetterState.DRAFT);
    }

    @Test
    void whatWasToldSinceItWasWrittenIsSaidUntilItIsWrittenAgain() {
        var letter = make.saved(make.begun(), "");
        LetterNavigation.open(letter.id());
        assertThat(text()).doesNotContain("The intake has changed");

        var told = intakes.latest(letter.client()).orElseThrow();
        var same = intakes.confirm(letter.client(), Optional.of(told.id()), told.answers());
        LetterNavigation.open(letter.id());
        assertThat(text()).as("confirmed, and nothing else told").doesNotContain("The intake has changed");

        intakes.confirm(letter.client(), Optional.of(same.id()),
                told.answers().with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.YES)));
        LetterNavigation.open(letter.id());
        assertThat(text()).contains("The intake has changed since this letter was last written.");

        var now = make.open(letter.id());
        letters.save(now.id(), now.version(), now.recipient(), now.content());
        LetterNavigation.open(letter.id());
        assertThat(text()).doesNotContain("The intake has changed");
    }

    @Test
    void whatHasLeftMeanwhileIsNeitherWrittenOverNorSaidToStay() {
        var letter = make.agreed("");
        LetterNavigation.open(letter.id());
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);

        pressLast("Do not send");
        assertThat(text()).contains("Handed over once more?");
        assertThat(find(Button.class).withText("Undo").exists()).as("nothing was given up").isFalse();
        assertThat(make.open(letter.id()).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void whoTypesInALetterThatLeavesMeanwhileIsShownIt() {
        var letter = shown();
        test(textField("To")).setValue("Dr Slow");
        var saved = make.saved(letter, "");
        letterConsents.agree(saved.id(), saved.digest(), Letters.SAID);
        sending.byHand(saved.id(), saved.digest(), LetterChannel.POSTED);

        pressLast("Save");
        assertThat(find(Button.class).withText("Keep mine").exists()).isFalse();
        pressLast("Show theirs");
        assertThat(text()).contains("Handed over once more?");
    }

    @Test
    void whoSaidNoToLettersIsAskedOnThePageOfTheirConsent() {
        var letter = shown();
        consents.refuse(letter.client(), ConsentKind.REFERRAL);
        test(textField("To")).setValue("Dr Sommer");
        pressLast("Save");

        assertThat(text()).contains("The client has said no to referrals and letters.");
        assertThat(find(Anchor.class).withText("Consent").single().getHref())
                .isEqualTo("clients/" + letter.client() + "/consent?letter=" + letter.id());
        pressLast("Record consent");
        assertThat(text()).contains("agreed to this text, but wants no letters").doesNotContain("The client agrees");
    }

    @Test
    void thatPageLeadsBackToTheLetter() {
        var letter = shown();
        UI.getCurrent().navigate(IntakeNavigation.consentRoute(letter.client()),
                QueryParameters.of("letter", letter.id().toString()));

        test(find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter("Back to the letter"::equals).isPresent())
                .findFirst().orElseThrow())
                .click();

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("letters/" + letter.id());
    }

    @Test
    void aSavedLetterIsChangedByATapAndAskedAboutAnew() {
        var letter = shown();
        test(textField("To")).setValue("Dr Sommer");
        pressLast("Save");
        pressLast("Record consent");

        pressLast("Change the text");
        test(textField("To")).setValue("Dr Winter");
        pressLast("Save");

        assertThat(make.open(letter.id()).recipient().name()).isEqualTo("Dr Winter");
        assertThat(text()).contains("Nobody has agreed to this version yet.", "Record consent");
    }

    @Test
    void whoeverHandedItOverSaysSoInOneTap() {
        var letter = shown();
        test(textField("To")).setValue("Dr Sommer");
        pressLast("Save");
        pressLast("Record consent");
        assertThat(text()).contains("does not count as sent yet", "Has it been handed over?");

        pressLast("Posted");

        assertThat(make.open(letter.id()).state()).isEqualTo(LetterState.SENT);
        assertThat(text()).contains("Sending history", "Posted \u00b7", "Handed over once more?")
                .doesNotContain("does not count as sent yet");

        pressLast("Undo");
        assertThat(make.open(letter.id()).state()).as("pressed by mistake").isEqualTo(LetterState.CONSENTED);
        assertThat(text()).contains("Has it been handed over?", "not sent");
        pressLast("Posted");
        pressLast("Take it back");
        assertThat(make.open(letter.id()).state()).as("noticed later").isEqualTo(LetterState.CONSENTED);
        assertThat(find(Button.class).withText("Take it back").exists()).isFalse();
    }

    @Test
    void aLetterThatWaitsForTheMailServerIsTakenBackWithoutTouchingTheConsent() {
        var letter = shown();
        test(textField("To")).setValue("Dr Sommer");
        test(textField("E-mail")).setValue("sommer@example.org");
        pressLast("Save");
        pressLast("Record consent");
        pressLast("Send by e-mail");
        assertThat(text()).contains("It waits for the mail server").doesNotContain("Not possible yet",
                "Not by e-mail yet");

        pressLast("Take it back");

        assertThat(make.open(letter.id()).state()).isEqualTo(LetterState.CONSENTED);
        assertThat(text()).contains("The client agrees", "Send by e-mail");
    }

    @Test
    void anotherMailOfALetterThatHasLeftIsTakenBackHereToo() {
        var letter = shown();
        test(textField("To")).setValue("Dr Sommer");
        test(textField("E-mail")).setValue("sommer@example.org");
        pressLast("Save");
        pressLast("Record consent");
        pressLast("Posted");
        pressLast("Send by e-mail");
        assertThat(text()).contains("It waits for the mail server").doesNotContain("Send by e-mail");

        test(find(Button.class).withText("Take it back").all().getFirst()).click();

        assertThat(text()).contains("Send by e-mail", "not sent");
        assertThat(make.open(letter.id()).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void whoAsksForAnotherLanguageIsToldInWhichItWasBegun() {
        var session = make.waiting(make.client());
        var begun = make.begun(session, RecipientKind.DOCTOR, Locale.of("es"));
        LetterNavigation.begin(LetterKind.CLEARANCE_REQUEST, session.value());

        pressLast("Write the letter");

        assertThat(letters.about(LetterKind.CLEARANCE_REQUEST, session.value())).extracting(LetterRow::id)
                .containsExactly(begun.id());
        assertThat(find(Notification.class).all()).extracting(one -> one.getElement().getTextRecursively())
                .anySatisfy(words -> assertThat(words).contains("Spanish", "Do not send"));
    }

    @Test
    void thePasswordIsToldInTheReadersLanguageAndNamesNobody() {
        var letter = make.begun(make.waiting(make.client()), RecipientKind.DOCTOR, Locale.of("es"));
        LetterNavigation.open(letter.id());
        test(textField("To")).setValue("Dra. Núñez");
        test(textField("E-mail")).setValue("nunez@example.org");
        pressLast("Save");
        pressLast("Record consent");
        pressLast("Send by e-mail");

        assertThat(find(Paragraph.class).withClassName("letter-slip").single().getText())
                .startsWith("Linden Street Bodywork: la contraseña de nuestra carta es ").doesNotContain("Hannah");
        assertThat(find(Anchor.class).all()).extracting(one -> one.getElement().getAttribute("href"))
                .anyMatch(address -> address.startsWith("sms:") && address.contains("nuestra%20carta"));
    }

    @Test
    void whatPaperCannotShowIsSaidBesideTheField() {
        var letter = shown();
        test(textField("To")).setValue("Dr Sommer");
        test(textField("The client’s name on paper")).setValue("अनल");

        pressLast("Save");

        assertThat(textField("The client’s name on paper").isInvalid()).isTrue();
        assertThat(textField("The client’s name on paper").getErrorMessage()).contains("अ न ल");
        assertThat(make.open(letter.id()).saved()).isFalse();
    }

    @Test
    void ofTwoWhoWriteTheSlowerSeesItAndLosesNothing() {
        var letter = shown();
        test(textField("To")).setValue("Dr Slow");
        make.saved(letter, "");

        pressLast("Save");
        assertThat(text()).contains("Somebody else has saved this letter in the meantime.");
        assertThat(make.open(letter.id()).recipient().name()).isEqualTo("Dr Sommer");
        pressLast("Keep mine");

        assertThat(make.open(letter.id()).recipient().name()).isEqualTo("Dr Slow");
    }

    @Test
    void theDraftComesBackAfterLeavingThePage() {
        var letter = shown();
        var reason = find(TextArea.class).all().stream()
                .filter(area -> "Why we write".equals(area.getAriaLabel().orElse("")))
                .findFirst().orElseThrow();
        test(reason).setValue("<b>typed</b> and not saved");

        UI.getCurrent().navigate("clients");
        LetterNavigation.open(letter.id());

        assertThat(find(TextArea.class).all()).extracting(TextArea::getValue).contains("<b>typed</b> and not saved");
        assertThat(make.open(letter.id()).content().sections()).filteredOn(one -> one.part() == LetterPart.REASON)
                .noneMatch(one -> one.text().contains("typed"));
    }

    @Test
    void theClientsPageLeadsToTheirLetters() {
        var letter = make.begun();
        UI.getCurrent().navigate(LetterNavigation.listRoute(letter.client()));

        assertThat(text()).contains("Request for clearance", "Draft");
    }

    private LetterRecord shown() {
        var letter = make.begun(make.waiting(make.client()), RecipientKind.DOCTOR, Locale.ENGLISH);
        LetterNavigation.open(letter.id());
        return letter;
    }

    private int lines() {
        return (int) find(Button.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label") != null
                        && button.getElement().getAttribute("aria-label").startsWith("Remove: "))
                .count();
    }
}

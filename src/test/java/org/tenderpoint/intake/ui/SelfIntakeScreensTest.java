package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.HERNIATED_DISC;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.SelfIntakeDifference.Decision;
import org.tenderpoint.intake.SelfIntakeLinkService;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.SelfIntakeService;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.ui.SelfIntakeReview.DifferenceRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** What a client sent, in the therapist's form; and how it is handed out. */
@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-05")
class SelfIntakeScreensTest extends OnScreen {

    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private SelfIntakeLinkService links;
    @Autowired
    private SelfIntakeService self;
    @Autowired
    private SelfIntakeReviewService reviews;
    @Autowired
    private TestUsers users;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = client(LocalDate.of(1984, 3, 12));
    }

    @Test
    void theClientsPageLeadsToWhatWasSentAndItIsConfirmedInOneTap() {
        send(Map.of());
        UI.getCurrent().navigate("clients/" + client);
        assertThat(text()).contains("Filled in by the client alone, sent");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("clients/" + client + "/intake");

        openIntake();
        assertThat(text()).contains("Sent by the client", "were not on record and are filled in");
        pressFirst("Confirm intake");

        var saved = intakes.latest(client).orElseThrow();
        assertThat(saved.channel()).isEqualTo(ConsentChannel.KIOSK);
        assertThat(saved.answers().openQuestions()).isEmpty();
        UI.getCurrent().navigate("clients/" + client);
        assertThat(text()).doesNotContain("Filled in by the client alone");
    }

    @Test
    void aMilderAnswerIsMarkedKeptBackAndHoldsTheConfirmationUntilItIsDecided() {
        record(Intakes.harmless().with(OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)).withMedicines("Vitamin C"));
        send(Map.of("scoliosis", "yes"), "Vitamin D");
        openIntake();

        var rows = find(DifferenceRow.class).all();
        assertThat(rows).hasSize(3);
        assertThat(text()).contains("Less cautious than on record", "More cautious", "On record: Vitamin C",
                "Client: Vitamin D");
        pressFirst("Confirm intake");
        assertThat(find(SelfIntakeReview.class).single().getElement().getTextRecursively())
                .contains("2 differences still need a decision");
        assertThat(intakes.latest(client).orElseThrow().number()).isEqualTo(1);

        decide("Osteoporosis or osteopenia", Decision.KEEP);
        decide("Medicines", Decision.BOTH);
        pressFirst("Confirm intake");

        var saved = intakes.latest(client).orElseThrow();
        assertThat(saved.number()).isEqualTo(2);
        assertThat(saved.answers().of(OSTEOPOROSIS).recorded()).isEqualTo(Recorded.YES);
        assertThat(saved.answers().of(SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
        assertThat(saved.answers().medicines()).isEqualTo("Vitamin C\nVitamin D");
    }

    @Test
    void aDateOfBirthThatTheClientTypedIsTakenOverWithOneTap() {
        client = clients.create(ClientDetails.of("Nora Newborn", "020 7946 0012"));
        var ticket = new LinkTicket(links.handOver(client), "a".repeat(43));
        self.takeTablet(ticket);
        self.answer(ticket, new SelfIntakeTap("birth", Map.of("birth", List.of("05/06/80"))), Locale.ENGLISH);
        self.answer(ticket, new SelfIntakeTap("consent", Map.of(
                "treatment", List.of("yes"), "contact", List.of("yes"), "signed_by", List.of("Nora Newborn"))),
                Locale.ENGLISH);
        self.submit(ticket);

        openIntake();
        assertThat(text()).contains("typed by the client: 5 June 1980");
        pressFirst("Use as date of birth");

        assertThat(clients.birthDate(client)).contains(LocalDate.of(1980, 6, 5));
        assertThat(text()).contains("Date of birth on record: 5 June 1980");
        assertThat(find(Button.class).withText("Use as date of birth").all()).isEmpty();
    }

    @Test
    void aMilderAnswerCanBeTakenOverAndADecisionCanBeChanged() {
        record(Intakes.harmless().with(OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)));
        send(Map.of());
        openIntake();
        decide("Osteoporosis or osteopenia", Decision.KEEP);
        decide("Osteoporosis or osteopenia", Decision.TAKE);
        pressFirst("Confirm intake");

        assertThat(intakes.latest(client).orElseThrow().answers().of(OSTEOPOROSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void aDraftOfTheTherapistAndWhatTheClientSentBothStay() {
        openIntake();
        answer(HERNIATED_DISC, Recorded.YES);
        answer(SCOLIOSIS, Recorded.NO);
        send(Map.of("scoliosis", "yes"));
        UI.getCurrent().navigate("clients");
        openIntake();

        assertThat(answerOf(HERNIATED_DISC)).as("typed by the therapist").isEqualTo(Recorded.YES);
        assertThat(answerOf(SCOLIOSIS)).as("more care, by the client").isEqualTo(Recorded.YES);
        assertThat(answerOf(OSTEOPOROSIS)).as("only the client has answered").isEqualTo(Recorded.NO);
        assertThat(find(DifferenceRow.class).all()).hasSize(2);
        decide("Herniated (“slipped”) disc", Decision.KEEP);
        UI.getCurrent().navigate("clients");
        openIntake();
        assertThat(answerOf(HERNIATED_DISC)).isEqualTo(Recorded.YES);
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().answers().of(HERNIATED_DISC).recorded())
                .isEqualTo(Recorded.YES);
    }

    @Test
    void lookingAtItIsNoChangeAndLeavesNoDraft() {
        send(Map.of());
        openIntake();
        UI.getCurrent().navigate("clients");
        openIntake();
        assertThat(find(Button.class).withText("Discard draft").all()).isEmpty();
    }

    @Test
    void whatIsSetAsideLeavesTheFormAndComesBackWithUndo() {
        record(Intakes.harmless());
        send(Map.of("scoliosis", "yes"));
        openIntake();
        assertThat(answerOf(SCOLIOSIS)).isEqualTo(Recorded.YES);
        pressFirst("Set aside");
        test(find(TextArea.class).withLabel("Why it is not used").single()).setValue("Filled in by the brother");
        pressFirst("Set aside");

        assertThat(find(SelfIntakeReview.class).all()).isEmpty();
        assertThat(answerOf(SCOLIOSIS)).isEqualTo(Recorded.NO);
        assertThat(reviews.waiting(client)).isEmpty();
        undo();
        assertThat(find(SelfIntakeReview.class).all()).hasSize(1);
        assertThat(answerOf(SCOLIOSIS)).isEqualTo(Recorded.YES);
    }

    @Test
    void whatAColleagueSetsAsideLeavesTheFormToo() {
        record(Intakes.harmless());
        send(Map.of("scoliosis", "yes"));
        openIntake();
        answer(HERNIATED_DISC, Recorded.YES);
        setAsideByAColleague();
        pressFirst("Confirm intake");

        assertThat(text()).contains("Somebody else has already reviewed it.");
        assertThat(find(SelfIntakeReview.class).all()).isEmpty();
        assertThat(answerOf(SCOLIOSIS)).as("sent by the client").isEqualTo(Recorded.NO);
        assertThat(answerOf(HERNIATED_DISC)).as("typed since").isEqualTo(Recorded.YES);
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().answers().of(HERNIATED_DISC).recorded())
                .isEqualTo(Recorded.YES);
    }

    @Test
    void whatAColleagueSetAsideIsNotInADraftOfTheFormEither() {
        record(Intakes.harmless().with(OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)));
        send(Map.of("scoliosis", "yes"));
        openIntake();
        decide("Osteoporosis or osteopenia", Decision.TAKE);
        UI.getCurrent().navigate("clients");
        setAsideByAColleague();
        openIntake();

        assertThat(answerOf(SCOLIOSIS)).isEqualTo(Recorded.NO);
        assertThat(answerOf(OSTEOPOROSIS)).as("taken from what was sent").isEqualTo(Recorded.YES);
    }

    @Test
    void whoSetsItAsideSecondIsToldSo() {
        send(Map.of("scoliosis", "yes"));
        openIntake();
        setAsideByAColleague();
        pressFirst("Set aside");
        test(find(TextArea.class).withLabel("Why it is not used").single()).setValue("Filled in by the sister");
        pressFirst("Set aside");

        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("Somebody else has already reviewed it.");
        assertThat(find(SelfIntakeReview.class).all()).isEmpty();
    }

    private void setAsideByAColleague() {
        var sent = reviews.waiting(client).orElseThrow();
        users.as(users.make("rosa.faster", Role.THERAPIST),
                () -> reviews.setAside(sent.id(), "Filled in by the brother"));
    }

    @Test
    void whenAColleagueWasFasterTheSecondIsToldAndLosesNothing() {
        send(Map.of("scoliosis", "yes"));
        openIntake();
        var sent = reviews.waiting(client).orElseThrow();
        users.as(users.make("rosa.faster", Role.THERAPIST),
                () -> reviews.confirm(sent.id(), Optional.empty(), Intakes.harmless(), Set.of(), false));
        pressFirst("Confirm intake");

        assertThat(text()).contains("Rosa Faster has confirmed version 1");
        assertThat(answerOf(SCOLIOSIS)).isEqualTo(Recorded.YES);
        assertThat(find(SelfIntakeReview.class).all()).isEmpty();
    }

    @Test
    void forAClientUnderSixteenThereIsABoxThatMustBeTicked() {
        client = client(LocalDate.now().minusYears(12));
        send(Map.of());
        openIntake();
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client)).isEmpty();
        var box = find(Checkbox.class).withLabel("I have spoken with the parent or guardian").single();
        test(box).click();
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client)).as("nobody said how they are related").isEmpty();
        test(find(TextField.class).withLabel("Relation to the client").single()).setValue("mother");
        pressFirst("Confirm intake");
        var consents = intakes.latest(client).orElseThrow().answers().consents();
        assertThat(consents.signedBy()).isEqualTo("Eva Berger");
        assertThat(consents.relation()).isEqualTo("mother");
    }

    @Test
    @As({Role.FRONT_DESK})
    void theFrontDeskHandsItOutAndIsToldWhyThereIsNoLink() {
        UI.getCurrent().navigate("clients/" + client + "/self-intake");

        assertThat(text()).contains("Hand over the tablet", "No link possible", "has no public address yet");
        assertThat(find(Button.class).withText("Create link").all()).isEmpty();
    }

    @Test
    @As({Role.FRONT_DESK})
    void whatHindersALinkSinceThePageWasOpenedIsShownInstead() {
        users.practiceByLink();
        UI.getCurrent().navigate("clients/" + client + "/self-intake");
        clients.archive(client);

        pressFirst("Create link");

        assertThat(text()).contains("No link possible", "This client is archived.");
    }

    private void record(IntakeAnswers answers) {
        intakes.confirm(client, intakes.latest(client).map(IntakeVersionRecord::id), answers);
    }

    private void send(Map<String, String> yes) {
        send(yes, "");
    }

    /** As the client does it on the tablet: "None of these", or yes to some, and one's name. */
    private void send(Map<String, String> yes, String medicines) {
        var ticket = new LinkTicket(links.handOver(client), "a".repeat(43));
        self.takeTablet(ticket);
        for (var group : Condition.Group.values()) {
            var typed = new HashMap<String, List<String>>();
            yes.forEach((field, value) -> typed.put(field, List.of(value)));
            typed.put("go", List.of("none"));
            self.answer(ticket, new SelfIntakeTap(group.code(), typed), Locale.ENGLISH);
        }
        self.answer(ticket, new SelfIntakeTap("wishes", Map.of("medicines", List.of(medicines))), Locale.ENGLISH);
        self.answer(ticket, new SelfIntakeTap("consent", Map.of(
                "treatment", List.of("yes"), "contact", List.of("yes"), "signed_by", List.of("Harm Less"),
                "guardian", List.of(clients.birthDate(client).orElseThrow().getYear() > 2000 ? "Eva Berger" : ""))),
                Locale.ENGLISH);
        self.submit(ticket);
    }

    private ClientId client(LocalDate birth) {
        return clients.create(new ClientDetails(
                "Ana Berger", Optional.of(birth), "020 7946 0011", "", PreferredChannel.PHONE, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty()));
    }

    private void openIntake() {
        UI.getCurrent().navigate(IntakeNavigation.route(client));
        assertThat(getCurrentView()).isInstanceOf(IntakeView.class);
    }

    @SuppressWarnings("unchecked")
    private void decide(String label, Decision decision) {
        var row = find(DifferenceRow.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().contains(label))
                .findFirst()
                .orElseThrow();
        var choice = (Segments<Decision>) find(Segments.class, row).single();
        test((RadioButtonGroup<Decision>) choice).selectItem(switch (decision) {
            case TAKE -> "Use client’s answer";
            case KEEP -> "Keep the record";
            case BOTH -> "Both";
        });
    }

    @SuppressWarnings("unchecked")
    private void answer(Condition condition, Recorded recorded) {
        var radios = (RadioButtonGroup<Recorded>) question(condition).getElement().getComponent()
                .filter(RadioButtonGroup.class::isInstance)
                .or(() -> question(condition).getChildren().filter(RadioButtonGroup.class::isInstance).findFirst())
                .orElseThrow();
        test(radios).selectItem(Texts.label(recorded));
    }

    private Recorded answerOf(Condition condition) {
        return question(condition).getValue();
    }

    private AnswerField question(Condition condition) {
        var section = Texts.of("intake.section." + condition.group().code());
        find(Button.class).all().stream()
                .filter(button -> button.hasClassName("intake-section")
                        && button.getElement().getTextRecursively().startsWith(section + " "))
                .findFirst()
                .ifPresent(button -> test(button).click());
        var asked = find(ConditionQuestion.class).all().stream()
                .filter(one -> one.condition() == condition)
                .findFirst()
                .orElseThrow();
        return find(AnswerField.class, asked).all().getFirst();
    }
}

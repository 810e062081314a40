package org.tenderpoint.rulebook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.BlindAnswers;
import org.tenderpoint.rulebook.BlindLevelsOfTests;
import org.tenderpoint.rulebook.SignOffFiles;
import org.tenderpoint.rulebook.SignOffRecord;
import org.tenderpoint.rulebook.SignOffRecord.Confirmation;
import org.tenderpoint.rulebook.SignOffRequest;
import org.tenderpoint.rulebook.SignOffSection;
import org.tenderpoint.rulebook.SignOffService;

@ScreenTest
@ViewPackages(classes = RulesView.class)
@As(Role.MANAGER)
@Tag("UC-26")
class SignOffViewTest extends OnScreen {

    @Autowired
    private SignOffService signOffs;
    @Autowired
    private PracticeTime time;
    @Autowired
    @Qualifier("rulesSigned")
    private FirstStep rulesSigned;

    /** What screen tests save stays: nobody after these has signed. */
    @AfterEach
    void nobodyHasSigned() {
        signOffs.all().stream().filter(SignOffRecord::stands)
                .forEach(signOff -> signOffs.withdraw(signOff.id(), "End of the test"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void onlyTheRowsThatTheSignerAgreesWithAreSignedAndWhoRecordsSaysSo() {
        navigate(SignOffView.class);
        test((MultiSelectComboBox<String>) find(MultiSelectComboBox.class)
                .withLabel("Rows marked ~ or ?, or not read").single()).selectItem("TRI-020");
        fill();
        press("Record");
        assertThat(find(Checkbox.class).withLabel("Every other row is marked +").single().getErrorMessage())
                .isEqualTo("Compare the paper with the rows above first.");
        assertThat(signOffs.all()).noneMatch(SignOffRecord::stands);

        test(find(Checkbox.class).withLabel("Every other row is marked +").single()).click();
        press("Record");

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("Does not cover as they read now: TRI-020");
    }

    @Test
    void aManagerRecordsAndConfirmsWhoSignedAndTheRuleSaysIt() {
        navigate(SignOffView.class);
        judge(asTheProgram());
        record();
        assertThat(spans()).contains("Not confirmed");

        press("Confirm the person");
        ask("Which register did you find them in, and when?", "Register of physicians, today");
        press("Confirm the person");

        assertThat(spans()).contains("Signed").doesNotContain("Not confirmed")
                .anyMatch(text -> text.contains("Read and signed by Nora Berg, physician, on "));
        navigate(RulesView.class, Map.of("rule", "TRI-001"));
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Reviewed by Nora Berg, physician, on "));
    }

    @Test
    void thePageSaysWhichSectionsStandBetweenTheProgramAndRealClients() {
        navigate(SignOffView.class);

        assertThat(spans()).contains("A · Emergency and today, after a session", "H · Schedule and outcomes");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Not for real clients yet. Not signed by a clinician: A, B, C");
    }

    @Test
    void theWarningNamesWhatIsMissingAndGoesByItselfAndTheRestIsASentence() {
        assertFirstStep(false, "Not for real clients before these are signed: A, B, C");
        signedAndConfirmed(SignOffSection.A);
        signedAndConfirmed(SignOffSection.C);
        assertThat(firstPage()).contains("Not for real clients yet. Not signed by a clinician: B");
        assertFirstStep(false, "Not for real clients before these are signed: B");

        var last = signOffs.record(request(SignOffSection.B), Set.of());
        assertThat(firstPage()).as("nobody has found the signer in a register").contains("Not for real clients yet");
        signOffs.confirm(last.id(), "Register of physicians, today");
        assertThat(firstPage()).contains("Signed for real clients. Not signed: D, E, F, G, H")
                .doesNotContain("Not for real clients");
        assertFirstStep(true, "The sections that real clients need are signed");

        signedAndConfirmed(SignOffSection.D);
        assertThat(firstPage()).contains("Signed for real clients. Not signed: E, F, G, H");
    }

    private void signedAndConfirmed(SignOffSection section) {
        signOffs.confirm(signOffs.record(request(section), Set.of()).id(), "Register of physicians, today");
    }

    private SignOffRequest request(SignOffSection section) {
        return new SignOffRequest(section, "Nora Berg", "physician", "12345", time.today(), "", "", List.of(),
                BlindLevelsOfTests.asTheProgram());
    }

    private String firstPage() {
        navigate(RulesView.class);
        return getCurrentView().getElement().getTextRecursively();
    }

    /** Of those that the settings list. */
    private void assertFirstStep(boolean done, String words) {
        var standing = rulesSigned.standing().get();
        assertThat(standing.done()).isEqualTo(done);
        assertThat(standing.pressing()).isNotEqualTo(done);
        assertThat(Texts.of(standing.wordsKey(), standing.arguments().toArray())).isEqualTo(words);
    }

    @Test
    void nameProfessionAndRegistrationAreAskedForAtTheirFields() {
        navigate(SignOffView.class);
        press("Record");

        assertThat(find(TextField.class).withLabel("Name").single().getErrorMessage()).isEqualTo("Enter who signed.");
        assertThat(find(TextField.class).withLabel("Number in the register of their profession").single()
                .getErrorMessage()).isEqualTo("Enter the number; a colleague looks it up.");
        assertThat(signOffs.all()).noneMatch(SignOffRecord::stands);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListWithoutBearingIsSignedByItsWords() {
        navigate(SignOffView.class);
        assertThat(find(TextArea.class).withLabel("Words").exists()).isFalse();
        test((Select<SignOffSection>) find(Select.class).withLabel("Section").single()).selectItem(
                "L \u00b7 Illnesses that don\u2019t change a massage");
        test(find(TextArea.class).withLabel("Words").single()).setValue(" , ");
        record();
        assertThat(find(TextArea.class).withLabel("Words").single().getErrorMessage())
                .isEqualTo("Enter at least one word.");
        assertThat(signOffs.all()).noneMatch(SignOffRecord::stands);

        test(find(TextArea.class).withLabel("Words").single()).setValue("migraine\nhay fever, hay fever");
        press("Record");

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("Words: hay fever, migraine");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("2 words");
        assertThat(find(TextArea.class).withLabel("Words").exists()).isFalse();
    }

    @Test
    void aSignatureThatIsReadInSaysWhereItIsFromAndWhyAnotherIsNot() {
        navigate(SignOffView.class);
        var upload = find(SignOffUpload.class).single();
        upload.receive("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.getElement().getTextRecursively()).contains("This is no signature of this program.");

        upload.receive(elsewhere());

        assertThat(upload.getElement().getTextRecursively()).doesNotContain("This is no signature");
        assertThat(spans()).contains("Not confirmed")
                .anyMatch(text -> text.startsWith("From Linden Physio: found there in the register of physicians, "));
        assertThat(find(Anchor.class).withText("As a file").all()).as("not confirmed here").isEmpty();
    }

    /** A signature of another installation. */
    private static byte[] elsewhere() {
        var there = new SignOffRecord(Id.random(SignOffId::new), SignOffSection.L, "2026-11", "Nora Berg", "physician",
                "12345",
                LocalDate.of(2026, 1, 2), "", "", Set.of("migraine"), Instant.EPOCH, Optional.empty(),
                Optional.of(new Confirmation(Instant.EPOCH, "the register of physicians")),
                Optional.empty(), BlindAnswers.NONE);
        return SignOffFiles.of(there, "Linden Physio");
    }

    @Test
    void aWithdrawalNeedsAReasonAndStaysReadable() {
        navigate(SignOffView.class);
        record();
        press("Withdraw");
        press("Withdraw");
        assertThat(signOffs.all()).anyMatch(SignOffRecord::stands);

        ask("Why is it no longer valid?", "Another version");
        press("Withdraw");

        assertThat(signOffs.all()).noneMatch(SignOffRecord::stands);
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Withdrawn ") && text.endsWith("Another version"));
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistSeesNoForm() {
        navigate(SignOffView.class);

        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(find(Button.class).withText("Record").all()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void levelsWrittenOnPaperAreTypedInAllOrNoneAndTheAgreementStandsBesideTheSignature() {
        navigate(SignOffView.class);
        press("Levels of the twenty cases");
        var first = (Select<Coded>) find(Select.class).withLabel("Case 1").single();
        first.setValue(BlindAnswers.ladders().getFirst().getFirst());
        record();
        assertThat(find(Select.class).withLabel("Case 20").single().isInvalid()).isTrue();
        assertThat(signOffs.all()).noneMatch(SignOffRecord::stands);

        judge(BlindAnswers.ladders().stream().map(ladder -> ladder.getFirst().code()).toList());
        press("Record");

        assertThat(spans()).contains("Kept, differs")
                .anyMatch(text -> text.startsWith("Agreement over fifteen follow-ups: kappa 0.00 ("));
    }

    private void record() {
        fill();
        if (find(Checkbox.class).withLabel("Every other row is marked +").exists()) {
            test(find(Checkbox.class).withLabel("Every other row is marked +").single()).click();
        }
        press("Record");
    }

    private void fill() {
        test(find(TextField.class).withLabel("Name").single()).setValue("Nora Berg");
        test(find(TextField.class).withLabel("Profession").single()).setValue("physician");
        test(find(TextField.class).withLabel("Number in the register of their profession").single()).setValue("12345");
    }

    /** The levels of the cases, by their codes. */
    @SuppressWarnings("unchecked")
    private void judge(List<String> levels) {
        find(Disclosure.class).all().forEach(Disclosure::open);
        for (int i = 0; i < levels.size(); i++) {
            var code = levels.get(i);
            ((Select<Coded>) find(Select.class).withLabel("Case " + (i + 1)).single()).setValue(
                    BlindAnswers.ladders().get(i).stream().filter(one -> one.code().equals(code)).findFirst()
                            .orElseThrow());
        }
    }

    private static List<String> asTheProgram() {
        return BlindLevelsOfTests.asTheProgram().pairs().stream().map(pair -> pair.split("/")[0]).toList();
    }

    private void ask(String question, String answer) {
        test(find(TextArea.class).withLabel(question).single()).setValue(answer);
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}

package org.tenderpoint.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.letter.Letters.SAID;
import static org.tenderpoint.letter.Letters.doctor;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.QueryCount;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.letter.LetterContent.LetterCourse;
import org.tenderpoint.letter.LetterService.LetterNotPrintable;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

@DatabaseTest
@Moment("2026-11-20T09:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-18")
class LetterServiceTest {

    @Autowired
    private DeathService deaths;
    @Autowired
    private Letters make;
    @Autowired
    private Visits visits;
    @Autowired
    private LetterService letters;
    @Autowired
    private LetterConsentService consents;
    @Autowired
    private LetterSendingService sending;
    @Autowired
    private ConsentService kinds;
    @Autowired
    private ClientService clients;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private TestUsers users;
    @Autowired
    private Moment.Shared clock;
    @Autowired
    private TestTrail trail;
    @Autowired
    private QueryCount queries;
    @Autowired
    private TimelineService timeline;

    @Test
    void aRequestBeginsWithExactlyWhatWaitsForTheDoctorAndLeavesTheRestOut() {
        var letter = make.begun();

        var asked = section(letter, LetterPart.ASKED);
        assertThat(asked.lines()).extracting(LetterLine::key).allMatch(id -> id.startsWith("SCR-"));
        assertThat(asked.lines()).singleElement()
                .satisfies(line -> assertThat(line.words()).as("a doctor reads no ids of rules")
                        .endsWith(".").doesNotContain("SCR-"));
        assertThat(section(letter, LetterPart.CONDITIONS).lines()).extracting(LetterLine::key)
                .as("varicose veins do not concern the question").containsExactly("kidney_or_liver_disease");
        assertThat(section(letter, LetterPart.PLANNED).lines()).extracting(LetterLine::words)
                .containsExactly("Neck: Swedish, pressure 2 of 5");
        assertThat(letter.state()).isEqualTo(LetterState.DRAFT);
        assertThat(letter.saved()).isFalse();
        assertThat(letter.onPaper()).containsExactly(LetterHindrance.NOT_SAVED, LetterHindrance.NO_CONSENT);
    }

    @Test
    void inGermanConditionAndReasonAreSaidInGerman() {
        var letter = make.begun(make.waiting(make.client()), RecipientKind.DOCTOR, Locale.GERMAN);

        assertThat(section(letter, LetterPart.CONDITIONS).lines()).extracting(LetterLine::words)
                .containsExactly("Nieren- oder Lebererkrankung");
        assertThat(section(letter, LetterPart.ASKED).lines())
                .allSatisfy(line -> assertThat(line.words()).startsWith("Nieren- oder Lebererkrankung. ")
                        .endsWith(".").doesNotContain("SCR-"));
    }

    @Test
    void aDoctorWhoReadsSpanishIsAskedInSpanish() {
        var many = visits.client("Hannah Lindqvist", Letters.kidneys()
                .with(Condition.HEART_CONDITION, ConditionAnswer.of(Recorded.YES))
                .with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.YES)));

        var letter = make.begun(make.waiting(many), RecipientKind.DOCTOR, Locale.of("es"));

        assertThat(section(letter, LetterPart.ASKED).lines()).extracting(LetterLine::words)
                .contains("Enfermedad del corazón no estable, o no se sabe si lo es",
                        "Enfermedad del corazón, y del riñón o del hígado");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | Clot now or suspected. A clot can travel",
            "de | Blutgerinnsel jetzt oder vermutet. Ein Blutgerinnsel kann",
            "es | Coágulo de sangre ahora, o sospecha de uno",
            "fr | Caillot de sang actuel, ou suspicion"
    })
    void aDoctorIsAskedTooWhereTheSessionIsPutOffUntilTheirWord(String language, String words) {
        var client = visits.client("Hannah Lindqvist", Letters.kidneys()
                .with(Condition.CLOT_NOW_OR_SUSPECTED, ConditionAnswer.of(Recorded.YES)));

        var letter = make.begun(make.waiting(client), RecipientKind.DOCTOR, Locale.of(language));

        assertThat(section(letter, LetterPart.ASKED).lines()).filteredOn(line -> line.key().equals("SCR-007"))
                .singleElement().satisfies(line -> assertThat(line.words()).startsWith(words));
    }

    /** Whatever a case makes wait for a doctor, the doctor reads in their language. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void whatWaitsForADoctorIsSaidInEachLanguageOfClients(String language) {
        var words = new LetterWords(Locale.of(language));
        assertThat(RuleExamples.all().stream()
                .flatMap(example -> ScreeningRules.CURRENT.decide(example.facts()).findings().stream())
                .filter(Finding::endsByDoctorsWord)
                .map(Finding::row)
                .distinct()
                .filter(row -> words.ruleAsks(row).isEmpty())).isEmpty();
    }

    @Test
    @Tag("UC-36")
    void aLetterAboutSomebodyWhoDiedBeginsWithThatAndNoneGoesToThem() {
        var client = make.client();
        var session = make.waiting(client);
        deaths.record(client, Optional.of(LocalDate.of(2026, 1, 12)), DeathSource.FAMILY);

        var doctor = make.begun(session, RecipientKind.DOCTOR, Locale.ENGLISH);
        var own = make.begun(session, RecipientKind.CLIENT, Locale.ENGLISH);

        assertThat(section(doctor, LetterPart.REASON).text())
                .startsWith("Our client died on 12 January 2026.\n\nA massage is planned.");
        assertThat(doctor.notNow()).isEmpty();
        assertThat(section(own, LetterPart.REASON).text()).doesNotContain("died");
        assertThat(own.onPaper()).contains(LetterHindrance.NOT_NOW);
        assertThat(own.notNow()).contains("The client has died; nothing is sent to them.");
    }

    @Test
    @Tag("UC-36")
    void whoeverWroteBeforeADeathWasRecordedOrTakenBackIsToldBeforeItLeaves() {
        var client = make.client();
        var session = make.waiting(client);
        var doctor = make.begun(session, RecipientKind.DOCTOR, Locale.ENGLISH);
        var own = make.begun(session, RecipientKind.CLIENT, Locale.ENGLISH);
        assertThat(doctor.deathSince()).isFalse();
        clock.pass(Duration.ofMinutes(5));

        deaths.record(client, Optional.empty(), DeathSource.FAMILY);
        assertThat(make.open(doctor.id()).deathSince()).isTrue();
        assertThat(make.open(own.id()).deathSince()).as("none leaves to the client").isFalse();

        clock.pass(Duration.ofMinutes(5));
        var again = make.saved(make.open(doctor.id()), "");
        assertThat(again.deathSince()).isFalse();
        clock.pass(Duration.ofMinutes(5));
        users.as(users.make("mona.manager", Role.MANAGER), () -> deaths.takeBack(client, "It was her aunt"));
        assertThat(make.open(doctor.id()).deathSince()).isTrue();
    }

    @Test
    void whereNothingWaitsThereIsNothingToAsk() {
        assertThat(letters.client(LetterKind.CLEARANCE_REQUEST, UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> letters.begin(
                LetterKind.CLEARANCE_REQUEST, UUID.randomUUID(), RecipientKind.DOCTOR, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameLetterIsBegunOnce() {
        var session = make.waiting(make.client());

        var first = make.begun(session, RecipientKind.DOCTOR, Locale.ENGLISH);

        assertThat(make.begun(session, RecipientKind.DOCTOR, Locale.GERMAN).id()).isEqualTo(first.id());
        assertThat(make.begun(session, RecipientKind.CLIENT, Locale.ENGLISH).id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsShownAgreedToAndPrintedIsOneFile() throws Exception {
        var letter = make.agreed("");

        var shown = letters.paper(letter.id()).orElseThrow().content();
        var printed = sending.file(letter.id(), letter.digest(), LetterChannel.PRINTED).content();

        assertThat(printed).isEqualTo(shown);
        try (var paper = Loader.loadPDF(printed)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Dr Sommer", "Hannah Lindqvist",
                    "Request for medical clearance");
        }
        assertThat(make.open(letter.id()).state()).as("paper in a printer has reached nobody")
                .isEqualTo(LetterState.CONSENTED);
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);
        var sent = make.open(letter.id());
        assertThat(sent.state()).isEqualTo(LetterState.SENT);
        assertThat(sent.sendings()).singleElement().satisfies(one -> {
            assertThat(one.way()).isEqualTo(LetterChannel.POSTED);
            assertThat(one.leftAt()).isPresent();
            assertThat(one.by()).isNotEmpty();
        });
        assertThat(trail.about(letter.id().value())).extracting(AuditRecord::action)
                .contains("began", "wrote", "agreed_to", "printed", "posted", "opened");
        assertThat(letters.paper(letter.id()).orElseThrow().content()).as("stays readable").isEqualTo(shown);
        assertThatThrownBy(() -> make.saved(sent, "")).as("never changed").isInstanceOf(IllegalStateException.class);
        sending.byHand(letter.id(), letter.digest(), LetterChannel.HANDED);
        assertThat(make.open(letter.id()).sendings()).hasSize(2);
    }

    @Test
    void whatWasNotHandedOverAfterAllCanLeaveAgainOnceItHasLeftOnNoWay() {
        var letter = make.agreed("");
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);
        var twice = sending.byHand(letter.id(), letter.digest(), LetterChannel.HANDED);

        var once = sending.notHandedOver(letter.id(), twice.sendings().getFirst().id());
        assertThat(once.state()).as("handed to the client all the same").isEqualTo(LetterState.SENT);
        assertThat(once.sendings()).filteredOn(LetterRecord.Sent::handedOver).singleElement()
                .satisfies(one -> assertThat(one.way()).isEqualTo(LetterChannel.HANDED));
        var never = sending.notHandedOver(letter.id(), twice.sendings().getLast().id());

        assertThat(never.state()).as("the client still agrees").isEqualTo(LetterState.CONSENTED);
        assertThat(never.sendings()).as("both stay to be read").hasSize(2)
                .noneMatch(LetterRecord.Sent::handedOver);
        assertThat(trail.about(letter.id().value())).extracting(AuditRecord::action)
                .endsWith("posted", "handed", "taken_back", "taken_back");
        assertThatThrownBy(() -> sending.notHandedOver(letter.id(), twice.sendings().getLast().id()))
                .isInstanceOf(LetterRefused.class);
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);
        consents.takeBack(letter.id());
        assertThat(sending.notHandedOver(letter.id(), make.open(letter.id()).sendings().getLast().id()).state())
                .as("nobody agrees any more").isEqualTo(LetterState.DRAFT);
    }

    @Test
    void whoDownloadsOrPrintsALetterHasNotSentIt() {
        var letter = make.agreed("");

        for (var use : List.of(LetterChannel.DOWNLOADED, LetterChannel.PRINTED, LetterChannel.DOWNLOADED)) {
            sending.file(letter.id(), letter.digest(), use);
        }

        var after = make.open(letter.id());
        assertThat(after.state()).isEqualTo(LetterState.CONSENTED);
        assertThat(after.sendings()).isEmpty();
        assertThat(trail.about(letter.id().value())).extracting(AuditRecord::action).as("each time stands in the trail")
                .filteredOn(action -> action.equals("downloaded") || action.equals("printed")).hasSize(3);
        assertThatThrownBy(() -> sending.byHand(letter.id(), letter.digest(), LetterChannel.DOWNLOADED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sending.file(letter.id(), letter.digest(), LetterChannel.POSTED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherTextOrRecipientAsksAnew() {
        var letter = make.agreed("");

        var changed = letters.save(letter.id(), letter.version(), letter.recipient(),
                without(letter, LetterPart.CONDITIONS));
        assertThat(changed.state()).isEqualTo(LetterState.DRAFT);
        assertThat(changed.onPaper()).containsExactly(LetterHindrance.NO_CONSENT);
        assertThatThrownBy(() -> sending.byHand(letter.id(), letter.digest(), LetterChannel.HANDED))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() -> sending.file(letter.id(), letter.digest(), LetterChannel.PRINTED))
                .isInstanceOf(LetterRefused.class);

        var again = consents.agree(changed.id(), changed.digest(), SAID);
        var redirected = letters.save(again.id(), again.version(), doctor("other@example.org"), again.content());
        assertThat(redirected.onPaper()).containsExactly(LetterHindrance.NO_CONSENT);
    }

    @Test
    void aConsentIsForWhatWasShown() {
        var saved = make.saved(make.begun(), "");
        letters.save(saved.id(), saved.version(), doctor(""), without(saved, LetterPart.CONDITIONS));

        assertThatThrownBy(() -> consents.agree(saved.id(), saved.digest(), SAID)).isInstanceOf(LetterRefused.class);
        assertThat(make.open(saved.id()).agreed()).isEmpty();
    }

    @Test
    void whatIsTakenBackStopsTheLetterAtOnce() {
        var letter = make.agreed("");

        var back = consents.takeBack(letter.id());

        assertThat(back.state()).isEqualTo(LetterState.DRAFT);
        assertThat(back.onPaper()).containsExactly(LetterHindrance.CONSENT_WITHDRAWN);
        assertThatThrownBy(() -> sending.byHand(letter.id(), letter.digest(), LetterChannel.HANDED))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() -> sending.file(letter.id(), letter.digest(), LetterChannel.PRINTED))
                .isInstanceOf(LetterRefused.class);
        assertThat(consents.agree(back.id(), back.digest(), SAID).onPaper()).isEmpty();
    }

    @Test
    void aDoctorWithAddressAndNumbersInALongLineIsAskedToo() {
        var client = make.client();
        var doctor = "Dr Sommer, Marktplatz 1, 0201 1234; " + "for the heart Dr Winter, ".repeat(8);
        var record = clients.open(client).orElseThrow();
        clients.update(client, record.version(), with(record.details(), record.details().birthDate(), doctor));

        var letter = make.begun(make.waiting(client), RecipientKind.DOCTOR, Locale.ENGLISH);

        assertThat(letter.recipient().name()).hasSizeGreaterThan(200).isEqualTo(doctor.strip());
    }

    @Test
    void whoseYesWasTakenBackAfterItHadLeftCanAgreeAgainSoThatItLeavesOnceMore() {
        var letter = make.agreed("");
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);
        assertThat(consents.takeBack(letter.id()).onPaper()).containsExactly(LetterHindrance.CONSENT_WITHDRAWN);

        var again = consents.agree(letter.id(), letter.digest(), SAID);

        assertThat(again.state()).isEqualTo(LetterState.SENT);
        assertThat(again.onPaper()).isEmpty();
    }

    @Test
    void whoSaysNoToReferralsSaysNoToLetters() {
        var letter = make.agreed("");

        kinds.refuse(letter.client(), ConsentKind.REFERRAL);

        assertThat(make.open(letter.id()).onPaper()).containsExactly(LetterHindrance.REFUSED);
    }

    @Test
    void forAChildWhoeverDecidesAgrees() {
        var saved = make.saved(make.begun(), "");
        born(saved, 15);

        assertThat(make.open(saved.id()).guardian()).contains("");
        assertThatThrownBy(() -> consents.agree(saved.id(), saved.digest(), SAID)).isInstanceOf(LetterRefused.class);
        var mother = new GivenConsent(ConsentMethod.SIGNED, "Ingrid Lindqvist", true,
                new Signature("1,1 100,100 200,5"));
        assertThat(consents.agree(saved.id(), saved.digest(), mother).onPaper()).isEmpty();
        born(saved, 16);
        assertThat(make.open(saved.id()).guardian()).isEmpty();
    }

    @Test
    void whatTheClientTakesAlongIsTheirOwn() {
        var letter = make.begun(make.waiting(make.client()), RecipientKind.CLIENT, Locale.ENGLISH);
        var saved = letters.save(letter.id(), letter.version(), letter.recipient(), letter.content());

        assertThat(saved.onPaper()).isEmpty();
        assertThat(saved.byMail()).containsExactly(LetterHindrance.NO_ADDRESS);
        assertThatThrownBy(() -> sending.byMail(saved.id(), saved.digest())).isInstanceOf(LetterRefused.class);
        sending.byHand(saved.id(), saved.digest(), LetterChannel.HANDED);
        assertThat(make.open(saved.id()).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void ofTwoWhoWriteTheSlowerLosesNothingAndIsTold() {
        var letter = make.begun();
        make.saved(letter, "");

        assertThatThrownBy(() -> make.saved(letter, "late@example.org")).isInstanceOf(EditedByOther.class);
        assertThat(make.open(letter.id()).recipient().email()).isEmpty();
    }

    @Test
    void lettersThatPaperDoesNotHaveAreSaidBeforeItIsSaved() {
        var letter = make.begun();
        var content = new LetterContent(
                Locale.ENGLISH, letter.content().page(), "अनल", Optional.empty(), false, letter.content().sections(),
                LetterCourse.NONE,
                false, false);

        assertThatThrownBy(() -> letters.save(letter.id(), letter.version(), doctor(""), content))
                .isInstanceOfSatisfying(LetterNotPrintable.class,
                        why -> assertThat(why.characters()).containsExactly("अ", "न", "ल"));
        assertThat(make.open(letter.id()).saved()).isFalse();
    }

    @Test
    void aLetterThatIsNotSentCanComeBackAndIsAskedAboutAnew() {
        var letter = make.agreed("");

        var withdrawn = letters.withdraw(letter.id(), letter.version());
        assertThat(withdrawn.onPaper()).containsExactly(LetterHindrance.WITHDRAWN);
        assertThatThrownBy(() -> sending.byHand(letter.id(), letter.digest(), LetterChannel.HANDED))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() -> sending.file(letter.id(), letter.digest(), LetterChannel.PRINTED))
                .isInstanceOf(LetterRefused.class);
        var back = letters.restore(letter.id());
        assertThat(back.state()).isEqualTo(LetterState.DRAFT);
        assertThat(back.onPaper()).containsExactly(LetterHindrance.NO_CONSENT);
        assertThat(back.agreed()).isEmpty();
        assertThat(consents.agree(back.id(), back.digest(), SAID).onPaper()).isEmpty();
    }

    @Test
    void aManagerReadsWithAReasonAndTheFrontDeskNever() {
        var letter = make.agreed("");

        users.as(users.make("letters.manager", Role.MANAGER), () -> {
            assertThatThrownBy(() -> letters.open(letter.id())).isInstanceOf(RecordClosed.class);
            assertThatThrownBy(() -> letters.paper(letter.id())).isInstanceOf(RecordClosed.class);
            looks.review(letter.client(), "A complaint about this letter");
            assertThat(letters.open(letter.id())).isPresent();
            assertThatThrownBy(() -> sending.file(letter.id(), letter.digest(), LetterChannel.PRINTED))
                    .isInstanceOf(AccessDeniedException.class);
        });
        users.as(users.make("letters.desk", Role.FRONT_DESK), () -> {
            assertThatThrownBy(() -> letters.open(letter.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sending.file(letter.id(), letter.digest(), LetterChannel.PRINTED))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void theListOfLettersTakesAsManyQueriesForTenAsForOne() {
        var client = make.client();
        make.begun(make.waiting(client), RecipientKind.DOCTOR, Locale.ENGLISH);
        long one = queries.during(() -> assertThat(letters.of(client)).hasSize(1));
        for (int i = 0; i < 9; i++) {
            make.begun(make.waiting(client), RecipientKind.DOCTOR, Locale.ENGLISH);
        }

        assertThat(queries.during(() -> assertThat(letters.of(client)).hasSize(10))).isEqualTo(one)
                .isLessThanOrEqualTo(3);
        assertThat(timeline.of(client, Set.of(TimelineEntry.Tab.REFERRALS), 50))
                .filteredOn(entry -> entry.route().orElse("").startsWith("letters/"))
                .hasSize(10);
    }

    private void born(LetterRecord letter, int yearsAgo) {
        var record = clients.open(letter.client()).orElseThrow();
        clients.update(letter.client(), record.version(), with(record.details(),
                Optional.of(LocalDate.of(2026, 11, 20).minusYears(yearsAgo)), record.details().doctor()));
    }

    private static ClientDetails with(ClientDetails old, Optional<LocalDate> born, String doctor) {
        return new ClientDetails(
                old.name(), born, old.phone(), old.email(), old.channel(), old.preferredTime(), old.language(),
                old.emergencyContact(), doctor, old.guardian(), old.assignedTherapist());
    }

    private static LetterSection section(LetterRecord letter, LetterPart part) {
        return letter.content().sections().stream().filter(one -> one.part() == part).findFirst().orElseThrow();
    }

    private static LetterContent without(LetterRecord letter, LetterPart part) {
        var old = letter.content();
        return new LetterContent(
                old.language(), old.page(), old.clientName(), old.birthDate(), old.withBirthDate(),
                old.sections().stream().filter(one -> one.part() != part).toList(), old.course(), old.withMap(),
                old.withCourse());
    }
}

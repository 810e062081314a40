package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralJudge.JudgedReferrals;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.letter.ConsentMethod;
import org.tenderpoint.letter.GivenConsent;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterConsentService;
import org.tenderpoint.letter.LetterHindrance;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterLine;
import org.tenderpoint.letter.LetterPart;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.LetterRefused;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.LetterState;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.session.DoneWork;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/** The letter of a referral: what it says, and when it may no longer leave. */
@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-18")
@Tag("UC-17")
class ReferralLettersTest {

    @Autowired
    private ReferralService referrals;
    @Autowired
    private LoopService loop;
    @Autowired
    private PartnerService partners;
    @Autowired
    private LetterService letters;
    @Autowired
    private LetterConsentService consents;
    @Autowired
    private LetterSendingService sending;
    @Autowired
    private Visits visits;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private ClearanceService clearances;
    @Autowired
    private PracticeTime time;
    @StandIn
    private ReferralJudge judge;
    @StandIn
    private DoneWorkReader work;

    private ClientId client;
    private PartnerId partner;
    private ReferralId referral;

    @BeforeEach
    void aReferralThatTheClientWants() {
        client = visits.client("Rita Refer", Visits.harmless()
                .with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.YES))
                .with(Condition.VARICOSE_VEINS, ConditionAnswer.of(Recorded.YES)));
        when(judge.of(any(), any())).thenReturn(Optional.empty());
        judged(ReferralStatus.SUGGESTED);
        partner = partners.create(new PartnerDetails(
                "Ana Letterwood", "Movement House", Set.of(Discipline.PHYSIO), Set.of(), "", Set.of("en"), "",
                "Lindenweg 3", "",
                "ana.letterwood@example.org", "", "", Optional.empty()), Set.of());
        referral = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        referrals.accept(referral, referrals.open(referral).orElseThrow().version());
        entities.flush();
        jdbc.sql("update referrals set partner_id = ? where id = ?").params(partner.value(), referral.value()).update();
        entities.clear();
    }

    @Test
    void itTellsOnlyTheConditionsWhoseRowsConcernTheDiscipline() {
        var letter = begun();

        assertThat(letter.recipient().name()).isEqualTo("Ana Letterwood, Movement House");
        assertThat(letter.recipient().email()).isEqualTo("ana.letterwood@example.org");
        assertThat(letter.content().withBirthDate()).as("a partner needs no birth date").isFalse();
        assertThat(letter.content().sections()).filteredOn(section -> section.part() == LetterPart.CONDITIONS)
                .flatExtracting(section -> section.lines())
                .extracting(LetterLine::key)
                .containsExactly("anticoagulant");
    }

    @Test
    void whereADoctorHadToAgreeItSaysWhoDidAndNotThatNothingSpokeAgainst() {
        var word = clearances.record(client, new ClearanceDetails(
                LocalDate.of(2026, 3, 2), "Dr Hart", Set.of(Discipline.PHYSIO.code()), Set.of(), Optional.empty(),
                List.of(), Optional.empty()));
        clearances.confirm(word);
        entities.flush();
        jdbc.sql("update referrals set clearance_id = ? where id = ?").params(word.value(), referral.value()).update();
        entities.clear();

        assertThat(begun().content().sections()).filteredOn(section -> section.part() == LetterPart.REASON)
                .singleElement().satisfies(section -> assertThat(section.text())
                        .contains("Dr Hart agreed to it in writing on 2 March 2026")
                        .doesNotContain("no reason against it"));
    }

    @Test
    void itSaysWhoAgreedAlsoWhereADoctorsWordIsNeededOnlySinceTheOffer() {
        judged(ReferralStatus.ONLY_AFTER_CLEARANCE);
        clearances.confirm(clearances.record(client, new ClearanceDetails(
                time.today(), "Dr Hart", Set.of(Discipline.PHYSIO.code()), Set.of(), Optional.empty(),
                List.of(), Optional.empty())));

        assertThat(begun().content().sections().getFirst().text())
                .contains("Dr Hart agreed to it in writing")
                .doesNotContain("no reason against it");
    }

    @Test
    void whatTheClientToldAfterTheOfferIsToldAndLeftOutToo() {
        var base = intakes.latest(client).orElseThrow();
        intakes.confirm(client, Optional.of(base.id()),
                base.answers().with(Condition.LYMPHOEDEMA, ConditionAnswer.of(Recorded.YES)));
        jdbc.sql("update referrals set discipline = 'acupuncture' where id = ?").param(referral.value()).update();
        entities.clear();
        var now = new ReferralLine(Discipline.ACUPUNCTURE, ReferralStatus.POSSIBLE, 60,
                Phrase.typed("Because of a test."), List.of("REF-155"));
        when(judge.now(client)).thenReturn(new JudgedReferrals(List.of(now), Instant.now(), List.of()));

        assertThat(begun().content().sections())
                .flatExtracting(section -> section.lines()).extracting(LetterLine::key)
                .contains("anticoagulant", "lymphoedema", "needles_somewhere");
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void itTellsWhatTheDisciplineMustLeaveOutWithoutNamingWhy(PageLanguage language) {
        var base = intakes.latest(client).orElseThrow();
        intakes.confirm(client, Optional.of(base.id()), base.answers()
                .with(Condition.IMPLANT, ConditionAnswer.of(Recorded.YES).with(Detail.REGIONS, "knees:left"))
                .with(Condition.LYMPHOEDEMA, ConditionAnswer.of(Recorded.YES)));
        entities.flush();
        jdbc.sql("update referrals set discipline = 'acupuncture', rule_ids = ? where id = ?")
                .params("REF-160,REF-132,REF-155,REF-153", referral.value()).update();
        entities.clear();

        var careful = letters.open(letters.begin(LetterKind.REFERRAL, referral.value(), RecipientKind.PARTNER,
                language.locale())).orElseThrow().content().sections().stream()
                .filter(section -> section.part() == LetterPart.CAREFUL)
                .flatMap(section -> section.lines().stream()).toList();

        assertThat(careful).extracting(LetterLine::key)
                .as("the heat of a class is none of theirs")
                .containsExactlyInAnyOrder("current", "needles_there", "needles_somewhere");
        assertThat(careful).extracting(LetterLine::words)
                .anyMatch(words -> words.contains(BodyPart.parse("knees:left").label(language.locale())));
        for (var condition : List.of(Condition.IMPLANT, Condition.LYMPHOEDEMA)) {
            assertThat(careful).extracting(LetterLine::words).noneMatch(
                    words -> words.contains(Texts.in(language.locale(), Texts.key(condition))));
        }
    }

    @ParameterizedTest
    @CsvSource({"REF-101, yoga", "REF-102, yoga", "REF-103, yoga", "REF-101, pilates", "REF-102, pilates",
            "REF-103, pilates"})
    void aTeacherHearsOfADiscThatTheBackIsNotBentUnderLoad(String rule, String discipline) {
        jdbc.sql("update referrals set discipline = ?, rule_ids = ? where id = ?")
                .params(discipline, rule, referral.value()).update();
        entities.clear();

        assertThat(begun().content().sections()).filteredOn(section -> section.part() == LetterPart.CAREFUL)
                .flatExtracting(section -> section.lines()).extracting(LetterLine::words)
                .containsExactly("No bending or twisting of the back under load.");
    }

    @Test
    void itTellsHowFirmAndHowLongAMassageMayBeAndNotWhy() {
        var base = intakes.latest(client).orElseThrow();
        intakes.confirm(client, Optional.of(base.id()), base.answers()
                .with(Condition.EXERTION_INTOLERANCE, ConditionAnswer.of(Recorded.YES)));
        var session = visits.planned(client, Visits.swedish(Region.NECK, 2));
        when(work.ofClient(client)).thenReturn(List.of(new DoneWork(
                session, client, Id.random(UserId::new), Instant.now(), 30, List.of(), OptionalInt.empty())));

        assertThat(begun().content().sections()).filteredOn(section -> section.part() == LetterPart.LIMITS)
                .flatExtracting(section -> section.lines())
                .extracting(LetterLine::words)
                .contains("Rest of the body: 2 at most")
                .anyMatch(line -> line.matches("At most (30|45) minutes in total"))
                .noneMatch(line -> line.contains("SCR"));
    }

    @Test
    void onceItHasLeftTheReferralSaysSo() {
        var letter = agreed();

        sending.file(letter.id(), letter.digest(), LetterChannel.DOWNLOADED);
        var waits = referrals.open(referral).orElseThrow();
        assertThat(waits.state()).as("a file on somebody's disk has reached nobody").isEqualTo(ReferralState.ACCEPTED);
        assertThat(waits.next()).contains(NextStep.SEND_LETTER);

        sending.byHand(letter.id(), letter.digest(), LetterChannel.DELIVERED);

        assertThat(referrals.open(referral).orElseThrow().state()).isEqualTo(ReferralState.LETTER_SENT);
        assertThat(letters.about(LetterKind.REFERRAL, referral.value())).singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(LetterState.SENT));
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);
        assertThat(referrals.open(referral).orElseThrow().steps())
                .filteredOn(step -> step.state() == ReferralState.LETTER_SENT).hasSize(1);
    }

    @Test
    void aLetterThatLeavesAgainCountsWhereItsFirstLeavingWasTakenForAMistake() {
        var letter = agreed();
        sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED);
        loop.correct(referral, referrals.open(referral).orElseThrow().version(), ReferralState.ACCEPTED,
                OptionalInt.empty(), Phrase.typed("It lay on the desk"));

        sending.byHand(letter.id(), letter.digest(), LetterChannel.HANDED);

        assertThat(referrals.open(referral).orElseThrow().state()).isEqualTo(ReferralState.LETTER_SENT);
    }

    @Test
    void aClosedPartnerGetsNone() {
        var letter = agreed();
        partners.deactivate(partner);

        refused(letter, "This partner is closed. Choose another.");
    }

    @Test
    void whatDoesNotSuitAnyMoreIsHeldBackWithItsReason() {
        var letter = agreed();
        judged(ReferralStatus.NOT_SUITABLE);

        refused(letter, "Because of a test.");
        judged(ReferralStatus.ONLY_AFTER_CLEARANCE);
        refused(letter, "Because of a test.");
    }

    @Test
    void whatTheClientNoLongerWantsStays() {
        var letter = agreed();
        referrals.decline(referral, referrals.open(referral).orElseThrow().version(), "no time");

        refused(letter, "The client has not agreed to this referral, or it has ended.");
    }

    @Test
    void anotherPartnerNeedsAnotherLetter() {
        var letter = agreed();
        var other = partners.create(new PartnerDetails(
                "Ben Otherwood", "", Set.of(Discipline.PHYSIO), Set.of(), "", Set.of(), "", "", "", "", "", "",
                Optional.empty()), Set.of());
        entities.flush();
        jdbc.sql("update referrals set partner_id = ? where id = ?").params(other.value(), referral.value()).update();
        entities.clear();

        refused(letter, "The referral now goes to another partner. Start a new letter.");
        assertThat(begun().recipient().name()).isEqualTo("Ben Otherwood");
    }

    private void refused(LetterRecord letter, String words) {
        var now = letters.open(letter.id()).orElseThrow();
        assertThat(now.onPaper()).containsExactly(LetterHindrance.NOT_NOW);
        assertThat(now.notNow().orElseThrow()).contains(words);
        assertThatThrownBy(() -> sending.byHand(letter.id(), letter.digest(), LetterChannel.POSTED))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() -> sending.byMail(letter.id(), letter.digest())).isInstanceOf(LetterRefused.class);
    }

    private LetterRecord begun() {
        return letters.open(letters.begin(LetterKind.REFERRAL, referral.value(), RecipientKind.PARTNER, Locale.ENGLISH))
                .orElseThrow();
    }

    private LetterRecord agreed() {
        var letter = begun();
        var saved = letters.save(letter.id(), letter.version(), letter.recipient(), letter.content());
        return consents.agree(saved.id(), saved.digest(),
                new GivenConsent(ConsentMethod.PHONE, "Rita Refer", false, Signature.NONE));
    }

    private void judged(ReferralStatus status) {
        var line = new ReferralLine(Discipline.PHYSIO, status, 60, Phrase.typed("Because of a test."),
                List.of("REF-160", "REF-115"));
        when(judge.now(client)).thenReturn(new JudgedReferrals(List.of(line), Instant.now(), List.of()));
    }
}

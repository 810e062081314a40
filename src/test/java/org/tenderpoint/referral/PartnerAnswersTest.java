package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralJudge.JudgedReferrals;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.letter.ConsentMethod;
import org.tenderpoint.letter.GivenConsent;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterConsentService;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.LetterRefused;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Signature;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceRecord.PracticePlaceDetails;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.referral.PartnerSays.PartnerHelp;
import org.tenderpoint.referral.PartnerSays.PartnerVisit;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/** What a partner answers by the link of a letter: when it opens, and that nothing moves before a therapist says so. */
@DatabaseTest
@Moment("2026-03-09T10:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-42")
class PartnerAnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-09T10:00:00Z");
    private static final PartnerSays CAME = new PartnerSays(
            Optional.of(PartnerVisit.CAME), Optional.of(LocalDate.of(2026, 3, 20)), Optional.of(PartnerHelp.HELPED),
            "Comes weekly");

    @Autowired
    Moment.Shared clock;
    @Autowired
    PartnerService partners;
    @Autowired
    ReferralService referrals;
    @Autowired
    ReferralListService listed;
    @Autowired
    LoopService loop;
    @Autowired
    LetterService letters;
    @Autowired
    LetterConsentService consents;
    @Autowired
    LetterSendingService sending;
    @Autowired
    PartnerLinks links;
    @Autowired
    PartnerReplyService replies;
    @Autowired
    PartnerAnswerService answers;
    @Autowired
    WorklistService worklist;
    @Autowired
    TestUsers users;
    @Autowired
    UserService people;
    @Autowired
    PracticePlaceService places;
    @Autowired
    Visits visits;
    @Autowired
    EntityManager entities;
    @StandIn
    ReferralJudge judge;

    private ClientId client;
    private ReferralId referral;

    @BeforeEach
    void aReferralThatTheClientWants() {
        users.practiceByLink();
        client = visits.client("Rita Refer", Visits.harmless());
        when(judge.of(any(), any())).thenReturn(Optional.empty());
        when(judge.now(client)).thenReturn(new JudgedReferrals(
                List.of(new ReferralLine(Discipline.PHYSIO, ReferralStatus.SUGGESTED, 60,
                        Phrase.typed("Because of a test."), List.of("REF-160"))),
                NOW, List.of()));
        var partner = partners.create(new PartnerDetails(
                "Ana Letterwood", "Movement House", Set.of(Discipline.PHYSIO), Set.of(), "", Set.of("en"), "", "", "",
                "", "", "", Optional.empty()), Set.of());
        referral = referrals.offer(new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false));
        var accepted = referrals.accept(referral, now().version());
        loop.choosePartner(referral, accepted.version(), partner);
    }

    @Test
    void theCodeOfALetterOpensOnceItHasLeftForHalfAYearAndShowsInitialsOnly() throws IOException {
        var first = saved();
        var former = ticket(first);
        var letter = letters.save(first.id(), first.version(), first.recipient(), first.content());
        var ticket = ticket(letter);
        assertThat(replies.open(ticket)).as("before the letter has left").isEmpty();

        send(letter);

        assertThat(replies.open(ticket).orElseThrow().initials()).isEqualTo("RR");
        assertThat(replies.open(former)).as("of a file that was written anew").isEmpty();
        clock.set(NOW.plus(Duration.ofDays(179)));
        assertThat(replies.open(ticket)).isPresent();
        clock.set(NOW.plus(Duration.ofDays(180)));
        assertThat(replies.open(ticket)).isEmpty();
        replies.answer(ticket, CAME);
        assertThat(answers.of(referral)).as("too late").isEmpty();
    }

    @Test
    void itNamesTheNumberOfThePlaceWhereTheLetterWasWritten() throws IOException {
        var ticket = sent();
        assertThat(replies.open(ticket).orElseThrow().practice().phone()).isEqualTo(TestUsers.SETTINGS.phone());

        places.chooseMine(places.add(new PracticePlaceDetails("Harbour House", "3 Quay Street", "01752 960 112",
                TestUsers.SETTINGS.openingHours())).id());

        assertThat(replies.open(ticket).orElseThrow().practice().phone()).isEqualTo("01752 960 112");
    }

    @Test
    void anAnswerStandsAsThePartnersAndMovesNothingUntilATherapistConfirmsIt() throws IOException {
        var ticket = sent();
        var before = now();
        clock.set(Instant.parse("2026-03-21T10:00:00Z"));

        replies.answer(ticket, CAME);
        replies.answer(ticket, CAME);

        assertThat(now().state()).isEqualTo(before.state());
        assertThat(now().version()).isEqualTo(before.version());
        assertThat(listed.rows(ReferralListService.ReferralScope.OPEN, 0, 50)).anyMatch(row -> row.answered());
        assertThat(waiting()).hasSize(1);
        var answer = answers.of(referral).getFirst();
        assertThat(answer.steps()).isTrue();

        var after = answers.confirm(answer.id(), before.version());

        assertThat(after.state()).isEqualTo(ReferralState.ATTENDED);
        assertThat(after.firstAppointment()).contains(LocalDate.of(2026, 3, 20));
        assertThat(after.benefit()).as("the client's own figure").isEmpty();
        assertThat(after.steps().getLast().why()).isEqualTo(Phrase.of("referral.answer.step"));
        assertThat(waiting()).isEmpty();
        assertThatThrownBy(() -> answers.confirm(answer.id(), after.version()))
                .isInstanceOf(EditedByOther.class);
    }

    @Test
    void anAppointmentIsRecordedAndWhatDoesNotFitOrIsSetAsideChangesNothing() throws IOException {
        var ticket = sent();
        replies.answer(ticket, new PartnerSays(
                Optional.of(PartnerVisit.APPOINTMENT), Optional.of(LocalDate.of(2026, 4, 2)), Optional.empty(), ""));
        var booked = answers.confirm(answers.of(referral).getFirst().id(), now().version());
        assertThat(booked.firstAppointment()).contains(LocalDate.of(2026, 4, 2));
        assertThat(booked.state()).isEqualTo(ReferralState.LETTER_SENT);

        referrals.decline(referral, booked.version(), "Moved away");
        clock.set(NOW.plus(Duration.ofHours(1)));
        replies.answer(ticket, CAME);
        var late = answers.of(referral).getFirst();
        assertThat(late.steps()).isFalse();
        answers.confirm(late.id(), now().version());
        assertThat(now().state()).as("a late answer").isEqualTo(ReferralState.DECLINED);

        replies.answer(ticket, words("Who?"));
        answers.setAside(waitingAnswer().id());
        assertThat(now().state()).isEqualTo(ReferralState.DECLINED);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoDidNotComeAccordingToThePartnerIsAskedAgain() throws IOException {
        replies.answer(sent(), new PartnerSays(
                Optional.of(PartnerVisit.NOT_COME), Optional.empty(), Optional.empty(), ""));

        var after = answers.confirm(answers.of(referral).getFirst().id(), now().version());

        assertThat(after.state()).isEqualTo(ReferralState.NOT_ATTENDED);
        assertThat(after.next()).contains(NextStep.ASK_AGAIN);
    }

    @Test
    void aLetterThatWasNotSentAfterAllOpensNoLinkAndTheReferralWaitsForItAgain() throws IOException {
        var before = now();
        var letter = saved();
        var ticket = ticket(letter);
        send(letter);
        clock.set(NOW.plus(Duration.ofDays(1)));

        sending.notHandedOver(letter.id(), lastSending(letter));

        assertThat(replies.open(ticket)).isEmpty();
        assertThat(now().state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(now().next()).isEqualTo(before.next());
        assertThat(now().nextDue()).isEqualTo(before.nextDue());
        assertThat(now().dueBy()).isEqualTo(before.dueBy());
        assertThat(now().partnerMayChange()).isTrue();
        assertThat(now().steps().getLast().why()).isEqualTo(Phrase.of("referral.letter.not_sent"));
        sending.byHand(letter.id(), letter.digest(), LetterChannel.DELIVERED);
        assertThat(now().state()).isEqualTo(ReferralState.LETTER_SENT);
        assertThat(replies.open(ticket)).isPresent();
    }

    @Test
    void aLetterThatItsPartnerAnsweredOrThatSomethingFollowedWasSent() throws IOException {
        var letter = saved();
        var ticket = ticket(letter);
        send(letter);
        loop.attended(referral, now().version(), Optional.empty());
        assertThatThrownBy(() -> sending.notHandedOver(letter.id(), lastSending(letter)))
                .isInstanceOf(LetterRefused.class);
        assertThat(now().state()).isEqualTo(ReferralState.ATTENDED);

        loop.correct(referral, now().version(), ReferralState.LETTER_SENT, OptionalInt.empty(),
                Phrase.typed("Another client"));
        replies.answer(ticket, CAME);

        assertThatThrownBy(() -> sending.notHandedOver(letter.id(), lastSending(letter)))
                .isInstanceOf(LetterRefused.class);
        assertThat(now().state()).isEqualTo(ReferralState.LETTER_SENT);
    }

    @Test
    void theStepStaysWhileAnotherLetterOfTheReferralHasLeft() {
        var first = saved();
        send(first);
        var second = saved();
        send(second);

        sending.notHandedOver(first.id(), lastSending(first));
        assertThat(now().state()).isEqualTo(ReferralState.LETTER_SENT);
        sending.notHandedOver(second.id(), lastSending(second));
        assertThat(now().state()).isEqualTo(ReferralState.ACCEPTED);
    }

    private UUID lastSending(LetterRecord letter) {
        return letters.open(letter.id()).orElseThrow().sendings().getLast().id();
    }

    @Test
    void aForgedLinkOpensNothingAndALinkTakesNoFloodOfAnswers() throws IOException {
        var forged = new LinkTicket("x".repeat(43), "b".repeat(43));
        replies.answer(forged, CAME);
        var ticket = sent();
        var stored = new ArrayList<Boolean>();
        for (int i = 0; i < PartnerReplyService.MOST + 5; i++) {
            clock.set(NOW.plusSeconds(i));
            stored.add(replies.answer(ticket, words("No " + i)));
        }

        assertThat(answers.of(referral)).hasSize(PartnerReplyService.MOST);
        assertThat(stored).filteredOn(kept -> kept).hasSize(PartnerReplyService.MOST);
        assertThat(replies.open(ticket)).map(PartnerReplyService.Opened::full).contains(true);
        assertThat(replies.answer(ticket, words("No " + (PartnerReplyService.MOST - 1)))).as("sent twice").isTrue();
    }

    private static PartnerSays words(String words) {
        return new PartnerSays(Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    @Test
    void aTherapistAloneConfirmsAndNothingOpensOnceTheClientHasDied() throws IOException {
        var ticket = sent();
        replies.answer(ticket, CAME);
        var answer = answers.of(referral).getFirst();
        for (var role : List.of(Role.MANAGER, Role.FRONT_DESK)) {
            users.as(users.make("answers." + role.code(), role), () -> {
                assertThatThrownBy(() -> answers.confirm(answer.id(), 0)).isInstanceOf(AccessDeniedException.class);
                return true;
            });
        }
        assertThat(links.waiting(client, clock.instant())).isEqualTo(1);

        links.end(client, clock.instant());

        assertThat(links.waiting(client, clock.instant())).isZero();
        assertThat(replies.open(ticket)).isEmpty();
    }

    @Test
    @Tag("UC-36")
    void theLinkOfALetterThatHasLeftOpensAgainOnceADeathIsTakenBack() throws IOException {
        var ticket = sent();
        var died = clock.instant();
        links.end(client, died);
        assertThat(replies.open(ticket)).isEmpty();
        clock.pass(Duration.ofHours(1));

        links.takenBack(client, died, clock.instant());

        assertThat(replies.open(ticket)).isPresent();
    }

    @Test
    void anAnswerForSomebodyWhoHasLeftIsOnEveryTherapistsList() throws IOException {
        replies.answer(sent(), CAME);
        var colleague = users.make("colleague", Role.THERAPIST, Role.MANAGER);
        Supplier<List<WorklistRow>> theirs = () -> worklist.work(
                FollowUpFilter.due(true).about(FollowUpFilter.WorkKind.REFERRAL), 100);
        assertThat(users.as(colleague, theirs)).isEmpty();

        users.as(colleague, () -> people.deactivate(users.make("manager.therapist").id()));

        assertThat(users.as(colleague, theirs)).isNotEmpty();
    }

    private LetterRecord saved() {
        var letter = letters.open(letters.begin(
                LetterKind.REFERRAL, referral.value(), RecipientKind.PARTNER, Locale.ENGLISH)).orElseThrow();
        return letters.save(letter.id(), letter.version(), letter.recipient(), letter.content());
    }

    private void send(LetterRecord letter) {
        consents.agree(letter.id(), letter.digest(),
                new GivenConsent(ConsentMethod.PHONE, "Rita Refer", false, Signature.NONE));
        sending.byHand(letter.id(), letter.digest(), LetterChannel.DELIVERED);
    }

    private LinkTicket sent() throws IOException {
        var letter = saved();
        var ticket = ticket(letter);
        send(letter);
        return ticket;
    }

    private LinkTicket ticket(LetterRecord letter) throws IOException {
        try (var paper = Loader.loadPDF(letters.paper(letter.id()).orElseThrow().content())) {
            var token = Pattern.compile("https://care\\.example\\.org/r/([A-Za-z0-9_-]{43})")
                    .matcher(new PDFTextStripper().getText(paper).replaceAll("\\s", ""));
            assertThat(token.find()).as("the address on the letter").isTrue();
            return new LinkTicket(token.group(1), "b".repeat(43));
        }
    }

    private List<WorklistRow.OfTask> waiting() {
        return worklist.work(FollowUpFilter.due(false), 100).stream()
                .filter(WorklistRow.OfTask.class::isInstance)
                .map(WorklistRow.OfTask.class::cast)
                .filter(task -> task.kind().equals("Partner’s answer"))
                .toList();
    }

    private PartnerAnswerService.Answer waitingAnswer() {
        return answers.of(referral).stream().filter(PartnerAnswerService.Answer::waits).findFirst().orElseThrow();
    }

    private ReferralRecord now() {
        entities.flush();
        return referrals.open(referral).orElseThrow();
    }
}

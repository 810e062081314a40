package org.tenderpoint.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** What a client sent on the way into the record. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-05")
class SelfIntakeReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    Moment.Shared clock;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    ConsentService consents;
    @Autowired
    SelfIntakeLinkService links;
    @Autowired
    SelfIntakeService self;
    @Autowired
    SelfIntakeReviewService reviews;
    @Autowired
    TestTrail trail;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = client(Optional.of(LocalDate.of(1984, 3, 12)));
    }

    @Test
    void whatWasConfirmedFromItSaysHowItCameInAndWhoConfirmedIt() {
        send(Map.of());
        var sent = reviews.waiting(client).orElseThrow();
        var version = reviews.confirm(sent.id(), Optional.empty(), laid(sent), Set.of(), false);

        assertThat(version.channel()).isEqualTo(ConsentChannel.KIOSK);
        assertThat(version.number()).isEqualTo(1);
        assertThat(consents.latest(client, ConsentKind.TREATMENT).orElseThrow().channel())
                .isEqualTo(ConsentChannel.KIOSK);
        assertThat(reviews.waiting(client)).isEmpty();
        assertThatThrownBy(() -> reviews.confirm(sent.id(), Optional.of(version.id()), laid(sent), Set.of(), false))
                .isInstanceOf(EditedByOther.class);
    }

    @Test
    void whatIsGoneThroughOnALaterDayIsNoNewsOfThatDay() {
        send(Map.of());
        clock.pass(Duration.ofDays(3));
        var sent = reviews.waiting(client).orElseThrow();
        var version = reviews.confirm(sent.id(), Optional.empty(), laid(sent), Set.of(), false);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

        assertThat(version.toldOn()).isEqualTo(day);
        assertThat(version.toldDay(Condition.INFECTION_OR_FEVER_NOW).day()).isEqualTo(day.minusDays(3));
        assertThat(new StandingFacts(version, day).allToldToday()).as("the arrival asks what is new").isFalse();
    }

    @Test
    void aMilderAnswerIsNotConfirmedUnlessSomebodyHasSaidSo() {
        var first = intakes.confirm(client, Optional.empty(), Intakes.harmless()
                .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES)));
        send(Map.of());
        var sent = reviews.waiting(client).orElseThrow();
        var silent = laid(sent).with(Condition.OSTEOPOROSIS, ConditionAnswer.DENIED);

        assertThatThrownBy(() -> reviews.confirm(sent.id(), Optional.of(first.id()), silent, Set.of(), false))
                .isInstanceOf(IntakeIncomplete.class);
        assertThat(laid(sent).of(Condition.OSTEOPOROSIS).recorded()).isEqualTo(Recorded.YES);
        var said = reviews.confirm(sent.id(), Optional.of(first.id()), silent, Set.of("osteoporosis"), false);
        assertThat(said.answers().of(Condition.OSTEOPOROSIS).recorded()).isEqualTo(Recorded.NO);
    }

    @Test
    void aVersionThatWasConfirmedMeanwhileIsNotOverwritten() {
        send(Map.of());
        var sent = reviews.waiting(client).orElseThrow();
        intakes.confirm(client, Optional.empty(), Intakes.harmless());

        assertThatThrownBy(() -> reviews.confirm(sent.id(), Optional.empty(), laid(sent), Set.of(), false))
                .isInstanceOf(EditedByOther.class);
        assertThat(reviews.waiting(client)).isPresent();
    }

    @Test
    void itIsSetAsideWithAReasonAndCanBePutBack() {
        send(Map.of());
        var sent = reviews.waiting(client).orElseThrow();

        assertThatThrownBy(() -> reviews.setAside(sent.id(), "no")).isInstanceOf(IllegalArgumentException.class);
        reviews.setAside(sent.id(), "Filled in by the brother");
        assertThat(reviews.waiting(client)).isEmpty();
        assertThat(reviews.waitingAmong(List.of(client))).isEmpty();
        reviews.putBack(sent.id());
        assertThat(reviews.waiting(client)).contains(sent);
        assertThat(reviews.waitingAmong(List.of(client, Id.random(ClientId::new)))).containsExactly(client);
    }

    @Test
    void forAClientUnderSixteenSomebodySpeaksWithWhoDecides() {
        client = client(Optional.of(LocalDate.of(2010, 11, 24)));
        send(Map.of("guardian", List.of("Eva Berger")));
        var sent = reviews.waiting(client).orElseThrow();

        assertThat(reviews.young(sent)).isTrue();
        assertThatThrownBy(() -> reviews.confirm(sent.id(), Optional.empty(), laid(sent), Set.of(), false))
                .isInstanceOf(IntakeIncomplete.class);
        assertThatThrownBy(() -> reviews.confirm(sent.id(), Optional.empty(), laid(sent), Set.of(), true))
                .as("how they are related is asked by who goes through it")
                .isInstanceOf(IntakeIncomplete.class);
        var related = laid(sent).withConsents(laid(sent).consents().related("mother"));
        var version = reviews.confirm(sent.id(), Optional.empty(), related, Set.of(), true);
        assertThat(version.answers().consents().signedBy()).isEqualTo("Eva Berger");
    }

    @Test
    void handingOverSendingAndTakingOverStandInTheTrail() {
        send(Map.of());
        var sent = reviews.waiting(client).orElseThrow();
        reviews.confirm(sent.id(), Optional.empty(), laid(sent), Set.of(), false);

        assertThat(trail.about(sent.id().value())).extracting(entry -> entry.action()).contains(
                "sent", "opened", "took_over");
    }

    @Test
    @Tag("UC-27")
    void whatWasBegunAndNeverSentIsForgottenAfterAMonth() {
        var ticket = new LinkTicket(links.handOver(client), "b".repeat(43));
        self.takeTablet(ticket);
        answer(ticket, "spine_joints", Map.of("go", List.of("none")));
        assertThat(forgotten(Duration.ofDays(29))).isZero();
        assertThat(forgotten(Duration.ofDays(31))).isOne();
    }

    private int forgotten(Duration after) {
        clock.set(NOW.plus(after));
        return round.forget();
    }

    @Autowired
    SelfIntakeRound round;

    private void send(Map<String, List<String>> more) {
        var ticket = new LinkTicket(links.handOver(client), "a".repeat(43));
        assertThat(self.takeTablet(ticket)).isTrue();
        for (var group : Condition.Group.values()) {
            answer(ticket, group.code(), Map.of("go", List.of("none")));
        }
        var consent = new java.util.HashMap<String, List<String>>(more);
        consent.put("treatment", List.of("yes"));
        consent.put("signed_by", List.of("Ana Berger"));
        answer(ticket, "consent", consent);
        self.submit(ticket);
    }

    private void answer(LinkTicket ticket, String screen, Map<String, List<String>> typed) {
        assertThat(self.answer(ticket, new SelfIntakeTap(screen, typed), Locale.ENGLISH)).isEmpty();
    }

    private IntakeAnswers laid(SubmittedSelfIntake sent) {
        var record = intakes.latest(client).map(IntakeVersionRecord::answers).orElse(IntakeAnswers.empty())
                .withNowOpen();
        return new SelfIntakeOverlay(record, sent.answers(), sent.guardian(), LocalDate.of(2026, 11, 23))
                .beforeDecisions();
    }

    private ClientId client(Optional<LocalDate> birth) {
        return clients.create(new ClientDetails(
                "Ana Berger", birth, "020 7946 0011", "ana@example.org", PreferredChannel.EMAIL, "", Locale.ENGLISH,
                EmergencyContact.NONE, "", "", Optional.empty()));
    }
}

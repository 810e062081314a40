package org.tenderpoint.followup.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.DeathService;
import org.tenderpoint.client.DeathSource;
import org.tenderpoint.client.RestrictionReason;
import org.tenderpoint.client.rights.ClientRightsService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.AnsweredBy;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.followup.page.HandedPages.NoClientPage;
import org.tenderpoint.followup.page.HandedSheet.Tip;
import org.tenderpoint.followup.page.OwnPage.HandedPage;
import org.tenderpoint.followup.page.SorenessCourse.Sore;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LinkTicket;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeSettings;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.page.TypedBirth;
import org.tenderpoint.vocabulary.say.Phrase;

/** The page that a client gets with the sheet: what it shows to whom, for how long, and who ends it. */
@DatabaseTest
@Moment("2026-03-09T10:00:00Z")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-43")
class ClientPageTest {

    private static final String BORN = "12/4/1985";

    @Autowired
    Moment.Shared clock;
    @Autowired
    ClientPageService pages;
    @Autowired
    OwnPageService own;
    @Autowired
    HomeCareService home;
    @Autowired
    FeedbackService feedback;
    @Autowired
    IntakeService intakes;
    @Autowired
    FollowUpRepository followUps;
    @Autowired
    PracticeService practice;
    @Autowired
    ClientService clients;
    @Autowired
    ClientRightsService rights;
    @Autowired
    DeathService deaths;
    @Autowired
    HoldService holds;
    @Autowired
    PlanService plans;
    @Autowired
    CurrentUser user;
    @Autowired
    SessionService sessions;
    @Autowired
    Sessions make;
    @Autowired
    TestUsers users;

    private ClientId client;
    private SessionId session;

    @BeforeEach
    void aSessionHasEnded() {
        settings(set -> set.withPublicAddress("https://care.example.org").withClientPages(true));
        client = make.client("Priya Paged", Sessions.harmless(Set.of(Sessions.GENTLE_BACK)));
        session = finished();
    }

    @Test
    void withoutTheBirthDateItKnowsNobodyAndFiveWrongOnesEndThatCodeAlone() {
        var first = hand();
        var second = hand();
        assertThat(own.open(first).orElseThrow().handed()).isEmpty();

        for (int tried = 4; tried >= 0; tried--) {
            assertThat(own.recognise(first, new TypedBirth("1/1/1990", ""))).contains("birth");
        }

        assertThat(own.recognise(first, new TypedBirth(BORN, ""))).as("it opens no more").isEmpty();
        assertThat(own.open(first)).isEmpty();
        assertThat(shown(second).name()).isEqualTo("Priya");
        assertThat(own.open(new LinkTicket(second.token(), "z".repeat(43))).orElseThrow().open())
                .as("in another browser").isFalse();
        clock.pass(Duration.ofHours(2));
        assertThat(own.open(second).orElseThrow().open()).as("two hours later").isFalse();
    }

    @Test
    void itShowsTheLastSheetAsItWasHandedOverInEveryLanguage() {
        var before = hand();
        var thing = home.of(session).orElseThrow().offers().getFirst().thing();
        home.give(session, Set.of(thing));
        assertThat(shown(before).sheets().get("en").home()).as("ticked, and not handed over").isEmpty();

        clock.pass(Duration.ofSeconds(1));
        var after = hand();
        home.give(session, Set.of());

        for (var ticket : Set.of(before, after)) {
            var sheets = shown(ticket).sheets();
            assertThat(sheets).containsOnlyKeys("en", "de", "es", "fr");
            assertThat(sheets.get("en").home()).extracting(HandedSheet.SheetItem::code).containsExactly(thing.code());
            assertThat(sheets.get("de").atOnce()).isNotEqualTo(sheets.get("en").atOnce()).hasSameSizeAs(
                    sheets.get("en").atOnce());
        }
        assertThat(home.of(session).orElseThrow().offers()).extracting(HomeOffer::thing).contains(thing);
    }

    @Test
    void whatAConditionForbidsSinceIsNotShownAnyMore() {
        home.give(session, Set.of(HomeThing.of("cats_back").orElseThrow(), HomeThing.of("slow_breath").orElseThrow()));
        var ticket = hand();
        intakes.confirm(client, Optional.of(intakes.latest(client).orElseThrow().id()),
                Sessions.harmless(Set.of(Sessions.GENTLE_BACK))
                        .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.DONT_KNOW)));

        assertThat(shown(ticket).sheets().values()).hasSize(4).allSatisfy(sheet -> assertThat(sheet.home())
                .extracting(HandedSheet.SheetItem::code).containsExactly("slow_breath"));
    }

    @Test
    void whileSomethingWaitsItSaysNotWhenToComeAgain() {
        var ticket = hand();
        assertThat(shown(ticket).sheets().get("en").again()).hasSize(2);

        holds.open(client, HoldKind.DOCTOR_ANSWER, Optional.empty(), UUID.randomUUID(), Phrase.typed("see a doctor"));

        assertThat(shown(ticket).sheets().values()).hasSize(4)
                .allSatisfy(sheet -> assertThat(sheet.again()).isEmpty());
    }

    @Test
    void whatIsBookedByNowIsTheDayToComeAgain() {
        var ticket = hand();
        plans.plan(new NewSession(client, user.id(), LocalDateTime.of(2026, 3, 17, 9, 0), 60,
                List.of(Sessions.GENTLE_BACK)));

        assertThat(shown(ticket).sheets().get("en").again()).singleElement().asString().contains("17 March");
    }

    @Test
    void aTipThatAConditionForbidsSinceIsNotShownAnyMore() {
        var ticket = hand();
        assertThat(shown(ticket).sheets().get("en").help()).extracting(Tip::code)
                .contains("water", "walk");
        intakes.confirm(client, Optional.of(intakes.latest(client).orElseThrow().id()),
                Sessions.harmless(Set.of(Sessions.GENTLE_BACK))
                        .with(Condition.RECENT_FRACTURE, ConditionAnswer.of(Recorded.DONT_KNOW)));

        assertThat(shown(ticket).sheets().values()).hasSize(4).allSatisfy(sheet -> assertThat(sheet.help())
                .extracting(Tip::code).contains("water").doesNotContain("walk"));
    }

    @Test
    void aSignThatHoldsWithWhatIsKnownSinceIsAdded() {
        var ticket = hand();
        int before = shown(ticket).sheets().get("en").atOnce().size();
        intakes.confirm(client, Optional.of(intakes.latest(client).orElseThrow().id()),
                Sessions.harmless(Set.of(Sessions.GENTLE_BACK))
                        .with(Condition.PREGNANCY, ConditionAnswer.of(Recorded.YES)));

        assertThat(shown(ticket).sheets().values()).hasSize(4)
                .allSatisfy(sheet -> assertThat(sheet.atOnce()).hasSize(before + 1));
        assertThat(shown(ticket).sheets().get("en").atOnce().getLast()).contains("maternity unit");
    }

    @Test
    void itOpensForThirtyDaysAfterTheLastSessionAndEachSessionMakesItLonger() {
        var ticket = hand();
        clock.pass(Duration.ofDays(20));
        finished();
        clock.pass(Duration.ofDays(29));
        assertThat(shown(ticket).until()).isEqualTo(LocalDate.of(2026, 4, 28));

        clock.pass(Duration.ofDays(1));
        assertThat(own.open(ticket)).isEmpty();
        assertThat(pages.pageGiven(client)).isEmpty();
        finished();
        assertThat(own.open(ticket)).as("an expired one stays so").isEmpty();
    }

    @Test
    void itIsEndedByOnePressOfTheClientOrOfThePracticeAndHandedOverAgain() {
        var first = hand();
        var second = hand();
        assertThat(own.end(first)).as("without the birth date").isFalse();
        shown(first);
        assertThat(own.end(first)).isTrue();
        assertThat(own.open(first)).isEmpty();
        assertThat(own.open(second)).isEmpty();
        assertThat(own.end(first)).isFalse();
        assertThat(pages.pageGiven(client).orElseThrow().live()).isFalse();

        users.as(users.make("page.desk", Role.FRONT_DESK), () -> {
            var third = ticket(pages.newAddress(client).address());
            assertThat(shown(third).name()).isEqualTo("Priya");
            pages.end(client);
            assertThat(own.open(third)).isEmpty();
            assertThatThrownBy(() -> pages.hand(session)).isInstanceOf(AccessDeniedException.class);
            return true;
        });
        users.as(users.make("page.manager", Role.MANAGER), () -> {
            assertThatThrownBy(() -> pages.newAddress(client)).isInstanceOf(AccessDeniedException.class);
            pages.end(client);
            return true;
        });
    }

    @Test
    void theLineOfSorenessIsMadeOfTheClientsOwnAnswersAlone() {
        var ticket = hand();
        assertThat(shown(ticket).sore()).as("not told yet").isEmpty();
        clock.pass(Duration.ofHours(24));
        var second = finished();
        clock.pass(Duration.ofHours(50));
        tell(session, 1, 3, AnsweredBy.CLIENT);
        tell(second, 1, 6, AnsweredBy.SOMEONE_FOR_CLIENT);

        assertThat(shown(ticket).sore()).containsExactly(new Sore(LocalDate.of(2026, 3, 9), 3));
    }

    @Test
    void thereIsNoneWhereThePracticeGivesNoneOrNobodyCouldTellWhoItIs() {
        var ticket = hand();
        settings(set -> set.withClientPages(false));
        assertThat(own.open(ticket)).isEmpty();
        assertThat(pages.hindrance(client)).contains(NoClientPage.OFF);
        assertThat(pages.pageGiven(client)).isEmpty();

        settings(set -> set.withClientPages(true).withPublicAddress(""));
        assertThat(own.open(ticket)).isEmpty();
        assertThat(pages.hindrance(client)).contains(NoClientPage.NO_ADDRESS);
        assertThatThrownBy(() -> pages.hand(session)).isInstanceOf(IllegalStateException.class);

        settings(set -> set.withPublicAddress("https://care.example.org"));
        assertThat(own.open(ticket)).isPresent();
    }

    @Test
    void itRestsWhileTheRecordIsRestrictedAndEndsWithDeath() {
        var ticket = hand();
        users.as(users.make("page.rights", Role.MANAGER), () -> {
            rights.restrict(client, RestrictionReason.DISPUTE);
            return true;
        });
        assertThat(own.open(ticket)).isEmpty();
        users.as(users.make("page.lifts", Role.MANAGER), () -> {
            rights.lift(client);
            return true;
        });
        assertThat(own.open(ticket)).isPresent();

        deaths.record(client, Optional.empty(), DeathSource.NOTICE);
        deaths.takeBack(client, "It was her aunt of the same name");
        assertThat(own.open(ticket)).isEmpty();
    }

    private HandedPage shown(LinkTicket ticket) {
        assertThat(own.recognise(ticket, new TypedBirth(BORN, ""))).isEmpty();
        return own.open(ticket).flatMap(OwnPage::handed).orElseThrow();
    }

    private void tell(SessionId told, int now, int worst, AnsweredBy by) {
        var draft = FollowUpScene.draft(FollowUpScene.sore(now, worst));
        feedback.give(followUps.findBySessionId(told.value()).orElseThrow().id(),
                new CallDraft(draft.said(), draft.note(), by));
    }

    private SessionId finished() {
        var arrived = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(arrived);
        return sessions.finish(sessions.start(arrived).id(), Optional.empty()).id();
    }

    private LinkTicket hand() {
        return ticket(pages.hand(session).address());
    }

    private static LinkTicket ticket(String address) {
        return new LinkTicket(address.substring(address.lastIndexOf('/') + 1), "b".repeat(43));
    }

    private void settings(UnaryOperator<PracticeSettings> change) {
        var set = practice.current().orElseThrow();
        practice.change(change.apply(set.settings()), set.version());
    }
}

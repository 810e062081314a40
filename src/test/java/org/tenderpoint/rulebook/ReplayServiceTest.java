package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;
import static org.tenderpoint.session.Sessions.harmless;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.rulebook.ReplayService.RowChange;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.ReplayChange;
import org.tenderpoint.vocabulary.replay.ReplayCheck;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/** What other rules make of the decisions of one day: a calm visit, one with fever, and a follow-up. */
@DatabaseTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.MANAGER)
@Tag("UC-26")
class ReplayServiceTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String REASON = "Audit of the fever rule";

    /** How many decisions the rate is measured with; {@code -Dreplay.decisions=10000} for the full size. */
    private static final int MEASURED = Integer.getInteger("replay.decisions", 300);

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private ReplayService replays;
    @Autowired
    private List<DecisionReplay> books;
    @Autowired
    private Sessions make;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private RecordLookService looks;
    @Autowired
    private TestUsers users;
    @Autowired
    private TestTrail trail;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private EntityManager entities;

    private UUID fever;

    @BeforeEach
    void aDay() {
        users.as(maya(), () -> {
            var done = make.finished(GENTLE_BACK);
            var ill = make.client("Frida Fever", harmless(List.of(GENTLE_BACK)));
            var session = make.arrived(
                    ill, Visits.visit(Map.of(RedFlag.FEVER_NOW, Recorded.YES), 0, Set.of()), GENTLE_BACK);
            make.screened(session);
            clock.pass(Duration.ofHours(50));
            entities.flush();
            var followUp = jdbc.queryForObject(
                    "select id from follow_ups where client_id = ?", UUID.class, done.client().value());
            feedback.give(new FollowUpId(followUp), FollowUpScene.draft(FollowUpScene.sore(6, 8)));
            entities.flush();
            clock.pass(Duration.ofHours(1));
            fever = jdbc.queryForObject("select screening_id from sessions where id = ?", UUID.class, session.value());
        });
    }

    @Test
    void theRulesOfTheDayDecideEverythingAsItWasRecorded() {
        var result = replays.run(week(Set.of()));

        assertThat(result.whole()).isTrue();
        assertThat(book(result, RuleBookSection.SCREENING).decisions()).isEqualTo(2);
        assertThat(book(result, RuleBookSection.TRIAGE).decisions()).isEqualTo(1);
        assertThat(result.checked(ReplayCheck.AS_RECORDED)).isEqualTo(3);
        assertThat(result.books()).allSatisfy(book -> assertThat(book.differing()).isZero());
    }

    @Test
    void withoutTheFeverRuleTheVisitWithFeverWouldHaveBeenMilderAndOnlyThatOne() {
        var screenings = book(replays.run(week(Set.of("SCR-008"))), RuleBookSection.SCREENING);

        assertThat(screenings.count(ReplayChange.MILDER)).isEqualTo(1);
        assertThat(screenings.differing()).isEqualTo(1);
        assertThat(screenings.rules()).containsOnlyKeys("SCR-008");
        assertThat(screenings.levels().stream()
                .filter(level -> screenings.moved(ScreeningLevel.DEFER, level) > 0))
                .singleElement()
                .isIn(ScreeningLevel.CLEAR, ScreeningLevel.ADAPT);
        assertThat(screenings.listed().get(ReplayChange.MILDER)).singleElement().satisfies(one -> {
            assertThat(one.decision()).isEqualTo(fever);
            assertThat(one.check()).isEqualTo(ReplayCheck.AS_RECORDED);
        });
    }

    @Test
    void withoutTheRulesThatFiredAFollowUpWouldHaveEndedOtherwise() {
        var fired = Set.copyOf(jdbc.queryForList("select rule_id from assessment_findings", String.class));
        var followUps = book(replays.run(week(fired)), RuleBookSection.TRIAGE);

        assertThat(fired).isNotEmpty();
        assertThat(followUps.differing()).isEqualTo(1);
        assertThat(followUps.levels()).isEqualTo(List.of(TriageLevel.values()));
        assertThat(followUps.rules().keySet()).isNotEmpty();
    }

    @Test
    void theDecisionsStayAsTheyWere() {
        var before = jdbc.queryForList("select id, level, facts, version from screenings order by id").toString();
        replays.run(week(Set.of("SCR-008")));

        assertThat(jdbc.queryForList("select id, level, facts, version from screenings order by id").toString())
                .isEqualTo(before);
    }

    @Test
    void aRecordThatItsOwnVersionDoesNotGiveIsAFaultOfTheProgram() {
        jdbc.update("update screenings set level = 'CLEAR' where id = ?", fever);
        var result = replays.run(week(Set.of()));

        assertThat(result.checked(ReplayCheck.FAULT)).isEqualTo(1);
        var screenings = book(result, RuleBookSection.SCREENING);
        assertThat(screenings.faults()).singleElement().satisfies(one -> assertThat(one.decision()).isEqualTo(fever));
        assertThat(screenings.count(ReplayChange.GRAVER)).isEqualTo(1);
        assertThat(screenings.moved(ScreeningLevel.CLEAR, ScreeningLevel.DEFER)).isEqualTo(1);
    }

    @Test
    void oneThatCannotBeReadOrIsOfAnUnknownVersionHidesNoOther() {
        jdbc.update("update screenings set facts = 'gone' where id = ?", fever);
        jdbc.update("update assessments set rule_set = '2020-01'");
        var result = replays.run(week(Set.of()));

        assertThat(result.checked(ReplayCheck.UNREADABLE)).isEqualTo(1);
        assertThat(result.checked(ReplayCheck.UNKNOWN_VERSION)).isEqualTo(1);
        assertThat(result.checked(ReplayCheck.AS_RECORDED)).isEqualTo(1);
    }

    @Test
    void onlyDecisionsOfThePeriodAreAskedAboutAndNoneThatAreStillToCome() {
        assertThat(replays.run(request(DAY.plusDays(1), DAY.plusDays(1), Set.of())).decisions()).isZero();
        assertThat(replays.run(request(DAY, DAY, Set.of())).decisions()).isEqualTo(2);
        clock.set(MONDAY.minusSeconds(1));
        assertThat(replays.run(request(DAY, DAY, Set.of())).decisions()).isZero();
    }

    @Test
    void aReplayThatIsCancelledSaysThatItIsNotWhole() {
        var run = new BackgroundRun<ReplayResult, RuntimeException>();
        run.stop();
        var result = replays.replayed(run, week(Set.of()));

        assertThat(result.whole()).isFalse();
        assertThat(result.decisions()).isZero();
    }

    @Test
    void countingLooksAtNobodyAndADecisionIsOpenedForAReasonThatStandsInTheTrail() {
        var request = week(Set.of("SCR-008"));
        int before = trail.about(fever).size();
        replays.run(request);
        assertThat(trail.about(fever)).hasSize(before);
        var closed = catchThrowableOfType(
                RecordClosed.class, () -> replays.open(request, RuleBookSection.SCREENING, fever));

        looks.review(closed.client().orElseThrow(), REASON);
        var opened = replays.open(request, RuleBookSection.SCREENING, fever);

        assertThat(opened.client()).isEqualTo(closed.client().orElseThrow());
        assertThat(opened.ruleSet()).isEqualTo(RuleSetVersion.CURRENT.code());
        assertThat(opened.differences()).anySatisfy(one -> {
            assertThat(one.rules()).containsExactly("SCR-008");
            assertThat(one.after()).isEmpty();
        });
        assertThat(trail.about(fever)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("opened");
            assertThat(entry.why()).isEqualTo(Phrase.typed(REASON));
        });
    }

    @Test
    void nobodyButAManagerAsksOtherRules() {
        for (var role : List.of(Role.THERAPIST, Role.FRONT_DESK)) {
            var somebody = users.make("replay." + role.code(), role);
            users.as(somebody, () -> {
                assertThatThrownBy(() -> replays.start(week(Set.of()))).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> replays.open(week(Set.of()), RuleBookSection.SCREENING, fever))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> books.getFirst().book()).isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    @Test
    void whatCannotBeLeftOutIsNotOfferedAndNotReadFromAnAddress() {
        var offered = replays.canBeLeftOut(RuleSetVersion.CURRENT).stream().map(RuleEntry::id)
                .collect(Collectors.toSet());

        assertThat(offered).contains("SCR-008", "SCR-310", "TRI-100", "ADJ-003").doesNotContain("SCR-999", "TRI-199",
                "FUP-01");
        var read = ReplayRequest.of(
                Map.of("without", List.of("SCR-008,SCR-999,nonsense"), "from", List.of("2026-13-01"), "version",
                        List.of("1999-01")),
                DAY);
        assertThat(read).isEqualTo(new ReplayRequest(
                DAY.minusMonths(12), DAY, new RulesAsked(RuleSetVersion.CURRENT, Set.of("SCR-008"))));
        assertThat(ReplayRequest.of(read.parameters(), DAY)).isEqualTo(read);
    }

    @Test
    void aVersionIsComparedWithAnotherOnTheSameFactsAndTheRecordIsStillChecked() {
        var current = RuleSetVersion.CURRENT;
        var result = replays.run(new ReplayRequest(
                DAY, DAY.plusDays(7), new RulesAsked(current, Set.of("SCR-008"), Optional.of(current))));
        var itself = replays.run(new ReplayRequest(
                DAY, DAY.plusDays(7), new RulesAsked(current, Set.of(), Optional.of(current))));

        assertThat(result.checked(ReplayCheck.AS_RECORDED)).isEqualTo(3);
        assertThat(book(result, RuleBookSection.SCREENING).rules()).containsOnlyKeys("SCR-008");
        assertThat(itself.checked(ReplayCheck.AS_RECORDED)).isEqualTo(3);
        assertThat(itself.books()).allSatisfy(book -> assertThat(book.differing()).isZero());
        assertThat(itself.request().acrossVersions()).isFalse();
        assertThat(ReplayRequest.of(result.request().parameters(), DAY)).isEqualTo(result.request());
        assertThat(replays.rows(itself.request().asked()).values()).extracting(RowChange::kind)
                .containsOnly(RowChange.RowKind.SAME);
        assertThat(replays.rows(RulesAsked.of(current))).isEmpty();
    }

    @Test
    void everyRowOfEitherVersionIsSaidToBeNewChangedGoneOrAsBefore() {
        var rows = RowChange.between(
                List.of(entry("SCR-900", Revision.FIRST), entry("SCR-901", Revision.FIRST.to("2027-03")),
                        entry("SCR-902", Revision.FIRST.to("2027-03"))),
                List.of(entry("SCR-900", Revision.FIRST), entry("SCR-901", Revision.FIRST.from("2027-03")),
                        entry("SCR-903", Revision.FIRST.from("2027-03"))));

        assertThat(rows).hasSize(4);
        assertThat(rows.get("SCR-900").kind()).isEqualTo(RowChange.RowKind.SAME);
        assertThat(rows.get("SCR-901").kind()).isEqualTo(RowChange.RowKind.CHANGED);
        assertThat(rows.get("SCR-902").kind()).isEqualTo(RowChange.RowKind.GONE);
        assertThat(rows.get("SCR-903").kind()).isEqualTo(RowChange.RowKind.NEW);
    }

    private static RuleEntry entry(String id, Revision revision) {
        return new RuleEntry(id, RuleBookSection.SCREENING, Phrase.NOTHING, Phrase.NOTHING, Phrase.NOTHING,
                Phrase.NOTHING, Phrase.NOTHING, "", "",
                revision,
                GoingAhead.THERAPIST, RuleTags.NONE);
    }

    @Test
    void thousandsOfDecisionsAreReadPageByPage() {
        copies();
        long begin = System.nanoTime();
        var result = replays.run(week(Set.of("SCR-008")));
        double seconds = (System.nanoTime() - begin) / 1e9;

        assertThat(book(result, RuleBookSection.SCREENING).decisions()).isEqualTo(2 + MEASURED);
        assertThat(book(result, RuleBookSection.SCREENING).count(ReplayChange.MILDER)).isEqualTo(1 + MEASURED);
        assertThat(result.checked(ReplayCheck.FAULT)).isZero();
        assertThat(book(result, RuleBookSection.SCREENING).listed().get(ReplayChange.MILDER).size())
                .isLessThanOrEqualTo(ReplayResult.Book.mostListed());
        System.out.printf("Replay: %d decisions in %.2f s, %.0f a second%n",
                result.decisions(), seconds, result.decisions() / seconds);
    }

    /** The visit with fever so many times more. */
    private void copies() {
        var sessions = columns("sessions", "id", "screening_id");
        var screenings = columns("screenings", "id", "session_id");
        var findings = columns("screening_findings", "screening_id");
        for (int i = 0; i < MEASURED; i++) {
            var session = UUID.randomUUID();
            var screening = UUID.randomUUID();
            jdbc.update("insert into sessions (id, %1$s) select ?, %1$s from sessions where screening_id = ?"
                    .formatted(sessions), session, fever);
            jdbc.update("insert into screenings (id, session_id, %1$s) select ?, ?, %1$s from screenings where id = ?"
                    .formatted(screenings), screening, session, fever);
            jdbc.update("insert into screening_findings (screening_id, %1$s) select ?, %1$s from screening_findings"
                    .formatted(findings) + " where screening_id = ?", screening, fever);
            jdbc.update("update sessions set screening_id = ? where id = ?", screening, session);
        }
    }

    private String columns(String table, String... but) {
        return jdbc.queryForList(
                "select column_name from information_schema.columns where lower(table_name) = ?"
                        + " and lower(table_schema) = 'public'",
                String.class, table)
                .stream()
                .filter(column -> !Set.of(but).contains(column.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static ReplayRequest week(Set<String> without) {
        return request(DAY, DAY.plusDays(7), without);
    }

    private static ReplayRequest request(LocalDate from, LocalDate to, Set<String> without) {
        return new ReplayRequest(from, to, new RulesAsked(RuleSetVersion.CURRENT, without));
    }

    private static ReplayResult.Book book(ReplayResult result, RuleBookSection section) {
        return result.books().stream().filter(book -> book.book() == section).findFirst().orElseThrow();
    }

    private UserRecord maya() {
        return users.make("maya.replay", Role.THERAPIST);
    }
}

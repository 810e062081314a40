package org.tenderpoint.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.rulebook.PacketItem.Part;
import org.tenderpoint.rulebook.PacketReading.Signer;
import org.tenderpoint.rulebook.RuleYieldService.Quarter;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleUse;
import org.tenderpoint.vocabulary.rule.RuleYield;

/** Which rules speak in vain here. */
@DatabaseTest
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-26")
class RuleYieldServiceTest {

    private static final RuleYield PASSED = new RuleYield(30, 16, Map.of(), 0, 0, Map.of());
    private static final RuleYield HALF = new RuleYield(30, 15, Map.of(), 0, 0, Map.of());
    private static final RuleYield FEW = new RuleYield(29, 29, Map.of(), 29, 0, Map.of());
    private static final RuleYield NOTHING_FOUND = new RuleYield(0, 0, Map.of(), 30, 1, Map.of());
    private static final RuleYield FOUND = new RuleYield(0, 0, Map.of(), 40, 2, Map.of());

    @Autowired
    private RuleYieldService yields;
    @Autowired
    private ReviewWordRepository words;
    @Autowired
    private PracticeService practice;
    @Autowired
    private ReviewWordService reviews;
    @Autowired
    private FindingService findings;
    @Autowired
    private PassedVisits passed;
    @Autowired
    private PracticeTime time;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private EntityManager entities;
    @Autowired
    private QueryCount queries;

    @Test
    void aRuleStandsForReviewWhenMoreThanHalfPassedItOrDoctorsFoundAlmostNothingInEnoughCases() {
        assertThat(List.of(PASSED, NOTHING_FOUND)).allMatch(RuleYield::inVain);
        assertThat(List.of(HALF, FEW, FOUND)).noneMatch(RuleYield::inVain);
        var rule = rule("TRI-070");
        assertThat(RulesForReview.standsForReview(rule, List.of(FEW, PASSED))).isTrue();
        assertThat(RulesForReview.standsForReview(rule, List.of(FEW, FEW, PASSED))).as("long ago").isFalse();
    }

    @Test
    void aRuleThatCanBeAnEmergencyIsNeverJudgedByWhatCameOfIt() {
        var grave = RuleLibrary.current().stream()
                .filter(rule -> rule.tags().effects().contains(RuleEffect.EMERGENCY))
                .toList();

        assertThat(grave).hasSizeGreaterThan(10).extracting(RuleEntry::id).contains("TRI-001");
        assertThat(grave).noneMatch(rule -> RulesForReview.standsForReview(rule, List.of(PASSED, NOTHING_FOUND)));
    }

    @Test
    void aVisitCountsInItsQuarterWithTheReasonForWhichItWasPassed() {
        passed.unpassed();
        var session = passed.unpassed();
        findings.override(session, new OverrideRequest(
                "SCR-160", "cap:3", Set.of(BodyPart.of(Region.UPPER_BACK)), OverrideReason.KNOWN_AND_STABLE,
                "likes it firm, was never sore"));
        entities.flush();

        assertThat(quarters("SCR-160")).singleElement().satisfies(quarter -> {
            assertThat(quarter.from()).isBeforeOrEqualTo(time.today());
            assertThat(quarter.counts().spoke()).isEqualTo(2);
            assertThat(quarter.counts().passed()).isEqualTo(1);
            assertThat(quarter.counts().why()).containsExactly(Map.entry("Long known, unchanged, treated", 1L));
        });
        jdbc.update("update screenings set made_at = made_at - interval '92' day");
        assertThat(quarters("SCR-160")).extracting(quarter -> quarter.counts().spoke()).containsExactly(0L, 2L);
    }

    @Test
    void thirtyVisitsThatWerePassedStandOnThePage() {
        standing();

        assertThat(yields.forReview()).extracting(RuleEntry::id).containsExactly("SCR-160");
        assertThat(yields.of(rule("SCR-160")).standsForReview()).isTrue();
    }

    /** Just so many visits that a rule stands for review. */
    private void standing() {
        var session = passed.visit();
        entities.flush();
        assertThat(yields.forReview()).isEmpty();

        for (int more = 1; more < RuleYield.ENOUGH; more++) {
            assertThat(yields.forReview()).as(more + " visits").isEmpty();
            passed.again(session);
        }
    }

    @Test
    void aWordEndsTheReviewUntilItIsPassedAgainInEnoughVisitsOrTheRowChanges() {
        var rule = rule("SCR-160");
        standing();

        reviews.end(rule, ReviewOutcome.STAYS, "New clients are sore after 4");

        assertThat(yields.forReview()).isEmpty();
        assertThat(yields.of(rule).standsForReview()).isFalse();
        assertThat(yields.of(rule).quarters()).as("what came before the word is still counted").isNotEmpty();
        assertThat(reviews.toChange()).isEmpty();
        assertThat(reviews.said(rule)).singleElement().satisfies(said -> {
            assertThat(said.outcome()).isEqualTo(ReviewOutcome.STAYS);
            assertThat(said.why()).isEqualTo("New clients are sore after 4");
            assertThat(said.by()).isNotEmpty();
            assertThat(said.at()).isBeforeOrEqualTo(time.now());
            assertThat(said.current()).isTrue();
        });
        assertThat(jdbc.queryForObject("select count(*) from audit_entries where record_type = 'ReviewWord'"
                + " and why like '%New clients are sore%'", Integer.class)).isEqualTo(1);
        assertThatThrownBy(() -> reviews.end(rule, ReviewOutcome.CHANGES, "again"))
                .isInstanceOf(IllegalStateException.class);

        // what was passed after the word
        entities.flush();
        jdbc.update("update rule_review_words set said_at = said_at - interval '1' day");
        entities.clear();
        assertThat(yields.forReview()).as("passed again").containsExactly(rule);

        jdbc.update("update rule_review_words set said_at = said_at + interval '1' day");
        entities.clear();
        assertThat(yields.forReview()).isEmpty();
        jdbc.update("update rule_review_words set print = 'SCR-160:0000000000000000'");
        entities.clear();
        assertThat(yields.forReview()).as("the row changed").containsExactly(rule);
        assertThat(reviews.said(rule)).singleElement().matches(said -> !said.current());
    }

    @Test
    void aRuleThatIsToChangeIsNamedUntilItsRowReadsOtherwise() {
        var rule = rule("SCR-160");
        standing();

        reviews.end(rule, ReviewOutcome.CHANGES, "5 instead of 3");

        entities.flush();
        assertThat(reviews.toChange()).containsExactly(rule);
        jdbc.update("update rule_review_words set print = 'SCR-160:0000000000000000'");
        entities.clear();
        assertThat(reviews.toChange()).isEmpty();
    }

    @Test
    void aRuleThatDoesNotStandForReviewGetsNoWord() {
        assertThatThrownBy(() -> reviews.end(rule("TRI-001"), ReviewOutcome.STAYS, "rarely right"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> reviews.end(rule("SCR-160"), ReviewOutcome.STAYS, "  "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistReadsTheWordAndSaysNone() {
        assertThat(reviews.said(rule("SCR-160"))).isEmpty();
        assertThatThrownBy(() -> reviews.end(rule("SCR-160"), ReviewOutcome.STAYS, "why"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePacketNamesThoseOfItsTables() throws IOException {
        assertThat(packet()).doesNotContain("For review");
        assertThat(packet("SCR-203", "TRI-053", "SCR-160", "TRI-142")).containsOnlyOnce("For review")
                .contains("too often: SCR-160, SCR-203.");
    }

    @Test
    void thePacketOnScreenMarksThemInTheirTable() {
        var signer = new Signer("Nora Berg", "physio", "HCPC", "PH 1");
        var reading = new PacketReading(UUID.randomUUID(), "Nora", Instant.EPOCH, signer, Map.of(),
                BlindAnswers.NONE, Set.of());
        var page = new PacketPages.Page(reading, PageLanguage.EN, "", "");
        var pages = new PacketPages(practice, new RulesForReview(List.of(use("SCR-203", "TRI-053")), time, words));
        var places = PacketItem.screens().stream().filter(screen -> screen.part() == Part.B)
                .collect(Collectors.partitioningBy(screen -> screen.items().stream()
                        .anyMatch(item -> item.name().equals("SCR-203"))));

        assertThat(pages.show(page, places.get(true).getFirst().code()))
                .contains("too often: SCR-203.").containsOnlyOnce("Stands for review here");
        assertThat(pages.show(page, places.get(false).getFirst().code()))
                .contains("too often: SCR-203.").doesNotContain("Stands for review here");
        assertThat(pages.show(page, "a1")).as("no row of this table").doesNotContain("or review here");
    }

    /** The words of the packet where these rules were passed too often. */
    private String packet(String... rules) throws IOException {
        var forReview = new RulesForReview(List.of(use(rules)), time, words);
        var pdf = new PacketService(time, new RuleYieldService(forReview)).pdf();
        try (var paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    /** Counts by which these were passed too often. */
    private static RuleUse use(String... rules) {
        return new RuleUse() {
            @Override
            public Set<RuleBookSection> sections() {
                return Set.of(RuleBookSection.SCREENING, RuleBookSection.TRIAGE);
            }

            @Override
            public RuleUseCount count(Set<String> findings, Instant lately) {
                return new RuleUseCount(0, 0, List.of());
            }

            @Override
            public Map<String, Long> doubted(Instant from) {
                return Stream.of(rules).collect(Collectors.toMap(rule -> rule, _ -> PASSED.passed()));
            }

            @Override
            public List<RuleYield> yields(Set<String> findings, List<Instant> starts) {
                return List.of(PASSED);
            }
        };
    }

    @Test
    void aPageAsksOnceForItsRuleAndTheBookOnceForEachKindOfDecision() {
        passed.unpassed();
        entities.flush();
        var rule = rule("SCR-160");
        yields.of(rule);

        assertThat(queries.during(() -> yields.of(rule))).as("its counts, and the words about it").isEqualTo(2);
        assertThat(queries.during(() -> yields.of(rule("TRI-070")))).as("never found").isEqualTo(1);
        assertThat(queries.during(() -> yields.forReview())).isEqualTo(2);
        assertThat(yields.of(rule("CARE-010")).quarters()).as("nothing counts them").isEmpty();
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskReadsNoCount() {
        assertThatThrownBy(() -> yields.forReview()).isInstanceOf(AccessDeniedException.class);
    }

    private List<Quarter> quarters(String id) {
        return yields.of(rule(id)).quarters();
    }

    private static RuleEntry rule(String id) {
        return RuleLibrary.current().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }
}

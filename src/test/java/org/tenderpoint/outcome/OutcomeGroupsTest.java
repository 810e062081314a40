package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.outcome.rules.ComplaintChange;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.Discipline;

/** Adjustments, complaints and referrals by kind, against plain SQL over the records, on practices drawn by a seed. */
@DatabaseTest
@As(Role.MANAGER)
@Tag("UC-20")
class OutcomeGroupsTest {

    @Autowired
    OutcomeGroupService groups;
    @Autowired
    ReferralOutcomeService loops;
    @Autowired
    OutcomeService outcomes;
    @Autowired
    OutcomeKeeper keeper;
    @Autowired
    PracticeService practice;
    @Autowired
    TestUsers users;
    @Autowired
    JdbcTemplate template;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    QueryCount queries;
    @Autowired
    Clock clock;

    private ZoneId zone;
    private LocalDate today;

    @BeforeEach
    void when() {
        zone = practice.zone();
        today = LocalDate.ofInstant(clock.instant(), zone);
    }

    private void practice(long seed) {
        var therapists = Stream.of("anna", "bert")
                .map(name -> users.make(name + ".groups" + seed, Role.THERAPIST).id().value()).toList();
        new RandomPractice(template, seed, clock.instant(), therapists).write(24);
        outcomes.rebuild();
        keeper.everyMinute();
    }

    private Instant from(OutcomeFilter filter) {
        return filter.from().atStartOfDay(zone).toInstant();
    }

    private Instant to(OutcomeFilter filter) {
        return filter.to().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private List<OutcomeFilter> periods() {
        return List.of(OutcomeFilter.days(400, today), OutcomeFilter.of(today.minusDays(100), today.minusDays(20)));
    }

    @Test
    void eachKindOfAdjustmentIsCountedAsPlainSqlCountsIt() {
        eachKindOfAdjustment(11);
    }

    @Test
    @Tag("night")
    @Tag("random")
    void soIsThatOfAnotherPractice() {
        eachKindOfAdjustment(12);
    }

    private void eachKindOfAdjustment(long seed) {
        practice(seed);
        var softly = new SoftAssertions();
        for (var filter : periods()) {
            for (var one : groups.adjustments(filter)) {
                var applied = "exists (select 1 from adjustments j where j.applied_to = seen.id and j.state = 'applied' and j.kind = '"
                        + one.kind().code() + "')";
                var told = Map.of(Measure.LESS_SORE, one.less(), Measure.AS_SORE, one.same(), Measure.MORE_SORE,
                        one.more());
                var plain = PlainSql.counts(jdbc, told.keySet(), applied, from(filter), to(filter), clock.instant());
                told.forEach((measure, share) -> softly.assertThat(share).as("%s of %s", measure, one.kind())
                        .isEqualTo(plain.get(measure)));
                softly.assertThat(one.uses()).as("%s", one.kind()).isEqualTo(uses(one.kind(), filter));
            }
        }
        assertThat(groups.adjustments(OutcomeFilter.days(400, today))).hasSizeGreaterThanOrEqualTo(3);
        softly.assertAll();
    }

    /** Of several of one kind any that was used counts first, then any that waits. */
    private Map<AdjustmentUse, Integer> uses(AdjustmentKind kind, OutcomeFilter filter) {
        return jdbc.sql(PlainSql.SESSIONS
                + """
                        select case when used > 0 then 'applied' when waits > 0 then 'waiting' else 'declined' end as became, count(*) as n
                        from (select seen.id,
                                sum(case when j.state = 'applied' then 1 else 0 end) as used,
                                sum(case when j.state in ('proposed', 'accepted') then 1 else 0 end) as waits
                            from seen join assessments a on a.session_id = seen.id
                            join adjustments j on j.assessment_id = a.id and j.state <> 'lapsed' and j.kind = :kind
                            where ended >= :from and ended < :to group by seen.id) each_session
                        group by case when used > 0 then 'applied' when waits > 0 then 'waiting' else 'declined' end""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", from(filter).atOffset(ZoneOffset.UTC))
                .param("to", to(filter).atOffset(ZoneOffset.UTC))
                .param("kind", kind.code())
                .query((row, _) -> Map.entry(
                        AdjustmentUse.valueOf(row.getString("became").toUpperCase(Locale.ROOT)), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void lessAsAndMoreSoreAreTogetherAllOfWhomItIsKnown() {
        practice(13);
        for (var filter : periods()) {
            for (var one : groups.adjustments(filter)) {
                assertThat(one.less().count() + one.same().count() + one.more().count()).as("%s", one.kind())
                        .isEqualTo(one.less().of());
                assertThat(one.less().of()).isEqualTo(one.same().of()).isEqualTo(one.more().of());
            }
            var whole = outcomes.overview(filter);
            assertThat(Stream.of(Measure.LESS_SORE, Measure.AS_SORE, Measure.MORE_SORE)
                    .mapToInt(one -> whole.share(one).count()).sum())
                    .isEqualTo(whole.share(Measure.LESS_SORE).of());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {14, 15})
    void complaintsBeforeAndAfterAreThoseOfPlainSql(long seed) {
        practice(seed);
        for (var filter : periods()) {
            var made = groups.complaints(Dimension.MODALITY, filter);
            var rows = jdbc.sql(PlainSql.SESSIONS + """
                    select w.modality, count(*) as n, avg(cast(before as double precision)) as was,
                        avg(cast(complaint as double precision)) as became
                    from seen join (select distinct session_id, modality from session_work) w on w.session_id = seen.id
                    where ended >= :from and ended < :to and answered and complaint is not null and before >= 3
                    group by w.modality""")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("from", from(filter).atOffset(ZoneOffset.UTC))
                    .param("to", to(filter).atOffset(ZoneOffset.UTC))
                    .query((row, _) -> {
                        var group = made.get(Dimension.MODALITY.key(row.getString("modality")).orElseThrow());
                        assertThat(group.of()).isEqualTo(row.getInt("n"));
                        if (group.of() > 1) {
                            var means = group.means().orElseThrow();
                            assertThat(means.before()).isCloseTo(row.getDouble("was"), within(1e-9));
                            assertThat(means.now()).isCloseTo(row.getDouble("became"), within(1e-9));
                            assertThat(means.change().mean()).isCloseTo(row.getDouble("became") - row.getDouble("was"),
                                    within(1e-9));
                        }
                        return row.getString("modality");
                    })
                    .list();
            assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
            // the share beyond the smallest change that matters is the measure itself
            outcomes.by(Dimension.MODALITY, Measure.IMPROVED, filter)
                    .forEach((modality,
                            share) -> assertThat(made.get(modality).changes().share(ComplaintChange.IMPROVED))
                                    .isEqualTo(share));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {16, 17})
    void eachMeasureOfReferralsIsWhatPlainSqlCountsOnTheirSteps(long seed) {
        practice(seed);
        var softly = new SoftAssertions();
        for (var filter : periods()) {
            var overview = loops.overview(filter, Optional.empty());
            for (var measure : ReferralMeasure.values()) {
                softly.assertThat(overview.share(measure)).as("%s", measure)
                        .isEqualTo(PlainLoops.count(jdbc, measure, from(filter), to(filter)));
            }
            for (var discipline : Discipline.values()) {
                for (var effect : ReferralPick.EFFECTS) {
                    softly.assertThat(overview.disciplines().get(discipline).get(effect))
                            .as("%s %s", discipline, effect)
                            .isEqualTo(
                                    PlainLoops.count(jdbc, discipline.code(), effect.code(), from(filter), to(filter)));
                }
            }
        }
        var whole = loops.overview(OutcomeFilter.days(400, today), Optional.empty());
        for (var measure : ReferralMeasure.values()) {
            softly.assertThat(whole.share(measure).count()).as("%s holds of some", measure).isPositive();
            softly.assertThat(whole.share(measure).of() + whole.share(measure).missing())
                    .as("%s does not hold of all", measure)
                    .isGreaterThan(whole.share(measure).count());
        }
        softly.assertAll();
    }

    @Test
    void eachStepCountsNoMoreThanTheOneBeforeAndThePartsAddUp() {
        practice(18);
        for (var filter : periods()) {
            var all = loops.overview(filter, Optional.empty());
            for (int no = 1; no < ReferralPick.STEPS.size(); no++) {
                assertThat(all.count(ReferralPick.STEPS.get(no)))
                        .isLessThanOrEqualTo(all.count(ReferralPick.STEPS.get(no - 1)));
                var share = all.share(ReferralMeasure.values()[no - 1]);
                assertThat(share.of() + share.missing()).isEqualTo(all.count(ReferralPick.STEPS.get(no - 1)));
                assertThat(share.count()).isEqualTo(all.count(ReferralPick.STEPS.get(no)));
            }
            assertThat(ReferralPick.EFFECTS.stream().mapToInt(all::count).sum())
                    .isEqualTo(all.count(ReferralPick.SEEN));
            assertThat(all.share(ReferralMeasure.HELPED)).isEqualTo(new Share(
                    all.count(ReferralPick.HELPED), all.count(ReferralPick.ANSWERED),
                    all.count(ReferralPick.NOT_KNOWN)));
            for (var pick : ReferralPick.values()) {
                assertThat(all.disciplines().values().stream().mapToInt(picks -> picks.get(pick)).sum())
                        .isEqualTo(all.count(pick));
                assertThat(loops.count(new ReferralMark(pick, Optional.empty()), filter))
                        .isEqualTo(all.count(pick));
            }
        }
    }

    @Test
    void whoFallsSilentNeverMakesReferralsLookBetter() {
        practice(19);
        var filter = OutcomeFilter.days(400, today);
        var before = loops.overview(filter, Optional.empty());

        // each answer is taken away, as if the client had never said anything
        jdbc.sql(
                "update referrals set state = 'outcome_unknown', benefit = null, reached = 'seen' where state in ('helped', 'no_change', 'worse')")
                .update();
        var after = loops.overview(filter, Optional.empty());

        assertThat(before.count(ReferralPick.HELPED)).isPositive();
        assertThat(after.share(ReferralMeasure.HELPED)).isEqualTo(new Share(0, 0, before.count(ReferralPick.SEEN)));
        assertThat(after.count(ReferralPick.NOT_KNOWN)).isEqualTo(before.count(ReferralPick.SEEN));
        assertThat(after.count(ReferralPick.SEEN)).isEqualTo(before.count(ReferralPick.SEEN));
    }

    @Test
    void figuresOfReferralsCostTheSameForFewAndForMany() {
        practice(20);
        long few = queries.during(() -> loops.overview(OutcomeFilter.days(10, today), Optional.empty()));
        long many = queries.during(() -> loops.overview(OutcomeFilter.days(400, today), Optional.empty()));

        assertThat(many).as("the referrals, the first of all, the practice").isEqualTo(few).isLessThanOrEqualTo(4);
        assertThat(queries.during(() -> groups.adjustments(OutcomeFilter.days(400, today)))).isLessThanOrEqualTo(5);
    }
}

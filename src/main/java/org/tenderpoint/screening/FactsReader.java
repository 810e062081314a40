package org.tenderpoint.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.StandingFacts;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitRecord;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.screening.hold.OpenHolds;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.rules.facts.Effort;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.screening.rules.facts.Pain;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.screening.rules.facts.VisitPlan;
import org.tenderpoint.screening.rules.facts.Wishes;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.rule.SignedWords;

/**
 * Builds from records the facts that the rules read; nothing else builds them. What is not recorded is unknown. At
 * arrival, facts about now count only if they were confirmed for this visit; before it they are read as last told.
 */
@Component
public class FactsReader {

    /** How many earlier screenings are searched for the day on which a finding first appeared. */
    private static final int SCREENINGS_BACK = 30;

    private static final int DAYS_OF_A_YEAR = 365;
    /** A judgement of a client's own words counts for a year; a leap year's length, so that none ends a day early. */
    static final int JUDGED_DAYS = 366;

    private final PlannedSessionRepository sessions;
    private final ScreeningRepository screenings;
    private final OverrideRepository overrides;
    private final SignedWords signedWords;
    private final AskAnswers askAnswers;
    private final OpenHolds holds;
    private final StandingAnswersReader recorded;
    private final Trainings trainings;

    FactsReader(
            PlannedSessionRepository sessions,
            ScreeningRepository screenings,
            OverrideRepository overrides,
            SignedWords signedWords,
            AskAnswers answers,
            OpenHolds holds,
            StandingAnswersReader recorded,
            Trainings trainings) {
        this.sessions = sessions;
        this.screenings = screenings;
        this.overrides = overrides;
        this.signedWords = signedWords;
        this.askAnswers = answers;
        this.holds = holds;
        this.recorded = recorded;
        this.trainings = trainings;
    }

    /**
     * Reads what is recorded for this visit; the arrival screening requires the client to be here and the visit's
     * answers.
     */
    public FactsSnapshot read(VisitToScreen visit) {
        return read(visit, Instant.MAX);
    }

    /** Whether intake, visit and clearances were by then still as they were read for this screening. */
    public boolean unchanged(FactsSnapshot read, VisitToScreen visit, Instant until) {
        return read.intake().equals(recorded.latest(visit.client(), until).map(version -> version.id().value()))
                && read.answers().equals(answers(visit, until).map(VisitRecord::id))
                && read.visit().clearances().equals(clearances(visit, until));
    }

    private Optional<VisitRecord> answers(VisitToScreen visit, Instant until) {
        return visit.here() ? visit.session().flatMap(id -> recorded.visit(id, until)) : Optional.empty();
    }

    private List<MedicalClearance> clearances(VisitToScreen visit, Instant until) {
        return recorded.clearances(visit.client(), visit.day(), until).stream()
                .flatMap(clearance -> clearances(clearance).stream())
                .toList();
    }

    /** The same as it was then. */
    public FactsSnapshot read(VisitToScreen visit, Instant until) {
        var record = answers(visit, until);
        return read(visit, recorded.latest(visit.client(), until), record.map(VisitRecord::answers),
                record.map(VisitRecord::id), until);
    }

    /** The same with answers of the visit that are just being given, including what they say about the intake. */
    FactsSnapshot readArrival(VisitToScreen visit, VisitAnswers given, ToldAtArrival told) {
        var intake = recorded.latest(visit.client())
                .map(version -> told.base().filter(version.id()::equals).isPresent()
                        ? StandingFacts.with(version, told, visit.day())
                        : version);
        return read(visit, intake, Optional.of(given), Optional.empty(), Instant.MAX);
    }

    private FactsSnapshot read(
            VisitToScreen visit, Optional<IntakeVersionRecord> intake, Optional<VisitAnswers> answers,
            Optional<UUID> visitId, Instant until) {
        var told = intake.map(version -> version.answers()).orElse(IntakeAnswers.empty());
        int here = sessionsHere(visit);
        var standing = intake.map(version -> recorded.read(visit.client(), version, visit.day(), here))
                .orElseGet(() -> recorded.read(visit.client(), told, visit.day(), visit.day(), here));
        return read(visit, told, standing, intake.map(version -> version.id().value()), answers, visitId, until);
    }

    /** The same with answers that are still being typed; they count as told today. */
    FactsSnapshot readDraft(VisitToScreen visit, IntakeAnswers draft) {
        int here = sessionsHere(visit);
        var standing = recorded.read(visit.client(), draft, visit.day(), visit.day(), here);
        return read(visit, draft, standing, Optional.empty(), Optional.empty(), Optional.empty(), Instant.MAX);
    }

    /** How many this client had here in the year before the visit. */
    private int sessionsHere(VisitToScreen visit) {
        return sessions.finishedBetween(
                visit.client().value(),
                visit.day().minusDays(DAYS_OF_A_YEAR).atStartOfDay(visit.zone()).toInstant(),
                visit.start());
    }

    private FactsSnapshot read(
            VisitToScreen visit,
            IntakeAnswers told,
            StandingAnswers standing,
            Optional<UUID> intake,
            Optional<VisitAnswers> answers,
            Optional<UUID> visitId,
            Instant until) {
        boolean provisional = answers.isEmpty();
        var atVisit = answers.orElse(VisitAnswers.empty());
        boolean confirmedToday = provisional || atVisit.nothingElseChanged()
                || standing.toldOn().equals(visit.day()) && standing.told().isEmpty();
        var asked = asks(visit, atVisit);
        var clearances = clearances(visit, until);
        return new FactsSnapshot(
                intake,
                visitId,
                withoutJudgedWords(visit, atVisit.nothingElseChanged() ? standing.reconfirmed(visit.day()) : standing),
                visit.day(),
                confirmedToday ? NowFacts.AS_TOLD : NowFacts.BY_DAY,
                new VisitFacts(
                        provisional ? Stage.PROVISIONAL : Stage.ARRIVAL,
                        atVisit.redFlags(),
                        new Pain(
                                atVisit.painNow(), atVisit.painRegions(), atVisit.painKnown().answer()),
                        new Wishes(
                                preference(told.pressurePreference(), asked.likes()), told.sensitiveRegions(),
                                told.avoidRegions()),
                        new Effort(
                                atVisit.strenuous48h().answer(), atVisit.strenuousRegions(), told.sideEffectsBefore(),
                                hoursSinceLast(visit)),
                        new VisitPlan(
                                visit.plan(), visit.firstPlan(), trainings.credentials(visit.therapist(), visit.day()),
                                visit.start(), visit.zone()),
                        asked.given(),
                        clearances,
                        clearances.isEmpty() ? Map.of() : foundSince(visit.client(), visit.zone()),
                        holds.of(visit.client())),
                overridesOf(visit.session()));
    }

    /**
     * Leaves out the client's own words if a therapist has judged exactly these, or a clinician has signed for each of
     * them.
     */
    private StandingAnswers withoutJudgedWords(VisitToScreen visit, StandingAnswers standing) {
        var told = standing.conditions().get(Condition.OTHER_CONDITION);
        if (told == null || told.recorded() != Recorded.YES) {
            return standing;
        }
        var words = words(told);
        var since = visit.day().minusYears(1).atStartOfDay(visit.zone()).toInstant();
        var judgedOn = overrides.decidedSince(visit.client().value(), since).stream()
                .filter(one -> one.isAbout(words))
                .map(one -> one.day(visit.zone()))
                .max(Comparator.naturalOrder());
        var signedOn = signedWords.covering(words).map(SignedWords.Signature::signedOn);
        return with(with(standing, Detail.NO_BEARING, judgedOn), Detail.ON_LIST, signedOn);
    }

    private static StandingAnswers with(StandingAnswers standing, Detail detail, Optional<LocalDate> on) {
        if (on.isEmpty()) {
            return standing;
        }
        var conditions = new HashMap<>(standing.conditions());
        conditions.computeIfPresent(Condition.OTHER_CONDITION, (_, told) -> told.with(detail, Answer.YES.code()));
        var days = new HashMap<>(standing.told());
        days.put(StandingAnswers.key(Condition.OTHER_CONDITION, detail), on.get());
        return new StandingAnswers(
                conditions, standing.toldOn(), standing.age(), standing.massagesLast12Months(), days);
    }

    /** What the client said in their own words. */
    static String words(@Nullable ConditionAnswer told) {
        return told == null ? "" : told.details().getOrDefault(Detail.TEXT, "");
    }

    /** @param likes answers about pressure, which are wishes and answer no rule's question */
    private record VisitQuestions(AskedQuestions given, EnumMap<Region, Integer> likes) {}

    private VisitQuestions asks(VisitToScreen visit, VisitAnswers atVisit) {
        var coded = new HashMap<String, Answer>();
        var inWords = new HashSet<>(askAnswers.byTheLastFollowUp(visit.client(), visit.start()));
        var dismissed = new HashSet<String>();
        var likes = new EnumMap<Region, Integer>(Region.class);
        askAnswers.keptAnswers(visit.client(), visit.session(), visit.day(), visit.zone()).forEach((key, kept) -> Coded
                .of(Answer.class, kept.answer()).ifPresentOrElse(
                        known -> coded.put(key, known), () -> inWords.add(key)));
        atVisit.withAsked(ToldByLink.NEW_SINCE_LINK, Recorded.NOT_ASKED).asks().forEach((key, answer) -> {
            var ask = key.startsWith("ask.") ? key.substring("ask.".length()) : key;
            Coded.of(Answer.class, answer).ifPresentOrElse(known -> coded.put(ask, known), () -> inWords.add(ask));
        });
        var given = visit.session().map(askAnswers::of).orElse(List.of());
        for (var answer : given) {
            coded.remove(answer.ask());
            inWords.remove(answer.ask());
            dismissed.remove(answer.ask());
            switch (answer.kind()) {
                case ANSWERED -> coded.put(answer.ask(), Coded.require(Answer.class, answer.answer()));
                case IN_WORDS -> inWords.add(answer.ask());
                case PRESSURE -> Effect.Ask.region(answer.ask())
                        .ifPresent(region -> pressure(answer.answer()).ifPresent(level -> likes.put(region, level)));
                case DISMISSED -> dismissed.add(answer.ask());
                case OF_ANOTHER -> throw new IllegalStateException("It and what it takes back are left out");
            }
        }
        return new VisitQuestions(new AskedQuestions(coded, inWords, dismissed), likes);
    }

    /** A pressure from 1 to 5 as stored with its question. */
    static OptionalInt pressure(String answer) {
        return IntStream.rangeClosed(Pressure.LIGHTEST, Pressure.DEEPEST)
                .filter(level -> answer.equals(Integer.toString(level)))
                .findFirst();
    }

    /** The visit's answers fill the gaps of the intake. */
    private static Map<Region, Integer> preference(Map<Region, Integer> intake, EnumMap<Region, Integer> visit) {
        var all = new EnumMap<>(visit);
        all.putAll(intake);
        return all;
    }

    /** One clearance for each limit, since limits combine by minimum; condition codes are separated from rule ids. */
    private static List<MedicalClearance> clearances(ClearanceRecord clearance) {
        var details = clearance.details();
        var conditions = new HashSet<Condition>();
        var findings = new HashSet<String>();
        for (var code : details.findings()) {
            Coded.of(Condition.class, code).ifPresentOrElse(conditions::add, () -> findings.add(code));
        }
        var all = new ArrayList<MedicalClearance>();
        for (var limit : details.limits()) {
            all.add(clearance(details, findings, conditions, Optional.of(limit)));
        }
        if (all.isEmpty()) {
            all.add(clearance(details, findings, conditions, Optional.empty()));
        }
        return all;
    }

    private static MedicalClearance clearance(
            ClearanceDetails details,
            Set<String> findings,
            Set<Condition> conditions,
            Optional<ClearanceDetails.Limit> limit) {
        return new MedicalClearance(
                details.date(),
                details.by(),
                findings,
                conditions,
                details.modalities(),
                details.credential(),
                limit.map(set -> new MedicalClearance.Limits(OptionalInt.of(set.cap()), set.regions())),
                details.validUntil());
    }

    /** The day since which each finding of the latest screening has been in every screening of this client. */
    private Map<String, LocalDate> foundSince(ClientId client, ZoneId zone) {
        var ids = screenings.latest(client.value(), Limit.of(SCREENINGS_BACK));
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rules = new HashMap<UUID, Map<String, Instant>>();
        for (var found : screenings.findings(ids)) {
            rules.computeIfAbsent(found.screening(), _ -> new HashMap<>()).put(found.rule(), found.at());
        }
        var since = new HashMap<String, LocalDate>();
        var unbroken = new HashSet<>(rules.getOrDefault(ids.getFirst(), Map.of()).keySet());
        for (var id : ids) {
            var there = rules.getOrDefault(id, Map.of());
            unbroken.retainAll(there.keySet());
            unbroken.forEach(rule -> since.put(rule, LocalDate.ofInstant(there.get(rule), zone)));
        }
        return since;
    }

    private OptionalDouble hoursSinceLast(VisitToScreen visit) {
        return sessions.ends(visit.client().value(), visit.start(), SessionState.TOOK_PLACE, Limit.of(1)).stream()
                .filter(Objects::nonNull)
                .mapToDouble(ended -> hours(ended, visit.start()))
                .findFirst();
    }

    private static double hours(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds() / 3600.0);
    }

    private List<EffectOverride> overridesOf(Optional<SessionId> session) {
        return session.map(id -> overrides.findBySessionIdAndTakenBackAtIsNullOrderByMadeAt(id.value()).stream()
                .map(OverrideRow::toOverride)
                .toList())
                .orElse(List.of());
    }
}

package org.tenderpoint.screening.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientReading;
import org.tenderpoint.vocabulary.facts.ClientSingleFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.SingleFact;
import org.tenderpoint.vocabulary.rule.Word;

/**
 * The facts as the rules of screening read them: with the answers to rules' own questions written in, with what a
 * doctor's word in writing settles, and in the provisional run without what is asked only at the visit. Rules have no
 * other way to facts.
 */
final class Reading extends ClientReading {

    /**
     * What rules read besides the client's facts and red flags, told apart where many rules read nothing else of it.
     */
    enum OtherFact {
        PAIN,
        PLAN,
        CREDENTIALS,
        /** Answers to rules' questions. Some of them settle conditions, so a changed one is read by every rule. */
        ASKS,
        /** Everything that has no name here. */
        ANY
    }

    private static final Condition[] CONDITIONS = Condition.values();

    private final ClientFacts client;
    private final VisitFacts visit;
    /** By the condition's place in the vocabulary: every row asks, so nothing is looked up twice. */
    private final Answer[] answers;
    private final Map<Condition, Map<Detail, Answer>> settledDetails = new EnumMap<>(Condition.class);
    // read by many rows, so worked out once
    private final Map<Condition, Area> regions = new EnumMap<>(Condition.class);
    private final Map<Condition, Long> days = new EnumMap<>(Condition.class);
    private final Map<Modality, Area> plannedWith = new EnumMap<>(Modality.class);
    private final Area planned;
    private final Area painful;
    private boolean freshClot;
    private @Nullable Set<Object> watched;

    private Reading(ScreeningFacts facts) {
        this.client = facts.client();
        this.visit = facts.visit();
        this.answers = new Answer[CONDITIONS.length];
        for (var condition : CONDITIONS) {
            answers[condition.ordinal()] = client.answer(condition);
        }
        var everywhere = Area.NOWHERE;
        for (var work : visit.plan().now()) {
            var part = Area.ofPart(work.part());
            plannedWith.merge(work.modality(), part, Area::or);
            everywhere = everywhere.or(part);
        }
        this.planned = everywhere;
        this.painful = Area.ofParts(visit.pain().regions());
    }

    static Reading of(ScreeningFacts facts) {
        var reading = new Reading(facts);
        reading.writeAnswersIn();
        reading.writeClearancesIn();
        return reading;
    }

    /** A question that sets a fact is keyed by its finding and the fact, e.g. SCR-121.fibromyalgia.flare_now. */
    private void writeAnswersIn() {
        visit.asks().answers().forEach((key, answer) -> {
            if (answer == Answer.UNKNOWN) {
                return;
            }
            if (answer.yes()) {
                RowTraits.impliedBy(key).ifPresent(condition -> settle(condition, Answer.YES));
            }
            var path = key.split("\\.");
            var condition = path.length < 2 ? Optional.<Condition>empty() : Coded.of(Condition.class, path[1]);
            if (condition.isEmpty()) {
                return;
            }
            if (path.length == 2 && client.answer(condition.get()) == Answer.UNKNOWN) {
                settle(condition.get(), answer);
            } else if (path.length == 3) {
                Coded.of(Detail.class, path[2])
                        .filter(detail -> detail.kind() == Detail.Kind.ANSWER && !client.known(condition.get(), detail))
                        .ifPresent(detail -> settle(condition.get(), detail, answer));
            }
        });
    }

    private void writeClearancesIn() {
        for (var clearance : visit.clearances()) {
            for (var word : DoctorsWord.values()) {
                if (Clearances.settles(clearance, word, client)) {
                    if (word.detail().isPresent()) {
                        settle(word.settles(), word.detail().get(), Answer.YES);
                    } else {
                        settle(word.settles(), Answer.YES);
                        freshClot = true;
                    }
                }
            }
        }
    }

    private void settle(Condition condition, Answer answer) {
        if (knows(condition)) {
            answers[condition.ordinal()] = answer;
        }
    }

    private void settle(Condition condition, Detail detail, Answer answer) {
        settledDetails.computeIfAbsent(condition, _ -> new EnumMap<>(Detail.class)).put(detail, answer);
    }

    /**
     * From now on notes which facts are read, under the names of {@link SingleFact#readAs}. A rule that has not read a
     * fact cannot change with it.
     */
    void watch(Set<Object> into) {
        watched = into;
    }

    private void looksAt(Object fact) {
        if (watched != null) {
            watched.add(fact);
        }
    }

    /** The client's facts as they were given. */
    ClientFacts client() {
        looksAt(OtherFact.ANY);
        return client;
    }

    /** The facts of the visit as they were given. */
    VisitFacts visit() {
        looksAt(OtherFact.ANY);
        return visit;
    }

    /** Whether they know the word; one that came later is as if it did not exist. */
    boolean knows(Word word) {
        return client.knows(word);
    }

    boolean provisional() {
        return visit.provisional();
    }

    @Override
    public LocalDate day() {
        return client.day();
    }

    @Override
    public ConditionAnswer told(Condition condition) {
        looksAt(condition);
        return client.told(condition);
    }

    @Override
    public OptionalInt age() {
        looksAt(ClientSingleFacts.AGE);
        return client.age();
    }

    @Override
    public OptionalInt massagesLast12Months() {
        looksAt(ClientSingleFacts.MASSAGES);
        return client.massagesLast12Months();
    }

    @Override
    public Answer answer(Condition condition) {
        looksAt(condition);
        return answers[condition.ordinal()];
    }

    @Override
    public Answer detail(Condition condition, Detail detail) {
        var settled = settledDetails.getOrDefault(condition, Map.of()).get(detail);
        return settled == null || answer(condition).no() ? super.detail(condition, detail) : settled;
    }

    /** Nowhere for a clot of now, wherever the one of old was. */
    @Override
    public Area regions(Condition condition) {
        looksAt(condition);
        return condition == Condition.CLOT_HISTORY && freshClot
                ? Area.NOWHERE
                : regions.computeIfAbsent(condition, client::regions);
    }

    /** A clot of now counts as of today. */
    @Override
    public long days(Condition condition) {
        looksAt(condition);
        return condition == Condition.CLOT_HISTORY && freshClot ? 0 : days.computeIfAbsent(condition, client::days);
    }

    /** Whether the detail still has to be asked. */
    boolean open(Condition condition, Detail detail) {
        if (!yes(condition) || !knows(detail)) {
            return false;
        }
        if (condition == Condition.RECENT_INJECTION && !InjectionRules.fresh(this)) {
            return false;
        }
        return switch (detail) {
            case PHASE, WEEKS, NO_BEARING, ON_LIST -> false;
            // what a therapist has judged is not asked about any more
            case TOLD_TO_AVOID, BLOOD_HEART_BONE_SKIN_FEELING, IN_HOSPITAL, NEW_MEDICINE ->
                    detail(condition, detail) == Answer.UNKNOWN && !yes(condition, Detail.NO_BEARING);
            case SINCE -> is(condition, Detail.PHASE, UNKNOWN);
            case DUE_DATE -> client.weeksPregnant().isEmpty();
            case NEUROPATHY, NERVE_SYMPTOMS_NOW, DOCTOR_AWARE, FRAGILITY_FRACTURE, FLARE_NOW, CLEARED_FOR_MASSAGE,
                    WOUND_HEALED, SPINAL, BONE, LYMPH_NODES_REMOVED, HIGH_RISK, STABLE, CONTROLLED, HIGH_ENERGY,
                    SEEN_BY_DOCTOR, CONTAGIOUS, ASPIRIN_ONLY -> detail(condition, detail) == Answer.UNKNOWN;
            case LEVEL, SEVERITY, DATE, REGIONS, TYPE, NAME, KIND, INJECTION_KIND, ITEMS,
                    TEXT -> !client.known(condition, detail);
        };
    }

    /** Whether a clot that is treated now is being read as a clot of today. */
    boolean freshClot() {
        return freshClot;
    }

    /** The question as rules see it; the provisional run knows only what was told, and asks for nothing. */
    Answer flag(RedFlag flag) {
        looksAt(flag);
        var told = visit.redFlag(flag);
        return provisional() && !told.yes() || !knows(flag) ? Answer.NO : told;
    }

    boolean yes(RedFlag flag) {
        return flag(flag).yes();
    }

    /** Yes, or asked, also in other words, and still not known. */
    boolean yesOrUnsure(RedFlag flag) {
        return flag(flag).maybe() && visit.redFlags().getOrDefault(flag, Recorded.NOT_ASKED) != Recorded.NOT_ASKED;
    }

    /** Whether anything else is new that worries the client; empty where nobody asked. */
    Optional<Answer> otherNewToday() {
        looksAt(OtherFact.ASKS);
        return Optional.ofNullable(visit.asks().answers().get(AskedQuestions.OTHER_NEW_TODAY));
    }

    /** Pain now; the provisional run takes it as 0. */
    OptionalInt pain() {
        looksAt(OtherFact.PAIN);
        return provisional() ? OptionalInt.of(0) : visit.pain().now();
    }

    /** At least this much pain; pain that was not asked is none of it. */
    boolean painAtLeast(int level) {
        return pain().orElse(-1) >= level;
    }

    /** Pain now, or not asked. */
    boolean painMaybe() {
        return pain().orElse(1) > 0;
    }

    /** Where it hurts now; unnamed it may be anywhere, unless there is no pain. */
    Area painArea() {
        looksAt(OtherFact.PAIN);
        if (provisional()) {
            return Area.NOWHERE;
        }
        return painful.isEmpty() && painMaybe() ? Area.EVERYWHERE : painful;
    }

    List<Work> plan() {
        looksAt(OtherFact.PLAN);
        return visit.plan().now();
    }

    /** Whether any planned piece of work is such. */
    boolean plans(Predicate<Work> such) {
        for (var work : plan()) {
            if (such.test(work)) {
                return true;
            }
        }
        return false;
    }

    /** Every place that is planned to be worked. */
    Area planned() {
        looksAt(OtherFact.PLAN);
        return planned;
    }

    Area planned(Modality modality) {
        looksAt(OtherFact.PLAN);
        return plannedWith.getOrDefault(modality, Area.NOWHERE);
    }

    /** The highest pressure planned there, 0 where nothing is. */
    int plannedPressure(BodyPart part) {
        return highest(plan(), part);
    }

    static int highest(List<Work> works, BodyPart part) {
        int highest = 0;
        for (var work : works) {
            if (work.part().meets(part)) {
                highest = Math.max(highest, work.pressure());
            }
        }
        return highest;
    }

    boolean holds(Credential credential) {
        looksAt(OtherFact.CREDENTIALS);
        return visit.plan().credentials().contains(credential);
    }

    /** Whether the client knows the pain of today, no worse than usual; only told at the visit. */
    Answer painKnown() {
        looksAt(OtherFact.PAIN);
        return toldOrAsked(visit.pain().known(), ScreeningTrait.ASKS_WHETHER_PAIN_IS_KNOWN);
    }

    /** Hard training or physical work in the last 48 hours. */
    Answer strenuous() {
        looksAt(OtherFact.ANY);
        return toldOrAsked(visit.effort().strenuous48h(), ScreeningTrait.ASKS_ABOUT_HARD_WORK);
    }

    /** The last blood pressure that was read, as asked at this visit. */
    Answer lastReadingUnderLimit() {
        looksAt(OtherFact.ASKS);
        return toldOrAsked(Answer.UNKNOWN, ScreeningTrait.ASKS_FOR_THE_LAST_READING);
    }

    private Answer toldOrAsked(Answer told, ScreeningTrait asks) {
        return told != Answer.UNKNOWN
                ? told
                : RowTraits.ids(asks).stream()
                        .map(key -> visit.asks().answer(key))
                        .filter(answer -> answer != Answer.UNKNOWN)
                        .findFirst()
                        .orElse(Answer.UNKNOWN);
    }

    boolean answeredYes(String askKey) {
        looksAt(OtherFact.ASKS);
        return visit.asks().answer(askKey).yes();
    }
}

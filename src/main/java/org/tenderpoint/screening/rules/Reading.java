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
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.screening.rules.facts.VisitFacts;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientReading;
import org.tenderpoint.vocabulary.facts.ClientSingleFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.SingleFact;
import org.tenderpoint.vocabulary.rule.Word;

/**
 * The facts as screening rules see them: with answers to the rules' own questions and facts settled by a doctor's word
 * written in, and in the provisional run without what is asked only at the visit. Rules read facts only through this
 * class.
 */
final class Reading extends ClientReading {

    /** The facts besides conditions, details and red flags, as far as a what-if distinguishes them. */
    enum OtherFact {
        PAIN,
        PLAN,
        CREDENTIALS,
        /** Answers to rules' questions. Some set conditions, so a changed answer concerns every rule. */
        ASKS,
        /** Everything else. */
        ANY
    }

    private static final Condition[] CONDITIONS = Condition.values();

    private final ClientFacts client;
    private final VisitFacts visit;
    /** Answers by the ordinal of the condition: an array, since every row asks. */
    private final Answer[] answers;
    private final Map<Condition, Map<Detail, Answer>> settledDetails = new EnumMap<>(Condition.class);
    // computed once, since many rows read them
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

    /**
     * The key of a question that sets a fact consists of its finding and the fact, e.g. SCR-121.fibromyalgia.flare_now.
     */
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
     * Records from now on which facts are read, as named by {@link SingleFact#readAs}. A rule that has not read a fact
     * cannot depend on it.
     */
    void watch(Set<Object> into) {
        watched = into;
    }

    private void looksAt(Object fact) {
        if (watched != null) {
            watched.add(fact);
        }
    }

    /** The client's original facts. */
    ClientFacts client() {
        looksAt(OtherFact.ANY);
        return client;
    }

    VisitFacts visit() {
        looksAt(OtherFact.ANY);
        return visit;
    }

    /** Whether the facts' vocabulary has this word; later words do not exist for them. */
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
    public ConditionAnswer conditionAnswer(Condition condition) {
        looksAt(condition);
        return client.conditionAnswer(condition);
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

    /** Nowhere for a current clot, regardless of where an earlier one was. */
    @Override
    public Area regions(Condition condition) {
        looksAt(condition);
        return condition == Condition.CLOT_HISTORY && freshClot
                ? Area.NOWHERE
                : regions.computeIfAbsent(condition, client::regions);
    }

    /** A current clot counts as of today. */
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
            // not asked once a therapist has judged it
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

    /** Whether a treated clot counts as a clot of today. */
    boolean freshClot() {
        return freshClot;
    }

    /** The answer to a red flag as rules see it; in the provisional run everything but a yes counts as no. */
    Answer flag(RedFlag flag) {
        looksAt(flag);
        var told = visit.redFlag(flag);
        return provisional() && !told.yes() || !knows(flag) ? Answer.NO : told;
    }

    boolean yes(RedFlag flag) {
        return flag(flag).yes();
    }

    /** Whether the answer is yes, or still unknown after asking in other words. */
    boolean yesOrUnsure(RedFlag flag) {
        return flag(flag).maybe() && visit.redFlags().getOrDefault(flag, Recorded.NOT_ASKED) != Recorded.NOT_ASKED;
    }

    /** Whether anything else new worries the client; empty if not asked. */
    Optional<Answer> otherNewToday() {
        looksAt(OtherFact.ASKS);
        return Optional.ofNullable(visit.asks().answers().get(AskedQuestions.OTHER_NEW_TODAY));
    }

    /** Pain now; 0 in the provisional run. */
    OptionalInt pain() {
        looksAt(OtherFact.PAIN);
        return provisional() ? OptionalInt.of(0) : visit.pain().now();
    }

    /** Whether there is at least this much pain; false if not asked. */
    boolean painAtLeast(int level) {
        return pain().orElse(-1) >= level;
    }

    /** Whether there is pain now, or nobody asked. */
    boolean painMaybe() {
        return pain().orElse(1) > 0;
    }

    /** Where it hurts now; everywhere if no place was named and there is pain. */
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

    boolean plans(Predicate<Work> such) {
        for (var work : plan()) {
            if (such.test(work)) {
                return true;
            }
        }
        return false;
    }

    /** Every place with planned work. */
    Area plannedArea() {
        looksAt(OtherFact.PLAN);
        return planned;
    }

    Area planned(Modality modality) {
        looksAt(OtherFact.PLAN);
        return plannedWith.getOrDefault(modality, Area.NOWHERE);
    }

    /** The highest pressure planned there; 0 without planned work. */
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

    /** Whether today's pain is familiar and no worse than usual; asked only at the visit. */
    Answer painKnown() {
        looksAt(OtherFact.PAIN);
        return toldOrAsked(visit.pain().known(), ScreeningTrait.ASKS_WHETHER_PAIN_IS_KNOWN);
    }

    /** Hard training or physical work in the last 48 hours. */
    Answer strenuous() {
        looksAt(OtherFact.ANY);
        return toldOrAsked(visit.effort().strenuous48h(), ScreeningTrait.ASKS_ABOUT_HARD_WORK);
    }

    /** Whether the last measured blood pressure was under the limit, as asked at this visit. */
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

package org.tenderpoint.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDays;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.ClientFacts.NowFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;

/** What a returning client is to be asked or shown of an earlier intake on the day of a visit. Pure. */
public final class StandingFacts {

    /** Asked again because they may have become better. */
    private static final List<Detail> MAY_BE_BETTER = List.of(Detail.WOUND_HEALED, Detail.CLEARED_FOR_MASSAGE);
    private static final Set<Condition> ASKED_SINCE = Set.copyOf(Arrays.stream(SinceLastTime.values())
            .filter(SinceLastTime::denies)
            .flatMap(line -> line.about().stream())
            .toList());

    private final IntakeVersionRecord before;
    private final LocalDate day;
    private final StandingAnswers standing;
    private final ClientFacts facts;

    public StandingFacts(IntakeVersionRecord before, LocalDate day) {
        this.before = before;
        this.day = day;
        var told = new HashMap<String, LocalDate>();
        before.told().forEach((key, when) -> told.put(key, when.day()));
        this.standing = new StandingAnswers(
                before.answers().conditions(), before.toldOn(), OptionalInt.empty(), OptionalInt.empty(), told);
        this.facts = ClientFacts.read(standing, day, NowFacts.AS_TOLD);
    }

    /**
     * One fact that is asked by name: a detail of a condition that the client has, or the condition itself.
     *
     * @param detail empty for the condition itself
     */
    public record Line(Condition condition, Optional<Detail> detail) {

        public String key() {
            return detail.map(one -> ToldDay.key(condition, one)).orElse(ToldDay.key(condition));
        }
    }

    /** Whether the client has this, as told last. */
    public boolean has(Condition condition) {
        return facts.yes(condition);
    }

    /** Whether all of it was told on this day, so that nothing has to be asked again. */
    public boolean allToldToday() {
        return before.told().values().stream().noneMatch(told -> told.day().isBefore(day));
    }

    /** The client's facts about now, and what may have become better: each asked by name. */
    public List<Line> aboutNow() {
        var lines = new ArrayList<Line>();
        for (var condition : Condition.values()) {
            if (facts.yes(condition)) {
                if (condition.aboutNow() && condition.countsFor().isEmpty()) {
                    lines.add(new Line(condition, Optional.empty()));
                }
                condition.details().stream()
                        .filter(detail -> detail.aboutNow()
                                || MAY_BE_BETTER.contains(detail) && !facts.yes(condition, detail))
                        .forEach(detail -> lines.add(new Line(condition, Optional.of(detail))));
            }
        }
        return lines;
    }

    /** Questions that are open, asked once; what else there is stands last. */
    public List<Condition> newQuestions() {
        return Arrays.stream(Condition.values())
                .filter(condition -> !ASKED_SINCE.contains(condition))
                .filter(before::askedAnew)
                .toList();
    }

    /**
     * Open details of what the client has, asked once; what was told of the last months is asked again after as long.
     */
    public List<Line> newDetails() {
        var open = new ArrayList<Line>();
        if (facts.yes(Condition.ANTICOAGULANT)
                && !before.answers().of(Condition.ANTICOAGULANT).details().containsKey(Detail.ASPIRIN_ONLY)) {
            open.add(new Line(Condition.ANTICOAGULANT, Optional.of(Detail.ASPIRIN_ONLY)));
        }
        if (facts.yes(Condition.OTHER_CONDITION)) {
            Condition.OTHER_CONDITION.askedDetails().stream()
                    .filter(detail -> detail.kind() == Detail.Kind.ANSWER && atVisit(detail) == Answer.UNKNOWN)
                    .forEach(detail -> open.add(new Line(Condition.OTHER_CONDITION, Optional.of(detail))));
        }
        return open;
    }

    /** Nothing where it is not asked of this client. */
    public Optional<Line> doubted(SinceLastTime line) {
        return line.doubts()
                .filter(_ -> facts.yes(Condition.OTHER_CONDITION))
                .map(detail -> new Line(Condition.OTHER_CONDITION, Optional.of(detail)));
    }

    private Answer atVisit(Detail detail) {
        return ClientFacts.read(standing, day, NowFacts.BY_DAY).detail(Condition.OTHER_CONDITION, detail);
    }

    /** What the client has or did not know, shown with the day on which it was told. */
    public List<Condition> shownConditions() {
        return Arrays.stream(Condition.values())
                .filter(condition -> facts.conditionAnswer(condition).recorded() == Recorded.YES
                        || !condition.aboutNow() && facts.conditionAnswer(condition).recorded() == Recorded.DONT_KNOW)
                .filter(condition -> !condition.aboutNow() || condition.countsFor().isPresent())
                .toList();
    }

    /** The earliest day on which this fact, as it is shown, was told. */
    public LocalDate toldOn(Condition condition) {
        return standingKeys(condition).stream()
                .flatMap(key -> Stream.ofNullable(before.told().get(key)))
                .map(ToldDay::day)
                .min(LocalDate::compareTo)
                .orElse(before.toldOn());
    }

    /** The keys of a fact as it is shown: without what counts only for now. */
    private List<String> standingKeys(Condition condition) {
        var keys = new ArrayList<String>();
        keys.add(ToldDay.key(condition));
        before.answers().of(condition).details().keySet().stream()
                .filter(detail -> !detail.aboutNow() && !detail.judged() && !detail.lately())
                .forEach(detail -> keys.add(ToldDay.key(condition, detail)));
        return keys;
    }

    /** Takes down what the client tells; nothing that was not shown or asked is confirmed. */
    public TodaysAnswers telling() {
        return new TodaysAnswers();
    }

    /** What is told today, line by line. */
    public final class TodaysAnswers {

        private final Set<String> asked = new HashSet<>();
        private final Set<String> shown = new HashSet<>();
        private IntakeAnswers answers = before.answers();

        private TodaysAnswers() {}

        /** None of it since last time: a line that asks itself denies its fact unless it is known, others are shown. */
        public TodaysAnswers none(SinceLastTime line) {
            for (var condition : line.about()) {
                boolean has = facts.yes(condition);
                if (line.denies() && !has) {
                    answered(condition, ConditionAnswer.DENIED);
                } else if (!has && answers.of(condition).recorded() == Recorded.NO) {
                    shown.add(ToldDay.key(condition));
                }
            }
            return this;
        }

        /** A question was opened and answered; not answered it is not known. */
        public TodaysAnswers answered(Condition condition, ConditionAnswer answer) {
            answers = answers.with(condition, answer);
            asked.add(ToldDay.key(condition));
            answer.details().keySet().stream()
                    // judged by a therapist, told by nobody
                    .filter(detail -> !detail.judged())
                    .forEach(detail -> asked.add(ToldDay.key(condition, detail)));
            return this;
        }

        /** A fact was asked by name; silence leaves it as it was told, and what counts for now then does not count. */
        public TodaysAnswers answered(Line line, Recorded answer) {
            if (answer == Recorded.NOT_ASKED) {
                return this;
            }
            var before = answers.of(line.condition());
            answers = line.detail()
                    .map(detail -> answers.with(line.condition(), before.with(detail, answer.answer().code())))
                    .orElseGet(() -> answers.with(line.condition(), ConditionAnswer.of(answer)));
            asked.add(line.key());
            return this;
        }

        /** All as shown. A journey or a rest keeps its day: it counts for some weeks from there. */
        public TodaysAnswers asShown(Condition condition) {
            if (condition.countsFor().isEmpty()) {
                shown.addAll(standingKeys(condition));
            }
            return this;
        }

        public ToldAtArrival toldAtArrival() {
            shown.removeAll(asked);
            return new ToldAtArrival(Optional.of(before.id()), answers, asked, shown);
        }
    }

    /** The version as it would stand with these answers, to see what they mean before they are kept. */
    public static IntakeVersionRecord with(IntakeVersionRecord before, ToldAtArrival told, LocalDate day) {
        var days = ToldDays.on(before, day, told.asked(), told.shown());
        var all = new HashMap<String, ToldDay>();
        told.answers().conditions().forEach((condition, answer) -> {
            all.put(ToldDay.key(condition), days.of(ToldDay.key(condition)));
            answer.details().keySet().forEach(
                    detail -> all.put(ToldDay.key(condition, detail), days.of(ToldDay.key(condition, detail))));
        });
        return new IntakeVersionRecord(
                before.id(), before.client(), before.number(), told.answers(), before.confirmedAt(),
                before.confirmedBy(), before.channel(), day, all, before.massagesToldOn(), List.of());
    }
}

package org.tenderpoint.intake.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeVersionRecord;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.StandingFacts;
import org.tenderpoint.intake.StandingFacts.Line;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;

/** What is told on the screens of an arrival while it is open: on top of the version that is shown. */
class ArrivalModel {

    private final IntakeVersionRecord before;
    private final StandingFacts facts;
    private final IntakeModel intake;
    private final List<Condition> newQuestions;
    private final Map<SinceLastTime, Recorded> since = new EnumMap<>(SinceLastTime.class);
    private final Map<String, Recorded> lines = new HashMap<>();
    private final Set<Condition> opened = EnumSet.noneOf(Condition.class);
    private Runnable changed = () -> {};
    private boolean factsShown;

    ArrivalModel(
            IntakeVersionRecord before, StandingFacts facts, Optional<ArrivalDraft> draft,
            Optional<LocalDate> birthDate, LocalDate today) {
        this.before = before;
        this.facts = facts;
        this.newQuestions = facts.newQuestions();
        this.intake = new IntakeModel(
                new IntakeDraft(
                        Optional.of(before.id()), before.answers(), Map.of(), Optional.empty()),
                before.answers(), birthDate, today);
        // asked anew: nothing is chosen beforehand
        newQuestions.forEach(condition -> intake.answer(condition, Recorded.NOT_ASKED));
        draft.ifPresent(this::resume);
        intake.onChange(() -> changed.run());
    }

    private void resume(ArrivalDraft draft) {
        since.putAll(draft.since());
        lines.putAll(draft.lines());
        draft.opened().forEach(this::open);
        intake.change(_ -> draft.answers());
        draft.unread().forEach(intake::unreadText);
    }

    /** What was answered for this visit already is in the version that is shown. */
    void answeredBefore(Map<SinceLastTime, Recorded> lines) {
        since.putAll(lines);
    }

    ArrivalDraft draft() {
        var typed = intake.draft();
        return new ArrivalDraft(before.id(), typed.answers(), typed.unread(), sinceAnswers(), Set.copyOf(opened),
                Map.copyOf(lines));
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    StandingFacts facts() {
        return facts;
    }

    IntakeModel intake() {
        return intake;
    }

    IntakeVersionRecord versionBefore() {
        return before;
    }

    Map<SinceLastTime, Recorded> sinceAnswers() {
        return Map.copyOf(since);
    }

    Recorded since(SinceLastTime line) {
        return since.getOrDefault(line, Recorded.NOT_ASKED);
    }

    /**
     * A line was answered: a yes or not sure opens its questions, a no closes them again. Not sure whether there is a
     * further one does not take away what is known.
     */
    void since(SinceLastTime line, Recorded answer) {
        if (answer == Recorded.NOT_ASKED) {
            since.remove(line);
            line.about().forEach(this::close);
            changed.run();
            return;
        }
        since.put(line, answer);
        for (var condition : line.about()) {
            if (line.denies() && answer == Recorded.DONT_KNOW && facts.has(condition)) {
                close(condition);
            } else if (line.asksItself() && answer != Recorded.NO) {
                open(condition);
                intake.answer(condition, answer);
            } else if (asks(line, condition) && answer != Recorded.NO) {
                open(condition);
            } else if (asks(line, condition)) {
                close(condition);
            }
        }
        changed.run();
    }

    /** Whether a yes to this line opens this question, and not the line that asks for it by itself. */
    static boolean asks(SinceLastTime line, Condition condition) {
        return line.denies() || condition != Condition.LONG_TRAVEL_OR_IMMOBILISED;
    }

    Set<Condition> openedQuestions() {
        return Set.copyOf(opened);
    }

    /** Asks a question anew: until it is answered, it is not known. */
    final void open(Condition condition) {
        if (opened.add(condition)) {
            intake.answer(condition, Recorded.NOT_ASKED);
        }
    }

    /** As it was told before. */
    void close(Condition condition) {
        if (opened.remove(condition)) {
            intake.restore(condition, before.answers().of(condition));
        }
    }

    /** Details that are open, and those that what is new since last time makes doubtful: each asked by name. */
    Stream<Line> details() {
        return Stream.concat(facts.newDetails().stream(), doubtedLines()).distinct();
    }

    private Stream<Line> doubtedLines() {
        return since.entrySet().stream()
                .filter(line -> line.getValue().answer().maybe() && line.getValue() != Recorded.NOT_ASKED)
                .flatMap(line -> facts.doubted(line.getKey()).stream());
    }

    Recorded line(Line line) {
        return lines.getOrDefault(line.key(), Recorded.NOT_ASKED);
    }

    void line(Line line, Recorded answer) {
        lines.put(line.key(), answer);
        changed.run();
    }

    /** Whether this question was opened by what is new since last time. */
    boolean openedSince(Condition condition) {
        return opened.contains(condition)
                && (!shownConditions().contains(condition) || since.entrySet().stream()
                        .filter(line -> line.getValue() != Recorded.NO)
                        .anyMatch(line -> line.getKey().about().contains(condition)));
    }

    /** The opened questions without any answer; "don't know" is an answer. */
    List<Condition> unansweredQuestions() {
        return opened.stream()
                .sorted()
                .filter(condition -> intake.answers().of(condition).recorded() == Recorded.NOT_ASKED)
                .toList();
    }

    /** Whether something typed cannot be read, or is impossible. */
    boolean unread() {
        return intake.hasUnread() || !intake.problems().isEmpty();
    }

    /** The facts that are shown as they were told, and not asked today. */
    List<Condition> shownConditions() {
        return facts.shownConditions().stream().filter(condition -> !newQuestions.contains(condition)).toList();
    }

    /** The facts are on the screen now: only then does confirming confirm them. */
    void showsFacts() {
        factsShown = true;
    }

    ToldAtArrival toldAtArrival() {
        var telling = facts.telling();
        since.forEach((line, answer) -> {
            if (answer == Recorded.NO) {
                telling.none(line);
            }
        });
        opened.forEach(condition -> telling.answered(condition, intake.answers().of(condition)));
        newQuestions.stream()
                .filter(condition -> !opened.contains(condition))
                .filter(condition -> intake.answers().of(condition).recorded() != Recorded.NOT_ASKED)
                .forEach(condition -> telling.answered(condition, intake.answers().of(condition)));
        var named = new ArrayList<>(facts.aboutNow());
        named.addAll(facts.newDetails());
        named.stream()
                .filter(line -> !opened.contains(line.condition()))
                .forEach(line -> telling.answered(line, line(line)));
        doubtedLines().filter(line -> !opened.contains(line.condition()))
                .forEach(line -> telling.answered(
                        line, line(line) == Recorded.NOT_ASKED ? Recorded.DONT_KNOW : line(line)));
        if (factsShown) {
            shownConditions().stream().filter(condition -> !opened.contains(condition)).forEach(telling::asShown);
        }
        return telling.toldAtArrival();
    }

    /**
     * What a returning client has told so far.
     *
     * @param unread invalid texts as typed, by their field's key
     * @param opened the conditions whose questions are asked
     * @param lines answers to facts that are asked by name, by their key
     */
    record ArrivalDraft(
            IntakeVersionId base,
            IntakeAnswers answers,
            Map<String, String> unread,
            Map<SinceLastTime, Recorded> since,
            Set<Condition> opened,
            Map<String, Recorded> lines) {}
}

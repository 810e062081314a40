package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.UnansweredFollowUp;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.FollowUpQuestion.Option;
import org.tenderpoint.followup.answers.FollowUpQuestion.Part;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** Q1, Q2 and Q4 of an open follow-up, on the arrival screen. An answer unfolds the questions that follow from it. */
class ArrivalSection implements ArrivalQuestions.Section {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivalSection.class);

    private final UnansweredFollowUp open;
    private final FeedbackService feedback;
    private final Div content = div("arrival-follow-up");
    private final Map<String, Field<?>> fields = new HashMap<>();
    private final Map<String, Question> rows = new HashMap<>();
    private final Map<String, List<FollowUpQuestion>> unfolded = new HashMap<>();
    private Map<Symptom, Answer> today = Map.of();

    ArrivalSection(UnansweredFollowUp open, FeedbackService feedback) {
        this.open = open;
        this.feedback = feedback;
        var why = paragraph("muted", Texts.of(
                "followup.arrival.why", Dates.date(open.sessionEnd().atZone(open.zone()).toLocalDate())));
        content.add(why);
        if (open.unreachableTwice()) {
            content.add(new NoteBox(
                    State.ADAPT, Texts.of("followup.arrival.unreachable"),
                    Texts.of("followup.arrival.unreachable.ask")));
        }
        content.add(FeedbackHistory.of(open.told(), open.zone(), open.now()));
        questionsAsked().forEach(question -> content.add(row(question)));
        show(open.said());
    }

    /**
     * The questions for every client. Long after a session these are how it felt, and the signs only if the client is
     * still sore.
     */
    private Stream<FollowUpQuestion> questionsAsked() {
        return open.longAgo()
                ? Stream.of(Questionnaire.get(CheckInScript.SORE).without(Answer.UNKNOWN.code()))
                : Stream.concat(lines(), Stream.of(Questionnaire.get(CheckInScript.SORE)));
    }

    private static Stream<FollowUpQuestion> lines() {
        return Stream.of(SafetyLine.values()).map(SafetyLine::code).map(Questionnaire::get);
    }

    private static SafetyLine line(FollowUpQuestion question) {
        return Coded.require(SafetyLine.class, question.code());
    }

    /** Whether this visit has asked for each sign of a line, and each was denied. */
    private boolean deniedToday(FollowUpQuestion line) {
        return fieldAnswer(line).isEmpty()
                && line(line).symptoms().stream().allMatch(sign -> today.get(sign) == Answer.NO);
    }

    private Optional<String> fieldAnswer(FollowUpQuestion question) {
        return Optional.ofNullable(fields.get(question.code())).flatMap(Field::answer);
    }

    private List<FollowUpQuestion> following(FollowUpQuestion question, GivenAnswers said) {
        if (question.kind() == FollowUpQuestion.Kind.LINE) {
            var line = line(question);
            var opened = said.opens(line) ? Questionnaire.of(line).stream() : Stream.<FollowUpQuestion>of();
            var last = line == SafetyLine.I ? Questionnaire.afterSigns() : Stream.<FollowUpQuestion>of();
            return Stream.concat(opened, last).filter(one -> one.asked(said)).toList();
        }
        if (!question.code().equals(CheckInScript.SORE)) {
            return List.of();
        }
        return switch (said.of(CheckInScript.SORE).orElse("")) {
            case CheckInScript.GONE -> open.longAgo() ? List.of() : List.of(Questionnaire.get(CallScript.WORST));
            case CheckInScript.STILL -> Stream.concat(
                    Stream.of(CallScript.NOW, CallScript.WORST, CallScript.COURSE).map(Questionnaire::get),
                    open.longAgo() ? lines().filter(line -> !deniedToday(line) || said.opens(line(line))) : Stream.of())
                    .toList();
            default -> List.of();
        };
    }

    private Question row(FollowUpQuestion question) {
        var row = rows.get(question.code());
        return row == null ? newRow(question) : row;
    }

    private Question newRow(FollowUpQuestion question) {
        var field = field(question);
        var row = new Question(question.arrival(), field.component());
        field.value().addValueChangeListener(_ -> unfold());
        fields.put(question.code(), field);
        rows.put(question.code(), row);
        return row;
    }

    /**
     * Adds and removes the lines that an answer changes. Other lines are not touched, since one of them may have the
     * focus.
     */
    private void unfold() {
        var said = givenAnswers();
        questionsAsked().forEach(question -> unfold(question, said));
    }

    private void unfold(FollowUpQuestion question, GivenAnswers said) {
        var following = following(question, said);
        if (!following.equals(unfolded.getOrDefault(question.code(), List.of()))) {
            unfolded.put(question.code(), following);
            row(question).details(following.stream().map(this::row).toArray(Component[]::new));
        }
        following.forEach(next -> unfold(next, said));
    }

    private Field<?> field(FollowUpQuestion question) {
        var made = switch (question.kind()) {
            case LINE, ANSWER -> recorded(question);
            case NUMBER -> number(question);
            case ONE -> choice(question);
            case SEVERAL -> several(question);
            case WORDS -> words(question);
            case AGREE, PLACES -> throw new IllegalArgumentException("Not asked here: " + question.code());
        };
        // a tick counts at once, since the form may be left here
        ByHand.changed(made.value(), _ -> save());
        return made;
    }

    private void save() {
        try {
            // what the visit has denied is not kept as said here: its answers may still be changed
            feedback.saveAtArrival(open.id(), answers(open.knownBefore()));
        } catch (RuntimeException notSaved) {
            LOG.warn("Answers at an arrival were not saved: {}", notSaved.getClass().getName());
            Toasts.failed(Texts.of("platform.save.failed"));
        }
    }

    private static Field<Recorded> recorded(FollowUpQuestion question) {
        var field = new AnswerField(question.arrival());
        return new Field<>(
                field, field,
                value -> value == Recorded.NOT_ASKED ? Optional.empty() : Optional.of(value.answer().code()),
                code -> Optional.of(Recorded.of(Coded.require(Answer.class, code))));
    }

    private static Field<Integer> number(FollowUpQuestion question) {
        var field = new StepperField(question.arrival(), 0, 10, 1);
        return new Field<>(
                field, field, value -> Optional.ofNullable(value).map(String::valueOf),
                code -> code.equals(Answer.UNKNOWN.code()) ? Optional.empty() : Optional.of(Integer.valueOf(code)));
    }

    private static Field<String> words(FollowUpQuestion question) {
        var field = new TextField();
        field.setAriaLabel(question.arrival());
        field.setMaxLength(FollowUpQuestion.MOST_LETTERS);
        return new Field<>(field, field, value -> Optional.of(GivenAnswers.words(value)), Optional::of);
    }

    private static Field<Option> choice(FollowUpQuestion question) {
        var field = new Segments<>(null, question.options(), Option::arrival).labelledElsewhere(question.arrival());
        if (question.part() == Part.SORENESS) {
            field.stacking();
        }
        return new Field<>(field, field, value -> Optional.ofNullable(value).map(Option::code), question::option);
    }

    private static Field<Set<Option>> several(FollowUpQuestion question) {
        var field = new CheckboxGroup<Option>();
        field.setItems(question.options());
        field.setItemLabelGenerator(Option::arrival);
        field.setAriaLabel(question.arrival());
        return new Field<>(
                field, field,
                value -> value.isEmpty()
                        ? Optional.empty()
                        : Optional.of(value.stream().map(Option::code)
                                .filter(code -> value.size() == 1 || !code.equals(Answer.UNKNOWN.code()))
                                .collect(Collectors.joining(","))),
                codes -> Optional.of(Arrays.stream(codes.split(","))
                        .flatMap(code -> question.option(code).stream()).collect(Collectors.toSet())));
    }

    /** Each question stands before those that follow from it. */
    private void show(GivenAnswers said) {
        for (var question : Questionnaire.all()) {
            Optional.ofNullable(fields.get(question.code()))
                    .ifPresent(field -> said.of(question.code()).ifPresent(field::show));
        }
    }

    @Override
    public String title() {
        return Texts.of("followup.arrival.title");
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public Optional<String> missing() {
        var said = givenAnswers();
        if (onlyHowItFelt(said)) {
            return Optional.empty();
        }
        if (open.longAgo() && !said.has(CheckInScript.SORE)) {
            return Optional.of(Texts.of("followup.arrival.missing.sore"));
        }
        var unread = CallScript.unread(said);
        if (!unread.isEmpty()) {
            return Optional.of(Texts.of(
                    "followup.arrival.missing.line", unread.getFirst().name()));
        }
        if (!said.has(CheckInScript.SORE)) {
            return Optional.of(Texts.of("followup.arrival.missing.sore"));
        }
        boolean numbers = said.has(CallScript.NOW) && said.has(CallScript.WORST);
        return numbers ? Optional.empty() : Optional.of(Texts.of("followup.arrival.missing.number"));
    }

    /** Whether the client is fine, or the soreness gone, long after the session: then nothing else is asked. */
    private boolean onlyHowItFelt(GivenAnswers said) {
        return open.longAgo() && said.of(CheckInScript.SORE)
                .filter(felt -> !felt.equals(CheckInScript.STILL)).isPresent();
    }

    @Override
    public void told(Map<RedFlag, Recorded> flags) {
        today = SignsToday.of(flags);
        unfold();
    }

    @Override
    public void confirm(Map<RedFlag, Recorded> flags) {
        today = SignsToday.of(flags);
        var said = givenAnswers();
        feedback.giveAtArrival(open.id(), onlyHowItFelt(said) ? said.longAgo(today) : said);
    }

    @Override
    public Optional<String> cannotWait() {
        return feedback.assess(open.id(), givenAnswers()).shownLevel()
                .filter(level -> level.atLeast(TriageLevel.THERAPIST))
                .map(level -> Texts.of("followup.arrival.means", Levels.word(level)));
    }

    private GivenAnswers givenAnswers() {
        var before = open.knownBefore();
        if (open.longAgo() && fieldAnswer(Questionnaire.get(CheckInScript.SORE)).filter(CheckInScript.STILL::equals)
                .isPresent()) {
            for (var line : lines().filter(this::deniedToday).toList()) {
                before = before.with(line.code(), Answer.NO.code());
            }
        }
        return answers(before);
    }

    /** @param before what nobody has to answer here */
    private GivenAnswers answers(GivenAnswers before) {
        var said = with(before, questionsAsked().toList());
        var felt = said.has(CheckInScript.SORE) ? Questionnaire.soreness(said) : said;
        return onlyHowItFelt(felt) ? felt.longAgo(Map.of()) : felt;
    }

    /** The answers together with those to these questions and to what follows from them. */
    private GivenAnswers with(GivenAnswers earlier, List<FollowUpQuestion> questions) {
        var said = earlier;
        for (var question : questions) {
            var answer = fieldAnswer(question);
            if (answer.isPresent()) {
                said = said.with(question.code(), answer.get());
            }
            // an answer to what follows can open more of it
            GivenAnswers before;
            do {
                before = said;
                said = with(said, following(question, said));
            } while (!said.equals(before));
        }
        return said;
    }

    /** The field that answers a question, and the code of its value. */
    private record Field<V>(
            Component component, HasValue<?, V> value, Function<V, Optional<String>> code,
            Function<String, Optional<V>> read) {

        Optional<String> answer() {
            return code.apply(value.getValue());
        }

        void show(String answer) {
            read.apply(answer).ifPresent(value::setValue);
        }
    }
}

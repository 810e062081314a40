package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** Q1, Q2 and Q4 of an open follow-up, on the arrival screen. A safety line that is not denied opens its items. */
class ArrivalSection implements ArrivalQuestions.Section {

    private enum Sore implements Coded {
        NEVER,
        GONE,
        STILL,
        UNKNOWN
    }

    private static final List<Course> COURSES = List.of(Course.BETTER, Course.SAME, Course.WORSE, Course.UP_AND_DOWN,
            Course.UNKNOWN);

    private final FeedbackService.UnansweredFollowUp open;
    private final FeedbackService feedback;
    private final Drafts drafts;
    private final Div content = new Div();
    private final Segments<Sore> sore = new Segments<>(
            null, List.of(Sore.values()), one -> Texts.of("followup.arrival.sore." + one.code()));
    private final StepperField now = new StepperField(Questionnaire.get(CallScript.NOW).arrival(), 0, 10, 1);
    private final StepperField worst = new StepperField(Questionnaire.get(CallScript.WORST).arrival(), 0, 10, 1);
    private final Segments<Course> course = new Segments<>(null, COURSES, Texts::label);
    private final Map<SafetyLine, AnswerField> lines = new EnumMap<>(SafetyLine.class);
    private final Map<String, AnswerField> items = new LinkedHashMap<>();
    private final Segments<Swelling> swelling = new Segments<>(null, List.of(Swelling.values()), Texts::label);
    private final Segments<Bruising> bruising = new Segments<>(null, List.of(Bruising.values()), Texts::label);

    ArrivalSection(FeedbackService.UnansweredFollowUp open, FeedbackService feedback, Drafts drafts) {
        this.open = open;
        this.feedback = feedback;
        this.drafts = drafts;
        var why = new Paragraph(Texts.of(
                "followup.arrival.why", Dates.date(open.sessionEnd().atZone(open.zone()).toLocalDate())));
        why.addClassName("muted");
        content.addClassName("arrival-follow-up");
        content.add(why);
        if (open.unreachableTwice()) {
            content.add(new NoteBox(
                    State.ADAPT, Texts.of("followup.arrival.unreachable"),
                    Texts.of("followup.arrival.unreachable.ask")));
        }
        content.add(FeedbackHistory.of(open.told(), open.zone(), open.now()));
        for (var line : SafetyLine.values()) {
            content.add(line(line));
        }
        sore.stacking().labelledElsewhere(Questionnaire.get(CheckInScript.SORE).arrival());
        course.stacking().labelledElsewhere(Questionnaire.get(CallScript.COURSE).arrival());
        swelling.labelledElsewhere(Questionnaire.get(CallScript.SWELLING).arrival());
        bruising.labelledElsewhere(Questionnaire.get(CallScript.BRUISING).arrival());
        var howSore = new Question(Questionnaire.get(CheckInScript.SORE).arrival(), sore);
        sore.addValueChangeListener(change -> howSore.details(more(change.getValue())));
        content.add(howSore);
        drafts.load(form(), GivenAnswers.class).ifPresent(draft -> show(draft.value()));
        Stream.<HasValue<?, ?>>of(sore, now, worst, course, swelling, bruising).forEach(this::keepAsTyped);
        lines.values().forEach(this::keepAsTyped);
    }

    private String form() {
        return "arrival-follow-up:" + open.id();
    }

    /** Keeps what was typed beyond the page, so that a failed save can be tried again. */
    private void keepAsTyped(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                drafts.save(form(), said());
            }
        });
    }

    private void show(GivenAnswers said) {
        lines.forEach((line, field) -> said.of(line.code())
                .ifPresent(_ -> field.setValue(Recorded.of(said.answer(line.code())))));
        items.forEach((code, field) -> said.of(code).ifPresent(_ -> field.setValue(Recorded.of(said.answer(code)))));
        said.of(CallScript.SWELLING).flatMap(code -> Coded.of(Swelling.class, code)).ifPresent(swelling::setValue);
        said.of(CallScript.BRUISING).flatMap(code -> Coded.of(Bruising.class, code)).ifPresent(bruising::setValue);
        said.number(CallScript.NOW).ifPresent(now::setValue);
        said.number(CallScript.WORST).ifPresent(worst::setValue);
        said.of(CallScript.COURSE).flatMap(code -> Coded.of(Course.class, code)).ifPresent(course::setValue);
        if (said.has(CallScript.NOW)) {
            boolean over = said.number(CallScript.NOW).orElse(-1) == 0;
            boolean never = over && said.number(CallScript.WORST).orElse(-1) == 0;
            sore.setValue(never
                    ? Sore.NEVER
                    : over
                            ? Sore.GONE
                            : said.number(CallScript.NOW).isPresent() ? Sore.STILL : Sore.UNKNOWN);
        }
    }

    private Component[] more(Sore answer) {
        if (answer == Sore.GONE) {
            return new Component[]{new Question(Questionnaire.get(CallScript.WORST).arrival(), worst)};
        }
        return answer == Sore.STILL
                ? new Component[]{
                        new Question(Questionnaire.get(CallScript.NOW).arrival(), now),
                        new Question(Questionnaire.get(CallScript.WORST).arrival(), worst),
                        new Question(Questionnaire.get(CallScript.COURSE).arrival(), course)
                }
                : new Component[0];
    }

    private Question line(SafetyLine line) {
        var words = Questionnaire.get(line.code()).arrival();
        var answer = new AnswerField(words);
        var question = new Question(words, answer);
        lines.put(line, answer);
        answer.addValueChangeListener(change -> question.details(
                switch (change.getValue()) {
                    case YES, DONT_KNOW -> items(line);
                    case NO, NOT_ASKED -> new Component[0];
                }));
        return question;
    }

    private Component[] items(SafetyLine line) {
        var asked = line.symptoms().stream().map(symptom -> (Component) new Question(
                Texts.label(symptom),
                items.computeIfAbsent(symptom.code(), code -> item(symptom))));
        var amounts = line == SafetyLine.F
                ? Stream.<Component>of(
                        new Question(Questionnaire.get(CallScript.SWELLING).arrival(), swelling),
                        new Question(Questionnaire.get(CallScript.BRUISING).arrival(), bruising))
                : Stream.<Component>empty();
        return Stream.concat(asked, amounts).toArray(Component[]::new);
    }

    private AnswerField item(Symptom symptom) {
        var field = new AnswerField(Texts.label(symptom));
        keepAsTyped(field);
        return field;
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
        var said = said();
        var unread = CallScript.unread(said);
        if (!unread.isEmpty()) {
            return Optional.of(Texts.of(
                    "followup.arrival.missing.line", unread.getFirst().name()));
        }
        if (sore.getValue() == null) {
            return Optional.of(Texts.of("followup.arrival.missing.sore"));
        }
        boolean numbers = said.has(CallScript.NOW) && said.has(CallScript.WORST);
        return numbers ? Optional.empty() : Optional.of(Texts.of("followup.arrival.missing.number"));
    }

    @Override
    public void confirm() {
        feedback.giveAtArrival(open.id(), said());
        drafts.discard(form());
    }

    @Override
    public Optional<String> cannotWait() {
        return feedback.assess(open.id(), said()).shown()
                .filter(level -> level.atLeast(TriageLevel.THERAPIST))
                .map(level -> Texts.of("followup.arrival.means", Levels.word(level)));
    }

    private GivenAnswers said() {
        var said = GivenAnswers.NONE;
        for (var line : SafetyLine.values()) {
            var answer = lines.get(line).getValue();
            if (answer != Recorded.NOT_ASKED) {
                said = said.with(line.code(), answer.answer().code());
            }
            if (answer == Recorded.YES || answer == Recorded.DONT_KNOW) {
                said = items(said, line);
            }
        }
        return soreness(said);
    }

    private GivenAnswers items(GivenAnswers said, SafetyLine line) {
        var more = said;
        for (var symptom : line.symptoms()) {
            var field = Optional.ofNullable(items.get(symptom.code()));
            if (field.isPresent() && field.get().getValue() != Recorded.NOT_ASKED) {
                more = more.with(symptom.code(), field.get().getValue().answer().code());
            }
        }
        if (line == SafetyLine.F && swelling.getValue() != null) {
            more = more.with(CallScript.SWELLING, swelling.getValue().code());
        }
        if (line == SafetyLine.F && bruising.getValue() != null) {
            more = more.with(CallScript.BRUISING, bruising.getValue().code());
        }
        return more;
    }

    private GivenAnswers soreness(GivenAnswers said) {
        if (sore.getValue() == null) {
            return said;
        }
        return switch (sore.getValue()) {
            case NEVER -> said.with(CallScript.NOW, "0").with(CallScript.WORST, "0");
            case UNKNOWN -> said.with(CallScript.NOW, "unknown").with(CallScript.WORST, "unknown");
            case GONE -> number(said.with(CallScript.NOW, "0"), CallScript.WORST, worst);
            case STILL -> {
                var both = number(number(said, CallScript.NOW, now), CallScript.WORST, worst);
                yield course.getValue() == null ? both : both.with(CallScript.COURSE, course.getValue().code());
            }
        };
    }

    private static GivenAnswers number(GivenAnswers said, String step, StepperField field) {
        return field.getValue() == null ? said : said.with(step, String.valueOf(field.getValue()));
    }
}

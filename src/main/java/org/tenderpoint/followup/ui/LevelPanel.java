package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.span;
import static org.tenderpoint.platform.ui.Styled.styled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.assessment.AssessmentRecord.FindingWords;
import org.tenderpoint.followup.assessment.FindingLine;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.followup.ui.NextSessionLinks.SaidWords;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.rule.SourceWords;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/** The result with its reasons, what the next session waits for, and the actions that change or end that. */
class LevelPanel extends Div {

    /** What a doctor said, or a talk or reading, as it is recorded, confirmed or put right. */
    interface Listener {

        void answered(AnswerKind kind, Quote said);

        void confirmed(UUID answer);

        void corrected(UUID answer, Quote said);

        /** It was recorded by mistake. */
        void takenBack(UUID answer);
    }

    private Component decided;

    LevelPanel(
            AssessmentRecord record,
            boolean decides,
            ResultForms forms,
            ResultForms.Change onChange,
            Listener listener,
            PracticeTime time) {
        addClassName("plan-level");
        var shown = record.gravest();
        var verdict = new Verdict(
                Levels.state(shown), Levels.word(shown),
                shown == record.level()
                        ? Levels.sentence(shown, !ClientTexts.neverSore(record.answers()))
                        : Texts.of("followup.plan.graver", Levels.word(record.level())));
        decided = verdict;
        add(verdict);
        if (shown != record.level()) {
            add(FeedbackHistory.of(record.told(), record.zone(), time.now()));
        }
        var reasons = styled(new UnorderedList(), "list plan-reasons");
        record.findings().forEach(finding -> reasons.add(reason(finding, record)));
        // the verdict has said that nothing is wrong, and the reasons would repeat it
        if (shown == TriageLevel.EXPECTED) {
            var why = styled(new Disclosure(Texts.of("followup.plan.reasons"), reasons), "plan-why");
            add(why);
        } else {
            add(reasons);
        }
        if (record.level() != record.proposed()) {
            var changed = span("meta", Texts.of("followup.plan.was", Levels.word(record.proposed()),
                    Say.it(record.changeReason())));
            add(changed);
        }
        var form = div("plan-form");
        record.recorded().forEach(answer -> {
            var words = new Span(answer.kind() == AnswerKind.WORDS_READ
                    ? Texts.of("followup.plan.read", answer.said().by())
                    : SaidWords.of(answer.kind(), answer.said()));
            words.addClassName("grow");
            var row = div("row wrap top plan-said", Icons.DOCUMENT.create(), words);
            if (answer.confirmedBy().isEmpty()) {
                row.add(Buttons.soft(Texts.of("followup.plan.confirm"), click -> listener.confirmed(answer.id())));
            }
            row.add(answer.kind().mayBeTakenBack()
                    ? Buttons.quiet(Texts.of("followup.plan.take_back"), click -> listener.takenBack(answer.id()))
                    : Buttons.quiet(Texts.of("followup.plan.correct"), click -> show(form, new SaidForm(
                            answer.kind(), record.clientName(), time.today(), forms.correction(answer.id()),
                            said -> listener.corrected(answer.id(), said)).from(answer.said()))));
            decided = row;
            add(row);
        });
        var ways = div("row wrap plan-ways");
        record.waitsFor().forEach(kind -> {
            if (kind == AnswerKind.WORDS_READ) {
                ways.add(Buttons.soft(Texts.of("followup.list.read"),
                        click -> listener.answered(kind, Quote.readBy(record.clientName(), time.today()))));
                return;
            }
            Runnable open = () -> show(form, said(record, kind, forms, listener, time));
            ways.add(Buttons.soft(Texts.of("followup.plan.record." + kind.code()), click -> open.run()));
            if (forms.saidWaits(kind)) {
                open.run();
            }
        });
        if (decides) {
            ways.add(Buttons.quiet(Texts.of("followup.plan.change_level"),
                    click -> show(form, levelForm(record, forms, onChange))));
            if (forms.levelWaits()) {
                show(form, levelForm(record, forms, onChange));
            }
        }
        add(ways, form);
    }

    /** Moves the focus to what was recorded last or, before that, to the result. */
    void focusDecided() {
        decided.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }

    private static void show(Div form, Div content) {
        form.removeAll();
        form.add(content);
    }

    private static SaidForm said(
            AssessmentRecord record, AnswerKind kind, ResultForms forms, Listener listener,
            PracticeTime time) {
        var form = new SaidForm(
                kind, record.clientName(), time.today(), forms.said(kind), said -> listener.answered(kind, said));
        return kind == AnswerKind.DOCTOR_ANSWER ? form.typed(forms.atTheDoor()) : form;
    }

    private static Div levelForm(AssessmentRecord record, ResultForms forms, ResultForms.Change onChange) {
        var level = new TypedChoice<TriageLevel>(Texts.of("followup.plan.level"));
        level.setItems(TriageLevel.values());
        level.setItemLabelGenerator(Levels::word);
        level.setValue(record.level());
        var kept = forms.level().field("level", TriageLevel.class, level);
        // raising needs no reason; the service refuses lowering without one, too
        var reason = new ReasonForm(
                Texts.of("followup.plan.level.why"), Texts.of("followup.plan.level.save"), 0, CallDraft.NOTE_LENGTH,
                words -> onChange.apply(
                        AssessmentChange.level(level.getValue() == null ? record.level() : level.getValue()), words,
                        kept));
        reason.kept(kept);
        kept.start();
        var form = div("stack", level, reason, kept.state());
        return form;
    }

    private static ListItem reason(FindingLine finding, AssessmentRecord record) {
        var said = record.answers();
        var title = span("strong", FindingWords.title(finding.ruleId(), said));
        var words = div("stack tight", title, line(FindingWords.reason(finding.ruleId(), said), "small muted"));
        Stream.of(
                labelled("followup.plan.basis.answered", finding.answered()),
                labelled("followup.plan.basis.record", finding.onRecord()),
                labelled("followup.plan.basis.unknown", finding.notKnown()))
                .filter(text -> !text.isEmpty())
                .forEach(text -> words.add(line(text, "small")));
        words.add(line(OneLine.of(
                finding.level() == record.level() ? "" : Levels.word(finding.level()),
                finding.ruleId(), SourceWords.of(finding.source(), true)), "source"));
        var item = styled(new ListItem(Levels.state(finding.level()).icon().small(), words), "row top call-reason");
        return item;
    }

    private static String labelled(String key, Phrase words) {
        return words.isEmpty() ? "" : Texts.of(key, Say.it(words));
    }

    private static Span line(String text, String classes) {
        var span = new Span(text);
        span.addClassNames(classes.split(" "));
        return span;
    }

    /** Records what a doctor said, or the outcome of a talk. */
    static class SaidForm extends Div {

        private final TextField by;
        private final DayField on = new DayField(Texts.of("followup.plan.said_on"));
        private final TextArea words = TextFields.note(Texts.of("followup.plan.said_words"));
        private final TypedChoice<DoctorFound> ended = new TypedChoice<>(Texts.of("followup.plan.ended"));
        private final DayField again = new DayField(Texts.of("followup.plan.again_from"));
        private final TextArea limits = TextFields.note(Texts.of("followup.plan.limits"));
        private final LocalDate today;
        private final Consumer<Quote> onSaid;

        /** @param kept keeps a draft of what is typed */
        SaidForm(AnswerKind kind, String clientName, LocalDate today, DraftFields kept, Consumer<Quote> onSaid) {
            this.today = today;
            this.onSaid = onSaid;
            addClassName("form");
            by = TextFields.line(Texts.of("followup.plan.said_by." + kind.code()));
            by.setValue(kind == AnswerKind.THERAPIST_TALK ? clientName : "");
            on.setValue(today);
            on.setMax(today);
            words.addClassName("whole");
            ended.setItems(DoctorFound.values());
            ended.setItemLabelGenerator(Texts::label);
            ended.addValueChangeListener(change -> ended.setHelperText(switch (change.getValue()) {
                case NOT_SEEN, NO_MASSAGE -> Texts.of("followup.plan.ended." + change.getValue().code());
                case null, default -> "";
            }));
            ended.setVisible(kind == AnswerKind.DOCTOR_ANSWER);
            ended.addClassName("whole");
            again.setVisible(kind == AnswerKind.DOCTOR_ANSWER);
            again.setHelperText(Texts.of("followup.plan.again_from.why"));
            limits.setVisible(kind == AnswerKind.DOCTOR_ANSWER);
            limits.setHelperText(Texts.of("followup.plan.limits.why"));
            limits.addClassName("whole");
            var save = Buttons.primary(Texts.of("followup.plan.record.save"), click -> save());
            kept.text("by", by).field("on", LocalDate.class, on).text("words", words)
                    .coded("ended", ended, DoctorFound::code, code -> Coded.of(DoctorFound.class, code))
                    .field("again", LocalDate.class, again).text("limits", limits).start();
            var row = div("row whole", save, kept.state());
            add(by, on, words, ended, again, limits, row);
        }

        /** As it was written down before, except what is typed already. */
        SaidForm from(Quote before) {
            if (by.isEmpty() && words.isEmpty()) {
                by.setValue(before.by());
                on.setValue(before.on());
                words.setValue(before.words());
                before.ended().ifPresent(ended::setValue);
                before.againFrom().ifPresent(again::setValue);
                limits.setValue(before.limits());
            }
            return this;
        }

        /** As it was typed at the door, unless something is typed here already. */
        SaidForm typed(Optional<String> atTheDoor) {
            atTheDoor.filter(_ -> words.isEmpty()).ifPresent(said -> {
                words.setValue(said);
                words.setHelperText(Texts.of("followup.plan.said_words.at_the_door"));
            });
            return this;
        }

        private void save() {
            var name = FieldCheck.line(by, Quote.BY_LENGTH, Texts.of("followup.plan.said_by.missing"));
            var said = FieldCheck.note(words, 1, Quote.WORDS_LENGTH, Texts.of("followup.plan.said_words.missing"));
            var limited = FieldCheck.note(limits, Quote.WORDS_LENGTH);
            boolean dated = !on.refusesUnread() && FieldCheck.right(
                    on, !on.isEmpty() && !on.getValue().isAfter(today), Texts.of("followup.plan.said_on.wrong"));
            boolean ends = FieldCheck.right(
                    ended, !ended.isVisible() || !ended.isEmpty(), Texts.of("followup.plan.ended.missing"));
            if (name.isPresent() && said.isPresent() && limited.isPresent() && dated && ends
                    && !again.refusesUnread()) {
                onSaid.accept(new Quote(name.get(), on.getValue(), said.get(), ended.getOptionalValue(),
                        again.getOptionalValue(), limited.get()));
            }
        }
    }
}

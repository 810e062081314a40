package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.tenderpoint.intake.own.AskedQuestion.Choice;
import org.tenderpoint.intake.own.OwnQuestion;
import org.tenderpoint.intake.own.OwnQuestionFile.FileRefused;
import org.tenderpoint.intake.own.OwnQuestionFile.Mistake;
import org.tenderpoint.intake.own.OwnQuestionService;
import org.tenderpoint.intake.own.OwnQuestionService.OwnFile;
import org.tenderpoint.intake.own.OwnQuestions;
import org.tenderpoint.intake.own.SampleOwnQuestions;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.BytesUpload;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** The practice's own questions: the file that counts, another to be read in, and what is wrong with it. */
@Route(OwnQuestionsView.ROUTE)
@RolesAllowed("MANAGER")
class OwnQuestionsView extends Page {

    static final String ROUTE = "settings/own-questions";

    private static final String JSON = "application/json";

    private final transient OwnQuestionService questions;
    private final transient PracticeTime time;
    private final Div refused = new Div();
    private final Div shown = div("stack");

    OwnQuestionsView(OwnQuestionService questions, PracticeTime time) {
        super("intake.own.settings.title");
        this.questions = questions;
        this.time = time;
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        refused.getElement().setAttribute("role", "alert");
        var pane = new Pane(Texts.of("intake.own.settings.title")).padded();
        pane.add(div("stack",
                paragraph("muted measure", Texts.of("intake.own.settings.what")),
                div("row wrap top",
                        new BytesUpload("intake.own.read_in", OwnQuestionService.MOST_BYTES, this::receive,
                                this::refuse,
                                ".json", JSON),
                        new FileLink(Texts.of("intake.own.settings.example"), "own-questions.json", JSON,
                                () -> SampleOwnQuestions.example().getBytes(StandardCharsets.UTF_8)).plain()),
                refused, shown));
        panes(Columns.ONE, pane);
        show();
    }

    void receive(byte[] file) {
        refused.removeAll();
        try {
            int number = questions.read(file);
            Toasts.done(Texts.of("intake.own.read_in.done", number));
        } catch (FileRefused bad) {
            var list = lines(bad.mistakes().stream().map(OwnQuestionsView::words));
            refused.add(new NoteBox(
                    State.STOP, Texts.of("intake.own.read_in.refused"), Texts.of("intake.own.read_in.nothing")).with(
                            list));
        } catch (EditedByOther meanwhile) {
            refuse(Texts.of("intake.own.read_in.meanwhile"));
        }
        show();
    }

    private static String words(Mistake mistake) {
        return Texts.of("intake.own.read_in.line", mistake.line(), mistake.words());
    }

    private void refuse(String why) {
        refused.removeAll();
        refused.add(new NoteBox(State.STOP, Texts.of("intake.own.read_in.refused"), why));
    }

    private void show() {
        shown.removeAll();
        var file = questions.file();
        shown.add(new H2(Texts.of("intake.own.settings.asked")));
        if (file.isEmpty() || file.get().questions().isEmpty()) {
            shown.add(paragraph("muted", Texts.of("intake.own.settings.none")));
        }
        file.ifPresent(this::show);
        shown.add(div("row wrap", Buttons.quiet(
                Texts.of("intake.own.answers.open"), click -> IntakeNavigation.ownAnswers())));
    }

    private void show(OwnFile file) {
        var asked = new OwnQuestions(file.questions(), Texts.spoken());
        file.questions().forEach(one -> shown.add(block(one, asked)));
        shown.add(paragraph("muted small", Texts.of(
                "intake.own.settings.since", file.number(),
                Dates.in(time.zone()).dateTime(file.readInAt(), time.now()))));
        if (!file.questions().isEmpty()) {
            shown.add(div("row wrap",
                    new FileLink(Texts.of("intake.own.settings.download"), "own-questions.json", JSON,
                            () -> file.text().getBytes(StandardCharsets.UTF_8)).plain(),
                    Buttons.plain(Texts.of("intake.own.settings.stop"), click -> stop())));
        }
    }

    private static Div block(OwnQuestion question, OwnQuestions all) {
        var asked = all.asked(question.key(), Texts.spoken()).orElseThrow();
        var choices = asked.choices().isEmpty()
                ? ""
                : ": " + asked.choices().stream().map(Choice::words).collect(Collectors.joining(", "));
        var languages = question.words().keySet().stream().sorted()
                .map(code -> PageLanguage.find(code).map(PageLanguage::ownName).orElse(code))
                .collect(Collectors.joining(", "));
        return div("section flat stack tight", paragraph("strong", asked.words()),
                new Paragraph(Texts.of("intake.own.kind." + question.kind().code()) + choices),
                paragraph("muted small", Texts.of(
                        "intake.own.settings.stands", Texts.of("intake.section." + IntakeSection.of(question.place())
                                .code()),
                        languages, question.key())));
    }

    private void stop() {
        questions.stop();
        Toasts.done(Texts.of("intake.own.settings.stopped"));
        show();
    }
}

package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.OwnAnswerService;
import org.tenderpoint.intake.OwnAnswerService.AnsweredQuestion;
import org.tenderpoint.intake.OwnAnswerService.GivenAnswer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SmallTable;

/** What clients answered to one of the practice's own questions, and a search in it. */
@Route("own-answers")
@RolesAllowed({"THERAPIST", "MANAGER"})
class OwnAnswersView extends Page {

    private final transient OwnAnswerService answers;
    private final transient ClientService clients;
    private final Select<AnsweredQuestion> question = new Select<>();
    private final TextField search = new TextField(Texts.of("intake.own.answers.search"));
    private final Div shown = div("stack");
    private int page;

    OwnAnswersView(OwnAnswerService answers, ClientService clients) {
        super("intake.own.answers.title");
        this.answers = answers;
        this.clients = clients;
        subtitle(Texts.of("intake.own.not_read"));
        var pane = new Pane(Texts.of("intake.own.answers.title")).padded();
        var all = answers.answeredQuestions();
        if (all.isEmpty()) {
            pane.add(new EmptyState(
                    Icons.SEARCH, Texts.of("intake.own.answers.none"), Texts.of("intake.own.answers.none_why")));
        } else {
            question.setLabel(Texts.of("intake.version.field"));
            question.setItems(all);
            question.setItemLabelGenerator(AnsweredQuestion::words);
            question.setValue(all.getFirst());
            question.addValueChangeListener(event -> show(0));
            question.addClassName("own-question");
            search.setValueChangeMode(ValueChangeMode.LAZY);
            search.addValueChangeListener(event -> show(0));
            shown.getElement().setAttribute("role", "status");
            pane.add(div("stack", div("row wrap", question, search), shown));
            show(0);
        }
        panes(Columns.ONE, pane);
    }

    private void show(int wanted) {
        page = wanted;
        shown.removeAll();
        var found = answers.find(question.getValue().key(), search.getValue(), page);
        shown.add(found.answers().isEmpty()
                ? paragraph("muted", Texts.of("intake.own.answers.nothing"))
                : table(found.answers()));
        var buttons = div("row wrap");
        if (page > 0) {
            buttons.add(Buttons.plain(Texts.of("intake.own.answers.newer"), click -> show(page - 1)));
        }
        if (found.more()) {
            buttons.add(Buttons.plain(Texts.of("intake.own.answers.older"), click -> show(page + 1)));
        }
        shown.add(buttons);
    }

    private Div table(List<GivenAnswer> given) {
        var names = clients.names(given.stream().map(GivenAnswer::client).toList());
        var table = new SmallTable("intake.own.answers.title", "intake.own.answers.", "client", "answer", "told");
        given.forEach(one -> table.row(
                new NativeTableCell(new Anchor(
                        IntakeNavigation.route(one.version()), names.getOrDefault(one.client(), ""))),
                new NativeTableCell(one.answer().words()),
                new NativeTableCell(Dates.date(one.toldOn()))));
        return table;
    }
}

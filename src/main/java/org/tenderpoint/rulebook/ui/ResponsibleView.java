package org.tenderpoint.rulebook.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.paragraph;
import static org.tenderpoint.platform.ui.Styled.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.ResponsibilityRecord;
import org.tenderpoint.rulebook.ResponsibilityService;
import org.tenderpoint.rulebook.SignOffService;

/** On one page: who answers for the program here, for which country, with what signed. */
@Route(RuleBookNavigation.RESPONSIBLE)
@RolesAllowed("MANAGER")
class ResponsibleView extends Page {

    private final ResponsibilityService responsibility;
    private final SignOffService signOffs;
    private final PracticeService practices;
    private final PracticeTime time;
    private final Drafts drafts;
    private final Div page = div("stack");

    ResponsibleView(
            ResponsibilityService responsibility, SignOffService signOffs, PracticeService practices,
            PracticeTime time, Drafts drafts) {
        super("rulebook.responsible");
        this.responsibility = responsibility;
        this.signOffs = signOffs;
        this.practices = practices;
        this.time = time;
        this.drafts = drafts;
        back(Texts.of("rulebook.print.back"), () -> UI.getCurrent().navigate(RulesView.class));
        actions(Buttons.print(Texts.of("rulebook.responsible.print")));
        panes(Columns.ONE, new Pane(Texts.of("rulebook.responsible")).padded().with(page));
        show();
    }

    private void show() {
        page.removeAll();
        var all = responsibility.all();
        var current = all.stream().findFirst();
        var practice = practices.current();
        var standing = ResponsibleWords.standing(current, practice);
        if (!standing.done()) {
            page.add(new NoteBox(State.ADAPT, Texts.of("rulebook.responsible.missing"),
                    Texts.of(standing.wordsKey(), standing.arguments().toArray())));
        }
        current.map(this::statement).ifPresent(page::add);
        page.add(div("section flat stack tight", new H2(Texts.of("rulebook.responsible.signed")),
                new Paragraph(SignOffWords.of(signOffs.sections()))));
        var form = new ResponsibleForm(drafts, time.zone(), responsibility::say, this::show);
        current.ifPresentOrElse(
                said -> form.show(said.named()),
                () -> practice.ifPresent(own -> form.show(own.country())));
        form.start();
        page.add(form);
        earlier(all.stream().skip(1).toList());
    }

    private Div statement(ResponsibilityRecord said) {
        var words = div("section flat stack tight", span("strong", ResponsibleWords.of(said)));
        if (!said.named().position().isEmpty()) {
            words.add(new Paragraph(said.named().position()));
        }
        words.add(paragraph("meta", signedThen(said)));
        return words;
    }

    private String signedThen(ResponsibilityRecord said) {
        var letters = said.signed().stream().sorted(Comparator.naturalOrder()).map(Enum::name)
                .collect(Collectors.joining(", "));
        return Texts.of("rulebook.responsible.then", Dates.in(time.zone()).dateTime(said.at(), time.now()),
                said.ruleSet(), letters.isEmpty() ? Texts.of("rulebook.responsible.nothing") : letters);
    }

    private void earlier(List<ResponsibilityRecord> statements) {
        if (!statements.isEmpty()) {
            var list = div("section flat stack tight not-on-paper", new H2(Texts.of("rulebook.responsible.earlier")));
            statements.forEach(said -> list.add(
                    paragraph("meta", ResponsibleWords.of(said) + ". " + signedThen(said))));
            page.add(list);
        }
    }
}

package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Page.Columns;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.StateBadge.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.bearing.BearingListRecord;
import org.tenderpoint.screening.bearing.BearingListRequest;
import org.tenderpoint.screening.bearing.BearingListService;

/** The words that a clinician has signed as without bearing; a manager records who signed, and ends a list. */
@Route("rules/without-bearing")
@RolesAllowed({"THERAPIST", "MANAGER"})
class BearingListView extends Page {

    private final BearingListService lists;
    private final PracticeTime time;
    private final boolean manager;
    private final Pane list = new Pane(Texts.of("rulebook.bearing.title"));

    BearingListView(BearingListService lists, CurrentUser user, PracticeTime time) {
        super("rulebook.bearing.title");
        this.lists = lists;
        this.time = time;
        manager = user.has(Role.MANAGER);
        subtitle(Texts.of("rulebook.bearing.subtitle"));
        back(Texts.of("rulebook.bearing.back"), () -> UI.getCurrent().navigate("rules/sign-off"));
        if (manager) {
            var form = new Pane(Texts.of("rulebook.bearing.record")).quiet().padded();
            form.add(new SignedList(lists, time.today(), this::show));
            panes(Columns.SIDE_RIGHT, list, form);
        } else {
            panes(Columns.ONE, list);
        }
        show();
    }

    private void show() {
        list.removeAll();
        var all = lists.all();
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    Icons.DOCTOR, Texts.of("rulebook.bearing.none"), Texts.of("rulebook.bearing.none_why")));
        }
        all.forEach(signed -> list.add(row(signed)));
    }

    private Div row(BearingListRecord signed) {
        var title = new Span(signed.language().ownName());
        title.addClassName("strong");
        var by = new Span(Texts.of(
                "rulebook.bearing.recorded", signed.name(), signed.profession(), Dates.date(signed.signedOn())));
        by.addClassName("meta");
        var text = new Div(title, new Span(String.join(", ", signed.words())), by);
        text.addClassNames("grow", "stack", "tight");
        signed.endedAt().ifPresent(end -> text.add(new Paragraph(Texts.of(
                "rulebook.bearing.ended", Dates.in(time.zone()).dateTime(end, time.now())))));
        var head = new Div(text, signed.stands()
                ? new StateBadge(State.OK, Texts.of("rulebook.bearing.stands"))
                : new StateBadge(State.NEUTRAL, Texts.of("rulebook.bearing.gone")));
        head.addClassNames("row", "top", "wrap");
        var row = new Div(head);
        row.addClassNames("section", "stack", "tight");
        if (manager && signed.stands()) {
            row.add(Buttons.quiet(Texts.of("rulebook.bearing.end"), event -> {
                lists.end(signed.id());
                show();
            }));
        }
        return row;
    }

    /** Records what a clinician has signed. */
    private static class SignedList extends Div {

        private static final class Typed {
            PageLanguage language = PageLanguage.spoken();
            String words = "";
            String name = "";
            String profession = "";
            LocalDate signedOn;

            Typed(LocalDate today) {
                signedOn = today;
            }
        }

        private final BearingListService lists;
        private final LocalDate today;
        private final Runnable recorded;
        private final Binder<Typed> binder = new Binder<>();

        SignedList(BearingListService lists, LocalDate today, Runnable recorded) {
            this.lists = lists;
            this.today = today;
            this.recorded = recorded;
            addClassNames("stack");
            var language = new Select<PageLanguage>();
            language.setLabel(Texts.of("rulebook.bearing.language"));
            language.setItems(PageLanguage.values());
            language.setItemLabelGenerator(PageLanguage::ownName);
            TextArea words = TextFields.note(Texts.of("rulebook.bearing.words"));
            words.setHelperText(Texts.of("rulebook.bearing.words.help"));
            TextField name = TextFields.line(Texts.of("rulebook.sign_off.name"));
            TextField profession = TextFields.line(Texts.of("rulebook.sign_off.profession"));
            profession.setHelperText(Texts.of("rulebook.sign_off.profession.help"));
            var day = new DayField(Texts.of("rulebook.sign_off.day"));
            binder.forField(language).bind(typed -> typed.language, (typed, value) -> typed.language = value);
            binder.forField(words)
                    .asRequired(Texts.of("rulebook.bearing.words.needed"))
                    .withConverter(TextFields.asNote(BearingListRequest.MOST_WORDS))
                    .withValidator(typed -> !BearingListRequest.words(typed).isEmpty(),
                            Texts.of("rulebook.bearing.words.needed"))
                    .bind(typed -> typed.words, (typed, value) -> typed.words = value);
            binder.forField(name)
                    .asRequired(Texts.of("rulebook.sign_off.name.needed"))
                    .withConverter(TextFields.asLine(BearingListRequest.MOST_NAME))
                    .bind(typed -> typed.name, (typed, value) -> typed.name = value);
            binder.forField(profession)
                    .asRequired(Texts.of("rulebook.sign_off.profession.needed"))
                    .withConverter(TextFields.asLine(BearingListRequest.MOST_NAME))
                    .bind(typed -> typed.profession, (typed, value) -> typed.profession = value);
            binder.forField(day)
                    .asRequired(Texts.of("rulebook.sign_off.day.needed"))
                    .withValidator(value -> !value.isAfter(today), Texts.of("rulebook.sign_off.day.future"))
                    .bind(typed -> typed.signedOn, (typed, value) -> typed.signedOn = value);
            binder.readBean(new Typed(today));
            add(new H2(Texts.of("rulebook.bearing.record")), new Paragraph(Texts.of("rulebook.bearing.help")),
                    language, words, name, profession, day,
                    Buttons.primary(Texts.of("rulebook.sign_off.save"), event -> save()));
        }

        private void save() {
            var typed = new Typed(today);
            if (binder.writeBeanIfValid(typed)) {
                lists.sign(new BearingListRequest(
                        typed.language, BearingListRequest.words(typed.words), typed.name, typed.profession,
                        typed.signedOn));
                binder.readBean(new Typed(today));
                Toasts.done(Texts.of("rulebook.sign_off.saved"));
                recorded.run();
            }
        }
    }
}

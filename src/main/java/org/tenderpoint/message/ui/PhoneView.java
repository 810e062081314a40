package org.tenderpoint.message.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Locale;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.ShortText;
import org.tenderpoint.message.phone.PhoneService;
import org.tenderpoint.message.phone.PhoneService.PhoneShown;
import org.tenderpoint.message.phone.TextSize;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** The practice's own phone: how it is, a test text, how it is set up and removed, and what clients read. */
@Route(PhoneView.ROUTE)
@RolesAllowed("MANAGER")
class PhoneView extends Page {

    static final String ROUTE = "settings/phone";

    private final transient PhoneService phones;
    private final PracticeTime time;
    private final Div state = div("section flat stack");

    PhoneView(PhoneService phones, PracticeService practice, PracticeTime time) {
        super("message.phone.title");
        this.phones = phones;
        this.time = time;
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        state.getElement().setAttribute("role", "status");
        var what = paragraph("meta measure", Texts.of("message.phone.what"));
        var pane = new Pane(Texts.of("message.phone.title")).padded();
        pane.add(what, state, new PhoneForm(phones, this::show));
        practice.current().ifPresent(set -> pane.add(texts(set)));
        panes(Columns.ONE, pane);
        show();
    }

    private void show() {
        state.removeAll();
        phones.shownPhone().ifPresentOrElse(
                this::show,
                () -> state.add(new NoteBox(
                        State.INFO, Texts.of("message.phone.none"), Texts.of("message.phone.none_why"))));
    }

    private void show(PhoneShown phone) {
        var row = div("row wrap", words(phone), new StateBadge(
                phone.trouble().isEmpty() ? State.OK : State.ADAPT,
                Texts.of(phone.trouble().isEmpty() ? "message.phone.answers" : "message.phone.fails")));
        state.add(row);
        phone.trouble().ifPresent(why -> state.add(new NoteBox(
                State.ADAPT, Texts.of("message.phone.fails"), Texts.of("message_trouble." + why.code()))));
        var asks = Buttons.plain(Texts.of("message.phone.ask"), _ -> {});
        var wait = new PhoneWait(asks);
        asks.addClickListener(_ -> wait.waitFor(phones.ask(), _ -> show(), _ -> show()));
        var buttons = div("row wrap",
                asks,
                Buttons.quiet(Texts.of("message.phone.remove"), _ -> {
                    phones.remove();
                    Toasts.done(Texts.of("message.phone.removed"));
                    show();
                }));
        state.add(buttons, wait, new TestTextRow(phones));
    }

    private Div words(PhoneShown phone) {
        var where = span("strong", Texts.of("message.phone.at", phone.address(), phone.user()));
        var parts = new ArrayList<String>();
        parts.add(Texts.of("message.phone.asked", Dates.in(time.zone()).dateTime(phone.askedAt(), time.now())));
        phone.health().battery().ifPresent(level -> parts.add(Texts.of(
                phone.health().charging().orElse(false) ? "message.phone.charging" : "message.phone.battery", level)));
        if (!phone.health().version().isEmpty()) {
            parts.add(Texts.of("message.phone.version", phone.health().version()));
        }
        return div("stack tight grow", where, span("meta", OneLine.of(parts)));
    }

    /** The longest of what clients read, in each language, and how much of a text message it takes. */
    private static Component texts(PracticeRecord practice) {
        var list = styled(new UnorderedList(), "stack");
        for (var language : PageLanguage.locales()) {
            list.add(new ListItem(text(practice, language)));
        }
        return div("section flat stack", new H2(Texts.of("message.phone.texts")),
                new Paragraph(Texts.of("message.phone.texts.why")),
                practice.publicAddress().isEmpty() ? withoutAddress() : list);
    }

    private static Component withoutAddress() {
        return new NoteBox(State.INFO, Texts.of("message.phone.texts.none"), Texts.of("message.phone.texts.none_why"))
                .with(new Div(Buttons.plain(
                        Texts.of("practice.settings.title"), _ -> PracticeNavigation.openSettings())));
    }

    private static Div text(PracticeRecord practice, Locale language) {
        var words = ShortText.of(
                practice.name(), practice.publicAddress(),
                name -> Texts.in(language, "followup.message.invitation.text", name, NewMessage.LINK));
        var shown = new Span(words.replace(NewMessage.LINK, practice.publicAddress() + "/c/…"));
        shown.getElement().setAttribute("lang", language.toLanguageTag());
        return div("stack tight", shown, span("meta", size(ShortText.size(words, practice.publicAddress()))));
    }

    private static String size(TextSize size) {
        return Texts.of(size.own() ? "message.phone.size" : "message.phone.size.other", size.units(), size.parts());
    }
}

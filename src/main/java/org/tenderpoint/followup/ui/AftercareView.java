package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.samskivert.mustache.Template;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.followup.assessment.AftercareService.Aftercare;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.contact.CheckInLinkService;
import org.tenderpoint.followup.contact.CheckInLinkService.CheckInAddress;
import org.tenderpoint.followup.page.ClientPageService;
import org.tenderpoint.followup.page.HandedPages.NoClientPage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.paper.Pdf;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.QrCode;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.session.ui.SessionNavigation;

/** What the client takes home: on the screen to go through together, and as a file for paper. */
@Route("sessions/:session/aftercare")
@RolesAllowed("THERAPIST")
class AftercareView extends Page implements BeforeEnterObserver {

    private final AftercareService aftercare;
    private final HomeCareService home;
    private final CheckInLinkService links;
    private final ClientPageService pages;
    private final ClientService clients;
    private final Div code = div("stack aftercare-link");
    private final Div pageCode = div("stack client-page-code");
    private Optional<String> address = Optional.empty();
    private Optional<String> pageAddress = Optional.empty();
    private Optional<Aftercare> shown = Optional.empty();

    AftercareView(
            AftercareService aftercare, HomeCareService home, CheckInLinkService links, ClientPageService pages,
            ClientService clients) {
        super("followup.sheet.page");
        this.aftercare = aftercare;
        this.home = home;
        this.links = links;
        this.pages = pages;
        this.clients = clients;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = Addressed.id(event, "session", SessionId::new);
        Addressed.show(event, session.flatMap(aftercare::of), sheet -> show(session.orElseThrow(), sheet));
    }

    private void show(SessionId session, Aftercare sheet) {
        title(clients.names(List.of(sheet.client())).getOrDefault(sheet.client(), ""));
        subtitle(Texts.of("followup.sheet.page"));
        back(Texts.of("followup.sheet.back"), () -> SessionNavigation.open(session));
        actions(Buttons.plain(Texts.of("followup.sheet.client"), click -> ClientNavigation.open(sheet.client())),
                FileLink.paper(Texts.of("followup.sheet.paper"), "aftercare.pdf",
                        () -> AftercarePaper.pdf(shown.orElse(sheet), address, handed(session, sheet))));
        var pane = new Pane(Texts.of("followup.sheet.page")).padded();
        show(sheet, pane);
        var side = new Pane(Texts.of("followup.sheet.link_pane")).quiet().padded();
        offerCode(sheet);
        offerPage(session, sheet);
        home.of(session).ifPresent(choice -> side.add(new HomeCarePicker(choice, (thing, gives) -> {
            var given = home.change(session, thing, gives);
            // only its sheet, so that the language picker keeps the focus
            aftercare.of(session).ifPresent(changed -> show(changed, pane));
            // the page that was handed over before says something else
            pageAddress = Optional.empty();
            offerPage(session, sheet);
            return given;
        })));
        side.add(code, pageCode);
        panes(Columns.SIDE_RIGHT, pane, side);
    }

    private void show(Aftercare sheet, Pane pane) {
        shown = Optional.of(sheet);
        pane.removeAll();
        pane.add(MissingLetters.in(AftercarePaper.page(sheet, Optional.empty(), Optional.empty())), words(sheet));
    }

    /** In the client's language, and marked as such for screen readers. */
    private static Component words(Aftercare sheet) {
        var words = div("aftercare");
        words.getElement().setAttribute("lang", sheet.language().toLanguageTag());
        words.add(new H2(sheet.title()));
        sheet.unread().forEach(said -> words.add(inLanguage(said)));
        sheet.worked().ifPresent(worked -> {
            words.add(styled(new Image(worked.address(), worked.picture()), "aftercare-body"));
        });
        words.add(new Paragraph(new Span(sheet.feel() + " "), span("strong", sheet.still())));
        sheet.worked().ifPresent(worked -> words.add(new Paragraph(worked.words())));
        if (sheet.hasHelp()) {
            var list = new UnorderedList();
            sheet.help().forEach(item -> {
                list.add(new ListItem(span("strong", item.title() + ": "), new Span(item.text())));
            });
            words.add(new H2(sheet.helpTitle()), list);
        }
        if (sheet.hasHome()) {
            var things = div("home-things");
            sheet.home().forEach(thing -> things.add(div("home-thing",
                    styled(new Image(thing.drawing(), ""), "home-drawing"),
                    div("grow", span("strong", thing.title()), new Paragraph(thing.how()),
                            styled(new Paragraph(thing.leave()), "meta")))));
            words.add(new H2(sheet.homeTitle()), things, new Paragraph(sheet.homeLeave()));
        }
        words.add(new NoteBox(State.STOP, sheet.atOnceTitle()).with(lines(sheet.atOnce().stream())));
        words.add(new NoteBox(State.NEUTRAL, sheet.callUsTitle()).with(lines(sheet.callUs().stream())));
        sheet.worryBeside().forEach(said -> words.add(inLanguage(said)));
        if (sheet.hasAgain()) {
            words.add(new H2(sheet.againTitle()));
            sheet.again().forEach(sentence -> words.add(new Paragraph(sentence)));
        }
        if (!sheet.next().isEmpty()) {
            words.add(new H2(sheet.nextTitle()), new Paragraph(sheet.next()));
        }
        return words;
    }

    /** Made only on request: each code opens this follow-up, and most clients use the message instead. */
    private void offerCode(Aftercare sheet) {
        code.removeAll();
        code.add(new H2(Texts.of("followup.sheet.link_pane")));
        var followUp = sheet.followUp();
        if (followUp.isEmpty()) {
            code.add(new Paragraph(Texts.of("followup.sheet.not_asked")));
            return;
        }
        links.hindrance(followUp.get()).ifPresentOrElse(
                why -> code.add(new Paragraph(Texts.of("followup.link.none." + why.code()))),
                () -> code.add(
                        new Paragraph(Texts.of("followup.sheet.link_help")),
                        Buttons.with(Icons.PLUS, Buttons.soft(
                                Texts.of("followup.sheet.link_make"),
                                click -> showCode(links.make(followUp.get()), sheet.language())))));
    }

    private void showCode(CheckInAddress made, Locale language) {
        address = Optional.of(made.address());
        code.removeAll();
        code.add(new H2(Texts.of("followup.sheet.link_pane")),
                HandedLink.code(made.address(), Texts.in(language, "followup.aftercare.link_code")),
                new Paragraph(Texts.in(language, "followup.aftercare.link_words")));
    }

    /** The code of the client's page, made when the sheet is handed over: on paper, or shown here. */
    private Optional<String> handed(SessionId session, Aftercare sheet) {
        if (pageAddress.isEmpty() && pages.hindrance(sheet.client()).isEmpty()) {
            pageAddress = Optional.of(pages.hand(session).address());
        }
        return pageAddress;
    }

    private void offerPage(SessionId session, Aftercare sheet) {
        pageCode.removeAll();
        var hindrance = pages.hindrance(sheet.client());
        if (hindrance.filter(NoClientPage.OFF::equals).isPresent()) {
            return;
        }
        pageCode.add(new H2(Texts.of("followup.client_page")));
        hindrance.ifPresentOrElse(
                why -> pageCode.add(new Paragraph(Texts.of("followup.client_page.none." + why.code()))),
                () -> pageCode.add(
                        new Paragraph(Texts.of("followup.client_page.help")),
                        Buttons.soft(Texts.of("followup.client_page.show"), click -> handed(session, sheet)
                                .ifPresent(made -> showPage(made, sheet.language())))));
    }

    private void showPage(String made, Locale language) {
        pageCode.removeAll();
        pageCode.add(new H2(Texts.of("followup.client_page")),
                HandedLink.code(made, Texts.in(language, "followup.own_page.code_alt")),
                new Paragraph(Texts.in(language, "followup.own_page.code_words")));
    }

    /** The sheet as a file, to be printed or kept. */
    static final class AftercarePaper {

        private static final Template TEMPLATE = Templates.named("aftercare");

        private AftercarePaper() {}

        /** The size of letters at which the sheet stays one page. */
        private static String size(Aftercare sheet) {
            var longer = sheet.language().equals(Locale.ENGLISH) && !sheet.hasHome() ? "" : "longer";
            return sheet.worryBeside().isEmpty() ? longer : longer + " twice";
        }

        /**
         * @param checkIn the address in the code with which the client answers
         * @param own the address in the code of the client's page
         */
        static byte[] pdf(Aftercare sheet, Optional<String> checkIn, Optional<String> own) {
            return Pdf.of(page(sheet, checkIn, own));
        }

        static String page(Aftercare sheet, Optional<String> checkIn, Optional<String> own) {
            var language = sheet.language();
            return TEMPLATE.execute(Map.of(
                    "lang", language.toLanguageTag(),
                    "paper", Formats.here().paper().css(),
                    "size", size(sheet),
                    "sheet", sheet,
                    "body", sheet.worked().<Object>map(worked -> Map.of(
                            "picture", worked.address(), "alt", worked.words()))
                            .orElse(false),
                    "link", checkIn.isPresent() || own.isPresent(),
                    "both", checkIn.isPresent() && own.isPresent() ? "both" : "",
                    "codes", Stream.concat(
                            checkIn.map(address -> code(language, "followup.aftercare.link",
                                    "followup.aftercare.link_words",
                                    "followup.aftercare.link_code", address)).stream(),
                            own.map(address -> code(language, "followup.own_page.code", "followup.own_page.code_words",
                                    "followup.own_page.code_alt", address)).stream())
                            .toList()));
        }

        private static Map<String, String> code(
                Locale language, String title, String words, String alt, String address) {
            return Map.of(
                    "title", Texts.in(language, title), "words", Texts.in(language, words),
                    "alt", Texts.in(language, alt), "code", QrCode.picture(address));
        }
    }
}

package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.intake.ConsentService;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;

/** The page before a letter: recipient and language. Opening it creates nothing. */
@Route("letters/new/:kind/:about")
@RolesAllowed("THERAPIST")
class BeginLetterView extends ClientPage implements BeforeEnterObserver {

    private static final List<String> LANGUAGES = PageLanguage.locales().stream().map(Locale::getLanguage)
            .toList();

    private final LetterService letters;
    private final ClientService clients;
    private final ConsentService consents;

    BeginLetterView(LetterService letters, ClientService clients, ConsentService consents) {
        super("letter.begin.title");
        this.letters = letters;
        this.clients = clients;
        this.consents = consents;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var kind = event.getRouteParameters().get("kind").flatMap(code -> Coded.of(LetterKind.class, code));
        // a letter can be about any record, so its id is read as that of a record
        var about = Addressed.id(event, "about", LetterId::new).map(LetterId::value);
        Optional<ClientId> client = kind.flatMap(found -> about.flatMap(id -> letters.client(found, id)));
        if (client.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(kind.orElseThrow(), about.orElseThrow(), client.get());
    }

    private void show(LetterKind kind, UUID about, ClientId client) {
        var name = clients.names(List.of(client)).getOrDefault(client, "");
        about(client, name);
        subtitle(Texts.label(kind));
        var recipients = letters.recipients(kind);
        var to = new Segments<>(null, recipients, Texts::label).labelledElsewhere(Texts.of("letter.begin.to"));
        var whom = div("stack", new H2(Texts.of("letter.begin.to")), to);
        whom.setVisible(recipients.size() > 1);
        var language = new Segments<>(null, LANGUAGES, code -> Texts.of("letter.language." + code))
                .labelledElsewhere(Texts.of("letter.begin.language"));
        language.setValue(Texts.spoken().getLanguage());
        var help = paragraph("measure muted", Texts.of("letter.begin.help"));
        var form = div("stack", whom, new H2(Texts.of("letter.begin.language")), language, help);
        var saidNo = new NoteBox(State.ADAPT, Texts.of("letter.hindrance.refused")).with(
                new Anchor(IntakeNavigation.consentRoute(client), Texts.of("intake.consent.action")));
        boolean refused = consents.referralRefused(client);
        to.addValueChangeListener(
                chosen -> saidNo.setVisible(refused && chosen.getValue() != RecipientKind.CLIENT));
        to.setValue(recipients.getFirst());
        var pane = new Pane(Texts.of("letter.begin.title")).padded().with(saidNo, form);
        pane.foot(Buttons.primary(Texts.of("letter.begin.write"),
                click -> begin(pane, kind, about, to.getValue(), Locale.forLanguageTag(language.getValue()))));
        panes(Columns.ONE, pane);
    }

    private void begin(Pane pane, LetterKind kind, UUID about, RecipientKind to, Locale language) {
        try {
            var begun = letters.begin(kind, about, to, language);
            LetterNavigation.open(begun);
            letters.about(kind, about).stream()
                    .filter(row -> row.id().equals(begun) && !row.language().equals(language))
                    .forEach(row -> Toasts.failed(Texts.of("letter.begin.other_language",
                            Texts.of("letter.language." + row.language().getLanguage()),
                            Texts.of("letter.withdraw"))));
        } catch (IllegalArgumentException nothing) {
            pane.removeAll();
            pane.add(new NoteBox(
                    State.INFO, Texts.of("letter.begin.nothing"), Texts.of("letter.begin.nothing_why")));
        }
    }
}

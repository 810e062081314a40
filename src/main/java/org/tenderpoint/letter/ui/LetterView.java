package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

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
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.letter.GivenConsent;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterConsentService;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.LetterRefused;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.LetterSendingService.Locked;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.letter.ui.LettersView.LetterStates;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.paper.Pdf.PagePictures;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.place.PracticePlaceService;

/**
 * One letter: its content on the left, what leaves on the right. Once it is saved, the client's consent and the ways to
 * send it take the place of the fields, so that nobody scrolls for them.
 */
@Route("letters/:letter")
@RolesAllowed({"THERAPIST", "MANAGER"})
class LetterView extends ClientPage implements BeforeEnterObserver {

    private final LetterService letters;
    private final LetterConsentService consents;
    private final LetterSendingService sending;
    private final Drafts drafts;
    private final PracticePlaceService places;
    private final PracticeTime time;
    private final CurrentUser user;
    private final boolean writes;
    private final SaveState state = new SaveState();
    private final Div next = new Div();
    private PreviewPane preview = new PreviewPane();

    LetterView(
            LetterService letters, LetterConsentService consents, LetterSendingService sending, Drafts drafts,
            PracticePlaceService places, PracticeTime time, CurrentUser user) {
        super("letter.title");
        this.letters = letters;
        this.consents = consents;
        this.sending = sending;
        this.drafts = drafts;
        this.places = places;
        this.time = time;
        this.user = user;
        this.writes = user.has(Role.THERAPIST);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, Addressed.id(event, "letter", LetterId::new).flatMap(letters::open), this::show);
    }

    private void show(LetterRecord letter) {
        show(letter, false);
    }

    /** @param changing whether a saved letter is to be changed; otherwise what follows stands in its place */
    private void show(LetterRecord letter, boolean changing) {
        startAnew();
        about(letter.client(), letter.clientName());
        subtitle(new Div(Texts.label(letter.kind())), LetterStates.badge(letter.state()), state);
        preview = new PreviewPane();
        // what somebody types says so beside its field
        preview.addComponentAsFirst(MissingLetters.in(
                places.practiceOf(user.id()).onPaper(letter.content().language()) + "\n" + user.name()));
        var left = new Pane(Texts.of("letter.edit"));
        if (writes && letter.open()) {
            if (letter.deathSince()) {
                left.add(new NoteBox(
                        State.ADAPT, Texts.of("letter.death_since"), Texts.of("letter.told_since.help")));
            }
            if (letter.toldSince()) {
                left.add(new NoteBox(State.ADAPT, Texts.of("letter.told_since"), Texts.of("letter.told_since.help")));
            }
            var editor = new LetterEditor(letter, letters, drafts, state, time, this::previewTyped, this::show);
            boolean writing = changing || editor.isTyped() || !letter.saved();
            actions(Buttons.plain(Texts.of("letter.withdraw"), click -> withdraw(letter)),
                    writing
                            ? Buttons.primary(Texts.of("letter.save"), click -> editor.save())
                            : Buttons.plain(Texts.of("letter.change"), click -> show(letter, true)));
            if (writing) {
                left.add(editor);
            }
            steps(letter, editor.isTyped());
        } else {
            steps(letter, false);
        }
        left.add(next);
        previewSaved(letter);
        panes(Columns.HALVES, left, preview);
    }

    /** The steps after writing; while something is typed and not saved, only a note that it must be saved. */
    private void steps(LetterRecord letter, boolean typed) {
        next.removeAll();
        if (typed || !letter.saved()) {
            next.add(words("letter.save.first"));
            return;
        }
        if (letter.recipient().kind() == RecipientKind.CLIENT) {
            next.add(words("letter.consent.not_needed"));
        } else if (writes) {
            next.add(new ConsentPanel(letter, consentSteps(letter), time.zone(), time.now()));
        }
        if (writes) {
            next.add(new SendPanel(letter, sending, () -> mail(letter), () -> takeBack(letter),
                    way -> handedOver(letter, way), () -> reload(letter.id())));
        }
        next.add(new SentList(letter, time.zone(), time.now(),
                sent -> writes ? Optional.of(() -> notHandedOver(letter.id(), sent)) : Optional.empty()));
    }

    private static Paragraph words(String key) {
        return paragraph("section", Texts.of(key));
    }

    private ConsentPanel.Listener consentSteps(LetterRecord letter) {
        return new ConsentPanel.Listener() {
            @Override
            public void agree(GivenConsent given) {
                step(letter, () -> consents.agree(letter.id(), letter.digest(), given),
                        () -> Toasts.done(Texts.of("letter.consent.recorded")));
            }

            @Override
            public void takeBack() {
                step(letter, () -> consents.takeBack(letter.id()),
                        () -> Toasts.done(Texts.of("letter.consent.taken_back")));
            }
        };
    }

    private void step(LetterRecord letter, Supplier<LetterRecord> step, Runnable done) {
        try {
            show(step.get());
            done.run();
        } catch (LetterRefused | EditedByOther | IllegalStateException changed) {
            Toasts.failed(Texts.of("letter.consent.stale"));
            reload(letter.id());
        }
    }

    private void mail(LetterRecord letter) {
        try {
            var locked = sending.byMail(letter.id(), letter.digest());
            show(locked.letter());
            Component password = new PasswordPanel(locked, () -> reload(letter.id()));
            next.addComponentAsFirst(password);
        } catch (LetterRefused refused) {
            Toasts.failed(Texts.of("letter.send.refused"));
            reload(letter.id());
        }
    }

    private void takeBack(LetterRecord letter) {
        try {
            show(sending.takeBack(letter.id()));
        } catch (LetterRefused left) {
            Toasts.failed(Texts.of("letter.send.too_late"));
            reload(letter.id());
        }
    }

    private void handedOver(LetterRecord letter, LetterChannel way) {
        try {
            var handed = sending.byHand(letter.id(), letter.digest(), way);
            show(handed);
            Toasts.undo(Texts.of("letter.handed.recorded"),
                    () -> notHandedOver(handed.id(), handed.sendings().getLast()));
        } catch (LetterRefused refused) {
            Toasts.failed(Texts.of("letter.send.refused"));
            reload(letter.id());
        }
    }

    private void notHandedOver(LetterId letter, LetterRecord.Sent sent) {
        try {
            show(sending.notHandedOver(letter, sent.id()));
        } catch (LetterRefused goneOn) {
            Toasts.failed(Texts.of("letter.handed.gone_on"));
            reload(letter);
        }
    }

    private void withdraw(LetterRecord letter) {
        step(letter, () -> letters.withdraw(letter.id(), letter.version()),
                () -> Toasts.undo(Texts.of("letter.withdrawn"), () -> show(letters.restore(letter.id()))));
    }

    private void previewTyped(LetterRecord letter, LetterEditor editor) {
        steps(letter, true);
        editor.value().ifPresentOrElse(
                value -> preview.show("letter.preview.typed",
                        letters.preview(letter.id(), value.to(), value.content())),
                preview::showNone);
    }

    private void previewSaved(LetterRecord letter) {
        letters.paper(letter.id()).map(Document::content).ifPresentOrElse(
                pdf -> preview.show("letter.preview.saved", pdf),
                () -> {
                    if (writes && letter.open()) {
                        preview.show("letter.preview.typed",
                                letters.preview(letter.id(), letter.recipient(), letter.content()));
                    }
                });
    }

    private void reload(LetterId id) {
        letters.open(id).ifPresent(this::show);
    }

    /** How a letter left, when, and who sent it. */
    private static class SentList extends Div {

        /** @param takeBack does it, if the reader may */
        SentList(LetterRecord letter, ZoneId zone, Instant now,
                Function<LetterRecord.Sent, Optional<Runnable>> takeBack) {
            addClassNames("section", "stack");
            var list = new UnorderedList();
            letter.sendings().forEach(one -> {
                var words = Texts.of("letter.sent.line", Texts.label(one.way()), one.by(), timeSent(one, zone, now));
                var line = new ListItem(new Span(words));
                takeBack.apply(one).filter(_ -> one.handedOver()).ifPresent(back -> {
                    var button = Buttons.quiet(Texts.of("letter.send.take_back"), click -> back.run());
                    Buttons.about(words, button);
                    line.add(button);
                });
                list.add(line);
            });
            add(new H2(Texts.of("letter.sent.title")), list);
            setVisible(!letter.sendings().isEmpty());
        }

        private static String timeSent(LetterRecord.Sent one, ZoneId zone, Instant now) {
            if (one.keptBackAt().isPresent()) {
                return Texts.of("letter.sent.kept_back");
            }
            return one.leftAt().map(at -> Dates.in(zone).dateTime(at, now)).orElse(Texts.of("letter.sent.waits"));
        }
    }

    /** Shows the password of a locked letter, once. */
    private static class PasswordPanel extends Div {

        PasswordPanel(Locked locked, Runnable onTold) {
            addClassNames("section", "stack", "letter-password");
            var shown = span("letter-password-words number", locked.password());
            var ways = div("row wrap not-on-paper",
                    Buttons.primary(Texts.of("letter.password.done"), click -> onTold.run()),
                    Buttons.print(Texts.of("letter.password.slip")),
                    PhoneLink.message("", locked.told(), Texts.of("letter.password.sms")));
            add(new H2(Texts.of("letter.password.title")), shown, new Paragraph(Texts.of("letter.password.help")),
                    ways, paragraph("letter-slip", locked.told()));
            getElement().setAttribute("role", "alert");
        }
    }

    /** The pages exactly as they leave, drawn from the file itself. */
    static class PreviewPane extends Pane {

        private final Paragraph what = paragraph("meta");
        private final Div pages = div("letter-pages");

        PreviewPane() {
            super(Texts.of("letter.preview"));
            quiet();
            padded();
            what.getElement().setAttribute("role", "status");
            add(what, pages);
        }

        /** @param key says whether it is typed or saved */
        void show(String key, byte[] pdf) {
            what.setText(Texts.of(key));
            pages.removeAll();
            int count = PagePictures.count(pdf);
            for (int i = 0; i < count; i++) {
                int page = i;
                var picture = new Image(
                        FileLink.file("page.png", "image/png", () -> PagePictures.png(pdf, page)).inline(),
                        Texts.of("letter.preview.page", i + 1, count));
                picture.getElement().setAttribute("loading", "lazy");
                picture.addClassName("letter-page");
                pages.add(picture);
            }
        }

        void showNone() {
            what.setText(Texts.of("letter.preview.none"));
            pages.removeAll();
        }
    }
}

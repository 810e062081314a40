package org.tenderpoint.letter.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.letter.LetterChannel;
import org.tenderpoint.letter.LetterHindrance;
import org.tenderpoint.letter.LetterRecord;
import org.tenderpoint.letter.LetterRefused;
import org.tenderpoint.letter.LetterSendingService;
import org.tenderpoint.letter.LetterState;
import org.tenderpoint.letter.RecipientKind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/** The ways to send the letter now, or why it may not leave. */
class SendPanel extends Div {

    SendPanel(
            LetterRecord letter, LetterSendingService sending, Runnable onMail, Runnable onTakenBack,
            Consumer<LetterChannel> onHandedOver, Runnable refresh) {
        addClassNames("section", "stack", "letter-send");
        add(new H2(Texts.of("letter.send.title")));
        if (letter.waits()) {
            add(new NoteBox(State.INFO, Icons.CLOCK, Texts.label(LetterState.WAITING))
                    .with(new Span(Texts.of("letter.send.waits")),
                            Buttons.soft(Texts.of("letter.send.take_back"), click -> onTakenBack.run())));
            return;
        }
        if (!letter.onPaper().isEmpty()) {
            add(refused(State.STOP, "letter.send.refused", letter.onPaper(), letter));
            return;
        }
        var print = FileLink.paper(Texts.of("letter.send.print"),
                new LetterDownload(sending, letter.id(), letter.digest(), LetterChannel.PRINTED, refresh));
        // what most do next: by e-mail where it can be, else on paper
        print.setClassName("primary", !letter.byMail().isEmpty());
        var ways = div("row wrap",
                print,
                new FileLink(Texts.of("letter.send.download"),
                        new LetterDownload(sending, letter.id(), letter.digest(), LetterChannel.DOWNLOADED, refresh)));
        add(ways);
        if (letter.byMail().isEmpty()) {
            ways.add(Buttons.with(Icons.SEND, Buttons.primary(Texts.of("letter.send.mail"), click -> onMail.run())));
            add(words(Texts.of("letter.send.mail.help", letter.recipient().email())));
        } else if (letter.byMail().contains(LetterHindrance.NO_ADDRESS)
                && letter.recipient().kind() != RecipientKind.CLIENT) {
            add(words(Texts.of("letter.send.none")));
        } else if (letter.recipient().kind() != RecipientKind.CLIENT) {
            add(refused(State.INFO, "letter.send.refused.mail", letter.byMail(), letter));
        }
        if (letter.state() != LetterState.SENT) {
            add(words(Texts.of("letter.send.file.help")));
        }
        add(handOver(letter, onHandedOver));
    }

    /** Asks whoever handed over paper or a file what became of it, since nobody else sees that. */
    private static Component handOver(LetterRecord letter, Consumer<LetterChannel> onHandedOver) {
        boolean toClient = letter.recipient().kind() == RecipientKind.CLIENT;
        var said = div("row wrap");
        for (var way : LetterChannel.BY_HAND) {
            if (way != LetterChannel.DELIVERED || !toClient) {
                said.add(Buttons.plain(Texts.of("letter.handed." + way.code()), click -> onHandedOver.accept(way)));
            }
        }
        var asked = new H3(
                Texts.of(letter.state() == LetterState.SENT ? "letter.handed.again" : "letter.handed.title"));
        return div("stack", asked, said);
    }

    private static Component refused(State state, String titleKey, List<LetterHindrance> why, LetterRecord letter) {
        var list = lines(why.stream().map(one -> one == LetterHindrance.NOT_NOW
                ? letter.notNow().orElse(Texts.of("letter.hindrance.not_now"))
                : Texts.of("letter.hindrance." + one.code())));
        var box = new NoteBox(state, Texts.of(titleKey)).with(list);
        return why.contains(LetterHindrance.REFUSED)
                ? box.with(
                        new Anchor(IntakeNavigation.consentRoute(letter.client(), letter.id()),
                                Texts.of("intake.consent.action")))
                : box;
    }

    private static Paragraph words(String text) {
        return paragraph("small muted", text);
    }

    /**
     * The letter's file, to print or download. This does not count as leaving; the trail records each time, and a
     * browser that asks twice makes two entries. What may no longer leave answers like something that does not exist.
     */
    record LetterDownload(LetterSendingService sending, LetterId letter, String digest, LetterChannel way,
            Runnable refused)
            implements DownloadHandler {

        private static final String NAME = "letter.pdf";

        @Override
        public String getUrlPostfix() {
            return NAME;
        }

        @Override
        public void handleDownloadRequest(DownloadEvent event) throws IOException {
            Document file;
            try {
                file = sending.file(letter, digest, way);
            } catch (LetterRefused | AccessDeniedException | IllegalArgumentException mayNot) {
                event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
                event.getUI().access(refused::run);
                return;
            }
            var response = event.getResponse();
            response.setContentType(file.kind().mediaType());
            response.setContentLength(file.size());
            response.setHeader("Content-Disposition",
                    (way == LetterChannel.PRINTED ? "inline" : "attachment") + "; filename=\"" + NAME + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            file.writeTo(response.getOutputStream());
        }
    }
}

package org.tenderpoint.message.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.OutboxService;
import org.tenderpoint.message.OutboxService.PreparedMessage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.MissingLetters;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;

/** One message for a person to send: to copy, as a file or on paper, or by the mail program or the phone. */
class MessagePanel extends Div {

    private final PreparedMessage message;
    private final Runnable onClose;

    MessagePanel(PreparedMessage message, OutboxService outbox, Runnable onClose) {
        this.message = message;
        this.onClose = onClose;
        addClassNames("section", "stack", "message-panel");
        add(new H2(Texts.of("message.one.title", message.to())),
                new Paragraph(Texts.of("message.one.help")));
        var fields = new Div();
        if (message.way() != MessageChannel.LETTER) {
            fields.add(line("message.one.to", message.address()));
        }
        if (message.way() == MessageChannel.EMAIL) {
            fields.add(line("message.one.subject", message.subject()));
        }
        fields.add(text());
        fields.addClassName("form");
        var buttons = div("row wrap",
                Buttons.primary(Texts.of("message.one.sent"),
                        click -> finish(() -> outbox.markSent(message.id()), "sent")),
                Buttons.quiet(Texts.of("message.one.aside"),
                        click -> finish(() -> outbox.putAside(message.id()), "aside")),
                Buttons.quiet(Texts.of("message.one.close"), click -> onClose.run()));
        add(fields, ways(), buttons);
    }

    private void finish(Runnable step, String what) {
        try {
            step.run();
            Toasts.done(Texts.of("message.one." + what + ".done"));
        } catch (IllegalStateException changed) {
            Toasts.failed(Texts.of("message.one.changed"));
        }
        onClose.run();
    }

    private static TextField line(String key, String value) {
        return TextFields.toCopy(new TextField(Texts.of(key)), value);
    }

    private TextArea text() {
        return styled(TextFields.toCopy(new TextArea(Texts.of("message.one.text")), message.text()), "whole");
    }

    private Div ways() {
        var ways = div("row wrap");
        if (message.way() == MessageChannel.EMAIL) {
            var open = new Anchor("mailto:" + PhoneLink.encoded(message.address()).replace("%40", "@") + "?subject="
                    + PhoneLink.encoded(message.subject())
                    + "&body=" + PhoneLink.encoded(message.text().replace("\n", "\r\n")), Texts.of("message.one.mail"));
            // a mailto address cannot carry an attachment
            ways.add(message.withFile() ? file() : open);
            if (!message.withFile()) {
                ways.add(file());
            }
        } else if (message.way() == MessageChannel.LETTER) {
            ways.add(MissingLetters.in(message.to() + message.text()),
                    FileLink.paper(Texts.of("message.one.paper"), "letter.pdf", message::file));
        } else {
            ways.add(PhoneLink.message(message.address(), message.text(), Texts.of("message.one.sms")));
        }
        return ways;
    }

    private Anchor file() {
        return new Anchor(
                FileLink.file("message.eml", "message/rfc822", message::file),
                Texts.of("message.one.file"));
    }
}

package org.tenderpoint.message.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.message.NewMessage.MessageChannel;
import org.tenderpoint.message.OutboxService;
import org.tenderpoint.message.OutboxService.PreparedMessage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Toasts;

/** One message for a person to send: to copy, as a file, or by the mail program or the phone. */
class MessagePanel extends Div {

    private final PreparedMessage message;
    private final Runnable onClose;

    MessagePanel(PreparedMessage message, OutboxService outbox, Runnable onClose) {
        this.message = message;
        this.onClose = onClose;
        addClassNames("section", "stack", "message-panel");
        add(new H2(Texts.of("message.one.title", message.to())),
                new Paragraph(Texts.of("message.one.help")));
        var fields = new Div(line("message.one.to", message.address()));
        if (message.way() == MessageChannel.EMAIL) {
            fields.add(line("message.one.subject", message.subject()));
        }
        fields.add(text());
        fields.addClassName("form");
        var buttons = div("row wrap",
                Buttons.primary(Texts.of("message.one.sent"),
                        click -> done(() -> outbox.markSent(message.id()), "sent")),
                Buttons.quiet(Texts.of("message.one.aside"),
                        click -> done(() -> outbox.putAside(message.id()), "aside")),
                Buttons.quiet(Texts.of("message.one.close"), click -> onClose.run()));
        add(fields, ways(), buttons);
    }

    private void done(Runnable step, String what) {
        try {
            step.run();
            Toasts.done(Texts.of("message.one." + what + ".done"));
        } catch (IllegalStateException changed) {
            Toasts.failed(Texts.of("message.one.changed"));
        }
        onClose.run();
    }

    private static TextField line(String key, String value) {
        var field = new TextField(Texts.of(key));
        field.setValue(value);
        field.setReadOnly(true);
        field.setAutoselect(true);
        return field;
    }

    private TextArea text() {
        var text = new TextArea(Texts.of("message.one.text"));
        text.setValue(message.text());
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.addClassName("whole");
        return text;
    }

    private Div ways() {
        var ways = div("row wrap");
        var open = new Anchor();
        if (message.way() == MessageChannel.EMAIL) {
            open.setText(Texts.of("message.one.mail"));
            open.setHref("mailto:" + encoded(message.address()).replace("%40", "@") + "?subject="
                    + encoded(message.subject())
                    + "&body=" + encoded(message.text().replace("\n", "\r\n")));
            // a mailto address cannot carry an attachment
            ways.add(message.withFile() ? file() : open);
            if (!message.withFile()) {
                ways.add(file());
            }
        } else {
            open.setText(Texts.of("message.one.sms"));
            // Vaadin takes the usual schemes only; what follows this one is digits and encoded text
            open.getElement().setAttribute(
                    "href", "sms:" + message.address().replaceAll("[^0-9+]", "") + "?body=" + encoded(message.text()));
            ways.add(open);
        }
        return ways;
    }

    private Anchor file() {
        return new Anchor(
                FileLink.file("message.eml", "message/rfc822", message::file),
                Texts.of("message.one.file"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

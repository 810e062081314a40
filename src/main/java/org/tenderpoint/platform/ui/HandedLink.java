package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.Texts;

/** A link, shown once: to copy, as a QR code for a phone, and for a client as a message from this device. */
public class HandedLink extends Div {

    private final Div fields = div("stack grow");

    public HandedLink(String address) {
        addClassNames("row", "wrap", "top");
        var link = new TextField(Texts.of("platform.link.address"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.addClassNames("whole", "secret");
        fields.add(link);
        add(styled(new Image(QrCode.picture(address), Texts.of("platform.link.qr")), "qr"), fields);
    }

    /** @param message the link with its text; nothing in it says how the client is */
    public HandedLink(String address, String message, String phone) {
        this(address);
        var text = new TextArea(Texts.of("platform.link.message"));
        text.setValue(message);
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.addClassNames("whole", "secret");
        var send = new Anchor();
        send.setText(Texts.of("platform.link.sms"));
        // Vaadin takes the usual schemes only; this one is ours, and what follows it is digits and encoded text
        send.getElement().setAttribute("href", sms(phone, message));
        fields.add(text, send);
    }

    private static String sms(String phone, String message) {
        return "sms:" + phone.replaceAll("[^0-9+]", "") + "?body="
                + URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

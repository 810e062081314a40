package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.Texts;

/** A link for a client, shown once: to copy, as a QR code for a phone, and as a message from this device. */
public class HandedLink extends Div {

    /** @param message the link with its text; nothing in it says how the client is */
    public HandedLink(String address, String message, String phone) {
        addClassNames("row", "wrap", "top");
        var link = new TextField(Texts.of("platform.link.address"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.addClassNames("whole", "secret");
        var text = new TextArea(Texts.of("platform.link.message"));
        text.setValue(message);
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.addClassNames("whole", "secret");
        var send = new Anchor();
        send.setText(Texts.of("platform.link.sms"));
        // Vaadin takes the usual schemes only; this one is ours, and what follows it is digits and encoded text
        send.getElement().setAttribute("href", sms(phone, message));
        var fields = new Div(link, text, send);
        fields.addClassNames("stack", "grow");
        var code = new Image(QrCode.picture(address), Texts.of("platform.link.qr"));
        code.addClassName("qr");
        add(code, fields);
    }

    private static String sms(String phone, String message) {
        return "sms:" + phone.replaceAll("[^0-9+]", "") + "?body="
                + URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

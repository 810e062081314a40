package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.webshare.ShareContent;
import com.vaadin.flow.component.webshare.WebShare;
import com.vaadin.flow.component.webshare.WebShareSupport;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.Texts;

/** A link, shown once: to copy, as a QR code for a phone, and for a client as a message from this device. */
public class HandedLink extends Div {

    private final Div fields = div("stack grow");

    public HandedLink(String address) {
        this(address, ShareContent.create().url(address));
    }

    private HandedLink(String address, ShareContent shared) {
        addClassNames("row", "wrap", "top");
        var link = new TextField(Texts.of("platform.link.address"));
        link.setValue(address);
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.addClassNames("whole", "secret");
        fields.add(link, share(shared));
        add(styled(new Image(QrCode.picture(address), Texts.of("platform.link.qr")), "qr"), fields);
    }

    /** @param message the link with its text; nothing in it says how the client is */
    public HandedLink(String address, String message, String phone) {
        this(address, ShareContent.create().text(message));
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

    /** Opens the device's own choice of ways; nobody sees it where the browser has none. */
    private static Button share(ShareContent what) {
        var share = Buttons.plain(Texts.of("platform.link.share"), _ -> {});
        WebShare.onClick(share).share(what);
        share.bindVisible(WebShare.supportSignal().map(WebShareSupport.SUPPORTED::equals));
        return share;
    }

    private static String sms(String phone, String message) {
        return "sms:" + phone.replaceAll("[^0-9+]", "") + "?body="
                + URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

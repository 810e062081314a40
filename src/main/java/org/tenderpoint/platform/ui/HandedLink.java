package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.webshare.ShareContent;
import com.vaadin.flow.component.webshare.WebShare;
import com.vaadin.flow.component.webshare.WebShareSupport;
import org.tenderpoint.platform.Texts;

/** A link, shown once: to copy, as a QR code for a phone, and for a client as a message from this device. */
public class HandedLink extends Div {

    private final Div fields = div("stack grow");

    /** @param note how long the link opens, or that it is shown once */
    public HandedLink(NoteBox note, String address) {
        this(note, address, ShareContent.create().url(address));
    }

    private HandedLink(NoteBox note, String address, ShareContent shared) {
        addClassNames("stack", "handed-link");
        var link = TextFields.toCopy(new TextField(Texts.of("platform.link.address")), address);
        fields.add(styled(link, "whole secret"), share(shared));
        add(note, div("row wrap top", code(address, Texts.of("platform.link.qr")), fields));
    }

    /** @param message the link with its text; nothing in it says how the client is */
    public HandedLink(NoteBox note, String address, String message, String phone) {
        this(note, address, ShareContent.create().text(message));
        var text = TextFields.toCopy(new TextArea(Texts.of("platform.link.message")), message);
        fields.add(styled(text, "whole secret"), PhoneLink.message(phone, message, Texts.of("platform.link.sms")));
    }

    /** @param moment when the link ceases to open, in words */
    public static NoteBox until(String moment) {
        return new NoteBox(State.INFO, Texts.of("platform.link.until", moment));
    }

    /** The code alone, for a phone held above it. @param words what it opens */
    public static Image code(String address, String words) {
        return styled(new Image(QrCode.picture(address), words), "qr");
    }

    /** Opens the device's own choice of ways; nobody sees it where the browser has none. */
    private static Button share(ShareContent what) {
        var share = Buttons.plain(Texts.of("platform.link.share"), _ -> {});
        WebShare.onClick(share).share(what);
        share.bindVisible(WebShare.supportSignal().map(WebShareSupport.SUPPORTED::equals));
        return share;
    }
}

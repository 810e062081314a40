package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Anchor;

/** A phone number that a tap dials. */
public class PhoneLink extends Anchor {

    public PhoneLink(String number) {
        this(number, number);
    }

    public PhoneLink(String number, String words) {
        super(address(number), words);
    }

    /** What a browser dials. */
    public static String address(String number) {
        return "tel:" + number.replaceAll("[^+0-9]", "");
    }
}

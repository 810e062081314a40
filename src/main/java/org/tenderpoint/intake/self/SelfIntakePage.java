package org.tenderpoint.intake.self;

import java.util.function.Supplier;
import org.tenderpoint.intake.SelfIntakeOpened;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapPage.TapRequest;
import org.tenderpoint.practice.PracticeRecord;

/**
 * A page of the self-intake that is being written: the opened intake, its practice and its frame.
 *
 * @param wording the consent wording in the language of the page; used by the consent page only
 */
record SelfIntakePage(SelfIntakeOpened opened, Supplier<ConsentWording> wording, TapRequest asked)
        implements SelfIntakeWords {

    static final String PATH = "/self-intake";

    @Override
    public PracticeRecord practice() {
        return opened.practice();
    }

    /** On a tablet somebody is near; at home the emergency number is on every page. */
    PageFrame frame() {
        return frame(
                text("title"), practice().name(), "", PATH,
                opened.kiosk() ? PhoneLink.NONE : ill());
    }
}

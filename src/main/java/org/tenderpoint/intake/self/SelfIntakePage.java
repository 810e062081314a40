package org.tenderpoint.intake.self;

import java.util.function.Supplier;
import org.tenderpoint.intake.SelfIntakeOpened;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.platform.page.PageLanguage.UnreadLanguages;
import org.tenderpoint.platform.page.PlainPages.PageFrame;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.page.TapPage;
import org.tenderpoint.platform.page.TapPage.Asked;

/**
 * What surrounds a page.
 *
 * @param wording the consent wording in the language of the page; used by the consent page only
 */
record SelfIntakePage(SelfIntakeOpened opened, Supplier<ConsentWording> wording, Asked asked) implements TapPage {

    @Override
    public String keys() {
        return "selfintake.";
    }

    @Override
    public UnreadLanguages unread() {
        return opened.practice().unread();
    }

    /** On a tablet somebody is near; at home the emergency number is on every page. */
    PageFrame frame() {
        var number = opened.practice().emergencyNumber();
        return frame(
                text("title"), opened.practice().name(), "", SelfIntakeController.PATH,
                opened.kiosk() ? PhoneLink.NONE : PhoneLink.of(text("ill"), text("call", number), number));
    }
}

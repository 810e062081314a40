package org.tenderpoint.intake.self;

import org.tenderpoint.platform.page.PageLanguage.UnreadLanguages;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.page.TapPage;
import org.tenderpoint.practice.PracticeRecord;

/** A page of a practice in the words of the self-intake. */
interface SelfIntakeWords extends TapPage {

    PracticeRecord practice();

    @Override
    default String keys() {
        return "selfintake.";
    }

    @Override
    default UnreadLanguages unread() {
        return practice().unread();
    }

    /** The emergency number, for whoever is at home. */
    default PhoneLink ill() {
        var number = practice().emergencyNumber();
        return PhoneLink.of(text("ill"), text("call", number), number);
    }
}

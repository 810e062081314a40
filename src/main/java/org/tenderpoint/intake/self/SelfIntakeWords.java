package org.tenderpoint.intake.self;

import java.util.List;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapPage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.vocabulary.page.TapForm.TapButton;

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

    /** The buttons of a screen with open lines: one tap denies all of them. */
    default List<TapButton> denyAllOrLeaveOpen() {
        return List.of(
                new TapButton(SelfIntakeTap.NONE, text("none"), "primary when-none"),
                new TapButton(SelfIntakeTap.NONE, text("no_others"), "primary when-some"),
                new TapButton("next", text("leave_open"), ""));
    }

    /** The emergency number, for whoever is at home. */
    default PhoneLink ill() {
        var number = practice().emergencyNumber();
        return PhoneLink.of(text("ill"), text("call", number), number);
    }
}

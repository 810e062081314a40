package org.tenderpoint.followup.checkin;

import org.tenderpoint.followup.CheckIns.CheckInOpened;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.contact.ClientWords;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapPage;
import org.tenderpoint.platform.page.TapPage.TapRequest;
import org.tenderpoint.platform.page.UnreadLanguages;

/** What surrounds a page. */
record CheckInPage(CheckInOpened opened, TapRequest asked) implements TapPage {

    static final String PATH = "/check-in";

    @Override
    public String keys() {
        return "checkin.";
    }

    @Override
    public UnreadLanguages unread() {
        return opened.unread();
    }

    PhoneLink call() {
        return PhoneLink.of("", text("call", opened.emergencyNumber()), opened.emergencyNumber());
    }

    PageFrame frame() {
        boolean asksForCall = opened.said().of(CheckInScript.EMERGENCY).filter(CheckInScript.PHONE_ME::equals)
                .isPresent();
        var words = text(opened.emergency() ? asksForCall ? "alarm.phone_me" : "alarm" : "ill",
                opened.emergencyNumber());
        var frame = frame(PhoneLink.of(words, call().button(), opened.emergencyNumber()));
        return opened.emergency() ? frame.alarming() : frame;
    }

    PageFrame frame(PhoneLink emergency) {
        var day = new ClientWords(opened.zone(), language().locale()).day(opened.sessionEnd());
        return frame(text("title"),
                opened.therapist().isEmpty() ? text("when", day) : text("with", opened.therapist(), day),
                opened.practiceName(), PATH, emergency);
    }
}

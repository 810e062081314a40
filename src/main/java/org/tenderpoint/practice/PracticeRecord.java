package org.tenderpoint.practice;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.RecordCopy;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.practice.PracticeSettings.RecordAccess;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;
import org.tenderpoint.practice.PracticeSettings.SignInRules;

/**
 * The practice as everybody sees it.
 *
 * @param emergencyNumber what a client is told to call when it cannot wait
 * @param phone the number on which clients reach the practice
 * @param cbdAdvice whether self-care may name CBD products
 * @param screenTimes how long a screen may be idle
 * @param publicAddress where clients reach this program, without a slash at the end; empty if they do not
 * @param messageHours when messages may go to clients
 * @param country whose formats are used; the one of the zone until a manager has chosen
 * @param letterhead what stands on paper beside name and phone number
 * @param eveningQuestions whether clients are asked by link before a visit
 * @param clientPages whether clients get a page of their own with the aftercare sheet
 * @param unread the languages for clients that no native speaker has read yet
 * @param version to be passed back when the settings are changed
 */
public record PracticeRecord(
        String name,
        ZoneId zone,
        OpeningHours openingHours,
        String emergencyNumber,
        String phone,
        boolean cbdAdvice,
        RecordAccess recordAccess,
        ScreenTimes screenTimes,
        String publicAddress,
        MessageHours messageHours,
        Country country,
        Letterhead letterhead,
        SignInRules signInRules,
        boolean eveningQuestions,
        boolean clientPages,
        UnreadLanguages unread,
        int version) {

    /** The lines below the practice's name on paper: its address, and how to reach it. */
    public List<String> letterhead(Locale language) {
        return letterhead.lines(language, phone);
    }

    public String onPaper(Locale language) {
        return name + "\n" + String.join("\n", letterhead(language));
    }

    /** The same as it is reached at another address. */
    public PracticeRecord at(String address, String otherPhone, OpeningHours hours) {
        return RecordCopy.with(this, Map.of("openingHours", hours, "phone", otherPhone,
                "letterhead", new Letterhead(address, letterhead.email(), letterhead.web())));
    }

    /** The part that a manager edits. */
    public PracticeSettings settings() {
        return new PracticeSettings(
                name, zone, openingHours, emergencyNumber, phone, cbdAdvice, recordAccess, screenTimes,
                publicAddress,
                messageHours, country, letterhead, signInRules, eveningQuestions, clientPages);
    }
}

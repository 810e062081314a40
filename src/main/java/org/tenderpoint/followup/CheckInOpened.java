package org.tenderpoint.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.tenderpoint.followup.answers.CallAnswers;

/**
 * What a client's page shows: nothing that is stored beyond the practice's name and numbers and the session's time, and
 * what was answered in this very browser.
 *
 * @param sessionEnd when the massage ended
 * @param language of the client, as far as it is known
 * @param round to be sent back with each answer; an answer of an earlier round changes nothing
 * @param said what was answered so far in this browser
 * @param emergency whether these answers ask for the emergency number now
 * @param complete whether the answers are given, so that there is a result
 */
public record CheckInOpened(
        String practiceName,
        String practicePhone,
        String emergencyNumber,
        Instant sessionEnd,
        ZoneId zone,
        Locale language,
        int round,
        CallAnswers said,
        boolean emergency,
        boolean complete) {}

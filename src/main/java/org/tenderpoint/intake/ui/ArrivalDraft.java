package org.tenderpoint.intake.ui;

import java.util.Map;
import java.util.Set;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SinceLastTime;
import org.tenderpoint.platform.id.IntakeVersionId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What a returning client has told so far.
 *
 * @param base the version that is shown
 * @param unread invalid texts as typed, by their field's key
 * @param opened the conditions whose questions are asked
 * @param lines answers to facts that are asked by name, by their key
 */
record ArrivalDraft(
        IntakeVersionId base,
        IntakeAnswers answers,
        Map<String, String> unread,
        Map<SinceLastTime, Recorded> since,
        Set<Condition> opened,
        Map<String, Recorded> lines) {

    static String key(SessionId session) {
        return "arrival-standing:" + session;
    }
}

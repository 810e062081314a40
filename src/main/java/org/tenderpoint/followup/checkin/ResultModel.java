package org.tenderpoint.followup.checkin;

import java.util.List;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.checkin.CheckInPages.Page;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.page.PhoneLink;

/**
 * The last page as the template writes it: what to do, what helps, and when to ring.
 *
 * @param level its colour
 * @param asks whether the last two questions are still to be asked
 * @param offers what helps at home; empty when nothing is offered
 */
record ResultModel(
        String level, String thanks, String lead, List<String> more, boolean offered, String offersTitle,
        List<CallResult.Offer> offers, List<String> warnings, String ringTitle, String safetyNet, PhoneLink practice,
        PhoneLink emergency, String againWords,
        String again, String close, String proof, int round, boolean asks, String asksTitle, String code,
        List<ScreenModel.Field> fields, String send) {

    static ResultModel of(Page page, CallResult result) {
        var opened = page.opened();
        return new ResultModel(
                result.text().level().atLeast(TriageLevel.URGENT)
                        ? "stop"
                        : result.text().level().atLeast(TriageLevel.THERAPIST) ? "clearance" : "ok",
                page.text("result.thanks"),
                result.text().lead(),
                result.more(),
                !result.offers().isEmpty(),
                page.text("result.offers"),
                result.offers(),
                result.warnings(),
                page.text("result.ring"),
                result.safetyNet(),
                PhoneLink.of("", page.text("result.practice", opened.practiceName(), opened.practicePhone()),
                        opened.practicePhone()),
                PhoneLink.of("", page.text("call", opened.emergencyNumber()), opened.emergencyNumber()),
                page.text("result.again.words"),
                page.text("result.again"),
                page.text("result.close"),
                page.proof(),
                opened.round(),
                !CheckInScript.AFTER.doneIn(opened.said()),
                page.text("screen.after"),
                CheckInScript.AFTER.code(),
                ScreenModel.fields(page, CheckInScript.AFTER),
                page.text("send"));
    }
}

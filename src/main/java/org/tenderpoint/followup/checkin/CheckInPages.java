package org.tenderpoint.followup.checkin;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.CheckIns.CheckInOpened;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.contact.FollowUpTimes.ClientWords;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PlainPages.PageFrame;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeService.PracticeRecord;

/** Writes the client's pages. Every value is escaped; the template itself holds no words. */
@Component
class CheckInPages {

    private final Template template;
    private final PracticeService practice;

    CheckInPages(PracticeService practice) {
        this.practice = practice;
        template = Templates.named("check-in");
    }

    /**
     * What surrounds a page.
     *
     * @param base the path under which the program stands
     */
    record Page(CheckInOpened opened, PageLanguage language, String proof, String base) {

        String text(String key, Object... arguments) {
            return Texts.in(language.locale(), "checkin." + key, arguments);
        }

        PageFrame frame(boolean alarm) {
            return frame(alarm, PhoneLink.of(text(alarm ? "alarm" : "ill", opened.emergencyNumber()),
                    text("call", opened.emergencyNumber()), opened.emergencyNumber()));
        }

        /** For the page that says nothing but whom to call. */
        PageFrame bare() {
            return frame(false, PhoneLink.NONE);
        }

        private PageFrame frame(boolean alarm, PhoneLink emergency) {
            return PageFrame.of(
                    base, language, text("title"), opened.practiceName(),
                    text("when", new ClientWords(opened.zone(), language.locale()).day(opened.sessionEnd())),
                    CheckInController.PATH, emergency, alarm);
        }
    }

    /** @param at the number of the screen to go back to; else the first that is not answered is shown */
    String screen(Page page, Optional<Integer> at) {
        var opened = page.opened();
        if (opened.emergency() && !opened.said().has(CheckInScript.EMERGENCY)) {
            return emergency(page);
        }
        var screens = CheckInScript.screens(opened.said());
        int next = screens.indexOf(CheckInScript.next(opened.said()).orElse(screens.getLast()));
        int here = at.filter(wanted -> wanted >= 0 && wanted < next).orElse(next);
        return write(page.frame(opened.emergency()), "screen", ScreenModel.of(page, screens, here));
    }

    /** @param below what is asked below the result */
    String result(Page page, CallResult result, CheckInScreen below) {
        return write(page.frame(page.opened().emergency()), "result", ResultModel.of(page, result, below));
    }

    /** One page for every link that does not open, whatever is the matter with it. */
    String gone(PageLanguage language, String base) {
        var set = practice.current();
        var words = language.locale();
        return write(
                PageFrame.of(
                        base, language, Texts.in(words, "checkin.title"), set.map(PracticeRecord::name).orElse(""), "",
                        "",
                        PhoneLink.NONE, false),
                "gone",
                Map.of(
                        "title", Texts.in(words, "checkin.gone"),
                        "words", List.of(
                                Texts.in(words, "checkin.gone.why"),
                                set.map(one -> Texts.in(words, "checkin.gone.ring", one.phone(), one.emergencyNumber()))
                                        .orElse(""))));
    }

    private String emergency(Page page) {
        var opened = page.opened();
        return write(page.bare(), "emergency", Map.of(
                "title", page.text("emergency.title", opened.emergencyNumber()),
                "words", List.of(page.text("emergency.drive"), page.text("emergency.tell")),
                "call", PhoneLink.of("", page.text("call", opened.emergencyNumber()), opened.emergencyNumber()),
                "proof", page.proof(),
                "round", opened.round(),
                "code", CheckInScript.EMERGENCY,
                "called", page.text("emergency.called"),
                "phoneMe", page.text("emergency.phone_me"),
                "after", page.text("emergency.after")));
    }

    private String write(PageFrame frame, String part, Object model) {
        return template.execute(Map.of(
                "frame", frame,
                "screen", part.equals("screen") ? model : false,
                "result", part.equals("result") ? model : false,
                "emergency", part.equals("emergency") ? model : false,
                "gone", part.equals("gone") ? model : false));
    }

    /**
     * The last page as the template writes it: what to do, what helps, and when to ring.
     *
     * @param level its colour
     * @param asks whether the last two questions are still to be asked
     * @param offers what helps at home; empty when nothing is offered
     */
    record ResultModel(
            String level, String thanks, String lead, List<String> more, boolean offered, String offersTitle,
            List<CallResult.Offer> offers, List<String> warnings, String ringTitle, String safetyNet,
            PhoneLink practice,
            PhoneLink emergency, String againWords,
            String again, String close, String proof, int round, boolean asks, String asksTitle, String code,
            List<ScreenModel.Field> fields, String send) {

        static ResultModel of(Page page, CallResult result, CheckInScreen below) {
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
                    page.text(below.asks().size() > CheckInScript.AFTER.asks().size()
                            ? "screen.after.more"
                            : "screen.after"),
                    below.code(),
                    ScreenModel.fields(page, below),
                    page.text("send"));
        }
    }
}

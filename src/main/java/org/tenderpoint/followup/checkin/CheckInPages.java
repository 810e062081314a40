package org.tenderpoint.followup.checkin;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.CheckIns.CheckInOpened;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.contact.ClientWords;
import org.tenderpoint.followup.rules.ClientTexts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PageLanguage.UnreadLanguages;
import org.tenderpoint.platform.page.PlainPages.PageFrame;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.page.PlainPages.LanguageText;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

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

        /** The practice's language, beside one that no native speaker has read yet. */
        Optional<PageLanguage> secondLanguage() {
            return opened.unread().secondLanguage(language);
        }

        /** What must be understood, in the practice's language; empty if this one has been read. */
        List<LanguageText> secondTexts(String key, Object... arguments) {
            return secondLanguage().map(one -> LanguageText.of(one, "checkin." + key, arguments)).stream().toList();
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
            var day = new ClientWords(opened.zone(), language.locale()).day(opened.sessionEnd());
            return PageFrame.of(
                    base, language, opened.unread(), text("title"),
                    opened.therapist().isEmpty() ? text("when", day) : text("with", opened.therapist(), day),
                    opened.practiceName(), CheckInController.PATH, emergency, alarm);
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
        var frame = page.frame(opened.emergency());
        return write(here == 0 ? frame : frame.further(), "screen", ScreenModel.of(page, screens, here));
    }

    /**
     * @param beside the result in the practice's language, where no native speaker has read this one
     * @param below what is asked below the result
     */
    String result(Page page, CallResult result, Optional<CallResult> beside, CheckInScreen below) {
        return write(page.frame(page.opened().emergency()).further(), "result",
                ResultModel.of(page, result, beside, below));
    }

    /** One page for every link that does not open, whatever is the matter with it. */
    String gone(PageLanguage language, String base) {
        var set = practice.current();
        var words = language.locale();
        return write(
                PageFrame.of(
                        base, language, set.map(PracticeRecord::unread).orElse(UnreadLanguages.NONE),
                        Texts.in(words, "checkin.title"), set.map(PracticeRecord::name).orElse(""), "", "",
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
        return write(page.bare(), "emergency", Map.ofEntries(
                Map.entry("title", page.text("emergency.title", opened.emergencyNumber())),
                Map.entry("words", List.of(page.text("emergency.drive"), page.text("emergency.tell"))),
                Map.entry("beside", Stream.of(
                        page.secondTexts("emergency.title", opened.emergencyNumber()),
                        page.secondTexts("emergency.drive"),
                        page.secondTexts("emergency.tell")).flatMap(List::stream).toList()),
                Map.entry("call",
                        PhoneLink.of("", page.text("call", opened.emergencyNumber()), opened.emergencyNumber())),
                Map.entry("proof", page.proof()),
                Map.entry("round", opened.round()),
                Map.entry("code", CheckInScript.EMERGENCY),
                Map.entry("called", page.text("emergency.called")),
                Map.entry("phoneMe", page.text("emergency.phone_me")),
                Map.entry("after", page.text("emergency.after"))));
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
     * @param leadBeside the first sentence in the practice's language, where no native speaker has read this one
     * @param net the gravest signs in a line; {@code safetyNet} has all of them
     * @param netBeside the same of when to call
     * @param asks whether the last two questions are still to be asked
     * @param offers what helps at home, after the first few; none when nothing is offered
     */
    record ResultModel(
            String level, String thanks, String lead, List<LanguageText> leadBeside, List<String> more, boolean offered,
            String offersTitle,
            List<CallResult.Offer> first, String offersMore, List<CallResult.Offer> offers, List<String> warnings,
            String ringTitle, String net, String allSigns,
            String safetyNet,
            List<LanguageText> netBeside,
            PhoneLink practice,
            PhoneLink emergency, String againWords,
            String again, String close, String proof, int round, boolean asks, String asksTitle, String code,
            List<ScreenModel.Field> fields, String send) {

        private static final int AT_ONCE = 3;

        private static List<LanguageText> beside(Page page, Optional<CallResult> beside,
                Function<CallResult, String> words) {
            return page.secondLanguage()
                    .flatMap(one -> beside.map(told -> new LanguageText(one.code(), words.apply(told)))).stream()
                    .toList();
        }

        static ResultModel of(
                Page page, CallResult result, Optional<CallResult> beside, CheckInScreen below) {
            var opened = page.opened();
            return new ResultModel(
                    result.text().level().atLeast(TriageLevel.URGENT)
                            ? "stop"
                            : result.text().level().atLeast(TriageLevel.THERAPIST) ? "clearance" : "ok",
                    page.text("result.thanks"),
                    result.text().lead(),
                    beside(page, beside, told -> told.text().lead()),
                    result.more(),
                    !result.offers().isEmpty(),
                    page.text("result.offers"),
                    result.offers().stream().limit(AT_ONCE).toList(),
                    result.offers().size() > AT_ONCE || !result.warnings().isEmpty()
                            ? page.text("result.offers.more")
                            : "",
                    result.offers().stream().skip(AT_ONCE).toList(),
                    result.warnings(),
                    page.text("result.ring"),
                    ClientTexts.in(page.language().locale()).shortNet(opened.emergencyNumber()),
                    page.text("result.net.all"),
                    result.safetyNet(),
                    beside(page, beside, CallResult::safetyNet),
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
                    below.code(),
                    ScreenModel.fields(page, below, ""),
                    page.text("send"));
        }
    }
}

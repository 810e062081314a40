package org.tenderpoint.followup.checkin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.CheckInScript.CheckInScreen;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapTemplate;

/** Writes the client's pages. */
final class CheckInPages {

    private static final TapTemplate TEMPLATE = TapTemplate.named("check-in");

    private CheckInPages() {}

    /** @param at the number of the screen to go back to; else the first that is not answered is shown */
    static String screen(CheckInPage page, Optional<Integer> at) {
        var opened = page.opened();
        if (opened.emergency() && !opened.said().has(CheckInScript.EMERGENCY)) {
            return emergency(page);
        }
        var screens = CheckInScript.screens(opened.said());
        int next = screens.indexOf(CheckInScript.next(opened.said()).orElse(screens.getLast()));
        int here = at.filter(wanted -> wanted >= 0 && wanted < next).orElse(next);
        return TEMPLATE.write(here == 0 ? page.frame() : page.frame().further(), "screen",
                ScreenModel.of(page, screens, here));
    }

    /**
     * @param beside the result in the practice's language, where no native speaker has read this one
     * @param below what is asked below the result
     */
    static String result(CheckInPage page, CallResult result, Optional<CallResult> beside, CheckInScreen below) {
        return TEMPLATE.write(page.frame().further(), "result",
                ResultModel.of(page, result, beside, below));
    }

    /** Says nothing but whom to call. */
    private static String emergency(CheckInPage page) {
        var opened = page.opened();
        return TEMPLATE.write(page.frame(PhoneLink.NONE), "emergency", Map.ofEntries(
                Map.entry("title", page.text("emergency.title", opened.emergencyNumber())),
                Map.entry("words", List.of(page.text("emergency.drive"), page.text("emergency.tell"))),
                Map.entry("beside", Stream.of(
                        page.beside("emergency.title", opened.emergencyNumber()),
                        page.beside("emergency.drive"),
                        page.beside("emergency.tell")).flatMap(List::stream).toList()),
                Map.entry("call", page.call()),
                Map.entry("proof", page.asked().proof()),
                Map.entry("round", opened.round()),
                Map.entry("code", CheckInScript.EMERGENCY),
                Map.entry("called", page.text("emergency.called")),
                Map.entry("phoneMe", page.text("emergency.phone_me")),
                Map.entry("after", page.text("emergency.after"))));
    }

    /**
     * The last page as the template writes it: what to do, what helps, and when to ring.
     *
     * @param level its colour
     * @param leadBeside the first sentence in the practice's language, where no native speaker has read this one
     * @param net the gravest signs in a line; {@code safetyNet} has all of them
     * @param netBeside the same of when to call
     * @param asks whether the last two questions are still to be asked
     * @param stop when to stop, which goes with whatever is offered
     * @param offers what helps at home, after the first few; none when nothing is offered
     */
    record ResultModel(
            String level, String thanks, String lead, List<LanguageText> leadBeside, List<String> more, boolean offered,
            String offersTitle,
            List<CallResult.Offer> first, List<String> stop, String offersMore, List<CallResult.Offer> offers,
            List<String> warnings,
            String ringTitle, String net, String allSigns,
            String safetyNet,
            List<LanguageText> netBeside,
            PhoneLink practice,
            PhoneLink emergency, String againWords,
            String again, String close, String proof, int round, boolean asks, String asksTitle, String code,
            List<ScreenModel.Field> fields, String send) {

        private static final int AT_ONCE = 3;

        private static List<LanguageText> beside(CheckInPage page, Optional<CallResult> beside,
                Function<CallResult, String> words) {
            return page.secondLanguage()
                    .flatMap(one -> beside.map(told -> new LanguageText(one.code(), words.apply(told)))).stream()
                    .toList();
        }

        static ResultModel of(
                CheckInPage page, CallResult result, Optional<CallResult> beside, CheckInScreen below) {
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
                    result.warnings().stream().limit(1).toList(),
                    result.offers().size() > AT_ONCE || !result.warnings().isEmpty()
                            ? page.text("result.offers.more")
                            : "",
                    result.offers().stream().skip(AT_ONCE).toList(),
                    result.warnings().stream().skip(1).toList(),
                    page.text("result.ring"),
                    ClientTexts.in(page.language().locale()).shortNet(opened.emergencyNumber()),
                    page.text("result.net.all"),
                    result.safetyNet(),
                    beside(page, beside, CallResult::safetyNet),
                    PhoneLink.of("", page.text("result.practice", opened.practiceName(), opened.practicePhone()),
                            opened.practicePhone()),
                    page.call(),
                    page.text("result.again.words"),
                    page.text("result.again"),
                    page.text("result.close"),
                    page.asked().proof(),
                    opened.round(),
                    !CheckInScript.AFTER.doneIn(opened.said()),
                    page.text("screen.after"),
                    below.code(),
                    ScreenModel.fields(page, below, ""),
                    page.text("send"));
        }
    }
}

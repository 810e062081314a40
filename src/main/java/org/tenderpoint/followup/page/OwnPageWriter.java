package org.tenderpoint.followup.page;

import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.followup.contact.ClientWords;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.followup.page.OwnPage.HandedPage;
import org.tenderpoint.followup.page.SorenessCourse.Sore;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Chart.Heading;
import org.tenderpoint.platform.chart.ScaleCourse;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PageLanguage.UnreadLanguages;
import org.tenderpoint.platform.page.PlainPages.PageFrame;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.page.PlainPages.LanguageText;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/** Writes a client's own page. Every value is escaped; the template itself contains no words. */
@Component
class OwnPageWriter {

    private static final Template TEMPLATE = Templates.named("your-page");

    /** What is left of a phone beside margins and padding. */
    private static final int WIDTH = 316;

    private final PracticeService practice;

    OwnPageWriter(PracticeService practice) {
        this.practice = practice;
    }

    /** @param base the path under which the program runs */
    record Page(OwnPage opened, PageLanguage language, String proof, String base) {

        PageFrame frame() {
            var set = opened.practice();
            var when = opened.handed().map(this::when);
            return OwnPageWriter.frame(
                    language, base, Optional.of(set), when.orElse(set.name()), when.map(_ -> set.name()).orElse(""),
                    OwnPageController.PATH);
        }

        private String when(HandedPage handed) {
            var day = new ClientWords(opened.practice().zone(), language.locale()).day(handed.sessionEnd());
            return handed.therapist().isEmpty()
                    ? words(language, "checkin.when", day)
                    : words(language, "checkin.with", handed.therapist(), day);
        }

        /** As it was handed over, in the language of the page. */
        HandedSheet sheet(HandedPage handed, PageLanguage spoken) {
            return Optional.ofNullable(handed.sheets().get(spoken.code()))
                    .orElseGet(() -> handed.sheets().values().iterator().next());
        }
    }

    /** The page, or the question for the birth date. @param problem why what was typed does not open it */
    String show(Page page, String typed, Optional<String> problem) {
        var model = new HashMap<String, Object>();
        page.opened().handed().ifPresentOrElse(
                handed -> model.put("handed", handed(page, handed)),
                () -> model.put("gate", gate(page, typed, problem)));
        var shown = page.opened().handed().map(handed -> page.sheet(handed, page.language()));
        var beside = page.opened().practice().unread().secondLanguage(page.language());
        model.put("call", call(
                page.opened().practice(), page.language(),
                shown.map(HandedSheet::atOnce).orElseGet(() -> AftercareService.signs(page.language().locale())),
                shown.map(HandedSheet::callUs).orElseGet(() -> AftercareService.callUs(page.language().locale())),
                beside.map(one -> new LanguageText(one.code(), String.join("; ", page.opened().handed()
                        .map(handed -> page.sheet(handed, one).atOnce())
                        .orElseGet(() -> AftercareService.signs(one.locale())))))));
        return write(page.frame(), model);
    }

    private static Map<String, Object> gate(Page page, String typed, Optional<String> problem) {
        var formats = Formats.here().in(page.language().locale());
        var wrong = problem.map(why -> words(
                page.language(), "selfintake.wrong." + why, "", formats.orderInSentence(), formats.example()));
        return Map.of(
                "action", page.base() + OwnPageController.PATH,
                "proof", page.proof(),
                "title", words(page.language(), "selfintake.screen.gate"),
                "why", words(page.language(), "followup.own_page.gate"),
                "label", words(page.language(), "selfintake.birth"),
                "hint", words(page.language(), "selfintake.birth.hint", formats.orderInWords(), formats.example()),
                "wrong", wrong.orElse(""),
                "left", problem.filter("birth"::equals)
                        .map(_ -> words(page.language(), "selfintake.tries_left", page.opened().triesLeft()))
                        .orElse(""),
                "typed", typed,
                "next", words(page.language(), "selfintake.next"));
    }

    private static Map<String, Object> handed(Page page, HandedPage handed) {
        var language = page.language();
        var sheet = page.sheet(handed, language);
        var model = new HashMap<String, Object>();
        model.put("title", handed.name().isEmpty()
                ? words(language, "followup.own_page.title")
                : words(language, "followup.own_page.hello", handed.name()));
        model.put("until", words(language, "followup.own_page.until",
                Formats.here().in(language.locale()).said(handed.until())));
        model.put("agreedTitle", sheet.again().isEmpty() && sheet.next().isEmpty()
                ? ""
                : words(language, "followup.own_page.agreed"));
        model.put("again", sheet.again().isEmpty() ? "" : sheet.again().getFirst());
        model.put("againTitle", words(language, "followup.aftercare.again.title"));
        model.put("againWhy", sheet.again().stream().skip(1).collect(Collectors.joining(" ")));
        model.put("next", sheet.next());
        model.put("afterTitle", words(language, "followup.aftercare.title"));
        model.put("feel", sheet.feel());
        model.put("still", sheet.still());
        model.put("worked", sheet.worked());
        model.put("helpTitle", sheet.help().isEmpty() ? "" : words(language, "followup.aftercare.help"));
        model.put("help", sheet.help());
        model.put("homeTitle", sheet.home().isEmpty() ? "" : words(language, "followup.home.title"));
        model.put("homeLeave", words(language, "followup.home.leave"));
        model.put("home", sheet.home().stream().map(OwnPageWriter::thing).toList());
        model.put("sore", handed.sore().isEmpty() ? false : sore(language, handed.sore()));
        model.put("action", page.base() + OwnPageController.PATH);
        model.put("proof", page.proof());
        model.put("endCode", OwnPageController.END);
        model.put("end", words(language, "followup.own_page.end"));
        model.put("endWhy", words(language, "followup.own_page.end.why"));
        return model;
    }

    private static Map<String, Object> thing(HandedSheet.SheetItem thing) {
        return Map.of("title", thing.title(), "how", thing.how(), "leave", thing.leave(),
                "svg", HomeThing.of(thing.code()).map(HomeThing::svg).orElse(""));
    }

    private static Map<String, Object> sore(PageLanguage language, List<Sore> told) {
        var formats = Formats.here().in(language.locale());
        var points = new ArrayList<ScaleCourse.Point>();
        var ticks = new ArrayList<ScaleCourse.Tick>();
        for (var one : told) {
            var day = formats.tick(one.day());
            points.add(new ScaleCourse.Point(one.day(), day, true, OptionalDouble.of(one.level()), ""));
            ticks.add(new ScaleCourse.Tick(one.day(), day));
        }
        var title = words(language, "followup.own_page.sore");
        var said = told.stream().map(one -> formats.tick(one.day()) + ": " + one.level())
                .collect(Collectors.joining("; "));
        var chart = ScaleCourse.ofSoreness(
                new Heading(title + ": " + said, said),
                new ScaleCourse.Words("", "", "", "", "", "", ""), ticks, points);
        return Map.of("title", title, "svg", chart.svg(ChartStyle.screen(WIDTH)),
                "words", words(language, "followup.own_page.sore.words"));
    }

    /** Said once, where the client has ended it. */
    String ended(Page page) {
        return said(Optional.of(page.opened().practice()), page.language(), page.base(), "followup.own_page.ended",
                "followup.own_page.ended.why");
    }

    /** One page for every link that does not open, whatever the reason. */
    String gone(PageLanguage language, String base) {
        return said(practice.current(), language, base, "checkin.gone", "followup.own_page.gone.why");
    }

    private static String said(
            Optional<PracticeRecord> set, PageLanguage language, String base, String title, String why) {
        var model = new HashMap<String, Object>();
        model.put("said", Map.of("title", words(language, title), "why", words(language, why)));
        set.ifPresent(one -> model.put("call", call(
                one, language, AftercareService.signs(language.locale()), AftercareService.callUs(language.locale()),
                one.unread().secondLanguage(language).map(
                        beside -> new LanguageText(beside.code(),
                                String.join("; ", AftercareService.signs(beside.locale())))))));
        return write(frame(language, base, set, set.map(PracticeRecord::name).orElse(""), "", ""), model);
    }

    /** Whom to call for what; with the numbers of today, whatever the sheet said then. */
    private static Map<String, Object> call(
            PracticeRecord set, PageLanguage language, List<String> atOnce, List<String> callUs,
            Optional<LanguageText> beside) {
        return Map.of(
                "title", words(language, "followup.own_page.call"),
                "emergency", PhoneLink.of(
                        "", words(language, "followup.aftercare.at_once", set.emergencyNumber()),
                        set.emergencyNumber()),
                "atOnce", atOnce,
                "practice", PhoneLink.of("", words(language, "followup.aftercare.us", set.phone()), set.phone()),
                "callUs", callUs,
                "beside", beside.stream().toList());
    }

    private static PageFrame frame(
            PageLanguage language, String base, Optional<PracticeRecord> set, String heading, String below,
            String switchPath) {
        return PageFrame.of(
                base, language, set.map(PracticeRecord::unread).orElse(UnreadLanguages.NONE),
                words(language, "followup.own_page.title"), heading, below, switchPath,
                set.map(PracticeRecord::emergencyNumber)
                        .map(number -> PhoneLink.of(
                                words(language, "checkin.ill"), words(language, "checkin.call", number), number))
                        .orElse(PhoneLink.NONE),
                false);
    }

    private static String words(PageLanguage language, String key, Object... arguments) {
        return Texts.in(language.locale(), key, arguments);
    }

    private static String write(PageFrame frame, Map<String, Object> model) {
        var all = new HashMap<String, Object>(Map.of("said", false, "gate", false, "handed", false, "call", false));
        all.putAll(model);
        all.put("frame", frame);
        return TEMPLATE.execute(all);
    }
}

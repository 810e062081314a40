package org.tenderpoint.followup.page;

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
import org.tenderpoint.intake.BirthForm;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Chart.ChartStyle;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.chart.ScaleCourse;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapPage;
import org.tenderpoint.platform.page.TapPage.TapRequest;
import org.tenderpoint.platform.page.TapTemplate;
import org.tenderpoint.platform.page.TapTemplate.WordsPage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

@Component
record OwnPageWriter(PracticeService practice) {

    static final String PATH = "/your-page";

    static final String END = "end";

    private static final TapTemplate TEMPLATE = TapTemplate.named("your-page");

    /** What is left of a phone beside margins and padding. */
    private static final int WIDTH = 316;

    record Page(OwnPage opened, TapRequest asked) implements TapPage {

        @Override
        public String keys() {
            return "followup.own_page.";
        }

        @Override
        public UnreadLanguages unread() {
            return opened.practice().unread();
        }

        PageFrame frame() {
            var set = opened.practice();
            var when = opened.handed().map(this::when);
            return OwnPageWriter.frame(
                    language(), asked.base(), Optional.of(set), when.orElse(set.name()),
                    when.map(_ -> set.name()).orElse(""),
                    PATH);
        }

        private String when(HandedPage handed) {
            var day = new ClientWords(opened.practice().zone(), language().locale()).day(handed.sessionEnd());
            return handed.therapist().isEmpty()
                    ? words(language(), "checkin.when", day)
                    : words(language(), "checkin.with", handed.therapist(), day);
        }

        /** The sheet as it was handed over, in the language of the page or else in the one that there is. */
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
                () -> model.put("form", BirthForm.of(page, PATH, page.text("gate"),
                        page.opened().triesLeft(), typed, problem)));
        var shown = page.opened().handed().map(handed -> page.sheet(handed, page.language()));
        var beside = page.secondLanguage();
        model.put("call", call(
                page.opened().practice(), page.language(),
                shown.map(HandedSheet::atOnce).orElseGet(() -> AftercareService.signs(page.language().locale())),
                shown.map(HandedSheet::callUs).orElseGet(() -> AftercareService.callUs(page.language().locale())),
                beside.map(one -> new LanguageText(one.code(), String.join("; ", page.opened().handed()
                        .map(handed -> page.sheet(handed, one).atOnce())
                        .orElseGet(() -> AftercareService.signs(one.locale())))))));
        return TEMPLATE.write(page.frame(), model);
    }

    private static Map<String, Object> handed(Page page, HandedPage handed) {
        var language = page.language();
        var sheet = page.sheet(handed, language);
        var model = new HashMap<String, Object>();
        model.put("title", handed.name().isEmpty()
                ? page.text("title")
                : page.text("hello", handed.name()));
        model.put("until", page.text("until",
                Formats.here().in(language.locale()).said(handed.until())));
        model.put("agreedTitle", sheet.again().isEmpty() && sheet.next().isEmpty()
                ? ""
                : page.text("agreed"));
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
        model.put("sore", handed.sore().isEmpty() ? false : sore(page, handed.sore()));
        model.put("action", page.asked().base() + PATH);
        model.put("proof", page.asked().proof());
        model.put("endCode", END);
        model.put("end", page.text("end"));
        model.put("endWhy", page.text("end.why"));
        return model;
    }

    private static Map<String, Object> thing(HandedSheet.SheetItem thing) {
        return Map.of("title", thing.title(), "how", thing.how(), "leave", thing.leave(),
                "svg", HomeThing.of(thing.code()).map(HomeThing::svg).orElse(""));
    }

    private static Map<String, Object> sore(Page page, List<Sore> told) {
        var formats = Formats.here().in(page.language().locale());
        var points = new ArrayList<ScaleCourse.Point>();
        var ticks = new ArrayList<ScaleCourse.Tick>();
        for (var one : told) {
            var day = formats.tick(one.day());
            points.add(new ScaleCourse.Point(one.day(), day, true, OptionalDouble.of(one.level()), ""));
            ticks.add(new ScaleCourse.Tick(one.day(), day));
        }
        var title = page.text("sore");
        var said = told.stream().map(one -> formats.tick(one.day()) + ": " + one.level())
                .collect(Collectors.joining("; "));
        var chart = ScaleCourse.ofSoreness(
                new Heading(title + ": " + said, said),
                new ScaleCourse.Words("", "", "", "", "", "", ""), ticks, points);
        return Map.of("title", title, "svg", chart.svg(ChartStyle.screen(WIDTH)),
                "words", page.text("sore.words"));
    }

    /** Said once, where the client has ended it. */
    String ended(Page page) {
        return messagePage(Optional.of(page.opened().practice()), page.language(), page.asked().base(),
                "followup.own_page.ended",
                "followup.own_page.ended.why");
    }

    /** One page for every link that does not open, whatever the reason. */
    String gonePage(PageLanguage language, String base) {
        return messagePage(practice.current(), language, base, "checkin.gone", "followup.own_page.gone.why");
    }

    private static String messagePage(
            Optional<PracticeRecord> set, PageLanguage language, String base, String title, String why) {
        var model = new HashMap<String, Object>();
        model.put("said", WordsPage.of(words(language, title), words(language, why)));
        set.ifPresent(one -> model.put("call", call(
                one, language, AftercareService.signs(language.locale()), AftercareService.callUs(language.locale()),
                one.unread().secondLanguage(language).map(
                        beside -> new LanguageText(beside.code(),
                                String.join("; ", AftercareService.signs(beside.locale())))))));
        return TEMPLATE.write(frame(language, base, set, set.map(PracticeRecord::name).orElse(""), "", ""), model);
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
                        .orElse(PhoneLink.NONE));
    }

    private static String words(PageLanguage language, String key, Object... arguments) {
        return Texts.in(language.locale(), key, arguments);
    }
}
